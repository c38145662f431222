//! The corpus: good files load, each bad one says exactly what is wrong, at exactly the right place.

use std::fs;
use std::path::Path;

use calgate::scenario::fault::Fault;
use calgate::scenario::library::{Disk, Library};
use calgate::scenario::problem::Warning;
use calgate::scenario::tree::Sources;
use calgate::scenario::{Kind, Look, ScenarioError, render_error};
use calgate::sweep::{self, Sweep};
use proptest::prelude::*;

use crate::corpus::{files, keeps_its_word};
use crate::dutch::not_dutch;

const FOLDER: &str = "tests/sweep_files";

fn load(path: &Path) -> Result<(Sweep, Vec<Warning>), ScenarioError> {
    sweep::load(&Disk, &path.display().to_string(), &[])
}

fn read(path: &Path) -> Result<(Vec<Warning>, Sources), ScenarioError> {
    load(path).map(|(sweep, warnings)| (warnings, sweep.sources))
}

#[test]
fn every_bad_file_says_exactly_what_is_wrong_and_where() {
    let mut broken = Vec::new();
    let files = files(&format!("{FOLDER}/bad"));
    for path in &files {
        if read(path).is_ok() {
            broken.push(format!("{}: loads, but should not", path.display()));
        } else if let Err(difference) = keeps_its_word(read, path) {
            broken.push(difference);
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n\n"));
    assert!(files.len() >= 60, "the corpus has shrunk to {}", files.len());
}

#[test]
fn every_good_file_loads_with_exactly_the_warnings_it_names() {
    let mut broken = Vec::new();
    for path in files(&format!("{FOLDER}/good")) {
        if let Err(error) = read(&path) {
            broken.push(render_error(&error, Look::default()));
        } else if let Err(difference) = keeps_its_word(read, &path) {
            broken.push(difference);
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n\n"));
}

#[test]
fn everything_that_is_said_of_the_corpus_is_said_in_dutch_too() {
    let mut offences = Vec::new();
    for path in files(&format!("{FOLDER}/bad")) {
        let found = not_dutch(&read(&path).unwrap_err());
        offences.extend(found.into_iter().map(|what| format!("{}: {what}", path.display())));
    }
    for path in files(&format!("{FOLDER}/good")) {
        let (warnings, sources) = read(&path).unwrap();
        let found = not_dutch(&ScenarioError { problems: Vec::new(), warnings, sources });
        offences.extend(found.into_iter().map(|what| format!("{}: {what}", path.display())));
    }
    assert!(offences.is_empty(), "{}", offences.join("\n"));
}

#[test]
fn every_report_fits_a_terminal_of_eighty_columns_and_helps() {
    for path in files(&format!("{FOLDER}/bad")) {
        let error = read(&path).unwrap_err();
        let report = render_error(&error, Look::default());
        if std::env::var_os("CALGATE_SHOW").is_some() {
            let folder = format!("{}/reports", env!("CARGO_TARGET_TMPDIR"));
            fs::create_dir_all(&folder).unwrap();
            let name = path.file_stem().unwrap().to_str().unwrap();
            fs::write(format!("{folder}/sweep-{name}.txt"), &report).unwrap();
        }
        for line in report.lines() {
            let drawn = line.contains("-->") || line.contains(":::") || line.contains(" | ");
            assert!(line.chars().count() <= 80 || drawn, "{}:\n{report}", path.display());
        }
        for problem in &error.problems {
            let says = problem.fault.help().is_some() || problem.fault.label().is_some();
            let own_words = problem.fault.to_string().contains(" must be ");
            assert!(says || own_words, "{}: {}", path.display(), problem.fault);
        }
    }
}

#[test]
fn a_sweep_that_is_far_too_large_is_a_limit_and_not_a_fault_of_the_scenario() {
    for name in ["million_millions", "more_than_numbers_hold", "too_many_drawn"] {
        let error = load(Path::new(&format!("{FOLDER}/bad/{name}.toml"))).unwrap_err();
        assert_eq!(error.kind(), Kind::Limit, "{error}");
    }
}

#[test]
fn a_change_on_the_command_line_holds_for_every_row_and_may_not_be_an_axis() {
    let file = format!("{FOLDER}/good/grid.toml");
    let set = |text: &str| sweep::load(&Disk, &file, &[text.to_owned()]);
    let (sweep, _) = set("bath.calcium=2 mM").unwrap();
    assert!((0..sweep.rows()).all(|row| sweep.overrides(row)[0] == "bath.calcium=2 mM"));
    let error = set("bath.magnesium=2 mM").unwrap_err().to_string();
    assert!(error.contains("is set on the command line as well"), "{error}");
    assert!(set("bath.calcium=2 mV").unwrap_err().to_string().contains("command line:1:"));
}

#[test]
fn a_variant_has_what_it_extends_and_is_told_apart_from_it_only_by_its_rows() {
    let load = |name: &str| load(Path::new(&format!("{FOLDER}/good/{name}.toml"))).unwrap().0;
    let (grid, variant, zip) = (load("grid"), load("variant"), load("zip"));
    assert_eq!(grid.axes, variant.axes);
    assert_eq!(grid.hash(), variant.hash());
    assert_ne!(grid.hash(), zip.hash());
    assert_eq!(grid.hash().len(), 64);
}

/// The hash of the grid with one text exchanged for another in one of its files.
fn hash_with(in_file: &str, from: &str, to: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let grid = fs::read_to_string(format!("{FOLDER}/good/grid.toml")).unwrap();
    let scenario = "schema = 1\nextends = \"base.toml\"\n";
    let base = "schema = 1\nrun.duration = \"5 ms\"\n[[stimulus.single]]\nat = \"1 ms\"\n";
    let grid = grid.replace("../../../scenarios/01-one-impulse.toml", "s.toml");
    for (name, text) in [("grid.toml", grid.as_str()), ("s.toml", scenario), ("base.toml", base)] {
        assert!(name != in_file || text.contains(from), "{from}");
        let text = if name == in_file { text.replace(from, to) } else { text.to_owned() };
        fs::write(folder.path().join(name), text).unwrap();
    }
    let (sweep, _) = load(&folder.path().join("grid.toml")).unwrap();
    assert_eq!(sweep.sources.iter().count(), 3);
    sweep.hash()
}

#[test]
fn the_hash_follows_everything_that_decides_a_row_and_nothing_else() {
    let own = hash_with("grid.toml", "A grid", "A grid");
    for (file, from, to) in [
        ("grid.toml", "A grid", "Another title"),
        ("grid.toml", "Nothing much.", "Something else."),
        ("grid.toml", "\"5 mM\"", "\"5000 uM\""),
    ] {
        assert_eq!(hash_with(file, from, to), own, "{to}");
    }
    for (file, from, to) in [
        ("grid.toml", "\"5 mM\"", "\"5.000001 mM\""),
        ("grid.toml", "count = 6", "count = 7"),
        (
            "grid.toml",
            "count = 6",
            "count = 6\nspacing = \"linear\"\n[limits]\nsteps_per_point = 9",
        ),
        ("grid.toml", "\"mouse\"", "\"frog\""),
        ("grid.toml", "seed = 5", "seed = 6"),
        ("grid.toml", "quantal_content_first", "fibre_spikes"),
        ("s.toml", "schema = 1", "schema = 1\nbath.calcium = \"2 mM\""),
        ("base.toml", "\"1 ms\"", "\"2 ms\""),
    ] {
        assert_ne!(hash_with(file, from, to), own, "{to}");
    }
}

/// The files of this machine, but one of them with another text.
struct Spoilt<'a> {
    name: &'a str,
    text: String,
}

impl Library for Spoilt<'_> {
    fn read(&self, name: &str) -> Result<Vec<u8>, Fault> {
        if name == self.name { Ok(self.text.clone().into_bytes()) } else { Disk.read(name) }
    }
}

/// What a slip of the hand may leave.
const SLIPS: [&str; 16] = [
    "",
    "\"",
    "'",
    "[",
    "]]",
    "=",
    "\n",
    "-",
    "e999",
    "99999999999999999999",
    "NaN",
    "mM",
    "µ",
    "ß\\",
    "sobol",
    "0",
];

proptest! {
    #[test]
    fn a_file_that_was_spoilt_is_read_or_refused_but_never_breaks_the_program(
        which: prop::sample::Index, at: prop::sample::Index, length in 0_usize..12,
        slip in prop::sample::select(&SLIPS[..]),
    ) {
        let mut files = files(&format!("{FOLDER}/good"));
        files.extend(crate::corpus::files("scenarios/sweeps"));
        let path = which.get(&files);
        let mut text = fs::read_to_string(path).unwrap();
        let start = text.floor_char_boundary(at.index(text.len()));
        let end = text.ceil_char_boundary((start + length).min(text.len()));
        text.replace_range(start..end, slip);
        let name = path.display().to_string();
        let library = Spoilt { name: &name, text: text.clone() };
        match sweep::load(&library, &name, &[]) {
            Err(error) => prop_assert!(!render_error(&error, Look::default()).is_empty()),
            Ok((sweep, _)) => {
                // what is accepted can be worked out to its last row
                let last = sweep.rows() - 1;
                prop_assert!(sweep.plan().parts > 0, "{text}");
                prop_assert!(sweep.overrides(last).len() >= sweep.set.len());
            }
        }
    }
}
