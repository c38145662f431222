//! The sweep files that calgate ships.

use std::fs;
use std::path::{Path, PathBuf};

use calgate::scenario::library::Disk;
use calgate::scenario::{Look, render_error};
use calgate::sweep::file::sweep_schema;
use calgate::sweep::{self, Sweep, rows};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files() -> Vec<PathBuf> {
    let files = crate::corpus::files(&root().join("scenarios/sweeps").display().to_string());
    assert!(files.len() >= 7, "only {} sweeps", files.len());
    files
}

fn load(path: &Path) -> Sweep {
    let (sweep, warnings) = sweep::load(&Disk, &path.display().to_string(), &[])
        .unwrap_or_else(|error| panic!("{}", render_error(&error, Look::default())));
    assert!(warnings.is_empty(), "{}: {warnings:?}", path.display());
    sweep
}

#[test]
fn the_schema_in_the_repository_is_the_one_of_this_program_and_holds_for_every_sweep() {
    let path = root().join("scenarios/sweep.schema.json");
    if std::env::var_os("CALGATE_WRITE").is_some() {
        fs::write(&path, sweep_schema()).unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap();
    let cure = "run `calgate schema sweep > scenarios/sweep.schema.json`";
    assert!(stored == sweep_schema(), "sweep.schema.json is stale; {cure}");
    let validator = jsonschema::validator_for(&serde_json::from_str(&stored).unwrap()).unwrap();
    let value = |text: &str| {
        let value: toml::Value = toml::from_str(text).unwrap();
        serde_json::to_value(value).unwrap()
    };
    for path in files() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("#:schema ../sweep.schema.json\n"), "{}", path.display());
        let complaints: Vec<_> =
            validator.iter_errors(&value(&text)).map(|e| e.to_string()).collect();
        assert!(complaints.is_empty(), "{}: {complaints:?}", path.display());
    }
    for name in ["design_misspelt", "spacing_misspelt", "key_unknown", "values_no_list"] {
        let text = fs::read_to_string(format!("tests/sweep_files/bad/{name}.toml")).unwrap();
        assert!(!validator.is_valid(&value(&text)), "{name}");
    }
}

#[test]
fn every_sweep_asks_something_and_says_what_to_look_for() {
    for path in files() {
        let sweep = load(&path);
        assert!(!sweep.title.is_empty(), "{}", path.display());
        assert!(sweep.question.ends_with('?'), "{}", path.display());
        let text: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
        let about = text["about"].as_str().unwrap();
        assert!(about.len() > 100, "{}: {about}", path.display());
    }
}

#[test]
fn the_first_and_the_last_row_of_every_sweep_have_all_their_measures() {
    for path in files() {
        let sweep = load(&path);
        let last = sweep.rows() - 1;
        let found = std::sync::Mutex::new(Vec::new());
        rows::make(&sweep, &Disk, &[0, last], &|| true, &|row| found.lock().unwrap().push(row));
        let found = found.into_inner().unwrap();
        assert_eq!(found.len(), 2);
        for row in found {
            let place = format!("{} row {}", path.display(), row.number);
            assert_eq!(row.failure, None, "{place}");
            assert!(row.values.iter().all(Option::is_some), "{place}: {row:?}");
        }
    }
}
