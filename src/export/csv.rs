//! The trace and its events as CSV, for spreadsheets and every analysis language.
//!
//! Numbers are written with the fewest digits that give back the same bits when read.

use ::csv::Writer;

use super::{ExportError, Table, check_lengths};
use crate::trace::{Course, Trace};

/// `trace.csv`, or `course.csv` of a body: a column of times, then one column for each recorded
/// quantity.
///
/// The header holds the names, which end in their units. Lines end in `\n` on every system.
///
/// # Errors
///
/// [`ExportError::RaggedColumn`] when a column does not have one value for each time.
pub fn trace_table<'a>(trace: impl Into<Table<'a>>) -> Result<Vec<u8>, ExportError> {
    let table = trace.into();
    check_lengths(table)?;
    let mut writer = Writer::from_writer(Vec::new());
    let names = table.columns.iter().map(|column| column.name.as_str());
    writer.write_record(std::iter::once(table.time_name).chain(names))?;
    let mut row = Vec::with_capacity(1 + table.columns.len());
    for (index, &time) in table.times.iter().enumerate() {
        row.clear();
        row.push(time);
        row.extend(table.columns.iter().map(|column| column.values[index]));
        writer.serialize(&row)?;
    }
    finish(writer)
}

/// `events.csv`: one line for each event, `event,time_ms`, in the order of the trace's events.
///
/// # Errors
///
/// [`ExportError::Csv`] when the writer refuses.
pub fn events_table(trace: &Trace) -> Result<Vec<u8>, ExportError> {
    let mut writer = Writer::from_writer(Vec::new());
    writer.write_record(["event", "time_ms"])?;
    for events in &trace.events {
        for time_ms in &events.times_ms {
            writer.serialize((&events.name, time_ms))?;
        }
    }
    finish(writer)
}

/// The same of a body's course, `event,time_h`.
///
/// # Errors
///
/// [`ExportError::Csv`] when the writer refuses.
pub fn course_events_table(course: &Course) -> Result<Vec<u8>, ExportError> {
    let mut writer = Writer::from_writer(Vec::new());
    writer.write_record(["event", "time_h"])?;
    for events in &course.events {
        for time_h in &events.times_h {
            writer.serialize((&events.name, time_h))?;
        }
    }
    finish(writer)
}

/// A table of text: a header and its lines.
///
/// # Errors
///
/// [`ExportError::Csv`] when the writer refuses, for example lines of unequal length.
pub fn table<const N: usize>(
    header: &[&str; N],
    lines: impl IntoIterator<Item = [String; N]>,
) -> Result<Vec<u8>, ExportError> {
    let mut writer = Writer::from_writer(Vec::new());
    writer.write_record(header)?;
    for line in lines {
        writer.write_record(&line)?;
    }
    finish(writer)
}

/// The bytes of a finished table.
fn finish(writer: Writer<Vec<u8>>) -> Result<Vec<u8>, ExportError> {
    writer.into_inner().map_err(|error| ExportError::Csv(error.into_error().into()))
}
