//! The words a scenario can choose between, each with its meaning.

use super::choice::words;
use crate::model::choices::{AxonModel, FibreModel, MagnesiumMechanism, ReleaseMode, Target};
use crate::solver::Method;

/// Whose nerve and muscle: a set of parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PresetName {
    /// Adult human junction.
    #[default]
    Human,
    /// Adult mouse junction.
    Mouse,
    /// Frog junction.
    Frog,
    /// Giant axon of the squid.
    Squid,
}

/// What a scenario file describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ScenarioKind {
    /// One junction, milliseconds to minutes.
    #[default]
    Junction,
    /// A whole body, hours to months.
    Body,
}

/// How well a parameter's value is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confidence {
    /// Read in the paper itself.
    Read,
    /// Read in published model code that cites the paper.
    ReadInCode,
    /// Quoted by another paper.
    Secondary,
    /// From memory, to be checked.
    Memory,
    /// Follows from other parameters.
    Computed,
    /// Chosen so that the model meets a measurement.
    Fitted,
    /// Chosen by the authors of this program.
    Assumed,
}

words! { PresetName {
    Human = "human", "Adult human junction at 37 degC, about 25 quanta per impulse";
    Mouse = "mouse", "Adult mouse junction at 37 degC, about 50 quanta per impulse";
    Frog = "frog", "Frog junction at 20 degC, about 200 quanta per impulse";
    Squid = "squid", "Giant axon of the squid; only the nerve";
} }

words! { ScenarioKind {
    Junction = "junction", "One nerve ending and its muscle fibre, milliseconds to minutes";
    Body = "body", "A whole body and what it eats and excretes, hours to months";
} }

words! { Target {
    Muscle = "muscle", "From the nerve impulse to the force of the muscle";
    Nerve = "nerve", "Only the nerve's membrane";
    NerveCell = "nerve-cell", "From the nerve impulse to the next nerve cell: central, an illustration";
} }

words! { AxonModel {
    Mammal = "mammal", "Mammalian node with fast sodium and slow potassium channels";
    MrgNode = "mrg-node", "The full node of McIntyre, Richardson and Grill, with persistent sodium";
    Squid = "squid", "The squid axon of Hodgkin and Huxley";
} }

words! { MagnesiumMechanism {
    Competition = "competition", "Calcium and magnesium compete for one site";
    Mechanistic = "mechanistic", "Magnesium shifts the calcium gates and weakly plugs the pore";
} }

words! { ReleaseMode {
    MeanField = "mean-field", "The average over many repetitions, in fractions of quanta";
    Quantal = "quantal", "Every vesicle by its own chance, in whole quanta";
} }

words! { FibreModel {
    ActionPotential = "action-potential", "The fibre's membrane with its sodium and potassium channels";
    Event = "event", "A threshold: cheaper, without the shape of the spike";
} }

words! { Method {
    Auto = "auto", "Chosen for each stretch of the run";
    Explicit = "explicit", "Explicit Runge-Kutta of order 5";
    Rosenbrock = "rosenbrock", "Rosenbrock, for stiff stretches";
    Parts = "parts", "Nerve, terminal and muscle each with steps of its own: the fastest";
} }

words! { Confidence {
    Read = "read", "Read in the paper itself";
    ReadInCode = "read-in-code", "Read in published model code that cites the paper";
    Secondary = "secondary", "Quoted by another paper";
    Memory = "memory", "From memory, to be checked";
    Computed = "computed", "Follows from other parameters";
    Fitted = "fitted", "Chosen so that the model meets a measurement";
    Assumed = "assumed", "Chosen by the authors of this program";
} }
