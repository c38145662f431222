//! What a scenario means, as plain numbers: the result of reading one.

use super::choices::PresetName;
use super::preset::Preset;
use super::problem::Warning;
use super::protocol::Protocol;
use super::tree::Sources;
use super::wording::{Sentences, Told};
use crate::model::choices::Choices;
use crate::model::parameters::{ParameterInfo, Parameters};
use crate::solver::Method;

/// A scenario, ready to be simulated.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// What it is about.
    pub story: Story,
    /// The set of parameters it starts from, with the source of each.
    pub preset: &'static Preset,
    /// The parameters of the run: those of the preset, changed by the scenario.
    pub parameters: Parameters<f64>,
    /// Which parameters the scenario changed, in the order of the catalogue.
    pub changed: Vec<ChangedParameter>,
    /// Alternatives and switches.
    pub choices: Choices,
    /// Temperature of the preparation.
    pub temperature_degC: f64,
    /// What is done during the run, worked out.
    pub protocol: Protocol,
    /// The same as it was asked for, for people to read.
    pub setup: Setup,
    /// The muscle of many such junctions, if the scenario speaks of one.
    pub population: Option<PopulationPlan>,
    /// How the equations are solved.
    pub solver: SolverOptions,
    /// What is stored.
    pub record: RecordOptions,
    /// What can be simulated but is hardly meant.
    pub warnings: Vec<Warning>,
    /// The texts it was read from, in the order of reading.
    pub sources: Sources,
}

impl Scenario {
    /// Name of the preset.
    #[must_use]
    pub fn preset_name(&self) -> PresetName {
        self.preset.name
    }
}

/// What a scenario is about, in sentences.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Story {
    /// Title of the figure, perhaps empty.
    pub title: String,
    /// The question it answers, perhaps empty.
    pub question: String,
    /// Both in every language in which the file gives them.
    pub told: Told,
    /// What to look for.
    pub look_for: Vec<String>,
    /// What is well established.
    pub established: Vec<String>,
    /// What is disputed.
    pub contested: Vec<String>,
    /// The three in every language in which the file gives them.
    pub sentences: Sentences,
    /// Keys of references.
    pub sources: Vec<String>,
}

impl Story {
    /// The title in the language with this tag, or the one that stands in for it.
    #[must_use]
    pub fn title_in(&self, tag: &str) -> &str {
        self.told.title.in_language(tag)
    }

    /// What to look for, in the language with this tag or the one that stands in for it.
    #[must_use]
    pub fn look_for_in(&self, tag: &str) -> &[String] {
        self.sentences.look_for.in_language(tag)
    }

    /// What is well established, in the language with this tag or the one that stands in for it.
    #[must_use]
    pub fn established_in(&self, tag: &str) -> &[String] {
        self.sentences.established.in_language(tag)
    }

    /// What is disputed, in the language with this tag or the one that stands in for it.
    #[must_use]
    pub fn contested_in(&self, tag: &str) -> &[String] {
        self.sentences.contested.in_language(tag)
    }

    /// The question in the language with this tag, or the one that stands in for it.
    #[must_use]
    pub fn question_in(&self, tag: &str) -> &str {
        self.told.question.in_language(tag)
    }
}

/// A parameter that the scenario sets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChangedParameter {
    /// Which.
    pub info: &'static ParameterInfo,
    /// Value of the run, in the unit of the catalogue.
    pub value: f64,
    /// Value of the preset, in the same unit.
    pub preset_value: f64,
}

/// The protocol as it was asked for, with every default filled in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Setup {
    /// The bath at the beginning.
    pub bath: Ions,
    /// Its changes, ascending in time.
    pub bath_changes: Vec<BathChange>,
    /// Steady drive at the beginning, without the evening's.
    pub drive_uA_cm2: f64,
    /// Its changes, ascending in time.
    pub drive_changes: Vec<DriveChange>,
    /// The drive that the time of day adds, if there is one.
    pub evening: Option<Evening>,
    /// Standard deviation of the noise current.
    pub noise_uA_cm2: f64,
    /// Correlation time of the noise current.
    pub noise_correlation_ms: f64,
    /// Shocks, kind by kind.
    pub stimuli: Vec<Stimulus>,
}

/// The ions of a bath.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Ions {
    /// Ionised calcium.
    pub calcium_mM: f64,
    /// Ionised magnesium.
    pub magnesium_mM: f64,
    /// Potassium.
    pub potassium_mM: f64,
    /// Sodium.
    pub sodium_mM: f64,
}

/// A change of the bath.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BathChange {
    /// When it begins.
    pub at_ms: f64,
    /// How long it takes; 0 for a step.
    pub over_ms: f64,
    /// The bath afterwards.
    pub to: Ions,
}

/// A change of the tonic drive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DriveChange {
    /// When it begins.
    pub at_ms: f64,
    /// How long it takes; 0 for a step.
    pub over_ms: f64,
    /// The drive afterwards.
    pub to_uA_cm2: f64,
}

/// Extra drive by the time of day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evening {
    /// At the peak of the rhythm.
    pub peak_uA_cm2: f64,
    /// Time of day of the run, hours since midnight.
    pub clock_h: f64,
    /// At that time of day.
    pub drive_uA_cm2: f64,
}

/// The pulse that a stimulus is made of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape {
    /// Current density.
    pub amplitude_uA_cm2: f64,
    /// Length.
    pub width_ms: f64,
}

/// One table of shocks.
#[derive(Debug, Clone, PartialEq)]
pub struct Stimulus {
    /// When.
    pub timing: Timing,
    /// What each pulse looks like.
    pub shape: Shape,
}

/// When the pulses of a stimulus begin.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "the keys of the scenario format, explained there")]
pub enum Timing {
    /// One.
    Single { at_ms: f64 },
    /// At a steady rate.
    Train { start_ms: f64, rate_Hz: f64, count: u64 },
    /// Two.
    Pair { at_ms: f64, interval_ms: f64 },
    /// Groups.
    Burst { start_ms: f64, rate_Hz: f64, pulses: u64, every_ms: f64, repeat: u64 },
    /// At given moments.
    Times { at_ms: Vec<f64> },
    /// At random, from the stream with this number.
    Poisson { start_ms: f64, rate_Hz: f64, duration_ms: f64, refractory_ms: f64, stream: u32 },
}

/// A muscle of many junctions.
#[derive(Debug, Clone, PartialEq)]
pub struct PopulationPlan {
    /// How many.
    pub junctions: u32,
    /// What the concentrations of `magnesium_mM` count.
    pub counted: Counted,
    /// Magnesium to try, ascending.
    pub magnesium_mM: Vec<f64>,
}

/// Which magnesium a concentration counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// All of serum, bound and free.
    Total,
    /// The free ions.
    Ionised,
}

impl Default for PopulationPlan {
    /// 500 junctions at 0 to 15 mM total magnesium.
    fn default() -> Self {
        Self {
            junctions: 500,
            counted: Counted::Total,
            magnesium_mM: (0..=15).map(f64::from).collect(),
        }
    }
}

/// How the equations are solved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SolverOptions {
    /// Which method.
    pub method: Method,
    /// Relative error allowed in each step.
    pub relative_tolerance: f64,
    /// Most steps before the run is given up.
    pub max_steps: u64,
    /// Longest step, if bounded.
    pub max_step_ms: Option<f64>,
}

impl Default for SolverOptions {
    fn default() -> Self {
        Self {
            method: Method::Auto,
            relative_tolerance: 1e-7,
            max_steps: 20_000_000,
            max_step_ms: None,
        }
    }
}

/// What is stored.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct RecordOptions {
    /// Time from sample to sample; adaptive if none.
    pub every_ms: Option<f64>,
}
