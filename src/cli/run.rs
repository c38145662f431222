//! `calgate run`: one scenario, one folder with its figure, tables and summary.

use super::drawing::Drawing;
use super::exit::{self, entry};
use super::language;
use super::output::{self, Checked, Result, json};
use super::progress::Progress;
use super::{Common, Outcome, body};
use crate::export::folder::{OutputFolder, Policy};
use crate::export::place::safe_name;
use crate::export::rows::rows;
use crate::figure::Heading;
use crate::scenario::problem::Warning;
use crate::scenario::tree::Sources;
use crate::scenario::{self, Loaded, Scenario, render_warnings};
use crate::text::{Catalogue, Value};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// What `calgate run` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Scenario file (TOML)
    scenario: PathBuf,
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    drawing: Drawing,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let Arguments { scenario, common, drawing } = arguments;
    run(scenario, &output::name_of(scenario), &common.overrides, common, drawing)
}

/// Runs a scenario with these overrides in place of those of `common`; `name` is what its folder
/// is called.
pub(super) fn run(
    path: &Path,
    name: &str,
    overrides: &[String],
    common: &Common,
    drawing: &Drawing,
) -> Outcome {
    let words = language::words();
    let scenario = match scenario::load_any(path, overrides)? {
        Loaded::Junction(scenario) => *scenario,
        Loaded::Body(scenario) => return body::execute(path, name, *scenario, (common, drawing)),
    };
    warn([&scenario], common.quiet);
    if common.dry_run {
        if !common.quiet {
            let checked = Checked::new(path, &scenario);
            let text = if common.json { json(&checked) } else { checked.resolved };
            std::io::stdout().write_all(text.as_bytes())?;
        }
        return Ok(());
    }
    let mut provenance = language::provenance(&words)?;
    let target = common.out.clone().unwrap_or_else(|| Path::new("output").join(safe_name(name)));
    let mut folder = OutputFolder::begin(&target, policy(common))?;

    let progress = Progress::start(name.to_owned(), common.quiet);
    let go_on = |done_frac| {
        progress.show(done_frac);
        true
    };
    let result = output::simulate(path, scenario, &go_on)?;
    drop(progress);

    provenance.runs = vec![result.provenance.clone()];
    let results = [result];
    let heading = heading(&results[0], &words);
    let (tables, figure) = rayon::join(
        || output::tables(&results[0], "", &provenance, &words),
        || output::figure(&results, &heading, &provenance, drawing, &words),
    );
    let (pictures, drawn) = figure?;
    let [result] = results;
    folder.add("summary.json", json(&result.report(None)).as_bytes())?;
    for (name, bytes) in tables?.into_iter().chain(drawn) {
        folder.add(&name, &bytes)?;
    }
    let place = output::put(folder, &provenance)?;

    let text = if common.json {
        json(&result.report(Some(place)))
    } else if let Some(told) = drawing.told(&place, &pictures) {
        told
    } else if common.quiet {
        return Ok(());
    } else {
        summary_text(&result, &place, &words)
    };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// Replace or write beside.
pub(super) fn policy(common: &Common) -> Policy {
    if common.force { Policy::Replace } else { Policy::Beside }
}

/// Says on standard error what can be simulated but is hardly meant, each thing once.
pub(super) fn warn<'a>(scenarios: impl IntoIterator<Item = &'a Scenario>, quiet: bool) {
    warn_of(scenarios.into_iter().map(|s| (&s.warnings[..], &s.sources)), quiet);
}

/// The same of warnings beside the texts that they are about.
pub(super) fn warn_of<'a>(
    scenarios: impl IntoIterator<Item = (&'a [Warning], &'a Sources)>,
    quiet: bool,
) {
    let mut said: Vec<String> = Vec::new();
    for (warnings, sources) in scenarios.into_iter().filter(|_| !quiet) {
        for warning in warnings {
            let text = render_warnings(std::slice::from_ref(warning), sources, exit::look());
            if !said.contains(&text) {
                // nobody to tell is no reason to stop
                let _ = std::io::stderr().write_all(text.as_bytes());
                said.push(text);
            }
        }
    }
}

fn heading(result: &Result, words: &Catalogue) -> Heading {
    let question = result.scenario.story.question_in(words.language());
    let mut description = question.to_owned();
    for row in rows(&result.summary, words).iter().filter(|row| row.value.is_some()) {
        let _ = write!(description, " {}: {}.", row.name, row.shown);
    }
    Heading {
        title: output::label(result, words),
        question: question.to_owned(),
        description: description.trim().to_owned(),
    }
}

/// The summary for a terminal 80 columns wide.
fn summary_text(result: &Result, place: &Path, words: &Catalogue) -> String {
    let mut text = entry("", &output::label(result, words));
    let question = result.scenario.story.question_in(words.language());
    if !question.is_empty() {
        text += &entry("", question);
    }
    text.push('\n');
    for row in rows(&result.summary, words).iter().filter(|row| row.value.is_some()) {
        let _ = writeln!(text, "  {:<44}{:>14}", row.name, row.shown);
    }
    let work = result.provenance.work;
    let steps = words.phrase(
        "summary-steps",
        &[
            ("accepted", Value::Count(work.steps_accepted)),
            ("rejected", Value::Count(work.steps_rejected)),
            ("evaluations", Value::Count(work.evaluations)),
        ],
    );
    let seed =
        words.phrase("summary-seed", &[("seed", Value::Text(&result.provenance.seed.to_string()))]);
    let folder = place.display().to_string();
    let written = words.phrase("summary-written", &[("folder", Value::Text(&folder))]);
    let _ = writeln!(text, "\n  {steps}; {seed}\n  {written}");
    text
}
