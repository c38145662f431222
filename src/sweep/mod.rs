//! Sweeps: one scenario at many points, and what is measured at each.
//!
//! A sweep file ([`mod@file`], [`check`]) says which keys of a scenario take which values;
//! [`design`] turns that into points, [`plan`] divides them into parts. A *row* is one run: one
//! point and one replicate of it. Everything about a row follows from its number, so that any part
//! of a sweep can be made anywhere, at any time, in any order. [`rows`] makes rows, [`store`] keeps
//! them, and the merged table is read back by [`table`] for figures.

mod axes;
pub mod check;
pub mod cluster;
#[cfg(feature = "export")]
pub mod columns;
pub mod design;
pub mod file;
pub mod hash;
#[cfg(feature = "export")]
pub mod in_memory;
mod measured;
#[cfg(feature = "export")]
pub mod merge;
#[cfg(feature = "export")]
mod parquet;
pub mod permutation;
pub mod plan;
mod possible;
mod ranges;
pub mod rows;
pub mod sobol;
#[cfg(feature = "export")]
pub mod spikes;
#[cfg(feature = "export")]
pub mod store;
#[cfg(feature = "export")]
pub mod table;
#[cfg(test)]
mod tests;
pub(crate) mod trial;

use crate::analysis::Measure;
use crate::scenario::tree::Sources;
use crate::scenario::wording::Told;

pub use check::load;
pub use plan::Plan;

/// A sweep, ready to be made.
#[derive(Debug, Clone, PartialEq)]
pub struct Sweep {
    /// Its title, perhaps empty.
    pub title: String,
    /// The question it answers, perhaps empty.
    pub question: String,
    /// Both in every language in which the file gives them.
    pub told: Told,
    /// File of the scenario that is varied, as the library of files names it.
    pub scenario: String,
    /// Changes of the scenario that hold for every row, as overrides (`bath.calcium=2 mM`).
    pub set: Vec<String>,
    /// What is varied, in the order of the file.
    pub axes: Vec<Axis>,
    /// How the axes are combined.
    pub design: Design,
    /// Runs of each point, each with a seed of its own; 1 where nothing is random.
    pub replicates: u32,
    /// Seed of the design's own random draws, and of the replicates.
    pub seed: u64,
    /// What is read from each run, in the order of the columns.
    pub measures: Vec<Measure>,
    /// Columns of the trace that are stored for every row as well; usually none.
    pub traces: Vec<String>,
    /// What a single row may cost.
    pub limits: Limits,
    /// The texts it was read from: first those of the sweep, then, beginning with the one that is
    /// called as `scenario` says, those of the scenario.
    pub sources: Sources,
}

/// One thing that is varied.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// The key of the scenario, `bath.magnesium`.
    pub key: String,
    /// Unit of its numbers; empty for words and plain numbers.
    pub unit: String,
    /// Its values.
    pub values: Values,
}

/// The values of an axis.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// Given one by one, as they are typed in a scenario (`0.5 mM`, `squid`).
    List(Vec<String>),
    /// A range, in the unit of the axis.
    Range {
        /// Where it begins.
        from: f64,
        /// Where it ends, above or below.
        to: f64,
        /// How many steps a grid, or a walk along this axis, takes; both ends included.
        count: u64,
        /// Whether they are equal in difference or in ratio.
        spacing: Spacing,
    },
}

/// How a range is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spacing {
    /// In equal differences.
    Linear,
    /// In equal ratios.
    Logarithmic,
}

/// How axes are combined to points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Design {
    /// Every value with every other; the last axis runs fastest.
    Grid,
    /// First with first, second with second.
    Zip,
    /// Each axis cut into this many equal parts, each part taken once.
    LatinHypercube {
        /// Number of points.
        points: u64,
    },
    /// The first points of a scrambled Sobol' sequence, which fill the space evenly.
    Sobol {
        /// Number of points.
        points: u64,
    },
    /// The scenario as it is, then each value of each axis alone.
    OneAtATime,
}

/// What a single row may cost before it is given up. A row that was given up has the reason in
/// place of its measures.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Limits {
    /// Steps of the solver; that of the scenario if left out.
    pub steps: Option<u64>,
    /// Seconds of wall time. A row that fails by it may succeed on a faster machine.
    pub time_s: Option<f64>,
}

/// The value of one axis at one point.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// As it is typed in a scenario, `0.5 mM`.
    pub typed: String,
    /// The number in the unit of the axis; none for words, and where the axis is left alone.
    pub number: Option<f64>,
}
