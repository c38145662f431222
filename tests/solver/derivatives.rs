//! The chain's exact derivatives against differences, and what its equations conserve.

use calgate::model::choices::{AxonModel, Choices, FibreModel, MagnesiumMechanism, Switches};
use calgate::model::physiology::Physiology;
use calgate::model::state::{STATES, State};
use calgate::model::vesicle_pools::refill_per_ms;
use calgate::rng::{Purpose, stream};
use calgate::scenario::protocol::Protocol;
use calgate::simulate::equations::{Preparation, SegmentEquations};
use calgate::simulate::segments::segments;
use calgate::solver::Equations;
use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;

use crate::human::{bath, human, shocks};

/// A bath that changes with time, so that nothing is constant.
fn ramp() -> Protocol {
    Protocol { bath: vec![bath(0.0, 1.2, 0.55), bath(10.0, 0.8, 2.0)], ..shocks(10.0, &[]) }
}

/// Anywhere that a run may come by.
fn random_state(generator: &mut ChaCha8Rng) -> [f64; STATES] {
    State::ALL.map(|state| {
        let fraction: f64 = generator.random();
        match state {
            State::NervePotential | State::FibrePotential => -95.0 + 140.0 * fraction,
            State::BulkCalcium => 0.04 + fraction,
            State::Bound0 => 300.0 * fraction,
            _ => fraction * state.scale(),
        }
    })
}

/// All membranes and mechanisms.
fn variants() -> [Choices; 4] {
    let plain = Choices::default();
    let more = Switches { receptor_block: true, depletion: false, ..Switches::default() };
    [
        plain,
        Choices { axon: AxonModel::MrgNode, magnesium: MagnesiumMechanism::Mechanistic, ..plain },
        Choices { axon: AxonModel::Squid, switches: more, ..plain },
        Choices { fibre: FibreModel::Event, ..plain },
    ]
}

/// Derivative of `f` at 0 by central differences of fourth order.
fn difference_quotient(f: impl Fn(f64) -> [f64; STATES], h: f64) -> [f64; STATES] {
    let [a, b, c, d] = [-2.0, -1.0, 1.0, 2.0].map(|k| f(k * h));
    std::array::from_fn(|i| (8.0 * (c[i] - b[i]) - (d[i] - a[i])) / (12.0 * h))
}

fn norm(column: &[f64; STATES]) -> f64 {
    column.iter().map(|x| x * x).sum::<f64>().sqrt()
}

fn assert_close(exact: &[f64; STATES], quotient: &[f64; STATES], told: &str) {
    let off: [f64; STATES] = std::array::from_fn(|i| exact[i] - quotient[i]);
    assert!(norm(&off) <= 1e-6 * norm(exact) + 1e-9, "{told}: {exact:?} {quotient:?}");
}

#[test]
fn exact_every_derivative_of_the_chain_agrees_with_central_differences() {
    let (parameters, protocol) = (human(), ramp());
    let mut generator = stream(7, Purpose::Noise);
    for choices in variants() {
        let physiology = Physiology::new(&parameters, choices);
        let segments = segments(&protocol, &physiology);
        let preparation = Preparation::new(physiology);
        let equations =
            SegmentEquations { preparation: &preparation, segment: &segments[0], noise: None };
        for _ in 0..30 {
            let state = random_state(&mut generator);
            let time_ms = 1.0 + generator.random::<f64>();
            let jacobian = equations.jacobian(time_ms, &state);
            let rates = equations.rates(time_ms, &state);
            for moved in State::ALL {
                let i = moved as usize;
                let near = |by: f64| {
                    let mut near = state;
                    near[i] += by;
                    equations.rates(time_ms, &near)
                };
                let column = std::array::from_fn(|row| jacobian[(row, i)]);
                let quotient = difference_quotient(near, 2e-4 * moved.scale());
                assert_close(&column, &quotient, &format!("{choices:?} by {moved:?}"));
            }
            let slope = equations.time_slope(time_ms, &state).unwrap();
            let quotient = difference_quotient(|by| equations.rates(time_ms + by, &state), 1e-3);
            assert_close(&slope, &quotient, "by time");

            let along = |by: f64| {
                let near = std::array::from_fn(|i| state[i] + by * rates[i]);
                equations.rates(time_ms + by, &near)
            };
            let fastest = State::ALL
                .map(|s| (rates[s as usize] / s.scale()).abs())
                .into_iter()
                .fold(0.0, f64::max);
            let acceleration = equations.acceleration(time_ms, &state, &rates);
            let quotient = difference_quotient(along, 2e-4 / fastest);
            assert_close(&acceleration, &quotient, "along the solution");
        }
    }
}

#[test]
fn exact_the_equations_lose_no_vesicle_and_no_calcium() {
    let (parameters, protocol) = (human(), ramp());
    let mut generator = stream(8, Purpose::Noise);
    for choices in variants() {
        let physiology = Physiology::new(&parameters, choices);
        let segments = segments(&protocol, &physiology);
        let preparation = Preparation::new(physiology);
        let equations =
            SegmentEquations { preparation: &preparation, segment: &segments[0], noise: None };
        let p = &preparation.plain.parameters;
        for _ in 0..30 {
            let state = random_state(&mut generator);
            let rates = equations.rates(0.0, &state);
            let size = rates.iter().fold(1.0_f64, |size, rate| size.max(rate.abs()));
            let bulk_uM = state[State::BulkCalcium as usize];

            let docked = physiology.docked(&rates);
            let released = rates[State::ReleasedQuanta as usize];
            let refilled = if choices.switches.depletion {
                let docked = physiology.docked(&state);
                refill_per_ms(docked, bulk_uM, &p.vesicle_pools, &p.terminal_calcium)
            } else {
                released
            };
            assert!((docked + released - refilled).abs() < 1e-12 * size, "{choices:?}");

            let entered = rates[State::EnteredCalcium as usize];
            let calcium = &p.terminal_calcium;
            let removed = (bulk_uM - calcium.resting_uM) / calcium.removal_time_ms;
            let kept = rates[State::BulkCalcium as usize];
            assert!((entered - kept - removed).abs() < 1e-12, "{choices:?}");
        }
    }
}
