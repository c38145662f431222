//! What can go wrong between a sweep and the disk.

use std::io;
use std::path::PathBuf;

use super::lock::Holder;

/// Why a sweep could not be kept, or its table not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
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
    #[error(
        "cannot write `{}`: {reason}; {}. What was finished is kept, and the same command goes on",
        path.display(), cure(reason)
    )]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// Another process works in the folder.
    #[error(
        "`{}` is in use{holder}; wait until that has ended, or choose another folder with --out",
        folder.display()
    )]
    Held {
        /// The folder.
        folder: PathBuf,
        /// Who works there.
        holder: Holder,
    },
    /// The folder belongs to another sweep, or to none.
    #[error(
        "`{}` does not hold this sweep but {found}; choose another folder with --out",
        folder.display()
    )]
    OtherSweep {
        /// The folder.
        folder: PathBuf,
        /// What it holds.
        found: &'static str,
    },
    /// The folder to replace holds something that calgate did not put there.
    #[error(
        "will not replace `{}`: calgate did not put `{entry}` there; move `{entry}` away, \
         or choose another folder with --out", folder.display()
    )]
    ForeignFile {
        /// The folder.
        folder: PathBuf,
        /// The first such entry, by name.
        entry: String,
    },
    /// Every numbered name is taken.
    #[error(
        "`{}` and its numbered neighbours are all taken; remove old results, or choose another \
         folder with --out", folder.display()
    )]
    AllTaken {
        /// The folder that was asked for.
        folder: PathBuf,
    },
    /// The table is to be written, but parts of it are not there.
    #[error(
        "`{}` has {missing} of {parts} parts still to be made; make them first",
        folder.display()
    )]
    Unfinished {
        /// The folder.
        folder: PathBuf,
        /// How many are not there, or not whole.
        missing: u64,
        /// How many there are in all.
        parts: u64,
    },
    /// A file is not a table of rows.
    #[error("`{}` is not the table of a sweep: {what}", path.display())]
    NotATable {
        /// The file.
        path: PathBuf,
        /// What is missing or wrong.
        what: String,
    },
    /// The Parquet writer or reader refused.
    #[error("`{}` could not be written or read as Parquet: {reason}", path.display())]
    Parquet {
        /// The file.
        path: PathBuf,
        /// What it said.
        #[source]
        reason: parquet::errors::ParquetError,
    },
    /// Something could not be expressed as JSON.
    #[error("a description could not be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// What a person can do about a system's refusal.
fn cure(reason: &io::Error) -> &'static str {
    match reason.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "choose a folder in a place where you may write"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "make room on the disk",
        io::ErrorKind::InvalidFilename => "choose a shorter or simpler name",
        io::ErrorKind::ResourceBusy => "close the programs that have it open, and try again",
        _ => "check the path, or choose another folder",
    }
}
