//! `calgate sweep submit` and `calgate sweep resume`: the shards that miss parts, given to an
//! engine.

use super::super::Outcome;
use super::super::exit::Exit;
use super::super::language;
use super::super::study::refused;
use super::known::{Known, Which};
use super::slurm::{self, Submitted, Told};
use super::{How, before, finish, line, local, plan};
use crate::message::{Told as _, message};
use crate::sweep::cluster::slurm::Ask;
use crate::sweep::cluster::{ClusterError, ranges, recipes, shards_with};
use crate::sweep::store::{Hold, SWEEP_FILE, Store};
use crate::text::{Catalogue, Value};
use std::io::Write as _;

/// Who runs the shards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Engine {
    /// A job array on a cluster
    Slurm,
    /// Processes on this machine
    Local,
    /// Prints the lines for GNU parallel
    Parallel,
    /// Prints the program for Dask
    Dask,
}

/// What `calgate sweep submit` and `calgate sweep resume` understand.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    which: Which,
    /// Who runs the shards
    #[arg(long, value_enum)]
    engine: Engine,
    /// Shards it is made in; as many as suit it, or as before, if left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    shards: Option<u64>,
    /// Processors of each shard; 1, or as before, if left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    cpus: Option<u32>,
    /// Longest time of a shard, as Slurm writes it: 30 (minutes), 1:30:00, 2-0
    #[arg(long, value_name = "TIME")]
    time: Option<String>,
    /// Memory of a shard, as Slurm writes it: 1G
    #[arg(long, value_name = "SIZE")]
    mem: Option<String>,
    /// Part of the cluster
    #[arg(long, value_name = "NAME")]
    partition: Option<String>,
    /// Whose budget
    #[arg(long, value_name = "NAME")]
    account: Option<String>,
    /// Submit it although it has more than a million rows
    #[arg(long)]
    yes: bool,
    /// Print the script, but submit and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Print nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

/// Begins a sweep, or goes on with one.
pub(super) fn submit(arguments: &Arguments) -> Outcome {
    let known = arguments.which.known(arguments.quiet)?;
    before::check_rows(&known.sweep, arguments.yes)?;
    hand_over(arguments, &known)
}

/// Goes on with one that was begun.
pub(super) fn resume(arguments: &Arguments) -> Outcome {
    let known = arguments.which.known(arguments.quiet)?;
    if !known.folder.join(SWEEP_FILE).is_file() {
        let message = message!(
            "tell-sweep-nothing-there",
            "nothing of this sweep is in `{folder}`",
            folder = known.folder.display().to_string()
        );
        let help = message!(
            "tell-sweep-nothing-there-help",
            "begin it with `calgate sweep submit`, or say with `--out` where it is"
        );
        return Err(refused(&message, help, 2));
    }
    hand_over(arguments, &known)
}

fn hand_over(arguments: &Arguments, known: &Known) -> Outcome {
    let words = language::words();
    let earlier = Submitted::read(known)?;
    let ask = arguments.ask(earlier.as_ref());
    ask.check()?;
    let store = Store::open(&known.folder, &known.sweep, Hold::Look)?;
    let finished = finish::already(&store).is_some();
    let missing = if finished { Vec::new() } else { store.status()?.missing };
    drop(store);
    let shards = arguments.shards(known, earlier.as_ref(), &ask)?;
    let wanted = shards_with(&missing, shards);
    let text = match arguments.engine {
        Engine::Parallel => recipes::parallel(&known.commands()?, shards, ask.cpus),
        Engine::Dask => recipes::dask(&known.commands()?, shards, ask.cpus),
        _ if finished => before::told_already(&words),
        Engine::Slurm if arguments.dry_run => dry(known, shards, wanted, ask, &words)?,
        Engine::Slurm => {
            known.begin()?;
            let told = slurm::submit(known, earlier, shards, ask, &wanted)?;
            in_words(known, &told, shards, &words)
        }
        Engine::Local if arguments.dry_run => {
            let numbers = ranges(&wanted);
            let values = [("numbers", Value::Text(&numbers)), ("shards", Value::Count(shards))];
            line(&words.phrase("shard-incomplete", &values))
        }
        Engine::Local => {
            known.begin()?;
            return local::run(known, &wanted, shards, ask.cpus, arguments.quiet);
        }
    };
    let asked_for = arguments.dry_run || !matches!(arguments.engine, Engine::Slurm | Engine::Local);
    if asked_for || !arguments.quiet {
        std::io::stdout().write_all(text.as_bytes())?;
    }
    Ok(())
}

/// What would be submitted.
fn dry(
    known: &Known,
    shards: u64,
    wanted: Vec<u64>,
    ask: Ask,
    words: &Catalogue,
) -> Result<String, Exit> {
    if wanted.is_empty() {
        let folder = known.folder.display().to_string();
        return Ok(line(&words.phrase("shard-only-merge", &[("folder", Value::Text(&folder))])));
    }
    Ok(slurm::job(known, shards, wanted, ask)?.script()?)
}

/// What Slurm was asked to do.
fn in_words(known: &Known, told: &Told, shards: u64, words: &Catalogue) -> String {
    let mut text = String::new();
    if let Some(array) = &told.array {
        let numbers = ranges(&told.wanted);
        let values = [
            ("job", Value::Text(array)),
            ("numbers", Value::Text(&numbers)),
            ("shards", Value::Count(shards)),
        ];
        text += &line(&words.phrase("shard-submitted", &values));
    }
    if !told.alive.is_empty() {
        let numbers = ranges(&told.alive);
        text += &line(&words.phrase("shard-alive", &[("numbers", Value::Text(&numbers))]));
    }
    let folder = known.folder.display().to_string();
    let values = [("job", Value::Text(&told.merge)), ("folder", Value::Text(&folder))];
    text + &line(&words.phrase("shard-merge-submitted", &values))
}

impl Arguments {
    /// What is asked for now, else what was asked for before.
    fn ask(&self, earlier: Option<&Submitted>) -> Ask {
        let before = earlier.map(|earlier| earlier.ask.clone()).unwrap_or_default();
        Ask {
            cpus: self.cpus.unwrap_or(before.cpus.max(1)),
            time: self.time.clone().or(before.time),
            memory: self.mem.clone().or(before.memory),
            partition: self.partition.clone().or(before.partition),
            account: self.account.clone().or(before.account),
        }
    }

    /// How many shards there are to be: no more than parts.
    fn shards(&self, known: &Known, earlier: Option<&Submitted>, ask: &Ask) -> Result<u64, Exit> {
        let wanted = match (self.shards, earlier) {
            (Some(shards), _) => shards,
            (None, Some(earlier)) => earlier.shards,
            (None, None) => {
                let jobs = usize::try_from(ask.cpus).unwrap_or(usize::MAX);
                plan::suiting(known, &plan::timed(known, &How::on(1))?, jobs)
            }
        };
        Ok(wanted.clamp(1, known.sweep.plan().parts.max(1)))
    }
}

impl From<ClusterError> for Exit {
    fn from(error: ClusterError) -> Self {
        refused(&error.told(), None, 2)
    }
}
