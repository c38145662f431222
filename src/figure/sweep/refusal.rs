//! Why there is no figure of a sweep, and what can be done about it.

use super::super::FigureError;
use crate::message::{Message, Piece, Told, message};
use crate::scenario::problem::nearest;
use crate::units;

/// Why there is no figure of a sweep.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", self.told())]
pub enum SweepFigureError {
    /// An axis that the table does not have.
    NoSuchAxis {
        /// As it was typed.
        name: String,
        /// The axes there are.
        has: Piece,
        /// The nearest name there is, if it is near.
        near: Option<String>,
    },
    /// A measure that the table does not have.
    NoSuchMeasure {
        /// As it was typed.
        name: String,
        /// The measures there are.
        has: Piece,
        /// The nearest name there is, if it is near.
        near: Option<String>,
    },
    /// An axis of words where numbers are needed.
    Words {
        /// The kind of figure.
        kind: &'static str,
        /// Key of the axis.
        axis: String,
    },
    /// Too few axes for this kind of figure.
    TooFewAxes {
        /// The kind of figure.
        kind: &'static str,
        /// What it needs, in words.
        needs: Message,
        /// The axes there are.
        has: Piece,
        /// A kind that fits.
        instead: &'static str,
    },
    /// The same axis for both directions.
    Twice {
        /// Key of the axis.
        axis: String,
    },
    /// Points that lie on no lattice.
    NoGrid {
        /// The kind of figure.
        kind: &'static str,
        /// How the axes were combined.
        design: String,
        /// A kind that fits.
        instead: &'static str,
    },
    /// A tornado of something else.
    NotOneAtATime {
        /// How the axes were combined.
        design: String,
    },
    /// More curves than can be told apart.
    TooManyCurves {
        /// Key of the axis.
        axis: String,
        /// How many values it has.
        given: usize,
        /// How many can be shown.
        most: usize,
    },
    /// No row has a value.
    NoValue {
        /// Name of the measure.
        measure: String,
        /// Why that is so, as a part of the sentence, if it is known.
        why: Option<Message>,
    },
    /// The figure could not be drawn.
    Figure(#[from] FigureError),
}

impl Told for SweepFigureError {
    fn told(&self) -> Message {
        match self {
            Self::NoSuchAxis { name, has, near } => message!(
                "tell-figure-no-axis",
                "there is no axis `{name}` in this table; it has {has}",
                name,
                has
            )
            .or_near(near.as_deref()),
            Self::NoSuchMeasure { name, has, near } => message!(
                "tell-figure-no-measure",
                "there is no measure `{name}` in this table; it has {has}",
                name,
                has
            )
            .or_near(near.as_deref()),
            Self::Words { kind, axis } => message!(
                "tell-figure-words",
                "a {kind} needs numbers, and `{axis}` has words; choose another axis, or `--kind \
                 raster`",
                kind,
                axis
            ),
            Self::TooFewAxes { kind, needs, has, instead } => message!(
                "tell-figure-too-few-axes",
                "a {kind} needs {needs}, and this table has {has}; `--kind {instead}` would do",
                kind,
                needs,
                has,
                instead
            ),
            Self::Twice { axis } => message!(
                "tell-figure-twice",
                "`{axis}` cannot be both the axis across and the family; name two different axes",
                axis
            ),
            Self::NoGrid { kind, design, instead } => message!(
                "tell-figure-no-grid",
                "a {kind} needs a grid, and this sweep is `{design}`; `--kind {instead}` would do",
                kind,
                design,
                instead
            ),
            Self::NotOneAtATime { design } => message!(
                "tell-figure-not-one-at-a-time",
                "a tornado needs the design `one-at-a-time`, and this sweep is `{design}`; leave \
                 out `--kind` to see what fits",
                design
            ),
            Self::TooManyCurves { axis, given, most } => message!(
                "tell-figure-too-many-curves",
                "`{axis}` has {given} values, and more than {most} curves cannot be told apart; \
                 choose another axis, or `--kind heat-map`",
                axis,
                given,
                most
            ),
            Self::NoValue { measure, why } => {
                let said = message!(
                    "tell-figure-no-value",
                    "no row of this table has a value of `{measure}`",
                    measure
                );
                match why {
                    Some(why) => {
                        message!("tell-figure-no-value-why", "{said}; {why}", said, why)
                    }
                    None => said,
                }
            }
            Self::Figure(error) => error.told(),
        }
    }
}

/// Names in a row: `a`, `b` and `c`.
pub(super) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> Piece {
    let mut names = names.into_iter().peekable();
    match names.peek() {
        None => message!("tell-figure-none", "none").into(),
        Some(_) => Piece::all_of_typed(names),
    }
}

pub(super) fn no_axis<'a>(
    name: &str,
    names: impl IntoIterator<Item = &'a str> + Clone,
) -> SweepFigureError {
    SweepFigureError::NoSuchAxis {
        name: units::shown(name),
        has: listed(names.clone()),
        near: nearest(name, names),
    }
}

pub(super) fn no_measure<'a>(
    name: &str,
    names: impl IntoIterator<Item = &'a str> + Clone,
) -> SweepFigureError {
    SweepFigureError::NoSuchMeasure {
        name: units::shown(name),
        has: listed(names.clone()),
        near: nearest(name, names),
    }
}
