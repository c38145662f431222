//! The limit of the machine: what ten thousand trains cost at least, beside what they cost.
//! Questions and results: `benches/README.md`. `cargo bench --bench limit` prints:
//!
//! * operations in one evaluation of each part, counted by computing with numbers that count;
//! * evaluations in one second at 50 impulses per second;
//! * how many fused multiplications and divisions one core makes when it does nothing else;
//! * what 64 variants in lanes take, in the same minute on the same core.
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a bench speaks, and may panic")]

#[path = "limit/counted.rs"]
mod counted;

use calgate::model::environment::Environment;
use calgate::model::physiology::Physiology;
use calgate::model::state::{STATES, State};
use calgate::scenario::protocol::Protocol;
use calgate::scenario::{self, Scenario};
use calgate::simulate::{Setup, ensemble};
use calgate::solver::recorder::Sampling;
use calgate::solver::{Method, Work};
use counted::{Counted, Counts, Parameter};
use rustix::time::{ClockId, clock_gettime};
use std::hint::black_box;
use std::path::Path;

/// Variants that are timed together.
const VARIANTS: usize = 64;
/// Variants and cores of the question, and the time that was hoped for.
const TRAINS: f64 = 10_000.0;
const CORES: f64 = 2.0;
const HOPED_S: f64 = 30.0;
/// Turns of the loops that find the peak, and how often the best of them is looked for.
const TURNS: usize = 4_000_000;
const LOOKS: usize = 7;
/// Numbers that wait for nobody: twice as many as two units of four cycles keep busy.
const CHAINS: usize = 16;
/// The fused multiplications and additions in an explicit step, for each of its states, counted
/// in `src/solver/ensemble/explicit.rs`: stages, end, error; and its one division.
const STEP_OPERATIONS: f64 = 35.0 + 11.0 + 26.0;

fn main() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/cases");
    let scenario = scenario::load(&cases.join("fifty-hertz.toml"), &[]).unwrap();
    let counts = operations(&scenario);
    let works = works(&scenario);
    // best and best: other programs only ever take away
    let (mut fused_per_s, mut divisions_per_s, mut train_s) = (0.0_f64, 0.0_f64, f64::INFINITY);
    for _ in 0..LOOKS {
        fused_per_s = fused_per_s.max(per_s(Loop::Fused));
        divisions_per_s = divisions_per_s.max(per_s(Loop::Division));
        train_s = train_s.min(in_lanes(&scenario) / VARIANTS as f64);
    }
    let peak_per_s = 2.0 * fused_per_s;
    println!(
        "part      sums and products  exponentials  divisions  operations  evaluations  steps"
    );
    let (mut operations, mut divisions) = (0.0, 0.0);
    let states = [5.0, 12.0, 6.0];
    for (k, name) in ["nerve", "terminal", "muscle"].into_iter().enumerate() {
        let (c, w) = (&counts[k], &works[k]);
        let (evaluations, steps) = (w.evaluations as f64, w.steps() as f64);
        println!(
            "{name:9} {:17} {:13} {:10} {:11} {evaluations:12} {steps:6}",
            c.sums,
            c.exponentials,
            c.divisions,
            c.operations()
        );
        operations += evaluations * c.operations() as f64 + steps * states[k] * STEP_OPERATIONS;
        divisions += evaluations * c.divisions as f64 + steps * states[k];
    }
    println!();
    println!(
        "one second at 50 Hz: {:.1} million operations, {:.2} million divisions",
        operations * 1e-6,
        divisions * 1e-6
    );
    println!(
        "one core: {:.1} thousand million operations per s, {:.2} thousand million divisions",
        peak_per_s * 1e-9,
        divisions_per_s * 1e-9
    );
    let at_peak_s = operations / peak_per_s + divisions / divisions_per_s;
    println!(
        "at that speed: {:.2} ms, {:.2} ms of them for the divisions",
        at_peak_s * 1e3,
        divisions / divisions_per_s * 1e3
    );
    println!(
        "in lanes: {:.2} ms; {:.0} % of the peak without the divisions, {:.0} % with them",
        train_s * 1e3,
        100.0 * operations / peak_per_s / train_s,
        100.0 * at_peak_s / train_s
    );
    println!(
        "{TRAINS} trains on {CORES} cores: {:.1} s at that speed, {:.1} s as they are; {HOPED_S} s \
        would be {:.1} ms each, {:.0} % of the peak with the divisions",
        at_peak_s * TRAINS / CORES,
        train_s * TRAINS / CORES,
        HOPED_S * CORES / TRAINS * 1e3,
        100.0 * at_peak_s / (HOPED_S * CORES / TRAINS)
    );
}

/// What one evaluation of nerve, terminal and muscle takes.
fn operations(scenario: &Scenario) -> [Counts; 3] {
    let plain = Physiology::new(&scenario.parameters, scenario.choices);
    let physiology: Physiology<Counted> = plain.map(Parameter);
    let constant = Counted;
    let around = Environment {
        applied_current_uA_cm2: constant(1.0),
        calcium_mM: constant(1.2),
        magnesium_mM: constant(0.55),
        gating_shift_mV: constant(0.0),
        potassium_step_mV: constant(0.0),
        sodium_step_mV: constant(0.0),
    };
    let state: [Counted; STATES] = State::ALL.map(|state| constant(0.3 * state.scale()));
    let mut changes = [constant(0.0); STATES];
    [
        Counts::of(|| physiology.nerve_changes(&state, &around, &mut changes)),
        Counts::of(|| physiology.terminal_changes(&state, &around, &mut changes)),
        Counts::of(|| physiology.target_changes(&state, &around, &mut changes)),
    ]
}

/// Work of the parts in a run at default settings.
fn works(scenario: &Scenario) -> [Work; 3] {
    let mut setup = Setup::of(scenario);
    setup.solver.method = Method::Parts;
    setup.sampling = Sampling::Grid { every_ms: 1e9 };
    ensemble::run_with_work(&setup, &mut |_| true).unwrap().1
}

/// CPU time of all variants in lanes: magnesium from once to twice what it is.
fn in_lanes(scenario: &Scenario) -> f64 {
    let with = |k: usize| -> Protocol {
        let mut protocol = scenario.protocol.clone();
        for knot in &mut protocol.bath {
            knot.magnesium_mM *= 1.0 + k as f64 / VARIANTS as f64;
        }
        protocol
    };
    let protocols: Vec<Protocol> = (0..VARIANTS).map(with).collect();
    let mut next = protocols.iter().enumerate();
    let needed = ensemble::Needed::default();
    let sampling = Sampling::Grid { every_ms: 1e9 };
    let begun_s = now_s();
    ensemble::run_all(
        scenario.choices,
        Some(&needed),
        &mut || {
            let (number, protocol) = next.next()?;
            Some((number, Setup { protocol, sampling, ..Setup::of(scenario) }))
        },
        &mut |_, run| drop(black_box(run.unwrap())),
        &|| true,
    );
    now_s() - begun_s
}

fn now_s() -> f64 {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    now.tv_sec as f64 + now.tv_nsec as f64 * 1e-9
}

/// What a core is asked to do and nothing else.
#[derive(Clone, Copy)]
enum Loop {
    Fused,
    Division,
}

/// The loop, with the vectors of the CPU.
struct Turns(Loop);

impl pulp::WithSimd for Turns {
    type Output = (f64, usize);

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, simd: S) -> Self::Output {
        let mut chains = [simd.splat_f64s(black_box(1.0)); CHAINS];
        let (step, by) = (simd.splat_f64s(1e-3), simd.splat_f64s(black_box(0.999)));
        match self.0 {
            Loop::Fused => {
                for _ in 0..TURNS {
                    for chain in &mut chains {
                        *chain = simd.mul_add_f64s(*chain, by, step);
                    }
                }
            }
            Loop::Division => {
                for _ in 0..TURNS / 8 {
                    for chain in &mut chains {
                        *chain = simd.div_f64s(by, *chain);
                    }
                }
            }
        }
        let sum = chains.into_iter().map(|chain| simd.reduce_sum_f64s(chain)).sum();
        (sum, size_of::<S::f64s>() / size_of::<f64>())
    }
}

/// How many of them one core makes in a second.
fn per_s(what: Loop) -> f64 {
    let begun_s = now_s();
    let (_, width) = black_box(pulp::Arch::new().dispatch(Turns(what)));
    let turns = match what {
        Loop::Fused => TURNS,
        Loop::Division => TURNS / 8,
    };
    (turns * CHAINS * width) as f64 / (now_s() - begun_s)
}
