//! What is done to the preparation during a run, as plain numbers: the meaning of a scenario's
//! `[bath]`, `[nerve]` and `[[stimulus.…]]` once units, order and ranges have been checked.

/// One rectangular current pulse into the nerve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pulse {
    /// When it begins.
    pub start_ms: f64,
    /// How long it lasts.
    pub width_ms: f64,
    /// Depolarising current density.
    pub amplitude_uA_cm2: f64,
}

/// A corner of the tonic drive; straight lines join corners, two corners at one time are a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DriveKnot {
    /// When.
    pub time_ms: f64,
    /// Steady depolarising current density that the spinal cord's tonic input stands for.
    pub drive_uA_cm2: f64,
}

/// A corner of the bath's composition; straight lines join corners, two at one time are a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BathKnot {
    /// When.
    pub time_ms: f64,
    /// Ionised calcium.
    pub calcium_mM: f64,
    /// Ionised magnesium.
    pub magnesium_mM: f64,
    /// Potassium.
    pub potassium_mM: f64,
    /// Sodium.
    pub sodium_mM: f64,
}

/// Membrane noise of the nerve: an Ornstein-Uhlenbeck current, drawn before the run from the seed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Noise {
    /// Standard deviation.
    pub sigma_uA_cm2: f64,
    /// Correlation time.
    pub correlation_ms: f64,
}

/// Everything that happens to the preparation from time 0 to the end.
#[derive(Debug, Clone, PartialEq)]
pub struct Protocol {
    /// Length of the run.
    pub duration_ms: f64,
    /// Seed of every random draw of the run.
    pub seed: u64,
    /// Pulses, ascending in time, never overlapping, all within the run.
    pub pulses: Vec<Pulse>,
    /// Tonic drive; empty means none.
    pub drive: Vec<DriveKnot>,
    /// Membrane noise, if any.
    pub noise: Option<Noise>,
    /// The bath; the first knot is at time 0, and the last value holds to the end.
    pub bath: Vec<BathKnot>,
    /// The bath that the membranes feel (surface charge and equilibrium potentials), where it is
    /// asked what that does apart from what happens at the channels; empty means `bath`.
    pub membrane_bath: Vec<BathKnot>,
}
