//! Calcium inside the nerve ending: what the release sensor sees close to open channels, and
//! what spreads through the terminal and is removed.

use crate::equation::Equation;
use crate::model::parameters::TerminalCalcium;
use crate::real::Real;
use crate::references;

/// Index entry of [`bulk_change_uM_per_ms`].
pub const BULK_CALCIUM: Equation = crate::equation!(
    "bulk-calcium",
    "Entering calcium, most of it bound at once, raises the bulk; removal brings it back.",
    "d[Ca]_r/dt = G_bulk i_Ca / (1 + kappa) - ([Ca]_r - [Ca]_rest)/tau_r",
    r"\frac{d[\mathrm{Ca}]_{\mathrm{r}}}{dt} = \frac{G_{\mathrm{bulk}}\, i_{\mathrm{Ca}}}{1 + \kappa} - \frac{[\mathrm{Ca}]_{\mathrm{r}} - [\mathrm{Ca}]_{\mathrm{rest}}}{\tau_{\mathrm{r}}}",
    [
        ("G_bulk", "terminal_calcium.bulk_gain"),
        ("kappa", "terminal_calcium.binding_ratio"),
        ("[Ca]_rest", "terminal_calcium.resting"),
        ("tau_r", "terminal_calcium.removal_time"),
    ],
    references::HELMCHEN_1997,
    "single-compartment description (kappa about 40, tau about 100 ms in the calyx)"
);

/// Index entry of [`near_channels_uM`].
pub const NANODOMAIN: Equation = crate::equation!(
    "nanodomain",
    "Calcium at the sensor follows the channels' current at once, on top of the bulk.",
    "[Ca]_nano = [Ca]_r + G_nano (1 + F_Y Y) i_Ca,   each channel at distance d adding i exp(-d/lambda) / (4 pi F D d)",
    r"[\mathrm{Ca}]_{\mathrm{nano}} = [\mathrm{Ca}]_{\mathrm{r}} + G_{\mathrm{nano}} (1 + F_{\mathrm{Y}} Y)\, i_{\mathrm{Ca}}, \qquad \text{each channel at distance } d \text{ adding } \frac{i \exp(-d / \lambda)}{4 \pi F D d}",
    [("G_nano", "terminal_calcium.nano_gain"), ("F_Y", "vesicle_pools.facilitation_gain"),],
    references::STOCKBRIDGE_1984,
    "steady diffusion from a point source; domains settle in tens of microseconds"
);

/// How fast bulk calcium changes. `[eq:bulk-calcium]`
///
/// * `inward_pA`: current of a representative channel, positive into the terminal
///
/// Departures: one well-mixed compartment, no mitochondria (they matter above 10 to 20 Hz).
#[inline(always)]
pub fn bulk_change_uM_per_ms<R: Real>(
    bulk_uM: R,
    inward_pA: R,
    p: &TerminalCalcium<R::Given>,
) -> R {
    p.bulk_gain_uM_per_ms_pA * inward_pA / (p.binding_ratio + 1.0)
        - (bulk_uM - p.resting_uM) / p.removal_time_ms
}

/// Calcium at the release sensor. `[eq:nanodomain]`
///
/// * `facilitation_factor`: 1 + F_Y Y, at least 1
///
/// Departures: facilitation multiplies the domain (use-dependent facilitation of the current and
/// saturating buffers), because a factor on fusion does almost nothing.
#[inline(always)]
pub fn near_channels_uM<R: Real>(
    bulk_uM: R,
    inward_pA: R,
    facilitation_factor: R,
    p: &TerminalCalcium<R::Given>,
) -> R {
    bulk_uM + p.nano_gain_uM_per_pA * facilitation_factor * inward_pA
}
