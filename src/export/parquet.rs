//! The trace as Parquet, for large runs and for tools that want types and metadata.
//!
//! Every column is a required DOUBLE. The file's key-value metadata holds `calgate.columns` (the
//! same text as `columns.json`: name, unit, meaning) and `calgate.provenance`. Nothing in the file
//! depends on the clock or the machine, so the same trace gives the same bytes.

use std::sync::Arc;

use ::parquet::basic::{Compression, Repetition, Type as PhysicalType};
use ::parquet::data_type::DoubleType;
use ::parquet::file::metadata::KeyValue;
use ::parquet::file::properties::WriterProperties;
use ::parquet::file::writer::SerializedFileWriter;
use ::parquet::schema::types::Type;

use super::{ExportError, Table, check_lengths};

/// Rows of one row group: large enough to compress well, small enough to be read piece by piece.
const ROWS_PER_GROUP: usize = 1 << 20;

/// Key of the description of the columns in the file's metadata.
pub const COLUMNS_KEY: &str = "calgate.columns";
/// Key of the provenance in the file's metadata.
pub const PROVENANCE_KEY: &str = "calgate.provenance";

/// `trace.parquet`: a column of times, then one column for each recorded quantity.
///
/// `columns_json` and `provenance_json` are stored as they are under [`COLUMNS_KEY`] and
/// [`PROVENANCE_KEY`].
///
/// # Errors
///
/// [`ExportError::RaggedColumn`] when a column does not have one value for each time, and
/// [`ExportError::Parquet`] when the writer refuses.
pub fn trace_file<'a>(
    trace: impl Into<Table<'a>>,
    columns_json: &str,
    provenance_json: &str,
) -> Result<Vec<u8>, ExportError> {
    trace_file_in_groups(trace.into(), columns_json, provenance_json, ROWS_PER_GROUP)
}

fn trace_file_in_groups(
    trace: Table<'_>,
    columns_json: &str,
    provenance_json: &str,
    rows_per_group: usize,
) -> Result<Vec<u8>, ExportError> {
    check_lengths(trace)?;
    let names = || {
        std::iter::once(trace.time_name)
            .chain(trace.columns.iter().map(|column| column.name.as_str()))
    };
    let columns = || {
        std::iter::once(trace.times).chain(trace.columns.iter().map(|column| &column.values[..]))
    };
    let fields = names()
        .map(|name| {
            Type::primitive_type_builder(name, PhysicalType::DOUBLE)
                .with_repetition(Repetition::REQUIRED)
                .build()
                .map(Arc::new)
        })
        .collect::<Result<Vec<_>, _>>()?;
    let schema = Type::group_type_builder("trace").with_fields(fields).build()?;
    let metadata = vec![
        KeyValue::new(COLUMNS_KEY.to_owned(), columns_json.to_owned()),
        KeyValue::new(PROVENANCE_KEY.to_owned(), provenance_json.to_owned()),
    ];
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_key_value_metadata(Some(metadata))
        .build();
    let mut writer = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties))?;
    let rows = trace.times.len();
    for first in (0..rows).step_by(rows_per_group) {
        let range = first..rows.min(first + rows_per_group);
        let mut group = writer.next_row_group()?;
        for values in columns() {
            let mut column = group
                .next_column()?
                .unwrap_or_else(|| unreachable!("the schema has one column for each of the trace"));
            column.typed::<DoubleType>().write_batch(&values[range.clone()], None, None)?;
            column.close()?;
        }
        group.close()?;
    }
    Ok(writer.into_inner()?)
}

#[cfg(test)]
mod tests {
    use ::parquet::file::reader::FileReader;
    use ::parquet::file::serialized_reader::SerializedFileReader;
    use ::parquet::record::RowAccessor;

    use super::*;
    use crate::trace::{Column, Trace};

    #[test]
    fn exact_a_trace_longer_than_one_row_group_stays_in_order() {
        let trace = Trace {
            time_ms: (0..10).map(f64::from).collect(),
            columns: vec![Column {
                name: "x".into(),
                unit: "1".into(),
                values: (0..10).map(|row| f64::from(row) * 0.1).collect(),
            }],
            events: vec![],
        };
        let file = trace_file_in_groups((&trace).into(), "{}", "{}", 4).unwrap();
        let mut on_disk = tempfile::tempfile().unwrap();
        std::io::Write::write_all(&mut on_disk, &file).unwrap();
        let reader = SerializedFileReader::new(on_disk).unwrap();
        assert_eq!(reader.num_row_groups(), 3);
        let read: Vec<(f64, f64)> = reader
            .into_iter()
            .map(|row| row.unwrap())
            .map(|row| (row.get_double(0).unwrap(), row.get_double(1).unwrap()))
            .collect();
        let written: Vec<(f64, f64)> =
            trace.time_ms.iter().copied().zip(trace.columns[0].values.iter().copied()).collect();
        assert_eq!(read, written);
    }
}
