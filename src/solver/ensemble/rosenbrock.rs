//! Rodas5P in lanes, as [`super::super::rosenbrock`], with sparse systems.

use super::super::rodas5p::{A, C, D, GAMMA, H, NODES, STAGES};
use super::sparse::{Matrix, Pattern};
use super::{Block, Curve, LaneEquations, Tolerance, Trial, larger, magnitude, rough_power};
use crate::lanes::Lanes;
use crate::real::Real as _;

/// Evaluations in each step, besides those of the Jacobian.
pub const EVALUATIONS: u64 = STAGES as u64;

/// One step of `step_ms` in each lane, from `state` where the rates are `rates`.
#[inline(always)]
pub fn step<const N: usize, const L: usize, E: LaneEquations<N, L>>(
    equations: &E,
    (time_ms, step_ms): (Lanes<L>, Lanes<L>),
    (state, rates): (&Block<N, L>, &Block<N, L>),
    tolerance: &Tolerance<N, L>,
    (pattern, matrix): (&Pattern<N>, &mut Matrix<L>),
    trial: &mut Trial<N, L>,
) {
    let per_step = step_ms.recip();
    let time_slope = equations.time_slope(time_ms, state);
    pattern.jacobian(equations, time_ms, (state, rates), &tolerance.scale, matrix);
    trial.stiffness = pattern.steepest(matrix) * step_ms;
    pattern.factorise(matrix, per_step * (1.0 / GAMMA));
    for stage in 0..STAGES {
        // worked on in place, which the stages before do not need
        let (before, now) = trial.stages.split_at_mut(stage);
        let right = &mut now[0];
        if stage == 0 {
            *right = *rates;
        } else {
            let mut look = *state;
            for i in 0..N {
                for earlier in 0..stage {
                    look[i] = look[i].plus_times(before[earlier][i], A[stage][earlier]);
                }
            }
            equations.rates(time_ms + step_ms * NODES[stage], &look, right);
            for i in 0..N {
                let mut pull = before[0][i] * C[stage][0];
                for earlier in 1..stage {
                    pull = pull.plus_times(before[earlier][i], C[stage][earlier]);
                }
                right[i] = right[i] + pull * per_step;
            }
            if stage == STAGES - 1 {
                trial.end = look;
            }
        }
        if let Some(slope) = &time_slope {
            for i in 0..N {
                right[i] = right[i] + slope[i] * step_ms * D[stage];
            }
        }
        pattern.solve(matrix, right);
    }
    let (mut error, mut lost) = (Lanes::constant(0.0), Lanes::constant(0.0));
    for i in 0..N {
        let defect = trial.stages[STAGES - 1][i];
        trial.end[i] = trial.end[i] + defect;
        let part = magnitude(defect) / tolerance.allowed(i, state[i], trial.end[i]);
        error = larger(part, error);
        lost = lost + part * 0.0; // not a number as soon as one part is not
    }
    trial.error = error + lost;
    equations.rates(time_ms + step_ms, &trial.end, &mut trial.end_rates);
}

/// Factor by which the next step is longer, in each lane, after a step with this error.
#[inline(always)]
#[must_use]
pub fn growth<const L: usize>(error: Lanes<L>) -> [Lanes<L>; 2] {
    let tiny = error.map(|error| if error > 1e-10 { error } else { 1e-10 });
    let wanted = rough_power(tiny, -0.2) * 0.9;
    [wanted.map(|f| f.clamp(0.1, 6.0)), wanted.map(|f| f.clamp(0.1, 0.9))]
}

/// State `i` within the step, in each lane: see [`super::Curve`].
#[inline(always)]
#[must_use]
pub fn curve<const N: usize, const L: usize>(
    trial: &Trial<N, L>,
    start: &Block<N, L>,
    i: usize,
) -> Curve<L> {
    let mut k = [Lanes::constant(0.0); 3];
    for (k, weights) in k.iter_mut().zip(&H) {
        for (stage, weight) in trial.stages.iter().zip(weights) {
            *k = k.plus_times(stage[i], *weight);
        }
    }
    [start[i], trial.end[i] - start[i], k[0], k[1], k[2]]
}
