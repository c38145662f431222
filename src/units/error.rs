//! Why a text is not a quantity, and how to mend it.

use std::ops::Range;

use super::table::plain;
use super::{Dimension, Unit, split};
use crate::message::{Message, Told, message, shows_what_is_told};

/// Why a text is not a quantity of the wanted dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuantityError {
    /// Nothing is there.
    Empty {
        /// What was asked for.
        wanted: Dimension,
    },
    /// The text does not begin with a number.
    NoNumber {
        /// What was typed.
        found: String,
        /// What was asked for.
        wanted: Dimension,
    },
    /// A decimal comma.
    DecimalComma {
        /// What was typed.
        found: String,
        /// The same with a point.
        mended: String,
    },
    /// A minus sign or dash of a word processor.
    FancyMinus {
        /// What was typed.
        found: String,
        /// The same with a minus sign.
        mended: String,
    },
    /// NaN, infinity, or a number too large for the machine.
    NotFinite {
        /// What was typed.
        found: String,
    },
    /// A number alone.
    NoUnit {
        /// What was typed.
        found: String,
        /// What was asked for.
        wanted: Dimension,
    },
    /// A unit that is in no row of the table.
    UnknownUnit {
        /// What was typed.
        unit: String,
        /// What was asked for.
        wanted: Dimension,
    },
    /// A unit of something else.
    WrongDimension {
        /// What was typed.
        unit: String,
        /// What it measures.
        is: Dimension,
        /// What was asked for.
        wanted: Dimension,
    },
}

shows_what_is_told!(QuantityError);

impl Told for QuantityError {
    fn told(&self) -> Message {
        match self {
            Self::Empty { wanted } => message!(
                "tell-quantity-empty",
                "nothing is written here, but {wanted} is expected",
                wanted = wanted.described()
            ),
            Self::NoNumber { found, .. } => {
                message!("tell-quantity-no-number", "`{found}` does not begin with a number", found)
            }
            Self::DecimalComma { found, .. } => {
                message!("tell-quantity-comma", "`{found}` has a comma in the number", found)
            }
            Self::FancyMinus { found, .. } => message!(
                "tell-quantity-dash",
                "`{found}` begins with a dash that is not the minus sign of the keyboard",
                found
            ),
            Self::NotFinite { found } => {
                message!("tell-quantity-not-finite", "`{found}` is not a finite number", found)
            }
            Self::NoUnit { found, wanted } => message!(
                "tell-quantity-no-unit",
                "`{found}` has no unit, but {wanted} needs one",
                found,
                wanted = wanted.described()
            ),
            Self::UnknownUnit { unit, wanted } => message!(
                "tell-quantity-unknown-unit",
                "`{unit}` is not a unit for {wanted}",
                unit,
                wanted = wanted.described()
            ),
            Self::WrongDimension { unit, is, wanted } => message!(
                "tell-quantity-other-dimension",
                "`{unit}` measures {is}, but {wanted} is expected",
                unit,
                is = is.described(),
                wanted = wanted.described()
            ),
        }
    }
}

impl QuantityError {
    /// How to mend it, as a sentence without a stop. `example` is a good value of this very key,
    /// and `write` puts a value the way it would be typed there.
    #[must_use]
    pub fn hint(&self, example: &str, write: impl Fn(&str) -> String) -> Message {
        let for_example = |value: &str| {
            message!("tell-write-example", "write for example `{example}`", example = write(value))
        };
        match self {
            Self::Empty { .. } | Self::NoNumber { .. } | Self::NotFinite { .. } => {
                for_example(example)
            }
            Self::DecimalComma { mended, .. } => message!(
                "tell-write-decimal-point",
                "write a decimal point, also where your language has a comma: `{mended}`",
                mended = write(mended)
            ),
            Self::FancyMinus { mended, .. } => {
                message!("tell-write", "write `{mended}`", mended = write(mended))
            }
            Self::NoUnit { found, wanted } => {
                let unit = split(example).1;
                let unit = if unit.is_empty() { wanted.own_unit().text } else { unit };
                for_example(&format!("{found} {unit}"))
            }
            Self::UnknownUnit { unit, wanted } | Self::WrongDimension { unit, wanted, .. } => {
                unit_hint(unit, *wanted)
            }
        }
    }

    /// The part of `text` that is to blame, so that only it is underlined.
    #[must_use]
    pub fn part(&self, text: &str) -> Range<usize> {
        match self {
            Self::UnknownUnit { unit, .. } | Self::WrongDimension { unit, .. } => {
                text.rfind(unit.as_str()).map_or(0..text.len(), |at| at..at + unit.len())
            }
            _ => 0..text.len(),
        }
    }
}

fn unit_hint(unit: &str, wanted: Dimension) -> Message {
    let accepted = if wanted == Dimension::Number {
        message!("tell-unit-none-accepted", "leave the unit away, or write a share as `%`")
    } else {
        message!(
            "tell-units-accepted",
            "{wanted} is written in {units}",
            wanted = wanted.described(),
            units = wanted.choice_of_units()
        )
    };
    if let Some(advice) = clinical(unit, wanted) {
        return message!("tell-unit-clinical", "{accepted}; {advice}", accepted, advice);
    }
    match look_alike(unit, wanted) {
        Some(LookAlike::Case(near)) => message!(
            "tell-unit-case",
            "did you mean `{near}`? upper and lower case matter; {accepted}",
            near,
            accepted
        ),
        Some(LookAlike::Near(near)) => {
            message!("tell-unit-near", "did you mean `{near}`? {accepted}", near, accepted)
        }
        None => accepted,
    }
}

enum LookAlike {
    Case(&'static str),
    Near(&'static str),
}

/// The unit of the wanted dimension that a typing mistake may have meant.
fn look_alike(unit: &str, wanted: Dimension) -> Option<LookAlike> {
    let unit = plain(unit);
    let same_but_case = wanted
        .units()
        .find(|row| row.spellings().any(|spelling| spelling.eq_ignore_ascii_case(&unit)));
    if let Some(row) = same_but_case {
        return Some(LookAlike::Case(row.text));
    }
    // A unit of something else is no typing mistake, and in one or two letters all is near all.
    if Unit::find(&unit).is_some() || unit.chars().count() < 3 {
        return None;
    }
    let nearest = wanted
        .units()
        .flat_map(|row| row.spellings().map(move |spelling| (row, spelling)))
        .map(|(row, spelling)| (strsim::damerau_levenshtein(&unit, spelling), row.text))
        .min_by_key(|(distance, _)| *distance)?;
    (nearest.0 <= 1 || (nearest.0 == 2 && unit.chars().count() > 4))
        .then_some(LookAlike::Near(nearest.1))
}

/// A word for those who copy a value from a laboratory report.
fn clinical(unit: &str, wanted: Dimension) -> Option<Message> {
    if wanted != Dimension::Concentration {
        return None;
    }
    let unit = plain(unit).to_ascii_lowercase();
    if unit.starts_with("meq") {
        Some(message!("tell-unit-meq", "1 mEq/L of calcium or magnesium is 0.5 mM"))
    } else if unit.starts_with("mg/d") {
        Some(message!("tell-unit-mg", "1 mg/dL of magnesium is 0.411 mM, of calcium 0.25 mM"))
    } else {
        None
    }
}
