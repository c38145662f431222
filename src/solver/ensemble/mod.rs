//! Many variants at once: the same equations in `L` lanes, each lane with its own time, its own
//! steps and its own method, so that what a lane gives does not depend on its neighbours.
//!
//! The methods are those of a single run, Dormand-Prince 5(4) while something moves fast and
//! Rodas5P while all is quiet, in a form that suits lanes: [`explicit`] and [`rosenbrock`] make
//! one step in every lane at once, and a lane that waits for the other method, or has been
//! finished, simply ignores what it gets. The Rosenbrock method solves sparse systems whose
//! pattern is found once ([`sparse`]).

#![expect(
    clippy::needless_range_loop,
    reason = "the sums of a Runge-Kutta method keep the indices that they have in books"
)]

pub mod explicit;
pub mod rosenbrock;
pub mod sparse;
#[cfg(test)]
mod tests;

use crate::lanes::Lanes;
use crate::real::Real as _;

/// One number for each state and lane.
pub type Block<const N: usize, const L: usize> = [Lanes<L>; N];

/// A state within a step, at the fraction f of it, in each lane:
/// `c0 + f (c1 + (1 - f) (c2 + f (c3 + f c4)))`. The dense output of either method has this form.
pub type Curve<const L: usize> = [Lanes<L>; 5];

/// A smooth system of `N` equations in each of `L` lanes; time counts from the start of the
/// lane's own segment, ms.
pub trait LaneEquations<const N: usize, const L: usize> {
    /// Writes into `rates` how fast each state changes, per ms: blocks are long, and every copy of
    /// one is felt.
    fn rates(&self, time_ms: Lanes<L>, state: &Block<N, L>, rates: &mut Block<N, L>);
    /// Derivative of the rates by time at a fixed state; `None` when no lane's rates depend on it.
    fn time_slope(&self, time_ms: Lanes<L>, state: &Block<N, L>) -> Option<Block<N, L>>;
}

/// What decides the size of an error.
#[derive(Debug, Clone, Copy)]
pub struct Tolerance<const N: usize, const L: usize> {
    /// Error allowed in a step, relative to each state, in each lane.
    pub relative: Lanes<L>,
    /// Size at which a change of each state matters.
    pub scale: [f64; N],
    /// Size of each state below which its relative error does not count.
    pub absolute: [f64; N],
}

impl<const N: usize, const L: usize> Tolerance<N, L> {
    /// Error that a step between these values of state `i` may have.
    #[inline(always)]
    fn allowed(&self, i: usize, from: Lanes<L>, to: Lanes<L>) -> Lanes<L> {
        let size = larger(magnitude(from), magnitude(to));
        (size + self.absolute[i]) * self.relative
    }

    /// The fastest speed on the states' own scales, per ms.
    #[inline(always)]
    #[must_use]
    pub fn fastest(&self, rates: &Block<N, L>) -> Lanes<L> {
        let mut fastest = Lanes::constant(0.0);
        for (rate, scale) in rates.iter().zip(&self.scale) {
            fastest = larger(fastest, magnitude(*rate) * (1.0 / scale));
        }
        fastest
    }
}

/// What a step of either method leaves.
pub struct Trial<const N: usize, const L: usize> {
    /// The state after the step.
    pub end: Block<N, L>,
    /// The stages, from which the solution inside the step follows.
    pub stages: [Block<N, L>; 8],
    /// Rates at the end.
    pub end_rates: Block<N, L>,
    /// Error as a fraction of what is allowed; not a number where the step cannot be used.
    pub error: Lanes<L>,
    /// Length of the step times how fast the fastest state settles: an explicit step stays stable
    /// up to about 3.3 (Hairer & Wanner, Solving Ordinary Differential Equations II, section IV.2).
    pub stiffness: Lanes<L>,
}

impl<const N: usize, const L: usize> Trial<N, L> {
    /// Before the first step.
    #[must_use]
    pub fn new() -> Self {
        let zero = Lanes::constant(0.0);
        Trial {
            end: [zero; N],
            stages: [[zero; N]; 8],
            end_rates: [zero; N],
            error: zero,
            stiffness: zero,
        }
    }
}

impl<const N: usize, const L: usize> Default for Trial<N, L> {
    fn default() -> Self {
        Self::new()
    }
}

/// Absolute value.
#[inline(always)]
fn magnitude<const L: usize>(x: Lanes<L>) -> Lanes<L> {
    x.map(f64::abs)
}

/// The larger one; a number that is not one stays what it is.
#[inline(always)]
fn larger<const L: usize>(a: Lanes<L>, b: Lanes<L>) -> Lanes<L> {
    let mut out = [0.0; L];
    for i in 0..L {
        out[i] = if a.0[i] > b.0[i] { a.0[i] } else { b.0[i] };
    }
    Lanes(out)
}

/// `error` to this power, good to a few percent, for step control: made of the exponent and a
/// parabola for the mantissa, so that it costs next to nothing and is the same everywhere.
#[inline(always)]
#[must_use]
pub fn rough_power<const L: usize>(error: Lanes<L>, power: f64) -> Lanes<L> {
    error.map(|error| {
        let bits = error.to_bits();
        #[expect(clippy::cast_possible_wrap, reason = "eleven bits")]
        let exponent = ((bits >> 52) & 0x7ff) as i64 as f64 - 1023.0;
        let mantissa = f64::from_bits((bits & 0x000f_ffff_ffff_ffff) | 0x3ff0_0000_0000_0000);
        // log2 of 1 to 2, right at both ends
        let fraction = (mantissa - 1.0) * (1.345_607 - 0.345_607 * (mantissa - 1.0));
        crate::math::exp((exponent + fraction) * (power * std::f64::consts::LN_2))
    })
}
