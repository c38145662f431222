//! Results read back from their folder: a run, a comparison, a body or a sweep, as the program
//! wrote them.

use super::problem::{a_body, a_comparison, a_sweep};
use crate::message::{Message, Piece, Told, message};
use crate::scenario::{self, Scenario};
use crate::sweep::merge::PARQUET;
use crate::sweep::spikes::{Spikes, spikes};
use crate::sweep::store::StoreError;
use crate::sweep::table::{self, SweepTable};
use crate::trace::{Column, Course, CourseEvents, Events, Trace};
use crate::units;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The files of a run; those of a comparison have a number and a name before each.
const TRACE: &str = "trace.csv";
const EVENTS: &str = "events.csv";
const SCENARIO: &str = "scenario.resolved.toml";
/// The files of a body.
const COURSE: &str = "course.csv";
const LOOKS: &str = "synapse.csv";
/// Where every result comes from.
const PROVENANCE: &str = "provenance.json";

/// What stands in a folder.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored {
    /// The folder as it was named.
    pub folder: PathBuf,
    /// Its record of where it comes from, in JSON; empty if there is none.
    pub record: String,
    /// The runs, one or those of a comparison.
    pub runs: Vec<StoredRun>,
    /// The course of a body.
    pub course: Option<Course>,
    /// The table of looks at the synapse of a body: its header and its lines.
    pub looks: Vec<Vec<String>>,
    /// The table of a sweep, and when the nerve fired in each of its rows.
    pub table: Option<(SweepTable, Option<Spikes>)>,
    /// The scenario of a single run, or that which a sweep varied.
    pub scenario: Option<Box<Scenario>>,
}

/// One run of a folder.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredRun {
    /// Name of its files, or of the folder of a single run.
    pub name: String,
    /// What was recorded.
    pub trace: Trace,
    /// Its scenario; none when that cannot be read by this version.
    pub scenario: Option<Box<Scenario>>,
}

/// Why a folder cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.told())]
pub enum StoredError {
    /// There is nothing of this name.
    Missing {
        /// As it was named.
        path: PathBuf,
    },
    /// The folder holds nothing of ours.
    NotAResult {
        /// As it was named.
        path: PathBuf,
    },
    /// The system refused.
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        reason: std::io::Error,
    },
    /// A table that is none of ours, or was changed.
    Table {
        /// The file.
        path: PathBuf,
        /// Which line, from 1.
        line: u64,
        /// What is wrong.
        what: Piece,
    },
    /// The table of a sweep cannot be read.
    Sweep(#[from] StoreError),
}

/// A path as it stands in a message.
fn shown(path: &Path) -> String {
    units::shown(&path.display().to_string())
}

impl Told for StoredError {
    fn told(&self) -> Message {
        match self {
            Self::Missing { path } => {
                message!("tell-stored-missing", "there is no `{path}`", path = shown(path))
            }
            Self::NotAResult { path } => message!(
                "tell-stored-no-result",
                "`{path}` holds no result of calgate: no {trace}, {course} or {rows}",
                path = shown(path),
                trace = TRACE,
                course = COURSE,
                rows = PARQUET
            ),
            Self::Read { path, reason } => message!(
                "tell-stored-read",
                "`{path}` cannot be read: {reason}",
                path = shown(path),
                reason = Piece::of_system(reason)
            ),
            Self::Table { path, line, what } => message!(
                "tell-stored-table",
                "`{path}`, line {line}: {what}",
                path = shown(path),
                line = line.to_string(),
                what
            ),
            Self::Sweep(error) => error.told(),
        }
    }

    fn mended(&self) -> Option<Message> {
        match self {
            Self::Missing { .. } => Some(message!(
                "tell-stored-name-one",
                "name a scenario file, a sweep file or the folder of a result"
            )),
            Self::NotAResult { .. } => Some(message!(
                "tell-stored-name-a-result",
                "name the folder of a run, of a comparison or of a finished sweep"
            )),
            Self::Table { .. } => Some(message!(
                "tell-stored-run-again",
                "run the scenario again to have the file as it was written"
            )),
            Self::Sweep(error) => error.mended(),
            Self::Read { .. } => None,
        }
    }
}

impl Stored {
    /// Reads what stands in a folder. Nothing is run.
    ///
    /// # Errors
    /// When there is no such folder, when it holds no result, or when a table in it cannot be read.
    pub fn read(folder: &Path) -> Result<Self, StoredError> {
        if !folder.is_dir() {
            return Err(StoredError::Missing { path: folder.to_owned() });
        }
        let record = if_there(&folder.join(PROVENANCE))?.unwrap_or_default();
        let course = course(folder)?;
        let looks = match &course {
            Some(_) => lines(&folder.join(LOOKS))?.into_iter().map(|(_, line)| line).collect(),
            None => vec![],
        };
        let table = if folder.join(PARQUET).is_file() {
            let table = table::read(&folder.join(PARQUET))?;
            let spikes = spikes(folder, table.rows())?;
            Some((table, spikes))
        } else {
            None
        };
        let mut runs = vec![];
        for prefix in prefixes(folder)? {
            runs.extend(run(folder, &prefix)?);
        }
        if runs.is_empty() && course.is_none() && table.is_none() {
            return Err(StoredError::NotAResult { path: folder.to_owned() });
        }
        let scenario = scenario_of(folder, "")?;
        Ok(Self { folder: folder.to_owned(), record, runs, course, looks, table, scenario })
    }

    /// What kind of result this is, for messages.
    pub(super) fn kind(&self) -> Message {
        match (self.runs.len(), &self.table, &self.course) {
            (_, Some(_), _) => a_sweep(),
            (_, _, Some(_)) => a_body(),
            (0 | 1, ..) => message!("tell-kind-run", "a run"),
            _ => a_comparison(),
        }
    }
}

/// What stands before the names of the files of each run, in the order of the comparison.
fn prefixes(folder: &Path) -> Result<Vec<String>, StoredError> {
    let refused = |reason| StoredError::Read { path: folder.to_owned(), reason };
    let mut found = vec![];
    for entry in fs::read_dir(folder).map_err(refused)? {
        let name = entry.map_err(refused)?.file_name();
        let prefix = name.to_str().and_then(|name| name.strip_suffix(TRACE)).map(str::to_owned);
        found.extend(prefix.filter(|prefix| prefix.is_empty() || prefix.ends_with('.')));
    }
    // `1-normal.`, `2-toxic.`: by number, for there may be more than nine
    let number = |prefix: &String| {
        prefix.split('-').next().and_then(|digits| digits.parse::<u32>().ok()).unwrap_or(0)
    };
    found.sort_by_key(|prefix| (number(prefix), prefix.clone()));
    Ok(found)
}

fn run(folder: &Path, prefix: &str) -> Result<Option<StoredRun>, StoredError> {
    let path = folder.join(format!("{prefix}{TRACE}"));
    let Some((time_ms, columns)) = columns(&path, "time_ms")? else { return Ok(None) };
    let events = events(&folder.join(format!("{prefix}{EVENTS}")), "time_ms")?;
    let events = events.into_iter().map(|(name, times_ms)| Events { name, times_ms });
    let trace = Trace { time_ms, columns, events: events.collect() };
    let scenario = scenario_of(folder, prefix)?;
    let file_name = folder.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = match prefix.trim_end_matches('.').split_once('-') {
        Some((_, name)) => name.to_owned(),
        None => file_name.unwrap_or_default(),
    };
    Ok(Some(StoredRun { name, trace, scenario }))
}

/// The scenario that stands beside a run. One that this version cannot read is no reason to draw
/// nothing.
fn scenario_of(folder: &Path, prefix: &str) -> Result<Option<Box<Scenario>>, StoredError> {
    let text = if_there(&folder.join(format!("{prefix}{SCENARIO}")))?;
    let loaded = text.and_then(|text| scenario::load_text(SCENARIO, &text, &[]).ok());
    Ok(loaded.map(Box::new))
}

fn course(folder: &Path) -> Result<Option<Course>, StoredError> {
    let Some((time_h, columns)) = columns(&folder.join(COURSE), "time_h")? else {
        return Ok(None);
    };
    let events = events(&folder.join(EVENTS), "time_h")?;
    let events = events.into_iter().map(|(name, times_h)| CourseEvents { name, times_h });
    Ok(Some(Course { time_h, columns, events: events.collect() }))
}

/// The text of a file, if there is such a file.
fn if_there(path: &Path) -> Result<Option<String>, StoredError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(reason) if reason.kind() == ErrorKind::NotFound => Ok(None),
        Err(reason) => Err(StoredError::Read { path: path.to_owned(), reason }),
    }
}

/// The lines of a table with their numbers, its header first; none if there is no such file.
fn lines(path: &Path) -> Result<Vec<(u64, Vec<String>)>, StoredError> {
    let Some(text) = if_there(path)? else { return Ok(vec![]) };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut lines = vec![];
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(1, csv::Position::line);
            StoredError::Table { path: path.to_owned(), line, what: error.to_string().into() }
        })?;
        let line = record.position().map_or(0, csv::Position::line);
        lines.push((line, record.iter().map(str::to_owned).collect()));
    }
    Ok(lines)
}

/// A number in a table.
fn number(path: &Path, line: u64, text: &str) -> Result<f64, StoredError> {
    text.parse().map_err(|_| StoredError::Table {
        path: path.to_owned(),
        line,
        what: message!(
            "tell-stored-no-number",
            "`{found}` is no number",
            found = units::shown(text)
        )
        .into(),
    })
}

/// Times, and the columns beside them.
type Timed = (Vec<f64>, Vec<Column>);

/// Times and columns of a table that begins with times; nothing if there is no such file.
fn columns(path: &Path, time: &str) -> Result<Option<Timed>, StoredError> {
    let mut lines = lines(path)?.into_iter();
    let Some((_, header)) = lines.next() else { return Ok(None) };
    if header.first().map(String::as_str) != Some(time) {
        let what =
            message!("tell-stored-first-column", "its first column should be `{time}`", time);
        return Err(StoredError::Table { path: path.to_owned(), line: 1, what: what.into() });
    }
    let mut values = vec![vec![]; header.len()];
    for (line, cells) in lines {
        for (column, cell) in values.iter_mut().zip(&cells) {
            column.push(number(path, line, cell)?);
        }
    }
    let mut values = values.into_iter();
    let times = values.next().unwrap_or_default();
    let column = |(name, values): (&String, Vec<f64>)| Column {
        name: name.clone(),
        unit: String::new(), // readers of a stored trace take it from the name
        values,
    };
    Ok(Some((times, header[1..].iter().zip(values).map(column).collect())))
}

/// The times of each kind of event, in the order of the file.
fn events(path: &Path, time: &str) -> Result<Vec<(String, Vec<f64>)>, StoredError> {
    let mut lines = lines(path)?.into_iter();
    if let Some((_, header)) = lines.next()
        && header != ["event", time]
    {
        let what = message!(
            "tell-stored-event-columns",
            "its columns should be `event` and `{time}`",
            time
        );
        return Err(StoredError::Table { path: path.to_owned(), line: 1, what: what.into() });
    }
    let mut found: Vec<(String, Vec<f64>)> = vec![];
    for (line, cells) in lines {
        let (name, at) = (&cells[0], number(path, line, &cells[1])?);
        match found.iter_mut().find(|(known, _)| known == name) {
            Some((_, times)) => times.push(at),
            None => found.push((name.clone(), vec![at])),
        }
    }
    Ok(found)
}
