//! When things happen: from impulse to quantum, from quantum to quantum, from spike to spike.

use super::quantal_methods::{coefficient_of_variation, mean};
use super::release::evoked_windows;
use crate::trace::Trace;

/// From each impulse of the nerve to the first quantum that follows it within its window; impulses
/// without a quantum are left out. Its shortest values are the synaptic delay of Katz & Miledi
/// 1965 (J Physiol 181:656, from memory), its spread that of release.
///
/// * `windows`: from each impulse until its release is over
#[must_use]
pub fn first_latencies_ms(quanta_ms: &[f64], windows: &[(f64, f64)]) -> Vec<f64> {
    windows
        .iter()
        .filter_map(|&(from_ms, until_ms)| {
            super::spikes::first_between(quanta_ms, from_ms, until_ms).map(|t| t - from_ms)
        })
        .collect()
}

/// How many values lie in each of `bins` bins of `width` from `start` on; what lies outside is not
/// counted.
#[must_use]
pub fn histogram(values: &[f64], start: f64, width: f64, bins: usize) -> Vec<usize> {
    let mut counts = vec![0; bins];
    for value in values {
        let place = ((value - start) / width).floor();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a place among the bins, tested before it is made whole"
        )]
        if place >= 0.0 && place < bins as f64 {
            counts[place as usize] += 1;
        }
    }
    counts
}

/// Mean time from an impulse to its first quantum, in a quantal run.
#[must_use]
pub fn mean_first_latency_ms(trace: &Trace) -> Option<f64> {
    mean(&first_latencies_ms(trace.events("quantum"), &evoked_windows(trace)))
}

/// Miniatures per second of a quantal run: quanta that no impulse explains, over the time outside
/// all evoked windows. Nothing when less than 1 ms of the run is left.
#[must_use]
pub fn miniatures_per_s(trace: &Trace) -> Option<f64> {
    if !trace.events.iter().any(|events| events.name == "quantum") {
        return None;
    }
    let windows = evoked_windows(trace);
    let evoked_ms: f64 = windows.iter().map(|(from_ms, until_ms)| until_ms - from_ms).sum();
    let quiet_ms = trace.time_ms.last()? - trace.time_ms.first()? - evoked_ms;
    let evoked: usize =
        super::quantal_methods::counts(trace.events("quantum"), &windows).iter().sum();
    let alone = trace.events("quantum").len() - evoked;
    (quiet_ms >= 1.0).then(|| 1000.0 * alone as f64 / quiet_ms)
}

/// Times from each event to the next.
#[must_use]
pub fn intervals_ms(times_ms: &[f64]) -> Vec<f64> {
    times_ms.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

/// Mean interval between impulses of the nerve.
#[must_use]
pub fn mean_interval_ms(trace: &Trace) -> Option<f64> {
    mean(&intervals_ms(trace.events("nerve_spike")))
}

/// Coefficient of variation of the intervals between impulses of the nerve: 0 for a clock, 1 for a
/// Poisson train. It takes three impulses.
#[must_use]
pub fn interval_variation(trace: &Trace) -> Option<f64> {
    coefficient_of_variation(&intervals_ms(trace.events("nerve_spike")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::Events;

    fn trace(end_ms: f64, events: &[(&str, &[f64])]) -> Trace {
        let events = events
            .iter()
            .map(|(name, times_ms)| Events { name: (*name).into(), times_ms: times_ms.to_vec() })
            .collect();
        Trace { time_ms: vec![0.0, end_ms], columns: vec![], events }
    }

    #[test]
    fn exact_latencies_leave_failures_out_and_count_only_the_first_quantum() {
        let windows = [(10.0, 30.0), (50.0, 70.0), (90.0, 100.0)];
        let latencies_ms = first_latencies_ms(&[5.0, 10.5, 10.6, 75.0, 90.25], &windows);
        assert_eq!(latencies_ms, [0.5, 0.25]);
        assert_eq!(histogram(&latencies_ms, 0.0, 0.2, 3), [0, 1, 1]);
        assert_eq!(histogram(&[-1.0, 0.7, f64::NAN], 0.0, 0.2, 3), [0, 0, 0]);
    }

    #[test]
    fn exact_miniatures_are_those_outside_the_windows() {
        let made =
            trace(1020.0, &[("nerve_spike", &[100.0]), ("quantum", &[1., 101., 102., 500.])]);
        assert_eq!(miniatures_per_s(&made), Some(2.0));
        assert_eq!(mean_first_latency_ms(&made), Some(1.0));
        assert_eq!(miniatures_per_s(&trace(1000.0, &[])), None);
        assert_eq!(miniatures_per_s(&trace(1000.0, &[("quantum", &[])])), Some(0.0));
    }

    #[test]
    fn exact_a_clock_has_no_variation_and_two_lengths_in_turn_have_a_known_one() {
        let clock = trace(100.0, &[("nerve_spike", &[10.0, 20.0, 30.0, 40.0])]);
        assert_eq!(interval_variation(&clock), Some(0.0));
        assert_eq!(mean_interval_ms(&clock), Some(10.0));
        let turns = trace(100.0, &[("nerve_spike", &[0.0, 1.0, 4.0, 5.0, 8.0])]);
        // 1, 3, 1, 3: mean 2, variance 4/3
        assert!((interval_variation(&turns).unwrap() - (1.0_f64 / 3.0).sqrt()).abs() < 1e-15);
        assert_eq!(interval_variation(&trace(9.0, &[("nerve_spike", &[1.0, 2.0])])), None);
    }
}
