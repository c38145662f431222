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
    /// the alphabet. Reasons that differ in their numbers alone are counted together, under the
    /// first of them; after a thousand different ones the others are only counted in `failed`.
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
    let mut reasons = Reasons::new();

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
    merged.reasons = reasons.into_values().collect();
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

/// Each kind of reason with its first example and how many rows it has.
type Reasons = BTreeMap<String, (String, u64)>;

impl Merged {
    fn count(&mut self, row: &Row, reasons: &mut Reasons) {
        self.rows += 1;
        self.steps += row.steps;
        if let Some(reason) = &row.failure {
            self.failed += 1;
            let kind = reason.replace(|c: char| c.is_ascii_digit() || ".-+e".contains(c), "");
            if let Some((_, count)) = reasons.get_mut(&kind) {
                *count += 1;
            } else if reasons.len() < MOST_REASONS {
                reasons.insert(kind, (reason.clone(), 1));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Measure;
    use crate::scenario::tree::Sources;
    use crate::scenario::wording::Told;
    use crate::sweep::store::{Hold, PARTS};
    use crate::sweep::table::{self, Cells};
    use crate::sweep::{Axis, Design, Limits, Spacing, Values};

    /// A sweep of many rows, two at each point.
    fn many() -> Sweep {
        let (to, spacing) = (10.0, Spacing::Linear);
        let range = Values::Range { from: 0.0, to, count: 50_000, spacing };
        let word = Values::List(vec!["fro\"g, a".into()]);
        let axis =
            |key: &str, unit: &str, values| Axis { key: key.into(), unit: unit.into(), values };
        Sweep {
            title: String::new(),
            question: String::new(),
            told: Told::default(),
            scenario: "folder/s.toml".into(),
            set: vec![],
            axes: vec![axis("bath.magnesium", "mM", range), axis("run.preset", "", word)],
            design: Design::Grid,
            replicates: 2,
            seed: 1,
            measures: vec![Measure::find("quantal_content_first").unwrap()],
            traces: vec![],
            limits: Limits::default(),
            sources: Sources::default(),
        }
    }

    fn made(number: u64) -> Row {
        let fails = number % 1000 == 999;
        let failure = fails.then(|| if number < 50_000 { "one, \"quoted\"" } else { "two" }.into());
        let value = (!fails).then_some(0.1 * number as f64);
        Row { number, values: vec![value], failure, steps: 3, trace: None }
    }

    #[test]
    fn exact_a_table_of_several_row_groups_is_read_back_as_it_was_made() {
        let place = tempfile::tempdir().unwrap();
        let sweep = many();
        let store = Store::open(place.path(), &sweep, Hold::Alone).unwrap();
        std::fs::create_dir(place.path().join(PARTS)).unwrap();
        let error = merge(&store, "{}", "{}", &|_| {}).unwrap_err();
        assert!(matches!(error, StoreError::Unfinished { missing: 25, parts: 25, .. }), "{error}");
        for part in 0..store.plan().parts {
            // rows come in any order
            let rows = store.plan().part(part).rev().map(made).collect();
            store.finish(part, rows).unwrap();
        }
        let merged = merge(&store, "{}", "{}", &|_| {}).unwrap();
        assert_eq!((merged.rows, merged.failed, merged.steps), (100_000, 100, 300_000));
        let reasons = [("one, \"quoted\"".to_owned(), 50), ("two".to_owned(), 50)];
        assert_eq!(merged.reasons, reasons);
        assert_eq!(merged.ranges, [Some((0.0, 0.1 * 99_998.0))]);

        let path = place.path().join(PARQUET);
        let table = table::read(&path).unwrap();
        let [Cells::Numbers(magnesium_mM), Cells::Words(presets)] = &table.axes[..] else {
            panic!("{:?}", table.head)
        };
        assert_eq!((table.rows(), table.head.scenario.as_str()), (100_000, "s.toml"));
        for number in 0..table.rows() {
            let row = made(number as u64);
            assert_eq!(
                (table.points[number], table.replicates[number]),
                (number as u64 / 2, u32::try_from(number % 2).unwrap(),)
            );
            let level = sweep.levels(number as u64 / 2)[0].clone().unwrap();
            assert_eq!(Some(magnesium_mM[number]), level.number);
            assert_eq!(presets[number], "fro\"g, a");
            assert_eq!(table.failures[number], row.failure.unwrap_or_default());
            let value = table.measures[0][number];
            assert_eq!(Some(value).filter(|value| !value.is_nan()), row.values[0]);
        }
        assert_eq!(table::row(&path, 70_000).unwrap(), Some(made(70_000)));
        assert_eq!(table::row(&path, 70_999).unwrap(), Some(made(70_999)));
        assert_eq!(table::row(&path, 100_000).unwrap(), None);

        let mut csv = csv::Reader::from_path(place.path().join(CSV)).unwrap();
        let lines: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
        assert_eq!(lines.len(), 100_000);
        let cells: Vec<&str> = lines[999].iter().skip(4).collect();
        assert_eq!(cells, ["fro\"g, a", "", "one, \"quoted\"", "3"]);
        assert_eq!(lines[70_000][5].parse(), Ok(7000.0));
    }

    #[test]
    fn a_file_that_is_no_table_is_refused() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("rows.parquet");
        std::fs::write(&path, "PAR1 and more").unwrap();
        let said = table::read(&path).unwrap_err().to_string();
        assert!(said.contains("is not the table of a sweep"), "{said}");
        let said = table::read(&place.path().join("none.parquet")).unwrap_err().to_string();
        assert!(said.contains("cannot read"), "{said}");
    }
}
