//! The numbers that a run can be asked for by name.

use serde_json::json;

use super::page::{code, words};
use super::{Page, ShowError};
use crate::analysis::MEASURES;
use crate::analysis::measures::Named;

/// Every measure that has a name.
#[must_use]
pub fn all() -> Page {
    let mut page = Page::new("Measures: what a run can be asked for");
    let row = |measure: &Named| {
        vec![code(measure.name), words(unit_in_words(measure.unit)), words(measure.about)]
    };
    page.table(&["name", "unit", "what it is"], MEASURES.iter().map(row).collect());
    page.paragraph(
        "Claims, fits and studies look at a run in these words. Besides them `first`, `last`, \
         `peak`, `trough`, `mean` and `time_of_peak` of any column of the trace can be asked for: \
         `peak calcium_bulk_uM`.",
    );
    page.data = MEASURES.iter().map(data).collect();
    page
}

/// One of them.
///
/// # Errors
///
/// [`ShowError::Unknown`] when there is no measure of that name.
pub fn one(name: &str) -> Result<Page, ShowError> {
    let names = MEASURES.iter().map(|measure| measure.name);
    let measure = MEASURES
        .iter()
        .find(|measure| measure.name.eq_ignore_ascii_case(name.trim()))
        .ok_or_else(|| ShowError::unknown("measure", name, names, "measures"))?;
    let mut page = Page::new(measure.name);
    page.facts(vec![
        ("what it is", words(measure.about)),
        ("unit", words(unit_in_words(measure.unit))),
        ("in the code", code(place(measure.name))),
    ]);
    page.data = data(measure);
    Ok(page)
}

fn unit_in_words(unit: &str) -> &str {
    if matches!(unit, "" | "1") { "–" } else { unit }
}

/// File and line.
pub(super) fn place(name: &str) -> String {
    let entry = format!("    \"{name}\" [");
    let mut lines = include_str!("../analysis/measures.rs").lines();
    let line = lines.position(|line| line.starts_with(&entry)).map_or(1, |at| at + 1);
    format!("src/analysis/measures.rs:{line}")
}

fn data(measure: &Named) -> serde_json::Value {
    json!({ "name": measure.name, "unit": measure.unit, "about": measure.about })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::Format;

    #[test]
    fn every_measure_is_listed_and_found_at_its_line() {
        let text = include_str!("../analysis/measures.rs");
        let page = all().render(Format::Json);
        for measure in MEASURES {
            assert!(page.contains(&format!("\"{}\"", measure.name)), "{}", measure.name);
            let place = place(measure.name);
            let line: usize = place.rsplit(':').next().unwrap().parse().unwrap();
            assert!(text.lines().nth(line - 1).unwrap().contains(measure.name), "{place}");
        }
    }

    #[test]
    fn a_measure_that_is_not_there_is_refused_and_the_nearest_offered() {
        let said = one("quantal_contents_first").unwrap_err().to_string();
        assert!(said.contains("`quantal_content_first`"), "{said}");
    }
}
