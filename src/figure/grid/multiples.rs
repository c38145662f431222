//! Small multiples: the same curves again and again, in panels that share their axes.

use super::super::fit::{Room, fit};
use super::super::plot::field::Field;
use super::super::plot::layout::{AIR_ABOVE, y_values};
use super::super::plot::look::pen;
use super::super::plot::scale::{Length, Lie, Ruler};
use super::super::plot::{Plot, PlotAxis, PlotPanel, axes, check, panel};
use super::super::sheet::Sheet;
use super::super::theme::{self, BAND_OPACITY, mm};
use super::super::{FigureError, Heading, Stamp, Style, Svg, Words};
use super::heat_map::MOST_PANELS;
use super::key::{Entry, Key, Sample};
use super::tiles::{self, Tiles, Wanted, above, above_height};

/// Panels of one size with a common y axis.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Multiples {
    /// What stands above the panels.
    pub heading: Heading,
    /// Where the figure comes from.
    pub stamp: Stamp,
    /// The x axis, unless each panel has its own.
    pub x: PlotAxis,
    /// The y axis.
    pub y: PlotAxis,
    /// The panels in reading order.
    pub tiles: Vec<Tile>,
    /// Panels side by side; chosen if zero.
    pub side_by_side: usize,
    /// More to know, in words below the drawing.
    pub notes: Vec<String>,
}

/// One panel of small multiples.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tile {
    /// Its name.
    pub title: String,
    /// An x axis of its own; either all panels have one or none has.
    pub x: Option<PlotAxis>,
    /// What it shows. Series of one name look alike in all panels; its y axis is that of all.
    pub panel: PlotPanel,
}

/// Draws panels that share their axes, with the names of curves below them.
///
/// # Errors
/// As [`super::super::plot()`], and where there are too many panels for a page.
pub fn multiples(
    multiples: &Multiples,
    words: &dyn Words,
    style: &Style,
) -> Result<Svg, FigureError> {
    check_all(multiples)?;
    fit(*style, 1, |room| draw(multiples, words, room))
}

fn draw(multiples: &Multiples, words: &dyn Words, room: Room) -> Result<Svg, FigureError> {
    let sheet = Sheet::new(&multiples.heading, &multiples.stamp, room);
    let mark = words.word("figure-decimal-mark");
    let page = sheet.width - 2 * theme::EDGE;
    let title = above_height(&multiples.y.title, page);
    let values: Vec<f64> = multiples.tiles.iter().flat_map(|tile| y_values(&tile.panel)).collect();
    let ruler = |units: i32| {
        let length = Length { lie: Lie::Upright, units };
        Ruler::new(&multiples.y, &values, AIR_ABOVE, length, &mark)
    };
    let names: Vec<String> = multiples.tiles.iter().map(|tile| tile.title.clone()).collect();
    let given = multiples.side_by_side;
    let columns = if given > 0 { given } else { tiles::columns(names.len()) };
    let own_titles: Vec<String> =
        multiples.tiles.iter().filter_map(|tile| Some(tile.x.as_ref()?.title.clone())).collect();
    let own = !own_titles.is_empty();
    let tiles = Tiles::place(&Wanted {
        names: &names,
        columns,
        left: theme::EDGE,
        top: sheet.top + mm(4.4) + title,
        right: sheet.width - theme::EDGE,
        numbers: axes::left_width(&ruler(mm(30.0))),
        own_x: &own_titles,
        shape: room.shape(0.78, mm(26.0), mm(60.0)),
    });
    let frame = tiles.frames[0];
    let y = ruler(frame.height);
    let x: Vec<Ruler> = multiples
        .tiles
        .iter()
        .map(|tile| {
            let shared = if own { std::slice::from_ref(tile) } else { &multiples.tiles };
            let places: Vec<f64> = shared.iter().flat_map(|tile| x_values(&tile.panel)).collect();
            let length = Length { lie: Lie::Across, units: frame.width };
            let axis = tile.x.as_ref().unwrap_or(&multiples.x);
            Ruler::new(axis, &places, (0.03, 0.03), length, &mark)
        })
        .collect();
    let end = if own {
        let below = |title: &String| axes::below_height(title, frame.width);
        tiles.bottom + own_titles.iter().map(below).max().unwrap_or(0)
    } else {
        tiles.end_of_axes(&multiples.x.title)
    };
    let key = Key::place(&entries(multiples), theme::EDGE, page, end + mm(1.0));
    let baseline = sheet.top + mm(2.2) + title;
    sheet.draw(key.bottom, |canvas| {
        above(canvas, &multiples.y.title, (theme::EDGE, baseline), page)?;
        for (index, tile) in multiples.tiles.iter().enumerate() {
            let field = Field { frame: tiles.frames[index], x: &x[index], y: &y };
            panel::data(canvas, field, &tile.panel, &[])?;
            let title = tile.x.as_ref().map(|axis| axis.title.as_str());
            tiles.draw_axes(canvas, index, (&x[index], &y), title)?;
        }
        if !own {
            tiles.draw_shared_x(canvas, &multiples.x.title)?;
        }
        key.draw(canvas)
    })
}

fn check_all(multiples: &Multiples) -> Result<(), FigureError> {
    let given = multiples.tiles.len();
    if given > MOST_PANELS {
        return Err(FigureError::too_many(super::panels(), given, MOST_PANELS));
    }
    let heading = multiples.heading.clone();
    if given == 0 {
        return Err(FigureError::NoData { part: heading.title });
    }
    for tile in &multiples.tiles {
        let panel = PlotPanel { y: multiples.y.clone(), ..tile.panel.clone() };
        // A panel may be empty where all its runs failed, as long as another is not.
        if y_values(&panel).is_empty() {
            continue;
        }
        let x = tile.x.clone().unwrap_or_else(|| multiples.x.clone());
        check::check(&Plot {
            heading: heading.clone(),
            x,
            panels: vec![panel],
            ..Plot::default()
        })?;
    }
    if multiples.tiles.iter().all(|tile| y_values(&tile.panel).is_empty()) {
        return Err(FigureError::NoData { part: heading.title });
    }
    Ok(())
}

fn x_values(panel: &PlotPanel) -> Vec<f64> {
    let lines = panel.lines.iter().flat_map(|line| line.points.iter().map(|point| point.0));
    let bands = panel.bands.iter().flat_map(|band| band.points.iter().map(|point| point.0));
    let points = panel.points.iter().flat_map(|series| series.points.iter().map(|point| point.x));
    lines.chain(bands).chain(points).collect()
}

/// The named series of all panels, each name once.
fn entries(multiples: &Multiples) -> Vec<Entry> {
    let mut entries: Vec<Entry> = vec![];
    let mut add = |sample, text: &String| {
        if !text.is_empty() && !entries.iter().any(|entry: &Entry| entry.text == *text) {
            entries.push(Entry { sample, text: text.clone() });
        }
    };
    for panel in multiples.tiles.iter().map(|tile| &tile.panel) {
        for line in &panel.lines {
            add(Sample::Line(pen(line.colour, line.dash, line.fine)), &line.label);
        }
        for series in &panel.points {
            let sample = Sample::Marker(series.colour, series.marker, series.filled);
            add(sample, &series.label);
        }
        for band in &panel.bands {
            add(Sample::Tint(band.colour.hue().line, BAND_OPACITY), &band.label);
        }
    }
    for note in &multiples.notes {
        add(Sample::None, note);
    }
    entries
}
