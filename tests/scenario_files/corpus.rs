//! Corpora of files that say in remarks what is wrong with them and where, or what is noticed.
//! `tests/scenario_files/README.md` explains the remarks.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use calgate::scenario::problem::Warning;
use calgate::scenario::tree::{Sources, Span};
use calgate::scenario::{Kind, ScenarioError};

/// How a file of the corpus is read: its warnings and texts.
pub(crate) type Read = fn(&Path) -> Result<(Vec<Warning>, Sources), ScenarioError>;

/// The files directly in a folder, in alphabetical order.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml"))
        .collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

/// A remark that says what is expected of the line above it, or of the file as a whole.
fn is_expectation(line: &str) -> bool {
    let Some(rest) = line.trim_start().strip_prefix('#') else { return false };
    rest.starts_with('!') || rest.trim_start().starts_with(['^', '~'])
}

/// The expectations in a file, each with the number of the line it is about, counted without them;
/// 0 stands for the file as a whole.
fn expectations(text: &str) -> Vec<(usize, String)> {
    let mut number = 0;
    let mut found = Vec::new();
    for line in text.lines() {
        if is_expectation(line) {
            let whole_file = line.trim_start().starts_with("#!");
            found.push((if whole_file { 0 } else { number }, line.trim_end().to_owned()));
        } else {
            number += 1;
        }
    }
    found
}

/// How a problem or warning is written as an expectation: the underline and the message.
fn as_expectation(
    sources: &Sources,
    place: Option<Span>,
    mark: char,
    message: &str,
) -> (usize, String) {
    let Some(place) = place.filter(|place| place.start < place.end) else {
        return (0, format!("#! {message}"));
    };
    let (line, column) = sources.line_and_column(place);
    let width = sources.snippet(place).lines().next().unwrap_or_default().chars().count();
    let underline = mark.to_string().repeat(width);
    // in the first column the number sign takes the place of the first mark
    let text = match column {
        1 if width == 1 => format!("#{mark} {message}"),
        1 => format!("#{} {message}", &underline[1..]),
        _ => format!("#{}{underline} {message}", " ".repeat(column - 2)),
    };
    (line, text)
}

/// What loading a file really says, by file, in the form of expectations.
fn said(read: Read, path: &Path) -> BTreeMap<String, Vec<(usize, String)>> {
    let main = path.display().to_string();
    let (problems, warnings, sources) = match read(path) {
        Ok((warnings, sources)) => (Vec::new(), warnings, sources),
        Err(ScenarioError { problems, warnings, sources }) => (problems, warnings, sources),
    };
    let mut said: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
    said.insert(main.clone(), Vec::new());
    let mut add = |place: Option<Span>, mark: char, message: String| {
        let source = place.map(|span| sources.get(span.source));
        let (line, text) = as_expectation(&sources, place, mark, &message);
        let above = source.map_or(0, |source| {
            source.text.lines().take(line).filter(|line| is_expectation(line)).count()
        });
        let file = source.map_or(main.clone(), |source| source.name.clone());
        said.entry(file).or_default().push((line.saturating_sub(above), text));
    };
    for problem in &problems {
        let kind = match problem.fault.kind() {
            Kind::Invalid => "",
            Kind::Limit => "(limit) ",
            Kind::Io => "(io) ",
        };
        add(problem.place, '^', format!("{kind}{}", problem.fault));
    }
    for warning in &warnings {
        add(warning.place, '~', warning.message.to_string());
    }
    for list in said.values_mut() {
        list.sort();
    }
    said
}

/// Writes what is said into the file, for a person to read and judge.
fn write_down(read: Read, path: &Path) {
    let Ok(text) = String::from_utf8(fs::read(path).unwrap()) else { return };
    let stop = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let plain: Vec<&str> = text.split(stop).filter(|line| !is_expectation(line)).collect();
    fs::write(path, plain.join(stop)).unwrap();
    let mut said = said(read, path);
    let said = said.remove(&path.display().to_string()).unwrap();
    let about = |at: usize| said.iter().filter(move |(line, _)| *line == at);
    let mut lines: Vec<String> = Vec::new();
    for (index, line) in plain.iter().enumerate() {
        lines.push((*line).to_owned());
        lines.extend(about(index + 1).map(|(_, text)| text.clone()));
    }
    if about(0).next().is_some() {
        if lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        lines.extend(about(0).map(|(_, text)| text.clone()));
        lines.push(String::new());
    }
    fs::write(path, lines.join(stop)).unwrap();
}

/// Whether loading a file says exactly what stands in it, and otherwise how they differ. With
/// `CALGATE_WRITE` what is said is written into the file first.
pub(crate) fn keeps_its_word(read: Read, path: &Path) -> Result<(), String> {
    if std::env::var_os("CALGATE_WRITE").is_some() {
        write_down(read, path);
    }
    for (file, said) in said(read, path) {
        let bytes = fs::read(&file).map_err(|error| format!("{file}: {error}"))?;
        let mut expected = expectations(&String::from_utf8_lossy(&bytes));
        expected.sort();
        if said != expected {
            return Err(format!("{file}:\n  expected {expected:#?}\n  but      {said:#?}"));
        }
    }
    Ok(())
}
