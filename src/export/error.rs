//! Why something could not be exported, and what can be done about it.

use std::io;
use std::path::PathBuf;

use crate::message::{Message, Piece, Told, message};

/// Why something could not be exported.
///
/// A message names the place, what was tried, the system's reason where there is one, and a cure.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.told())]
pub enum ExportError {
    /// A column does not have one value for each time.
    RaggedColumn {
        /// The column.
        column: String,
        /// How many values it has.
        values: usize,
        /// How many times the trace has.
        times: usize,
    },
    /// The CSV writer refused.
    Csv(#[from] ::csv::Error),
    /// The Parquet writer refused.
    Parquet(#[from] ::parquet::errors::ParquetError),
    /// Something could not be expressed as JSON.
    Json(#[from] serde_json::Error),
    /// `SOURCE_DATE_EPOCH` is set to something that is not a number of seconds.
    SourceDate {
        /// Its value.
        typed: String,
    },
    /// The path of an output folder ends in no name.
    NoName {
        /// What was asked for.
        path: PathBuf,
    },
    /// A file stands where a folder is needed.
    FileInTheWay {
        /// The file.
        path: PathBuf,
    },
    /// A folder stands where a file is needed.
    FolderInTheWay {
        /// The folder.
        path: PathBuf,
    },
    /// The folder to replace was not made by calgate.
    NotOurs {
        /// The folder.
        path: PathBuf,
    },
    /// The folder to replace holds something that calgate did not put there.
    ForeignFile {
        /// The folder.
        path: PathBuf,
        /// The first such entry, by name.
        entry: String,
    },
    /// Every numbered name is taken.
    AllTaken {
        /// The folder that was asked for.
        path: PathBuf,
        /// The last number tried.
        last: u32,
    },
    /// A file name that some system cannot hold, or that stands for two files at once.
    FileName {
        /// The name.
        name: String,
        /// Which rule it breaks.
        reason: Message,
    },
    /// A folder could not be created.
    CreateFolder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// A file or folder could not be read.
    Read {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// A file could not be written.
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// The finished folder could not be moved to its place.
    Place {
        /// Its place.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// The old folder could not be moved aside; it is still in its place.
    MoveAside {
        /// The old folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// The new folder is in its place, but what remains of the old one could not be removed.
    RemoveOld {
        /// Where the old folder lies now.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
}

impl Told for ExportError {
    fn told(&self) -> Message {
        match self {
            Self::RaggedColumn { column, values, times } => message!(
                "tell-export-ragged",
                "column `{column}` has {values} values for {times} times; every column of a trace \
                 needs one value for each time",
                column,
                values,
                times
            ),
            Self::Csv(error) => message!(
                "tell-export-csv",
                "the table could not be written as CSV: {reason}",
                reason = error.to_string()
            ),
            Self::Parquet(error) => message!(
                "tell-export-parquet",
                "the table could not be written as Parquet: {reason}",
                reason = error.to_string()
            ),
            Self::Json(error) => message!(
                "tell-export-json",
                "a description could not be written as JSON: {reason}",
                reason = error.to_string()
            ),
            Self::SourceDate { typed } => message!(
                "tell-export-source-date",
                "SOURCE_DATE_EPOCH is `{typed}`, which is not a whole number of seconds since \
                 1970; correct it, or remove it from the environment",
                typed
            ),
            Self::NoName { path } => message!(
                "tell-export-no-name",
                "`{path}` does not name a folder to create; write for example `output/my-run`",
                path
            ),
            Self::AllTaken { path, last } => message!(
                "tell-export-all-taken",
                "`{path}` and its numbered neighbours up to {last} are all taken; remove old \
                 results, or choose another output folder",
                path,
                last = last.to_string()
            ),
            Self::FileName { name, reason } => message!(
                "tell-export-file-name",
                "`{name}` cannot be a file name in an output folder: {reason}",
                name,
                reason
            ),
            Self::FileInTheWay { .. }
            | Self::FolderInTheWay { .. }
            | Self::NotOurs { .. }
            | Self::ForeignFile { .. } => self.in_the_way(),
            Self::CreateFolder { .. }
            | Self::Read { .. }
            | Self::Write { .. }
            | Self::Place { .. }
            | Self::MoveAside { .. }
            | Self::RemoveOld { .. } => self.refused(),
        }
    }
}

impl ExportError {
    /// That something stands where the result should.
    fn in_the_way(&self) -> Message {
        match self {
            Self::FileInTheWay { path } => message!(
                "tell-export-file-in-the-way",
                "cannot put a folder at `{path}`: a file has that name; move the file away, or \
                 choose another output folder",
                path
            ),
            Self::FolderInTheWay { path } => message!(
                "tell-export-folder-in-the-way",
                "cannot put a file at `{path}`: a folder has that name; choose another name",
                path
            ),
            Self::NotOurs { path } => message!(
                "tell-export-not-ours",
                "will not replace `{path}`: it has no provenance.json, so calgate did not make \
                 it; remove it yourself, or choose another output folder",
                path
            ),
            Self::ForeignFile { path, entry } => message!(
                "tell-export-foreign-file",
                "will not replace `{path}`: calgate did not put `{entry}` there; move `{entry}` \
                 away, or choose another output folder",
                path,
                entry
            ),
            _ => unreachable!("only what stands in the way is told here"),
        }
    }

    /// That the system refused.
    fn refused(&self) -> Message {
        match self {
            Self::CreateFolder { path, reason } => message!(
                "tell-export-create-folder",
                "cannot create the folder `{path}`: {reason}; {cure}",
                path,
                reason = Piece::of_system(reason),
                cure = cure(reason)
            ),
            Self::Read { path, reason } => message!(
                "tell-export-read",
                "cannot read `{path}`: {reason}; {cure}",
                path,
                reason = Piece::of_system(reason),
                cure = cure(reason)
            ),
            Self::Write { path, reason } => message!(
                "tell-export-write",
                "cannot write `{path}`: {reason}; {cure}",
                path,
                reason = Piece::of_system(reason),
                cure = cure(reason)
            ),
            Self::Place { path, reason } => message!(
                "tell-export-place",
                "cannot move the finished folder to `{path}`: {reason}; {cure}",
                path,
                reason = Piece::of_system(reason),
                cure = cure(reason)
            ),
            Self::MoveAside { path, reason } => message!(
                "tell-export-move-aside",
                "cannot move the old `{path}` aside: {reason}; {cure}",
                path,
                reason = Piece::of_system(reason),
                cure = cure(reason)
            ),
            Self::RemoveOld { path, reason } => message!(
                "tell-export-remove-old",
                "the new result is in its place, but the old one, now at `{path}`, could not be \
                 removed: {reason}; remove it yourself",
                path,
                reason = Piece::of_system(reason)
            ),
            _ => unreachable!("only what the system said is told here"),
        }
    }
}

/// What a person can do about a system's refusal.
fn cure(reason: &io::Error) -> Message {
    match reason.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => message!(
            "tell-export-cure-may-not",
            "choose an output folder in a place where you may write"
        ),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => message!(
            "tell-export-cure-full",
            "make room on the disk, or choose an output folder on another one"
        ),
        io::ErrorKind::InvalidFilename => {
            message!("tell-export-cure-name", "choose a shorter or simpler name")
        }
        io::ErrorKind::ResourceBusy => {
            message!("tell-export-cure-busy", "close the programs that have it open, and try again")
        }
        _ => message!("tell-export-cure", "check the path, or choose another output folder"),
    }
}
