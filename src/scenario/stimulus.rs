//! Shocks: from tables of trains, pairs and bursts to single pulses in order.
//!
//! The number of pulses is worked out before a single one is made, so that a slip of the pen
//! (`10 MHz`) costs neither memory nor time.

use super::check::RunEnd;
use super::fault::Fault;
use super::file;
use super::in_words::{in_words_count, in_words_ms};
use super::meaning::{Shape, Stimulus, Timing};
use super::plan::{Planned, plan};
use super::problem::Reading;
use super::protocol::Pulse;
use super::tree::Span;
use crate::math;
use crate::message::message;
use crate::model::parameters::Parameters;
use crate::rng::{Purpose, numbered_stream, uniform};

/// Most pulses of a run.
const MOST_PULSES: u64 = 200_000;

/// Most pairs of tables whose overlap is reported.
const MOST_NOTED: usize = 20;

/// Times closer than this count as equal: rounding, not intention.
pub(super) const TOUCHING_ms: f64 = 1e-9;

/// Checks all tables of shocks; gives them with defaults filled in, and their pulses in order.
pub fn check(
    tables: &file::Stimulus,
    parameters: &Parameters<f64>,
    seed: u64,
    end: Option<RunEnd>,
    reading: &mut Reading<'_>,
) -> (Vec<Stimulus>, Vec<Pulse>) {
    let plan = plan(tables, parameters, reading);
    let count: f64 = plan.iter().map(|planned| expected_count(&planned.stimulus.timing)).sum();
    let most = MOST_PULSES as f64;
    if count > most {
        let largest = plan.iter().max_by(|a, b| {
            let count = |planned: &Planned| expected_count(&planned.stimulus.timing);
            count(a).total_cmp(&count(b))
        });
        let fault =
            Fault::TooManyPulses { count: in_words_count(count), most: in_words_count(most) };
        reading.fault(largest.map(|planned| planned.span), fault);
        return (Vec::new(), Vec::new());
    }
    let mut pulses = Vec::new();
    for planned in plan.iter().filter(|planned| planned.sound) {
        let Shape { amplitude_uA_cm2, width_ms } = planned.stimulus.shape;
        let starts = starts_ms(&planned.stimulus, seed);
        let (what, last_ms) = match planned.stimulus.timing {
            // where a random train ends must not be a matter of luck
            Timing::Poisson { start_ms, duration_ms, .. } => {
                let what = message!("tell-scenario-train-ends", "this random train ends");
                (what, start_ms + duration_ms)
            }
            Timing::Single { at_ms } => {
                (message!("tell-scenario-pulse-ends", "this pulse ends"), at_ms + width_ms)
            }
            _ => {
                let last_ms = starts.iter().copied().fold(0.0, f64::max);
                let what = message!("tell-scenario-pulses-end", "the last of these pulses ends");
                (what, last_ms + width_ms)
            }
        };
        if let Some(end) = end.filter(|end| last_ms > end.end_ms + TOUCHING_ms) {
            let fault = Fault::AfterTheEnd {
                what,
                when: in_words_ms(last_ms),
                end: in_words_ms(end.end_ms),
            };
            let related =
                vec![(end.span, message!("tell-scenario-end-of-run", "the run ends here"))];
            reading.fault_with(planned.span, fault, related);
        }
        pulses.extend(
            starts
                .into_iter()
                .map(|start_ms| (Pulse { start_ms, width_ms, amplitude_uA_cm2 }, planned.span)),
        );
    }
    pulses.sort_by(|(a, _), (b, _)| a.start_ms.total_cmp(&b.start_ms));
    note_overlaps(&mut pulses, reading);
    let stimuli = plan.into_iter().map(|planned| planned.stimulus).collect();
    (stimuli, pulses.into_iter().map(|(pulse, _)| pulse).collect())
}

/// Notes where a pulse begins before another has ended, once for each pair of tables; where they
/// only touch, the earlier one is cut to end exactly where the later begins.
fn note_overlaps(pulses: &mut [(Pulse, Span)], reading: &mut Reading<'_>) {
    let mut noted: Vec<(Span, Span)> = Vec::new();
    for index in 1..pulses.len() {
        if noted.len() >= MOST_NOTED {
            break;
        }
        let (second, second_span) = pulses[index];
        let (first, first_span) = &mut pulses[index - 1];
        let gap_ms = second.start_ms - (first.start_ms + first.width_ms);
        if (-TOUCHING_ms..0.0).contains(&gap_ms) {
            first.width_ms = second.start_ms - first.start_ms;
        }
        let both = (*first_span, second_span);
        if gap_ms < -TOUCHING_ms && !noted.contains(&both) && !noted.contains(&(both.1, both.0)) {
            noted.push(both);
            let fault = Fault::PulsesOverlap {
                first: in_words_ms(first.start_ms),
                second: in_words_ms(second.start_ms),
            };
            let related = if both.0 == both.1 {
                Vec::new()
            } else {
                let overlaps =
                    message!("tell-scenario-overlaps", "it overlaps with a pulse of this table");
                vec![(*first_span, overlaps)]
            };
            reading.fault_with(second_span, fault, related);
        }
    }
}

/// How many pulses a table makes; for a random one, how many on average.
fn expected_count(timing: &Timing) -> f64 {
    match timing {
        Timing::Single { .. } => 1.0,
        Timing::Train { count, .. } => *count as f64,
        Timing::Pair { .. } => 2.0,
        Timing::Burst { pulses, repeat, .. } => *pulses as f64 * *repeat as f64,
        Timing::Times { at_ms } => at_ms.len() as f64,
        Timing::Poisson { rate_Hz, duration_ms, .. } => rate_Hz * duration_ms / 1000.0,
    }
}

/// When each pulse begins, ascending.
fn starts_ms(stimulus: &Stimulus, seed: u64) -> Vec<f64> {
    match &stimulus.timing {
        Timing::Single { at_ms } => vec![*at_ms],
        Timing::Train { start_ms, rate_Hz, count } => {
            (0..*count).map(|k| start_ms + k as f64 * 1000.0 / rate_Hz).collect()
        }
        Timing::Pair { at_ms, interval_ms } => vec![*at_ms, at_ms + interval_ms],
        Timing::Burst { start_ms, rate_Hz, pulses, every_ms, repeat } => (0..*repeat)
            .flat_map(|burst| {
                let burst_ms = start_ms + burst as f64 * every_ms;
                (0..*pulses).map(move |k| burst_ms + k as f64 * 1000.0 / rate_Hz)
            })
            .collect(),
        Timing::Times { at_ms } => at_ms.clone(),
        Timing::Poisson { start_ms, rate_Hz, duration_ms, refractory_ms, stream } => {
            let mut draws = numbered_stream(seed, Purpose::PoissonStimulus, *stream);
            // With a dead time the rest of the interval is exponential. Its mean is what is left
            // of the mean interval, so that the rate is the one that was asked for.
            let mean_ms = 1000.0 / rate_Hz - refractory_ms;
            let mut next_ms = start_ms - math::ln(uniform(&mut draws)) * mean_ms;
            let mut starts = Vec::new();
            let last_ms = start_ms + duration_ms - stimulus.shape.width_ms;
            while next_ms <= last_ms {
                starts.push(next_ms);
                next_ms += refractory_ms - math::ln(uniform(&mut draws)) * mean_ms;
            }
            starts
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stimulus(timing: Timing) -> Stimulus {
        Stimulus { timing, shape: Shape { amplitude_uA_cm2: 1.0, width_ms: 0.1 } }
    }

    fn poisson(refractory_ms: f64, stream: u32) -> Stimulus {
        let (start_ms, rate_Hz, duration_ms) = (5.0, 100.0, 1e5);
        stimulus(Timing::Poisson { start_ms, rate_Hz, duration_ms, refractory_ms, stream })
    }

    #[test]
    fn exact_bursts_start_at_multiples_of_their_period() {
        let timing =
            Timing::Burst { start_ms: 10.0, rate_Hz: 100.0, pulses: 2, every_ms: 100.0, repeat: 2 };
        assert_eq!(starts_ms(&stimulus(timing), 1), [10.0, 20.0, 110.0, 120.0]);
    }

    #[test]
    fn random_shocks_keep_their_rate_and_their_refractory_time() {
        let starts = starts_ms(&poisson(4.0, 0), 3);
        // a dead time of 4 of 10 ms leaves a coefficient of variation of 0.6
        let expected = 1e4;
        let deviation = 0.6 * f64::sqrt(expected);
        assert!((starts.len() as f64 - expected).abs() < 4.0 * deviation, "{}", starts.len());
        assert!(starts.windows(2).all(|pair| pair[1] - pair[0] >= 4.0));
        assert!(starts[0] >= 5.0);
    }

    #[test]
    fn random_shocks_depend_on_the_seed_and_on_the_table_only() {
        assert_eq!(starts_ms(&poisson(2.0, 0), 3), starts_ms(&poisson(2.0, 0), 3));
        assert_ne!(starts_ms(&poisson(2.0, 0), 3), starts_ms(&poisson(2.0, 0), 4));
        assert_ne!(starts_ms(&poisson(2.0, 0), 3), starts_ms(&poisson(2.0, 1), 3));
    }
}
