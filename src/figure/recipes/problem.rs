//! Why there is no figure of a recipe, and what can be done about it.

use super::super::{FigureError, SweepFigureError};
use super::stored::StoredError;
use crate::experiment::ExperimentError;
use crate::scenario::ScenarioError;
use crate::simulate::SimulateError;
use crate::simulate::body::BodyError;
use crate::units;

/// Why there is no figure of a recipe.
#[derive(Debug, thiserror::Error)]
pub enum RecipeError {
    /// No recipe has this name.
    #[error("there is no figure `{name}`{near}")]
    Unknown {
        /// As it was typed.
        name: String,
        /// The nearest name as a question, or nothing.
        near: String,
    },
    /// The scenario does not hold.
    #[error("{0}")]
    Scenario(Box<ScenarioError>),
    /// A run could not be followed to its end.
    #[error("{scenario}: {error}")]
    Simulate {
        /// File of the scenario.
        scenario: String,
        /// Why.
        error: SimulateError,
    },
    /// The course of a body could not be followed to its end.
    #[error("{scenario}: {error}")]
    Body {
        /// File of the scenario.
        scenario: String,
        /// Why.
        error: Box<BodyError>,
    },
    /// Somebody asked to stop.
    #[error("stopped; nothing was written")]
    Interrupted,
    /// The folder cannot be read, or is none of ours.
    #[error(transparent)]
    Stored(#[from] StoredError),
    /// The source is of another kind than the figure needs.
    #[error("`{recipe}` is drawn from {needs}, and {given} is {found}")]
    WrongKind {
        /// Name of the recipe.
        recipe: &'static str,
        /// What it needs.
        needs: &'static str,
        /// What was given, in backticks.
        given: Named,
        /// What that is.
        found: &'static str,
        /// The command that makes what is needed.
        command: String,
    },
    /// The source lacks something that the figure shows.
    #[error("{given} lacks {missing}, which `{recipe}` shows")]
    Lacks {
        /// Name of the recipe.
        recipe: &'static str,
        /// What was given.
        given: Named,
        /// The columns, axes or events that are missing.
        missing: String,
        /// The command that makes them.
        command: String,
    },
    /// There is too little to draw.
    #[error("{given} has too little for `{recipe}`: {what}")]
    TooLittle {
        /// Name of the recipe.
        recipe: &'static str,
        /// What was given.
        given: Named,
        /// What there is and what is needed.
        what: String,
    },
    /// The figure of a table could not be drawn.
    #[error(transparent)]
    Table(#[from] SweepFigureError),
    /// The figure could not be drawn.
    #[error(transparent)]
    Figure(#[from] FigureError),
}

/// The name of a source, in backticks where it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named(String);

impl Named {
    /// What was typed.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(units::shown(name))
    }
}

impl std::fmt::Display for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}`", self.0)
    }
}

impl From<ScenarioError> for RecipeError {
    fn from(error: ScenarioError) -> Self {
        Self::Scenario(Box::new(error))
    }
}

impl RecipeError {
    pub(super) fn unknown(name: &str, nearest: Option<String>) -> Self {
        let near = nearest.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        Self::Unknown { name: units::shown(name), near }
    }

    /// What became of a run, told with the scenario that was run.
    pub(super) fn of_run(scenario: &str, error: ExperimentError) -> Self {
        let scenario = scenario.to_owned();
        match error {
            ExperimentError::Scenario(error) => Self::Scenario(error),
            ExperimentError::Simulate(SimulateError::Interrupted { .. }) => Self::Interrupted,
            ExperimentError::Simulate(error) => Self::Simulate { scenario, error },
            ExperimentError::Body(error) => match *error {
                BodyError::Interrupted => Self::Interrupted,
                error => Self::Body { scenario, error: Box::new(error) },
            },
            ExperimentError::NoValue { measure } => Self::TooLittle {
                recipe: "",
                given: Named::new(&scenario),
                what: format!("no `{measure}`"),
            },
        }
    }

    /// What mends it, as a sentence; nothing where the message says all.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Unknown { .. } => Some("`calgate figure --list` shows them all".to_owned()),
            Self::WrongKind { command, .. } | Self::Lacks { command, .. } => {
                Some(format!("`{command}` makes a folder that has it"))
            }
            Self::Stored(error) => error.help(),
            _ => None,
        }
    }
}
