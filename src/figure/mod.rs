//! Figures as SVG, PNG and PDF: the chain from nerve to muscle over time, plots of one quantity
//! against another, tornados of sensitivity, sweeps, and published claims beside the model.
//!
//! ```text
//! chain (what is shown) ─▶ overlay (of which runs) ─▶ panels, panel ─┐
//! plot  (described by the caller) ─▶ plot/layout, plot/panel ────────┼─▶ sheet ─▶ canvas (plotters)
//! grid  (heat maps, small multiples, rasters) ───────────────────────┤                │
//! tornado, claims ───────────────────────────────────────────────────┘                │
//!                   raster (PNG), pdf ◀── svg (a good file) ◀─────────────────────────┘
//! ```
//!
//! `sweep` makes plots, grids and tornados of the table of a sweep; `recipes` are the pictures that
//! a lesson asks for by name.
//!
//! `aside`, `marks` and `place` see to the words and marks of a panel, `theme` holds the whole
//! look, `style` what of it a caller may choose; `fit` makes a figure suit its page. Only stored
//! traces and numbers are read; the same input gives the same bytes.

mod aside;
mod axis;
mod body;
mod canvas;
mod caption;
mod chain;
mod claims;
mod clip;
mod error;
mod fit;
mod grid;
mod labels;
mod marks;
mod overlay;
mod panel;
mod panels;
#[cfg(feature = "pdf")]
mod pdf;
mod place;
mod plot;
mod raster;
mod recipe;
#[cfg(feature = "export")]
mod recipes;
pub(crate) mod reduce;
mod sheet;
mod style;
mod svg;
#[cfg(feature = "export")]
mod sweep;
mod theme;
mod tornado;
mod words;

pub use body::{ShownLook, body};
pub use caption::{CaptionFor, caption};
pub use chain::{MOST_RUNS, chain};
pub use claims::{ClaimGroup, ClaimRow, Claims, Verdict, claims};
pub use error::FigureError;
pub use grid::{
    HeatCell, HeatMap, HeatPanel, Multiples, Raster, RasterRow, Tile, heat_map, multiples, raster,
};
#[cfg(feature = "pdf")]
pub use pdf::pdf;
pub use plot::{
    Band, Bar, Colour, Dash, Guide, Histogram, Line, MarkRow, Marker, Measured, MeasuredPoint,
    Plot, PlotAxis, PlotPanel, Scale, SecondAxis, Tone, Zone, plot,
};
pub use raster::png;
#[cfg(feature = "export")]
pub use recipes::{
    Desk, FIGURE_RECIPES, FigureRecipe, Needs, Origin, RecipeError, Source, Stored, StoredError,
    StoredRun,
};
pub use style::{Size, Style, Theme};
pub use svg::Svg;
#[cfg(feature = "export")]
pub use sweep::{
    MOST_MEASURES, SweepAsked, SweepFigure, SweepFigureError, SweepKind, sweep_figures,
    title_of_key,
};
pub use tornado::{Tornado, TornadoRow, tornado};
pub use words::Words;

use crate::trace::Trace;

/// A point of a curve: when, and how much.
type Point = (f64, f64);

/// A run to be shown, under the name readers shall see.
#[derive(Debug, Clone)]
pub struct Shown<'a> {
    /// Name in the key of a figure that compares; a single run is not labelled.
    pub label: String,
    /// What was recorded.
    pub trace: &'a Trace,
}

/// What stands above the panels, and what a reader who cannot see them is told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// Title of the scenario or of the comparison.
    pub title: String,
    /// The question asked; nothing is printed if empty.
    pub question: String,
    /// The figure in words, the `<desc>` of the SVG.
    pub description: String,
}

/// Where a figure comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Printed small under the figure, broken into lines as needed.
    pub line: String,
    /// The whole record, kept inside the file: `<metadata>` in SVG, a text chunk in PNG.
    pub record: String,
}
