//! Reports: a finished folder as one page that can be read, printed and handed in.
//!
//! ```text
//! folder (what lies there) ─▶ junctions │ body │ studies ─▶ parts ─▶ page (one HTML file)
//!                                 └─▶ why (which mechanism did how much)
//! ```
//!
//! What a run or a comparison shows is computed anew from the scenarios that lie in the folder, in
//! the reader's language; the same scenario gives the same numbers. What took long (a sweep, a
//! population, a validation) is read from its tables.

mod body;
mod folder;
mod honesty;
mod junctions;
mod page;
mod parts;
mod studies;
mod tables;
mod why;

pub use honesty::honesty_lines;

use crate::export::ExportError;
use crate::figure::FigureError;
use crate::message::{Message, Piece, Told, message};
use crate::scenario::ScenarioError;
use crate::simulate::SimulateError;
use crate::text::Catalogue;
use folder::{Folder, Kind};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why there is no report.
#[derive(Debug, Error)]
#[error("{}", self.told())]
pub enum ReportError {
    /// There is no such folder.
    NoFolder {
        /// What was asked for.
        path: PathBuf,
    },
    /// The folder was not made by calgate, or is not finished.
    NotOurs {
        /// The folder.
        path: PathBuf,
    },
    /// A file that belongs to the result cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said, or what is wrong in it.
        reason: Piece,
    },
    /// A scenario of the folder no longer holds.
    Scenario(Box<ScenarioError>),
    /// A run of the report could not be followed.
    Simulate {
        /// Which scenario.
        scenario: String,
        /// Why.
        error: SimulateError,
    },
    /// A figure could not be drawn.
    Figure(#[from] FigureError),
    /// The honesty box could not be worked out.
    Honesty(Message),
    /// The record could not be written.
    Export(#[from] ExportError),
}

impl Told for ReportError {
    fn told(&self) -> Message {
        match self {
            Self::NoFolder { path } => {
                message!("tell-report-no-folder", "there is no folder `{path}`", path)
            }
            Self::NotOurs { path } => message!(
                "tell-report-not-ours",
                "`{path}` has no provenance.json that calgate wrote, so it is no finished result",
                path
            ),
            Self::Unreadable { path, reason } => {
                message!("tell-report-unreadable", "cannot read `{path}`: {reason}", path, reason)
            }
            Self::Scenario(error) => message!(
                "tell-report-scenario",
                "a scenario of the folder does not hold: {said}",
                said = error.whole()
            ),
            Self::Simulate { scenario, error } => {
                message!("tell-about", "{about}: {said}", about = scenario, said = error.told())
            }
            Self::Figure(error) => message!(
                "tell-report-figure",
                "a figure of the report could not be drawn: {said}",
                said = error.told()
            ),
            Self::Honesty(said) => not_honest(said),
            Self::Export(error) => error.told(),
        }
    }

    fn mended(&self) -> Option<Message> {
        match self {
            Self::NoFolder { .. } => Some(message!(
                "tell-report-give-folder",
                "give the folder that `calgate run` wrote, for example output/01-one-impulse"
            )),
            Self::NotOurs { .. } => Some(message!(
                "tell-report-give-finished",
                "give the folder of a finished run, comparison, population, sweep or validation; a \
                 sweep that was stopped goes on with the same command"
            )),
            Self::Unreadable { .. } => Some(message!(
                "tell-report-file-changed",
                "a file was changed or removed since the result was made; make it again"
            )),
            Self::Scenario(_) => Some(message!(
                "tell-report-scenario-changed",
                "its file was changed, or comes from another version; make the result again"
            )),
            Self::Simulate { .. } | Self::Figure(_) | Self::Honesty(_) | Self::Export(_) => None,
        }
    }
}

/// That the honesty box is missing, and why.
#[must_use]
pub fn not_honest(said: &Message) -> Message {
    message!("tell-honesty", "the honesty box could not be worked out: {said}", said)
}

impl From<ScenarioError> for ReportError {
    fn from(error: ScenarioError) -> Self {
        Self::Scenario(Box::new(error))
    }
}

/// A finished report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Title of the page.
    pub title: String,
    /// The page: one HTML file that needs no other.
    pub html: String,
}

/// Makes the report of a folder. `keep_going` is told the part that is done, and answers whether
/// the rest is still wanted.
///
/// # Errors
/// When the folder is none of calgate's, when its files cannot be read or no longer hold, and when
/// a run cannot be followed.
pub fn report(
    path: &Path,
    words: &Catalogue,
    keep_going: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Report, ReportError> {
    let folder = Folder::open(path)?;
    let parts = match folder.kind {
        Kind::Run | Kind::Comparison => junctions::parts(&folder, words, keep_going)?,
        Kind::Body => body::parts(&folder, words, keep_going)?,
        Kind::Population => studies::population(&folder, words, keep_going)?,
        Kind::Sweep => studies::sweep(&folder, words, keep_going)?,
        Kind::Validation => studies::validation(&folder, words)?,
        Kind::Other => studies::other(&folder, words)?,
    };
    page::page(&folder, parts, words)
}

#[cfg(test)]
mod tests;
