//! Reads a text with a unit, `"0.25 mM"`, within bounds.

use std::borrow::Cow;

use serde_json::{Value as Json, json};

use super::fault::Fault;
use super::problem::Reading;
use super::range;
use super::reader::{Path, Reader};
use super::tree::{Node, Span, Value};
use crate::message::{Message, message};
use crate::units::{self, Dimension, Unit, shown};

/// A number with its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity {
    value: f64,
    unit: &'static Unit,
}

impl Quantity {
    /// The number in the unit written `unit`; naming it keeps the reader of the code sure of it.
    ///
    /// # Panics
    ///
    /// When `unit` is not of this dimension, which is a mistake in the program.
    #[must_use]
    pub fn value_in(&self, unit: &str) -> f64 {
        let into = Unit::find(unit).unwrap_or_else(|| unreachable!("`{unit}` is in the table"));
        if into == self.unit { self.value } else { units::convert(self.value, self.unit, into) }
    }
}

impl Quantity {
    /// What it measures; of interest where a key takes one of two dimensions.
    #[must_use]
    pub fn dimension(&self) -> Dimension {
        self.unit.dimension
    }
}

#[derive(Debug, Clone, Copy)]
enum Bound {
    None,
    Including(f64),
    Excluding(f64),
}

/// Reads a text with a unit, and for plain numbers also a number.
#[derive(Debug, Clone)]
pub struct QuantityReader {
    unit: &'static Unit,
    example: Cow<'static, str>,
    low: Bound,
    high: Bound,
}

/// A quantity in the dimension of `unit`, with a good value for messages.
pub fn quantity(unit: &str, example: impl Into<Cow<'static, str>>) -> QuantityReader {
    let unit = Unit::find(unit).unwrap_or_else(|| unreachable!("`{unit}` is in the table"));
    QuantityReader { unit, example: example.into(), low: Bound::None, high: Bound::None }
}

impl QuantityReader {
    /// Not below `low`, in the unit of the reader.
    #[must_use]
    pub fn at_least(self, low: f64) -> Self {
        Self { low: Bound::Including(low), ..self }
    }

    /// Greater than `low`.
    #[must_use]
    pub fn above(self, low: f64) -> Self {
        Self { low: Bound::Excluding(low), ..self }
    }

    /// Not above `high`.
    #[must_use]
    pub fn at_most(self, high: f64) -> Self {
        Self { high: Bound::Including(high), ..self }
    }

    fn contains(&self, value: f64) -> bool {
        (match self.low {
            Bound::None => true,
            Bound::Including(low) => value >= low,
            Bound::Excluding(low) => value > low,
        }) && match self.high {
            Bound::None => true,
            Bound::Including(high) => value <= high,
            Bound::Excluding(high) => value < high,
        }
    }

    fn range(&self) -> Message {
        let write = |value: f64| units::format(value, self.unit);
        if let (Bound::Including(low), Bound::Including(high)) = (self.low, self.high) {
            return range::from_to(&units::number(low), &write(high));
        }
        let low = match self.low {
            Bound::None => None,
            Bound::Including(low) => Some(range::at_least(&write(low))),
            Bound::Excluding(low) => Some(range::above(&write(low))),
        };
        let high = match self.high {
            Bound::None => None,
            Bound::Including(high) => Some(range::at_most(&write(high))),
            Bound::Excluding(high) => Some(range::below(&write(high))),
        };
        range::both(low, high)
    }

    fn is_number(&self) -> bool {
        self.unit.dimension == Dimension::Number
    }

    /// Reads a quantity from text that is already known to be text.
    fn read_text(
        &self,
        text: &str,
        whole: Span,
        path: &Path,
        reading: &mut Reading<'_>,
    ) -> Option<f64> {
        match units::parse(text, self.unit) {
            Ok(value) => Some(value),
            Err(error) => {
                let place = reading.sources.part(whole, text, error.part(text));
                let (path, example) = (path.text().to_owned(), self.example.to_string());
                reading.fault(place, Fault::Quantity { path, error, example });
                None
            }
        }
    }
}

impl Reader for QuantityReader {
    type Output = Quantity;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<Quantity> {
        let value = match &node.value {
            Value::Text(text) => self.read_text(text, node.span, path, reading)?,
            // what was typed is read as if it were text: that says what is wrong with `nan`, too
            Value::Integer(_) | Value::Float(_) => {
                let typed = reading.sources.snippet(node.span).replace('_', "");
                self.read_text(&typed, node.span, path, reading)?
            }
            _ if self.is_number() => {
                let expected = message!("tell-expected-any-number", "a number");
                self.refuse(node, path, expected, reading);
                return None;
            }
            _ => {
                let expected =
                    message!("tell-expected-quantity", "a text with a number and a unit");
                self.refuse(node, path, expected, reading);
                return None;
            }
        };
        if !self.contains(value) {
            let found = match &node.value {
                Value::Text(text) => shown(text),
                _ => shown(reading.sources.snippet(node.span)),
            };
            let (path, found) = (path.text().to_owned(), found.into());
            reading.fault(node.span, Fault::OutOfRange { path, found, range: self.range() });
            return None;
        }
        Some(Quantity { value, unit: self.unit })
    }

    fn schema(&self) -> Json {
        let spellings: Vec<String> = self
            .unit
            .dimension
            .units()
            .flat_map(Unit::spellings)
            .map(|spelling| escape(spelling).replace('u', "[uµμ]"))
            .collect();
        let number = r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?";
        if self.is_number() {
            return json!({ "type": ["number", "string"], "examples": [self.example] });
        }
        // `1/ms` may also be written `/ms`; spaces and powers are left to the program
        let pattern = format!("^\\s*{number}\\s*({})\\s*$", spellings.join("|"));
        json!({ "type": "string", "pattern": pattern, "examples": [self.example] })
    }

    fn example(&self) -> String {
        if self.is_number() { self.example.to_string() } else { format!("\"{}\"", self.example) }
    }
}

/// Reads a quantity that may be of one of two dimensions, such as a mass or an amount.
#[derive(Debug, Clone)]
pub struct EitherReader {
    one: QuantityReader,
    other: QuantityReader,
}

/// A quantity of one dimension or another; messages speak of the first unless the second is typed.
#[must_use]
pub fn either(one: QuantityReader, other: QuantityReader) -> EitherReader {
    EitherReader { one, other }
}

impl Reader for EitherReader {
    type Output = Quantity;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<Quantity> {
        let is_other =
            |text: &str| Unit::find_in(self.other.unit.dimension, units::split(text).1).is_some();
        match &node.value {
            Value::Text(text) if is_other(text) => self.other.read(node, path, reading),
            _ => self.one.read(node, path, reading),
        }
    }

    fn schema(&self) -> Json {
        json!({ "anyOf": [self.one.schema(), self.other.schema()] })
    }

    fn example(&self) -> String {
        self.one.example()
    }
}

/// A unit as a regular expression; `1/` at the front is optional down to the slash.
fn escape(unit: &str) -> String {
    let mut escaped = String::new();
    for character in unit.chars() {
        if "()*.^$+?[]{}|\\".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped.strip_prefix("1/").map_or(escaped.clone(), |rest| format!("1?/{rest}"))
}
