//! Why there is no figure of a recipe, and what can be done about it.

use super::super::{FigureError, SweepFigureError};
use super::stored::StoredError;
use crate::experiment::ExperimentError;
use crate::message::{Message, Told, message};
use crate::scenario::ScenarioError;
use crate::simulate::SimulateError;
use crate::simulate::body::BodyError;
use crate::units;

/// Why there is no figure of a recipe.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.told())]
pub enum RecipeError {
    /// No recipe has this name.
    Unknown {
        /// As it was typed.
        name: String,
        /// The nearest name there is, if it is near.
        near: Option<String>,
    },
    /// The scenario does not hold.
    Scenario(Box<ScenarioError>),
    /// A run could not be followed to its end.
    Simulate {
        /// File of the scenario.
        scenario: String,
        /// Why.
        error: SimulateError,
    },
    /// The course of a body could not be followed to its end.
    Body {
        /// File of the scenario.
        scenario: String,
        /// Why.
        error: Box<BodyError>,
    },
    /// Somebody asked to stop.
    Interrupted,
    /// The folder cannot be read, or is none of ours.
    Stored(#[from] StoredError),
    /// The source is of another kind than the figure needs.
    WrongKind {
        /// Name of the recipe.
        recipe: &'static str,
        /// What it needs.
        needs: Message,
        /// What was given, in backticks.
        given: Named,
        /// What that is.
        found: Message,
        /// The command that makes what is needed.
        command: String,
    },
    /// The source lacks something that the figure shows.
    Lacks {
        /// Name of the recipe.
        recipe: &'static str,
        /// What was given.
        given: Named,
        /// The columns, axes or events that are missing.
        missing: Message,
        /// The command that makes them.
        command: String,
    },
    /// There is too little to draw.
    TooLittle {
        /// Name of the recipe.
        recipe: &'static str,
        /// What was given.
        given: Named,
        /// What there is and what is needed.
        what: Message,
    },
    /// The figure of a table could not be drawn.
    Table(#[from] SweepFigureError),
    /// The figure could not be drawn.
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
    pub(super) fn unknown(name: &str, near: Option<String>) -> Self {
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
                what: message!("tell-figure-has-no", "no `{measure}`", measure),
            },
        }
    }
}

impl Told for RecipeError {
    fn told(&self) -> Message {
        match self {
            Self::Unknown { name, near } => {
                message!("tell-figure-unknown", "there is no figure `{name}`", name)
                    .or_near(near.as_deref())
            }
            Self::Scenario(error) => error.whole(),
            Self::Simulate { scenario, error } => {
                message!("tell-about", "{about}: {said}", about = scenario, said = error.told())
            }
            Self::Body { scenario, error } => {
                message!("tell-about", "{about}: {said}", about = scenario, said = error.told())
            }
            Self::Interrupted => message!("tell-stopped", "stopped; nothing was written"),
            Self::Stored(error) => error.told(),
            Self::WrongKind { recipe, needs, given, found, .. } => message!(
                "tell-figure-wrong-kind",
                "`{recipe}` is drawn from {needs}, and {given} is {found}",
                recipe,
                needs,
                given = given.to_string(),
                found
            ),
            Self::Lacks { recipe, given, missing, .. } => message!(
                "tell-figure-lacks",
                "{given} lacks {missing}, which `{recipe}` shows",
                given = given.to_string(),
                missing,
                recipe
            ),
            Self::TooLittle { recipe, given, what } => message!(
                "tell-figure-too-little",
                "{given} has too little for `{recipe}`: {what}",
                given = given.to_string(),
                recipe,
                what
            ),
            Self::Table(error) => error.told(),
            Self::Figure(error) => error.told(),
        }
    }

    fn mended(&self) -> Option<Message> {
        match self {
            Self::Unknown { .. } => {
                Some(message!("tell-figure-list", "`calgate figure --list` shows them all"))
            }
            Self::WrongKind { command, .. } | Self::Lacks { command, .. } => Some(message!(
                "tell-figure-makes-one",
                "`{command}` makes a folder that has it",
                command
            )),
            Self::Stored(error) => error.mended(),
            _ => None,
        }
    }
}

/// What a folder or a file may hold, as it stands in a sentence.
pub(super) fn a_sweep() -> Message {
    message!("tell-kind-sweep", "a sweep")
}

pub(super) fn a_body() -> Message {
    message!("tell-kind-body", "a body")
}

pub(super) fn a_comparison() -> Message {
    message!("tell-kind-comparison", "a comparison")
}

pub(super) fn a_junction() -> Message {
    message!("tell-kind-junction", "a junction")
}
