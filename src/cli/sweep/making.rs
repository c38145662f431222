//! Making the rows of a sweep under the eyes of a person.

use super::super::exit::{Exit, warning};
use super::super::progress::Progress;
use super::super::study::refused;
use super::super::{interrupt, language};
use super::How;
use crate::message::{Message, Told as _, message};
use crate::scenario::in_words::{in_words_count, in_words_ms};
use crate::scenario::library::Disk;
use crate::sweep::store::{Ended, SetAside, Status, Store};
use crate::text::Value;
use std::io::Write as _;
use std::time::Instant;

/// The threads that make rows.
pub(super) fn pool(how: &How) -> Result<rayon::ThreadPool, Exit> {
    rayon::ThreadPoolBuilder::new().num_threads(how.jobs()).build().map_err(|error| {
        let message = message!(
            "tell-sweep-threads",
            "{count} threads could not be started: {error}",
            count = how.jobs(),
            error = error.to_string()
        );
        let help = message!("tell-sweep-threads-help", "ask for fewer with `--jobs`");
        refused(&message, help, 8)
    })
}

/// Why the making of rows ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Made {
    /// All are there.
    All,
    /// Somebody asked to stop.
    Interrupted,
    /// This many seconds were over.
    OutOfTime(f64),
}

/// Makes the parts that are missing, and warns of those that were set aside.
pub(super) fn make(
    store: &Store<'_>,
    status: &Status,
    name: &str,
    how: &How,
    quiet: bool,
) -> Result<Made, Exit> {
    if !quiet {
        warn(&status.bad);
    }
    let begun = Instant::now();
    let max_s = how.max_s()?;
    let over = || max_s.filter(|&max_s| begun.elapsed().as_secs_f64() >= max_s);
    let progress = Progress::rows(name, status.made, status.rows, quiet);
    let keep_going = || !interrupt::asked() && over().is_none();
    let ended = store.make_parts(&Disk, &status.missing, &keep_going, &|_| progress.one_more())?;
    Ok(match (ended, over()) {
        (Ended::Finished, _) => Made::All,
        (Ended::Stopped, Some(max_s)) if !interrupt::asked() => Made::OutOfTime(max_s),
        (Ended::Stopped, _) => Made::Interrupted,
    })
}

/// Says on standard error which files were no parts of the sweep.
fn warn(bad: &[SetAside]) {
    for SetAside { path, fault } in bad {
        let (file, fault) = (path.display().to_string(), language::tell(&fault.told()));
        let values = [("file", Value::Text(&file)), ("fault", Value::Text(&fault))];
        let text = language::words().phrase("terminal-part-set-aside", &values);
        // nobody to tell is no reason to stop
        let _ = std::io::stderr().write_all(warning(&text).as_bytes());
    }
}

/// Ends the program unless all rows are there.
pub(super) fn check_finished(store: &Store<'_>, made: Made) -> Result<(), Exit> {
    let Some((what, code)) = ended(made) else { return Ok(()) };
    let status = store.status()?;
    let count = |rows: u64| in_words_count(rows as f64);
    let message = message!(
        "tell-sweep-kept",
        "{what}; {made} of {rows} rows are made and kept in {folder}",
        what,
        made = count(status.made),
        rows = count(status.rows),
        folder = store.folder().display().to_string()
    );
    let help = message!("tell-sweep-kept-help", "the same command makes the others");
    Err(refused(&message, help, code))
}

/// Why the making of rows ended early, and the exit code.
pub(super) fn ended(made: Made) -> Option<(Message, u8)> {
    match made {
        Made::All => None,
        Made::Interrupted => Some((message!("tell-run-stopped", "stopped"), 130)),
        Made::OutOfTime(max_s) => {
            let time = in_words_ms(1000.0 * max_s);
            Some((message!("tell-sweep-time-over", "{time} are over", time), 8))
        }
    }
}
