//! First-order gates, the common grammar of all channels here.

use crate::equation::Equation;
use crate::real::{Real, x_over_one_minus_exp_neg};
use crate::references;

/// Index entry of [`gate_change_per_ms`].
pub const GATE: Equation = crate::equation!(
    "gate",
    "A gate opens at rate alpha and closes at rate beta.",
    "dx/dt = alpha (1 - x) - beta x",
    r"\frac{dx}{dt} = \alpha (1 - x) - \beta x",
    [],
    references::HODGKIN_1952,
    "eqs 7, 15 and 16 (form)"
);

/// Index entry of [`linear_rate_per_ms`].
pub const LINEAR_RATE: Equation = crate::equation!(
    "linear-rate",
    "A rate that grows in proportion to the potential once past its midpoint v; k is the width of the bend.",
    "rate = a k L((V - v)/k),   L(x) = x / (1 - exp(-x))",
    r"\alpha = a\, k\, L\left(\frac{V - v}{k}\right), \qquad L(x) = \frac{x}{1 - \exp(-x)}",
    [],
    references::HODGKIN_1952,
    "eqs 12 and 20 (form)"
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

/// A rate that grows linearly once past its midpoint. `[eq:linear-rate]`
///
/// ```text
/// rate (v - midpoint) / (1 - exp(-(v - midpoint)/slope))
/// ```
/// * `rate_per_ms_mV`: growth of the rate far above the midpoint
#[inline(always)]
pub fn linear_rate_per_ms<R: Real>(
    v_mV: R,
    rate_per_ms_mV: R::Given,
    midpoint_mV: R::Given,
    slope_mV: R::Given,
) -> R {
    rate_per_ms_mV * slope_mV * x_over_one_minus_exp_neg((v_mV - midpoint_mV) / slope_mV)
}

/// A rate that grows exponentially: rate exp((v - midpoint)/slope).
#[inline(always)]
pub fn exponential_rate_per_ms<R: Real>(
    v_mV: R,
    rate_per_ms: R::Given,
    midpoint_mV: R::Given,
    slope_mV: R::Given,
) -> R {
    rate_per_ms * ((v_mV - midpoint_mV) / slope_mV).exp()
}

/// A switch between 0 and 1: 1 / (1 + exp(-(v - midpoint)/slope)).
#[inline(always)]
pub fn sigmoid<R: Real>(v_mV: R, midpoint_mV: R::Given, slope_mV: R::Given) -> R {
    ((-(v_mV - midpoint_mV) / slope_mV).exp() + 1.0).recip()
}

/// Rates of the three classical gates m, h and n, in the form of Hodgkin & Huxley 1952: the squid
/// axon and the muscle fibre differ only in the constants. A macro, because each has a group of
/// parameters of its own, with the same names.
macro_rules! classical_rates {
    ($felt_mV:expr, $p:expr) => {{
        let (felt_mV, p) = ($felt_mV, $p);
        let rising = $crate::model::gate::linear_rate_per_ms;
        let falling = $crate::model::gate::exponential_rate_per_ms;
        [
            $crate::model::gate::Rates {
                opening_per_ms: rising(
                    felt_mV,
                    p.m_opening_per_ms_mV,
                    p.m_opening_midpoint_mV,
                    p.m_opening_slope_mV,
                ),
                closing_per_ms: falling(
                    felt_mV,
                    p.m_closing_per_ms,
                    p.m_closing_midpoint_mV,
                    -p.m_closing_slope_mV,
                ),
            },
            $crate::model::gate::Rates {
                opening_per_ms: falling(
                    felt_mV,
                    p.h_opening_per_ms,
                    p.h_opening_midpoint_mV,
                    -p.h_opening_slope_mV,
                ),
                closing_per_ms: p.h_closing_per_ms
                    * $crate::model::gate::sigmoid(
                        felt_mV,
                        p.h_closing_midpoint_mV,
                        p.h_closing_slope_mV,
                    ),
            },
            $crate::model::gate::Rates {
                opening_per_ms: rising(
                    felt_mV,
                    p.n_opening_per_ms_mV,
                    p.n_opening_midpoint_mV,
                    p.n_opening_slope_mV,
                ),
                closing_per_ms: falling(
                    felt_mV,
                    p.n_closing_per_ms,
                    p.n_closing_midpoint_mV,
                    -p.n_closing_slope_mV,
                ),
            },
        ]
    }};
}
pub(crate) use classical_rates;
