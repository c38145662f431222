//! Points of an Owen-scrambled Sobol' sequence (crate `sobol_burley`, directions of Joe & Kuo).

/// Most dimensions of the sequence.
pub const MOST_DIMENSIONS: usize = 256;

/// Longest sequence.
pub const MOST_POINTS: u64 = 1 << 16;

/// The sequence has 24 bits; the middle of each of its cells keeps off the edges.
const HALF_A_CELL: f64 = 0.5 / (1_u32 << 24) as f64;

/// One coordinate of one point, above 0 and below 1. Beyond the bounds of this file points repeat.
#[must_use]
pub fn coordinate(point: u64, dimension: usize, seed: u64) -> f64 {
    let point = u32::try_from(point % MOST_POINTS).unwrap_or_default();
    let dimension = u32::try_from(dimension % MOST_DIMENSIONS).unwrap_or_default();
    f64::from(sobol_burley::sample(point, dimension, folded(seed))) + HALF_A_CELL
}

/// A seed of 32 bits that differs wherever the seed does in either half.
#[expect(clippy::cast_possible_truncation, reason = "both halves are folded into one")]
fn folded(seed: u64) -> u32 {
    (seed ^ (seed >> 32).wrapping_mul(0x9e37_79b9)) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slice_of_every_axis_and_every_square_of_a_pair_has_its_share() {
        for seed in [1, 2, u64::MAX] {
            let points: Vec<[f64; 2]> =
                (0..256).map(|k| [coordinate(k, 0, seed), coordinate(k, 1, seed)]).collect();
            let slice = |x: f64, slices: f64| (x * slices).floor();
            for axis in 0..2 {
                let mut slices: Vec<f64> = points.iter().map(|p| slice(p[axis], 256.0)).collect();
                slices.sort_by(f64::total_cmp);
                assert_eq!(slices, (0..256).map(f64::from).collect::<Vec<_>>(), "{axis}");
            }
            let squares = points.iter().map(|p| slice(p[0], 16.0) * 16.0 + slice(p[1], 16.0));
            let mut squares: Vec<f64> = squares.collect();
            squares.sort_by(f64::total_cmp);
            assert_eq!(squares, (0..256).map(f64::from).collect::<Vec<_>>(), "seed {seed}");
        }
    }
}
