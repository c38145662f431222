//! What each mistake in a scenario is, in words.

use super::Fault;
use crate::message::{Message, Told, message, shows_what_is_told};

shows_what_is_told!(Fault);

impl Told for Fault {
    #[allow(clippy::too_many_lines, reason = "one arm for each fault, side by side")]
    fn told(&self) -> Message {
        match self {
            // ---- the file itself
            Self::NoSuchFile { path, .. } => {
                message!("tell-scenario-no-file", "there is no file `{path}`", path)
            }
            Self::Folder { path } => {
                message!("tell-scenario-folder", "`{path}` is a folder, not a file", path)
            }
            Self::NotReadable { path, reason } => {
                message!(
                    "tell-scenario-not-readable",
                    "`{path}` cannot be read: {reason}",
                    path,
                    reason
                )
            }
            Self::FileTooLarge { path, most } => message!(
                "tell-scenario-file-too-large",
                "`{path}` is larger than a scenario may be ({most} bytes)",
                path,
                most
            ),
            Self::NotText { path, what, line } => message!(
                "tell-scenario-not-text",
                "`{path}` is not plain text: {what} in line {line}",
                path,
                what,
                line
            ),
            Self::ExtendsCircle { chain } => {
                let chain = chain.join(" -> ");
                message!(
                    "tell-scenario-circle",
                    "the files extend each other in a circle: {chain}",
                    chain
                )
            }
            Self::ExtendsTooDeep { most } => message!(
                "tell-scenario-chain-too-long",
                "more than {most} files extend one another",
                most
            ),
            Self::OverrideWithoutEquals { found } => {
                message!("tell-scenario-no-equals", "`{found}` does not say `key = value`", found)
            }
            Self::NoSuchEntry { found, .. } => message!(
                "tell-scenario-no-entry",
                "`{found}` is not the number of an entry of this list",
                found
            ),
            Self::BadPreset { name, first } => message!(
                "tell-scenario-bad-preset",
                "the preset \"{name}\" of this program is faulty: {first}",
                name,
                first
            ),
            // ---- keys and their values
            Self::DuplicateKey { key, .. } => {
                message!("tell-scenario-twice", "`{key}` is written twice", key)
            }
            Self::Unquoted { found, .. } => {
                message!("tell-scenario-unquoted", "`{found}` needs quotes around it", found)
            }
            Self::UnknownKey { key, table, .. } => {
                message!("tell-scenario-unknown-key", "`{key}` is not a key of {table}", key, table)
            }
            Self::WrongType { path, expected, found, .. } => message!(
                "tell-scenario-wrong-type",
                "{path} should be {expected}, but {found} is written",
                path,
                expected,
                found
            ),
            Self::SingleBrackets { path } => message!(
                "tell-scenario-single-brackets",
                "{path} is a list of tables and needs double brackets",
                path
            ),
            Self::DoubleBrackets { path, .. } => message!(
                "tell-scenario-double-brackets",
                "{path} is one table and needs single brackets",
                path
            ),
            Self::MissingKey { table, key, .. } => {
                message!("tell-scenario-missing-key", "{table} needs the key `{key}`", table, key)
            }
            Self::Quantity { path, error, .. } => {
                let error = error.told();
                message!("tell-scenario-quantity", "{path}: {error}", path, error)
            }
            Self::OutOfRange { path, found, range } => message!(
                "tell-scenario-out-of-range",
                "{path} must be {range}, but `{found}` is written",
                path,
                found,
                range
            ),
            Self::UnknownChoice { path, found, .. } => {
                message!("tell-scenario-unknown-choice", "{path} cannot be `{found}`", path, found)
            }
            Self::BadClock { path, found } => {
                message!(
                    "tell-scenario-clock",
                    "{path}: `{found}` is not a time of day",
                    path,
                    found
                )
            }
            Self::NoSchema => message!(
                "tell-scenario-no-schema",
                "the file does not say which version of the scenario format it uses"
            ),
            Self::OtherSchema { found } => message!(
                "tell-scenario-other-schema",
                "this file uses version {found} of the scenario format, which this program cannot read",
                found
            ),
            Self::UnknownReference { key, .. } => message!(
                "tell-scenario-unknown-reference",
                "`{key}` is not in the list of references",
                key
            ),
            Self::UnknownName { what, found, .. } => {
                message!("tell-scenario-unknown-name", "there is no {what} `{found}`", what, found)
            }
            Self::NeedsCompanion { path, there, missing, .. } => message!(
                "tell-scenario-companion",
                "{path}.{there} needs {path}.{missing} as well",
                path,
                there,
                missing
            ),
            Self::EitherOr { table, one, other, both: true } => message!(
                "tell-scenario-both",
                "{table} needs either `{one}` or `{other}`, but both are written",
                table,
                one,
                other
            ),
            Self::EitherOr { table, one, other, both: false } => message!(
                "tell-scenario-neither",
                "{table} needs either `{one}` or `{other}`, but neither is written",
                table,
                one,
                other
            ),
            // ---- times
            Self::AfterTheEnd { what, when, end } => message!(
                "tell-scenario-after-the-end",
                "{what} at {when}, but the run ends at {end}",
                what,
                when,
                end
            ),
            Self::RateAboveWidth { rate, interval, width } => message!(
                "tell-scenario-rate-above-width",
                "at {rate} a pulse starts every {interval}, but each lasts {width}",
                rate,
                interval,
                width
            ),
            Self::PulsesOverlap { first, second } => message!(
                "tell-scenario-pulses-overlap",
                "a pulse starts at {second}, while the pulse of {first} still lasts",
                first,
                second
            ),
            Self::BurstTooLong { length, every } => message!(
                "tell-scenario-burst-too-long",
                "each burst lasts {length}, but the next begins after {every}",
                length,
                every
            ),
            Self::PoissonTooFast { rate, interval, refractory } => message!(
                "tell-scenario-poisson-too-fast",
                "at {rate} pulses come every {interval} on average, which is within the refractory \
                 time of {refractory}",
                rate,
                interval,
                refractory
            ),
            Self::RefractoryBelowWidth { refractory, width } => message!(
                "tell-scenario-refractory",
                "the refractory time {refractory} is shorter than a pulse, {width}",
                refractory,
                width
            ),
            Self::EmptyBathChange => message!(
                "tell-scenario-empty-change",
                "this change of the bath says no concentration"
            ),
            Self::ChangesAtOnce { at } => {
                message!("tell-scenario-changes-at-once", "two changes begin at {at}", at)
            }
            Self::ChangesOverlap { at, until } => message!(
                "tell-scenario-changes-overlap",
                "this change begins at {at}, while the one before it lasts until {until}",
                at,
                until
            ),
            // ---- limits
            Self::TooManyPulses { count, most } => message!(
                "tell-scenario-too-many-pulses",
                "these stimuli make {count} pulses, and at most {most} are allowed",
                count,
                most
            ),
            Self::TooManySamples { every, count, most } => message!(
                "tell-scenario-too-many-samples",
                "a sample every {every} makes {count} samples, and at most {most} are allowed",
                every,
                count,
                most
            ),
            Self::RunTooLong { duration, most } => message!(
                "tell-scenario-run-too-long",
                "the run lasts {duration}, and at most {most} is allowed",
                duration,
                most
            ),
            Self::TooManyRuns { count, most } => message!(
                "tell-scenario-too-many-runs",
                "this sweep has {count} runs, and at most {most} are allowed",
                count,
                most
            ),
            // ---- what others say
            Self::Syntax { message, .. } | Self::Meaning { message, .. } => message.clone(),
            Self::Body(fault) => fault.told(),
        }
    }

    fn mended(&self) -> Option<Message> {
        self.help()
    }
}
