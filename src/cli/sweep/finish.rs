//! The end of a sweep: its table, what came of it in short, and where it comes from.
//!
//! `provenance.json` is written last. A folder that has it, and every file that it lists, is
//! finished.

use super::super::exit::{Exit, entry};
use super::super::language;
use super::super::output::json;
use super::super::study::shown;
use super::super::{Common, Outcome, honesty};
use super::line;
use super::resolved::{resolved_scenario, resolved_sweep};
use super::words::titled;
use crate::export::folder::PROVENANCE_FILE;
use crate::export::provenance::{Provenance, sha256};
use crate::scenario::in_words::in_words_count;
use crate::scenario::wording::Told;
use crate::sweep::columns::columns_json;
use crate::sweep::merge::{Merged, merge};
use crate::sweep::store::{SWEEP_FILE, Store, StoreError, TRACES, write_whole};
use crate::sweep::table::Head;
use crate::text::{Catalogue, Value};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

const SUMMARY: &str = "summary.json";

/// Reasons of failure that are told; the table has them all.
const MOST_REASONS: usize = 3;

/// `summary.json`: what came of a sweep, in short.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Finished {
    title: String,
    question: String,
    #[serde(default)]
    told: Told,
    scenario: String,
    design: String,
    points: u64,
    replicates: u32,
    pub(super) rows: u64,
    pub(super) failed: u64,
    reasons: Vec<Reason>,
    measures: Vec<Range>,
    steps: u64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    traces: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    folder: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Reason {
    reason: String,
    rows: u64,
}

#[derive(Debug, Serialize, Deserialize)]
struct Range {
    measure: String,
    unit: String,
    lowest: Option<f64>,
    highest: Option<f64>,
}

/// A file as `provenance.json` lists it.
#[derive(Debug, Serialize, Deserialize)]
struct Listed {
    name: String,
    sha256: String,
}

/// `provenance.json` of a sweep.
#[derive(Serialize)]
struct Record<'a> {
    #[serde(flatten)]
    provenance: &'a Provenance,
    sweep: &'a Origin,
    #[serde(skip_serializing_if = "<[Listed]>::is_empty")]
    files: &'a [Listed],
}

/// Which sweep of which scenario.
#[derive(Serialize)]
struct Origin {
    file: String,
    sweep_sha256: String,
    scenario: String,
    resolved_sha256: String,
    seed: u64,
}

/// Writes the table of a sweep whose parts are all made, and all that belongs to it.
pub(super) fn finish(
    store: &Store<'_>,
    path: &Path,
    keep_parts: bool,
    words: &Catalogue,
) -> Result<Finished, Exit> {
    let (sweep, folder) = (store.sweep(), store.folder());
    let head = Head::of(sweep);
    let resolved = resolved_scenario(sweep)?;
    let provenance = language::provenance(words)?;
    let origin = Origin {
        file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        sweep_sha256: sweep.hash(),
        scenario: head.scenario.clone(),
        resolved_sha256: sha256(resolved.as_bytes()),
        seed: sweep.seed,
    };
    let record = |files| json(&Record { provenance: &provenance, sweep: &origin, files });
    let columns = columns_json(&head, &|name| described(name, words)).map_err(StoreError::Json)?;

    let merged = merge(store, &columns, &record(&[]), &|_| {})?;
    let finished = Finished::of(store, &head, &merged);
    let mut files: Vec<Listed> = (merged.files.into_iter())
        .map(|(name, sha256)| Listed { name: name.to_owned(), sha256 })
        .collect();
    let others = [
        ("columns.json", columns),
        (SUMMARY, json(&finished)),
        ("summary.txt", finished.text(words)),
        (honesty::FILE, honesty::text(words)?),
        ("scenario.resolved.toml", resolved),
        ("sweep.resolved.toml", resolved_sweep(sweep)),
    ];
    for (name, text) in others {
        write_whole(&folder.join(name), text.as_bytes())?;
        files.push(Listed { name: name.to_owned(), sha256: sha256(text.as_bytes()) });
    }
    let mark = store.read(SWEEP_FILE)?;
    files.push(Listed { name: SWEEP_FILE.to_owned(), sha256: sha256(&mark) });
    for name in &finished.traces {
        files.push(Listed { name: name.clone(), sha256: sha256(&store.read(name)?) });
    }
    write_whole(&folder.join(PROVENANCE_FILE), record(&files).as_bytes())?;
    if !keep_parts {
        store.remove_parts()?;
    }
    Ok(finished)
}

/// What came of the sweep when it was finished at an earlier time; nothing if it was not, or if a
/// file of it is missing now.
pub(super) fn already(store: &Store<'_>) -> Option<Finished> {
    #[derive(Deserialize)]
    struct Record {
        files: Vec<Listed>,
    }
    let folder = store.folder();
    let record: Record =
        serde_json::from_slice(&fs::read(folder.join(PROVENANCE_FILE)).ok()?).ok()?;
    let there = record.files.iter().all(|file| folder.join(&file.name).is_file());
    let summary = fs::read(folder.join(SUMMARY)).ok().filter(|_| there)?;
    serde_json::from_slice(&summary).ok()
}

/// The meaning of a column, or of the key of an axis.
fn described(name: &str, words: &Catalogue) -> String {
    match name {
        "row" | "point" | "replicate" | "failure" | "steps" => words.column(name),
        key => words.phrase("sweep-axis", &[("key", Value::Text(key))]),
    }
}

impl Finished {
    fn of(store: &Store<'_>, head: &Head, merged: &Merged) -> Self {
        let sweep = store.sweep();
        let reason =
            |(reason, rows): &(String, u64)| Reason { reason: reason.clone(), rows: *rows };
        let parts = if sweep.traces.is_empty() { 0 } else { store.plan().parts };
        Self {
            title: sweep.title.clone(),
            question: sweep.question.clone(),
            told: sweep.told.clone(),
            scenario: head.scenario.clone(),
            design: head.design.clone(),
            points: sweep.points(),
            replicates: sweep.replicates,
            rows: merged.rows,
            failed: merged.failed,
            reasons: merged.reasons.iter().map(reason).collect(),
            measures: (head.measures.iter().zip(&merged.ranges))
                .map(|(measure, range)| Range {
                    measure: measure.name.clone(),
                    unit: measure.unit.clone(),
                    lowest: range.map(|(lowest, _)| lowest),
                    highest: range.map(|(_, highest)| highest),
                })
                .collect(),
            steps: merged.steps,
            traces: (0..parts).map(|part| format!("{TRACES}/{part:06}.parquet")).collect(),
            folder: None,
        }
    }

    /// The summary, 80 columns wide.
    fn text(&self, words: &Catalogue) -> String {
        let mut text = titled(&self.told.or(&self.title, &self.question), words);
        if !text.is_empty() {
            text.push('\n');
        }
        let _ = writeln!(
            text,
            "  {:<38}{:>19}{:>19}",
            "",
            words.word("sweep-lowest"),
            words.word("sweep-highest")
        );
        for range in &self.measures {
            let name = &range.measure;
            let cell = |value: Option<f64>| {
                value.map_or_else(|| words.word("summary-none"), |value| shown(value, "", words))
            };
            let (lowest, highest) = (cell(range.lowest), cell(range.highest));
            if name.chars().count() > 38 {
                let _ = writeln!(text, "  {name}\n  {:<38}{lowest:>19}{highest:>19}", "");
            } else {
                let _ = writeln!(text, "  {name:<38}{lowest:>19}{highest:>19}");
            }
        }
        text.push('\n');
        let counts = [("rows", Value::Count(self.rows)), ("points", Value::Count(self.points))];
        text += &line(&words.phrase("sweep-made", &counts));
        if self.failed > 0 {
            let counts = [("failed", Value::Count(self.failed)), ("rows", Value::Count(self.rows))];
            text += &line(&words.phrase("sweep-failed", &counts));
            for reason in self.reasons.iter().take(MOST_REASONS) {
                let head = format!("    {:>6}  ", in_words_count(reason.rows as f64));
                text += &entry(&head, &reason.reason);
            }
            let more = self.reasons.len().saturating_sub(MOST_REASONS);
            if more > 0 {
                let more = [("more", Value::Count(more as u64))];
                text += &line(&words.phrase("sweep-more-reasons", &more));
            }
        }
        if !self.traces.is_empty() {
            text += &line(&words.word("sweep-where-traces"));
        }
        text
    }

    /// Tells it, and how the program ends.
    pub(super) fn say(mut self, folder: &Path, common: &Common, words: &Catalogue) -> Outcome {
        let (failed, rows) = (self.failed, self.rows);
        if !common.quiet {
            let place = folder.display().to_string();
            let text = if common.json {
                self.folder = Some(place);
                json(&self)
            } else {
                let written = words.phrase("summary-written", &[("folder", Value::Text(&place))]);
                self.text(words) + &line(&written)
            };
            std::io::stdout().write_all(text.as_bytes())?;
        }
        if failed > 0 { Err(Exit::Rows { failed, rows }) } else { Ok(()) }
    }
}
