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
    "dV/dt = -[g_Na m^3 h (V-E_Na) + g_K n^4 (V-E_K) + g_L (V-E_L)]/C - I_endplate/C_patch",
    r"\frac{dV}{dt} = -\frac{g_{\mathrm{Na}} m^3 h (V - E_{\mathrm{Na}}) + g_{\mathrm{K}} n^4 (V - E_{\mathrm{K}}) + g_{\mathrm{L}} (V - E_{\mathrm{L}})}{C} - \frac{I_{\mathrm{endplate}}}{C_{\mathrm{patch}}}",
    [
        ("C", "muscle_fibre.specific_capacitance"),
        ("C_patch", "muscle_fibre.capacitance"),
        ("g_Na", "muscle_fibre.sodium_conductance"),
        ("E_Na", "muscle_fibre.sodium_reversal"),
        ("g_K", "muscle_fibre.potassium_conductance"),
        ("E_K", "muscle_fibre.potassium_reversal"),
        ("g_L", "muscle_fibre.leak_conductance"),
        ("E_L", "muscle_fibre.leak_reversal"),
    ],
    references::CANNON_1993,
    "from memory; without the T-tubules"
);

/// Index entry of [`gate_changes_per_ms`].
pub const FIBRE_GATES: Equation = crate::equation!(
    "fibre-gates",
    "Rates of sodium activation m, sodium inactivation h and potassium n of the muscle fibre; the bath does not shift them, so U = V.",
    "alpha_m = a_m k_m L((U - v_m)/k_m), beta_m = b_m exp((u_m - U)/l_m);   alpha_h = a_h exp((v_h - U)/k_h), beta_h = b_h / (1 + exp((u_h - U)/l_h));   alpha_n = a_n k_n L((U - v_n)/k_n), beta_n = b_n exp((u_n - U)/l_n)",
    r"\begin{aligned} \alpha_{\mathrm{m}} &= a_{\mathrm{m}} k_{\mathrm{m}} L\left(\frac{U - v_{\mathrm{m}}}{k_{\mathrm{m}}}\right), & \beta_{\mathrm{m}} &= b_{\mathrm{m}} \exp\left(\frac{u_{\mathrm{m}} - U}{l_{\mathrm{m}}}\right) \\ \alpha_{\mathrm{h}} &= a_{\mathrm{h}} \exp\left(\frac{v_{\mathrm{h}} - U}{k_{\mathrm{h}}}\right), & \beta_{\mathrm{h}} &= \frac{b_{\mathrm{h}}}{1 + \exp\left((u_{\mathrm{h}} - U) / l_{\mathrm{h}}\right)} \\ \alpha_{\mathrm{n}} &= a_{\mathrm{n}} k_{\mathrm{n}} L\left(\frac{U - v_{\mathrm{n}}}{k_{\mathrm{n}}}\right), & \beta_{\mathrm{n}} &= b_{\mathrm{n}} \exp\left(\frac{u_{\mathrm{n}} - U}{l_{\mathrm{n}}}\right) \end{aligned}",
    [
        ("a_m", "muscle_fibre.m_opening"),
        ("v_m", "muscle_fibre.m_opening_midpoint"),
        ("k_m", "muscle_fibre.m_opening_slope"),
        ("b_m", "muscle_fibre.m_closing"),
        ("u_m", "muscle_fibre.m_closing_midpoint"),
        ("l_m", "muscle_fibre.m_closing_slope"),
        ("a_h", "muscle_fibre.h_opening"),
        ("v_h", "muscle_fibre.h_opening_midpoint"),
        ("k_h", "muscle_fibre.h_opening_slope"),
        ("b_h", "muscle_fibre.h_closing"),
        ("u_h", "muscle_fibre.h_closing_midpoint"),
        ("l_h", "muscle_fibre.h_closing_slope"),
        ("a_n", "muscle_fibre.n_opening"),
        ("v_n", "muscle_fibre.n_opening_midpoint"),
        ("k_n", "muscle_fibre.n_opening_slope"),
        ("b_n", "muscle_fibre.n_closing"),
        ("u_n", "muscle_fibre.n_closing_midpoint"),
        ("l_n", "muscle_fibre.n_closing_slope"),
    ],
    references::CANNON_1993,
    "from memory; constants at 37 °C"
);

/// Index entry of [`passive_change_mV_per_ms`].
pub const EVENT_FIBRE: Equation = crate::equation!(
    "event-fibre",
    "The cheap alternative to the fibre membrane: leak only, and a spike is counted when the potential crosses a threshold.",
    "dV/dt = -g_L (V-E_L)/C - I_endplate/C_patch;   spike where V - E_L rises past theta, then none for t_ref",
    r"\frac{dV}{dt} = -\frac{g_{\mathrm{L}} (V - E_{\mathrm{L}})}{C} - \frac{I_{\mathrm{endplate}}}{C_{\mathrm{patch}}}, \qquad \text{spike where } V - E_{\mathrm{L}} \text{ rises past } \theta, \text{ then none for } t_{\mathrm{ref}}",
    [
        ("C", "muscle_fibre.specific_capacitance"),
        ("C_patch", "muscle_fibre.capacitance"),
        ("g_L", "muscle_fibre.leak_conductance"),
        ("E_L", "muscle_fibre.leak_reversal"),
        ("theta", "muscle_fibre.event_threshold"),
        ("t_ref", "muscle_fibre.event_refractory"),
    ],
    references::CALGATE,
    "fitted: fails together with the full membrane"
);

/// Gates m, h, n.
pub type Gates<R> = [R; 3];

#[inline(always)]
fn rates<R: Real>(v_mV: R, p: &MuscleFibre<R::Given>) -> [Rates<R>; 3] {
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
    p: &MuscleFibre<R::Given>,
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

/// The same for the event fibre: leak only. `[eq:event-fibre]`
#[inline(always)]
pub fn passive_change_mV_per_ms<R: Real>(v_mV: R, p: &MuscleFibre<R::Given>) -> R {
    -(p.leak_conductance_S_cm2 * (v_mV - p.leak_reversal_mV) * MILLI_TO_MICRO)
        / p.specific_capacitance_uF_cm2
}

/// Changes of m, h, n. `[eq:fibre-gates]`
#[inline(always)]
pub fn gate_changes_per_ms<R: Real>(
    v_mV: R,
    [m, h, n]: Gates<R>,
    p: &MuscleFibre<R::Given>,
) -> Gates<R> {
    let [of_m, of_h, of_n] = rates(v_mV, p);
    [gate_change_per_ms(m, of_m), gate_change_per_ms(h, of_h), gate_change_per_ms(n, of_n)]
}

/// Where the gates settle at a constant potential.
pub fn steady_gates<R: Real>(v_mV: R, p: &MuscleFibre<R::Given>) -> Gates<R> {
    rates(v_mV, p).map(Rates::steady)
}
