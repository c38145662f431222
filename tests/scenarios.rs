//! The scenarios that calgate ships: each is complete, can be trusted to the digits that are
//! promised, and is named in the README.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]
#![allow(clippy::print_stdout, reason = "the measured accuracy is for people to read")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex};

use calgate::scenario::meaning::Story;
use calgate::scenario::{
    Loaded, Scenario, load, load_any, load_text, render_error, resolved_text, scenario_schema,
};
use calgate::simulate::{Run, Setup, run};

/// Relative difference allowed between a run at default settings and a far finer one.
const ACCURACY: f64 = 1e-6;

/// Tolerance of the run that the others are compared with.
const FINE: &str = "solver.relative_tolerance=1e-12";

/// The folder of scenarios, from the root of the package.
const FOLDER: &str = "scenarios";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every scenario file, from the root of the package, in alphabetical order.
static FILES: LazyLock<Vec<PathBuf>> = LazyLock::new(|| {
    let mut found = Vec::new();
    let mut open = vec![root().join(FOLDER)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|kind| kind == "toml") && is_scenario(&path) {
                found.push(path.strip_prefix(root()).unwrap().to_owned());
            }
        }
    }
    found.sort();
    assert!(found.len() >= 21, "only {} scenarios", found.len());
    found
});

/// Those that describe a junction; those of a body are run by `tests/body.rs`.
static JUNCTIONS: LazyLock<Vec<PathBuf>> = LazyLock::new(|| {
    let is_junction = |path: &&PathBuf| {
        let loaded = load_any(&root().join(path), &[]);
        loaded.is_ok_and(|loaded| matches!(loaded, Loaded::Junction(_)))
    };
    let found: Vec<PathBuf> = FILES.iter().filter(is_junction).cloned().collect();
    assert!(found.len() >= 21, "only {} junctions", found.len());
    found
});

/// What a scenario of either kind is about.
fn story(path: &Path) -> Story {
    match load_any(&root().join(path), &[]) {
        Ok(Loaded::Junction(scenario)) => scenario.story,
        Ok(Loaded::Body(scenario)) => scenario.story,
        Err(error) => panic!("{}", render_error(&error, calgate::scenario::Look::default())),
    }
}

/// Whether a file is a scenario and not a fit, sweep or lesson, which say that they are one.
fn is_scenario(path: &Path) -> bool {
    let text = fs::read_to_string(path).unwrap();
    !text
        .lines()
        .any(|line| ["kind = \"fit\"", "kind = \"sweep\"", "kind = \"lesson\""].contains(&line))
}

/// The sweeps, from the root of the package, each with its question.
fn sweeps() -> Vec<(PathBuf, String)> {
    let entries = fs::read_dir(root().join(FOLDER).join("sweeps")).unwrap();
    let sweep = |entry: std::io::Result<fs::DirEntry>| {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let table = text.parse::<toml::Table>().unwrap();
        let question = table["question"]["en"].as_str().unwrap().into();
        (path.strip_prefix(root()).unwrap().to_owned(), question)
    };
    entries.map(sweep).collect()
}

fn scenario(path: &Path, overrides: &[&str]) -> Scenario {
    let overrides: Vec<String> = overrides.iter().map(|text| (*text).to_owned()).collect();
    load(&root().join(path), &overrides).unwrap_or_else(|error| {
        panic!("{}", render_error(&error, calgate::scenario::Look::default()))
    })
}

fn assert_none(offences: &[String]) {
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

#[test]
fn every_shipped_file_gives_its_title_and_question_in_every_language() {
    let (mut offences, mut asked) = (Vec::new(), 0);
    for folder in ["", "body", "fits", "opening", "sweeps"] {
        for entry in fs::read_dir(root().join(FOLDER).join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|kind| kind != "toml") {
                continue;
            }
            let table: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
            for key in ["title", "question"] {
                let Some(said) = table.get(key) else { continue };
                asked += 1;
                for tag in calgate::scenario::wording::TAGS {
                    let text = said.get(tag).and_then(toml::Value::as_str).unwrap_or_default();
                    if text.trim().is_empty() {
                        offences.push(format!("{}: there is no `{key}.{tag}`", path.display()));
                    }
                }
            }
        }
    }
    assert!(asked > 80, "only {asked} titles and questions");
    assert_none(&offences);
}

#[test]
fn every_shipped_scenario_says_as_much_in_every_language() {
    let (mut offences, mut compared) = (Vec::new(), 0);
    for path in FILES.iter() {
        let story = story(path);
        for (key, english, said) in [
            ("look_for", story.look_for_in("en"), &story.sentences.look_for),
            ("established", story.established_in("en"), &story.sentences.established),
            ("contested", story.contested_in("en"), &story.sentences.contested),
        ] {
            for tag in ["nl", "de", "fr"] {
                compared += 1;
                let sentences = said.in_language(tag);
                if sentences.len() != english.len() || sentences[0] == english[0] {
                    offences.push(format!("{}: `{key}.{tag}` is not complete", path.display()));
                }
            }
        }
    }
    assert!(compared > 250, "only {compared} lists were compared");
    assert_none(&offences);
}

#[test]
fn a_scenario_that_extends_another_does_not_keep_its_title_in_other_languages() {
    let parent = root().join("scenarios/01-one-impulse.toml");
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("another.toml");
    let title = |line: &str| {
        let text = format!("extends = \"{}\"\nschema = 1\n{line}\n", parent.display());
        fs::write(&path, text).unwrap();
        load(&path, &[]).unwrap().story
    };
    let story = title("title = \"Another\"");
    for tag in ["en", "nl", "de", "fr"] {
        assert_eq!(story.title_in(tag), "Another");
    }
    assert_eq!(story.question_in("nl"), "Wat doet één zenuwimpuls in een zenuwuiteinde?");
    let story = title("title.en = \"Another\"\ntitle.nl = \"Een ander\"");
    assert_eq!((story.title_in("nl"), story.title_in("de")), ("Een ander", "Another"));
}

#[test]
fn every_scenario_names_its_schema_for_editors() {
    let schema = root().join(FOLDER).join("scenario.schema.json");
    for path in FILES.iter() {
        let text = fs::read_to_string(root().join(path)).unwrap();
        let first = text.lines().next().unwrap_or_default();
        let named = first
            .strip_prefix("#:schema ")
            .unwrap_or_else(|| panic!("{} does not begin with `#:schema …`", path.display()));
        let named = root().join(path).parent().unwrap().join(named);
        assert!(named.is_file(), "{}: there is no {}", path.display(), named.display());
        assert_eq!(named.canonicalize().unwrap(), schema.canonicalize().unwrap());
    }
}

#[test]
fn the_schema_file_is_what_the_program_prints() {
    let file = fs::read_to_string(root().join(FOLDER).join("scenario.schema.json")).unwrap();
    let cure = "run `calgate schema > scenarios/scenario.schema.json`";
    assert!(file == scenario_schema(), "the schema file is out of date: {cure}");
}

#[test]
fn every_scenario_is_valid_against_the_schema() {
    let schema = serde_json::from_str(&scenario_schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut offences = Vec::new();
    for path in FILES.iter() {
        let text = fs::read_to_string(root().join(path)).unwrap();
        let value: toml::Value = toml::from_str(&text).unwrap();
        let value = serde_json::to_value(value).unwrap();
        let complaints = validator.iter_errors(&value);
        offences.extend(complaints.map(|error| format!("{}: {error}", path.display())));
    }
    assert_none(&offences);
}

#[test]
fn every_scenario_asks_something_and_says_what_is_known() {
    let mut offences = Vec::new();
    for path in FILES.iter() {
        let story = story(path);
        let text = fs::read_to_string(root().join(path)).unwrap();
        for (key, is_there) in [
            ("title", !story.title.is_empty()),
            ("question", story.question.ends_with('?')),
            ("look_for", !story.look_for.is_empty()),
            ("established", !story.established.is_empty()),
            ("contested", !story.contested.is_empty()),
            ("sources", !story.sources.is_empty()),
        ] {
            if !is_there {
                offences.push(format!("{}: `{key}` is missing or unfinished", path.display()));
            }
            // what one scenario shows is not what its variant shows
            let begins = |line: &str| {
                [" =", ".en ="].iter().any(|end| line.starts_with(&format!("{key}{end}")))
            };
            let own = text.lines().any(begins);
            if key != "question" && !own {
                offences.push(format!("{}: `{key}` is only inherited", path.display()));
            }
        }
        for source in &story.sources {
            if calgate::references::find(source).is_none() {
                offences.push(format!("{}: there is no source `{source}`", path.display()));
            }
        }
    }
    assert_none(&offences);
}

#[test]
fn every_scenario_read_back_with_its_defaults_is_the_same() {
    for path in JUNCTIONS.iter() {
        let typed = scenario(path, &[]);
        let resolved = resolved_text(&typed);
        let name = path.display().to_string();
        let again = load_text(&name, &resolved, &[]).unwrap();
        assert!(resolved_text(&again) == resolved, "{name} changes when it is read back");
        assert_eq!(again.parameters, typed.parameters, "{name}");
        assert_eq!(again.protocol, typed.protocol, "{name}");
        assert_eq!(again.choices, typed.choices, "{name}");
    }
}

#[test]
fn every_scenario_stands_once_in_the_readme_with_its_question() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (_, rest) = readme.split_once("<!-- scenarios:begin -->").unwrap();
    let (table, _) = rest.split_once("<!-- scenarios:end -->").unwrap();
    let mut offences = Vec::new();
    let mut asked: Vec<(PathBuf, String)> =
        FILES.iter().map(|path| (path.clone(), story(path).question)).collect();
    asked.extend(sweeps());
    for (path, question) in &asked {
        let names: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        let link = format!("({})", names.join("/"));
        let rows: Vec<&str> = table.lines().filter(|line| line.contains(&link)).collect();
        match rows[..] {
            [row] if row.matches(&link).count() == 1 && row.contains(question) => {}
            [_] => offences.push(format!("{link} does not stand beside `{question}`")),
            [] => offences.push(format!("{link} is missing")),
            _ => offences.push(format!("{link} stands there {} times", rows.len())),
        }
    }
    for target in table.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        if !asked.iter().any(|(path, _)| path == Path::new(target)) {
            offences.push(format!("`{target}` is no scenario"));
        }
    }
    assert_none(&offences);
}

fn simulated(path: &Path, overrides: &[&str]) -> Run {
    let scenario = scenario(path, overrides);
    run(&Setup::of(&scenario), &mut |_| true)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Largest relative difference of released quanta and spike times between two runs, and of what; an
/// error when one has spikes that the other has not.
fn difference(coarse: &Run, fine: &Run) -> Result<(f64, &'static str), String> {
    let mut largest = (0.0, "nothing");
    let mut compare = |what, here: f64, there: f64| {
        // two equal zeros do not differ, and what is not a number differs beyond all bounds
        let relative = if here == there { 0.0 } else { (here / there - 1.0).abs() };
        if relative.is_nan() || relative > largest.0 {
            largest = (if relative.is_nan() { f64::INFINITY } else { relative }, what);
        }
    };
    for name in ["nerve_spike", "fibre_spike"] {
        let (here, there) = (coarse.trace.events(name), fine.trace.events(name));
        if here.len() != there.len() {
            return Err(format!("{} instead of {} times {name}", here.len(), there.len()));
        }
        for (here, there) in here.iter().zip(there) {
            compare(name, *here, *there);
        }
    }
    let released = |run: &Run| run.trace.column("released_quanta").map(|c| *c.last().unwrap());
    match (released(coarse), released(fine)) {
        (Some(here), Some(there)) => compare("released_quanta", here, there),
        (None, None) => {}
        _ => return Err("only one of them releases quanta".to_owned()),
    }
    Ok(largest)
}

#[test]
fn every_scenario_runs_to_the_end_and_is_as_accurate_as_promised() {
    let (next, measured) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || {
        while let Some(path) = JUNCTIONS.get(next.fetch_add(1, Ordering::Relaxed)) {
            let started = std::time::Instant::now();
            let difference = difference(&simulated(path, &[]), &simulated(path, &[FINE]));
            measured.lock().unwrap().push((path, difference, started.elapsed()));
        }
    };
    std::thread::scope(|scope| {
        let count = std::thread::available_parallelism().map_or(1, usize::from);
        for _ in 0..count {
            scope.spawn(work);
        }
    });
    let mut measured = measured.into_inner().unwrap();
    measured.sort_by_key(|(path, ..)| *path);
    assert_eq!(measured.len(), JUNCTIONS.len());
    let mut table = String::new();
    let mut failed = false;
    for (path, difference, took) in measured {
        let name = path.strip_prefix(FOLDER).unwrap().with_extension("");
        let (fails, shown) = match difference {
            Ok((largest, what)) => (largest > ACCURACY, format!("{largest:8.1e}  {what:16}")),
            Err(reason) => (true, reason),
        };
        failed |= fails;
        let verdict = if fails { "  more than allowed" } else { "" };
        let name = name.display().to_string();
        writeln!(table, "{name:40}{shown}{:>6.1} s{verdict}", took.as_secs_f64()).unwrap();
    }
    println!("{table}");
    assert!(!failed, "\n{table}");
}
