//! Runs what a lesson needs: its numbers, the answers of its quiz, the verdicts on its evidence.

use std::collections::BTreeMap;

use super::file::Form;
use super::quiz::{self, Answer};
use super::{Had, Lesson, Number, Start};
use crate::analysis::Measure;
use crate::experiment::{self, Base, ExperimentError, in_parallel};
use crate::message::{Message, message};
use crate::scenario::ScenarioError;
use crate::scenario::fault::Fault;
use crate::scenario::library::Library;
use crate::scenario::problem::Problem;
use crate::scenario::tree::Span;
use crate::validation::{self, Verdict};

/// Halvings of the range in which something is sought: to a part in 65 536 of it.
const HALVINGS: u32 = 16;

/// Why a lesson has no numbers.
#[derive(Debug, Clone, PartialEq)]
pub enum LessonError {
    /// What the lesson says does not hold in the model, at its place in the file.
    File(Box<ScenarioError>),
    /// A run could not be made.
    Run {
        /// What it was for.
        what: String,
        /// Why.
        error: ExperimentError,
    },
}

impl std::fmt::Display for LessonError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(error) => write!(f, "{error}"),
            Self::Run { what, error } => write!(f, "{error} ({what})"),
        }
    }
}

impl std::error::Error for LessonError {}

/// A number that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// How much, in its unit.
    pub value: f64,
    /// Its unit as in a scenario; `%` for a part, empty for counts and ratios.
    pub unit: String,
}

/// What the model says to a lesson.
#[derive(Debug, Clone, PartialEq)]
pub struct Computed {
    /// The numbers, in the order of the lesson's.
    pub numbers: Vec<Found>,
    /// Which choice of each step is right; nothing for a step that predicts nothing.
    pub predictions: Vec<Option<usize>>,
    /// The answer of each question.
    pub answers: Vec<Answer>,
    /// The verdict on each claim of each piece of evidence.
    pub verdicts: Vec<Vec<Verdict>>,
}

/// Makes the runs of a lesson, in parallel; `done` is told after each.
///
/// # Errors
/// When a run fails, or the model does not say what the lesson says it does.
pub fn compute(
    library: &(dyn Library + Sync),
    lesson: &Lesson,
    done: &(dyn Fn() + Sync),
) -> Result<Computed, LessonError> {
    let numbers = numbers(library, lesson, done)?;
    let mut faults = Faults { list: Vec::new() };
    let predictions = predictions(lesson, &numbers, &mut faults);
    let answers: Vec<Option<Answer>> = lesson
        .quiz
        .iter()
        .map(|question| quiz::answer(question, lesson, &numbers, &mut faults))
        .collect();
    faults.end(lesson)?;
    let verdicts = |evidence: &super::Evidence| {
        let claims: Vec<_> = evidence.claims.iter().map(|claim| (*claim).clone()).collect();
        validation::test(&claims, done).iter().map(|outcome| outcome.verdict).collect()
    };
    Ok(Computed {
        numbers,
        predictions,
        answers: answers.into_iter().flatten().collect(),
        verdicts: lesson.evidence.iter().map(verdicts).collect(),
    })
}

/// What is wrong with a lesson once its numbers are known.
pub(super) struct Faults {
    list: Vec<Problem>,
}

impl Faults {
    pub(super) fn add(&mut self, place: Option<Span>, message: Message, help: Message) {
        let fault = Fault::Meaning { message, help };
        self.list.push(Problem { fault, place, related: Vec::new() });
    }

    fn end(mut self, lesson: &Lesson) -> Result<(), LessonError> {
        if self.list.is_empty() {
            return Ok(());
        }
        self.list.sort_by_key(|problem| problem.place);
        Err(LessonError::File(Box::new(ScenarioError {
            problems: self.list,
            warnings: Vec::new(),
            sources: lesson.sources.clone(),
        })))
    }
}

/// Measures of one scenario with these changes.
fn evaluate(
    library: &(dyn Library + Sync),
    start: &Start,
    measures: &[Measure],
) -> Result<Vec<Option<f64>>, LessonError> {
    let run = |error: ExperimentError| LessonError::Run { what: start.set.join(", "), error };
    let base = Base { library, name: &start.scenario };
    let loaded = crate::scenario::load_any_from(base.library, base.name, &start.set)
        .map_err(|error| run(error.into()))?;
    Ok(experiment::read(&loaded, measures, &mut |_| true).map_err(run)?.values)
}

fn numbers(
    library: &(dyn Library + Sync),
    lesson: &Lesson,
    done: &(dyn Fn() + Sync),
) -> Result<Vec<Found>, LessonError> {
    // each run once, with all that is read from it
    let mut runs: BTreeMap<&Start, Vec<&Measure>> = BTreeMap::new();
    for number in &lesson.numbers {
        if let Had::Measured { measure, at, against, .. } = &number.had {
            for start in [at, against] {
                let wanted = runs.entry(start).or_default();
                if !wanted.contains(&measure) {
                    wanted.push(measure);
                }
            }
        }
    }
    let jobs: Vec<(&Start, Vec<Measure>)> = runs
        .into_iter()
        .map(|(start, measures)| (start, measures.into_iter().cloned().collect()))
        .collect();
    let made = in_parallel(&jobs, |(start, measures)| {
        let values = evaluate(library, start, measures);
        done();
        values
    });
    let mut read: BTreeMap<(&Start, String), Option<f64>> = BTreeMap::new();
    for ((start, measures), values) in jobs.iter().zip(made) {
        for (measure, value) in measures.iter().zip(values?) {
            read.insert((start, measure.name()), value);
        }
    }
    let value = |start: &Start, measure: &Measure| read.get(&(start, measure.name())).copied();
    let found = in_parallel(&lesson.numbers, |number| {
        let found = match &number.had {
            Had::Given(given, unit, _) => Ok(Ok(Found { value: *given, unit: unit.clone() })),
            Had::Measured { form, measure, at, against } => Ok(compared(
                *form,
                measure,
                value(at, measure).flatten(),
                value(against, measure).flatten(),
            )),
            Had::Where { .. } => sought(library, number),
        };
        done();
        found
    });
    let mut faults = Faults { list: Vec::new() };
    let mut numbers = Vec::new();
    for (number, found) in lesson.numbers.iter().zip(found) {
        match found? {
            Ok(found) => numbers.push(found),
            Err((message, help)) => faults.add(number.place, message, help),
        }
    }
    faults.end(lesson)?;
    Ok(numbers)
}

/// Why a number is not had, and what to do.
type Refused = (Message, Message);

/// A number of one of the forms that measure.
fn compared(
    form: Form,
    measure: &Measure,
    at: Option<f64>,
    against: Option<f64>,
) -> Result<Found, Refused> {
    let (Some(at), Some(against)) = (at, against) else {
        let what = message!(
            "tell-lesson-run-has-no",
            "a run of this scenario has no `{measure}`",
            measure = measure.name()
        );
        let help = message!(
            "tell-lesson-choose-measure",
            "choose a measure that such a run has: `calgate show measures`"
        );
        return Err((what, help));
    };
    let own_unit = if measure.unit() == "1" { "" } else { measure.unit() };
    let percent = 100.0 * at / against;
    let (value, unit) = match form {
        Form::Difference => (at - against, own_unit),
        Form::Ratio => (at / against, ""),
        Form::PercentOf => (percent, "%"),
        Form::PercentMore => (percent - 100.0, "%"),
        Form::PercentLess => (100.0 - percent, "%"),
        Form::Value | Form::Given | Form::Where => (at, own_unit),
    };
    if !value.is_finite() {
        let what = message!(
            "tell-lesson-by-zero",
            "`{measure}` cannot be divided by zero",
            measure = measure.name()
        );
        let help = message!("tell-lesson-not-zero", "compare with a run in which it is not zero");
        return Err((what, help));
    }
    if matches!(form, Form::PercentMore | Form::PercentLess) && value <= 0.0 {
        let size = format!("{:.3}", value.abs());
        let what = if form == Form::PercentMore {
            message!(
                "tell-lesson-not-more",
                "the lesson says more, but the model says {size} % less",
                size
            )
        } else {
            message!(
                "tell-lesson-not-less",
                "the lesson says less, but the model says {size} % more",
                size
            )
        };
        let help =
            message!("tell-lesson-mend-text", "mend the text, and then the `form` of this number");
        return Err((what, help));
    }
    Ok(Found { value, unit: unit.to_owned() })
}

/// Where along a key a measure crosses a level.
fn sought(
    library: &(dyn Library + Sync),
    number: &Number,
) -> Result<Result<Found, Refused>, LessonError> {
    let Had::Where { measure, base, key, unit, ends, level } = &number.had else {
        unreachable!("only what is sought is given to this function")
    };
    let above = |at: f64| -> Result<Option<bool>, LessonError> {
        let value = crate::units::number(at);
        let start = base.with(&[format!("{key}={value} {unit}").trim_end().to_owned()]);
        let found = evaluate(library, &start, std::slice::from_ref(measure))?;
        Ok(found.first().copied().flatten().map(|found| found >= *level))
    };
    let (mut low, mut high) = *ends;
    let (first, last) = (above(low)?, above(high)?);
    let (Some(first), Some(last)) = (first, last) else {
        let what = message!(
            "tell-lesson-end-has-no",
            "a run at the end of this range has no `{measure}`",
            measure = measure.name()
        );
        let help = message!("tell-lesson-other-range", "choose another range or measure");
        return Ok(Err((what, help)));
    };
    if first == last {
        let (measure, level) = (measure.name(), level.to_string());
        let what = if first {
            message!(
                "tell-lesson-above",
                "`{measure}` is above {level} at both ends of the range",
                measure,
                level
            )
        } else {
            message!(
                "tell-lesson-below",
                "`{measure}` is below {level} at both ends of the range",
                measure,
                level
            )
        };
        let help = message!("tell-lesson-widen", "widen the range, or choose another `level`");
        return Ok(Err((what, help)));
    }
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        // a run without the measure is taken for one beyond the crossing
        if above(middle)?.unwrap_or(last) == first {
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(Ok(Found { value: 0.5 * (low + high), unit: unit.clone() }))
}

/// Which choice of each step holds; it must be one and only one.
fn predictions(lesson: &Lesson, numbers: &[Found], faults: &mut Faults) -> Vec<Option<usize>> {
    let right = |step: &super::Step| {
        let value = numbers[step.number?].value;
        let holds = |range: (f64, f64)| range.0 <= value && value < range.1;
        let found: Vec<usize> =
            (0..step.choices.len()).filter(|at| holds(step.choices[*at].range)).collect();
        let number = format!("{value:.4}");
        match found[..] {
            [one] => return Some(one),
            [] => faults.add(
                step.place,
                message!(
                    "tell-lesson-no-choice",
                    "no choice holds: the number is {number}",
                    number
                ),
                message!("tell-lesson-cover", "let the ranges of the choices cover every number"),
            ),
            _ => faults.add(
                step.place,
                message!(
                    "tell-lesson-two-choices",
                    "more than one choice holds: the number is {number}",
                    number
                ),
                message!("tell-lesson-no-overlap", "let the ranges of the choices not overlap"),
            ),
        }
        None
    };
    lesson.steps.iter().map(right).collect()
}
