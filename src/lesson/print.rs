//! Numbers and texts of a lesson as people read them, in their language.

use super::compute::{Computed, Found};
use super::phrase::{Phrase, Piece, pieces};
use super::{Had, Knob, Lesson, Number};
use crate::text::Catalogue;
use crate::text::numbers::grouped;
use crate::units;

/// A unit as it is read in a lesson: `mmol/L` for `mM`.
#[must_use]
pub fn unit(unit: &str) -> String {
    match unit {
        "1" => String::new(),
        "mM" => "mmol/L".to_owned(),
        "uM" => "µmol/L".to_owned(),
        "1/s" => "/s".to_owned(),
        "1/ms" => "/ms".to_owned(),
        "uA/cm2" => "µA/cm²".to_owned(),
        other => other.to_owned(),
    }
}

/// A number with its unit; the space between them does not break.
fn with_unit(number: String, of: &str) -> String {
    let unit = unit(of);
    if unit.is_empty() { number } else { format!("{number}\u{a0}{unit}") }
}

/// A number with so many digits that tell, and none more at its end: `25`, `0.5`, `1200`.
#[must_use]
pub fn digits(value: f64, digits: usize, words: &Catalogue) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    // the standard library rounds exactly; only the digits are moved about
    let rounded = format!("{:.*e}", digits.saturating_sub(1), value.abs());
    plain(rounded.parse().unwrap_or(value.abs()), value < 0.0, words)
}

/// A number in full.
fn plain(size: f64, is_negative: bool, words: &Catalogue) -> String {
    let text = format!("{size}");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let sign = if is_negative && size != 0.0 { "−" } else { "" };
    let whole = grouped(whole);
    if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}{}{part}", words.word("number-decimal-mark"))
    }
}

/// A setting in full, with its unit.
#[must_use]
pub fn setting(value: f64, of: &str, words: &Catalogue) -> String {
    with_unit(plain(value.abs(), value < 0.0, words), of)
}

/// A knob at `value`: `Magnesium = 5 mmol/L`.
#[must_use]
pub fn knob_at(knob: &Knob, value: f64, words: &Catalogue) -> String {
    format!("{} = {}", knob.name.raw(words.language()), setting(value, &knob.unit, words))
}

/// A number of a lesson with its unit: a given one and a count in full, any other with its digits.
#[must_use]
pub fn number(number: &Number, found: &Found, words: &Catalogue) -> String {
    let is_count = found.unit.is_empty() && found.value.fract() == 0.0;
    match number.had {
        Had::Given(..) => setting(found.value, &found.unit, words),
        _ if is_count => setting(found.value, "", words),
        _ => with_unit(digits(found.value, number.digits, words), &found.unit),
    }
}

/// A value of the same kind as `number`, such as a wrong answer.
#[must_use]
pub fn alike(number: &Number, found: &Found, value: f64, words: &Catalogue) -> String {
    with_unit(digits(value, number.digits, words), &found.unit)
}

/// A text in the language of `words`, with its numbers.
#[must_use]
pub fn text(phrase: &Phrase, lesson: &Lesson, computed: &Computed, words: &Catalogue) -> String {
    let raw = phrase.raw(words.language());
    let Ok(pieces) = pieces(raw) else { return raw.to_owned() };
    let filled = |piece: Piece<'_>| match piece {
        Piece::Plain(plain) => plain.to_owned(),
        Piece::Name(name) => lesson
            .numbers
            .iter()
            .zip(&computed.numbers)
            .find(|(number, _)| number.name == name)
            .map_or_else(String::new, |(of, found)| number(of, found, words)),
    };
    pieces.into_iter().map(filled).collect()
}

/// The paragraphs of a text: what stands between empty lines, each on one line.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<String> {
    // not `split_whitespace`, which also divides at spaces that must not break
    let words = |part: &str| {
        let words = part.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ")
    };
    text.replace("\r\n", "\n").split("\n\n").map(words).filter(|part| !part.is_empty()).collect()
}

/// A number for a machine: a full stop for the decimal mark, no more digits than tell.
#[must_use]
pub fn for_machine(value: f64) -> String {
    let rounded: f64 = format!("{value:.3e}").parse().unwrap_or(value);
    units::number(rounded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_numbers_have_the_digits_that_tell_and_the_mark_of_the_language() {
        let english = Catalogue::english();
        let dutch = Catalogue::for_language("nl").unwrap();
        for (value, count, expected) in [
            (25.0018, 2, "25"),
            (0.4999, 2, "0.5"),
            (0.02307, 2, "0.023"),
            (1234.0, 2, "1200"),
            (123_456.0, 2, "120\u{202f}000"),
            (-1.32, 2, "−1.3"),
            (9.96, 2, "10"),
            (0.0, 2, "0"),
            (-0.0, 2, "0"),
            (f64::NAN, 2, "–"),
        ] {
            assert_eq!(digits(value, count, &english), expected, "{value}");
        }
        assert_eq!(digits(0.55, 2, &dutch), "0,55");
        assert_eq!(setting(0.85, "mM", &dutch), "0,85\u{a0}mmol/L");
    }

    #[test]
    fn paragraphs_stand_between_empty_lines() {
        let found = paragraphs("one\ntwo\n\n  three 5\u{a0}mM\n");
        assert_eq!(found, ["one two", "three 5\u{a0}mM"]);
    }
}
