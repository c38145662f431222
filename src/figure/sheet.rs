//! What every figure has around its drawing: title and question above, provenance below.

use super::canvas::{Canvas, Lettering, count, part};
use super::fit::Room;
use super::labels::wrap;
use super::svg::{Svg, finish};
use super::theme::{self, LEADING, mm};
use super::{FigureError, Heading, Stamp};

/// The page before anything is drawn on it.
pub(super) struct Sheet<'a> {
    heading: &'a Heading,
    stamp: &'a Stamp,
    room: Room,
    pub(super) width: i32,
    /// Where the drawing begins.
    pub(super) top: i32,
    texts: Vec<(String, (i32, i32), Lettering)>,
    /// Whether the panels are wide enough to be read.
    wide_enough: bool,
}

/// A panel narrower than this shows nothing.
const NARROWEST: i32 = mm(38.0);

impl<'a> Sheet<'a> {
    /// Sets the title and the question from the top of the page down.
    pub(super) fn new(heading: &'a Heading, stamp: &'a Stamp, room: Room) -> Self {
        let width = room.width;
        let (mut texts, mut top) = (vec![], theme::EDGE);
        let title = Lettering::new(theme::TITLE_SIZE, theme::INK).bold();
        let question = Lettering::new(theme::QUESTION_SIZE, theme::QUIET);
        for (text, lettering) in [(&heading.title, title), (&heading.question, question)] {
            for line in wrap(text, lettering, width - 2 * theme::EDGE) {
                top += part(lettering.size, LEADING);
                texts.push((line, (theme::EDGE, top), lettering));
            }
            top += mm(0.6);
        }
        Self { heading, stamp, room, width, top, texts, wide_enough: true }
    }

    /// Tells how wide the frames of panels are: an attempt with narrow ones counts as too high for
    /// its page. Gives a width that can be drawn in.
    pub(super) fn suits(&mut self, frame_width: i32) -> i32 {
        self.wide_enough = frame_width >= NARROWEST;
        frame_width.max(mm(5.0))
    }

    /// The finished figure, whose drawing ends at `bottom`. On a page that is higher the stamp
    /// stands at the foot of the page.
    pub(super) fn draw(
        self,
        bottom: i32,
        paint: impl FnOnce(&mut Canvas<'_>) -> Result<(), FigureError>,
    ) -> Result<Svg, FigureError> {
        let lettering = Lettering::new(theme::STAMP_SIZE, theme::QUIET);
        let lines = wrap(&self.stamp.line, lettering, self.width - 2 * theme::EDGE);
        let leading = part(theme::STAMP_SIZE, LEADING);
        let foot = leading * count(lines.len()) + theme::EDGE - mm(1.0);
        let needs = bottom + mm(1.5) + foot;
        let height = self.room.height.map_or(needs, |page| page.max(needs));
        let top = height - foot;
        let drawing = Canvas::draw((self.width, height), |canvas| {
            for (line, place, lettering) in &self.texts {
                canvas.words(line, *place, *lettering)?;
            }
            paint(canvas)?;
            for (index, line) in lines.iter().enumerate() {
                let y = top + leading * (count(index) + 1);
                canvas.words(line, (theme::EDGE, y), lettering)?;
            }
            Ok(())
        })?;
        let needs = if self.wide_enough { needs } else { i32::MAX };
        Ok(finish(&drawing, self.heading, self.stamp, self.room, needs))
    }
}
