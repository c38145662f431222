//! The numbers that a run can be asked for by name.

use crate::message::message;
use serde_json::json;

use super::page::{code, words};
use super::{Page, ShowError};
use crate::analysis::Measure;

/// The files whose tables name measures.
const FILES: [(&str, &str); 2] = [
    ("src/analysis/measures.rs", include_str!("../analysis/measures.rs")),
    ("src/analysis/slow.rs", include_str!("../analysis/slow.rs")),
];

/// Every measure that has a name: of a run, of a body's course, of a muscle.
#[must_use]
pub fn all() -> Page {
    let mut page = Page::new("Measures: what a run can be asked for");
    let measures = || Measure::names().filter_map(Measure::find);
    let row = |measure: Measure| {
        let (name, unit) = (measure.name(), unit_in_words(measure.unit()).to_owned());
        vec![code(name), words(unit), words(measure.about())]
    };
    page.table(&["name", "unit", "what it is"], measures().map(row).collect());
    page.say(message!(
        "tell-show-measures",
        "Claims, fits and studies look at a run in these words. Besides them `first`, `last`, \
         `peak`, `trough`, `mean` and `time_of_peak` of any column of the trace can be asked for: \
         `peak calcium_bulk_uM`."
    ));
    page.data = measures().map(|measure| data(&measure)).collect();
    page
}

/// One of them.
///
/// # Errors
///
/// [`ShowError::Unknown`] when there is no measure of that name.
pub fn one(name: &str) -> Result<Page, ShowError> {
    let measure = Measure::names()
        .find(|known| known.eq_ignore_ascii_case(name.trim()))
        .and_then(Measure::find)
        .ok_or_else(|| {
            let said =
                |name| message!("tell-show-no-measure", "there is no measure `{name}`", name);
            ShowError::unknown(said, name, Measure::names(), "measures")
        })?;
    let mut page = Page::new(measure.name());
    page.facts(vec![
        ("what it is", words(measure.about())),
        ("unit", words(unit_in_words(measure.unit()))),
        ("in the code", code(place(&measure.name()))),
    ]);
    page.data = data(&measure);
    Ok(page)
}

fn unit_in_words(unit: &str) -> &str {
    if matches!(unit, "" | "1") { "–" } else { unit }
}

/// File and line.
pub(super) fn place(name: &str) -> String {
    let entry = format!("    \"{name}\" [");
    let place = FILES.iter().find_map(|(file, text)| {
        let line = text.lines().position(|line| line.starts_with(&entry))?;
        Some(format!("{file}:{}", line + 1))
    });
    place.unwrap_or_else(|| FILES[0].0.to_owned())
}

fn data(measure: &Measure) -> serde_json::Value {
    json!({ "name": measure.name(), "unit": measure.unit(), "about": measure.about() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::Format;

    #[test]
    fn every_measure_is_listed_and_found_at_its_line() {
        let page = all().render(Format::Json);
        for name in Measure::names() {
            assert!(page.contains(&format!("\"{name}\"")), "{name}");
            let place = place(name);
            let (file, line) = place.rsplit_once(':').unwrap();
            let text = FILES.iter().find(|(known, _)| *known == file).unwrap().1;
            let line: usize = line.parse().unwrap();
            assert!(text.lines().nth(line - 1).unwrap().contains(name), "{place}");
        }
    }

    #[test]
    fn a_measure_that_is_not_there_is_refused_and_the_nearest_offered() {
        let said = one("quantal_contents_first").unwrap_err().to_string();
        assert!(said.contains("`quantal_content_first`"), "{said}");
    }
}
