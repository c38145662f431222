//! Words within the frame, for zones and guides: where no data lie; beside the panel if there is no
//! such place.

use super::super::aside::LABEL;
use super::super::canvas::{Canvas, Frame, Lettering, part};
use super::super::clip::{Window, touches};
use super::super::theme::{self, CAPITAL, mm};
use super::super::{FigureError, Point};
use super::describe::PlotPanel;
use super::field::{Field, whole};
use super::names::{Name, Sample};
use super::signs;
use plotters::style::RGBColor;

/// How far words keep from lines, and how far they are from the line of their own guide.
const AIR: i32 = mm(0.7);
const OWN_AIR: i32 = mm(0.8);
/// The steps in which places are tried.
const STEP: i32 = mm(3.0);

/// Height of words: the small letters below the line included.
fn letters_height() -> i32 {
    part(theme::LABEL_SIZE, 1.0)
}

/// Words that want a place within the frame.
pub(super) struct Inscription {
    pub(super) text: String,
    pub(super) colour: RGBColor,
    /// Corners at the top left, the best first.
    places: Vec<(i32, i32)>,
    /// What stands beside the panel otherwise.
    fallback: Name,
}

/// What words must keep away from.
#[derive(Debug, Default)]
pub(super) struct Obstacles {
    lines: Vec<(Point, Point)>,
    boxes: Vec<Frame>,
}

impl Obstacles {
    /// Everything that carries data in a panel, and its guides.
    pub(super) fn new(panel: &PlotPanel, field: Field<'_>, guides: &[f64]) -> Self {
        let mut found = Self::default();
        for line in &panel.lines {
            for piece in field.pieces(&line.points) {
                found.lines.extend(piece.windows(2).map(|pair| (float(pair[0]), float(pair[1]))));
            }
        }
        for band in &panel.bands {
            for &(x, low, high) in &band.points {
                let (low, high) = (field.y_at(low).min(1e6), field.y_at(high));
                found.lines.push(((field.x_at(x), low), (field.x_at(x), high)));
            }
        }
        for bar in panel.histograms.iter().flat_map(|histogram| &histogram.bars) {
            let (x, y) = (field.x_at(bar.from), field.y_at(bar.height));
            let ground = f64::from(field.frame.bottom());
            found.boxes.extend(field.rectangle((x, field.x_at(bar.to)), (y, ground)));
        }
        for point in panel.points.iter().flat_map(|measured| &measured.points) {
            let Some((x, y)) = field.inside((point.x, point.y)) else { continue };
            let around = signs::extent((x, y));
            found.boxes.push(around);
            if let Some((low, high)) = point.y_between {
                let ends = (field.y_at(low).min(1e6), field.y_at(high));
                found.lines.push(((f64::from(x), ends.0), (f64::from(x), ends.1)));
            }
            if let Some((low, high)) = point.x_between {
                let ends = (field.x_at(low).max(-1e6), field.x_at(high));
                found.lines.push(((ends.0, f64::from(y)), (ends.1, f64::from(y))));
            }
        }
        let Window { time, value } = field.window();
        for guide in &panel.guides {
            let y = field.y_at(guide.at);
            found.lines.push(((time.0, y), (time.1, y)));
        }
        for &x in guides {
            found.lines.push(((x, value.0), (x, value.1)));
        }
        found
    }

    fn free(&self, room: Frame) -> bool {
        let grown = Window {
            time: (f64::from(room.left - AIR), f64::from(room.right() + AIR)),
            value: (f64::from(room.top - AIR), f64::from(room.bottom() + AIR)),
        };
        self.lines.iter().all(|&(from, to)| !touches(from, to, grown))
            && self.boxes.iter().all(|taken| !overlap(room, *taken))
    }
}

fn float((x, y): (i32, i32)) -> Point {
    (f64::from(x), f64::from(y))
}

fn overlap(a: Frame, b: Frame) -> bool {
    a.left < b.right() + AIR
        && b.left < a.right() + AIR
        && a.top < b.bottom() + AIR / 2
        && b.top < a.bottom() + AIR / 2
}

/// The names of zones along y and of all guides, each with the places it may stand at.
pub(super) fn inscriptions(
    panel: &PlotPanel,
    field: Field<'_>,
    vertical: &[(f64, String)],
) -> Vec<Inscription> {
    let frame = field.frame;
    let high = letters_height();
    let guide_sample = Sample::Line(theme::GUIDE_LINE);
    let sliding = |width: i32| {
        let (first, last) = (frame.left + mm(1.2), frame.right() - mm(1.2) - width);
        let count = ((last - first).max(0)) / STEP;
        (0..=count).map(move |step| last - step * STEP).chain([first])
    };
    let mut wanted = vec![];
    for zone in panel.zones.iter().filter(|zone| !zone.label.is_empty()) {
        let (colour, opacity) = zone.tone.tint();
        let width = LABEL.width_of(&zone.label);
        let (x, y) = field.span_along_y(zone.from, zone.to);
        let Some(room) = field.rectangle(x, y) else { continue };
        if room.height < mm(0.3) {
            continue;
        }
        let middle = room.top + room.height / 2 - high / 2;
        let heights = [middle, room.top + mm(0.6), room.bottom() - high - mm(0.6)];
        let fits = room.height >= high + mm(0.4) && width < frame.width - mm(2.4);
        let places: Vec<(i32, i32)> = if fits {
            heights.iter().flat_map(|top| sliding(width).map(move |left| (left, *top))).collect()
        } else {
            vec![]
        };
        let sample = Sample::Tint(colour, opacity);
        wanted.push(Inscription {
            text: zone.label.clone(),
            colour: theme::INK,
            places,
            fallback: Name::new(&zone.label, theme::INK, sample, Some(middle + high / 2)),
        });
    }
    for guide in panel.guides.iter().filter(|guide| !guide.label.is_empty()) {
        let Some((_, y)) = field.inside((field.x.axis.low, guide.at)) else { continue };
        let width = LABEL.width_of(&guide.label);
        let tops = [y - OWN_AIR - high, y + OWN_AIR];
        let tops = tops.into_iter().filter(|top| *top > frame.top && top + high < frame.bottom());
        let places = tops.flat_map(|top| sliding(width).map(move |left| (left, top)));
        wanted.push(Inscription {
            text: guide.label.clone(),
            colour: theme::QUIET,
            places: places.collect(),
            fallback: Name::new(&guide.label, theme::QUIET, guide_sample, Some(y)),
        });
    }
    for (at, label) in vertical.iter().filter(|(_, label)| !label.is_empty()) {
        let width = LABEL.width_of(label);
        let x = whole(*at);
        let lefts = [x + OWN_AIR, x - OWN_AIR - width];
        let lefts =
            lefts.into_iter().filter(|left| *left > frame.left && left + width < frame.right());
        let steps = (frame.height - high) / mm(2.0);
        let tops = move || (0..steps).map(move |step| frame.top + mm(0.8) + step * mm(2.0));
        let places = lefts.flat_map(|left| tops().map(move |top| (left, top)));
        wanted.push(Inscription {
            text: label.clone(),
            colour: theme::QUIET,
            places: places.collect(),
            fallback: Name::new(label, theme::QUIET, guide_sample, None),
        });
    }
    wanted
}

/// Gives every inscription the first of its places that is free; what finds none is named beside
/// the panel.
pub(super) fn settle(
    wanted: Vec<Inscription>,
    obstacles: &Obstacles,
) -> (Vec<(Frame, Inscription)>, Vec<Name>) {
    let (mut settled, mut beside): (Vec<(Frame, Inscription)>, Vec<Name>) = (vec![], vec![]);
    for inscription in wanted {
        let (width, height) = (LABEL.width_of(&inscription.text), letters_height());
        let rooms =
            inscription.places.iter().map(|&(left, top)| Frame { left, top, width, height });
        let free = |room: &Frame| {
            obstacles.free(*room) && settled.iter().all(|(taken, _)| !overlap(*room, *taken))
        };
        match rooms.into_iter().find(free) {
            Some(room) => settled.push((room, inscription)),
            None => beside.push(inscription.fallback),
        }
    }
    (settled, beside)
}

/// Writes what found its place.
pub(super) fn draw(
    settled: &[(Frame, Inscription)],
    canvas: &mut Canvas<'_>,
) -> Result<(), FigureError> {
    for (room, inscription) in settled {
        let lettering = Lettering { colour: inscription.colour, ..LABEL };
        let middle = room.top + room.height / 2;
        let baseline = middle + part(theme::LABEL_SIZE, CAPITAL / 2.0);
        canvas.words(&inscription.text, (room.left, baseline), lettering)?;
    }
    Ok(())
}
