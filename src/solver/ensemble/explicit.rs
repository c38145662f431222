//! Dormand-Prince 5(4) in lanes: the pair that [`super::super::explicit`] takes from
//! `ode_solvers`, with the same coefficients, error norm and step control.
//!
//! Source: Dormand & Prince 1980, doi:10.1016/0771-050X(80)90013-3; step control and dense output
//! after Hairer, Norsett & Wanner, Solving Ordinary Differential Equations I, sections II.4-6.

use super::{Block, Curve, LaneEquations, Tolerance, Trial, rough_power};
use crate::lanes::Lanes;
use crate::real::Real as _;

const A: [[f64; 5]; 5] = [
    [1.0 / 5.0, 0.0, 0.0, 0.0, 0.0],
    [3.0 / 40.0, 9.0 / 40.0, 0.0, 0.0, 0.0],
    [44.0 / 45.0, -56.0 / 15.0, 32.0 / 9.0, 0.0, 0.0],
    [19_372.0 / 6_561.0, -25_360.0 / 2_187.0, 64_448.0 / 6_561.0, -212.0 / 729.0, 0.0],
    [9_017.0 / 3_168.0, -355.0 / 33.0, 46_732.0 / 5_247.0, 49.0 / 176.0, -5_103.0 / 18_656.0],
];
const NODES: [f64; 5] = [0.2, 0.3, 0.8, 8.0 / 9.0, 1.0];
/// Weights of stages 1, 3, 4, 5, 6 in the end.
const B: [f64; 5] = [35.0 / 384.0, 500.0 / 1_113.0, 125.0 / 192.0, -2_187.0 / 6_784.0, 11.0 / 84.0];
/// Weights of stages 1, 3, 4, 5, 6, 7 in the error.
const E: [f64; 6] = [
    71.0 / 57_600.0,
    -71.0 / 16_695.0,
    71.0 / 1_920.0,
    -17_253.0 / 339_200.0,
    22.0 / 525.0,
    -1.0 / 40.0,
];
/// Weights of stages 1, 3, 4, 5, 6, 7 in the dense output.
const D: [f64; 6] = [
    -12_715_105_075.0 / 11_282_082_432.0,
    87_487_479_700.0 / 32_700_410_799.0,
    -10_690_763_975.0 / 1_880_347_072.0,
    701_980_252_875.0 / 199_316_789_632.0,
    -1_453_857_185.0 / 822_651_844.0,
    69_997_945.0 / 29_380_423.0,
];
/// Evaluations in each step.
pub const EVALUATIONS: u64 = 6;
const BETA: f64 = 0.04;

/// One step of `step_ms` in each lane, from `state` where the rates are `rates`.
#[inline(always)]
pub fn step<const N: usize, const L: usize, E: LaneEquations<N, L>>(
    equations: &E,
    (time_ms, step_ms): (Lanes<L>, Lanes<L>),
    (state, rates): (&Block<N, L>, &Block<N, L>),
    tolerance: &Tolerance<N, L>,
    trial: &mut Trial<N, L>,
) {
    // the first stage is `rates`, the last the rates at the end: neither is copied
    let mut look = [Lanes::constant(0.0); N];
    for stage in 0..5 {
        for i in 0..N {
            let mut slope = rates[i] * A[stage][0];
            for earlier in 1..=stage {
                slope = slope.plus_times(trial.stages[earlier][i], A[stage][earlier]);
            }
            look[i] = state[i] + slope * step_ms;
        }
        let rates = &mut trial.stages[stage + 1];
        equations.rates(time_ms + step_ms * NODES[stage], &look, rates);
    }
    for i in 0..N {
        let k = |stage: usize| trial.stages[stage][i];
        let slope = (rates[i] * B[0])
            .plus_times(k(2), B[1])
            .plus_times(k(3), B[2])
            .plus_times(k(4), B[3])
            .plus_times(k(5), B[4]);
        trial.end[i] = state[i] + slope * step_ms;
    }
    equations.rates(time_ms + step_ms, &trial.end, &mut trial.end_rates);
    let mut sum = Lanes::constant(0.0);
    let (mut turn, mut way) = (Lanes::constant(0.0), Lanes::constant(1e-300));
    for i in 0..N {
        let k = |stage: usize| trial.stages[stage][i];
        let last = trial.end_rates[i];
        let defect = (rates[i] * E[0])
            .plus_times(k(2), E[1])
            .plus_times(k(3), E[2])
            .plus_times(k(4), E[3])
            .plus_times(k(5), E[4])
            .plus_times(last, E[5]);
        let per_allowed = tolerance.allowed(i, state[i], trial.end[i]).recip();
        let part = defect * step_ms * per_allowed;
        sum = sum + part * part;
        // the two last stages stand at the same moment
        let turned = (last - k(5)) * per_allowed;
        let went = (trial.end[i] - look[i]) * per_allowed;
        turn = turn + turned * turned;
        way = way + went * went;
    }
    trial.error = (sum * (1.0 / N as f64)).map(f64::sqrt);
    trial.stiffness = (turn / way).map(f64::sqrt) * step_ms;
}

/// Factor by which the next step is longer, in each lane, after a step with this error; `before`
/// is the error of the last accepted step.
#[inline(always)]
#[must_use]
pub fn growth<const L: usize>(error: Lanes<L>, before: Lanes<L>) -> [Lanes<L>; 2] {
    let tiny = error.map(|error| if error > 1e-10 { error } else { 1e-10 });
    let wanted = rough_power(tiny, 0.2 - BETA * 0.75);
    let accepted = (rough_power(before, BETA) / wanted * 0.9).map(|f| f.clamp(0.2, 10.0));
    let rejected = (wanted.recip() * 0.9).map(|f| f.clamp(0.2, 0.9));
    [accepted, rejected]
}

/// State `i` within the step, in each lane: see [`super::Curve`].
#[inline(always)]
#[must_use]
pub fn curve<const N: usize, const L: usize>(
    trial: &Trial<N, L>,
    (start, rates): (&Block<N, L>, &Block<N, L>),
    step_ms: Lanes<L>,
    i: usize,
) -> Curve<L> {
    let k = |stage: usize| trial.stages[stage][i];
    let last = trial.end_rates[i];
    let rise = trial.end[i] - start[i];
    let r3 = rates[i] * step_ms - rise;
    let r4 = rise - last * step_ms - r3;
    let sum = (rates[i] * D[0])
        .plus_times(k(2), D[1])
        .plus_times(k(3), D[2])
        .plus_times(k(4), D[3])
        .plus_times(k(5), D[4])
        .plus_times(last, D[5]);
    let r5 = sum * step_ms;
    [start[i], rise, r3, r4 + r5, -r5]
}
