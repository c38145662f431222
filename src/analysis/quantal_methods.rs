//! Quantal content as it is estimated in a real experiment, where quanta cannot be counted: from
//! the sizes of end-plate potentials and from failures.
//!
//! Definitions: del Castillo & Katz 1954 (J Physiol 124:560) for the three methods, Martin 1955
//! (J Physiol 130:114) for the correction of summation; both from memory.

use super::release::evoked_windows;
use crate::math;
use crate::trace::Trace;

/// The potential of one quantum is over within this time.
const MINIATURE_LASTS_MS: f64 = 20.0;

/// Mean of some numbers; nothing of none.
#[must_use]
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Variance of some numbers about their mean, from a sample of at least two.
#[must_use]
pub fn variance(values: &[f64]) -> Option<f64> {
    let mean = mean(values)?;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (values.len() > 1).then(|| squares / (values.len() - 1) as f64)
}

/// Standard deviation over mean.
#[must_use]
pub fn coefficient_of_variation(values: &[f64]) -> Option<f64> {
    let mean = mean(values).filter(|mean| *mean != 0.0)?;
    Some(variance(values)?.sqrt() / mean)
}

/// Direct method: mean end-plate potential over mean miniature, m = v/q.
#[must_use]
pub fn direct(endplate_mV: &[f64], miniature_mV: &[f64]) -> Option<f64> {
    let miniature_mV = mean(miniature_mV).filter(|mean| *mean > 0.0)?;
    Some(mean(endplate_mV)? / miniature_mV)
}

/// Method of failures: m = ln(N/N0) of `trials` N with `failures` N0 among them. Right when release
/// is Poisson's; nothing when none or more than all failed.
#[must_use]
pub fn failures(trials: usize, failures: usize) -> Option<f64> {
    (failures > 0 && failures <= trials).then(|| math::ln(trials as f64 / failures as f64))
}

/// Method of variance: m = (1 + c²)/CV² of the amplitudes, where c is the coefficient of variation
/// of a single quantum. Right when release is Poisson's.
#[must_use]
pub fn variance_method(amplitudes: &[f64], quantal_variation: f64) -> Option<f64> {
    let variation = coefficient_of_variation(amplitudes).filter(|variation| *variation > 0.0)?;
    Some((1.0 + quantal_variation * quantal_variation) / (variation * variation))
}

/// What a potential of `amplitude_mV` would be if quanta added up in a straight line:
/// v' = v/(1 - v/E), where E is the distance from rest to reversal.
#[must_use]
pub fn summation_corrected_mV(amplitude_mV: f64, driving_mV: f64) -> Option<f64> {
    (amplitude_mV < driving_mV).then(|| amplitude_mV / (1.0 - amplitude_mV / driving_mV))
}

/// Depolarisation of the fibre after each impulse of the nerve: how far it rises above where it
/// stood when the impulse began. A spike of the fibre counts with its whole height.
#[must_use]
pub fn amplitudes_mV(trace: &Trace) -> Option<Vec<f64>> {
    evoked_windows(trace).into_iter().map(|window| rise_mV(trace, window)).collect()
}

fn rise_mV(trace: &Trace, (from_ms, until_ms): (f64, f64)) -> Option<f64> {
    let before_mV = trace.value_at("fibre_potential_mV", from_ms)?;
    let values = trace.column("fibre_potential_mV")?;
    let first = trace.time_ms.partition_point(|&t| t < from_ms);
    let after = trace.time_ms.partition_point(|&t| t <= until_ms);
    Some(values[first..after].iter().fold(0.0, |most: f64, v_mV| most.max(v_mV - before_mV)))
}

/// Amplitudes of the miniatures of a quantal run: quanta that leave outside all evoked windows and
/// stand alone until their potential is over.
#[must_use]
pub fn miniatures_mV(trace: &Trace) -> Option<Vec<f64>> {
    let quanta_ms = trace.events("quantum");
    let windows = evoked_windows(trace);
    let end_ms = *trace.time_ms.last()?;
    let alone = |i: usize| {
        let from_ms = quanta_ms[i];
        let until_ms = from_ms + MINIATURE_LASTS_MS;
        let free = i.checked_sub(1).is_none_or(|k| from_ms - quanta_ms[k] > MINIATURE_LASTS_MS)
            && quanta_ms.get(i + 1).is_none_or(|next_ms| *next_ms > until_ms);
        let evoked = windows.iter().any(|(start, end)| from_ms < *end && until_ms > *start);
        (free && !evoked && until_ms <= end_ms).then_some((from_ms, until_ms))
    };
    (0..quanta_ms.len()).filter_map(alone).map(|window| rise_mV(trace, window)).collect()
}

/// Number of quanta within each window of a quantal run.
#[must_use]
pub fn counts(quanta_ms: &[f64], windows: &[(f64, f64)]) -> Vec<usize> {
    let before = |time_ms: f64| quanta_ms.partition_point(|&t| t <= time_ms);
    windows.iter().map(|&(from_ms, until_ms)| before(until_ms) - before(from_ms)).collect()
}

/// Quantal content by the method of failures, of the impulses of a quantal run.
#[must_use]
pub fn content_by_failures(trace: &Trace) -> Option<f64> {
    whole_quanta(trace)?;
    let counts = counts(trace.events("quantum"), &evoked_windows(trace));
    failures(counts.len(), counts.iter().filter(|&&count| count == 0).count())
}

/// Quantal content by the direct method, of the impulses and the miniatures of a quantal run.
#[must_use]
pub fn content_by_amplitudes(trace: &Trace) -> Option<f64> {
    direct(&amplitudes_mV(trace)?, &miniatures_mV(trace)?)
}

/// Quantal content by the method of variance, of the end-plate potentials of a quantal run; the
/// spread of single quanta is taken from its miniatures when there are at least ten.
#[must_use]
pub fn content_by_variance(trace: &Trace) -> Option<f64> {
    whole_quanta(trace)?;
    let miniatures_mV = miniatures_mV(trace)?;
    let variation = (miniatures_mV.len() >= 10).then(|| coefficient_of_variation(&miniatures_mV));
    variance_method(&amplitudes_mV(trace)?, variation.flatten().unwrap_or(0.0))
}

/// Safety factor: the end-plate potential over the depolarisation at which the fibre fires, as
/// Wood & Slater 2001 (Prog Neurobiol 64:393, from memory) define it. Both can be seen in one run
/// only with an event fibre, whose spike does not hide the end-plate potential, and only when it
/// fires.
#[must_use]
pub fn safety_factor(trace: &Trace) -> Option<f64> {
    let spike_ms = *trace.events("fibre_spike").first()?;
    let rest_mV = *trace.column("fibre_potential_mV")?.first()?;
    let at_spike_mV = trace.value_at("fibre_potential_mV", spike_ms)? - rest_mV;
    let peak_mV = rise_mV(trace, (spike_ms, spike_ms + MINIATURE_LASTS_MS))? + at_spike_mV;
    // an action potential overshoots zero, no end-plate potential does
    (rest_mV + peak_mV < 0.0 && at_spike_mV > 0.0).then(|| peak_mV / at_spike_mV)
}

/// Something only when the run released whole quanta.
fn whole_quanta(trace: &Trace) -> Option<()> {
    trace.events.iter().any(|events| events.name == "quantum").then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{Column, Events};

    #[test]
    fn exact_the_three_methods_agree_on_a_perfect_poisson_sample() {
        // 10,000 impulses with m = 2 in exact proportion, quanta of 0.5 mV
        let mut amplitudes_mV = Vec::new();
        let (mut chance, mut none) = (libm::exp(-2.0), 0);
        for quanta in 0..30_u32 {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count")]
            let times = (1e6 * chance).round() as usize;
            none = if quanta == 0 { times } else { none };
            amplitudes_mV.extend(std::iter::repeat_n(0.5 * f64::from(quanta), times));
            chance *= 2.0 / f64::from(quanta + 1);
        }
        let near = |found: Option<f64>| (found.unwrap() - 2.0).abs() < 1e-4;
        assert!(near(direct(&amplitudes_mV, &[0.4, 0.6])));
        assert!(near(failures(amplitudes_mV.len(), none)));
        assert!(near(variance_method(&amplitudes_mV, 0.0)));
    }

    #[test]
    fn exact_what_cannot_be_estimated_is_not() {
        assert_eq!(failures(100, 0), None);
        assert_eq!(failures(0, 0), None);
        assert_eq!(failures(10, 10), Some(0.0));
        assert_eq!(direct(&[1.0], &[]), None);
        assert_eq!(variance_method(&[1.0, 1.0], 0.0), None);
        assert_eq!(summation_corrected_mV(90.0, 85.0), None);
    }

    #[test]
    fn exact_martins_correction_undoes_the_summation_of_a_resistor() {
        // m quanta of 1 mV on 85 mV: v = E m q / (E + m q)
        for quanta in [1.0, 10.0, 50.0] {
            let seen_mV = 85.0 * quanta / (85.0 + quanta);
            assert!((summation_corrected_mV(seen_mV, 85.0).unwrap() - quanta).abs() < 1e-12);
        }
    }

    fn trace(quanta_ms: &[f64], spikes_ms: &[f64], points: &[(f64, f64)]) -> Trace {
        Trace {
            time_ms: points.iter().map(|point| point.0).collect(),
            columns: vec![Column {
                name: "fibre_potential_mV".into(),
                unit: "mV".into(),
                values: points.iter().map(|point| point.1).collect(),
            }],
            events: vec![
                Events { name: "nerve_spike".into(), times_ms: spikes_ms.to_vec() },
                Events { name: "quantum".into(), times_ms: quanta_ms.to_vec() },
            ],
        }
    }

    #[test]
    fn exact_amplitudes_miniatures_and_failures_of_a_made_up_run() {
        let points = [
            (0.0, -85.0),
            (100.0, -85.0), // impulse with two quanta
            (101.0, -83.0),
            (105.0, -85.0),
            (200.0, -85.0), // impulse that fails
            (300.0, -85.0), // a miniature
            (301.0, -84.0),
            (305.0, -85.0),
            (400.0, -85.0),
        ];
        let trace = trace(&[100.5, 100.6, 300.0], &[100.0, 200.0], &points);
        assert_eq!(amplitudes_mV(&trace), Some(vec![2.0, 0.0]));
        assert_eq!(miniatures_mV(&trace), Some(vec![1.0]));
        assert_eq!(content_by_amplitudes(&trace), Some(1.0));
        assert!((content_by_failures(&trace).unwrap() - libm::log(2.0)).abs() < 1e-15);
    }

    #[test]
    fn exact_the_safety_factor_is_peak_over_threshold_and_hidden_by_an_action_potential() {
        let mut made = trace(&[], &[0.5], &[(0., -85.), (2., -75.), (3., -65.), (9., -85.)]);
        made.events.push(Events { name: "fibre_spike".into(), times_ms: vec![2.0] });
        assert_eq!(safety_factor(&made), Some(2.0));
        made.columns[0].values[2] = 40.0;
        assert_eq!(safety_factor(&made), None);
    }
}
