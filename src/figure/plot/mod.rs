//! Plots of one quantity against another: curves, uncertainty, published points with error bars,
//! histograms, over tinted zones.
//!
//! ```text
//! describe, look (what is shown) ─▶ check (can it be?) ─▶ scale, ticks (axes) ─▶ layout ─▶ panel
//! ```

pub(super) mod axes;
pub(super) mod check;
mod describe;
pub(super) mod field;
mod inside;
pub(super) mod layout;
pub(super) mod look;
mod names;
pub(super) mod panel;
pub(super) mod scale;
pub(super) mod signs;
mod ticks;
mod zone_rows;

pub use describe::{
    Band, Bar, Guide, Histogram, Line, MarkRow, Measured, MeasuredPoint, Plot, PlotAxis, PlotPanel,
    Scale, SecondAxis, Zone,
};
pub use look::{Colour, Dash, Marker, Tone};

use super::{FigureError, Style, Svg, Words};

/// Draws panels one above the other over a common x axis. Lines are named at their ends, points,
/// bands and histograms beside a sample of their look.
///
/// ```
/// use calgate::figure::{
///     Guide, Line, Measured, MeasuredPoint, Plot, PlotAxis, PlotPanel, Style, plot,
/// };
/// use calgate::text::Catalogue;
///
/// let model = vec![(0.0, 33.0), (0.55, 25.0), (2.0, 12.6), (6.0, 2.6)];
/// let measured = vec![MeasuredPoint::new(2.0, 15.0).give_or_take(5.0)];
/// let figure = plot(
///     &Plot {
///         x: PlotAxis::linear("Mg²⁺ in the bath (mM)"),
///         guides: vec![Guide::new(0.55, "normal")],
///         panels: vec![PlotPanel {
///             lines: vec![Line::new(model, "model")],
///             points: vec![Measured::new(measured, "measured, mean ± s.d.")],
///             ..PlotPanel::new(PlotAxis::from_zero("Quantal content (quanta)"))
///         }],
///         ..Plot::default()
///     },
///     &Catalogue::english(),
///     &Style::default(),
/// )?;
/// assert!(figure.text().contains(">normal<"));
/// # Ok::<(), calgate::figure::FigureError>(())
/// ```
///
/// # Errors
/// Where a panel holds no data, where a number is not finite, is below zero on a logarithmic axis
/// or is a measured zero there, where a range is empty, where two named series look alike, where
/// there are more names than room.
pub fn plot(plot: &Plot, words: &dyn Words, style: &Style) -> Result<Svg, FigureError> {
    check::check(plot)?;
    layout::draw(plot, &words.word("figure-decimal-mark"), *style)
}
