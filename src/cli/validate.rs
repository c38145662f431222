//! `calgate validate`: what was measured in the laboratory, and what the model gives.

use super::Outcome;
use super::exit::{Exit, WIDTH, entry};
use super::output::json;
use super::progress::Progress;
use crate::scenario::library::Disk;
use crate::scenario::wrapped;
use crate::validation::{self, Claim, Verdict, report};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
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
    /// Print only what is wrong
    #[arg(short, long)]
    quiet: bool,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let claims = wanted(&arguments.claims)?;
    let mut out = std::io::stdout();
    if arguments.list {
        let text: String =
            claims.iter().map(|claim| entry(&format!("{:34}", claim.name), &claim.says)).collect();
        out.write_all(text.as_bytes())?;
        return Ok(());
    }
    let progress = Progress::start("validate", arguments.quiet);
    let done = AtomicUsize::new(0);
    let outcomes = validation::test(&claims, &|| {
        let done = done.fetch_add(1, Ordering::Relaxed) + 1;
        progress.show(done as f64 / claims.len() as f64);
    });
    drop(progress);
    let text = if arguments.json {
        json(&report::json(&outcomes))
    } else if arguments.markdown {
        report::markdown(&outcomes)
    } else {
        outcomes
            .iter()
            .filter(|outcome| !arguments.quiet || outcome.verdict.is_trouble())
            .map(line)
            .chain((!arguments.quiet).then(|| sum(&outcomes)))
            .collect()
    };
    out.write_all(text.as_bytes())?;
    match outcomes.iter().filter(|outcome| outcome.verdict.is_trouble()).count() {
        0 => Ok(()),
        failed => Err(Exit::Claims { failed }),
    }
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
fn line(outcome: &validation::Outcome) -> String {
    let claim = &outcome.claim;
    let head = match outcome.verdict {
        Verdict::Met => "met   ",
        Verdict::Open => "open  ",
        Verdict::Failed => "FAILED",
        Verdict::OpenButMet => "MET!  ",
    };
    let mut text = entry(&format!("{head}  "), &format!("{} ({})", claim.says, claim.name));
    let published =
        format!("published  {}; {}, {}", claim.published, claim.source.short, claim.place);
    let ours =
        format!("calgate    {} (agrees: {})", report::ours(outcome), report::accepted(outcome));
    for part in [published, ours] {
        let _ = writeln!(text, "        {}", indented(&part, 19));
    }
    let reason = match (outcome.verdict, &claim.open) {
        (Verdict::Open, Some(reason)) => Some(format!("why        {reason}")),
        (Verdict::OpenButMet, Some(reason)) => {
            Some(format!("but        it is said to be open: {reason}"))
        }
        _ => None,
    };
    if let Some(reason) = reason {
        let _ = writeln!(text, "        {}", indented(&reason, 19));
    }
    text
}

fn indented(text: &str, indent: usize) -> String {
    // the text itself begins where its first word stands, eight columns in
    let text = wrapped(text, 8, WIDTH - indent + 8);
    text.replace('\n', &format!("\n{:indent$}", ""))
}

fn sum(outcomes: &[validation::Outcome]) -> String {
    let (met, open, trouble) = report::counts(outcomes);
    let total = outcomes.len();
    let mut text = format!("\n{total} claims: {met} met, {open} open, {trouble} in trouble\n");
    if open > 0 {
        text.push_str("open: known not to agree, with the reason; no tolerance is widened\n");
    }
    text
}
