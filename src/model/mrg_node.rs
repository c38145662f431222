//! The node of Ranvier of McIntyre, Richardson & Grill 2002 with its persistent sodium (p) and its
//! own slow potassium (s), as an alternative nerve membrane.
//!
//! An isolated node of that model does not rest at -80 mV: the internode holds it there. That
//! load is a conductance whose reversal potential is solved so that the node rests where the
//! parameters say.

use crate::equation::Equation;
use crate::model::environment::Environment;
use crate::model::gate::{Rates, gate_change_per_ms, linear_rate_per_ms, sigmoid};
use crate::model::nerve_ending::{self, MILLI_TO_MICRO};
use crate::model::parameters::{Axon, MrgNode};
use crate::real::Real;
use crate::references;

/// Index entry of [`ionic_current_uA_cm2`].
pub const MRG_NODE: Equation = crate::equation!(
    "mrg-node",
    "Currents through a mammalian node with persistent sodium.",
    "C dV/dt = I_applied - [(g_Na m^3 h + g_p p^3)(V-E_Na) + g_s s (V-E_K) + g_L (V-E_L) + g_int (V-E_int)],   E_int such that dV/dt = 0 at V = V_rest",
    r"\begin{aligned} C \frac{dV}{dt} = I_{\mathrm{applied}} - \big[&(g_{\mathrm{Na}} m^3 h + g_{\mathrm{p}} p^3)(V - E_{\mathrm{Na}}) + g_{\mathrm{s}} s (V - E_{\mathrm{K}}) \\ &+ g_{\mathrm{L}} (V - E_{\mathrm{L}}) + g_{\mathrm{int}} (V - E_{\mathrm{int}})\big], \qquad E_{\mathrm{int}} \text{ such that } \frac{dV}{dt} = 0 \text{ at } V = V_{\mathrm{rest}} \end{aligned}",
    [
        ("g_Na", "mrg_node.sodium_conductance"),
        ("g_p", "mrg_node.persistent_sodium_conductance"),
        ("g_s", "mrg_node.slow_potassium_conductance"),
        ("g_L", "mrg_node.leak_conductance"),
        ("E_L", "mrg_node.leak_reversal"),
        ("g_int", "mrg_node.internode_conductance"),
        ("C", "axon.capacitance"),
        ("E_Na", "axon.sodium_reversal"),
        ("E_K", "axon.potassium_reversal"),
        ("V_rest", "axon.resting_potential"),
    ],
    references::MCINTYRE_2002,
    "ModelDB 3810, AXNODE.mod"
);

/// Index entry of [`gate_changes_per_ms`].
pub const MRG_GATES: Equation = crate::equation!(
    "mrg-gates",
    "Rates of slow potassium s and persistent sodium p of the MRG node at U = V - shift; m and h are those of the nerve ending.",
    "alpha_s = a_s / (1 + exp((v_s - U)/k_s)), beta_s = b_s / (1 + exp((u_s - U)/l_s));   alpha_p = a_p k_p L((U - v_p)/k_p), beta_p = b_p l_p L((u_p - U)/l_p)",
    r"\begin{aligned} \alpha_{\mathrm{s}} &= \frac{a_{\mathrm{s}}}{1 + \exp\left((v_{\mathrm{s}} - U) / k_{\mathrm{s}}\right)}, & \beta_{\mathrm{s}} &= \frac{b_{\mathrm{s}}}{1 + \exp\left((u_{\mathrm{s}} - U) / l_{\mathrm{s}}\right)} \\ \alpha_{\mathrm{p}} &= a_{\mathrm{p}} k_{\mathrm{p}} L\left(\frac{U - v_{\mathrm{p}}}{k_{\mathrm{p}}}\right), & \beta_{\mathrm{p}} &= b_{\mathrm{p}} l_{\mathrm{p}} L\left(\frac{u_{\mathrm{p}} - U}{l_{\mathrm{p}}}\right) \end{aligned}",
    [
        ("a_s", "mrg_node.s_opening"),
        ("v_s", "mrg_node.s_opening_midpoint"),
        ("k_s", "mrg_node.s_opening_slope"),
        ("b_s", "mrg_node.s_closing"),
        ("u_s", "mrg_node.s_closing_midpoint"),
        ("l_s", "mrg_node.s_closing_slope"),
        ("a_p", "mrg_node.p_opening"),
        ("v_p", "mrg_node.p_opening_midpoint"),
        ("k_p", "mrg_node.p_opening_slope"),
        ("b_p", "mrg_node.p_closing"),
        ("u_p", "mrg_node.p_closing_midpoint"),
        ("l_p", "mrg_node.p_closing_slope"),
    ],
    references::MCINTYRE_2002,
    "ModelDB 3810, AXNODE.mod"
);

/// Gates m, h, s, p.
pub type Gates<R> = [R; 4];

#[inline(always)]
fn slow_rates<R: Real>(v_mV: R, shift_mV: R, q: &MrgNode<R::Given>) -> [Rates<R>; 2] {
    let felt_mV = v_mV - shift_mV;
    [
        Rates {
            opening_per_ms: q.s_opening_per_ms
                * sigmoid(felt_mV, q.s_opening_midpoint_mV, q.s_opening_slope_mV),
            closing_per_ms: q.s_closing_per_ms
                * sigmoid(felt_mV, q.s_closing_midpoint_mV, q.s_closing_slope_mV),
        },
        Rates {
            opening_per_ms: linear_rate_per_ms(
                felt_mV,
                q.p_opening_per_ms_mV,
                q.p_opening_midpoint_mV,
                q.p_opening_slope_mV,
            ),
            closing_per_ms: linear_rate_per_ms(
                -felt_mV,
                q.p_closing_per_ms_mV,
                -q.p_closing_midpoint_mV,
                q.p_closing_slope_mV,
            ),
        },
    ]
}

/// Outward current through the node. `[eq:mrg-node]`
///
/// Departures: one node with the internode's load instead of the cable.
#[inline(always)]
pub fn ionic_current_uA_cm2<R: Real>(
    v_mV: R,
    [m, h, s, persistent]: Gates<R>,
    around: &Environment<R>,
    internode_reversal_mV: R::Given,
    axon: &Axon<R::Given>,
    q: &MrgNode<R::Given>,
) -> R {
    let to_sodium_mV = v_mV - (axon.sodium_reversal_mV + around.sodium_step_mV);
    let to_potassium_mV = v_mV - (axon.potassium_reversal_mV + around.potassium_step_mV);
    let sodium_S_cm2 = q.sodium_conductance_S_cm2 * m * m * m * h
        + q.persistent_sodium_conductance_S_cm2 * persistent * persistent * persistent;
    let leak_to_mV = v_mV - (q.leak_reversal_mV + around.potassium_step_mV);
    (sodium_S_cm2 * to_sodium_mV
        + q.slow_potassium_conductance_S_cm2 * s * to_potassium_mV
        + q.leak_conductance_S_cm2 * leak_to_mV
        + q.internode_conductance_S_cm2 * (v_mV - internode_reversal_mV))
        * MILLI_TO_MICRO
}

/// Changes of m, h, s, p; m and h are those of the mammalian nerve ending. `[eq:mrg-gates]`
#[inline(always)]
pub fn gate_changes_per_ms<R: Real>(
    v_mV: R,
    [m, h, s, persistent]: Gates<R>,
    shift_mV: R,
    axon: &Axon<R::Given>,
    q: &MrgNode<R::Given>,
) -> Gates<R> {
    let [dm, dh, _, _] =
        nerve_ending::gate_changes_per_ms(v_mV, [m, h, s, persistent], shift_mV, axon);
    let [of_s, of_p] = slow_rates(v_mV, shift_mV, q);
    [dm, dh, gate_change_per_ms(s, of_s), gate_change_per_ms(persistent, of_p)]
}

/// Where the gates settle at a constant potential.
pub fn steady_gates<R: Real>(
    v_mV: R,
    shift_mV: R,
    axon: &Axon<R::Given>,
    q: &MrgNode<R::Given>,
) -> Gates<R> {
    let [m, h, _, _] = nerve_ending::steady_gates(v_mV, shift_mV, axon);
    let [s, persistent] = slow_rates(v_mV, shift_mV, q).map(Rates::steady);
    [m, h, s, persistent]
}
