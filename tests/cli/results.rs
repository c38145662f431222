//! What a run leaves: whole, readable by others, and the same bytes every time.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use calgate::export::provenance::sha256;
use parquet::file::reader::{FileReader as _, SerializedFileReader};
use serde_json::Value;
use tempfile::{TempDir, tempdir};

use crate::program::{SHORT, calgate, end, not_whole, succeed, tree};

/// A folder that holds the short scenario as `s.toml`, and as `t.toml` without magnesium.
fn two_scenarios() -> TempDir {
    let place = tempdir().unwrap();
    fs::write(place.path().join("s.toml"), SHORT).unwrap();
    let variant =
        "schema = 1\nextends = \"s.toml\"\ntitle = \"None\"\n[bath]\nmagnesium = \"0 mM\"\n";
    fs::write(place.path().join("t.toml"), variant).unwrap();
    place
}

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

/// The files directly in a folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    tree(folder).into_iter().filter_map(|(path, bytes)| Some((path, bytes?))).collect()
}

#[test]
fn a_run_leaves_tables_with_units_a_summary_a_figure_and_where_they_come_from() {
    let place = two_scenarios();
    let ended = succeed(place.path(), &["run", "s.toml"]);
    assert_eq!(not_whole(&tree(place.path()), "output/s"), [""; 0]);
    let files = files(&place.path().join("output/s"));

    // tables: the unit of a column stands in its name and in the description
    let columns = json(&files["columns.json"]);
    let trace = std::str::from_utf8(&files["trace.csv"]).unwrap();
    let header: Vec<&str> = trace.lines().next().unwrap().split(',').collect();
    assert_eq!(header[0], "time_ms");
    assert!(header.contains(&"nerve_potential_mV") && header.contains(&"force_frac"));
    let described = columns.to_string();
    for name in &header {
        assert!(described.contains(&format!("\"{name}\"")), "{name} is not described");
    }
    let rows: Vec<&str> = trace.lines().skip(1).collect();
    assert!(rows.len() > 20 && rows.iter().all(|row| row.split(',').count() == header.len()));
    assert!(rows.iter().all(|row| row.split(',').all(|value| value.parse::<f64>().is_ok())));
    let bytes = fs::File::open(place.path().join("output/s/trace.parquet")).unwrap();
    let parquet = SerializedFileReader::new(bytes).unwrap();
    let metadata = parquet.metadata().file_metadata();
    assert_eq!(usize::try_from(metadata.num_rows()).unwrap(), rows.len());
    let schema = metadata.schema_descr();
    let names: Vec<&str> = schema.columns().iter().map(|column| column.name()).collect();
    assert_eq!(names, header);
    let notes = metadata.key_value_metadata().unwrap();
    assert!(notes.iter().any(|note| note.value.as_deref().is_some_and(|v| v.contains("\"mV\""))));

    // the summary says what the terminal shows
    let summary = json(&files["summary.json"]);
    assert_eq!(summary["title"], "A short one");
    assert_eq!(summary["summary"]["stimuli"], 1);
    assert_eq!(summary["summary"]["nerve_spikes"], 1);
    for piece in ["A short one", "Nerve impulses", "Quanta released", "Written to output/s\n"] {
        assert!(ended.stdout.contains(piece), "`{piece}` is not said:\n{}", ended.stdout);
    }

    // provenance: version, commit, hash, seed, solver and counters; no place, no person, no clock
    let provenance = json(&files["provenance.json"]);
    let run = &provenance["runs"][0];
    assert_eq!(provenance["version"], env!("CARGO_PKG_VERSION"));
    assert!(provenance["commit"].as_str().is_some_and(|commit| !commit.is_empty()));
    assert_eq!(run["resolved_sha256"], sha256(&files["scenario.resolved.toml"]));
    assert!(run["seed"].is_u64() && run["solver"]["relative_tolerance"].is_f64());
    for counter in ["segments", "steps_accepted", "evaluations"] {
        assert!(run["work"][counter].as_u64().is_some_and(|count| count > 0), "{counter}");
    }
    let here = place.path().to_string_lossy().into_owned();
    for (name, bytes) in &files {
        assert!(!String::from_utf8_lossy(bytes).contains(&here), "{name} names a folder");
    }

    // the figure, as both
    assert!(files["figure.svg"].starts_with(b"<svg") || files["figure.svg"].starts_with(b"<?xml"));
    assert!(files["figure.png"].starts_with(b"\x89PNG\r\n\x1a\n"));
}

#[test]
fn the_same_scenario_twice_gives_the_same_bytes_in_every_file() {
    let place = two_scenarios();
    succeed(place.path(), &["run", "s.toml", "--out", "first"]);
    succeed(place.path(), &["run", "s.toml", "--out", "elsewhere/second"]);
    let (first, second) =
        (files(&place.path().join("first")), files(&place.path().join("elsewhere/second")));
    assert!(first.len() >= 9);
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (name, bytes) in &first {
        assert!(*bytes == second[name], "{name} differs");
    }
}

#[test]
fn a_comparison_gives_the_same_bytes_on_any_number_of_threads() {
    let place = two_scenarios();
    for threads in ["1", "2", "5"] {
        let mut program = calgate(place.path());
        let arguments = ["compare", "s.toml", "t.toml", "s.toml", "--out", threads];
        let ended = end(program.args(arguments).env("RAYON_NUM_THREADS", threads));
        assert_eq!(ended.code, Some(0), "{ended:#?}");
    }
    let one = files(&place.path().join("1"));
    assert_eq!(not_whole(&tree(place.path()), "1"), [""; 0]);
    for other in ["2", "5"] {
        let other = files(&place.path().join(other));
        assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
        for (name, bytes) in &one {
            assert!(*bytes == other[name], "{name} differs");
        }
    }
    // tidy: one line for each scenario and quantity, the first scenario against itself is 1
    let table = String::from_utf8(one["comparison.csv"].clone()).unwrap();
    assert_eq!(table.lines().next(), Some("scenario,quantity,value,difference,times_first"));
    assert!(table.lines().skip(1).all(|line| line.split(',').count() >= 5), "{table}");
    assert!(table.contains("s,Nerve impulses,1,0,1"), "{table}");
}

#[test]
fn what_a_dry_run_prints_is_a_scenario_that_gives_the_same_result() {
    let place = two_scenarios();
    let shown = succeed(place.path(), &["run", "t.toml", "--dry-run"]).stdout;
    fs::write(place.path().join("u.toml"), &shown).unwrap();
    assert_eq!(succeed(place.path(), &["run", "u.toml", "--dry-run"]).stdout, shown);
    succeed(place.path(), &["run", "t.toml"]);
    succeed(place.path(), &["run", "u.toml"]);
    let (typed, resolved) =
        (files(&place.path().join("output/t")), files(&place.path().join("output/u")));
    for name in ["scenario.resolved.toml", "trace.csv", "events.csv", "trace.csv"] {
        assert!(typed[name] == resolved[name], "{name} differs");
    }
    let digits = |files: &BTreeMap<String, Vec<u8>>| {
        json(&files["provenance.json"])["runs"][0]["resolved_sha256"].clone()
    };
    assert_eq!(digits(&typed), digits(&resolved));
    assert_eq!(digits(&typed), sha256(shown.as_bytes()));
}

#[test]
fn json_is_json_and_nothing_else() {
    let place = two_scenarios();
    let said = |arguments: &[&str]| json(succeed(place.path(), arguments).stdout.as_bytes());
    let run = said(&["run", "s.toml", "--json"]);
    assert_eq!((&run["scenario"], &run["folder"]), (&"s".into(), &"output/s".into()));
    let stored = json(&fs::read(place.path().join("output/s/summary.json")).unwrap());
    assert_eq!(run["summary"], stored["summary"]);
    let compared = said(&["compare", "s.toml", "t.toml", "--json"]);
    assert_eq!(compared["folder"], "output/compare-s-t");
    assert_eq!(compared["runs"][0]["summary"], run["summary"]);
    assert_eq!(compared["runs"][1]["title"], "None");
    let checked = said(&["run", "s.toml", "--dry-run", "--json"]);
    let resolved = succeed(place.path(), &["run", "s.toml", "--dry-run"]).stdout;
    assert_eq!(checked["resolved"], resolved);
    assert_eq!(checked["resolved_sha256"], sha256(resolved.as_bytes()));
    let checked = said(&["compare", "s.toml", "t.toml", "--dry-run", "--json"]);
    assert_eq!(checked["runs"][0]["resolved"], resolved);
    let schema = said(&["schema"]);
    assert_eq!(schema["properties"]["schema"]["maximum"], 1);
}

#[test]
fn the_date_of_a_result_is_the_one_that_was_asked_for() {
    let place = two_scenarios();
    let dated = |epoch: &str| {
        end(calgate(place.path())
            .args(["run", "s.toml", "--out", "dated", "--force"])
            .env("SOURCE_DATE_EPOCH", epoch))
    };
    assert_eq!(dated("1700000000").code, Some(0));
    let provenance = json(&fs::read(place.path().join("dated/provenance.json")).unwrap());
    assert_eq!(provenance["source_date_epoch_s"], 1_700_000_000);
}

#[test]
fn every_language_leaves_the_same_tables_and_says_which_it_is() {
    let place = two_scenarios();
    let made = |tag: &str| {
        let arguments = ["run", "s.toml", "--lang", tag, "--out", tag, "--quiet"];
        succeed(place.path(), &arguments);
        files(&place.path().join(tag))
    };
    let english = made("en");
    for (tag, quanta) in [("nl", "Afgegeven quanta"), ("de", "Freigesetzte"), ("fr", "libérés")] {
        let files = made(tag);
        let record = json(&files["provenance.json"]);
        assert_eq!(record["language"], tag);
        assert_eq!(record["runs"], json(&english["provenance.json"])["runs"]);
        for (name, bytes) in &files {
            let table = Path::new(name).extension().is_some_and(|ending| ending == "csv");
            if table || name == "summary.json" {
                assert!(*bytes == english[name], "{name} differs in {tag}");
            }
        }
        let figure = String::from_utf8(files["figure.svg"].clone()).unwrap();
        assert!(figure.contains(quanta), "the description speaks {tag}");
        assert!(!figure.contains("Muscle fibre"), "a title of {tag} is English");
        assert!(figure.contains("0,5") && !figure.contains(">0.5<"), "ticks of {tag}");
    }
}
