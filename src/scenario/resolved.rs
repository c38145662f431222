//! A scenario written back as text, with every default filled in: what `--dry-run` shows and what
//! the provenance of a result is made from. Reading that text gives the same scenario again.

use std::fmt::Write as _;

use super::choice::Choice;
use super::meaning::{ChangedParameter, Counted, Ions, Scenario, Stimulus, Story, Timing};
use super::preset::Preset;
use crate::units::{self, Unit};

/// The scenario as TOML. The same scenario gives the same bytes.
#[must_use]
pub fn resolved_text(scenario: &Scenario) -> String {
    let mut text = Text::begin();
    text.story(&scenario.story);
    run(scenario, &mut text);
    bath(scenario, &mut text);
    nerve(scenario, &mut text);
    for stimulus in &scenario.setup.stimuli {
        shocks(stimulus, &mut text);
    }
    choices(scenario, &mut text);
    text.parameters(&scenario.changed, scenario.preset);
    text.finish()
}

/// TOML as it is being written.
pub(super) struct Text(String);

impl Text {
    /// A file that says its version.
    pub(super) fn begin() -> Self {
        let mut text = Self(String::new());
        text.line("schema", "1");
        text
    }

    pub(super) fn finish(self) -> String {
        self.0
    }

    pub(super) fn header(&mut self, header: &str) {
        self.0.push('\n');
        self.0.push_str(header);
        self.0.push('\n');
    }

    pub(super) fn line(&mut self, key: &str, value: &str) {
        // writing into a text cannot fail
        let _ = writeln!(self.0, "{key} = {value}");
    }

    pub(super) fn quantity(&mut self, key: &str, value: f64, unit: &str) {
        self.line(key, &quantity(value, unit));
    }

    pub(super) fn words(&mut self, key: &str, text: &str) {
        self.line(key, &quoted(text));
    }

    fn choice(&mut self, key: &str, choice: impl Choice) {
        self.words(key, choice.word());
    }

    pub(super) fn quantities(&mut self, key: &str, values: impl Iterator<Item = f64>, unit: &str) {
        let list: Vec<String> = values.map(|value| quantity(value, unit)).collect();
        self.line(key, &format!("[{}]", list.join(", ")));
    }

    pub(super) fn story(&mut self, story: &Story) {
        for (key, wording) in [("title", &story.told.title), ("question", &story.told.question)] {
            for (key, text) in wording.lines(key).filter(|(_, text)| !text.is_empty()) {
                self.words(&key, text);
            }
        }
        let list = |sentences: &[String]| {
            let list: Vec<String> = sentences.iter().map(|sentence| quoted(sentence)).collect();
            format!("[{}]", list.join(", "))
        };
        let said = &story.sentences;
        for (key, sentences) in [
            ("look_for", &said.look_for),
            ("established", &said.established),
            ("contested", &said.contested),
        ] {
            for (key, sentences) in sentences.lines(key).filter(|(_, list)| !list.is_empty()) {
                self.line(&key, &list(sentences));
            }
        }
        if !story.sources.is_empty() {
            self.line("sources", &list(&story.sources));
        }
    }

    /// The parameters that differ from the preset, with its values beside them.
    pub(super) fn parameters(&mut self, changed: &[ChangedParameter], preset: &Preset) {
        let mut group = "";
        for change in changed {
            if change.info.group != group {
                group = change.info.group;
                self.header(&format!("[parameters.{group}]"));
            }
            let value = quantity(change.value, change.info.unit);
            let usual = quantity(change.preset_value, change.info.unit);
            let usual = usual.trim_matches('"');
            let remark = format!("{value} # {}: {usual}", preset.name.word());
            self.line(change.info.name, &remark);
        }
    }
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

fn quantity(value: f64, unit: &str) -> String {
    let unit = Unit::find(unit).unwrap_or_else(|| unreachable!("`{unit}` is in the table"));
    let text = units::format(value, unit);
    if unit.text == "1" { text } else { quoted(&text) }
}

fn run(scenario: &Scenario, text: &mut Text) {
    text.header("[run]");
    text.choice("preset", scenario.preset.name);
    text.quantity("duration", scenario.protocol.duration_ms, "ms");
    text.line("seed", &scenario.protocol.seed.to_string());
    text.choice("target", scenario.choices.target);
    text.quantity("temperature", scenario.temperature_degC, "degC");
}

fn ions(ions: &Ions, text: &mut Text) {
    text.quantity("calcium", ions.calcium_mM, "mM");
    text.quantity("magnesium", ions.magnesium_mM, "mM");
    text.quantity("potassium", ions.potassium_mM, "mM");
    text.quantity("sodium", ions.sodium_mM, "mM");
}

fn bath(scenario: &Scenario, text: &mut Text) {
    text.header("[bath]");
    ions(&scenario.setup.bath, text);
    for change in &scenario.setup.bath_changes {
        text.header("[[bath.change]]");
        text.quantity("at", change.at_ms, "ms");
        text.quantity("over", change.over_ms, "ms");
        ions(&change.to, text);
    }
}

fn nerve(scenario: &Scenario, text: &mut Text) {
    let setup = &scenario.setup;
    text.header("[nerve]");
    text.choice("axon", scenario.choices.axon);
    text.quantity("noise", setup.noise_uA_cm2, "uA/cm2");
    text.quantity("noise_correlation", setup.noise_correlation_ms, "ms");
    text.quantity("drive", setup.drive_uA_cm2, "uA/cm2");
    if let Some(evening) = setup.evening {
        text.quantity("evening_drive", evening.peak_uA_cm2, "uA/cm2");
        let minutes = (evening.clock_h * 60.0).round();
        let (hour, minute) = ((minutes / 60.0).floor(), minutes % 60.0);
        text.words("clock", &format!("{hour:02}:{minute:02}"));
    }
    for change in &setup.drive_changes {
        text.header("[[nerve.drive_change]]");
        text.quantity("at", change.at_ms, "ms");
        text.quantity("over", change.over_ms, "ms");
        text.quantity("drive", change.to_uA_cm2, "uA/cm2");
    }
}

fn shocks(stimulus: &Stimulus, text: &mut Text) {
    match &stimulus.timing {
        Timing::Single { at_ms } => {
            text.header("[[stimulus.single]]");
            text.quantity("at", *at_ms, "ms");
        }
        Timing::Train { start_ms, rate_Hz, count } => {
            text.header("[[stimulus.train]]");
            text.quantity("start", *start_ms, "ms");
            text.quantity("rate", *rate_Hz, "Hz");
            text.line("count", &count.to_string());
        }
        Timing::Pair { at_ms, interval_ms } => {
            text.header("[[stimulus.pair]]");
            text.quantity("at", *at_ms, "ms");
            text.quantity("interval", *interval_ms, "ms");
        }
        Timing::Burst { start_ms, rate_Hz, pulses, every_ms, repeat } => {
            text.header("[[stimulus.burst]]");
            text.quantity("start", *start_ms, "ms");
            text.quantity("rate", *rate_Hz, "Hz");
            text.line("pulses", &pulses.to_string());
            text.quantity("every", *every_ms, "ms");
            text.line("repeat", &repeat.to_string());
        }
        Timing::Times { at_ms } => {
            text.header("[[stimulus.times]]");
            text.quantities("at", at_ms.iter().copied(), "ms");
        }
        Timing::Poisson { start_ms, rate_Hz, duration_ms, refractory_ms, stream: _ } => {
            text.header("[[stimulus.poisson]]");
            text.quantity("start", *start_ms, "ms");
            text.quantity("rate", *rate_Hz, "Hz");
            text.quantity("duration", *duration_ms, "ms");
            text.quantity("refractory", *refractory_ms, "ms");
        }
    }
    text.quantity("amplitude", stimulus.shape.amplitude_uA_cm2, "uA/cm2");
    text.quantity("width", stimulus.shape.width_ms, "ms");
}

fn choices(scenario: &Scenario, text: &mut Text) {
    let choices = &scenario.choices;
    text.header("[magnesium]");
    text.choice("mechanism", choices.magnesium);
    text.header("[switches]");
    for (key, on) in [
        ("surface_charge", choices.switches.surface_charge),
        ("calcium_block", choices.switches.calcium_block),
        ("receptor_block", choices.switches.receptor_block),
        ("facilitation", choices.switches.facilitation),
        ("depletion", choices.switches.depletion),
    ] {
        text.line(key, if on { "true" } else { "false" });
    }
    text.header("[release]");
    text.choice("mode", choices.release);
    text.header("[fibre]");
    text.choice("model", choices.fibre);
    if let Some(plan) = &scenario.population {
        text.header("[population]");
        text.line("junctions", &plan.junctions.to_string());
        let levels: Vec<String> =
            plan.magnesium_mM.iter().map(|level_mM| quantity(*level_mM, "mM")).collect();
        let key = match plan.counted {
            Counted::Total => "total_magnesium",
            Counted::Ionised => "ionised_magnesium",
        };
        text.line(key, &format!("[{}]", levels.join(", ")));
    }
    text.header("[solver]");
    text.choice("method", scenario.solver.method);
    text.line("relative_tolerance", &units::number(scenario.solver.relative_tolerance));
    text.line("max_steps", &scenario.solver.max_steps.to_string());
    if let Some(max_step_ms) = scenario.solver.max_step_ms {
        text.quantity("max_step", max_step_ms, "ms");
    }
    if let Some(every_ms) = scenario.record.every_ms {
        text.header("[record]");
        text.quantity("every", every_ms, "ms");
    }
}
