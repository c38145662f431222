//! Rows of a sweep: the runs, and what is measured of each.
//!
//! Rows whose runs suit it go through the ensemble engine, many at once; the others one by one.
//! Which way a row goes depends on the row alone, so that it always gives the same.

use super::Sweep;
use crate::analysis::Measure;
use crate::experiment::{self, ExperimentError, Reading};
use crate::model::magnesium_block::site_occupancy;
use crate::scenario::fault::Fault;
use crate::scenario::library::Library;
use crate::scenario::{self, Loaded, Scenario};
use crate::simulate::Setup;
#[cfg(feature = "threads")]
use crate::simulate::ensemble::{self, Needed};
use crate::trace::Trace;
use std::collections::HashMap;
use std::sync::Mutex;

/// Most rows that one task takes on at a time: enough for lanes to be filled with runs that are
/// alike.
const MOST_TOGETHER: usize = 256;
/// A task is no more than its share of what is left, when each processor gets so many.
const TASKS_PER_PROCESSOR: usize = 4;
/// Runs that go side by side in the ensemble engine.
#[cfg(feature = "threads")]
const LANES: usize = ensemble::WIDTH;
#[cfg(not(feature = "threads"))]
const LANES: usize = 1;

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
    let library = Remembered { library, files: Mutex::default() };
    #[cfg(feature = "threads")]
    let processors = rayon::current_num_threads();
    #[cfg(not(feature = "threads"))]
    let processors = 1;
    experiment::each_in_turn(&tasks(numbers, processors), |numbers| {
        if keep_going() {
            some(sweep, &library, numbers, keep_going, made);
        }
    });
}

/// Rows in tasks, which become smaller towards the end, so that no processor waits long for the
/// last; each but the last fills whole groups of lanes.
fn tasks(mut numbers: &[u64], processors: usize) -> Vec<&[u64]> {
    let mut tasks = Vec::new();
    while !numbers.is_empty() {
        let share = numbers.len() / (processors * TASKS_PER_PROCESSOR);
        let whole_groups = share.clamp(LANES, MOST_TOGETHER) / LANES * LANES;
        let (task, rest) = numbers.split_at(whole_groups.min(numbers.len()));
        tasks.push(task);
        numbers = rest;
    }
    tasks
}

/// The rows of one task.
fn some(
    sweep: &Sweep,
    library: &Remembered<'_>,
    numbers: &[u64],
    keep_going: &(dyn Fn() -> bool + Sync),
    made: &(dyn Fn(Row) + Sync),
) {
    let mut together: Vec<(u64, Box<Scenario>)> = Vec::new();
    for &number in numbers {
        if !keep_going() {
            return;
        }
        let overrides = sweep.overrides(number);
        match scenario::load_any_from(library, &sweep.scenario, &overrides) {
            Ok(Loaded::Junction(scenario)) if goes_in_lanes(sweep, &scenario) => {
                together.push((number, scenario));
            }
            Ok(loaded) => {
                if let Some(row) = alone(sweep, number, &loaded, keep_going) {
                    made(row);
                }
            }
            Err(error) => made(failed(sweep, number, &ExperimentError::from(error))),
        }
    }
    // runs that are alike take their steps together; what each gives does not depend on it
    together.sort_by(|(_, a), (_, b)| likeness(a).total_cmp(&likeness(b)));
    in_lanes(sweep, &together, keep_going, made);
}

/// A number that is close for runs that are alike: how much of its sites calcium holds, which
/// decides on release and with it on whether the fibre fires.
fn likeness(scenario: &Scenario) -> f64 {
    let (bath, block) = (&scenario.setup.bath, &scenario.parameters.magnesium_block);
    site_occupancy::<f64>(bath.calcium_mM, bath.magnesium_mM, block)
}

/// Whether a row goes through the ensemble engine.
#[cfg(feature = "threads")]
fn goes_in_lanes(sweep: &Sweep, scenario: &Scenario) -> bool {
    let of_trace =
        |measure: &Measure| matches!(measure, Measure::Named(_) | Measure::OfColumn { .. });
    sweep.limits.time_s.is_none()
        && sweep.traces.is_empty()
        && sweep.measures.iter().all(of_trace)
        && ensemble::suits(&scenario.choices)
}

#[cfg(not(feature = "threads"))]
fn goes_in_lanes(_: &Sweep, _: &Scenario) -> bool {
    false
}

#[cfg(feature = "threads")]
fn in_lanes(
    sweep: &Sweep,
    rows: &[(u64, Box<Scenario>)],
    keep_going: &(dyn Fn() -> bool + Sync),
    made: &(dyn Fn(Row) + Sync),
) {
    let needed = Needed {
        columns: sweep.measures.iter().flat_map(Measure::columns).collect(),
        beginnings: sweep.measures.iter().flat_map(Measure::beginnings).collect(),
    };
    let mut left: Vec<&(u64, Box<Scenario>)> = rows.iter().collect();
    while let Some((_, first)) = left.first() {
        let choices = first.choices;
        let (alike, others): (Vec<_>, Vec<_>) =
            left.iter().partition(|(_, scenario)| scenario.choices == choices);
        left = others;
        let mut next = alike.into_iter().enumerate();
        let numbers = std::cell::RefCell::new(Vec::new());
        ensemble::run_all(
            choices,
            Some(&needed),
            &mut || {
                let (place, (number, scenario)) = next.next()?;
                numbers.borrow_mut().push(*number);
                Some((place, Setup::of(scenario)))
            },
            &mut |place, run| {
                let number = numbers.borrow()[place];
                made(match run {
                    Ok(run) => Row {
                        number,
                        values: sweep.measures.iter().map(|m| m.of(&run.trace)).collect(),
                        failure: None,
                        steps: run.work.steps(),
                        trace: None,
                    },
                    Err(error) => failed(sweep, number, &ExperimentError::from(error)),
                });
            },
            keep_going,
        );
    }
}

#[cfg(not(feature = "threads"))]
fn in_lanes(
    sweep: &Sweep,
    rows: &[(u64, Box<Scenario>)],
    keep_going: &(dyn Fn() -> bool + Sync),
    made: &(dyn Fn(Row) + Sync),
) {
    for (number, scenario) in rows {
        let loaded = Loaded::Junction(scenario.clone());
        if let Some(row) = alone(sweep, *number, &loaded, keep_going) {
            made(row);
        }
    }
}

/// A row by itself; nothing when it was broken off.
fn alone(
    sweep: &Sweep,
    number: u64,
    loaded: &Loaded,
    keep_going: &(dyn Fn() -> bool + Sync),
) -> Option<Row> {
    let clock = Clock::start(sweep.limits.time_s);
    let mut going = |_: f64| keep_going() && !clock.is_over();
    match experiment::read(loaded, &sweep.measures, &mut going) {
        Ok(Reading { values, steps, trace }) => {
            let trace = trace.filter(|_| !sweep.traces.is_empty()).map(|mut trace| {
                trace.columns.retain(|column| sweep.traces.contains(&column.name));
                trace
            });
            Some(Row { number, values, failure: None, steps, trace })
        }
        Err(error) if clock.is_over() => {
            let mut row = failed(sweep, number, &error);
            row.failure = sweep
                .limits
                .time_s
                .map(|time_s| format!("the time limit of {time_s} s was reached"));
            Some(row)
        }
        Err(_) if !keep_going() => None,
        Err(error) => Some(failed(sweep, number, &error)),
    }
}

fn failed(sweep: &Sweep, number: u64, error: &ExperimentError) -> Row {
    let values = vec![None; sweep.measures.len()];
    Row { number, values, failure: Some(error.to_string()), steps: 0, trace: None }
}

/// How long a row may still take.
struct Clock(#[cfg(feature = "threads")] Option<std::time::Instant>);

impl Clock {
    #[cfg(feature = "threads")]
    fn start(limit_s: Option<f64>) -> Self {
        let limit =
            limit_s.and_then(|limit_s| std::time::Duration::try_from_secs_f64(limit_s).ok());
        Clock(limit.and_then(|limit| std::time::Instant::now().checked_add(limit)))
    }

    #[cfg(feature = "threads")]
    fn is_over(&self) -> bool {
        self.0.is_some_and(|end| std::time::Instant::now() >= end)
    }

    #[cfg(not(feature = "threads"))]
    fn start(_: Option<f64>) -> Self {
        Clock()
    }

    #[cfg(not(feature = "threads"))]
    fn is_over(&self) -> bool {
        false
    }
}

/// Files that were read once: thousands of rows begin with the same.
struct Remembered<'a> {
    library: &'a (dyn Library + Sync),
    files: Mutex<HashMap<String, Result<Vec<u8>, Fault>>>,
}

impl Library for Remembered<'_> {
    fn read(&self, name: &str) -> Result<Vec<u8>, Fault> {
        let read = || self.library.read(name);
        match self.files.lock() {
            Ok(mut files) => files.entry(name.to_owned()).or_insert_with(read).clone(),
            Err(_) => read(),
        }
    }
}
