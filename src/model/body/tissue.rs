//! Muscle and the surface of bone: a large store that fills and empties over weeks.

use crate::equation::Equation;
use crate::real::Real;
use crate::references::CALGATE;

/// Index entry of [`exchange`].
pub const TISSUE_EXCHANGE: Equation = crate::equation!(
    "tissue-exchange",
    "Tissue takes up or gives back magnesium until it is at rest with serum.",
    "dT/dt = V_t (C - C_t) / tau,  C_t = T / V_t,  V_t = v_t m",
    r"\frac{dT}{dt} = \frac{V_{\mathrm{t}} (C - C_{\mathrm{t}})}{\tau}, \qquad C_{\mathrm{t}} = \frac{T}{V_{\mathrm{t}}}, \qquad V_{\mathrm{t}} = v_{\mathrm{t}} m",
    [("v_t", "body.tissue"), ("m", "body.mass"), ("tau", "body.tissue_time")],
    CALGATE,
    "one linear store; volume and time chosen so that a deficit of 50 to 100 mmol goes with a \
     serum below 0.7 mM and refills in weeks",
);

/// What goes over from serum into tissue, mmol/h; negative when tissue gives back.
///
/// `[eq:tissue-exchange]` Source: our choice.
pub fn exchange<R: Real>(serum_mM: R, tissue_mM: R, tissue_L: R, time_h: R) -> R {
    (serum_mM - tissue_mM) * tissue_L / time_h
}
