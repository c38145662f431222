//! Experiments: a scenario, varied, and what is measured of it.
//!
//! Everything that asks "what if" goes through here, and through the same scenario files and
//! overrides that a student types: claims, fits, sensitivities, dose-response curves.

pub mod attribution;
pub mod population;

use crate::analysis::Measure;
use crate::message::{Message, Told, message, shows_what_is_told};
use crate::scenario::library::{Disk, Library};
use crate::scenario::{self, Loaded, ScenarioError};
use crate::simulate::body::{BodyError, run_body};
use crate::simulate::{self, SimulateError};
use crate::trace::Trace;

/// The scenario that is varied.
#[derive(Clone, Copy)]
pub struct Base<'a> {
    /// Where its file and those it extends come from.
    pub library: &'a (dyn Library + Sync),
    /// Its name there.
    pub name: &'a str,
}

impl<'a> Base<'a> {
    /// A file of this machine.
    #[must_use]
    pub fn file(name: &'a str) -> Self {
        Base { library: &Disk, name }
    }
}

/// Why an experiment has no result.
#[derive(Debug, Clone, PartialEq)]
pub enum ExperimentError {
    /// The scenario, or a change to it, does not hold.
    Scenario(Box<ScenarioError>),
    /// The simulation could not be followed.
    Simulate(SimulateError),
    /// The course of the body could not be followed.
    Body(Box<BodyError>),
    /// The run does not have what is to be measured.
    NoValue {
        /// Name of the measure.
        measure: String,
    },
}

shows_what_is_told!(ExperimentError);

impl Told for ExperimentError {
    fn told(&self) -> Message {
        match self {
            Self::Scenario(error) => error.whole(),
            Self::Simulate(error) => error.told(),
            Self::Body(error) => error.told(),
            Self::NoValue { measure } => {
                message!("tell-study-no-value", "the run has no `{measure}`", measure)
            }
        }
    }
}

impl From<SimulateError> for ExperimentError {
    fn from(error: SimulateError) -> Self {
        ExperimentError::Simulate(error)
    }
}

impl From<BodyError> for ExperimentError {
    fn from(error: BodyError) -> Self {
        ExperimentError::Body(Box::new(error))
    }
}

impl From<ScenarioError> for ExperimentError {
    fn from(error: ScenarioError) -> Self {
        ExperimentError::Scenario(Box::new(error))
    }
}

/// What was read from a run.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// Each measure, or nothing where the run does not have it.
    pub values: Vec<Option<f64>>,
    /// Steps the solver took.
    pub steps: u64,
    /// The run itself, of a junction.
    pub trace: Option<Trace>,
}

/// Runs the scenario with `overrides` (`bath.magnesium=2 mM`) on top, and reads the measures.
///
/// # Errors
/// When the scenario does not hold with these overrides, cannot be simulated, or does not have
/// what is to be measured.
pub fn evaluate(
    base: Base<'_>,
    overrides: &[String],
    measures: &[Measure],
) -> Result<Vec<f64>, ExperimentError> {
    let loaded = scenario::load_any_from(base.library, base.name, overrides)?;
    let reading = read(&loaded, measures, &mut |_| true)?;
    let missing = |measure: &Measure| ExperimentError::NoValue { measure: measure.name() };
    let pairs = reading.values.into_iter().zip(measures);
    pairs.map(|(value, measure)| value.ok_or_else(|| missing(measure))).collect()
}

/// Runs a scenario and reads what it has of the measures. `keep_going` is told the simulated time
/// of a junction, and may end its run.
///
/// # Errors
/// When the scenario cannot be simulated.
pub fn read(
    loaded: &Loaded,
    measures: &[Measure],
    keep_going: &mut dyn FnMut(f64) -> bool,
) -> Result<Reading, ExperimentError> {
    let scenario = match loaded {
        Loaded::Body(body) => {
            let run = run_body(body, &mut |_| true)?;
            let values = measures.iter().map(|measure| measure.of_course(&run.course)).collect();
            return Ok(Reading { values, ..Reading::default() });
        }
        Loaded::Junction(scenario) => scenario,
    };
    let of_muscle = |measure: &Measure| matches!(measure, Measure::OfMuscle(_));
    let muscle = if measures.iter().any(of_muscle) {
        Some(population::population(scenario, &|_| true)?.summary())
    } else {
        None
    };
    let run = if !measures.is_empty() && measures.iter().all(of_muscle) {
        None
    } else {
        Some(simulate::run(&simulate::Setup::of(scenario), keep_going)?)
    };
    let read = |measure: &Measure| match (measure, &muscle, &run) {
        (Measure::OfMuscle(named), Some(muscle), _) => (named.read)(muscle),
        (_, _, Some(run)) => measure.of(&run.trace),
        _ => None,
    };
    let values = measures.iter().map(read).collect();
    let steps = run.as_ref().map_or(0, |run| run.work.steps());
    Ok(Reading { values, steps, trace: run.map(|run| run.trace) })
}

/// [`evaluate`] for each list of overrides, in their order, on all processors. The results do not
/// depend on how many these are.
#[must_use]
pub fn evaluate_all(
    base: Base<'_>,
    variants: &[Vec<String>],
    measures: &[Measure],
) -> Vec<Result<Vec<f64>, ExperimentError>> {
    in_parallel(variants, |overrides| evaluate(base, overrides, measures))
}

/// Applies `work` to each item, in parallel where threads are built in; results in order.
pub fn in_parallel<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    #[cfg(feature = "threads")]
    {
        use rayon::prelude::*;
        items.par_iter().map(work).collect()
    }
    #[cfg(not(feature = "threads"))]
    {
        items.iter().map(work).collect()
    }
}

/// Applies `work` to each item, in parallel where threads are built in. Items are begun in their
/// order: whoever is free takes the next.
pub fn each_in_turn<T: Sync>(items: &[T], work: impl Fn(&T) + Sync + Send) {
    #[cfg(feature = "threads")]
    {
        use rayon::prelude::*;
        items.iter().par_bridge().for_each(work);
    }
    #[cfg(not(feature = "threads"))]
    {
        items.iter().for_each(work);
    }
}
