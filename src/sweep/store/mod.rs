//! What has been made of a sweep, on the disk: parts that are there whole or not at all.
//!
//! ```text
//! output/NAME/
//!   sweep.json          which sweep this is
//!   parts/000003.part   rows that are finished, with a checksum
//!   parts/000004.begun  rows of a part that is not finished
//!   traces/000003.parquet   the traces of a part, if they are wanted
//!   cluster/            which file the sweep came from, scripts and logs of engines
//! ```
//!
//! Which rows belong to which part follows from the sweep alone, so that any process may make any
//! part, at any time, and the files are the only memory of what is done. A part that is cut short,
//! corrupted or foreign is set aside and made again.

mod disk;
mod error;
mod lock;
mod making;
mod part;
mod place;
mod traces;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::Sweep;
use super::plan::Plan;
use super::rows::Row;
pub use disk::{Whole, write_whole};
pub use error::StoreError;
use lock::Lock;
pub use lock::{Hold, Holder};
pub use making::Ended;
pub use part::PartFault;
use part::PartHead;
pub(crate) use part::hexadecimal;
pub use place::{Place, find};

/// Name of the file that says which sweep a folder holds.
pub const SWEEP_FILE: &str = "sweep.json";
/// Name of the folder of parts.
pub const PARTS: &str = "parts";
/// Name of the folder of traces.
pub const TRACES: &str = "traces";
/// Name of the folder for what engines leave behind: scripts, logs, numbers of jobs.
pub const CLUSTER: &str = "cluster";
/// Ending of a part that is finished.
const FINISHED: &str = "part";
/// Ending of a part that is not.
const BEGUN: &str = "begun";

/// The folder of a sweep.
#[derive(Debug)]
pub struct Store<'a> {
    sweep: &'a Sweep,
    plan: Plan,
    hash: String,
    folder: PathBuf,
    _lock: Lock,
}

/// What `sweep.json` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Always `calgate`.
    pub program: String,
    /// Digits by which the sweep is known.
    pub sweep: String,
    /// How many rows it has.
    pub rows: u64,
    /// How many parts.
    pub parts: u64,
}

impl Mark {
    fn of(sweep: &Sweep) -> Self {
        Self {
            program: env!("CARGO_PKG_NAME").to_owned(),
            sweep: sweep.hash(),
            rows: sweep.rows(),
            parts: sweep.plan().parts,
        }
    }
}

/// A file that was not the part it should have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// Where it lies now.
    pub path: PathBuf,
    /// What is wrong with it.
    pub fault: PartFault,
}

/// What is there of a sweep.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Status {
    /// Rows of the whole sweep.
    pub rows: u64,
    /// Rows that are made, failed ones with them.
    pub made: u64,
    /// Rows that failed.
    pub failed: u64,
    /// Parts of the whole sweep.
    pub parts: u64,
    /// Parts that are finished.
    pub finished: u64,
    /// Parts that have to be made, from the first, begun ones with them.
    pub missing: Vec<u64>,
    /// Files that are no parts of this sweep, and what is wrong with each.
    pub bad: Vec<SetAside>,
}

/// What is there of one part.
enum Found {
    Nothing,
    /// Some of its rows.
    Begun(Vec<Row>),
    /// All of them.
    Finished(Vec<Row>),
    /// Something else.
    Bad(SetAside),
}

impl<'a> Store<'a> {
    /// Opens the folder of a sweep, which is created if it is not there, and keeps others out of it
    /// as far as `hold` says.
    ///
    /// # Errors
    /// [`StoreError::Held`] when another process works there, [`StoreError::OtherSweep`] when it
    /// holds something else, and what the system refuses.
    pub fn open(folder: &Path, sweep: &'a Sweep, hold: Hold) -> Result<Self, StoreError> {
        if hold != Hold::Look {
            disk::create_folder(folder)?;
        }
        let lock = Lock::take(folder, hold)?;
        if hold == Hold::Alone {
            place::remove_left_overs(folder)?;
        }
        Self::of(folder, sweep, hold, lock)
    }

    /// The same with an empty folder: what this or another sweep left there is removed.
    ///
    /// # Errors
    /// Those of [`Store::open`], and [`StoreError::ForeignFile`] when something else lies there
    /// (nothing is removed then).
    pub fn replace(folder: &Path, sweep: &'a Sweep) -> Result<Self, StoreError> {
        disk::create_folder(folder)?;
        let lock = Lock::take(folder, Hold::Alone)?;
        place::clear(folder)?;
        Self::of(folder, sweep, Hold::Alone, lock)
    }

    fn of(folder: &Path, sweep: &'a Sweep, hold: Hold, lock: Lock) -> Result<Self, StoreError> {
        let mark = Mark::of(sweep);
        match place::holds(folder, &mark)? {
            Place::Same => {}
            Place::New if hold == Hold::Look => {}
            Place::New => {
                let mut text = serde_json::to_string_pretty(&mark)?;
                text.push('\n');
                write_whole(&folder.join(SWEEP_FILE), text.as_bytes())?;
            }
            Place::Other(found) => {
                return Err(StoreError::OtherSweep { folder: folder.to_owned(), found });
            }
        }
        let (plan, hash) = (sweep.plan(), mark.sweep);
        Ok(Self { sweep, plan, hash, folder: folder.to_owned(), _lock: lock })
    }

    /// The sweep.
    #[must_use]
    pub fn sweep(&self) -> &'a Sweep {
        self.sweep
    }

    /// Which rows belong to which part.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// Where it stands.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What is there. Nothing is changed.
    ///
    /// # Errors
    /// When the system refuses to read.
    pub fn status(&self) -> Result<Status, StoreError> {
        self.status_of(0..self.plan.parts)
    }

    /// What is there of some parts; [`Status::parts`] and [`Status::rows`] count these alone.
    ///
    /// # Errors
    /// When the system refuses to read.
    pub fn status_of(&self, parts: impl IntoIterator<Item = u64>) -> Result<Status, StoreError> {
        let mut status = Status::default();
        for part in parts {
            let range = self.plan.part(part);
            status.parts += 1;
            status.rows += range.end - range.start;
            let rows = match self.look(part)? {
                Found::Finished(rows) => {
                    status.finished += 1;
                    rows
                }
                other => {
                    status.missing.push(part);
                    match other {
                        Found::Begun(rows) => rows,
                        Found::Bad(bad) => {
                            status.bad.push(bad);
                            continue;
                        }
                        _ => continue,
                    }
                }
            };
            status.made += rows.len() as u64;
            status.failed += rows.iter().filter(|row| row.failure.is_some()).count() as u64;
        }
        Ok(status)
    }

    /// [`Store::status_of`], and files that are no parts of this sweep are set aside: their names
    /// end in `.bad` then.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn tidy(&self, parts: impl IntoIterator<Item = u64>) -> Result<Status, StoreError> {
        let mut status = self.status_of(parts)?;
        for bad in &mut status.bad {
            let mut aside = bad.path.clone().into_os_string();
            aside.push(".bad");
            let refused = |reason| StoreError::Write { path: bad.path.clone(), reason };
            std::fs::rename(&bad.path, &aside).map_err(refused)?;
            bad.path = aside.into();
        }
        Ok(status)
    }

    /// The rows of a finished part, in their order; nothing when it is not finished.
    ///
    /// # Errors
    /// When the system refuses to read.
    pub fn rows_of(&self, part: u64) -> Result<Option<Vec<Row>>, StoreError> {
        Ok(match self.look(part)? {
            Found::Finished(rows) => Some(rows),
            _ => None,
        })
    }

    /// One row, if it has been made.
    ///
    /// # Errors
    /// When the system refuses to read.
    pub fn row(&self, number: u64) -> Result<Option<Row>, StoreError> {
        let found = self.look(self.plan.part_of(number))?;
        let (Found::Finished(rows) | Found::Begun(rows)) = found else { return Ok(None) };
        Ok(rows.into_iter().find(|row| row.number == number))
    }

    /// The bytes of a file in the folder.
    ///
    /// # Errors
    /// [`StoreError::Read`] when it is not there or cannot be read.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, StoreError> {
        let path = self.folder.join(name);
        std::fs::read(&path).map_err(|reason| StoreError::Read { path, reason })
    }

    /// Removes all parts, when their rows stand in the table. What was set aside stays.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn remove_parts(&self) -> Result<(), StoreError> {
        place::remove_parts(&self.folder)
    }

    fn head(&self, part: u64) -> PartHead {
        PartHead::new(&self.hash, part, &self.plan.part(part), self.sweep.measures.len())
    }

    fn path(&self, part: u64, ending: &str) -> PathBuf {
        self.folder.join(PARTS).join(format!("{part:06}.{ending}"))
    }

    fn traces_path(&self, part: u64) -> PathBuf {
        self.folder.join(TRACES).join(format!("{part:06}.parquet"))
    }

    fn look(&self, part: u64) -> Result<Found, StoreError> {
        let head = self.head(part);
        for ending in [FINISHED, BEGUN] {
            let path = self.path(part, ending);
            let Some(bytes) = disk::read(&path)? else { continue };
            let found = part::decode(&bytes, &head).and_then(|(read, rows)| {
                let whole = rows.len() as u64 == head.rows;
                if ending == FINISHED && !whole {
                    return Err(PartFault::Truncated);
                }
                Ok((read, rows))
            });
            return match found {
                Ok((read, rows)) if ending == FINISHED => {
                    if self.sweep.traces.is_empty() || self.has_traces(part, &read)? {
                        Ok(Found::Finished(rows))
                    } else {
                        Ok(Found::Bad(SetAside { path, fault: PartFault::Traces }))
                    }
                }
                Ok((_, rows)) => Ok(Found::Begun(rows)),
                Err(fault) => Ok(Found::Bad(SetAside { path, fault })),
            };
        }
        Ok(Found::Nothing)
    }

    fn has_traces(&self, part: u64, head: &PartHead) -> Result<bool, StoreError> {
        let bytes = disk::read(&self.traces_path(part))?;
        Ok(bytes.is_some_and(|bytes| traces::digits(&bytes) == head.traces_sha256))
    }
}
