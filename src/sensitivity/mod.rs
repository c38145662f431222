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

use thiserror::Error;

use crate::experiment::ExperimentError;
pub use factors::{Factor, Wanted, factors};
pub use study::{Failed, Outputs, Study};

/// Why a study has no result.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum SensitivityError {
    /// No parameter of that name.
    #[error("there is no parameter `{name}`{}", did_you_mean(nearest.as_ref()))]
    NoSuchParameter {
        /// As typed.
        name: String,
        /// One that looks like it.
        nearest: Option<String>,
    },
    /// No group of that name.
    #[error("there is no group `{group}`{}; the groups are {all}", did_you_mean(nearest.as_ref()))]
    NoSuchGroup {
        /// As typed.
        group: String,
        /// One that looks like it.
        nearest: Option<String>,
        /// All of them.
        all: String,
    },
    /// A parameter that is known exactly.
    #[error("`{name}` has no range to be varied over: its lowest and highest value are the same")]
    NoRange {
        /// Which.
        name: String,
    },
    /// Nothing is left.
    #[error("none of the parameters asked for has a range to be varied over")]
    NothingToVary,
    /// More parameters than the sequence has room for.
    #[error(
        "Sobol' indices of {given} parameters at once are too many, at most {most} are possible; \
         choose with --group or --parameters, for example those that --method morris finds"
    )]
    TooManyParameters {
        /// How many were asked for.
        given: usize,
        /// How many are possible.
        most: usize,
    },
    /// A study of days.
    #[error("this would take {runs} runs, and at most {most} are made; ask for fewer samples")]
    TooManyRuns {
        /// How many.
        runs: usize,
        /// The bound.
        most: usize,
    },
    /// The scenario itself has no result.
    #[error("{0}")]
    Experiment(#[from] ExperimentError),
    /// Somebody asked to stop.
    #[error("stopped after {made} of {runs} runs")]
    Interrupted {
        /// Runs that were made.
        made: usize,
        /// How many there should have been.
        runs: usize,
    },
}

fn did_you_mean(nearest: Option<&String>) -> String {
    nearest.map_or(String::new(), |nearest| format!("; did you mean `{nearest}`?"))
}
