//! What calgate leaves on disk: tables that give back every bit, and folders that are whole or
//! not there.
#![cfg(feature = "export")]
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

use std::fs;
use std::path::{Path, PathBuf};

use calgate::export::columns::columns_json;
use calgate::export::csv::{events_table, trace_table};
use calgate::export::folder::PROVENANCE_FILE;
use calgate::export::parquet::{COLUMNS_KEY, PROVENANCE_KEY, trace_file};
use calgate::export::provenance::{Run, Work, sha256};
use calgate::export::{ExportError, OutputFolder, Policy, Provenance, safe_name};
use calgate::trace::{Column, Events, Trace};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::RowAccessor;
use serde_json::{Value, json};
use tempfile::{TempDir, tempdir};

/// Numbers that careless writing loses: signed zero, tiny, huge, not a number.
const AWKWARD: [f64; 8] =
    [0.1, -0.0, 1.0 / 3.0, 5e-324, f64::MAX, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];

fn trace() -> Trace {
    let column = |name: &str, unit: &str, values: &[f64]| Column {
        name: name.into(),
        unit: unit.into(),
        values: values.to_vec(),
    };
    let mut reversed = AWKWARD;
    reversed.reverse();
    Trace {
        time_ms: vec![0.0, 0.1, 0.2, 0.2, 0.1 + 0.2, 1.0, 2.5, 1e6],
        columns: vec![
            column("nerve_potential_mV", "mV", &AWKWARD),
            column("calcium_near_channels_uM", "uM", &reversed),
        ],
        events: vec![
            Events { name: "stimulus".into(), times_ms: vec![0.1] },
            Events { name: "endplate_potential".into(), times_ms: vec![] },
            Events { name: "nerve_spike".into(), times_ms: vec![0.2, 1.0 / 3.0] },
        ],
    }
}

fn run() -> Run {
    let solver = json!({ "method": "dopri5", "relative_tolerance": 1e-8 });
    let work = Work { segments: 3, steps_accepted: 412, steps_rejected: 9, ..Work::default() };
    let path = Path::new("/home/somebody/course/one-impulse.toml");
    Run::new(path, "seed = 1\n", 1, solver.as_object().unwrap().clone(), work)
}

fn provenance() -> Provenance {
    Provenance::dated(vec![run()], "Not medical advice.".into(), None).unwrap()
}

// tables

#[test]
fn exact_the_csv_table_is_what_a_spreadsheet_expects() {
    let trace = Trace {
        time_ms: vec![0.0, 0.025],
        columns: vec![Column {
            name: "force_frac".into(),
            unit: "1".into(),
            values: vec![-1.5, 1e-7],
        }],
        events: vec![Events { name: "nerve_spike".into(), times_ms: vec![0.5, 12.0] }],
    };
    let text = |bytes: Result<Vec<u8>, ExportError>| String::from_utf8(bytes.unwrap()).unwrap();
    assert_eq!(text(trace_table(&trace)), "time_ms,force_frac\n0.0,-1.5\n0.025,1e-7\n");
    assert_eq!(text(events_table(&trace)), "event,time_ms\nnerve_spike,0.5\nnerve_spike,12.0\n");
}

#[test]
fn exact_every_bit_comes_back_from_csv() {
    let trace = trace();
    let table = trace_table(&trace).unwrap();
    let mut reader = csv::Reader::from_reader(&table[..]);
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(header, ["time_ms", "nerve_potential_mV", "calcium_near_channels_uM"]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), trace.time_ms.len());
    for (index, row) in rows.iter().enumerate() {
        let read: Vec<f64> = row.iter().map(|field| field.parse().unwrap()).collect();
        assert_same_bits(&read, &values_at(&trace, index));
    }
}

#[test]
fn exact_every_bit_comes_back_from_parquet() {
    let trace = trace();
    let file = trace_file(&trace, "{\"fields\":[]}", "{\"seed\":1}").unwrap();
    let reader = parquet_reader(&file);
    let metadata = reader.metadata().file_metadata();
    let names: Vec<&str> =
        metadata.schema().get_fields().iter().map(|field| field.name()).collect();
    assert_eq!(names, ["time_ms", "nerve_potential_mV", "calcium_near_channels_uM"]);
    let entry = |key: &str| {
        let entries = metadata.key_value_metadata().unwrap();
        entries.iter().find(|entry| entry.key == key).and_then(|entry| entry.value.clone())
    };
    assert_eq!(entry(COLUMNS_KEY).as_deref(), Some("{\"fields\":[]}"));
    assert_eq!(entry(PROVENANCE_KEY).as_deref(), Some("{\"seed\":1}"));
    let rows: Vec<_> = reader.into_iter().map(Result::unwrap).collect();
    assert_eq!(rows.len(), trace.time_ms.len());
    for (index, row) in rows.iter().enumerate() {
        let read: Vec<f64> = (0..3).map(|column| row.get_double(column).unwrap()).collect();
        assert_same_bits(&read, &values_at(&trace, index));
    }
}

#[test]
fn regress_a_parquet_file_tells_nothing_but_the_trace_and_its_writer() {
    let file = trace_file(&trace(), "{}", "{}").unwrap();
    assert_eq!(file, trace_file(&trace(), "{}", "{}").unwrap());
    let reader = parquet_reader(&file);
    let metadata = reader.metadata().file_metadata();
    let created_by = metadata.created_by().unwrap();
    assert!(created_by.starts_with("parquet-rs version"), "{created_by}");
    assert_eq!(metadata.key_value_metadata().unwrap().len(), 2);
}

#[test]
fn an_empty_trace_gives_tables_with_a_header_only() {
    let trace = Trace::default();
    assert_eq!(trace_table(&trace).unwrap(), b"time_ms\n");
    assert_eq!(events_table(&trace).unwrap(), b"event,time_ms\n");
    assert_eq!(parquet_reader(&trace_file(&trace, "", "").unwrap()).into_iter().count(), 0);
}

#[test]
fn a_column_that_is_too_short_is_refused_by_name() {
    let mut trace = trace();
    trace.columns[1].values.pop();
    for refused in [trace_table(&trace), trace_file(&trace, "", "")] {
        let message = refused.unwrap_err().to_string();
        assert!(message.starts_with("column `calcium_near_channels_uM` has 7 values for 8 times"));
    }
}

#[test]
fn the_side_car_names_every_column_with_unit_and_meaning() {
    let text = columns_json(&trace(), |name| format!("meaning of {name}")).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    let field = |name: &str, unit: &str| {
        let description = format!("meaning of {name}");
        json!({ "name": name, "type": "number", "unit": unit, "description": description })
    };
    let fields = [
        field("time_ms", "ms"),
        field("nerve_potential_mV", "mV"),
        field("calcium_near_channels_uM", "uM"),
    ];
    assert_eq!(value, json!({ "fields": fields }));
}

// provenance

#[test]
fn exact_the_stamp_names_program_scenario_digest_and_seed() {
    let mut provenance = provenance();
    provenance.commit = "abc1234def".into();
    let version = env!("CARGO_PKG_VERSION");
    let digest = &sha256(b"seed = 1\n")[..8];
    let one = format!("calgate {version} · abc1234 · one-impulse · sha256 {digest} · seed 1");
    assert_eq!(provenance.stamp(), one);
    let other = Run { scenario: "low.toml".into(), ..run() };
    provenance.runs.push(other.clone());
    let two = format!("calgate {version} · abc1234 · one-impulse {digest} · low {digest} · seed 1");
    assert_eq!(provenance.stamp(), two);
    provenance.runs.push(Run { seed: 7, ..other });
    assert!(provenance.stamp().ends_with(" · seeds 1, 1, 7"), "{}", provenance.stamp());
}

#[test]
fn exact_the_stamp_names_the_preset_that_all_runs_share() {
    let mut provenance = provenance();
    provenance.runs = vec![run().with_preset("human")];
    assert!(provenance.stamp().ends_with(" · human · seed 1"), "{}", provenance.stamp());
    provenance.runs.push(run().with_preset("human"));
    assert!(provenance.stamp().ends_with(" · human · seed 1"), "{}", provenance.stamp());
    provenance.runs.push(run().with_preset("frog"));
    assert!(!provenance.stamp().contains("human"), "{}", provenance.stamp());
}

#[test]
fn exact_digests_are_those_of_sha256sum() {
    // FIPS 180-4, one-block example.
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(sha256(b"abc"), abc);
}

#[test]
fn provenance_names_no_person_machine_path_or_moment() {
    let text = provenance().json().unwrap();
    assert!(!text.contains("somebody") && !text.contains("course"), "{text}");
    let value: Value = serde_json::from_str(&text).unwrap();
    let keys: Vec<&String> = value.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        ["program", "version", "commit", "platform", "runs", "disclaimer", "language"]
    );
    let platform: Vec<&String> = value["platform"].as_object().unwrap().keys().collect();
    assert_eq!(platform, ["os", "arch"]);
    assert_eq!(value["runs"][0]["scenario"], "one-impulse.toml");
    assert_eq!(value["runs"][0]["work"]["steps_accepted"], 412);
    assert_eq!(serde_json::from_str::<Provenance>(&text).unwrap(), provenance());
}

#[test]
fn a_scenario_from_another_system_loses_its_folder_too() {
    let path = Path::new(r"C:\Users\somebody\two.toml");
    let run = Run::new(path, "", 1, serde_json::Map::new(), Work::default());
    assert_eq!(run.scenario, "two.toml");
}

#[test]
fn a_date_is_recorded_only_when_asked_for_and_must_be_one() {
    let dated = |epoch| Provenance::dated(vec![], String::new(), Some(epoch));
    assert_eq!(dated("1700000000").unwrap().source_date_epoch_s, Some(1_700_000_000));
    let message = dated("yesterday").unwrap_err().to_string();
    assert!(message.starts_with("SOURCE_DATE_EPOCH is `yesterday`"), "{message}");
}

// folders

#[test]
fn a_folder_appears_whole_with_a_list_of_its_files() {
    let place = tempdir().unwrap();
    let target = place.path().join("output/course/one-impulse");
    let mut folder = OutputFolder::begin(&target, Policy::Beside).unwrap();
    folder.add("trace.csv", b"time_ms\n").unwrap();
    folder.add("figure.svg", b"<svg/>").unwrap();
    assert!(!target.exists(), "the folder must not be seen before it is whole");
    assert_eq!(folder.finish(&provenance()).unwrap(), target);
    assert_eq!(names_in(&target), ["figure.svg", "provenance.json", "trace.csv"]);
    assert_eq!(names_in(target.parent().unwrap()), ["one-impulse"]);
    let record: Value = json_in(&target);
    assert_eq!(record["files"][0]["name"], "trace.csv");
    assert_eq!(record["files"][0]["sha256"], sha256(b"time_ms\n"));
    assert_eq!(record["program"], "calgate");
    assert_eq!(record["runs"][0]["seed"], 1);
}

#[test]
fn a_result_is_never_written_over_an_older_one() {
    let place = tempdir().unwrap();
    let target = place.path().join("run");
    for expected in ["run", "run-2", "run-3"] {
        assert_eq!(write(&target, Policy::Beside, expected), Ok(expected.into()));
    }
    fs::write(place.path().join("run-4"), "somebody's notes").unwrap();
    assert_eq!(write(&target, Policy::Beside, "x"), Ok("run-5".into()));
    assert_eq!(fs::read(target.join("trace.csv")).unwrap(), b"run");
    assert_eq!(fs::read(place.path().join("run-4")).unwrap(), b"somebody's notes");
}

#[test]
fn two_runs_at_once_end_up_beside_each_other() {
    let place = tempdir().unwrap();
    let target = place.path().join("run");
    let first = OutputFolder::begin(&target, Policy::Beside).unwrap();
    let second = OutputFolder::begin(&target, Policy::Beside).unwrap();
    assert_eq!(second.finish(&provenance()).unwrap(), target);
    assert_eq!(first.finish(&provenance()).unwrap(), place.path().join("run-2"));
    assert_eq!(names_in(place.path()), ["run", "run-2"]);
}

#[test]
fn force_replaces_an_older_result_and_leaves_nothing_of_it() {
    let place = tempdir().unwrap();
    let target = place.path().join("run");
    let mut old = OutputFolder::begin(&target, Policy::Replace).unwrap();
    old.add("old.csv", b"old").unwrap();
    old.finish(&provenance()).unwrap();
    assert_eq!(write(&target, Policy::Replace, "new"), Ok("run".into()));
    assert_eq!(names_in(&target), ["provenance.json", "trace.csv"]);
    assert_eq!(names_in(place.path()), ["run"]);
}

#[test]
fn force_spares_what_calgate_did_not_make() {
    let place = tempdir().unwrap();
    let target = place.path().join("thesis");
    fs::create_dir(&target).unwrap();
    let refusal = |expected: &str| {
        let message = write(&target, Policy::Replace, "x").unwrap_err();
        let shown = target.display().to_string();
        assert!(message.contains(expected) && message.contains(&shown), "{message}");
    };
    refusal("it has no provenance.json");
    fs::write(target.join(PROVENANCE_FILE), r#"{"program": "another", "files": []}"#).unwrap();
    refusal("calgate did not make it");
    fs::remove_dir_all(&target).unwrap();
    write(&target, Policy::Replace, "mine").unwrap();
    fs::write(target.join("report.docx"), "weeks of work").unwrap();
    refusal("`report.docx`");
    assert_eq!(fs::read(target.join("report.docx")).unwrap(), b"weeks of work");
    assert_eq!(fs::read(target.join("trace.csv")).unwrap(), b"mine");
    fs::remove_dir_all(&target).unwrap();
    fs::write(&target, "a file").unwrap();
    refusal("a file has that name");
    assert_eq!(names_in(place.path()), ["thesis"]);
}

#[test]
fn force_looks_again_after_the_long_run() {
    let place = tempdir().unwrap();
    let target = place.path().join("run");
    write(&target, Policy::Beside, "old").unwrap();
    let folder = OutputFolder::begin(&target, Policy::Replace).unwrap();
    fs::write(target.join("notes.txt"), "written meanwhile").unwrap();
    let error = folder.finish(&provenance()).unwrap_err();
    assert!(matches!(error, ExportError::ForeignFile { .. }), "{error}");
    assert_eq!(names_in(&target), ["notes.txt", "provenance.json", "trace.csv"]);
    assert_eq!(names_in(place.path()), ["run"]);
}

#[test]
fn a_run_that_fails_leaves_nothing_behind() {
    let place = tempdir().unwrap();
    fs::create_dir(place.path().join("kept")).unwrap();
    let mut folder = OutputFolder::begin(&place.path().join("a/b/run"), Policy::Beside).unwrap();
    folder.add("trace.csv", b"half").unwrap();
    drop(folder);
    assert_eq!(names_in(place.path()), ["kept"]);
}

#[test]
fn a_file_in_the_way_is_named_before_the_run() {
    let place = tempdir().unwrap();
    fs::write(place.path().join("output"), "a file").unwrap();
    let target = place.path().join("output/x/run");
    let error = OutputFolder::begin(&target, Policy::Beside).unwrap_err();
    let ExportError::FileInTheWay { path } = &error else { panic!("{error}") };
    assert_eq!(path, &place.path().join("output"));
    assert!(error.to_string().contains("move the file away"), "{error}");
    for policy in [Policy::Beside, Policy::Replace] {
        let error = OutputFolder::begin(&place.path().join("output"), policy).unwrap_err();
        assert!(matches!(error, ExportError::FileInTheWay { .. }), "{error}");
    }
    assert_eq!(names_in(place.path()), ["output"]);
}

#[test]
fn a_path_that_names_no_folder_is_refused() {
    for path in ["..", "/", "output/.."] {
        let error = OutputFolder::begin(Path::new(path), Policy::Beside).unwrap_err();
        assert!(matches!(error, ExportError::NoName { .. }), "{error}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_place_that_cannot_be_written_is_named_before_the_run() {
    let place = tempdir().unwrap();
    let target = read_only_folder(&place).join("run");
    let error = OutputFolder::begin(&target, Policy::Beside).unwrap_err();
    let ExportError::CreateFolder { path, .. } = &error else { panic!("{error}") };
    assert_eq!(path, &target);
    let message = error.to_string();
    assert!(message.contains(&target.display().to_string()), "{message}");
    assert!(message.contains("choose"), "{message}");
}

/// A folder in which nobody may create anything. The administrator may write anywhere except in
/// the kernel's own file systems.
#[cfg(target_os = "linux")]
fn read_only_folder(place: &TempDir) -> PathBuf {
    use std::os::unix::fs::PermissionsExt as _;
    let locked = place.path().join("locked");
    fs::create_dir(&locked).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::create_dir(locked.join("probe")).is_ok() { PathBuf::from("/proc") } else { locked }
}

#[test]
fn file_names_are_such_that_every_system_can_hold_them() {
    let place = tempdir().unwrap();
    let target = place.path().join("run");
    let mut folder = OutputFolder::begin(&target, Policy::Beside).unwrap();
    folder.add("trace.csv", b"").unwrap();
    for name in ["", "a/b", r"a\b", "a:b", "nul.txt", "dot.", "Trace.CSV", "Provenance.json", ".."]
    {
        let error = folder.add(name, b"").unwrap_err();
        assert!(matches!(error, ExportError::FileName { .. }), "{name}: {error}");
    }
    folder.finish(&provenance()).unwrap();
    assert_eq!(names_in(&target), ["provenance.json", "trace.csv"]);
}

#[test]
fn exact_names_for_every_system() {
    for (text, expected) in [
        ("one-impulse", "one-impulse"),
        ("2 mM: high?", "2 mM- high-"),
        ("a/b\\c", "a-b-c"),
        ("con", "con_"),
        ("COM1.backup", "COM1_.backup"),
        ("console", "console"),
        ("ends. .", "ends"),
        (" ... ", "run"),
        ("", "run"),
        ("spierkramp bij nacht – één", "spierkramp bij nacht – één"),
    ] {
        assert_eq!(safe_name(text), expected, "{text:?}");
        assert_eq!(safe_name(expected), expected, "a safe name stays as it is");
    }
    let long = safe_name(&"é".repeat(300));
    assert!(long.len() <= 100 && long.chars().all(|c| c == 'é'));
}

// what the tests share

fn values_at(trace: &Trace, index: usize) -> Vec<f64> {
    let columns = trace.columns.iter().map(|column| column.values[index]);
    std::iter::once(trace.time_ms[index]).chain(columns).collect()
}

/// Not-a-number has many patterns of bits, all of them equal to a reader.
fn assert_same_bits(read: &[f64], written: &[f64]) {
    assert_eq!(read.len(), written.len());
    for (read, written) in read.iter().zip(written) {
        let both_nan = read.is_nan() && written.is_nan();
        assert!(both_nan || read.to_bits() == written.to_bits(), "{written:e} came back {read:e}");
    }
}

fn parquet_reader(file: &[u8]) -> SerializedFileReader<fs::File> {
    let mut on_disk = tempfile::tempfile().unwrap();
    std::io::Write::write_all(&mut on_disk, file).unwrap();
    SerializedFileReader::new(on_disk).unwrap()
}

/// Writes a folder with one file; gives the name it got, or the message.
fn write(target: &Path, policy: Policy, content: &str) -> Result<String, String> {
    let folder = OutputFolder::begin(target, policy).and_then(|mut folder| {
        folder.add("trace.csv", content.as_bytes())?;
        folder.finish(&provenance())
    });
    folder
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .map_err(|error| error.to_string())
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn json_in(folder: &Path) -> Value {
    serde_json::from_slice(&fs::read(folder.join(PROVENANCE_FILE)).unwrap()).unwrap()
}
