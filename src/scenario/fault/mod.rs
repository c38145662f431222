//! Everything that can be wrong with a scenario, in words: what it is and how to mend it.

mod mending;

use super::body::BodyFault;
use crate::units::QuantityError;

/// What kind of trouble it is; a command line turns this into an exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The scenario says something that cannot be meant.
    Invalid,
    /// The scenario asks for more than the program is willing to do.
    Limit,
    /// A file could not be read.
    Io,
}

/// One mistake in a scenario.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Fault {
    // ---- the file itself
    /// The file is not there.
    #[error("there is no file `{path}`")]
    NoSuchFile {
        /// As typed.
        path: String,
        /// A file beside it with nearly that name.
        nearest: Option<String>,
    },
    /// A folder where a file should be.
    #[error("`{path}` is a folder, not a file")]
    Folder {
        /// As typed.
        path: String,
    },
    /// Any other trouble with reading.
    #[error("`{path}` cannot be read: {reason}")]
    NotReadable {
        /// As typed.
        path: String,
        /// In the words of the operating system.
        reason: String,
    },
    /// Too long for a scenario.
    #[error("`{path}` is larger than a scenario may be ({most} bytes)")]
    FileTooLarge {
        /// As typed.
        path: String,
        /// The bound.
        most: u64,
    },
    /// Not UTF-8, or with control characters.
    #[error("`{path}` is not plain text: {what} in line {line}")]
    NotText {
        /// As typed.
        path: String,
        /// What was met.
        what: String,
        /// Where.
        line: usize,
    },
    /// The file extends itself, perhaps by way of others.
    #[error("the files extend each other in a circle: {}", chain.join(" -> "))]
    ExtendsCircle {
        /// The names, the first again at the end.
        chain: Vec<String>,
    },
    /// A very long chain of files.
    #[error("more than {most} files extend one another")]
    ExtendsTooDeep {
        /// The bound.
        most: usize,
    },
    /// `--set` without an equals sign.
    #[error("`{found}` does not say `key = value`")]
    OverrideWithoutEquals {
        /// As typed.
        found: String,
    },
    /// `--set stimulus.train.7.rate` where there are fewer.
    #[error("`{found}` is not the number of an entry of this list")]
    NoSuchEntry {
        /// As typed.
        found: String,
        /// How many there are.
        length: usize,
    },

    /// A preset of the program that does not keep to its own rules.
    #[error("the preset \"{name}\" of this program is faulty: {}", lines.join("; "))]
    BadPreset {
        /// Which.
        name: &'static str,
        /// What is wrong with it.
        lines: Vec<String>,
    },

    // ---- the grammar of TOML
    /// Anything the TOML reader says, in its own words.
    #[error("{message}")]
    Syntax {
        /// In the reader's words.
        message: String,
        /// What it may come from.
        hint: Option<String>,
    },
    /// The same key twice.
    #[error("`{key}` is written twice")]
    DuplicateKey {
        /// As typed.
        key: String,
        /// Whether it is the header of a table.
        header: bool,
    },
    /// A text or quantity without quotes.
    #[error("`{found}` needs quotes around it")]
    Unquoted {
        /// As typed.
        found: String,
        /// With quotes.
        mended: String,
    },

    // ---- keys and types
    /// A key that nothing reads.
    #[error("`{key}` is not a key of {table}")]
    UnknownKey {
        /// As typed.
        key: String,
        /// The table in words.
        table: String,
        /// One that looks like it.
        nearest: Option<String>,
        /// Tables that do have such a key.
        elsewhere: Vec<String>,
        /// All keys of this table.
        allowed: Vec<String>,
    },
    /// A number where text should be, and the like.
    #[error("{path} should be {expected}, but {found} is written")]
    WrongType {
        /// The key with its tables.
        path: String,
        /// In words.
        expected: String,
        /// In words.
        found: &'static str,
        /// A good value.
        example: String,
    },
    /// `[stimulus.train]` for `[[stimulus.train]]`.
    #[error("{path} is a list of tables and needs double brackets")]
    SingleBrackets {
        /// The key with its tables.
        path: String,
    },
    /// `[[bath]]` for `[bath]`.
    #[error("{path} is one table and needs single brackets")]
    DoubleBrackets {
        /// The key with its tables.
        path: String,
        /// What to write instead.
        instead: String,
    },
    /// A key that must be there.
    #[error("{table} needs the key `{key}`")]
    MissingKey {
        /// The table in words.
        table: String,
        /// The key.
        key: &'static str,
        /// A good line.
        example: String,
    },
    /// A quantity that cannot be read.
    #[error("{path}: {error}")]
    Quantity {
        /// The key with its tables.
        path: String,
        /// Why not.
        error: QuantityError,
        /// A good value, without quotes.
        example: String,
    },
    /// A value outside what is possible.
    #[error("{path} must be {range}, but `{found}` is written")]
    OutOfRange {
        /// The key with its tables.
        path: String,
        /// As typed.
        found: String,
        /// In words.
        range: String,
    },
    /// A word that is none of the choices.
    #[error("{path} cannot be `{found}`")]
    UnknownChoice {
        /// The key with its tables.
        path: String,
        /// As typed.
        found: String,
        /// One that looks like it.
        nearest: Option<String>,
        /// All of them.
        allowed: Vec<String>,
    },
    /// Not a time of day.
    #[error("{path}: `{found}` is not a time of day")]
    BadClock {
        /// The key with its tables.
        path: String,
        /// As typed.
        found: String,
    },

    // ---- meaning
    /// The file does not say which version of the format it is written in.
    #[error("the file does not say which version of the scenario format it uses")]
    NoSchema,
    /// Another version of the format.
    #[error(
        "this file uses version {found} of the scenario format, which this program cannot read"
    )]
    OtherSchema {
        /// As typed.
        found: String,
    },
    /// A source that the list of references does not have.
    #[error("`{key}` is not in the list of references")]
    UnknownReference {
        /// As typed.
        key: String,
        /// One that looks like it.
        nearest: Option<String>,
    },
    /// A name that none of the things meant has.
    #[error("there is no {what} `{found}`")]
    UnknownName {
        /// What is named, "food".
        what: &'static str,
        /// As typed.
        found: String,
        /// One that looks like it.
        nearest: Option<String>,
        /// Where all of them can be seen.
        see: &'static str,
    },
    /// Anything else that is wrong, said where it was found.
    #[error("{message}")]
    Meaning {
        /// What is wrong.
        message: String,
        /// How to mend it.
        help: String,
    },
    /// Of two keys only one is there, but they need each other.
    #[error("{path}.{there} needs {path}.{missing} as well")]
    NeedsCompanion {
        /// The table.
        path: String,
        /// The key that is there.
        there: &'static str,
        /// The one that is not.
        missing: &'static str,
        /// A good line.
        example: &'static str,
    },
    /// Neither or both of two keys that exclude each other.
    #[error("{table} needs either `{one}` or `{other}`, but {}", if *both { "both are written" } else { "neither is written" })]
    EitherOr {
        /// The table in words.
        table: String,
        /// One key.
        one: &'static str,
        /// The other.
        other: &'static str,
        /// Whether both are there.
        both: bool,
    },
    /// Something happens after the run is over.
    #[error("{what} at {when}, but the run ends at {end}")]
    AfterTheEnd {
        /// What happens, with its verb.
        what: &'static str,
        /// When.
        when: String,
        /// When the run ends.
        end: String,
    },
    /// Pulses come faster than they end.
    #[error("at {rate} a pulse starts every {interval}, but each lasts {width}")]
    RateAboveWidth {
        /// As typed.
        rate: String,
        /// One over it.
        interval: String,
        /// Of a pulse.
        width: String,
    },
    /// Two pulses at one time.
    #[error("a pulse starts at {second}, while the pulse of {first} still lasts")]
    PulsesOverlap {
        /// Start of the earlier pulse.
        first: String,
        /// Start of the later one.
        second: String,
    },
    /// A burst that is longer than the time to the next one.
    #[error("each burst lasts {length}, but the next begins after {every}")]
    BurstTooLong {
        /// Of one burst.
        length: String,
        /// From burst to burst.
        every: String,
    },
    /// A Poisson train without room for chance.
    #[error(
        "at {rate} pulses come every {interval} on average, which is within the refractory time of {refractory}"
    )]
    PoissonTooFast {
        /// As typed.
        rate: String,
        /// One over it.
        interval: String,
        /// As typed or by default.
        refractory: String,
    },
    /// The refractory time lets pulses overlap.
    #[error("the refractory time {refractory} is shorter than a pulse, {width}")]
    RefractoryBelowWidth {
        /// As typed or by default.
        refractory: String,
        /// Of a pulse.
        width: String,
    },
    /// More pulses than the program is willing to make.
    #[error("these stimuli make {count} pulses, and at most {most} are allowed")]
    TooManyPulses {
        /// How many, in words.
        count: String,
        /// The bound, in words.
        most: String,
    },
    /// More samples than the program is willing to store.
    #[error("a sample every {every} makes {count} samples, and at most {most} are allowed")]
    TooManySamples {
        /// As typed.
        every: String,
        /// How many, in words.
        count: String,
        /// The bound, in words.
        most: String,
    },
    /// A run longer than the program is willing to make.
    #[error("the run lasts {duration}, and at most {most} is allowed")]
    RunTooLong {
        /// As typed.
        duration: String,
        /// The bound.
        most: &'static str,
    },
    /// A sweep with more runs than the program is willing to make.
    #[error("this sweep has {count} runs, and at most {most} are allowed")]
    TooManyRuns {
        /// How many, in words.
        count: String,
        /// The bound, in words.
        most: String,
    },
    /// A change that changes nothing.
    #[error("this change of the bath says no concentration")]
    EmptyBathChange,
    /// Two changes that begin at one time.
    #[error("two changes begin at {at}")]
    ChangesAtOnce {
        /// When.
        at: String,
    },
    /// A change that begins while another lasts.
    #[error("this change begins at {at}, while the one before it lasts until {until}")]
    ChangesOverlap {
        /// When the later begins.
        at: String,
        /// When the earlier ends.
        until: String,
    },
    /// A mistake that only a scenario of the body can have.
    #[error(transparent)]
    Body(BodyFault),
}

impl Fault {
    /// What kind of trouble it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::NoSuchFile { .. } | Self::Folder { .. } | Self::NotReadable { .. } => Kind::Io,
            Self::FileTooLarge { .. }
            | Self::ExtendsTooDeep { .. }
            | Self::TooManyPulses { .. }
            | Self::TooManySamples { .. }
            | Self::TooManyRuns { .. }
            | Self::RunTooLong { .. } => Kind::Limit,
            Self::Body(fault) => fault.kind(),
            _ => Kind::Invalid,
        }
    }
}
