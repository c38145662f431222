//! The built program as a person meets it: started in a folder of its own, with an environment
//! that says nothing, and looked at afterwards.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use calgate::export::folder::PROVENANCE_FILE;
use calgate::export::provenance::sha256;
use serde_json::Value;

/// A run of a few milliseconds that uses the whole chain from nerve to force.
pub(crate) const SHORT: &str = "\
schema = 1
title = \"A short one\"

[run]
duration = \"4 ms\"

[[stimulus.single]]
at = \"1 ms\"
";

/// A run that takes far longer than any test.
pub(crate) const LONG: &str = "\
schema = 1

[run]
duration = \"1 h\"

[nerve]
noise = \"25 uA/cm2\"

[solver]
max_steps = 1000000000000
";

/// Width of the terminal for which we write.
const COLUMNS: usize = 80;

/// The program in a folder, with nothing in its environment that could change what it does.
pub(crate) fn calgate(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_calgate"));
    at_home(&mut command, folder);
    command
}

/// Puts any program into a folder and such an environment.
pub(crate) fn at_home(command: &mut Command, folder: &Path) {
    command.current_dir(folder).stdin(Stdio::null());
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "SOURCE_DATE_EPOCH"] {
        command.env_remove(name);
    }
    command.env("TERM", "xterm-256color").env("CALGATE_LANG", "en");
}

/// How a program ended.
#[derive(Debug)]
pub(crate) struct Ended {
    /// Nothing when a signal ended it.
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs a program to its end.
pub(crate) fn end(command: &mut Command) -> Ended {
    let output = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).expect("what is printed is UTF-8");
    Ended { code: output.status.code(), stdout: text(output.stdout), stderr: text(output.stderr) }
}

/// Runs the program in a folder, and fails unless it succeeds.
pub(crate) fn succeed(folder: &Path, arguments: &[&str]) -> Ended {
    let ended = end(calgate(folder).args(arguments));
    assert_eq!(ended.code, Some(0), "calgate {arguments:?}: {ended:#?}");
    ended
}

/// What holds for everything that is said to a pipe or a file, whatever the case.
pub(crate) fn bad_manners(ended: &Ended, arguments: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    // what is made for programs, or is a file as it stands, has lines as long as it needs
    let verbatim = ["--json", "--dry-run", "schema", "markdown", "latex", "c"];
    let for_people = !arguments.iter().any(|argument| verbatim.contains(argument));
    let streams = [("stdout", &ended.stdout, for_people), ("stderr", &ended.stderr, true)];
    for (stream, text, wrapped) in streams {
        if text.contains('\u{1b}') {
            found.push(format!("{stream} holds escape codes"));
        }
        if text.contains("panicked") {
            found.push("the program panicked".to_owned());
        }
        if !text.is_empty() && !text.ends_with('\n') {
            found.push(format!("{stream} does not end with a line break"));
        }
        let long = text.lines().find(|line| wrapped && line.chars().count() > COLUMNS);
        found.extend(long.map(|line| format!("{stream} has a line too long: {line}")));
    }
    found
}

/// Everything in a folder: each path with its bytes, or nothing for a folder.
pub(crate) type Tree = BTreeMap<String, Option<Vec<u8>>>;

/// Reads a folder with all that lies in it, hidden or not.
pub(crate) fn tree(folder: &Path) -> Tree {
    let mut found = Tree::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            let parts: Vec<_> = path.strip_prefix(folder).unwrap().components().collect();
            let names: Vec<_> =
                parts.iter().map(|part| part.as_os_str().to_string_lossy()).collect();
            let is_folder = path.is_dir();
            let bytes = (!is_folder).then(|| fs::read(&path).unwrap());
            found.insert(names.join("/"), bytes);
            if is_folder {
                open.push(path);
            }
        }
    }
    found
}

/// Paths that two trees do not share, or that hold something else in each.
pub(crate) fn differing<'a>(before: &'a Tree, after: &'a Tree) -> Vec<&'a str> {
    let mut paths: Vec<&str> = before
        .iter()
        .filter(|(path, bytes)| after.get(*path) != Some(bytes))
        .map(|(path, _)| path.as_str())
        .chain(after.keys().filter(|path| !before.contains_key(*path)).map(String::as_str))
        .collect();
    paths.sort_unstable();
    paths
}

/// What a folder holds that stands for many runs: the file that tells, and the others.
const STUDIES: &[(&str, &[&str])] = &[
    ("fit.json", &["parameters.csv", "points.csv", "correlation.csv", "figure.svg", "figure.png"]),
    ("sensitivity.json", &["sensitivity.csv", "failures.csv"]),
    ("dose-response.json", &["dose-response.csv", "failures.csv", "figure.svg", "figure.png"]),
    ("figures.json", &[]),
    ("lesson.html", &["worksheet.md", "key.md", "quiz.md", "quiz.gift"]),
    ("rows.parquet", &["rows.csv", "columns.json", "summary.json", "summary.txt"]),
    (
        "population.csv",
        &[
            "junctions.csv",
            "tetanus.csv",
            "columns.json",
            "summary.json",
            "figure.svg",
            "figure.png",
        ],
    ),
];

/// What is wrong with a folder that should hold a whole result.
pub(crate) fn not_whole(tree: &Tree, folder: &str) -> Vec<String> {
    let inside = |name: &str| tree.get(&format!("{folder}/{name}")).and_then(Option::as_ref);
    let Some(provenance) = inside(PROVENANCE_FILE) else {
        return vec![format!("{folder}/{PROVENANCE_FILE} is missing")];
    };
    let provenance: Value = serde_json::from_slice(provenance).unwrap();
    let listed: BTreeMap<&str, &str> = provenance["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| (file["name"].as_str().unwrap(), file["sha256"].as_str().unwrap()))
        .collect();
    let mut found = Vec::new();
    for (name, digits) in &listed {
        match inside(name) {
            None => found.push(format!("{folder}/{name} is listed and missing")),
            Some(bytes) if sha256(bytes) != *digits => {
                found.push(format!("{folder}/{name} has another SHA-256 than is listed"));
            }
            Some(_) => {}
        }
    }
    let start = format!("{folder}/");
    let names = tree.keys().filter_map(|path| path.strip_prefix(&start));
    let unlisted = names.filter(|name| *name != PROVENANCE_FILE && !listed.contains_key(name));
    found.extend(unlisted.map(|name| format!("{folder}/{name} is there and not listed")));

    let study = STUDIES.iter().find(|(told, _)| listed.contains_key(told));
    let tables = match study {
        Some((_, files)) => files,
        None => &["trace.csv", "trace.parquet", "events.csv", "columns.json"][..],
    };
    let runs = provenance["runs"].as_array().unwrap();
    if listed.contains_key("course.csv") {
        found.extend(not_a_whole_body(&listed, runs, folder));
        return found;
    }
    if runs.is_empty() {
        let missing = tables.iter().filter(|name| !listed.contains_key(**name));
        found.extend(missing.map(|name| format!("{folder} has no {name}")));
    }
    for (number, run) in (1..).zip(runs) {
        let (first, scenario) = (runs.len() == 1, run["scenario"].as_str().unwrap());
        let stem = scenario.trim_end_matches(".toml");
        let prefix = if first { String::new() } else { format!("{number}-{stem}.") };
        for name in tables {
            if !listed.contains_key(format!("{prefix}{name}").as_str()) {
                found.push(format!("{folder} has no {prefix}{name}"));
            }
        }
        let resolved = format!("{prefix}scenario.resolved.toml");
        if listed.get(resolved.as_str()) != run["resolved_sha256"].as_str().as_ref() {
            found.push(format!("{folder}/{resolved} is not what was run"));
        }
    }
    if study.is_some() {
        return found;
    }
    let several = (runs.len() > 1).then_some("comparison.csv");
    if !["figure.png", "figure.pdf"].iter().any(|name| listed.contains_key(name)) {
        found.push(format!("{folder} has no figure.png"));
    }
    for name in ["summary.json", "figure.svg"].into_iter().chain(several) {
        if !listed.contains_key(name) {
            found.push(format!("{folder} has no {name}"));
        }
    }
    found
}

/// What is missing from the folder of a body, whose first run is the body and the others looks at
/// its synapse.
fn not_a_whole_body(listed: &BTreeMap<&str, &str>, runs: &[Value], folder: &str) -> Vec<String> {
    let tables = ["course.csv", "course.parquet", "events.csv", "columns.json", "summary.json"];
    let figures = ["figure.svg", "figure.png"];
    let looked = (runs.len() > 1).then_some(["synapse.csv", "synapse.svg", "synapse.png"]);
    let needed = tables.into_iter().chain(figures).chain(looked.into_iter().flatten());
    let missing = needed.filter(|name| !listed.contains_key(name));
    let mut found: Vec<String> = missing.map(|name| format!("{folder} has no {name}")).collect();
    for (number, run) in runs.iter().enumerate() {
        let resolved = match number {
            0 => "scenario.resolved.toml".to_owned(),
            _ => format!("synapse-{number}.toml"),
        };
        if listed.get(resolved.as_str()) != run["resolved_sha256"].as_str().as_ref() {
            found.push(format!("{folder}/{resolved} is not what was run"));
        }
    }
    found
}
