//! A muscle of many junctions: what the spread of junctions makes of one threshold, and what was
//! seen under magnesium.

#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]
#![allow(clippy::print_stdout, reason = "what was measured is for people to read")]

use calgate::experiment::population::{Level, Population, population};
use calgate::scenario::{Scenario, ScenarioError, load_text};
use calgate::simulate::{Setup, run};

fn read(rest: &str, overrides: &[&str]) -> Result<Scenario, ScenarioError> {
    let text = format!("schema = 1\n[run]\nduration = \"12 ms\"\n{rest}");
    let overrides: Vec<String> = overrides.iter().map(|&text| text.to_owned()).collect();
    load_text("test", &text, &overrides)
}

fn muscle(rest: &str, overrides: &[&str]) -> Population {
    let scenario = read(rest, overrides).unwrap_or_else(|error| panic!("{error}"));
    population(&scenario, &|_| true).unwrap_or_else(|error| panic!("{error}"))
}

/// The table `[population]` with so many junctions at so much magnesium.
fn table(junctions: u32, key: &str, levels_mM: &[f64]) -> String {
    let levels: Vec<String> = levels_mM.iter().map(|level| format!("\"{level} mM\"")).collect();
    format!("[population]\njunctions = {junctions}\n{key} = [{}]\n", levels.join(", "))
}

fn at(muscle: &Population, total_mM: f64) -> &Level {
    muscle.levels.iter().find(|level| (level.total_mM - total_mM).abs() < 1e-9).unwrap()
}

#[test]
fn exact_a_junction_of_the_preset_transmits_where_a_run_of_it_does() {
    let levels_mM = [0.55, 1.8, 2.0, 2.2, 2.6];
    let alike =
        ["parameters.population.content_spread=0", "parameters.population.threshold_spread=0"];
    let muscle = muscle(&table(1, "ionised_magnesium", &levels_mM), &alike);
    let mut answers = Vec::new();
    for (level, magnesium_mM) in muscle.levels.iter().zip(levels_mM) {
        let bath = format!("bath.magnesium={magnesium_mM} mM");
        let shock = "[[stimulus.single]]\nat = \"20 ms\"\n";
        let scenario = read(shock, &[&bath, "run.duration=50 ms"]).unwrap();
        let trace = run(&Setup::of(&scenario), &mut |_| true).unwrap().trace;
        let fires = !trace.events("fibre_spike").is_empty();
        assert_eq!(level.transmitting_frac, f64::from(u8::from(fires)), "{magnesium_mM} mM");
        assert_eq!(level.compound_potential_frac, level.transmitting_frac);
        answers.push(fires);
    }
    assert!(answers.contains(&true) && answers.contains(&false), "{answers:?}");
}

#[test]
fn exact_lognormal_junctions_fail_along_a_normal_distribution() {
    // ln(quanta/threshold) is normal: the fraction that answers is its distribution function
    let junctions = 4000_u32;
    let muscle = muscle(&table(junctions, "ionised_magnesium", &[0.55, 1.5, 2.0, 3.0]), &[]);
    let spread = (0.35_f64 * 0.35 + 0.15 * 0.15).sqrt();
    for level in &muscle.levels {
        let z = libm::log(level.quantal_content / muscle.threshold_quanta) / spread;
        let expected = 0.5 * libm::erfc(-z / std::f64::consts::SQRT_2);
        let error = (expected * (1.0 - expected) / f64::from(junctions)).sqrt();
        let found = level.transmitting_frac;
        println!("{:.2} mM: {found:.4}, expected {expected:.4}", level.ionised_mM);
        assert!((found - expected).abs() < 4.0 * error, "{level:?}");
    }
}

#[test]
fn exact_chance_adds_the_spread_of_independent_sites() {
    // junctions all alike, at a content near the threshold: the mean field answers all or none,
    // whole quanta answer as the binomial distribution says
    let plan = table(4000, "ionised_magnesium", &[1.9, 2.1]);
    let alike =
        ["parameters.population.content_spread=0", "parameters.population.threshold_spread=0"];
    let muscle = muscle(&plan, &[alike[0], alike[1], "release.mode=quantal"]);
    for level in &muscle.levels {
        let p = level.quantal_content / 850.0;
        let (mut chance, mut below) = (libm::pow(1.0 - p, 850.0), 0.0);
        let mut quanta = 0.0;
        while quanta < muscle.threshold_quanta {
            below += chance;
            chance *= (850.0 - quanta) / (quanta + 1.0) * p / (1.0 - p);
            quanta += 1.0;
        }
        let expected: f64 = 1.0 - below;
        let error = (expected * (1.0 - expected) / 4000.0).sqrt();
        println!("{:.4}, expected {expected:.4}", level.transmitting_frac);
        assert!((0.2..0.8).contains(&expected));
        assert!((level.transmitting_frac - expected).abs() < 4.0 * error);
    }
}

#[test]
fn exact_the_muscle_is_the_same_on_any_number_of_threads() {
    let plan = table(50, "total_magnesium", &[3.0, 0.0, 5.0]);
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| muscle(&plan, &["release.mode=quantal"]))
    };
    let one = on(1);
    assert_eq!(one, on(3));
    assert_eq!(one.levels.iter().map(|level| level.total_mM).collect::<Vec<_>>(), [0.0, 3.0, 5.0]);
}

#[test]
fn published_a_human_muscle_fails_where_patients_lose_reflexes_and_limbs() {
    // Jahnen-Dechent & Ketteler 2012: reflexes vanish at 3.7 to 4.9 mM, limbs fail by about 7 mM
    let levels_mM = [2.5, 3.0, 3.5, 4.0, 4.5, 5.0, 6.0, 7.0, 8.0];
    let muscle = muscle(&table(1000, "total_magnesium", &levels_mM), &[]);
    let half_mM = muscle.total_at_mM(0.5).unwrap();
    println!("half of the human junctions fail at {half_mM:.2} mM");
    assert!((3.0..4.5).contains(&half_mM), "{half_mM}");
    for total_mM in [6.0, 7.0, 8.0] {
        assert!(at(&muscle, total_mM).transmitting_frac < 0.1, "{total_mM}");
    }
}

#[test]
fn published_a_mouse_muscle_takes_more() {
    let levels_mM = [3.5, 4.5, 5.0, 5.5, 6.0, 7.0];
    let plan = table(1000, "total_magnesium", &levels_mM);
    let half_mM = muscle(&plan, &["run.preset=mouse"]).total_at_mM(0.5).unwrap();
    println!("half of the mouse junctions fail at {half_mM:.2} mM");
    assert!((4.5..7.0).contains(&half_mM), "{half_mM}");
}

#[test]
fn a_train_of_four_hardly_fades_and_a_tetanus_begins_with_more_than_single_shocks() {
    // in a pig under magnesium T4/T1 was at least 1, and tetanic force was back to normal by 5 s:
    // the model comes near the first (four impulses use up a few vesicles, so that some junctions
    // at the very edge drop out) and has the rise, but not its lasting to the end
    let muscle = muscle(&table(1000, "total_magnesium", &[3.0, 4.0, 5.0]), &[]);
    for level in &muscle.levels {
        let ratio = level.train_of_four_potential.unwrap();
        println!(
            "{} mM: T4/T1 {ratio:.3}, twitch {:.2}, tetanus {:.2} then {:.2}",
            level.total_mM, level.twitch_frac, level.early_tetanus_frac, level.late_tetanus_frac
        );
        assert!(ratio > 0.93, "{level:?}");
        assert!(level.early_tetanus_frac > 1.3 * level.twitch_frac, "{level:?}");
    }
}

fn refusal(rest: &str) -> String {
    let error = read(rest, &[]).unwrap_err();
    let helps: Vec<_> =
        error.problems.iter().filter_map(|p| Some(p.fault.help()?.to_string())).collect();
    format!("{error}\n{}", helps.join("\n"))
}

#[test]
fn a_population_that_counts_magnesium_twice_or_not_at_all_is_refused() {
    let both = "[population]\ntotal_magnesium = [\"4 mM\"]\nionised_magnesium = [\"2 mM\"]\n";
    let text = refusal(both);
    assert!(text.contains("either `total_magnesium` or `ionised_magnesium`"), "{text}");
    assert!(text.contains("remove one of them"), "{text}");
    let text = refusal("[population]\ntotal_magnesium = []\n");
    assert!(text.contains("a list of 1 to 1000 concentrations"), "{text}");
    let text = refusal("[population]\njunctions = 0\n");
    assert!(text.contains("population.junctions must be a whole number from 1 to"), "{text}");
}

#[test]
fn a_scenario_without_a_plan_is_tried_from_0_to_15_mM() {
    let scenario = read("", &[]).unwrap();
    assert_eq!(scenario.population, None);
    let plan = scenario.population.unwrap_or_default();
    assert_eq!((plan.junctions, plan.magnesium_mM.len(), plan.magnesium_mM[15]), (500, 16, 15.0));
}
