//! Reads what has no unit: numbers, texts, `true` and `false`, and times of day.

use serde_json::{Value as Json, json};

use super::fault::Fault;
use super::problem::Reading;
use super::range;
use super::reader::{Path, Reader};
use super::tree::{Node, Value};
use crate::message::message;
use crate::units::{self, shown};

/// Reads a plain number within bounds.
#[derive(Debug, Clone, Copy)]
pub struct NumberReader {
    above: f64,
    at_most: f64,
    example: f64,
}

/// A number greater than `above` and at most `at_most`.
#[must_use]
pub fn number(above: f64, at_most: f64, example: f64) -> NumberReader {
    NumberReader { above, at_most, example }
}

impl Reader for NumberReader {
    type Output = f64;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<f64> {
        let value = match node.value {
            Value::Integer(value) => value as f64,
            Value::Float(value) => value,
            _ => {
                let expected = message!("tell-expected-number", "a number without a unit");
                self.refuse(node, path, expected, reading);
                return None;
            }
        };
        if value > self.above && value <= self.at_most {
            return Some(value);
        }
        let (above, at_most) = (units::number(self.above), units::number(self.at_most));
        let range = range::both(Some(range::above(&above)), Some(range::at_most(&at_most)));
        let found = shown(reading.sources.snippet(node.span)).into();
        reading.fault(node.span, Fault::OutOfRange { path: path.text().to_owned(), found, range });
        None
    }

    fn schema(&self) -> Json {
        json!({ "type": "number", "minimum": self.above, "maximum": self.at_most })
    }

    fn example(&self) -> String {
        units::number(self.example)
    }
}

/// Reads a whole number within bounds.
#[derive(Debug, Clone, Copy)]
pub struct WholeReader {
    low: u64,
    high: u64,
    example: u64,
}

/// From here on a bound is no news to anybody who reads a message.
const UNBOUNDED: u64 = 1_000_000_000;

/// A whole number from `low` to `high`.
#[must_use]
pub fn whole(low: u64, high: u64, example: u64) -> WholeReader {
    WholeReader { low, high, example }
}

impl Reader for WholeReader {
    type Output = u64;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<u64> {
        let Value::Integer(value) = node.value else {
            let expected = message!("tell-found-whole-number", "a whole number");
            self.refuse(node, path, expected, reading);
            return None;
        };
        match u64::try_from(value) {
            Ok(value) if (self.low..=self.high).contains(&value) => Some(value),
            _ => {
                let found = shown(reading.sources.snippet(node.span)).into();
                let (low, high) = (self.low.to_string(), self.high.to_string());
                let range = if self.high >= UNBOUNDED {
                    message!("tell-range-whole-at-least", "a whole number of at least {low}", low)
                } else {
                    message!("tell-range-whole", "a whole number from {low} to {high}", low, high)
                };
                let path = path.text().to_owned();
                reading.fault(node.span, Fault::OutOfRange { path, found, range });
                None
            }
        }
    }

    fn schema(&self) -> Json {
        json!({ "type": "integer", "minimum": self.low, "maximum": self.high })
    }

    fn example(&self) -> String {
        self.example.to_string()
    }
}

/// Reads a text.
#[derive(Debug, Clone, Copy)]
pub struct TextReader {
    example: &'static str,
}

/// Any text.
#[must_use]
pub fn text(example: &'static str) -> TextReader {
    TextReader { example }
}

impl Reader for TextReader {
    type Output = String;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<String> {
        if let Value::Text(text) = &node.value {
            return Some(text.clone());
        }
        let expected = message!("tell-expected-text", "a text in quotes");
        self.refuse(node, path, expected, reading);
        None
    }

    fn schema(&self) -> Json {
        json!({ "type": "string", "examples": [self.example] })
    }

    fn example(&self) -> String {
        format!("\"{}\"", self.example)
    }
}

/// Reads `true` or `false`.
#[derive(Debug, Clone, Copy)]
pub struct FlagReader;

/// Yes or no.
#[must_use]
pub fn flag() -> FlagReader {
    FlagReader
}

impl Reader for FlagReader {
    type Output = bool;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<bool> {
        if let Value::Boolean(flag) = node.value {
            return Some(flag);
        }
        let expected = message!("tell-expected-flag", "true or false, without quotes");
        self.refuse(node, path, expected, reading);
        None
    }

    fn schema(&self) -> Json {
        json!({ "type": "boolean" })
    }

    fn example(&self) -> String {
        "false".into()
    }
}

/// A time of day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Clock {
    /// Hours since midnight.
    pub hour_h: f64,
}

/// Reads a time of day, as text or as TOML's own.
#[derive(Debug, Clone, Copy)]
pub struct ClockReader;

/// A time of day such as "23:30".
#[must_use]
pub fn clock() -> ClockReader {
    ClockReader
}

impl Reader for ClockReader {
    type Output = Clock;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<Clock> {
        let text = match &node.value {
            Value::Text(text) => text.as_str(),
            Value::Date(_) => reading.sources.snippet(node.span),
            _ => {
                let expected = message!("tell-expected-clock", "a time of day in quotes");
                self.refuse(node, path, expected, reading);
                return None;
            }
        };
        let two_digits = |text: &str, most: u32| {
            let right = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
            let value: u32 = right.then(|| text.parse().ok())??;
            (value <= most).then_some(value)
        };
        let hour_h = text.trim().split_once(':').and_then(|(hour, minute)| {
            let minute = (minute.len() == 2).then_some(minute)?;
            Some(f64::from(two_digits(hour, 23)?) + f64::from(two_digits(minute, 59)?) / 60.0)
        });
        if hour_h.is_none() {
            let (path, found) = (path.text().to_owned(), shown(text));
            reading.fault(node.span, Fault::BadClock { path, found });
        }
        hour_h.map(|hour_h| Clock { hour_h })
    }

    fn schema(&self) -> Json {
        let pattern = "^([01]?[0-9]|2[0-3]):[0-5][0-9]$";
        json!({ "type": "string", "pattern": pattern, "examples": ["23:30"] })
    }

    fn example(&self) -> String {
        "\"23:30\"".into()
    }
}
