//! The squid giant axon of Hodgkin & Huxley 1952, kept for one lesson: low divalent ions alone
//! make it fire (Huxley 1959).

use crate::equation::Equation;
use crate::model::environment::Environment;
use crate::model::gate::{Rates, classical_rates, gate_change_per_ms};
use crate::model::nerve_ending::MILLI_TO_MICRO;
use crate::model::parameters::Squid;
use crate::real::Real;
use crate::references;

/// Index entry of [`ionic_current_uA_cm2`].
pub const SQUID_AXON: Equation = crate::equation!(
    "squid-axon",
    "Currents through the membrane of the squid giant axon.",
    "I = g_Na m^3 h (V-E_Na) + g_K n^4 (V-E_K) + g_L (V-E_L)",
    references::HODGKIN_1952,
    "eq 26 and table 3, voltages moved so that rest is at -65 mV"
);

/// Gates m, h, n; the fourth place is not used.
pub type Gates<R> = [R; 4];

#[inline(always)]
fn rates<R: Real>(v_mV: R, shift_mV: R, p: &Squid<R>) -> [Rates<R>; 3] {
    classical_rates!(v_mV - shift_mV, p)
}

/// Outward current through the membrane. `[eq:squid-axon]`
///
/// Departures: the equilibrium potentials of sodium and potassium follow the bath.
#[inline(always)]
pub fn ionic_current_uA_cm2<R: Real>(
    v_mV: R,
    [m, h, n, _]: Gates<R>,
    around: &Environment<R>,
    leak_reversal_mV: R,
    p: &Squid<R>,
) -> R {
    let n2 = n * n;
    (p.sodium_conductance_S_cm2
        * m
        * m
        * m
        * h
        * (v_mV - (p.sodium_reversal_mV + around.sodium_step_mV))
        + p.potassium_conductance_S_cm2
            * n2
            * n2
            * (v_mV - (p.potassium_reversal_mV + around.potassium_step_mV))
        + p.leak_conductance_S_cm2 * (v_mV - leak_reversal_mV))
        * MILLI_TO_MICRO
}

/// Changes of m, h, n.
#[inline(always)]
pub fn gate_changes_per_ms<R: Real>(
    v_mV: R,
    [m, h, n, _]: Gates<R>,
    shift_mV: R,
    p: &Squid<R>,
) -> Gates<R> {
    let [of_m, of_h, of_n] = rates(v_mV, shift_mV, p);
    [
        gate_change_per_ms(m, of_m),
        gate_change_per_ms(h, of_h),
        gate_change_per_ms(n, of_n),
        R::constant(0.0),
    ]
}

/// Where the gates settle at a constant potential.
pub fn steady_gates<R: Real>(v_mV: R, shift_mV: R, p: &Squid<R>) -> Gates<R> {
    let [m, h, n] = rates(v_mV, shift_mV, p).map(Rates::steady);
    [m, h, n, R::constant(0.0)]
}
