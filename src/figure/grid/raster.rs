//! Rasters: rows of strokes, one row for each level of what was varied, a lane for each run.

use super::super::FigureError;
use super::super::aside::LABEL;
use super::super::canvas::{Canvas, Frame, Lettering, Side, count, part};
use super::super::fit::{Room, fit};
use super::super::plot::axes;
use super::super::plot::field::corners;
use super::super::plot::scale::{Length, Lie, Ruler};
use super::super::plot::{PlotAxis, check};
use super::super::sheet::Sheet;
use super::super::theme::{self, CAPITAL, LEADING, mm};
use super::super::{Heading, Stamp, Style, Svg, Words};
use super::key::{Entry, FAILED, Key, Sample};
use super::tiles::{above, above_height};
use crate::message::message;

/// Strokes in rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Raster {
    /// What stands above the rows.
    pub heading: Heading,
    /// Where the figure comes from.
    pub stamp: Stamp,
    /// The axis that the strokes stand on.
    pub x: PlotAxis,
    /// What tells the rows apart.
    pub y_title: String,
    /// From top to bottom.
    pub rows: Vec<RasterRow>,
    /// What lanes of failed runs are called in the key.
    pub failed: String,
    /// More to know, in words below the drawing.
    pub notes: Vec<String>,
}

/// One row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RasterRow {
    /// Its level, `0.5`.
    pub label: String,
    /// The strokes of each run, in a lane of its own; none where the run failed.
    pub lanes: Vec<Option<Vec<f64>>>,
}

/// The most lanes of a page: with more a stroke is finer than print.
const MOST_LANES: usize = 600;

/// Heights of a lane, of a row, and of all rows together.
const LANE: (i32, i32) = (mm(0.3), mm(3.2));
const ALL: i32 = mm(130.0);
const ROW: i32 = mm(1.2);
/// Between rows.
const APART: i32 = mm(0.5);

/// Draws rows of strokes.
///
/// # Errors
/// Where there are no rows or too many runs, or a number is not finite or has no place on the axis.
pub fn raster(raster: &Raster, words: &dyn Words, style: &Style) -> Result<Svg, FigureError> {
    check_raster(raster)?;
    fit(*style, 1, |room| draw(raster, words, room))
}

fn draw(raster: &Raster, words: &dyn Words, room: Room) -> Result<Svg, FigureError> {
    let sheet = Sheet::new(&raster.heading, &raster.stamp, room);
    let mark = words.word("figure-decimal-mark");
    let page = sheet.width - 2 * theme::EDGE;
    let title = above_height(&raster.y_title, page);
    let widest = raster.rows.iter().map(|row| LABEL.width_of(&row.label)).max().unwrap_or(0);
    let left = theme::EDGE + widest + mm(2.0);
    // The last number of the axis reaches beyond it.
    let width = sheet.width - theme::EDGE - mm(2.5) - left;
    let lanes: usize = raster.rows.iter().map(|row| row.lanes.len().max(1)).sum();
    let all = room.flexible(ALL) - APART * count(raster.rows.len());
    let lane = (all / count(lanes)).clamp(LANE.0, room.flexible(LANE.1));
    let height = |row: &RasterRow| (lane * count(row.lanes.len())).max(ROW) + APART;
    let top = sheet.top + mm(3.6) + title;
    let frame =
        Frame { left, top, width, height: raster.rows.iter().map(height).sum::<i32>() + APART };
    let values: Vec<f64> = raster.strokes().collect();
    let x = Ruler::new(
        &raster.x,
        &values,
        (0.02, 0.02),
        Length { lie: Lie::Across, units: width },
        &mark,
    );
    let end = frame.bottom() + axes::below_height(&raster.x.title, width);
    let key = Key::place(&entries(raster), theme::EDGE, page, end + mm(1.0));
    let baseline = sheet.top + mm(1.8) + title;
    sheet.draw(key.bottom, |canvas| {
        above(canvas, &raster.y_title, (theme::EDGE, baseline), page)?;
        canvas.rule((left, frame.top), (left, frame.bottom()), theme::INK, theme::AXIS)?;
        let (mut y, mut written) = (frame.top + APART, frame.top - mm(9.0));
        for (index, row) in raster.rows.iter().enumerate() {
            let high = height(row) - APART;
            if index.is_multiple_of(2) {
                let ground = Frame { top: y - APART / 2, height: high + APART, ..frame };
                canvas.tint(corners(ground), theme::QUIET, 0.07)?;
            }
            let baseline = y + high / 2 + part(theme::LABEL_SIZE, CAPITAL / 2.0);
            // Where rows are lower than letters only some carry theirs.
            if baseline - written >= part(theme::LABEL_SIZE, LEADING) {
                canvas.words(&row.label, (left - mm(1.2), baseline), NUMBER.side(Side::End))?;
                written = baseline;
            }
            draw_row(canvas, row, Frame { top: y, height: high, ..frame }, (&x, lane))?;
            y += high + APART;
        }
        axes::below(canvas, frame, &x, Some(&raster.x.title))?;
        key.draw(canvas)
    })
}

const NUMBER: Lettering = LABEL;

impl Raster {
    fn strokes(&self) -> impl Iterator<Item = f64> {
        self.rows.iter().flat_map(|row| row.lanes.iter().flatten().flatten().copied())
    }
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    row: &RasterRow,
    room: Frame,
    (x, lane): (&Ruler, i32),
) -> Result<(), FigureError> {
    for (index, strokes) in row.lanes.iter().enumerate() {
        let top = room.top + lane * count(index);
        let height = if row.lanes.len() == 1 { room.height } else { lane };
        let Some(strokes) = strokes else {
            canvas.shape(corners(Frame { top, height, ..room }), FAILED)?;
            continue;
        };
        let air = if height > mm(0.8) { height / 8 } else { 0 };
        let mut last = room.left - mm(1.0);
        for stroke in strokes {
            let place = room.left + part(room.width, x.position(*stroke));
            // Strokes closer than their own width would only make the file longer.
            if place - last < mm(0.05) || place < room.left || place > room.right() {
                continue;
            }
            last = place;
            let (from, to) = ((place, top + air), (place, top + height - air));
            canvas.rule(from, to, theme::BLUE.line, theme::DENSE_CURVE)?;
        }
    }
    Ok(())
}

fn entries(raster: &Raster) -> Vec<Entry> {
    let failed = raster.rows.iter().any(|row| row.lanes.iter().any(Option::is_none));
    let failed =
        failed.then(|| Entry { sample: Sample::Tint(FAILED, 1.0), text: raster.failed.clone() });
    let notes = raster.notes.iter().map(|note| Entry::note(note));
    failed.into_iter().chain(notes).collect()
}

fn check_raster(raster: &Raster) -> Result<(), FigureError> {
    let lanes: usize = raster.rows.iter().map(|row| row.lanes.len()).sum();
    if lanes == 0 {
        return Err(FigureError::NoData { part: raster.heading.title.clone() });
    }
    if lanes > MOST_LANES {
        return Err(FigureError::too_many(
            message!("tell-figure-lanes", "runs in rows"),
            lanes,
            MOST_LANES,
        ));
    }
    for (index, stroke) in raster.strokes().enumerate() {
        let number = || (index + 1).to_string();
        let nth = || message!("tell-figure-stroke", "stroke {number}", number = number());
        check::number(&raster.x, &raster.x.title, nth, stroke)?;
    }
    Ok(())
}
