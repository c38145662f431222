//! What a plot shows, said in terms of quantities. Everything is plain data with short
//! constructors; how it looks is decided elsewhere.

use super::super::{Heading, Stamp};
use super::look::{Colour, Dash, Marker, Tone};

/// Panels one above the other over a common x axis.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plot {
    /// What stands above the panels.
    pub heading: Heading,
    /// Where the figure comes from.
    pub stamp: Stamp,
    /// The axis that all panels share.
    pub x: PlotAxis,
    /// Parts of the x axis with a meaning, tinted through all panels and named above the first.
    pub zones: Vec<Zone>,
    /// Values on the x axis marked by a line through all panels.
    pub guides: Vec<Guide>,
    /// From top to bottom; lettered where there are several.
    pub panels: Vec<PlotPanel>,
    /// More to know, in words below the panels.
    pub notes: Vec<String>,
}

/// An axis: what it is called, how it counts, how far it reaches.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PlotAxis {
    /// Name with the unit in brackets: `Mg²⁺ in the bath (mM)`.
    pub title: String,
    /// How it counts.
    pub scale: Scale,
    /// First and last value, kept exactly; what lies outside is cut off. Chosen to show all data
    /// if nothing is given.
    pub range: Option<(f64, f64)>,
}

/// How an axis counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Scale {
    /// Evenly, around the data.
    #[default]
    Linear,
    /// Evenly, with zero always shown: for amounts and rates.
    FromZero,
    /// In powers of ten.
    Logarithmic,
    /// Evenly, around the data, with whole numbers only: for quanta and numbers of points.
    Whole,
    /// Evenly, around the data, with numbers that divide the day: for hours.
    Hours,
}

/// One panel.
#[derive(Debug, Clone, PartialEq)]
pub struct PlotPanel {
    /// The y axis; its title stands above the panel.
    pub y: PlotAxis,
    /// The same quantity in another unit, on the right.
    pub second_axis: Option<SecondAxis>,
    /// Height beside that of the other panels: 0.5 is half as high as one with 1.
    pub share: f64,
    /// Parts of the y axis with a meaning, tinted behind the data.
    pub zones: Vec<Zone>,
    /// Uncertainty, tinted behind the lines.
    pub bands: Vec<Band>,
    /// Histograms.
    pub histograms: Vec<Histogram>,
    /// Curves.
    pub lines: Vec<Line>,
    /// Points with error bars, such as published values.
    pub points: Vec<Measured>,
    /// Values on the y axis marked by a line.
    pub guides: Vec<Guide>,
    /// Rows of small arrowheads above the panel, such as doses.
    pub marks: Vec<MarkRow>,
}

/// A second name for the values of the y axis: mg/dL beside mM.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecondAxis {
    /// Name or just the unit, above the right end of the panel.
    pub title: String,
    /// Value on the right per value on the left; above zero.
    pub factor: f64,
}

/// A part of an axis with a meaning.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Zone {
    /// Where it begins; −∞ reaches to the end of the axis.
    pub from: f64,
    /// Where it ends; +∞ reaches to the end of the axis.
    pub to: f64,
    /// What it means.
    pub label: String,
    /// How it is tinted.
    pub tone: Tone,
}

/// The room between a low and a high curve.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Band {
    /// x, low, high; x in order.
    pub points: Vec<(f64, f64, f64)>,
    /// Its tint: as a rule that of the line it belongs to.
    pub colour: Colour,
    /// What it is; not printed if empty.
    pub label: String,
}

/// A curve.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// x and y, joined by straight lines in this order. Zeros on a logarithmic axis leave a gap.
    pub points: Vec<(f64, f64)>,
    /// Its colour.
    pub colour: Colour,
    /// How it is interrupted.
    pub dash: Dash,
    /// Its name, beside its end; not printed if empty.
    pub label: String,
    /// Thinner, for lines of second rank: single runs under their mean.
    pub fine: bool,
}

/// Points of one source.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Measured {
    /// The points.
    pub points: Vec<MeasuredPoint>,
    /// Colour of the markers and error bars.
    pub colour: Colour,
    /// Shape of the markers.
    pub marker: Marker,
    /// Whether the markers are filled.
    pub filled: bool,
    /// Their source; not printed if empty.
    pub label: String,
}

/// A point with its uncertainty.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct MeasuredPoint {
    /// Value on the x axis.
    pub x: f64,
    /// Value on the y axis.
    pub y: f64,
    /// Lower and upper end of the error bar along x, as values on the axis.
    pub x_between: Option<(f64, f64)>,
    /// Lower and upper end of the error bar along y, as values on the axis.
    pub y_between: Option<(f64, f64)>,
}

/// Bars that stand on zero side by side.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Histogram {
    /// The bars, from left to right.
    pub bars: Vec<Bar>,
    /// Their colour.
    pub colour: Colour,
    /// What is counted; not printed if empty.
    pub label: String,
}

/// One bar.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Bar {
    /// Its left edge on the x axis.
    pub from: f64,
    /// Its right edge.
    pub to: f64,
    /// Its end on the y axis.
    pub height: f64,
}

/// A value marked by a line across.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Guide {
    /// The value.
    pub at: f64,
    /// What it means; not printed if empty.
    pub label: String,
}

/// A row of small arrowheads above a panel.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MarkRow {
    /// Values on the x axis, in order.
    pub at: Vec<f64>,
    /// What happens there.
    pub label: String,
}

impl PlotAxis {
    /// An axis that counts evenly around the data.
    #[must_use]
    pub fn linear(title: impl Into<String>) -> Self {
        Self { title: title.into(), ..Self::default() }
    }

    /// An axis that counts evenly and shows zero.
    #[must_use]
    pub fn from_zero(title: impl Into<String>) -> Self {
        Self { scale: Scale::FromZero, ..Self::linear(title) }
    }

    /// An axis in powers of ten.
    #[must_use]
    pub fn logarithmic(title: impl Into<String>) -> Self {
        Self { scale: Scale::Logarithmic, ..Self::linear(title) }
    }

    /// An axis that counts evenly around the data and carries whole numbers only.
    #[must_use]
    pub fn whole(title: impl Into<String>) -> Self {
        Self { scale: Scale::Whole, ..Self::linear(title) }
    }

    /// An axis of hours, with numbers that divide the day.
    #[must_use]
    pub fn hours(title: impl Into<String>) -> Self {
        Self { scale: Scale::Hours, ..Self::linear(title) }
    }

    /// The same axis from `first` to `last`, exactly.
    #[must_use]
    pub fn between(self, first: f64, last: f64) -> Self {
        Self { range: Some((first, last)), ..self }
    }
}

impl PlotPanel {
    /// An empty panel, to be completed with `..PlotPanel::new(y)`.
    #[must_use]
    pub fn new(y: PlotAxis) -> Self {
        Self {
            y,
            second_axis: None,
            share: 1.0,
            zones: vec![],
            bands: vec![],
            histograms: vec![],
            lines: vec![],
            points: vec![],
            guides: vec![],
            marks: vec![],
        }
    }
}

impl Default for PlotPanel {
    fn default() -> Self {
        Self::new(PlotAxis::default())
    }
}

impl Zone {
    /// A part of an axis.
    #[must_use]
    pub fn new(from: f64, to: f64, label: impl Into<String>, tone: Tone) -> Self {
        Self { from, to, label: label.into(), tone }
    }
}

impl Band {
    /// A band of the first colour.
    #[must_use]
    pub fn new(points: Vec<(f64, f64, f64)>, label: impl Into<String>) -> Self {
        Self { points, label: label.into(), ..Self::default() }
    }
}

impl Line {
    /// A solid line of the first colour.
    #[must_use]
    pub fn new(points: Vec<(f64, f64)>, label: impl Into<String>) -> Self {
        Self { points, label: label.into(), ..Self::default() }
    }

    /// The line with the colour and dash that belong to this place in a row of lines, from 0.
    #[must_use]
    pub fn numbered(self, index: usize) -> Self {
        Self { colour: Colour::numbered(index), dash: Dash::numbered(index), ..self }
    }

    /// The line in another colour.
    #[must_use]
    pub fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// The line with another dash.
    #[must_use]
    pub fn dashed(self, dash: Dash) -> Self {
        Self { dash, ..self }
    }
}

impl Measured {
    /// Points of a source, as open circles in ink.
    #[must_use]
    pub fn new(points: Vec<MeasuredPoint>, label: impl Into<String>) -> Self {
        Self { points, label: label.into(), colour: Colour::Ink, ..Self::default() }
    }

    /// The points with the marker that belongs to this place in a row of sources, from 0: open
    /// first, then filled.
    #[must_use]
    pub fn numbered(self, index: usize) -> Self {
        let (marker, filled) = Marker::numbered(index);
        Self { marker, filled, ..self }
    }
}

impl MeasuredPoint {
    /// A point without error bars.
    #[must_use]
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y, x_between: None, y_between: None }
    }

    /// The point with an error bar of this length up and down.
    #[must_use]
    pub fn give_or_take(self, error: f64) -> Self {
        Self { y_between: Some((self.y - error, self.y + error)), ..self }
    }
}

impl Histogram {
    /// Counts that begin at `first`, each `width` wide.
    #[must_use]
    pub fn new(first: f64, width: f64, heights: &[f64], label: impl Into<String>) -> Self {
        let edge = |index: usize| first + width * index as f64;
        let bar = |(index, height): (usize, &f64)| Bar {
            from: edge(index),
            to: edge(index + 1),
            height: *height,
        };
        let bars = heights.iter().enumerate().map(bar).collect();
        Self { bars, label: label.into(), ..Self::default() }
    }
}

impl Guide {
    /// A marked value.
    #[must_use]
    pub fn new(at: f64, label: impl Into<String>) -> Self {
        Self { at, label: label.into() }
    }
}
