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

#[cfg(test)]
mod tests {
    use parquet::file::reader::FileReader as _;
    use parquet::file::serialized_reader::SerializedFileReader;
    use parquet::record::RowAccessor as _;

    use super::*;
    use crate::trace::{Column, Trace};

    #[test]
    fn exact_traces_stand_below_one_another_with_the_number_of_their_row() {
        let column = |name: &str, values: &[f64]| Column {
            name: name.into(),
            unit: "mV".into(),
            values: values.to_vec(),
        };
        let row = |number, trace| Row { number, values: vec![], failure: None, steps: 0, trace };
        let trace = |times_ms: &[f64], columns| {
            Some(Trace { time_ms: times_ms.to_vec(), columns, events: vec![] })
        };
        let rows = [
            row(
                4,
                trace(&[0.0, 0.5], vec![column("a_mV", &[1.0, 2.0]), column("b_mV", &[3.0, 4.0])]),
            ),
            row(5, None),
            row(7, trace(&[0.25], vec![column("b_mV", &[5.0])])),
        ];
        let bytes = file(&rows, &["b_mV".into(), "a_mV".into()]).unwrap();
        let mut on_disk = tempfile::tempfile().unwrap();
        std::io::Write::write_all(&mut on_disk, &bytes).unwrap();
        let read = SerializedFileReader::new(on_disk).unwrap();
        assert_eq!(read.metadata().file_metadata().num_rows(), 3);
        let lines: Vec<(i64, f64, f64, Option<f64>)> = read
            .into_iter()
            .map(|line| line.unwrap())
            .map(|line| {
                let number = |at| line.get_double(at).ok();
                (line.get_long(0).unwrap(), number(1).unwrap(), number(2).unwrap(), number(3))
            })
            .collect();
        let expected = [(4, 0.0, 3.0, Some(1.0)), (4, 0.5, 4.0, Some(2.0)), (7, 0.25, 5.0, None)];
        assert_eq!(lines, expected);
    }
}
