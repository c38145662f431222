//! Replacement of released vesicles, and facilitation by recent use.

use crate::equation::Equation;
use crate::model::parameters::{TerminalCalcium, VesiclePools};
use crate::real::Real;
use crate::references;

/// Index entry of [`refill_per_ms`].
pub const REFILL: Equation = crate::equation!(
    "refill",
    "Empty docking sites are refilled, faster when bulk calcium is raised.",
    "refill = (N_max - N)/tau_rec (1 + ([Ca]_r - [Ca]_rest)/K_rec)",
    r"\mathit{refill} = \frac{N_{\mathrm{max}} - N}{\tau_{\mathrm{rec}}} \left(1 + \frac{[\mathrm{Ca}]_{\mathrm{r}} - [\mathrm{Ca}]_{\mathrm{rest}}}{K_{\mathrm{rec}}}\right)",
    [
        ("N_max", "vesicle_pools.docked"),
        ("tau_rec", "vesicle_pools.refill_time"),
        ("K_rec", "vesicle_pools.refill_calcium"),
        ("[Ca]_rest", "terminal_calcium.resting"),
    ],
    references::ELMQVIST_1965,
    "recovery in seconds; the calcium dependence is assumed"
);

/// Index entry of [`facilitation_change_per_ms`].
pub const FACILITATION: Equation = crate::equation!(
    "facilitation",
    "Bulk calcium left by earlier impulses builds up facilitation, which fades.",
    "dY/dt = k_fac ([Ca]_r - [Ca]_rest)(1 - Y) - Y/tau_fac",
    r"\frac{dY}{dt} = k_{\mathrm{fac}} \left([\mathrm{Ca}]_{\mathrm{r}} - [\mathrm{Ca}]_{\mathrm{rest}}\right) (1 - Y) - \frac{Y}{\tau_{\mathrm{fac}}}",
    [
        ("k_fac", "vesicle_pools.facilitation_rate"),
        ("tau_fac", "vesicle_pools.facilitation_time"),
        ("[Ca]_rest", "terminal_calcium.resting"),
    ],
    references::MALLART_1967,
    "decay in tens to hundreds of ms; one component, constants fitted"
);

/// Vesicles that dock per ms. `[eq:refill]`
#[inline(always)]
pub fn refill_per_ms<R: Real>(
    docked: R,
    bulk_uM: R,
    p: &VesiclePools<R::Given>,
    calcium: &TerminalCalcium<R::Given>,
) -> R {
    let hurry = (bulk_uM - calcium.resting_uM) / p.refill_calcium_uM + 1.0;
    (p.docked - docked) / p.refill_time_ms * hurry
}

/// How fast facilitation Y (0 to 1) changes. `[eq:facilitation]`
#[inline(always)]
pub fn facilitation_change_per_ms<R: Real>(
    facilitation_frac: R,
    bulk_uM: R,
    p: &VesiclePools<R::Given>,
    calcium: &TerminalCalcium<R::Given>,
) -> R {
    p.facilitation_per_uM_ms * (bulk_uM - calcium.resting_uM) * (-facilitation_frac + 1.0)
        - facilitation_frac / p.facilitation_time_ms
}
