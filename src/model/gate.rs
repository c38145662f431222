//! First-order gates, the common grammar of all channels here.

use crate::equation::Equation;
use crate::real::{Real, x_over_one_minus_exp_neg};
use crate::references;

/// Index entry of [`gate_change_per_ms`].
pub const GATE: Equation = crate::equation!(
    "gate",
    "A gate opens at rate alpha and closes at rate beta.",
    "dx/dt = alpha (1 - x) - beta x",
    references::HODGKIN_1952,
    "eqs 7, 15 and 16 (form)"
);

/// Opening and closing rate of a gate.
#[derive(Debug, Clone, Copy)]
pub struct Rates<R> {
    /// alpha
    pub opening_per_ms: R,
    /// beta
    pub closing_per_ms: R,
}

impl<R: Real> Rates<R> {
    /// Where the gate settles: alpha / (alpha + beta).
    #[inline(always)]
    pub fn steady(self) -> R {
        self.opening_per_ms / (self.opening_per_ms + self.closing_per_ms)
    }
}

/// How fast a gate moves. `[eq:gate]`
///
/// ```text
/// dx/dt = alpha (1 - x) - beta x
/// ```
/// * `open_frac`: x, 0 to 1
///
/// Departures: none.
#[inline(always)]
pub fn gate_change_per_ms<R: Real>(open_frac: R, rates: Rates<R>) -> R {
    rates.opening_per_ms * (-open_frac + 1.0) - rates.closing_per_ms * open_frac
}

/// A rate that grows linearly once past its midpoint:
///
/// ```text
/// rate (v - midpoint) / (1 - exp(-(v - midpoint)/slope))
/// ```
/// * `rate_per_ms_mV`: growth of the rate far above the midpoint
#[inline(always)]
pub fn linear_rate_per_ms<R: Real>(v_mV: R, rate_per_ms_mV: R, midpoint_mV: R, slope_mV: R) -> R {
    rate_per_ms_mV * slope_mV * x_over_one_minus_exp_neg((v_mV - midpoint_mV) / slope_mV)
}

/// A rate that grows exponentially: rate exp((v - midpoint)/slope).
#[inline(always)]
pub fn exponential_rate_per_ms<R: Real>(v_mV: R, rate_per_ms: R, midpoint_mV: R, slope_mV: R) -> R {
    rate_per_ms * ((v_mV - midpoint_mV) / slope_mV).exp()
}

/// A switch between 0 and 1: 1 / (1 + exp(-(v - midpoint)/slope)).
#[inline(always)]
pub fn sigmoid<R: Real>(v_mV: R, midpoint_mV: R, slope_mV: R) -> R {
    ((-(v_mV - midpoint_mV) / slope_mV).exp() + 1.0).recip()
}
