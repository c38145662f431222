//! `calgate lesson`: a page, a worksheet, a teacher's key and a quiz from a lesson file, or from any
//! scenario.

use super::exit::{Exit, entry};
use super::output::name_of;
use super::progress::Progress;
use super::{Outcome, interrupt, language, study};
use crate::export::folder::{OutputFolder, Policy};
use crate::export::place::safe_name;
use crate::lesson::sheets::{self, Sheets};
use crate::lesson::{self, Lesson, LessonError, generic, page, table};
use crate::message::{did_you_mean, message};
use crate::scenario::library::Disk;
use crate::scenario::problem::nearest;
use crate::text::{Catalogue, Value};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Where the lessons lie that calgate ships.
const SHIPPED: &str = "scenarios/lessons";

/// What `calgate lesson` understands.
#[derive(Debug, clap::Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub(super) struct Arguments {
    /// Lesson or scenario files (TOML), or names of shipped lessons
    #[arg(required_unless_present = "list", value_name = "LESSON|SCENARIO")]
    lessons: Vec<String>,
    /// Write to folders NAME in here instead of output/lessons
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Replace an earlier lesson instead of writing beside it as NAME-2
    #[arg(long)]
    force: bool,
    /// List the shipped lessons with their questions
    #[arg(long)]
    list: bool,
    /// Check the lessons and their numbers, but write nothing
    #[arg(long)]
    check: bool,
    /// Print nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

impl From<LessonError> for Exit {
    fn from(error: LessonError) -> Self {
        match error {
            LessonError::File(error) => Exit::Scenario(error),
            LessonError::Run { what, error } => study::of_experiment(error, &what),
        }
    }
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let words = language::words();
    if arguments.list {
        return list(&words);
    }
    for name in &arguments.lessons {
        make(name, arguments, &words)?;
    }
    Ok(())
}

/// The files of the shipped lessons, in their order.
fn shipped() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(SHIPPED).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml"))
        .collect();
    files.sort();
    files
}

fn list(words: &Catalogue) -> Outcome {
    let mut text = String::new();
    let files = shipped();
    if files.is_empty() {
        let path = SHIPPED;
        let what = message!("tell-lesson-no-folder", "there is no folder `{path}` here", path);
        let help = message!(
            "tell-lesson-go-there",
            "go to the folder of calgate's scenarios, or name a lesson file"
        );
        return Err(study::refused(&what, help, 2));
    }
    for path in files {
        let lesson = lesson::load(&Disk, &path.display().to_string())?;
        let tag = words.language();
        let level = sheets::level(lesson.level, words);
        let _ = writeln!(text, "{}", lesson.name);
        text += &entry("    ", lesson.title.raw(tag));
        text += &entry("    ", lesson.question.raw(tag));
        text += &entry("    ", &format!("{level}; {} min", lesson.minutes));
    }
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// The lesson that was meant: a file, or the name of a shipped one.
fn find(name: &str) -> Result<Lesson, Exit> {
    let ends_like_a_file = Path::new(name).extension().is_some_and(|kind| kind == "toml");
    if ends_like_a_file || name.contains(['/', '\\']) || Path::new(name).is_file() {
        return Ok(if generic::is_lesson(&Disk, name) {
            lesson::load(&Disk, name)?
        } else {
            generic::of_scenario(&Disk, name)?
        });
    }
    let files = shipped();
    // by its number, or by its whole name
    let found = files.iter().find(|path| {
        let stem = name_of(path);
        stem == name || stem.split('-').next() == Some(name)
    });
    if let Some(path) = found {
        return Ok(lesson::load(&Disk, &path.display().to_string())?);
    }
    let names: Vec<String> = files.iter().map(|path| name_of(path)).collect();
    let help = match nearest(name, names.iter().map(String::as_str)) {
        Some(near) => did_you_mean(&near),
        None => message!(
            "tell-lesson-list",
            "`calgate lesson --list` shows all of them; a file ends in `.toml`"
        ),
    };
    let name = crate::units::shown(name);
    let what = message!("tell-lesson-unknown", "there is no lesson `{name}`", name);
    Err(study::refused(&what, help, 2))
}

fn make(name: &str, arguments: &Arguments, words: &Catalogue) -> Outcome {
    let lesson = find(name)?;
    let folder_name = match words.language() {
        "en" => lesson.name.clone(),
        tag => format!("{}-{tag}", lesson.name),
    };
    let under = arguments.out.clone().unwrap_or_else(|| Path::new("output").join("lessons"));
    let target = under.join(safe_name(&folder_name));
    let policy = if arguments.force { Policy::Replace } else { Policy::Beside };
    let provenance = language::provenance(words)?;
    let folder = if arguments.check { None } else { Some(OutputFolder::begin(&target, policy)?) };

    let progress = Progress::start(lesson.name.clone(), arguments.quiet);
    let all = (table::runs(&lesson) + 3 * lesson.numbers.len()).max(1);
    let made = AtomicUsize::new(0);
    let done = || {
        let part = made.fetch_add(1, Ordering::Relaxed) as f64 / all as f64;
        progress.show(part.min(1.0));
    };
    let computed = lesson::compute(&Disk, &lesson, &done)?;
    let table = table::make(&Disk, &lesson, &done)?;
    drop(progress);
    if interrupt::asked() {
        return Err(Exit::Interrupted);
    }
    let Some(mut folder) = folder else {
        if !arguments.quiet {
            let values = [("lesson", Value::Text(&lesson.name))];
            let text = entry("", &words.phrase("terminal-lesson-holds", &values));
            std::io::stdout().write_all(text.as_bytes())?;
        }
        return Ok(());
    };
    let sheets = Sheets { lesson: &lesson, computed: &computed, table: &table, words };
    let html = page::html(&sheets, &provenance.stamp())?;
    for (file, text) in [
        ("lesson.html", html),
        ("worksheet.md", sheets.worksheet()),
        ("key.md", sheets.key()),
        ("quiz.md", sheets.quiz()),
        ("quiz.gift", sheets.gift()),
    ] {
        folder.add(file, text.as_bytes())?;
    }
    let place = folder.finish(&provenance)?;
    if !arguments.quiet {
        let title = lesson.title.raw(words.language());
        let page = place.join("lesson.html");
        let text = entry("", title) + &entry("  ", &format!("{}", page.display()));
        std::io::stdout().write_all(text.as_bytes())?;
    }
    Ok(())
}
