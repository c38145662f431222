//! The kinds of number that the physiology is written in.
//!
//! Every equation of [`crate::model`] is written once, generic over [`Real`]. `f64` gives the
//! plain run, [`Dual`] gives exact derivatives; further kinds (many variants side by side,
//! symbols) need an implementation here and no change to the physiology.
//!
//! What is known before a run and stays through it, the parameters, is [`Real::Given`]: it has no
//! derivative, and what is often divided by can have its inverse ready.

use crate::math;
use std::fmt::Debug;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// A number the model can be computed in.
pub trait Real:
    Copy
    + Debug
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + Neg<Output = Self>
    + Add<f64, Output = Self>
    + Sub<f64, Output = Self>
    + Mul<f64, Output = Self>
    + Div<f64, Output = Self>
    + Add<<Self as Real>::Given, Output = Self>
    + Sub<<Self as Real>::Given, Output = Self>
    + Mul<<Self as Real>::Given, Output = Self>
    + Div<<Self as Real>::Given, Output = Self>
{
    /// A parameter.
    type Given: Copy
        + Debug
        + Add<Output = Self::Given>
        + Sub<Output = Self::Given>
        + Mul<Output = Self::Given>
        + Div<Output = Self::Given>
        + Neg<Output = Self::Given>
        + Mul<f64, Output = Self::Given>
        + Add<f64, Output = Self::Given>
        + Add<Self, Output = Self>
        + Sub<Self, Output = Self>
        + Mul<Self, Output = Self>
        + Div<Self, Output = Self>;
    /// The answer to a comparison: one truth, or one for each variant.
    type Mask: Copy;

    /// A constant.
    fn constant(value: f64) -> Self;
    /// A parameter, as a number like the others.
    fn given(value: Self::Given) -> Self;
    /// e to this power.
    #[must_use]
    fn exp(self) -> Self;
    /// Is this below the bound?
    fn below(self, bound: f64) -> Self::Mask;
    /// `yes` where the mask holds, `no` elsewhere. Both are computed.
    #[must_use]
    fn select(mask: Self::Mask, yes: Self, no: Self) -> Self;
    /// The value at this point of a function given by a table.
    #[must_use]
    fn tabulated(self, table: &impl Tabulated) -> Self;

    /// One over this.
    #[must_use]
    fn recip(self) -> Self {
        Self::constant(1.0) / self
    }
    /// The square.
    #[must_use]
    fn squared(self) -> Self {
        self * self
    }
    /// This to a power of its own kind; the base must be positive.
    #[must_use]
    fn pow(self, power: Self) -> Self;
}

/// A smooth function of one variable that is known by its table, for example frozen noise.
pub trait Tabulated {
    /// Value and slope at `x`.
    fn value_and_slope(&self, x: f64) -> (f64, f64);
}

/// x / (1 - e^-x), the shape of every rate that grows linearly once its gate is past its
/// midpoint; 1 at x = 0.
///
/// This is the one place where that removable singularity is handled (a sign error in three such
/// limits went unnoticed for years in a published axon model).
#[inline(always)]
#[must_use]
pub fn x_over_one_minus_exp_neg<R: Real>(x: R) -> R {
    let x2 = x * x;
    let near_zero =
        x * 0.5 + 1.0 + x2 * (x2 * (x2 * (1.0 / 30_240.0) + (-1.0 / 720.0)) + (1.0 / 12.0));
    let elsewhere = x / (-(-x).exp() + 1.0);
    R::select(x2.below(0.0025), near_zero, elsewhere)
}

impl Real for f64 {
    type Given = f64;
    type Mask = bool;

    #[inline(always)]
    fn given(value: f64) -> Self {
        value
    }
    #[inline(always)]
    fn constant(value: f64) -> Self {
        value
    }
    #[inline(always)]
    fn exp(self) -> Self {
        math::exp(self)
    }
    #[inline(always)]
    fn below(self, bound: f64) -> bool {
        self < bound
    }
    #[inline(always)]
    fn select(mask: bool, yes: Self, no: Self) -> Self {
        if mask { yes } else { no }
    }
    #[inline(always)]
    fn tabulated(self, table: &impl Tabulated) -> Self {
        table.value_and_slope(self).0
    }
    fn pow(self, power: Self) -> Self {
        math::pow(self, power)
    }
}

/// A number with its slopes along `N` directions: forward differentiation, exact to rounding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dual<const N: usize> {
    /// The number itself.
    pub value: f64,
    /// Its derivative along each direction.
    pub slope: [f64; N],
}

impl<const N: usize> Dual<N> {
    /// A number that changes at speed 1 along `direction` only.
    #[must_use]
    pub fn variable(value: f64, direction: usize) -> Self {
        let mut slope = [0.0; N];
        slope[direction] = 1.0;
        Dual { value, slope }
    }

    /// A function of this number: its value and its derivative there (chain rule).
    #[inline(always)]
    fn chain(self, value: f64, derivative: f64) -> Self {
        Dual { value, slope: self.slope.map(|s| s * derivative) }
    }

    /// A function of two numbers, with its two partial derivatives.
    #[inline(always)]
    fn chain2(self, other: Self, value: f64, by_self: f64, by_other: f64) -> Self {
        let mut slope = [0.0; N];
        for (i, s) in slope.iter_mut().enumerate() {
            *s = self.slope[i] * by_self + other.slope[i] * by_other;
        }
        Dual { value, slope }
    }
}

macro_rules! dual_operator {
    ($Trait:ident, $method:ident, |$a:ident, $b:ident| $value:expr, $by_a:expr, $by_b:expr) => {
        impl<const N: usize> $Trait for Dual<N> {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                let ($a, $b) = (self.value, other.value);
                self.chain2(other, $value, $by_a, $by_b)
            }
        }
        impl<const N: usize> $Trait<f64> for Dual<N> {
            type Output = Self;
            #[inline(always)]
            fn $method(self, $b: f64) -> Self {
                let $a = self.value;
                self.chain($value, $by_a)
            }
        }
    };
}
dual_operator!(Add, add, |a, b| a + b, 1.0, 1.0);
dual_operator!(Sub, sub, |a, b| a - b, 1.0, -1.0);
dual_operator!(Mul, mul, |a, b| a * b, b, a);
dual_operator!(Div, div, |a, b| a / b, 1.0 / b, -a / (b * b));

impl<const N: usize> Neg for Dual<N> {
    type Output = Self;
    #[inline(always)]
    fn neg(self) -> Self {
        self.chain(-self.value, -1.0)
    }
}

/// A parameter with a moving number.
macro_rules! given_operator {
    ($Trait:ident, $method:ident, |$a:ident, $b:ident| $value:expr, $by_b:expr) => {
        impl<const N: usize> $Trait<Dual<N>> for f64 {
            type Output = Dual<N>;
            #[inline(always)]
            fn $method(self, other: Dual<N>) -> Dual<N> {
                let ($a, $b) = (self, other.value);
                other.chain($value, $by_b)
            }
        }
    };
}
given_operator!(Add, add, |a, b| a + b, 1.0);
given_operator!(Sub, sub, |a, b| a - b, -1.0);
given_operator!(Mul, mul, |a, b| a * b, a);
given_operator!(Div, div, |a, b| a / b, -a / (b * b));

impl<const N: usize> Real for Dual<N> {
    type Given = f64;
    type Mask = bool;

    #[inline(always)]
    fn given(value: f64) -> Self {
        Self::constant(value)
    }
    #[inline(always)]
    fn constant(value: f64) -> Self {
        Dual { value, slope: [0.0; N] }
    }
    #[inline(always)]
    fn exp(self) -> Self {
        let value = math::exp(self.value);
        self.chain(value, value)
    }
    #[inline(always)]
    fn below(self, bound: f64) -> bool {
        self.value < bound
    }
    #[inline(always)]
    fn select(mask: bool, yes: Self, no: Self) -> Self {
        if mask { yes } else { no }
    }
    #[inline(always)]
    fn tabulated(self, table: &impl Tabulated) -> Self {
        let (value, slope) = table.value_and_slope(self.value);
        self.chain(value, slope)
    }
    fn pow(self, power: Self) -> Self {
        let value = math::pow(self.value, power.value);
        let by_base = power.value * math::pow(self.value, power.value - 1.0);
        let by_power = if self.value > 0.0 { value * math::ln(self.value) } else { 0.0 };
        self.chain2(power, value, by_base, by_power)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expression<R: Real>(x: R, y: R) -> R {
        (x * y - x / y + 2.0) * (x * 0.3).exp() + x_over_one_minus_exp_neg(y - 1.0) - x.pow(y)
    }

    #[test]
    fn exact_dual_slopes_match_central_differences() {
        for (x, y) in [(0.7, 1.3), (1.9, 1.0 + 1e-9), (0.4, 4.0), (1.0, 1.04)] {
            let dual = expression(Dual::<2>::variable(x, 0), Dual::<2>::variable(y, 1));
            let h = 1e-6;
            let by_x = (expression(x + h, y) - expression(x - h, y)) / (2.0 * h);
            let by_y = (expression(x, y + h) - expression(x, y - h)) / (2.0 * h);
            assert!((dual.value - expression(x, y)).abs() < 1e-14);
            assert!((dual.slope[0] - by_x).abs() < 1e-7, "{x} {y}");
            assert!((dual.slope[1] - by_y).abs() < 1e-7, "{x} {y}");
        }
    }

    #[test]
    fn exact_the_removable_singularity_is_removed() {
        assert_eq!(x_over_one_minus_exp_neg(0.0), 1.0);
        assert_eq!(x_over_one_minus_exp_neg(Dual::<1>::variable(0.0, 0)).slope, [0.5]);
        for x in [-0.0501, -0.0499, -1e-3, -1e-9, 1e-9, 1e-3, 0.0499, 0.0501, 3.0, -30.0] {
            let expected = x / -libm::expm1(-x);
            assert!((x_over_one_minus_exp_neg(x) / expected - 1.0).abs() < 1e-14, "{x}");
        }
    }
}
