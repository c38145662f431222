//! The equations of a run as a tape of operations: for other programs that shall compute exactly
//! what this one does.

use super::segments::{Segment, segments};
use super::{name, rest, scales};
use crate::expr::{Expr, Tape};
use crate::model::choices::Target;
use crate::model::environment::Environment;
use crate::model::physiology::Physiology;
use crate::model::state::{STATES, State, StateVector};
use crate::real::Real;
use crate::scenario::protocol::Protocol;
use crate::simulate::equations::{Preparation, SegmentEquations};

/// Number of values that surround the cells.
pub const SURROUNDINGS: usize = 6;

/// Names of the values that surround the cells, in the order of [`surroundings`].
pub const SURROUNDING_NAMES: [&str; SURROUNDINGS] = [
    "applied_current_uA_cm2",
    "calcium_mM",
    "magnesium_mM",
    "gating_shift_mV",
    "potassium_step_mV",
    "sodium_step_mV",
];

/// What surrounds the cells, as a list; the units are those of [`SURROUNDING_NAMES`].
#[must_use]
pub fn surroundings<R: Real>(around: &Environment<R>) -> [R; SURROUNDINGS] {
    [
        around.applied_current_uA_cm2,
        around.calcium_mM,
        around.magnesium_mM,
        around.gating_shift_mV,
        around.potassium_step_mV,
        around.sodium_step_mV,
    ]
}

/// The right-hand side of a preparation. Inputs: the states ([`State::ALL`]), then what surrounds
/// them ([`SURROUNDING_NAMES`]). Outputs: how fast each state changes, per ms. The preparation's
/// own numbers are constants.
#[must_use]
pub fn rates(physiology: &Physiology<f64>) -> Tape {
    Tape::record(STATES + SURROUNDINGS, |inputs| {
        let symbols = physiology.map(Expr::constant);
        let state: StateVector<Expr> = std::array::from_fn(|i| inputs[i]);
        let around = |i: usize| inputs[STATES + i];
        let around = Environment {
            applied_current_uA_cm2: around(0),
            calcium_mM: around(1),
            magnesium_mM: around(2),
            gating_shift_mV: around(3),
            potassium_step_mV: around(4),
            sodium_step_mV: around(5),
        };
        symbols.changes_per_ms(&state, &around).to_vec()
    })
}

/// The states of a run: the name of each with its unit, and the size at which a change of it
/// matters.
#[must_use]
pub fn states(target: Target) -> [(&'static str, f64); STATES] {
    let scales = scales(target);
    std::array::from_fn(|i| (name(State::ALL[i], target), scales[i]))
}

/// A stretch of a run in which nothing changes around the cells.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    /// Start in the run.
    pub start_ms: f64,
    /// Length.
    pub length_ms: f64,
    /// What surrounds the cells, in the order of [`SURROUNDING_NAMES`].
    pub around: [f64; SURROUNDINGS],
}

/// Where a run begins, and its stretches when nothing changes within any of them; nothing in place
/// of the stretches when the bath or the drive ramps, or the membrane is noisy.
#[must_use]
pub fn course(
    protocol: &Protocol,
    physiology: Physiology<f64>,
) -> (StateVector<f64>, Option<Vec<Stretch>>) {
    let segments = segments(protocol, &physiology);
    let preparation = Preparation::new(physiology);
    let first = SegmentEquations { preparation: &preparation, segment: &segments[0], noise: None };
    let noisy = protocol.noise.is_some_and(|noise| noise.sigma_uA_cm2 > 0.0);
    let steady = !noisy && segments.iter().all(Segment::is_steady);
    let stretches = steady.then(|| segments.iter().map(stretch).collect());
    (rest::resting_state(&first), stretches)
}

fn stretch(segment: &Segment) -> Stretch {
    let around = surroundings(&segment.environment(0.0, None));
    Stretch { start_ms: segment.start_ms, length_ms: segment.length_ms, around }
}
