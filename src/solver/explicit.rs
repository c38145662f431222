//! Dormand-Prince 5(4) of `ode_solvers`, used in the one way that was found right: Sparse mode, a
//! new solver for each stretch, in local time, everything taken out through `solout`. Its Dense
//! mode returns a wrong last point, and its Dop853 is wrong for rates that depend on time
//! (`tests/ode_solvers_traps.rs` shows both).

use super::{ABSOLUTE_FRACTION, Equations, SolveError, Step, Track, Watcher};
use nalgebra::SVector;
use ode_solvers::dop_shared::{IntegrationError, OutputType, System};
use ode_solvers::dopri5::Dopri5;
use std::cell::Cell;
use std::ops::ControlFlow;

/// The solver keeps every accepted point until it is dropped, so no stretch is longer than this.
const LONGEST_STRETCH_MS: f64 = 25.0;
/// Evaluations before the first try of a stretch: the rates at its start, twice, and two to find
/// the first step.
const EVALUATIONS_TO_BEGIN: u64 = 4;
/// Evaluations in each try.
const EVALUATIONS_PER_TRY: u64 = 6;

/// Follows the solution to the segment's end, or until `quiet(time since this call, fastest
/// relative speed)` holds.
pub(super) fn advance<const N: usize, E: Equations<N>, W: Watcher<N>>(
    track: &mut Track<'_, N, E, W>,
    quiet: &dyn Fn(f64, f64) -> bool,
) -> Result<(), SolveError> {
    let begun_ms = track.local_ms;
    let options = track.options;
    while track.local_ms < track.end_ms {
        let origin_ms = track.local_ms;
        let length_ms = (track.end_ms - origin_ms).min(LONGEST_STRETCH_MS);
        let is_last = origin_ms + length_ms >= track.end_ms;
        let steps_left = options.max_steps.saturating_sub(track.work.steps());
        if steps_left == 0 {
            return Err(track.too_many_steps());
        }
        // `ode_solvers` allows one try more than it is told
        let n_max = u32::try_from(steps_left - 1).unwrap_or(u32::MAX - 1);
        let evaluations = Cell::new(1);
        let mut outcome = Outcome { steps: 0, stop: None, state: *track.state, reached_ms: 0.0 };
        let stretch = Stretch {
            equations: track.equations,
            segment_start_ms: track.segment_start_ms,
            origin_ms,
            begun_ms,
            scale: &options.scale,
            quiet,
            watcher: track.watcher,
            evaluations: &evaluations,
            last_rates: track.equations.rates(origin_ms, track.state),
            outcome: &mut outcome,
        };
        let mut solver = Dopri5::from_param(
            stretch,
            0.0,
            length_ms,
            length_ms,
            SVector::<f64, N>::from_fn(|i, _| track.state[i] / options.scale[i]),
            options.relative_tolerance,
            options.relative_tolerance * ABSOLUTE_FRACTION,
            0.9,                                // safety factor
            0.04,                               // beta of the step controller
            0.2,                                // a step shrinks at most to this
            10.0,                               // and grows at most to this
            options.max_step_ms.min(length_ms), // longest step
            0.0,                                // first step: found by the solver
            n_max,
            0, // no test for stiffness: costs are counted here
            OutputType::Sparse,
        );
        let result = solver.integrate();
        drop(solver);
        *track.state = outcome.state;
        let at_end = is_last && outcome.reached_ms >= length_ms;
        track.local_ms = if at_end { track.end_ms } else { origin_ms + outcome.reached_ms };
        track.work.explicit_steps += outcome.steps;
        track.work.evaluations += evaluations.get();
        // its own count of rejected steps forgets those before the first accepted one, and is
        // lost when the stretch fails
        let tries = evaluations.get().saturating_sub(EVALUATIONS_TO_BEGIN) / EVALUATIONS_PER_TRY;
        track.work.rejected_steps += tries.saturating_sub(outcome.steps);
        match result {
            Ok(_) => {}
            Err(IntegrationError::MaxNumStepReached { .. }) => return Err(track.too_many_steps()),
            Err(
                IntegrationError::StepSizeUnderflow { .. }
                | IntegrationError::StiffnessDetected { .. },
            ) => return Err(track.failure()),
        }
        match outcome.stop {
            Some(Stop::Quiet) => return Ok(()),
            Some(Stop::Interrupted) => {
                return Err(SolveError::Interrupted { time_ms: track.time_ms() });
            }
            None => {}
        }
    }
    Ok(())
}

enum Stop {
    Quiet,
    Interrupted,
}

/// What a stretch leaves behind; `ode_solvers` takes the system and does not give it back.
struct Outcome<const N: usize> {
    steps: u64,
    stop: Option<Stop>,
    state: [f64; N],
    reached_ms: f64,
}

/// The equations as `ode_solvers` sees them: each state divided by its scale (a power of two, so
/// nothing is rounded), time counted from the stretch's start.
struct Stretch<'a, const N: usize, E, W> {
    equations: &'a E,
    segment_start_ms: f64,
    origin_ms: f64,
    begun_ms: f64,
    scale: &'a [f64; N],
    quiet: &'a dyn Fn(f64, f64) -> bool,
    watcher: &'a mut W,
    evaluations: &'a Cell<u64>,
    last_rates: [f64; N],
    outcome: &'a mut Outcome<N>,
}

impl<const N: usize, E: Equations<N>, W: Watcher<N>> System<f64, SVector<f64, N>>
    for Stretch<'_, N, E, W>
{
    fn system(&self, time_ms: f64, scaled: &SVector<f64, N>, rates: &mut SVector<f64, N>) {
        self.evaluations.set(self.evaluations.get() + 1);
        let state = std::array::from_fn(|i| scaled[i] * self.scale[i]);
        let unscaled = self.equations.rates(self.origin_ms + time_ms, &state);
        for i in 0..N {
            rates[i] = unscaled[i] / self.scale[i];
        }
    }

    fn solout(&mut self, time_ms: f64, scaled: &SVector<f64, N>, rates: &SVector<f64, N>) -> bool {
        let end = std::array::from_fn(|i| scaled[i] * self.scale[i]);
        let end_rates = std::array::from_fn(|i| rates[i] * self.scale[i]);
        let start = std::mem::replace(&mut self.outcome.state, end);
        let start_rates = std::mem::replace(&mut self.last_rates, end_rates);
        let start_ms = std::mem::replace(&mut self.outcome.reached_ms, time_ms);
        self.outcome.steps += 1;
        let local_ms = [self.origin_ms + start_ms, self.origin_ms + time_ms];
        let step = Step::hermite(
            self.segment_start_ms + local_ms[0],
            local_ms,
            [&start, &end],
            [&start_rates, &end_rates],
            self.equations,
        );
        self.outcome.stop = if self.watcher.accepted(&step) == ControlFlow::Break(()) {
            Some(Stop::Interrupted)
        } else {
            let speed = rates.iter().fold(0.0_f64, |fastest, rate| fastest.max(rate.abs()));
            (self.quiet)(local_ms[1] - self.begun_ms, speed).then_some(Stop::Quiet)
        };
        self.outcome.stop.is_some()
    }
}
