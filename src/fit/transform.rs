//! Parameters within bounds, for a method that knows no bounds.
//!
//! A parameter runs from its lowest to its highest value as `fraction` runs from 0 to 1, evenly or
//! in equal ratios; the fraction is what an unbounded number `inner` is mapped to. The map needs
//! only a square root, so that it gives the same bits everywhere.

use crate::math;

/// How a parameter runs between its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scale {
    /// In equal steps.
    #[default]
    Linear,
    /// In equal ratios; both bounds are positive.
    Logarithmic,
}

/// A parameter that is varied, without unit and name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounded {
    /// Lowest value allowed.
    pub low: f64,
    /// Highest value allowed.
    pub high: f64,
    /// Where the search begins, between the two.
    pub start: f64,
    /// How it runs from low to high.
    pub scale: Scale,
}

/// Distance from a bound, as a fraction of the range, from which on a value counts as lying on it.
const AT_BOUND_FRAC: f64 = 1e-4;

/// Relative change of a parameter by which a derivative is measured: far above the scatter of an
/// adaptive solver (1e-8), small enough for an error of the derivative below 1e-5.
const RELATIVE_STEP: f64 = 1e-3;

/// Longest such step, as a fraction of the range.
const LONGEST_STEP_FRAC: f64 = 1e-2;

impl Bounded {
    /// The value at a fraction of the range.
    #[must_use]
    pub fn value(&self, fraction: f64) -> f64 {
        let value = match self.scale {
            Scale::Linear => self.low + (self.high - self.low) * fraction,
            Scale::Logarithmic => {
                let (low, high) = (math::ln(self.low), math::ln(self.high));
                math::exp(low + (high - low) * fraction)
            }
        };
        value.clamp(self.low, self.high)
    }

    /// The fraction of the range at which a value lies.
    #[must_use]
    pub fn fraction(&self, value: f64) -> f64 {
        match self.scale {
            Scale::Linear => (value - self.low) / (self.high - self.low),
            Scale::Logarithmic => math::ln(value / self.low) / math::ln(self.high / self.low),
        }
    }

    /// The two fractions between which a derivative at `fraction` is measured.
    #[must_use]
    pub fn around(&self, fraction: f64) -> (f64, f64) {
        let relative = match self.scale {
            Scale::Linear => {
                let width = self.high - self.low;
                RELATIVE_STEP * self.value(fraction).abs().max(0.01 * width) / width
            }
            Scale::Logarithmic => RELATIVE_STEP / math::ln(self.high / self.low),
        };
        let step = relative.min(LONGEST_STEP_FRAC);
        ((fraction - step).max(0.0), (fraction + step).min(1.0))
    }

    /// Whether the search ended on a bound.
    #[must_use]
    pub fn is_at_bound(&self, fraction: f64) -> bool {
        !(AT_BOUND_FRAC..=1.0 - AT_BOUND_FRAC).contains(&fraction)
    }
}

/// The fraction of the range that belongs to an unbounded number.
#[must_use]
pub fn fraction_of(inner: f64) -> f64 {
    0.5 * (1.0 + inner / (1.0 + inner * inner).sqrt())
}

/// The unbounded number that belongs to a fraction strictly between 0 and 1.
#[must_use]
pub fn inner_of(fraction: f64) -> f64 {
    let centred = 2.0 * fraction - 1.0;
    centred / (1.0 - centred * centred).sqrt()
}

/// How fast the fraction grows with the unbounded number.
#[must_use]
pub fn fraction_slope(inner: f64) -> f64 {
    let square = 1.0 + inner * inner;
    0.5 / (square * square.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINEAR: Bounded = Bounded { low: -2.0, high: 6.0, start: 0.0, scale: Scale::Linear };
    const RATIOS: Bounded =
        Bounded { low: 0.01, high: 100.0, start: 1.0, scale: Scale::Logarithmic };

    #[test]
    fn values_and_fractions_belong_together_on_both_scales() {
        for parameter in [LINEAR, RATIOS] {
            for fraction in [0.0, 0.1, 0.5, 0.9, 1.0] {
                let back = parameter.fraction(parameter.value(fraction));
                assert!((back - fraction).abs() < 1e-12, "{parameter:?} {fraction} {back}");
            }
        }
        assert!((RATIOS.value(0.5) - 1.0).abs() < 1e-12);
        assert!((LINEAR.value(0.5) - 2.0).abs() < 1e-12);
    }

    #[test]
    fn no_number_leads_out_of_the_bounds() {
        for inner in [-1e200, -1e9, -3.0, 0.0, 3.0, 1e9, 1e200] {
            for parameter in [LINEAR, RATIOS] {
                let value = parameter.value(fraction_of(inner));
                assert!((parameter.low..=parameter.high).contains(&value), "{inner}: {value}");
            }
        }
        for fraction in [0.001, 0.3, 0.5, 0.999] {
            assert!((fraction_of(inner_of(fraction)) - fraction).abs() < 1e-12);
        }
    }

    #[test]
    fn the_slope_is_that_of_the_map() {
        for inner in [-4.0, -0.3, 0.0, 1.0, 2.5] {
            let measured = (fraction_of(inner + 1e-6) - fraction_of(inner - 1e-6)) / 2e-6;
            assert!((fraction_slope(inner) - measured).abs() < 1e-9, "{inner}");
        }
    }

    #[test]
    fn a_derivative_is_measured_within_the_bounds() {
        for parameter in [LINEAR, RATIOS] {
            for fraction in [0.0, 1e-9, 0.4, 1.0] {
                let (below, above) = parameter.around(fraction);
                assert!(0.0 <= below && below < above && above <= 1.0);
                assert!(below <= fraction && fraction <= above);
            }
        }
    }
}
