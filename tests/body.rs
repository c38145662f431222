//! The body from scenario to course: what was measured in people, and what must hold anyway.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

use std::path::Path;

use calgate::scenario::{BodyScenario, Loaded, load_any, load_any_from, render_error};
use calgate::simulate::body::{BodyRun, run_body};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn scenario(name: &str, overrides: &[&str]) -> BodyScenario {
    let overrides: Vec<String> = overrides.iter().map(|text| (*text).to_owned()).collect();
    let path = root().join("scenarios/body").join(name).with_extension("toml");
    match load_any(&path, &overrides) {
        Ok(Loaded::Body(scenario)) => *scenario,
        Ok(Loaded::Junction(_)) => panic!("{name} is a junction"),
        Err(error) => panic!("{}", render_error(&error, calgate::scenario::Look::default())),
    }
}

fn simulated(scenario: &BodyScenario) -> BodyRun {
    run_body(scenario, &mut |_| true).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn explore() {
    for name in [
        "1-a-tablet-a-day",
        "2-the-same-tablet-in-deficiency",
        "3-the-same-tablet-without-kidneys",
        "4-antacid-with-failing-kidneys",
        "5-infusion-in-eclampsia",
        "6-four-weeks-of-food",
        "7-a-day-and-its-evening",
    ] {
        let s = scenario(name, &[]);
        let t = std::time::Instant::now();
        let r = simulated(&s);
        println!(
            "{name} start {:.4} steps {} rows {} imbalance {:.1e} {:?}",
            s.start_mM,
            r.work.steps(),
            r.course.time_h.len(),
            r.imbalance_frac,
            t.elapsed()
        );
        for i in 0..=12 {
            let t = s.duration_h * i as f64 / 12.0;
            let v = |n: &str| r.course.value_at(n, t).unwrap();
            println!(
                "  {t:8.1} C {:.4} tis {:.4} Ca {:.4} urine {:.2} gut {:.2} bp {:.1}",
                v("total_magnesium_mM"),
                v("tissue_magnesium_mM"),
                v("ionised_calcium_mM"),
                v("urine_mmol_per_d"),
                v("gut_mmol"),
                v("blood_pressure_fall_mmHg")
            );
        }
        for l in &r.looks {
            let s = calgate::analysis::summarise(&l.run.trace);
            println!(
                "   look {} mg {:.4} ca {:.4}: q {:?} nerve {} uncommanded {} fibre {:?}",
                l.look.at_h,
                l.scenario.setup.bath.magnesium_mM,
                l.scenario.setup.bath.calcium_mM,
                s.quantal_content_first,
                s.nerve_spikes,
                s.uncommanded_nerve_spikes,
                s.fibre_spikes
            );
        }
    }
    let _ = load_any_from;
}
