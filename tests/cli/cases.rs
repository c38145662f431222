//! The cases of `tests/cli/*.toml`; `tests/cli/README.md` explains how to write one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde::Deserialize;

use crate::program::{bad_manners, calgate, differing, end, not_whole, tree};

/// A file of cases.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    /// Files that every case finds in its folder.
    #[serde(default)]
    files: BTreeMap<String, String>,
    case: Vec<Case>,
}

/// One command and all that must come of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// What is shown by it, as a sentence.
    says: String,
    /// More files, each with its text.
    #[serde(default)]
    files: BTreeMap<String, String>,
    /// Files that are copied from this repository.
    #[serde(default)]
    copies: BTreeMap<String, PathBuf>,
    /// Empty folders.
    #[serde(default)]
    folders: Vec<PathBuf>,
    /// Variables of the environment.
    #[serde(default)]
    environment: BTreeMap<String, String>,
    /// Commands before it, all of which must succeed.
    #[serde(default)]
    before: Vec<Vec<String>>,
    /// Arguments of the program.
    arguments: Vec<String>,
    /// Exit code.
    exit: i32,
    /// Pieces of what is said, however its lines are broken; nothing may be said if there are none.
    #[serde(default)]
    stdout: Vec<String>,
    #[serde(default)]
    stderr: Vec<String>,
    /// What may be said neither here nor there.
    #[serde(default)]
    unsaid: Vec<String>,
    /// Folders that hold a whole result afterwards; all else is as it was.
    #[serde(default)]
    writes: Vec<String>,
}

/// Text with every stretch of white space as one space, so that broken lines do not matter.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Case {
    /// Puts everything in its place, runs the command, and lists what is not as it should be.
    fn offences(&self, shared: &BTreeMap<String, String>) -> Vec<String> {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path();
        self.furnish(folder, shared);
        for arguments in &self.before {
            let ended = end(calgate(folder).args(arguments));
            if ended.code != Some(0) {
                return vec![format!("before it, {arguments:?} failed: {}", ended.stderr)];
            }
        }
        let before = tree(folder);
        let ended = end(calgate(folder).args(&self.arguments).envs(&self.environment));
        let after = tree(folder);

        let arguments: Vec<&str> = self.arguments.iter().map(String::as_str).collect();
        let mut found = bad_manners(&ended, &arguments);
        if ended.code != Some(self.exit) {
            found.push(format!("it ended with {:?}, not with {}", ended.code, self.exit));
        }
        let streams =
            [("stdout", &self.stdout, &ended.stdout), ("stderr", &self.stderr, &ended.stderr)];
        for (stream, pieces, said) in streams {
            if pieces.is_empty() && !said.is_empty() {
                found.push(format!("{stream} should be empty"));
            }
            let said = flat(said);
            let unheard = pieces.iter().filter(|piece| !said.contains(&flat(piece)));
            found.extend(unheard.map(|piece| format!("{stream} does not say `{piece}`")));
            let heard = self.unsaid.iter().filter(|piece| said.contains(&flat(piece)));
            found.extend(heard.map(|piece| format!("{stream} says `{piece}`")));
        }
        for result in &self.writes {
            found.extend(not_whole(&after, result));
        }
        let expected = |path: &str| {
            let within = |result: &String| {
                path == result
                    || path.starts_with(&format!("{result}/"))
                    || result.starts_with(&format!("{path}/"))
            };
            self.writes.iter().any(within)
        };
        let changed = differing(&before, &after).into_iter().filter(|path| !expected(path));
        found.extend(changed.map(|path| format!("it changed {path}")));
        if !found.is_empty() {
            found.push(format!("stdout:\n{}\nstderr:\n{}", ended.stdout, ended.stderr));
        }
        found
    }

    fn furnish(&self, folder: &Path, shared: &BTreeMap<String, String>) {
        let make = |path: &Path| {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            path
        };
        for (path, text) in shared.iter().chain(&self.files) {
            fs::write(make(Path::new(path)), text).unwrap();
        }
        for (path, original) in &self.copies {
            let original = Path::new(env!("CARGO_MANIFEST_DIR")).join(original);
            fs::copy(&original, make(Path::new(path)))
                .unwrap_or_else(|error| panic!("{}: {error}", original.display()));
        }
        for path in &self.folders {
            fs::create_dir_all(folder.join(path)).unwrap();
        }
    }
}

/// Every file of cases, by name.
fn case_files() -> BTreeMap<String, CaseFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).unwrap();
            (name.clone(), toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}")))
        })
        .collect()
}

#[test]
fn every_case_comes_out_as_it_is_written() {
    let files = case_files();
    // with `CALGATE_CASE=words` only the cases whose sentence has these words
    let wanted = std::env::var("CALGATE_CASE").unwrap_or_default();
    let cases: Vec<(&str, &CaseFile, &Case)> = files
        .iter()
        .flat_map(|(name, file)| file.case.iter().map(move |case| (name.as_str(), file, case)))
        .filter(|(_, _, case)| case.says.contains(&wanted))
        .collect();
    assert!(!cases.is_empty(), "no case says `{wanted}`");
    let offences: Vec<String> = cases
        .par_iter()
        .filter_map(|(name, file, case)| {
            let found = case.offences(&file.files);
            (!found.is_empty()).then(|| format!("{name}: {}\n  {}", case.says, found.join("\n  ")))
        })
        .collect();
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n\n"));
}

#[test]
fn every_case_says_something_of_its_own() {
    let files = case_files();
    let mut seen = BTreeSet::new();
    for (name, case) in
        files.iter().flat_map(|(name, file)| file.case.iter().map(move |c| (name, c)))
    {
        assert!(seen.insert(&case.says), "{name}: `{}` stands there twice", case.says);
        assert_eq!(
            case.exit == 0,
            case.stderr
                .iter()
                .all(|said| ["warning", "let op"].iter().any(|w| said.starts_with(w))),
            "{name}: {}: a failure says why, a success may only warn",
            case.says
        );
    }
}

#[test]
fn a_case_that_does_not_come_true_is_caught() {
    let case = |text: &str| -> Case { toml::from_str(text).unwrap() };
    let caught = |text: &str, offence: &str| {
        let found = case(text).offences(&BTreeMap::new()).join("\n");
        assert!(found.contains(offence), "`{offence}` was not caught: {found}");
    };
    let start = "says = 'x'\narguments = ['run', 's.toml', '--dry-run']\n";
    let ended_badly = format!("{start}exit = 0\nstderr = ['there is no file']\n");
    caught(&ended_badly, "it ended with Some(7), not with 0");
    caught(&format!("{start}exit = 7\n"), "stderr should be empty");
    caught(&format!("{start}exit = 7\nstderr = ['a rose']\n"), "stderr does not say `a rose`");
    caught(
        &format!("{start}exit = 7\nstderr = ['error']\nunsaid = ['there is no file']\n"),
        "stderr says `there is no file`",
    );
    caught(
        &format!("{start}exit = 7\nstderr = ['error']\nwrites = ['output/s']\n"),
        "output/s/provenance.json is missing",
    );
    let short = format!("[files]\n's.toml' = '''{}'''\n", crate::program::SHORT);
    caught(
        &format!("says = 'x'\narguments = ['run', 's.toml']\nexit = 0\nstdout = ['A']\n{short}"),
        "it changed output/s/figure.png",
    );
}
