//! A sweep that several processes work on, and its folder: found from the sweep's file, or from
//! what the folder remembers.

use super::super::exit::Exit;
use super::super::output::{self, json};
use super::super::study::refused;
use super::read;
use crate::export::place::safe_name;
use crate::message::{Message, message};
use crate::sweep::Sweep;
use crate::sweep::cluster::Commands;
use crate::sweep::store::{self, CLUSTER, Hold, Store, StoreError, write_whole};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::{Path, PathBuf, absolute};

/// File that remembers where the sweep came from.
const PLAN: &str = "plan.json";

/// Which sweep, and where it stands.
#[derive(Debug, clap::Args)]
pub(super) struct Which {
    /// Sweep file (TOML, kind = "sweep"), or the folder of a sweep
    #[arg(value_name = "FILE")]
    sweep: PathBuf,
    /// Change a value of the scenario, for example 'bath.magnesium=0.2 mM'; may be repeated
    #[arg(long = "set", value_name = "KEY=VALUE")]
    overrides: Vec<String>,
    /// The folder that all processes share; output/NAME if left out
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// A sweep and its folder.
#[derive(Debug)]
pub(super) struct Known {
    /// The sweep's file.
    pub(super) path: PathBuf,
    /// Changes that were typed.
    pub(super) overrides: Vec<String>,
    pub(super) sweep: Sweep,
    pub(super) folder: PathBuf,
}

/// `cluster/plan.json`.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Plan {
    file: PathBuf,
    set: Vec<String>,
    sweep_sha256: String,
    points: u64,
    replicates: u32,
    rows: u64,
    parts: u64,
    rows_per_part: u64,
}

impl Which {
    /// The sweep, and the folder that has it already, else one that is free.
    pub(super) fn known(&self, quiet: bool) -> Result<Known, Exit> {
        if self.sweep.is_dir() {
            return self.remembered(quiet);
        }
        let known = self.at_its_place(quiet)?;
        let folder = match &self.out {
            Some(_) => known.folder,
            None => store::find(&known.folder, &known.sweep)?.0,
        };
        Ok(Known { folder, ..known })
    }

    /// The sweep, and the very folder that was asked for: processes that begin at once must not
    /// each find another.
    pub(super) fn at_its_place(&self, quiet: bool) -> Result<Known, Exit> {
        if self.sweep.is_dir() {
            return self.remembered(quiet);
        }
        let sweep = read(&self.sweep, &self.overrides, quiet)?;
        let name = safe_name(&output::name_of(&self.sweep));
        let folder = self.out.clone().unwrap_or_else(|| Path::new("output").join(name));
        Ok(Known { path: self.sweep.clone(), overrides: self.overrides.clone(), sweep, folder })
    }

    /// The sweep of a folder.
    fn remembered(&self, quiet: bool) -> Result<Known, Exit> {
        let folder = self.sweep.clone();
        if self.out.is_some() || !self.overrides.is_empty() {
            let message = message!(
                "tell-sweep-folder-has-its-own",
                "`{folder}` is a folder, which has its sweep already",
                folder = folder.display().to_string()
            );
            let help = message!(
                "tell-sweep-folder-has-its-own-help",
                "leave `--set` and `--out` away, or give the sweep's file"
            );
            return Err(refused(&message, help, 2));
        }
        let path = folder.join(CLUSTER).join(PLAN);
        let bytes = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(reason) if reason.kind() == io::ErrorKind::NotFound => {
                let message = message!(
                    "tell-sweep-folder-silent",
                    "`{folder}` does not say which sweep it holds",
                    folder = folder.display().to_string()
                );
                return Err(refused(&message, name_the_file(), 2));
            }
            Err(reason) => return Err(StoreError::Read { path, reason }.into()),
        };
        let plan: Plan = serde_json::from_slice(&bytes)
            .map_err(|error| refused(&not_understood(&path, &error), name_the_file(), 2))?;
        let sweep = read(&plan.file, &plan.set, quiet)?;
        Ok(Known { path: plan.file, overrides: plan.set, sweep, folder })
    }
}

impl Known {
    /// Name of the sweep.
    pub(super) fn name(&self) -> String {
        output::name_of(&self.path)
    }

    /// Prepares the folder for processes that will come.
    pub(super) fn begin(&self) -> Result<(), Exit> {
        // as a shard without parts: others may be at work already
        let beside = Hold::Shard { number: 0, of: 0 };
        let _store = Store::open(&self.folder, &self.sweep, beside)?;
        self.remember()
    }

    /// Writes into the folder which sweep it is for, so that the folder alone is enough later. The
    /// folder must hold the sweep already.
    pub(super) fn remember(&self) -> Result<(), Exit> {
        let plan = self.sweep.plan();
        let text = json(&Plan {
            file: full(&self.path)?,
            set: self.overrides.clone(),
            sweep_sha256: self.sweep.hash(),
            points: plan.points,
            replicates: self.sweep.replicates,
            rows: plan.rows,
            parts: plan.parts,
            rows_per_part: plan.rows_per_part,
        });
        let path = self.cluster()?.join(PLAN);
        if fs::read(&path).is_ok_and(|bytes| bytes == text.as_bytes()) {
            return Ok(());
        }
        Ok(write_whole(&path, text.as_bytes())?)
    }

    /// The folder for what engines leave behind, created if need be.
    pub(super) fn cluster(&self) -> Result<PathBuf, Exit> {
        let path = self.folder.join(CLUSTER);
        fs::create_dir_all(&path)
            .map_err(|reason| StoreError::CreateFolder { path: path.clone(), reason })?;
        Ok(path)
    }

    /// The commands that other programs are to run.
    pub(super) fn commands(&self) -> Result<Commands, Exit> {
        let program = std::env::current_exe()
            .map_err(|reason| StoreError::Read { path: PathBuf::from("calgate"), reason })?;
        Ok(Commands {
            program: text(&program)?,
            file: text(&full(&self.path)?)?,
            folder: text(&full(&self.folder)?)?,
            set: self.overrides.clone(),
        })
    }
}

fn name_the_file() -> Message {
    message!(
        "tell-sweep-name-the-file-help",
        "give the sweep's file instead, and the folder with `--out`"
    )
}

/// That a file which calgate left behind is not what it was.
pub(super) fn not_understood(path: &Path, error: &serde_json::Error) -> Message {
    message!(
        "tell-sweep-not-understood",
        "`{path}` cannot be understood: {error}",
        path = path.display().to_string(),
        error = error.to_string()
    )
}

/// The path from the root of the file system.
pub(super) fn full(path: &Path) -> Result<PathBuf, Exit> {
    Ok(absolute(path).map_err(|reason| StoreError::Read { path: path.to_owned(), reason })?)
}

/// The path as text for a script.
pub(super) fn text(path: &Path) -> Result<String, Exit> {
    path.to_str().map(str::to_owned).ok_or_else(|| {
        let message = message!(
            "tell-sweep-path-not-unicode",
            "the path `{path}` is not Unicode, which scripts need",
            path = path.display().to_string()
        );
        let help =
            message!("tell-sweep-path-not-unicode-help", "move it to a path of plain letters");
        refused(&message, help, 2)
    })
}
