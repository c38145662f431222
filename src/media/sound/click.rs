//! What a single impulse sounds like.

use super::RATE_Hz;
use crate::math;
use crate::trace::Trace;

/// How long before the steepest moment the click begins, and how long after it it ends.
const BEFORE_ms: f64 = 1.5;
const AFTER_ms: f64 = 8.0;
/// Over how long the change of the potential is taken: an amplifier that lets through what is
/// slower than some 5 kHz.
const OVER_ms: f64 = 0.1;
/// How long the click takes to rise from silence and to fall back to it.
const FADE_ms: f64 = 0.5;
/// What is heard of impulses that leave no potential to listen to: a change within this time.
const PLAIN_ms: f64 = 0.3;

/// A click, at [`RATE_Hz`], with a highest sample of 1.
pub(super) struct Click {
    pub(super) samples: Vec<f64>,
    /// The highest sample, which stands at the moment of the impulse.
    pub(super) middle: usize,
}

impl Click {
    /// The click of the impulse at `spike_ms`: the change of the potential in `column`. Where there
    /// is no such impulse it is never heard.
    pub(super) fn of(trace: &Trace, column: &str, spike_ms: Option<f64>) -> Self {
        let value = |time_ms: f64| trace.value_at(column, time_ms).unwrap_or(0.0);
        let slope = |time_ms: f64| value(time_ms + 0.5 * OVER_ms) - value(time_ms - 0.5 * OVER_ms);
        let Some(spike_ms) = spike_ms else { return Self { samples: vec![1.0], middle: 0 } };
        let step_ms = 1000.0 / f64::from(RATE_Hz);
        // the crossing that counts as the impulse lies on the rise; its steepest moment is near
        let near = (0..101).map(|k| spike_ms + 0.02 * f64::from(k - 50));
        let steepest_ms = near
            .max_by(|a, b| slope(*a).total_cmp(&slope(*b)))
            .unwrap_or_else(|| unreachable!("a hundred moments are tried"));
        let highest = slope(steepest_ms);
        if highest <= 0.0 {
            return Self::plain(step_ms);
        }
        let steps = |time_ms: f64| (time_ms / step_ms).round();
        let (before, after) = (steps(BEFORE_ms), steps(AFTER_ms));
        let sample = |k: f64| {
            let time_ms = k * step_ms;
            let fade = ((time_ms + BEFORE_ms) / FADE_ms)
                .min((AFTER_ms - time_ms) / FADE_ms)
                .clamp(0.0, 1.0);
            fade * slope(steepest_ms + time_ms) / highest
        };
        #[expect(clippy::cast_possible_truncation, reason = "a click has a few hundred samples")]
        let samples: Vec<f64> =
            (-(before as i32)..=after as i32).map(|k| sample(f64::from(k))).collect();
        #[expect(clippy::cast_possible_truncation, reason = "a click has a few hundred samples")]
        #[expect(clippy::cast_sign_loss, reason = "the time before is positive")]
        Self { samples, middle: before as usize }
    }

    /// One wave, for a fibre whose impulses are counted but not drawn.
    fn plain(step_ms: f64) -> Self {
        let u = |k: i32| f64::from(k) * step_ms / PLAIN_ms;
        // the change of a bell, highest where u is -1
        let wave = |k: i32| -u(k) * math::exp(0.5 * (1.0 - u(k) * u(k)));
        let samples: Vec<f64> = (-60..=60).map(wave).collect();
        let middle = (0..samples.len()).max_by(|a, b| samples[*a].total_cmp(&samples[*b]));
        Self { middle: middle.unwrap_or(0), samples }
    }
}
