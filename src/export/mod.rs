//! What a run leaves on disk: tables, the description of their columns, where the numbers come
//! from, and the folder that holds it all.
//!
//! Tables are made in memory ([`csv`], [`parquet`], [`columns`]) and handed to
//! [`folder::OutputFolder`], which puts a folder into place whole or not at all. Every folder
//! carries a [`provenance::Provenance`].

use std::io;
use std::path::PathBuf;

pub mod columns;
pub mod csv;
pub mod files;
pub mod folder;
pub mod parquet;
pub mod place;
pub mod provenance;
#[cfg(feature = "figure")]
pub mod rows;

pub use folder::{OutputFolder, Policy};
pub use place::safe_name;
pub use provenance::Provenance;

use crate::trace::{Column, Course, Trace};

/// Why something could not be exported.
///
/// A message names the place, what was tried, the system's reason where there is one, and a cure.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A column does not have one value for each time.
    #[error(
        "column `{column}` has {values} values for {times} times; \
         every column of a trace needs one value for each time"
    )]
    RaggedColumn {
        /// The column.
        column: String,
        /// How many values it has.
        values: usize,
        /// How many times the trace has.
        times: usize,
    },
    /// The CSV writer refused.
    #[error("the table could not be written as CSV: {0}")]
    Csv(#[from] ::csv::Error),
    /// The Parquet writer refused.
    #[error("the table could not be written as Parquet: {0}")]
    Parquet(#[from] ::parquet::errors::ParquetError),
    /// Something could not be expressed as JSON.
    #[error("a description could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// `SOURCE_DATE_EPOCH` is set to something that is not a number of seconds.
    #[error(
        "SOURCE_DATE_EPOCH is `{typed}`, which is not a whole number of seconds since 1970; \
         correct it, or remove it from the environment"
    )]
    SourceDate {
        /// Its value.
        typed: String,
    },
    /// The path of an output folder ends in no name.
    #[error("`{}` does not name a folder to create; write for example `output/my-run`", path.display())]
    NoName {
        /// What was asked for.
        path: PathBuf,
    },
    /// A file stands where a folder is needed.
    #[error(
        "cannot put a folder at `{}`: a file has that name; \
         move the file away, or choose another output folder", path.display()
    )]
    FileInTheWay {
        /// The file.
        path: PathBuf,
    },
    /// A folder stands where a file is needed.
    #[error(
        "cannot put a file at `{}`: a folder has that name; choose another name", path.display()
    )]
    FolderInTheWay {
        /// The folder.
        path: PathBuf,
    },
    /// The folder to replace was not made by calgate.
    #[error(
        "will not replace `{}`: it has no provenance.json, so calgate did not make it; \
         remove it yourself, or choose another output folder", path.display()
    )]
    NotOurs {
        /// The folder.
        path: PathBuf,
    },
    /// The folder to replace holds something that calgate did not put there.
    #[error(
        "will not replace `{}`: calgate did not put `{entry}` there; \
         move `{entry}` away, or choose another output folder", path.display()
    )]
    ForeignFile {
        /// The folder.
        path: PathBuf,
        /// The first such entry, by name.
        entry: String,
    },
    /// Every numbered name is taken.
    #[error(
        "`{}` and its numbered neighbours up to {last} are all taken; \
         remove old results, or choose another output folder", path.display()
    )]
    AllTaken {
        /// The folder that was asked for.
        path: PathBuf,
        /// The last number tried.
        last: u32,
    },
    /// A file name that some system cannot hold, or that stands for two files at once.
    #[error("`{name}` cannot be a file name in an output folder: {reason}")]
    FileName {
        /// The name.
        name: String,
        /// Which rule it breaks.
        reason: &'static str,
    },
    /// A folder could not be created.
    #[error("cannot create the folder `{}`: {reason}; {}", path.display(), cure(reason))]
    CreateFolder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// A file or folder could not be read.
    #[error("cannot read `{}`: {reason}; {}", path.display(), cure(reason))]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// A file could not be written.
    #[error("cannot write `{}`: {reason}; {}", path.display(), cure(reason))]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// The finished folder could not be moved to its place.
    #[error("cannot move the finished folder to `{}`: {reason}; {}", path.display(), cure(reason))]
    Place {
        /// Its place.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// The old folder could not be moved aside; it is still in its place.
    #[error("cannot move the old `{}` aside: {reason}; {}", path.display(), cure(reason))]
    MoveAside {
        /// The old folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// The new folder is in its place, but what remains of the old one could not be removed.
    #[error(
        "the new result is in its place, but the old one, now at `{}`, could not be removed: \
         {reason}; remove it yourself", path.display()
    )]
    RemoveOld {
        /// Where the old folder lies now.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
}

/// What a person can do about a system's refusal.
fn cure(reason: &io::Error) -> &'static str {
    match reason.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "choose an output folder in a place where you may write"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "make room on the disk, or choose an output folder on another one"
        }
        io::ErrorKind::InvalidFilename => "choose a shorter or simpler name",
        io::ErrorKind::ResourceBusy => "close the programs that have it open, and try again",
        _ => "check the path, or choose another output folder",
    }
}

/// What a table is made of: a column of times and the recorded columns, whatever time counts in.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a> {
    /// Name of the column of times, `time_ms`.
    pub time_name: &'static str,
    /// Its unit.
    pub time_unit: &'static str,
    /// Its values.
    pub times: &'a [f64],
    /// The other columns.
    pub columns: &'a [Column],
}

impl<'a> From<&'a Trace> for Table<'a> {
    fn from(trace: &'a Trace) -> Self {
        let (times, columns) = (&trace.time_ms[..], &trace.columns[..]);
        Self { time_name: "time_ms", time_unit: "ms", times, columns }
    }
}

impl<'a> From<&'a Course> for Table<'a> {
    fn from(course: &'a Course) -> Self {
        let (times, columns) = (&course.time_h[..], &course.columns[..]);
        Self { time_name: "time_h", time_unit: "h", times, columns }
    }
}

/// Every column must have one value for each time; a table cannot be made otherwise.
fn check_lengths(table: Table<'_>) -> Result<(), ExportError> {
    let times = table.times.len();
    match table.columns.iter().find(|column| column.values.len() != times) {
        None => Ok(()),
        Some(column) => Err(ExportError::RaggedColumn {
            column: column.name.clone(),
            values: column.values.len(),
            times,
        }),
    }
}
