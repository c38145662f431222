//! What repetition does: the second answer over the first, the fourth over the first, how far
//! twitches fuse, and a twitch against a tetanus.

use super::quantal_methods::amplitudes_mV;
use crate::trace::Trace;

/// Second end-plate potential over the first: above 1 is facilitation, below depression (Mallart &
/// Martin 1967, J Physiol 193:679, from memory). Not read when the fibre fires an action
/// potential, which hides them.
#[must_use]
pub fn paired_pulse_ratio(trace: &Trace) -> Option<f64> {
    let hidden = trace.column("fibre_potential_mV")?.iter().any(|&v_mV| v_mV > 0.0);
    let amplitudes_mV = amplitudes_mV(trace)?;
    let (first, second) = (amplitudes_mV.first()?, amplitudes_mV.get(1)?);
    (!hidden && *first > 0.0).then(|| second / first)
}

/// Highest rise of force after each stimulus, until the next: what a force transducer shows of a
/// train of separate twitches.
#[must_use]
pub fn twitches_frac(trace: &Trace) -> Option<Vec<f64>> {
    let force = trace.column("force_frac")?;
    let stimuli_ms = trace.events("stimulus");
    let end_ms = *trace.time_ms.last()?;
    let next_ms = stimuli_ms.iter().skip(1).copied().chain([end_ms]);
    stimuli_ms
        .iter()
        .zip(next_ms)
        .map(|(&from_ms, until_ms)| {
            let before = trace.value_at("force_frac", from_ms)?;
            let first = trace.time_ms.partition_point(|&t| t < from_ms);
            let after = trace.time_ms.partition_point(|&t| t <= until_ms);
            Some(force[first..after].iter().fold(0.0, |most: f64, f| most.max(f - before)))
        })
        .collect()
}

/// Train-of-four ratio T4/T1: the fourth twitch over the first (Ali, Utting & Gray 1970, Br J
/// Anaesth 42:967, from memory). Asked of the first four stimuli; nothing when the first twitch is
/// missing. Curare makes it fade, magnesium does not.
#[must_use]
pub fn train_of_four_ratio(trace: &Trace) -> Option<f64> {
    ratio_of_four(&twitches_frac(trace)?)
}

/// Fourth of four answers over the first, of twitches or compound potentials.
#[must_use]
pub fn ratio_of_four(answers: &[f64]) -> Option<f64> {
    let (first, fourth) = (*answers.first()?, *answers.get(3)?);
    (first > 0.0).then(|| fourth / first)
}

/// Fusion index: how low force falls before the last contraction of a train, over the peak of that
/// contraction (Celichowski & Grottel 1995, Arch Ital Biol 133:81, from memory): 0 for separate
/// twitches, 1 for a smooth tetanus. Needs two impulses of the fibre.
#[must_use]
pub fn fusion_index(trace: &Trace) -> Option<f64> {
    let force = trace.column("force_frac")?;
    let spikes_ms = trace.events("fibre_spike");
    let (&last_ms, &before_ms) = (spikes_ms.last()?, spikes_ms.iter().rev().nth(1)?);
    let place = |time_ms: f64| trace.time_ms.partition_point(|&t| t < time_ms);
    let highest = |from: usize, until: usize| {
        (from..until.min(force.len())).reduce(|a, b| if force[b] > force[a] { b } else { a })
    };
    let peak_before = highest(place(before_ms), place(last_ms))?;
    // the valley may lie after the last spike, which needs time to pull; the peak follows it
    let peak = highest(place(last_ms), force.len()).filter(|&peak| force[peak] > 0.0)?;
    let lowest = force[peak_before..=peak].iter().copied().reduce(f64::min)?;
    Some(lowest / force[peak])
}

/// Force of a single twitch over that of a tetanus, from a run of each.
#[must_use]
pub fn twitch_tetanus_ratio(twitch: &Trace, tetanus: &Trace) -> Option<f64> {
    let peak = |trace: &Trace| super::force::peak(trace, "force_frac").map(|(_, value)| value);
    let highest = peak(tetanus).filter(|force| *force > 0.0)?;
    Some(peak(twitch)? / highest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{Column, Events};

    fn trace(name: &str, points: &[(f64, f64)], events: &[(&str, &[f64])]) -> Trace {
        Trace {
            time_ms: points.iter().map(|point| point.0).collect(),
            columns: vec![Column {
                name: name.into(),
                unit: "1".into(),
                values: points.iter().map(|point| point.1).collect(),
            }],
            events: events
                .iter()
                .map(|(name, times)| Events { name: (*name).into(), times_ms: times.to_vec() })
                .collect(),
        }
    }

    #[test]
    fn exact_four_twitches_that_fade() {
        let mut points = vec![(0.0, 0.0)];
        for (k, height) in [0.2, 0.18, 0.16, 0.15].into_iter().enumerate() {
            let start_ms = 500.0 * k as f64 + 10.0;
            points.extend([(start_ms, 0.0), (start_ms + 50.0, height), (start_ms + 200.0, 0.0)]);
        }
        let stimuli_ms = [10.0, 510.0, 1010.0, 1510.0];
        let made = trace("force_frac", &points, &[("stimulus", &stimuli_ms)]);
        assert_eq!(twitches_frac(&made), Some(vec![0.2, 0.18, 0.16, 0.15]));
        assert!((train_of_four_ratio(&made).unwrap() - 0.75).abs() < 1e-15);
        assert_eq!(ratio_of_four(&[0.0, 0.0, 0.0, 0.0]), None);
        assert_eq!(ratio_of_four(&[1.0, 1.0, 1.0]), None);
    }

    #[test]
    fn exact_paired_pulses_that_facilitate_unless_spikes_hide_them() {
        let mut points =
            vec![(0., -85.), (10., -85.), (11., -83.), (19., -85.), (30., -85.), (31., -82.)];
        points.push((60.0, -85.0));
        let spikes: &[(&str, &[f64])] = &[("nerve_spike", &[10.0, 30.0])];
        assert_eq!(paired_pulse_ratio(&trace("fibre_potential_mV", &points, spikes)), Some(1.5));
        points[2].1 = 30.0;
        assert_eq!(paired_pulse_ratio(&trace("fibre_potential_mV", &points, spikes)), None);
    }

    #[test]
    fn exact_the_fusion_index_is_the_last_valley_over_the_last_peak() {
        let points = [
            (0.0, 0.0),
            (50.0, 0.2),
            (100.0, 0.1),
            (110.0, 0.08), // the valley lies after the second spike
            (150.0, 0.25),
            (400.0, 0.0),
        ];
        let spikes: &[(&str, &[f64])] = &[("fibre_spike", &[1.0, 100.0])];
        let made = trace("force_frac", &points, spikes);
        assert!((fusion_index(&made).unwrap() - 0.08 / 0.25).abs() < 1e-15);
        assert_eq!(fusion_index(&trace("force_frac", &points, &[("fibre_spike", &[1.0])])), None);
        // separate twitches touch zero in between
        let apart = [(0., 0.), (50., 0.2), (300., 0.), (500., 0.), (550., 0.2), (900., 0.)];
        let spikes: &[(&str, &[f64])] = &[("fibre_spike", &[1.0, 501.0])];
        assert_eq!(fusion_index(&trace("force_frac", &apart, spikes)), Some(0.0));
    }

    #[test]
    fn exact_a_twitch_against_a_tetanus() {
        let twitch = trace("force_frac", &[(0.0, 0.0), (50.0, 0.2)], &[]);
        let tetanus = trace("force_frac", &[(0.0, 0.0), (500.0, 0.8)], &[]);
        assert_eq!(twitch_tetanus_ratio(&twitch, &tetanus), Some(0.25));
        assert_eq!(twitch_tetanus_ratio(&twitch, &Trace::default()), None);
    }
}
