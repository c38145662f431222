//! `calgate compare`: several scenarios over each other, in one figure and one table.

use super::drawing::Drawing;
use super::exit::{Exit, WIDTH, entry};
use super::language;
use super::output::{self, Checked, Result, json};
use super::progress::Progress;
use super::{Common, Outcome, run};
use crate::export::csv;
use crate::export::folder::OutputFolder;
use crate::export::place::safe_name;
use crate::export::rows::{Row, rows};
use crate::figure::{Heading, MOST_RUNS};
use crate::scenario::{self, Scenario};
use crate::text::{Catalogue, Value};
use rayon::prelude::*;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What `calgate compare` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Two to six scenario files (TOML); the others are compared with the first
    #[arg(required = true, value_name = "SCENARIO")]
    scenarios: Vec<PathBuf>,
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    drawing: Drawing,
    /// Title of the figure
    #[arg(long)]
    title: Option<String>,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let common = &arguments.common;
    let count = arguments.scenarios.len();
    if !(2..=MOST_RUNS).contains(&count) {
        return Err(Exit::Count { count, most: MOST_RUNS });
    }
    let words = language::words();
    let scenarios: Vec<(&PathBuf, Scenario)> = arguments
        .scenarios
        .iter()
        .map(|path| Ok((path, scenario::load(path, &common.overrides)?)))
        .collect::<std::result::Result<_, Exit>>()?;
    run::warn(scenarios.iter().map(|(_, scenario)| scenario), common.quiet);
    if common.dry_run {
        let checked = scenarios.iter().map(|(path, scenario)| Checked::new(path, scenario));
        if common.json && !common.quiet {
            let text = json(&serde_json::json!({ "runs": checked.collect::<Vec<_>>() }));
            std::io::stdout().write_all(text.as_bytes())?;
        } else if !common.quiet {
            for ((path, _), checked) in scenarios.iter().zip(checked) {
                write!(std::io::stdout(), "# {}\n{}\n", path.display(), checked.resolved)?;
            }
        }
        return Ok(());
    }
    let mut provenance = language::provenance(&words)?;
    let target = common.out.clone().unwrap_or_else(|| folder_of(&arguments.scenarios));
    let mut folder = OutputFolder::begin(&target, run::policy(common))?;

    let results = simulate_all(scenarios, common.quiet)?;
    provenance.runs = results.iter().map(|result| result.provenance.clone()).collect();
    let table = Table::new(&results, &words);
    let heading = heading(arguments, &results, &table, &words);
    let (tables, figure) = rayon::join(
        || {
            results
                .par_iter()
                .enumerate()
                .map(|(i, result)| {
                    let prefix = format!("{}-{}.", i + 1, safe_name(&result.name));
                    output::tables(result, &prefix, &provenance, &words)
                })
                .collect::<std::result::Result<Vec<_>, Exit>>()
        },
        || output::figure(&results, &heading, &provenance, &arguments.drawing, &words),
    );
    let (pictures, drawn) = figure?;
    let reports: Vec<_> = results.iter().map(|result| result.report(None)).collect();
    folder.add("summary.json", json(&reports).as_bytes())?;
    folder.add("comparison.csv", &table.csv()?)?;
    for (name, bytes) in tables?.into_iter().flatten().chain(drawn) {
        folder.add(&name, &bytes)?;
    }
    let place = output::put(folder, &provenance)?;

    let text = if common.json {
        json(&serde_json::json!({ "folder": place, "runs": reports }))
    } else if let Some(told) = arguments.drawing.told(&place, &pictures) {
        told
    } else if common.quiet {
        return Ok(());
    } else {
        table.text(&place, &words)
    };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// Where a comparison goes unless another place is given; short enough to be typed.
fn folder_of(scenarios: &[PathBuf]) -> PathBuf {
    let names: Vec<String> = scenarios.iter().map(|path| output::name_of(path)).collect();
    let name = match &names[..] {
        [first, rest @ ..] if rest.len() > 1 => format!("compare-{first}-and-{}-more", rest.len()),
        _ => format!("compare-{}", names.join("-")),
    };
    Path::new("output").join(safe_name(&name))
}

/// Runs all scenarios, in parallel; the order of the results is that of the scenarios. When several
/// fail it is the first of them that is told, whichever was the quicker.
fn simulate_all(
    scenarios: Vec<(&PathBuf, Scenario)>,
    quiet: bool,
) -> std::result::Result<Vec<Result>, Exit> {
    let progress = Progress::start("compare", quiet);
    let total_ms: f64 = scenarios.iter().map(|(_, scenario)| scenario.protocol.duration_ms).sum();
    let done_ms = std::sync::Mutex::new(vec![0.0; scenarios.len()]);
    let first_failed = AtomicUsize::new(usize::MAX);
    let results: Vec<_> = scenarios
        .into_par_iter()
        .enumerate()
        .map(|(i, (path, scenario))| {
            let duration_ms = scenario.protocol.duration_ms;
            let go_on = |done_frac: f64| {
                if let Ok(mut done_ms) = done_ms.lock() {
                    done_ms[i] = done_frac * duration_ms;
                    progress.show(done_ms.iter().sum::<f64>() / total_ms);
                }
                i < first_failed.load(Ordering::Relaxed)
            };
            let result = output::simulate(path, scenario, &go_on);
            if result.is_err() {
                first_failed.fetch_min(i, Ordering::Relaxed);
            }
            result
        })
        .collect();
    results.into_iter().collect()
}

/// The summaries beside each other.
struct Table {
    labels: Vec<String>,
    names: Vec<String>,
    /// For each quantity, one row of each scenario.
    rows: Vec<Vec<Row>>,
}

impl Table {
    fn new(results: &[Result], words: &Catalogue) -> Self {
        let mut by_scenario: Vec<_> =
            results.iter().map(|result| rows(&result.summary, words).into_iter()).collect();
        let mut table_rows = Vec::new();
        loop {
            let row: Vec<Row> = by_scenario.iter_mut().filter_map(Iterator::next).collect();
            if row.is_empty() {
                break;
            }
            if row.iter().any(|cell| cell.value.is_some()) {
                table_rows.push(row);
            }
        }
        Table {
            labels: results.iter().map(|result| output::label(result, words)).collect(),
            names: results.iter().map(|result| result.name.clone()).collect(),
            rows: table_rows,
        }
    }

    /// Tidy: one line for each scenario and quantity.
    fn csv(&self) -> std::result::Result<Vec<u8>, Exit> {
        let mut lines = Vec::new();
        for (i, name) in self.names.iter().enumerate() {
            for row in &self.rows {
                let number = |value: Option<f64>| value.map_or_else(String::new, |v| v.to_string());
                let difference = row[i].value.zip(row[0].value).map(|(here, first)| here - first);
                let ratio = row[i].value.zip(row[0].value).map(|(here, first)| here / first);
                lines.push([
                    name.clone(),
                    row[i].name.clone(),
                    number(row[i].value),
                    number(difference),
                    number(ratio.filter(|ratio| ratio.is_finite())),
                ]);
            }
        }
        let header = ["scenario", "quantity", "value", "difference", "times_first"];
        Ok(csv::table(&header, lines)?)
    }

    /// For a terminal 80 columns wide: a column for each scenario beside the names of the
    /// quantities, or below each name when they do not fit beside.
    fn text(&self, place: &Path, words: &Catalogue) -> String {
        let mut text = String::new();
        for (i, label) in self.labels.iter().enumerate() {
            text += &entry(&format!("({}) ", i + 1), label);
        }
        text.push('\n');
        let mut lines = vec![(
            words.word("compare-quantity"),
            (1..=self.labels.len()).map(|i| format!("({i})")).collect(),
        )];
        for row in &self.rows {
            let cells: Vec<String> = row.iter().map(|cell| cell.shown.clone()).collect();
            lines.push((row[0].name.clone(), cells));
            lines.extend(self.times(row, words).map(|times| (String::new(), times)));
        }
        let length = |text: &String| text.chars().count();
        let name_width = lines.iter().map(|(name, _)| length(name)).max().unwrap_or(0);
        let widest = lines.iter().flat_map(|(_, cells)| cells).map(length).max().unwrap_or(0);
        let beside = name_width + self.labels.len() * (widest + 2) <= WIDTH;
        let margin = if beside { name_width } else { 0 };
        let width = ((WIDTH - margin) / self.labels.len()).min(20);
        for (name, cells) in lines {
            if beside {
                let _ = write!(text, "{name:margin$}");
            } else if !name.is_empty() {
                let _ = writeln!(text, "{name}");
            }
            for cell in cells {
                let _ = write!(text, "{cell:>width$}");
            }
            text.push('\n');
        }
        let folder = place.display().to_string();
        let written = words.phrase("summary-written", &[("folder", Value::Text(&folder))]);
        let _ = writeln!(text, "\n{written}");
        text
    }

    /// How many times the first scenario's value each other one is, when that says something.
    #[expect(clippy::unused_self, reason = "a method of the table for the sake of its reader")]
    fn times(&self, row: &[Row], words: &Catalogue) -> Option<Vec<String>> {
        let first = row[0].value.filter(|&first| first > 0.0)?;
        let differs = |cell: &Row| {
            cell.shown != row[0].shown
                && cell.value.is_some_and(|value| (value / first - 1.0).abs() > 5e-3)
        };
        row[1..].iter().any(differs).then(|| {
            row.iter()
                .enumerate()
                .map(|(i, cell)| match cell.value {
                    Some(value) if i > 0 => format!("×{}", words.number(ratio(value, first))),
                    _ => String::new(),
                })
                .collect()
        })
    }
}

fn heading(arguments: &Arguments, results: &[Result], table: &Table, words: &Catalogue) -> Heading {
    let title = arguments.title.clone().unwrap_or_else(|| {
        words.phrase(
            "compare-heading",
            &[
                ("count", Value::Count(results.len() as u64 - 1)),
                ("reference", Value::Text(&table.labels[0])),
            ],
        )
    });
    let mut description = title.clone();
    for row in &table.rows {
        let _ = write!(description, " {}:", row[0].name);
        for (cell, label) in row.iter().zip(&table.labels) {
            let _ = write!(description, " {label} {};", cell.shown);
        }
    }
    Heading { title, question: String::new(), description }
}

/// How many times `first` a value is; less than a thousandth is nothing.
fn ratio(value: f64, first: f64) -> f64 {
    let ratio = value / first;
    if ratio.abs() < 1e-3 { 0.0 } else { ratio }
}
