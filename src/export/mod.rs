//! What a run leaves on disk: tables, the description of their columns, where the numbers come
//! from, and the folder that holds it all.
//!
//! Tables are made in memory ([`csv`], [`parquet`], [`columns`]) and handed to
//! [`folder::OutputFolder`], which puts a folder into place whole or not at all. Every folder
//! carries a [`provenance::Provenance`].

pub mod columns;
pub mod csv;
mod error;
pub mod files;
pub mod folder;
pub mod parquet;
pub mod place;
pub mod provenance;
#[cfg(feature = "figure")]
pub mod rows;

pub use error::ExportError;
pub use folder::{OutputFolder, Policy};
pub use place::safe_name;
pub use provenance::Provenance;

use crate::trace::{Column, Course, Trace};

/// What a table is made of: a column of times and the recorded columns, whatever time counts in.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a> {
    /// Name of the column of times, `time_ms`.
    pub time_name: &'static str,
    /// Its unit.
    pub time_unit: &'static str,
    /// Its values.
    pub times: &'a [f64],
    /// The other columns.
    pub columns: &'a [Column],
}

impl<'a> From<&'a Trace> for Table<'a> {
    fn from(trace: &'a Trace) -> Self {
        let (times, columns) = (&trace.time_ms[..], &trace.columns[..]);
        Self { time_name: "time_ms", time_unit: "ms", times, columns }
    }
}

impl<'a> From<&'a Course> for Table<'a> {
    fn from(course: &'a Course) -> Self {
        let (times, columns) = (&course.time_h[..], &course.columns[..]);
        Self { time_name: "time_h", time_unit: "h", times, columns }
    }
}

/// Every column must have one value for each time; a table cannot be made otherwise.
fn check_lengths(table: Table<'_>) -> Result<(), ExportError> {
    let times = table.times.len();
    match table.columns.iter().find(|column| column.values.len() != times) {
        None => Ok(()),
        Some(column) => Err(ExportError::RaggedColumn {
            column: column.name.clone(),
            values: column.values.len(),
            times,
        }),
    }
}
