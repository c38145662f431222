//! The body from scenario to course: what was measured in people, and what must hold anyway.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

use std::path::{Path, PathBuf};

use calgate::analysis::body::days;
use calgate::analysis::{BodySummary, summarise, summarise_body};
use calgate::scenario::body::resolved_text;
use calgate::scenario::fault::Fault;
use calgate::scenario::library::{Disk, Library};
use calgate::scenario::{BodyScenario, Loaded, Look, load, load_any_from, render_error};
use calgate::simulate::body::{BodyError, BodyRun, run_body};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A text under a name, and beside it the files of the disk.
struct Beside<'a> {
    name: &'a str,
    text: &'a str,
}

impl Library for Beside<'_> {
    fn read(&self, name: &str) -> Result<Vec<u8>, Fault> {
        if name == self.name { Ok(self.text.as_bytes().to_vec()) } else { Disk.read(name) }
    }
}

fn body(library: &dyn Library, name: &str, overrides: &[&str]) -> BodyScenario {
    let overrides: Vec<String> = overrides.iter().map(|text| (*text).to_owned()).collect();
    match load_any_from(library, name, &overrides) {
        Ok(Loaded::Body(scenario)) => *scenario,
        Ok(Loaded::Junction(_)) => panic!("{name} is a junction"),
        Err(error) => panic!("{}", render_error(&error, Look::default())),
    }
}

fn shipped(name: &str, overrides: &[&str]) -> BodyScenario {
    let path = root().join("scenarios/body").join(name).with_extension("toml");
    body(&Disk, &path.display().to_string(), overrides)
}

fn written(lines: &str) -> BodyScenario {
    let text = format!("schema = 1\nkind = \"body\"\n{lines}");
    body(&Beside { name: "written.toml", text: &text }, "written.toml", &[])
}

fn simulated(scenario: &BodyScenario) -> BodyRun {
    run_body(scenario, &mut |_| true).unwrap_or_else(|error| panic!("{error}"))
}

fn summary(scenario: &BodyScenario) -> BodySummary {
    summarise_body(&simulated(scenario).course).unwrap()
}

fn files() -> Vec<PathBuf> {
    let folders = ["scenarios/body", "tests/scenario_files/good"];
    let mut files: Vec<PathBuf> = folders
        .iter()
        .flat_map(|folder| std::fs::read_dir(root().join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| std::fs::read_to_string(path).is_ok_and(|text| text.contains("= \"body\"")))
        .collect();
    files.sort();
    assert!(files.len() >= 9, "{files:?}");
    files
}

/// Three usual meals a day.
const FOOD: &str = "[[meal]]\nmagnesium = \"100 mg\"\nat = \"08:00\"\nevery = \"1 d\"\n\
    [[meal]]\nmagnesium = \"100 mg\"\nat = \"13:00\"\nevery = \"1 d\"\n\
    [[meal]]\nmagnesium = \"100 mg\"\nat = \"18:00\"\nevery = \"1 d\"\n";

/// A tablet in the evening.
const TABLET: &str = "[[dose]]\nmagnesium = \"300 mg\"\nat = \"22:00\"\nevery = \"1 d\"\n";

#[test]
fn exact_magnesium_is_neither_made_nor_lost_in_any_scenario() {
    for path in files() {
        let run = simulated(&body(&Disk, &path.display().to_string(), &[]));
        let name = path.display();
        assert!(run.imbalance_frac < 1e-9, "{name}: {:e}", run.imbalance_frac);
        // held, left and came in, read from the table that people get
        let last = |name: &str| *run.course.column(name).unwrap().last().unwrap();
        let first = |name: &str| run.course.column(name).unwrap()[0];
        let held = ["fluid_mmol", "tissue_mmol", "gut_mmol"].map(|c| last(c) - first(c));
        let left = ["excreted_mmol", "stool_mmol", "lost_mmol"].map(last);
        let came = ["swallowed_mmol", "infused_mmol"].map(last);
        let (held, left): (f64, f64) = (held.iter().sum(), left.iter().sum());
        let came: f64 = came.iter().sum();
        assert!((held + left - came).abs() < 1e-9 * (1.0 + came), "{name}: {held} {left} {came}");
    }
}

#[test]
fn every_body_read_back_with_its_defaults_is_the_same() {
    for path in files() {
        let name = path.display().to_string();
        let first = body(&Disk, &name, &[]);
        let text = resolved_text(&first);
        let second = body(&Beside { name: &name, text: &text }, &name, &[]);
        assert_eq!(resolved_text(&second), text, "{name}");
        assert_eq!(second.intakes, first.intakes, "{name}");
        assert_eq!(second.infusions, first.infusions, "{name}");
        assert_eq!(second.looks, first.looks, "{name}");
        assert_eq!(second.start_mM.to_bits(), first.start_mM.to_bits(), "{name}");
        assert_eq!(second.story, first.story, "{name}");
    }
}

#[test]
fn published_a_supplement_moves_a_replete_person_as_little_as_in_trials() {
    // Zhang et al. 2016: serum +0.02 to +0.06 mM, urine +1.20 to +1.83 mmol a day
    let with = summary(&written(&format!("[run]\nduration = \"20 weeks\"\n{FOOD}{TABLET}")));
    let without = summary(&written(&format!("[run]\nduration = \"20 weeks\"\n{FOOD}")));
    let rise_mM = with.serum_last_day_mM - without.serum_last_day_mM;
    let more = with.urine_last_day_mmol_per_d - without.urine_last_day_mmol_per_d;
    assert!((0.02..=0.06).contains(&rise_mM), "{rise_mM} mM");
    // the trials' mean dose is about this, and the model excretes a little more
    assert!((1.2..=2.5).contains(&more), "{more} mmol a day");
    assert!(without.serum_change_mM.abs() < 0.002, "{}", without.serum_change_mM);
}

#[test]
fn published_half_of_an_infusion_is_gone_in_four_to_seven_hours() {
    let given = "[run]\nduration = \"48 h\"\n\
        [[infusion]]\namount = \"16 mmol\"\nat = \"1 h\"\nover = \"20 min\"\n";
    let course = simulated(&written(given)).course;
    let serum = |time_h| course.value_at("total_magnesium_mM", time_h).unwrap();
    let nothing = simulated(&written("[run]\nduration = \"48 h\"\n")).course;
    let above = |time_h| serum(time_h) - nothing.value_at("total_magnesium_mM", time_h).unwrap();
    let end_h = 1.0 + 1.0 / 3.0;
    let mut half_h = end_h;
    while above(half_h) > 0.5 * above(end_h) {
        half_h += 0.01;
    }
    assert!((4.0..=7.0).contains(&(half_h - end_h)), "{} h", half_h - end_h);
    // Lu & Nightingale 2000: nine tenths in the urine after a day
    let excreted =
        |course: &calgate::trace::Course| course.value_at("excreted_mmol", 25.0).unwrap();
    let part = (excreted(&course) - excreted(&nothing)) / 16.0;
    assert!((0.75..=0.95).contains(&part), "{part}");
}

#[test]
fn published_a_deficit_refills_within_weeks_and_serum_settles_within_months() {
    // what is lost balances the food, so that only the tablet is left to refill
    let text = format!(
        "[run]\nduration = \"20 weeks\"\n[person]\nloss = \"4.7 mmol/d\"\n\
         [start]\nmagnesium = \"0.66 mM\"\n{FOOD}{TABLET}"
    );
    let course = simulated(&written(&text)).course;
    let held = |time_h| {
        course.value_at("fluid_mmol", time_h).unwrap()
            + course.value_at("tissue_mmol", time_h).unwrap()
    };
    let (start, end_h) = (held(0.0), 20.0 * 168.0);
    let refilled = held(end_h) - start;
    assert!((50.0..100.0).contains(&refilled), "the deficit was {refilled} mmol");
    let mut weeks = 0.0;
    while held(weeks * 168.0) - start < 0.75 * refilled {
        weeks += 0.01;
    }
    assert!((3.0..=6.0).contains(&weeks), "{weeks} weeks");
    // serum, too, needs weeks for the last part of its way, because tissue fills
    let days: Vec<f64> =
        days(&course, "total_magnesium_mM").unwrap().iter().map(|day| day.mean).collect();
    let way = |day: usize| (days[day] - 0.66) / (days[139] - 0.66);
    assert!(way(6) < 0.85, "{}", way(6));
    assert!((0.9..0.99).contains(&way(27)), "{}", way(27));
}

#[test]
fn without_kidneys_serum_only_rises_and_nothing_is_excreted() {
    let text = format!(
        "[run]\nduration = \"10 d\"\n[person]\nkidney = \"0 mL/min\"\n\
         [start]\nmagnesium = \"1 mM\"\n{FOOD}"
    );
    let summary = summary(&written(&text));
    assert_eq!(summary.excreted_mmol, 0.0);
    assert!(summary.serum_last_day_mM > 1.1, "{}", summary.serum_last_day_mM);
}

#[test]
fn calcium_follows_magnesium_down_within_days_and_comes_back_with_it() {
    let text = "[run]\nduration = \"30 d\"\n[person]\nloss = \"60 mmol/d\"\n\
        [start]\nmagnesium = \"0.5 mM\"\n\
        [[infusion]]\nat = \"12 d\"\nover = \"10 d\"\nrate = \"4 mmol/h\"\n";
    let course = simulated(&written(text)).course;
    let calcium = |day: f64| course.value_at("ionised_calcium_mM", day * 24.0).unwrap();
    assert!(calcium(0.0) > 1.1, "{}", calcium(0.0));
    assert!((0.79..0.9).contains(&calcium(12.0)), "{}", calcium(12.0));
    assert!(calcium(22.0) > 1.15, "{}", calcium(22.0));
}

#[test]
fn the_synapse_sees_the_blood_of_its_moment() {
    let run = simulated(&shipped("4-antacid-with-failing-kidneys", &[]));
    let quanta: Vec<f64> =
        run.looks.iter().map(|l| summarise(&l.run.trace).quantal_content_first.unwrap()).collect();
    assert!(quanta.windows(2).all(|pair| pair[1] < pair[0]), "{quanta:?}");
    for look in &run.looks {
        let course = |name: &str| run.course.value_at(name, look.look.at_h).unwrap();
        let bath = look.scenario.setup.bath;
        assert!((bath.calcium_mM - course("ionised_calcium_mM")).abs() < 1e-3);
        let knot = look.scenario.protocol.bath[0];
        assert_eq!((knot.magnesium_mM, knot.calcium_mM), (bath.magnesium_mM, bath.calcium_mM));
    }
    let last = summarise(&run.looks.last().unwrap().run.trace);
    assert_eq!(last.fibre_spikes, Some(0), "the muscle no longer answers");
}

#[test]
fn the_evening_drives_the_nerve_in_the_same_blood() {
    let run = simulated(&shipped("7-a-day-and-its-evening", &[]));
    let [morning, evening] = &run.looks[..] else { panic!("{} looks", run.looks.len()) };
    let magnesium =
        |look: &calgate::simulate::body::SynapseRun| look.scenario.setup.bath.magnesium_mM;
    assert!((magnesium(morning) - magnesium(evening)).abs() < 0.05);
    let spikes = |look: &calgate::simulate::body::SynapseRun| {
        summarise(&look.run.trace).uncommanded_nerve_spikes
    };
    assert_eq!(spikes(morning), 0);
    assert!(spikes(evening) > 0);
    assert_eq!(evening.scenario.setup.evening.unwrap().clock_h, 23.5);
}

#[test]
fn what_is_eaten_together_is_absorbed_together() {
    let together = "[[meal]]\nmagnesium = \"100 mg\"\nat = \"8 h\"\n\
        [[dose]]\nmagnesium = \"100 mg\"\nat = \"8 h\"\n";
    let apart = "[[meal]]\nmagnesium = \"100 mg\"\nat = \"8 h\"\n\
        [[dose]]\nmagnesium = \"100 mg\"\nat = \"20 h\"\n";
    let absorbed = |lines: &str| {
        summary(&written(&format!("[run]\nduration = \"4 d\"\n{lines}"))).absorbed_mmol
    };
    assert!(absorbed(together) < 0.8 * absorbed(apart));
}

#[test]
fn exact_grams_of_the_hospital_salt_and_millimoles_are_the_same() {
    let of = |lines: &str| written(&format!("[run]\nduration = \"1 d\"\n{lines}"));
    let grams = of("[[infusion]]\nat = \"0 h\"\nover = \"1 h\"\namount = \"2.4647 g\"\n");
    let moles = of("[[infusion]]\nat = \"0 h\"\nover = \"1 h\"\nrate = \"10 mmol/h\"\n");
    let rate = |scenario: &BodyScenario| scenario.infusions[0].rate_mmol_per_h;
    assert!((rate(&grams) / rate(&moles) - 1.0).abs() < 1e-12);
    let summary = summary(&grams);
    assert!((summary.infused_mmol - 10.0).abs() < 1e-9, "{}", summary.infused_mmol);
}

#[test]
fn a_body_gives_the_same_bytes_again() {
    let scenario = shipped("6-four-weeks-of-food", &[]);
    assert_eq!(simulated(&scenario), simulated(&scenario));
}

#[test]
fn the_figure_names_the_ranges_in_both_units_and_is_the_same_again() {
    use calgate::figure::{Heading, ShownLook, Stamp, Style, body as draw};
    let run = simulated(&shipped("5-infusion-in-eclampsia", &[]));
    let look = ShownLook {
        at_h: 25.0,
        calcium_mM: 1.2,
        magnesium_mM: 1.56,
        label: "15 quanta".to_owned(),
    };
    let words = calgate::text::Catalogue::english();
    let picture = || {
        let (heading, stamp, style) = (Heading::default(), Stamp::default(), Style::default());
        draw(&run.course, std::slice::from_ref(&look), &heading, &words, &stamp, &style).unwrap()
    };
    let text = picture().text().to_owned();
    for word in ["mg/dL", "usual", "raised, few signs", "infusion", "15 quanta", "Time (h)"] {
        assert!(text.contains(word), "`{word}` is not there");
    }
    assert!(!text.contains("paralysis"), "what is far off the axis is not named");
    assert_eq!(text, picture().text());
}

#[test]
fn a_body_is_no_junction_and_says_so() {
    let path = root().join("scenarios/body/1-a-tablet-a-day.toml");
    let error = load(&path, &[]).unwrap_err();
    assert_eq!(error.problems.len(), 1);
    assert!(error.to_string().contains("describes a body"), "{error}");
}

#[test]
fn a_run_of_the_body_can_be_stopped() {
    let scenario = shipped("1-a-tablet-a-day", &[]);
    let mut steps = 0;
    let mut few = |_| {
        steps += 1;
        steps < 5
    };
    assert_eq!(run_body(&scenario, &mut few), Err(BodyError::Interrupted));
}

#[test]
fn no_spoilt_body_makes_the_loader_panic() {
    let mut read = 0;
    for path in files() {
        let name = path.display().to_string();
        let text = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for index in 0..lines.len() {
            let key = lines[index].split('=').next().unwrap_or_default();
            for instead in ["", "\"\"", "0", "-1", "[]", "\"0 h\"", "\"1e300 h\"", "\"x\"", "{}"] {
                let spoilt =
                    if instead.is_empty() { String::new() } else { format!("{key}= {instead}") };
                let mut lines = lines.clone();
                lines[index] = &spoilt;
                let text = lines.join("\n");
                let loaded = load_any_from(&Beside { name: &name, text: &text }, &name, &[]);
                if let Err(error) = loaded {
                    assert!(!error.problems.is_empty(), "{name}: {spoilt}");
                    let _ = render_error(&error, Look::default());
                }
                read += 1;
            }
        }
    }
    assert!(read > 1000, "{read}");
}
