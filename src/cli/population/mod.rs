//! `calgate population`: a muscle of many junctions under magnesium, in one folder with its figure
//! and tables.

mod figure;
mod tables;

use super::drawing::Drawing;
use super::exit::{Exit, WIDTH, entry};
use super::language;
use super::output::{self, Checked, json};
use super::progress::Progress;
use super::{Common, Outcome, interrupt, run};
use crate::experiment::population::{Level, Population, population};
use crate::export::folder::OutputFolder;
use crate::export::place::safe_name;
use crate::export::provenance;
use crate::scenario::choice::Choice as _;
use crate::scenario::{self, Scenario};
use crate::text::{Catalogue, Value};
use serde_json::json as value;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use tables::{OF_LEVEL, described, junctions_table, levels_table, tetanus_table};

/// What `calgate population` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Scenario file (TOML), with or without a table [population]
    scenario: PathBuf,
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    drawing: Drawing,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let (path, common) = (&arguments.scenario, &arguments.common);
    let words = language::words();
    let scenario = scenario::load(path, &common.overrides)?;
    run::warn([&scenario], common.quiet);
    if common.dry_run {
        if !common.quiet {
            let checked = Checked::new(path, &scenario);
            let text = if common.json { json(&checked) } else { checked.resolved };
            std::io::stdout().write_all(text.as_bytes())?;
        }
        return Ok(());
    }
    let mut provenance = language::provenance(&words)?;
    let name = output::name_of(path);
    let target = common
        .out
        .clone()
        .unwrap_or_else(|| Path::new("output").join(safe_name(&format!("population-{name}"))));
    let mut folder = OutputFolder::begin(&target, run::policy(common))?;

    let progress = Progress::start(name.clone(), common.quiet);
    let muscle = population(&scenario, &|done_frac| {
        progress.show(done_frac);
        !interrupt::asked()
    })
    .map_err(|error| Exit::Simulate { scenario: path.display().to_string(), error })?;
    drop(progress);

    let resolved = scenario::resolved_text(&scenario);
    let settings = output::solver_settings(&scenario);
    let work = output::work(muscle.work);
    let (seed, preset) = (scenario.protocol.seed, scenario.preset.name.word());
    provenance.runs =
        vec![provenance::Run::new(path, &resolved, seed, settings, work).with_preset(preset)];

    let style = arguments.drawing.style();
    let svg = figure::draw(&name, &scenario, &muscle, &provenance, (&words, style))?;
    let pictures = vec![("figure".to_owned(), svg)];
    for (name, bytes) in arguments.drawing.files(&pictures)? {
        folder.add(&name, &bytes)?;
    }
    folder.add("population.csv", &levels_table(&muscle)?)?;
    folder.add("junctions.csv", &junctions_table(&muscle)?)?;
    folder.add("tetanus.csv", &tetanus_table(&muscle)?)?;
    folder.add("columns.json", json(&described(&words)).as_bytes())?;
    folder.add("scenario.resolved.toml", resolved.as_bytes())?;
    folder.add("summary.json", json(&report(&name, &scenario, &muscle, None)).as_bytes())?;
    let place = output::put(folder, &provenance)?;

    let text = if common.json {
        json(&report(&name, &scenario, &muscle, Some(&place)))
    } else if let Some(told) = arguments.drawing.told(&place, &pictures) {
        told
    } else if common.quiet {
        return Ok(());
    } else {
        text(&name, &scenario, &muscle, &place, &words)
    };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// `summary.json`, and what `--json` prints.
fn report(
    name: &str,
    scenario: &Scenario,
    muscle: &Population,
    place: Option<&Path>,
) -> serde_json::Value {
    let level = |level: &Level| -> serde_json::Value {
        let fields = OF_LEVEL.map(|(name, read)| (name.to_owned(), value!(read(level))));
        serde_json::Map::from_iter(fields).into()
    };
    let mut report = value!({
        "scenario": name,
        "title": scenario.story.title,
        "junctions": muscle.junctions.len(),
        "reference_content": muscle.reference_content,
        "median_threshold_quanta": muscle.threshold_quanta,
        "half_fail_at_total_mM": muscle.total_at_mM(0.5),
        "nine_tenths_fail_at_total_mM": muscle.total_at_mM(0.1),
        "levels": muscle.levels.iter().map(level).collect::<Vec<_>>(),
    });
    if let (Some(place), Some(report)) = (place, report.as_object_mut()) {
        report.insert("folder".into(), value!(place));
    }
    report
}

/// The table for a terminal 80 columns wide.
fn text(
    name: &str,
    scenario: &Scenario,
    muscle: &Population,
    place: &Path,
    words: &Catalogue,
) -> String {
    let title = scenario.story.title_in(words.language());
    let question = scenario.story.question_in(words.language());
    let mut text = entry("", if title.is_empty() { name } else { title });
    if !question.is_empty() {
        text += &entry("", question);
    }
    text.push('\n');
    let heads = [
        "population-total",
        "population-ionised",
        "population-quanta",
        "population-transmitting",
        "population-four-potential",
        "population-four-force",
        "population-early-tetanus",
        "population-late-tetanus",
    ]
    .map(|key| words.word(key));
    let width = WIDTH / heads.len();
    for line in 0..heads.iter().map(|head| head.lines().count()).max().unwrap_or(0) {
        for head in &heads {
            let _ = write!(text, "{:>width$}", head.lines().nth(line).unwrap_or(""));
        }
        text.push('\n');
    }
    let none = words.word("summary-none");
    // what is left of a twitch long ago is not shown with a power of ten
    let percent = |frac: f64| words.quantity(if frac < 1e-4 { 0.0 } else { 100.0 * frac }, "%");
    let ratio = |value: Option<f64>| value.map_or_else(|| none.clone(), |v| words.number(v));
    for level in &muscle.levels {
        let cells = [
            words.number(level.total_mM),
            words.number(level.ionised_mM),
            words.number(level.quantal_content),
            percent(level.transmitting_frac),
            ratio(level.train_of_four_potential),
            ratio(level.train_of_four_force),
            percent(level.early_tetanus_frac),
            percent(level.late_tetanus_frac),
        ];
        for cell in cells {
            let _ = write!(text, "{cell:>width$}");
        }
        text.push('\n');
    }
    text.push('\n');
    let safety = muscle.reference_content / muscle.threshold_quanta;
    text += &entry(
        "",
        &words.phrase(
            "population-safety",
            &[
                ("junctions", Value::Count(muscle.junctions.len() as u64)),
                ("content", Value::Text(&words.number(muscle.reference_content))),
                ("threshold", Value::Text(&words.number(muscle.threshold_quanta))),
                ("safety", Value::Text(&words.number(safety))),
            ],
        ),
    );
    for (key, transmitting_frac) in [("population-half", 0.5), ("population-nine-tenths", 0.1)] {
        if let Some(total_mM) = muscle.total_at_mM(transmitting_frac) {
            let total = words.quantity(total_mM, "mM");
            text += &entry("", &words.phrase(key, &[("total", Value::Text(&total))]));
        }
    }
    let folder = place.display().to_string();
    text += &words.phrase("summary-written", &[("folder", Value::Text(&folder))]);
    text.push('\n');
    text
}
