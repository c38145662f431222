//! Several variants side by side: one number for each lane, and the same operation on all.
//!
//! Plain arrays, which the compiler turns into vector instructions of the width that the CPU has.
//! No operation looks across lanes, so what a lane holds does not depend on its neighbours.
//! Exponentials and the sums of the methods are fused ([`Lanes::plus_times`]): a lane differs from
//! an `f64` in the last digits, but not from the same lane on another CPU.

#![expect(
    clippy::needless_range_loop,
    reason = "lane by lane in step: the shape that compilers turn into vectors"
)]

use crate::math;
use crate::real::{Real, Tabulated};
use std::ops::{Add, Div, Mul, Neg, Sub};

/// One number for each of `L` lanes.
#[derive(Debug, Clone, Copy, PartialEq)]
#[repr(align(64))]
pub struct Lanes<const L: usize>(pub [f64; L]);

/// One truth for each of `L` lanes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mask<const L: usize>(pub [bool; L]);

impl<const L: usize> Lanes<L> {
    /// Each lane by its number.
    #[inline(always)]
    #[must_use]
    pub fn from_fn(value: impl FnMut(usize) -> f64) -> Self {
        Lanes(std::array::from_fn(value))
    }

    /// Each lane by itself.
    #[inline(always)]
    #[must_use]
    pub fn map(self, mut function: impl FnMut(f64) -> f64) -> Self {
        let mut out = [0.0; L];
        for i in 0..L {
            out[i] = function(self.0[i]);
        }
        Lanes(out)
    }

    /// This, and another one times a factor, rounded once.
    #[inline(always)]
    #[must_use]
    pub fn plus_times(self, other: Self, factor: f64) -> Self {
        self.zip(other, |a, b| b.mul_add(factor, a))
    }

    #[inline(always)]
    fn zip(self, other: Self, mut function: impl FnMut(f64, f64) -> f64) -> Self {
        let mut out = [0.0; L];
        for i in 0..L {
            out[i] = function(self.0[i], other.0[i]);
        }
        Lanes(out)
    }
}

macro_rules! lane_operator {
    ($Trait:ident, $method:ident, $sign:tt) => {
        impl<const L: usize> $Trait for Lanes<L> {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                self.zip(other, |a, b| a $sign b)
            }
        }
        impl<const L: usize> $Trait<f64> for Lanes<L> {
            type Output = Self;
            #[inline(always)]
            fn $method(self, b: f64) -> Self {
                self.map(|a| a $sign b)
            }
        }
    };
}
lane_operator!(Add, add, +);
lane_operator!(Sub, sub, -);
lane_operator!(Mul, mul, *);
lane_operator!(Div, div, /);

impl<const L: usize> Neg for Lanes<L> {
    type Output = Self;
    #[inline(always)]
    fn neg(self) -> Self {
        self.map(|a| -a)
    }
}

/// A parameter in each lane. Dividing takes a CPU many times as long as multiplying, and a right
/// side divides by dozens of parameters: so their inverses are made ready once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known<const L: usize> {
    value: Lanes<L>,
    inverse: Lanes<L>,
}

impl<const L: usize> Known<L> {
    /// A parameter with this value in each lane.
    #[inline(always)]
    #[must_use]
    pub fn of(value: Lanes<L>) -> Self {
        Known { value, inverse: Lanes::constant(1.0) / value }
    }
}

macro_rules! known_operator {
    ($Trait:ident, $method:ident, |$a:ident, $b:ident| $value:expr, |$lane:ident, $known:ident| $with_lane:expr) => {
        #[allow(
            clippy::suspicious_arithmetic_impl,
            reason = "dividing is multiplying by the inverse"
        )]
        impl<const L: usize> $Trait for Known<L> {
            type Output = Self;
            #[inline(always)]
            fn $method(self, other: Self) -> Self {
                let ($a, $b) = (self, other);
                Known::of($value)
            }
        }
        impl<const L: usize> $Trait<f64> for Known<L> {
            type Output = Self;
            #[inline(always)]
            fn $method(self, b: f64) -> Self {
                Known::of(self.value.$method(b))
            }
        }
        impl<const L: usize> $Trait<Lanes<L>> for Known<L> {
            type Output = Lanes<L>;
            #[inline(always)]
            fn $method(self, other: Lanes<L>) -> Lanes<L> {
                self.value.$method(other)
            }
        }
        #[allow(
            clippy::suspicious_arithmetic_impl,
            reason = "dividing is multiplying by the inverse"
        )]
        impl<const L: usize> $Trait<Known<L>> for Lanes<L> {
            type Output = Lanes<L>;
            #[inline(always)]
            fn $method(self, other: Known<L>) -> Lanes<L> {
                let ($lane, $known) = (self, other);
                $with_lane
            }
        }
    };
}
known_operator!(Add, add, |a, b| a.value + b.value, |lane, known| lane + known.value);
known_operator!(Sub, sub, |a, b| a.value - b.value, |lane, known| lane - known.value);
known_operator!(Mul, mul, |a, b| a.value * b.value, |lane, known| lane * known.value);
known_operator!(Div, div, |a, b| a.value * b.inverse, |lane, known| lane * known.inverse);

impl<const L: usize> Neg for Known<L> {
    type Output = Self;
    #[inline(always)]
    fn neg(self) -> Self {
        Known { value: -self.value, inverse: -self.inverse }
    }
}

impl<const L: usize> Real for Lanes<L> {
    type Given = Known<L>;
    type Mask = Mask<L>;

    #[inline(always)]
    fn given(value: Known<L>) -> Self {
        value.value
    }
    #[inline(always)]
    fn constant(value: f64) -> Self {
        Lanes([value; L])
    }
    #[inline(always)]
    fn exp(self) -> Self {
        self.map(math::exp_fused)
    }
    #[inline(always)]
    fn below(self, bound: f64) -> Mask<L> {
        let mut out = [false; L];
        for i in 0..L {
            out[i] = self.0[i] < bound;
        }
        Mask(out)
    }
    #[inline(always)]
    fn select(mask: Mask<L>, yes: Self, no: Self) -> Self {
        let mut out = [0.0; L];
        for i in 0..L {
            out[i] = if mask.0[i] { yes.0[i] } else { no.0[i] };
        }
        Lanes(out)
    }
    #[inline(always)]
    fn tabulated(self, table: &impl Tabulated) -> Self {
        self.map(|x| table.value_and_slope(x).0)
    }
    fn pow(self, power: Self) -> Self {
        self.zip(power, math::pow)
    }
}
