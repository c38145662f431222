//! `calgate schema`: the JSON schema of the files that calgate reads.

use super::Outcome;
use crate::fit::file::fit_schema;
use crate::lesson::file::lesson_schema;
use crate::scenario::scenario_schema;
use crate::sweep::file::sweep_schema;
use std::io::Write as _;

/// What `calgate schema` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Which kind of file
    #[arg(value_enum, default_value_t, value_name = "KIND")]
    kind: Kind,
}

/// Which kind of file.
#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum Kind {
    /// Scenarios of a junction and of a body
    #[default]
    Scenario,
    /// Sweeps
    Sweep,
    /// Fits
    Fit,
    /// Lessons
    Lesson,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let schema = match arguments.kind {
        Kind::Scenario => scenario_schema(),
        Kind::Sweep => sweep_schema(),
        Kind::Fit => fit_schema(),
        Kind::Lesson => lesson_schema(),
    };
    std::io::stdout().write_all(schema.as_bytes())?;
    Ok(())
}
