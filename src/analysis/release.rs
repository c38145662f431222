//! Quantal content and spontaneous release, by the direct method: count the quanta that left.
//!
//! Definition: del Castillo & Katz 1954 (J Physiol 124:560, from memory): the quantal content of
//! an impulse is the number of quanta it releases.

use crate::trace::Trace;

/// After an impulse, release is over within this time.
pub const RELEASE_IS_OVER_MS: f64 = 20.0;

/// Quanta released in a stretch of time.
fn released_between(trace: &Trace, from_ms: f64, until_ms: f64) -> Option<f64> {
    let name = "released_quanta";
    Some(trace.value_at(name, until_ms)? - trace.value_at(name, from_ms)?)
}

/// Stretches of the run in which evoked release may go on: after each impulse, to the next one or
/// until release is over. An impulse counts from its stimulus when it had one.
#[must_use]
pub fn evoked_windows(trace: &Trace) -> Vec<(f64, f64)> {
    let Some(&end_ms) = trace.time_ms.last() else { return Vec::new() };
    let stimuli_ms = trace.events("stimulus");
    let mut starts_ms: Vec<f64> = trace
        .events("nerve_spike")
        .iter()
        .map(|&spike_ms| {
            let before = stimuli_ms.partition_point(|&t| t <= spike_ms);
            let stimulus_ms = before.checked_sub(1).map(|i| stimuli_ms[i]);
            stimulus_ms
                .filter(|&t| spike_ms - t < super::spikes::EVOKED_WITHIN_MS)
                .unwrap_or(spike_ms)
        })
        .collect();
    // two spikes after one stimulus share its start: the second counts from itself
    for i in 1..starts_ms.len() {
        if starts_ms[i] <= starts_ms[i - 1] {
            starts_ms[i] = trace.events("nerve_spike")[i];
        }
    }
    let next_ms = starts_ms.iter().skip(1).copied().chain([end_ms]);
    starts_ms
        .iter()
        .zip(next_ms)
        .map(|(&start_ms, next_ms)| (start_ms, next_ms.min(start_ms + RELEASE_IS_OVER_MS)))
        .collect()
}

/// Spontaneous release per second: quanta that leave outside all evoked windows. `None` when
/// less than 1 ms of the run is left.
#[must_use]
pub fn spontaneous_per_s(trace: &Trace) -> Option<f64> {
    let (&start_ms, &end_ms) = (trace.time_ms.first()?, trace.time_ms.last()?);
    let (mut quanta, mut quiet_ms, mut from_ms) = (0.0, 0.0, start_ms);
    for (window_start_ms, window_end_ms) in
        evoked_windows(trace).into_iter().chain([(end_ms, end_ms)])
    {
        if window_start_ms > from_ms {
            quanta += released_between(trace, from_ms, window_start_ms)?;
            quiet_ms += window_start_ms - from_ms;
        }
        from_ms = window_end_ms;
    }
    (quiet_ms >= 1.0).then(|| 1000.0 * quanta / quiet_ms)
}

/// Quantal content of each impulse of the nerve, without what would have left spontaneously.
#[must_use]
pub fn quantal_contents(trace: &Trace) -> Option<Vec<f64>> {
    // whole quanta cannot lose a fraction to those that would have left anyway
    let whole = trace.events.iter().any(|events| events.name == "quantum");
    let resting_per_ms = if whole { 0.0 } else { *trace.column("release_rate_per_ms")?.first()? };
    evoked_windows(trace)
        .into_iter()
        .map(|(from_ms, until_ms)| {
            let released = released_between(trace, from_ms, until_ms)?;
            Some((released - resting_per_ms * (until_ms - from_ms)).max(0.0))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{Column, Events};

    /// 0.001 quanta per ms all the time, and 25 within 2 ms after each of two impulses.
    fn trace() -> Trace {
        let time_ms = vec![0.0, 100.0, 102.0, 150.0, 152.0, 400.0];
        let mut quanta: Vec<f64> = time_ms.iter().map(|t| 0.001 * t).collect();
        for (i, extra) in [(2, 25.0), (3, 25.0), (4, 50.0), (5, 50.0)] {
            quanta[i] += extra;
        }
        Trace {
            columns: vec![
                Column { name: "released_quanta".into(), unit: String::new(), values: quanta },
                Column {
                    name: "release_rate_per_ms".into(),
                    unit: "1/ms".into(),
                    values: vec![0.001; time_ms.len()],
                },
            ],
            time_ms,
            events: vec![
                Events { name: "stimulus".into(), times_ms: vec![100.0] },
                Events { name: "nerve_spike".into(), times_ms: vec![100.1, 150.0] },
            ],
        }
    }

    #[test]
    fn exact_quantal_content_and_spontaneous_rate_of_a_made_up_trace() {
        let contents = quantal_contents(&trace()).unwrap();
        assert_eq!(contents.len(), 2);
        assert!(contents.iter().all(|content| (content - 25.0).abs() < 1e-9), "{contents:?}");
        assert!((spontaneous_per_s(&trace()).unwrap() - 1.0).abs() < 1e-9);
    }
}
