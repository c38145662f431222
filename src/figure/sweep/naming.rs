//! What axes, values and measures are called in figures.

use crate::model::parameters::CATALOGUE;
use crate::sweep::table::{AxisHead, MeasureHead};
use crate::text::Catalogue;
use crate::units;

/// Keys of a scenario with a name that readers know.
const NAMED: [(&str, &str); 8] = [
    ("bath.calcium", "figure-sweep-calcium"),
    ("bath.magnesium", "figure-sweep-magnesium"),
    ("bath.potassium", "figure-sweep-potassium"),
    ("bath.sodium", "figure-sweep-sodium"),
    ("person.kidney", "figure-sweep-kidney"),
    ("run.preset", "figure-sweep-preset"),
    ("run.temperature", "figure-sweep-temperature"),
    ("nerve.drive", "figure-sweep-drive"),
];

/// The title of the axis of a key of scenarios, with its unit.
#[must_use]
pub fn title_of_key(key: &str, unit: &str, words: &Catalogue) -> String {
    with_unit(&name_of_key(key, words), unit)
}

/// The name of an axis without its unit.
pub(super) fn name_of_axis(axis: &AxisHead, words: &Catalogue) -> String {
    name_of_key(&axis.key, words)
}

/// The name of a key. Keys without a name of their own stand for themselves.
fn name_of_key(key: &str, words: &Catalogue) -> String {
    if let Some((_, word)) = NAMED.iter().find(|(known, _)| *known == key) {
        return words.word(word);
    }
    let parameter = key.strip_prefix("parameters.").and_then(|key| key.split_once('.'));
    let info = parameter.and_then(|(group, name)| {
        CATALOGUE.iter().find(|info| info.group == group && info.name == name)
    });
    info.map_or_else(|| key.to_owned(), |info| capital(info.about))
}

/// The title of the axis of a measure, with its unit.
pub(super) fn title_of_measure(measure: &MeasureHead, words: &Catalogue) -> String {
    // a table of another version may hold measures that have no words here
    let about = words.measure(&measure.name).unwrap_or_else(|| measure.about.clone());
    let about = if about.is_empty() { &measure.name } else { &about };
    with_unit(&capital(about), &measure.unit)
}

/// A phrase with a capital letter at its beginning.
fn capital(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().map_or_else(String::new, |c| c.to_uppercase().collect());
    first + letters.as_str()
}

/// A name with its unit in brackets, if it has one.
pub(super) fn with_unit(name: &str, unit: &str) -> String {
    match unit {
        "" | "1" => name.to_owned(),
        _ => format!("{name} ({})", unit_in_print(unit)),
    }
}

/// A unit as it is printed: `µM` for `uM`, `°C` for `degC`.
pub(super) fn unit_in_print(unit: &str) -> String {
    let micro = ["uM", "uA", "uF", "uS", "us", "um", "ug"];
    let unit = match unit.strip_prefix('u') {
        Some(rest) if micro.iter().any(|begin| unit.starts_with(begin)) => format!("µ{rest}"),
        _ => unit.to_owned(),
    };
    unit.replace("degC", "°C").replace("cm2", "cm²").replace("um2", "µm²")
}

/// A value, `0.55`, with at most four digits that tell.
pub(super) fn value_in_print(value: f64, words: &Catalogue) -> String {
    let rounded: f64 = format!("{value:.3e}").parse().unwrap_or(value);
    words.as_written(&units::number(rounded)).replace('-', "−")
}

/// A value with its unit, `0.55 mM`; the space between them does not break.
pub(super) fn value_with_unit(value: f64, unit: &str, words: &Catalogue) -> String {
    let number = value_in_print(value, words);
    match unit {
        "" | "1" => number,
        _ => format!("{number}\u{a0}{}", unit_in_print(unit)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_units_are_printed_as_people_write_them() {
        for (typed, printed) in [
            ("uM", "µM"),
            ("mM", "mM"),
            ("degC", "°C"),
            ("uA/cm2", "µA/cm²"),
            ("1/ms", "1/ms"),
            ("us", "µs"),
        ] {
            assert_eq!(unit_in_print(typed), printed);
        }
        let words = Catalogue::english();
        assert_eq!(value_with_unit(0.1 + 0.2, "mM", &words), "0.3\u{a0}mM");
        assert_eq!(value_with_unit(-3.0, "", &words), "−3");
        let dutch = Catalogue::for_language("nl").unwrap();
        assert_eq!(value_with_unit(0.1 + 0.2, "mM", &dutch), "0,3\u{a0}mM");
    }
}
