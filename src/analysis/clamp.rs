//! The two ends of the chain: calcium influx at rest, and the course of force.

use super::force;
use crate::math::sin_cos;
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

/// Ripple of an unfused contraction: amplitude of the summed twitches at the rate of the stimuli
/// over their mean, in the last quarter of the stimuli.
///
/// For twitches `t exp(-t/T)` at rate r it is `2 / (1 + (2 pi r T)^2)`, the response of two equal
/// low-pass filters in a row (twitch: Fuglevand, Winter & Patla 1993, J Neurophysiol 70:2470).
#[must_use]
pub fn activation_ripple(trace: &Trace) -> Option<f64> {
    let values = trace.column("twitch_activation")?;
    let stimuli_ms = trace.events("stimulus");
    let &[first_ms, .., last_ms] = stimuli_ms else { return None };
    let period_ms = (last_ms - first_ms) / (stimuli_ms.len() - 1) as f64;
    let from_ms = stimuli_ms[stimuli_ms.len() * 3 / 4];
    let mut sums = [0.0; 3];
    for i in 1..values.len() {
        let (left_ms, right_ms) = (trace.time_ms[i - 1], trace.time_ms[i]);
        if left_ms < from_ms || right_ms > last_ms {
            continue;
        }
        let angle = 2.0 * std::f64::consts::PI * (0.5 * (left_ms + right_ms) - from_ms) / period_ms;
        let area = 0.5 * (values[i - 1] + values[i]) * (right_ms - left_ms);
        let (sine, cosine) = sin_cos(angle);
        for (sum, weight) in sums.iter_mut().zip([1.0, cosine, sine]) {
            *sum += area * weight;
        }
    }
    let [mean, cosine, sine] = sums;
    (mean > 0.0).then(|| 2.0 * cosine.hypot(sine) / mean)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{Column, Events};

    #[test]
    fn exact_ripple_of_a_sine_is_its_amplitude_over_its_mean() {
        let time_ms: Vec<f64> = (0..=10_000).map(|i| 0.1 * f64::from(i)).collect();
        let wave = |t: f64| 2.0 + 0.3 * sin_cos(2.0 * std::f64::consts::PI * t / 50.0 + 0.7).0;
        let values = time_ms.iter().map(|&t| wave(t)).collect();
        let column = Column { name: "twitch_activation".into(), unit: "1".into(), values };
        let stimuli = (0..20).map(|i| 50.0 * f64::from(i)).collect();
        let events = vec![Events { name: "stimulus".into(), times_ms: stimuli }];
        let trace = Trace { time_ms, columns: vec![column], events };
        assert!((activation_ripple(&trace).unwrap() - 0.15).abs() < 1e-4);
    }
}
