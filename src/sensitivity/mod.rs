//! Sensitivity: how much a measure of a run depends on each parameter, over the plausible ranges
//! that the presets state, and how sure that leaves a dose-response curve.
//!
//! ```text
//! factors (which parameters) ─▶ design (points of the unit cube) ─▶ study (runs) ─▶ estimates
//! ```
//!
//! Each method is a design and an estimator that know nothing of runs, so that they can be tested
//! on functions with closed forms: [`one_at_a_time`], [`morris`], [`sobol`], [`latin`].

pub mod dose_response;
pub mod factors;
pub mod latin;
pub mod morris;
pub mod one_at_a_time;
pub mod sobol;
pub mod statistics;
pub mod study;

use crate::experiment::ExperimentError;
use crate::message::{Message, Told, message, shows_what_is_told};
pub use factors::{Factor, Wanted, factors};
pub use study::{Failed, Outputs, Study};

/// Why a study has no result.
#[derive(Debug, Clone, PartialEq)]
pub enum SensitivityError {
    /// No parameter of that name.
    NoSuchParameter {
        /// As typed.
        name: String,
        /// One that looks like it.
        nearest: Option<String>,
    },
    /// No group of that name.
    NoSuchGroup {
        /// As typed.
        group: String,
        /// One that looks like it.
        nearest: Option<String>,
        /// All of them.
        all: String,
    },
    /// A parameter that is known exactly.
    NoRange {
        /// Which.
        name: String,
    },
    /// Nothing is left.
    NothingToVary,
    /// More parameters than the sequence has room for.
    TooManyParameters {
        /// How many were asked for.
        given: usize,
        /// How many are possible.
        most: usize,
    },
    /// A study of days.
    TooManyRuns {
        /// How many.
        runs: usize,
        /// The bound.
        most: usize,
    },
    /// The scenario itself has no result.
    Experiment(ExperimentError),
    /// Somebody asked to stop.
    Interrupted {
        /// Runs that were made.
        made: usize,
        /// How many there should have been.
        runs: usize,
    },
}

shows_what_is_told!(SensitivityError);

impl Told for SensitivityError {
    fn told(&self) -> Message {
        match self {
            Self::NoSuchParameter { name, nearest } => {
                message!("tell-study-no-parameter", "there is no parameter `{name}`", name)
                    .or_near(nearest.as_deref())
            }
            Self::NoSuchGroup { group, nearest, all } => {
                let said = message!("tell-study-no-group", "there is no group `{group}`", group);
                message!(
                    "tell-study-groups",
                    "{said}; the groups are {all}",
                    said = said.or_near(nearest.as_deref()),
                    all
                )
            }
            Self::NoRange { name } => message!(
                "tell-study-no-range",
                "`{name}` has no range to be varied over: its lowest and highest value are the \
                 same",
                name
            ),
            Self::NothingToVary => message!(
                "tell-study-nothing-to-vary",
                "none of the parameters asked for has a range to be varied over"
            ),
            Self::TooManyParameters { given, most } => message!(
                "tell-study-too-many-parameters",
                "Sobol' indices of {given} parameters at once are too many, at most {most} are \
                 possible; choose with --group or --parameters, for example those that --method \
                 morris finds",
                given,
                most
            ),
            Self::TooManyRuns { runs, most } => message!(
                "tell-study-too-many-runs",
                "this would take {runs} runs, and at most {most} are made; ask for fewer samples",
                runs,
                most
            ),
            Self::Experiment(error) => error.told(),
            Self::Interrupted { made, runs } => {
                message!(
                    "tell-study-interrupted",
                    "stopped after {made} of {runs} runs",
                    made,
                    runs
                )
            }
        }
    }
}

impl From<ExperimentError> for SensitivityError {
    fn from(error: ExperimentError) -> Self {
        SensitivityError::Experiment(error)
    }
}
