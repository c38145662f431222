//! The two ends of the chain: calcium influx at rest, and the course of force.

use super::force;
use crate::trace::Trace;

/// Calcium current of a representative channel at the start, positive into the terminal. A run
/// whose nerve cannot fire and rests at a chosen potential is a voltage clamp.
#[must_use]
pub fn resting_influx_pA(trace: &Trace) -> Option<f64> {
    trace.column("calcium_influx_pA")?.first().copied()
}

/// From the first impulse of the fibre to the peak of force: the contraction time of a twitch, as
/// Sica & McComas 1971 (J Neurol Neurosurg Psychiatry 34:113) measure it.
#[must_use]
pub fn time_to_peak_force_ms(trace: &Trace) -> Option<f64> {
    let spike_ms = *trace.events("fibre_spike").first()?;
    force::peak(trace, "force_frac").map(|(peak_ms, _)| peak_ms - spike_ms)
}

/// Half the swing of the summed twitches over their mean, in the last tenth of the run.
///
/// For twitches `t exp(-t/T)` at rate r the first harmonic alone gives
/// `2 / (1 + (2 pi r T)^2)`.
#[must_use]
pub fn activation_ripple(trace: &Trace) -> Option<f64> {
    let values = trace.column("twitch_activation")?;
    let (&start_ms, &end_ms) = (trace.time_ms.first()?, trace.time_ms.last()?);
    let from_ms = end_ms - 0.1 * (end_ms - start_ms);
    let first = trace.time_ms.partition_point(|&t| t < from_ms);
    let late = values.get(first..)?;
    let (mut area, mut low, mut high) = (0.0, f64::INFINITY, f64::NEG_INFINITY);
    for (i, &value) in late.iter().enumerate() {
        low = low.min(value);
        high = high.max(value);
        if i > 0 {
            let step_ms = trace.time_ms[first + i] - trace.time_ms[first + i - 1];
            area += 0.5 * (value + late[i - 1]) * step_ms;
        }
    }
    let mean = area / (end_ms - trace.time_ms[first]);
    (mean > 0.0).then(|| 0.5 * (high - low) / mean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::Column;

    #[test]
    fn exact_ripple_of_a_sine_is_its_amplitude_over_its_mean() {
        let time_ms: Vec<f64> = (0..=10_000).map(|i| 0.1 * f64::from(i)).collect();
        let wave = |t: f64| 2.0 + 0.3 * (2.0 * std::f64::consts::PI * t / 50.0).sin();
        let values = time_ms.iter().map(|&t| wave(t)).collect();
        let column = Column { name: "twitch_activation".into(), unit: "1".into(), values };
        let trace = Trace { time_ms, columns: vec![column], events: vec![] };
        assert!((activation_ripple(&trace).unwrap() - 0.15).abs() < 1e-4);
    }
}
