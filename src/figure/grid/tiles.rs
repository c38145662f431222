//! Panels side by side and one below the other, all of one size: where they stand, and the axes
//! that they share.

use super::super::FigureError;
use super::super::canvas::{Canvas, Frame, Lettering, Side, count, part};
use super::super::labels::wrap;
use super::super::plot::axes;
use super::super::plot::field::Field;
use super::super::plot::scale::Ruler;
use super::super::theme::{self, LEADING, mm};

/// Between panels side by side.
const GAP: i32 = mm(3.6);
/// Between the frame of a panel and the name of the one below it.
const BELOW: i32 = mm(2.6);
/// The letters of the names of panels and axes.
const NAME: Lettering = Lettering::new(theme::PANEL_SIZE, theme::INK);

/// What is known of the panels before their places are.
pub(super) struct Wanted<'a> {
    /// The name of each panel, in reading order; empty names take no room if all are.
    pub(super) names: &'a [String],
    /// How many stand side by side.
    pub(super) columns: usize,
    /// The room for all of them, words at their left included; the height is found out.
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    /// Width of the numbers at the left of a panel.
    pub(super) numbers: i32,
    /// The name of the x axis of each panel; none where all share one, whose numbers stand only
    /// below the lowest panel of each column.
    pub(super) own_x: &'a [String],
    /// Height of a frame over its width, and the limits of the height.
    pub(super) shape: (f64, i32, i32),
}

/// The panels in their places.
pub(super) struct Tiles {
    pub(super) frames: Vec<Frame>,
    names: Vec<Vec<String>>,
    columns: usize,
    all_x: bool,
    /// Where the lowest frame ends.
    pub(super) bottom: i32,
}

/// How many panels of so many stand side by side.
pub(super) fn columns(panels: usize) -> usize {
    match panels {
        0..=3 => panels.max(1),
        4 => 2,
        5 | 6 | 9 => 3,
        _ => 4,
    }
}

impl Tiles {
    pub(super) fn place(wanted: &Wanted<'_>) -> Self {
        let columns = wanted.columns.clamp(1, wanted.names.len().max(1));
        let left = wanted.left + wanted.numbers;
        let gaps = GAP * count(columns - 1);
        let width = (wanted.right - left - gaps) / count(columns);
        let (shape, least, most) = wanted.shape;
        let height = part(width, shape).clamp(least, most);
        let wrapped: Vec<Vec<String>> =
            wanted.names.iter().map(|name| wrap(name, NAME, width)).collect();
        let leading = part(theme::PANEL_SIZE, LEADING);
        let all_x = !wanted.own_x.is_empty();
        let axis = |title: &String| axes::below_height(title, width);
        let below = wanted.own_x.iter().map(axis).max().unwrap_or(BELOW);
        let (mut frames, mut y) = (vec![], wanted.top);
        for (row, names) in wrapped.chunks(columns).enumerate() {
            let lines = names.iter().map(Vec::len).max().unwrap_or(0);
            y += if row == 0 { 0 } else { below };
            y += if lines > 0 { leading * count(lines) + mm(1.6) } else { mm(1.6) };
            for column in 0..names.len() {
                let left = left + (width + GAP) * count(column);
                frames.push(Frame { left, top: y, width, height });
            }
            y += height;
        }
        Self { frames, names: wrapped, columns, all_x, bottom: y }
    }

    /// The name of a panel, and its axes: numbers only where no neighbour carries the same ones.
    pub(super) fn draw_axes(
        &self,
        canvas: &mut Canvas<'_>,
        index: usize,
        (x, y): (&Ruler, &Ruler),
        x_title: Option<&str>,
    ) -> Result<(), FigureError> {
        let frame = self.frames[index];
        let leading = part(theme::PANEL_SIZE, LEADING);
        let names = &self.names[index];
        for (line, words) in names.iter().enumerate() {
            let below = leading * (count(names.len()) - 1 - count(line));
            canvas.words(words, (frame.left, frame.top - mm(1.6) - below), NAME)?;
        }
        if index.is_multiple_of(self.columns) {
            axes::left(canvas, Field { frame, x, y })?;
        } else {
            let bare = Ruler { axis: y.axis.without_numbers(), minor: y.minor.clone() };
            axes::left(canvas, Field { frame, x, y: &bare })?;
        }
        let lowest = index + self.columns >= self.frames.len();
        let title = if self.all_x { x_title } else { lowest.then_some("") };
        axes::below(canvas, frame, x, title)
    }

    /// Writes the name of the x axis that all share under the middle of the panels.
    pub(super) fn draw_shared_x(
        &self,
        canvas: &mut Canvas<'_>,
        title: &str,
    ) -> Result<(), FigureError> {
        let (left, right) = (self.left(), self.right());
        for (index, line) in wrap(title, NAME, right - left).iter().enumerate() {
            let y = self.bottom + theme::TIME_AXIS - mm(1.0)
                + part(theme::PANEL_SIZE, LEADING) * count(index);
            canvas.words(line, (left.midpoint(right), y), NAME.side(Side::Middle))?;
        }
        Ok(())
    }

    /// Where everything below the frames ends.
    pub(super) fn end_of_axes(&self, title: &str) -> i32 {
        self.bottom + axes::below_height(title, self.right() - self.left())
    }

    fn left(&self) -> i32 {
        self.frames.iter().map(|frame| frame.left).min().unwrap_or(0)
    }

    pub(super) fn right(&self) -> i32 {
        self.frames.iter().map(|frame| frame.right()).max().unwrap_or(0)
    }
}

/// Words above the panels, from the left edge of the page: the name of the y axis.
pub(super) fn above(
    canvas: &mut Canvas<'_>,
    title: &str,
    (x, baseline): (i32, i32),
    most: i32,
) -> Result<(), FigureError> {
    let lines = wrap(title, NAME, most);
    let leading = part(theme::PANEL_SIZE, LEADING);
    for (index, line) in lines.iter().enumerate() {
        let y = baseline - leading * (count(lines.len()) - 1 - count(index));
        canvas.words(line, (x, y), NAME)?;
    }
    Ok(())
}

/// How high these words are.
pub(super) fn above_height(title: &str, most: i32) -> i32 {
    part(theme::PANEL_SIZE, LEADING) * count(wrap(title, NAME, most).len())
}
