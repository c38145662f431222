//! Single files that people asked for by name, put into place whole or not at all.
//!
//! Files that belong together share a name and differ in their ending, `wave.wav` and `wave.txt`.
//! They are written under hidden names first; only when all of them are on the disk are they
//! renamed, so that nobody finds half a file.

use super::ExportError;
use super::folder::Policy;
use super::place::{LAST_NUMBER, create_parents, numbered_file, parent_of, taken, write_flushed};
use std::fs;
use std::path::{Path, PathBuf};

/// Puts files beside each other: `target` with each ending in place of its own. Under
/// [`Policy::Beside`] all of them get the first number at which none of their names is taken.
/// Returns their places, in order.
///
/// # Errors
///
/// [`ExportError::NoName`] when `target` names no file, [`ExportError::FolderInTheWay`] when a
/// folder has one of the names, [`ExportError::AllTaken`] when every number is taken, and what the
/// system says when it refuses.
pub fn put(
    target: &Path,
    files: &[(&str, &[u8])],
    policy: Policy,
) -> Result<Vec<PathBuf>, ExportError> {
    if target.file_name().is_none() {
        return Err(ExportError::NoName { path: target.to_owned() });
    }
    let places = places(target, files, policy)?;
    if let Some(path) = places.iter().find(|place| place.is_dir()) {
        return Err(ExportError::FolderInTheWay { path: path.clone() });
    }
    let created = create_parents(&parent_of(target))?;
    let mut written = Written { hidden: Vec::new(), created };
    for (place, (_, bytes)) in places.iter().zip(files) {
        let name = place.file_name().unwrap_or_default().to_string_lossy();
        let hidden = place.with_file_name(format!(".{name}.unfinished-{}", std::process::id()));
        written.hidden.push(hidden.clone());
        write_flushed(&hidden, bytes)
            .map_err(|reason| ExportError::Write { path: place.clone(), reason })?;
    }
    for (hidden, place) in written.hidden.iter().zip(&places) {
        fs::rename(hidden, place)
            .map_err(|reason| ExportError::Place { path: place.clone(), reason })?;
    }
    written.created.clear();
    Ok(places)
}

fn places(
    target: &Path,
    files: &[(&str, &[u8])],
    policy: Policy,
) -> Result<Vec<PathBuf>, ExportError> {
    for number in 1..=LAST_NUMBER {
        let place =
            |(ending, _): &(&str, &[u8])| numbered_file(&target.with_extension(ending), number);
        let places: Vec<PathBuf> = files.iter().map(place).collect();
        if policy == Policy::Replace {
            return Ok(places);
        }
        let mut free = true;
        for place in &places {
            free &= !taken(place)?;
        }
        if free {
            return Ok(places);
        }
    }
    Err(ExportError::AllTaken { path: target.to_owned(), last: LAST_NUMBER })
}

/// What has been written so far; dropped unfinished, it is removed again.
struct Written {
    hidden: Vec<PathBuf>,
    created: Vec<PathBuf>,
}

impl Drop for Written {
    fn drop(&mut self) {
        for hidden in &self.hidden {
            let _ = fs::remove_file(hidden); // renamed ones are gone from here already
        }
        for folder in self.created.iter().rev() {
            let _ = fs::remove_dir(folder); // refuses when something else lies in it by now
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_one_name_stand_together_and_nothing_is_overwritten_unasked() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("deep").join("wave.wav");
        let both: [(&str, &[u8]); 2] = [("wav", b"sound"), ("txt", b"words")];
        let first = put(&target, &both, Policy::Beside).unwrap();
        assert_eq!(first[1], home.path().join("deep").join("wave.txt"));
        fs::remove_file(&first[0]).unwrap();
        // the text is still there, so both get the next number
        let second = put(&target, &both, Policy::Beside).unwrap();
        assert_eq!(second[0].file_name().unwrap(), "wave-2.wav");
        assert_eq!(second[1].file_name().unwrap(), "wave-2.txt");
        let replaced = put(&target, &[("txt", b"other")], Policy::Replace).unwrap();
        assert_eq!(fs::read(&replaced[0]).unwrap(), b"other");
        let left: Vec<_> = fs::read_dir(target.parent().unwrap()).unwrap().collect();
        assert_eq!(left.len(), 3, "nothing hidden is left: {left:?}");
    }

    #[test]
    fn a_folder_of_that_name_is_in_the_way() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("x.gif");
        fs::create_dir(&target).unwrap();
        let refused = put(&target, &[("gif", b"")], Policy::Replace).unwrap_err();
        assert!(refused.to_string().contains("a folder has that name"), "{refused}");
        assert!(put(&target, &[("gif", b"")], Policy::Beside).unwrap()[0].ends_with("x-2.gif"));
    }
}
