//! What can go wrong between a sweep and the disk.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::PathBuf;

use super::lock::Holder;
use crate::message::{Message, Piece, Told, message};

/// Why a sweep could not be kept, or its table not be written or read.
#[derive(Debug)]
pub enum StoreError {
    /// A folder could not be created.
    CreateFolder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// A file or folder could not be read.
    Read {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// A file could not be written.
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// Another process works in the folder.
    Held {
        /// The folder.
        folder: PathBuf,
        /// Who works there.
        holder: Holder,
    },
    /// The folder belongs to another sweep, or to none.
    OtherSweep {
        /// The folder.
        folder: PathBuf,
        /// What it holds.
        found: Message,
    },
    /// The folder to replace holds something that calgate did not put there.
    ForeignFile {
        /// The folder.
        folder: PathBuf,
        /// The first such entry, by name.
        entry: String,
    },
    /// Every numbered name is taken.
    AllTaken {
        /// The folder that was asked for.
        folder: PathBuf,
    },
    /// The table is to be written, but parts of it are not there.
    Unfinished {
        /// The folder.
        folder: PathBuf,
        /// How many are not there, or not whole.
        missing: u64,
        /// How many there are in all.
        parts: u64,
    },
    /// A file is not a table of rows.
    NotATable {
        /// The file.
        path: PathBuf,
        /// What is missing or wrong.
        what: Piece,
    },
    /// The Parquet writer or reader refused.
    Parquet {
        /// The file.
        path: PathBuf,
        /// What it said.
        reason: parquet::errors::ParquetError,
    },
    /// Something could not be expressed as JSON.
    Json(serde_json::Error),
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.told().fmt(f)
    }
}

impl Error for StoreError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::CreateFolder { reason, .. }
            | Self::Read { reason, .. }
            | Self::Write { reason, .. } => Some(reason),
            Self::Parquet { reason, .. } => Some(reason),
            Self::Json(error) => Some(error),
            _ => None,
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

impl Told for StoreError {
    fn told(&self) -> Message {
        match self {
            Self::CreateFolder { path, reason } => message!(
                "tell-store-create-folder",
                "cannot create the folder `{path}`: {reason}; {cure}",
                path = path.display().to_string(),
                reason = Piece::of_system(reason),
                cure = cure(reason)
            ),
            Self::Read { path, reason } => message!(
                "tell-store-read",
                "cannot read `{path}`: {reason}; {cure}",
                path = path.display().to_string(),
                reason = Piece::of_system(reason),
                cure = cure(reason)
            ),
            Self::Write { path, reason } => message!(
                "tell-store-write",
                "cannot write `{path}`: {reason}; {cure}. What was finished is kept, and the same \
                 command goes on",
                path = path.display().to_string(),
                reason = Piece::of_system(reason),
                cure = cure(reason)
            ),
            Self::Held { folder, holder } => message!(
                "tell-store-held",
                "`{folder}` is in use {holder}; wait until that has ended, or choose another folder \
                 with --out",
                folder = folder.display().to_string(),
                holder = holder.told()
            ),
            Self::OtherSweep { folder, found } => message!(
                "tell-store-other-sweep",
                "`{folder}` does not hold this sweep but {found}; choose another folder with --out",
                folder = folder.display().to_string(),
                found
            ),
            Self::ForeignFile { folder, entry } => message!(
                "tell-store-foreign-file",
                "will not replace `{folder}`: calgate did not put `{entry}` there; move `{entry}` \
                 away, or choose another folder with --out",
                folder = folder.display().to_string(),
                entry
            ),
            Self::AllTaken { folder } => message!(
                "tell-store-all-taken",
                "`{folder}` and its numbered neighbours are all taken; remove old results, or \
                 choose another folder with --out",
                folder = folder.display().to_string()
            ),
            Self::Unfinished { folder, missing, parts } => message!(
                "tell-store-unfinished",
                "`{folder}` has {missing} of {parts} parts still to be made; make them first",
                folder = folder.display().to_string(),
                missing,
                parts
            ),
            Self::NotATable { path, what } => message!(
                "tell-store-not-a-table",
                "`{path}` is not the table of a sweep: {what}",
                path = path.display().to_string(),
                what
            ),
            Self::Parquet { path, reason } => message!(
                "tell-store-parquet",
                "`{path}` could not be written or read as Parquet: {reason}",
                path = path.display().to_string(),
                reason = reason.to_string()
            ),
            Self::Json(error) => message!(
                "tell-store-json",
                "a description could not be written as JSON: {error}",
                error = error.to_string()
            ),
        }
    }
}

/// What a person can do about a system's refusal.
fn cure(reason: &io::Error) -> Message {
    match reason.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            message!("tell-store-permission-help", "choose a folder in a place where you may write")
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            message!("tell-store-full-help", "make room on the disk")
        }
        io::ErrorKind::InvalidFilename => {
            message!("tell-store-name-help", "choose a shorter or simpler name")
        }
        io::ErrorKind::ResourceBusy => {
            message!("tell-store-busy-help", "close the programs that have it open, and try again")
        }
        _ => message!("tell-store-path-help", "check the path, or choose another folder"),
    }
}
