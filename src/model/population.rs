//! How the junctions of one muscle differ, and which part of serum magnesium they see.

use crate::equation::Equation;
use crate::math;
use crate::model::parameters::Population;
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

/// Index entry of [`ionised_mM`].
pub const IONISED_MAGNESIUM: Equation = crate::equation!(
    "ionised-magnesium",
    "Part of serum magnesium is bound; the free ions act on the junction.",
    "[Mg] = f_ion [Mg]_total",
    r"[\mathrm{Mg}] = f_{\mathrm{ion}}\, [\mathrm{Mg}]_{\mathrm{total}}",
    [("f_ion", "population.ionised_fraction"),],
    references::CALGATE,
    "constant fraction: binding to protein does not saturate"
);

/// Factor on the median, for a standard normal number. `[eq:junctions]`
#[must_use]
pub fn spread_factor(spread: f64, normal: f64) -> f64 {
    math::exp(spread * normal)
}

/// Ionised magnesium of a serum. `[eq:ionised-magnesium]`
#[must_use]
pub fn ionised_mM(total_mM: f64, p: &Population<f64>) -> f64 {
    p.ionised_frac * total_mM
}

/// Total magnesium of a serum that has so much ionised. `[eq:ionised-magnesium]`
#[must_use]
pub fn total_mM(ionised_mM: f64, p: &Population<f64>) -> f64 {
    ionised_mM / p.ionised_frac
}
