//! `calgate sweep status`: what is there, what is missing, and what would make it.

use super::super::exit::{Exit, entry};
use super::super::language;
use super::super::output::json;
use super::super::study::refused;
use super::super::{Outcome, interrupt};
use super::known::{Known, Which};
use super::slurm::Submitted;
use super::{finish, line};
use crate::message::{Message, Told as _, message};
use crate::sweep::cluster::{ranges, shards_with};
use crate::sweep::store::{Hold, Status, Store};
use crate::text::{Catalogue, Value};
use serde_json::json as value;
use std::io::Write as _;

/// What `calgate sweep status` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    which: Which,
    /// Name the shards of so many that miss parts; as submitted if left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    shards: Option<u64>,
    /// Print the result as JSON, and nothing else
    #[arg(long)]
    json: bool,
    /// Print nothing; the exit code tells
    #[arg(short, long)]
    quiet: bool,
}

/// Ends well if every row is made and has values, be the table written or not.
pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let words = language::words();
    let known = arguments.which.known(arguments.quiet || arguments.json)?;
    let store = Store::open(&known.folder, &known.sweep, Hold::Look)?;
    let finished = finish::already(&store);
    let table = finished.is_some();
    let status = match finished {
        // its parts may have been removed
        Some(finished) => {
            let parts = known.sweep.plan().parts;
            let (rows, failed) = (finished.rows, finished.failed);
            Status { rows, made: rows, failed, parts, finished: parts, ..Status::default() }
        }
        None => store.status()?,
    };
    if interrupt::asked() {
        return Err(Exit::Interrupted);
    }
    let shards = match arguments.shards {
        Some(shards) => Some(shards),
        None => Submitted::read(&known)?.map(|submitted| submitted.shards),
    };
    let text = if arguments.json {
        report(&known, &status, shards, table)
    } else {
        text(&known, &status, shards, table, &words)
    };
    if !arguments.quiet {
        std::io::stdout().write_all(text.as_bytes())?;
    }
    if !status.missing.is_empty() {
        let message = message!(
            "tell-sweep-parts-missing",
            "{missing} of {all} parts are still to be made",
            missing = status.missing.len(),
            all = status.parts
        );
        return Err(refused(&message, cure(&known, &status), 5));
    }
    match status.failed {
        0 => Ok(()),
        failed => Err(Exit::Rows { failed, rows: status.rows }),
    }
}

/// What makes the missing parts.
pub(super) fn cure(known: &Known, status: &Status) -> Message {
    let folder = known.folder.display().to_string();
    if let Some(submitted) = Submitted::read(known).ok().flatten() {
        return message!(
            "tell-sweep-resume-help",
            "they are in shards {shards} of {of}; `calgate sweep resume {folder} --engine slurm` \
             submits those that are not in the queue any more",
            shards = ranges(&shards_with(&status.missing, submitted.shards)),
            of = submitted.shards,
            folder
        );
    }
    message!(
        "tell-sweep-run-again-help",
        "run their shards again, or all that is missing with `calgate sweep {file} --out {folder}`",
        file = known.path.display().to_string(),
        folder
    )
}

fn report(known: &Known, status: &Status, shards: Option<u64>, table: bool) -> String {
    let bad = status.bad.iter().map(
        |bad| value!({ "file": bad.path.display().to_string(), "fault": bad.fault.to_string() }),
    );
    json(&value!({
        "folder": known.folder.display().to_string(),
        "rows": status.rows,
        "made": status.made,
        "failed": status.failed,
        "parts": status.parts,
        "finished": status.finished,
        "missing": status.missing,
        "bad": bad.collect::<Vec<_>>(),
        "shards": shards,
        "shards_missing": shards.map(|shards| shards_with(&status.missing, shards)),
        "table": table,
    }))
}

fn text(
    known: &Known,
    status: &Status,
    shards: Option<u64>,
    table: bool,
    words: &Catalogue,
) -> String {
    let mut text = entry("", &known.folder.display().to_string());
    let counts = [
        ("parts", Value::Count(status.parts)),
        ("finished", Value::Count(status.finished)),
        ("rows", Value::Count(status.rows)),
        ("made", Value::Count(status.made)),
        ("failed", Value::Count(status.failed)),
    ];
    text += &line(&words.phrase("shard-status", &counts));
    if !status.missing.is_empty() {
        let missing = ranges(&status.missing);
        text += &line(&words.phrase("shard-missing", &[("parts", Value::Text(&missing))]));
        if let Some(shards) = shards {
            let numbers = ranges(&shards_with(&status.missing, shards));
            let values = [("numbers", Value::Text(&numbers)), ("shards", Value::Count(shards))];
            text += &line(&words.phrase("shard-incomplete", &values));
        }
    }
    for bad in &status.bad {
        let (file, fault) = (bad.path.display().to_string(), words.tell(&bad.fault.told()));
        let values = [("file", Value::Text(&file)), ("fault", Value::Text(&fault))];
        text += &line(&words.phrase("shard-bad", &values));
    }
    text += &line(&words.word(if table { "shard-table" } else { "shard-no-table" }));
    text
}
