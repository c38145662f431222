//! Everything that can be wrong with a scenario, in words: what it is and how to mend it.

pub mod mending;
mod telling;

use super::body::BodyFault;
use crate::message::{Message, Piece};
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
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    // ---- the file itself
    /// The file is not there.
    NoSuchFile {
        /// As typed.
        path: String,
        /// A file beside it with nearly that name.
        nearest: Option<String>,
    },
    /// A folder where a file should be.
    Folder {
        /// As typed.
        path: String,
    },
    /// Any other trouble with reading.
    NotReadable {
        /// As typed.
        path: String,
        /// What the operating system says.
        reason: Piece,
    },
    /// Too long for a scenario.
    FileTooLarge {
        /// As typed.
        path: String,
        /// The bound.
        most: u64,
    },
    /// Not UTF-8, or with control characters.
    NotText {
        /// As typed.
        path: String,
        /// What was met.
        what: Message,
        /// Where.
        line: usize,
    },
    /// The file extends itself, perhaps by way of others.
    ExtendsCircle {
        /// The names, the first again at the end.
        chain: Vec<String>,
    },
    /// A very long chain of files.
    ExtendsTooDeep {
        /// The bound.
        most: usize,
    },
    /// `--set` without an equals sign.
    OverrideWithoutEquals {
        /// As typed.
        found: String,
    },
    /// `--set stimulus.train.7.rate` where there are fewer.
    NoSuchEntry {
        /// As typed.
        found: String,
        /// How many there are.
        length: usize,
    },

    /// A preset of the program that does not keep to its own rules.
    BadPreset {
        /// Which.
        name: &'static str,
        /// What is wrong with it first.
        first: Message,
    },

    // ---- the grammar of TOML
    /// Anything the TOML reader says.
    Syntax {
        /// What is wrong.
        message: Message,
        /// What it may come from.
        hint: Option<Message>,
    },
    /// The same key twice.
    DuplicateKey {
        /// As typed.
        key: String,
        /// Whether it is the header of a table.
        header: bool,
    },
    /// A text or quantity without quotes.
    Unquoted {
        /// As typed.
        found: String,
        /// With quotes.
        mended: String,
    },

    // ---- keys and types
    /// A key that nothing reads.
    UnknownKey {
        /// As typed.
        key: String,
        /// The table in words.
        table: Piece,
        /// One that looks like it.
        nearest: Option<String>,
        /// Tables that do have such a key.
        elsewhere: Vec<String>,
        /// All keys of this table.
        allowed: Vec<String>,
    },
    /// A number where text should be, and the like.
    WrongType {
        /// The key with its tables.
        path: String,
        /// In words.
        expected: Message,
        /// In words.
        found: Message,
        /// A good value.
        example: String,
    },
    /// `[stimulus.train]` for `[[stimulus.train]]`.
    SingleBrackets {
        /// The key with its tables.
        path: String,
    },
    /// `[[bath]]` for `[bath]`.
    DoubleBrackets {
        /// The key with its tables.
        path: String,
        /// What to write instead.
        instead: String,
    },
    /// A key that must be there.
    MissingKey {
        /// The table in words.
        table: Piece,
        /// The key.
        key: &'static str,
        /// A good line, or the header of a table and a good line of it.
        example: String,
    },
    /// A quantity that cannot be read.
    Quantity {
        /// The key with its tables.
        path: String,
        /// Why not.
        error: QuantityError,
        /// A good value, without quotes.
        example: String,
    },
    /// A value outside what is possible.
    OutOfRange {
        /// The key with its tables.
        path: String,
        /// As typed, or in words.
        found: Piece,
        /// In words.
        range: Message,
    },
    /// A word that is none of the choices.
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
    BadClock {
        /// The key with its tables.
        path: String,
        /// As typed.
        found: String,
    },

    // ---- meaning
    /// The file does not say which version of the format it is written in.
    NoSchema,
    /// Another version of the format.
    OtherSchema {
        /// As typed.
        found: String,
    },
    /// A source that the list of references does not have.
    UnknownReference {
        /// As typed.
        key: String,
        /// One that looks like it.
        nearest: Option<String>,
    },
    /// A name that none of the things meant has.
    UnknownName {
        /// What is named, "food", without an article.
        what: Message,
        /// As typed.
        found: String,
        /// One that looks like it.
        nearest: Option<String>,
        /// Where all of them can be seen.
        see: Message,
    },
    /// Anything else that is wrong, said where it was found.
    Meaning {
        /// What is wrong.
        message: Message,
        /// How to mend it.
        help: Message,
    },
    /// Of two keys only one is there, but they need each other.
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
    EitherOr {
        /// The table in words.
        table: Piece,
        /// One key.
        one: &'static str,
        /// The other.
        other: &'static str,
        /// Whether both are there.
        both: bool,
    },
    /// Something happens after the run is over.
    AfterTheEnd {
        /// What happens, with its verb.
        what: Message,
        /// When.
        when: String,
        /// When the run ends.
        end: String,
    },
    /// Pulses come faster than they end.
    RateAboveWidth {
        /// As typed.
        rate: String,
        /// One over it.
        interval: String,
        /// Of a pulse.
        width: String,
    },
    /// Two pulses at one time.
    PulsesOverlap {
        /// Start of the earlier pulse.
        first: String,
        /// Start of the later one.
        second: String,
    },
    /// A burst that is longer than the time to the next one.
    BurstTooLong {
        /// Of one burst.
        length: String,
        /// From burst to burst.
        every: String,
    },
    /// A Poisson train without room for chance.
    PoissonTooFast {
        /// As typed.
        rate: String,
        /// One over it.
        interval: String,
        /// As typed or by default.
        refractory: String,
    },
    /// The refractory time lets pulses overlap.
    RefractoryBelowWidth {
        /// As typed or by default.
        refractory: String,
        /// Of a pulse.
        width: String,
    },
    /// More pulses than the program is willing to make.
    TooManyPulses {
        /// How many, in words.
        count: String,
        /// The bound, in words.
        most: String,
    },
    /// More samples than the program is willing to store.
    TooManySamples {
        /// As typed.
        every: String,
        /// How many, in words.
        count: String,
        /// The bound, in words.
        most: String,
    },
    /// A run longer than the program is willing to make.
    RunTooLong {
        /// As typed.
        duration: String,
        /// The bound.
        most: &'static str,
    },
    /// A sweep with more runs than the program is willing to make.
    TooManyRuns {
        /// How many, in words.
        count: String,
        /// The bound, in words.
        most: String,
    },
    /// A change that changes nothing.
    EmptyBathChange,
    /// Two changes that begin at one time.
    ChangesAtOnce {
        /// When.
        at: String,
    },
    /// A change that begins while another lasts.
    ChangesOverlap {
        /// When the later begins.
        at: String,
        /// When the earlier ends.
        until: String,
    },
    /// A mistake that only a scenario of the body can have.
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
