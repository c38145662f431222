//! `POST /download`: a scenario, its tables or its figure as a file, the same that `calgate run`
//! and `calgate compare` write.

use super::refusal::Refusal;
use super::routes::Answer;
use super::run::{self, Asked};
use super::server::Inside;
use crate::analysis::summarise;
use crate::export::place::safe_name;
use crate::export::provenance::{self, Provenance};
use crate::export::rows::rows;
use crate::export::{columns, csv, parquet};
use crate::figure::{self, Heading, Shown, Stamp, Style, Svg};
use crate::message::Piece;
use crate::scenario::choice::Choice as _;
use crate::scenario::problem::nearest;
use crate::scenario::{Scenario, resolved_text};
use crate::simulate::Run;
use crate::text::Catalogue;
use serde::Deserialize;
use serde_json::json;
use std::fmt::Write as _;
use std::path::Path;

/// A figure for a page at print resolution.
const PIXELS_PER_INCH: f64 = 300.0;

/// A file as a page asks for it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AskedFile {
    scenario: Asked,
    /// A run that the figure shows beside it.
    #[serde(default)]
    beside: Option<Asked>,
    what: String,
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Scenario,
    Csv,
    Events,
    Parquet,
    Summary,
    Svg,
    Png,
    Pdf,
}

/// Word, ending and kind of each file.
const FILES: &[(&str, What, &str, &str)] = &[
    ("scenario", What::Scenario, ".toml", "application/toml"),
    ("csv", What::Csv, ".csv", "text/csv; charset=utf-8"),
    ("events", What::Events, "-events.csv", "text/csv; charset=utf-8"),
    ("parquet", What::Parquet, ".parquet", "application/vnd.apache.parquet"),
    ("summary", What::Summary, "-summary.json", "application/json; charset=utf-8"),
    ("svg", What::Svg, ".svg", "image/svg+xml"),
    ("png", What::Png, ".png", "image/png"),
    ("pdf", What::Pdf, ".pdf", "application/pdf"),
];

/// The words of all files, for a message.
pub(super) fn names() -> Piece {
    Piece::one_of_typed(FILES.iter().map(|(word, ..)| *word))
}

/// A run with all that its files need.
struct Done {
    scenario: Scenario,
    run: Run,
    resolved: String,
    record: provenance::Run,
}

impl Done {
    fn new(inside: &Inside, asked: &Asked, name: &str) -> Result<Self, Refusal> {
        let scenario = run::load(&inside.shelf, asked)?;
        let run = run::simulate(inside, asked.client()?, &scenario)?;
        let resolved = resolved_text(&scenario);
        let solver = &scenario.solver;
        let settings = [
            ("method", json!(solver.method.word())),
            ("relative_tolerance", json!(solver.relative_tolerance)),
            ("max_steps", json!(solver.max_steps)),
        ];
        let settings = settings.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
        let seed = scenario.protocol.seed;
        let work = provenance::Work {
            segments: run.work.segments,
            steps_accepted: run.work.explicit_steps + run.work.rosenbrock_steps,
            steps_rejected: run.work.rejected_steps,
            evaluations: run.work.evaluations,
            jacobians: run.work.jacobians,
            factorisations: run.work.factorisations,
        };
        let file = format!("{name}.toml");
        let record = provenance::Run::new(Path::new(&file), &resolved, seed, settings, work)
            .with_preset(scenario.preset.name.word());
        Ok(Self { scenario, run, resolved, record })
    }

    fn label(&self, name: &str, words: &Catalogue) -> String {
        let title = self.scenario.story.title_in(words.language());
        if title.is_empty() { name.to_owned() } else { title.to_owned() }
    }
}

pub(super) fn answer(inside: &Inside, asked: &AskedFile) -> Result<Answer, Refusal> {
    let found = FILES.iter().find(|(word, ..)| *word == asked.what);
    let &(_, what, ending, kind) = found.ok_or_else(|| Refusal::NoSuchDownload {
        found: crate::units::shown(&asked.what),
        nearest: nearest(&asked.what, FILES.iter().map(|(word, ..)| *word)),
    })?;
    let name = safe_name(asked.scenario.name.as_deref().unwrap_or("lab"));
    let bytes = if what == What::Scenario {
        resolved_text(&run::load(&inside.shelf, &asked.scenario)?).into_bytes()
    } else {
        let done = Done::new(inside, &asked.scenario, &name)?;
        file(inside, asked, what, &name, &done)?
    };
    Ok(Answer::file(kind, format!("{name}{ending}"), bytes))
}

fn file(
    inside: &Inside,
    asked: &AskedFile,
    what: What,
    name: &str,
    done: &Done,
) -> Result<Vec<u8>, Refusal> {
    let trace = &done.run.trace;
    let words = &inside.words;
    let alone = || provenance(vec![done.record.clone()], words);
    Ok(match what {
        What::Scenario => done.resolved.clone().into_bytes(),
        What::Csv => csv::trace_table(trace)?,
        What::Events => csv::events_table(trace)?,
        What::Parquet => {
            let described = columns::columns_json(trace, |name| words.column(name))?;
            parquet::trace_file(trace, &described, &alone()?.json()?)?
        }
        What::Summary => {
            let summary = json!({
                "scenario": name,
                "title": done.scenario.story.title_in(words.language()),
                "summary": summarise(trace),
                "warnings": run::warnings(&done.scenario.warnings, &inside.words),
                "provenance": alone()?,
            });
            format!("{summary:#}\n").into_bytes()
        }
        What::Svg => figure(inside, asked, name, done)?.text().as_bytes().to_vec(),
        What::Png => figure::png(&figure(inside, asked, name, done)?, PIXELS_PER_INCH)?,
        What::Pdf => figure::pdf(&figure(inside, asked, name, done)?)?,
    })
}

/// The record of a file that shows these runs.
fn provenance(runs: Vec<provenance::Run>, words: &Catalogue) -> Result<Provenance, Refusal> {
    let mut provenance = Provenance::new(runs, words.word("disclaimer-full"))?;
    words.language().clone_into(&mut provenance.language);
    Ok(provenance)
}

/// The chain of one run, or of two laid over each other.
fn figure(inside: &Inside, asked: &AskedFile, name: &str, done: &Done) -> Result<Svg, Refusal> {
    let words = &inside.words;
    let beside_name = |asked: &Asked| safe_name(asked.name.as_deref().unwrap_or("lab"));
    let beside = match &asked.beside {
        None => None,
        Some(asked) => Some(Done::new(inside, asked, &beside_name(asked))?),
    };
    let runs = || beside.iter().chain([done]);
    let mut labels: Vec<String> = runs().map(|done| done.label(name, words)).collect();
    if let [first, second] = &mut labels[..] {
        // what is compared is mostly one scenario, turned
        let [of_first, of_second] = [asked.beside.as_ref(), Some(&asked.scenario)]
            .map(|asked| asked.map(|asked| asked.set.join(", ")).filter(|set| !set.is_empty()));
        for (label, set) in [(first, of_first), (second, of_second)] {
            if let Some(set) = set {
                *label = set;
            }
        }
    }
    let shown: Vec<Shown<'_>> =
        runs().zip(labels).map(|(done, label)| Shown { label, trace: &done.run.trace }).collect();
    let records = runs().map(|done| done.record.clone()).collect();
    let provenance = provenance(records, words)?;
    let question = done.scenario.story.question_in(words.language()).to_owned();
    let mut description = question.clone();
    for row in rows(&summarise(&done.run.trace), words).iter().filter(|row| row.value.is_some()) {
        let _ = write!(description, " {}: {}.", row.name, row.shown);
    }
    let heading = Heading {
        title: done.label(name, words),
        question,
        description: description.trim().to_owned(),
    };
    let stamp = Stamp {
        line: format!("{} · {}", provenance.stamp(), words.word("disclaimer-short")),
        record: provenance.json()?,
    };
    Ok(figure::chain(&shown, &heading, words, &stamp, &Style::default())?)
}
