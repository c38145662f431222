//! What surrounds the cells at one moment, as the right-hand side sees it: numbers that were
//! decided before the integration, or are smooth functions of time.

/// The surroundings at one moment.
#[derive(Debug, Clone, Copy)]
pub struct Environment<R> {
    /// Current density into the nerve: stimulus, tonic drive and noise.
    pub applied_current_uA_cm2: R,
    /// Ionised calcium in the bath.
    pub calcium_mM: R,
    /// Ionised magnesium in the bath.
    pub magnesium_mM: R,
    /// Shift of the gates by surface charge; positive is harder to excite.
    pub gating_shift_mV: R,
    /// How far the potassium equilibrium potential lies above that of the reference bath.
    pub potassium_step_mV: R,
    /// How far the sodium equilibrium potential lies above that of the reference bath.
    pub sodium_step_mV: R,
}
