//! One panel: its name, its axes and curves in one frame or in lanes, and where its words go.

use super::aside::{Aside, Beside, Label, Note};
use super::axis::{Axis, Extent};
use super::canvas::{Canvas, Frame, Lettering, Stroke, count, part};
use super::fit::Room;
use super::labels::{Wish, spread, wrap};
use super::marks::Marks;
use super::place::{Path, find_room};
use super::reduce::reduce;
use super::theme::{self, LEADING, OVERHANG, Pen, ROW, mm};
use super::{FigureError, Point};

/// The letters of the name of a panel, and the room of the letter before it.
const NAME: Lettering = Lettering::new(theme::PANEL_SIZE, theme::INK);
const LETTER: i32 = mm(5.0);

/// One quantity over time.
#[derive(Debug)]
pub(super) struct Panel {
    pub(super) title: String,
    pub(super) extent: Extent,
    /// A strip is lower than a panel.
    pub(super) strip: bool,
    pub(super) curves: Vec<Curve>,
    /// What is written beside each lane; empty where all curves share one frame.
    pub(super) lanes: Vec<Note>,
    /// Rows of marks above the panel or its lanes.
    pub(super) marks: Vec<Marks>,
    /// Words to the right of the panel that belong to no curve's end.
    pub(super) notes: Vec<Note>,
    /// Whether these words are the names of the runs.
    pub(super) notes_are_names: bool,
    /// Whether curves are known by their pens too, so that they are named only where it is clear
    /// which one is meant.
    pub(super) names_runs: bool,
}

/// One line of a panel.
#[derive(Debug)]
pub(super) struct Curve {
    pub(super) points: Vec<Point>,
    pub(super) pen: Pen,
    pub(super) filled: bool,
    pub(super) label: Option<Label>,
    /// Curves of one group share a name.
    pub(super) group: usize,
    /// In which lane it is drawn, counted from the top.
    pub(super) lane: usize,
}

/// A panel with everything about it known but its place on the page.
pub(super) struct Prepared<'a> {
    pub(super) panel: &'a Panel,
    axis: Axis,
    /// Its name, broken into lines.
    title: Vec<String>,
    asides: Vec<Aside>,
    /// Names of curves that stand within the panel if there is room: the curve, and the aside that
    /// takes its place otherwise.
    within: Vec<(usize, Option<usize>)>,
    /// Whether each run is named beside its end, its lane, or a piece of its line.
    pub(super) runs_named: bool,
    pub(super) height: i32,
}

/// Settles everything about a panel but its place.
pub(super) fn prepare<'a>(
    panel: &'a Panel,
    time_end: f64,
    decimal_mark: &str,
    room: Room,
) -> Prepared<'a> {
    let values = panel.curves.iter().flat_map(|curve| curve.points.iter().map(|point| point.1));
    // Zeros have no place among powers of ten and must not decide where these begin.
    let logarithmic = matches!(panel.extent, Extent::Decades(_));
    let shown = values.filter(|value| !logarithmic || *value > 0.0);
    let range = shown.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    let axis = Axis::values(range, panel.extent, if panel.strip { 3 } else { 5 }, decimal_mark);
    let height = room.flexible(if panel.strip { theme::STRIP } else { theme::PANEL });
    let prepared = Prepared {
        panel,
        axis,
        title: vec![panel.title.clone()],
        asides: vec![],
        within: vec![],
        runs_named: false,
        height,
    };
    if panel.lanes.is_empty() {
        prepared.with_names(time_end)
    } else {
        prepared.in_lanes(decimal_mark, room.flexible(theme::PANEL))
    }
}

impl<'a> Prepared<'a> {
    /// Lanes that together are no lower than a panel, each high enough for its name.
    fn in_lanes(self, decimal_mark: &str, least: i32) -> Self {
        let lanes = &self.panel.lanes;
        let middle = |lane: usize| 1.0 - (lane as f64 + 0.5) / lanes.len() as f64;
        let mut asides: Vec<Aside> =
            lanes.iter().enumerate().map(|(i, note)| Aside::of_note(note, middle(i))).collect();
        // What is left out here stands in the key of the figure.
        let shortened =
            asides.iter_mut().filter_map(|aside| aside.shorten(2).then_some(())).count() > 0;
        let highest = asides.iter().map(Aside::height).max().unwrap_or(0);
        let share = (least + theme::LANE_GAP) / count(lanes.len());
        let pitch = share.max(theme::LANE).max(highest) + self.row_in_lane();
        let height = pitch * count(lanes.len()) - theme::LANE_GAP;
        let axis = self.axis.for_lane(decimal_mark);
        Self { axis, asides, height, runs_named: !shortened, ..self }
    }

    /// Names of curves that share a frame.
    fn with_names(mut self, time_end: f64) -> Self {
        let labelled = |(index, curve): (usize, &'a Curve)| {
            let (label, end) = curve.label.as_ref().zip(curve.points.last())?;
            let peak = curve.points.iter().map(|point| point.1).fold(end.1, f64::max);
            let value = if label.beside == Beside::Peak { peak } else { end.1 };
            Some((index, label, Aside::of_label(label, self.axis.position(value))))
        };
        let labels: Vec<_> = self.panel.curves.iter().enumerate().filter_map(labelled).collect();
        let fits = |asides: &mut dyn Iterator<Item = &Aside>| {
            asides.map(Aside::height).sum::<i32>() <= self.height + 2 * OVERHANG
        };
        let mut heights: Vec<f64> = labels.iter().map(|label| label.2.position).collect();
        heights.sort_by(f64::total_cmp);
        let apart = heights.windows(2).all(|pair| pair[1] - pair[0] > 0.05);
        let last = |curve: &Curve| curve.points.last().is_some_and(|end| end.0 >= time_end);
        let clear = apart
            && labels.len() == self.panel.curves.len()
            && self.panel.curves.iter().all(last)
            && fits(&mut labels.iter().map(|label| &label.2));

        let notes: Vec<Aside> =
            self.panel.notes.iter().map(|note| Aside::of_note(note, 0.5)).collect();
        let room_for_notes = fits(&mut notes.iter());
        let beside = !labels.is_empty() && (clear || !self.panel.names_runs);
        for (index, label, aside) in labels {
            if beside && (clear && self.panel.names_runs || !label.within) {
                self.asides.push(aside);
            } else if beside {
                self.within.push((index, Some(self.asides.len())));
                self.asides.push(aside);
            } else if label.within {
                self.within.push((index, None));
            }
        }
        if !beside && room_for_notes {
            self.runs_named = self.panel.notes_are_names && !notes.is_empty();
            self.asides.extend(notes);
        }
        self.runs_named |= beside && self.panel.names_runs;
        self
    }

    /// Breaks the name into lines where the column is narrower, or the frame where words stand to
    /// the right of the name.
    pub(super) fn break_title(&mut self, column: i32, to_frame_end: i32) {
        let explained = self.panel.marks.iter().any(|marks| marks.lane.is_some());
        let width = if explained { to_frame_end } else { column };
        self.title = wrap(&self.panel.title, NAME, width - LETTER);
    }

    /// How high the lines of the name are beyond the first.
    pub(super) fn title_lines(&self) -> i32 {
        part(theme::PANEL_SIZE, LEADING) * (count(self.title.len()) - 1).max(0)
    }

    /// How wide the words to the right are.
    pub(super) fn aside_width(&self) -> Option<i32> {
        let marks = self.panel.marks.iter().map(Marks::width);
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
        let baseline = frame.top - mm(2.4) - self.rows();
        let leading = part(theme::PANEL_SIZE, LEADING);
        let baseline = baseline - self.title_lines();
        let mut x = frame.left - theme::LEFT;
        if let Some(letter) = letter {
            let bold = Lettering::new(theme::LETTER_SIZE, theme::INK).bold();
            canvas.words(&letter.to_string(), (x, baseline), bold)?;
            x += LETTER;
        }
        for (index, line) in self.title.iter().enumerate() {
            canvas.words(line, (x, baseline + leading * count(index)), NAME)?;
        }

        let lanes = self.panel.lanes.len().max(1);
        for lane in 0..lanes {
            let strokes: Vec<Stroke<'_>> = self
                .panel
                .curves
                .iter()
                .filter(|curve| curve.lane == lane)
                .map(|curve| Stroke { points: &curve.points, pen: curve.pen, filled: curve.filled })
                .collect();
            let lowest = lane + 1 == lanes;
            let bare = self.axis.without_numbers();
            let axis = if lowest { &self.axis } else { &bare };
            canvas.plot(self.lane(frame, lane), (time, axis), last && lowest, &strokes)?;
        }
        for (row, marks) in self.panel.marks.iter().enumerate() {
            let bottom = match marks.lane {
                Some(lane) => self.lane(frame, lane).top,
                None => frame.top - ROW * count(self.panel.marks.len() - 1 - row),
            };
            marks.draw(canvas, frame, bottom - mm(0.5), time)?;
        }
        if let Some(marks) = self.panel.marks.iter().find(|marks| marks.lane.is_some()) {
            marks.explain(canvas, (frame.right() + theme::LABEL_GAP, baseline))?;
        }
        let moved_within = self.draw_within(canvas, frame, time)?;
        self.draw_asides(canvas, frame, &moved_within)
    }

    /// The part of the frame that belongs to a lane.
    fn lane(&self, frame: Frame, lane: usize) -> Frame {
        if self.panel.lanes.is_empty() {
            return frame;
        }
        let pitch = (frame.height + theme::LANE_GAP) / count(self.panel.lanes.len());
        let row = self.row_in_lane();
        let top = frame.top + pitch * count(lane) + row;
        Frame { top, height: pitch - theme::LANE_GAP - row, ..frame }
    }

    /// How high the rows of marks above the frame are together.
    pub(super) fn rows(&self) -> i32 {
        ROW * count(self.panel.marks.iter().filter(|marks| marks.lane.is_none()).count())
    }

    /// How high the row of marks within each lane is.
    fn row_in_lane(&self) -> i32 {
        if self.panel.marks.iter().any(|marks| marks.lane.is_some()) { ROW } else { 0 }
    }

    /// Names within the panel. Gives the asides that are not needed any more.
    fn draw_within(
        &self,
        canvas: &mut Canvas<'_>,
        frame: Frame,
        time: &Axis,
    ) -> Result<Vec<usize>, FigureError> {
        let (mut taken, mut moved) = (vec![], vec![]);
        if self.within.is_empty() {
            return Ok(moved);
        }
        let paths: Vec<Path> =
            self.panel.curves.iter().map(|curve| self.path(curve, frame, time)).collect();
        for &(index, aside) in &self.within {
            let curve = &self.panel.curves[index];
            let Some(label) = &curve.label else { continue };
            let words = Aside::of_label(label, 0.0);
            let size = (words.width(), words.height());
            if let Some(room) = find_room(size, curve.group, &paths, &taken, frame) {
                // Guides end where words begin.
                let (left, right) = (room.left - mm(0.3), room.right() + mm(0.3));
                let corners = vec![
                    (left, room.top),
                    (right, room.top),
                    (right, room.bottom()),
                    (left, room.bottom()),
                ];
                canvas.shape(corners, theme::GROUND)?;
                words.draw(canvas, (room.left, room.top + room.height / 2))?;
                taken.push(room);
                moved.extend(aside);
            }
        }
        Ok(moved)
    }

    /// A curve as it lies on the page, fine enough to keep out of its way.
    fn path(&self, curve: &Curve, frame: Frame, time: &Axis) -> Path {
        let slots = usize::try_from(frame.width / mm(0.5)).unwrap_or(1).max(1);
        let place = |(moment, value): Point| {
            let x = f64::from(frame.left) + time.position(moment) * f64::from(frame.width);
            let height = self.axis.position(value) * f64::from(frame.height);
            (x, f64::from(frame.bottom()) - height)
        };
        let thin = reduce(&curve.points, (time.low, time.high), slots);
        Path { points: thin.into_iter().map(place).collect(), group: curve.group }
    }

    /// Words to the right, but for those that found room within the panel.
    fn draw_asides(
        &self,
        canvas: &mut Canvas<'_>,
        frame: Frame,
        without: &[usize],
    ) -> Result<(), FigureError> {
        let target = |aside: &Aside| frame.bottom() - part(frame.height, aside.position);
        let left: Vec<&Aside> = self
            .asides
            .iter()
            .enumerate()
            .filter_map(|(index, aside)| (!without.contains(&index)).then_some(aside))
            .collect();
        let wishes: Vec<Wish> = left
            .iter()
            .map(|aside| Wish { middle: target(aside), height: aside.height() })
            .collect();
        let middles = spread(&wishes, frame.top - OVERHANG, frame.bottom() + OVERHANG);
        let moved = wishes.iter().zip(&middles).any(|(w, m)| (w.middle - m).abs() > mm(0.6));
        for (aside, middle) in left.into_iter().zip(middles) {
            let x = frame.right() + theme::LABEL_GAP;
            if aside.leader && moved {
                let (from, to) = ((frame.right() + mm(0.5), target(aside)), (x - mm(0.6), middle));
                canvas.rule(from, to, aside.colour, theme::HAIRLINE)?;
            }
            aside.draw(canvas, (x, middle))?;
        }
        Ok(())
    }
}
