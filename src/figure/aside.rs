//! Words beside curves: names at their ends or peaks, and notes to the right of a panel.

use super::FigureError;
use super::canvas::{Canvas, Lettering, count, part};
use super::labels::wrap;
use super::theme::{self, CAPITAL, LEADING, Pen, SAMPLE, mm};
use plotters::style::RGBColor;

/// The letters of all of them.
pub(super) const LABEL: Lettering = Lettering::new(theme::LABEL_SIZE, theme::INK);

/// The name of a curve.
#[derive(Debug)]
pub(super) struct Label {
    pub(super) text: String,
    pub(super) colour: RGBColor,
    /// Where it stands to the right of the panel.
    pub(super) beside: Beside,
    /// Whether it rather stands within the panel, if there is room close to the curve.
    pub(super) within: bool,
}

/// At which height the name of a curve stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    End,
    Peak,
}

/// Words to the right of a panel, behind a piece of line if there are several runs.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub(super) text: String,
    pub(super) colour: RGBColor,
    pub(super) pen: Option<Pen>,
}

/// Words to the right of a panel.
pub(super) struct Aside {
    /// Where they would best stand, 0 low, 1 high.
    pub(super) position: f64,
    pub(super) lines: Vec<String>,
    pub(super) colour: RGBColor,
    pub(super) pen: Option<Pen>,
    /// Whether a line leads from the curve to words that had to move away from it.
    pub(super) leader: bool,
}

impl Aside {
    pub(super) fn of_label(label: &Label, position: f64) -> Self {
        let lines = wrap(&label.text, LABEL, theme::LABEL_MOST);
        Self { position, lines, colour: label.colour, pen: None, leader: true }
    }

    pub(super) fn of_note(note: &Note, position: f64) -> Self {
        let lines = wrap(&note.text, LABEL, theme::LABEL_MOST);
        Self { position, lines, colour: note.colour, pen: note.pen, leader: false }
    }

    /// Leaves out the lines beyond `most`, and says so with an ellipsis. Whether any were.
    pub(super) fn shorten(&mut self, most: usize) -> bool {
        let longer = self.lines.len() > most;
        self.lines.truncate(most);
        if let Some(line) = self.lines.last_mut().filter(|_| longer) {
            while LABEL.width_of(&format!("{line}…")) > theme::LABEL_MOST && line.pop().is_some()
            {
            }
            line.push('…');
        }
        longer
    }

    pub(super) fn width(&self) -> i32 {
        let words = self.lines.iter().map(|line| LABEL.width_of(line)).max().unwrap_or(0);
        words + self.pen.map_or(0, |_| SAMPLE + mm(1.2))
    }

    pub(super) fn height(&self) -> i32 {
        part(theme::LABEL_SIZE, LEADING) * count(self.lines.len()) + mm(0.3)
    }

    /// Sets the words, behind a piece of line if there is one, around the height `middle`.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        (x, middle): (i32, i32),
    ) -> Result<(), FigureError> {
        let leading = part(theme::LABEL_SIZE, LEADING);
        let mut x = x;
        if let Some(pen) = self.pen {
            canvas.sample((x, middle), (x + SAMPLE, middle), pen)?;
            x += SAMPLE + mm(1.2);
        }
        let lettering = Lettering { colour: self.colour, ..LABEL };
        let extra = leading * (count(self.lines.len()) - 1) / 2;
        for (index, line) in self.lines.iter().enumerate() {
            let capital = part(theme::LABEL_SIZE, CAPITAL / 2.0);
            let y = middle + capital - extra + leading * count(index);
            canvas.words(line, (x, y), lettering)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_shortened_to_two_lines_that_fit_and_a_short_one_is_left_alone() {
        let aside = |text: &str| {
            let note = Note { text: text.to_owned(), colour: theme::INK, pen: None };
            Aside::of_note(&note, 0.5)
        };
        let mut long =
            aside("No command, little magnesium, normal calcium, at rest in the evening");
        assert!(long.shorten(2) && long.lines.len() == 2 && long.lines[1].ends_with('…'));
        assert!(long.width() <= theme::LABEL_MOST, "{:?}", long.lines);
        let mut short = aside("Little Mg²⁺");
        assert!(!short.shorten(2));
        assert_eq!(short.lines, ["Little Mg²⁺"]);
    }
}
