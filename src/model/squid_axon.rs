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
    "C dV/dt = I_applied - [g_Na m^3 h (V-E_Na) + g_K n^4 (V-E_K) + g_L (V-E_L)],   E_L such that dV/dt = 0 at V = V_rest",
    r"C \frac{dV}{dt} = I_{\mathrm{applied}} - \left[g_{\mathrm{Na}} m^3 h (V - E_{\mathrm{Na}}) + g_{\mathrm{K}} n^4 (V - E_{\mathrm{K}}) + g_{\mathrm{L}} (V - E_{\mathrm{L}})\right], \qquad E_{\mathrm{L}} \text{ such that } \frac{dV}{dt} = 0 \text{ at } V = V_{\mathrm{rest}}",
    [
        ("C", "squid.capacitance"),
        ("g_Na", "squid.sodium_conductance"),
        ("E_Na", "squid.sodium_reversal"),
        ("g_K", "squid.potassium_conductance"),
        ("E_K", "squid.potassium_reversal"),
        ("g_L", "squid.leak_conductance"),
        ("V_rest", "squid.resting_potential"),
    ],
    references::HODGKIN_1952,
    "eq 26 and table 3, voltages moved so that rest is at -65 mV"
);

/// Index entry of [`gate_changes_per_ms`].
pub const SQUID_GATES: Equation = crate::equation!(
    "squid-gates",
    "Rates of sodium activation m, sodium inactivation h and potassium n of the squid axon at U = V - shift.",
    "alpha_m = a_m k_m L((U - v_m)/k_m), beta_m = b_m exp((u_m - U)/l_m);   alpha_h = a_h exp((v_h - U)/k_h), beta_h = b_h / (1 + exp((u_h - U)/l_h));   alpha_n = a_n k_n L((U - v_n)/k_n), beta_n = b_n exp((u_n - U)/l_n)",
    r"\begin{aligned} \alpha_{\mathrm{m}} &= a_{\mathrm{m}} k_{\mathrm{m}} L\left(\frac{U - v_{\mathrm{m}}}{k_{\mathrm{m}}}\right), & \beta_{\mathrm{m}} &= b_{\mathrm{m}} \exp\left(\frac{u_{\mathrm{m}} - U}{l_{\mathrm{m}}}\right) \\ \alpha_{\mathrm{h}} &= a_{\mathrm{h}} \exp\left(\frac{v_{\mathrm{h}} - U}{k_{\mathrm{h}}}\right), & \beta_{\mathrm{h}} &= \frac{b_{\mathrm{h}}}{1 + \exp\left((u_{\mathrm{h}} - U) / l_{\mathrm{h}}\right)} \\ \alpha_{\mathrm{n}} &= a_{\mathrm{n}} k_{\mathrm{n}} L\left(\frac{U - v_{\mathrm{n}}}{k_{\mathrm{n}}}\right), & \beta_{\mathrm{n}} &= b_{\mathrm{n}} \exp\left(\frac{u_{\mathrm{n}} - U}{l_{\mathrm{n}}}\right) \end{aligned}",
    [
        ("a_m", "squid.m_opening"),
        ("v_m", "squid.m_opening_midpoint"),
        ("k_m", "squid.m_opening_slope"),
        ("b_m", "squid.m_closing"),
        ("u_m", "squid.m_closing_midpoint"),
        ("l_m", "squid.m_closing_slope"),
        ("a_h", "squid.h_opening"),
        ("v_h", "squid.h_opening_midpoint"),
        ("k_h", "squid.h_opening_slope"),
        ("b_h", "squid.h_closing"),
        ("u_h", "squid.h_closing_midpoint"),
        ("l_h", "squid.h_closing_slope"),
        ("a_n", "squid.n_opening"),
        ("v_n", "squid.n_opening_midpoint"),
        ("k_n", "squid.n_opening_slope"),
        ("b_n", "squid.n_closing"),
        ("u_n", "squid.n_closing_midpoint"),
        ("l_n", "squid.n_closing_slope"),
    ],
    references::HODGKIN_1952,
    "eqs 12, 13, 20, 21, 23 and 24, voltages moved so that rest is at -65 mV"
);

/// Gates m, h, n; the fourth place is not used.
pub type Gates<R> = [R; 4];

#[inline(always)]
fn rates<R: Real>(v_mV: R, shift_mV: R, p: &Squid<R::Given>) -> [Rates<R>; 3] {
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
    leak_reversal_mV: R::Given,
    p: &Squid<R::Given>,
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

/// Changes of m, h, n. `[eq:squid-gates]`
#[inline(always)]
pub fn gate_changes_per_ms<R: Real>(
    v_mV: R,
    [m, h, n, _]: Gates<R>,
    shift_mV: R,
    p: &Squid<R::Given>,
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
pub fn steady_gates<R: Real>(v_mV: R, shift_mV: R, p: &Squid<R::Given>) -> Gates<R> {
    let [m, h, n] = rates(v_mV, shift_mV, p).map(Rates::steady);
    [m, h, n, R::constant(0.0)]
}
