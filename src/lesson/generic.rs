//! The lesson that any scenario of a junction becomes: its own question, knobs for calcium and
//! magnesium, and questions about what its run shows.

use crate::message::message;
use std::path::Path as FilePath;

use super::compute::LessonError;
use super::file::{Asked, Form, Level, Standing, StepKind};
use super::{
    Beside, Choice, Drawn, Evidence, Figure, Had, Knob, Lesson, Number, Phrase, Question, Start,
    Step, glossary,
};
use crate::analysis::Measure;
use crate::experiment::{self, ExperimentError};
use crate::references;
use crate::scenario::fault::Fault;
use crate::scenario::library::Library;
use crate::scenario::meaning::Story;
use crate::scenario::problem::Problem;
use crate::scenario::tree::Sources;
use crate::scenario::{Loaded, ScenarioError, load_any_from};
use crate::simulate;
use crate::sweep::Spacing;
use crate::text::{Catalogue, LANGUAGES, Value};

/// Minutes for a class with a lesson of this kind.
const MINUTES: u64 = 30;

/// How many times the magnesium of the scenario a reader tries.
const TIMES_MORE: f64 = 6.0;

/// Lowest and highest concentration of a knob, in mM, whatever the scenario says.
const LOWEST_mM: f64 = 0.05;
const HIGHEST_mM: f64 = 10.0;

/// What may be measured, the most telling first, with the word for it.
const MEASURES: [(&str, &str); 4] = [
    ("quantal_content_first", "summary-quantal-content-first"),
    ("uncommanded_nerve_spikes", "summary-uncommanded"),
    ("fibre_spikes", "summary-fibre-spikes"),
    ("gating_shift_mV", "summary-gating-shift"),
];

/// What may be drawn, in the order of the signal, with its title.
const COLUMNS: [(&str, &str); 3] = [
    ("nerve_potential_mV", "lesson-generic-figure-nerve"),
    ("calcium_near_channels_uM", "lesson-generic-figure-calcium"),
    ("fibre_potential_mV", "lesson-generic-figure-fibre"),
];

/// Whether the file called `name` is a lesson, by its key `kind`; also when it cannot be read, since
/// the reader of lessons says best why.
#[must_use]
pub fn is_lesson(library: &dyn Library, name: &str) -> bool {
    let Ok(bytes) = library.read(name) else { return true };
    let text = String::from_utf8_lossy(&bytes);
    text.lines().any(|line| {
        let rest = line.trim_start().strip_prefix("kind").map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with('=') && rest.contains("\"lesson\""))
    })
}

/// A word of the catalogue in every language.
fn word(key: &str) -> Phrase {
    Phrase::new(LANGUAGES.map_words(|words| words.word(key)))
}

/// A word that speaks of the measure called by the word `measure`, in every language.
fn about(key: &str, measure: &str) -> Phrase {
    Phrase::new(LANGUAGES.map_words(|words| {
        let measure = words.word(measure);
        words.phrase(key, &[("measure", Value::Text(&measure))])
    }))
}

/// The same of a text that also names numbers of the lesson: these stay in their braces.
fn naming(key: &str, measure: &str) -> Phrase {
    Phrase::new(LANGUAGES.map_words(|words| {
        let measure = words.word(measure);
        let numbers = [("start", Value::Text("{start}")), ("more", Value::Text("{more}"))];
        words.phrase(key, &[numbers[0], numbers[1], ("measure", Value::Text(&measure))])
    }))
}

/// Sentences of a scenario, each in every language in which the scenario gives it.
fn sentences<'a>(
    standing: Standing,
    general: &[String],
    told: impl Fn(&str) -> &'a [String],
) -> Vec<Evidence> {
    let of = |(at, line): (usize, &String)| Evidence {
        standing,
        text: Phrase::new(
            LANGUAGES.map_words(|words| told(words.language()).get(at).unwrap_or(line).clone()),
        ),
        claims: Vec::new(),
        sources: Vec::new(),
    };
    general.iter().enumerate().map(of).collect()
}

/// Something for each language.
trait MapWords {
    fn map_words(&self, text: impl Fn(&Catalogue) -> String) -> [String; LANGUAGES.len()];
}

impl MapWords for [crate::text::Language] {
    fn map_words(&self, text: impl Fn(&Catalogue) -> String) -> [String; LANGUAGES.len()] {
        std::array::from_fn(|at| text(&Catalogue::of(self[at])))
    }
}

/// What a scenario says of what is known, its sources with the first sentence.
fn evidence(story: &Story) -> Vec<Evidence> {
    let established = |tag: &str| story.established_in(tag);
    let contested = |tag: &str| story.contested_in(tag);
    let mut known = sentences(Standing::Established, &story.established, established);
    known.extend(sentences(Standing::Contested, &story.contested, contested));
    if let Some(first) = known.first_mut() {
        first.sources = story.sources.iter().filter_map(|name| references::find(name)).collect();
    }
    known
}

/// The lesson around the scenario called `name`.
///
/// # Errors
/// When the scenario does not hold, is one of a body, or cannot be run.
pub fn of_scenario(library: &(dyn Library + Sync), name: &str) -> Result<Lesson, LessonError> {
    let file = |error: ScenarioError| LessonError::File(Box::new(error));
    let scenario = match load_any_from(library, name, &[]).map_err(file)? {
        Loaded::Junction(scenario) => *scenario,
        Loaded::Body(body) => return Err(file(not_a_junction(name, body.sources))),
    };
    let bath = scenario.setup.bath;
    let (calcium_mM, magnesium_mM) = (bath.calcium_mM, bath.magnesium_mM);
    let more_mM = round(TIMES_MORE * magnesium_mM).clamp(4.0, HIGHEST_mM);
    let knobs = vec![
        knob("bath.magnesium", magnesium_mM, more_mM, "lesson-generic-magnesium"),
        knob("bath.calcium", calcium_mM, round(2.0 * calcium_mM), "lesson-generic-calcium"),
    ];
    let story = scenario.story.clone();
    let sources = scenario.sources.clone();
    let target = scenario.choices.target;
    let columns: Vec<&str> = simulate::column_names(target).collect();
    let base = Start { scenario: name.to_owned(), set: Vec::new() };
    let with = |changes: &[String]| -> Result<Vec<Option<f64>>, LessonError> {
        let run = |error: ExperimentError| LessonError::Run { what: name.to_owned(), error };
        let all: Vec<Measure> =
            MEASURES.iter().filter_map(|(measure, _)| Measure::find(measure)).collect();
        let start = base.with(changes);
        let loaded = load_any_from(library, name, &start.set).map_err(file)?;
        Ok(experiment::read(&loaded, &all, &mut |_| true).map_err(run)?.values)
    };
    let changed = vec![knobs[0].change(more_mM)];
    let (before, after) = (with(&[])?, with(&changed)?);
    let had: Vec<usize> =
        (0..MEASURES.len()).filter(|at| before[*at].is_some() && after[*at].is_some()).collect();
    // the first that changes by enough to be asked for, or else the first
    let tells = |at: &&usize| {
        let (a, b) = (before[**at].unwrap_or(0.0), after[**at].unwrap_or(0.0));
        (a - b).abs() > 0.1 * a.abs().max(b.abs())
    };
    let asked = *had.iter().find(tells).or(had.first()).unwrap_or(&3);
    let measure = |at: usize| {
        Measure::find(MEASURES[at].0).unwrap_or_else(|| unreachable!("a test finds each of them"))
    };
    let number = |name: &str, form, at: Start, against: Start| Number {
        name: name.to_owned(),
        digits: 2,
        had: Had::Measured { form, measure: measure(asked), at, against },
        place: None,
    };
    let (start, more) = (base.clone(), base.with(&changed));
    let numbers = vec![
        number("start", Form::Value, start.clone(), start.clone()),
        number("more", Form::Value, more.clone(), more.clone()),
        number("change", Form::Difference, more, start),
    ];
    let stem = FilePath::new(name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let title = if story.title.is_empty() {
        Phrase::new(LANGUAGES.map_words(|_| stem.clone()))
    } else {
        Phrase::new(LANGUAGES.map_words(|words| story.title_in(words.language()).to_owned()))
    };
    let question = if story.question.is_empty() {
        word("lesson-generic-question")
    } else {
        Phrase::new(LANGUAGES.map_words(|words| story.question_in(words.language()).to_owned()))
    };
    let size = before[asked].unwrap_or(0.0).abs().max(after[asked].unwrap_or(0.0).abs());
    let small = 0.1 * size.max(f64::MIN_POSITIVE);
    Ok(Lesson {
        name: stem,
        level: Level::Standard,
        minutes: MINUTES,
        title,
        question,
        claim: word("lesson-generic-claim"),
        base,
        knobs,
        figures: COLUMNS
            .iter()
            .filter(|(name, _)| columns.contains(name))
            .map(|(name, title)| Figure {
                title: word(title),
                drawn: Drawn::Column((*name).to_owned()),
            })
            .collect(),
        measures: had
            .iter()
            .map(|at| Beside { measure: measure(*at), name: word(MEASURES[*at].1) })
            .collect(),
        numbers,
        steps: steps(small, more_mM, MEASURES[asked].1),
        quiz: quiz(small, MEASURES[asked].1),
        glossary: ["ion", "ionised", "impulse", "quantum", "calcium-channel"]
            .iter()
            .filter_map(|name| glossary::find(name))
            .collect(),
        evidence: evidence(&story),
        limits: vec![word("lesson-generic-limit")],
        sources,
    })
}

/// Told, guessed, done and explained; a change below `small` counts as none.
fn steps(small: f64, more_mM: f64, measure: &str) -> Vec<Step> {
    let choice = |key: &str, range| Choice { text: word(key), range };
    let step = |kind, key: &str| Step {
        kind,
        text: word(key),
        set: Vec::new(),
        number: None,
        choices: Vec::new(),
        place: None,
    };
    vec![
        step(StepKind::Story, "lesson-generic-story"),
        Step {
            number: Some(2),
            choices: vec![
                choice("lesson-generic-falls", (f64::NEG_INFINITY, -small)),
                choice("lesson-generic-stays", (-small, small)),
                choice("lesson-generic-rises", (small, f64::INFINITY)),
            ],
            text: about("lesson-generic-predict", measure),
            ..step(StepKind::Predict, "lesson-generic-story")
        },
        Step { set: vec![(0, more_mM)], ..step(StepKind::Run, "lesson-generic-run") },
        Step {
            text: naming("lesson-generic-explain", measure),
            ..step(StepKind::Explain, "lesson-generic-story")
        },
    ]
}

/// Two statements about the change, of which at most one is true.
fn quiz(small: f64, measure: &str) -> Vec<Question> {
    let statement = |key: &str, range| Question {
        asked: Asked::Statement,
        text: about(key, measure),
        number: 2,
        range,
        options: Vec::new(),
        smallest: false,
        why: naming("lesson-generic-why", measure),
        mistake: word("lesson-generic-mistake"),
        place: None,
    };
    vec![
        statement("lesson-generic-less", (f64::NEG_INFINITY, -small)),
        statement("lesson-generic-more", (small, f64::INFINITY)),
    ]
}

/// Two digits, as a person would set a knob.
fn round(value: f64) -> f64 {
    format!("{value:.1e}").parse().unwrap_or(value)
}

fn knob(key: &str, start_mM: f64, at_least_to_mM: f64, name: &str) -> Knob {
    Knob {
        key: key.to_owned(),
        unit: "mM".to_owned(),
        from: LOWEST_mM.min(start_mM),
        to: at_least_to_mM.max(start_mM).max(2.0 * LOWEST_mM),
        start: start_mM,
        steps: 5,
        spacing: Spacing::Linear,
        name: word(name),
    }
}

fn not_a_junction(name: &str, sources: Sources) -> ScenarioError {
    let fault = Fault::Meaning {
        message: message!(
            "tell-lesson-of-a-body",
            "`{name}` is a scenario of a body, which makes no plain lesson",
            name
        ),
        help: message!(
            "tell-lesson-write-one",
            "write a lesson file around it, as scenarios/lessons/4-what-a-supplement-can-do.toml \
             does"
        ),
    };
    let problems = vec![Problem { fault, place: None, related: Vec::new() }];
    ScenarioError { problems, warnings: Vec::new(), sources }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_of_a_plain_lesson_exists() {
        for (name, _) in MEASURES {
            assert!(Measure::find(name).is_some(), "{name}");
        }
    }
}
