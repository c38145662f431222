//! The fit files that calgate ships, rerun and compared with the presets.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use calgate::fit::{self, Fit, Plan, full_name};
use calgate::scenario::choices::{Confidence, PresetName};
use calgate::scenario::library::Disk;
use calgate::scenario::preset;
use calgate::scenario::{self, choice::Choice as _};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every fit file, in alphabetical order.
fn files() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("scenarios/fits")).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|kind| kind == "toml"));
    files.sort();
    assert!(files.len() >= 12, "only {} fit files", files.len());
    files
}

fn made(path: &Path) -> (Plan, Fit) {
    let plan = fit::load(&Disk, &path.display().to_string(), &[])
        .unwrap_or_else(|error| panic!("{error}"));
    let fit = fit::fit(&Disk, &plan, &|_| true)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    (plan, fit)
}

/// The preset that a fit runs.
fn preset_of(plan: &Plan) -> PresetName {
    scenario::load(Path::new(&plan.scenario), &plan.set).unwrap().preset_name()
}

/// How the preset's file writes a value: in its own file, or in the human one that it extends.
fn as_written(preset: PresetName, name: &str) -> String {
    let (group, key) = name.split_once('.').unwrap();
    for word in [preset.word(), "human"] {
        let path = root().join(format!("src/scenario/presets/{word}.toml"));
        let file: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
        if let Some(entry) = file.get(group).and_then(|group| group.get(key)) {
            return entry["value"].as_str().unwrap().to_owned();
        }
    }
    panic!("no preset has `{name}`")
}

/// Half of the last digit of a number as written, `0.05` for `19.3 mM`.
fn half_a_digit(written: &str) -> f64 {
    let number = written.split_whitespace().next().unwrap();
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    0.5 * 10_f64.powi(-i32::try_from(decimals).unwrap())
}

/// Fits whose aim has fewer digits than the shipped number, which was rounded: the shipped number
/// meets the aim to the digits that this one has. The digits are those of the aim.
const ROUNDED: &[(&str, f64)] =
    &[("human-quantal-conductance", 0.05), ("frog-quantal-conductance", 0.05)];

/// Fits to data that scatter: the shipped number lies within the interval.
const SCATTERED: &[&str] = &["human-permittivity"];

#[test]
fn every_fit_gives_the_number_in_the_preset_to_its_digits() {
    let mut offences = Vec::new();
    for path in files() {
        let (plan, fit) = made(&path);
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let rounded = ROUNDED.iter().find(|(known, _)| *known == name);
        for fitted in &fit.parameters {
            let full = full_name(fitted.info);
            let written = as_written(preset_of(&plan), &full);
            println!("{name}: {full} = {} {}; shipped {written}", fitted.value, fitted.info.unit);
            let off = (fitted.value - fitted.shipped).abs();
            let agrees = if SCATTERED.contains(&name.as_str()) {
                let spread = fitted.spread.unwrap();
                println!("    from {} to {}", spread.low, spread.high);
                (spread.low..=spread.high).contains(&fitted.shipped)
            } else if let Some((_, slack)) = rounded {
                assert!(off > half_a_digit(&written), "{name} needs no exception");
                let met = with_shipped(&plan);
                println!("    with the shipped number {met} instead of {}", fit.points[0].aim);
                (met - fit.points[0].aim).abs() <= *slack
            } else {
                assert!(!fitted.at_bound, "{name} ends on a bound");
                off <= half_a_digit(&written)
            };
            if !agrees {
                offences.push(format!("{name}: {full} is {}, not {written}", fitted.value));
            }
        }
    }
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

/// What the first point's measure is with the preset's own numbers.
fn with_shipped(plan: &Plan) -> f64 {
    let base = calgate::experiment::Base::file(&plan.scenario);
    let overrides: Vec<String> = plan.set.iter().chain(&plan.points[0].set).cloned().collect();
    let measures = [plan.points[0].measure.clone()];
    calgate::experiment::evaluate(base, &overrides, &measures).unwrap()[0]
}

/// Groups whose numbers a run of the junction does not use, so that no fit can find them.
const BODY: &[&str] = &["body", "gut", "kidney"];

#[test]
fn every_number_called_fitted_has_a_fit_file_or_says_why_not() {
    let mut with_file = BTreeSet::new();
    for path in files() {
        let plan = fit::load(&Disk, &path.display().to_string(), &[]).unwrap();
        let preset = preset_of(&plan);
        with_file.extend(plan.varied.iter().map(|v| (preset.word(), full_name(v.info))));
    }
    let human = preset::load(PresetName::Human).unwrap();
    let mut offences = Vec::new();
    for &name in PresetName::ALL {
        let preset = preset::load(name).unwrap();
        for (entry, inherited) in preset.entries.iter().zip(&human.entries) {
            let full = format!("{}.{}", entry.group, entry.name);
            let own = name == PresetName::Human || entry != inherited;
            let excused = entry.note.contains("no fit file: ");
            let fitted =
                own && entry.confidence == Confidence::Fitted && !BODY.contains(&entry.group);
            let has_file = with_file.contains(&(name.word(), full.clone()));
            if fitted && has_file == excused {
                offences.push(format!("{}: {full} ({})", name.word(), entry.note));
            }
        }
    }
    assert!(
        offences.is_empty(),
        "\n{}\nwrite a file in scenarios/fits, or `no fit file: …` in the note\n",
        offences.join("\n")
    );
}

#[test]
fn a_fit_gives_the_same_bits_on_one_thread_and_on_several() {
    let path = root().join("scenarios/fits/human-permittivity.toml");
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| made(&path).1)
    };
    assert_eq!(format!("{:?}", on(1)), format!("{:?}", on(4)));
}

#[test]
fn the_schema_in_the_repository_is_the_one_of_this_program_and_holds_for_every_fit() {
    let path = root().join("scenarios/fit.schema.json");
    if std::env::var_os("CALGATE_WRITE").is_some() {
        fs::write(&path, fit::file::fit_schema()).unwrap();
    }
    let stored = fs::read_to_string(&path).unwrap();
    let cure = "run this test with CALGATE_WRITE=1 to write it anew";
    assert!(stored == fit::file::fit_schema(), "fit.schema.json is stale; {cure}");
    let validator = jsonschema::validator_for(&serde_json::from_str(&stored).unwrap()).unwrap();
    for path in files() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("#:schema ../fit.schema.json\n"), "{}", path.display());
        let value: toml::Value = toml::from_str(&text).unwrap();
        let value = serde_json::to_value(value).unwrap();
        let complaints: Vec<_> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
        assert!(complaints.is_empty(), "{}: {complaints:?}", path.display());
    }
}
