//! The end plate: each quantum opens a conductance that closes again.

use crate::equation::Equation;
use crate::model::parameters::Endplate;
use crate::real::Real;
use crate::references;

/// Index entry of [`conductance_change_nS_per_ms`].
pub const ENDPLATE: Equation = crate::equation!(
    "endplate-conductance",
    "Released quanta open the end-plate conductance, which decays.",
    "dg/dt = -g/tau_d + g_q factor dQ/dt,   I_endplate = g (V - V_rev)",
    r"\frac{dg}{dt} = -\frac{g}{\tau_{\mathrm{d}}} + g_{\mathrm{q}}\, \mathit{factor}\, \frac{dQ}{dt}, \qquad I_{\mathrm{endplate}} = g (V - V_{\mathrm{rev}})",
    [
        ("tau_d", "endplate.decay_time"),
        ("g_q", "endplate.quantal_conductance"),
        ("V_rev", "endplate.reversal"),
    ],
    references::WOOD_2001,
    "form and sizes from memory of the review"
);

/// How fast the end-plate conductance changes. `[eq:endplate-conductance]`
///
/// * `effective_quanta_per_ms`: release, times what magnesium leaves of the receptor
///
/// Departures: opening is taken as immediate.
#[inline(always)]
pub fn conductance_change_nS_per_ms<R: Real>(
    conductance_nS: R,
    effective_quanta_per_ms: R,
    p: &Endplate<R::Given>,
) -> R {
    p.quantal_conductance_nS * effective_quanta_per_ms - conductance_nS / p.decay_time_ms
}

/// Speed at which the end-plate current moves the fibre's potential.
///
/// nS × mV is pA, and pA / pF is mV/ms.
#[inline(always)]
pub fn potential_change_mV_per_ms<R: Real>(
    conductance_nS: R,
    fibre_mV: R,
    capacitance_pF: R::Given,
    p: &Endplate<R::Given>,
) -> R {
    -(conductance_nS * (fibre_mV - p.reversal_mV)) / capacitance_pF
}
