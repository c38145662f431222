//! What a part does in all lanes at once, compiled for the CPU that it runs on: see the crate
//! `pulp`.

use crate::lanes::{Lanes, Mask};
use crate::real::Real as _;
use crate::solver::ensemble::sparse::{Matrix, Pattern};
use crate::solver::ensemble::{
    Block, Curve, LaneEquations, Tolerance, Trial, explicit, rosenbrock,
};

/// Straight lines between samples stay within this part of the range that a state has covered.
const LINE_TOLERANCE: f64 = 0.001;

/// One step in each lane, compiled for the CPU that it runs on.
pub(super) struct Step<'g, const N: usize, const L: usize, E> {
    pub(super) equations: &'g E,
    pub(super) tolerance: &'g Tolerance<N, L>,
    pub(super) system: (&'g Pattern<N>, &'g mut Matrix<L>),
    pub(super) trial: &'g mut Trial<N, L>,
    /// State and rates at its start.
    pub(super) from: (&'g Block<N, L>, &'g Block<N, L>),
    /// Its start and length.
    pub(super) times: (Lanes<L>, Lanes<L>),
    pub(super) before: Lanes<L>,
    pub(super) explicitly: bool,
    /// States whose curves are wanted, and where these go.
    pub(super) kept: (&'g [usize], &'g mut [Curve<L>]),
    /// States whose bends count, and the ranges that all have covered.
    pub(super) watched: (&'g [usize], [&'g Block<N, L>; 2]),
}

/// What is known after a step: growth of the next step if this one is accepted and if it is not,
/// and how much curves bend inside.
pub(super) struct Stepped<const L: usize> {
    pub(super) growth: [Lanes<L>; 2],
    /// How many times too much the straight line misses the middle.
    pub(super) bend: Lanes<L>,
    pub(super) fastest: Lanes<L>,
}

impl<const N: usize, const L: usize, E: LaneEquations<N, L>> pulp::NullaryFnOnce
    for Step<'_, N, L, E>
{
    type Output = Stepped<L>;

    #[inline(always)]
    fn call(self) -> Stepped<L> {
        let Step { equations, tolerance, trial, from, times, .. } = self;
        let (state, rates) = from;
        let (kept, curves) = self.kept;
        let growth = if self.explicitly {
            explicit::step(equations, times, from, tolerance, trial);
            for (curve, &i) in curves.iter_mut().zip(kept) {
                *curve = explicit::curve(trial, from, times.1, i);
            }
            explicit::growth(trial.error, self.before)
        } else {
            rosenbrock::step(equations, times, from, tolerance, self.system, trial);
            for (curve, &i) in curves.iter_mut().zip(kept) {
                *curve = rosenbrock::curve(trial, state, i);
            }
            rosenbrock::growth(trial.error)
        };
        let end_rates = &trial.end_rates;
        let fastest = tolerance.fastest(end_rates);
        let mut bend = Lanes::constant(0.0);
        let (watched, [smallest, largest]) = self.watched;
        for &i in watched {
            let off = (rates[i] - end_rates[i]).map(f64::abs) * times.1 * 0.125;
            let range = largest[i] - smallest[i];
            let range = range.map(|range| range.max(tolerance.scale[i])) * LINE_TOLERANCE;
            let by = off / range;
            for l in 0..L {
                bend.0[l] = if by.0[l] > bend.0[l] { by.0[l] } else { bend.0[l] };
            }
        }
        Stepped { growth, bend, fastest }
    }
}

/// Takes accepted lanes to the end of their step.
pub(super) struct Commit<'g, const N: usize, const L: usize> {
    pub(super) accepted: Mask<L>,
    pub(super) end: (&'g Block<N, L>, &'g Block<N, L>),
    pub(super) state: &'g mut Block<N, L>,
    pub(super) rates: &'g mut Block<N, L>,
    pub(super) watched: &'g [usize],
    pub(super) ranges: [&'g mut Block<N, L>; 2],
}

impl<const N: usize, const L: usize> pulp::NullaryFnOnce for Commit<'_, N, L> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        for i in 0..N {
            self.state[i] = Lanes::select(self.accepted, self.end.0[i], self.state[i]);
            self.rates[i] = Lanes::select(self.accepted, self.end.1[i], self.rates[i]);
        }
        let [smallest, largest] = self.ranges;
        for &i in self.watched {
            let y = self.state[i];
            for l in 0..L {
                smallest[i].0[l] =
                    if y.0[l] < smallest[i].0[l] { y.0[l] } else { smallest[i].0[l] };
                largest[i].0[l] = if y.0[l] > largest[i].0[l] { y.0[l] } else { largest[i].0[l] };
            }
        }
    }
}

/// The rates in each lane, compiled for the CPU.
pub(super) struct Look<'g, const N: usize, const L: usize, E> {
    pub(super) equations: &'g E,
    pub(super) local_ms: Lanes<L>,
    pub(super) state: &'g Block<N, L>,
    /// Where they go.
    pub(super) rates: &'g mut Block<N, L>,
}

impl<const N: usize, const L: usize, E: LaneEquations<N, L>> pulp::NullaryFnOnce
    for Look<'_, N, L, E>
{
    type Output = ();

    #[inline(always)]
    fn call(self) {
        self.equations.rates(self.local_ms, self.state, self.rates);
    }
}
