//! One release site on its own: how likely it is to move on in the next moment, and what a quantum
//! does to the end plate. The same mechanisms as in the mean field, asked of a single vesicle.

use crate::equation::Equation;
use crate::model::choices::Switches;
use crate::model::environment::Environment;
use crate::model::magnesium_block;
use crate::model::parameters::Parameters;
use crate::model::release_sensor::{self, Bound};
use crate::model::vesicle_pools;
use crate::references;

/// Index entry of [`chances_per_ms`].
pub const RELEASE_SITE: Equation = crate::equation!(
    "release-site",
    "Release comes in whole quanta: every site binds, fuses and is refilled by its own chance.",
    "dp_i/dt = flows(p)_i - l p_i - [i = 5] gamma p_5,   P(not yet released) = sum p_i",
    r"\frac{dp_{i}}{dt} = \mathrm{flows}(p)_{i} - l\, p_{i} - \delta_{i5}\, \gamma\, p_{5}, \qquad P(\text{not yet released}) = \sum_{i=0}^{5} p_{i}",
    [("gamma", "release_sensor.fusion"),],
    references::DEL_CASTILLO_KATZ_1954,
    "the quantum hypothesis, from memory; the rates are those of the mean field"
);

/// Index entry of [`quantum_nS`].
pub const QUANTUM: Equation = crate::equation!(
    "quantum",
    "A quantum opens a conductance at once; quanta of one junction differ in size.",
    "g = g_q s,   mean(s) = 1,   sd(s) = c_q",
    r"g = g_{\mathrm{q}}\, s, \qquad \mathrm{mean}(s) = 1, \qquad \mathrm{sd}(s) = c_{\mathrm{q}}",
    [("g_q", "endplate.quantal_conductance"), ("c_q", "endplate.quantal_variation"),],
    references::DEL_CASTILLO_KATZ_1954,
    "spread of miniatures, from memory; a gamma distribution, which is never negative, is assumed"
);

/// How fast the chances change that a site holds 0 to 5 ions and has not released; what their sum
/// loses has released. `[eq:release-site]`
///
/// * `near_uM`, `bulk_uM`: calcium at the sensor and in the whole ending
/// * `p`: at the temperature of the run
///
/// Departures: sites do not see each other; all see the same calcium.
#[must_use]
pub fn chances_per_ms(
    near_uM: f64,
    bulk_uM: f64,
    chances: &Bound<f64>,
    p: &Parameters<f64>,
) -> Bound<f64> {
    let flows = release_sensor::binding_flows_per_ms(near_uM, chances, &p.release_sensor);
    let spontaneous_per_ms =
        release_sensor::spontaneous_per_ms(bulk_uM, &p.release_sensor, &p.terminal_calcium);
    std::array::from_fn(|i| {
        let gained = if i > 0 { flows[i - 1] } else { 0.0 };
        let passed_on = if i < 5 { flows[i] } else { p.release_sensor.fusion_per_ms * chances[5] };
        gained - passed_on - spontaneous_per_ms * chances[i]
    })
}

/// The rate at which a site leaves its most fleeting state: what a numerical step must resolve.
#[must_use]
pub fn fastest_per_ms(near_uM: f64, bulk_uM: f64, p: &Parameters<f64>) -> f64 {
    let leaving = |i: usize| {
        let mut certain = [0.0; 6];
        certain[i] = 1.0;
        -chances_per_ms(near_uM, bulk_uM, &certain, p)[i]
    };
    (0..6).map(leaving).fold(0.0, f64::max)
}

/// Rate at which an empty site is refilled.
#[must_use]
pub fn refill_per_ms(bulk_uM: f64, p: &Parameters<f64>) -> f64 {
    let one_empty = p.vesicle_pools.docked - 1.0;
    vesicle_pools::refill_per_ms(one_empty, bulk_uM, &p.vesicle_pools, &p.terminal_calcium).max(0.0)
}

/// Conductance that a quantum opens at once, `size` times that of an average one.
/// `[eq:quantum]`
#[must_use]
pub fn quantum_nS(
    size: f64,
    around: &Environment<f64>,
    switches: &Switches,
    p: &Parameters<f64>,
) -> f64 {
    let receptors = if switches.receptor_block {
        magnesium_block::receptor_factor(around.magnesium_mM, &p.magnesium_block)
    } else {
        1.0
    };
    p.endplate.quantal_conductance_nS * size * receptors
}
