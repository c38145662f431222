//! Units: text such as `0.25 mM` becomes a number, and a number becomes text again.
//!
//! Outside (scenario files, the command line) a quantity is text with a unit, and its dimension is
//! checked. Inside it is an `f64` whose name ends in its unit. This file is the only door.

mod dimension;
mod error;
mod table;

pub use dimension::Dimension;
pub use error::QuantityError;
pub use table::{UNITS, Unit};

/// From the bath's millimolar to the terminal's micromolar; with [`UM_TO_MM`] the only legal
/// bridge between them.
pub const MM_TO_UM: f64 = 1000.0;

/// From the terminal's micromolar to the bath's millimolar.
pub const UM_TO_MM: f64 = 1e-3;

/// What a person typed, fit for a message: no control characters, and not too long.
#[must_use]
pub fn shown(text: &str) -> String {
    const MOST: usize = 60;
    let visible = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut shown: String = text.chars().map(visible).take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        shown.push('…');
    }
    shown
}

/// Divides a text into its number and its unit: `0.25mM` into `0.25` and `mM`.
///
/// The number is the longest beginning that reads as one and may be empty.
#[must_use]
pub fn split(text: &str) -> (&str, &str) {
    let text = text.trim();
    let bytes = text.as_bytes();
    let digits_from =
        |from: usize| from + bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let sign = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    let whole_end = digits_from(sign);
    let mut end = whole_end;
    let mut digits = whole_end - sign;
    if bytes.get(end) == Some(&b'.') {
        end = digits_from(whole_end + 1);
        digits += end - whole_end - 1;
    }
    if digits == 0 {
        return ("", text);
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let exponent_sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let exponent_start = end + 1 + exponent_sign;
        if bytes.get(exponent_start).is_some_and(u8::is_ascii_digit) {
            end = digits_from(exponent_start);
        }
    }
    (&text[..end], text[end..].trim_start())
}

/// Reads `text` as a quantity and gives it in the unit `into`.
///
/// The same quantity gives the same bits whatever decimal unit it was written in, because the
/// power of ten is moved in the text, before the number is read.
///
/// # Errors
///
/// See [`QuantityError`].
pub fn parse(text: &str, into: &Unit) -> Result<f64, QuantityError> {
    let wanted = into.dimension;
    let text = text.trim();
    let (number, unit_text) = split(text);
    if text.is_empty() {
        return Err(QuantityError::Empty { wanted });
    }
    if number.is_empty() {
        return Err(without_number(text, wanted));
    }
    if unit_text.starts_with(',') && unit_text[1..].starts_with(|c: char| c.is_ascii_digit()) {
        let mended = shown(&text.replacen(',', ".", 1));
        return Err(QuantityError::DecimalComma { found: shown(text), mended });
    }
    let unit = find_unit(number, unit_text, wanted)?;
    let not_finite = || QuantityError::NotFinite { found: shown(text) };
    let moved = move_point(number, unit.ten - into.ten).ok_or_else(not_finite)?;
    let value = if unit == into {
        moved
    } else {
        ((moved * unit.multiple + unit.offset) - into.offset) / into.multiple
    };
    // adding zero turns the `-0` that a person may write into a plain zero
    if value.is_finite() { Ok(value + 0.0) } else { Err(not_finite()) }
}

/// What to say of a text that does not begin with a number.
fn without_number(text: &str, wanted: Dimension) -> QuantityError {
    let found = shown(text);
    let lower = text.trim_start_matches(['+', '-']).to_ascii_lowercase();
    if lower.starts_with("nan") || lower.starts_with("inf") {
        return QuantityError::NotFinite { found };
    }
    let rest = text.trim_start_matches(['\u{2212}', '\u{2013}', '\u{2014}', '\u{2010}']);
    if rest.len() < text.len() && !split(rest).0.is_empty() {
        return QuantityError::FancyMinus { found, mended: shown(&format!("-{rest}")) };
    }
    QuantityError::NoNumber { found, wanted }
}

fn find_unit(
    number: &str,
    unit_text: &str,
    wanted: Dimension,
) -> Result<&'static Unit, QuantityError> {
    if unit_text.is_empty() {
        return if wanted == Dimension::Number {
            Ok(wanted.own_unit())
        } else {
            Err(QuantityError::NoUnit { found: shown(number), wanted })
        };
    }
    Unit::find_in(wanted, unit_text).ok_or_else(|| match Unit::find(unit_text) {
        Some(other) => {
            QuantityError::WrongDimension { unit: shown(unit_text), is: other.dimension, wanted }
        }
        None => QuantityError::UnknownUnit { unit: shown(unit_text), wanted },
    })
}

/// The number with its decimal point moved by `ten` places, rounded once.
fn move_point(number: &str, ten: i32) -> Option<f64> {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let exponent = exponent.parse::<i32>().ok()?.checked_add(ten)?;
    let value: f64 = format!("{mantissa}e{exponent}").parse().ok()?;
    value.is_finite().then_some(value)
}

/// Converts a value between two units of one dimension.
///
/// # Panics
///
/// When the dimensions differ, which is a mistake in the program and not in a file.
#[must_use]
pub fn convert(value: f64, from: &Unit, into: &Unit) -> f64 {
    assert_eq!(from.dimension, into.dimension, "{} into {}", from.text, into.text);
    parse(&format(value, from), into).unwrap_or(f64::NAN)
}

/// Writes a value with its unit, `0.25 mM`, so that [`parse`] gives the same bits back.
#[must_use]
pub fn format(value: f64, unit: &Unit) -> String {
    if unit.dimension == Dimension::Number && unit.text == "1" {
        number(value)
    } else {
        format!("{} {}", number(value), unit.text)
    }
}

/// A number as short as it can be without losing a bit: `2`, `0.25`, `1e-7`.
#[must_use]
pub fn number(value: f64) -> String {
    let text = format!("{value:?}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

#[cfg(test)]
mod tests;
