//! How sure fitted numbers are: standard errors, intervals, correlation, goodness of fit.
//!
//! The usual linear theory: near the optimum the predictions are taken for straight lines, so that
//! the covariance of the parameters is (JᵀJ)⁻¹, with J the derivatives of the weighted deviations.

use nalgebra::DMatrix;
use statrs::distribution::{ChiSquared, ContinuousCDF as _, Normal, StudentsT};

use super::least_squares::Solution;
use super::transform::Bounded;

/// What is known of the scatter of the measured values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scatter {
    /// The standard deviation of each value.
    Known,
    /// At most how they weigh against each other: the scatter is taken from the fit itself.
    FromTheFit,
}

/// How sure a fit is.
#[derive(Debug, Clone, PartialEq)]
pub struct Uncertainty {
    /// Measured values minus parameters that were free to move.
    pub degrees_of_freedom: usize,
    /// Sum of the squared weighted deviations.
    pub sum_of_squares: f64,
    /// The same for each degree of freedom; none if there is no such degree.
    pub reduced_chi_square: Option<f64>,
    /// How often chance alone would give a worse fit; only where the scatter is known.
    pub chance_of_worse: Option<f64>,
    /// Standard error and interval of each parameter; none where nothing can be said.
    pub parameters: Vec<Option<Spread>>,
    /// Correlation of each pair of parameters; of a parameter on a bound there is none (NaN).
    pub correlation: DMatrix<f64>,
}

/// Spread of one parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    /// Standard error, in the unit of the parameter.
    pub standard_error: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end of the 95 % interval.
    pub high: f64,
}

/// Share of the intervals that hold the true value.
pub const CONFIDENCE: f64 = 0.95;

/// A parameter whose whole range changes the predictions by less than this, relative to the
/// measured values, has no effect that could be told from the solver's error.
const NO_EFFECT: f64 = 1e-6;

/// Ratio of singular values below which two directions are one: derivatives are measured to 1e-5.
const SAME_DIRECTION: f64 = 1e-4;

/// Share of a direction from which on a parameter takes part in it.
const TAKES_PART: f64 = 0.1;

/// The parameters that the data do not determine, each by its number: one without any effect, or
/// several of which only a combination has an effect. Empty if all are determined.
///
/// `size` is the length of the vector of weighted measured values.
#[must_use]
pub fn undetermined(solution: &Solution, size: f64) -> Vec<usize> {
    let free = free(solution);
    let norms: Vec<f64> = free.iter().map(|&k| solution.jacobian.column(k).norm()).collect();
    let idle: Vec<usize> =
        free.iter().zip(&norms).filter(|(_, n)| **n <= NO_EFFECT * size).map(|(k, _)| *k).collect();
    if !idle.is_empty() {
        return idle;
    }
    let scaled = DMatrix::from_fn(solution.jacobian.nrows(), free.len(), |row, column| {
        solution.jacobian[(row, free[column])] / norms[column]
    });
    if free.len() < 2 {
        return Vec::new();
    }
    if scaled.nrows() < free.len() {
        return free;
    }
    let svd = scaled.svd(false, true);
    let (Some(directions), Some(largest)) =
        (svd.v_t, svd.singular_values.iter().copied().reduce(f64::max))
    else {
        return free;
    };
    let mut lost = Vec::new();
    for (row, &value) in svd.singular_values.iter().enumerate() {
        if value <= SAME_DIRECTION * largest {
            let parts = directions.row(row);
            lost.extend(
                free.iter()
                    .enumerate()
                    .filter(|(c, _)| parts[*c].abs() > TAKES_PART)
                    .map(|(_, k)| *k),
            );
        }
    }
    lost.sort_unstable();
    lost.dedup();
    lost
}

/// The parameters that do not lie on a bound.
fn free(solution: &Solution) -> Vec<usize> {
    (0..solution.at_bound.len()).filter(|&k| !solution.at_bound[k]).collect()
}

/// How sure a solution is whose parameters are all determined.
#[must_use]
pub fn uncertainty(solution: &Solution, ranges: &[Bounded], scatter: Scatter) -> Uncertainty {
    let count = ranges.len();
    let free = free(solution);
    let degrees_of_freedom = solution.deviations.len().saturating_sub(free.len());
    let sum_of_squares: f64 = solution.deviations.iter().map(|d| d * d).sum();
    let reduced_chi_square =
        (degrees_of_freedom > 0).then(|| sum_of_squares / degrees_of_freedom as f64);
    let chance_of_worse = match scatter {
        Scatter::FromTheFit => None,
        Scatter::Known => ChiSquared::new(degrees_of_freedom as f64)
            .ok()
            .filter(|_| degrees_of_freedom > 0)
            .map(|distribution| distribution.sf(sum_of_squares)),
    };
    // variance that the weighted deviations have, and how many standard errors make the interval
    let upper = 0.5 + 0.5 * CONFIDENCE;
    let spread = match scatter {
        Scatter::Known => Normal::new(0.0, 1.0).ok().map(|normal| (1.0, normal.inverse_cdf(upper))),
        Scatter::FromTheFit => reduced_chi_square.and_then(|variance| {
            let t = StudentsT::new(0.0, 1.0, degrees_of_freedom as f64).ok()?;
            Some((variance, t.inverse_cdf(upper)))
        }),
    };
    let columns = DMatrix::from_fn(solution.jacobian.nrows(), free.len(), |row, column| {
        solution.jacobian[(row, free[column])]
    });
    let covariance = (columns.transpose() * &columns).try_inverse();

    let mut parameters = vec![None; count];
    let mut correlation = DMatrix::from_element(count, count, f64::NAN);
    if let Some(covariance) = covariance {
        for (i, &k) in free.iter().enumerate() {
            for (j, &l) in free.iter().enumerate() {
                let product = covariance[(i, i)] * covariance[(j, j)];
                correlation[(k, l)] =
                    if i == j { 1.0 } else { covariance[(i, j)] / product.sqrt() };
            }
            if let Some((variance, quantile)) = spread {
                let error = (variance * covariance[(i, i)]).sqrt();
                parameters[k] = Some(spread_of(&ranges[k], solution.fractions[k], error, quantile));
            }
        }
    }
    Uncertainty {
        degrees_of_freedom,
        sum_of_squares,
        reduced_chi_square,
        chance_of_worse,
        parameters,
        correlation,
    }
}

/// From an error of the fraction to one of the parameter. On a logarithmic scale the interval
/// reaches further up than down. Intervals may reach beyond the bounds of the search: those bound
/// the search, not what the data say.
fn spread_of(range: &Bounded, fraction: f64, error_frac: f64, quantile: f64) -> Spread {
    use super::transform::Scale::{Linear, Logarithmic};
    use crate::math::{exp, ln};
    let value = range.value(fraction);
    match range.scale {
        Linear => {
            let standard_error = error_frac * (range.high - range.low);
            let reach = quantile * standard_error;
            Spread { standard_error, low: value - reach, high: value + reach }
        }
        Logarithmic => {
            let relative = error_frac * ln(range.high / range.low);
            let factor = exp(quantile * relative);
            Spread { standard_error: value * relative, low: value / factor, high: value * factor }
        }
    }
}
