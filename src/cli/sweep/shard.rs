//! `calgate sweep run --shard K/N`: one share of a sweep, beside other processes.

use super::super::Outcome;
use super::super::language;
use super::super::study::refused;
use super::known::Which;
use super::making;
use super::{How, before, finish, line, say};
use crate::message::message;
use crate::sweep::cluster::Shard;
use crate::sweep::store::{Hold, Store};
use crate::text::Value;

/// What `calgate sweep run` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    which: Which,
    /// Which share of how many: 1/8 is the first of eight
    #[arg(long, value_name = "K/N")]
    shard: Shard,
    #[command(flatten)]
    how: How,
    /// Print nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

/// Makes the parts of a shard that are not there. Rows that fail are rows too: that some did is
/// told, and makes no difference to how the program ends, so that no engine tries them again.
pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let (shard, quiet) = (arguments.shard, arguments.quiet);
    let words = language::words();
    let known = arguments.which.at_its_place(quiet)?;
    let hold = Hold::Shard { number: shard.number(), of: shard.of() };
    let store = Store::open(&known.folder, &known.sweep, hold)?;
    known.remember()?;
    if finish::already(&store).is_some() {
        say(&before::told_already(&words), quiet);
        return Ok(());
    }
    let parts: Vec<u64> = shard.parts(store.plan()).collect();
    let status = store.tidy(parts.iter().copied())?;
    if !status.missing.is_empty() {
        say(&before::told_of_earlier(&status, &words), quiet);
    }
    let name = format!("{} {shard}", known.name());
    let pool = making::pool(&arguments.how)?;
    let made = pool.install(|| making::make(&store, &status, &name, &arguments.how, quiet))?;
    let status = store.status_of(parts)?;
    let typed = shard.to_string();
    let values = [
        ("shard", Value::Text(&typed)),
        ("parts", Value::Count(status.finished)),
        ("made", Value::Count(status.made)),
        ("rows", Value::Count(status.rows)),
        ("failed", Value::Count(status.failed)),
    ];
    let told = words.phrase("shard-made", &values);
    say(&line(&told), quiet);
    let Some((what, code)) = making::ended(made) else { return Ok(()) };
    let message = message!(
        "tell-sweep-shard-kept",
        "{what}; what is finished of shard {shard} is kept",
        what,
        shard = typed
    );
    let help = message!("tell-sweep-shard-kept-help", "the same command makes the rest");
    Err(refused(&message, help, code))
}
