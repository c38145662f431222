//! End plate, fibre and twitch on their own, driven by given quanta: what follows the nerve does
//! not need the nerve again.

use super::sites::Fates;
use crate::model::choices::FibreModel;
use crate::model::physiology::Physiology;
use crate::model::quantal_release::quantum_nS;
use crate::model::state::{STATES, State, StateVector};
use crate::real::{Dual, Real};
use crate::simulate::segments::Segment;
use crate::solver::{Equations, Options, SolveError, Step, Watcher, Work, drive};
use nalgebra::SMatrix;
use std::ops::ControlFlow;

/// States of the muscle.
pub(super) const MUSCLE_STATES: usize = 7;
const FIRST: usize = State::EndplateConductance as usize;
const CONDUCTANCE: usize = 0;
const POTENTIAL: usize = State::FibrePotential as usize - FIRST;
/// Looks inside a step for the peak.
const LOOKS_INSIDE: u32 = 4;

/// The muscle in the kinds of number that a run needs.
pub(super) struct Muscle {
    plain: Physiology<f64>,
    along: Box<Physiology<Dual<1>>>,
    full: Box<Physiology<Dual<MUSCLE_STATES>>>,
    rest: [f64; MUSCLE_STATES],
    scale: [f64; MUSCLE_STATES],
}

/// What the fibre did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Answer {
    /// Highest potential.
    pub(super) peak_mV: f64,
    /// Potential at rest.
    pub(super) rest_mV: f64,
    /// It crossed the level that counts as a spike.
    pub(super) fired: bool,
}

impl Muscle {
    /// From a preparation and its state at rest.
    pub(super) fn new(plain: &Physiology<f64>, rest: &StateVector<f64>) -> Self {
        let part = |all: [f64; STATES]| std::array::from_fn(|i| all[FIRST + i]);
        let mut rest: [f64; MUSCLE_STATES] = part(*rest);
        rest[CONDUCTANCE] = 0.0; // no quantum is open
        let along = Box::new(plain.map(|value| value));
        let full = Box::new(plain.map(|value| value));
        Muscle { plain: *plain, along, full, rest, scale: part(State::ALL.map(State::scale)) }
    }

    /// What the fibre answers to the quanta of `fates`, from the first of them to the end.
    pub(super) fn answer(
        &self,
        fates: &Fates,
        segments: &[Segment],
        options: &Options<STATES>,
        work: &mut Work,
    ) -> Result<Answer, SolveError> {
        let fibre = &self.plain.parameters.muscle_fibre;
        let level_mV = match self.plain.choices.fibre {
            FibreModel::ActionPotential => 0.0,
            FibreModel::Event => fibre.leak_reversal_mV + fibre.event_threshold_mV,
        };
        let options = Options {
            method: options.method,
            relative_tolerance: options.relative_tolerance,
            scale: self.scale,
            max_step_ms: options.max_step_ms,
            max_steps: options.max_steps,
        };
        let mut state = self.rest;
        let mut peak = Peak { highest_mV: state[POTENTIAL] };
        let mut next = 0;
        for segment in segments {
            let end_ms = segment.start_ms + segment.length_ms;
            let mut time_ms = segment.start_ms;
            while next < fates.quanta_ms.len() && fates.quanta_ms[next] < end_ms {
                let quantum_ms = fates.quanta_ms[next];
                if next > 0 {
                    self.advance(
                        segment,
                        (time_ms, quantum_ms),
                        &mut state,
                        &options,
                        &mut peak,
                        work,
                    )?;
                }
                time_ms = quantum_ms;
                let around = segment.environment(time_ms - segment.start_ms, None);
                let p = &self.plain.parameters;
                let switches = &self.plain.choices.switches;
                state[CONDUCTANCE] += quantum_nS(fates.sizes[next], &around, switches, p);
                next += 1;
            }
            if next > 0 {
                self.advance(segment, (time_ms, end_ms), &mut state, &options, &mut peak, work)?;
            }
        }
        Ok(Answer {
            peak_mV: peak.highest_mV,
            rest_mV: self.rest[POTENTIAL],
            fired: peak.highest_mV >= level_mV,
        })
    }

    fn advance(
        &self,
        segment: &Segment,
        (from_ms, until_ms): (f64, f64),
        state: &mut [f64; MUSCLE_STATES],
        options: &Options<MUSCLE_STATES>,
        peak: &mut Peak,
        work: &mut Work,
    ) -> Result<(), SolveError> {
        let equations = Stretch { muscle: self, segment, offset_ms: from_ms - segment.start_ms };
        drive::segment(&equations, (from_ms, until_ms - from_ms), state, options, peak, work)
    }
}

/// The muscle's equations from some moment of a segment on.
struct Stretch<'a> {
    muscle: &'a Muscle,
    segment: &'a Segment,
    offset_ms: f64,
}

impl Stretch<'_> {
    #[inline(always)]
    fn rates_in<R: Real>(
        &self,
        physiology: &Physiology<R>,
        time_ms: R,
        state: &[R; MUSCLE_STATES],
    ) -> [R; MUSCLE_STATES] {
        let mut all = [R::constant(0.0); STATES];
        all[FIRST..FIRST + MUSCLE_STATES].copy_from_slice(state);
        let mut changes = [R::constant(0.0); STATES];
        let around = self.segment.environment(time_ms + self.offset_ms, None);
        physiology.endplate_changes(&all, &around, &mut changes);
        physiology.fibre_changes(&all, &around, &mut changes);
        std::array::from_fn(|i| changes[FIRST + i])
    }

    fn derivative_along(
        &self,
        time_ms: f64,
        state: &[f64; MUSCLE_STATES],
        time_slope: f64,
        direction: &[f64; MUSCLE_STATES],
    ) -> [f64; MUSCLE_STATES] {
        let time = Dual { value: time_ms, slope: [time_slope] };
        let moving = std::array::from_fn(|i| Dual { value: state[i], slope: [direction[i]] });
        self.rates_in(&self.muscle.along, time, &moving).map(|rate| rate.slope[0])
    }
}

impl Equations<MUSCLE_STATES> for Stretch<'_> {
    fn rates(&self, time_ms: f64, state: &[f64; MUSCLE_STATES]) -> [f64; MUSCLE_STATES] {
        self.rates_in(&self.muscle.plain, time_ms, state)
    }

    fn jacobian(
        &self,
        time_ms: f64,
        state: &[f64; MUSCLE_STATES],
    ) -> SMatrix<f64, MUSCLE_STATES, MUSCLE_STATES> {
        let moving = std::array::from_fn(|i| Dual::variable(state[i], i));
        let rates = self.rates_in(&self.muscle.full, Dual::constant(time_ms), &moving);
        SMatrix::from_fn(|row, column| rates[row].slope[column])
    }

    fn time_slope(
        &self,
        time_ms: f64,
        state: &[f64; MUSCLE_STATES],
    ) -> Option<[f64; MUSCLE_STATES]> {
        if self.segment.is_steady() {
            return None;
        }
        Some(self.derivative_along(time_ms, state, 1.0, &[0.0; MUSCLE_STATES]))
    }

    fn acceleration(
        &self,
        time_ms: f64,
        state: &[f64; MUSCLE_STATES],
        rates: &[f64; MUSCLE_STATES],
    ) -> [f64; MUSCLE_STATES] {
        self.derivative_along(time_ms, state, 1.0, rates)
    }

    fn is_noisy(&self) -> bool {
        false // membrane noise acts on the nerve alone
    }
}

/// Watches for the highest potential.
struct Peak {
    highest_mV: f64,
}

impl Watcher<MUSCLE_STATES> for Peak {
    fn accepted(&mut self, step: &Step<'_, MUSCLE_STATES>) -> ControlFlow<()> {
        self.highest_mV = self.highest_mV.max(step.end[POTENTIAL]);
        // inside a step it can only be higher when one end is near the highest so far
        let rise_mV = (step.end[POTENTIAL] - step.start[POTENTIAL]).abs();
        if step.start[POTENTIAL].max(step.end[POTENTIAL]) + rise_mV + 0.1 > self.highest_mV {
            for look in 1..LOOKS_INSIDE {
                let part = f64::from(look) / f64::from(LOOKS_INSIDE);
                self.highest_mV = self.highest_mV.max(step.component(POTENTIAL, part));
            }
        }
        ControlFlow::Continue(())
    }
}
