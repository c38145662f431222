//! The muscle fibre's membrane around the end plate: sodium (m, h) and potassium (n) channels
//! and a leak.

use crate::equation::Equation;
use crate::model::environment::Environment;
use crate::model::gate::{Rates, classical_rates, gate_change_per_ms};
use crate::model::nerve_ending::MILLI_TO_MICRO;
use crate::model::parameters::MuscleFibre;
use crate::real::Real;
use crate::references;

/// Index entry of [`membrane_change_mV_per_ms`].
pub const FIBRE_MEMBRANE: Equation = crate::equation!(
    "fibre-membrane",
    "Currents through the muscle fibre's membrane.",
    "C dV/dt = -[g_Na m^3 h (V-E_Na) + g_K n^4 (V-E_K) + g_L (V-E_L)] - end-plate current",
    references::CANNON_1993,
    "from memory; without the T-tubules"
);

/// Gates m, h, n.
pub type Gates<R> = [R; 3];

#[inline(always)]
fn rates<R: Real>(v_mV: R, p: &MuscleFibre<R>) -> [Rates<R>; 3] {
    classical_rates!(v_mV, p)
}

/// Speed at which the membrane's own currents move its potential. `[eq:fibre-membrane]`
///
/// Departures: the fibre's gates are not shifted by the bath (the scenario is about the nerve).
#[inline(always)]
pub fn membrane_change_mV_per_ms<R: Real>(
    v_mV: R,
    [m, h, n]: Gates<R>,
    around: &Environment<R>,
    p: &MuscleFibre<R>,
) -> R {
    let n2 = n * n;
    let outward_uA_cm2 = (p.sodium_conductance_S_cm2
        * m
        * m
        * m
        * h
        * (v_mV - (p.sodium_reversal_mV + around.sodium_step_mV))
        + p.potassium_conductance_S_cm2
            * n2
            * n2
            * (v_mV - (p.potassium_reversal_mV + around.potassium_step_mV))
        + p.leak_conductance_S_cm2 * (v_mV - p.leak_reversal_mV))
        * MILLI_TO_MICRO;
    -outward_uA_cm2 / p.specific_capacitance_uF_cm2
}

/// The same for the event fibre: leak only.
#[inline(always)]
pub fn passive_change_mV_per_ms<R: Real>(v_mV: R, p: &MuscleFibre<R>) -> R {
    -(p.leak_conductance_S_cm2 * (v_mV - p.leak_reversal_mV) * MILLI_TO_MICRO)
        / p.specific_capacitance_uF_cm2
}

/// Changes of m, h, n.
#[inline(always)]
pub fn gate_changes_per_ms<R: Real>(v_mV: R, [m, h, n]: Gates<R>, p: &MuscleFibre<R>) -> Gates<R> {
    let [of_m, of_h, of_n] = rates(v_mV, p);
    [gate_change_per_ms(m, of_m), gate_change_per_ms(h, of_h), gate_change_per_ms(n, of_n)]
}

/// Where the gates settle at a constant potential.
pub fn steady_gates<R: Real>(v_mV: R, p: &MuscleFibre<R>) -> Gates<R> {
    rates(v_mV, p).map(Rates::steady)
}
