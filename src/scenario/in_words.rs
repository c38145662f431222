//! Times and counts as people say them, for messages.

use crate::units;

/// A time as people say it, without the dust of rounding.
#[must_use]
pub fn in_words_ms(time_ms: f64) -> String {
    let (value, unit) = match time_ms {
        time_ms if time_ms < 1000.0 => (time_ms, "ms"),
        time_ms if time_ms < 3_600_000.0 => (time_ms / 1000.0, "s"),
        _ => (time_ms / 3_600_000.0, "h"),
    };
    format!("{} {unit}", units::number((value * 1e6).round() / 1e6))
}

/// A count with its digits in groups of three.
#[must_use]
pub fn in_words_count(count: f64) -> String {
    if count >= 1e15 {
        return format!("{count:.1e}");
    }
    let digits = format!("{count:.0}");
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}
