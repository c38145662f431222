//! When the nerve fired in each row of a sweep that kept the potential of the nerve.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use parquet::data_type::{DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader as _, RowGroupReader, SerializedFileReader};

use super::store::{StoreError, TRACES};
use super::table::cells;

/// The column of the trace that tells impulses.
pub const POTENTIAL: &str = "nerve_potential_mV";
/// An impulse is where the potential rises through this.
const THRESHOLD_mV: f64 = 0.0;

/// When the nerve fired, row by row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spikes {
    /// Times of each row of the table, in ms; none where the row has no trace.
    pub rows: Vec<Option<Vec<f64>>>,
    /// How long the longest run is.
    pub until_ms: f64,
}

/// Reads the impulses of a sweep of so many rows from the traces in its folder: each is where the
/// stored potential rises through 0 mV, on a straight line between two samples. Nothing when the
/// folder has no traces or these hold no potential of the nerve.
///
/// # Errors
/// [`StoreError::Read`] and [`StoreError::NotATable`] when there are traces that cannot be read.
pub fn spikes(folder: &Path, rows: usize) -> Result<Option<Spikes>, StoreError> {
    let Ok(entries) = fs::read_dir(folder.join(TRACES)) else { return Ok(None) };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "parquet"));
    files.sort();
    let mut found = Spikes { rows: vec![None; rows], until_ms: 0.0 };
    for path in files {
        let file =
            File::open(&path).map_err(|reason| StoreError::Read { path: path.clone(), reason })?;
        let wrong = |error: ParquetError| StoreError::NotATable {
            path: path.clone(),
            what: error.to_string().into(),
        };
        let reader = SerializedFileReader::new(file).map_err(wrong)?;
        let columns = reader.metadata().file_metadata().schema_descr().columns();
        let Some(column) = columns.iter().position(|column| column.name() == POTENTIAL) else {
            continue;
        };
        for group in 0..reader.num_row_groups() {
            let group = reader.get_row_group(group).map_err(wrong)?;
            found.add(&*group, column).map_err(wrong)?;
        }
    }
    Ok(found.rows.iter().any(Option::is_some).then_some(found))
}

impl Spikes {
    fn add(&mut self, group: &dyn RowGroupReader, column: usize) -> Result<(), ParquetError> {
        let numbers = cells::<Int64Type>(group, 0)?;
        let times_ms = cells::<DoubleType>(group, 1)?;
        let potentials_mV = cells::<DoubleType>(group, column)?;
        let mut before: Option<(usize, f64, f64)> = None;
        for ((number, time_ms), potential_mV) in numbers.iter().zip(times_ms).zip(potentials_mV) {
            let row = number.and_then(|number| usize::try_from(number).ok());
            let (Some(row), Some(time_ms), Some(potential_mV)) = (row, time_ms, potential_mV)
            else {
                before = None;
                continue;
            };
            let Some(times) = self.rows.get_mut(row) else { continue };
            let times = times.get_or_insert_default();
            self.until_ms = self.until_ms.max(time_ms);
            if let Some((same, earlier_ms, lower_mV)) = before
                && same == row
                && lower_mV < THRESHOLD_mV
                && potential_mV >= THRESHOLD_mV
            {
                let part = (THRESHOLD_mV - lower_mV) / (potential_mV - lower_mV);
                times.push(earlier_ms + part * (time_ms - earlier_ms));
            }
            before = Some((row, time_ms, potential_mV));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use parquet::file::properties::WriterProperties;
    use parquet::file::writer::SerializedFileWriter;
    use parquet::schema::parser::parse_message_type;
    use std::sync::Arc;

    /// A file of traces: row, time and potential of each sample.
    fn write(path: &Path, samples: &[(i64, f64, f64)]) {
        let schema = "message traces { REQUIRED INT64 row; REQUIRED DOUBLE time_ms; \
                      OPTIONAL DOUBLE nerve_potential_mV; }";
        let schema = Arc::new(parse_message_type(schema).unwrap());
        let properties = Arc::new(WriterProperties::builder().build());
        let mut file =
            SerializedFileWriter::new(File::create(path).unwrap(), schema, properties).unwrap();
        let mut group = file.next_row_group().unwrap();
        let rows: Vec<i64> = samples.iter().map(|sample| sample.0).collect();
        let mut column = group.next_column().unwrap().unwrap();
        column.typed::<Int64Type>().write_batch(&rows, None, None).unwrap();
        column.close().unwrap();
        for (index, levels) in [None, Some(vec![1; samples.len()])].into_iter().enumerate() {
            let value = |s: &(i64, f64, f64)| if index == 0 { s.1 } else { s.2 };
            let values: Vec<f64> = samples.iter().map(value).collect();
            let mut column = group.next_column().unwrap().unwrap();
            column.typed::<DoubleType>().write_batch(&values, levels.as_deref(), None).unwrap();
            column.close().unwrap();
        }
        group.close().unwrap();
        file.close().unwrap();
    }

    #[test]
    fn exact_an_impulse_is_where_the_potential_rises_through_zero_within_a_row() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(spikes(folder.path(), 4).unwrap(), None, "there are no traces");
        fs::create_dir(folder.path().join(TRACES)).unwrap();
        let path = folder.path().join(TRACES).join("000000.parquet");
        let first = [(0, 0.0, -70.0), (0, 1.0, -10.0), (0, 2.0, 30.0), (0, 3.0, -70.0)];
        let second = [(1, 0.0, -70.0), (1, 4.0, -60.0)];
        // What lies between the end of one row and the start of the next is no impulse.
        let third = [(3, 0.0, 20.0), (3, 1.0, -20.0), (3, 2.0, 20.0)];
        write(&path, &[&first[..], &second, &third].concat());
        let found = spikes(folder.path(), 4).unwrap().unwrap();
        let times = [Some(vec![1.25]), Some(vec![]), None, Some(vec![1.5])];
        assert_eq!(found.rows, times);
        assert_eq!(found.until_ms, 4.0);
    }
}
