//! What can be wrong with a scenario of the body and with no other, in words.

use crate::message::{Message, Piece, Told, message, shows_what_is_told};
use crate::scenario::fault::Kind;
use crate::scenario::fault::mending::did_you_mean_word;

/// One mistake in a scenario of the body.
#[derive(Debug, Clone, PartialEq)]
pub enum BodyFault {
    /// A body where a junction is asked for.
    NotAJunction,
    /// A key of a body in a file that does not say it is one.
    KindMissing,
    /// A food that the table does not have.
    UnknownFood {
        /// As typed.
        found: String,
        /// One that looks like it.
        nearest: Option<String>,
        /// Those that have a word in common with it.
        some: Vec<String>,
    },
    /// A line of the shipped table of foods that does not keep to its rules.
    FaultyFood {
        /// Which.
        name: String,
    },
    /// Not a moment.
    BadMoment {
        /// The key with its tables.
        path: String,
        /// As typed.
        found: String,
    },
    /// A run longer than the program is willing to make.
    TooLong {
        /// As typed.
        duration: String,
        /// The bound.
        most: Message,
    },
    /// More occasions than the program is willing to follow.
    TooManyOccasions {
        /// How many, in words.
        count: String,
        /// The bound, in words.
        most: String,
    },
    /// More looks at the synapse than the program is willing to take.
    TooManyLooks {
        /// How many.
        count: usize,
        /// The bound.
        most: usize,
    },
    /// A deficit that leaves nothing.
    DeficitTooLarge {
        /// As typed.
        deficit: String,
        /// What there is.
        most: String,
    },
    /// Next to nothing is excreted, so that no serum magnesium follows from the diet.
    NoSteadyState,
    /// A time since the beginning needs no `from`.
    FromWithoutClock {
        /// The table.
        path: &'static str,
    },
    /// It would be over before the first time.
    Never {
        /// The table.
        path: &'static str,
    },
    /// A junction scenario that changes the ions that the body decides on.
    JunctionChangesBath {
        /// As typed.
        file: String,
    },
    /// A junction scenario that cannot be used.
    FaultyJunction {
        /// As typed.
        file: String,
        /// Its first problem in one line.
        first: Message,
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
    pub fn help(&self) -> Option<Message> {
        Some(match self {
            Self::NotAJunction => message!(
                "tell-body-not-a-junction-help",
                "name a scenario without `kind = \"body\"`; `calgate run` reads both"
            ),
            Self::KindMissing => message!(
                "tell-body-kind-missing-help",
                "add the line `kind = \"body\"` below `schema = 1`"
            ),
            Self::UnknownFood { nearest: Some(nearest), .. } => did_you_mean_word(nearest),
            Self::UnknownFood { some, .. } if !some.is_empty() => {
                let some = Piece::one_of_quoted(some);
                message!("tell-body-foods-alike-help", "there is {some}", some)
            }
            Self::UnknownFood { .. } => message!(
                "tell-body-unknown-food-help",
                "leave `food` and `amount` out and write its magnesium, for example `magnesium = \
                 \"50 mg\"`"
            ),
            Self::FaultyFood { .. } => return None,
            Self::BadMoment { .. } => message!(
                "tell-body-moment-help",
                "write for example \"08:00\" for every such time of day, or \"36 h\" or \"14 d\" \
                 since the beginning"
            ),
            Self::TooLong { .. } => message!("tell-body-too-long-help", "shorten `run.duration`"),
            Self::TooManyOccasions { .. } => message!(
                "tell-body-too-many-occasions-help",
                "make `every` longer, or put several doses into one"
            ),
            Self::TooManyLooks { .. } => {
                message!("tell-body-too-many-looks-help", "look less often, or divide the scenario")
            }
            Self::DeficitTooLarge { .. } => {
                message!("tell-body-deficit-too-large-help", "make it smaller")
            }
            Self::NoSteadyState => message!(
                "tell-body-no-steady-state-help",
                "say where serum magnesium starts, for example `start.magnesium = \"1 mM\"`"
            ),
            Self::FromWithoutClock { .. } => message!(
                "tell-body-from-without-clock-help",
                "leave `from` out and move `at`, or write a time of day such as \"08:00\""
            ),
            Self::Never { .. } => {
                message!("tell-body-never-help", "make `until` later, or leave the table out")
            }
            Self::JunctionChangesBath { .. } => message!(
                "tell-body-junction-changes-bath-help",
                "choose one that leaves both alone: here the body decides on them"
            ),
            Self::FaultyJunction { file, .. } => message!(
                "tell-body-faulty-junction-help",
                "mend `{file}` first; `calgate run` says more",
                file
            ),
        })
    }
}

shows_what_is_told!(BodyFault);

impl Told for BodyFault {
    fn told(&self) -> Message {
        match self {
            Self::NotAJunction => message!(
                "tell-body-not-a-junction",
                "this scenario describes a body, and a junction is needed here"
            ),
            Self::KindMissing => message!(
                "tell-body-kind-missing",
                "this is a key of a body, but the file does not say that it describes one"
            ),
            Self::UnknownFood { found, .. } => {
                message!("tell-body-unknown-food", "`{found}` is not in the table of foods", found)
            }
            Self::FaultyFood { name } => {
                message!(
                    "tell-body-faulty-food",
                    "the food `{name}` of this program is faulty",
                    name
                )
            }
            Self::BadMoment { path, found } => message!(
                "tell-body-moment",
                "{path}: `{found}` is neither a time of day nor a time since the beginning",
                path,
                found
            ),
            Self::TooLong { duration, most } => message!(
                "tell-scenario-run-too-long",
                "the run lasts {duration}, and at most {most} is allowed",
                duration,
                most
            ),
            Self::TooManyOccasions { count, most } => message!(
                "tell-body-too-many-occasions",
                "meals, doses and infusions make {count} occasions, and at most {most} are allowed",
                count,
                most
            ),
            Self::TooManyLooks { count, most } => message!(
                "tell-body-too-many-looks",
                "the synapse is looked at {count} times, and at most {most} are allowed",
                count,
                most
            ),
            Self::DeficitTooLarge { deficit, most } => message!(
                "tell-body-deficit-too-large",
                "a deficit of {deficit} leaves nothing: serum and tissue hold {most}",
                deficit,
                most
            ),
            Self::NoSteadyState => message!(
                "tell-body-no-steady-state",
                "with so little kidney function no serum magnesium follows from the diet"
            ),
            Self::FromWithoutClock { path } => message!(
                "tell-body-from-without-clock",
                "{path}.from goes with a time of day, but `at` is a time since the beginning",
                path
            ),
            Self::Never { path } => {
                message!("tell-body-never", "{path}.until comes before the first time", path)
            }
            Self::JunctionChangesBath { file } => message!(
                "tell-body-junction-changes-bath",
                "the junction scenario `{file}` changes calcium or magnesium during its run",
                file
            ),
            Self::FaultyJunction { file, first } => message!(
                "tell-body-faulty-junction",
                "the junction scenario `{file}` has problems: {first}",
                file,
                first
            ),
        }
    }

    fn mended(&self) -> Option<Message> {
        self.help()
    }
}
