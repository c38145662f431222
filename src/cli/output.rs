//! What `run` and `compare` do alike: simulate a scenario, and turn the result into files.

use super::drawing::{Drawing, Pictures};
use super::exit::Exit;
use super::honesty;
use super::interrupt;
use super::language;
use crate::analysis::{Summary, summarise};
use crate::export::provenance::{self, Provenance};
use crate::export::{OutputFolder, columns, csv, parquet};
use crate::figure::{self, Heading, Shown, Stamp};
use crate::scenario::choice::Choice as _;
use crate::scenario::{self, Scenario};
use crate::simulate::{self, Run, Setup};
use crate::solver::Work;
use crate::text::Catalogue;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// A scenario, its run and what was read from it.
pub(super) struct Result {
    /// Name of the scenario, without folder and ending.
    pub(super) name: String,
    pub(super) scenario: Scenario,
    /// The scenario with every default filled in.
    pub(super) resolved: String,
    pub(super) run: Run,
    pub(super) summary: Summary,
    pub(super) provenance: provenance::Run,
}

/// Name of a scenario file without its folder and ending.
pub(super) fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Simulates a scenario; `go_on` is told the fraction of the time that is done, and answers whether
/// the rest is still wanted.
pub(super) fn simulate(
    path: &Path,
    scenario: Scenario,
    go_on: &dyn Fn(f64) -> bool,
) -> std::result::Result<Result, Exit> {
    let duration_ms = scenario.protocol.duration_ms;
    let mut keep_going = |time_ms: f64| go_on(time_ms / duration_ms) && !interrupt::asked();
    let run = simulate::run(&Setup::of(&scenario), &mut keep_going)
        .map_err(|error| Exit::Simulate { scenario: path.display().to_string(), error })?;
    let resolved = scenario::resolved_text(&scenario);
    let provenance = provenance::Run::new(
        path,
        &resolved,
        scenario.protocol.seed,
        solver_settings(&scenario),
        work(run.work),
    )
    .with_preset(scenario.preset.name.word());
    let summary = summarise(&run.trace);
    Ok(Result { name: name_of(path), scenario, resolved, run, summary, provenance })
}

/// Settings of the solver, for the record.
pub(super) fn solver_settings(scenario: &Scenario) -> serde_json::Map<String, serde_json::Value> {
    let solver = &scenario.solver;
    let mut settings = serde_json::Map::new();
    settings.insert("method".into(), solver.method.word().into());
    settings.insert("relative_tolerance".into(), solver.relative_tolerance.into());
    settings.insert("max_steps".into(), solver.max_steps.into());
    settings
}

/// What the solver did, for the record.
pub(super) fn work(work: Work) -> provenance::Work {
    provenance::Work {
        segments: work.segments,
        steps_accepted: work.explicit_steps + work.rosenbrock_steps,
        steps_rejected: work.rejected_steps,
        evaluations: work.evaluations,
        jacobians: work.jacobians,
        factorisations: work.factorisations,
    }
}

/// `summary.json`.
#[derive(Serialize)]
pub(super) struct Report<'a> {
    pub(super) scenario: &'a str,
    pub(super) title: &'a str,
    pub(super) summary: &'a Summary,
    pub(super) work: provenance::Work,
    pub(super) warnings: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) folder: Option<PathBuf>,
}

impl Result {
    /// The summary as it goes to `summary.json` and to `--json`.
    pub(super) fn report(&self, folder: Option<PathBuf>) -> Report<'_> {
        Report {
            scenario: &self.name,
            title: &self.scenario.story.title,
            summary: &self.summary,
            work: self.provenance.work,
            warnings: warnings(&self.scenario),
            folder,
        }
    }
}

/// What `--dry-run --json` prints of a scenario.
#[derive(Serialize)]
pub(super) struct Checked<'a> {
    scenario: String,
    title: &'a str,
    warnings: Vec<String>,
    /// The digits by which `provenance.json` will know the run.
    resolved_sha256: String,
    /// The scenario with every default filled in.
    pub(super) resolved: String,
}

impl<'a> Checked<'a> {
    pub(super) fn new(path: &Path, scenario: &'a Scenario) -> Self {
        let resolved = scenario::resolved_text(scenario);
        Self {
            scenario: name_of(path),
            title: &scenario.story.title,
            warnings: warnings(scenario),
            resolved_sha256: provenance::sha256(resolved.as_bytes()),
            resolved,
        }
    }
}

fn warnings(scenario: &Scenario) -> Vec<String> {
    scenario.warnings.iter().map(|warning| language::tell(&warning.message)).collect()
}

/// Puts a finished folder into place, with the honesty box in it, unless somebody has asked to stop.
pub(super) fn put(
    mut folder: OutputFolder,
    provenance: &Provenance,
) -> std::result::Result<PathBuf, Exit> {
    if interrupt::asked() {
        return Err(Exit::Interrupted);
    }
    folder.add(honesty::FILE, honesty::text(&language::words())?.as_bytes())?;
    Ok(folder.finish(provenance)?)
}

/// Files that a folder will hold: name and bytes.
pub(super) type Files = Vec<(String, Vec<u8>)>;

/// The tables of a run. `prefix` goes before each name.
pub(super) fn tables(
    result: &Result,
    prefix: &str,
    provenance: &Provenance,
    words: &Catalogue,
) -> std::result::Result<Files, Exit> {
    let trace = &result.run.trace;
    let described = columns::columns_json(trace, |name| words.column(name))?;
    let parquet = parquet::trace_file(trace, &described, &provenance.json()?)?;
    Ok(vec![
        (format!("{prefix}trace.csv"), csv::trace_table(trace)?),
        (format!("{prefix}trace.parquet"), parquet),
        (format!("{prefix}events.csv"), csv::events_table(trace)?),
        (format!("{prefix}columns.json"), described.into_bytes()),
        (format!("{prefix}scenario.resolved.toml"), result.resolved.clone().into_bytes()),
    ])
}

/// The figure of one or several runs, and its files.
pub(super) fn figure(
    results: &[Result],
    heading: &Heading,
    provenance: &Provenance,
    drawing: &Drawing,
    words: &Catalogue,
) -> std::result::Result<(Pictures, Files), Exit> {
    let shown: Vec<Shown<'_>> = results
        .iter()
        .map(|result| Shown { label: label(result, words), trace: &result.run.trace })
        .collect();
    let stamp = Stamp {
        line: format!("{} · {}", provenance.stamp(), words.word("disclaimer-short")),
        record: provenance.json()?,
    };
    let svg = figure::chain(&shown, heading, words, &stamp, &drawing.style())?;
    let pictures = vec![("figure".to_owned(), svg)];
    let files = drawing.files(&pictures)?;
    Ok((pictures, files))
}

/// What a scenario is called in a figure: its title, or its name.
pub(super) fn label(result: &Result, words: &Catalogue) -> String {
    let title = result.scenario.story.title_in(words.language());
    if title.is_empty() { result.name.clone() } else { title.to_owned() }
}

/// JSON of something of ours, with a line break at its end.
pub(super) fn json(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value)
        .unwrap_or_else(|error| unreachable!("our own types are always JSON: {error}"));
    text.push('\n');
    text
}
