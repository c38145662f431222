//! Past one machine: a sweep in shards, and the texts that hand shards to engines of others.
//!
//! The parts of a sweep follow from the sweep alone, and valid files of parts are the only truth
//! about what is done. A *shard* is every N-th part; any number of machines that share a folder may
//! make shards at once, and what was interrupted is found by looking at the parts. So any engine
//! that can run N commands will do: there is no scheduler here, only [`slurm`] scripts and
//! [`recipes`] for others.

pub mod recipes;
pub mod slurm;

use super::Plan;
use crate::message::{Message, Told, message, shows_what_is_told};
use std::fmt;
use std::str::FromStr;

/// Why a sweep cannot be handed to other machines in this way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClusterError {
    /// Not a number of a shard.
    NotAShard {
        /// As typed.
        typed: String,
    },
    /// There is no such shard.
    NoSuchShard {
        /// The number that was asked for.
        number: u64,
        /// How many there are.
        of: u64,
    },
    /// A sweep cannot be in no shards at all.
    NoShards {
        /// As typed.
        typed: String,
    },
    /// An option of the engine that it would not understand.
    Option {
        /// What it was to be.
        what: Message,
        /// As typed.
        typed: String,
        /// What it should look like.
        expected: Message,
    },
    /// A path that a batch script cannot hold.
    Path {
        /// The path.
        path: String,
        /// What is in the way, as Rust would write it.
        character: String,
    },
}

shows_what_is_told!(ClusterError);

impl Told for ClusterError {
    fn told(&self) -> Message {
        match self {
            Self::NotAShard { typed } => message!(
                "tell-cluster-not-a-shard",
                "`{typed}` is not a shard; expected K/N, such as `1/8` for the first of eight",
                typed
            ),
            Self::NoSuchShard { number, of } => message!(
                "tell-cluster-no-such-shard",
                "there is no shard {number} of {of}; {of} shards are numbered from 1 to {of}",
                number,
                of
            ),
            Self::NoShards { typed } => message!(
                "tell-cluster-no-shards",
                "`{typed}` asks for no shards at all; expected K/N, such as `1/8`",
                typed
            ),
            Self::Option { what, typed, expected } => message!(
                "tell-cluster-option",
                "`{typed}` cannot be the {what} of a job; expected {expected}",
                typed,
                what,
                expected
            ),
            Self::Path { path, character } => message!(
                "tell-cluster-path",
                "`{path}` cannot stand in a batch script because of `{character}`; move it to a \
                 path without",
                path,
                character
            ),
        }
    }
}

/// One of N shares of a sweep: every N-th part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shard {
    number: u64,
    of: u64,
}

impl Shard {
    /// Shard `number` of `of`, counted from 1.
    ///
    /// # Errors
    ///
    /// If there is no such shard.
    pub fn new(number: u64, of: u64) -> Result<Self, ClusterError> {
        if (1..=of).contains(&number) {
            Ok(Self { number, of })
        } else {
            Err(ClusterError::NoSuchShard { number, of })
        }
    }

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> u64 {
        self.number
    }

    /// How many shards there are.
    #[must_use]
    pub fn of(self) -> u64 {
        self.of
    }

    /// Its parts, rising.
    pub fn parts(self, plan: &Plan) -> impl Iterator<Item = u64> + use<> {
        plan.shard(self.number, self.of)
    }
}

impl FromStr for Shard {
    type Err = ClusterError;

    fn from_str(typed: &str) -> Result<Self, ClusterError> {
        let number = |text: &str| {
            // `+1` is a number to Rust, but not to people who count shards
            text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
        };
        let pair = typed.split_once('/').and_then(|(k, n)| Some((number(k)?, number(n)?)));
        match pair {
            None => Err(ClusterError::NotAShard { typed: typed.to_owned() }),
            Some((_, 0)) => Err(ClusterError::NoShards { typed: typed.to_owned() }),
            Some((number, of)) => Self::new(number, of),
        }
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

/// Numbers of the shards, out of `of`, that hold at least one of these parts; rising.
#[must_use]
pub fn shards_with(parts: &[u64], of: u64) -> Vec<u64> {
    let mut numbers: Vec<u64> = parts.iter().map(|part| part % of.max(1) + 1).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Rising numbers as Slurm and people write them: `1-3,7`.
#[must_use]
pub fn ranges(numbers: &[u64]) -> String {
    let runs = numbers.chunk_by(|a, b| a + 1 == *b);
    let written = runs.map(|run| match run {
        [only] => only.to_string(),
        [first, .., last] => format!("{first}-{last}"),
        [] => String::new(),
    });
    written.collect::<Vec<_>>().join(",")
}

/// Work of a shard that is worth its start: engines need a second or more to begin a task, and
/// those who look after a cluster dislike thousands of short ones.
const SHARD_S: f64 = 120.0;

/// Most shards that are chosen without being asked for: what Slurm allows in an array, unless it
/// was told otherwise, is numbers up to 1000.
const MOST_SHARDS: u64 = 1000;

/// How many shards suit a sweep of `parts` parts that takes `seconds` in all on the processors of
/// one task.
#[must_use]
pub fn fitting_shards(parts: u64, seconds: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast of a float keeps to the ends of the range, and takes 0 for what is no number"
    )]
    let wanted = (seconds / SHARD_S).ceil() as u64;
    wanted.clamp(1, parts.clamp(1, MOST_SHARDS))
}

/// The commands of a sweep as other programs are to run them. Paths are absolute, since nobody
/// knows where an engine starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commands {
    /// This program.
    pub program: String,
    /// The sweep's file.
    pub file: String,
    /// The folder with the parts.
    pub folder: String,
    /// Changes that were typed on the command line, as overrides.
    pub set: Vec<String>,
}

impl Commands {
    /// The command that makes one shard, as words of a shell; `shard` and `jobs` stand in it as
    /// they are, so that the shell may fill them in.
    fn shard(&self, shard: &str, jobs: &str) -> Vec<String> {
        let mut words: Vec<String> = [&self.program, "sweep", "run", &self.file].map(quoted).into();
        words.extend(self.set.iter().flat_map(|change| ["--set".to_owned(), quoted(change)]));
        let folder = quoted(&self.folder);
        words.extend(["--out", &folder, "--shard", shard, "--jobs", jobs].map(str::to_owned));
        words
    }

    /// The command that puts the parts together, as words of a shell. The folder knows its sweep.
    fn merge(&self) -> Vec<String> {
        [&self.program, "sweep", "merge", &self.folder].map(quoted).into()
    }
}

/// A word as a POSIX shell reads it back unchanged.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,+@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// A command with each option on a line of its own, that begins with `margin`.
fn folded(words: &[String], margin: &str) -> String {
    let mut text = String::new();
    for word in words {
        if word.starts_with("--") {
            text.push_str(" \\\n");
            text.push_str(margin);
        } else if !text.is_empty() {
            text.push(' ');
        }
        text += word;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_is_in_exactly_one_shard_and_known_to_be_there() {
        let plan =
            |parts| Plan { rows: parts, points: parts, parts, rows_per_part: 1, bytes_estimate: 0 };
        for (parts, of) in [(25, 1), (25, 2), (25, 7), (25, 40), (0, 3)] {
            let plan = plan(parts);
            let mut all: Vec<u64> = Vec::new();
            for number in 1..=of {
                let own: Vec<u64> = Shard::new(number, of).unwrap().parts(&plan).collect();
                assert!(own.iter().all(|part| shards_with(&[*part], of) == [number]));
                all.extend(own);
            }
            all.sort_unstable();
            assert_eq!(all, (0..parts).collect::<Vec<_>>(), "{parts} parts in {of} shards");
        }
    }

    #[test]
    fn a_shard_is_read_as_it_is_written() {
        let shard: Shard = "3/8".parse().unwrap();
        assert_eq!(shard, Shard::new(3, 8).unwrap());
        assert_eq!(shard.to_string(), "3/8");
    }

    #[test]
    fn what_is_no_shard_is_refused_and_told_how_to_mend_it() {
        let told = |typed: &str| typed.parse::<Shard>().unwrap_err().to_string();
        let expected = "expected K/N, such as `1/8` for the first of eight";
        for typed in ["x", "", "3", "1/x", "-1/4", "+1/4", "1/4/2", "1 / 4", "1/"] {
            assert_eq!(told(typed), format!("`{typed}` is not a shard; {expected}"));
        }
        let numbered = "4 shards are numbered from 1 to 4";
        assert_eq!(told("0/4"), format!("there is no shard 0 of 4; {numbered}"));
        assert_eq!(told("5/4"), format!("there is no shard 5 of 4; {numbered}"));
        assert!(told("1/0").starts_with("`1/0` asks for no shards at all"));
        assert!(told("1/99999999999999999999").contains("is not a shard"));
    }

    #[test]
    fn missing_parts_name_their_shards() {
        assert_eq!(shards_with(&[0, 4, 8, 3], 4), [1, 4]);
        assert_eq!(shards_with(&[], 4), [0; 0]);
        assert_eq!(shards_with(&[5, 6], 1), [1]);
    }

    #[test]
    fn neighbours_are_written_as_ranges() {
        assert_eq!(ranges(&[1, 2, 3, 7, 9, 10]), "1-3,7,9-10");
        assert_eq!(ranges(&[4]), "4");
        assert_eq!(ranges(&[]), "");
    }

    #[test]
    fn a_shard_is_worth_its_start() {
        assert_eq!(fitting_shards(16, 3.0), 1);
        assert_eq!(fitting_shards(16, 1000.0), 9);
        assert_eq!(fitting_shards(16, 1e9), 16, "no shard is empty");
        assert_eq!(fitting_shards(1 << 20, 1e9), 1000);
        assert_eq!(fitting_shards(0, f64::NAN), 1);
    }

    #[test]
    fn a_shell_reads_back_every_word() {
        let words =
            ["plain/path.toml", "two words", "it's", "$HOME", "", "a\"b", "bath.calcium=2 mM"];
        let quoted = words.map(quoted).join(" ");
        let script = format!("printf '%s\\n' {quoted}");
        let said = std::process::Command::new("sh").arg("-c").arg(script).output().unwrap();
        assert_eq!(String::from_utf8(said.stdout).unwrap(), words.join("\n") + "\n");
    }
}
