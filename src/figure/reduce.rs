//! Thins curves with more samples than the page can show, without losing a single peak.

use super::Point;

/// Divides the time between `start` and `end` into `slots` and keeps of every slot the first, the
/// lowest, the highest and the last point, in their order in time. The drawn line then covers
/// exactly the same heights as the full one.
pub(crate) fn reduce(curve: &[Point], (start, end): (f64, f64), slots: usize) -> Vec<Point> {
    if curve.len() <= 4 * slots || end <= start {
        return curve.to_vec();
    }
    let width = (end - start) / slots as f64;
    let slot = |point: &Point| ((point.0 - start) / width).floor();
    let mut kept = Vec::with_capacity(4 * slots);
    for group in curve.chunk_by(|a, b| slot(a).total_cmp(&slot(b)).is_eq()) {
        let by_value = |a: &usize, b: &usize| group[*a].1.total_cmp(&group[*b].1);
        let lowest = (0..group.len()).min_by(by_value).unwrap_or(0);
        let highest = (0..group.len()).max_by(by_value).unwrap_or(0);
        let mut keep = [0, lowest, highest, group.len() - 1];
        keep.sort_unstable();
        kept.extend(keep.chunk_by(|a, b| a == b).map(|same| group[same[0]]));
    }
    kept
}

/// Leaves out points that lie within `tolerance` of the straight line that replaces them, as seen
/// at the places `place` gives them on the page.
pub(super) fn straighten(
    curve: &[Point],
    place: impl Fn(&Point) -> (f64, f64),
    tolerance: f64,
) -> Vec<Point> {
    /// Keeps the work proportional to the number of points.
    const LONGEST: usize = 256;
    let places: Vec<(f64, f64)> = curve.iter().map(place).collect();
    let mut kept = Vec::with_capacity(curve.len() / 4);
    let mut anchor = 0;
    kept.extend(curve.first());
    for end in 2..curve.len() {
        let near = |p: &(f64, f64)| distance(*p, places[anchor], places[end]) <= tolerance;
        if end - anchor > LONGEST || !places[anchor + 1..end].iter().all(near) {
            anchor = end - 1;
            kept.push(curve[anchor]);
        }
    }
    if curve.len() > 1 {
        kept.extend(curve.last());
    }
    kept
}

/// From a point to the nearest point between `a` and `b`.
fn distance(point: (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let (px, py) = (point.0 - a.0, point.1 - a.1);
    let length2 = dx * dx + dy * dy;
    let along = if length2 > 0.0 { ((px * dx + py * dy) / length2).clamp(0.0, 1.0) } else { 0.0 };
    let (ex, ey) = (px - along * dx, py - along * dy);
    (ex * ex + ey * ey).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn exact_a_lone_spike_among_a_million_samples_keeps_its_height() {
        let mut curve: Vec<Point> = (0..1_000_000).map(|i| (f64::from(i), -70.0)).collect();
        curve[765_432].1 = 38.25;
        let thin = reduce(&curve, (0.0, 1e6), 1000);
        assert!(thin.len() <= 4000);
        assert!(thin.contains(&(765_432.0, 38.25)));
    }

    #[test]
    fn a_short_curve_stays_as_it_is() {
        let curve = [(0.0, 1.0), (0.0, 2.0), (1.0, 3.0)];
        assert_eq!(reduce(&curve, (0.0, 1.0), 10), curve);
    }

    #[test]
    fn exact_a_flat_stretch_needs_two_points_and_a_spike_three() {
        let heights = [0.0, 0.0, 0.0, 9.0, 0.0, 0.0, 0.0];
        let curve: Vec<Point> = heights.iter().enumerate().map(|(i, v)| (i as f64, *v)).collect();
        let straight = straighten(&curve, |p| *p, 0.5);
        assert_eq!(straight, [(0.0, 0.0), (2.0, 0.0), (3.0, 9.0), (4.0, 0.0), (6.0, 0.0)]);
        assert_eq!(straighten(&curve[..1], |p| *p, 0.5), curve[..1]);
        assert_eq!(straighten(&curve[..2], |p| *p, 0.5), curve[..2]);
    }

    proptest! {
        #[test]
        fn no_point_is_further_from_the_straightened_curve_than_allowed(
            values in prop::collection::vec(-5.0..5.0f64, 3..600)
        ) {
            let curve: Vec<Point> =
                values.iter().enumerate().map(|(i, v)| (i as f64, *v)).collect();
            let straight = straighten(&curve, |p| *p, 2.0);
            for point in &curve {
                let gap = straight
                    .windows(2)
                    .map(|pair| distance(*point, pair[0], pair[1]))
                    .fold(f64::INFINITY, f64::min);
                prop_assert!(gap <= 2.0);
            }
        }

        #[test]
        fn extremes_ends_and_order_in_time_survive(
            values in prop::collection::vec(-1.0..1.0f64, 100..900)
        ) {
            let curve: Vec<Point> =
                values.iter().enumerate().map(|(i, v)| (i as f64, *v)).collect();
            let thin = reduce(&curve, (0.0, curve.len() as f64), 7);
            let extremes = |points: &[Point]| {
                points.iter().fold((9.0, -9.0), |(low, high), p| {
                    (f64::min(low, p.1), f64::max(high, p.1))
                })
            };
            prop_assert_eq!(extremes(&thin), extremes(&curve));
            prop_assert_eq!((thin.first(), thin.last()), (curve.first(), curve.last()));
            prop_assert!(thin.windows(2).all(|pair| pair[0].0 < pair[1].0));
            prop_assert!(thin.len() <= 28);
        }
    }
}
