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

/// Why there is no figure.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FigureError {
    /// Nothing was given.
    #[error("a figure needs at least one run")]
    NoRun,
    /// More runs than can be told apart.
    #[error("{given} runs in one figure cannot be told apart; give at most {most}")]
    TooManyRuns {
        /// How many were given.
        given: usize,
        /// How many can be shown.
        most: usize,
    },
    /// A trace of no length.
    #[error(
        "the trace of `{run}` holds {samples} samples over no time; a curve needs time to pass"
    )]
    NoTime {
        /// Label of the run.
        run: String,
        /// Number of samples.
        samples: usize,
    },
    /// Times that run backward.
    #[error("the times of `{run}` run backward after {time_ms} ms")]
    TimeBackward {
        /// Label of the run.
        run: String,
        /// Last time in order.
        time_ms: f64,
    },
    /// A column of another length than the times.
    #[error("column `{column}` of `{run}` holds {values} values for {times} times")]
    Uneven {
        /// Label of the run.
        run: String,
        /// Name of the column.
        column: String,
        /// Number of its values.
        values: usize,
        /// Number of times.
        times: usize,
    },
    /// A value that is no finite number.
    #[error(
        "column `{column}` of `{run}` is {value} at sample {sample}; only finite numbers can be drawn"
    )]
    NotFinite {
        /// Label of the run.
        run: String,
        /// Name of the column.
        column: String,
        /// Which sample, from 0.
        sample: usize,
        /// The value found, as text.
        value: String,
    },
    /// None of the columns that the figure knows.
    #[error("the trace of `{run}` has no column this figure can show")]
    NothingToShow {
        /// Label of the run.
        run: String,
    },
    /// A part of a figure without anything to draw.
    #[error("`{part}` of the figure holds no data")]
    NoData {
        /// Title of the panel or of the figure.
        part: String,
    },
    /// A number of a series that is no finite number.
    #[error("`{series}` is {value} at {point}; only finite numbers can be drawn")]
    NotANumber {
        /// Name of the series, or of the axis.
        series: String,
        /// Which of its points, from 1, in words.
        point: String,
        /// The value found, as text.
        value: String,
    },
    /// A number that has no place among powers of ten.
    #[error(
        "`{series}` is {value} at {point}, which has no place on a logarithmic axis; give values \
         above zero or a linear axis"
    )]
    NotPositive {
        /// Name of the series, or of the axis.
        series: String,
        /// Which of its points, from 1, in words.
        point: String,
        /// The value found.
        value: f64,
    },
    /// Ends in the wrong order.
    #[error("`{name}` reaches from {from} to {to}; the lower end comes first")]
    UpsideDown {
        /// Name of the axis, zone, band or claim.
        name: String,
        /// Where it begins.
        from: f64,
        /// Where it ends.
        to: f64,
    },
    /// Two named series of one panel with the same look.
    #[error("`{first}` and `{second}` look alike; give them different colours, dashes or markers")]
    Alike {
        /// Name of the one.
        first: String,
        /// Name of the other.
        second: String,
    },
    /// More named series than can be told apart.
    #[error("`{panel}` names {given} series, which cannot be told apart; give at most {most}")]
    TooManyNames {
        /// Title of the panel.
        panel: String,
        /// How many were given.
        given: usize,
        /// How many can be shown.
        most: usize,
    },
    /// More panels, cells or rows than fit a page.
    #[error("{given} {part} do not fit a page; give at most {most}")]
    TooManyParts {
        /// What there is too much of, in words.
        part: String,
        /// How many were given.
        given: usize,
        /// How many can be shown.
        most: usize,
    },
    /// The drawing library refused.
    #[error("cannot draw the figure: {0}")]
    Drawing(String),
    /// No picture of this fineness.
    #[error("cannot make a picture of {0} pixels an inch; give 20 to 1200")]
    Fineness(f64),
    /// The picture could not be made.
    #[error("cannot make a PNG of the figure: {0}")]
    Raster(String),
    /// The document could not be made.
    #[error("cannot make a PDF of the figure: {0}")]
    Pdf(String),
}

impl FigureError {
    fn too_many(part: &str, given: usize, most: usize) -> Self {
        Self::TooManyParts { part: part.to_owned(), given, most }
    }
}
