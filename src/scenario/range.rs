//! Between which bounds a value must lie, in words.

use crate::message::{Message, message};

/// At least `low`.
#[must_use]
pub fn at_least(low: &str) -> Message {
    message!("tell-range-at-least", "at least {low}", low)
}

/// Above `low`.
#[must_use]
pub fn above(low: &str) -> Message {
    message!("tell-range-above", "above {low}", low)
}

/// At most `high`.
#[must_use]
pub fn at_most(high: &str) -> Message {
    message!("tell-range-at-most", "at most {high}", high)
}

/// Below `high`.
#[must_use]
pub fn below(high: &str) -> Message {
    message!("tell-range-below", "below {high}", high)
}

/// From `low` to `high`, both included.
#[must_use]
pub fn from_to(low: &str, high: &str) -> Message {
    message!("tell-range-from-to", "from {low} to {high}", low, high)
}

/// Between `low` and `high`, neither included.
#[must_use]
pub fn between(low: &str, high: &str) -> Message {
    message!("tell-range-between", "between {low} and {high}", low, high)
}

/// Both of two bounds, or the one that there is.
#[must_use]
pub fn both(low: Option<Message>, high: Option<Message>) -> Message {
    match (low, high) {
        (Some(low), Some(high)) => message!("tell-range-both", "{low} and {high}", low, high),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => message!("tell-range-any", "any number"),
    }
}
