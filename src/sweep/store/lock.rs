//! Who works in a folder: one process alone, or several, each on its own shard.
//!
//! The locks are the operating system's, so that they end with the process, however it ends. A
//! small file beside a lock says who holds it; it is for messages only and may be left over.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use super::{StoreError, disk};
use crate::message::{Message, message};

/// File that is locked while somebody works in the folder.
pub(super) const LOCK: &str = "lock";
/// File that says who.
pub(super) const HOLDER: &str = "lock.json";

/// How a process means to work in a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// Alone: to make any part, and to write the table.
    Alone,
    /// On one shard beside others: it makes its own parts only.
    Shard {
        /// Number of the shard, from 1.
        number: u64,
        /// How many there are.
        of: u64,
    },
    /// Only to look.
    Look,
}

/// Who works in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Holder {
    /// Number of the process.
    pub process: u32,
    /// Name of its computer.
    pub host: String,
    /// When it began, in seconds since 1970.
    pub since_s: u64,
}

impl Holder {
    fn here() -> Self {
        Self { process: std::process::id(), host: host().to_owned(), since_s: now().as_secs() }
    }
}

impl Holder {
    /// By whom the folder is used.
    pub(super) fn told(&self) -> Message {
        if self.process == 0 {
            return message!("tell-store-another-process", "by another process");
        }
        let seconds = now().as_secs().saturating_sub(self.since_s);
        let age = match seconds {
            0..120 => format!("{seconds} s"),
            120..7200 => format!("{} min", seconds / 60),
            _ => format!("{} h", seconds / 3600),
        };
        message!(
            "tell-store-process",
            "by process {process} on {host}, for {age} now",
            process = self.process.to_string(),
            host = &self.host,
            age
        )
    }
}

/// A lock; it ends when it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    /// The locked files, held open.
    held: Vec<File>,
    /// What is removed at the end, while it is still locked.
    files: Vec<PathBuf>,
}

impl Lock {
    /// Locks a folder, or says who holds it.
    pub(super) fn take(folder: &Path, hold: Hold) -> Result<Self, StoreError> {
        let mut lock = Lock { held: Vec::new(), files: Vec::new() };
        let held = |holder: &Path| StoreError::Held {
            folder: folder.to_owned(),
            holder: said(holder).or_else(|| of_a_shard(folder)).unwrap_or_default(),
        };
        let (whole, holder) = (folder.join(LOCK), folder.join(HOLDER));
        match hold {
            Hold::Look => {}
            Hold::Alone => {
                let file = locked(&whole, true)?.ok_or_else(|| held(&holder))?;
                lock.held.push(file);
                lock.files.extend([holder.clone(), whole]);
                disk::write_whole(&holder, &serde_json::to_vec(&Holder::here())?)?;
            }
            Hold::Shard { number, of } => {
                // the folder is shared by shards, and refused to who wants it alone
                lock.held.push(locked(&whole, false)?.ok_or_else(|| held(&holder))?);
                disk::remove(&holder)?; // of one who was killed
                let shard = folder.join(format!("shard-{number}-of-{of}.{LOCK}"));
                let holder = folder.join(format!("shard-{number}-of-{of}.{HOLDER}"));
                lock.held.push(locked(&shard, true)?.ok_or_else(|| held(&holder))?);
                lock.files.extend([holder.clone(), shard]);
                disk::write_whole(&holder, &serde_json::to_vec(&Holder::here())?)?;
            }
        }
        Ok(lock)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        for file in &self.files {
            let _ = std::fs::remove_file(file);
        }
        self.held.clear();
    }
}

/// The file at `path`, locked; nothing when somebody else holds it.
fn locked(path: &Path, alone: bool) -> Result<Option<File>, StoreError> {
    let refused = |reason| StoreError::Write { path: path.to_owned(), reason };
    loop {
        let file = OpenOptions::new()
            .create(true)
            .write(true)
            .truncate(false)
            .open(path)
            .map_err(refused)?;
        let answer = if alone { file.try_lock() } else { file.try_lock_shared() };
        match answer {
            Ok(()) if still_there(&file, path) => return Ok(Some(file)),
            Ok(()) => {} // its holder removed it just before: what we locked has no name any more
            Err(TryLockError::WouldBlock) => return Ok(None),
            // file systems of some clusters know no locks; parts are safe without, since they are
            // renamed into place and have the same bytes whoever makes them
            Err(TryLockError::Error(reason)) if reason.kind() == io::ErrorKind::Unsupported => {
                return Ok(Some(file));
            }
            Err(TryLockError::Error(reason)) => return Err(refused(reason)),
        }
    }
}

/// Whether the open file is the one that has the name.
#[cfg(unix)]
fn still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let same =
        |a: &std::fs::Metadata, b: &std::fs::Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(open), Ok(named)) => same(&open, &named),
        _ => false,
    }
}

/// Elsewhere a file that is open keeps its name until it is closed.
#[cfg(not(unix))]
fn still_there(_file: &File, path: &Path) -> bool {
    path.exists()
}

/// What the holder wrote about itself.
fn said(path: &Path) -> Option<Holder> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

/// What any of the shards wrote.
fn of_a_shard(folder: &Path) -> Option<Holder> {
    let entries = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    let of_shard = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with("shard-") && name.ends_with(HOLDER)
    };
    said(&entries.filter(of_shard).min()?)
}

fn now() -> Duration {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default()
}

/// Name of this computer, as far as it is told, in letters that a file name can hold.
pub(super) fn host() -> &'static str {
    static HOST: OnceLock<String> = OnceLock::new();
    HOST.get_or_init(|| {
        let told = std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
        let name = told.or_else(|| std::env::var("HOSTNAME").ok());
        let name = name.or_else(|| std::env::var("COMPUTERNAME").ok()).unwrap_or_default();
        let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
        let name: String = name.trim().chars().filter(plain).take(64).collect();
        if name.is_empty() { "here".to_owned() } else { name }
    })
}
