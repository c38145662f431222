//! `calgate schema`: the JSON schema of scenario files.

use super::Outcome;
use std::io::Write as _;

pub(super) fn execute() -> Outcome {
    std::io::stdout().write_all(crate::scenario::scenario_schema().as_bytes())?;
    Ok(())
}
