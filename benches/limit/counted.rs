//! Numbers that count what is done with them.

use calgate::real::{Real, Tabulated};
use std::cell::Cell;
use std::ops::{Add, Div, Mul, Neg, Sub};

/// Operations, as an evaluation in lanes makes them: dividing by a parameter is multiplying by its
/// inverse. Changes of sign and choices are not counted.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    /// Additions, subtractions and multiplications.
    pub(super) sums: u64,
    pub(super) exponentials: u64,
    pub(super) divisions: u64,
}

/// An exponential is 15 fused multiplications and additions and five plain operations: see
/// `calgate::math::exp_fused`.
const IN_AN_EXPONENTIAL: u64 = 2 * 15 + 5;

thread_local! {
    static SUMS: Cell<u64> = const { Cell::new(0) };
    static EXPONENTIALS: Cell<u64> = const { Cell::new(0) };
    static DIVISIONS: Cell<u64> = const { Cell::new(0) };
}

impl Counts {
    /// What `work` takes.
    pub(super) fn of(work: impl FnOnce()) -> Self {
        for counter in [&SUMS, &EXPONENTIALS, &DIVISIONS] {
            counter.set(0);
        }
        work();
        Counts { sums: SUMS.get(), exponentials: EXPONENTIALS.get(), divisions: DIVISIONS.get() }
    }

    /// All but the divisions, exponentials as what they are made of.
    pub(super) fn operations(&self) -> u64 {
        self.sums + self.exponentials * IN_AN_EXPONENTIAL
    }
}

/// A number of the run.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counted(pub(super) f64);

/// A parameter.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parameter(pub(super) f64);

fn count(counter: &'static std::thread::LocalKey<Cell<u64>>) {
    counter.set(counter.get() + 1);
}

macro_rules! operator {
    ($Trait:ident, $method:ident, $sign:tt, $between:ident, $by_parameter:ident) => {
        operator!(Counted, Counted, Counted, $Trait, $method, |a, b| a.0 $sign b.0, $between);
        operator!(Counted, Parameter, Counted, $Trait, $method, |a, b| a.0 $sign b.0, $by_parameter);
        operator!(Parameter, Counted, Counted, $Trait, $method, |a, b| a.0 $sign b.0, $between);
        operator!(Parameter, Parameter, Parameter, $Trait, $method, |a, b| a.0 $sign b.0, $by_parameter);
        operator!(Counted, f64, Counted, $Trait, $method, |a, b| a.0 $sign b, $between);
        operator!(Parameter, f64, Parameter, $Trait, $method, |a, b| a.0 $sign b, $by_parameter);
    };
    ($A:ty, $B:ty, $Out:ident, $Trait:ident, $method:ident, |$a:ident, $b:ident| $value:expr, $counter:ident) => {
        impl $Trait<$B> for $A {
            type Output = $Out;
            fn $method(self, other: $B) -> $Out {
                count(&$counter);
                let ($a, $b) = (self, other);
                $Out($value)
            }
        }
    };
}
operator!(Add, add, +, SUMS, SUMS);
operator!(Sub, sub, -, SUMS, SUMS);
operator!(Mul, mul, *, SUMS, SUMS);
operator!(Div, div, /, DIVISIONS, SUMS);

impl Neg for Counted {
    type Output = Self;
    fn neg(self) -> Self {
        Counted(-self.0)
    }
}

impl Neg for Parameter {
    type Output = Self;
    fn neg(self) -> Self {
        Parameter(-self.0)
    }
}

impl Real for Counted {
    type Given = Parameter;
    type Mask = bool;

    fn constant(value: f64) -> Self {
        Counted(value)
    }
    fn given(value: Parameter) -> Self {
        Counted(value.0)
    }
    fn exp(self) -> Self {
        count(&EXPONENTIALS);
        Counted(calgate::math::exp(self.0))
    }
    fn below(self, bound: f64) -> bool {
        self.0 < bound
    }
    fn select(mask: bool, yes: Self, no: Self) -> Self {
        if mask { yes } else { no }
    }
    fn tabulated(self, table: &impl Tabulated) -> Self {
        Counted(table.value_and_slope(self.0).0)
    }
    fn pow(self, power: Self) -> Self {
        Counted(calgate::math::pow(self.0, power.0))
    }
}
