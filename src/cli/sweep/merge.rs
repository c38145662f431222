//! `calgate sweep merge`: from parts that others made to the table.

use super::super::exit::Exit;
use super::super::language;
use super::super::study::refused;
use super::super::{Common, Outcome};
use super::known::{Known, Which};
use super::{before, finish, say, status};
use crate::message::message;
use crate::sweep::store::{Hold, Status, Store};

/// What `calgate sweep merge` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    which: Which,
    /// Keep the parts when their rows stand in the table
    #[arg(long)]
    keep_parts: bool,
    /// Print the result as JSON, and nothing else
    #[arg(long)]
    json: bool,
    /// Print nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let silent = arguments.quiet || arguments.json;
    let known = arguments.which.known(silent)?;
    put_together(&known, arguments.keep_parts, arguments.json, arguments.quiet)
}

/// Writes the table if all parts are there, and says what came of the sweep.
pub(super) fn put_together(known: &Known, keep_parts: bool, json: bool, quiet: bool) -> Outcome {
    let words = language::words();
    // how the end of a sweep is told depends on these alone
    let common =
        Common { overrides: Vec::new(), out: None, force: false, dry_run: false, json, quiet };
    // a folder that is not there is not made only to say so
    let looked = Store::open(&known.folder, &known.sweep, Hold::Look)?;
    if let Some(finished) = finish::already(&looked) {
        say(&before::told_already(&words), quiet || json);
        return finished.say(&known.folder, &common, &words);
    }
    let found = looked.status()?;
    if !found.missing.is_empty() {
        return Err(unfinished(known, &found));
    }
    drop(looked);
    let store = Store::open(&known.folder, &known.sweep, Hold::Alone)?;
    let finished = finish::finish(&store, &known.path, keep_parts, &words)?;
    finished.say(&known.folder, &common, &words)
}

/// Parts are missing; which, and what makes them.
fn unfinished(known: &Known, found: &Status) -> Exit {
    let message = message!(
        "tell-sweep-parts-missing-in",
        "{missing} of {all} parts are still to be made in {folder}",
        missing = found.missing.len(),
        all = found.parts,
        folder = known.folder.display().to_string()
    );
    refused(&message, status::cure(known, found), 5)
}
