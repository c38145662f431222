//! Fit files that do not hold.

use std::fs;
use std::path::Path;

use calgate::fit::{self, FitError};
use calgate::scenario::library::Disk;
use calgate::scenario::{Kind, Look, ScenarioError, render_error};

use crate::dutch::not_dutch;

const SCENARIO: &str =
    "schema = 1\nrun = { duration = \"12 ms\" }\n[[stimulus.single]]\nat = \"1 ms\"\n";

const GOOD: &str = r#"schema = 1
kind = "fit"
scenario = "s.toml"
data = "d.csv"

[[vary]]
parameter = "terminal_calcium.nano_gain"
start = "100 uM/pA"

[[condition]]
column = "magnesium"
key = "bath.magnesium"
unit = "mM"

[[observe]]
column = "quanta"
measure = "quantal_content_first"
"#;

const DATA: &str = "magnesium,quanta\n0.55,25\n2,14\n";

/// A folder with a scenario, a fit file and its table.
fn folder(fit: &str, data: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("s.toml", SCENARIO), ("f.toml", fit), ("d.csv", data)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn load(folder: &Path) -> Result<fit::Plan, ScenarioError> {
    fit::load(&Disk, &folder.join("f.toml").display().to_string(), &[])
}

/// What is said of the good file with `from` exchanged for `to`, in the file or in its table.
fn said(from: &str, to: &str) -> (Kind, String) {
    assert!(GOOD.contains(from) || DATA.contains(from), "{from}");
    let folder = folder(&GOOD.replacen(from, to, 1), &DATA.replacen(from, to, 1));
    let error = load(folder.path()).err().unwrap_or_else(|| panic!("`{to}` is accepted"));
    let text = render_error(&error, Look::default());
    for line in text.lines().filter(|line| !line.contains("-->")) {
        assert!(line.chars().count() <= 80, "{line}");
    }
    let offences = not_dutch(&error);
    assert!(offences.is_empty(), "{}", offences.join("\n"));
    (error.kind(), text)
}

#[test]
fn the_good_file_is_accepted() {
    let folder = folder(GOOD, DATA);
    let plan = load(folder.path()).unwrap();
    assert_eq!((plan.varied.len(), plan.points.len()), (1, 2));
    assert_eq!(plan.points[1].set, ["bath.magnesium=2 mM"]);
    // what is left out comes from the preset
    assert_eq!((plan.varied[0].range.low, plan.varied[0].range.high), (40.0, 300.0));
}

#[test]
fn what_cannot_be_meant_is_refused_and_told_how_to_mend_it() {
    for (from, to, words) in [
        ("kind = \"fit\"\n", "", "needs the key `kind`"),
        ("nano_gain\"", "nano_gian\"", "did you mean `terminal_calcium.nano_gain`?"),
        (
            "\"terminal_calcium.nano_gain",
            "\"nano_gain",
            "did you mean `terminal_calcium.nano_gain`?",
        ),
        ("quantal_content_first", "quantal_content_frst", "did you mean `quantal_content_first`?"),
        ("\"100 uM/pA\"", "\"500 uM/pA\"", "between 40 uM/pA and 300 uM/pA"),
        ("\"100 uM/pA\"", "\"40 uM/pA\"", "between 40 uM/pA and 300 uM/pA"),
        ("\"100 uM/pA\"", "\"100 mM\"", "start"),
        ("\"100 uM/pA\"", "\"100\"", "no unit"),
        ("start =", "low = \"300 uM/pA\"\nstart =", "give a `low` and a higher `high`"),
        ("column = \"quanta\"", "column = \"quantas\"", "did you mean `quanta`?"),
        ("column = \"quanta\"", "column = \"force\"", "it has `magnesium` and `quanta`"),
        ("2,14", "2,nan", "line 3, column `quanta`: `nan` is not a number"),
        ("2,14", "2,inf", "`inf` is not a number"),
        ("2,14", "2,\"1,4\"", "write a decimal point, not a comma"),
        ("2,14", "2", "line 3: 1 entries instead of 2"),
        ("2,14", ",14", "line 3, column `magnesium` is empty"),
        ("0.55,25\n2,14\n", "", "0 measured values cannot determine 1 parameter"),
        ("unit = \"mM\"", "unit = \"mmm\"", "there is no unit `mmm`"),
        ("data = \"d.csv\"", "", "needs either `data` or `[[point]]`"),
        (
            "[[observe]]",
            "[[vary]]\nparameter = \"terminal_calcium.nano_gain\"\n[[observe]]",
            "twice",
        ),
        ("kind", "kinds", "`kinds` is not a key"),
        ("key = \"bath.magnesium\"", "key = \"bath.magnesum\"", "magnesum"),
        (
            "[[observe]]",
            "[[vary]]\nparameter = \"release_sensor.binding\"\n[[vary]]\nparameter = \
             \"release_sensor.fusion\"\n[[observe]]",
            "2 measured values cannot determine 3 parameters",
        ),
        (
            "start =",
            "low = \"0 uM/pA\"\nscale = \"log\"\nstart =",
            "equal ratios cannot begin at 0 uM/pA",
        ),
        ("measure =", "standard_deviation = \"magnesium\"\nweight = \"quanta\"\nmeasure =", "both"),
    ] {
        let (kind, text) = said(from, to);
        assert_eq!(kind, Kind::Invalid, "{text}");
        assert!(text.contains(words), "`{to}` should say `{words}`:\n{text}");
    }
    for (from, to) in [("\"d.csv\"", "\"e.csv\""), ("\"s.toml\"", "\"t.toml\"")] {
        let (kind, text) = said(from, to);
        assert_eq!(kind, Kind::Io, "{text}");
    }
}

#[test]
fn a_parameter_that_the_data_do_not_determine_is_named() {
    let idle =
        GOOD.replace("terminal_calcium.nano_gain", "circadian.peak").replace("100 uM/pA", "30 min");
    let folder = folder(&idle, DATA);
    let plan = load(folder.path()).unwrap();
    let error = fit::fit(&Disk, &plan, &|_| true).unwrap_err();
    assert_eq!(error, FitError::Undetermined { names: vec!["circadian.peak".into()] });
    assert!(error.to_string().contains("`circadian.peak`"), "{error}");
}

#[test]
fn somebody_who_asks_to_stop_is_heard() {
    let folder = folder(GOOD, DATA);
    let plan = load(folder.path()).unwrap();
    let error = fit::fit(&Disk, &plan, &|trials| trials < 5).unwrap_err();
    assert!(matches!(error, FitError::Interrupted { .. }), "{error}");
}

#[test]
fn a_measure_that_the_runs_lack_is_named_with_the_run() {
    let lacking = GOOD.replace("quantal_content_first", "second_to_first_content");
    let folder = folder(&lacking, DATA);
    let plan = load(folder.path()).unwrap();
    let error = fit::fit(&Disk, &plan, &|_| true).unwrap_err();
    assert!(error.to_string().contains("second_to_first_content"), "{error}");
}
