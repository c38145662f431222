//! `calgate sweep plan`: how a sweep is divided, and what each share will take.

use super::super::Outcome;
use super::super::exit::{Exit, entry};
use super::super::language;
use super::known::{Known, Which};
use super::{How, before, line, making};
use crate::sweep::cluster::fitting_shards;
use crate::text::Value;
use std::fmt::Write as _;
use std::io::Write as _;

/// What `calgate sweep plan` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    which: Which,
    /// Shards it is to be made in; as many as suit it if left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    shards: Option<u64>,
    #[command(flatten)]
    how: How,
    /// Make it although it has more than a million rows
    #[arg(long)]
    yes: bool,
    /// Print nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let words = language::words();
    let known = arguments.which.known(arguments.quiet)?;
    before::check_rows(&known.sweep, arguments.yes)?;
    let plan = known.sweep.plan();
    let jobs = arguments.how.jobs();
    let timed_s = timed(&known, &arguments.how)?;
    let suiting = || suiting(&known, &timed_s, jobs);
    let shards = arguments.shards.unwrap_or_else(suiting).clamp(1, plan.parts.max(1));
    known.begin()?;
    if arguments.quiet {
        return Ok(());
    }
    let mut text = before::told(&known.sweep, &words);
    let values = [
        ("parts", Value::Count(plan.parts)),
        ("rows", Value::Count(plan.rows_per_part)),
        ("shards", Value::Count(shards)),
        ("each", Value::Count(plan.parts.div_ceil(shards))),
    ];
    text += &line(&words.phrase("shard-plan", &values));
    let each = plan.parts.div_ceil(shards) * plan.rows_per_part;
    if let Some(estimate) = plan.estimate(each.min(plan.rows), &timed_s, jobs) {
        let (time, room) = (before::duration(estimate, &words), words.as_written(&estimate.room()));
        let values = [
            ("time", Value::Text(&time)),
            ("jobs", Value::Count(jobs as u64)),
            ("room", Value::Text(&room)),
        ];
        text += &line(&words.phrase("shard-estimate", &values));
    }
    let (file, folder) = (known.path.display(), known.folder.display());
    text.push('\n');
    text += &entry("", &words.word("shard-next"));
    let _ = write!(
        text,
        "  calgate sweep run {file} --out {folder} --shard 1/{shards}\n  \
         calgate sweep status {folder}\n  calgate sweep merge {folder}\n"
    );
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// Seconds of processor time of some rows.
pub(super) fn timed(known: &Known, how: &How) -> Result<Vec<f64>, Exit> {
    let pool = making::pool(how)?;
    Ok(pool.install(|| before::time(&known.sweep, known.sweep.rows(), how.jobs())))
}

/// As many shards as suit it, where each has `jobs` processors.
pub(super) fn suiting(known: &Known, timed_s: &[f64], jobs: usize) -> u64 {
    let plan = known.sweep.plan();
    let estimate = plan.estimate(plan.rows, timed_s, jobs);
    fitting_shards(plan.parts, estimate.map_or(0.0, |estimate| estimate.time_s))
}
