//! From values to places on the page, and nothing beyond the frame: plotters would draw what lies
//! outside along the border, which would be false data.

use super::super::Point;
use super::super::canvas::Frame;
use super::super::clip::{Window, clip};
use super::super::reduce::{reduce, straighten};
use super::scale::Ruler;

/// How far, in canvas units, a drawn curve may be from the given one.
const TOLERANCE: f64 = 0.75;
/// Stands for zero on a logarithmic axis where an area has to end somewhere.
const FAR: f64 = 1e6;

/// The frame of a panel with its axes.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Field<'a> {
    pub(in super::super) frame: Frame,
    pub(in super::super) x: &'a Ruler,
    pub(in super::super) y: &'a Ruler,
}

#[expect(clippy::cast_possible_truncation, reason = "a page is smaller than 2^31 units")]
pub(in super::super) fn whole(value: f64) -> i32 {
    value.round() as i32
}

impl Field<'_> {
    pub(in super::super) fn x_at(&self, value: f64) -> f64 {
        f64::from(self.frame.left) + self.x.position(value) * f64::from(self.frame.width)
    }

    pub(in super::super) fn y_at(&self, value: f64) -> f64 {
        f64::from(self.frame.bottom()) - self.y.position(value) * f64::from(self.frame.height)
    }

    pub(in super::super) fn place(&self, (x, y): Point) -> Point {
        (self.x_at(x), self.y_at(y))
    }

    /// The place as whole canvas units, if it is within the frame.
    pub(in super::super) fn inside(&self, point: Point) -> Option<(i32, i32)> {
        let (x, y) = self.place(point);
        let window = self.window();
        let within = window.time.0 - 0.5 <= x
            && x <= window.time.1 + 0.5
            && window.value.0 - 0.5 <= y
            && y <= window.value.1 + 0.5;
        within.then(|| (whole(x), whole(y)))
    }

    /// The frame on the page.
    pub(in super::super) fn window(&self) -> Window {
        let Frame { left, top, .. } = self.frame;
        Window {
            time: (f64::from(left), f64::from(self.frame.right())),
            value: (f64::from(top), f64::from(self.frame.bottom())),
        }
    }

    /// The visible pieces of a curve.
    pub(in super::super) fn pieces(&self, points: &[Point]) -> Vec<Vec<(i32, i32)>> {
        let places: Vec<Point> = points.iter().map(|point| self.place(*point)).collect();
        let window = self.window();
        let slots = usize::try_from(self.frame.width / 10).unwrap_or(1).max(1);
        let mut pieces = vec![];
        // Zeros on a logarithmic axis leave a gap.
        for run in places.split(|place| !place.0.is_finite() || !place.1.is_finite()) {
            for piece in clip(&reduce(run, window.time, slots), window) {
                let thin = straighten(&piece, |place| *place, TOLERANCE);
                pieces.push(thin.into_iter().map(|(x, y)| (whole(x), whole(y))).collect());
            }
        }
        pieces
    }

    /// The visible part of the area between a low and a high curve.
    pub(in super::super) fn area(&self, points: &[(f64, f64, f64)]) -> Vec<(i32, i32)> {
        let side = |high: bool| {
            let value = move |(x, low, up): &(f64, f64, f64)| (*x, if high { *up } else { *low });
            let places = points.iter().map(move |point| self.place(value(point)));
            let known: Vec<Point> = places
                .filter(|place| place.0.is_finite())
                .map(|(x, y)| (x, y.clamp(-FAR, FAR)))
                .collect();
            straighten(&known, |place| *place, TOLERANCE)
        };
        let (mut outline, mut back) = (side(true), side(false));
        back.reverse();
        outline.append(&mut back);
        let Window { time, value } = self.window();
        let borders = [(0, time.0, 1.0), (0, time.1, -1.0), (1, value.0, 1.0), (1, value.1, -1.0)];
        for (axis, border, side) in borders {
            outline = cut(&outline, axis, border, side);
        }
        outline.into_iter().map(|(x, y)| (whole(x), whole(y))).collect()
    }

    /// The visible part of a rectangle between two places along each axis, given in any order.
    pub(in super::super) fn rectangle(&self, x: (f64, f64), y: (f64, f64)) -> Option<Frame> {
        let Window { time, value } = self.window();
        let (left, right) = (x.0.min(x.1).max(time.0), x.0.max(x.1).min(time.1));
        let (top, bottom) = (y.0.min(y.1).max(value.0), y.0.max(y.1).min(value.1));
        let (left, right, top, bottom) = (whole(left), whole(right), whole(top), whole(bottom));
        let frame = Frame { left, top, width: right - left, height: bottom - top };
        (left <= right && top <= bottom).then_some(frame)
    }

    /// The ends of a part of the y axis, through the whole width, as [`Self::rectangle`] wants them.
    pub(super) fn span_along_y(&self, from: f64, to: f64) -> (Point, Point) {
        let ends = [from, to].map(|end| self.y_at(end).clamp(-FAR, FAR));
        (self.window().time, (ends[0], ends[1]))
    }

    /// The ends of a part of the x axis, through the whole height.
    pub(super) fn span_along_x(&self, from: f64, to: f64) -> (Point, Point) {
        let ends = [from, to].map(|end| self.x_at(end).clamp(-FAR, FAR));
        ((ends[0], ends[1]), self.window().value)
    }

    /// Where a line that leaves the frame or ends within it was last seen, and whether that is at
    /// the right border.
    pub(super) fn end_of(&self, points: &[Point]) -> Option<((i32, i32), bool)> {
        let place = *self.pieces(points).last()?.last()?;
        Some((place, place.0 >= self.frame.right() - self.frame.width / 60))
    }
}

/// The corners of a rectangle, around it.
pub(in super::super) fn corners(frame: Frame) -> Vec<(i32, i32)> {
    let (left, top, right, bottom) = (frame.left, frame.top, frame.right(), frame.bottom());
    vec![(left, top), (right, top), (right, bottom), (left, bottom)]
}

/// The part of an area on one side of a border (the method of Sutherland and Hodgman).
fn cut(outline: &[Point], axis: usize, border: f64, side: f64) -> Vec<Point> {
    let along = |place: Point| if axis == 0 { place.0 } else { place.1 };
    let beyond = |place: Point| (along(place) - border) * side < 0.0;
    let mut kept = Vec::with_capacity(outline.len() + 2);
    for (index, &to) in outline.iter().enumerate() {
        let from = outline[(index + outline.len() - 1) % outline.len()];
        if beyond(from) != beyond(to) {
            let part = (border - along(from)) / (along(to) - along(from));
            kept.push((from.0 + part * (to.0 - from.0), from.1 + part * (to.1 - from.1)));
        }
        if !beyond(to) {
            kept.push(to);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_a_corner_beyond_a_border_is_cut_off() {
        let square = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];
        let left = cut(&square, 0, 4.0, -1.0);
        assert_eq!(left, [(0.0, 0.0), (4.0, 0.0), (4.0, 10.0), (0.0, 10.0)]);
        assert!(cut(&square, 1, 20.0, 1.0).is_empty(), "all of it lies beyond");
        assert_eq!(cut(&square, 1, -1.0, 1.0), square, "nothing lies beyond");
    }
}
