//! Where a sweep stands, and what may be replaced.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::disk::{self, is_left_over};
use super::lock::{HOLDER, LOCK};
use super::{CLUSTER, Mark, PARTS, SWEEP_FILE, StoreError, TRACES};
use crate::message::{Message, message};
use crate::sweep::Sweep;

/// Numbers tried after a name that is taken.
const LAST_NUMBER: u32 = 9999;
/// File by which a finished folder says where it comes from.
const PROVENANCE: &str = "provenance.json";
/// Ending of a file that was set aside.
const BAD: &str = "bad";

/// What stands at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Nothing, or an empty folder.
    New,
    /// This sweep, finished or not.
    Same,
    /// Something else, in a few words.
    Other(Message),
}

/// What the folder holds, seen from the sweep with this mark.
pub(super) fn holds(folder: &Path, mark: &Mark) -> Result<Place, StoreError> {
    // looked at first: another process that begins the same sweep now writes its mark first of all
    let empty = names(folder)?.iter().all(|name| is_lock(name) || is_left_over(name));
    let file = folder.join(SWEEP_FILE);
    if let Some(bytes) = disk::read(&file)? {
        return Ok(match serde_json::from_slice::<Mark>(&bytes) {
            Ok(found) if found == *mark => Place::Same,
            Ok(_) => Place::Other(message!("tell-store-another", "another one")),
            Err(_) => Place::Other(message!(
                "tell-store-other-mark",
                "a file `sweep.json` of something else"
            )),
        });
    }
    Ok(if empty { Place::New } else { Place::Other(of_something_else()) })
}

fn of_something_else() -> Message {
    message!("tell-store-something-else", "files of something else")
}

/// The folder for a sweep that is to stand at `target`: the first among `NAME`, `NAME-2`, … that
/// holds this sweep already, else the first that is free or empty.
///
/// # Errors
/// [`StoreError::AllTaken`], and what the system refuses to read.
pub fn find(target: &Path, sweep: &Sweep) -> Result<(PathBuf, Place), StoreError> {
    let mark = Mark::of(sweep);
    for number in 1..=LAST_NUMBER {
        let folder = numbered(target, number);
        if fs::symlink_metadata(&folder).is_ok_and(|found| !found.is_dir() && !found.is_symlink()) {
            continue;
        }
        let place = match fs::symlink_metadata(&folder) {
            Err(_) => Place::New,
            Ok(_) => holds(&folder, &mark)?,
        };
        if !matches!(place, Place::Other(_)) {
            return Ok((folder, place));
        }
    }
    Err(StoreError::AllTaken { folder: target.to_owned() })
}

/// `NAME`, then `NAME-2`, `NAME-3`, …
fn numbered(target: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return target.to_owned();
    }
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    target.with_file_name(name)
}

/// Empties the folder of a sweep, finished or not, to make another in its place.
pub(super) fn clear(folder: &Path) -> Result<(), StoreError> {
    let names = names(folder)?;
    if names.iter().all(|name| is_lock(name) || is_left_over(name)) {
        return Ok(());
    }
    let mark = disk::read(&folder.join(SWEEP_FILE))?;
    if mark.is_none_or(|bytes| serde_json::from_slice::<Mark>(&bytes).is_err()) {
        let found = of_something_else();
        return Err(StoreError::OtherSweep { folder: folder.to_owned(), found });
    }
    let listed = listed(folder)?;
    let ours = |name: &&String| {
        [SWEEP_FILE, PROVENANCE, PARTS, TRACES, CLUSTER].contains(&name.as_str())
            || listed.contains(name)
            || is_lock(name)
            || is_left_over(name)
    };
    if let Some(entry) = names.iter().filter(|name| !ours(name)).min() {
        return Err(StoreError::ForeignFile { folder: folder.to_owned(), entry: entry.clone() });
    }
    // the mark goes last, so that the folder is known as ours until it is empty
    let (mark, others): (Vec<&String>, Vec<&String>) =
        names.iter().filter(|name| !is_lock(name)).partition(|name| *name == SWEEP_FILE);
    for name in others.into_iter().chain(mark) {
        let path = folder.join(name);
        let gone = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        gone.map_err(|reason| StoreError::Write { path, reason })?;
    }
    Ok(())
}

/// The files that the finished table consists of, as its provenance lists them.
fn listed(folder: &Path) -> Result<Vec<String>, StoreError> {
    #[derive(Deserialize)]
    struct File {
        name: String,
    }
    #[derive(Deserialize)]
    struct Record {
        files: Vec<File>,
    }
    let bytes = disk::read(&folder.join(PROVENANCE))?;
    let record = bytes.and_then(|bytes| serde_json::from_slice::<Record>(&bytes).ok());
    Ok(record.map_or_else(Vec::new, |record| record.files.into_iter().map(|f| f.name).collect()))
}

/// The names of all that lies in a folder; none where there is no folder.
fn names(folder: &Path) -> Result<Vec<String>, StoreError> {
    match fs::read_dir(folder) {
        Err(reason) if reason.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(reason) => Err(StoreError::Read { path: folder.to_owned(), reason }),
        Ok(entries) => Ok(entries
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect()),
    }
}

/// Removes what killed processes left behind while they wrote.
pub(super) fn remove_left_overs(folder: &Path) -> Result<(), StoreError> {
    for inside in [folder.to_owned(), folder.join(PARTS), folder.join(TRACES)] {
        for name in names(&inside)?.iter().filter(|name| is_left_over(name)) {
            disk::remove(&inside.join(name))?;
        }
    }
    Ok(())
}

/// Removes the parts, and their folder unless something was set aside in it.
pub(super) fn remove_parts(folder: &Path) -> Result<(), StoreError> {
    let parts = folder.join(PARTS);
    let Ok(entries) = fs::read_dir(&parts) else { return Ok(()) };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|ending| ending != BAD) {
            disk::remove(&path)?;
        }
    }
    let _ = fs::remove_dir(&parts); // refuses when something is left
    Ok(())
}

fn is_lock(name: &str) -> bool {
    let of_shard = name.starts_with("shard-") && (name.ends_with(LOCK) || name.ends_with(HOLDER));
    name == LOCK || name == HOLDER || of_shard
}
