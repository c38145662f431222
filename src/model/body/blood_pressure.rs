//! Blood pressure: magnesium widens blood vessels. An output that acts on nothing else here.

use crate::equation::Equation;
use crate::model::parameters::{BloodPressure, Body};
use crate::real::Real;
use crate::references::SULFATE_LABEL;

/// Index entry of [`fall`].
pub const BLOOD_PRESSURE_FALL: Equation = crate::equation!(
    "blood-pressure-fall",
    "Systolic pressure falls with magnesium above its usual value, and the fall saturates.",
    "-dBP = E_max x / (x + E_50),  x = max(0, C - C_usual)",
    r"-\Delta \mathrm{BP} = \frac{E_{\mathrm{max}}\, x}{x + E_{\mathrm{50}}}, \qquad x = \max(0,\, C - C_{\mathrm{usual}})",
    [
        ("E_max", "blood_pressure.largest_fall"),
        ("E_50", "blood_pressure.half_rise"),
        ("C_usual", "body.usual_serum"),
    ],
    SULFATE_LABEL,
    "half of the fall at 0.75 mM above baseline in pre-eclampsia",
);

/// How far systolic pressure falls, mmHg, never negative.
///
/// `[eq:blood-pressure-fall]` Source: label of magnesium sulfate for the concentration; the largest
/// fall is from memory.
pub fn fall<R: Real>(serum_mM: R, body: &Body<R>, p: &BloodPressure<R>) -> R {
    let above = serum_mM - body.usual_serum_mM;
    let above = R::select(above.below(0.0), R::constant(0.0), above);
    p.largest_fall_mmHg * above / (above + p.half_mM)
}
