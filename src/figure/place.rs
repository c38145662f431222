//! Finds room for the name of a curve within its panel: close to its own curve, and nowhere near
//! another, so that nobody can take it for the name of that.

use super::Point;
use super::canvas::Frame;
use super::clip::{Window, touches};
use super::theme::mm;

/// A curve as it lies on the page, in canvas units.
#[derive(Debug)]
pub(super) struct Path {
    pub(super) points: Vec<Point>,
    /// Curves of one group share a name.
    pub(super) group: usize,
}

/// How far a name may be from the place on its curve, and how far it must at least keep away: a
/// slanted curve comes closer than the place itself.
const CLOSE: [i32; 4] = [mm(0.9), mm(1.4), mm(1.9), mm(2.4)];
const OWN_AIR: i32 = mm(0.5);
/// How much further it must at least be from curves of other names, and would like to be.
const FURTHER: [i32; 2] = [mm(3.0), mm(1.4)];
/// How far names keep from each other.
const APART: i32 = mm(1.5);
/// How far apart the places are that are tried along a curve.
const STEP: i32 = mm(1.0);

/// The best place for words of a `size` beside one of the curves of `group`: near its highest
/// point, and rather after than before it. Nothing if every place is taken.
pub(super) fn find_room(
    size: (i32, i32),
    group: usize,
    paths: &[Path],
    taken: &[Frame],
    frame: Frame,
) -> Option<Frame> {
    let own = paths.iter().find(|path| path.group == group && path.points.len() > 1)?;
    let peak = own.points.iter().map(|point| point.1).fold(f64::INFINITY, f64::min);
    let candidates = along(&own.points, f64::from(STEP)).into_iter().flat_map(|place| {
        let below_peak = place.1 - peak;
        CLOSE.into_iter().flat_map(move |gap| {
            beside(place, size, gap).into_iter().enumerate().map(move |(side, room)| {
                (below_peak + f64::from(2 * gap) + f64::from(mm(1.5)) * side as f64, gap, room)
            })
        })
    });
    let mut candidates: Vec<(f64, i32, Frame)> = candidates
        .filter(|(_, _, room)| within(*room, frame) && !taken.iter().any(|t| overlap(*room, *t)))
        .collect();
    // Stable, so that of equals the earliest wins.
    candidates.sort_by(|a, b| a.0.total_cmp(&b.0));
    FURTHER.into_iter().find_map(|further| {
        let free = |(_, gap, room): &&(f64, i32, Frame)| {
            paths.iter().all(|path| {
                let air = if path.group == group { OWN_AIR } else { gap + further };
                !crosses(&path.points, grown(*room, air))
            })
        };
        candidates.iter().find(free).map(|candidate| candidate.2)
    })
}

/// Places along a curve, about `step` apart on the page.
fn along(points: &[Point], step: f64) -> Vec<Point> {
    let mut places: Vec<Point> = points.first().copied().into_iter().collect();
    for pair in points.windows(2) {
        let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        let pieces = ((dx * dx + dy * dy).sqrt() / step).ceil().max(1.0);
        let mut piece = 1.0;
        while piece <= pieces {
            let part = piece / pieces;
            places.push((pair[0].0 + dx * part, pair[0].1 + dy * part));
            piece += 1.0;
        }
    }
    places
}

/// Room to the right of a place, to the left, above and below.
#[expect(clippy::cast_possible_truncation, reason = "a page is smaller than 2^31 units")]
fn beside(place: Point, (width, height): (i32, i32), gap: i32) -> [Frame; 4] {
    let (x, y) = (place.0.round() as i32, place.1.round() as i32);
    let room = |left, top| Frame { left, top, width, height };
    [
        room(x + gap, y - height / 2),
        room(x - gap - width, y - height / 2),
        room(x - width / 2, y - gap - height),
        room(x - width / 2, y + gap),
    ]
}

fn within(room: Frame, frame: Frame) -> bool {
    room.left >= frame.left + OWN_AIR
        && room.right() <= frame.right()
        && room.top >= frame.top
        && room.bottom() <= frame.bottom()
}

fn overlap(a: Frame, b: Frame) -> bool {
    a.left < b.right() + APART
        && b.left < a.right() + APART
        && a.top < b.bottom()
        && b.top < a.bottom()
}

fn grown(room: Frame, air: i32) -> Window {
    Window {
        time: (f64::from(room.left - air), f64::from(room.right() + air)),
        value: (f64::from(room.top - air), f64::from(room.bottom() + air)),
    }
}

fn crosses(points: &[Point], window: Window) -> bool {
    points.windows(2).any(|pair| touches(pair[0], pair[1], window))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { left: 0, top: 0, width: mm(100.0), height: mm(20.0) };
    const WORDS: (i32, i32) = (mm(20.0), mm(3.0));

    /// A peak at `middle` mm of 2 mm width over a flat line at `low` mm from the top.
    fn peak(middle: f64, low: f64, group: usize) -> Path {
        let points = [(0.0, low), (middle - 1.0, low), (middle, 2.0), (middle + 1.0, low)];
        let end = [(100.0, low)];
        let points = points.into_iter().chain(end).map(|(x, y)| (x * 100.0, y * 100.0)).collect();
        Path { points, group }
    }

    #[test]
    fn a_name_stands_to_the_right_of_the_peak_of_its_curve() {
        let room = find_room(WORDS, 0, &[peak(30.0, 18.0, 0)], &[], FRAME).unwrap();
        assert!((mm(30.0)..mm(33.5)).contains(&room.left), "{room:?}");
        assert!(room.top < mm(4.0), "{room:?}");
    }

    #[test]
    fn a_name_at_the_right_border_stands_to_the_left() {
        let room = find_room(WORDS, 0, &[peak(95.0, 18.0, 0)], &[], FRAME).unwrap();
        assert!(room.right() < mm(95.0), "{room:?}");
    }

    #[test]
    fn names_keep_away_from_other_curves_and_from_each_other() {
        let paths = [peak(30.0, 18.0, 0), peak(36.0, 18.0, 1)];
        let first = find_room(WORDS, 0, &paths, &[], FRAME).unwrap();
        let second = find_room(WORDS, 1, &paths, &[first], FRAME).unwrap();
        assert!(first.right() < mm(30.0) && second.left > mm(36.0), "{first:?}, {second:?}");
        assert!(find_room(WORDS, 1, &paths, &[FRAME], FRAME).is_none(), "no room at all");
    }

    #[test]
    fn curves_that_coincide_get_no_name() {
        let paths = [peak(30.0, 18.0, 0), peak(30.0, 18.0, 1)];
        assert_eq!(find_room(WORDS, 0, &paths, &[], FRAME), None);
    }
}
