//! How the junctions of one muscle differ.

use crate::equation::Equation;
use crate::math;
use crate::references;

/// Index entry of [`spread_factor`].
pub const JUNCTIONS: Equation = crate::equation!(
    "junctions",
    "Junctions of one muscle differ in quantal content and in the quanta that their fibre needs.",
    "m = m_0 exp(s_m z),   n = n_0 exp(s_n z'),   z and z' standard normal",
    r"m = m_{0}\, e^{s_{\mathrm{m}} z}, \qquad n = n_{0}\, e^{s_{\mathrm{n}} z'}, \qquad z, z'\ \text{standard normal}",
    [("s_m", "population.content_spread"), ("s_n", "population.threshold_spread"),],
    references::WOOD_2001,
    "ranges of contents and thresholds, from memory; the lognormal form is assumed"
);

/// Factor on the median, for a standard normal number. `[eq:junctions]`
#[must_use]
pub fn spread_factor(spread: f64, normal: f64) -> f64 {
    math::exp(spread * normal)
}
