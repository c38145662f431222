//! The kidney: it filters all magnesium that is not bound, and holds back as much as it can.

use crate::equation::Equation;
use crate::model::parameters::Kidney;
use crate::real::Real;
use crate::references::SEO_2008;

/// Litres per hour in a millilitre per minute.
const L_PER_H_IN_ML_PER_MIN: f64 = 0.06;

/// Index entry of [`excretion`].
pub const RENAL_EXCRETION: Equation = crate::equation!(
    "renal-excretion",
    "What is filtered beyond the largest amount that can be held back leaves with the urine.",
    "E = n (x + sqrt(x^2 + 4 s^2)) / 2,  x = GFR_ref C_f - r T,  s = splay T,  n = GFR / GFR_ref",
    r"E = n\, \frac{x + \sqrt{x^{2} + 4 s^{2}}}{2}, \qquad x = \mathrm{GFR}_{\mathrm{ref}} C_{\mathrm{f}} - r T, \qquad s = \mathrm{splay}\, T, \qquad n = \frac{\mathrm{GFR}}{\mathrm{GFR}_{\mathrm{ref}}}",
    [("GFR_ref", "kidney.filtration"), ("T", "kidney.reabsorption"), ("splay", "kidney.splay"),],
    SEO_2008,
    "filtration and reabsorption; the threshold form max(0, x) is a common simplification, rounded \
     at its corner by the splay that every such curve of the kidney shows",
);

/// What the kidneys excrete, mmol/h, never negative.
///
/// * `filterable_mM`: magnesium of serum that is not bound to protein
/// * `filtration_mL_min`: what these kidneys filter. Reabsorption goes down with it, because both
///   are lost with the same nephrons
/// * `reabsorption_frac`: what is left of the power to hold back, in the nephrons that work
///
/// `[eq:renal-excretion]` Source: Seo & Park 2008 for the mechanism; the form is a simplification.
pub fn excretion<R: Real>(
    filterable_mM: R,
    filtration_mL_min: R,
    reabsorption_frac: R,
    p: &Kidney<R>,
) -> R {
    let filtered = p.filtration_mL_min * L_PER_H_IN_ML_PER_MIN * filterable_mM;
    let surplus = filtered - p.reabsorption_mmol_per_h * reabsorption_frac;
    let corner = p.splay_frac * p.reabsorption_mmol_per_h * 2.0;
    let root = (surplus.squared() + corner.squared()).pow(R::constant(0.5));
    (surplus + root) * 0.5 * filtration_mL_min / p.filtration_mL_min
}
