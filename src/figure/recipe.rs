//! The terms in which recipes say what a figure shows.

use super::axis::Extent;
use super::theme::{Hue, Pen};

/// A quantity of the trace as a curve.
pub(super) struct Quantity {
    pub(super) column: &'static str,
    /// Shown value per recorded one: per cent for fractions.
    pub(super) factor: f64,
    /// Its pen where one run is shown.
    pub(super) pen: Pen,
    /// Key of the word beside it, where a panel holds two.
    pub(super) label: &'static str,
}

/// A quantity drawn as recorded, in a solid line.
pub(super) const fn quantity(column: &'static str, hue: Hue) -> Quantity {
    Quantity { column, factor: 1.0, pen: Pen::solid(hue), label: "" }
}

/// What one panel shows.
pub(super) struct Recipe {
    /// Key of its name.
    pub(super) title: &'static str,
    pub(super) extent: Extent,
    /// No two pens of a hue may differ in their dash: the file tells lines apart by colour.
    pub(super) quantities: &'static [Quantity],
    /// Whether the ground under the curve of a single run is tinted.
    pub(super) filled: bool,
    /// Whether it follows every spike, so that it needs a finer line where spikes crowd.
    pub(super) spiky: bool,
    /// Moments that are marked above it.
    pub(super) marked: Option<Marked>,
    /// A cumulative count whose growth over the run is written beside the panel.
    pub(super) total: Option<Total>,
}

/// A kind of event and the key of the word for it.
pub(super) struct Marked {
    pub(super) event: &'static str,
    pub(super) word: &'static str,
}

/// A cumulative count and the key of the word for what it counts.
pub(super) struct Total {
    pub(super) column: &'static str,
    pub(super) word: &'static str,
}

impl Recipe {
    /// Plain lines.
    pub(super) const fn new(
        title: &'static str,
        extent: Extent,
        quantities: &'static [Quantity],
    ) -> Self {
        Self { title, extent, quantities, filled: false, spiky: true, marked: None, total: None }
    }
}
