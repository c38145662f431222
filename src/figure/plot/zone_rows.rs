//! Names of the zones along the x axis: above the first panel, each over a bar as long as its
//! zone, in as many rows as keep them apart.

use super::super::FigureError;
use super::super::aside::LABEL;
use super::super::canvas::{Canvas, Frame, Lettering, count};
use super::super::labels::wrap;
use super::super::theme::{self, mm};
use super::describe::Zone;
use super::field::{Field, corners};

/// Height of a row, and of the bar at its foot.
const ROW: i32 = mm(4.3);
const BAR: i32 = mm(0.7);
const APART: i32 = mm(1.5);

/// Names and bars with their place.
pub(super) struct ZoneRows<'a> {
    placed: Vec<Placed<'a>>,
    rows: usize,
}

struct Placed<'a> {
    zone: &'a Zone,
    label: String,
    row: usize,
    /// Left and right end of the words.
    words: (i32, i32),
    bar: (i32, i32),
}

/// As much of a name as fits, with an ellipsis where something is left out.
fn shortened(label: &str, most: i32) -> String {
    let mut lines = wrap(label, LABEL, most - LABEL.width_of("…")).into_iter();
    let first = lines.next().unwrap_or_default();
    if lines.next().is_some() { first + "…" } else { first }
}

impl<'a> ZoneRows<'a> {
    /// Gives every zone the lowest row in which it touches no other.
    pub(super) fn new(zones: &'a [Zone], field: Field<'_>) -> Self {
        let frame = field.frame;
        let mut placed: Vec<Placed<'a>> = vec![];
        for zone in zones.iter().filter(|zone| !zone.label.is_empty()) {
            let (x, y) = field.span_along_x(zone.from, zone.to);
            let Some(shape) = field.rectangle(x, y) else { continue };
            let label = shortened(&zone.label, frame.width);
            let width = LABEL.width_of(&label);
            let left = shape.left + shape.width / 2 - width / 2;
            let left = left.min(frame.right() - width).max(frame.left);
            let words = (left, left + width);
            let bar = (shape.left, shape.right());
            let (from, to) = (words.0.min(bar.0), words.1.max(bar.1));
            let taken = |row: usize| {
                placed.iter().filter(|other| other.row == row).any(|other| {
                    let other = (other.words.0.min(other.bar.0), other.words.1.max(other.bar.1));
                    from < other.1 + APART && other.0 < to + APART
                })
            };
            // One row more than there are zones before it is never needed.
            let row = (0..=placed.len()).find(|row| !taken(*row)).unwrap_or(0);
            placed.push(Placed { zone, label, row, words, bar });
        }
        let rows = placed.iter().map(|placed| placed.row + 1).max().unwrap_or(0);
        Self { placed, rows }
    }

    /// How high all rows are together, with a little air above.
    pub(super) fn height(&self) -> i32 {
        ROW * count(self.rows) + if self.rows > 0 { mm(0.6) } else { 0 }
    }

    /// Draws the rows down to `bottom`.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, bottom: i32) -> Result<(), FigureError> {
        for Placed { zone, label, row, words, bar } in &self.placed {
            let foot = bottom - ROW * count(*row) - mm(0.5);
            let (colour, opacity) = zone.tone.tint();
            let top = foot - BAR;
            let shape = Frame { left: bar.0, top, width: bar.1 - bar.0, height: BAR };
            canvas.tint(corners(shape), colour, (opacity * 3.0).min(0.9))?;
            let lettering = Lettering { colour: theme::QUIET, ..LABEL };
            canvas.words(label, (words.0, foot - BAR - mm(0.7)), lettering)?;
        }
        Ok(())
    }
}
