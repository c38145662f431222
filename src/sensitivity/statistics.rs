//! Quantiles, and how sure an estimate is, by drawing again.

use crate::rng::{self, Purpose};

/// The value below which a `part` of `sorted` lies, on straight lines between neighbours
/// (definition 7 of Hyndman & Fan 1996, the default of R and NumPy). Not a number if empty.
#[must_use]
pub fn quantile(sorted: &[f64], part: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let place = part.clamp(0.0, 1.0) * last as f64;
    let below = whole(place).min(last);
    let above = (below + 1).min(last);
    sorted[below] + (place - below as f64) * (sorted[above] - sorted[below])
}

/// The largest whole number that is not above a small `number` ≥ 0.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "callers have small numbers that are not negative"
)]
pub(super) fn whole(number: f64) -> usize {
    number.floor() as usize
}

/// Sorts numbers; those that are none come last.
#[must_use]
pub fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

/// An estimate with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// From all runs.
    pub value: f64,
    /// Lower end of the interval.
    pub low: f64,
    /// Upper end of the interval.
    pub high: f64,
}

/// How often everything is estimated again.
const RESAMPLES: u32 = 1000;

/// Several estimates from `count` independent pieces, each with the percentile interval of the
/// bootstrap (Efron 1979). `estimate` is given the numbers of the pieces to use, and gives the same
/// number of values each time; values that are no numbers are left out of the interval.
pub fn bootstrap(
    count: usize,
    seed: u64,
    estimate: impl Fn(&[usize]) -> Vec<f64>,
) -> Vec<Estimate> {
    let all: Vec<usize> = (0..count).collect();
    let values = estimate(&all);
    let mut again: Vec<Vec<f64>> = vec![Vec::new(); values.len()];
    if count > 1 {
        for number in 0..RESAMPLES {
            let mut stream = rng::numbered_stream(seed, Purpose::Resampling, number);
            let drawn: Vec<usize> =
                (0..count).map(|_| below(count, rng::uniform(&mut stream))).collect();
            for (list, value) in again.iter_mut().zip(estimate(&drawn)) {
                if value.is_finite() {
                    list.push(value);
                }
            }
        }
    }
    values
        .into_iter()
        .zip(again)
        .map(|(value, list)| {
            let list = sorted(list);
            Estimate { value, low: quantile(&list, 0.025), high: quantile(&list, 0.975) }
        })
        .collect()
}

/// A whole number below `count`, from a number above 0 and at most 1.
#[must_use]
pub(super) fn below(count: usize, uniform: f64) -> usize {
    whole((1.0 - uniform) * count as f64).min(count.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_quantiles_of_a_short_list() {
        let list = [1.0, 2.0, 4.0, 8.0, 16.0];
        for (part, wanted) in [(0.0, 1.0), (0.25, 2.0), (0.5, 4.0), (0.6, 5.6), (1.0, 16.0)] {
            assert!((quantile(&list, part) - wanted).abs() < 1e-12, "{part}");
        }
        assert_eq!(quantile(&[3.0], 0.3), 3.0);
        assert!(quantile(&[], 0.5).is_nan());
    }

    #[test]
    fn the_interval_of_a_mean_is_about_two_standard_errors_to_each_side() {
        let mut stream = rng::stream(4, Purpose::ParameterDraw);
        let values: Vec<f64> = (0..400).map(|_| rng::uniform(&mut stream)).collect();
        let mean = |picks: &[usize]| {
            vec![picks.iter().map(|&i| values[i]).sum::<f64>() / picks.len() as f64]
        };
        let found = bootstrap(values.len(), 1, mean)[0];
        let reach = 1.96 * (1.0_f64 / 12.0 / 400.0).sqrt();
        for side in [found.value - found.low, found.high - found.value] {
            assert!((0.85..1.15).contains(&(side / reach)), "{found:?} {reach}");
        }
    }
}
