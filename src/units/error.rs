//! Why a text is not a quantity, and how to mend it.

use std::ops::Range;

use super::table::plain;
use super::{Dimension, Unit, split};

/// Why a text is not a quantity of the wanted dimension.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum QuantityError {
    /// Nothing is there.
    #[error("nothing is written here, but {} is expected", wanted.described())]
    Empty {
        /// What was asked for.
        wanted: Dimension,
    },
    /// The text does not begin with a number.
    #[error("`{found}` does not begin with a number")]
    NoNumber {
        /// What was typed.
        found: String,
        /// What was asked for.
        wanted: Dimension,
    },
    /// A decimal comma.
    #[error("`{found}` has a comma in the number")]
    DecimalComma {
        /// What was typed.
        found: String,
        /// The same with a point.
        mended: String,
    },
    /// A minus sign or dash of a word processor.
    #[error("`{found}` begins with a dash that is not the minus sign of the keyboard")]
    FancyMinus {
        /// What was typed.
        found: String,
        /// The same with a minus sign.
        mended: String,
    },
    /// NaN, infinity, or a number too large for the machine.
    #[error("`{found}` is not a finite number")]
    NotFinite {
        /// What was typed.
        found: String,
    },
    /// A number alone.
    #[error("`{found}` has no unit, but {} needs one", wanted.described())]
    NoUnit {
        /// What was typed.
        found: String,
        /// What was asked for.
        wanted: Dimension,
    },
    /// A unit that is in no row of the table.
    #[error("`{unit}` is not a unit of {}", without_article(wanted.described()))]
    UnknownUnit {
        /// What was typed.
        unit: String,
        /// What was asked for.
        wanted: Dimension,
    },
    /// A unit of something else.
    #[error("`{unit}` measures {}, but {} is expected", is.described(), wanted.described())]
    WrongDimension {
        /// What was typed.
        unit: String,
        /// What it measures.
        is: Dimension,
        /// What was asked for.
        wanted: Dimension,
    },
}

fn without_article(described: &str) -> &str {
    described.split_once(' ').map_or(described, |(_, noun)| noun)
}

impl QuantityError {
    /// How to mend it, as a sentence without a stop. `example` is a good value of this very key,
    /// and `write` puts a value the way it would be typed there.
    #[must_use]
    pub fn hint(&self, example: &str, write: impl Fn(&str) -> String) -> String {
        match self {
            Self::Empty { .. } | Self::NoNumber { .. } | Self::NotFinite { .. } => {
                format!("write for example `{}`", write(example))
            }
            Self::DecimalComma { mended, .. } => {
                let mended = write(mended);
                format!("write a decimal point, also where your language has a comma: `{mended}`")
            }
            Self::FancyMinus { mended, .. } => format!("write `{}`", write(mended)),
            Self::NoUnit { found, wanted } => {
                let unit = split(example).1;
                let unit = if unit.is_empty() { wanted.own_unit().text } else { unit };
                format!("write for example `{}`", write(&format!("{found} {unit}")))
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

fn unit_hint(unit: &str, wanted: Dimension) -> String {
    let accepted = if wanted == Dimension::Number {
        "leave the unit away, or write a share as `%`".to_owned()
    } else {
        format!("{} is written in {}", wanted.described(), wanted.units_in_words())
    };
    if let Some(advice) = clinical(unit, wanted) {
        return format!("{accepted}; {advice}");
    }
    match look_alike(unit, wanted) {
        Some(LookAlike::Case(near)) => {
            format!("did you mean `{near}`? upper and lower case matter; {accepted}")
        }
        Some(LookAlike::Near(near)) => format!("did you mean `{near}`? {accepted}"),
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
fn clinical(unit: &str, wanted: Dimension) -> Option<&'static str> {
    if wanted != Dimension::Concentration {
        return None;
    }
    let unit = plain(unit).to_ascii_lowercase();
    if unit.starts_with("meq") {
        Some("1 mEq/L of calcium or magnesium is 0.5 mM")
    } else if unit.starts_with("mg/d") {
        Some("1 mg/dL of magnesium is 0.411 mM, of calcium 0.25 mM")
    } else {
        None
    }
}
