//! The traces of a part, one below the other: `row`, `time_ms` and the columns that were asked for.

use std::sync::Arc;

use parquet::basic::{Compression, Repetition, Type as PhysicalType};
use parquet::data_type::{DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;
use sha2::{Digest as _, Sha256};

use super::hexadecimal;
use crate::sweep::rows::Row;

/// SHA-256 of a file.
pub(super) fn digits(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// The file of these rows. A row that failed has no samples; a column that a run does not have is
/// empty there.
pub(super) fn file(rows: &[Row], columns: &[String]) -> Result<Vec<u8>, ParquetError> {
    let field = |name: &str, kind, repetition| {
        Type::primitive_type_builder(name, kind).with_repetition(repetition).build().map(Arc::new)
    };
    let mut fields = vec![
        field("row", PhysicalType::INT64, Repetition::REQUIRED)?,
        field("time_ms", PhysicalType::DOUBLE, Repetition::REQUIRED)?,
    ];
    for column in columns {
        fields.push(field(column, PhysicalType::DOUBLE, Repetition::OPTIONAL)?);
    }
    let schema = Type::group_type_builder("traces").with_fields(fields).build()?;
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut writer = SerializedFileWriter::new(Vec::new(), Arc::new(schema), Arc::new(properties))?;
    let mut group = writer.next_row_group()?;
    let traces = || rows.iter().filter_map(|row| Some((row.number, row.trace.as_ref()?)));
    let missing = || ParquetError::General("the schema has fewer columns than the table".into());

    #[expect(clippy::cast_possible_wrap, reason = "no sweep has 2⁶³ rows")]
    let numbers: Vec<i64> =
        traces().flat_map(|(row, trace)| vec![row as i64; trace.time_ms.len()]).collect();
    let mut column = group.next_column()?.ok_or_else(missing)?;
    column.typed::<Int64Type>().write_batch(&numbers, None, None)?;
    column.close()?;
    let times_ms: Vec<f64> = traces().flat_map(|(_, trace)| trace.time_ms.clone()).collect();
    let mut column = group.next_column()?.ok_or_else(missing)?;
    column.typed::<DoubleType>().write_batch(&times_ms, None, None)?;
    column.close()?;
    for name in columns {
        let (mut values, mut present) = (Vec::new(), Vec::new());
        for (_, trace) in traces() {
            match trace.column(name) {
                Some(column) => {
                    values.extend_from_slice(column);
                    present.resize(present.len() + column.len(), 1);
                }
                None => present.resize(present.len() + trace.time_ms.len(), 0),
            }
        }
        let mut column = group.next_column()?.ok_or_else(missing)?;
        column.typed::<DoubleType>().write_batch(&values, Some(&present), None)?;
        column.close()?;
    }
    group.close()?;
    writer.into_inner()
}
