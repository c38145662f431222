//! Rows of a sweep: the runs, and what is measured of each.

use super::Sweep;
use crate::experiment::{self, Base};
use crate::scenario::library::Library;
use crate::trace::Trace;

/// What became of one row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number.
    pub number: u64,
    /// Each measure in the order of the sweep; none where the run does not have it.
    pub values: Vec<Option<f64>>,
    /// Why there are no values, in one line; the other rows go on.
    pub failure: Option<String>,
    /// Steps the solver took.
    pub steps: u64,
    /// The columns that were asked for.
    pub trace: Option<Trace>,
}

/// Makes the rows with these numbers and hands each to `made` as soon as it is finished, in any
/// order, from any thread. What a row is does not depend on the others, nor on how many threads
/// there are. Ends early, with what was made, as soon as `keep_going` answers false.
pub fn make(
    sweep: &Sweep,
    library: &(dyn Library + Sync),
    numbers: &[u64],
    keep_going: &(dyn Fn() -> bool + Sync),
    made: &(dyn Fn(Row) + Sync),
) {
    let base = Base { library, name: &sweep.scenario };
    experiment::in_parallel(numbers, |&number| {
        if !keep_going() {
            return;
        }
        let answer = experiment::evaluate(base, &sweep.overrides(number), &sweep.measures);
        let (values, failure) = match answer {
            Ok(values) => (values.into_iter().map(Some).collect(), None),
            Err(error) => (vec![None; sweep.measures.len()], Some(error.to_string())),
        };
        made(Row { number, values, failure, steps: 0, trace: None });
    });
}
