//! The model as a tape of operations, and as C, computes what the model computes.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

use calgate::model::environment::Environment;
use calgate::model::physiology::Physiology;
use calgate::model::state::{STATES, StateVector};
use calgate::real::{Dual, Real};
use calgate::scenario::{Scenario, load_text};
use calgate::show::c_source::c_source;
use calgate::simulate::symbolic::{SURROUNDINGS, course, rates, states, surroundings};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;

/// Scenarios that together choose every alternative of the model.
const CHOICES: [(&str, &[&str]); 7] = [
    ("mammal", &[]),
    ("squid", &["nerve.axon=squid"]),
    ("node", &["nerve.axon=mrg-node"]),
    ("nerve cell", &["run.target=nerve-cell"]),
    ("nerve only", &["run.target=nerve"]),
    ("mechanistic", &["magnesium.mechanism=mechanistic", "switches.receptor_block=true"]),
    ("plain", &["fibre.model=event", "switches.facilitation=false", "switches.depletion=false"]),
];

fn scenario(choices: &[&str]) -> Scenario {
    let text = "schema = 1\n[run]\nduration = \"12 ms\"\n[[stimulus.single]]\nat = \"1 ms\"\n";
    let overrides: Vec<String> = choices.iter().map(|&choice| choice.to_owned()).collect();
    load_text("test", text, &overrides).unwrap_or_else(|error| panic!("{choices:?}: {error}"))
}

/// A state as far from rest as a run may get, and further.
fn somewhere(scenario: &Scenario) -> impl Strategy<Value = StateVector<f64>> {
    let physiology = Physiology::new(&scenario.parameters, scenario.choices);
    let (rest, _) = course(&scenario.protocol, physiology);
    let sizes = states(scenario.choices.target);
    proptest::collection::vec(-1.0..1.0_f64, STATES)
        .prop_map(move |away| std::array::from_fn(|i| rest[i] + away[i] * sizes[i].1))
}

/// Baths and currents from nothing to too much.
fn around() -> impl Strategy<Value = Environment<f64>> {
    (-50.0..2000.0, 0.05..10.0, 0.0..20.0, -20.0..30.0, -30.0..30.0, -20.0..20.0).prop_map(
        |(current, calcium, magnesium, shift, potassium, sodium)| Environment {
            applied_current_uA_cm2: current,
            calcium_mM: calcium,
            magnesium_mM: magnesium,
            gating_shift_mV: shift,
            potassium_step_mV: potassium,
            sodium_step_mV: sodium,
        },
    )
}

fn inputs(state: &StateVector<f64>, around: &Environment<f64>) -> Vec<f64> {
    state.iter().copied().chain(surroundings(around)).collect()
}

/// As many pairs of a state and surroundings, the same in every run.
fn places(scenario: &Scenario, count: usize) -> Vec<(StateVector<f64>, Environment<f64>)> {
    let mut runner = TestRunner::deterministic();
    let strategy = (somewhere(scenario), around());
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

#[test]
fn exact_the_tape_gives_the_bits_of_the_model_whatever_is_chosen() {
    for (name, choice) in CHOICES {
        let scenario = scenario(choice);
        let physiology = Physiology::new(&scenario.parameters, scenario.choices);
        let tape = rates(&physiology);
        for (state, around) in places(&scenario, 300) {
            let expected = physiology.changes_per_ms(&state, &around);
            let found = tape.evaluate(&inputs(&state, &around), &[]);
            for i in 0..STATES {
                assert_eq!(found[i].to_bits(), expected[i].to_bits(), "{name}, state {i}");
            }
        }
    }
}

#[test]
fn exact_the_jacobian_of_the_tape_is_that_of_dual_numbers() {
    for (name, choice) in CHOICES {
        let scenario = scenario(choice);
        let physiology = Physiology::new(&scenario.parameters, scenario.choices);
        let duals = physiology.map::<Dual<STATES>>(|value| value);
        let jacobian = rates(&physiology).jacobian(STATES);
        for (state, around) in places(&scenario, 100) {
            let moving = std::array::from_fn(|i| Dual::variable(state[i], i));
            let [current, calcium, magnesium, shift, potassium, sodium] =
                surroundings(&around).map(Dual::constant);
            let around_in_duals = Environment {
                applied_current_uA_cm2: current,
                calcium_mM: calcium,
                magnesium_mM: magnesium,
                gating_shift_mV: shift,
                potassium_step_mV: potassium,
                sodium_step_mV: sodium,
            };
            let expected = duals.changes_per_ms(&moving, &around_in_duals);
            let mut found = [[0.0; STATES]; STATES];
            let values = jacobian.tape.evaluate(&inputs(&state, &around), &[]);
            for ((row, column), value) in jacobian.places.iter().zip(values) {
                found[*row][*column] = value;
            }
            for (row, rate) in expected.iter().enumerate() {
                for (column, slope) in rate.slope.iter().enumerate() {
                    let value = found[row][column];
                    assert_eq!(value, *slope, "{name}: {row} by {column}");
                }
            }
        }
    }
}

#[test]
fn a_c_source_names_every_state_and_has_a_stretch_for_each_edge() {
    let text = c_source(&scenario(&[]), "one impulse");
    assert!(text.contains("\"nerve_potential_mV\", /* y[0] */"), "{text}");
    assert!(text.contains("calgate_stretch_count = 3;"), "before, during and after the pulse");
    assert!(!text.contains("calgate_table"), "the right-hand side has no tables");
    assert_eq!(text.matches("    dy[").count(), STATES);
    let of_cell = c_source(&scenario(CHOICES[3].1), "next cell");
    assert!(of_cell.contains("\"cell_potential_mV\", /* y[17] */"), "{of_cell}");
}

/// A C program that prints the bits of rates and Jacobian at places it reads.
const PRINTER: &str = r#"
#include "model.c"
#include <stdio.h>
int main(void)
{
    double x[29], dy[23], j[529];
    for (;;) {
        for (int i = 0; i < 29; i++) if (scanf("%lf", &x[i]) != 1) return 0;
        calgate_rates(0.0, x, dy, x + 23);
        calgate_jacobian(0.0, x, j, x + 23);
        for (int i = 0; i < 23; i++) printf("%.17g\n", dy[i]);
        for (int i = 0; i < 529; i++) printf("%.17g\n", j[i]);
    }
}
"#;

/// What the C program of a scenario prints for these places, compiled in this way.
fn from_c(
    scenario: &Scenario,
    places: &[(StateVector<f64>, Environment<f64>)],
    options: &[&str],
) -> Vec<f64> {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("model.c"), c_source(scenario, "test")).unwrap();
    std::fs::write(folder.path().join("main.c"), PRINTER).unwrap();
    let compiled = Command::new("cc")
        .args(["-std=c99", "-O2", "-Wall", "-Wextra", "-Werror", "-ffp-contract=off"])
        .args(options)
        .args(["main.c", "-o", "main", "-lm"])
        .current_dir(folder.path())
        .status()
        .expect("a C compiler called cc");
    assert!(compiled.success());
    let mut child = Command::new(folder.path().join("main"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut typed = child.stdin.take().unwrap();
    let lines: Vec<String> = places
        .iter()
        .flat_map(|(state, around)| inputs(state, around))
        .map(|x| format!("{x:?}\n"))
        .collect();
    let writer = std::thread::spawn(move || typed.write_all(lines.concat().as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| line.parse().unwrap()).collect()
}

#[test]
#[ignore = "needs a C compiler; tests/outside/c_source.sh runs it"]
fn cross_compiled_c_computes_the_same() {
    for (name, choice) in CHOICES {
        let scenario = scenario(choice);
        let physiology = Physiology::new(&scenario.parameters, scenario.choices);
        let tape = rates(&physiology);
        let jacobian = tape.jacobian(STATES);
        let places = places(&scenario, 50);
        let per_place = STATES * (STATES + 1);
        for (options, allowed) in [(&[][..], 0.0), (&["-DCALGATE_LIBM"][..], 1e-13)] {
            let printed = from_c(&scenario, &places, options);
            assert_eq!(printed.len(), places.len() * per_place);
            let mut farthest = 0.0_f64;
            for ((state, around), found) in places.iter().zip(printed.chunks(per_place)) {
                let inputs = inputs(state, around);
                let mut expected = tape.evaluate(&inputs, &[]);
                let mut derivatives = vec![0.0; STATES * STATES];
                for ((row, column), value) in
                    jacobian.places.iter().zip(jacobian.tape.evaluate(&inputs, &[]))
                {
                    derivatives[STATES * column + row] = value;
                }
                expected.append(&mut derivatives);
                // sums of large terms of both signs: errors count beside the largest rate
                for part in [0..STATES, STATES..per_place] {
                    let largest =
                        expected[part.clone()].iter().fold(0.0_f64, |m, x| m.max(x.abs()));
                    for i in part {
                        farthest = farthest.max((found[i] - expected[i]).abs() / largest);
                    }
                }
            }
            assert!(farthest <= allowed, "{name} {options:?}: {farthest:e}");
        }
    }
    assert_eq!(SURROUNDINGS + STATES, 29, "the C program of this test counts on it");
}
