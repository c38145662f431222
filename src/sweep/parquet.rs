//! The table of rows as Parquet: written group by group, read back column by column.
//!
//! `row`, `point`, `replicate` and `steps` are required integers; axes and measures are optional
//! DOUBLEs, words and reasons optional UTF-8, null where there is nothing. The file's key-value
//! metadata holds `calgate.columns` and `calgate.provenance` as the tables of runs do, and under
//! `calgate.sweep` the [`Head`] by which [`super::table`] reads it.

use std::io::Write;
use std::sync::Arc;

use parquet::basic::{Compression, LogicalType, Repetition, Type as PhysicalType};
use parquet::data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::Type;

use super::columns::{AFTER, BEFORE};
use super::rows::Row;
use super::table::Head;
use super::{Level, Sweep};

/// Key of the head in the file's metadata.
pub(super) const SWEEP_KEY: &str = "calgate.sweep";
/// Key of the description of the columns.
const COLUMNS_KEY: &str = "calgate.columns";
/// Key of the provenance.
pub(super) const PROVENANCE_KEY: &str = "calgate.provenance";

/// Rows that become one row group.
pub(super) struct Group {
    integers: [Vec<i64>; 3],
    axes: Vec<Cells>,
    measures: Vec<Optional<f64>>,
    failures: Optional<ByteArray>,
    steps: Vec<i64>,
}

/// The cells of an axis.
enum Cells {
    Numbers(Optional<f64>),
    Words(Optional<ByteArray>),
}

/// Values that may be missing: those that are there, and for each row whether it has one.
struct Optional<T> {
    values: Vec<T>,
    present: Vec<i16>,
}

impl<T> Optional<T> {
    fn new() -> Self {
        Self { values: Vec::new(), present: Vec::new() }
    }

    fn push(&mut self, value: Option<T>) {
        self.present.push(i16::from(value.is_some()));
        self.values.extend(value);
    }

    fn clear(&mut self) {
        self.values.clear();
        self.present.clear();
    }
}

impl Group {
    pub(super) fn new(head: &Head) -> Self {
        let axis = |words| {
            if words { Cells::Words(Optional::new()) } else { Cells::Numbers(Optional::new()) }
        };
        Self {
            integers: Default::default(),
            axes: head.axes.iter().map(|head| axis(head.words)).collect(),
            measures: head.measures.iter().map(|_| Optional::new()).collect(),
            failures: Optional::new(),
            steps: Vec::new(),
        }
    }

    pub(super) fn rows(&self) -> usize {
        self.steps.len()
    }

    #[expect(clippy::cast_possible_wrap, reason = "no sweep has 2⁶³ rows, no run as many steps")]
    pub(super) fn push(&mut self, sweep: &Sweep, row: &Row, levels: &[Option<Level>]) {
        let replicate = u64::from(sweep.replicate_of(row.number));
        let place = [row.number, sweep.point_of(row.number), replicate];
        for (column, value) in self.integers.iter_mut().zip(place) {
            column.push(value as i64);
        }
        for (axis, level) in self.axes.iter_mut().zip(levels) {
            let level = level.as_ref();
            match axis {
                Cells::Numbers(cells) => {
                    cells.push(level.and_then(|level| level.number).filter(|n| n.is_finite()));
                }
                Cells::Words(cells) => {
                    cells.push(level.map(|level| ByteArray::from(level.typed.as_str())));
                }
            }
        }
        for (measure, value) in self.measures.iter_mut().zip(&row.values) {
            measure.push(value.filter(|value| value.is_finite()));
        }
        self.failures.push(row.failure.as_deref().map(ByteArray::from));
        self.steps.push(row.steps as i64);
    }

    pub(super) fn clear(&mut self) {
        self.integers.iter_mut().for_each(Vec::clear);
        for axis in &mut self.axes {
            match axis {
                Cells::Numbers(cells) => cells.clear(),
                Cells::Words(cells) => cells.clear(),
            }
        }
        self.measures.iter_mut().for_each(Optional::clear);
        self.failures.clear();
        self.steps.clear();
    }
}

/// A table that is being written.
pub(super) struct TableWriter<W: Write + Send> {
    writer: SerializedFileWriter<W>,
}

impl<W: Write + Send> TableWriter<W> {
    pub(super) fn begin(
        output: W,
        head: &Head,
        columns_json: &str,
        provenance_json: &str,
    ) -> Result<Self, ParquetError> {
        let described = serde_json::to_string(head)
            .unwrap_or_else(|error| unreachable!("our own types are always JSON: {error}"));
        let metadata = [
            (SWEEP_KEY, described.as_str()),
            (COLUMNS_KEY, columns_json),
            (PROVENANCE_KEY, provenance_json),
        ];
        let metadata =
            metadata.map(|(key, text)| KeyValue::new(key.to_owned(), text.to_owned())).to_vec();
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_key_value_metadata(Some(metadata))
            .build();
        let schema = Arc::new(schema(head)?);
        Ok(Self { writer: SerializedFileWriter::new(output, schema, Arc::new(properties))? })
    }

    pub(super) fn write(&mut self, group: &Group) -> Result<(), ParquetError> {
        let mut writer = self.writer.next_row_group()?;
        for column in &group.integers {
            write_column::<Int64Type, W>(&mut writer, column, None)?;
        }
        for axis in &group.axes {
            match axis {
                Cells::Numbers(cells) => write_optional::<DoubleType, W>(&mut writer, cells)?,
                Cells::Words(cells) => write_optional::<ByteArrayType, W>(&mut writer, cells)?,
            }
        }
        for measure in &group.measures {
            write_optional::<DoubleType, W>(&mut writer, measure)?;
        }
        write_optional::<ByteArrayType, W>(&mut writer, &group.failures)?;
        write_column::<Int64Type, W>(&mut writer, &group.steps, None)?;
        writer.close()?;
        Ok(())
    }

    pub(super) fn finish(self) -> Result<W, ParquetError> {
        self.writer.into_inner()
    }
}

fn write_optional<T: DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    cells: &Optional<T::T>,
) -> Result<(), ParquetError> {
    write_column::<T, W>(group, &cells.values, Some(&cells.present))
}

fn write_column<T: DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: &[T::T],
    present: Option<&[i16]>,
) -> Result<(), ParquetError> {
    let mut column = group
        .next_column()?
        .ok_or_else(|| ParquetError::General("the table has more columns than its head".into()))?;
    column.typed::<T>().write_batch(values, present, None)?;
    column.close()
}

fn schema(head: &Head) -> Result<Type, ParquetError> {
    let integer = |name: &str| {
        Type::primitive_type_builder(name, PhysicalType::INT64)
            .with_repetition(Repetition::REQUIRED)
            .build()
            .map(Arc::new)
    };
    let number = |name: &str| {
        Type::primitive_type_builder(name, PhysicalType::DOUBLE)
            .with_repetition(Repetition::OPTIONAL)
            .build()
            .map(Arc::new)
    };
    let text = |name: &str| {
        Type::primitive_type_builder(name, PhysicalType::BYTE_ARRAY)
            .with_repetition(Repetition::OPTIONAL)
            .with_logical_type(Some(LogicalType::String))
            .build()
            .map(Arc::new)
    };
    let mut fields = Vec::new();
    for name in BEFORE {
        fields.push(integer(name)?);
    }
    for axis in &head.axes {
        fields.push(if axis.words { text(&axis.column)? } else { number(&axis.column)? });
    }
    for measure in &head.measures {
        fields.push(number(&measure.column)?);
    }
    fields.push(text(AFTER[0])?);
    fields.push(integer(AFTER[1])?);
    Type::group_type_builder("rows").with_fields(fields).build()
}
