//! Making parts: rows come in any order from any thread, and each part is written when its last
//! row is there.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use super::{BEGUN, FINISHED, Found, PARTS, Store, StoreError, TRACES, disk, part, traces};
use crate::scenario::library::Library;
use crate::sweep::rows::{self, Row};

/// Rows that are handed over at once: enough to keep every thread busy, few enough for a list of
/// their numbers.
const ROWS_AT_ONCE: u64 = 1 << 15;
/// After this time what is made of a part that is not finished is kept as well.
const KEPT_AFTER: Duration = Duration::from_secs(30);

/// How the making of parts ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// All are made.
    Finished,
    /// `keep_going` answered false; what was made is kept.
    Stopped,
}

/// A part whose rows are coming.
struct Open {
    part: u64,
    rows: Vec<Row>,
    kept: Instant,
}

impl Store<'_> {
    /// Makes `parts`, which stand in rising order, and keeps each as soon as it is finished. `told`
    /// is shown every row that is made, from any thread. Parts that are there are left alone, and
    /// of one that was begun only the missing rows are made.
    ///
    /// # Errors
    /// When the system refuses to read or write. Finished parts are kept all the same.
    pub fn make_parts(
        &self,
        library: &(dyn Library + Sync),
        parts: &[u64],
        keep_going: &(dyn Fn() -> bool + Sync),
        told: &(dyn Fn(&Row) + Sync),
    ) -> Result<Ended, StoreError> {
        disk::create_folder(&self.folder.join(PARTS))?;
        if !self.sweep.traces.is_empty() {
            disk::create_folder(&self.folder.join(TRACES))?;
        }
        let mut rest = parts;
        while !rest.is_empty() {
            let mut rows = 0;
            let count = rest.iter().take_while(|&&part| {
                let begins = rows == 0;
                rows += self.rows_in(part);
                begins || rows <= ROWS_AT_ONCE
            });
            let (now, later) = rest.split_at(count.count());
            if self.make_at_once(library, now, keep_going, told)? == Ended::Stopped {
                return Ok(Ended::Stopped);
            }
            rest = later;
        }
        Ok(Ended::Finished)
    }

    fn make_at_once(
        &self,
        library: &(dyn Library + Sync),
        parts: &[u64],
        keep_going: &(dyn Fn() -> bool + Sync),
        told: &(dyn Fn(&Row) + Sync),
    ) -> Result<Ended, StoreError> {
        let mut numbers = Vec::new();
        let mut open = Vec::with_capacity(parts.len());
        for &part in parts {
            let rows = match self.look(part)? {
                Found::Finished(_) => continue,
                Found::Begun(rows) => rows,
                Found::Nothing | Found::Bad(_) => Vec::new(),
            };
            let there = |number: &u64| rows.binary_search_by_key(number, |row| row.number).is_ok();
            numbers.extend(self.plan.part(part).filter(|number| !there(number)));
            let open_part = Mutex::new(Open { part, rows, kept: Instant::now() });
            // a part whose last row came just before the end
            if let Some(rows) = self.whole(&open_part) {
                self.finish(part, rows)?;
            } else {
                open.push((part, open_part));
            }
        }
        let refused = Mutex::new(None);
        let fine = AtomicBool::new(true);
        let keep_going = || fine.load(Ordering::Relaxed) && keep_going();
        let made = |row: Row| {
            told(&row);
            if let Err(error) = self.keep(&open, row) {
                fine.store(false, Ordering::Relaxed);
                locked(&refused).get_or_insert(error);
            }
        };
        rows::make(self.sweep, library, &numbers, &keep_going, &made);
        let mut ended = Ended::Finished;
        for (_, open) in &open {
            let open = &mut *locked(open);
            if !open.rows.is_empty() {
                ended = Ended::Stopped;
                self.keep_begun(open).unwrap_or_else(|error| {
                    locked(&refused).get_or_insert(error);
                });
            } else if !self.path(open.part, FINISHED).exists() {
                ended = Ended::Stopped;
            }
        }
        match locked(&refused).take() {
            Some(error) => Err(error),
            None => Ok(ended),
        }
    }

    /// Puts a row to its part, and writes that when it is whole.
    fn keep(&self, open: &[(u64, Mutex<Open>)], row: Row) -> Result<(), StoreError> {
        let part = self.plan.part_of(row.number);
        let at = open.binary_search_by_key(&part, |(part, _)| *part);
        let Ok((_, open)) = at.map(|at| &open[at]) else {
            unreachable!("only rows of these parts are made")
        };
        locked(open).rows.push(row);
        if let Some(rows) = self.whole(open) {
            return self.finish(part, rows);
        }
        let open = &mut *locked(open);
        if open.kept.elapsed() > KEPT_AFTER {
            open.kept = Instant::now();
            return self.keep_begun(open);
        }
        Ok(())
    }

    /// The rows of a part, taken out, if all are there.
    fn whole(&self, open: &Mutex<Open>) -> Option<Vec<Row>> {
        let mut open = locked(open);
        let all = open.rows.len() as u64 == self.rows_in(open.part);
        all.then(|| std::mem::take(&mut open.rows))
    }

    /// Keeps a whole part.
    pub(in crate::sweep) fn finish(&self, part: u64, mut rows: Vec<Row>) -> Result<(), StoreError> {
        rows.sort_unstable_by_key(|row| row.number);
        let mut head = self.head(part);
        if !self.sweep.traces.is_empty() {
            let bytes = traces::file(&rows, &self.sweep.traces)
                .map_err(|reason| StoreError::Parquet { path: self.traces_path(part), reason })?;
            head.traces_sha256 = traces::digits(&bytes);
            disk::write_whole(&self.traces_path(part), &bytes)?;
        }
        disk::write_whole(&self.path(part, FINISHED), &part::encode(&head, &rows))?;
        disk::remove(&self.path(part, BEGUN))
    }

    /// Keeps the rows of a part that is not finished. Traces are not kept so: they are made again.
    fn keep_begun(&self, open: &mut Open) -> Result<(), StoreError> {
        if !self.sweep.traces.is_empty() {
            return Ok(());
        }
        open.rows.sort_unstable_by_key(|row| row.number);
        let bytes = part::encode(&self.head(open.part), &open.rows);
        disk::write_whole(&self.path(open.part, BEGUN), &bytes)
    }

    fn rows_in(&self, part: u64) -> u64 {
        let range = self.plan.part(part);
        range.end - range.start
    }
}

/// What a mutex holds. A thread that panicked ends the program anyway.
fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
