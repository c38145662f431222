//! The day's rhythm of the evening drive.
//!
//! Restless legs are worst around midnight and absent in the morning (Trenkwalder et al. 1999),
//! for reasons that lie in the brain. Serum magnesium hardly changes over the day. The rhythm is
//! therefore a separate input that a scenario switches on as an illustration, never a consequence
//! of magnesium.

use crate::equation::Equation;
use crate::model::parameters::Circadian;
use crate::references;

/// Index entry of [`evening_weight`].
pub const EVENING_DRIVE: Equation = crate::equation!(
    "evening-drive",
    "An illustration of the day: the evening drive rises from its trough to its peak and falls back, p going from 0 to 1 and back in proportion to the clock.",
    "weight = p^2 (3 - 2 p),   p = 0 at t_trough, p = 1 at t_peak",
    r"\mathit{weight} = p^2 (3 - 2 p), \qquad p = 0 \text{ at } t_{\mathrm{trough}}, \quad p = 1 \text{ at } t_{\mathrm{peak}}",
    [("t_trough", "circadian.trough"), ("t_peak", "circadian.peak"),],
    references::TRENKWALDER_1999,
    "abstract: times of peak and trough; the shape is assumed"
);

/// Strength of the evening drive, 0 (trough) to 1 (peak), at clock time `hour_h` (0 to 24).
/// `[eq:evening-drive]`
///
/// Two half waves: a long rise from the trough (10:00) to the peak (00:30), a shorter fall back.
///
/// Source: times of peak and trough from Trenkwalder et al. 1999, abstract; the shape is assumed.
#[must_use]
pub fn evening_weight(hour_h: f64, p: &Circadian<f64>) -> f64 {
    let since_trough_h = (hour_h - p.trough_h).rem_euclid(24.0);
    let rise_h = (p.peak_h - p.trough_h).rem_euclid(24.0);
    let phase = if since_trough_h < rise_h {
        since_trough_h / rise_h
    } else {
        (24.0 - since_trough_h) / (24.0 - rise_h)
    };
    // A cubic half wave, flat at both ends.
    phase * phase * (3.0 - 2.0 * phase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_the_drive_is_full_at_half_past_midnight_and_absent_at_ten() {
        let p = Circadian { peak_h: 0.5, trough_h: 10.0 };
        assert!((evening_weight(0.5, &p) - 1.0).abs() < 1e-12);
        assert!(evening_weight(10.0, &p).abs() < 1e-12);
        assert!((evening_weight(17.25, &p) - 0.5).abs() < 1e-12);
        assert!((evening_weight(5.25, &p) - 0.5).abs() < 1e-12);
    }
}
