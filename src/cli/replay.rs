//! `calgate replay`: one row of a sweep with the whole output of `calgate run`, beside what the
//! sweep's table says of it.

use super::drawing::Drawing;
use super::exit::{Exit, entry};
use super::language;
use super::study::{refused, shown};
use super::sweep::{read, target};
use super::{Common, Outcome, output, run};
use crate::experiment::{self, Base};
use crate::message::message;
use crate::scenario::in_words::in_words_count;
use crate::sweep::rows::Row;
use crate::sweep::store::{self, Hold, Place, Store};
use crate::sweep::{Sweep, merge, table};
use crate::text::{Catalogue, Value};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// What `calgate replay` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Sweep file (TOML, kind = "sweep")
    file: PathBuf,
    /// Number of the row, from 0, as in the column `row` of its table
    index: u64,
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    drawing: Drawing,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let (path, common, index) = (&arguments.file, &arguments.common, arguments.index);
    let sweep = read(path, &common.overrides, common.quiet)?;
    if index >= sweep.rows() {
        let count = |number: u64| in_words_count(number as f64);
        let last = count(sweep.rows().saturating_sub(1));
        let message = message!("tell-sweep-no-row", "there is no row {row}", row = count(index));
        let help = message!("tell-sweep-no-row-help", "this sweep has rows 0 to {last}", last);
        return Err(refused(&message, help, 2));
    }
    let overrides = sweep.overrides(index);
    let words = language::words();
    let talks = !common.quiet && !common.json && !common.dry_run && !arguments.drawing.talks();
    if talks {
        let mut text = entry("", &words.phrase("replay-row", &[("row", Value::Count(index))]));
        for change in &overrides {
            text += &entry("  ", change);
        }
        text.push('\n');
        std::io::stdout().write_all(text.as_bytes())?;
    }
    let kept = kept(path, common, &sweep, index)?;
    let name = format!("{}-row-{index}", output::name_of(path));
    run::run(Path::new(&sweep.scenario), &name, &overrides, common, &arguments.drawing)?;
    if talks {
        let text = beside(&sweep, &overrides, kept.as_ref(), &words);
        std::io::stdout().write_all(text.as_bytes())?;
    }
    Ok(())
}

/// The row as the sweep's folder has it, if it has been made, and the folder.
fn kept(
    path: &Path,
    common: &Common,
    sweep: &Sweep,
    index: u64,
) -> Result<Option<(Row, PathBuf)>, Exit> {
    let default = Common { out: None, ..common.clone() };
    let (folder, place) = store::find(&target(path, &default), sweep)?;
    if place != Place::Same {
        return Ok(None);
    }
    let store = Store::open(&folder, sweep, Hold::Look)?;
    let row = match store.row(index)? {
        Some(row) => Some(row),
        None if folder.join(merge::PARQUET).is_file() => {
            table::row(&folder.join(merge::PARQUET), index)?
        }
        None => None,
    };
    Ok(row.map(|row| (row, folder)))
}

/// The measures of this run, and beside them those of the table.
fn beside(
    sweep: &Sweep,
    overrides: &[String],
    kept: Option<&(Row, PathBuf)>,
    words: &Catalogue,
) -> String {
    let base = Base::file(&sweep.scenario);
    let none = || words.word("summary-none");
    let cell = |value: Option<f64>| value.map_or_else(none, |value| shown(value, "", words));
    let heads =
        [words.word("replay-now"), kept.map_or_else(String::new, |_| words.word("replay-kept"))];
    let mut text = format!("\n  {:<38}{:>19}{:>19}\n", "", heads[0], heads[1]);
    let all = experiment::evaluate(base, overrides, &sweep.measures).ok();
    for (number, measure) in sweep.measures.iter().enumerate() {
        // what one measure lacks must not hide the others
        let alone = || experiment::evaluate(base, overrides, std::slice::from_ref(measure)).ok();
        let now = all.as_ref().map(|values| values[number]).or_else(|| Some(alone()?[0]));
        let now = cell(now);
        let then = kept.map_or_else(String::new, |(row, _)| cell(row.values[number]));
        let _ = writeln!(text, "  {:<38}{now:>19}{then:>19}", measure.name());
    }
    if let Some((row, folder)) = kept {
        let folder = folder.display().to_string();
        text += &entry("  ", &words.phrase("replay-table", &[("folder", Value::Text(&folder))]));
        if let Some(reason) = &row.failure {
            let failed = words.phrase("replay-failed", &[("reason", Value::Text(reason))]);
            text += &entry("  ", &failed);
        }
    }
    text
}
