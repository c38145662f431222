//! Our side of the comparison with other solvers: `benches/peers/run.sh` runs it all.
//!
//! ```text
//! cargo bench --bench peers -- reference FOLDER    writes CASE.bin, the states every 0.1 ms
//! cargo bench --bench peers -- time                one line for each way, case and tolerance
//! cargo bench --bench peers -- error FOLDER        the same with the distance from the reference
//! cargo bench --bench peers -- draw CSV FOLDER     the work-precision diagram
//! ```
//!
//! A way of solving is an entry of [`WAYS`].
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "a bench speaks, and may panic")]

#[path = "peers/diagram.rs"]
mod diagram;

use calgate::model::physiology::Physiology;
use calgate::model::state::{STATES, State};
use calgate::scenario::protocol::Protocol;
use calgate::scenario::{self, Scenario};
use calgate::simulate::equations::{Preparation, SegmentEquations};
use calgate::simulate::rest::resting_state;
use calgate::simulate::segments::segments;
use calgate::simulate::symbolic::states;
use calgate::simulate::{Run, Setup, ensemble, run};
use calgate::solver::recorder::Sampling;
use calgate::solver::{Method, Options, Step, Watcher, Work, drive};
use rustix::time::{ClockId, clock_gettime};
use std::hint::black_box;
use std::ops::ControlFlow;
use std::path::Path;

/// The cases, in the order of the tables. Those that begin with `nerve-` end at the nerve.
const CASES: [&str; 6] = [
    "one-impulse",
    "fifty-hertz",
    "hundred-hertz",
    "one-hertz",
    "nerve-fifty-hertz",
    "nerve-one-hertz",
];
/// As in `peers.c`.
const TOLERANCES: [f64; 7] = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9];
/// As in `peers.c`: the grid of the samples, and the least time that is measured.
const GRID_MS: f64 = 0.1;
const LEAST_TIME_MS: f64 = 40.0;
/// The reference is our own explicit solution with the finest tolerance that doubles allow.
const REFERENCE_TOLERANCE: f64 = 1e-13;

type Sample = [f64; STATES];

/// One way of solving a case.
struct Way {
    name: &'static str,
    /// Solves without samples: what is timed.
    plain: fn(&Scenario, f64),
    /// Solves with the states every [`GRID_MS`].
    sampled: fn(&Scenario, f64) -> (Vec<Sample>, Work),
    /// Runs that one call makes.
    runs: f64,
}

/// Every way that is compared. A new engine is one more entry.
const WAYS: [Way; 5] = [
    Way {
        name: "calgate auto",
        plain: |scenario, tolerance| plain(scenario, tolerance, Method::Auto),
        sampled: |scenario, tolerance| sampled(scenario, tolerance, Method::Auto),
        runs: 1.0,
    },
    Way {
        name: "calgate explicit",
        plain: |scenario, tolerance| plain(scenario, tolerance, Method::Explicit),
        sampled: |scenario, tolerance| sampled(scenario, tolerance, Method::Explicit),
        runs: 1.0,
    },
    Way {
        name: "calgate rosenbrock",
        plain: |scenario, tolerance| plain(scenario, tolerance, Method::Rosenbrock),
        sampled: |scenario, tolerance| sampled(scenario, tolerance, Method::Rosenbrock),
        runs: 1.0,
    },
    Way {
        name: "calgate parts",
        plain: |scenario, tolerance| plain(scenario, tolerance, Method::Parts),
        sampled: parts_sampled,
        runs: 1.0,
    },
    Way {
        name: "calgate ensemble",
        plain: |scenario, tolerance| {
            let protocols = variants(scenario);
            in_lanes(scenario, &protocols, tolerance, Sampling::Grid { every_ms: 1e9 });
        },
        sampled: lanes_sampled,
        runs: VARIANTS as f64,
    },
];
/// Variants of a case that the ensemble engine runs side by side.
const VARIANTS: usize = 64;

fn main() {
    // cargo adds a word of its own
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["reference", folder] => CASES.iter().for_each(|case| write_reference(case, folder)),
        ["time"] => for_all(|way, case, scenario, tolerance| {
            let cost_ms = cpu_cost_ms(|| (way.plain)(black_box(scenario), tolerance)) / way.runs;
            println!("time,\"{}\",{case},{tolerance:e},{cost_ms:.5}", way.name);
        }),
        ["error", folder] => for_all(|way, case, scenario, tolerance| {
            let (samples, work) = (way.sampled)(scenario, tolerance);
            let error = distance(&samples, &read_reference(case, folder));
            println!(
                "error,\"{}\",{case},{tolerance:e},{},{},{error:.3e}",
                way.name,
                work.explicit_steps + work.rosenbrock_steps,
                work.evaluations
            );
        }),
        ["draw", table, folder] => diagram::draw(Path::new(table), Path::new(folder)),
        _ => println!("usage: reference FOLDER | time | error FOLDER | draw CSV FOLDER"),
    }
}

fn for_all(mut work: impl FnMut(&Way, &str, &Scenario, f64)) {
    for case in CASES {
        let scenario = scenario_of(case);
        for way in &WAYS {
            for tolerance in TOLERANCES {
                work(way, case, &scenario, tolerance);
            }
        }
    }
}

fn scenario_of(case: &str) -> Scenario {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/cases");
    let (file, overrides) = match case.strip_prefix("nerve-") {
        Some(file) => (file, vec!["run.target=nerve".to_owned()]),
        None => (case, vec![]),
    };
    scenario::load(&cases.join(format!("{file}.toml")), &overrides).unwrap()
}

/// CPU time of one call, the mean of as many as fit into the least time.
fn cpu_cost_ms(mut work: impl FnMut()) -> f64 {
    let now_ms = || {
        let now = clock_gettime(ClockId::ProcessCPUTime);
        now.tv_sec as f64 * 1e3 + now.tv_nsec as f64 * 1e-6
    };
    let (begun_ms, mut runs) = (now_ms(), 0.0);
    loop {
        work();
        runs += 1.0;
        let spent_ms = now_ms() - begun_ms;
        if spent_ms >= LEAST_TIME_MS {
            return spent_ms / runs;
        }
    }
}

/// A run as `calgate run` makes it, without samples.
fn plain(scenario: &Scenario, tolerance: f64, method: Method) {
    let mut setup = Setup::of(scenario);
    setup.sampling = Sampling::Grid { every_ms: 1e9 };
    setup.solver.relative_tolerance = tolerance;
    setup.solver.method = method;
    setup.solver.max_steps = u64::MAX;
    black_box(run(&setup, &mut |_| true).unwrap());
}

/// The states on the grid: the steps of [`plain`], looked at from inside.
fn sampled(scenario: &Scenario, tolerance: f64, method: Method) -> (Vec<Sample>, Work) {
    let physiology = Physiology::new(&scenario.parameters, scenario.choices);
    let segments = segments(&scenario.protocol, &physiology);
    let preparation = Preparation::new(physiology);
    let options = Options {
        method,
        relative_tolerance: tolerance,
        scale: states(scenario.choices.target).map(|(_, scale)| scale),
        max_step_ms: f64::INFINITY,
        max_steps: u64::MAX,
    };
    let equations = |segment| SegmentEquations { preparation: &preparation, segment, noise: None };
    let mut state = resting_state(&equations(&segments[0]));
    let (mut grid, mut work) = (OnGrid { samples: vec![] }, Work::default());
    for segment in &segments {
        let span_ms = (segment.start_ms, segment.length_ms);
        drive::segment(&equations(segment), span_ms, &mut state, &options, &mut grid, &mut work)
            .unwrap();
    }
    // the end may lie a rounding error before the last point of the grid
    if grid.next_ms() <= scenario.protocol.duration_ms * (1.0 + 1e-12) {
        grid.samples.push(state);
    }
    (grid.samples, work)
}

/// The same case with magnesium up to twice as high, a little more from variant to variant.
fn variants(scenario: &Scenario) -> Vec<Protocol> {
    let with = |k: usize| {
        let mut protocol = scenario.protocol.clone();
        for knot in &mut protocol.bath {
            knot.magnesium_mM *= 1.0 + k as f64 / VARIANTS as f64;
        }
        protocol
    };
    (0..VARIANTS).map(with).collect()
}

/// Runs variants of a case in lanes; the first one.
fn in_lanes(
    scenario: &Scenario,
    protocols: &[Protocol],
    tolerance: f64,
    sampling: Sampling,
) -> Run {
    let nothing = ensemble::Needed::default();
    let needed = match sampling {
        Sampling::Grid { every_ms } if every_ms > 1.0 => Some(&nothing),
        _ => None,
    };
    let mut next = protocols.iter().enumerate();
    let mut first = None;
    ensemble::run_all(
        scenario.choices,
        needed,
        &mut || {
            let (number, protocol) = next.next()?;
            let mut setup = Setup { protocol, sampling, ..Setup::of(scenario) };
            setup.solver.relative_tolerance = tolerance;
            setup.solver.max_steps = u64::MAX;
            Some((number, setup))
        },
        &mut |number, run| {
            if number == 0 {
                first = Some(run.unwrap());
            }
        },
        &|| true,
    );
    first.unwrap()
}

fn lanes_sampled(scenario: &Scenario, tolerance: f64) -> (Vec<Sample>, Work) {
    let every = Sampling::Grid { every_ms: GRID_MS };
    states_of(&in_lanes(scenario, &variants(scenario)[..1], tolerance, every))
}

fn parts_sampled(scenario: &Scenario, tolerance: f64) -> (Vec<Sample>, Work) {
    let mut setup = Setup::of(scenario);
    setup.sampling = Sampling::Grid { every_ms: GRID_MS };
    setup.solver.relative_tolerance = tolerance;
    setup.solver.method = Method::Parts;
    setup.solver.max_steps = u64::MAX;
    states_of(&run(&setup, &mut |_| true).unwrap())
}

/// The states that traces hold; the others are not numbers, and are not compared.
fn states_of(run: &Run) -> (Vec<Sample>, Work) {
    let held = [
        (State::NervePotential, "nerve_potential_mV"),
        (State::SodiumActivation, "sodium_activation_frac"),
        (State::SodiumInactivation, "sodium_inactivation_frac"),
        (State::BulkCalcium, "calcium_bulk_uM"),
        (State::EnteredCalcium, "calcium_entered_uM"),
        (State::Facilitation, "facilitation_frac"),
        (State::ReleasedQuanta, "released_quanta"),
        (State::EndplateConductance, "endplate_conductance_nS"),
        (State::FibrePotential, "fibre_potential_mV"),
        (State::Activation, "twitch_activation"),
    ];
    let mut samples = vec![[f64::NAN; STATES]; run.trace.time_ms.len()];
    for (state, name) in held {
        let Some(values) = run.trace.column(name) else { continue };
        for (sample, value) in samples.iter_mut().zip(values) {
            sample[state as usize] = *value;
        }
    }
    (samples, run.work)
}

struct OnGrid {
    samples: Vec<Sample>,
}

impl OnGrid {
    fn next_ms(&self) -> f64 {
        self.samples.len() as f64 * GRID_MS
    }
}

impl Watcher<STATES> for OnGrid {
    fn accepted(&mut self, step: &Step<'_, STATES>) -> ControlFlow<()> {
        while self.next_ms() <= step.end_ms {
            self.samples.push(step.at((self.next_ms() - step.start_ms) / step.length_ms()));
        }
        ControlFlow::Continue(())
    }
}

fn write_reference(case: &str, folder: &str) {
    let (samples, _) = sampled(&scenario_of(case), REFERENCE_TOLERANCE, Method::Explicit);
    let (coarser, _) = sampled(&scenario_of(case), 10.0 * REFERENCE_TOLERANCE, Method::Explicit);
    println!(
        "reference of {case}: {:.1e} from ten times its tolerance",
        distance(&coarser, &samples)
    );
    let bytes: Vec<u8> = samples.iter().flatten().flat_map(|value| value.to_le_bytes()).collect();
    std::fs::write(Path::new(folder).join(format!("{case}.bin")), bytes).unwrap();
}

fn read_reference(case: &str, folder: &str) -> Vec<Sample> {
    let bytes = std::fs::read(Path::new(folder).join(format!("{case}.bin"))).unwrap();
    let values = bytes.chunks_exact(8).map(|eight| f64::from_le_bytes(eight.try_into().unwrap()));
    let values: Vec<f64> = values.collect();
    values.chunks_exact(STATES).map(|sample| sample.try_into().unwrap()).collect()
}

/// The largest difference, over all samples and states, in parts of the state's largest size.
fn distance(samples: &[Sample], reference: &[Sample]) -> f64 {
    assert_eq!(samples.len(), reference.len());
    let mut farthest = 0.0_f64;
    for i in 0..STATES {
        let largest = reference.iter().fold(0.0_f64, |most, sample| most.max(sample[i].abs()));
        if largest > 0.0 {
            for (found, expected) in samples.iter().zip(reference) {
                farthest = farthest.max((found[i] - expected[i]).abs() / largest);
            }
        }
    }
    farthest
}
