//! Random scenarios, as far from the usual as the format lets them be: every recorded sample must
//! make sense. `CALGATE_RANDOM_SCENARIOS=10000` runs more than the few hundred of an ordinary test.

use calgate::rng::{Purpose, numbered_stream, uniform};
use calgate::scenario::choices::PresetName;
use calgate::scenario::{self, preset};
use calgate::simulate::{self, Setup};
use calgate::units::{self, Unit};
use rand_chacha::ChaCha8Rng;
use std::fmt::Write as _;

/// How far below zero, or above one, rounding and the solver's tolerance may take a sample, as a
/// part of the largest value of its column.
const SLACK: f64 = 1e-6;

/// Steps that such a short run may take: many times what it needs, so that one that is stuck is told
/// soon.
const MOST_STEPS: u32 = 100_000;

struct Draw(ChaCha8Rng);

impl Draw {
    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * uniform(&mut self.0)
    }

    fn chance(&mut self, probability: f64) -> bool {
        self.between(0.0, 1.0) < probability
    }

    fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let wanted = self.between(0.0, words.len() as f64);
        let index = (1..words.len()).take_while(|index| *index as f64 <= wanted).count();
        words[index]
    }
}

/// A scenario with everything drawn at random.
fn random_scenario(number: u32) -> String {
    let mut draw = Draw(numbered_stream(2026, Purpose::Noise, number));
    let preset = draw.one_of(&["human", "human", "mouse", "frog", "squid"]);
    let duration_ms = draw.between(4.0, 40.0);
    // the squid's conductances are a fortieth of a node's, and so are the currents it can bear
    let strength = if preset == "squid" { 0.025 } else { 1.0 };
    let mut text = format!(
        "schema = 1\n[run]\npreset = \"{preset}\"\nduration = \"{duration_ms:.3} ms\"\nseed = {number}\n"
    );
    if draw.chance(0.3) {
        let _ = writeln!(text, "temperature = \"{:.1} degC\"", draw.between(10.0, 42.0));
    }
    if draw.chance(0.2) {
        text.push_str("target = \"nerve\"\n");
    }
    text.push_str("[bath]\n");
    for (name, low, high) in [
        ("calcium", 0.0, 6.0),
        ("magnesium", 0.0, 25.0),
        ("potassium", 1.0, 30.0),
        ("sodium", 40.0, 170.0),
    ] {
        if draw.chance(0.6) {
            let value = if draw.chance(0.1) { low } else { draw.between(low, high) };
            let _ = writeln!(text, "{name} = \"{value:.4} mM\"");
        }
    }
    if draw.chance(0.3) {
        let (at, over) = (draw.between(0.0, 0.4), draw.between(0.0, 0.4));
        let _ = writeln!(
            text,
            "[[bath.change]]\nat = \"{:.3} ms\"\nover = \"{:.3} ms\"\ncalcium = \"{:.4} mM\"\n\
             magnesium = \"{:.4} mM\"",
            at * duration_ms,
            over * duration_ms,
            draw.between(0.0, 5.0),
            draw.between(0.0, 20.0)
        );
    }
    text.push_str("[nerve]\n");
    if draw.chance(0.3) {
        let _ = writeln!(text, "noise = \"{:.2} uA/cm2\"", strength * draw.between(0.0, 80.0));
    }
    if draw.chance(0.3) {
        let _ = writeln!(text, "drive = \"{:.2} uA/cm2\"", strength * draw.between(-500.0, 800.0));
    }
    if preset != "squid" && draw.chance(0.2) {
        text.push_str("axon = \"mrg-node\"\n");
    }
    let _ = writeln!(
        text,
        "[magnesium]\nmechanism = \"{}\"\n[fibre]\nmodel = \"{}\"\n[solver]\n\
         max_steps = {MOST_STEPS}\n[switches]",
        draw.one_of(&["competition", "mechanistic"]),
        draw.one_of(&["action-potential", "event"])
    );
    for switch in ["surface_charge", "calcium_block", "receptor_block", "facilitation", "depletion"]
    {
        let _ = writeln!(text, "{switch} = {}", draw.chance(0.7));
    }
    if draw.chance(0.8) {
        let rate_Hz = draw.between(5.0, 400.0);
        let _ = writeln!(
            text,
            "[[stimulus.train]]\nstart = \"{:.3} ms\"\nrate = \"{rate_Hz:.2} Hz\"\n\
             duration = \"{:.3} ms\"\namplitude = \"{:.0} uA/cm2\"",
            draw.between(0.0, 0.3) * duration_ms,
            0.5 * duration_ms,
            strength * draw.between(100.0, 6000.0)
        );
    }
    random_parameters(preset, &mut draw, &mut text);
    text
}

/// A few parameters anywhere within their stated ranges.
fn random_parameters(preset: &str, draw: &mut Draw, text: &mut String) {
    let name = match preset {
        "mouse" => PresetName::Mouse,
        "frog" => PresetName::Frog,
        "squid" => PresetName::Squid,
        _ => PresetName::Human,
    };
    let mut group = "";
    for entry in &preset::load(name).expect("presets are sound").entries {
        if draw.chance(0.03) && entry.low < entry.high && entry.group != "reference" {
            let value = draw.between(entry.low, entry.high);
            if entry.group != group {
                group = entry.group;
                let _ = writeln!(text, "[parameters.{group}]");
            }
            let value = units::format(value, Unit::find(entry.unit).expect("units are known"));
            let _ = writeln!(text, "{} = \"{value}\"", entry.name);
        }
    }
}

/// Everything wrong with a run of this scenario.
fn complaints(text: &str) -> Vec<String> {
    let Ok(scenario) = scenario::load_text("random", text, &[]) else {
        return vec!["invalid".into()]; // pulses that overlap, for example
    };
    let run = match simulate::run(&Setup::of(&scenario), &mut |_| true) {
        Ok(run) => run,
        Err(error) => return vec![format!("failed: {error}")],
    };
    let mut wrong = Vec::new();
    for column in &run.trace.columns {
        let size = column.values.iter().fold(0.0_f64, |size, v| size.max(v.abs()));
        let fraction = column.name.ends_with("_frac");
        let not_negative = fraction
            || ["_mM", "_uM", "_nS", "quanta", "vesicles", "rate_per_ms", "activation"]
                .iter()
                .any(|part| column.name.ends_with(part));
        for (value, time_ms) in column.values.iter().zip(&run.trace.time_ms) {
            let sense = value.is_finite()
                && (!not_negative || *value >= -SLACK * size.max(1e-3))
                && (!fraction || *value <= 1.0 + SLACK);
            if !sense {
                wrong.push(format!("{} = {value} at {time_ms} ms", column.name));
                break;
            }
        }
    }
    if let Some(quanta) = run.trace.column("released_quanta") {
        let backward = quanta.windows(2).any(|pair| pair[1] < pair[0] - SLACK);
        if backward {
            wrong.push("released quanta came back".into());
        }
    }
    wrong
}

#[test]
fn random_scenarios_never_leave_what_is_possible() {
    let asked = std::env::var("CALGATE_RANDOM_SCENARIOS").ok();
    let count: u32 = asked.map_or(300, |text| text.parse().expect("a whole number"));
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let results: Vec<(u32, Vec<String>)> = std::thread::scope(|scope| {
        let work = |first: usize| {
            move || -> Vec<(u32, Vec<String>)> {
                (0..count)
                    .skip(first)
                    .step_by(threads)
                    .map(|number| (number, complaints(&random_scenario(number))))
                    .collect()
            }
        };
        let handles: Vec<_> = (0..threads).map(|first| scope.spawn(work(first))).collect();
        handles.into_iter().flat_map(|handle| handle.join().unwrap()).collect()
    });
    let invalid = results.iter().filter(|(_, wrong)| wrong == &["invalid"]).count();
    let valid = results.len() - invalid;
    assert!(valid > 8 * results.len() / 10, "only {valid} of {} are valid", results.len());
    let mut wrong: Vec<_> =
        results.iter().filter(|(_, wrong)| !wrong.is_empty() && wrong != &["invalid"]).collect();
    wrong.sort();
    let shown: Vec<String> = wrong
        .iter()
        .take(5)
        .map(|(number, wrong)| format!("{number}: {wrong:?}\n{}", random_scenario(*number)))
        .collect();
    assert!(wrong.is_empty(), "{} of {valid} leave it:\n{}", wrong.len(), shown.join("\n"));
}
