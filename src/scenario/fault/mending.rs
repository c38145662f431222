//! How each mistake in a scenario is mended, and what is written beside it.

use super::Fault;
use crate::message::{Message, Piece, did_you_mean, message};
use crate::units::QuantityError;

impl Fault {
    /// How to mend it, in one sentence without a stop.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "one arm for each fault, side by side")]
    pub fn help(&self) -> Option<Message> {
        Some(match self {
            Self::NoSuchFile { nearest: Some(nearest), .. } => did_you_mean(nearest),
            Self::NoSuchFile { nearest: None, .. } => message!(
                "tell-scenario-no-file-help",
                "check the folder and the spelling of the name"
            ),
            Self::Folder { .. } => message!(
                "tell-scenario-folder-help",
                "name a scenario file inside it, which ends in `.toml`"
            ),
            Self::NotReadable { .. } | Self::BadPreset { .. } | Self::OutOfRange { .. } => {
                return None;
            }
            Self::FileTooLarge { .. } => {
                message!("tell-scenario-file-too-large-help", "is this really a scenario file?")
            }
            Self::NotText { .. } => message!(
                "tell-scenario-not-text-help",
                "save it as plain text in the encoding UTF-8"
            ),
            Self::ExtendsCircle { .. } => message!(
                "tell-scenario-circle-help",
                "a file may only extend one that does not build on it; remove one `extends`"
            ),
            Self::ExtendsTooDeep { .. } => message!(
                "tell-scenario-chain-too-long-help",
                "let the file extend one that is nearer the root"
            ),
            Self::OverrideWithoutEquals { .. } => for_example("bath.magnesium=\"0.2 mM\""),
            Self::NoSuchEntry { length: 0, .. } => {
                message!("tell-scenario-no-entries-help", "the list is empty")
            }
            Self::NoSuchEntry { length, .. } => message!(
                "tell-scenario-no-entry-help",
                "entries are counted from 1, and there are {length}",
                length
            ),
            Self::Syntax { hint, .. } => return hint.clone(),
            Self::DuplicateKey { key, header: true } => message!(
                "tell-scenario-twice-header-help",
                "put all its lines under one `[{key}]`",
                key
            ),
            Self::DuplicateKey { .. } => {
                message!("tell-scenario-twice-help", "remove one of the two")
            }
            Self::Unquoted { mended, .. } => write(mended),
            Self::UnknownKey { nearest, elsewhere, allowed, .. } => {
                unknown_key(nearest.as_deref(), elsewhere, allowed)
            }
            Self::WrongType { example, .. } => for_example(example),
            Self::SingleBrackets { path } => message!(
                "tell-scenario-single-brackets-help",
                "write `[[{path}]]`, once for each entry",
                path
            ),
            Self::DoubleBrackets { instead, .. } => write(instead),
            Self::MissingKey { example, .. } => match example.split_once('\n') {
                None => add_for_example(example),
                Some((table, line)) => message!(
                    "tell-add-table-example",
                    "add for example `{table}` with the line `{line}`",
                    table,
                    line
                ),
            },
            Self::Quantity { error, example, path } => {
                let key = path.rsplit('.').next().unwrap_or(path);
                error.hint(example, |value| format!("{key} = \"{value}\""))
            }
            Self::UnknownChoice { path, found, .. } if path == "kind" && found == "sweep" => {
                message!(
                    "tell-scenario-kind-sweep-help",
                    "`calgate sweep` makes sweeps, and `calgate replay` one row of them"
                )
            }
            Self::UnknownChoice { path, found, .. } if path == "kind" && found == "fit" => {
                message!("tell-scenario-kind-fit-help", "`calgate fit` reads files of this kind")
            }
            Self::UnknownChoice { nearest, allowed, .. } => {
                let allowed = Piece::one_of_quoted(allowed);
                match nearest {
                    Some(nearest) => message!(
                        "tell-scenario-choice-near-help",
                        "did you mean \"{nearest}\"? it can be {allowed}",
                        nearest,
                        allowed
                    ),
                    None => it_can_be(allowed),
                }
            }
            Self::BadClock { .. } => message!(
                "tell-scenario-clock-help",
                "write hours and minutes from \"00:00\" to \"23:59\", for example \"23:30\""
            ),
            Self::NoSchema => message!(
                "tell-scenario-no-schema-help",
                "begin the file with the line `schema = 1`"
            ),
            Self::OtherSchema { .. } => message!(
                "tell-scenario-other-schema-help",
                "this program reads version 1; for a later version, install a newer calgate"
            ),
            Self::UnknownReference { nearest: Some(nearest), .. } => did_you_mean_word(nearest),
            Self::UnknownReference { nearest: None, .. } => message!(
                "tell-scenario-unknown-reference-help",
                "use the key of a reference that calgate knows, such as \"dodge-1967\""
            ),
            Self::UnknownName { nearest: Some(nearest), see, .. } => message!(
                "tell-scenario-unknown-name-help",
                "did you mean `{nearest}`? {see}",
                nearest,
                see
            ),
            Self::UnknownName { nearest: None, see, .. } => see.clone(),
            Self::Meaning { help, .. } => help.clone(),
            Self::NeedsCompanion { example, .. } => add_for_example(example),
            Self::EitherOr { both: true, .. } => {
                message!("tell-scenario-both-help", "remove one of them")
            }
            Self::EitherOr { one, other, .. } => {
                message!("tell-scenario-neither-help", "add `{one}` or `{other}`", one, other)
            }
            Self::AfterTheEnd { .. } => message!(
                "tell-scenario-after-the-end-help",
                "make it earlier or shorter, or `run.duration` longer"
            ),
            Self::RateAboveWidth { .. } => message!(
                "tell-scenario-rate-above-width-help",
                "lower the rate or shorten the `width`"
            ),
            Self::PulsesOverlap { .. } => message!(
                "tell-scenario-pulses-overlap-help",
                "move one of them; pulses may touch but not overlap"
            ),
            Self::BurstTooLong { .. } => message!(
                "tell-scenario-burst-too-long-help",
                "use fewer `pulses`, a higher `rate`, or a longer `every`"
            ),
            Self::PoissonTooFast { .. } => message!(
                "tell-scenario-poisson-too-fast-help",
                "lower the `rate` or shorten `refractory`"
            ),
            Self::RefractoryBelowWidth { .. } => {
                message!("tell-scenario-refractory-help", "make `refractory` at least as long")
            }
            Self::TooManyPulses { .. } => message!(
                "tell-scenario-too-many-pulses-help",
                "lower the rate, or divide the scenario into shorter ones"
            ),
            Self::TooManySamples { .. } => message!(
                "tell-scenario-too-many-samples-help",
                "sample more rarely, or leave `every` out: then samples lie close only where \
                 something happens"
            ),
            Self::RunTooLong { .. } => message!(
                "tell-scenario-run-too-long-help",
                "shorten it; for hours to months there are scenarios with `kind = \"body\"`"
            ),
            Self::TooManyRuns { .. } => message!(
                "tell-scenario-too-many-runs-help",
                "give the axes fewer steps, or draw `points` from them with `design = \
                 \"latin-hypercube\"`"
            ),
            Self::EmptyBathChange => message!(
                "tell-scenario-empty-change-help",
                "add at least one of `calcium`, `magnesium`, `potassium` and `sodium`"
            ),
            Self::ChangesAtOnce { .. } => message!(
                "tell-scenario-changes-at-once-help",
                "join them into one table, or move one of them"
            ),
            Self::Body(fault) => return fault.help(),
            Self::ChangesOverlap { .. } => message!(
                "tell-scenario-changes-overlap-help",
                "let it begin later, or shorten `over`"
            ),
        })
    }

    /// The few words that stand beside the underlined text.
    #[must_use]
    pub fn label(&self) -> Option<Message> {
        Some(match self {
            Self::WrongType { expected, .. } => {
                message!("tell-scenario-expected", "expected {expected}", expected)
            }
            Self::MissingKey { key, .. } => {
                message!("tell-scenario-missing", "`{key}` is missing", key)
            }
            Self::NoSchema => {
                message!("tell-scenario-missing", "`{key}` is missing", key = "schema")
            }
            Self::UnknownKey { .. } => message!("tell-scenario-unknown", "unknown key"),
            Self::DuplicateKey { .. } => {
                message!("tell-scenario-again", "here it is written again")
            }
            Self::Quantity { error, .. } => match error {
                QuantityError::NoUnit { .. } => message!("tell-scenario-no-unit", "no unit"),
                QuantityError::DecimalComma { .. } => message!("tell-scenario-comma", "comma"),
                QuantityError::WrongDimension { wanted, .. }
                | QuantityError::UnknownUnit { wanted, .. } => message!(
                    "tell-scenario-expected",
                    "expected {expected}",
                    expected = wanted.described()
                ),
                _ => message!("tell-scenario-number-and-unit", "expected a number and a unit"),
            },
            _ => return None,
        })
    }
}

fn unknown_key(nearest: Option<&str>, elsewhere: &[String], allowed: &[String]) -> Message {
    match (nearest, elsewhere) {
        (Some(nearest), _) => did_you_mean(nearest),
        (None, []) => it_can_be(Piece::one_of_typed(allowed)),
        (None, tables) => {
            let tables = Piece::one_of_typed(tables);
            message!("tell-scenario-elsewhere-help", "it belongs in {tables}", tables)
        }
    }
}

fn it_can_be(allowed: Piece) -> Message {
    message!("tell-scenario-allowed-help", "it can be {allowed}", allowed)
}

/// Offers a word in quotes that is spelt nearly so.
#[must_use]
pub fn did_you_mean_word(nearest: &str) -> Message {
    message!("tell-did-you-mean-word", "did you mean \"{nearest}\"?", nearest)
}

/// Says what to write.
#[must_use]
pub fn write(mended: &str) -> Message {
    message!("tell-write", "write `{mended}`", mended)
}

/// Says what might be written.
#[must_use]
pub fn for_example(example: &str) -> Message {
    message!("tell-write-example", "write for example `{example}`", example)
}

/// Says what might be added.
#[must_use]
pub fn add_for_example(example: &str) -> Message {
    message!("tell-add-example", "add for example `{example}`", example)
}
