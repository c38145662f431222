//! Names and places on the disk: what every system can hold, what is taken, what must be created.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::ExportError;

/// Numbers tried after a name that is taken.
pub(super) const LAST_NUMBER: u32 = 9999;

/// A name that Windows, macOS and Linux can all hold, as close to `text` as possible.
///
/// Use it for an output folder named after a scenario: `2 mM: high?` becomes `2 mM- high-`.
#[must_use]
pub fn safe_name(text: &str) -> String {
    // Room for a number and for the marks of a hidden folder; 255 bytes is a common limit.
    const LONGEST_BYTES: usize = 100;
    let replaced = |c: char| c.is_control() || r#"<>:"/\|?*"#.contains(c);
    let mut name: String = text.trim().chars().map(|c| if replaced(c) { '-' } else { c }).collect();
    name.truncate(name.floor_char_boundary(LONGEST_BYTES));
    let name = name.trim_end_matches(['.', ' ']);
    // Windows keeps these for devices, with any ending.
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || matches!(
            stem.as_bytes(),
            [b'C', b'O', b'M', b'1'..=b'9'] | [b'L', b'P', b'T', b'1'..=b'9']
        );
    match name {
        "" => "run".to_owned(),
        _ if device => format!("{}_{}", &name[..stem.len()], &name[stem.len()..]),
        _ => name.to_owned(),
    }
}

/// `NAME`, then `NAME-2`, `NAME-3`, …
pub(super) fn numbered(target: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return target.to_owned();
    }
    let mut name = target.file_name().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    target.with_file_name(name)
}

/// `NAME.gif`, then `NAME-2.gif`, `NAME-3.gif`, …
pub(super) fn numbered_file(target: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return target.to_owned();
    }
    let mut name = target.file_stem().unwrap_or_default().to_owned();
    name.push(format!("-{number}"));
    if let Some(ending) = target.extension() {
        name.push(".");
        name.push(ending);
    }
    target.with_file_name(name)
}

/// The folder that holds `path`.
pub(super) fn parent_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Whether anything stands at `path`, be it a link that leads nowhere.
pub(super) fn taken(path: &Path) -> Result<bool, ExportError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(reason) => Err(ExportError::Read { path: path.to_owned(), reason }),
    }
}

/// Creates the folders down to `parent` that are missing and returns them, outermost first.
pub(super) fn create_parents(parent: &Path) -> Result<Vec<PathBuf>, ExportError> {
    let mut created = Vec::new();
    let mut folders: Vec<&Path> =
        parent.ancestors().filter(|folder| !folder.as_os_str().is_empty()).collect();
    folders.reverse();
    for folder in folders {
        if folder.is_dir() {
            continue;
        }
        let result = match fs::create_dir(folder) {
            Ok(()) => {
                created.push(folder.to_owned());
                Ok(())
            }
            Err(_) if folder.is_dir() => Ok(()), // another run created it meanwhile
            Err(_) if folder.is_file() => {
                Err(ExportError::FileInTheWay { path: folder.to_owned() })
            }
            Err(reason) => Err(ExportError::CreateFolder { path: folder.to_owned(), reason }),
        };
        if let Err(error) = result {
            for folder in created.iter().rev() {
                let _ = fs::remove_dir(folder);
            }
            return Err(error);
        }
    }
    Ok(created)
}

/// Creates an empty hidden folder of this process in `parent`, named after `name`.
pub(super) fn create_hidden(
    parent: &Path,
    name: &OsStr,
    purpose: &str,
) -> Result<PathBuf, ExportError> {
    for count in 0..=LAST_NUMBER {
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{purpose}-{}-{count}", std::process::id()));
        let path = parent.join(hidden);
        match fs::create_dir(&path) {
            Ok(()) => return Ok(path),
            Err(reason) if reason.kind() == io::ErrorKind::AlreadyExists => {}
            Err(reason) => {
                return Err(ExportError::CreateFolder { path: parent.join(name), reason });
            }
        }
    }
    Err(ExportError::AllTaken { path: parent.join(name), last: LAST_NUMBER })
}

/// Writes a new file and waits until it is on the disk.
pub(super) fn write_flushed(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Waits until the entries of a folder are on the disk, where the system knows how to.
#[cfg(unix)]
pub(super) fn flush_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// Windows flushes the entries of a folder together with its files.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "one signature on every system")]
pub(super) fn flush_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}
