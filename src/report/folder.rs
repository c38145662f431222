//! What lies in a folder, and whether it is still what calgate wrote.

use super::ReportError;
use crate::export::folder::PROVENANCE_FILE;
use crate::export::provenance::{Provenance, sha256};
use crate::message::Piece;
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

/// Files larger than this are not read again only to see whether they are the same.
const MOST_BYTES: u64 = 64_000_000;

/// What made a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Run,
    Comparison,
    Body,
    Population,
    Sweep,
    Validation,
    /// A fit, a sensitivity, a dose-response curve: figures and tables.
    Other,
}

/// A finished folder.
pub(super) struct Folder {
    path: PathBuf,
    pub(super) provenance: Provenance,
    pub(super) kind: Kind,
    /// Names of the files that calgate put there, in their order.
    pub(super) files: Vec<String>,
    /// Those that are missing or are no longer as they were written.
    pub(super) changed: Vec<String>,
    /// The same too large to be looked at again.
    pub(super) unread: usize,
}

#[derive(Deserialize)]
struct Record {
    #[serde(flatten)]
    provenance: Provenance,
    files: Vec<Listed>,
}

#[derive(Deserialize)]
struct Listed {
    name: String,
    sha256: String,
}

impl Folder {
    /// Reads what the folder says of itself.
    pub(super) fn open(path: &Path) -> Result<Self, ReportError> {
        if !path.is_dir() {
            return Err(ReportError::NoFolder { path: path.to_owned() });
        }
        let record = fs::read(path.join(PROVENANCE_FILE))
            .ok()
            .and_then(|bytes| serde_json::from_slice::<Record>(&bytes).ok())
            .filter(|record| record.provenance.program == env!("CARGO_PKG_NAME"))
            .ok_or_else(|| ReportError::NotOurs { path: path.to_owned() })?;
        let (mut changed, mut unread) = (Vec::new(), 0);
        for file in &record.files {
            let place = path.join(&file.name);
            if fs::metadata(&place).is_ok_and(|metadata| metadata.len() > MOST_BYTES) {
                unread += 1;
            } else if !fs::read(&place).is_ok_and(|bytes| sha256(&bytes) == file.sha256) {
                changed.push(file.name.clone());
            }
        }
        let files: Vec<String> = record.files.into_iter().map(|file| file.name).collect();
        let has = |name: &str| files.iter().any(|file| file == name);
        let kind = if has("claims.json") {
            Kind::Validation
        } else if has("sweep.resolved.toml") {
            Kind::Sweep
        } else if has("population.csv") {
            Kind::Population
        } else if has("course.csv") {
            Kind::Body
        } else if has("comparison.csv") {
            Kind::Comparison
        } else if has("trace.csv") && has("scenario.resolved.toml") {
            Kind::Run
        } else {
            Kind::Other
        };
        let provenance = record.provenance;
        Ok(Folder { path: path.to_owned(), provenance, kind, files, changed, unread })
    }

    /// Name of the folder.
    pub(super) fn name(&self) -> String {
        let place = fs::canonicalize(&self.path).unwrap_or_else(|_| self.path.clone());
        place.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// Where a file of the folder is.
    pub(super) fn place(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// The text of a file.
    pub(super) fn text(&self, name: &str) -> Result<String, ReportError> {
        let path = self.place(name);
        fs::read_to_string(&path)
            .map_err(|error| ReportError::Unreadable { path, reason: Piece::of_system(&error) })
    }

    /// A file as JSON.
    pub(super) fn json(&self, name: &str) -> Result<serde_json::Value, ReportError> {
        let text = self.text(name)?;
        serde_json::from_str(&text).map_err(|error| ReportError::Unreadable {
            path: self.place(name),
            reason: error.to_string().into(),
        })
    }

    /// The names of files with this ending, in the order in which they were written.
    pub(super) fn ending(&self, ending: &str) -> Vec<&str> {
        self.files.iter().map(String::as_str).filter(|name| name.ends_with(ending)).collect()
    }
}
