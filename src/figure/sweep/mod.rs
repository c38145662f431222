//! Figures of sweeps, drawn from the stored table alone, so that they can be drawn again without
//! another run.
//!
//! ```text
//! SweepTable ─▶ view (axes with their levels) ─▶ choose (which figure, which axis where)
//!                 │
//!                 └─▶ pile (all runs of one place) ─▶ one file per recipe ─▶ plot, grid, tornado
//! ```
//!
//! Rows that failed are marked where they belong and counted; none is left out silently.

mod choose;
mod curves;
mod dose_response;
mod firing;
mod heat_map;
mod naming;
mod normal;
mod one_at_a_time;
mod pile;
mod refusal;
mod scattered;
mod small_multiples;
mod telling;
mod view;

pub use naming::title_of_key;
pub use refusal::SweepFigureError;

use super::{Heading, Stamp, Style, Svg};
use crate::sweep::spikes::Spikes;
use crate::sweep::table::SweepTable;
use crate::text::Catalogue;
use choose::{Chosen, choose};
use view::View;

/// What kind of figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SweepKind {
    /// A measure along one axis, with the band of everything else that varies.
    DoseResponse,
    /// The same, a curve for each value of a second axis.
    Family,
    /// A measure over two axes as colours, with the edge of transmission.
    HeatMap,
    /// A row of strokes for each value of an axis: when the nerve fires, or the measure of each run.
    Raster,
    /// Many small panels that share their axes.
    Multiples,
    /// How far each axis alone moves the measure.
    Tornado,
}

impl SweepKind {
    /// How it is typed, `heat-map`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            // In two pieces, for in one it would look like a key of the catalogue of words.
            Self::DoseResponse => concat!("dose", "-response"),
            Self::Family => "family",
            Self::HeatMap => "heat-map",
            Self::Raster => "raster",
            Self::Multiples => "multiples",
            Self::Tornado => "tornado",
        }
    }
}

/// Which figure is wanted of a table; what is left out is chosen by the shape of the sweep.
#[derive(Debug, Clone, Copy, Default)]
pub struct SweepAsked<'a> {
    /// What kind of figure.
    pub kind: Option<SweepKind>,
    /// Names of measures; all of the table, up to six, if empty.
    pub measures: &'a [String],
    /// The axis across.
    pub along: Option<&'a str>,
    /// The axis whose values are curves, or the upright axis of a heat map.
    pub family: Option<&'a str>,
    /// A measure and the level of it that a heat map follows; `fibre_spikes` at one half if the
    /// table has that.
    pub boundary: Option<(&'a str, f64)>,
    /// Whether the measure counts in powers of ten.
    pub logarithmic: bool,
    /// When the nerve fired in each row, for a raster.
    pub spikes: Option<&'a Spikes>,
}

/// A figure of a sweep.
#[derive(Debug, Clone, PartialEq)]
pub struct SweepFigure {
    /// Name of its file without an ending: `heat-map`, or `heat-map-fibre_spikes` among several.
    pub name: String,
    /// The figure.
    pub svg: Svg,
}

/// The most measures that are drawn unasked.
pub const MOST_MEASURES: usize = 6;

/// What every recipe is given.
struct Recipe<'a> {
    view: &'a View<'a>,
    chosen: &'a Chosen,
    asked: &'a SweepAsked<'a>,
    stamp: &'a Stamp,
    words: &'a Catalogue,
    style: &'a Style,
}

impl Recipe<'_> {
    /// What stands above the figure.
    fn heading(&self, description: String) -> Heading {
        let head = &self.view.table.head;
        let told = head.told.or(&head.title, &head.question);
        let title = told.title.in_language(self.words.language());
        Heading {
            title: if title.is_empty() { head.scenario.clone() } else { title.to_owned() },
            question: told.question.in_language(self.words.language()).to_owned(),
            description,
        }
    }
}

/// Draws the figures of a table: one, or one for each measure where a figure can show only one.
///
/// # Errors
/// Where an axis or a measure is asked for that the table does not have, where the kind of figure
/// does not fit the sweep, where no row has a value, and where the figure cannot be drawn.
pub fn sweep_figures(
    table: &SweepTable,
    asked: &SweepAsked<'_>,
    stamp: &Stamp,
    words: &Catalogue,
    style: &Style,
) -> Result<Vec<SweepFigure>, SweepFigureError> {
    let view = View { powers: asked.logarithmic, ..View::new(table, words) };
    let measures = view.measures(asked.measures)?;
    let chosen = choose(&view, asked)?;
    let recipe = Recipe { view: &view, chosen: &chosen, asked, stamp, words, style };
    let word = chosen.kind.word();
    // Curves of several measures stand one above the other; all other figures show one measure.
    let groups: Vec<Vec<usize>> = match chosen.kind {
        SweepKind::DoseResponse | SweepKind::Family if measures.len() <= 4 => vec![measures],
        SweepKind::Raster if asked.spikes.is_some() => vec![measures[..1].to_vec()],
        _ => measures.into_iter().map(|measure| vec![measure]).collect(),
    };
    let several = groups.len() > 1;
    let mut figures = vec![];
    for group in groups {
        let svg = match chosen.kind {
            SweepKind::DoseResponse | SweepKind::Family => dose_response::draw(&recipe, &group)?,
            SweepKind::HeatMap => heat_map::draw(&recipe, group[0])?,
            SweepKind::Raster => firing::draw(&recipe, group[0])?,
            SweepKind::Multiples => small_multiples::draw(&recipe, group[0])?,
            SweepKind::Tornado => one_at_a_time::draw(&recipe, group[0])?,
        };
        let measure = &table.head.measures[group[0]].column;
        let name = if several { format!("{word}-{measure}") } else { word.to_owned() };
        figures.push(SweepFigure { name, svg });
    }
    Ok(figures)
}
