//! Where a run begins: the preparation has been in the bath of time 0 for a long time, without
//! stimulus, drive or noise.

use super::equations::SegmentEquations;
use crate::model::choices::{AxonModel, FibreModel, Target};
use crate::model::environment::Environment;
use crate::model::physiology::Physiology;
use crate::model::state::{STATES, State, StateVector};
use crate::model::{endplate, muscle_fibre, nerve_cell};
use crate::solver::Equations;
use nalgebra::{SMatrix, SVector};
use std::ops::Range;

/// Newton's steps towards rest; it converges in three or four.
const NEWTON_STEPS: usize = 20;

/// The state at rest in the surroundings of the first segment.
///
/// When the nerve has no stable rest there (it fires by itself), it begins at the resting
/// potential of the reference bath instead, and only what follows it is at rest.
#[must_use]
pub fn resting_state(first: &SegmentEquations<'_>) -> StateVector<f64> {
    let physiology = &first.preparation.plain;
    let mut around = first.segment.environment(0.0, None);
    around.applied_current_uA_cm2 = 0.0;

    let mut state = [0.0; STATES];
    let stable = nerve_rest(physiology, &around)
        .map(|v_mV| {
            set_nerve(&mut state, v_mV, physiology, &around);
            state
        })
        .filter(|state| nerve_is_stable(first, state));
    if stable.is_none() {
        let v_mV = match physiology.choices.axon {
            AxonModel::Squid => physiology.parameters.squid.resting_potential_mV,
            AxonModel::Mammal | AxonModel::MrgNode => {
                physiology.parameters.axon.resting_potential_mV
            }
        };
        set_nerve(&mut state, v_mV, physiology, &around);
    }
    if physiology.choices.target == Target::Nerve {
        return state;
    }

    let p = &physiology.parameters;
    state[State::CalciumGate as usize] =
        physiology.calcium_gate_steady(state[State::NervePotential as usize], &around);
    state[State::BulkCalcium as usize] = p.terminal_calcium.resting_uM;
    state[State::Bound0 as usize] = p.vesicle_pools.docked;
    // the chain feeds forward, and so does its rest: the terminal, then the fibre, then the twitch
    let terminal = State::CalciumGate as usize..State::FibrePotential as usize;
    settle(first, &mut state, &terminal);
    if physiology.choices.target == Target::NerveCell {
        // its conductances first, which its potential then follows
        let rising = State::TwitchOnset as usize..STATES;
        settle(first, &mut state, &rising);
        set_nerve_cell(&mut state, physiology, &around);
        return state;
    }
    set_fibre(&mut state, physiology, &around);
    if physiology.choices.fibre == FibreModel::ActionPotential {
        let twitch = State::TwitchOnset as usize..STATES;
        settle(first, &mut state, &twitch);
    }
    state
}

/// Puts the fibre at its lowest rest under the end plate's steady conductance. When it has none, it
/// begins at the reversal potential of its leak and may fire.
fn set_fibre(
    state: &mut StateVector<f64>,
    physiology: &Physiology<f64>,
    around: &Environment<f64>,
) {
    let p = &physiology.parameters;
    let conductance_nS = state[State::EndplateConductance as usize];
    let by_endplate = |v_mV| {
        endplate::potential_change_mV_per_ms(
            conductance_nS,
            v_mV,
            p.muscle_fibre.capacitance_pF,
            &p.endplate,
        )
    };
    let fires = physiology.choices.fibre == FibreModel::ActionPotential;
    let change_mV_per_ms = |v_mV| {
        let membrane = if fires {
            let gates = muscle_fibre::steady_gates(v_mV, &p.muscle_fibre);
            muscle_fibre::membrane_change_mV_per_ms(v_mV, gates, around, &p.muscle_fibre)
        } else {
            muscle_fibre::passive_change_mV_per_ms(v_mV, &p.muscle_fibre)
        };
        membrane + by_endplate(v_mV)
    };
    let fibre_mV =
        lowest_root(|v_mV| -change_mV_per_ms(v_mV)).unwrap_or(p.muscle_fibre.leak_reversal_mV);
    state[State::FibrePotential as usize] = fibre_mV;
    if fires {
        let gates = muscle_fibre::steady_gates(fibre_mV, &p.muscle_fibre);
        let first = State::FibreSodiumActivation as usize;
        state[first..first + gates.len()].copy_from_slice(&gates);
    }
}

fn set_nerve(
    state: &mut StateVector<f64>,
    v_mV: f64,
    physiology: &Physiology<f64>,
    around: &Environment<f64>,
) {
    let gates = physiology.nerve_steady_gates(v_mV, around.gating_shift_mV);
    let first = State::NervePotential as usize;
    state[first] = v_mV;
    state[first + 1..first + 5].copy_from_slice(&gates);
}

/// Puts the next nerve cell at its lowest rest under its steady conductances. When it has none, it
/// begins at the reversal potential of its leak and may fire.
fn set_nerve_cell(
    state: &mut StateVector<f64>,
    physiology: &Physiology<f64>,
    around: &Environment<f64>,
) {
    let cell = &physiology.parameters.nerve_cell;
    let (ampa_nS, nmda_nS) =
        (state[State::EndplateConductance as usize], state[State::Activation as usize]);
    let v_mV = lowest_root(|v_mV| {
        let gates = nerve_cell::steady_gates(v_mV, cell);
        let open_nS = ampa_nS + nmda_nS * nerve_cell::unblocked(v_mV, around.magnesium_mM, cell);
        open_nS * (v_mV - cell.reversal_mV) / cell.capacitance_pF
            - nerve_cell::membrane_change_mV_per_ms(v_mV, gates, around, cell)
    })
    .unwrap_or(cell.leak_reversal_mV);
    let first = State::FibrePotential as usize;
    state[first] = v_mV;
    state[first + 1..first + 4].copy_from_slice(&nerve_cell::steady_gates(v_mV, cell));
}

/// The lowest potential at which the nerve's steady current is zero and rising.
fn nerve_rest(physiology: &Physiology<f64>, around: &Environment<f64>) -> Option<f64> {
    lowest_root(|v_mV| {
        let gates = physiology.nerve_steady_gates(v_mV, around.gating_shift_mV);
        physiology.nerve_current_uA_cm2((v_mV, gates), around)
    })
}

/// The lowest root, between -140 and +40 mV, at which `outward(v)` rises through zero.
fn lowest_root(outward: impl Fn(f64) -> f64) -> Option<f64> {
    const STEP_MV: f64 = 0.25;
    let potentials_mV = (0..=720).map(|k| -140.0 + STEP_MV * f64::from(k));
    let mut last = (f64::NAN, f64::NAN);
    for high_mV in potentials_mV {
        let (low, high) = (last, (high_mV, outward(high_mV)));
        if low.1 < 0.0 && high.1 >= 0.0 {
            return Some(root_between(outward, low, high));
        }
        last = high;
    }
    None
}

/// The root between two points, of which the first lies below zero and the second does not: false
/// position with halved ordinates (the Illinois method; Dowell & Jarratt 1971,
/// doi:10.1007/BF01934364), to the last digits.
fn root_between(outward: impl Fn(f64) -> f64, mut low: (f64, f64), mut high: (f64, f64)) -> f64 {
    let mut before = 0.0_f64;
    for _ in 0..100 {
        let at_mV = (low.0 * high.1 - high.0 * low.1) / (high.1 - low.1);
        if !(at_mV > low.0 && at_mV < high.0) {
            break; // there is no number between it and the nearer end
        }
        let value = outward(at_mV);
        if value == 0.0 {
            return at_mV;
        }
        if value < 0.0 {
            low = (at_mV, value);
            if before < 0.0 {
                high.1 *= 0.5;
            }
        } else {
            high = (at_mV, value);
            if before > 0.0 {
                low.1 *= 0.5;
            }
        }
        before = value;
    }
    if -low.1 < high.1 { low.0 } else { high.0 }
}

/// A rest is stable when every small disturbance of the nerve dies away: all eigenvalues of its
/// five equations have negative real parts.
fn nerve_is_stable(first: &SegmentEquations<'_>, state: &StateVector<f64>) -> bool {
    let jacobian = first.jacobian(0.0, state);
    // the squid's fifth state does not exist; its row and column are zero
    let size = if first.preparation.plain.choices.axon == AxonModel::Squid { 4 } else { 5 };
    let nerve = jacobian.view((0, 0), (size, size)).into_owned();
    nerve.complex_eigenvalues().iter().all(|eigenvalue| eigenvalue.re < 0.0)
}

/// Newton's method on the states in `moving`, which depend on each other and on those before them.
/// If it does not converge they stay as they were.
fn settle(first: &SegmentEquations<'_>, state: &mut StateVector<f64>, moving: &Range<usize>) {
    let sums = [State::ReleasedQuanta as usize, State::EnteredCalcium as usize];
    let choices = first.preparation.plain.choices;
    let held = |i: usize| !moving.contains(&i) || sums.contains(&i);
    let start = *state;
    for _ in 0..NEWTON_STEPS {
        let mut residual = SVector::<f64, STATES>::from_column_slice(&first.rates(0.0, state));
        let mut jacobian: SMatrix<f64, STATES, STATES> = first.jacobian(0.0, state);
        for i in (0..STATES).filter(|&i| held(i)) {
            jacobian.row_mut(i).fill(0.0);
            jacobian[(i, i)] = 1.0;
            residual[i] = 0.0;
        }
        let physiology = &first.preparation.plain;
        let vesicles = moving.contains(&(State::Bound0 as usize));
        if vesicles && (!choices.switches.depletion || physiology.survivors_only) {
            // The number of vesicles is conserved instead of balanced.
            let (from, to) = (State::Bound0 as usize, State::Bound5 as usize);
            jacobian.row_mut(from).fill(0.0);
            jacobian.row_mut(from).columns_mut(from, to - from + 1).fill(1.0);
            residual[from] = physiology.docked(state) - physiology.parameters.vesicle_pools.docked;
        }
        let Some(step) = jacobian.lu().solve(&residual) else { break };
        let mut moved = 0.0_f64;
        for (i, all) in State::ALL.iter().enumerate() {
            state[i] -= step[i];
            moved = moved.max((step[i] / all.scale()).abs());
        }
        if moved < 1e-14 {
            return;
        }
    }
    *state = start;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_roots_are_found_to_the_last_digits_on_straight_and_on_bent_lines() {
        let root = lowest_root(|v_mV| v_mV + 71.3);
        assert!((root.unwrap() + 71.3).abs() < 1e-13, "{root:?}");
        // three roots, of which the lowest counts
        let cubic = |v_mV: f64| (v_mV + 90.1) * (v_mV + 55.0) * (v_mV - 20.0);
        let root = lowest_root(cubic).unwrap();
        assert!((root + 90.1).abs() < 1e-12, "{root}");
        let bent = |v_mV: f64| crate::math::exp(v_mV / 3.0) - crate::math::exp(-65.2 / 3.0);
        let root = lowest_root(bent).unwrap();
        assert!((root + 65.2).abs() < 1e-12, "{root}");
        assert_eq!(lowest_root(|v_mV| -80.0 - v_mV), None, "it falls through zero");
    }
}
