//! Quantal release: its average is the mean field, its spread that of independent sites.

#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]
#![allow(clippy::print_stdout, reason = "what was measured is for people to read")]

use calgate::analysis;
use calgate::scenario::{Scenario, load_text};
use calgate::simulate::quantal::{Prepared, trials};
use calgate::simulate::{Run, Setup, run};
use calgate::trace::Trace;

fn scenario(rest: &str, overrides: &[&str]) -> Scenario {
    let text = format!("schema = 1\n{rest}");
    let overrides: Vec<String> = overrides.iter().map(|&text| text.to_owned()).collect();
    load_text("test", &text, &overrides).unwrap_or_else(|error| panic!("{error}"))
}

fn simulated(scenario: &Scenario) -> Run {
    run(&Setup::of(scenario), &mut |_| true).unwrap_or_else(|error| panic!("{error}"))
}

fn prepared(scenario: &Scenario) -> Prepared {
    Prepared::new(&Setup::of(scenario), &mut |_| true).unwrap_or_else(|error| panic!("{error}"))
}

const IMPULSE: &str = "[run]\nduration = \"12 ms\"\n[[stimulus.single]]\nat = \"1 ms\"\n";
const PAIR: &str =
    "[run]\nduration = \"32 ms\"\n[[stimulus.pair]]\nat = \"1 ms\"\ninterval = \"10 ms\"\n";
const TRAIN: &str = "[run]\nduration = \"400 ms\"\n\
    [[stimulus.train]]\nstart = \"1 ms\"\nrate = \"50 Hz\"\ncount = 20\n";
const SILENCE: &str = "[run]\nduration = \"20 s\"\n";

/// Largest departure, in standard errors, of quanta drawn in `repetitions` repetitions from the
/// mean field, in windows that hold equal parts of what the mean field releases; and chi-square of
/// all windows together.
fn departures(protocol: &str, overrides: &[&str], windows: u32, repetitions: u32) -> (f64, f64) {
    let scenario = scenario(protocol, overrides);
    let trace = simulated(&scenario).trace;
    let released = trace.column("released_quanta").unwrap();
    let total = *released.last().unwrap();
    let borders_ms: Vec<f64> = (1..windows)
        .map(|k| {
            let target = total * f64::from(k) / f64::from(windows);
            let i = released.partition_point(|&quanta| quanta < target);
            trace.time_ms[i]
        })
        .collect();
    let prepared = prepared(&scenario);
    let mut counts = vec![0_u32; windows as usize];
    for number in 0..repetitions {
        for time_ms in prepared.fates(7, number).quanta_ms {
            counts[borders_ms.partition_point(|&border| border <= time_ms)] += 1;
        }
    }
    let edges: Vec<f64> = std::iter::once(0.0)
        .chain(borders_ms.iter().map(|&t| trace.value_at("released_quanta", t).unwrap()))
        .chain([total])
        .collect();
    let (mut largest, mut chi_square) = (0.0_f64, 0.0);
    for (pair, count) in edges.windows(2).zip(&counts) {
        let expected = f64::from(repetitions) * (pair[1] - pair[0]);
        let departure = (f64::from(*count) - expected) / expected.sqrt();
        largest = largest.max(departure.abs());
        chi_square += departure * departure;
    }
    (largest, chi_square)
}

#[test]
fn exact_the_average_of_many_repetitions_is_the_mean_field_at_every_time() {
    // counts spread at most like Poisson's, so that these bounds are met by 9999 of 10,000 right
    // programs: 20 windows, chi-square with 20 degrees of freedom
    const MOST: f64 = 52.4;
    let low = "bath.calcium=0.4 mM";
    let cases: [(&str, &[&str], u32); 9] = [
        (IMPULSE, &[], 2000),
        (IMPULSE, &["bath.magnesium=3 mM"], 4000),
        (IMPULSE, &["run.preset=mouse"], 500),
        (PAIR, &[low, "bath.magnesium=2 mM"], 4000),
        (PAIR, &["switches.facilitation=false"], 1000),
        (PAIR, &["switches.depletion=false"], 500),
        (TRAIN, &[], 100),
        (TRAIN, &["switches.depletion=false"], 100),
        (SILENCE, &["bath.potassium=12 mM", "record.every=10 ms"], 200),
    ];
    for (protocol, overrides, repetitions) in cases {
        let (largest, chi_square) = departures(protocol, overrides, 20, repetitions);
        println!("{overrides:?}: largest {largest:.2}, chi-square {chi_square:.1}");
        assert!(chi_square < MOST && largest < 4.8, "{overrides:?}: {largest} {chi_square}");
    }
}

/// Mean, variance and failures of the quanta in repetitions of one impulse.
fn counted(overrides: &[&str], repetitions: u32) -> (f64, f64, usize) {
    let prepared = prepared(&scenario(IMPULSE, overrides));
    let counts: Vec<usize> =
        (0..repetitions).map(|number| prepared.fates(3, number).quanta_ms.len()).collect();
    let n = f64::from(repetitions);
    let mean = counts.iter().sum::<usize>() as f64 / n;
    let variance = counts.iter().map(|&c| (c as f64 - mean).powi(2)).sum::<f64>() / (n - 1.0);
    (mean, variance, counts.iter().filter(|&&count| count == 0).count())
}

#[test]
fn published_release_at_low_probability_is_poisson() {
    // del Castillo & Katz 1954: failures are e^-m, the coefficient of variation is m^-1/2
    for calcium in ["0.3 mM", "0.4 mM", "0.5 mM"] {
        let setting = format!("bath.calcium={calcium}");
        let (mean, variance, failures) = counted(&[&setting, "bath.magnesium=1 mM"], 5000);
        let expected = libm::exp(-mean);
        let error = (expected * (1.0 - expected) / 5000.0).sqrt();
        println!("{calcium}: m {mean:.3}, failures {failures}, variance {variance:.3}");
        assert!((failures as f64 / 5000.0 - expected).abs() < 4.0 * error, "{calcium}");
        assert!((variance.sqrt() / mean * mean.sqrt() - 1.0).abs() < 0.05, "{calcium}");
        assert!((0.2..4.0).contains(&mean), "{calcium}: the test says nothing at m = {mean}");
    }
}

#[test]
fn exact_release_at_high_probability_is_binomial() {
    // few sites with much calcium: p is a half, and no site is refilled in time
    let overrides =
        ["parameters.vesicle_pools.docked=60", "parameters.terminal_calcium.nano_gain=250 uM/pA"];
    let (mean, variance, _) = counted(&overrides, 5000);
    let p = mean / 60.0;
    println!("p {p:.3}, variance/mean {:.4}", variance / mean);
    assert!((0.3..0.9).contains(&p), "{p}");
    // the variance of 5000 counts is known to 2 %
    assert!((variance / mean / (1.0 - p) - 1.0).abs() < 4.0 * (2.0_f64 / 5000.0).sqrt());
}

/// How often a site is filled, counted from what a trace shows.
fn docked(trace: &Trace) -> &[f64] {
    trace.column("docked_vesicles").unwrap()
}

#[test]
fn exact_vesicles_are_whole_and_none_is_lost() {
    for depletion in ["true", "false"] {
        let setting = format!("switches.depletion={depletion}");
        let scenario = scenario(TRAIN, &["release.mode=quantal", &setting]);
        let trace = simulated(&scenario).trace;
        let released = trace.column("released_quanta").unwrap();
        let quanta = trace.events("quantum");
        assert!(quanta.len() > 300 && quanta.windows(2).all(|pair| pair[0] <= pair[1]));
        assert_eq!(*released.last().unwrap(), quanta.len() as f64);
        assert!(released.iter().chain(docked(&trace)).all(|count| count.fract() == 0.0));
        assert!(docked(&trace).iter().all(|count| (0.0..=850.0).contains(count)));

        let fates = prepared(&scenario).fates(1, 0);
        assert_eq!(fates.quanta_ms, quanta);
        let refills = if depletion == "true" { &fates.refills_ms } else { &fates.quanta_ms };
        let end = fates.docked_at_start + refills.len() - fates.quanta_ms.len();
        assert_eq!(*docked(&trace).last().unwrap(), end as f64);
        // a site can only be refilled after it has released, or when it was empty at the start
        let empty = 850 - fates.docked_at_start;
        for (number, refill_ms) in refills.iter().enumerate() {
            let released = fates.quanta_ms.partition_point(|quantum_ms| quantum_ms <= refill_ms);
            assert!(number < empty + released, "refill {number} at {refill_ms} ms");
        }
    }
}

#[test]
fn exact_a_seed_gives_the_same_bits_and_another_seed_others() {
    let scenario = scenario(PAIR, &["release.mode=quantal"]);
    let trace = simulated(&scenario).trace;
    assert_eq!(trace, simulated(&scenario).trace);
    let setup = Setup::of(&scenario);
    let (first, again) = (trials(&setup, 20, 5).unwrap(), trials(&setup, 20, 5).unwrap());
    assert_eq!(first, again);
    assert_ne!(first, trials(&setup, 20, 6).unwrap());
    // a repetition does not depend on those before it
    let prepared = prepared(&scenario);
    let backwards: Vec<_> = (0..20).rev().map(|k| prepared.trial(5, k).unwrap()).collect();
    assert!(first.iter().eq(backwards.iter().rev()));
    assert_eq!(first[0].times_ms, prepared.fates(5, 0).quanta_ms);
}

#[test]
fn the_draws_do_not_depend_on_how_carefully_the_nerve_is_solved() {
    let typical = prepared(&scenario(TRAIN, &[])).fates(1, 0);
    let fine = prepared(&scenario(TRAIN, &["solver.relative_tolerance=1e-11"])).fates(1, 0);
    assert_eq!(typical.quanta_ms.len(), fine.quanta_ms.len());
    let apart = typical
        .quanta_ms
        .iter()
        .zip(&fine.quanta_ms)
        .map(|(a, b)| (a - b).abs())
        .fold(0., f64::max);
    println!("quanta lie at most {apart:.1e} ms apart");
    assert!(apart < 1e-4, "{apart}");
}

#[test]
fn exact_the_fibre_of_a_repetition_answers_as_in_a_whole_run() {
    for (fibre, magnesium) in [("action-potential", "0.55 mM"), ("event", "3 mM")] {
        let fibre = format!("fibre.model={fibre}");
        let magnesium = format!("bath.magnesium={magnesium}");
        let scenario = scenario(
            IMPULSE,
            &["release.mode=quantal", "record.every=0.002 ms", &fibre, &magnesium],
        );
        let trace = simulated(&scenario).trace;
        let potential = trace.column("fibre_potential_mV").unwrap();
        let highest_mV = potential.iter().fold(f64::NEG_INFINITY, |a, &b| a.max(b)) - potential[0];
        let trial = prepared(&scenario).trial(1, 0).unwrap();
        assert_eq!(trial.times_ms, trace.events("quantum"));
        assert!((trial.endplate_peak_mV - highest_mV).abs() < 0.01, "{fibre}: {highest_mV}");
        assert_eq!(trial.fibre_fired, !trace.events("fibre_spike").is_empty());
    }
}

#[test]
fn exact_the_quantal_content_of_a_quantal_run_is_a_whole_number() {
    let trace = simulated(&scenario(PAIR, &["release.mode=quantal"])).trace;
    let contents = analysis::release::quantal_contents(&trace).unwrap();
    assert!(contents.len() == 2 && contents.iter().all(|content| content.fract() == 0.0));
    assert_eq!(contents.iter().sum::<f64>(), trace.events("quantum").len() as f64);
}

#[test]
fn sizes_of_quanta_vary_as_asked() {
    let spread = |variation: &str| {
        let setting = format!("parameters.endplate.quantal_variation={variation}");
        let sizes = prepared(&scenario(TRAIN, &[&setting])).fates(2, 0).sizes;
        let n = sizes.len() as f64;
        let mean = sizes.iter().sum::<f64>() / n;
        let variance = sizes.iter().map(|size| (size - mean).powi(2)).sum::<f64>() / (n - 1.0);
        assert!((mean - 1.0).abs() < 0.06 && sizes.iter().all(|&size| size > 0.0), "{mean}");
        variance.sqrt() / mean
    };
    assert_eq!(spread("0"), 0.0);
    assert!((spread("0.25") - 0.25).abs() < 0.04);
}
