//! From what was typed to what it means: defaults, order in time, and everything that only the
//! whole scenario can tell.

use super::fault::BodyFault;
use super::file::{self, BodyFile};
use super::intake::{doses, infusions, intakes, meals};
use super::junction;
use super::meaning::{BodyScenario, Junction, Look, Setup};
use super::schedule::{RunSpan, in_words_h};
use super::start::{start_of, warn_of_start};
use crate::message::message;
use crate::model::body::Person;
use crate::model::parameters::Parameters;
use crate::scenario::check::{StoryKeys, change_parameters, check_story, given, missing_duration};
use crate::scenario::choice::Choice as _;
use crate::scenario::fault::Fault;
use crate::scenario::library::Library;
use crate::scenario::preset;
use crate::scenario::problem::Reading;
use crate::scenario::reader::{At, Field};
use crate::scenario::tree::Table;

/// Longest run: two years of 365 days.
const MOST_DURATION_h: f64 = 17_520.0;
/// Most looks at the synapse: each is a run of its own.
const MOST_LOOKS: usize = 24;

/// Works out the meaning of a file. Problems are noted; a scenario with problems is not to be used.
pub fn check(
    file: &BodyFile,
    tree: &Table,
    library: &dyn Library,
    reading: &mut Reading<'_>,
) -> Option<BodyScenario> {
    let run = file.run.value().cloned().unwrap_or_default();
    let begin_h = run.clock.value().map_or(0.0, |clock| clock.hour_h);
    let span = check_duration(file, &run, begin_h, tree, reading);
    let name = run.preset.value().copied().unwrap_or_default();
    let preset = match preset::load(name) {
        Ok(preset) => preset,
        Err(error) => {
            let fault = Fault::BadPreset { name: name.word(), first: error.first() };
            reading.fault(run.preset.span(), fault);
            return None;
        }
    };
    let (parameters, changed) = change_parameters(preset, file.parameters.value(), reading);
    let person = person(&file.person.value().cloned().unwrap_or_default(), &parameters);

    let meals = meals(file, span, reading);
    let doses = doses(file, span, reading);
    let infusions = infusions(file, span, reading);
    let intakes = intakes(file, &meals, &doses, infusions.len(), reading);
    let start = file.start.value().cloned().unwrap_or_default();
    let start_mM = start_of(&start, file.person.value(), &person, &meals, reading);
    let (junctions, looks) = looks(file, span, library, reading);
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
    warn_of_start(start_mM, start.magnesium.span().or(start.deficit.span()), reading);
    Some(BodyScenario {
        story,
        preset,
        changed,
        person,
        start_mM: start_mM?,
        duration_h: span?.duration_h,
        begin_h,
        intakes: intakes?,
        infusions,
        looks,
        junctions,
        setup: Setup { meals, doses },
        warnings: Vec::new(),
        sources: crate::scenario::tree::Sources::default(),
    })
}

fn check_duration(
    file: &BodyFile,
    run: &file::Run,
    begin_h: f64,
    tree: &Table,
    reading: &mut Reading<'_>,
) -> Option<RunSpan> {
    if run.duration.is_absent() && !matches!(file.run, Field::Wrong) {
        missing_duration(file.run.span(), tree, "4 weeks", reading);
    }
    let At { value, span } = run.duration.given()?;
    let duration_h = value.value_in("h");
    if duration_h > MOST_DURATION_h {
        let duration = in_words_h(duration_h);
        let most = message!("tell-body-two-years", "2 years");
        reading.fault(*span, BodyFault::TooLong { duration, most });
        return None;
    }
    Some(RunSpan { begin_h, duration_h, said: *span })
}

fn person(keys: &file::Person, parameters: &Parameters<f64>) -> Person<f64> {
    Person {
        parameters: *parameters,
        mass_kg: given(&keys.mass, "kg").unwrap_or(parameters.body.mass_kg),
        filtration_mL_min: given(&keys.kidney, "mL/min")
            .unwrap_or(parameters.kidney.filtration_mL_min),
        reabsorption_frac: given(&keys.reabsorption, "1").unwrap_or(1.0),
        loss_mmol_per_h: given(&keys.loss, "mmol/h").unwrap_or(0.0),
        calcium_mM: given(&keys.calcium, "mM").unwrap_or(parameters.reference.calcium_mM),
    }
}

/// The junctions that are looked at, and when.
fn looks(
    file: &BodyFile,
    run: Option<RunSpan>,
    library: &dyn Library,
    reading: &mut Reading<'_>,
) -> (Vec<Junction>, Vec<Look>) {
    let (mut junctions, mut looks) = (Vec::new(), Vec::new());
    let tables: Vec<_> = file.synapse.value().into_iter().flatten().collect();
    let all = tables.iter().filter_map(|at| at.value.at.value()).map(Vec::len).sum::<usize>();
    if all > MOST_LOOKS {
        let place = tables.first().map(|at| at.span);
        reading.fault(place, BodyFault::TooManyLooks { count: all, most: MOST_LOOKS });
        return (junctions, looks);
    }
    for At { value, .. } in tables {
        for At { value: when, span } in value.at.value().into_iter().flatten() {
            let Some(run) = run else { continue };
            let at_h = when.first_h(run.begin_h, 0.0);
            if at_h > run.duration_h {
                let what = message!("tell-body-look-taken", "this look at the synapse is taken");
                let (when, end) = (in_words_h(at_h), in_words_h(run.duration_h));
                let related =
                    vec![(run.said, message!("tell-scenario-end-of-run", "the run ends here"))];
                reading.fault_with(*span, Fault::AfterTheEnd { what, when, end }, related);
            } else {
                looks.push(Look { at_h, junction: junctions.len() });
            }
        }
        if let Some(junction) = junction::read(value, library, reading) {
            junctions.push(junction);
        }
    }
    looks.sort_by(|a, b| a.at_h.total_cmp(&b.at_h).then(a.junction.cmp(&b.junction)));
    (junctions, looks)
}
