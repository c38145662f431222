//! The numbers of a run that a person asks for first.

use super::{force, release, spikes};
use crate::trace::Trace;
use serde::Serialize;

/// A fibre spike within this time after an impulse of the nerve, and before the next one, belongs
/// to it: at threshold the fibre may hesitate for 10 ms.
const FIBRE_FOLLOWS_WITHIN_MS: f64 = 15.0;

/// Summary of a run. What a run does not have (the muscle, when only the nerve was simulated) is
/// `None`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// Length of the run.
    pub duration_ms: f64,
    /// Shift of the nerve's gates at the start, against the reference bath.
    pub gating_shift_mV: Option<f64>,
    /// Stimuli given.
    pub stimuli: usize,
    /// Impulses of the nerve.
    pub nerve_spikes: usize,
    /// Impulses that no stimulus explains.
    pub uncommanded_nerve_spikes: usize,
    /// Impulses per second.
    pub nerve_rate_Hz: f64,
    /// Quanta released in the whole run.
    pub quanta_released: Option<f64>,
    /// Quanta that the first impulse released.
    pub quantal_content_first: Option<f64>,
    /// Quanta that an impulse released, on average.
    pub quantal_content_mean: Option<f64>,
    /// Quanta per second between impulses.
    pub spontaneous_release_per_s: Option<f64>,
    /// Highest calcium near the channels.
    pub peak_calcium_near_channels_uM: Option<f64>,
    /// Highest calcium in the bulk.
    pub peak_calcium_bulk_uM: Option<f64>,
    /// End-plate potentials of more than half a quantum.
    pub endplate_potentials: Option<usize>,
    /// Impulses of the muscle fibre.
    pub fibre_spikes: Option<usize>,
    /// Impulses of the nerve that the fibre did not follow.
    pub failures: Option<usize>,
    /// Impulses of the next nerve cell, where a run has one instead of the muscle.
    pub cell_spikes: Option<usize>,
    /// Highest NMDA conductance of that cell that magnesium leaves free.
    pub peak_nmda_conductance_nS: Option<f64>,
    /// Calcium that entered that cell through NMDA channels, on average.
    pub mean_nmda_calcium_pA: Option<f64>,
    /// Highest force, as a fraction of the tetanic force.
    pub peak_force_frac: Option<f64>,
    /// Average force, as a fraction of the tetanic force.
    pub mean_force_frac: Option<f64>,
}

/// Reads the summary of a run from its trace.
#[must_use]
pub fn summarise(trace: &Trace) -> Summary {
    let duration_ms = trace.time_ms.last().unwrap_or(&0.0) - trace.time_ms.first().unwrap_or(&0.0);
    let (stimuli_ms, nerve_ms) = (trace.events("stimulus"), trace.events("nerve_spike"));
    let fibre_ms = trace.events("fibre_spike");
    let has_fibre = trace.column("fibre_potential_mV").is_some();
    let contents = release::quantal_contents(trace);
    let peak = |column: &str| force::peak(trace, column).map(|(_, value)| value);
    let last = |column: &str| trace.column(column)?.last().copied();
    Summary {
        duration_ms,
        gating_shift_mV: trace.column("gating_shift_mV").and_then(|c| c.first().copied()),
        stimuli: stimuli_ms.len(),
        nerve_spikes: nerve_ms.len(),
        uncommanded_nerve_spikes: spikes::uncommanded(nerve_ms, stimuli_ms),
        nerve_rate_Hz: 1000.0 * nerve_ms.len() as f64 / duration_ms.max(f64::MIN_POSITIVE),
        quanta_released: last("released_quanta"),
        quantal_content_first: contents.as_ref().and_then(|c| c.first().copied()),
        quantal_content_mean: contents
            .filter(|contents| !contents.is_empty())
            .map(|contents| contents.iter().sum::<f64>() / contents.len() as f64),
        spontaneous_release_per_s: release::spontaneous_per_s(trace),
        peak_calcium_near_channels_uM: peak("calcium_near_channels_uM"),
        peak_calcium_bulk_uM: peak("calcium_bulk_uM"),
        endplate_potentials: has_fibre.then(|| trace.events("endplate_potential").len()),
        fibre_spikes: has_fibre.then_some(fibre_ms.len()),
        failures: has_fibre.then(|| {
            nerve_ms.len() - spikes::followed(nerve_ms, fibre_ms, FIBRE_FOLLOWS_WITHIN_MS)
        }),
        cell_spikes: trace
            .column("cell_potential_mV")
            .is_some()
            .then(|| trace.events("cell_spike").len()),
        peak_nmda_conductance_nS: peak("nmda_conductance_nS"),
        mean_nmda_calcium_pA: force::mean(trace, "nmda_calcium_pA"),
        peak_force_frac: peak("force_frac"),
        mean_force_frac: force::mean(trace, "force_frac"),
    }
}
