//! Smooth functions of time that are known before the integration: a cubic spline through evenly
//! spaced points, and a Chebyshev polynomial on an interval.

use crate::real::{Real, Tabulated};

/// Natural cubic spline through evenly spaced points; its second derivative is continuous.
#[derive(Debug, Clone, PartialEq)]
pub struct Spline {
    spacing_ms: f64,
    values: Vec<f64>,
    /// Second derivative at each point, times spacing² / 6.
    bends: Vec<f64>,
}

impl Spline {
    /// Through `values` at 0, `spacing_ms`, 2 `spacing_ms`, …
    ///
    /// # Panics
    /// With fewer than two points.
    #[must_use]
    pub fn through(values: Vec<f64>, spacing_ms: f64) -> Self {
        assert!(values.len() >= 2, "a spline needs two points");
        let n = values.len();
        // Thomas algorithm for (1, 4, 1) with zero bends at both ends.
        let mut bends = vec![0.0; n];
        let mut upper = vec![0.0; n];
        for i in 1..n - 1 {
            let right = values[i + 1] - 2.0 * values[i] + values[i - 1];
            let pivot = 4.0 - upper[i - 1];
            upper[i] = 1.0 / pivot;
            bends[i] = (right - bends[i - 1]) / pivot;
        }
        for i in (1..n - 1).rev() {
            bends[i] -= upper[i] * bends[i + 1];
        }
        Spline { spacing_ms, values, bends }
    }
}

impl Tabulated for Spline {
    #[inline]
    fn value_and_slope(&self, time_ms: f64) -> (f64, f64) {
        let last = self.values.len() - 2;
        let position = (time_ms / self.spacing_ms).max(0.0);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "position is not negative, and beyond the end the last piece goes on"
        )]
        let i = (position as usize).min(last);
        let b = position - i as f64;
        let a = 1.0 - b;
        let (y0, y1, m0, m1) =
            (self.values[i], self.values[i + 1], self.bends[i], self.bends[i + 1]);
        let value = a * y0 + b * y1 + (a * a * a - a) * m0 + (b * b * b - b) * m1;
        let slope = (y1 - y0) - (3.0 * a * a - 1.0) * m0 + (3.0 * b * b - 1.0) * m1;
        (value, slope / self.spacing_ms)
    }
}

/// Terms of a [`Chebyshev`] polynomial.
const TERMS: usize = 16;

/// A smooth function on the interval from 0 to `length_ms`, as a sum of Chebyshev polynomials; a
/// constant has a single term.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chebyshev {
    length_ms: f64,
    used: usize,
    coefficients: [f64; TERMS],
}

impl Chebyshev {
    /// The constant function.
    #[must_use]
    pub fn constant(value: f64) -> Self {
        let mut coefficients = [0.0; TERMS];
        coefficients[0] = value;
        Chebyshev { length_ms: 1.0, used: 1, coefficients }
    }

    /// The polynomial that agrees with `function` at the Chebyshev points of the interval.
    #[must_use]
    pub fn interpolate(length_ms: f64, function: impl Fn(f64) -> f64) -> Self {
        // cos(π (2k+1) / 2n) by the rotation of a complex number, so that bits do not depend on
        // the platform's cosine.
        let n = TERMS;
        let nodes: Vec<f64> = (0..n).map(|k| cosine_of_fraction(2 * k + 1, 4 * n)).collect();
        let values: Vec<f64> =
            nodes.iter().map(|node| function(0.5 * length_ms * (1.0 + node))).collect();
        let coefficients = std::array::from_fn(|j| {
            let sum: f64 =
                (0..n).map(|k| values[k] * cosine_of_fraction(j * (2 * k + 1), 4 * n)).sum();
            sum * if j == 0 { 1.0 } else { 2.0 } / n as f64
        });
        Chebyshev { length_ms, used: TERMS, coefficients }
    }

    /// Size of the last terms, against the first: how well the function is resolved.
    #[must_use]
    pub fn tail(&self) -> f64 {
        if self.used == 1 {
            return 0.0;
        }
        self.coefficients[TERMS - 3..].iter().fold(0.0, |worst: f64, c| worst.max(c.abs()))
    }

    /// True when the function does not change.
    #[must_use]
    pub fn is_constant(&self) -> bool {
        self.used == 1
    }

    /// The value at a time inside the interval (Clenshaw's recurrence).
    #[inline(always)]
    pub fn at<R: Real>(&self, time_ms: R) -> R {
        if self.used == 1 {
            return R::constant(self.coefficients[0]);
        }
        let x = time_ms * (2.0 / self.length_ms) - 1.0;
        let (mut b1, mut b2) = (R::constant(0.0), R::constant(0.0));
        for &c in self.coefficients[1..].iter().rev() {
            (b1, b2) = (x * b1 * 2.0 - b2 + c, b1);
        }
        x * b1 - b2 + self.coefficients[0]
    }
}

/// cos(2π numerator / denominator) for a denominator divisible by 4, by Taylor series on the
/// first eighth of the circle.
fn cosine_of_fraction(numerator: usize, denominator: usize) -> f64 {
    let n = numerator % denominator;
    let n = n.min(denominator - n); // cos is even: first half of the circle
    let (n, sign) = if 4 * n > denominator { (denominator / 2 - n, -1.0) } else { (n, 1.0) };
    let angle = |k: f64| std::f64::consts::TAU * k / denominator as f64;
    let series = |x: f64, first: f64, mut k: f64| {
        let (mut term, mut sum) = (first, first);
        while term.abs() > 1e-18 {
            term *= -x * x / (k * (k + 1.0));
            sum += term;
            k += 2.0;
        }
        sum
    };
    let value = if 8 * n <= denominator {
        series(angle(n as f64), 1.0, 1.0)
    } else {
        let x = angle(denominator as f64 / 4.0 - n as f64);
        series(x, x, 2.0) // sin of the complement
    };
    sign * value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::real::Dual;

    #[test]
    fn exact_spline_passes_through_its_points_and_its_slope_is_its_derivative() {
        let values: Vec<f64> = (0..40).map(|k| libm::sin(0.7 * f64::from(k))).collect();
        let spline = Spline::through(values.clone(), 0.25);
        for (k, value) in values.iter().enumerate() {
            assert!((spline.value_and_slope(0.25 * k as f64).0 - value).abs() < 1e-14);
        }
        for time_ms in [0.3, 1.0, 2.26, 7.4, 9.6] {
            let h = 1e-6;
            let (before, after) =
                (spline.value_and_slope(time_ms - h).0, spline.value_and_slope(time_ms + h).0);
            let slope = spline.value_and_slope(time_ms).1;
            assert!((slope - (after - before) / (2.0 * h)).abs() < 1e-7, "{time_ms}");
            assert!((time_ms.tabulated(&spline) - spline.value_and_slope(time_ms).0).abs() < 1e-15);
        }
    }

    #[test]
    fn exact_chebyshev_reproduces_a_logarithm_and_its_slope() {
        let function = |t: f64| libm::log(1.0 + 0.3 * t);
        let fitted = Chebyshev::interpolate(4.0, function);
        for t in [0.0, 0.1, 1.3, 3.99, 4.0] {
            assert!((fitted.at(t) - function(t)).abs() < 1e-9, "{t}");
            let slope = fitted.at(Dual::<1>::variable(t, 0)).slope[0];
            assert!((slope - 0.3 / (1.0 + 0.3 * t)).abs() < 1e-7, "{t}");
        }
        assert!(fitted.tail() < 1e-8);
        assert_eq!(Chebyshev::constant(7.0).at(3.0), 7.0);
    }

    #[test]
    fn exact_cosines() {
        for n in 0..200 {
            let expected = libm::cos(std::f64::consts::TAU * n as f64 / 64.0);
            assert!((cosine_of_fraction(n, 64) - expected).abs() < 1e-14, "{n}");
        }
    }
}
