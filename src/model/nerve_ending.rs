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
    "C dV/dt = -[g_Na m^3 h (V-E_Na) + (g_s s + g_w w)(V-E_K) + I_leak] + I_stim + I_drive + I_noise",
    r"C \frac{dV}{dt} = -\left[g_{\mathrm{Na}} m^3 h (V - E_{\mathrm{Na}}) + (g_{\mathrm{s}} s + g_{\mathrm{w}} w)(V - E_{\mathrm{K}}) + I_{\mathrm{leak}}\right] + I_{\mathrm{stim}} + I_{\mathrm{drive}} + I_{\mathrm{noise}}",
    [
        ("C", "axon.capacitance"),
        ("g_Na", "axon.sodium_conductance"),
        ("E_Na", "axon.sodium_reversal"),
        ("g_s", "axon.slow_potassium_conductance"),
        ("g_w", "axon.adaptation_conductance"),
        ("E_K", "axon.potassium_reversal"),
    ],
    references::MCINTYRE_2002,
    "ModelDB 3810, AXNODE.mod (m, h); slow K after Schwarz, Reid & Bostock 1995; w is ours"
);

/// Index entry of [`leak_for_rest`].
pub const NERVE_LEAK: Equation = crate::equation!(
    "nerve-leak",
    "The leak is split between potassium and sodium so that the nerve ending rests where its parameters say, in the reference bath.",
    "I_leak = g_LK (V-E_K) + (g_L - g_LK)(V-E_Na),   g_LK such that dV/dt = 0 at V = V_rest",
    r"I_{\mathrm{leak}} = g_{\mathrm{LK}} (V - E_{\mathrm{K}}) + (g_{\mathrm{L}} - g_{\mathrm{LK}})(V - E_{\mathrm{Na}}), \qquad g_{\mathrm{LK}} \text{ such that } \frac{dV}{dt} = 0 \text{ at } V = V_{\mathrm{rest}}",
    [
        ("g_L", "axon.leak_conductance"),
        ("V_rest", "axon.resting_potential"),
        ("E_K", "axon.potassium_reversal"),
        ("E_Na", "axon.sodium_reversal"),
    ],
    references::CALGATE,
    "our own, so that potassium in the bath depolarises; the rest of -80 mV is that of McIntyre, Richardson & Grill 2002"
);

/// Index entry of [`gate_changes_per_ms`].
pub const NERVE_GATES: Equation = crate::equation!(
    "nerve-gates",
    "Rates of sodium activation m, sodium inactivation h and slow potassium s; they feel V - shift, and h its own share r of the shift.",
    "U = V - shift, W = V - r shift;   alpha_m = a_m k_m L((U - v_m)/k_m), beta_m = b_m l_m L((u_m - U)/l_m);   alpha_h = a_h k_h L((v_h - W)/k_h), beta_h = b_h / (1 + exp((u_h - W)/l_h));   alpha_s = a_s k_s L((U - v_s)/k_s), beta_s = b_s l_s L((u_s - U)/l_s)",
    r"\begin{aligned} U &= V - \Delta V, & W &= V - r\,\Delta V \\ \alpha_{\mathrm{m}} &= a_{\mathrm{m}} k_{\mathrm{m}} L\left(\frac{U - v_{\mathrm{m}}}{k_{\mathrm{m}}}\right), & \beta_{\mathrm{m}} &= b_{\mathrm{m}} l_{\mathrm{m}} L\left(\frac{u_{\mathrm{m}} - U}{l_{\mathrm{m}}}\right) \\ \alpha_{\mathrm{h}} &= a_{\mathrm{h}} k_{\mathrm{h}} L\left(\frac{v_{\mathrm{h}} - W}{k_{\mathrm{h}}}\right), & \beta_{\mathrm{h}} &= \frac{b_{\mathrm{h}}}{1 + \exp\left((u_{\mathrm{h}} - W) / l_{\mathrm{h}}\right)} \\ \alpha_{\mathrm{s}} &= a_{\mathrm{s}} k_{\mathrm{s}} L\left(\frac{U - v_{\mathrm{s}}}{k_{\mathrm{s}}}\right), & \beta_{\mathrm{s}} &= b_{\mathrm{s}} l_{\mathrm{s}} L\left(\frac{u_{\mathrm{s}} - U}{l_{\mathrm{s}}}\right) \end{aligned}",
    [
        ("r", "axon.inactivation_shift_ratio"),
        ("a_m", "axon.m_opening"),
        ("v_m", "axon.m_opening_midpoint"),
        ("k_m", "axon.m_opening_slope"),
        ("b_m", "axon.m_closing"),
        ("u_m", "axon.m_closing_midpoint"),
        ("l_m", "axon.m_closing_slope"),
        ("a_h", "axon.h_opening"),
        ("v_h", "axon.h_opening_midpoint"),
        ("k_h", "axon.h_opening_slope"),
        ("b_h", "axon.h_closing"),
        ("u_h", "axon.h_closing_midpoint"),
        ("l_h", "axon.h_closing_slope"),
        ("a_s", "axon.s_opening"),
        ("v_s", "axon.s_opening_midpoint"),
        ("k_s", "axon.s_opening_slope"),
        ("b_s", "axon.s_closing"),
        ("u_s", "axon.s_closing_midpoint"),
        ("l_s", "axon.s_closing_slope"),
    ],
    references::MCINTYRE_2002,
    "ModelDB 3810, AXNODE.mod (m, h); s after Schwarz, Reid & Bostock 1995, from memory"
);

/// Index entry of `adaptation_steady`.
pub const ADAPTATION: Equation = crate::equation!(
    "adaptation",
    "A slow outward conductance that impulses switch on: pump and calcium-activated potassium in one.",
    "dw/dt = (w_inf - w)/tau_w,   w_inf = 1 / (1 + exp(-(V - V_w)/k_w))",
    r"\frac{dw}{dt} = \frac{w_{\infty} - w}{\tau_{\mathrm{w}}}, \qquad w_{\infty} = \frac{1}{1 + \exp\left(-(V - V_{\mathrm{w}}) / k_{\mathrm{w}}\right)}",
    [
        ("tau_w", "axon.adaptation_time"),
        ("V_w", "axon.adaptation_midpoint"),
        ("k_w", "axon.adaptation_slope"),
    ],
    references::CALGATE,
    "assumed: keeps spontaneous firing at tens of Hz"
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
fn rates<R: Real>(v_mV: R, shift_mV: R, p: &Axon<R::Given>) -> [Rates<R>; 3] {
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

/// How far adaptation is switched on at `v_mV`, in the long run. `[eq:adaptation]`
#[inline(always)]
fn adaptation_steady<R: Real>(v_mV: R, p: &Axon<R::Given>) -> R {
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
    leak: &Leak<R::Given>,
    p: &Axon<R::Given>,
) -> R {
    let to_sodium_mV = v_mV - (p.sodium_reversal_mV + around.sodium_step_mV);
    let to_potassium_mV = v_mV - (p.potassium_reversal_mV + around.potassium_step_mV);
    let sodium_S_cm2 = p.sodium_conductance_S_cm2 * m * m * m * h + leak.sodium_S_cm2;
    let potassium_S_cm2 = p.slow_potassium_conductance_S_cm2 * s
        + p.adaptation_conductance_S_cm2 * w
        + leak.potassium_S_cm2;
    (sodium_S_cm2 * to_sodium_mV + potassium_S_cm2 * to_potassium_mV) * MILLI_TO_MICRO
}

/// Changes of m, h, s, w. `[eq:nerve-gates]`
#[inline(always)]
pub fn gate_changes_per_ms<R: Real>(
    v_mV: R,
    [m, h, s, w]: Gates<R>,
    shift_mV: R,
    p: &Axon<R::Given>,
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
pub fn steady_gates<R: Real>(v_mV: R, shift_mV: R, p: &Axon<R::Given>) -> Gates<R> {
    let [m, h, s] = rates(v_mV, shift_mV, p).map(Rates::steady);
    [m, h, s, adaptation_steady(v_mV, p)]
}

/// The split of the leak between potassium and sodium that makes the membrane rest at the
/// `resting_potential_mV` of the parameters in the reference bath. `[eq:nerve-leak]`
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
