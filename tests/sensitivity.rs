//! Studies of real runs: what is varied, what is counted, and that threads change nothing.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

use calgate::analysis::Measure;
use calgate::experiment::Base;
use calgate::scenario::choices::Confidence;
use calgate::scenario::library::Alone;
use calgate::scenario::{Scenario, load_text};
use calgate::sensitivity::dose_response::{Along, Asked, Response, response};
use calgate::sensitivity::one_at_a_time::swings;
use calgate::sensitivity::{
    Factor, SensitivityError, Study, Wanted, factors, morris, sobol, statistics,
};

const NAME: &str = "impulse";
const TEXT: &str =
    "schema = 1\nrun = { duration = \"12 ms\" }\n[[stimulus.single]]\nat = \"1 ms\"\n";
const LIBRARY: Alone<'static> = Alone { name: NAME, text: TEXT };

fn scenario() -> Scenario {
    load_text(NAME, TEXT, &[]).unwrap()
}

fn names(list: &[&str]) -> Vec<String> {
    list.iter().map(|name| (*name).to_owned()).collect()
}

fn some(list: &[&str]) -> Vec<Factor> {
    let names = names(list);
    factors(&scenario(), Wanted { names: &names, ..Wanted::default() }).unwrap()
}

fn quanta() -> Vec<Measure> {
    vec![Measure::find("quantal_content_first").unwrap()]
}

fn study<'a>(factors: &'a [Factor], measures: &'a [Measure]) -> Study<'a> {
    let base = Base { library: &LIBRARY, name: NAME };
    Study { base, set: &[], factors, measures, keep_going: &|_, _| true }
}

/// The same work on one thread and on several.
fn on_one_and_on_four<T: std::fmt::Debug + Send>(work: impl Fn() -> T + Sync + Send) -> T {
    let on = |threads: usize| {
        rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(&work)
    };
    let (one, four) = (on(1), on(4));
    assert_eq!(format!("{one:?}"), format!("{four:?}"));
    one
}

#[test]
fn factors_are_chosen_by_name_by_group_and_by_how_well_they_are_known() {
    let all = factors(&scenario(), Wanted::default()).unwrap();
    assert!(all.len() > 150 && all.iter().all(|factor| factor.low < factor.high));
    let group = names(&["magnesium_block"]);
    let except = names(&["magnesium_block.receptor_constant"]);
    let wanted =
        Wanted { groups: &group, except: &except, without_fitted: true, ..Wanted::default() };
    let found: Vec<String> =
        factors(&scenario(), wanted).unwrap().iter().map(Factor::name).collect();
    // the pore's constant is fitted
    assert_eq!(
        found,
        [
            "magnesium_block.calcium_constant",
            "magnesium_block.magnesium_constant",
            "magnesium_block.pore_depth",
            "magnesium_block.permeation_constant"
        ]
    );
    let kept = factors(&scenario(), Wanted { without_fitted: true, ..Wanted::default() }).unwrap();
    let preset = scenario().preset;
    let known = |factor: &Factor| preset.entry(factor.info).unwrap().confidence;
    assert!(kept.iter().all(|factor| known(factor) != Confidence::Fitted));
}

#[test]
fn names_that_do_not_exist_are_refused_with_the_nearest() {
    let refused = |given: &[&str], grouped: &[&str]| {
        let (given, grouped) = (names(given), names(grouped));
        factors(&scenario(), Wanted { names: &given, groups: &grouped, ..Wanted::default() })
            .unwrap_err()
            .to_string()
    };
    assert!(refused(&["nano_gain"], &[]).contains("did you mean `terminal_calcium.nano_gain`?"));
    assert!(refused(&[], &["axom"]).contains("did you mean `axon`?"));
    assert!(refused(&["axon.gate_temperature"], &[]).contains("no range"));
}

#[test]
fn a_swing_is_what_the_scenario_gives_with_that_one_parameter_changed() {
    let (factors, measures) = (some(&["vesicle_pools.docked", "circadian.peak"]), quanta());
    let study = study(&factors, &measures);
    let centres = study.as_it_is().unwrap();
    let (found, outputs) = on_one_and_on_four(|| swings(&study, &centres).unwrap());
    assert_eq!((outputs.runs, outputs.failures.len()), (4, 0));
    // release grows in proportion to the docked vesicles, and the time of day does nothing here
    let [first, second] = &found[0][..] else { panic!("{found:?}") };
    assert_eq!(factors[first.factor].name(), "vesicle_pools.docked");
    for (end, docked) in [(first.at_low, 400.0), (first.at_high, 1200.0)] {
        let proportion = end.unwrap() / centres[0] / (docked / 850.0);
        assert!((proportion - 1.0).abs() < 1e-4, "{proportion}");
    }
    assert_eq!(second.reach(centres[0]), 0.0);
}

#[test]
fn shares_and_effects_of_runs_do_not_depend_on_threads() {
    let wanted = ["magnesium_block.magnesium_constant", "vesicle_pools.docked", "circadian.peak"];
    let (factors, measures) = (some(&wanted), quanta());
    let set = names(&["bath.magnesium=3 mM"]);
    let study = Study { set: &set, ..study(&factors, &measures) };
    let shares = on_one_and_on_four(|| {
        let points = sobol::design(factors.len(), 64, 7);
        let outputs = study.run(points.len(), |number| study.at(&points[number])).unwrap();
        sobol::shares(factors.len(), &outputs.values[0], 7)
    });
    let total = |k: usize| shares.parameters[k].total.value;
    // in the order of the catalogue: block, docked vesicles, time of day
    assert_eq!(factors[0].name(), wanted[0]);
    assert!(total(0) > 0.05 && total(1) > 0.5, "{shares:?}");
    assert_eq!(total(2), 0.0);
    let effects = on_one_and_on_four(|| {
        let design = morris::design(factors.len(), 5, 7);
        let outputs =
            study.run(design.points.len(), |number| study.at(&design.points[number])).unwrap();
        morris::effects(&design, &outputs.values[0], 7)
    });
    // quanta in proportion to vesicles: a higher constant means less block
    assert!(effects[0].mean > 0.0 && effects[1].mean > 0.0 && effects[2].mean == 0.0);
}

#[test]
fn runs_that_fail_are_counted_and_named() {
    let (factors, measures) = (some(&["stimulus.amplitude"]), quanta());
    let study = study(&factors, &measures);
    // a shock too weak for an impulse leaves no quantal content
    let outputs = study
        .run(3, |number| vec![factors[0].set(if number == 1 { 1.0 } else { 2000.0 })])
        .unwrap();
    assert_eq!(
        outputs.values[0].iter().map(Option::is_some).collect::<Vec<_>>(),
        [true, false, true]
    );
    let [failed] = &outputs.failures[..] else { panic!("{outputs:?}") };
    let reason = failed.reason.to_string();
    assert_eq!((failed.run, reason.as_str()), (2, "the run has no `quantal_content_first`"));
    assert_eq!(failed.changes, ["parameters.stimulus.amplitude=1 uA/cm2"]);
}

#[test]
fn too_many_runs_are_refused_and_a_stop_is_heard() {
    let (factors, measures) = (some(&["stimulus.amplitude"]), quanta());
    let patient = study(&factors, &measures);
    let refused = patient.run(1_000_000, |_| Vec::new()).unwrap_err();
    assert!(matches!(refused, SensitivityError::TooManyRuns { .. }), "{refused}");
    let hasty = Study { keep_going: &|done, _| done < 2, ..patient };
    let stopped = hasty.run(50, |_| Vec::new()).unwrap_err();
    assert!(matches!(stopped, SensitivityError::Interrupted { .. }), "{stopped}");
}

fn curve(asked: Asked) -> Response {
    let (factors, measures) = (some(&["vesicle_pools.docked"]), quanta());
    let along = Along::new("bath.magnesium", "mM", (0.55, 4.55), 3, false);
    on_one_and_on_four(|| response(&study(&factors, &measures), &along, asked).unwrap())
}

#[test]
fn a_band_holds_the_draws_and_has_no_width_where_only_the_height_differs() {
    let plain = curve(Asked { draws: 40, seed: 3, relative: false });
    assert_eq!((plain.runs, plain.failures.len()), (3 * 41, 0));
    for (band, value) in plain.bands[0].iter().zip(&plain.curves[0]) {
        let (band, value) = (band.unwrap(), value.unwrap());
        assert!(band.low < band.median && band.median < band.high && band.count == 40);
        // one draw in each of forty slices of 400 to 1200 docked vesicles, of which 850 is one
        for (end, part) in [(band.low, 0.05), (band.median, 0.5), (band.high, 0.95)] {
            let docked = 400.0 + 800.0 * (part * 39.0 + 0.5) / 40.0;
            let found = end / value * 850.0;
            assert!((found - docked).abs() < 800.0 / 40.0, "{found} {docked}");
        }
    }
    let relative = curve(Asked { draws: 40, seed: 3, relative: true });
    assert_eq!(relative.curves[0][0], Some(1.0));
    let band = relative.bands[0][2].unwrap();
    assert!(band.high / band.low - 1.0 < 1e-4, "{band:?}");
}

#[test]
fn the_median_of_many_is_one_of_the_middle() {
    let list = statistics::sorted(vec![5.0, 1.0, 3.0]);
    assert_eq!(statistics::quantile(&list, 0.5), 3.0);
}
