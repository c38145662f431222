//! Reports of what took many runs: a population, a sweep, a validation, and any other study. Their
//! numbers are read from the folder; what is computed anew is why the ends differ.

use super::folder::Folder;
use super::parts::{Figure, Parts, Table};
use super::tables::{csv_table, number};
use super::{ReportError, why};
use crate::experiment::attribution::normal;
use crate::figure::{Stamp, Style, SweepAsked, sweep_figures};
use crate::message::{Message, Told as _};
use crate::page::Html;
use crate::scenario::{self, Loaded};
use crate::sweep::table::{self, AxisHead, Cells, SweepTable};
use crate::text::{Catalogue, Value};
use serde_json::Value as Json;

/// A muscle of many junctions.
pub(super) fn population(
    folder: &Folder,
    words: &Catalogue,
    keep_going: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Parts, ReportError> {
    let found = folder.json("summary.json")?;
    let scenario = scenario::load(&folder.place("scenario.resolved.toml"), &[])?;
    let mut parts = begun(folder, &found, "report-kind-population")?;
    let (story, tag) = (&scenario.story, words.language());
    if !story.title_in(tag).is_empty() {
        story.title_in(tag).clone_into(&mut parts.title);
    }
    story.question_in(tag).clone_into(&mut parts.question);
    parts.add_story(&scenario.story);
    parts.warnings.extend(scenario.warnings.iter().map(|warning| words.tell(&warning.message)));
    for (key, name) in [
        ("population-half", "half_fail_at_total_mM"),
        ("population-nine-tenths", "nine_tenths_fail_at_total_mM"),
    ] {
        if let Some(total_mM) = number(&found, name) {
            let total = words.quantity(total_mM, "mM");
            parts.told.push(words.phrase(key, &[("total", Value::Text(&total))]));
        }
    }
    parts.tables.push(csv_table(
        folder,
        "population.csv",
        words.word("report-table-population"),
        words,
    )?);
    // why the typical junction fails at the first concentration at which half of them do
    let levels = found.get("levels").and_then(Json::as_array).into_iter().flatten();
    let failing = levels.into_iter().find(|level| {
        number(level, "transmitting_frac").is_some_and(|transmitting| transmitting <= 0.5)
    });
    if let Some(ionised_mM) = failing.and_then(|level| number(level, "ionised_mM")) {
        let set = format!("bath.magnesium={ionised_mM} mM");
        let there = scenario::load(&folder.place("scenario.resolved.toml"), &[set])?;
        let names = (words.word("report-normal"), words.quantity(ionised_mM, "mM Mg²⁺"));
        let told = why::of(&normal(&there), &there, (&names.0, &names.1), words, keep_going);
        let fault = |error| ReportError::Simulate { scenario: names.1.clone(), error };
        parts.why = why::all(&[told.map_err(fault)?]);
    }
    Ok(parts)
}

/// Many points of one scenario.
pub(super) fn sweep(
    folder: &Folder,
    words: &Catalogue,
    keep_going: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Parts, ReportError> {
    let found = folder.json("summary.json")?;
    let mut parts = begun(folder, &found, "report-kind-sweep")?;
    let read = table::read(&folder.place("rows.parquet"));
    let broken = |reason: Message| ReportError::Unreadable {
        path: folder.place("rows.parquet"),
        reason: reason.into(),
    };
    let rows = read.map_err(|error| broken(error.told()))?;
    let told = &rows.head.told;
    if !told.title.in_language(words.language()).is_empty() {
        told.title.in_language(words.language()).clone_into(&mut parts.title);
    }
    told.question.in_language(words.language()).clone_into(&mut parts.question);
    let (made, failed) = (rows.rows() as u64, number(&found, "failed").unwrap_or(0.0));
    let points = number(&found, "points").unwrap_or(0.0);
    #[expect(clippy::cast_possible_truncation, reason = "counts are whole")]
    #[expect(clippy::cast_sign_loss, reason = "counts are not negative")]
    let counts = [
        ("rows", Value::Count(made)),
        ("points", Value::Count(points as u64)),
        ("failed", Value::Count(failed as u64)),
    ];
    parts.told.push(words.phrase("report-told-sweep", &counts));
    let stamp = Stamp {
        line: format!("{} · {}", folder.provenance.stamp(), words.word("disclaimer-short")),
        record: folder.provenance.json()?,
    };
    // a sweep of which no figure can be made still has its tables
    let drawn = sweep_figures(&rows, &SweepAsked::default(), &stamp, words, &Style::default());
    for figure in drawn.unwrap_or_default() {
        let caption = words.phrase("report-figure-sweep", &[("name", Value::Text(&figure.name))]);
        parts.figures.push(Figure { svg: figure.svg.text().to_owned(), caption });
    }
    parts.tables.push(ranges(&found, words));
    parts.tables.push(csv_table(folder, "rows.csv", words.word("report-table-rows"), words)?);
    parts.why = ends(folder, &rows, words, keep_going)?;
    Ok(parts)
}

/// The lowest and the highest value of each measure.
fn ranges(found: &Json, words: &Catalogue) -> Table {
    let none = || words.word("summary-none");
    let cell = |measure: &Json, name: &str| {
        number(measure, name).map_or_else(none, |value| words.number(value))
    };
    let row = |measure: &Json| {
        let name = measure.get("measure")?.as_str()?.to_owned();
        let unit = measure.get("unit").and_then(Json::as_str).unwrap_or_default().to_owned();
        Some(vec![name, unit, cell(measure, "lowest"), cell(measure, "highest")])
    };
    let measures = found.get("measures").and_then(Json::as_array).into_iter().flatten();
    Table {
        caption: words.word("report-table-ranges"),
        heads: ["report-measure", "report-unit", "sweep-lowest", "sweep-highest"]
            .map(|key| words.word(key))
            .to_vec(),
        rows: measures.filter_map(row).collect(),
        left_out: 0,
    }
}

/// Why the row with the highest value of the first measure differs from that with the lowest.
fn ends(
    folder: &Folder,
    table: &SweepTable,
    words: &Catalogue,
    keep_going: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Option<Html>, ReportError> {
    let path = folder.place("scenario.resolved.toml");
    let Loaded::Junction(_) = scenario::load_any(&path, &[])? else { return Ok(None) };
    let Some(values) = table.measures.first() else { return Ok(None) };
    let known = || values.iter().copied().enumerate().filter(|(_, value)| value.is_finite());
    let lowest = known().min_by(|a, b| a.1.total_cmp(&b.1));
    let highest = known().max_by(|a, b| a.1.total_cmp(&b.1));
    let (Some((lowest, low)), Some((highest, high))) = (lowest, highest) else { return Ok(None) };
    if low == high {
        return Ok(None);
    }
    // a row that the scenario cannot be given back is no reason to have no report
    let row = |row: usize| scenario::load(&path, &overrides(table, row)).ok();
    let (Some(from), Some(to)) = (row(lowest), row(highest)) else { return Ok(None) };
    let name = |key: &str, row: usize| {
        let set = overrides(table, row).join(", ");
        words.phrase(key, &[("row", Value::Count(row as u64)), ("set", Value::Text(&set))])
    };
    let names = (name("report-row-lowest", lowest), name("report-row-highest", highest));
    let told = why::of(&from, &to, (&names.0, &names.1), words, keep_going);
    let fault = |error| ReportError::Simulate { scenario: names.1.clone(), error };
    Ok(why::all(&[told.map_err(fault)?]))
}

/// What a row changes in the scenario.
fn overrides(table: &SweepTable, row: usize) -> Vec<String> {
    let cells = table.head.axes.iter().zip(&table.axes);
    let set = |(axis, cells): (&AxisHead, &Cells)| match cells {
        Cells::Numbers(numbers) => {
            let number = numbers.get(row).filter(|number| number.is_finite())?;
            Some(format!("{}={number} {}", axis.key, axis.unit).trim().to_owned())
        }
        Cells::Words(words) => {
            let word = words.get(row).filter(|word| !word.is_empty())?;
            Some(format!("{}={word}", axis.key))
        }
    };
    cells.filter_map(set).collect()
}

/// Published claims beside the model.
pub(super) fn validation(folder: &Folder, words: &Catalogue) -> Result<Parts, ReportError> {
    let mut parts = begun(folder, &Json::Null, "report-kind-validation")?;
    parts.title = words.word("validation-title");
    parts.question = words.word("validation-question");
    let mut table = csv_table(folder, "claims.csv", words.word("report-table-claims"), words)?;
    let place = |head: &str| table.heads.iter().position(|known| known == head);
    if let (Some(name), Some(published)) = (place("claim"), place("published")) {
        for row in &mut table.rows {
            let claim = row.get(name).and_then(|name| crate::validation::find(name));
            if let (Some(claim), Some(text)) = (claim, row.get_mut(published)) {
                *text = words.claim(claim).published;
            }
        }
    }
    let verdict = table.heads.iter().position(|head| head == "verdict");
    let verdicts = || table.rows.iter().filter_map(|row| row.get(verdict?));
    let count = |word: &str| Value::Count(verdicts().filter(|found| *found == word).count() as u64);
    let told = [
        ("claims", Value::Count(table.rows.len() as u64)),
        ("met", count("met")),
        ("open", count("open")),
    ];
    parts.told.push(words.phrase("report-told-validation", &told));
    parts.tables.push(table);
    Ok(parts)
}

/// Anything else that calgate leaves: its figures and its tables.
pub(super) fn other(folder: &Folder, words: &Catalogue) -> Result<Parts, ReportError> {
    let found = folder.json("summary.json").unwrap_or_default();
    let mut parts = begun(folder, &found, "report-kind-other")?;
    for name in folder.ending(".csv") {
        parts.tables.push(csv_table(folder, name, name.to_owned(), words)?);
    }
    Ok(parts)
}

/// Title, stored figures and scenario of a folder.
fn begun(folder: &Folder, found: &Json, kind: &'static str) -> Result<Parts, ReportError> {
    let text = |name: &str| found.get(name).and_then(Json::as_str).unwrap_or_default();
    let titles = [text("title"), text("scenario")];
    let title = titles.iter().find(|title| !title.is_empty());
    let mut parts = Parts {
        title: title.map_or_else(|| folder.name(), |title| (*title).to_owned()),
        kind,
        stored: true,
        ..Parts::default()
    };
    for name in folder.ending(".svg") {
        parts.figures.push(Figure { svg: folder.text(name)?, caption: name.to_owned() });
    }
    for name in ["scenario.resolved.toml", "sweep.resolved.toml"] {
        if folder.files.iter().any(|file| file == name) {
            parts.attached.push((name.to_owned(), folder.text(name)?));
        }
    }
    Ok(parts)
}
