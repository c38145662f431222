//! `calgate report`: a finished folder as one page.

use super::exit::entry;
use super::progress::Progress;
use super::{Outcome, interrupt, language};
use crate::export::files;
use crate::export::folder::Policy;
use crate::report::report;
use crate::text::Value;
use std::io::Write as _;
use std::path::PathBuf;

/// What `calgate report` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Folder of a finished run, comparison, population, sweep or validation
    folder: PathBuf,
    /// Write to this file instead of FOLDER-report.html
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace an earlier report instead of writing beside it as NAME-2
    #[arg(long)]
    force: bool,
    /// Print nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let words = language::words();
    let progress = Progress::start("report", arguments.quiet);
    let made = report(&arguments.folder, &words, &|done_frac| {
        progress.show(done_frac);
        !interrupt::asked()
    });
    drop(progress);
    let made = made?;
    let target = arguments.out.clone().unwrap_or_else(|| {
        let name = arguments.folder.file_name().unwrap_or_default().to_string_lossy();
        arguments.folder.with_file_name(format!("{name}-report.html"))
    });
    // an ending of the reader's own is kept
    let ending = target.extension().unwrap_or_default().to_string_lossy().into_owned();
    let ending = if ending.is_empty() { "html".to_owned() } else { ending };
    let policy = if arguments.force { Policy::Replace } else { Policy::Beside };
    let places = files::put(&target, &[(&ending, made.html.as_bytes())], policy)?;
    if !arguments.quiet {
        let place = places[0].display().to_string();
        let written = words.phrase("report-written", &[("file", Value::Text(&place))]);
        std::io::stdout().write_all(entry("", &written).as_bytes())?;
    }
    Ok(())
}
