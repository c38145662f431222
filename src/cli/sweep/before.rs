//! Before a sweep is made: what it will be, how long it will take, and whether that is meant.

use super::super::exit::Exit;
use super::super::interrupt;
use super::super::language;
use super::super::output::json;
use super::super::study::refused;
use super::words::{design, titled};
use super::{How, line};
use crate::message::{Message, message};
use crate::scenario::in_words::in_words_count;
use crate::scenario::library::Disk;
use crate::sweep::plan::{Estimate, MANY_ROWS};
use crate::sweep::store::Status;
use crate::sweep::{Sweep, Values, columns, rows};
use crate::text::{Catalogue, Value};
use crate::units;
use serde_json::json as value;
use std::fmt::Write as _;
use std::time::Instant;

/// What takes longer than this is asked back about.
const LONG_S: f64 = 3600.0;
/// The rows that are timed take about this long together, unless a single one takes longer.
const TIMED_S: f64 = 0.2;

/// Refuses more rows than are usually meant.
pub(super) fn check_rows(sweep: &Sweep, yes: bool) -> Result<(), Exit> {
    if yes || !sweep.plan().is_huge() {
        return Ok(());
    }
    let count = |number: u64| in_words_count(number as f64);
    let message = message!(
        "tell-sweep-many-rows",
        "the sweep has {rows} rows: {product}; that is more than {most}",
        rows = count(sweep.rows()),
        product = product(sweep),
        most = count(MANY_ROWS)
    );
    let help = message!(
        "tell-sweep-many-rows-help",
        "take fewer values, draw points with `design = \"sobol\"`, or add `--yes` if you mean it"
    );
    Err(refused(&message, help, 8))
}

/// How the number of rows comes about.
fn product(sweep: &Sweep) -> Message {
    let points = in_words_count(sweep.points() as f64);
    match sweep.replicates {
        1 => message!("tell-sweep-points", "{points} points", points),
        replicates => message!(
            "tell-sweep-points-each",
            "{points} points, {replicates} times each",
            points,
            replicates
        ),
    }
}

/// Refuses what takes longer than is usually meant.
pub(super) fn check_time(estimate: Option<Estimate>, yes: bool) -> Result<(), Exit> {
    match estimate {
        Some(estimate) if !yes && estimate.time_s > LONG_S => {
            let duration = duration(estimate, &language::words());
            let message = message!("tell-sweep-long", "the sweep will take {duration}", duration);
            let help = message!(
                "tell-sweep-long-help",
                "add `--yes` if you mean it; it can be stopped at any time, and the same command \
                 goes on"
            );
            Err(refused(&message, help, 8))
        }
        _ => Ok(()),
    }
}

/// Seconds of processor time of some rows from everywhere in the sweep. Nothing for so few rows
/// that they might as well be made.
pub(super) fn time(sweep: &Sweep, left: u64, jobs: usize) -> Vec<f64> {
    // the first batches are small, in case a row takes long; they warm up what the last one times
    const ROWS_PER_JOB: [u64; 3] = [1, 4, 32];
    const BATCHES: usize = 4;
    let begun = Instant::now();
    let mut timed_s = Vec::new();
    for each in ROWS_PER_JOB {
        let count = each * (BATCHES * jobs) as u64;
        if left < 4 * count || begun.elapsed().as_secs_f64() > TIMED_S {
            break;
        }
        let sample = sweep.plan().sample(count);
        timed_s.clear();
        for batch in 0..BATCHES {
            let numbers: Vec<u64> = sample.iter().skip(batch).step_by(BATCHES).copied().collect();
            let started = Instant::now();
            rows::make(sweep, &Disk, &numbers, &|| !interrupt::asked(), &|_| {});
            let all_s = started.elapsed().as_secs_f64() * jobs as f64;
            timed_s.push(all_s / numbers.len() as f64);
            if begun.elapsed().as_secs_f64() > TIMED_S {
                break;
            }
        }
    }
    timed_s
}

/// How many rows the sweep has, and why.
pub(super) fn told(sweep: &Sweep, words: &Catalogue) -> String {
    let rows = [
        ("points", Value::Count(sweep.points())),
        ("replicates", Value::Count(sweep.replicates.into())),
        ("rows", Value::Count(sweep.rows())),
        ("design", Value::Text(&design(sweep.design, words))),
    ];
    line(&words.phrase("sweep-rows", &rows))
}

/// That nothing is left to do.
pub(super) fn told_already(words: &Catalogue) -> String {
    line(&words.word("sweep-already"))
}

/// What is there from an earlier time.
pub(super) fn told_of_earlier(status: &Status, words: &Catalogue) -> String {
    if status.made == 0 {
        return String::new();
    }
    let values = [("made", Value::Count(status.made)), ("rows", Value::Count(status.rows))];
    line(&words.phrase("sweep-goes-on", &values))
}

/// The wall time in words.
pub(super) fn duration(estimate: Estimate, words: &Catalogue) -> String {
    match estimate.between() {
        None => words.word("sweep-less-than-a-second"),
        Some((low, high, unit)) if low == high => format!("{} {unit}", words.as_written(&high)),
        Some((low, high, unit)) => {
            let (low, high) = (words.as_written(&low), words.as_written(&high));
            let values = [("low", Value::Text(&low)), ("high", Value::Text(&high))];
            format!("{} {unit}", words.phrase("number-range", &values))
        }
    }
}

/// What it will take.
pub(super) fn told_of_estimate(estimate: Option<Estimate>, how: &How, words: &Catalogue) -> String {
    let Some(estimate) = estimate else { return String::new() };
    let (time, room) = (duration(estimate, words), words.as_written(&estimate.room()));
    let values = [
        ("time", Value::Text(&time)),
        ("jobs", Value::Count(how.jobs() as u64)),
        ("room", Value::Text(&room)),
    ];
    line(&words.phrase("sweep-estimate", &values))
}

/// What `--dry-run` prints.
pub(super) fn checked(sweep: &Sweep, as_json: bool, words: &Catalogue) -> String {
    let plan = sweep.plan();
    if as_json {
        let axes = sweep
            .axes
            .iter()
            .map(|axis| value!({ "key": axis.key, "unit": axis.unit, "values": values(axis) }));
        return json(&value!({
            "title": sweep.title,
            "scenario": sweep.scenario,
            "design": columns::word(sweep.design),
            "points": plan.points,
            "replicates": sweep.replicates,
            "rows": plan.rows,
            "parts": plan.parts,
            "axes": axes.collect::<Vec<_>>(),
            "measures": sweep.measures.iter().map(crate::analysis::Measure::name)
                .collect::<Vec<_>>(),
            "traces": sweep.traces,
            "bytes": plan.bytes_estimate,
            "sweep_sha256": sweep.hash(),
        }));
    }
    let mut text = titled(&sweep.told, words) + &told(sweep, words) + "\n";
    for axis in &sweep.axes {
        let _ = writeln!(text, "  {:<38}  {}", axis.key, values(axis));
    }
    for measure in &sweep.measures {
        let _ = writeln!(text, "  {:<38}  {}", measure.name(), words.word("sweep-measured"));
    }
    for trace in &sweep.traces {
        let _ = writeln!(text, "  {trace:<38}  {}", words.word("sweep-traced"));
    }
    text
}

/// The values of an axis in short.
fn values(axis: &crate::sweep::Axis) -> String {
    const MOST: usize = 4;
    match &axis.values {
        Values::List(typed) if typed.len() <= MOST => typed.join(", "),
        Values::List(typed) => {
            format!("{}, … {} ({})", typed[0], typed[typed.len() - 1], typed.len())
        }
        Values::Range { from, to, count, .. } => {
            let number = units::number;
            format!("{} … {} {} ({count})", number(*from), number(*to), axis.unit)
        }
    }
}
