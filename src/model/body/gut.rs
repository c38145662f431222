//! The gut: of a small dose most is taken up, of a large one little.

use crate::equation::Equation;
use crate::model::parameters::Gut;
use crate::real::Real;
use crate::references::FINE_1991;

/// Index entry of [`absorbed`].
pub const INTESTINAL_ABSORPTION: Equation = crate::equation!(
    "intestinal-absorption",
    "Of each dose a part is carried, which saturates, and a part seeps through, which does not.",
    "A(D) = A_max D / (K_D + D) + f D",
    r"A(D) = \frac{A_{\mathrm{max}}\, D}{K_{\mathrm{D}} + D} + f D",
    [("A_max", "gut.saturable"), ("K_D", "gut.half_dose"), ("f", "gut.linear_fraction"),],
    FINE_1991,
    "abstract: hyperbolic plus linear, 7 % of the dose linear, 65 % absorbed of the smallest and \
     11 % of the largest",
);

/// How much of one dose is absorbed in the end, mmol. What is swallowed at one moment is one dose.
///
/// `[eq:intestinal-absorption]` Source: Fine et al. 1991, abstract.
pub fn absorbed<R: Real>(dose_mmol: R, p: &Gut<R>) -> R {
    p.saturable_mmol * dose_mmol / (p.half_dose_mmol + dose_mmol) + p.linear_frac * dose_mmol
}

/// Index entry of [`release`].
pub const GUT_PASSAGE: Equation = crate::equation!(
    "gut-passage",
    "What will be absorbed leaves the gut within hours, the rest within a day or two.",
    "dG/dt = -G / tau",
    r"\frac{dG}{dt} = -\frac{G}{\tau}",
    [("tau", "gut.absorption_time"),],
    FINE_1991,
    "form assumed; the times are our choice",
);

/// How fast a content of the gut leaves it, mmol/h.
///
/// `[eq:gut-passage]` Source: our choice.
pub fn release<R: Real>(content_mmol: R, time_h: R) -> R {
    content_mmol / time_h
}
