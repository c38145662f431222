//! The calcium sensor of release: a docked vesicle fuses once five sites have bound calcium.

use crate::equation::Equation;
use crate::model::parameters::{ReleaseSensor, TerminalCalcium};
use crate::real::Real;
use crate::references;

/// Index entry of [`binding_flows_per_ms`].
pub const SENSOR: Equation = crate::equation!(
    "release-sensor",
    "Five calcium ions bind one after another, each holding the others more tightly; then the vesicle fuses.",
    "N_i -> N_(i+1): (5-i) k_on [Ca]_nano,   N_(i+1) -> N_i: (i+1) k_off b^i,   N_5 fuses: gamma",
    r"N_{i} \xrightarrow{(5 - i)\, k_{\mathrm{on}} [\mathrm{Ca}]_{\mathrm{nano}}} N_{i+1}, \qquad N_{i+1} \xrightarrow{(i + 1)\, k_{\mathrm{off}}\, b^{i}} N_{i}, \qquad N_{5} \xrightarrow{\gamma} \text{fused}",
    [
        ("k_on", "release_sensor.binding"),
        ("k_off", "release_sensor.unbinding"),
        ("b", "release_sensor.cooperativity"),
        ("gamma", "release_sensor.fusion"),
    ],
    references::FELMY_2003,
    "as stated in ModelDB 182142 (Keller et al. 2015)"
);

/// Index entry of [`spontaneous_per_ms`].
pub const SPONTANEOUS: Equation = crate::equation!(
    "spontaneous-release",
    "Every docked vesicle may fuse without a command, a little more when bulk calcium is higher.",
    "l = l_0 (1 - c + c [Ca]_r/[Ca]_rest)",
    r"l = l_{\mathrm{0}} \left(1 - c + c\, \frac{[\mathrm{Ca}]_{\mathrm{r}}}{[\mathrm{Ca}]_{\mathrm{rest}}}\right)",
    [
        ("l_0", "release_sensor.spontaneous"),
        ("c", "release_sensor.spontaneous_calcium_fraction"),
        ("[Ca]_rest", "terminal_calcium.resting"),
    ],
    references::LOU_2005,
    "abstract: exponent below 1 at rest; the linear form is fitted"
);

/// Docked vesicles by the number of calcium ions bound, 0 to 5.
pub type Bound<R> = [R; 6];

/// Net flow of vesicles from `i` to `i + 1` bound ions, i = 0 to 4. `[eq:release-sensor]`
///
/// * `calcium_uM`: at the sensor; `vesicles[i]`: vesicles with i ions bound
///
/// Departures: none but temperature.
#[inline(always)]
pub fn binding_flows_per_ms<R: Real>(
    calcium_uM: R,
    vesicles: &Bound<R>,
    p: &ReleaseSensor<R::Given>,
) -> [R; 5] {
    let binding_per_ms = p.binding_per_uM_ms * calcium_uM;
    let mut unbinding_per_ms = p.unbinding_per_ms;
    let mut flows = [R::constant(0.0); 5];
    for i in 0..5 {
        let free_sites = (5 - i) as f64;
        let filled_sites = (i + 1) as f64;
        flows[i] = binding_per_ms * free_sites * vesicles[i]
            - unbinding_per_ms * filled_sites * vesicles[i + 1];
        unbinding_per_ms = unbinding_per_ms * p.cooperativity;
    }
    flows
}

/// Rate at which one docked vesicle fuses by itself. `[eq:spontaneous-release]`
#[inline(always)]
pub fn spontaneous_per_ms<R: Real>(
    bulk_uM: R,
    p: &ReleaseSensor<R::Given>,
    calcium: &TerminalCalcium<R::Given>,
) -> R {
    let relative = bulk_uM / calcium.resting_uM;
    p.spontaneous_per_ms * (p.spontaneous_calcium_frac * (relative - 1.0) + 1.0)
}
