//! What a junction of the preset releases at each stimulus of a test: one run of the mean field.

use super::{Test, release_only};
use crate::scenario::Scenario;
use crate::scenario::protocol::{BathKnot, Protocol, Pulse};
use crate::simulate::{self, Setup, SimulateError};
use crate::solver::Work;
use crate::solver::recorder::Sampling;

/// The first stimulus; also how long after each stimulus its release is over.
const RELEASE_LASTS_MS: f64 = crate::analysis::release::RELEASE_IS_OVER_MS;

/// The releases of one test in one bath.
pub(super) struct Volleys {
    /// Quanta of each stimulus, without what would have left anyway.
    pub(super) contents: Vec<f64>,
    /// What it took.
    pub(super) work: Work,
}

impl Volleys {
    pub(super) fn new(
        scenario: &Scenario,
        magnesium_mM: f64,
        test: Test,
        go_on: &dyn Fn() -> bool,
    ) -> Result<Self, SimulateError> {
        let protocol = protocol(scenario, magnesium_mM, test);
        let mut choices = setup(scenario, &protocol);
        choices.choices = release_only(scenario);
        let run = simulate::run(&choices, &mut |_| go_on())?;
        let trace = &run.trace;
        let resting_per_ms = trace.column("release_rate_per_ms").map_or(0.0, |rate| rate[0]);
        let released = |time_ms| trace.value_at("released_quanta", time_ms).unwrap_or(0.0);
        let contents = protocol
            .pulses
            .iter()
            .map(|pulse| {
                let end_ms = pulse.start_ms + RELEASE_LASTS_MS;
                let all = released(end_ms) - released(pulse.start_ms);
                (all - resting_per_ms * RELEASE_LASTS_MS).max(0.0)
            })
            .collect();
        Ok(Volleys { contents, work: run.work })
    }
}

/// A test in the bath of the scenario's beginning, but with this magnesium.
pub(super) fn protocol(scenario: &Scenario, magnesium_mM: f64, test: Test) -> Protocol {
    let (bath, shock) = (&scenario.setup.bath, &scenario.parameters.stimulus);
    let start_ms = |number: u32| RELEASE_LASTS_MS + test.interval_ms * f64::from(number);
    Protocol {
        duration_ms: start_ms(test.count - 1) + 2.0 * RELEASE_LASTS_MS,
        seed: scenario.protocol.seed,
        pulses: (0..test.count)
            .map(|number| Pulse {
                start_ms: start_ms(number),
                width_ms: shock.width_ms,
                amplitude_uA_cm2: shock.amplitude_uA_cm2,
            })
            .collect(),
        drive: Vec::new(),
        noise: None,
        bath: vec![BathKnot {
            time_ms: 0.0,
            calcium_mM: bath.calcium_mM,
            magnesium_mM,
            potassium_mM: bath.potassium_mM,
            sodium_mM: bath.sodium_mM,
        }],
        membrane_bath: Vec::new(),
    }
}

/// The scenario's preparation under a protocol; a sample stands at the beginning and the end of
/// each release.
pub(super) fn setup<'a>(scenario: &'a Scenario, protocol: &'a Protocol) -> Setup<'a> {
    Setup {
        parameters: &scenario.parameters,
        choices: crate::model::choices::Choices {
            target: crate::model::choices::Target::Muscle,
            ..scenario.choices
        },
        protocol,
        solver: scenario.solver,
        sampling: Sampling::Grid { every_ms: RELEASE_LASTS_MS },
    }
}
