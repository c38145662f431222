//! From what was typed to what it means: defaults, order in time, and everything that only the
//! whole scenario can tell.

use super::changes::{self, Moment};
use super::choice::Choice as _;
use super::choices::PresetName;
use super::fault::Fault;
use super::file::{Nerve, Run, ScenarioFile};
use super::in_words::{in_words_count, in_words_ms};
use super::meaning::{
    ChangedParameter, Evening, RecordOptions, Scenario, Setup, SolverOptions, Story,
};
use super::overrides::ParameterOverride;
use super::plausible;
use super::population;
use super::preset::{self, Preset};
use super::problem::{Reading, Warning, nearest};
use super::protocol::{Noise, Protocol};
use super::quantity::Quantity;
use super::reader::{At, Field};
use super::stimulus;
use super::tree::{SourceId, Span, Table};
use super::wording::{Sentences, Told, Wording};
use crate::message::message;
use crate::model::choices::{Choices, Switches, Target};
use crate::model::circadian::evening_weight;
use crate::model::parameters::Parameters;
use crate::references;
use crate::units::{self, Unit};

/// Longest run.
const MOST_DURATION_ms: f64 = 3_600_000.0;

/// Most samples of an evenly sampled trace.
const MOST_SAMPLES: u64 = 2_000_000;

/// The length of the run and where it was said, for everything that must happen within it.
#[derive(Debug, Clone, Copy)]
pub struct RunEnd {
    /// When the run ends.
    pub end_ms: f64,
    /// Where that was said.
    pub span: Span,
}

/// Works out the meaning of a file. Problems are noted; a scenario with problems is not to be
/// used.
pub fn check(file: &ScenarioFile, tree: &Table, reading: &mut Reading<'_>) -> Option<Scenario> {
    let run = file.run.value().cloned().unwrap_or_default();
    let end = check_duration(file, &run, tree, reading);
    let name = run.preset.value().copied().unwrap_or_default();
    let preset = match preset::load(name) {
        Ok(preset) => preset,
        // the shipped presets are tested, so that this can only be met while one is being written
        Err(error) => {
            let fault = Fault::BadPreset { name: name.word(), first: error.first() };
            reading.fault(run.preset.span(), fault);
            return None;
        }
    };
    let (mut parameters, changed) = change_parameters(preset, file.parameters.value(), reading);
    let choices = choose(file, &run, preset);
    let temperature_degC =
        given(&run.temperature, "degC").unwrap_or(parameters.reference.temperature_degC);
    parameters.reference.temperature_degC = temperature_degC;

    let bath = file.bath.value().cloned().unwrap_or_default();
    let (ions, bath_changes) = changes::bath(&bath, &parameters, end, reading);
    let nerve = file.nerve.value().cloned().unwrap_or_default();
    let (drive_uA_cm2, drive_changes) = changes::drive(&nerve, end, reading);
    let evening = check_evening(&nerve, &parameters, reading);
    let seed = run.seed.value().copied().unwrap_or(1);
    let noise_uA_cm2 = given(&nerve.noise, "uA/cm2").unwrap_or(0.0);
    let noise_correlation_ms =
        given(&nerve.noise_correlation, "ms").unwrap_or(parameters.stimulus.noise_correlation_ms);
    let shocks = file.stimulus.value().cloned().unwrap_or_default();
    let (stimuli, pulses) = stimulus::check(&shocks, &parameters, seed, end, reading);

    let record = check_record(file, end, reading);
    let population = population::check(file, reading);
    let story = check_story(
        &StoryKeys {
            title: &file.title,
            question: &file.question,
            look_for: &file.look_for,
            established: &file.established,
            contested: &file.contested,
            sources: &file.sources,
        },
        reading,
    );
    plausible::check(name, &bath, &ions, &run, temperature_degC, reading);
    warn_of_squid(name, &run, &choices, reading);

    let evening_uA_cm2 = evening.map_or(0.0, |evening| evening.drive_uA_cm2);
    let noise = (noise_uA_cm2 > 0.0)
        .then_some(Noise { sigma_uA_cm2: noise_uA_cm2, correlation_ms: noise_correlation_ms });
    let protocol = Protocol {
        duration_ms: end?.end_ms,
        seed,
        pulses,
        drive: changes::drive_knots(drive_uA_cm2, &drive_changes, evening_uA_cm2),
        noise,
        bath: changes::bath_knots(ions, &bath_changes),
        membrane_bath: Vec::new(),
    };
    let setup = Setup {
        bath: ions,
        bath_changes,
        drive_uA_cm2,
        drive_changes,
        evening,
        noise_uA_cm2,
        noise_correlation_ms,
        stimuli,
    };
    Some(Scenario {
        story,
        preset,
        parameters,
        changed,
        choices,
        temperature_degC,
        protocol,
        setup,
        population,
        solver: solver_options(file),
        record,
        warnings: Vec::new(),
        sources: super::tree::Sources::default(),
    })
}

/// The number in `unit`, if the key is there and right.
#[must_use]
pub fn given(field: &Field<Quantity>, unit: &str) -> Option<f64> {
    field.value().map(|quantity| quantity.value_in(unit))
}

/// Notes that the length of the run is missing.
pub(super) fn missing_duration(
    run: Option<Span>,
    tree: &Table,
    length: &str,
    reading: &mut Reading<'_>,
) {
    let table = "`[run]`".into();
    let example = match tree.get("run") {
        Some(_) => format!("duration = \"{length}\""),
        None => format!("[run]\nduration = \"{length}\""),
    };
    let whole_file = Span { source: SourceId::FIRST, start: 0, end: 0 };
    let place = run.unwrap_or(whole_file);
    reading.fault(place, Fault::MissingKey { table, key: "duration", example });
}

fn check_duration(
    file: &ScenarioFile,
    run: &Run,
    tree: &Table,
    reading: &mut Reading<'_>,
) -> Option<RunEnd> {
    if run.duration.is_absent() && !matches!(file.run, Field::Wrong) {
        missing_duration(file.run.span(), tree, "1 s", reading);
    }
    let At { value, span } = run.duration.given()?;
    let end_ms = value.value_in("ms");
    if end_ms > MOST_DURATION_ms {
        let fault = Fault::RunTooLong { duration: in_words_ms(end_ms), most: "1 h" };
        reading.fault(*span, fault);
        return None;
    }
    Some(RunEnd { end_ms, span: *span })
}

/// The parameters of the run: those of the preset, changed by the scenario.
pub(super) fn change_parameters(
    preset: &Preset,
    overrides: Option<&Vec<ParameterOverride>>,
    reading: &mut Reading<'_>,
) -> (Parameters<f64>, Vec<ChangedParameter>) {
    let mut parameters = preset.parameters;
    let mut changed = Vec::new();
    for wanted in overrides.into_iter().flatten() {
        let info = wanted.info;
        let Some(entry) = preset.entry(info) else { continue };
        parameters.set(info.group, info.name, wanted.value);
        if wanted.value.to_bits() != entry.value.to_bits() {
            let (value, preset_value) = (wanted.value, entry.value);
            changed.push(ChangedParameter { info, value, preset_value });
        }
        let Some(unit) = Unit::find(info.unit) else { continue };
        if !(entry.low..=entry.high).contains(&wanted.value) {
            let write = |value| units::format(value, unit);
            reading.warnings.push(Warning {
                message: message!(
                    "tell-scenario-outside-range",
                    "{name} = {value} lies outside {low} to {high}",
                    name = format!("{}.{}", info.group, info.name),
                    value = write(wanted.value),
                    low = write(entry.low),
                    high = write(entry.high)
                ),
                reason: message!(
                    "tell-scenario-outside-range-why",
                    "that is the range in which its value is known to lie; `calgate show \
                     parameter {name}` says what it is",
                    name = format!("{}.{}", info.group, info.name)
                ),
                source: references::find(&entry.source).map(|reference| reference.key),
                place: Some(wanted.span),
            });
        }
    }
    changed.sort_by_key(|change| {
        crate::model::parameters::CATALOGUE.iter().position(|info| info == change.info)
    });
    (parameters, changed)
}

fn choose(file: &ScenarioFile, run: &Run, preset: &Preset) -> Choices {
    let switches = file.switches.value().cloned().unwrap_or_default();
    let default = Switches::default();
    let switch = |field: &Field<bool>, default: bool| field.value().copied().unwrap_or(default);
    let only_nerve = preset.name == PresetName::Squid;
    let target = if only_nerve { Target::Nerve } else { Target::Muscle };
    Choices {
        axon: file
            .nerve
            .value()
            .and_then(|nerve| nerve.axon.value().copied())
            .unwrap_or(preset.axon),
        magnesium: file
            .magnesium
            .value()
            .and_then(|magnesium| magnesium.mechanism.value().copied())
            .unwrap_or_default(),
        release: file
            .release
            .value()
            .and_then(|release| release.mode.value().copied())
            .unwrap_or_default(),
        fibre: file
            .fibre
            .value()
            .and_then(|fibre| fibre.model.value().copied())
            .unwrap_or_default(),
        target: run.target.value().copied().unwrap_or(target),
        switches: Switches {
            surface_charge: switch(&switches.surface_charge, default.surface_charge),
            calcium_block: switch(&switches.calcium_block, default.calcium_block),
            receptor_block: switch(&switches.receptor_block, default.receptor_block),
            facilitation: switch(&switches.facilitation, default.facilitation),
            depletion: switch(&switches.depletion, default.depletion),
        },
    }
}

fn warn_of_squid(name: PresetName, run: &Run, choices: &Choices, reading: &mut Reading<'_>) {
    if name == PresetName::Squid && choices.target != Target::Nerve {
        reading.warnings.push(Warning {
            message: message!(
                "tell-scenario-only-an-axon",
                "the preset \"squid\" describes only an axon"
            ),
            reason: message!(
                "tell-scenario-only-an-axon-why",
                "what follows the nerve impulse is simulated with human values"
            ),
            source: None,
            place: run.target.span(),
        });
    }
}

fn check_evening(
    nerve: &Nerve,
    parameters: &Parameters<f64>,
    reading: &mut Reading<'_>,
) -> Option<Evening> {
    let mut companion = |there, missing, example, span| {
        let path = "nerve".to_owned();
        reading.fault(span, Fault::NeedsCompanion { path, there, missing, example });
    };
    match (&nerve.evening_drive, &nerve.clock) {
        (Field::Given(drive), Field::Absent) => {
            companion("evening_drive", "clock", "clock = \"23:30\"", drive.span);
            None
        }
        (Field::Absent, Field::Given(clock)) => {
            let example = "evening_drive = \"20 uA/cm2\"";
            companion("clock", "evening_drive", example, clock.span);
            None
        }
        (Field::Given(drive), Field::Given(clock)) => {
            let peak_uA_cm2 = drive.value.value_in("uA/cm2");
            let clock_h = clock.value.hour_h;
            let drive_uA_cm2 = peak_uA_cm2 * evening_weight(clock_h, &parameters.circadian);
            Some(Evening { peak_uA_cm2, clock_h, drive_uA_cm2 })
        }
        _ => None,
    }
}

fn solver_options(file: &ScenarioFile) -> SolverOptions {
    let solver = file.solver.value().cloned().unwrap_or_default();
    let default = SolverOptions::default();
    SolverOptions {
        method: solver.method.value().copied().unwrap_or(default.method),
        relative_tolerance: solver
            .relative_tolerance
            .value()
            .copied()
            .unwrap_or(default.relative_tolerance),
        max_steps: solver.max_steps.value().copied().unwrap_or(default.max_steps),
        max_step_ms: given(&solver.max_step, "ms"),
    }
}

fn check_record(
    file: &ScenarioFile,
    end: Option<RunEnd>,
    reading: &mut Reading<'_>,
) -> RecordOptions {
    let record = file.record.value().cloned().unwrap_or_default();
    let every_ms = given(&record.every, "ms");
    if let (Some(every_ms), Some(end)) = (every_ms, end) {
        let count = (end.end_ms / every_ms).floor() + 1.0;
        if count > MOST_SAMPLES as f64 {
            let fault = Fault::TooManySamples {
                every: in_words_ms(every_ms),
                count: in_words_count(count),
                most: in_words_count(MOST_SAMPLES as f64),
            };
            reading.fault(record.every.span(), fault);
        }
    }
    RecordOptions { every_ms }
}

/// The keys that say what a scenario is about.
pub(super) struct StoryKeys<'a> {
    pub(super) title: &'a Field<Wording>,
    pub(super) question: &'a Field<Wording>,
    pub(super) look_for: &'a Field<Wording<Vec<At<String>>>>,
    pub(super) established: &'a Field<Wording<Vec<At<String>>>>,
    pub(super) contested: &'a Field<Wording<Vec<At<String>>>>,
    pub(super) sources: &'a Field<Vec<At<String>>>,
}

/// What a scenario is about; sources that the list of references does not have are noted.
pub(super) fn check_story(keys: &StoryKeys<'_>, reading: &mut Reading<'_>) -> Story {
    let one = |field: &Field<Wording>| field.value().cloned().unwrap_or_default();
    let told = Told { title: one(keys.title), question: one(keys.question) };
    let many = |field: &Field<Wording<Vec<At<String>>>>| -> Wording<Vec<String>> {
        field.value().map(Wording::from).unwrap_or_default()
    };
    let sentences = Sentences {
        look_for: many(keys.look_for),
        established: many(keys.established),
        contested: many(keys.contested),
    };
    let sources = keys.sources.value().into_iter().flatten();
    for key in keys.sources.value().into_iter().flatten() {
        if references::find(&key.value).is_none() {
            let known = references::ALL.iter().map(|reference| reference.key);
            let fault = Fault::UnknownReference {
                key: units::shown(&key.value),
                nearest: nearest(&key.value, known),
            };
            reading.fault(key.span, fault);
        }
    }
    Story {
        title: told.title.general().to_owned(),
        question: told.question.general().to_owned(),
        told,
        look_for: sentences.look_for.general().to_vec(),
        established: sentences.established.general().to_vec(),
        contested: sentences.contested.general().to_vec(),
        sentences,
        sources: sources.map(|at| at.value.clone()).collect(),
    }
}

/// One moment of a list of changes or pulses, for checks that are common to them.
#[must_use]
pub fn moment(field: &Field<Quantity>) -> Option<Moment> {
    let at = field.given()?;
    Some(Moment { at_ms: at.value.value_in("ms"), span: at.span })
}
