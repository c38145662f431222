//! `calgate population`: a muscle of many junctions under magnesium, in one folder of tables.

use super::exit::{Exit, WIDTH, entry};
use super::output::{self, Checked, json};
use super::progress::Progress;
use super::{Common, Outcome, interrupt, run};
use crate::experiment::population::{Level, Population, TETANUS, population};
use crate::export::csv;
use crate::export::folder::OutputFolder;
use crate::export::place::safe_name;
use crate::export::provenance::{self, Provenance};
use crate::scenario::{self, Scenario};
use crate::text::{Catalogue, Value};
use serde_json::json as value;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// What `calgate population` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Scenario file (TOML), with or without a table [population]
    scenario: PathBuf,
    #[command(flatten)]
    common: Common,
}

/// A column of a table: its name with the unit, and a value of a row.
type Column<'a, T> = (&'static str, &'a dyn Fn(&T) -> Option<f64>);

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let (path, common) = (&arguments.scenario, &arguments.common);
    let words = Catalogue::english();
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
    let mut provenance = Provenance::new(Vec::new(), words.word("disclaimer-full"))?;
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
    let seed = scenario.protocol.seed;
    provenance.runs = vec![provenance::Run::new(path, &resolved, seed, settings, work)];
    folder.add("population.csv", &levels_table(&muscle)?)?;
    folder.add("junctions.csv", &junctions_table(&muscle)?)?;
    folder.add("tetanus.csv", &tetanus_table(&muscle)?)?;
    folder.add("columns.json", json(&described(&words)).as_bytes())?;
    folder.add("scenario.resolved.toml", resolved.as_bytes())?;
    folder.add("summary.json", json(&report(&name, &scenario, &muscle, None)).as_bytes())?;
    let place = output::put(folder, &provenance)?;

    let text = if common.json {
        json(&report(&name, &scenario, &muscle, Some(&place)))
    } else if common.quiet {
        return Ok(());
    } else {
        text(&name, &scenario, &muscle, &place, &words)
    };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// What is told of each concentration, in the order of the signal.
const OF_LEVEL: [Column<'_, Level>; 10] = [
    ("total_magnesium_mM", &|level| Some(level.total_mM)),
    ("ionised_magnesium_mM", &|level| Some(level.ionised_mM)),
    ("quantal_content", &|level| Some(level.quantal_content)),
    ("transmitting_frac", &|level| Some(level.transmitting_frac)),
    ("compound_potential_frac", &|level| Some(level.compound_potential_frac)),
    ("twitch_frac", &|level| Some(level.twitch_frac)),
    ("train_of_four_potential", &|level| level.train_of_four_potential),
    ("train_of_four_force", &|level| level.train_of_four_force),
    ("early_tetanus_frac", &|level| Some(level.early_tetanus_frac)),
    ("late_tetanus_frac", &|level| Some(level.late_tetanus_frac)),
];

const OF_JUNCTION: [&str; 5] =
    ["junction", "quantal_content", "threshold_quanta", "safety_factor", "transmits_until_mM"];
const OF_TETANUS: [&str; 5] =
    ["total_magnesium_mM", "ionised_magnesium_mM", "time_ms", "transmitting_frac", "force_frac"];

/// A number as it stands in a table; empty when there is none.
fn number(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn levels_table(muscle: &Population) -> std::result::Result<Vec<u8>, Exit> {
    let header = OF_LEVEL.map(|(name, _)| name);
    let lines = muscle.levels.iter().map(|level| OF_LEVEL.map(|(_, read)| number(read(level))));
    Ok(csv::table(&header, lines)?)
}

fn junctions_table(muscle: &Population) -> std::result::Result<Vec<u8>, Exit> {
    let lines = muscle.junctions.iter().enumerate().map(|(i, junction)| {
        let content = junction.content_factor * muscle.reference_content;
        [
            (i + 1).to_string(),
            content.to_string(),
            junction.threshold_quanta.to_string(),
            (content / junction.threshold_quanta).to_string(),
            number(junction.transmits_until_mM),
        ]
    });
    Ok(csv::table(&OF_JUNCTION, lines)?)
}

fn tetanus_table(muscle: &Population) -> std::result::Result<Vec<u8>, Exit> {
    let lines = muscle.levels.iter().flat_map(|level| {
        let values = level.tetanus_transmitting_frac.iter().zip(&level.tetanus_force_frac);
        values.enumerate().map(|(i, (transmitting_frac, force_frac))| {
            [
                level.total_mM.to_string(),
                level.ionised_mM.to_string(),
                (i as f64 * TETANUS.interval_ms).to_string(),
                transmitting_frac.to_string(),
                force_frac.to_string(),
            ]
        })
    });
    Ok(csv::table(&OF_TETANUS, lines)?)
}

/// The columns of all tables, in words.
fn described(words: &Catalogue) -> serde_json::Value {
    let describe = |names: &[&str]| -> serde_json::Value {
        let meaning = |name: &&str| value!({ "name": name, "description": words.column(name) });
        names.iter().map(meaning).collect()
    };
    value!({
        "population.csv": describe(&OF_LEVEL.map(|(name, _)| name)),
        "junctions.csv": describe(&OF_JUNCTION),
        "tetanus.csv": describe(&OF_TETANUS),
    })
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
        "half_fail_at_total_mM": muscle.total_mM_at(0.5),
        "nine_tenths_fail_at_total_mM": muscle.total_mM_at(0.1),
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
    let story = &scenario.story;
    let mut text = entry("", if story.title.is_empty() { name } else { &story.title });
    if !story.question.is_empty() {
        text += &entry("", &story.question);
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
        if let Some(total_mM) = muscle.total_mM_at(transmitting_frac) {
            let total = words.quantity(total_mM, "mM");
            text += &entry("", &words.phrase(key, &[("total", Value::Text(&total))]));
        }
    }
    let folder = place.display().to_string();
    text += &words.phrase("summary-written", &[("folder", Value::Text(&folder))]);
    text.push('\n');
    text
}
