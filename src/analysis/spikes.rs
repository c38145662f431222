//! Spikes: how many, how often, and which of them were asked for.

/// A spike that follows a stimulus within this time was evoked by it.
pub const EVOKED_WITHIN_MS: f64 = 3.0;

/// The first of `times_ms` in the interval from `from_ms` to `until_ms`, its end left out.
#[must_use]
pub fn first_between(times_ms: &[f64], from_ms: f64, until_ms: f64) -> Option<f64> {
    let first = times_ms.partition_point(|&t| t < from_ms);
    times_ms.get(first).copied().filter(|&t| t < until_ms)
}

/// Spikes that no stimulus explains: those that begin later than [`EVOKED_WITHIN_MS`] after the
/// last stimulus, and all but the first after each stimulus.
#[must_use]
pub fn uncommanded(spikes_ms: &[f64], stimuli_ms: &[f64]) -> usize {
    let evoked = stimuli_ms
        .iter()
        .enumerate()
        .filter(|&(i, &stimulus_ms)| {
            let next_ms = stimuli_ms.get(i + 1).copied().unwrap_or(f64::INFINITY);
            let until_ms = next_ms.min(stimulus_ms + EVOKED_WITHIN_MS);
            first_between(spikes_ms, stimulus_ms, until_ms).is_some()
        })
        .count();
    spikes_ms.len() - evoked
}

/// How many of `causes_ms` are followed by an effect within `within_ms` and before the next cause.
#[must_use]
pub fn followed(causes_ms: &[f64], effects_ms: &[f64], within_ms: f64) -> usize {
    let next_ms = causes_ms.iter().skip(1).copied().chain([f64::INFINITY]);
    causes_ms
        .iter()
        .zip(next_ms)
        .filter(|&(&cause_ms, next_ms)| {
            first_between(effects_ms, cause_ms, next_ms.min(cause_ms + within_ms)).is_some()
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_only_the_first_spike_after_a_stimulus_was_commanded() {
        assert_eq!(uncommanded(&[1.1, 2.5, 30.0], &[1.0]), 2);
        assert_eq!(uncommanded(&[1.1, 2.1], &[1.0, 2.0]), 0);
        assert_eq!(uncommanded(&[0.5], &[1.0]), 1);
        assert_eq!(uncommanded(&[4.5], &[1.0]), 1);
        assert_eq!(uncommanded(&[], &[1.0]), 0);
    }

    #[test]
    fn exact_an_effect_belongs_to_the_cause_just_before_it() {
        assert_eq!(followed(&[1.0, 2.0, 3.0], &[2.5], 5.0), 1);
        assert_eq!(followed(&[1.0, 2.0, 3.0], &[1.5, 2.5, 9.0], 5.0), 2);
        assert_eq!(followed(&[1.0, 20.0], &[2.0, 21.0], 5.0), 2);
        assert_eq!(followed(&[1.0, 2.0], &[2.1, 2.2], 5.0), 1);
    }
}
