//! One panel: its name, axes, curves, marks above and words to the right.

use super::axis::{Axis, Extent};
use super::canvas::{Canvas, Frame, Lettering, Stroke, count, part};
use super::labels::{Wish, spread, wrap};
use super::theme::{self, CAPITAL, FEW_MARKS, LEADING, OVERHANG, Pen, ROW, SAMPLE, mm};
use super::{FigureError, Point};
use plotters::style::RGBColor;

/// One quantity over time.
#[derive(Debug)]
pub(super) struct Panel {
    /// Its name; the lanes below the first of a group have none.
    pub(super) title: String,
    pub(super) extent: Extent,
    pub(super) kind: Kind,
    /// Values that the axis reaches in any case, so that the lanes of a group have one scale.
    pub(super) shared: Option<(f64, f64)>,
    pub(super) curves: Vec<Curve>,
    /// Rows of marks above the panel.
    pub(super) marks: Vec<Marks>,
    /// Words to the right of the panel that belong to no curve's end.
    pub(super) notes: Vec<Note>,
    /// Whether ends of curves are named only where they stand clearly apart.
    pub(super) only_if_apart: bool,
}

/// How much room a panel takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An ordinary panel.
    Full,
    /// Lower than a panel.
    Strip,
    /// One of a group that share a name, one for each run.
    Lane,
}

impl Kind {
    /// Its height.
    pub(super) fn height(self) -> i32 {
        match self {
            Kind::Full => theme::PANEL,
            Kind::Strip => theme::STRIP,
            Kind::Lane => theme::LANE,
        }
    }

    /// The most ticks its axis has room for.
    fn ticks(self) -> usize {
        match self {
            Kind::Full => 5,
            Kind::Strip | Kind::Lane => 3,
        }
    }
}

/// One line of a panel.
#[derive(Debug)]
pub(super) struct Curve {
    pub(super) points: Vec<Point>,
    pub(super) pen: Pen,
    pub(super) filled: bool,
    /// Written beside its end.
    pub(super) label: Option<(String, RGBColor)>,
}

/// Moments marked above a panel.
#[derive(Debug)]
pub(super) struct Marks {
    pub(super) times: Vec<f64>,
    pub(super) label: String,
    pub(super) colour: RGBColor,
}

/// Words to the right of a panel, behind a piece of line if there are several runs.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) text: String,
    pub(super) colour: RGBColor,
    pub(super) pen: Option<Pen>,
}

/// A panel with everything about it known but its place on the page.
pub(super) struct Prepared<'a> {
    pub(super) panel: &'a Panel,
    axis: Axis,
    /// Words to the right: where they would best stand (0 low, 1 high), lines, colour, line before.
    asides: Vec<Aside>,
    /// Whether the asides name ends of curves.
    pub(super) at_ends: bool,
}

struct Aside {
    position: f64,
    lines: Vec<String>,
    colour: RGBColor,
    pen: Option<Pen>,
}

impl Aside {
    fn width(&self) -> i32 {
        let words = self.lines.iter().map(|line| LABEL.width_of(line)).max().unwrap_or(0);
        words + self.pen.map_or(0, |_| SAMPLE + mm(1.2))
    }

    fn height(&self) -> i32 {
        part(theme::LABEL_SIZE, LEADING) * count(self.lines.len()) + mm(0.3)
    }
}

pub(super) const LABEL: Lettering = Lettering::new(theme::LABEL_SIZE, theme::INK);

/// Settles everything about a panel but its place.
pub(super) fn prepare<'a>(panel: &'a Panel, time_end: f64, decimal_mark: &str) -> Prepared<'a> {
    let values = panel.curves.iter().flat_map(|curve| curve.points.iter().map(|point| point.1));
    // Zeros have no place among powers of ten and must not decide where these begin.
    let logarithmic = matches!(panel.extent, Extent::Decades(_));
    let shown = values.filter(|value| !logarithmic || *value > 0.0);
    let range = panel.shared.unwrap_or((f64::INFINITY, f64::NEG_INFINITY));
    let range = shown.fold(range, |(low, high), value| (low.min(value), high.max(value)));
    let axis = Axis::values(range, panel.extent, panel.kind.ticks(), decimal_mark);

    let mut asides: Vec<Aside> = vec![];
    for curve in &panel.curves {
        let (Some((text, colour)), Some(end)) = (&curve.label, curve.points.last()) else {
            continue;
        };
        asides.push(Aside {
            position: axis.position(end.1),
            lines: wrap(text, LABEL, theme::LABEL_MOST),
            colour: *colour,
            pen: None,
        });
    }
    let mut heights: Vec<f64> = asides.iter().map(|aside| aside.position).collect();
    heights.sort_by(f64::total_cmp);
    let apart = heights.windows(2).all(|pair| pair[1] - pair[0] > 0.05);
    let all = asides.len() == panel.curves.len()
        && panel.curves.iter().all(|c| c.points.last().is_some_and(|end| end.0 >= time_end));
    let room = panel.kind.height() + 2 * OVERHANG;
    let fits = asides.iter().map(Aside::height).sum::<i32>() <= room;
    if panel.only_if_apart && !(apart && all && fits) {
        asides.clear();
    }
    let at_ends = !asides.is_empty();
    for note in panel.notes.iter().filter(|_| !at_ends) {
        asides.push(Aside {
            position: 0.5,
            lines: wrap(&note.text, LABEL, theme::LABEL_MOST),
            colour: note.colour,
            pen: note.pen,
        });
    }
    Prepared { panel, axis, asides, at_ends }
}

impl Prepared<'_> {
    /// How wide the words to the right are.
    pub(super) fn aside_width(&self) -> Option<i32> {
        let marks = self.panel.marks.iter().map(|marks| LABEL.width_of(&marks.label));
        self.asides.iter().map(Aside::width).chain(marks).max()
    }

    pub(super) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        frame: Frame,
        time: &Axis,
        letter: Option<char>,
        last: bool,
    ) -> Result<(), FigureError> {
        let baseline = frame.top - mm(2.4) - ROW * count(self.panel.marks.len());
        let mut x = theme::EDGE;
        if let Some(letter) = letter {
            let bold = Lettering::new(theme::LETTER_SIZE, theme::INK).bold();
            canvas.words(&letter.to_string(), (x, baseline), bold)?;
            x += mm(5.0);
        }
        let plain = Lettering::new(theme::PANEL_SIZE, theme::INK);
        canvas.words(&self.panel.title, (x, baseline), plain)?;

        let strokes: Vec<Stroke<'_>> = self
            .panel
            .curves
            .iter()
            .map(|curve| Stroke { points: &curve.points, pen: curve.pen, filled: curve.filled })
            .collect();
        canvas.plot(frame, (time, &self.axis), last, &strokes)?;
        self.draw_marks(canvas, frame, time)?;
        self.draw_asides(canvas, frame)
    }

    /// Small arrowheads above the panel, or strokes where they stand close.
    fn draw_marks(
        &self,
        canvas: &mut Canvas<'_>,
        frame: Frame,
        time: &Axis,
    ) -> Result<(), FigureError> {
        for (row, marks) in self.panel.marks.iter().enumerate() {
            let bottom = frame.top - mm(0.5) - ROW * count(self.panel.marks.len() - 1 - row);
            let top = bottom - mm(1.6);
            let places: Vec<i32> = marks
                .times
                .iter()
                .map(|moment| frame.left + part(frame.width, time.position(*moment)))
                .collect();
            let wide = places.windows(2).all(|pair| pair[1] - pair[0] >= mm(4.0));
            for &x in &places {
                if wide {
                    let half = mm(0.8);
                    let corners = vec![(x, bottom), (x + half, top), (x - half, top)];
                    canvas.shape(corners, marks.colour)?;
                } else {
                    canvas.rule((x, top), (x, bottom), marks.colour, theme::HAIRLINE)?;
                }
            }
            // Beside the last of a few, at the edge of the panel otherwise.
            let edge = frame.right() + theme::LABEL_GAP;
            let close = places.last().map_or(edge, |x| x + mm(1.6));
            let room = close + LABEL.width_of(&marks.label) <= frame.right();
            let x = if places.len() <= FEW_MARKS && room { close } else { edge };
            let lettering = Lettering { colour: marks.colour, ..LABEL };
            canvas.words(&marks.label, (x, bottom - mm(0.05)), lettering)?;
        }
        Ok(())
    }

    /// Words to the right; those that had to move away from the end of their curve get a leader.
    fn draw_asides(&self, canvas: &mut Canvas<'_>, frame: Frame) -> Result<(), FigureError> {
        let target = |aside: &Aside| frame.bottom() - part(frame.height, aside.position);
        let wishes: Vec<Wish> = self
            .asides
            .iter()
            .map(|aside| Wish { middle: target(aside), height: aside.height() })
            .collect();
        let middles = spread(&wishes, frame.top - OVERHANG, frame.bottom() + OVERHANG);
        let leading = part(theme::LABEL_SIZE, LEADING);
        let moved = wishes.iter().zip(&middles).any(|(w, m)| (w.middle - m).abs() > mm(0.6));
        for (aside, middle) in self.asides.iter().zip(middles) {
            let mut x = frame.right() + theme::LABEL_GAP;
            let end = target(aside);
            if self.at_ends && moved {
                let (from, to) = ((frame.right() + mm(0.5), end), (x - mm(0.6), middle));
                canvas.rule(from, to, aside.colour, theme::HAIRLINE)?;
            }
            if let Some(pen) = aside.pen {
                canvas.sample((x, middle), (x + SAMPLE, middle), pen)?;
                x += SAMPLE + mm(1.2);
            }
            let lettering = Lettering { colour: aside.colour, ..LABEL };
            let extra = leading * (count(aside.lines.len()) - 1) / 2;
            for (index, line) in aside.lines.iter().enumerate() {
                let capital = part(theme::LABEL_SIZE, CAPITAL / 2.0);
                let y = middle + capital - extra + leading * count(index);
                canvas.words(line, (x, y), lettering)?;
            }
        }
        Ok(())
    }
}
