//! Lays out a column of panels over one axis of time. Recipes fill in [`Column`]; where things go
//! is decided here and in `panel` alone.

use super::aside::LABEL;
use super::axis::Axis;
use super::canvas::{Canvas, Frame, Lettering, Side, count, part};
use super::fit::{Room, fit};
use super::labels::wrap;
use super::panel::{Panel, Prepared, prepare};
use super::sheet::Sheet;
use super::svg::Svg;
use super::theme::{self, CAPITAL, LEADING, Pen, SAMPLE, mm};
use super::{FigureError, Heading, Stamp, Style};

/// How many panels may stand side by side, and the room between them.
const MOST_COLUMNS: usize = 3;
const COLUMN_GAP: i32 = mm(5.0);

/// A whole figure, said in terms of what it shows.
#[derive(Debug)]
pub(super) struct Column<'a> {
    pub(super) heading: &'a Heading,
    pub(super) stamp: &'a Stamp,
    /// Name and unit of the axis of time.
    pub(super) time_title: String,
    /// First and last moment, in that unit.
    pub(super) time: (f64, f64),
    pub(super) decimal_mark: String,
    /// Names of the runs that are laid over each other; empty for a single one.
    pub(super) key: Vec<(String, Pen)>,
    /// Moments marked by a line through all panels.
    pub(super) guides: Vec<f64>,
    pub(super) panels: Vec<Panel>,
}

impl Column<'_> {
    /// Draws the figure.
    pub(super) fn draw(&self, style: Style) -> Result<Svg, FigureError> {
        fit(style, self.panels.len().min(MOST_COLUMNS), |room| self.lay_out(room))
    }

    /// Places all panels in a room, those that do not fit below each other side by side.
    fn lay_out(&self, room: Room) -> Result<Svg, FigureError> {
        let mut sheet = Sheet::new(self.heading, self.stamp, room);
        let width = sheet.width;
        let mut prepared: Vec<Prepared<'_>> = self
            .panels
            .iter()
            .map(|panel| prepare(panel, self.time.1, &self.decimal_mark, room))
            .collect();

        let words = prepared.iter().filter_map(Prepared::aside_width).max();
        let beside = words.map_or(mm(3.0), |words| theme::LABEL_GAP + words);
        let gaps = COLUMN_GAP * (count(room.columns) - 1);
        let column_width = (width - 2 * theme::EDGE - gaps) / count(room.columns);
        let frame_width = sheet.suits(column_width - theme::LEFT - beside);
        for panel in &mut prepared {
            panel.break_title(column_width, theme::LEFT + frame_width);
        }
        let numbers = usize::try_from(frame_width / mm(12.0)).unwrap_or(0).clamp(3, 9);
        let time = Axis::time(self.time, numbers, &self.decimal_mark);

        // The key is left out where the first panel names its curves itself, as lanes do; then
        // every panel without lanes must do so too, for pens differ between the two.
        let in_lanes = prepared.iter().any(|panel| !panel.panel.lanes.is_empty());
        let mut judged = prepared.iter().take(if in_lanes { usize::MAX } else { 1 });
        let named = judged.all(|panel| panel.runs_named);
        let key = if named { Key::default() } else { self.key(width, sheet.top) };
        let per_column = prepared.len().div_ceil(room.columns);
        let start = key.bottom.max(sheet.top);
        let (mut frames, mut bottom, mut lowest) = (vec![], start, start);
        for (index, panel) in prepared.iter().enumerate() {
            let (column, row) = (index / per_column, index % per_column);
            let above = if row == 0 { start } else { bottom };
            let gap = if row == 0 { theme::FIRST_GAP } else { theme::PANEL_GAP };
            let top = above + gap + panel.title_lines() + panel.rows();
            let left = theme::EDGE + theme::LEFT + (column_width + COLUMN_GAP) * count(column);
            frames.push(Frame { left, top, width: frame_width, height: panel.height });
            bottom = top + panel.height;
            lowest = lowest.max(bottom);
        }
        sheet.draw(lowest + theme::TIME_AXIS, |canvas| {
            for (lines, place, lettering) in &key.texts {
                canvas.words(lines, *place, *lettering)?;
            }
            for (sample, pen) in &key.samples {
                canvas.sample(*sample, (sample.0 + SAMPLE, sample.1), *pen)?;
            }
            self.guides(canvas, &time, &frames)?;
            for (index, (panel, frame)) in prepared.iter().zip(&frames).enumerate() {
                let last = (index + 1).is_multiple_of(per_column) || index + 1 == prepared.len();
                let letter = (prepared.len() > 1).then(|| letter(index));
                panel.draw(canvas, *frame, &time, letter, last)?;
                if last {
                    let middle = frame.left + frame.width / 2;
                    let place = (middle, frame.bottom() + theme::TIME_AXIS - mm(1.0));
                    let lettering =
                        Lettering::new(theme::PANEL_SIZE, theme::INK).side(Side::Middle);
                    canvas.words(&self.time_title, place, lettering)?;
                }
            }
            Ok(())
        })
    }

    /// Places the names of the runs from `top` down.
    fn key(&self, width: i32, top: i32) -> Key {
        let most = width - 2 * theme::EDGE;
        let mut key = Key::default();
        if self.key.is_empty() {
            return key;
        }
        let top = top + mm(2.0);
        let (mut x, mut y) = (theme::EDGE, top + part(theme::LABEL_SIZE, LEADING));
        for (label, pen) in &self.key {
            let words = SAMPLE + mm(1.5);
            let lines = wrap(label, LABEL, most - words);
            let needed = words + lines.iter().map(|l| LABEL.width_of(l)).max().unwrap_or(0);
            if x > theme::EDGE && x + needed > width - theme::EDGE {
                x = theme::EDGE;
                y += part(theme::LABEL_SIZE, 1.5);
            }
            key.samples.push(((x, y - part(theme::LABEL_SIZE, CAPITAL / 2.0)), *pen));
            let lettering = Lettering { colour: pen.hue.text, ..LABEL };
            let first = y;
            for (index, line) in lines.into_iter().enumerate() {
                y = first + part(theme::LABEL_SIZE, LEADING) * count(index);
                key.texts.push((line, (x + words, y), lettering));
            }
            x += needed + mm(6.0);
        }
        key.bottom = y;
        key
    }

    fn guides(
        &self,
        canvas: &mut Canvas<'_>,
        time: &Axis,
        frames: &[Frame],
    ) -> Result<(), FigureError> {
        for frame in frames {
            for moment in &self.guides {
                let x = frame.left + part(frame.width, time.position(*moment));
                canvas.rule((x, frame.top), (x, frame.bottom()), theme::GUIDE, theme::HAIRLINE)?;
            }
        }
        Ok(())
    }
}

/// The names of the runs, placed.
#[derive(Default)]
struct Key {
    texts: Vec<(String, (i32, i32), Lettering)>,
    samples: Vec<((i32, i32), Pen)>,
    bottom: i32,
}

fn letter(index: usize) -> char {
    char::from(b'A' + u8::try_from(index % 26).unwrap_or(0))
}
