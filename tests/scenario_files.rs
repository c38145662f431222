//! The corpus of scenario files: good ones load, and each bad one says exactly what is wrong, at
//! exactly the right place. `tests/scenario_files/README.md` explains how to add one.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

use std::fs;
use std::path::Path;

use calgate::scenario::fault::Fault;
use calgate::scenario::problem::Warning;
use calgate::scenario::tree::Sources;
use calgate::scenario::{
    Kind, Loaded, Look, Scenario, ScenarioError, load, load_any, load_text, render_error,
    render_warnings, resolved_text, scenario_schema,
};
use proptest::prelude::*;

#[path = "scenario_files/corpus.rs"]
mod corpus;
#[path = "scenario_files/dutch.rs"]
mod dutch;

use corpus::{files, keeps_its_word};
use dutch::not_dutch;

const FOLDER: &str = "tests/scenario_files";

/// Loads a file of either kind: its warnings and texts.
fn read(path: &Path) -> Result<(Vec<Warning>, Sources), ScenarioError> {
    Ok(match load_any(path, &[])? {
        Loaded::Junction(scenario) => (scenario.warnings, scenario.sources),
        Loaded::Body(scenario) => (scenario.warnings, scenario.sources),
    })
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
    assert!(files.len() >= 75, "the corpus has shrunk to {}", files.len());
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
fn every_report_fits_a_terminal_of_eighty_columns() {
    for path in files(&format!("{FOLDER}/bad")) {
        let error = read(&path).unwrap_err();
        let report = render_error(&error, Look::default());
        if std::env::var_os("CALGATE_SHOW").is_some() {
            let folder = format!("{}/reports", env!("CARGO_TARGET_TMPDIR"));
            fs::create_dir_all(&folder).unwrap();
            let name = path.file_stem().unwrap().to_str().unwrap();
            fs::write(format!("{folder}/{name}.txt"), &report).unwrap();
        }
        for line in report.lines() {
            // a single long word, such as a path, cannot be broken, and a label stays beside the
            // text that it belongs to
            let unbreakable = line.split(' ').any(|word| word.chars().count() > 50);
            let drawn = line.contains("-->") || line.contains(":::") || line.contains(" | ");
            let fits = line.chars().count() <= 80;
            assert!(fits || unbreakable || drawn, "{}:\n{report}", path.display());
        }
        assert!(!report.contains('\u{1b}'), "{}: no colours were asked for", path.display());
    }
}

#[test]
fn every_fault_of_the_corpus_says_what_is_expected_or_how_to_mend_it() {
    for path in files(&format!("{FOLDER}/bad")) {
        for problem in read(&path).unwrap_err().problems {
            let says = problem.fault.help().is_some() || problem.fault.label().is_some();
            let own_words =
                matches!(problem.fault, Fault::Syntax { .. } | Fault::OutOfRange { .. });
            assert!(says || own_words, "{}: {}", path.display(), problem.fault);
        }
    }
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
fn a_file_in_utf_16_is_recognised() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("wide.toml");
    let wide: Vec<u8> = "\u{feff}schema = 1\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(&path, wide).unwrap();
    let error = load(&path, &[]).unwrap_err();
    assert_eq!(error.kind(), Kind::Invalid);
    assert!(error.to_string().contains("UTF-16"), "{error}");
}

/// A scenario file as an editor sees it.
fn as_json(text: &str) -> serde_json::Value {
    let text = text.trim_start_matches('\u{feff}');
    serde_json::to_value(text.parse::<toml::Table>().unwrap()).unwrap()
}

#[test]
fn the_schema_for_editors_accepts_every_good_file() {
    let schema = serde_json::from_str(&scenario_schema()).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    for path in files(&format!("{FOLDER}/good")) {
        let file = as_json(&fs::read_to_string(&path).unwrap());
        let complaints: Vec<String> =
            validator.iter_errors(&file).map(|error| error.to_string()).collect();
        assert!(complaints.is_empty(), "{}: {complaints:#?}", path.display());
    }
}

#[test]
fn the_schema_for_editors_refuses_what_an_editor_can_know() {
    let schema = serde_json::from_str(&scenario_schema()).unwrap();
    let validator = jsonschema::draft7::new(&schema).unwrap();
    for name in [
        "body_food_unknown",
        "body_key_unknown",
        "body_kind_missing",
        "body_units_wrong",
        "choice_unknown",
        "decimal_comma",
        "key_unknown_at_top",
        "key_unknown_in_stimulus",
        "key_unknown_in_tables",
        "parameter_unknown",
        "schema_missing",
        "stimulus_needs",
        "stimulus_single_brackets",
        "table_double_brackets",
        "type_wrong_at_top",
        "unit_case",
        "unit_missing",
        "unit_of_wrong_dimension",
    ] {
        let text = fs::read_to_string(format!("{FOLDER}/bad/{name}.toml")).unwrap();
        assert!(!validator.is_valid(&as_json(&text)), "{name}");
    }
}

#[test]
fn the_resolved_text_is_the_same_scenario_again() {
    for path in files(&format!("{FOLDER}/good")) {
        // those of a body are read back by `tests/body.rs`
        let Loaded::Junction(first) = load_any(&path, &[]).unwrap() else { continue };
        let text = resolved_text(&first);
        let second = load_text("resolved.toml", &text, &[]).unwrap_or_else(|error| {
            panic!("{}:\n{text}\n{}", path.display(), render_error(&error, Look::default()))
        });
        assert_eq!(resolved_text(&second), text, "{}", path.display());
        assert_eq!(second.protocol, first.protocol, "{}", path.display());
        assert_eq!(second.parameters, first.parameters, "{}", path.display());
        assert_eq!(second.choices, first.choices, "{}", path.display());
        assert_eq!(second.solver, first.solver, "{}", path.display());
        assert_eq!(second.record, first.record, "{}", path.display());
        assert_eq!(second.story, first.story, "{}", path.display());
    }
}

const SMALL: &str = "schema = 1\n[run]\nduration = \"1 s\"\n[bath]\nmagnesium = \"0.5 mM\"\n\
                     [[stimulus.train]]\nstart = \"0 ms\"\nrate = \"10 Hz\"\ncount = 3\n";

fn with(overrides: &[&str]) -> Result<Scenario, ScenarioError> {
    let overrides: Vec<String> = overrides.iter().map(|&text| text.to_owned()).collect();
    load_text("small.toml", SMALL, &overrides)
}

#[test]
fn the_squid_is_only_a_nerve_unless_the_scenario_says_otherwise() {
    use calgate::model::choices::{AxonModel, Target};
    let squid = with(&["run.preset=squid"]).unwrap();
    assert_eq!((squid.choices.axon, squid.choices.target), (AxonModel::Squid, Target::Nerve));
    let human = with(&[]).unwrap();
    assert_eq!((human.choices.axon, human.choices.target), (AxonModel::Mammal, Target::Muscle));
}

#[test]
fn only_parameters_that_differ_from_the_preset_count_as_changed() {
    let preset = with(&[]).unwrap().preset;
    let entry = preset.entries.iter().find(|entry| entry.name == "quantal_conductance").unwrap();
    let same = format!("parameters.endplate.quantal_conductance={} nS", entry.value);
    let other = format!("parameters.endplate.quantal_conductance={} nS", entry.value * 1.1);
    assert!(with(&[&same]).unwrap().changed.is_empty());
    let changed = with(&[&other]).unwrap();
    assert_eq!(changed.changed.len(), 1);
    assert_eq!(changed.changed[0].preset_value.to_bits(), entry.value.to_bits());
    let value_nS = changed.parameters.endplate.quantal_conductance_nS;
    assert_eq!(value_nS.to_bits(), (entry.value * 1.1).to_bits());
}

#[test]
fn an_override_replaces_one_value_with_or_without_quotes() {
    for text in ["bath.magnesium=0.2 mM", "bath.magnesium = \"0.2 mM\"", "bath.magnesium='0.2 mM'"]
    {
        let scenario = with(&[text]).unwrap();
        assert_eq!(scenario.setup.bath.magnesium_mM.to_bits(), 0.2_f64.to_bits(), "{text}");
        assert_eq!(scenario.protocol.pulses.len(), 3, "{text}");
    }
    assert!(!with(&["switches.depletion=false"]).unwrap().choices.switches.depletion);
    assert_eq!(with(&["run.seed=7"]).unwrap().protocol.seed, 7);
}

#[test]
fn an_override_reaches_into_a_list_by_number_counted_from_one() {
    let scenario = with(&["stimulus.train.1.rate=20 Hz"]).unwrap();
    assert_eq!(scenario.protocol.pulses[1].start_ms.to_bits(), 50.0_f64.to_bits());
    for wrong in ["stimulus.train.0.rate=20 Hz", "stimulus.train.2.rate=20 Hz"] {
        let error = with(&[wrong]).unwrap_err();
        assert!(error.to_string().contains("is not the number of an entry"), "{error}");
    }
}

#[test]
fn a_wrong_override_is_shown_as_it_stood_on_the_command_line() {
    let error = with(&["bath.magnesium=0.2", "bath.calcum=1 mM", "bath.calcium"]).unwrap_err();
    assert_eq!(
        error.lines(),
        [
            "command line:1:18: bath.magnesium: `0.2` has no unit, but a concentration needs one",
            "command line:1:6: `calcum` is not a key of `[bath]`",
            "command line:1:1: `bath.calcium` does not say `key = value`",
        ]
    );
}

#[test]
fn a_missing_file_is_a_matter_of_files_and_the_nearest_name_is_offered() {
    let missing = format!("{FOLDER}/good/minimel.toml");
    let error = load(Path::new(&missing), &[]).unwrap_err();
    assert_eq!(error.kind(), Kind::Io);
    let report = render_error(&error, Look::default());
    assert!(report.contains("did you mean `tests/scenario_files/good/minimal.toml`?"), "{report}");
    let error = load(Path::new(FOLDER), &[]).unwrap_err();
    assert_eq!(error.kind(), Kind::Io);
    assert!(error.to_string().ends_with("is a folder, not a file"), "{error}");
}

#[test]
fn a_file_that_is_too_large_is_a_limit_and_is_not_read_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.toml");
    fs::File::create(&path).unwrap().set_len(1 << 40).unwrap();
    assert_eq!(load(&path, &[]).unwrap_err().kind(), Kind::Limit);
}

#[test]
fn a_chain_of_files_has_a_bound() {
    let folder = tempfile::tempdir().unwrap();
    let path = |number: usize| folder.path().join(format!("{number}.toml"));
    for number in 0..20 {
        let text = format!("schema = 1\nextends = \"{}.toml\"\n", number + 1);
        fs::write(path(number), text).unwrap();
    }
    fs::write(path(20), "schema = 1\n[run]\nduration = \"1 s\"\n").unwrap();
    assert!(load(&path(10), &[]).is_ok());
    assert_eq!(load(&path(0), &[]).unwrap_err().kind(), Kind::Limit);
}

#[test]
fn a_time_of_day_is_read_with_and_without_quotes() {
    for clock in ["\"01:05\"", "01:05", "01:05:00", "\"1:05\""] {
        let text = format!("{SMALL}\n[nerve]\nevening_drive = \"10 uA/cm2\"\nclock = {clock}\n");
        let read = load_text("clock.toml", &text, &[]);
        if clock == "01:05:00" {
            assert!(read.unwrap_err().to_string().contains("is not a time of day"));
        } else {
            let hour_h = read.unwrap().setup.evening.unwrap().clock_h;
            assert!((hour_h - (1.0 + 5.0 / 60.0)).abs() < 1e-12, "{clock}");
        }
    }
}

#[test]
fn warnings_are_rendered_with_their_reason_and_source() {
    let scenario = with(&["bath.magnesium=40 mM"]).unwrap();
    let text = render_warnings(&scenario.warnings, &scenario.sources, Look::default());
    assert!(text.contains("warning: ionised magnesium 40 mM is above 15 mM"), "{text}");
    assert!(text.contains("Lu & Nightingale 2000"), "{text}");
}

/// Valid scenario texts to be spoilt.
fn good_texts() -> Vec<String> {
    files(&format!("{FOLDER}/good"))
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .filter(|text| !text.contains("extends"))
        .collect()
}

/// A place, how many characters go, and what comes instead.
fn spoilings() -> impl Strategy<Value = Vec<(prop::sample::Index, usize, String)>> {
    let insert = "[ -~\n\t\"\\[\\]{}=.,#é“0-9]{0,6}";
    prop::collection::vec((any::<prop::sample::Index>(), 0_usize..12, insert), 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..Default::default()
    })]

    #[test]
    fn no_spoilt_scenario_makes_the_loader_panic(
        which in any::<prop::sample::Index>(),
        spoilings in spoilings(),
        colour in any::<bool>(),
    ) {
        let texts = good_texts();
        let mut text: Vec<char> = which.get(&texts).chars().collect();
        for (at, length, insert) in spoilings {
            let at = at.index(text.len() + 1);
            let end = (at + length).min(text.len());
            text.splice(at..end, insert.chars());
        }
        let text: String = text.into_iter().collect();
        match load_text("spoilt.toml", &text, &[]) {
            Ok(scenario) => prop_assert!(!resolved_text(&scenario).is_empty()),
            Err(error) => {
                prop_assert!(!error.problems.is_empty());
                let report = render_error(&error, Look { colour, ..Look::default() });
                prop_assert!(report.contains("problem"));
            }
        }
    }

    #[test]
    fn no_text_at_all_makes_the_loader_panic(text in "\\PC*", over in "\\PC{0,40}") {
        if let Err(error) = load_text("any.toml", &text, &[over]) {
            prop_assert!(!render_error(&error, Look::default()).is_empty());
        }
    }
}
