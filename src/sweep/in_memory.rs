//! A small sweep made at once and kept in memory: the same table that a stored one has, without a
//! folder.

use super::table::{Cells, Head, SweepTable};
use super::{Sweep, rows};
use crate::scenario::library::Library;
use crate::trace::Trace;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// The table of a sweep, with what each row recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct InMemory {
    /// All rows.
    pub table: SweepTable,
    /// What the sweep asked to be kept of each row, in their order, with all events; none where it
    /// asked for nothing or the row failed.
    pub traces: Vec<Option<Trace>>,
    /// Steps of the solver in all rows together.
    pub steps: u64,
}

/// Makes all rows. `go_on` is told which part of them is made, from any thread, and may end the
/// sweep; nothing is given then.
pub fn make_in_memory(
    sweep: &Sweep,
    library: &(dyn Library + Sync),
    go_on: &(dyn Fn(f64) -> bool + Sync),
) -> Option<InMemory> {
    let all = sweep.rows();
    let numbers: Vec<u64> = (0..all).collect();
    let made = Mutex::new(Vec::with_capacity(numbers.len()));
    let count = AtomicU64::new(0);
    let part = || count.load(Ordering::Relaxed) as f64 / all.max(1) as f64;
    rows::make(sweep, library, &numbers, &|| go_on(part()), &|row| {
        count.fetch_add(1, Ordering::Relaxed);
        if let Ok(mut made) = made.lock() {
            made.push(row);
        }
    });
    let mut made = made.into_inner().unwrap_or_default();
    if made.len() < numbers.len() {
        return None;
    }
    made.sort_by_key(|row| row.number);

    let head = Head::of(sweep);
    let levels: Vec<_> = made.iter().map(|row| sweep.levels(sweep.point_of(row.number))).collect();
    let axis = |(index, head): (usize, &super::table::AxisHead)| {
        let cells = levels.iter().map(|levels| levels.get(index).and_then(Option::as_ref));
        if head.words {
            Cells::Words(cells.map(|c| c.map_or_else(String::new, |c| c.typed.clone())).collect())
        } else {
            Cells::Numbers(cells.map(|c| c.and_then(|c| c.number).unwrap_or(f64::NAN)).collect())
        }
    };
    let measure = |index: usize| {
        let value = |row: &rows::Row| row.values.get(index).copied().flatten().unwrap_or(f64::NAN);
        made.iter().map(value).collect()
    };
    let table = SweepTable {
        points: made.iter().map(|row| sweep.point_of(row.number)).collect(),
        replicates: made.iter().map(|row| sweep.replicate_of(row.number)).collect(),
        axes: head.axes.iter().enumerate().map(axis).collect(),
        measures: (0..head.measures.len()).map(measure).collect(),
        failures: made.iter().map(|row| row.failure.clone().unwrap_or_default()).collect(),
        head,
    };
    let steps = made.iter().map(|row| row.steps).sum();
    Some(InMemory { table, traces: made.into_iter().map(|row| row.trace).collect(), steps })
}
