//! The side-car of a table: name, unit and meaning of each column.
//!
//! `columns.json` is a Table Schema as Frictionless Data describes it, with a `unit` beside each
//! field, so that both people and programs can read it.

use serde::Serialize;

use super::{ExportError, Table};

#[derive(Serialize)]
struct Schema<'a> {
    fields: Vec<Field<'a>>,
}

#[derive(Serialize)]
struct Field<'a> {
    name: &'a str,
    r#type: &'static str,
    unit: &'a str,
    description: String,
}

/// `columns.json`: the columns of `trace.csv` and `trace.parquet`, in their order.
///
/// `describe` gives the meaning of a column from its name, in the reader's language.
///
/// # Errors
///
/// [`ExportError::Json`] when the writer refuses.
pub fn columns_json<'a>(
    trace: impl Into<Table<'a>>,
    describe: impl Fn(&str) -> String,
) -> Result<String, ExportError> {
    let table = trace.into();
    let field = |name, unit| Field { name, r#type: "number", unit, description: describe(name) };
    let fields = std::iter::once(field(table.time_name, table.time_unit))
        .chain(table.columns.iter().map(|column| field(&column.name, &column.unit)))
        .collect();
    let mut text = serde_json::to_string_pretty(&Schema { fields })?;
    text.push('\n');
    Ok(text)
}
