//! Frozen membrane noise: an Ornstein-Uhlenbeck current drawn once, from the seed, on a fixed
//! grid, and joined by a smooth curve. Every solver at every tolerance sees the same curve.

use crate::math;
use crate::rng::{Purpose, stream};
use crate::scenario::protocol::Noise;
use crate::solver::spline::Spline;
use rand_distr::{Distribution, StandardNormal};

/// Points of the grid per correlation time.
const POINTS_PER_CORRELATION_TIME: f64 = 4.0;

/// The noise current of a whole run, µA/cm², as a function of time in ms.
#[must_use]
pub fn frozen_noise(noise: &Noise, duration_ms: f64, seed: u64) -> Spline {
    let spacing_ms = noise.correlation_ms / POINTS_PER_CORRELATION_TIME;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "durations are positive and at most an hour"
    )]
    let points = (duration_ms / spacing_ms).ceil() as usize + 2;
    let memory = math::exp(-1.0 / POINTS_PER_CORRELATION_TIME);
    let fresh_uA_cm2 = noise.sigma_uA_cm2 * (1.0 - memory * memory).sqrt();
    let mut generator = stream(seed, Purpose::Noise);
    let mut draw = || -> f64 { StandardNormal.sample(&mut generator) };
    let mut current_uA_cm2 = noise.sigma_uA_cm2 * draw();
    let mut values = Vec::with_capacity(points);
    for _ in 0..points {
        values.push(current_uA_cm2);
        current_uA_cm2 = memory * current_uA_cm2 + fresh_uA_cm2 * draw();
    }
    Spline::through(values, spacing_ms)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::real::Tabulated;

    #[test]
    fn published_statistics_of_the_process_are_met_and_a_seed_fixes_it() {
        let noise = Noise { sigma_uA_cm2: 25.0, correlation_ms: 1.0 };
        let duration_ms = 100_000.0;
        let spline = frozen_noise(&noise, duration_ms, 1);
        let at = |t: f64| spline.value_and_slope(t).0;
        // at the points themselves, one correlation time apart: e^-1 correlated
        let samples: Vec<f64> = (0..100_000).map(|k| at(f64::from(k))).collect();
        let n = samples.len() as f64;
        let mean = samples.iter().sum::<f64>() / n;
        let variance = samples.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / n;
        let covariance = samples.windows(2).map(|w| (w[0] - mean) * (w[1] - mean)).sum::<f64>() / n;
        assert!(mean.abs() < 0.5, "{mean}");
        assert!((variance / 625.0 - 1.0).abs() < 0.03, "{variance}");
        assert!((covariance / variance - libm::exp(-1.0)).abs() < 0.02);
        assert_eq!(spline, frozen_noise(&noise, duration_ms, 1));
        assert_ne!(spline, frozen_noise(&noise, duration_ms, 2));
    }
}
