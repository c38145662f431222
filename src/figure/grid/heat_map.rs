//! Heat maps: a measure over two quantities, as coloured cells with a bar that says what the
//! colours mean, and the line along which a level is passed.

use super::super::canvas::{Frame, Lettering};
use super::super::fit::{Room, fit};
use super::super::labels::wrap;
use super::super::plot::field::Field;
use super::super::plot::scale::{Length, Lie, Ruler};
use super::super::plot::{Colour, Marker, PlotAxis, axes, check, signs};
use super::super::sheet::Sheet;
use super::super::theme::{self, mm};
use super::super::{FigureError, Heading, Stamp, Style, Svg, Words};
use super::cells::{BOUNDARY, Cells, boundary, draw_bar, edges, paint};
use super::key::{Entry, Key, NO_VALUE, Sample};
use super::tiles::{self, Tiles, Wanted, above, above_height};
use crate::message::message;

/// A measure over two quantities; several panels share axes and colours.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HeatMap {
    /// What stands above the panels.
    pub heading: Heading,
    /// Where the figure comes from.
    pub stamp: Stamp,
    /// The axis across.
    pub x: PlotAxis,
    /// The upright axis.
    pub y: PlotAxis,
    /// Where the columns of cells stand, in order.
    pub columns: Vec<f64>,
    /// Where the rows of cells stand, in order.
    pub rows: Vec<f64>,
    /// The measure, as the axis beside the bar of colours.
    pub measure: PlotAxis,
    /// One panel, or several in reading order.
    pub panels: Vec<HeatPanel>,
    /// Panels side by side; chosen if zero.
    pub side_by_side: usize,
    /// What the boundary is; nothing is said of it if empty.
    pub boundary: String,
    /// A place with a meaning, such as the normal bath: x, y, what it is.
    pub place: Option<(f64, f64, String)>,
    /// What cells of failed runs, and those without a value, are called in the key.
    pub failed: String,
    /// The same for cells whose runs do not have the measure.
    pub nothing: String,
    /// More to know, in words below the drawing.
    pub notes: Vec<String>,
}

/// One panel of a heat map.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HeatPanel {
    /// Its name; not printed if empty.
    pub title: String,
    /// Row after row from the lowest, each from the left.
    pub cells: Vec<HeatCell>,
    /// The values whose level is followed, in the order of the cells, and the level.
    pub boundary: Option<(Vec<Option<f64>>, f64)>,
}

/// One cell.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum HeatCell {
    /// A value.
    Value(f64),
    /// The runs went well but do not have the measure.
    #[default]
    Nothing,
    /// Every run failed.
    Failed,
}

/// The most cells along one axis: more are finer than print.
const MOST_CELLS: usize = 1000;
/// The most panels of a page.
pub(in super::super) const MOST_PANELS: usize = 24;

/// Width of the bar of colours, and of the room between it and the panels.
const BAR: i32 = mm(4.0);
const BAR_GAP: i32 = mm(5.0);

/// Draws a measure over two quantities.
///
/// # Errors
/// Where there are no cells or too many, where their number does not fit the columns and rows,
/// where a number is not finite or has no place on a logarithmic axis.
pub fn heat_map(map: &HeatMap, words: &dyn Words, style: &Style) -> Result<Svg, FigureError> {
    check(map)?;
    fit(*style, 1, |room| draw(map, words, room))
}

fn draw(map: &HeatMap, words: &dyn Words, room: Room) -> Result<Svg, FigureError> {
    let sheet = Sheet::new(&map.heading, &map.stamp, room);
    let mark = words.word("figure-decimal-mark");
    let length = |lie: Lie, units: i32| Length { lie, units };
    let page = sheet.width - 2 * theme::EDGE;
    let half = page / 2 - mm(3.0);
    let titles = above_height(&map.y.title, half).max(above_height(&map.measure.title, half));
    let values = map.values();
    let range = |edges: &[f64]| Some((edges[0], edges[edges.len() - 1]));
    let (across, upright) = (edges(&map.columns, &map.x), edges(&map.rows, &map.y));
    let x_axis = PlotAxis { range: range(&across), ..map.x.clone() };
    let y_axis = PlotAxis { range: range(&upright), ..map.y.clone() };
    let any = length(Lie::Upright, mm(40.0));
    let bar_numbers = Ruler::new(&map.measure, &values, (0.0, 0.0), any, &mark);
    let bar_width = BAR_GAP + BAR + axes::right_width(&bar_numbers);
    let names: Vec<String> = map.panels.iter().map(|panel| panel.title.clone()).collect();
    let columns = if map.side_by_side > 0 { map.side_by_side } else { tiles::columns(names.len()) };
    let named = names.iter().any(|name| !name.is_empty());
    let tiles = Tiles::place(&Wanted {
        names: &names,
        columns,
        left: theme::EDGE,
        top: sheet.top + mm(5.2) + titles - if named { 0 } else { mm(2.0) },
        right: sheet.width - theme::EDGE - bar_width,
        numbers: axes::left_width(&Ruler::new(&y_axis, &[], (0.0, 0.0), any, &mark)),
        own_x: &[],
        shape: room.shape(0.72, mm(24.0), mm(92.0)),
    });
    let first = tiles.frames[0];
    let x = Ruler::new(&x_axis, &[], (0.0, 0.0), length(Lie::Across, first.width), &mark);
    let y = Ruler::new(&y_axis, &[], (0.0, 0.0), length(Lie::Upright, first.height), &mark);
    let bar = Frame {
        left: tiles.right() + BAR_GAP,
        top: first.top,
        width: BAR,
        height: (tiles.bottom - first.top).min(room.flexible(mm(92.0))),
    };
    let scale =
        Ruler::new(&map.measure, &values, (0.0, 0.0), length(Lie::Upright, bar.height), &mark);
    let key =
        Key::place(&map.entries(), theme::EDGE, page, tiles.end_of_axes(&map.x.title) + mm(1.0));
    let titles = sheet.top + mm(2.2) + titles;
    sheet.draw(key.bottom, |canvas| {
        above(canvas, &map.y.title, (theme::EDGE, titles), half)?;
        let left = bar.left.min(theme::EDGE + page - width_of(&map.measure.title, half));
        above(canvas, &map.measure.title, (left, titles), half)?;
        for (index, panel) in map.panels.iter().enumerate() {
            let field = Field { frame: tiles.frames[index], x: &x, y: &y };
            paint(
                canvas,
                field,
                &Cells { map, panel, across: &across, upright: &upright },
                &scale,
            )?;
            boundary(canvas, field, map, panel)?;
            if let Some(place) = map.place.as_ref().and_then(|p| field.inside((p.0, p.1))) {
                signs::marker(canvas, place, Colour::Ink, Marker::Diamond, false)?;
            }
            tiles.draw_axes(canvas, index, (&x, &y), None)?;
        }
        tiles.draw_shared_x(canvas, &map.x.title)?;
        draw_bar(canvas, bar, &scale)?;
        key.draw(canvas)
    })
}

/// How wide a title is when it is broken into lines no wider than `most`.
fn width_of(title: &str, most: i32) -> i32 {
    let letters = Lettering::new(theme::PANEL_SIZE, theme::INK);
    let lines = wrap(title, letters, most);
    lines.iter().map(|line| letters.width_of(line)).max().unwrap_or(0)
}

impl HeatMap {
    fn values(&self) -> Vec<f64> {
        let cells = self.panels.iter().flat_map(|panel| &panel.cells);
        let value = |cell: &HeatCell| match cell {
            HeatCell::Value(value) => Some(*value),
            _ => None,
        };
        cells.filter_map(value).collect()
    }

    fn has(&self, cell: HeatCell) -> bool {
        self.panels.iter().any(|panel| panel.cells.contains(&cell))
    }

    fn entries(&self) -> Vec<Entry> {
        let mut entries = vec![];
        let mut add = |sample, text: &String| {
            entries.push(Entry { sample, text: text.clone() });
        };
        if !self.boundary.is_empty() {
            add(Sample::Bordered(BOUNDARY), &self.boundary);
        }
        if let Some((_, _, text)) = &self.place {
            add(Sample::Marker(Colour::Ink, Marker::Diamond, false), text);
        }
        if self.has(HeatCell::Failed) {
            add(Sample::Crossed, &self.failed);
        }
        if self.has(HeatCell::Nothing) {
            add(Sample::Tint(NO_VALUE, 1.0), &self.nothing);
        }
        for note in &self.notes {
            add(Sample::None, note);
        }
        entries
    }
}

fn check(map: &HeatMap) -> Result<(), FigureError> {
    let none = || FigureError::NoData { part: map.heading.title.clone() };
    let cells = map.columns.len() * map.rows.len();
    if map.panels.is_empty() || cells == 0 || map.values().is_empty() {
        return Err(none());
    }
    for (axis, given) in [(&map.x, map.columns.len()), (&map.y, map.rows.len())] {
        if given > MOST_CELLS {
            let title = axis.title.as_str();
            let part = message!("tell-figure-cells", "cells along `{title}`", title);
            return Err(FigureError::too_many(part, given, MOST_CELLS));
        }
    }
    if map.panels.len() > MOST_PANELS {
        return Err(FigureError::too_many(super::panels(), map.panels.len(), MOST_PANELS));
    }
    for (axis, places) in [(&map.x, &map.columns), (&map.y, &map.rows)] {
        for (index, place) in places.iter().enumerate() {
            let number = || (index + 1).to_string();
            let nth = || message!("tell-figure-place", "place {number}", number = number());
            check::number(axis, &axis.title, nth, *place)?;
        }
        if let Some(pair) = places.windows(2).find(|pair| pair[0] >= pair[1]) {
            return Err(check::upside_down(&axis.title, pair[0], pair[1]));
        }
    }
    for panel in &map.panels {
        if panel.cells.len() != cells {
            return Err(FigureError::Uneven {
                run: map.heading.title.clone(),
                column: map.measure.title.clone(),
                values: panel.cells.len(),
                times: cells,
            });
        }
    }
    for (index, value) in map.values().into_iter().enumerate() {
        let number = || (index + 1).to_string();
        let nth = || message!("tell-figure-cell", "cell {number}", number = number());
        check::number(&map.measure, &map.measure.title, nth, value)?;
    }
    Ok(())
}
