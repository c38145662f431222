//! Problems with a known solution: order, tolerance, cost, and the solution inside a step.

use calgate::solver::{Method, Options};
use nalgebra::{Const, DimMin};

use crate::problems::{
    Bell, Decay, Forced, Logistic, METHODS, MovingTarget, Oscillator, Solved, difference, options,
    solve_watching,
};

/// The slope of ln(error) against ln(step) between the coarsest and the finest step.
fn order(errors: &[(f64, f64)]) -> f64 {
    let ((h0, e0), (h1, e1)) = (errors[0], errors[errors.len() - 1]);
    libm::log(e0 / e1) / libm::log(h0 / h1)
}

/// Options under which every step is as long as allowed.
fn fixed_steps<const N: usize>(method: Method, step_ms: f64) -> Options<N> {
    Options { max_step_ms: step_ms, ..options(method, 1e3) }
}

const STEPS_MS: [f64; 3] = [0.016, 0.008, 0.004];

/// Error at the end of a run of `STEPS_MS` each.
fn end_order<const N: usize, P: Solved<N>>(make: impl Fn() -> P, method: Method) -> f64
where
    Const<N>: DimMin<Const<N>, Output = Const<N>>,
{
    let length_ms = 0.32;
    let errors = STEPS_MS.map(|step_ms| {
        let (state, work) =
            solve_watching(make(), length_ms, &fixed_steps(method, step_ms), |_, _| {}).unwrap();
        let expected = length_ms / step_ms;
        assert!((work.steps() as f64 - expected).abs() < 1.5, "{} steps", work.steps());
        (step_ms, difference(&state, &make().exact(length_ms)))
    });
    order(&errors)
}

/// Largest error inside a single step.
fn inside_order<const N: usize, P: Solved<N>>(make: impl Fn() -> P, method: Method) -> f64
where
    Const<N>: DimMin<Const<N>, Output = Const<N>>,
{
    let errors = STEPS_MS.map(|step_ms| {
        let mut worst = 0.0_f64;
        let options = fixed_steps(method, step_ms);
        let (_, work) = solve_watching(make(), step_ms, &options, |equations, step| {
            for fraction in [0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9] {
                let exact = equations.0.exact(fraction * step_ms);
                worst = worst.max(difference(&step.at(fraction), &exact));
            }
        })
        .unwrap();
        assert_eq!(work.steps(), 1);
        (step_ms, worst)
    });
    order(&errors[1..]) // long steps are still far from the limit of small ones
}

#[test]
fn exact_both_methods_are_of_fifth_order() {
    for method in [Method::Explicit, Method::Rosenbrock] {
        for (name, found, constant_coefficients) in [
            ("decay", end_order(|| Decay { rate_per_ms: 12.0 }, method), true),
            ("oscillator", end_order(|| Oscillator { per_ms: 15.0 }, method), true),
            ("logistic", end_order(|| Logistic { rate_per_ms: 20.0 }, method), false),
            ("forced", end_order(|| Forced { per_ms: 12.0 }, method), false),
            ("bell", end_order(|| Bell { per_ms: 3.0 }, method), false),
        ] {
            // on linear problems with constant coefficients Rodas5P gains an order
            let gains = constant_coefficients && method == Method::Rosenbrock;
            let expected = if gains { 6.0 } else { 5.0 };
            assert!((found - expected).abs() < 0.2, "{name} by {method:?}: order {found:.3}");
        }
    }
}

#[test]
fn exact_inside_a_step_the_error_is_of_sixth_order_explicitly_and_fifth_for_rosenbrock() {
    for (method, expected) in [(Method::Explicit, 6.0), (Method::Rosenbrock, 5.0)] {
        for (name, found) in [
            ("oscillator", inside_order(|| Oscillator { per_ms: 15.0 }, method)),
            ("logistic", inside_order(|| Logistic { rate_per_ms: 20.0 }, method)),
            ("forced", inside_order(|| Forced { per_ms: 12.0 }, method)),
        ] {
            assert!((found - expected).abs() < 0.2, "{name} by {method:?}: order {found:.3}");
        }
    }
}

/// Errors at the end, relative to tolerance, from loose to tight.
fn errors_in_tolerances<const N: usize, P: Solved<N>>(
    make: impl Fn() -> P,
    length_ms: f64,
    method: Method,
) -> Vec<f64>
where
    Const<N>: DimMin<Const<N>, Output = Const<N>>,
{
    [1e-4, 1e-6, 1e-8, 1e-10]
        .map(|tolerance| {
            let (state, _) =
                solve_watching(make(), length_ms, &options(method, tolerance), |_, _| {}).unwrap();
            difference(&state, &make().exact(length_ms)) / tolerance
        })
        .to_vec()
}

#[test]
fn exact_the_error_follows_the_tolerance_on_every_problem_and_method() {
    for method in METHODS {
        for (name, errors) in [
            ("decay", errors_in_tolerances(|| Decay { rate_per_ms: 1.0 }, 3.0, method)),
            ("oscillator", errors_in_tolerances(|| Oscillator { per_ms: 1.0 }, 12.0, method)),
            ("logistic", errors_in_tolerances(|| Logistic { rate_per_ms: 1.0 }, 6.0, method)),
            ("forced", errors_in_tolerances(|| Forced { per_ms: 1.0 }, 6.0, method)),
            ("mild", errors_in_tolerances(|| MovingTarget { rate_per_ms: 5.0 }, 6.0, method)),
            ("stiff", errors_in_tolerances(|| MovingTarget { rate_per_ms: 2e3 }, 6.0, method)),
        ] {
            let smallest = errors.iter().copied().fold(f64::INFINITY, f64::min);
            let largest = errors.iter().copied().fold(0.0, f64::max);
            let told = format!("{name} by {method:?}: errors / tolerance {errors:.3?}");
            assert!(largest < 2.0, "{told}");
            assert!(smallest > largest / 40.0, "{told}");
        }
    }
}
