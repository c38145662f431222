//! `calgate sweep`: one scenario at many points, in one folder with the table of all rows.

mod before;
mod commands;
mod figure;
mod finish;
mod known;
mod local;
mod making;
mod merge;
mod plan;
mod resolved;
mod shard;
mod slurm;
mod status;
mod submit;
mod words;

use super::exit::{Exit, entry};
use super::language;
use super::output;
use super::study::refused;
use super::{Common, Outcome, run};
use crate::export::place::safe_name;
use crate::message::{Told as _, message};
use crate::scenario::library::Disk;
use crate::sweep::Sweep;
use crate::sweep::store::{self, Hold, Place, Status, Store, StoreError};
use crate::units::{self, Unit};
pub(super) use commands::{Typed, execute as typed};
use std::io::Write as _;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// What `calgate sweep` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Sweep file (TOML, kind = "sweep")
    file: PathBuf,
    #[command(flatten)]
    common: Common,
    /// Make it although it has more than a million rows or takes more than an hour
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    how: How,
    /// Keep the parts when their rows stand in the table
    #[arg(long)]
    keep_parts: bool,
}

/// How rows are made.
#[derive(Debug, clap::Args)]
pub(super) struct How {
    /// Processors that are used; all if left out
    #[arg(short, long, value_name = "N", value_parser = processors)]
    jobs: Option<NonZeroUsize>,
    /// Stop after this time, for example '10 min'; the same command goes on later
    #[arg(long, value_name = "TIME")]
    max_time: Option<String>,
}

/// A number of processors.
fn processors(typed: &str) -> Result<NonZeroUsize, &'static str> {
    typed.parse().map_err(|_| "expected 1 or more")
}

impl How {
    /// On so many processors, for as long as it takes.
    fn on(jobs: usize) -> Self {
        Self { jobs: NonZeroUsize::new(jobs), max_time: None }
    }

    /// Processors that are used.
    fn jobs(&self) -> usize {
        let here = || std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
        self.jobs.map_or_else(here, NonZeroUsize::get)
    }

    /// Seconds after which the making of rows stops; none without a limit.
    fn max_s(&self) -> Result<Option<f64>, Exit> {
        let Some(typed) = &self.max_time else { return Ok(None) };
        let unit = Unit::find("s").unwrap_or_else(|| unreachable!("the second is a unit"));
        let message = match units::parse(typed, unit) {
            Ok(max_s) if max_s > 0.0 => return Ok(Some(max_s)),
            Ok(_) => message!("tell-sweep-max-time", "--max-time must be above 0"),
            Err(error) => message!(
                "tell-option",
                "{option}: {error}",
                option = "--max-time",
                error = error.told()
            ),
        };
        let help = message!("tell-sweep-max-time-help", "write for example --max-time '10 min'");
        Err(refused(&message, help, 2))
    }
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let (path, common) = (&arguments.file, &arguments.common);
    let words = language::words();
    arguments.how.max_s()?; // a typing error is told before anything is done
    let sweep = read(path, &common.overrides, common.quiet)?;
    if common.dry_run {
        if !common.quiet {
            std::io::stdout().write_all(before::checked(&sweep, common.json, &words).as_bytes())?;
        }
        return Ok(());
    }
    before::check_rows(&sweep, arguments.yes)?;
    let target = target(path, common);
    let (folder, place) =
        if common.force { (target, Place::New) } else { store::find(&target, &sweep)? };
    let say = |text: &str| -> Outcome {
        if !common.quiet && !common.json {
            std::io::stdout().write_all(text.as_bytes())?;
        }
        Ok(())
    };
    let pool = making::pool(&arguments.how)?;

    // what may still be refused is refused before anything is written
    let opened = match place {
        Place::New => None,
        _ => Some(Store::open(&folder, &sweep, Hold::Alone)?),
    };
    if let Some((store, finished)) = opened.as_ref().and_then(|s| Some((s, finish::already(s)?))) {
        // it may have been killed between the last file of the table and the removal of the parts
        if !arguments.keep_parts {
            store.remove_parts()?;
        }
        say(&before::told_already(&words))?;
        return finished.say(&folder, common, &words);
    }
    let status = match &opened {
        None => Status::nothing_of(&sweep),
        Some(store) => store.tidy(0..store.plan().parts)?,
    };
    say(&before::told(&sweep, &words))?;
    say(&before::told_of_earlier(&status, &words))?;
    let (left, jobs) = (status.rows - status.made, arguments.how.jobs());
    let timed_s = pool.install(|| before::time(&sweep, left, jobs));
    let estimate = sweep.plan().estimate(left, &timed_s, jobs);
    say(&before::told_of_estimate(estimate, &arguments.how, &words))?;
    before::check_time(estimate, arguments.yes)?;

    let store = match opened {
        Some(store) => store,
        None if common.force => Store::replace(&folder, &sweep)?,
        None => Store::open(&folder, &sweep, Hold::Alone)?,
    };
    let name = output::name_of(path);
    let made =
        pool.install(|| making::make(&store, &status, &name, &arguments.how, common.quiet))?;
    making::check_finished(&store, made)?;
    let finished = finish::finish(&store, path, arguments.keep_parts, &words)?;
    finished.say(&folder, common, &words)
}

/// The sweep of a file; what is noticed about it is said.
pub(super) fn read(path: &Path, overrides: &[String], quiet: bool) -> Result<Sweep, Exit> {
    let (sweep, warnings) = crate::sweep::load(&Disk, &path.display().to_string(), overrides)?;
    run::warn_of([(&warnings[..], &sweep.sources)], quiet);
    Ok(sweep)
}

/// Where a sweep is to stand, before it is known what stands there.
pub(super) fn target(path: &Path, common: &Common) -> PathBuf {
    let name = safe_name(&output::name_of(path));
    common.out.clone().unwrap_or_else(|| Path::new("output").join(name))
}

impl From<StoreError> for Exit {
    fn from(error: StoreError) -> Self {
        Exit::Store(error)
    }
}

/// Tells a person something that is not the result.
fn say(text: &str, quiet: bool) {
    if !quiet {
        // nobody to tell is no reason to stop
        let _ = std::io::stderr().write_all(text.as_bytes());
    }
}

/// A line of a list, indented.
fn line(text: &str) -> String {
    entry("  ", text)
}
