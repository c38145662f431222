//! The report of a body that was followed through its time: its course, and why the junction at the
//! last look differs from that at the first.

use super::folder::Folder;
use super::parts::{Figure, Parts, Table};
use super::tables::number;
use super::{ReportError, why};
use crate::page::Html;
use crate::scenario::{self, Scenario};
use crate::text::{Catalogue, Value};

/// The numbers of a body that a page shows: the word, the name in `summary.json`, the unit.
const ROWS: [(&str, &str, &str); 16] = [
    ("body-serum-start", "serum_start_mM", "mM"),
    ("body-serum-last-day", "serum_last_day_mM", "mM"),
    ("body-serum-change", "serum_change_mM", "mM"),
    ("body-serum-lowest", "serum_lowest_mM", "mM"),
    ("body-serum-highest", "serum_highest_mM", "mM"),
    ("body-ionised", "ionised_last_day_mM", "mM"),
    ("body-calcium", "calcium_lowest_mM", "mM"),
    ("body-pressure", "blood_pressure_fall_mmHg", "mmHg"),
    ("body-urine-first-day", "urine_first_day_mmol_per_d", "mmol"),
    ("body-urine-last-day", "urine_last_day_mmol_per_d", "mmol"),
    ("body-swallowed", "swallowed_mmol", "mmol"),
    ("body-absorbed", "absorbed_mmol", "mmol"),
    ("body-infused", "infused_mmol", "mmol"),
    ("body-excreted", "excreted_mmol", "mmol"),
    ("body-lost", "lost_mmol", "mmol"),
    ("body-retained", "retained_mmol", "mmol"),
];
/// Less than this is rounding.
const LEAST: f64 = 1e-3;

/// The report's parts.
pub(super) fn parts(
    folder: &Folder,
    words: &Catalogue,
    keep_going: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Parts, ReportError> {
    let found = folder.json("summary.json")?;
    let text = |name: &str| found.get(name).and_then(|v| v.as_str()).unwrap_or_default().to_owned();
    let resolved = folder.text("scenario.resolved.toml")?;
    let story: toml::Table = toml::from_str(&resolved).unwrap_or_default();
    let title = said(&story, "title", words.language());
    let sources = story.get("sources").and_then(toml::Value::as_array);
    let sources = sources.into_iter().flatten().filter_map(|key| Some(key.as_str()?.to_owned()));
    let mut parts = Parts {
        title: if title.is_empty() { text("scenario") } else { title },
        question: said(&story, "question", words.language()),
        kind: "report-kind-body",
        stored: true,
        sources: sources.collect(),
        ..Parts::default()
    };
    if let Some(list) = found.get("warnings").and_then(|list| list.as_array()) {
        parts.warnings = list.iter().filter_map(|w| Some(w.as_str()?.to_owned())).collect();
    }
    let summary = found.get("summary").cloned().unwrap_or_default();
    if let (Some(from), Some(to)) =
        (number(&summary, "serum_start_mM"), number(&summary, "serum_last_day_mM"))
    {
        let ends = [("from", Value::Quantity(from, "mM")), ("to", Value::Quantity(to, "mM"))];
        parts.told.push(words.phrase("report-told-body", &ends));
    }
    for (name, key) in
        [("figure.svg", "report-figure-course"), ("synapse.svg", "report-figure-looks")]
    {
        if folder.files.iter().any(|file| file == name) {
            parts.figures.push(Figure { svg: folder.text(name)?, caption: words.word(key) });
        }
    }
    parts.tables.push(summary_table(&summary, words));
    let looks: Vec<Look> = looks(&found);
    if !looks.is_empty() {
        parts.tables.push(looks_table(&looks, words));
    }
    parts.attached.push(("scenario.resolved.toml".to_owned(), resolved));
    parts.why = reasons(folder, &looks, words, keep_going)?;
    Ok(parts)
}

/// What a key of a resolved scenario says in a language: it holds a text, or a text for each
/// language.
fn said(resolved: &toml::Table, key: &str, tag: &str) -> String {
    let text = match resolved.get(key) {
        Some(toml::Value::Table(texts)) => texts.get(tag).or_else(|| texts.get("en")),
        other => other,
    };
    text.and_then(toml::Value::as_str).unwrap_or_default().to_owned()
}

/// A look at the synapse, as `summary.json` has it.
struct Look {
    at_h: f64,
    scenario: String,
    magnesium_mM: f64,
    quanta: Option<f64>,
    nerve: Option<f64>,
    fibre: Option<f64>,
}

fn looks(found: &serde_json::Value) -> Vec<Look> {
    let list = found.get("synapse").and_then(|list| list.as_array());
    let look = |value: &serde_json::Value| {
        let summary = value.get("summary")?;
        Some(Look {
            at_h: number(value, "at_h")?,
            scenario: value.get("scenario")?.as_str()?.to_owned(),
            magnesium_mM: number(value, "ionised_magnesium_mM")?,
            quanta: number(summary, "quantal_content_first"),
            nerve: number(summary, "nerve_spikes"),
            fibre: number(summary, "fibre_spikes"),
        })
    };
    list.into_iter().flatten().filter_map(look).collect()
}

fn summary_table(summary: &serde_json::Value, words: &Catalogue) -> Table {
    let row = |(key, name, unit): &(&str, &str, &str)| {
        let value = number(summary, name)?;
        let value = if value.abs() < LEAST { 0.0 } else { value };
        Some(vec![words.word(key), words.quantity(value, unit)])
    };
    Table {
        caption: words.word("report-table-summary"),
        heads: vec![words.word("compare-quantity"), words.word("report-value")],
        rows: ROWS.iter().filter_map(row).collect(),
        left_out: 0,
    }
}

fn looks_table(looks: &[Look], words: &Catalogue) -> Table {
    let keys = [
        "body-look-time",
        "body-look-junction",
        "body-look-magnesium",
        "body-look-quanta",
        "body-look-nerve",
        "body-look-fibre",
    ];
    let none = || words.word("summary-none");
    let number = |value: Option<f64>| value.map_or_else(none, |value| words.number(value));
    #[expect(clippy::cast_possible_truncation, reason = "counts are whole")]
    #[expect(clippy::cast_sign_loss, reason = "counts are not negative")]
    let count = |value: Option<f64>| value.map_or_else(none, |value| words.count(value as u64));
    let row = |look: &Look| {
        vec![
            words.quantity(look.at_h, "h"),
            look.scenario.clone(),
            words.number(look.magnesium_mM),
            number(look.quanta),
            count(look.nerve),
            count(look.fibre),
        ]
    };
    Table {
        caption: words.word("body-synapse"),
        heads: keys.iter().map(|key| words.word(key)).collect(),
        rows: looks.iter().map(row).collect(),
        left_out: 0,
    }
}

/// Why the junction at the last look differs from the same junction at the first.
fn reasons(
    folder: &Folder,
    looks: &[Look],
    words: &Catalogue,
    keep_going: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Option<Html>, ReportError> {
    let mut reasons = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    for (i, first) in looks.iter().enumerate() {
        let same = |look: &Look| look.scenario == first.scenario;
        let last = looks.iter().rposition(same).filter(|last| *last > i);
        let Some(last) = last.filter(|_| !told.contains(&first.scenario.as_str())) else {
            continue;
        };
        told.push(&first.scenario);
        let seen = |index: usize| -> Result<Scenario, ReportError> {
            Ok(scenario::load(&folder.place(&format!("synapse-{}.toml", index + 1)), &[])?)
        };
        let name = |look: &Look| {
            let values = [
                ("scenario", Value::Text(&look.scenario)),
                ("time", Value::Quantity(look.at_h, "h")),
            ];
            words.phrase("report-look", &values)
        };
        let names = (name(first), name(&looks[last]));
        let why = why::of(&seen(i)?, &seen(last)?, (&names.0, &names.1), words, keep_going);
        let fault = |error| ReportError::Simulate { scenario: names.1.clone(), error };
        reasons.push(why.map_err(fault)?);
    }
    Ok(why::all(&reasons))
}
