//! Numerics, no biology: how a system of ordinary differential equations is followed through
//! time.
//!
//! A run is cut into *segments* at every sudden change (pulse edges, corners of the bath). Inside
//! a segment the equations are smooth. [`drive`] takes one segment after another and hands
//! stretches of it to [`explicit`] (Dormand-Prince of `ode_solvers`) while something moves fast,
//! and to [`rosenbrock`] (our own Rodas5P) while all is quiet. Whoever watches the steps, the
//! [`recorder`], only reads them: sampling never changes the result.

pub mod drive;
pub mod ensemble;
pub mod explicit;
pub mod recorder;
mod rodas5p;
pub mod rosenbrock;
pub mod spline;
pub mod step;

use crate::message::{Message, Told, message, shows_what_is_told};
use nalgebra::SMatrix;
use std::ops::ControlFlow;
pub use step::Step;

/// A smooth system of `N` equations on one segment; time counts from the segment's start, ms.
pub trait Equations<const N: usize> {
    /// How fast each state changes, per ms.
    fn rates(&self, time_ms: f64, state: &[f64; N]) -> [f64; N];
    /// Derivative of the rates by the state, exact.
    fn jacobian(&self, time_ms: f64, state: &[f64; N]) -> SMatrix<f64, N, N>;
    /// Derivative of the rates by time at a fixed state; `None` when they do not depend on time.
    fn time_slope(&self, time_ms: f64, state: &[f64; N]) -> Option<[f64; N]>;
    /// Second derivative of the solution, when it moves at `rates` through `state`.
    fn acceleration(&self, time_ms: f64, state: &[f64; N], rates: &[f64; N]) -> [f64; N];
    /// True when the equations change with time so quickly that only small steps make sense.
    fn is_noisy(&self) -> bool;
}

/// Which method follows the solution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Method {
    /// Explicit while something moves fast, Rosenbrock while all is quiet.
    #[default]
    Auto,
    /// Dormand-Prince 5(4) throughout.
    Explicit,
    /// Rodas5P throughout.
    Rosenbrock,
    /// As `Auto`, but with steps of its own for each part of a system in which nothing feeds back.
    /// Whoever knows no parts goes as with `Auto`.
    Parts,
}

/// How carefully to follow the solution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options<const N: usize> {
    /// Which method.
    pub method: Method,
    /// Error allowed in a step, relative to each state.
    pub relative_tolerance: f64,
    /// Size at which a change of each state matters; powers of two. The absolute tolerance is
    /// [`ABSOLUTE_FRACTION`] of the relative one times this.
    pub scale: [f64; N],
    /// Longest step.
    pub max_step_ms: f64,
    /// Accepted and rejected steps allowed in the whole run.
    pub max_steps: u64,
}

/// Absolute tolerance, as a fraction of relative tolerance times scale.
pub const ABSOLUTE_FRACTION: f64 = 0.01;

/// Work done so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Work {
    /// Segments between sudden changes.
    pub segments: u64,
    /// Accepted explicit steps.
    pub explicit_steps: u64,
    /// Accepted Rosenbrock steps.
    pub rosenbrock_steps: u64,
    /// Steps tried and taken back.
    pub rejected_steps: u64,
    /// Evaluations of the right-hand side.
    pub evaluations: u64,
    /// Evaluations of its Jacobian.
    pub jacobians: u64,
    /// Factorisations of a matrix.
    pub factorisations: u64,
}

impl Work {
    /// Counts the work of another run as well.
    pub fn add(&mut self, other: &Work) {
        self.segments += other.segments;
        self.explicit_steps += other.explicit_steps;
        self.rosenbrock_steps += other.rosenbrock_steps;
        self.rejected_steps += other.rejected_steps;
        self.evaluations += other.evaluations;
        self.jacobians += other.jacobians;
        self.factorisations += other.factorisations;
    }

    /// All steps, accepted or not.
    #[must_use]
    pub fn steps(&self) -> u64 {
        self.explicit_steps + self.rosenbrock_steps + self.rejected_steps
    }
}

/// Why a solution could not be followed to the end. Times count from the start of the run.
#[derive(Debug, Clone, PartialEq)]
pub enum SolveError {
    /// The error could not be brought below the tolerance with any step.
    StepTooSmall {
        /// When.
        time_ms: f64,
        /// Index of the state that moved most, on its own scale.
        fastest: usize,
    },
    /// A state or its rate became infinite or not a number.
    NotFinite {
        /// When.
        time_ms: f64,
        /// Index of the state.
        fastest: usize,
    },
    /// The run needs more steps than it was allowed.
    TooManySteps {
        /// When.
        time_ms: f64,
        /// Index of the state that moved most, on its own scale.
        fastest: usize,
        /// The limit.
        limit: u64,
    },
    /// Somebody asked to stop.
    Interrupted {
        /// When.
        time_ms: f64,
    },
}

shows_what_is_told!(SolveError);

impl Told for SolveError {
    fn told(&self) -> Message {
        let at = |time_ms: &f64| format!("{time_ms:.6}");
        match self {
            Self::StepTooSmall { time_ms, .. } => message!(
                "tell-run-step-too-small",
                "the step size fell below what numbers can resolve at t = {time} ms",
                time = at(time_ms)
            ),
            Self::NotFinite { time_ms, .. } => message!(
                "tell-run-not-finite",
                "a state is no longer a number at t = {time} ms",
                time = at(time_ms)
            ),
            Self::TooManySteps { time_ms, limit, .. } => message!(
                "tell-run-too-many-steps",
                "the limit of {limit} steps was reached at t = {time} ms",
                limit,
                time = at(time_ms)
            ),
            Self::Interrupted { time_ms } => {
                message!("tell-run-interrupted", "stopped at t = {time} ms", time = at(time_ms))
            }
        }
    }
}

/// How far ahead of a failed step numbers may have been lost, relative to the segment.
const LOOK_AHEAD: f64 = 1e-9;

/// Sees every accepted step, in order.
pub trait Watcher<const N: usize> {
    /// A step was accepted. Breaking off ends the run with [`SolveError::Interrupted`].
    fn accepted(&mut self, step: &Step<'_, N>) -> ControlFlow<()>;
}

/// The state that moves fastest on its own scale, and that speed per ms. A rate that is not a
/// number counts as infinitely fast.
pub(crate) fn fastest<const N: usize>(rates: &[f64; N], scale: &[f64; N]) -> (usize, f64) {
    let mut found = (0, 0.0);
    for i in 0..N {
        let speed = (rates[i] / scale[i]).abs();
        if speed.is_nan() {
            return (i, f64::INFINITY);
        }
        if speed > found.1 {
            found = (i, speed);
        }
    }
    found
}

/// A solution on its way through one segment: what the methods hand to each other.
pub(crate) struct Track<'a, const N: usize, E, W> {
    /// The segment's equations.
    pub(crate) equations: &'a E,
    /// Where the segment begins in the run.
    pub(crate) segment_start_ms: f64,
    /// Where it ends, in its own time.
    pub(crate) end_ms: f64,
    /// How far the solution has come, in the segment's own time.
    pub(crate) local_ms: f64,
    /// The state there.
    pub(crate) state: &'a mut [f64; N],
    pub(crate) options: &'a Options<N>,
    pub(crate) watcher: &'a mut W,
    pub(crate) work: &'a mut Work,
}

impl<const N: usize, E: Equations<N>, W> Track<'_, N, E, W> {
    /// How far the solution has come in the run.
    fn time_ms(&self) -> f64 {
        self.segment_start_ms + self.local_ms
    }

    /// The state that moves fastest here, and its speed.
    fn fastest(&mut self) -> (usize, f64) {
        self.work.evaluations += 1;
        fastest(&self.equations.rates(self.local_ms, self.state), &self.options.scale)
    }

    /// The error of a run that may not go on.
    fn too_many_steps(&mut self) -> SolveError {
        let (fastest, _) = self.fastest();
        SolveError::TooManySteps { time_ms: self.time_ms(), fastest, limit: self.options.max_steps }
    }

    /// The error of a step that could not be made: names the state that made it impossible. Steps
    /// shrink in front of a place where numbers are lost, so that it looks there, too.
    fn failure(&mut self) -> SolveError {
        let time_ms = self.time_ms();
        let rates = self.equations.rates(self.local_ms, self.state);
        let ahead_ms = LOOK_AHEAD * self.end_ms.max(1.0);
        let ahead = std::array::from_fn(|i| self.state[i] + ahead_ms * rates[i]);
        let rates_ahead = self.equations.rates(self.local_ms + ahead_ms, &ahead);
        let lost = |state: &[f64; N], rates: &[f64; N]| {
            (0..N).find(|&i| !(state[i].is_finite() && rates[i].is_finite()))
        };
        match lost(self.state, &rates).or_else(|| lost(&ahead, &rates_ahead)) {
            Some(fastest) => SolveError::NotFinite { time_ms, fastest },
            None => SolveError::StepTooSmall { time_ms, fastest: self.fastest().0 },
        }
    }
}
