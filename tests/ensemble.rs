//! The ensemble engine against the reference: many runs in lanes give what each run gives alone.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

use calgate::analysis::{MEASURES, Measure};
use calgate::scenario::{self, Scenario};
use calgate::simulate::ensemble::{self, Needed};
use calgate::simulate::{Run, Setup, SimulateError, run};
use calgate::solver::Method;
use calgate::solver::recorder::Sampling;
use std::fs;
use std::path::{Path, PathBuf};

/// Shipped scenarios of one junction.
fn shipped() -> Vec<(PathBuf, Scenario)> {
    let mut files: Vec<PathBuf> = ["scenarios", "scenarios/opening"]
        .iter()
        .flat_map(|folder| {
            fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap()
        })
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml"))
        .collect();
    files.sort();
    let scenarios: Vec<_> = files
        .into_iter()
        .map(|path| (path.clone(), scenario::load(&path, &[]).unwrap()))
        .filter(|(_, scenario)| ensemble::suits(&scenario.choices))
        .collect();
    assert!(scenarios.len() > 15);
    scenarios
}

/// Runs setups of the same choices in lanes; results in their order.
fn together(setups: &[Setup<'_>], needed: Option<&Needed<'_>>) -> Vec<Result<Run, SimulateError>> {
    let mut results: Vec<_> = setups.iter().map(|_| None).collect();
    let mut next = setups.iter().copied().enumerate();
    ensemble::run_all(
        setups[0].choices,
        needed,
        &mut || next.next(),
        &mut |number, run| results[number] = Some(run),
        &|| true,
    );
    results.into_iter().map(Option::unwrap).collect()
}

/// The largest difference of two columns, against the largest value of the second.
fn difference(found: &[f64], expected: &[f64]) -> f64 {
    assert_eq!(found.len(), expected.len());
    let size = expected.iter().fold(0.0_f64, |size, value| size.max(value.abs()));
    let off = found.iter().zip(expected).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    if size > 0.0 { off / size } else { off }
}

#[test]
fn cross_every_shipped_scenario_agrees_with_ode_solvers_to_a_millionth() {
    for (path, scenario) in shipped() {
        let mut setup = Setup::of(&scenario);
        setup.sampling = Sampling::Grid { every_ms: 0.5 };
        setup.solver.relative_tolerance = 1e-9;
        let expected = run(&setup, &mut |_| true).unwrap();
        let found = together(&[setup], None).remove(0).unwrap();
        setup.solver.method = Method::Parts;
        let by_itself = run(&setup, &mut |_| true).unwrap();
        assert!(by_itself == found, "{path:?}: one lane and eight differ");
        assert_eq!(found.trace.time_ms, expected.trace.time_ms, "{path:?}");
        for (column, reference) in found.trace.columns.iter().zip(&expected.trace.columns) {
            let off = difference(&column.values, &reference.values);
            assert!(off < 1e-6, "{path:?}: {} is off by {off:e}", column.name);
        }
        for (events, reference) in found.trace.events.iter().zip(&expected.trace.events) {
            assert_eq!(events.times_ms.len(), reference.times_ms.len(), "{path:?} {}", events.name);
            for (a, b) in events.times_ms.iter().zip(&reference.times_ms) {
                assert!((a - b).abs() < 1e-4, "{path:?} {} at {a} and {b}", events.name);
            }
        }
    }
}

#[test]
fn a_run_part_by_part_tells_how_far_it_is_and_can_be_stopped() {
    let text = "schema = 1\n[run]\nduration = \"100 ms\"\n[solver]\nmethod = \"parts\"\n\
                [[stimulus.train]]\nstart = \"1 ms\"\nrate = \"100 Hz\"\ncount = 9\n";
    let scenario = scenario::load_text("variant", text, &[]).unwrap();
    let mut told_ms = Vec::new();
    let whole = run(&Setup::of(&scenario), &mut |time_ms| {
        told_ms.push(time_ms);
        true
    });
    assert!(whole.is_ok());
    assert!(told_ms.is_sorted() && told_ms.last() == Some(&100.0), "{told_ms:?}");
    let stopped = run(&Setup::of(&scenario), &mut |time_ms| time_ms < 50.0);
    let Err(SimulateError::Interrupted { time_ms }) = stopped else {
        panic!("it went on: {stopped:?}");
    };
    assert!((50.0..70.0).contains(&time_ms), "{time_ms}");
}

#[test]
fn a_run_does_not_depend_on_its_neighbours() {
    let text = "schema = 1\n[run]\nduration = \"30 ms\"\n[[stimulus.single]]\nat = \"1 ms\"\n";
    let with = |magnesium: &str| {
        let set = [format!("bath.magnesium={magnesium} mM")];
        scenario::load_text("variant", text, &set).unwrap()
    };
    let scenarios: Vec<Scenario> =
        ["0", "0.1", "0.55", "1", "2", "3.5", "5", "8", "12", "15", "0.3"].map(with).to_vec();
    let setups: Vec<Setup<'_>> = scenarios.iter().map(Setup::of).collect();
    let side_by_side = together(&setups, None);
    let backwards: Vec<Setup<'_>> = setups.iter().rev().copied().collect();
    let backwards = together(&backwards, None);
    for (k, setup) in setups.iter().enumerate() {
        let alone = together(&[*setup], None).remove(0).unwrap();
        assert_eq!(side_by_side[k].as_ref().unwrap(), &alone);
        assert_eq!(backwards[setups.len() - 1 - k].as_ref().unwrap(), &alone);
    }
}

#[test]
fn a_measure_needs_no_other_columns_than_it_says() {
    for (path, scenario) in shipped() {
        let setup = Setup::of(&scenario);
        let all = together(&[setup], None).remove(0).unwrap();
        for named in MEASURES {
            let measure = Measure::Named(named);
            let mut trace = all.trace.clone();
            let (columns, beginnings) = (measure.columns(), measure.beginnings());
            trace.columns.retain(|column| {
                columns.contains(&&*column.name) || beginnings.contains(&&*column.name)
            });
            for column in &mut trace.columns {
                if !columns.contains(&&*column.name) {
                    column.values = vec![column.values[0]; column.values.len()];
                }
            }
            assert_eq!(measure.of(&trace), measure.of(&all.trace), "{path:?} {}", named.name);
        }
    }
}

#[test]
fn a_measure_is_the_same_as_that_of_a_single_run() {
    for (path, scenario) in shipped() {
        let setup = Setup::of(&scenario);
        let expected = run(&setup, &mut |_| true).unwrap();
        let names = ["quantal_content_first", "spike_peak_mV", "peak_force_frac", "nerve_spikes"];
        for name in names {
            let measure = Measure::find(name).unwrap();
            let needed = Needed { columns: measure.columns(), beginnings: measure.beginnings() };
            let found = together(&[setup], Some(&needed)).remove(0).unwrap();
            match (measure.of(&found.trace), measure.of(&expected.trace)) {
                (Some(a), Some(b)) => {
                    // both traces hold straight lines to a thousandth of what a column covers
                    assert!((a - b).abs() <= 2e-3 * b.abs().max(0.01), "{path:?} {name}: {a}, {b}");
                }
                (a, b) => assert_eq!(a, b, "{path:?} {name}"),
            }
        }
    }
}

#[test]
fn a_run_that_fails_does_not_disturb_the_others() {
    let text = "schema = 1\n[run]\nduration = \"12 ms\"\n[[stimulus.single]]\nat = \"1 ms\"\n";
    let scenario = scenario::load_text("variant", text, &[]).unwrap();
    let sound = Setup::of(&scenario);
    let mut short = sound;
    short.solver.max_steps = 100;
    let results = together(&[sound, short, sound], None);
    assert_eq!(results[0], together(&[sound], None)[0]);
    assert_eq!(results[0], results[2]);
    let error = results[1].as_ref().unwrap_err().to_string();
    assert!(error.contains("the limit of 100 steps was reached"), "{error}");
}

#[test]
fn the_limit_counts_the_steps_of_all_parts() {
    let text = "schema = 1\n[run]\nduration = \"40 ms\"\n[[stimulus.single]]\nat = \"1 ms\"\n";
    let scenario = scenario::load_text("variant", text, &[]).unwrap();
    let free = Setup::of(&scenario);
    let whole = together(&[free], None).remove(0).unwrap();
    let with = |max_steps| {
        let mut limited = free;
        limited.solver.max_steps = max_steps;
        together(&[limited], None).remove(0)
    };
    let made = whole.work.steps();
    assert_eq!(with(made + 1).unwrap(), whole);
    for limit in [made / 4, made / 2, made] {
        let error = with(limit).unwrap_err().to_string();
        assert!(error.contains(&format!("the limit of {limit} steps was reached")), "{error}");
    }
}

#[test]
fn a_rate_needs_no_column_whatever_is_recorded() {
    let text = "schema = 1\n[run]\nduration = \"50 ms\"\n[[stimulus.single]]\nat = \"1 ms\"\n";
    for record in ["", "[record]\nevery = \"1 ms\"\n"] {
        let scenario = scenario::load_text("variant", &format!("{text}{record}"), &[]).unwrap();
        let found = together(&[Setup::of(&scenario)], Some(&Needed::default())).remove(0).unwrap();
        let rate = Measure::find("nerve_rate_Hz").unwrap().of(&found.trace);
        assert_eq!(rate, Some(20.0), "{record}");
    }
}
