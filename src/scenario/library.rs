//! Where scenario files come from, and what of them is text.

use std::path::{Component, Path as FilePath, PathBuf};

use super::fault::Fault;
use super::problem::nearest;
use crate::message::{Message, Piece, message};

/// Longest scenario file, in bytes; a scenario is a page of text.
const MOST_BYTES: u64 = 4_000_000;

/// Where files come from: the disk, or a collection inside the program.
pub trait Library {
    /// The bytes of the file called `name`.
    ///
    /// # Errors
    ///
    /// A fault that says why it cannot be read.
    fn read(&self, name: &str) -> Result<Vec<u8>, Fault>;
}

/// The files of this machine.
#[derive(Debug, Clone, Copy)]
pub struct Disk;

impl Library for Disk {
    fn read(&self, name: &str) -> Result<Vec<u8>, Fault> {
        use std::io::{ErrorKind, Read};
        let path = name.to_owned();
        let other = |error: &std::io::Error| match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => {
                Fault::NoSuchFile { path: path.clone(), nearest: file_beside(name) }
            }
            ErrorKind::IsADirectory => Fault::Folder { path: path.clone() },
            ErrorKind::PermissionDenied => {
                let reason = message!("tell-scenario-no-permission", "permission denied").into();
                Fault::NotReadable { path: path.clone(), reason }
            }
            _ => Fault::NotReadable { path: path.clone(), reason: Piece::of_system(error) },
        };
        if FilePath::new(name).is_dir() {
            return Err(Fault::Folder { path });
        }
        let mut bytes = Vec::new();
        let file = std::fs::File::open(name).map_err(|error| other(&error))?;
        file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(|error| other(&error))?;
        Ok(bytes)
    }
}

/// A file in the same folder with nearly that name.
fn file_beside(name: &str) -> Option<String> {
    let path = FilePath::new(name);
    let wanted = path.file_name()?.to_str()?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let entries = std::fs::read_dir(folder.unwrap_or(FilePath::new("."))).ok()?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| FilePath::new(name).extension().is_some_and(|kind| kind == "toml"))
        .collect();
    names.sort_unstable();
    let near = nearest(wanted, names.iter().map(String::as_str))
        .or_else(|| names.contains(&format!("{wanted}.toml")).then(|| format!("{wanted}.toml")))?;
    Some(path.with_file_name(near).display().to_string())
}

/// One text and nothing it could extend.
#[derive(Debug, Clone, Copy)]
pub struct Alone<'a> {
    /// The name it goes by.
    pub name: &'a str,
    /// What stands in it.
    pub text: &'a str,
}

impl Library for Alone<'_> {
    fn read(&self, name: &str) -> Result<Vec<u8>, Fault> {
        if name == self.name {
            Ok(self.text.as_bytes().to_vec())
        } else {
            Err(Fault::NoSuchFile { path: name.to_owned(), nearest: None })
        }
    }
}

/// The text of a file, without a byte order mark.
pub(super) fn readable_text(name: &str, bytes: &[u8]) -> Result<String, Fault> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Fault::FileTooLarge { path: name.to_owned(), most: MOST_BYTES });
    }
    let not_text = |what: Message, at: usize| {
        let line = bytes[..at].split(|byte| *byte == b'\n').count();
        Fault::NotText { path: name.to_owned(), what, line }
    };
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let what = message!("tell-scenario-utf-16", "it is encoded as UTF-16");
        return Err(not_text(what, 0));
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        return Err(not_text(message!("tell-scenario-zero-byte", "a zero byte"), at));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()),
        Err(error) => {
            let at = error.valid_up_to();
            let byte = format!("0x{:02x}", bytes[at]);
            Err(not_text(message!("tell-scenario-byte", "the byte {byte}", byte), at))
        }
    }
}

/// The same path without `.` and, where possible, without `..`.
pub(crate) fn tidy(path: &FilePath) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir
                if matches!(tidy.components().next_back(), Some(Component::Normal(_))) =>
            {
                tidy.pop();
            }
            _ => tidy.push(part),
        }
    }
    tidy
}
