//! Latin hypercube: every range is cut into as many slices as there are points, and each slice of
//! each range is used once (McKay, Beckman & Conover 1979).

use super::statistics::below;
use crate::rng::{self, Purpose};

/// `count` points in the unit cube of `dimensions`.
#[must_use]
pub fn hypercube(dimensions: usize, count: usize, seed: u64) -> Vec<Vec<f64>> {
    let mut points = vec![vec![0.0; dimensions]; count];
    for dimension in 0..dimensions {
        let number = u32::try_from(dimension).unwrap_or(u32::MAX);
        let mut stream = rng::numbered_stream(seed, Purpose::ParameterDraw, number);
        let mut slices: Vec<usize> = (0..count).collect();
        for last in (1..count).rev() {
            slices.swap(last, below(last + 1, rng::uniform(&mut stream)));
        }
        for (point, slice) in points.iter_mut().zip(slices) {
            let within = 1.0 - rng::uniform(&mut stream);
            point[dimension] = (slice as f64 + within) / count as f64;
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sensitivity::statistics::whole;

    #[test]
    fn each_slice_of_each_range_is_used_once() {
        let points = hypercube(7, 50, 3);
        for dimension in 0..7 {
            let mut slices: Vec<usize> =
                points.iter().map(|point| whole(point[dimension] * 50.0)).collect();
            slices.sort_unstable();
            assert_eq!(slices, (0..50).collect::<Vec<_>>(), "{dimension}");
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_points_and_another_seed_others() {
        assert_eq!(hypercube(3, 10, 1), hypercube(3, 10, 1));
        assert_ne!(hypercube(3, 10, 1), hypercube(3, 10, 2));
        // a further range does not move the points of the others
        assert_eq!(hypercube(2, 10, 1)[4][..], hypercube(3, 10, 1)[4][..2]);
    }
}
