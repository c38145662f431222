//! Rodas5P: a Rosenbrock method of order 5 with eight stages, L-stable, with an embedded error
//! estimate and its own dense output of order 4. For quiet and stiff stretches, where an explicit
//! method would creep.
//!
//! Source: G. Steinebach 2023, BIT Numer Math 63:27, doi:10.1007/s10543-023-00967-x; coefficients
//! as published with DifferentialEquations.jl. Each stage solves
//!
//! ```text
//! (I/(h γ) - J) u_i = f(t + c_i h, y + Σ a_ij u_j) + Σ (C_ij/h) u_j + h d_i ∂f/∂t
//! ```
//!
//! Departures: none. The Jacobian is exact (dual numbers).

use super::rodas5p::{A, C, D, GAMMA, H, NODES, STAGES};
use super::{ABSOLUTE_FRACTION, Equations, SolveError, Step, Track, Watcher};
use crate::math;
use nalgebra::{Const, DimMin, SMatrix, SVector};
use std::ops::ControlFlow;

/// First step that is tried, before anything is known.
const FIRST_STEP_MS: f64 = 0.02;
/// Below this, relative to the segment, a step cannot be told from nothing.
const SHORTEST_STEP: f64 = 1e-13;

/// One try of a step: the new state, its stages, and the error against the tolerance.
struct Trial<const N: usize> {
    end: [f64; N],
    stages: [SVector<f64, N>; STAGES],
    error: f64,
}

/// The equations made linear around a point: what all stages of a step share.
struct Linear<'a, const N: usize> {
    jacobian: &'a SMatrix<f64, N, N>,
    time_slope: Option<&'a [f64; N]>,
}

/// Tries one step of length `h_ms`. `None` when the matrix cannot be inverted.
fn try_step<const N: usize, E: Equations<N>, W>(
    track: &mut Track<'_, N, E, W>,
    h_ms: f64,
    linear: &Linear<'_, N>,
) -> Option<Trial<N>>
where
    Const<N>: DimMin<Const<N>, Output = Const<N>>,
{
    let (state, options, local_ms) = (*track.state, track.options, track.local_ms);
    let mut matrix = -linear.jacobian;
    for i in 0..N {
        matrix[(i, i)] += 1.0 / (h_ms * GAMMA);
    }
    let factors = matrix.lu();
    track.work.factorisations += 1;
    let mut stages = [SVector::<f64, N>::zeros(); STAGES];
    for i in 0..STAGES {
        let mut at = state;
        for (j, stage) in stages[..i].iter().enumerate() {
            for k in 0..N {
                at[k] += A[i][j] * stage[k];
            }
        }
        let rates = track.equations.rates(local_ms + NODES[i] * h_ms, &at);
        track.work.evaluations += 1;
        let mut right = SVector::<f64, N>::from_column_slice(&rates);
        for (j, stage) in stages[..i].iter().enumerate() {
            right.axpy(C[i][j] / h_ms, stage, 1.0);
        }
        if let Some(slope) = linear.time_slope {
            right.axpy(h_ms * D[i], &SVector::<f64, N>::from_column_slice(slope), 1.0);
        }
        if !factors.solve_mut(&mut right) {
            return None;
        }
        stages[i] = right;
    }
    // stiffly accurate: the last stage is the step's error estimate and its last correction
    let mut end = state;
    for (j, stage) in stages.iter().enumerate() {
        let weight = if j < 7 { A[7][j] } else { 1.0 };
        for k in 0..N {
            end[k] += weight * stage[k];
        }
    }
    let mut error = 0.0_f64;
    for k in 0..N {
        let tolerance = options.relative_tolerance
            * (ABSOLUTE_FRACTION * options.scale[k] + state[k].abs().max(end[k].abs()));
        let relative = (stages[7][k] / tolerance).abs();
        // `max` would lose a NaN
        error = if relative.is_nan() { f64::NAN } else { error.max(relative) };
        if error.is_nan() {
            break;
        }
    }
    Some(Trial { end, stages, error })
}

/// Follows the solution to the segment's end, or until `active(fastest relative speed)` holds.
pub(super) fn advance<const N: usize, E: Equations<N>, W: Watcher<N>>(
    track: &mut Track<'_, N, E, W>,
    active: &dyn Fn(f64) -> bool,
) -> Result<(), SolveError>
where
    Const<N>: DimMin<Const<N>, Output = Const<N>>,
{
    let longest_ms = track.options.max_step_ms;
    let mut h_ms = FIRST_STEP_MS.min(longest_ms);
    while track.local_ms < track.end_ms {
        let (start_ms, remaining_ms) = (track.time_ms(), track.end_ms - track.local_ms);
        let jacobian = track.equations.jacobian(track.local_ms, track.state);
        let time_slope = track.equations.time_slope(track.local_ms, track.state);
        track.work.jacobians += 1;
        let linear = Linear { jacobian: &jacobian, time_slope: time_slope.as_ref() };
        let trial = loop {
            if track.work.steps() >= track.options.max_steps {
                return Err(track.too_many_steps());
            }
            if h_ms < SHORTEST_STEP * track.end_ms.max(1.0) {
                return Err(track.failure());
            }
            // no tiny last step: stretch this one to the end
            let tried_ms = if h_ms * 1.000_001 >= remaining_ms { remaining_ms } else { h_ms };
            let trial = try_step(track, tried_ms, &linear);
            let error = trial.as_ref().map_or(f64::NAN, |trial| trial.error);
            // the error estimate is of order 4; NaN shrinks the step as far as allowed
            let factor = if error.is_nan() { 0.1 } else { 0.9 * math::pow(error.max(1e-10), -0.2) };
            h_ms = tried_ms * factor.clamp(0.1, 6.0);
            match trial {
                Some(trial) if trial.error <= 1.0 => break Accepted { trial, length_ms: tried_ms },
                _ => {
                    track.work.rejected_steps += 1;
                    h_ms = h_ms.min(0.9 * tried_ms);
                }
            }
        };
        h_ms = h_ms.min(longest_ms);
        track.work.rosenbrock_steps += 1;
        let Accepted { trial, length_ms } = trial;
        let polynomial = std::array::from_fn(|row| {
            std::array::from_fn(|k| (0..STAGES).map(|i| H[row][i] * trial.stages[i][k]).sum())
        });
        let step = Step::own(start_ms, length_ms, [track.state, &trial.end], &polynomial);
        let flow = track.watcher.accepted(&step);
        *track.state = trial.end;
        let at_end = length_ms >= remaining_ms;
        track.local_ms = if at_end { track.end_ms } else { track.local_ms + length_ms };
        if flow == ControlFlow::Break(()) {
            return Err(SolveError::Interrupted { time_ms: track.time_ms() });
        }
        if !at_end && active(track.fastest().1) {
            return Ok(());
        }
    }
    Ok(())
}

/// A step that met the tolerance.
struct Accepted<const N: usize> {
    trial: Trial<N>,
    length_ms: f64,
}
