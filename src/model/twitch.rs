//! From the fibre's spikes to force: each spike starts a twitch, twitches add up, and the sum
//! saturates.

use crate::equation::Equation;
use crate::math;
use crate::model::gate::sigmoid;
use crate::model::parameters::Twitch;
use crate::real::Real;
use crate::references;

/// Index entry of [`activation_changes_per_ms`].
pub const TWITCH: Equation = crate::equation!(
    "twitch",
    "A spike starts a twitch that rises to its peak in the contraction time and fades.",
    "dx/dt = e d - x/T_c,   dA/dt = (x - A)/T_c;   after a single spike A(t) = (t/T_c) exp(1 - t/T_c)",
    r"\frac{dx}{dt} = e\, d - \frac{x}{T_{\mathrm{c}}}, \qquad \frac{dA}{dt} = \frac{x - A}{T_{\mathrm{c}}}; \qquad \text{after a single spike } A(t) = \frac{t}{T_{\mathrm{c}}} \exp\left(1 - \frac{t}{T_{\mathrm{c}}}\right)",
    [("T_c", "twitch.contraction_time"),],
    references::FUGLEVAND_1993,
    "form, as in published model code; T_c within 35 to 98 ms of Sica & McComas 1971"
);

/// Index entry of [`force`].
pub const FORCE: Equation = crate::equation!(
    "force",
    "Summed twitches saturate at the tetanic force.",
    "F = A^n / (A^n + K^n)",
    r"F = \frac{A^n}{A^n + K^n}",
    [("K", "twitch.half_activation"), ("n", "twitch.hill_exponent"),],
    references::CALGATE,
    "assumed: gives a twitch-to-tetanus ratio of 0.2 (0.1 to 0.3 in man)"
);

/// Index entry of [`drive_per_ms`].
pub const TWITCH_DRIVE: Equation = crate::equation!(
    "twitch-drive",
    "A depolarised fibre drives contraction, so much that a normal spike counts as one twitch.",
    "d = (1/t_a) / (1 + exp(-(V - V_a)/k_a))",
    r"d = \frac{1}{t_{\mathrm{a}} \left(1 + \exp\left(-(V - V_{\mathrm{a}}) / k_{\mathrm{a}}\right)\right)}",
    [
        ("t_a", "twitch.spike_area"),
        ("V_a", "twitch.activation_midpoint"),
        ("k_a", "twitch.activation_slope"),
    ],
    references::CALGATE,
    "assumed: a switch that only spikes cross"
);

/// Area under one twitch of unit height is e times its contraction time.
const E: f64 = std::f64::consts::E;

/// How strongly the fibre's potential drives contraction: 1 over the area of a spike while it is
/// depolarised, so that a normal spike gives one twitch of height 1. `[eq:twitch-drive]`
#[inline(always)]
pub fn drive_per_ms<R: Real>(fibre_mV: R, p: &Twitch<R::Given>) -> R {
    sigmoid(fibre_mV, p.activation_midpoint_mV, p.activation_slope_mV) / p.spike_area_ms
}

/// Changes of the two states of a twitch, `[x, A]`. `[eq:twitch]`
#[inline(always)]
pub fn activation_changes_per_ms<R: Real>(
    [onset, activation]: [R; 2],
    drive_per_ms: R,
    p: &Twitch<R::Given>,
) -> [R; 2] {
    [drive_per_ms * E - onset / p.contraction_time_ms, (onset - activation) / p.contraction_time_ms]
}

/// The twitch of a single spike `since_ms` ago: the exact solution of the two states.
#[must_use]
pub fn single_twitch(since_ms: f64, p: &Twitch<f64>) -> f64 {
    if since_ms <= 0.0 {
        return 0.0;
    }
    let t = since_ms / p.contraction_time_ms;
    t * math::exp(1.0 - t)
}

/// Force as a fraction of the tetanic force, from summed twitches. `[eq:force]`
#[inline(always)]
pub fn force<R: Real>(activation: R, p: &Twitch<R::Given>) -> R {
    // Rounding may leave the activation a hair below zero, where a power has no meaning.
    let activation = R::select(activation.below(1e-30), R::constant(1e-30), activation);
    let raised = activation.pow(R::given(p.hill_exponent));
    raised / (raised + R::given(p.half_activation).pow(R::given(p.hill_exponent)))
}
