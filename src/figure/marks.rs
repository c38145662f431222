//! Moments marked above a panel or a lane: small arrowheads, or strokes where they stand close.

use super::FigureError;
use super::aside::LABEL;
use super::axis::Axis;
use super::canvas::{Canvas, Frame, Lettering, part};
use super::plot::MarkRow;
use super::theme::{self, FEW_MARKS, mm};
use plotters::style::RGBColor;

/// One row of marks.
#[derive(Debug)]
pub(super) struct Marks {
    pub(super) times: Vec<f64>,
    pub(super) label: String,
    pub(super) colour: RGBColor,
    /// The lane they belong to; otherwise they stand above the whole panel.
    pub(super) lane: Option<usize>,
}

/// Height and half the width of an arrowhead.
const HEIGHT: i32 = mm(1.6);
const HALF: i32 = mm(0.8);

impl From<&MarkRow> for Marks {
    fn from(row: &MarkRow) -> Self {
        let label = row.label.clone();
        Self { times: row.at.clone(), label, colour: theme::QUIET, lane: None }
    }
}

impl Marks {
    /// How wide they may become to the right of the panel.
    pub(super) fn width(&self) -> i32 {
        LABEL.width_of(&self.label) + if self.lane.is_some() { 3 * HALF } else { 0 }
    }

    /// Draws the row down to `bottom`, and its name unless the marks stand above a lane.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        frame: Frame,
        bottom: i32,
        time: &Axis,
    ) -> Result<(), FigureError> {
        let place = |moment: &f64| frame.left + part(frame.width, time.position(*moment));
        let mut places: Vec<i32> = self.times.iter().map(place).collect();
        places.dedup(); // thousands of quanta may fall on one line
        let wide = places.windows(2).all(|pair| pair[1] - pair[0] >= 5 * HALF);
        for &x in &places {
            if wide {
                arrowhead(canvas, (x, bottom), self.colour)?;
            } else {
                let (from, to) = ((x, bottom - HEIGHT), (x, bottom));
                canvas.rule(from, to, self.colour, theme::HAIRLINE)?;
            }
        }
        if self.lane.is_some() {
            return Ok(());
        }
        // Beside the last of a few, at the edge of the panel otherwise.
        let edge = frame.right() + theme::LABEL_GAP;
        let close = places.last().map_or(edge, |x| x + 2 * HALF);
        let room = close + LABEL.width_of(&self.label) <= frame.right();
        let x = if places.len() <= FEW_MARKS && room { close } else { edge };
        let lettering = Lettering { colour: self.colour, ..LABEL };
        canvas.words(&self.label, (x, bottom - mm(0.05)), lettering)
    }

    /// Says once, beside the name of the panel, what the marks of its lanes are.
    pub(super) fn explain(
        &self,
        canvas: &mut Canvas<'_>,
        (x, baseline): (i32, i32),
    ) -> Result<(), FigureError> {
        arrowhead(canvas, (x + HALF, baseline - mm(0.2)), theme::QUIET)?;
        let lettering = Lettering { colour: theme::QUIET, ..LABEL };
        canvas.words(&self.label, (x + 3 * HALF, baseline), lettering)
    }
}

fn arrowhead(
    canvas: &mut Canvas<'_>,
    (x, tip): (i32, i32),
    colour: RGBColor,
) -> Result<(), FigureError> {
    let back = tip - HEIGHT;
    canvas.shape(vec![(x, tip), (x + HALF, back), (x - HALF, back)], colour)
}
