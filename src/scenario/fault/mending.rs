//! How each mistake in a scenario is mended, and what is written beside it.

use super::Fault;
use crate::units::{QuantityError, one_of};

impl Fault {
    /// How to mend it, in one sentence without a stop.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "one arm for each fault, side by side")]
    pub fn help(&self) -> Option<String> {
        Some(match self {
            Self::NoSuchFile { nearest, .. } => match nearest {
                Some(nearest) => format!("did you mean `{nearest}`?"),
                None => "check the folder and the spelling of the name".into(),
            },
            Self::Folder { .. } => "name a scenario file inside it, which ends in `.toml`".into(),
            Self::NotReadable { .. } | Self::BadPreset { .. } | Self::OutOfRange { .. } => {
                return None;
            }
            Self::FileTooLarge { .. } => "is this really a scenario file?".into(),
            Self::NotText { .. } => "save it as plain text in the encoding UTF-8".into(),
            Self::ExtendsCircle { .. } => {
                "a file may only extend one that does not build on it; remove one `extends`".into()
            }
            Self::ExtendsTooDeep { .. } => "let the file extend one that is nearer the root".into(),
            Self::OverrideWithoutEquals { .. } => {
                "write for example `bath.magnesium=\"0.2 mM\"`".into()
            }
            Self::NoSuchEntry { length: 0, .. } => "the list is empty".into(),
            Self::NoSuchEntry { length, .. } => {
                format!("entries are counted from 1, and there are {length}")
            }
            Self::Syntax { hint, .. } => return hint.clone(),
            Self::DuplicateKey { key, header: true } => {
                format!("put all its lines under one `[{key}]`")
            }
            Self::DuplicateKey { .. } => "remove one of the two".into(),
            Self::Unquoted { mended, .. } => format!("write `{mended}`"),
            Self::UnknownKey { nearest, elsewhere, allowed, .. } => {
                unknown_key(nearest.as_deref(), elsewhere, allowed)
            }
            Self::WrongType { example, .. } => format!("write for example `{example}`"),
            Self::SingleBrackets { path } => format!("write `[[{path}]]`, once for each entry"),
            Self::DoubleBrackets { instead, .. } => format!("write `{instead}`"),
            Self::MissingKey { example, .. } => format!("add for example `{example}`"),
            Self::Quantity { error, example, path } => {
                let key = path.rsplit('.').next().unwrap_or(path);
                error.hint(example, |value| format!("{key} = \"{value}\"")).to_string()
            }
            Self::UnknownChoice { path, found, .. } if path == "kind" && found == "sweep" => {
                "`calgate sweep` makes sweeps, and `calgate replay` one row of them".into()
            }
            Self::UnknownChoice { path, found, .. } if path == "kind" && found == "fit" => {
                "`calgate fit` reads files of this kind".into()
            }
            Self::UnknownChoice { nearest, allowed, .. } => {
                let allowed = one_of(allowed.iter().map(|word| format!("\"{word}\"")));
                match nearest {
                    Some(nearest) => format!("did you mean \"{nearest}\"? it can be {allowed}"),
                    None => format!("it can be {allowed}"),
                }
            }
            Self::BadClock { .. } => {
                "write hours and minutes from \"00:00\" to \"23:59\", for example \"23:30\"".into()
            }
            Self::NoSchema => "begin the file with the line `schema = 1`".into(),
            Self::OtherSchema { .. } => {
                "this program reads version 1; for a later version, install a newer calgate".into()
            }
            Self::UnknownReference { nearest, .. } => match nearest {
                Some(nearest) => format!("did you mean \"{nearest}\"?"),
                None => {
                    "use the key of a reference that calgate knows, such as \"dodge-1967\"".into()
                }
            },
            Self::UnknownName { nearest: Some(nearest), see, .. } => {
                format!("did you mean `{nearest}`? {see}")
            }
            Self::UnknownName { nearest: None, see, .. } => (*see).into(),
            Self::Meaning { help, .. } => help.clone(),
            Self::NeedsCompanion { example, .. } => format!("add for example `{example}`"),
            Self::EitherOr { both: true, .. } => "remove one of them".into(),
            Self::EitherOr { one, other, .. } => format!("add `{one}` or `{other}`"),
            Self::AfterTheEnd { .. } => {
                "make it earlier or shorter, or `run.duration` longer".into()
            }
            Self::RateAboveWidth { .. } => "lower the rate or shorten the `width`".into(),
            Self::PulsesOverlap { .. } => {
                "move one of them; pulses may touch but not overlap".into()
            }
            Self::BurstTooLong { .. } => {
                "use fewer `pulses`, a higher `rate`, or a longer `every`".into()
            }
            Self::PoissonTooFast { .. } => "lower the `rate` or shorten `refractory`".into(),
            Self::RefractoryBelowWidth { .. } => "make `refractory` at least as long".into(),
            Self::TooManyPulses { .. } => {
                "lower the rate, or divide the scenario into shorter ones".into()
            }
            Self::TooManySamples { .. } => {
                "sample more rarely, or leave `every` out: then samples lie close only where \
                 something happens"
                    .into()
            }
            Self::RunTooLong { .. } => {
                "shorten it; for hours to months there are scenarios with `kind = \"body\"`".into()
            }
            Self::TooManyRuns { .. } => {
                "give the axes fewer steps, or draw `points` from them with `design = \
                 \"latin-hypercube\"`"
                    .into()
            }
            Self::EmptyBathChange => {
                "add at least one of `calcium`, `magnesium`, `potassium` and `sodium`".into()
            }
            Self::ChangesAtOnce { .. } => "join them into one table, or move one of them".into(),
            Self::Body(fault) => return fault.help(),
            Self::ChangesOverlap { .. } => "let it begin later, or shorten `over`".into(),
        })
    }

    /// The few words that stand beside the underlined text.
    #[must_use]
    pub fn label(&self) -> Option<String> {
        Some(match self {
            Self::WrongType { expected, .. } => format!("expected {expected}"),
            Self::MissingKey { key, .. } => format!("`{key}` is missing"),
            Self::NoSchema => "`schema` is missing".into(),
            Self::UnknownKey { .. } => "unknown key".into(),
            Self::DuplicateKey { .. } => "here it is written again".into(),
            Self::Quantity { error, .. } => match error {
                QuantityError::NoUnit { .. } => "no unit".into(),
                QuantityError::DecimalComma { .. } => "comma".into(),
                QuantityError::WrongDimension { wanted, .. }
                | QuantityError::UnknownUnit { wanted, .. } => {
                    format!("expected {}", wanted.described())
                }
                _ => "expected a number and a unit".into(),
            },
            _ => return None,
        })
    }
}

fn unknown_key(nearest: Option<&str>, elsewhere: &[String], allowed: &[String]) -> String {
    match (nearest, elsewhere) {
        (Some(nearest), _) => format!("did you mean `{nearest}`?"),
        (None, []) => {
            let allowed = allowed.iter().map(|key| format!("`{key}`"));
            format!("it can be {}", one_of(allowed))
        }
        (None, tables) => {
            format!("it belongs in {}", one_of(tables.iter().map(|table| format!("`{table}`"))))
        }
    }
}
