//! An output folder, put into place whole or not at all.
//!
//! Files gather in a hidden folder beside the place where the result will stand. Only when all of
//! them are on the disk is that folder renamed into place, so that nobody ever finds half a
//! result. A run that fails or is interrupted leaves nothing behind.
//!
//! `provenance.json` lists every file with its SHA-256. It is also the mark by which calgate knows
//! its own folders: only those are ever replaced, and only when nothing else lies in them.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::ExportError;
use super::place::{
    LAST_NUMBER, create_hidden, create_parents, flush_folder, numbered, parent_of, safe_name,
    taken, write_flushed,
};
use super::provenance::{Provenance, sha256};
use crate::message::message;

/// Name of the file that says where a folder comes from.
pub const PROVENANCE_FILE: &str = "provenance.json";

/// What to do when the output folder exists already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Policy {
    /// Write beside it, as `NAME-2`, `NAME-3`, and so on.
    #[default]
    Beside,
    /// Replace it, if calgate made it and nothing else lies in it.
    Replace,
}

/// A result that is being written.
///
/// When it is dropped before [`OutputFolder::finish`], everything it wrote is removed.
#[derive(Debug)]
pub struct OutputFolder {
    target: PathBuf,
    policy: Policy,
    /// Hidden folder beside the target; `None` once it has been renamed into place.
    unfinished: Option<PathBuf>,
    /// Folders above the target that had to be created, outermost first.
    created: Vec<PathBuf>,
    files: Vec<Listed>,
}

/// A file as `provenance.json` lists it.
#[derive(Debug, Serialize, Deserialize)]
struct Listed {
    name: String,
    sha256: String,
}

/// `provenance.json`: the provenance and the files that it speaks for.
#[derive(Serialize)]
struct Record<'a> {
    #[serde(flatten)]
    provenance: &'a Provenance,
    files: &'a [Listed],
}

/// The part of `provenance.json` that tells which files are calgate's own.
#[derive(Deserialize)]
struct Claim {
    program: String,
    files: Vec<Listed>,
}

impl OutputFolder {
    /// Prepares to write a result at `target`; call it before a long run, because it finds out
    /// whether the place can be written. Folders above it are created.
    ///
    /// # Errors
    ///
    /// One of [`ExportError`]'s variants about places: `NoName`, `FileInTheWay`, `CreateFolder`,
    /// `Write`, and with [`Policy::Replace`] also `NotOurs`, `ForeignFile` and `Read`.
    pub fn begin(target: &Path, policy: Policy) -> Result<Self, ExportError> {
        let name = target
            .file_name()
            .ok_or_else(|| ExportError::NoName { path: target.to_owned() })?
            .to_owned();
        // Whoever names a file by mistake is not helped by a folder beside it.
        if target.is_file() {
            return Err(ExportError::FileInTheWay { path: target.to_owned() });
        }
        if policy == Policy::Replace {
            check_replaceable(target)?;
        }
        let parent = parent_of(target);
        // From here on an early return drops `folder`, which removes what was created.
        let mut folder = Self {
            target: target.to_owned(),
            policy,
            unfinished: None,
            created: create_parents(&parent)?,
            files: Vec::new(),
        };
        let unfinished = create_hidden(&parent, &name, "unfinished")?;
        folder.unfinished = Some(unfinished.clone());
        // Some places let folders be made but not files, and some disks are full.
        let probe = unfinished.join("probe");
        write_flushed(&probe, b"calgate")
            .and_then(|()| fs::remove_file(&probe))
            .map_err(|reason| ExportError::Write { path: target.to_owned(), reason })?;
        Ok(folder)
    }

    /// Writes one file and waits until it is on the disk.
    ///
    /// # Errors
    ///
    /// [`ExportError::FileName`] when some system could not hold the name or it is taken, and
    /// [`ExportError::Write`] when the system refuses.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), ExportError> {
        let refuse = |reason| Err(ExportError::FileName { name: name.to_owned(), reason });
        if safe_name(name) != name {
            return refuse(message!("tell-export-no-system-holds", "not every system can hold it"));
        }
        // Two names that differ only in case are one file on macOS and Windows.
        let same = |taken: &str| taken.to_lowercase() == name.to_lowercase();
        if same(PROVENANCE_FILE) || self.files.iter().any(|file| same(&file.name)) {
            return refuse(message!(
                "tell-export-name-taken",
                "a file of that name is there already"
            ));
        }
        self.write(name, bytes)?;
        self.files.push(Listed { name: name.to_owned(), sha256: sha256(bytes) });
        Ok(())
    }

    /// Adds `provenance.json` and puts the folder into place; returns the place.
    ///
    /// # Errors
    ///
    /// [`ExportError::AllTaken`], [`ExportError::Place`] or [`ExportError::MoveAside`] when the
    /// folder cannot be put there (nothing of it is left then, and an old folder is still in its
    /// place), [`ExportError::RemoveOld`] when only the removal of the old folder failed, and
    /// those of [`OutputFolder::begin`] for a folder that has changed since then.
    pub fn finish(mut self, provenance: &Provenance) -> Result<PathBuf, ExportError> {
        let record = Record { provenance, files: &self.files };
        let mut text = serde_json::to_string_pretty(&record)?;
        text.push('\n');
        self.write(PROVENANCE_FILE, text.as_bytes())?;
        let unfinished = self.hidden().to_owned();
        flush_folder(&unfinished)
            .map_err(|reason| ExportError::Write { path: unfinished.clone(), reason })?;
        let place = match self.policy {
            Policy::Beside => self.place_beside(&unfinished)?,
            Policy::Replace => self.place_over(&unfinished)?,
        };
        Ok(place)
    }

    fn hidden(&self) -> &Path {
        self.unfinished
            .as_deref()
            .unwrap_or_else(|| unreachable!("the folder is only put into place by `finish`"))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), ExportError> {
        let path = self.hidden().join(name);
        write_flushed(&path, bytes).map_err(|reason| ExportError::Write { path, reason })
    }

    /// Puts the folder at the first free place among `NAME`, `NAME-2`, `NAME-3`, …
    fn place_beside(&mut self, unfinished: &Path) -> Result<PathBuf, ExportError> {
        for number in 1..=LAST_NUMBER {
            let place = numbered(&self.target, number);
            if taken(&place)? {
                continue;
            }
            match fs::rename(unfinished, &place) {
                Ok(()) => return Ok(self.placed(place)),
                // Another run may have taken the place meanwhile: a full folder is never replaced
                // by a rename, so the next number is tried.
                Err(_) if taken(&place)? => {}
                Err(reason) => return Err(ExportError::Place { path: place, reason }),
            }
        }
        Err(ExportError::AllTaken { path: self.target.clone(), last: LAST_NUMBER })
    }

    /// Puts the folder where the old one stands, which is moved aside first and removed last.
    fn place_over(&mut self, unfinished: &Path) -> Result<PathBuf, ExportError> {
        let place = self.target.clone();
        check_replaceable(&place)?; // a long run lies between this and the first check
        let old = if taken(&place)? {
            let name = place.file_name().unwrap_or_default();
            let old = create_hidden(&parent_of(&place), name, "replaced")?;
            // An empty folder holds the name until here; not every system renames over one.
            fs::remove_dir(&old)
                .and_then(|()| fs::rename(&place, &old))
                .map_err(|reason| ExportError::MoveAside { path: place.clone(), reason })?;
            Some(old)
        } else {
            None
        };
        if let Err(reason) = fs::rename(unfinished, &place) {
            if let Some(old) = &old {
                // If this fails too, the message about the first failure still matters most.
                let _ = fs::rename(old, &place);
            }
            return Err(ExportError::Place { path: place, reason });
        }
        let place = self.placed(place);
        if let Some(old) = old {
            fs::remove_dir_all(&old)
                .map_err(|reason| ExportError::RemoveOld { path: old, reason })?;
        }
        Ok(place)
    }

    /// Notes that the folder stands at `place`, so that dropping `self` leaves it alone.
    fn placed(&mut self, place: PathBuf) -> PathBuf {
        self.unfinished = None;
        self.created.clear();
        // The files are safe already; a system that cannot flush a folder is no reason to fail.
        let _ = flush_folder(&parent_of(&place));
        place
    }
}

impl Drop for OutputFolder {
    fn drop(&mut self) {
        if let Some(unfinished) = self.unfinished.take() {
            let _ = fs::remove_dir_all(unfinished);
        }
        for folder in self.created.iter().rev() {
            let _ = fs::remove_dir(folder); // refuses when something else lies in it by now
        }
    }
}

/// Fails unless nothing stands at `path`, or a folder that calgate made and nobody added to.
fn check_replaceable(path: &Path) -> Result<(), ExportError> {
    let read = |reason| ExportError::Read { path: path.to_owned(), reason };
    match fs::metadata(path) {
        Err(_) if !taken(path)? => return Ok(()),
        Err(reason) => return Err(read(reason)),
        Ok(metadata) if !metadata.is_dir() => {
            return Err(ExportError::FileInTheWay { path: path.to_owned() });
        }
        Ok(_) => {}
    }
    let claim = fs::read(path.join(PROVENANCE_FILE))
        .ok()
        .and_then(|bytes| serde_json::from_slice::<Claim>(&bytes).ok())
        .filter(|claim| claim.program == env!("CARGO_PKG_NAME"))
        .ok_or_else(|| ExportError::NotOurs { path: path.to_owned() })?;
    let mut foreign = Vec::new();
    for entry in fs::read_dir(path).map_err(read)? {
        let entry = entry.map_err(read)?.file_name().to_string_lossy().into_owned();
        if entry != PROVENANCE_FILE && claim.files.iter().all(|file| file.name != entry) {
            foreign.push(entry);
        }
    }
    match foreign.into_iter().min() {
        None => Ok(()),
        Some(entry) => Err(ExportError::ForeignFile { path: path.to_owned(), entry }),
    }
}
