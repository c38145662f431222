//! The human preparation, and short ways of saying what is done to it.

use calgate::model::choices::Choices;
use calgate::model::parameters::Parameters;
use calgate::scenario::choices::PresetName;
use calgate::scenario::preset;
use calgate::scenario::protocol::{BathKnot, Protocol, Pulse};
use calgate::simulate::{Run, Setup, SolverOptions, run};
use calgate::solver::recorder::Sampling;

/// The shipped parameters.
pub(crate) fn human() -> Parameters<f64> {
    preset::load(PresetName::Human).map_err(|_| "the shipped preset is faulty").unwrap().parameters
}

/// A corner of the bath, with the usual potassium and sodium.
pub(crate) fn bath(time_ms: f64, calcium_mM: f64, magnesium_mM: f64) -> BathKnot {
    BathKnot { time_ms, calcium_mM, magnesium_mM, potassium_mM: 4.5, sodium_mM: 145.0 }
}

/// Shocks at these times in the reference bath.
pub(crate) fn shocks(duration_ms: f64, starts_ms: &[f64]) -> Protocol {
    let pulse = |&start_ms: &f64| Pulse { start_ms, width_ms: 0.1, amplitude_uA_cm2: 2000.0 };
    Protocol {
        duration_ms,
        seed: 1,
        pulses: starts_ms.iter().map(pulse).collect(),
        drive: vec![],
        noise: None,
        bath: vec![bath(0.0, 1.2, 0.55)],
        membrane_bath: vec![],
    }
}

/// `count` shocks, the first at 1 ms.
pub(crate) fn train(count: u32, interval_ms: f64) -> Protocol {
    let starts_ms: Vec<f64> = (0..count).map(|k| 1.0 + interval_ms * f64::from(k)).collect();
    shocks(interval_ms * f64::from(count), &starts_ms)
}

/// A run of the human preparation, with all choices at their defaults.
pub(crate) fn run_human(protocol: &Protocol, solver: SolverOptions, sampling: Sampling) -> Run {
    run_chosen(&human(), Choices::default(), protocol, solver, sampling)
}

/// A run with everything said.
pub(crate) fn run_chosen(
    parameters: &Parameters<f64>,
    choices: Choices,
    protocol: &Protocol,
    solver: SolverOptions,
    sampling: Sampling,
) -> Run {
    run(&Setup { parameters, choices, protocol, solver, sampling }, &mut |_| true).unwrap()
}
