//! The mammalian nerve ending: node-type sodium channels (m, h), the human slow potassium channel
//! (s) and a spike-driven outward conductance (w), with a leak that stands for the internode too.
//!
//! One lumped compartment. In mouse the terminal branches carry few sodium channels and the last
//! node drives them (Brigant & Mallart 1982); this simplification leaves the delay along the
//! branches out.

use crate::equation::Equation;
use crate::model::environment::Environment;
use crate::model::gate::{Rates, gate_change_per_ms, linear_rate_per_ms, sigmoid};
use crate::model::parameters::Axon;
use crate::real::Real;
use crate::references;

/// 1 S/cm² times 1 mV is 1 mA/cm², a thousand µA/cm².
pub(crate) const MILLI_TO_MICRO: f64 = 1000.0;

/// Index entry of [`ionic_current_uA_cm2`].
pub const NERVE_MEMBRANE: Equation = crate::equation!(
    "nerve-membrane",
    "Currents through the membrane of the nerve ending.",
    "C dV/dt = -[g_Na m^3 h (V-E_Na) + (g_Ks s + g_w w)(V-E_K) + leak] + I_stim + I_drive + I_noise",
    references::MCINTYRE_2002,
    "ModelDB 3810, AXNODE.mod (m, h); slow K after Schwarz, Reid & Bostock 1995; w is ours"
);

/// The part of the leak that potassium carries, and the part that sodium carries.
#[derive(Debug, Clone, Copy)]
pub struct Leak<R> {
    /// Potassium's part, which follows the bath's potassium.
    pub potassium_S_cm2: R,
    /// Sodium's part.
    pub sodium_S_cm2: R,
}

/// Gates m, h, s, w.
pub type Gates<R> = [R; 4];

/// Rates of m, h and s at potential `v_mV` when the bath shifts gates by `shift_mV`.
///
/// Inactivation is shifted `inactivation_shift_ratio` times as far as activation (1 by theory,
/// 1.8 measured in cortical cells by Martiszus et al. 2021).
#[inline(always)]
fn rates<R: Real>(v_mV: R, shift_mV: R, p: &Axon<R>) -> [Rates<R>; 3] {
    let felt_mV = v_mV - shift_mV;
    let felt_by_h_mV = v_mV - shift_mV * p.inactivation_shift_ratio;
    let linear = linear_rate_per_ms;
    [
        Rates {
            opening_per_ms: linear(
                felt_mV,
                p.m_opening_per_ms_mV,
                p.m_opening_midpoint_mV,
                p.m_opening_slope_mV,
            ),
            closing_per_ms: linear(
                -felt_mV,
                p.m_closing_per_ms_mV,
                -p.m_closing_midpoint_mV,
                p.m_closing_slope_mV,
            ),
        },
        Rates {
            opening_per_ms: linear(
                -felt_by_h_mV,
                p.h_opening_per_ms_mV,
                -p.h_opening_midpoint_mV,
                p.h_opening_slope_mV,
            ),
            closing_per_ms: p.h_closing_per_ms
                * sigmoid(felt_by_h_mV, p.h_closing_midpoint_mV, p.h_closing_slope_mV),
        },
        Rates {
            opening_per_ms: linear(
                felt_mV,
                p.s_opening_per_ms_mV,
                p.s_opening_midpoint_mV,
                p.s_opening_slope_mV,
            ),
            closing_per_ms: linear(
                -felt_mV,
                p.s_closing_per_ms_mV,
                -p.s_closing_midpoint_mV,
                p.s_closing_slope_mV,
            ),
        },
    ]
}

/// How far adaptation is switched on at `v_mV`, in the long run.
#[inline(always)]
fn adaptation_steady<R: Real>(v_mV: R, p: &Axon<R>) -> R {
    sigmoid(v_mV, p.adaptation_midpoint_mV, p.adaptation_slope_mV)
}

/// Outward current through the membrane. `[eq:nerve-membrane]`
///
/// * `v_mV`: membrane potential; `gates`: m, h, s, w, each 0 to 1
///
/// Departures: the MRG node's fast potassium and persistent sodium are left out (they hardly
/// change the result); its slow potassium is replaced by the human one; w is added because
/// without a slow outward brake the membrane would fire at hundreds of Hz.
#[inline(always)]
pub fn ionic_current_uA_cm2<R: Real>(
    v_mV: R,
    [m, h, s, w]: Gates<R>,
    around: &Environment<R>,
    leak: &Leak<R>,
    p: &Axon<R>,
) -> R {
    let to_sodium_mV = v_mV - (p.sodium_reversal_mV + around.sodium_step_mV);
    let to_potassium_mV = v_mV - (p.potassium_reversal_mV + around.potassium_step_mV);
    let sodium_S_cm2 = p.sodium_conductance_S_cm2 * m * m * m * h + leak.sodium_S_cm2;
    let potassium_S_cm2 = p.slow_potassium_conductance_S_cm2 * s
        + p.adaptation_conductance_S_cm2 * w
        + leak.potassium_S_cm2;
    (sodium_S_cm2 * to_sodium_mV + potassium_S_cm2 * to_potassium_mV) * MILLI_TO_MICRO
}

/// Changes of m, h, s, w.
#[inline(always)]
pub fn gate_changes_per_ms<R: Real>(
    v_mV: R,
    [m, h, s, w]: Gates<R>,
    shift_mV: R,
    p: &Axon<R>,
) -> Gates<R> {
    let [of_m, of_h, of_s] = rates(v_mV, shift_mV, p);
    [
        gate_change_per_ms(m, of_m),
        gate_change_per_ms(h, of_h),
        gate_change_per_ms(s, of_s),
        (adaptation_steady(v_mV, p) - w) / p.adaptation_time_ms,
    ]
}

/// Where the gates settle at a constant potential.
pub fn steady_gates<R: Real>(v_mV: R, shift_mV: R, p: &Axon<R>) -> Gates<R> {
    let [m, h, s] = rates(v_mV, shift_mV, p).map(Rates::steady);
    [m, h, s, adaptation_steady(v_mV, p)]
}

/// The split of the leak between potassium and sodium that makes the membrane rest at the
/// `resting_potential_mV` of the parameters in the reference bath.
#[must_use]
pub fn leak_for_rest(p: &Axon<f64>) -> Leak<f64> {
    let v_mV = p.resting_potential_mV;
    let [m, h, s, w] = steady_gates(v_mV, 0.0, p);
    let gated_uA_cm2 = (p.sodium_conductance_S_cm2 * m * m * m * h * (v_mV - p.sodium_reversal_mV)
        + (p.slow_potassium_conductance_S_cm2 * s + p.adaptation_conductance_S_cm2 * w)
            * (v_mV - p.potassium_reversal_mV))
        * MILLI_TO_MICRO;
    // g_LK (V-E_K) + (g_L - g_LK)(V-E_Na) = -gated
    let all_sodium_uA_cm2 =
        p.leak_conductance_S_cm2 * (v_mV - p.sodium_reversal_mV) * MILLI_TO_MICRO;
    let potassium_S_cm2 = (gated_uA_cm2 + all_sodium_uA_cm2)
        / ((p.potassium_reversal_mV - p.sodium_reversal_mV) * MILLI_TO_MICRO);
    Leak { potassium_S_cm2, sodium_S_cm2: p.leak_conductance_S_cm2 - potassium_S_cm2 }
}
