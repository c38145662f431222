//! Keeps curves inside their frame: plotters draws what lies outside as a flat line along the
//! border, which would be false data.

use super::Point;

/// The part of the plane a panel shows, borders included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    pub(super) time: (f64, f64),
    pub(super) value: (f64, f64),
}

/// Cuts a curve, straight between its points, at the borders of the window. What is outside leaves
/// a gap; a curve that comes back starts a new piece.
pub(super) fn clip(curve: &[Point], window: Window) -> Vec<Vec<Point>> {
    let mut pieces: Vec<Vec<Point>> = vec![];
    for pair in curve.windows(2) {
        let Some((from, to)) = inside(pair[0], pair[1], window) else { continue };
        match pieces.last_mut() {
            Some(piece) if piece.last() == Some(&from) => piece.push(to),
            _ => pieces.push(vec![from, to]),
        }
    }
    pieces
}

/// Whether a straight line touches the window.
pub(super) fn touches(a: Point, b: Point, window: Window) -> bool {
    inside(a, b, window).is_some()
}

/// The part of a straight line within the window, or nothing (the method of Liang and Barsky).
fn inside(a: Point, b: Point, window: Window) -> Option<(Point, Point)> {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let (mut enter, mut leave) = (0.0, 1.0);
    for (slope, room) in [
        (-dx, a.0 - window.time.0),
        (dx, window.time.1 - a.0),
        (-dy, a.1 - window.value.0),
        (dy, window.value.1 - a.1),
    ] {
        if slope == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if slope < 0.0 {
            enter = f64::max(enter, room / slope);
        } else {
            leave = f64::min(leave, room / slope);
        }
    }
    let at = |fraction: f64| (a.0 + fraction * dx, a.1 + fraction * dy);
    // The ends themselves are kept to the bit, so that neighbouring pieces join.
    (enter <= leave).then(|| {
        (if enter == 0.0 { a } else { at(enter) }, if leave >= 1.0 { b } else { at(leave) })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const UNIT: Window = Window { time: (0.0, 1.0), value: (0.0, 1.0) };

    #[test]
    fn exact_a_curve_inside_is_left_alone() {
        let curve = [(0.0, 0.0), (0.3, 1.0), (0.3, 0.2), (1.0, 0.5)];
        assert_eq!(clip(&curve, UNIT), vec![curve.to_vec()]);
    }

    #[test]
    fn exact_a_curve_that_leaves_and_returns_falls_into_two_pieces() {
        let curve = [(0.0, 0.5), (0.5, 1.5), (1.0, 0.5)];
        let pieces = clip(&curve, UNIT);
        assert_eq!(pieces, vec![vec![(0.0, 0.5), (0.25, 1.0)], vec![(0.75, 1.0), (1.0, 0.5)]]);
    }

    #[test]
    fn a_line_past_a_corner_does_not_touch() {
        assert!(touches((-0.5, 0.5), (0.5, 1.2), UNIT));
        assert!(!touches((-0.5, 0.7), (0.5, 1.6), UNIT));
        assert!(touches((0.2, 0.2), (0.4, 0.4), UNIT), "it lies wholly inside");
    }

    #[test]
    fn a_curve_wholly_outside_leaves_nothing() {
        assert!(clip(&[(0.0, 1.5), (0.5, 2.0), (1.0, 1.1)], UNIT).is_empty());
        assert!(clip(&[(-2.0, 0.5), (-1.0, 0.5)], UNIT).is_empty());
    }

    proptest! {
        #[test]
        fn no_piece_leaves_the_window_and_every_piece_lies_on_the_curve(
            values in prop::collection::vec(-3.0..3.0f64, 2..40)
        ) {
            let curve: Vec<Point> =
                values.iter().enumerate().map(|(i, v)| (i as f64 / 20.0 - 0.2, *v)).collect();
            for (time, value) in clip(&curve, UNIT).into_iter().flatten() {
                prop_assert!((-1e-12..=1.0 + 1e-12).contains(&time));
                prop_assert!((-1e-12..=1.0 + 1e-12).contains(&value));
                let after = curve.partition_point(|p| p.0 <= time).clamp(1, curve.len() - 1);
                let (a, b) = (curve[after - 1], curve[after]);
                let line = a.1 + (b.1 - a.1) * (time - a.0) / (b.0 - a.0);
                prop_assert!((line - value).abs() < 1e-9);
            }
        }
    }
}
