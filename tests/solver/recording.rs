//! The recorder: exactly the times asked for, straight lines that join up to the curve, events
//! where they are, and nothing that changes the run.

use calgate::scenario::protocol::Protocol;
use calgate::simulate::{Run, Setup, SimulateError, SolverOptions, run};
use calgate::solver::recorder::{Columns, Crossing, Record, Recorder, Sampling};
use calgate::solver::{Method, Work, drive::segment};

use crate::human::{bath, human, run_human, shocks, train};
use crate::problems::{Exactly, METHODS, Oscillator, Solved as _, options};

struct Both;
impl Columns<2> for Both {
    fn sample(&self, _: f64, state: &[f64; 2], row: &mut Vec<f64>) {
        row.extend(state);
    }
    fn resolution(&self) -> &[f64] {
        &[1e-9, 1e-9]
    }
}

/// Follows a circle through segments that end at `borders_ms`.
fn circle(
    method: Method,
    tolerance: f64,
    borders_ms: &[f64],
    sampling: Sampling,
    crossings: &[Crossing],
) -> Record {
    let problem = Oscillator { per_ms: 1.0 };
    let mut state = problem.exact(0.0);
    let (equations, options) = (Exactly(problem), options(method, tolerance));
    let (mut keep_going, mut work) = (|_| true, Work::default());
    let mut recorder = Recorder::new(sampling, crossings, &[], &mut keep_going);
    let mut start_ms = 0.0;
    for &end_ms in borders_ms {
        let span = (start_ms, end_ms - start_ms);
        recorder.begin_segment(&Both, start_ms, &state);
        segment(&equations, span, &mut state, &options, &mut recorder, &mut work).unwrap();
        recorder.end_segment(end_ms, &state);
        start_ms = end_ms;
    }
    recorder.finish(start_ms, &state)
}

#[test]
fn exact_a_grid_has_the_times_asked_for_and_the_solution_there() {
    let grid = |every_ms| Sampling::Grid { every_ms };
    for method in METHODS {
        for borders_ms in [&[10.0][..], &[0.3, 1.7, 3.3, 9.9, 10.0], &[1.0, 1.05, 2.0, 10.0]] {
            for (every_ms, rows) in [(0.1, 101), (0.01, 1001), (2.5, 5), (3.0, 4), (10.0, 2)] {
                let record = circle(method, 1e-11, borders_ms, grid(every_ms), &[]);
                assert_eq!(record.time_ms.len(), rows, "{method:?} {every_ms} {borders_ms:?}");
                for (k, &time_ms) in record.time_ms.iter().enumerate() {
                    let asked_ms = k as f64 * every_ms;
                    assert!((time_ms - asked_ms).abs() <= 1e-12 * asked_ms, "{time_ms}");
                    let exact = Oscillator { per_ms: 1.0 }.exact(time_ms);
                    for (column, exact) in record.columns.iter().zip(exact) {
                        let error = (column[k] - exact).abs();
                        assert!(error < 3e-8, "{method:?} at {time_ms}: {error:.1e}");
                    }
                }
            }
        }
    }
}

#[test]
fn exact_a_grid_ends_with_the_run_also_where_its_multiples_are_rounded() {
    // 3 x 0.1 is more than 0.3 in binary
    for (end_ms, every_ms, rows) in [(0.3, 0.1, 4), (0.7, 0.1, 8), (1.1, 0.1, 12), (4.35, 0.05, 88)]
    {
        let record = circle(Method::Explicit, 1e-9, &[end_ms], Sampling::Grid { every_ms }, &[]);
        assert_eq!(record.time_ms.len(), rows, "{end_ms} by {every_ms}: {:?}", record.time_ms);
        assert!((record.time_ms[rows - 1] - end_ms).abs() < 1e-12);
    }
}

#[test]
fn exact_crossings_are_found_to_a_millionth_of_a_microsecond() {
    for method in METHODS {
        let up = Crossing { state: 0, level: 0.6, refractory_ms: 0.1 };
        let crossings = [up, Crossing { state: 1, level: -0.3, ..up }];
        let record = circle(method, 1e-12, &[7.0, 60.0], Sampling::Adaptive, &crossings);
        // x = sin(t - 1/2), y = cos(t - 1/2), rising
        let firsts_ms = [0.5 + libm::asin(0.6), 0.5 - libm::acos(-0.3) + std::f64::consts::TAU];
        for (times_ms, first_ms) in record.crossings.iter().zip(firsts_ms) {
            assert!(times_ms.len() >= 9, "{times_ms:?}");
            for (k, time_ms) in times_ms.iter().enumerate() {
                let error_ms = time_ms - first_ms - std::f64::consts::TAU * k as f64;
                assert!(error_ms.abs() < 1e-9, "{method:?}: crossing {k} off by {error_ms:.1e}");
            }
        }
    }
}

#[test]
fn a_second_crossing_within_the_refractory_time_is_not_counted() {
    let often = Crossing { state: 0, level: 0.0, refractory_ms: 7.0 };
    let record = circle(Method::Explicit, 1e-8, &[60.0], Sampling::Adaptive, &[often]);
    assert_eq!(record.crossings[0].len(), 5); // every other one of ten
}

const GRID: Sampling = Sampling::Grid { every_ms: 0.01 };

#[test]
fn sampling_never_changes_the_run_by_a_bit() {
    for (name, protocol) in [("one", shocks(12.0, &[1.0])), ("slow", train(2, 200.0))] {
        let runs = [GRID, Sampling::Grid { every_ms: 1.0 }, Sampling::Grid { every_ms: 1e9 }];
        let adaptive = run_human(&protocol, SolverOptions::default(), Sampling::Adaptive);
        for sampling in runs {
            let run = run_human(&protocol, SolverOptions::default(), sampling);
            let bits = |run: &Run| run.final_state.map(f64::to_bits);
            assert_eq!(bits(&run), bits(&adaptive), "{name} {sampling:?}");
            assert_eq!(run.work.steps(), adaptive.work.steps(), "{name} {sampling:?}");
            assert_eq!(run.trace.events, adaptive.trace.events, "{name} {sampling:?}");
        }
    }
}

#[test]
fn straight_lines_between_adaptive_samples_stay_close_to_the_curve() {
    // a thousandth of the range is what a line is allowed at the samples it passes; between them
    // the curve may bend by about as much again
    for (name, protocol) in [("one", shocks(12.0, &[1.0])), ("slow", train(2, 300.0))] {
        let settings = SolverOptions::default();
        let fine = run_human(&protocol, settings, GRID).trace;
        let lines = run_human(&protocol, settings, Sampling::Adaptive).trace;
        assert!(lines.time_ms.len() < fine.time_ms.len(), "{name}");
        let steps_ms: Vec<f64> =
            protocol.pulses.iter().flat_map(|p| [p.start_ms, p.start_ms + p.width_ms]).collect();
        for column in &fine.columns {
            let values = &column.values;
            let lowest = values.iter().copied().fold(f64::INFINITY, f64::min);
            let highest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let mut worst = (0.0, 0.0);
            for (&time_ms, &value) in fine.time_ms.iter().zip(values) {
                if steps_ms.iter().any(|step_ms| (time_ms - step_ms).abs() < 1e-9) {
                    continue; // two values at one time
                }
                let off = (lines.value_at(&column.name, time_ms).unwrap() - value).abs();
                if off > worst.0 {
                    worst = (off, time_ms);
                }
            }
            // what is smaller than a column's resolution is flat
            let allowed = (2e-3 * (highest - lowest)).max(1e-3 * lowest.abs());
            assert!(worst.0 <= allowed, "{name} {}: {worst:?}", column.name);
        }
    }
}

#[test]
fn a_sudden_change_stands_twice_with_the_values_before_and_after() {
    let protocol = Protocol {
        bath: vec![bath(0.0, 1.2, 0.55), bath(6.0, 1.2, 0.55), bath(6.0, 0.5, 2.0)],
        ..shocks(12.0, &[1.0])
    };
    let trace = run_human(&protocol, SolverOptions::default(), Sampling::Adaptive).trace;
    let around = |name: &str, time_ms: f64| -> Vec<f64> {
        let values = trace.time_ms.iter().zip(trace.column(name).unwrap());
        values.filter(|(t, _)| **t == time_ms).map(|(_, value)| *value).collect()
    };
    assert_eq!(around("bath_calcium_mM", 6.0), [1.2, 0.5]);
    assert_eq!(around("bath_magnesium_mM", 6.0), [0.55, 2.0]);
    assert_eq!(around("applied_current_uA_cm2", 1.0), [0.0, 2000.0]);
    assert_eq!(around("applied_current_uA_cm2", 1.1), [2000.0, 0.0]);
    // what cannot jump does not
    let potential_mV = around("nerve_potential_mV", 6.0);
    assert_eq!(potential_mV[0], potential_mV[1]);
    assert!(trace.time_ms.is_sorted());
    let repeated = trace.time_ms.windows(2).filter(|pair| pair[0] == pair[1]).count();
    assert_eq!(repeated, 3);
}

#[test]
fn a_run_that_is_told_to_stop_says_when() {
    let (parameters, protocol) = (human(), shocks(12.0, &[1.0]));
    let setup = Setup {
        parameters: &parameters,
        choices: calgate::model::choices::Choices::default(),
        protocol: &protocol,
        solver: SolverOptions::default(),
        sampling: Sampling::Adaptive,
    };
    let mut last_ms = 0.0;
    let error = run(&setup, &mut |time_ms| {
        last_ms = time_ms;
        time_ms < 2.0
    })
    .unwrap_err();
    assert_eq!(error, SimulateError::Interrupted { time_ms: last_ms });
    assert!((2.0..3.0).contains(&last_ms), "{last_ms}");
}
