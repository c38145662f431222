//! `calgate validate`: what was measured in the laboratory, and what the model gives.

mod figures;

use super::Outcome;
use super::drawing::{Drawing, Pictures};
use super::exit::{Exit, WIDTH, entry};
use super::language;
use super::output::{self, json};
use super::progress::Progress;
use crate::experiment::in_parallel;
use crate::export::csv;
use crate::export::folder::{OutputFolder, Policy};
use crate::export::provenance::Provenance;
use crate::figure::Stamp;
use crate::scenario::choice::Choice as _;
use crate::scenario::library::Disk;
use crate::scenario::wrapped;
use crate::text::{Catalogue, Value};
use crate::validation::report::{self, Telling};
use crate::validation::{self, Claim, Verdict};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// What `calgate validate` understands.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct Arguments {
    /// Names of claims, or files with claims (TOML); all shipped claims if left out
    claims: Vec<String>,
    /// List the claims and test none
    #[arg(long)]
    list: bool,
    /// Print the table as JSON, with every measured point
    #[arg(long, conflicts_with = "markdown")]
    json: bool,
    /// Print the table as Markdown
    #[arg(long)]
    markdown: bool,
    /// Also write the table and the figures to this folder
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Replace an earlier result instead of writing beside it as NAME-2
    #[arg(long)]
    force: bool,
    /// Print only what is wrong
    #[arg(short, long)]
    quiet: bool,
    #[command(flatten)]
    drawing: Drawing,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let claims = wanted(&arguments.claims)?;
    let words = language::words();
    let mut out = std::io::stdout();
    if arguments.list {
        let mut text: String = claims
            .iter()
            .map(|claim| entry(&format!("{:34}", claim.name), &words.claim(claim).says))
            .collect();
        text += &in_english(&words);
        out.write_all(text.as_bytes())?;
        return Ok(());
    }
    let provenance = provenance(&words)?;
    let policy = if arguments.force { Policy::Replace } else { Policy::Beside };
    let folder = arguments.out.as_ref().map(|out| OutputFolder::begin(out, policy)).transpose()?;
    let progress = Progress::start("validate", arguments.quiet);
    let done = AtomicUsize::new(0);
    let outcomes = validation::test(&claims, &|| {
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        progress.show(done as f64 / claims.len() as f64);
    });
    drop(progress);
    let drawing = &arguments.drawing;
    let told = told(&outcomes, &words);
    let written =
        folder.map(|folder| write(folder, (&outcomes, &told), &provenance, drawing)).transpose()?;
    let described = written.as_ref().and_then(|(place, pictures)| drawing.told(place, pictures));
    let place = written.map(|(place, _)| place);
    let text = if arguments.json {
        json(&report::json(&outcomes))
    } else if let Some(described) = described {
        described
    } else if arguments.markdown {
        markdown(&told, &words)
    } else {
        told.iter()
            .filter(|outcome| !arguments.quiet || outcome.verdict.is_trouble())
            .map(|outcome| line(outcome, &words))
            .chain((!arguments.quiet).then(|| sum(&outcomes, place.as_deref(), &words)))
            .collect()
    };
    out.write_all(text.as_bytes())?;
    match outcomes.iter().filter(|outcome| outcome.verdict.is_trouble()).count() {
        0 => Ok(()),
        failed => Err(Exit::Claims { failed }),
    }
}

fn provenance(words: &Catalogue) -> Result<Provenance, Exit> {
    language::provenance(words)
}

/// The outcomes with their claims in the language of the reader.
fn told(outcomes: &[validation::Outcome], words: &Catalogue) -> Vec<validation::Outcome> {
    let told = |outcome: &validation::Outcome| validation::Outcome {
        claim: words.claim(&outcome.claim),
        ..outcome.clone()
    };
    outcomes.iter().map(told).collect()
}

fn markdown(told: &[validation::Outcome], words: &Catalogue) -> String {
    let telling =
        Telling { tell: &|message| words.tell(message), number: &|text| words.as_written(text) };
    report::markdown_in(told, telling)
}

/// The folder of a validation: the table in three forms, the chart of all claims, and the curve of
/// each claim that has one.
fn write(
    mut folder: OutputFolder,
    (outcomes, told): (&[validation::Outcome], &[validation::Outcome]),
    provenance: &Provenance,
    drawing: &Drawing,
) -> Result<(PathBuf, Pictures), Exit> {
    let words = language::words();
    let stamp = Stamp {
        line: format!("{} · {}", provenance.stamp(), words.word("disclaimer-short")),
        record: provenance.json()?,
    };
    folder.add("claims.md", markdown(told, &words).as_bytes())?;
    folder.add("claims.json", json(&report::json(outcomes)).as_bytes())?;
    folder.add("claims.csv", &table(outcomes)?)?;
    let style = drawing.style();
    let chart = figures::chart(told, &stamp, (&words, style))?;
    let mut pictures = vec![("claims".to_owned(), chart)];
    for (name, bytes) in drawing.files(&pictures)? {
        folder.add(&name, &bytes)?;
    }
    let drawn = in_parallel(told, |outcome| {
        let svg = figures::curve(outcome, &stamp, (&language::words(), style))?;
        Some(svg.map_err(Exit::from).and_then(|svg| {
            let picture = vec![(outcome.claim.name.clone(), svg)];
            Ok((drawing.files(&picture)?, picture))
        }))
    });
    for drawn in drawn.into_iter().flatten() {
        let (files, picture) = drawn?;
        for (name, bytes) in files {
            folder.add(&name, &bytes)?;
        }
        pictures.extend(picture);
    }
    Ok((output::put(folder, provenance)?, pictures))
}

fn table(outcomes: &[validation::Outcome]) -> Result<Vec<u8>, Exit> {
    let header = &[
        "claim",
        "source",
        "published",
        "lowest",
        "highest",
        "calgate",
        "unit",
        "verdict",
        "confidence",
    ];
    let lines = outcomes.iter().map(|outcome| {
        let claim = &outcome.claim;
        [
            claim.name.clone(),
            claim.source.key.to_owned(),
            claim.published.clone(),
            claim.accept.0.to_string(),
            claim.accept.1.to_string(),
            outcome.ours.as_ref().map_or("NA".to_owned(), ToString::to_string),
            claim.unit.clone(),
            report::word(outcome.verdict).to_lowercase(),
            claim.confidence.word().to_owned(),
        ]
    });
    Ok(csv::table(header, lines)?)
}

/// The claims that were asked for, in order.
fn wanted(typed: &[String]) -> Result<Vec<Claim>, Exit> {
    if typed.is_empty() {
        return Ok(validation::all().to_vec());
    }
    let mut claims = Vec::new();
    for name in typed {
        if Path::new(name).extension().is_some_and(|kind| kind == "toml") {
            claims.extend(validation::claim::load(&Disk, name)?);
        } else {
            let unknown = || Exit::Unknown(validation::claim::unknown(name));
            claims.push(validation::find(name).ok_or_else(unknown)?.clone());
        }
    }
    Ok(claims)
}

/// What was found, what was published, what we get.
fn line(outcome: &validation::Outcome, words: &Catalogue) -> String {
    let claim = &outcome.claim;
    let verdict = words.word(match outcome.verdict {
        Verdict::Met => "validate-met",
        Verdict::Open => "validate-open",
        Verdict::Failed => "validate-failed",
        Verdict::OpenButMet => "validate-open-but-met",
    });
    let mut text = entry(&format!("{verdict:6}  "), &format!("{} ({})", claim.says, claim.name));
    let mut part = |head: &str, said: &str| {
        let _ = writeln!(text, "        {}", indented(&format!("{head:10} {said}"), 19));
    };
    let published = format!("{}; {}, {}", claim.published, claim.source.short, claim.place);
    part(&words.word("validate-published"), &published);
    part("calgate", &ours(outcome, words));
    match (outcome.verdict, &claim.open) {
        (Verdict::Open, Some(reason)) => part(&words.word("validate-why"), reason),
        (Verdict::OpenButMet, Some(reason)) => {
            let said = words.phrase("validate-said-open", &[("reason", Value::Text(reason))]);
            part(&words.word("validate-but"), &said);
        }
        _ => {}
    }
    text
}

/// Our number, and the range that agrees with what was published.
fn ours(outcome: &validation::Outcome, words: &Catalogue) -> String {
    let claim = &outcome.claim;
    let number = |value: f64, unit: &str| {
        let number = words.as_written(&report::rounded(value));
        if unit.is_empty() { number } else { format!("{number} {unit}") }
    };
    let ours = match &outcome.ours {
        Ok(value) => number(*value, &claim.unit),
        Err(why) => words.tell(why),
    };
    let (low, high) = (number(claim.accept.0, ""), number(claim.accept.1, &claim.unit));
    let ends = [("low", Value::Text(&low)), ("high", Value::Text(&high))];
    let range = words.phrase("number-range", &ends);
    let values = [("ours", Value::Text(&ours)), ("range", Value::Text(&range))];
    words.phrase("validate-agrees", &values)
}

/// That claims are told in English, to those who read another language.
fn in_english(words: &Catalogue) -> String {
    if words.tells_claims() { String::new() } else { entry("", &words.word("validate-in-english")) }
}

fn indented(text: &str, indent: usize) -> String {
    // the text itself begins where its first word stands, eight columns in
    let text = wrapped(text, 8, WIDTH - indent + 8);
    text.replace('\n', &format!("\n{:indent$}", ""))
}

fn sum(outcomes: &[validation::Outcome], place: Option<&Path>, words: &Catalogue) -> String {
    let (met, open, trouble) = report::counts(outcomes);
    let count = |count: usize| Value::Count(count as u64);
    let counts = [
        ("total", count(outcomes.len())),
        ("met", count(met)),
        ("open", count(open)),
        ("trouble", count(trouble)),
    ];
    let mut text = format!("\n{}\n", words.phrase("validate-sum", &counts));
    if open > 0 {
        text += &entry("", &words.word("validate-open-means"));
    }
    text += &in_english(words);
    if let Some(place) = place {
        let folder = place.display().to_string();
        text += &words.phrase("validate-written", &[("folder", Value::Text(&folder))]);
        text.push('\n');
    }
    text
}
