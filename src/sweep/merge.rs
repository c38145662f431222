//! From parts to one table: `rows.parquet` and `rows.csv`, one line for each row.
//!
//! Parts are read one after another in the order of their rows and written group by group, so that
//! memory stays flat however many rows there are, and the bytes do not depend on who made which
//! part when. Where there is no value, CSV has an empty cell and Parquet a null.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use sha2::{Digest as _, Sha256};

use super::columns::{AFTER, BEFORE};
use super::parquet::{Group, TableWriter};
use super::rows::Row;
use super::store::{Store, StoreError, Whole, hexadecimal};
use super::table::Head;
use super::{Level, Sweep};

/// Name of the table for programs.
pub const PARQUET: &str = "rows.parquet";
/// Name of the table for spreadsheets.
pub const CSV: &str = "rows.csv";

/// Rows that are held in memory and become one row group.
const ROWS_PER_GROUP: usize = 1 << 16;
/// Different reasons of failure that are counted one by one.
const MOST_REASONS: usize = 1000;

/// What came of a sweep.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merged {
    /// How many rows there are.
    pub rows: u64,
    /// How many of them failed.
    pub failed: u64,
    /// Why, and how many for each reason: the most frequent first, of equal ones in the order of
    /// the alphabet. After a thousand different ones the others are only counted in `failed`.
    pub reasons: Vec<(String, u64)>,
    /// Lowest and highest value of each measure; none where no row has one.
    pub ranges: Vec<Option<(f64, f64)>>,
    /// Steps of the solver in all rows together.
    pub steps: u64,
    /// The files that were written, each with its SHA-256.
    pub files: Vec<(&'static str, String)>,
}

/// Writes the table of a sweep whose parts are all made, into its folder. Nothing is removed.
///
/// `columns_json` and `provenance_json` are stored in the metadata of the Parquet file as they
/// are. `told` is shown how many rows are written.
///
/// # Errors
/// [`StoreError::Unfinished`] when a part is not there or not whole, and what the system refuses;
/// neither file is there then, unless it was before.
pub fn merge(
    store: &Store<'_>,
    columns_json: &str,
    provenance_json: &str,
    told: &dyn Fn(u64),
) -> Result<Merged, StoreError> {
    let sweep = store.sweep();
    let head = Head::of(sweep);
    let mut csv = Hashed::begin(store.folder().join(CSV))?;
    let mut parquet = Hashed::begin(store.folder().join(PARQUET))?;
    let mut merged = Merged { ranges: vec![None; sweep.measures.len()], ..Merged::default() };
    let mut reasons = BTreeMap::new();

    let mut table = TableWriter::begin(&mut parquet, &head, columns_json, provenance_json)
        .map_err(|reason| store.parquet(reason))?;
    csv.add(header(&head).as_bytes())?;
    let mut group = Group::new(&head);
    let mut lines = String::new();
    let mut levels = Levels { sweep, point: None, there: Vec::new() };
    for part in 0..store.plan().parts {
        let Some(rows) = store.rows_of(part)? else { return Err(unfinished(store)) };
        for row in &rows {
            let levels = levels.at(sweep.point_of(row.number));
            merged.count(row, &mut reasons);
            group.push(sweep, row, levels);
            csv_line(&mut lines, sweep, row, levels, &head);
            if group.rows() == ROWS_PER_GROUP {
                table.write(&group).map_err(|reason| store.parquet(reason))?;
                group.clear();
            }
        }
        csv.add(lines.as_bytes())?;
        lines.clear();
        told(merged.rows);
    }
    if group.rows() > 0 {
        table.write(&group).map_err(|reason| store.parquet(reason))?;
    }
    table.finish().map_err(|reason| store.parquet(reason))?;
    merged.files = vec![(PARQUET, parquet.finish()?), (CSV, csv.finish()?)];
    merged.reasons = reasons.into_iter().collect();
    merged.reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Ok(merged)
}

fn unfinished(store: &Store<'_>) -> StoreError {
    let parts = store.plan().parts;
    let missing = store.status().map_or(1, |status| status.missing.len() as u64);
    StoreError::Unfinished { folder: store.folder().to_owned(), missing, parts }
}

impl Store<'_> {
    fn parquet(&self, reason: parquet::errors::ParquetError) -> StoreError {
        let path = self.folder().join(PARQUET);
        // what the system refuses is told as everywhere
        match reason {
            parquet::errors::ParquetError::External(error) => match error.downcast::<io::Error>() {
                Ok(reason) => StoreError::Write { path, reason: *reason },
                Err(error) => StoreError::Parquet {
                    path,
                    reason: parquet::errors::ParquetError::External(error),
                },
            },
            reason => StoreError::Parquet { path, reason },
        }
    }
}

impl Merged {
    fn count(&mut self, row: &Row, reasons: &mut BTreeMap<String, u64>) {
        self.rows += 1;
        self.steps += row.steps;
        if let Some(reason) = &row.failure {
            self.failed += 1;
            if let Some(count) = reasons.get_mut(reason) {
                *count += 1;
            } else if reasons.len() < MOST_REASONS {
                reasons.insert(reason.clone(), 1);
            }
        }
        for (range, value) in self.ranges.iter_mut().zip(&row.values) {
            let Some(value) = value.filter(|value| value.is_finite()) else { continue };
            let (low, high) = range.unwrap_or((value, value));
            *range = Some((low.min(value), high.max(value)));
        }
    }
}

/// The levels of the point whose rows are being written.
struct Levels<'a> {
    sweep: &'a Sweep,
    point: Option<u64>,
    there: Vec<Option<Level>>,
}

impl Levels<'_> {
    fn at(&mut self, point: u64) -> &[Option<Level>] {
        if self.point != Some(point) {
            self.there = self.sweep.levels(point);
            self.point = Some(point);
        }
        &self.there
    }
}

/// The names of the columns.
fn header(head: &Head) -> String {
    let axes = head.axes.iter().map(|axis| axis.column.as_str());
    let measures = head.measures.iter().map(|measure| measure.column.as_str());
    let names: Vec<&str> = BEFORE.into_iter().chain(axes).chain(measures).chain(AFTER).collect();
    names.join(",") + "\n"
}

/// One line; numbers have the fewest digits that give back the same bits.
fn csv_line(text: &mut String, sweep: &Sweep, row: &Row, levels: &[Option<Level>], head: &Head) {
    let (point, replicate) = (sweep.point_of(row.number), sweep.replicate_of(row.number));
    // writing to a string cannot fail
    let _ = write!(text, "{},{point},{replicate}", row.number);
    for (axis, level) in head.axes.iter().zip(levels) {
        text.push(',');
        match level {
            Some(level) if axis.words => quoted(text, &level.typed),
            Some(Level { number: Some(number), .. }) => digits(text, *number),
            _ => {}
        }
    }
    for value in &row.values {
        text.push(',');
        if let Some(value) = value {
            digits(text, *value);
        }
    }
    text.push(',');
    quoted(text, row.failure.as_deref().unwrap_or_default());
    let _ = writeln!(text, ",{}", row.steps);
}

/// A number; what is none is left empty.
fn digits(text: &mut String, value: f64) {
    if value.is_finite() {
        let _ = write!(text, "{value:?}");
    }
}

/// A text, in quotes where it needs them.
fn quoted(text: &mut String, cell: &str) {
    if cell.contains([',', '"', '\n', '\r']) {
        let _ = write!(text, "\"{}\"", cell.replace('"', "\"\""));
    } else {
        text.push_str(cell);
    }
}

/// A file that is there whole or not at all, and its SHA-256.
struct Hashed {
    place: PathBuf,
    whole: Whole,
    file: BufWriter<File>,
    digest: Sha256,
}

impl Hashed {
    fn begin(place: PathBuf) -> Result<Self, StoreError> {
        let (whole, file) = Whole::begin(&place)?;
        Ok(Self { place, whole, file: BufWriter::new(file), digest: Sha256::new() })
    }

    fn add(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.write_all(bytes).map_err(|reason| self.refused(reason))
    }

    fn refused(&self, reason: io::Error) -> StoreError {
        StoreError::Write { path: self.place.clone(), reason }
    }

    /// Gives the file its name; returns its SHA-256.
    fn finish(mut self) -> Result<String, StoreError> {
        self.flush().map_err(|reason| self.refused(reason))?;
        self.whole.finish(self.file.get_ref())?;
        Ok(hexadecimal(&self.digest.finalize()))
    }
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write_all(bytes)?;
        self.digest.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
