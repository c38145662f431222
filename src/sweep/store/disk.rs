//! Files that are there whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::{StoreError, lock};

/// Ending of a file that is being written.
const UNFINISHED: &str = "unfinished";

/// A file under a temporary name beside its place. Dropped before [`Whole::finish`] it is removed.
#[derive(Debug)]
pub struct Whole {
    place: PathBuf,
    temporary: PathBuf,
    finished: bool,
}

impl Whole {
    /// Begins the file that will stand at `place`.
    ///
    /// # Errors
    /// [`StoreError::Write`] when the system refuses.
    pub fn begin(place: &Path) -> Result<(Self, File), StoreError> {
        let name = place.file_name().unwrap_or_default().to_string_lossy();
        // processes on several machines may make the same file: the names differ, the bytes do not
        let whose = format!("{}-{}", lock::host(), std::process::id());
        let temporary = place.with_file_name(format!("{name}.{whose}.{UNFINISHED}"));
        let file = File::create(&temporary)
            .map_err(|reason| StoreError::Write { path: place.to_owned(), reason })?;
        Ok((Self { place: place.to_owned(), temporary, finished: false }, file))
    }

    /// Waits until `file` is on the disk and gives it its name.
    ///
    /// # Errors
    /// [`StoreError::Write`] when the system refuses; the place is as it was then.
    pub fn finish(mut self, file: &File) -> Result<(), StoreError> {
        file.sync_all()
            .and_then(|()| fs::rename(&self.temporary, &self.place))
            .and_then(|()| flush_folder(self.place.parent().unwrap_or(Path::new("."))))
            .map_err(|reason| StoreError::Write { path: self.place.clone(), reason })?;
        self.finished = true;
        Ok(())
    }
}

impl Drop for Whole {
    fn drop(&mut self) {
        if !self.finished {
            let _ = fs::remove_file(&self.temporary);
        }
    }
}

/// Puts `bytes` at `place`, flushed; in the place of what was there.
///
/// # Errors
/// [`StoreError::Write`] when the system refuses; the place is as it was then.
pub fn write_whole(place: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let (whole, mut file) = Whole::begin(place)?;
    file.write_all(bytes).map_err(|reason| StoreError::Write { path: place.to_owned(), reason })?;
    whole.finish(&file)
}

/// Whether a file was left behind by a process that was killed while it wrote.
pub(super) fn is_left_over(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == UNFINISHED)
}

/// The bytes of a file; nothing when there is none.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(reason) => Err(StoreError::Read { path: path.to_owned(), reason }),
    }
}

/// Removes a file if it is there.
pub(super) fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(reason) if reason.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::Write { path: path.to_owned(), reason })
        }
        _ => Ok(()),
    }
}

/// Creates a folder and those above it, where they are missing.
pub(super) fn create_folder(path: &Path) -> Result<(), StoreError> {
    fs::create_dir_all(path)
        .map_err(|reason| StoreError::CreateFolder { path: path.to_owned(), reason })
}

/// Waits until the entries of a folder are on the disk, where the system knows how to.
#[cfg(unix)]
fn flush_folder(path: &Path) -> io::Result<()> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    File::open(path)?.sync_all()
}

/// Windows flushes the entries of a folder together with its files.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "one signature on every system")]
fn flush_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}
