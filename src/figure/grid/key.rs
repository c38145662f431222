//! What signs, tints and lines of a figure mean: samples with words, in rows below the drawing.

use super::super::FigureError;
use super::super::aside::LABEL;
use super::super::canvas::{Canvas, Frame, Lettering, count, part};
use super::super::labels::wrap;
use super::super::plot::field::corners;
use super::super::plot::{Colour, Marker, signs};
use super::super::theme::{self, CAPITAL, LEADING, Pen, SAMPLE, mm};
use plotters::style::RGBColor;

/// A piece of the look of what is named.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in super::super) enum Sample {
    /// Words only.
    None,
    /// A piece of line.
    Line(Pen),
    /// A line that lies over colours, with its light border.
    Bordered(Pen),
    /// A sign.
    Marker(Colour, Marker, bool),
    /// A tint through which the ground is seen.
    Tint(RGBColor, f64),
    /// A cell of a run that failed.
    Crossed,
}

/// Words with their sample.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) struct Entry {
    pub(in super::super) sample: Sample,
    pub(in super::super) text: String,
}

impl Entry {
    /// Words alone.
    pub(in super::super) fn note(text: &str) -> Self {
        Self { sample: Sample::None, text: text.to_owned() }
    }
}

/// The entries with their places.
pub(in super::super) struct Key {
    placed: Vec<(Entry, Vec<String>, (i32, i32))>,
    /// Where it ends.
    pub(in super::super) bottom: i32,
}

/// Cells without a value, and those of failed runs.
pub(in super::super) const NO_VALUE: RGBColor = theme::NO_VALUE;
pub(in super::super) const FAILED: RGBColor = theme::BAR_GROUND;
/// The line through the cells of failed runs. No other line has this width and colour.
const CROSS: Pen =
    Pen::solid(theme::Hue { line: theme::QUIET, text: theme::QUIET }).wide(theme::HAIRLINE + 5);

impl Sample {
    fn width(self) -> i32 {
        match self {
            Self::None => 0,
            Self::Marker(..) => mm(2.4) + mm(1.2),
            _ => SAMPLE + mm(1.2),
        }
    }

    fn draw(self, canvas: &mut Canvas<'_>, (x, middle): (i32, i32)) -> Result<(), FigureError> {
        let end = x + SAMPLE;
        let room = Frame { left: x, top: middle - mm(1.3), width: SAMPLE, height: mm(2.6) };
        match self {
            Self::None => Ok(()),
            Self::Line(pen) => canvas.sample((x, middle), (end, middle), pen),
            Self::Bordered(pen) => {
                canvas.shape(corners(room), theme::QUIET)?;
                bordered(canvas, vec![(x, middle), (end, middle)], pen)
            }
            Self::Marker(colour, marker, filled) => {
                signs::marker(canvas, (x + mm(1.2), middle), colour, marker, filled)
            }
            Self::Tint(colour, opacity) => canvas.tint(corners(room), colour, opacity),
            Self::Crossed => {
                canvas.shape(corners(room), FAILED)?;
                cross(canvas, room)
            }
        }
    }
}

/// A line that is seen on every colour: dark, between light borders.
pub(in super::super) fn bordered(
    canvas: &mut Canvas<'_>,
    places: Vec<(i32, i32)>,
    pen: Pen,
) -> Result<(), FigureError> {
    let ground = theme::Hue { line: theme::GROUND, text: theme::INK };
    canvas.line(places.clone(), Pen::solid(ground).wide(pen.width + mm(0.5)))?;
    canvas.line(places, pen)
}

/// The line through the cell of a failed run.
pub(in super::super) fn cross(canvas: &mut Canvas<'_>, cell: Frame) -> Result<(), FigureError> {
    canvas.line(vec![(cell.left, cell.bottom()), (cell.right(), cell.top)], CROSS)
}

impl Key {
    /// Places the entries from `top` down, in rows as wide as the page.
    pub(in super::super) fn place(entries: &[Entry], left: i32, width: i32, top: i32) -> Self {
        let right = left + width;
        let leading = part(theme::LABEL_SIZE, LEADING);
        let (mut x, mut y) = (left, top + leading);
        let (mut placed, mut bottom) = (vec![], if entries.is_empty() { top } else { y });
        for entry in entries {
            let sample = entry.sample.width();
            let lines = wrap(&entry.text, LABEL, width - sample);
            let words = lines.iter().map(|line| LABEL.width_of(line)).max().unwrap_or(0);
            if x > left && x + sample + words > right {
                (x, y) = (left, bottom + part(theme::LABEL_SIZE, 1.5));
            }
            bottom = bottom.max(y + leading * (count(lines.len()) - 1).max(0));
            placed.push((entry.clone(), lines, (x, y)));
            x += sample + words + mm(6.0);
        }
        Self { placed, bottom }
    }

    pub(in super::super) fn draw(&self, canvas: &mut Canvas<'_>) -> Result<(), FigureError> {
        for (entry, lines, (x, baseline)) in &self.placed {
            let middle = baseline - part(theme::LABEL_SIZE, CAPITAL / 2.0);
            entry.sample.draw(canvas, (*x, middle))?;
            let colour = match entry.sample {
                Sample::Line(pen) => pen.hue.text,
                Sample::Marker(colour, ..) => colour.hue().text,
                Sample::None => theme::QUIET,
                _ => theme::INK,
            };
            for (index, line) in lines.iter().enumerate() {
                let y = baseline + part(theme::LABEL_SIZE, LEADING) * count(index);
                let lettering = Lettering { colour, ..LABEL };
                canvas.words(line, (x + entry.sample.width(), y), lettering)?;
            }
        }
        Ok(())
    }
}
