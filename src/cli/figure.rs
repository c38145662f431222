//! `calgate figure`: the pictures a lesson needs, by name, from a run made on the spot or from a
//! stored result.

use super::drawing::{Drawing, Pictures};
use super::exit::{Exit, entry};
use super::output::{self, json};
use super::progress::Progress;
use super::study::{refused, written};
use super::{Common, Outcome, interrupt, language, run};
use crate::export::folder::OutputFolder;
use crate::export::place::safe_name;
use crate::export::provenance::{self, Provenance};
use crate::figure::{
    Desk, FIGURE_RECIPES, FigureRecipe, Needs, Origin, RecipeError, Source, Stamp, Stored,
};
use crate::message::{Told as _, message};
use crate::scenario::choice::Choice as _;
use crate::text::{Catalogue, Value as Word};
use serde_json::{Value, json as value};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// What `calgate figure` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Name of the figure; `--list` shows all
    #[arg(required_unless_present = "list")]
    name: Option<String>,
    /// Scenario, sweep file or folder of a result; what `--list` names if left out
    #[arg(value_name = "SCENARIO|FOLDER")]
    from: Option<PathBuf>,
    /// List all figures: what each shows and what it is drawn from
    #[arg(long)]
    list: bool,
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    drawing: Drawing,
}

impl From<RecipeError> for Exit {
    fn from(error: RecipeError) -> Self {
        let (message, help) = (error.told(), error.mended());
        match error {
            RecipeError::Scenario(error) => Exit::Scenario(error),
            RecipeError::Simulate { scenario, error } => Exit::Simulate { scenario, error },
            RecipeError::Body { scenario, error } => Exit::Body { scenario, error },
            RecipeError::Interrupted => Exit::Interrupted,
            RecipeError::Figure(error) => Exit::Figure(error),
            RecipeError::Table(error) => Exit::from(error),
            RecipeError::Stored(_) => refused(&message, help, 7),
            RecipeError::Unknown { .. }
            | RecipeError::WrongKind { .. }
            | RecipeError::Lacks { .. }
            | RecipeError::TooLittle { .. } => refused(&message, help, 2),
        }
    }
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let words = language::words();
    let Some(name) = arguments.name.as_deref().filter(|_| !arguments.list) else {
        std::io::stdout().write_all(list(&words, arguments.common.json).as_bytes())?;
        return Ok(());
    };
    let (recipe, common) = (FigureRecipe::find(name)?, &arguments.common);
    let stored = match &arguments.from {
        Some(path) if path.is_dir() => Some(Stored::read(path).map_err(RecipeError::from)?),
        _ => None,
    };
    if stored.is_some() && !common.overrides.is_empty() {
        let what = message!("tell-figure-set", "--set: nothing is run for a folder that is there");
        let help = message!(
            "tell-figure-set-out",
            "leave `--set` out, or name the scenario instead of its folder"
        );
        return Err(refused(&what, help, 2));
    }
    let path = arguments.from.as_ref().map(|path| path.display().to_string());
    let source = match (&stored, &path) {
        (Some(stored), _) => Source::Stored(stored),
        (None, Some(path)) => Source::File(path, &common.overrides),
        (None, None) => Source::Usual(&common.overrides),
    };
    if common.dry_run {
        if !common.quiet {
            let from = path.unwrap_or_else(|| format!("scenarios/{}", recipe.usual));
            let name = recipe.name;
            let text = message!("tell-figure-from", "{name} from {from}", name, from);
            std::io::stdout().write_all((words.tell(&text) + "\n").as_bytes())?;
        }
        return Ok(());
    }
    let provenance = language::provenance(&words)?;
    let target = common
        .out
        .clone()
        .unwrap_or_else(|| Path::new("output").join(safe_name(&format!("figure-{name}"))));
    let mut folder = OutputFolder::begin(&target, run::policy(common))?;

    let progress = Progress::start(recipe.name, common.quiet);
    let go_on = |done_frac: f64| {
        progress.show(done_frac);
        !interrupt::asked()
    };
    let stamp = |made: &[Origin]| stamp(&provenance, made, &words);
    let desk = Desk::new(&words, arguments.drawing.style(), &stamp, &go_on);
    let svg = recipe.draw(&source, &desk)?;
    let made = desk.origins();
    drop(progress);

    let described = svg.description().to_owned();
    let pictures: Pictures = vec![(recipe.name.to_owned(), svg)];
    for (name, bytes) in arguments.drawing.files(&pictures)? {
        folder.add(&name, &bytes)?;
    }
    let mut report = value!({
        "figure": recipe.name,
        "description": described,
        "made_of": record_of(&made),
    });
    folder.add("figure.json", json(&report).as_bytes())?;
    let place = output::put(folder, &provenance)?;
    let text = if common.json {
        report["folder"] = value!(place);
        json(&report)
    } else if common.quiet {
        return Ok(());
    } else {
        arguments.drawing.told(&place, &pictures).unwrap_or_else(|| written(&place, &words))
    };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// All figures: name, what it shows, what it is drawn from.
fn list(words: &Catalogue, as_json: bool) -> String {
    if as_json {
        let figure = |recipe: &FigureRecipe| {
            value!({
                "name": recipe.name,
                "title": words.word(recipe.title),
                "about": words.word(recipe.about),
                "from": words.word(needs(recipe.needs)),
                "usually": format!("scenarios/{}", recipe.usual),
            })
        };
        return json(&value!({ "figures": FIGURE_RECIPES.iter().map(figure).collect::<Vec<_>>() }));
    }
    let mut text = String::new();
    for recipe in &FIGURE_RECIPES {
        let _ = writeln!(text, "{}", recipe.name);
        text += &entry("    ", &words.word(recipe.about));
        let needs = words.word(needs(recipe.needs));
        let from = [("needs", Word::Text(&needs)), ("usual", Word::Text(recipe.usual))];
        let from = words.phrase("terminal-drawn-from", &from);
        text += &entry("    ", &from);
    }
    text
}

/// What a figure is drawn from.
fn needs(needs: Needs) -> &'static str {
    match needs {
        Needs::Run => "terminal-needs-run",
        Needs::Runs => "terminal-needs-runs",
        Needs::Table => "terminal-needs-table",
        Needs::Course => "terminal-needs-course",
    }
}

/// The line under a figure and the record within it.
fn stamp(provenance: &Provenance, made: &[Origin], words: &Catalogue) -> Stamp {
    let runs = made.iter().filter_map(as_run).collect();
    let own = Provenance { runs, ..provenance.clone() };
    let mut line = own.stamp();
    for origin in made {
        let short = |text: &str| provenance::sha256(text.as_bytes()).chars().take(8).collect();
        match origin {
            Origin::Run { .. } => {}
            Origin::Sweep { file, seed, .. } => {
                let digits: String = short(&sweep_text(origin));
                let name = output::name_of(Path::new(file));
                let _ = write!(line, " · {name} · sha256 {digits} · seed {seed}");
            }
            Origin::Stored { folder, record } => {
                let digits: String = short(record);
                let _ = write!(line, " · {folder} · provenance sha256 {digits}");
            }
        }
    }
    let figure: Value = serde_json::to_value(&own).unwrap_or_default();
    Stamp {
        line: format!("{line} · {}", words.word("disclaimer-short")),
        record: json(&value!({ "figure": figure, "made_of": record_of(made) })),
    }
}

/// A run as the record of a result tells it.
fn as_run(origin: &Origin) -> Option<provenance::Run> {
    let Origin::Run { scenario, resolved, seed, solver, work } = origin else { return None };
    let mut settings = serde_json::Map::new();
    settings.insert("method".into(), solver.method.word().into());
    settings.insert("relative_tolerance".into(), solver.relative_tolerance.into());
    settings.insert("max_steps".into(), solver.max_steps.into());
    let work = output::work(*work);
    Some(provenance::Run::new(Path::new(scenario), resolved, *seed, settings, work))
}

/// Everything that decides on a sweep, as one text.
fn sweep_text(origin: &Origin) -> String {
    let Origin::Sweep { resolved, rows, seed, .. } = origin else { return String::new() };
    let rows: Vec<String> = rows.iter().map(|row| row.join("; ")).collect();
    format!("{resolved}\nseed {seed}\n{}\n", rows.join("\n"))
}

/// Where the numbers come from, in full.
fn record_of(made: &[Origin]) -> Value {
    let one = |origin: &Origin| match origin {
        Origin::Run { .. } => value!({ "run": as_run(origin) }),
        Origin::Sweep { file, resolved, rows, steps, seed } => value!({
            "sweep": {
                "file": output::name_of(Path::new(file)),
                "scenario_sha256": provenance::sha256(resolved.as_bytes()),
                "sha256": provenance::sha256(sweep_text(origin).as_bytes()),
                "rows": rows.len(),
                "steps": steps,
                "seed": seed,
            }
        }),
        Origin::Stored { folder, record } => {
            let record: Value = serde_json::from_str(record).unwrap_or_default();
            value!({ "folder": folder, "provenance": record })
        }
    };
    Value::Array(made.iter().map(one).collect())
}
