//! Why there is no figure of a sweep, and what can be done about it.

use super::super::FigureError;
use crate::scenario::problem::nearest;
use crate::units;

/// Why there is no figure of a sweep.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SweepFigureError {
    /// An axis that the table does not have.
    #[error("there is no axis `{name}` in this table; it has {has}{near}")]
    NoSuchAxis {
        /// As it was typed.
        name: String,
        /// The axes there are.
        has: String,
        /// The nearest name, as a sentence, or nothing.
        near: String,
    },
    /// A measure that the table does not have.
    #[error("there is no measure `{name}` in this table; it has {has}{near}")]
    NoSuchMeasure {
        /// As it was typed.
        name: String,
        /// The measures there are.
        has: String,
        /// The nearest name, as a sentence, or nothing.
        near: String,
    },
    /// An axis of words where numbers are needed.
    #[error(
        "a {kind} needs numbers, and `{axis}` has words; choose another axis, or `--kind raster`"
    )]
    Words {
        /// The kind of figure.
        kind: &'static str,
        /// Key of the axis.
        axis: String,
    },
    /// Too few axes for this kind of figure.
    #[error("a {kind} needs {needs}, and this table has {has}; `--kind {instead}` would do")]
    TooFewAxes {
        /// The kind of figure.
        kind: &'static str,
        /// What it needs, in words.
        needs: &'static str,
        /// The axes there are.
        has: String,
        /// A kind that fits.
        instead: &'static str,
    },
    /// The same axis for both directions.
    #[error("`{axis}` cannot be both the axis across and the family; name two different axes")]
    Twice {
        /// Key of the axis.
        axis: String,
    },
    /// Points that lie on no lattice.
    #[error("a {kind} needs a grid, and this sweep is `{design}`; `--kind {instead}` would do")]
    NoGrid {
        /// The kind of figure.
        kind: &'static str,
        /// How the axes were combined.
        design: String,
        /// A kind that fits.
        instead: &'static str,
    },
    /// A tornado of something else.
    #[error(
        "a tornado needs the design `one-at-a-time`, and this sweep is `{design}`; leave out \
         `--kind` to see what fits"
    )]
    NotOneAtATime {
        /// How the axes were combined.
        design: String,
    },
    /// More curves than can be told apart.
    #[error(
        "`{axis}` has {given} values, and more than {most} curves cannot be told apart; choose \
         another axis, or `--kind heat-map`"
    )]
    TooManyCurves {
        /// Key of the axis.
        axis: String,
        /// How many values it has.
        given: usize,
        /// How many can be shown.
        most: usize,
    },
    /// No row has a value.
    #[error("no row of this table has a value of `{measure}`{why}")]
    NoValue {
        /// Name of the measure.
        measure: String,
        /// Why the first row failed, as a part of the sentence, or nothing.
        why: String,
    },
    /// The figure could not be drawn.
    #[error(transparent)]
    Figure(#[from] FigureError),
}

/// Names in a row: `a`, `b` and `c`.
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match &names[..] {
        [] => "none".to_owned(),
        [one] => one.clone(),
        [some @ .., last] => format!("{} and {last}", some.join(", ")),
    }
}

fn near<'a>(name: &str, names: impl IntoIterator<Item = &'a str> + Clone) -> String {
    nearest(name, names).map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

pub(super) fn no_axis<'a>(
    name: &str,
    names: impl IntoIterator<Item = &'a str> + Clone,
) -> SweepFigureError {
    SweepFigureError::NoSuchAxis {
        name: units::shown(name),
        has: listed(names.clone()),
        near: near(name, names),
    }
}

pub(super) fn no_measure<'a>(
    name: &str,
    names: impl IntoIterator<Item = &'a str> + Clone,
) -> SweepFigureError {
    SweepFigureError::NoSuchMeasure {
        name: units::shown(name),
        has: listed(names.clone()),
        near: near(name, names),
    }
}
