//! Where numbers come from: program, scenario, seed, solver and its work.
//!
//! Nothing here names a person, a machine or a path, and no clock is read: the same input gives
//! the same text on every computer of one kind. Who wants a date sets `SOURCE_DATE_EPOCH`.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::ExportError;

/// What made a result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Provenance {
    /// Always `calgate`.
    pub program: String,
    /// Version of the program, `0.1.0`.
    pub version: String,
    /// Commit that the program was built from, or `unknown`.
    pub commit: String,
    /// What kind of computer ran it.
    pub platform: Platform,
    /// Value of `SOURCE_DATE_EPOCH`, if it was set: seconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_date_epoch_s: Option<u64>,
    /// The runs that the result shows: one for `run`, several for `compare`.
    pub runs: Vec<Run>,
    /// What the result must not be used for, in the reader's language.
    pub disclaimer: String,
    /// Tag of the language in which the result is told, `en`.
    #[serde(default = "english")]
    pub language: String,
}

/// A class of computers on which results are the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Platform {
    /// Operating system, `linux`.
    pub os: String,
    /// Processor family, `x86_64`.
    pub arch: String,
}

/// One run of one scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// File name of the scenario, without its folder.
    pub scenario: String,
    /// SHA-256 of the resolved scenario, as `sha256sum scenario.resolved.toml` prints it.
    pub resolved_sha256: String,
    /// Preset of the model, `human`; empty where the run has none, as that of a body.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub preset: String,
    /// Seed of every random draw.
    pub seed: u64,
    /// Settings of the solver, in the order in which they were given.
    pub solver: Map<String, Value>,
    /// What the solver did.
    pub work: Work,
}

/// What a solver did, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Work {
    /// Pieces between two discontinuities.
    pub segments: u64,
    /// Steps that were kept.
    pub steps_accepted: u64,
    /// Steps that were thrown away because their error was too large.
    pub steps_rejected: u64,
    /// Evaluations of the right-hand side.
    pub evaluations: u64,
    /// Evaluations of the Jacobian.
    pub jacobians: u64,
    /// Factorisations of a matrix.
    pub factorisations: u64,
}

/// The language where no other is given; records of version 0.1.0 name none.
fn english() -> String {
    "en".to_owned()
}

impl Run {
    /// A run of the scenario file at `scenario_path` (only its name is kept), resolved to
    /// `resolved_text`.
    #[must_use]
    pub fn new(
        scenario_path: &std::path::Path,
        resolved_text: &str,
        seed: u64,
        solver: Map<String, Value>,
        work: Work,
    ) -> Self {
        // A path may have come from another system: neither kind of folder may be kept.
        let path = scenario_path.to_string_lossy();
        let scenario = path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        let resolved_sha256 = sha256(resolved_text.as_bytes());
        Self { scenario, resolved_sha256, preset: String::new(), seed, solver, work }
    }

    /// The same run, with the preset of its model named.
    #[must_use]
    pub fn with_preset(self, preset: &str) -> Self {
        Self { preset: preset.to_owned(), ..self }
    }

    /// Name of the scenario without its ending, `one-impulse`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.scenario.strip_suffix(".toml").unwrap_or(&self.scenario)
    }

    /// The first eight digits of the resolved scenario's SHA-256.
    fn short_sha256(&self) -> &str {
        self.resolved_sha256.get(..8).unwrap_or(&self.resolved_sha256)
    }
}

impl Provenance {
    /// The provenance of a result of this program that shows `runs`.
    ///
    /// # Errors
    ///
    /// [`ExportError::SourceDate`] when `SOURCE_DATE_EPOCH` is set but is not a number of seconds.
    pub fn new(runs: Vec<Run>, disclaimer: String) -> Result<Self, ExportError> {
        let epoch = std::env::var_os("SOURCE_DATE_EPOCH");
        let epoch = epoch.map(|text| text.to_string_lossy().into_owned());
        Self::dated(runs, disclaimer, epoch.as_deref())
    }

    /// As [`Provenance::new`], with the value of `SOURCE_DATE_EPOCH` given.
    ///
    /// # Errors
    ///
    /// [`ExportError::SourceDate`] when `epoch` is not a number of seconds.
    pub fn dated(
        runs: Vec<Run>,
        disclaimer: String,
        epoch: Option<&str>,
    ) -> Result<Self, ExportError> {
        let source_date_epoch_s = epoch
            .map(|typed| {
                typed.parse().map_err(|_| ExportError::SourceDate { typed: typed.to_owned() })
            })
            .transpose()?;
        Ok(Self {
            program: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            commit: env!("CALGATE_COMMIT").to_owned(),
            platform: Platform {
                os: std::env::consts::OS.to_owned(),
                arch: std::env::consts::ARCH.to_owned(),
            },
            source_date_epoch_s,
            runs,
            disclaimer,
            language: english(),
        })
    }

    /// The whole record as indented JSON that ends in a line feed.
    ///
    /// # Errors
    ///
    /// [`ExportError::Json`] when the writer refuses.
    pub fn json(&self) -> Result<String, ExportError> {
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        Ok(text)
    }

    /// One line for the corner of a figure,
    /// `calgate 0.1.0 · abc1234 · one-impulse · sha256 9f86d081 · human · seed 1`.
    ///
    /// With several runs each scenario is followed by its own digits, and seeds and preset are named
    /// once:
    /// `calgate 0.1.0 · abc1234 · low 9f86d081 · high 60303ae2 · human · seed 1`.
    #[must_use]
    pub fn stamp(&self) -> String {
        let commit = self.commit.get(..7).unwrap_or(&self.commit);
        let mut line = format!("{} {} · {commit}", self.program, self.version);
        if let [run] = &self.runs[..] {
            let _ = write!(line, " · {} · sha256 {}", run.name(), run.short_sha256());
            self.add_preset(&mut line);
            let _ = write!(line, " · seed {}", run.seed);
            return line;
        }
        for run in &self.runs {
            let _ = write!(line, " · {} {}", run.name(), run.short_sha256());
        }
        self.add_preset(&mut line);
        let mut seeds: Vec<u64> = self.runs.iter().map(|run| run.seed).collect();
        if seeds.iter().all(|seed| *seed == seeds[0]) {
            seeds.truncate(1);
        }
        for (index, seed) in seeds.iter().enumerate() {
            let lead = match (index, seeds.len()) {
                (0, 1) => " · seed ",
                (0, _) => " · seeds ",
                _ => ", ",
            };
            let _ = write!(line, "{lead}{seed}");
        }
        line
    }

    /// Names the preset, if all runs have the same.
    fn add_preset(&self, line: &mut String) {
        if let [first, rest @ ..] = &self.runs[..]
            && !first.preset.is_empty()
            && rest.iter().all(|run| run.preset == first.preset)
        {
            let _ = write!(line, " · {}", first.preset);
        }
    }
}

/// SHA-256 in lower-case hexadecimal digits, as `sha256sum` prints it.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
