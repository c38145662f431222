//! Fits: named parameters moved until runs meet measured values, with how sure that makes them.
//!
//! ```text
//! fit file ─▶ file ─▶ plan ◀─ data (CSV)
//!                      │
//!      experiment ─▶ least_squares (within bounds: transform) ─▶ uncertainty ─▶ Fit
//! ```

mod data;
pub mod file;
pub mod least_squares;
pub mod plan;
#[cfg(test)]
mod tests;
pub mod transform;
pub mod uncertainty;

use nalgebra::DMatrix;

use crate::experiment::{self, Base, ExperimentError};
use crate::message::{Message, Piece, Told, message, shows_what_is_told};
use crate::model::parameters::ParameterInfo;
use crate::scenario::ScenarioError;
use crate::scenario::library::Library;
use crate::scenario::overrides::override_text;
use least_squares::{Failure, Measured, Model, Solution};
use plan::{Aim, Point, Precision, Varied};
pub use plan::{Plan, load};
use uncertainty::{Scatter, Spread, Uncertainty};

/// A finished fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The parameters, in the order of the file.
    pub parameters: Vec<Fitted>,
    /// The values that were to be met, in the order of the file.
    pub points: Vec<Met>,
    /// Whether the standard deviations were given or taken from the fit.
    pub scatter: Scatter,
    /// How sure all that is.
    pub uncertainty: Uncertainty,
    /// Sets of values of the parameters that were tried.
    pub trials: usize,
    /// Those among them with which a run failed or lacked the measure.
    pub failed_trials: usize,
}

/// A fitted parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fitted {
    /// Which.
    pub info: &'static ParameterInfo,
    /// Its value, in the unit of the catalogue.
    pub value: f64,
    /// Where the search began.
    pub start: f64,
    /// What it is in the scenario.
    pub shipped: f64,
    /// Whether the search was stopped by a bound.
    pub at_bound: bool,
    /// How sure it is; none on a bound, and none when the scatter of the values is unknown.
    pub spread: Option<Spread>,
}

/// A value that was to be met.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Met {
    /// What was aimed at, in the unit of the measure.
    pub aim: f64,
    /// Its standard deviation, if known.
    pub standard_deviation: Option<f64>,
    /// What the fitted model gives.
    pub fitted: f64,
    /// Fitted − aim, times the point's weight.
    pub weighted_deviation: f64,
}

/// Why a fit has no result.
#[derive(Debug, Clone, PartialEq)]
pub enum FitError {
    /// The fit file, its table or its scenario does not hold.
    File(Box<ScenarioError>),
    /// A run failed where the search cannot do without it.
    Experiment {
        /// The values of the parameters and the changes of the scenario.
        at: String,
        /// What went wrong.
        error: ExperimentError,
    },
    /// The data leave the parameters open.
    Undetermined {
        /// One parameter without any effect, or several of which only a combination has one.
        names: Vec<String>,
    },
    /// The search did not come to rest.
    NotConverged {
        /// Sets of values that were tried.
        trials: usize,
    },
    /// Somebody asked to stop.
    Interrupted {
        /// Sets of values that were tried.
        trials: usize,
    },
}

shows_what_is_told!(FitError);

impl Told for FitError {
    fn told(&self) -> Message {
        match self {
            Self::File(error) => error.whole(),
            Self::Experiment { at, error } => {
                message!("tell-fit-run", "{at}: {error}", at, error = error.told())
            }
            Self::Undetermined { names } if names.len() == 1 => message!(
                "tell-fit-without-effect",
                "the measured values do not determine `{name}`: moving it through its whole range \
                 changes none of them",
                name = &names[0]
            ),
            Self::Undetermined { names } => message!(
                "tell-fit-together",
                "the measured values do not determine {names} one by one, only a combination of \
                 them",
                names = Piece::all_of_typed(names)
            ),
            Self::NotConverged { trials } => message!(
                "tell-fit-not-converged",
                "the search did not come to rest within {trials} trials",
                trials
            ),
            Self::Interrupted { trials } => {
                message!("tell-fit-interrupted", "stopped after {trials} trials", trials)
            }
        }
    }

    fn mended(&self) -> Option<Message> {
        match self {
            Self::Undetermined { .. } => Some(message!(
                "tell-fit-undetermined-help",
                "vary fewer parameters, or add measurements under other conditions"
            )),
            Self::NotConverged { .. } => Some(message!(
                "tell-fit-not-converged-help",
                "narrow the bounds, begin closer, or use `scale = \"log\"`"
            )),
            _ => None,
        }
    }
}

impl From<ScenarioError> for FitError {
    fn from(error: ScenarioError) -> Self {
        FitError::File(Box::new(error))
    }
}

/// Makes the fit. `keep_going` is told how many trials were made, and answers whether to go on.
///
/// # Errors
///
/// [`FitError`]; a faulty file is refused earlier, by [`load`].
pub fn fit(
    library: &(dyn Library + Sync),
    plan: &Plan,
    keep_going: &(dyn Fn(usize) -> bool + Sync),
) -> Result<Fit, FitError> {
    let base = Base { library, name: &plan.scenario };
    let aims = aims(base, plan)?;
    let precisions = plan.points.iter().map(|point| point.precision);
    let weights: Vec<f64> = precisions
        .map(|precision| match precision {
            Precision::Unknown => 1.0,
            Precision::StandardDeviation(sd) => 1.0 / sd,
            Precision::Weight(weight) => weight.sqrt(),
        })
        .collect();
    let ranges: Vec<_> = plan.varied.iter().map(|varied| varied.range).collect();
    let runs = Runs { base, plan, keep_going, made: std::sync::atomic::AtomicUsize::new(0) };
    let measured = Measured { values: &aims, weights: &weights };
    let solution = least_squares::minimise(&runs, &ranges, measured).map_err(|failure| {
        let trials = runs.made.load(std::sync::atomic::Ordering::Relaxed);
        match failure {
            Failure::Model(Trouble::Stopped) => FitError::Interrupted { trials },
            Failure::Model(Trouble::Run { at, error }) => FitError::Experiment { at, error },
            Failure::NotConverged { trials } => FitError::NotConverged { trials },
        }
    })?;

    let size = aims.iter().zip(&weights).map(|(aim, w)| (aim * w).powi(2)).sum::<f64>().sqrt();
    let lost = uncertainty::undetermined(&solution, size);
    if !lost.is_empty() {
        let names = lost.iter().map(|&k| full_name(plan.varied[k].info)).collect();
        return Err(FitError::Undetermined { names });
    }
    let known = matches!(plan.points[0].precision, Precision::StandardDeviation(_));
    let scatter = if known { Scatter::Known } else { Scatter::FromTheFit };
    let uncertainty = uncertainty::uncertainty(&solution, &ranges, scatter);
    Ok(finished(plan, &aims, &solution, scatter, uncertainty))
}

fn finished(
    plan: &Plan,
    aims: &[f64],
    solution: &Solution,
    scatter: Scatter,
    uncertainty: Uncertainty,
) -> Fit {
    let parameters = plan
        .varied
        .iter()
        .enumerate()
        .map(|(k, varied)| Fitted {
            info: varied.info,
            value: solution.values[k],
            start: varied.range.start,
            shipped: varied.shipped,
            at_bound: solution.at_bound[k],
            spread: uncertainty.parameters[k],
        })
        .collect();
    let points = plan
        .points
        .iter()
        .enumerate()
        .map(|(k, point)| Met {
            aim: aims[k],
            standard_deviation: match point.precision {
                Precision::StandardDeviation(sd) => Some(sd),
                _ => None,
            },
            fitted: solution.predicted[k],
            weighted_deviation: solution.deviations[k],
        })
        .collect();
    Fit {
        parameters,
        points,
        scatter,
        uncertainty,
        trials: solution.trials,
        failed_trials: solution.failed_trials,
    }
}

impl Fit {
    /// Correlation of two parameters; not a number when one lies on a bound.
    #[must_use]
    pub fn correlation(&self) -> &DMatrix<f64> {
        &self.uncertainty.correlation
    }

    /// The changes of a scenario that give it the fitted parameters.
    #[must_use]
    pub fn overrides(&self) -> Vec<String> {
        self.parameters.iter().map(|fitted| override_text(fitted.info, fitted.value)).collect()
    }
}

/// `group.name` of a parameter.
#[must_use]
pub fn full_name(info: &ParameterInfo) -> String {
    format!("{}.{}", info.group, info.name)
}

/// What each point aims at: measured values, and those that another run gives.
fn aims(base: Base<'_>, plan: &Plan) -> Result<Vec<f64>, FitError> {
    plan.points
        .iter()
        .map(|point| match &point.aim {
            Aim::Value(value) => Ok(*value),
            Aim::AsIn(set) => {
                let overrides: Vec<String> = plan.set.iter().chain(set).cloned().collect();
                let values =
                    experiment::evaluate(base, &overrides, std::slice::from_ref(&point.measure))
                        .map_err(|error| FitError::Experiment { at: set.join(", "), error })?;
                Ok(values[0])
            }
        })
        .collect()
}

/// The model as the search sees it.
struct Runs<'a> {
    base: Base<'a>,
    plan: &'a Plan,
    keep_going: &'a (dyn Fn(usize) -> bool + Sync),
    made: std::sync::atomic::AtomicUsize,
}

enum Trouble {
    Run { at: String, error: ExperimentError },
    Stopped,
}

/// Points that are measured in the same run: the points' numbers, and the run's changes.
fn shared_runs(points: &[Point]) -> Vec<(Vec<usize>, &[String])> {
    let mut runs: Vec<(Vec<usize>, &[String])> = Vec::new();
    for (number, point) in points.iter().enumerate() {
        match runs.iter_mut().find(|(_, set)| *set == point.set) {
            Some((numbers, _)) => numbers.push(number),
            None => runs.push((vec![number], &point.set)),
        }
    }
    runs
}

impl Model for Runs<'_> {
    type Error = Trouble;

    fn predict(&self, candidates: &[Vec<f64>]) -> Vec<Result<Vec<f64>, Trouble>> {
        use std::sync::atomic::Ordering::Relaxed;
        let made = self.made.fetch_add(candidates.len(), Relaxed) + candidates.len();
        let points = &self.plan.points;
        let runs = shared_runs(points);
        let both: Vec<(usize, usize)> =
            (0..candidates.len()).flat_map(|c| (0..runs.len()).map(move |r| (c, r))).collect();
        let mut answers = experiment::in_parallel(&both, |&(candidate, run)| {
            if !(self.keep_going)(made) {
                return Err(Trouble::Stopped);
            }
            let (numbers, set) = &runs[run];
            let changes = changes(&self.plan.varied, &candidates[candidate]);
            let overrides: Vec<String> =
                self.plan.set.iter().chain(*set).chain(&changes).cloned().collect();
            let measures: Vec<_> = numbers.iter().map(|&k| points[k].measure.clone()).collect();
            experiment::evaluate(self.base, &overrides, &measures).map_err(|error| {
                let at: Vec<&str> = set.iter().chain(&changes).map(String::as_str).collect();
                Trouble::Run { at: at.join(", "), error }
            })
        })
        .into_iter();
        candidates
            .iter()
            .map(|_| {
                let mut predicted = vec![f64::NAN; points.len()];
                let mut trouble = None;
                for ((numbers, _), answer) in runs.iter().zip(answers.by_ref()) {
                    match answer {
                        Ok(values) => {
                            for (number, value) in numbers.iter().zip(values) {
                                predicted[*number] = value;
                            }
                        }
                        Err(error) => trouble = trouble.or(Some(error)),
                    }
                }
                trouble.map_or(Ok(predicted), Err)
            })
            .collect()
    }

    fn stops(&self, error: &Trouble) -> bool {
        matches!(error, Trouble::Stopped)
    }
}

/// The changes of the scenario that give the varied parameters these values.
fn changes(varied: &[Varied], values: &[f64]) -> Vec<String> {
    varied.iter().zip(values).map(|(varied, &value)| override_text(varied.info, value)).collect()
}
