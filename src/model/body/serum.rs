//! Serum: what of its magnesium is free, and how calcium follows magnesium down.

use crate::equation::Equation;
use crate::model::parameters::{Body, Parathyroid};
use crate::real::Real;
use crate::references::{BARBAGALLO_2009, DEFICIENCY_PAGES};

/// Index entry of [`ionised`].
pub const SERUM_FRACTIONS: Equation = crate::equation!(
    "serum-fractions",
    "A fixed part of serum magnesium is ionised, a fixed part is bound to protein.",
    "C_ionised = f C,   C_bound = b C",
    r"C_{\mathrm{ionised}} = f C, \qquad C_{\mathrm{bound}} = b C",
    [("f", "body.ionised_fraction"), ("b", "body.bound_fraction"),],
    BARBAGALLO_2009,
    "ionised 55 to 70 %, bound about a third, the rest in complexes; measured parts differ",
);

/// Ionised magnesium of serum, mM.
///
/// `[eq:serum-fractions]` Source: Barbagallo 2009, as quoted.
pub fn ionised<R: Real>(serum_mM: R, p: &Body<R>) -> R {
    serum_mM * p.ionised_frac
}

/// Total magnesium of a serum that has so much ionised, mM. `[eq:serum-fractions]`
pub fn total<R: Real>(ionised_mM: R, p: &Body<R>) -> R {
    ionised_mM / p.ionised_frac
}

/// Magnesium bound to the proteins of serum, mM.
pub fn bound<R: Real>(serum_mM: R, p: &Body<R>) -> R {
    serum_mM * p.bound_frac
}

/// Index entry of [`calcium_goal`].
pub const PARATHYROID_FAILURE: Equation = crate::equation!(
    "parathyroid-failure",
    "Without magnesium the parathyroid glands and their hormone fail, and calcium falls in days.",
    "dCa/dt = (Ca_0 - D / (1 + (C / K)^n) - Ca) / tau",
    r"\frac{d\mathrm{Ca}}{dt} = \frac{\mathrm{Ca}_{0} - D / (1 + (C/K)^{n}) - \mathrm{Ca}}{\tau}",
    [
        ("D", "parathyroid.largest_fall"),
        ("K", "parathyroid.threshold"),
        ("n", "parathyroid.steepness"),
        ("tau", "parathyroid.time"),
    ],
    DEFICIENCY_PAGES,
    "calcium falls when total magnesium is below about 0.45 mM; the shape of the curve is ours",
);

/// Lowest serum magnesium for which the power is taken, mM.
const LEAST_mM: f64 = 1e-9;

/// Ionised calcium that serum would come to rest at, mM.
///
/// `[eq:parathyroid-failure]` Source: threshold from several reviews; the shape is assumed.
pub fn calcium_goal<R: Real>(serum_mM: R, calcium_mM: R, p: &Parathyroid<R>) -> R {
    let serum_mM = R::select(serum_mM.below(LEAST_mM), R::constant(LEAST_mM), serum_mM);
    let failing = ((serum_mM / p.threshold_mM).pow(p.steepness) + 1.0).recip();
    calcium_mM - p.largest_fall_mM * failing
}
