//! Tables of a folder, as they go onto a page.

use super::ReportError;
use super::folder::Folder;
use super::parts::Table;
use crate::text::Catalogue;

/// Rows that a page shows; the folder has them all.
const MOST_ROWS: usize = 40;

/// A CSV file of the folder as a table; numbers with three digits.
pub(super) fn csv_table(
    folder: &Folder,
    name: &str,
    caption: String,
    words: &Catalogue,
) -> Result<Table, ReportError> {
    let broken = |error: csv::Error| ReportError::Unreadable {
        path: folder.place(name),
        reason: error.to_string().into(),
    };
    let text = folder.text(name)?;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heads = reader.headers().map_err(broken)?.iter().map(str::to_owned).collect();
    let (mut rows, mut left_out) = (Vec::new(), 0);
    for record in reader.records() {
        let record = record.map_err(broken)?;
        if rows.len() == MOST_ROWS {
            left_out += 1;
        } else {
            rows.push(record.iter().map(|cell| shown(cell, words)).collect());
        }
    }
    Ok(Table { caption, heads, rows, left_out })
}

/// A cell as people read it.
fn shown(cell: &str, words: &Catalogue) -> String {
    match cell.parse::<f64>() {
        Ok(number) if number.fract() == 0.0 && number.abs() < 1e5 => {
            cell.trim_end_matches(".0").replace('-', "−")
        }
        Ok(number) => words.number(number),
        Err(_) => cell.to_owned(),
    }
}

/// What stands under a name of a JSON object, as a number.
pub(super) fn number(value: &serde_json::Value, name: &str) -> Option<f64> {
    value.get(name)?.as_f64()
}
