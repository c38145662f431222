//! Sobol' indices: which share of the variance of a measure comes from each parameter, alone
//! (first order) and with all its interactions (total).
//!
//! Estimators: first order as in Saltelli et al. 2010, total as in Jansen 1999, on points of an
//! Owen-scrambled Sobol' sequence.

use super::statistics::{Estimate, bootstrap};
use crate::sweep::sobol::coordinate;

/// Most parameters: each takes two of the 256 dimensions of the sequence.
pub const MOST_PARAMETERS: usize = 128;

/// Longest sequence.
pub const MOST_SAMPLES: usize = 1 << 16;

/// The shares of one parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Indices {
    /// Alone.
    pub first: Estimate,
    /// With all its interactions.
    pub total: Estimate,
}

/// What the runs of a design say.
#[derive(Debug, Clone, PartialEq)]
pub struct Shares {
    /// Of each parameter.
    pub parameters: Vec<Indices>,
    /// Mean of the measure.
    pub mean: f64,
    /// Standard deviation of the measure.
    pub deviation: f64,
    /// Lines of the design of which all runs succeeded.
    pub complete: usize,
}

/// Points of the unit cube of `dimensions`: `samples` lines of `dimensions` + 2 points, namely A,
/// B, and A with one coordinate after the other taken from B.
#[must_use]
pub fn design(dimensions: usize, samples: usize, seed: u64) -> Vec<Vec<f64>> {
    let coordinate = |sample: usize, dimension| coordinate(sample as u64, dimension, seed);
    let mut points = Vec::with_capacity(samples * (dimensions + 2));
    for sample in 0..samples {
        let a: Vec<f64> = (0..dimensions).map(|k| coordinate(sample, k)).collect();
        let b: Vec<f64> = (0..dimensions).map(|k| coordinate(sample, dimensions + k)).collect();
        points.push(a.clone());
        points.push(b.clone());
        for k in 0..dimensions {
            let mut mixed = a.clone();
            mixed[k] = b[k];
            points.push(mixed);
        }
    }
    points
}

/// The shares, from the outputs at the points of the design. A line of which a run failed is left
/// out as a whole. Where the measure does not vary there are no shares (NaN).
#[must_use]
pub fn shares(dimensions: usize, outputs: &[Option<f64>], seed: u64) -> Shares {
    let lines: Vec<Vec<f64>> = outputs
        .chunks_exact(dimensions + 2)
        .filter_map(|line| line.iter().copied().collect::<Option<Vec<f64>>>())
        .collect();
    let moments = |picks: &[usize]| {
        // both A and B are plain samples; the mean is taken out, which makes the products smaller
        let both = || picks.iter().flat_map(|&i| [lines[i][0], lines[i][1]]);
        let count = 2.0 * picks.len() as f64;
        let mean = both().sum::<f64>() / count;
        let variance = both().map(|value| (value - mean).powi(2)).sum::<f64>() / count;
        (mean, variance)
    };
    let estimate = |picks: &[usize]| {
        let (mean, variance) = moments(picks);
        let count = picks.len() as f64;
        let mut values = Vec::with_capacity(2 * dimensions);
        for k in 0..dimensions {
            let (mut first, mut total) = (0.0, 0.0);
            for &i in picks {
                let (a, b, mixed) = (lines[i][0], lines[i][1], lines[i][2 + k]);
                first += (b - mean) * (mixed - a);
                total += 0.5 * (a - mixed).powi(2);
            }
            values.push(first / count / variance);
            values.push(total / count / variance);
        }
        values
    };
    let all: Vec<usize> = (0..lines.len()).collect();
    let (mean, variance) = moments(&all);
    let estimates = bootstrap(lines.len(), seed, estimate);
    let parameters =
        estimates.chunks_exact(2).map(|pair| Indices { first: pair[0], total: pair[1] }).collect();
    Shares { parameters, mean, deviation: variance.sqrt(), complete: lines.len() }
}

#[cfg(test)]
mod tests {
    use std::f64::consts::PI;

    use super::*;

    fn found(dimensions: usize, samples: usize, seed: u64, of: impl Fn(&[f64]) -> f64) -> Shares {
        let outputs: Vec<Option<f64>> =
            design(dimensions, samples, seed).iter().map(|point| Some(of(point))).collect();
        shares(dimensions, &outputs, seed)
    }

    /// Within three times the half-width of the interval, and that interval narrow.
    fn meets(estimate: Estimate, wanted: f64, narrow: f64) {
        let reach = 0.5 * (estimate.high - estimate.low);
        assert!(reach < narrow, "{estimate:?} is not sure enough");
        assert!((estimate.value - wanted).abs() <= 1.5 * reach.max(1e-9), "{estimate:?} {wanted}");
    }

    /// Ishigami & Homma 1990, with the closed forms of its shares.
    #[test]
    fn exact_shares_of_the_ishigami_function() {
        let (a, b) = (7.0, 0.1);
        let function = |x: &[f64]| {
            let [x, y, z] = [x[0], x[1], x[2]].map(|u| PI * (2.0 * u - 1.0));
            libm::sin(x) + a * libm::sin(y).powi(2) + b * z.powi(4) * libm::sin(x)
        };
        let variance = a * a / 8.0 + b * PI.powi(4) / 5.0 + b * b * PI.powi(8) / 18.0 + 0.5;
        let alone = [0.5 * (1.0 + b * PI.powi(4) / 5.0).powi(2), a * a / 8.0, 0.0];
        let together = 8.0 * b * b * PI.powi(8) / 225.0;
        for seed in [1, 2, 3] {
            let shares = found(3, 4096, seed, function);
            for (k, indices) in shares.parameters.iter().enumerate() {
                let total = alone[k] + if k == 1 { 0.0 } else { together };
                meets(indices.first, alone[k] / variance, 0.06);
                meets(indices.total, total / variance, 0.06);
            }
            assert!((shares.mean - a / 2.0).abs() < 0.05);
            assert!((shares.deviation / variance.sqrt() - 1.0).abs() < 0.02);
        }
    }

    /// Sobol's g-function in eight dimensions, with its usual coefficients.
    #[test]
    fn exact_shares_of_the_g_function() {
        let a = [0.0, 1.0, 4.5, 9.0, 99.0, 99.0, 99.0, 99.0];
        let function = |x: &[f64]| {
            x.iter().zip(a).map(|(x, a)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a)).product::<f64>()
        };
        let alone = a.map(|a| 1.0 / (3.0 * (1.0_f64 + a).powi(2)));
        let variance = alone.iter().map(|v| 1.0 + v).product::<f64>() - 1.0;
        for seed in [1, 2] {
            let shares = found(8, 4096, seed, function);
            for (indices, v) in shares.parameters.iter().zip(alone) {
                meets(indices.first, v / variance, 0.06);
                meets(indices.total, v * (variance + 1.0) / (1.0 + v) / variance, 0.06);
            }
        }
    }

    #[test]
    fn a_line_with_a_failed_run_is_left_out_as_a_whole() {
        let mut outputs: Vec<Option<f64>> =
            design(2, 64, 1).iter().map(|point| Some(point[0] + point[1])).collect();
        outputs[5] = None;
        let shares = shares(2, &outputs, 1);
        assert_eq!(shares.complete, 63);
        assert!(shares.parameters.iter().all(|indices| (indices.total.value - 0.5).abs() < 0.1));
    }

    #[test]
    fn a_measure_that_does_not_vary_has_no_shares() {
        let shares = found(2, 32, 1, |_| 4.0);
        assert!(shares.parameters.iter().all(|indices| indices.first.value.is_nan()));
        assert_eq!((shares.mean, shares.deviation), (4.0, 0.0));
    }
}
