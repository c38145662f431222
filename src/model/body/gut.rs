//! The gut: of a small dose most is taken up, of a large one little.

use crate::constants::MAGNESIUM_G_PER_MOL;
use crate::equation::Equation;
use crate::model::parameters::{Food, Gut};
use crate::real::Real;
use crate::references::{CALGATE, FINE_1991};

/// Hours in a day.
const HOURS_IN_A_DAY: f64 = 24.0;

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
    "dG/dt = -G / tau_a,  dR/dt = -R / tau_r",
    r"\frac{dG}{dt} = -\frac{G}{\tau_{\mathrm{a}}}, \qquad \frac{dR}{dt} = -\frac{R}{\tau_{\mathrm{r}}}",
    [("tau_a", "gut.absorption_time"), ("tau_r", "gut.transit_time")],
    FINE_1991,
    "form assumed; the times are our choice",
);

/// How fast a content of the gut leaves it, mmol/h.
///
/// `[eq:gut-passage]` Source: our choice.
pub fn release<R: Real>(content_mmol: R, time_h: R) -> R {
    content_mmol / time_h
}

/// Index entry of [`usual_absorption`].
pub const USUAL_DIET: Equation = crate::equation!(
    "usual-diet",
    "Who is not asked eats a few usual meals a day.",
    "A_d = n A(m / M) / (24 h)",
    r"A_{\mathrm{d}} = \frac{n\, A(m / M)}{24\,\mathrm{h}}",
    [("n", "food.meals_per_day"), ("m", "food.usual_meal")],
    CALGATE,
    "300 mg a day in three meals, a little below what is recommended",
);

/// What is absorbed of a usual diet, mmol/h, on average over the day.
///
/// `[eq:usual-diet]` Source: our choice.
pub fn usual_absorption<R: Real>(food: &Food<R>, p: &Gut<R>) -> R {
    food.meals_per_day * absorbed(food.usual_meal_mg / MAGNESIUM_G_PER_MOL, p) / HOURS_IN_A_DAY
}
