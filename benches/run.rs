//! What a run costs, and what it is made of. Questions and results: `benches/README.md`.

use calgate::model::choices::Choices;
use calgate::model::parameters::Parameters;
use calgate::model::physiology::Physiology;
use calgate::scenario::choices::PresetName;
use calgate::scenario::preset;
use calgate::scenario::protocol::{BathKnot, Protocol, Pulse};
use calgate::simulate::equations::{Preparation, SegmentEquations};
use calgate::simulate::rest::resting_state;
use calgate::simulate::segments::segments;
use calgate::simulate::{Setup, SolverOptions, run};
use calgate::solver::Equations;
use calgate::solver::recorder::Sampling;
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

fn human() -> Parameters<f64> {
    match preset::load(PresetName::Human) {
        Ok(preset) => preset.parameters,
        Err(_) => unreachable!("the shipped preset is tested"),
    }
}

/// `count` shocks in the reference bath.
fn shocks(count: u32, interval_ms: f64, duration_ms: f64) -> Protocol {
    let pulse = |k| Pulse {
        start_ms: 1.0 + interval_ms * f64::from(k),
        width_ms: 0.1,
        amplitude_uA_cm2: 2000.0,
    };
    Protocol {
        duration_ms,
        seed: 1,
        pulses: (0..count).map(pulse).collect(),
        drive: vec![],
        noise: None,
        bath: vec![BathKnot {
            time_ms: 0.0,
            calcium_mM: 1.2,
            magnesium_mM: 0.55,
            potassium_mM: 4.5,
            sodium_mM: 145.0,
        }],
        membrane_bath: vec![],
    }
}

/// Runs `work` on the equations of a segment at rest.
fn with_equations(work: impl FnOnce(&SegmentEquations<'_>)) {
    let physiology = Physiology::new(&human(), Choices::default());
    let segments = segments(&shocks(0, 1.0, 10.0), &physiology);
    let preparation = Preparation::new(physiology);
    work(&SegmentEquations { preparation: &preparation, segment: &segments[0], noise: None });
}

#[divan::bench]
fn right_hand_side(bencher: Bencher<'_, '_>) {
    with_equations(|equations| {
        let state = resting_state(equations);
        bencher.bench_local(|| equations.rates(black_box(0.0), black_box(&state)));
    });
}

#[divan::bench]
fn jacobian(bencher: Bencher<'_, '_>) {
    with_equations(|equations| {
        let state = resting_state(equations);
        bencher.bench_local(|| equations.jacobian(black_box(0.0), black_box(&state)));
    });
}

#[divan::bench]
fn acceleration(bencher: Bencher<'_, '_>) {
    with_equations(|equations| {
        let state = resting_state(equations);
        let rates = equations.rates(0.0, &state);
        bencher.bench_local(|| equations.acceleration(black_box(0.0), &state, black_box(&rates)));
    });
}

fn bench_run(bencher: Bencher<'_, '_>, protocol: &Protocol, sampling: Sampling) {
    let parameters = human();
    let setup = Setup {
        parameters: &parameters,
        choices: Choices::default(),
        protocol,
        solver: SolverOptions::default(),
        sampling,
    };
    bencher.bench_local(|| run(black_box(&setup), &mut |_| true));
}

#[divan::bench]
fn one_impulse(bencher: Bencher<'_, '_>) {
    bench_run(bencher, &shocks(1, 1.0, 12.0), Sampling::Adaptive);
}

#[divan::bench(sample_count = 20)]
fn one_second_at_50_hz(bencher: Bencher<'_, '_>) {
    bench_run(bencher, &shocks(50, 20.0, 1000.0), Sampling::Adaptive);
}

#[divan::bench(sample_count = 20)]
fn one_second_at_50_hz_without_samples(bencher: Bencher<'_, '_>) {
    bench_run(bencher, &shocks(50, 20.0, 1000.0), Sampling::Grid { every_ms: 1e9 });
}
