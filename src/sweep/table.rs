//! The table of a finished sweep: what its columns are, and reading it back.
//!
//! `rows.parquet` carries its own [`Head`], so that a figure can be drawn from the file alone,
//! long after the sweep was made.

use crate::scenario::wording::Told;
use std::fs::File;
use std::path::Path;

use parquet::column::reader::get_typed_column_reader;
use parquet::data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader as _, RowGroupReader, SerializedFileReader};
use serde::{Deserialize, Serialize};

use super::columns::{AFTER, BEFORE};
use super::parquet::{PROVENANCE_KEY, SWEEP_KEY};
use super::rows::Row;
use super::store::StoreError;
use crate::message::{Piece, message};

/// What a table of rows is about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// Title of the sweep, perhaps empty.
    pub title: String,
    /// The question it answers, perhaps empty.
    pub question: String,
    /// Both in every language in which the file gives them.
    #[serde(default)]
    pub told: Told,
    /// File name of the scenario that was varied, without its folder.
    pub scenario: String,
    /// How the axes were combined, in a word: `grid`, `zip`, `latin-hypercube`, `sobol`,
    /// `one-at-a-time`.
    pub design: String,
    /// Runs of each point, which differ in their seeds alone.
    pub replicates: u32,
    /// What was varied, in the order of the columns.
    pub axes: Vec<AxisHead>,
    /// What was measured, in the order of the columns.
    pub measures: Vec<MeasureHead>,
}

/// What is known of a column that was varied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AxisHead {
    /// Name of the column, `bath_magnesium_mM`.
    pub column: String,
    /// Key of the scenario, `bath.magnesium`.
    pub key: String,
    /// Unit of its numbers; empty for words and plain numbers.
    pub unit: String,
    /// Whether it was divided in equal ratios, and so belongs on a logarithmic scale.
    pub logarithmic: bool,
    /// Whether its values are words.
    pub words: bool,
}

/// What is known of a column that was measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureHead {
    /// Name of the column, `quantal_content_first`.
    pub column: String,
    /// The measure, as [`crate::analysis::Measure::find`] takes it.
    pub name: String,
    /// Its unit; empty for counts, `1` for fractions and ratios.
    pub unit: String,
    /// What it is, in a phrase.
    pub about: String,
}

/// The rows of a sweep, column by column, in the order of their numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct SweepTable {
    /// What the columns are.
    pub head: Head,
    /// Number of the point of each row, from 0.
    pub points: Vec<u64>,
    /// Number of the replicate of each row, from 0.
    pub replicates: Vec<u32>,
    /// The values of each axis, in the order of [`Head::axes`].
    pub axes: Vec<Cells>,
    /// The values of each measure, in the order of [`Head::measures`]; not a number where a row
    /// has none.
    pub measures: Vec<Vec<f64>>,
    /// Why a row has no measures; empty where it has them.
    pub failures: Vec<String>,
}

/// The cells of a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Cells {
    /// Numbers; not a number where the axis was left alone.
    Numbers(Vec<f64>),
    /// Words; empty where the axis was left alone.
    Words(Vec<String>),
}

impl SweepTable {
    /// How many rows there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.points.len()
    }
}

/// Reads a table, `rows.parquet`.
///
/// # Errors
/// [`StoreError::Read`] when there is no such file or it cannot be read, and
/// [`StoreError::NotATable`] when it holds something else.
pub fn read(path: &Path) -> Result<SweepTable, StoreError> {
    let (reader, mut table) = open(path)?;
    for group in 0..reader.num_row_groups() {
        let add = reader.get_row_group(group).and_then(|group| table.add(&*group).map(|_| ()));
        add.map_err(|error| not_a_table(path, error.to_string().into()))?;
    }
    Ok(table)
}

/// Reads one row of a table; nothing when it has no such row.
///
/// # Errors
/// Those of [`read`].
pub fn row(path: &Path, number: u64) -> Result<Option<Row>, StoreError> {
    let (reader, mut table) = open(path)?;
    let mut first = 0;
    for (index, group) in reader.metadata().row_groups().iter().enumerate() {
        let rows = u64::try_from(group.num_rows()).unwrap_or_default();
        if number >= first + rows {
            first += rows;
            continue;
        }
        let steps = reader.get_row_group(index).and_then(|group| table.add(&*group));
        let steps = steps.map_err(|error| not_a_table(path, error.to_string().into()))?;
        let at = usize::try_from(number - first).unwrap_or(usize::MAX);
        let there = |value: &f64| Some(*value).filter(|value| !value.is_nan());
        let failure = table.failures.get(at).cloned().filter(|reason| !reason.is_empty());
        return Ok(Some(Row {
            number,
            values: table.measures.iter().map(|m| m.get(at).and_then(there)).collect(),
            failure,
            steps: steps.get(at).copied().unwrap_or_default(),
            trace: None,
        }));
    }
    Ok(None)
}

fn not_a_table(path: &Path, what: Piece) -> StoreError {
    StoreError::NotATable { path: path.to_owned(), what }
}

/// The file, and its table without rows.
fn open(path: &Path) -> Result<(SerializedFileReader<File>, SweepTable), StoreError> {
    let refused = |reason| StoreError::Read { path: path.to_owned(), reason };
    let wrong = |what| not_a_table(path, what);
    let file = File::open(path).map_err(refused)?;
    let reader =
        SerializedFileReader::new(file).map_err(|error| wrong(error.to_string().into()))?;
    let file = reader.metadata().file_metadata();
    let described = file
        .key_value_metadata()
        .and_then(|all| all.iter().find(|entry| entry.key == SWEEP_KEY)?.value.as_deref())
        .ok_or_else(|| {
            let what =
                message!("tell-store-no-metadata", "its metadata have no `{key}`", key = SWEEP_KEY);
            wrong(what.into())
        })?;
    let head: Head = serde_json::from_str(described).map_err(|error| {
        let what = message!(
            "tell-store-metadata",
            "`{key}` in its metadata: {error}",
            key = SWEEP_KEY,
            error = error.to_string()
        );
        wrong(what.into())
    })?;
    let columns = BEFORE.len() + head.axes.len() + head.measures.len() + AFTER.len();
    if file.schema_descr().num_columns() != columns {
        let what = message!("tell-store-columns", "it should have {columns} columns", columns);
        return Err(wrong(what.into()));
    }
    let table = SweepTable {
        points: Vec::new(),
        replicates: Vec::new(),
        axes: head.axes.iter().map(|axis| Cells::new(axis.words)).collect(),
        measures: vec![Vec::new(); head.measures.len()],
        failures: Vec::new(),
        head,
    };
    Ok((reader, table))
}

/// The record of where a table comes from, as it was stored with it: JSON, or nothing.
///
/// # Errors
/// As [`read`].
pub fn provenance(path: &Path) -> Result<String, StoreError> {
    let open = |reason| StoreError::Read { path: path.to_owned(), reason };
    let file = File::open(path).map_err(open)?;
    let reader = SerializedFileReader::new(file).map_err(|error| StoreError::NotATable {
        path: path.to_owned(),
        what: error.to_string().into(),
    })?;
    let stored = reader.metadata().file_metadata().key_value_metadata();
    let record = stored.and_then(|all| all.iter().find(|entry| entry.key == PROVENANCE_KEY));
    Ok(record.and_then(|entry| entry.value.clone()).unwrap_or_default())
}

impl Cells {
    fn new(words: bool) -> Self {
        if words { Self::Words(Vec::new()) } else { Self::Numbers(Vec::new()) }
    }
}

impl SweepTable {
    /// Adds the rows of a group; gives the steps of each.
    fn add(&mut self, group: &dyn RowGroupReader) -> Result<Vec<u64>, ParquetError> {
        let integers = |column| -> Result<Vec<i64>, ParquetError> {
            Ok(cells::<Int64Type>(group, column)?.into_iter().flatten().collect())
        };
        let numbers = |column| -> Result<Vec<f64>, ParquetError> {
            let cells = cells::<DoubleType>(group, column)?;
            Ok(cells.into_iter().map(|cell| cell.unwrap_or(f64::NAN)).collect())
        };
        let words = |column| -> Result<Vec<String>, ParquetError> {
            let text = |cell: Option<ByteArray>| match cell {
                Some(bytes) => bytes.as_utf8().map(str::to_owned),
                None => Ok(String::new()),
            };
            cells::<ByteArrayType>(group, column)?.into_iter().map(text).collect()
        };
        let count = |number: i64| u64::try_from(number).unwrap_or_default();
        self.points.extend(integers(1)?.into_iter().map(count));
        let replicate = |number| u32::try_from(number).unwrap_or(u32::MAX);
        self.replicates.extend(integers(2)?.into_iter().map(replicate));
        let mut column = BEFORE.len();
        for axis in &mut self.axes {
            match axis {
                Cells::Numbers(values) => values.extend(numbers(column)?),
                Cells::Words(values) => values.extend(words(column)?),
            }
            column += 1;
        }
        for measure in &mut self.measures {
            measure.extend(numbers(column)?);
            column += 1;
        }
        self.failures.extend(words(column)?);
        Ok(integers(column + 1)?.into_iter().map(count).collect())
    }
}

/// The cells of a column of a row group; nothing where it is null.
pub(super) fn cells<T: DataType>(
    group: &dyn RowGroupReader,
    column: usize,
) -> Result<Vec<Option<T::T>>, ParquetError>
where
    T::T: Clone,
{
    let rows = usize::try_from(group.metadata().num_rows()).unwrap_or_default();
    let optional = group.metadata().column(column).column_descr().max_def_level() > 0;
    let reader = group.get_column_reader(column)?;
    let mut reader = get_typed_column_reader::<T>(reader);
    let (mut values, mut present) = (Vec::new(), Vec::new());
    loop {
        let left = rows - if optional { present.len() } else { values.len() };
        let (read, ..) = reader.read_records(left, Some(&mut present), None, &mut values)?;
        if read == 0 || left == 0 {
            break;
        }
    }
    if !optional {
        return Ok(values.into_iter().map(Some).collect());
    }
    let mut values = values.into_iter();
    Ok(present.into_iter().map(|there| if there == 0 { None } else { values.next() }).collect())
}
