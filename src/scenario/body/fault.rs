//! What can be wrong with a scenario of the body and with no other, in words.

use crate::scenario::fault::Kind;
use crate::units::one_of;

/// One mistake in a scenario of the body.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum BodyFault {
    /// A body where a junction is asked for.
    #[error("this scenario describes a body, and a junction is needed here")]
    NotAJunction,
    /// A key of a body in a file that does not say it is one.
    #[error("this is a key of a body, but the file does not say that it describes one")]
    KindMissing,
    /// A food that the table does not have.
    #[error("`{found}` is not in the table of foods")]
    UnknownFood {
        /// As typed.
        found: String,
        /// One that looks like it.
        nearest: Option<String>,
        /// Those that have a word in common with it.
        some: Vec<String>,
    },
    /// A line of the shipped table of foods that does not keep to its rules.
    #[error("the food `{name}` of this program is faulty")]
    FaultyFood {
        /// Which.
        name: String,
    },
    /// Not a moment.
    #[error("{path}: `{found}` is neither a time of day nor a time since the beginning")]
    BadMoment {
        /// The key with its tables.
        path: String,
        /// As typed.
        found: String,
    },
    /// A run longer than the program is willing to make.
    #[error("the run lasts {duration}, and at most {most} is allowed")]
    TooLong {
        /// As typed.
        duration: String,
        /// The bound.
        most: &'static str,
    },
    /// More occasions than the program is willing to follow.
    #[error("meals, doses and infusions make {count} occasions, and at most {most} are allowed")]
    TooManyOccasions {
        /// How many, in words.
        count: String,
        /// The bound, in words.
        most: String,
    },
    /// More looks at the synapse than the program is willing to take.
    #[error("the synapse is looked at {count} times, and at most {most} are allowed")]
    TooManyLooks {
        /// How many.
        count: usize,
        /// The bound.
        most: usize,
    },
    /// A deficit that leaves nothing.
    #[error("a deficit of {deficit} leaves nothing: serum and tissue hold {most}")]
    DeficitTooLarge {
        /// As typed.
        deficit: String,
        /// What there is.
        most: String,
    },
    /// Next to nothing is excreted, so that no serum magnesium follows from the diet.
    #[error("with so little kidney function no serum magnesium follows from the diet")]
    NoSteadyState,
    /// A time since the beginning needs no `from`.
    #[error("{path}.from goes with a time of day, but `at` is a time since the beginning")]
    FromWithoutClock {
        /// The table.
        path: &'static str,
    },
    /// It would be over before the first time.
    #[error("{path}.until comes before the first time")]
    Never {
        /// The table.
        path: &'static str,
    },
    /// A junction scenario that changes the ions that the body decides on.
    #[error("the junction scenario `{file}` changes calcium or magnesium during its run")]
    JunctionChangesBath {
        /// As typed.
        file: String,
    },
    /// A junction scenario that cannot be used.
    #[error("the junction scenario `{file}` has problems: {first}")]
    FaultyJunction {
        /// As typed.
        file: String,
        /// Its first problem in one line.
        first: String,
    },
}

impl BodyFault {
    /// What kind of trouble it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::TooLong { .. } | Self::TooManyOccasions { .. } | Self::TooManyLooks { .. } => {
                Kind::Limit
            }
            _ => Kind::Invalid,
        }
    }

    /// How to mend it, in one sentence without a stop.
    #[must_use]
    pub fn help(&self) -> Option<String> {
        Some(match self {
            Self::NotAJunction => {
                "name a scenario without `kind = \"body\"`; `calgate run` reads both".into()
            }
            Self::KindMissing => "add the line `kind = \"body\"` below `schema = 1`".into(),
            Self::UnknownFood { nearest: Some(nearest), .. } => {
                format!("did you mean \"{nearest}\"?")
            }
            Self::UnknownFood { some, .. } if !some.is_empty() => {
                format!("there is {}", one_of(some.iter().map(|name| format!("\"{name}\""))))
            }
            Self::UnknownFood { .. } => {
                "leave `food` and `amount` out and write its magnesium, for example \
                 `magnesium = \"50 mg\"`"
                    .into()
            }
            Self::FaultyFood { .. } => return None,
            Self::BadMoment { .. } => {
                "write for example \"08:00\" for every such time of day, or \"36 h\" or \"14 d\" \
                 since the beginning"
                    .into()
            }
            Self::TooLong { .. } => "shorten `run.duration`".into(),
            Self::TooManyOccasions { .. } => {
                "make `every` longer, or put several doses into one".into()
            }
            Self::TooManyLooks { .. } => "look less often, or divide the scenario".into(),
            Self::DeficitTooLarge { .. } => "make it smaller".into(),
            Self::NoSteadyState => {
                "say where serum magnesium starts, for example `start.magnesium = \"1 mM\"`".into()
            }
            Self::FromWithoutClock { .. } => {
                "leave `from` out and move `at`, or write a time of day such as \"08:00\"".into()
            }
            Self::Never { .. } => "make `until` later, or leave the table out".into(),
            Self::JunctionChangesBath { .. } => {
                "choose one that leaves both alone: here the body decides on them".into()
            }
            Self::FaultyJunction { file, .. } => {
                format!("mend `{file}` first; `calgate run` says more")
            }
        })
    }
}
