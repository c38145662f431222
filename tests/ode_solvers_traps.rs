//! The traps of `ode_solvers` 0.6.2 that `src/solver/explicit.rs` walks around, each shown at
//! work, and the one way of using it that is right.
//!
//! A test here that fails after an update of `ode_solvers` is good news: its message says what may
//! become simpler. One trap is not run, because it never ends: Dop853 in Dense mode with a
//! negative start time. Dense mode with `dx = 0` fills the memory and is not run either. We use
//! neither the method nor the mode.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

use nalgebra::Vector1;
use ode_solvers::dop_shared::{IntegrationError, OutputType, Stats, System};
use ode_solvers::{Dop853, Dopri5, Rk4};

type State = Vector1<f64>;
type Outcome = Result<Stats, IntegrationError>;

/// y' = f(t, y), and the points that `solout` was told of.
struct Equation<'a, F> {
    rate: F,
    seen: &'a mut Vec<(f64, f64)>,
}

impl<F: Fn(f64, f64) -> f64> System<f64, State> for Equation<'_, F> {
    fn system(&self, t: f64, y: &State, dy: &mut State) {
        dy[0] = (self.rate)(t, y[0]);
    }

    fn solout(&mut self, t: f64, y: &State, _dy: &State) -> bool {
        self.seen.push((t, y[0]));
        false
    }
}

/// How `src/solver/explicit.rs` calls Dopri5, apart from `n_max` and `n_stiff`: Sparse mode in
/// local time. Gives the outcome and the accepted points.
fn sparse_with_limits(
    rate: impl Fn(f64, f64) -> f64,
    (start, end): (f64, f64),
    y0: f64,
    tolerance: f64,
    (n_max, n_stiff): (u32, u32),
) -> (Outcome, Vec<(f64, f64)>) {
    let mut seen = vec![(start, y0)];
    let outcome = {
        let local = Equation { rate: |t, y| rate(start + t, y), seen: &mut seen };
        let length = end - start;
        Dopri5::from_param(
            local,
            0.0,
            length,
            length,
            State::new(y0),
            tolerance,
            0.01 * tolerance,
            0.9,
            0.04,
            0.2,
            10.0,
            length,
            0.0,
            n_max,
            n_stiff,
            OutputType::Sparse,
        )
        .integrate()
    };
    for point in &mut seen[1..] {
        point.0 += start;
    }
    (outcome, seen)
}

fn sparse(
    rate: impl Fn(f64, f64) -> f64,
    span: (f64, f64),
    y0: f64,
    tolerance: f64,
) -> (Outcome, Vec<(f64, f64)>) {
    sparse_with_limits(rate, span, y0, tolerance, (1_000_000, 0))
}

/// The last point of a run that went to its end.
fn end_of((outcome, points): (Outcome, Vec<(f64, f64)>)) -> (f64, f64) {
    outcome.unwrap();
    *points.last().unwrap()
}

/// The last output point of Dopri5 in its default, Dense mode.
fn dense_end(rate: impl Fn(f64, f64) -> f64, end: f64, dx: f64, y0: f64) -> (f64, f64) {
    let mut seen = Vec::new();
    let mut solver =
        Dopri5::new(Equation { rate, seen: &mut seen }, 0.0, end, dx, State::new(y0), 1e-10, 1e-10);
    solver.integrate().unwrap();
    (*solver.x_out().last().unwrap(), solver.y_out().last().unwrap()[0])
}

/// y' = -λ (y - cos t) from its slow solution: (λ² cos t + λ sin t) / (λ² + 1).
fn follows_cosine(lambda: f64) -> impl Fn(f64, f64) -> f64 {
    move |t, y| -lambda * (y - libm::cos(t))
}

fn cosine_followed(lambda: f64, t: f64) -> f64 {
    lambda * (lambda * libm::cos(t) + libm::sin(t)) / (lambda * lambda + 1.0)
}

// explicit.rs: `OutputType::Sparse`, states taken in `solout`, and the interpolation of
// solver/step.rs.
#[test]
fn dense_mode_extrapolates_its_last_point_and_sparse_mode_does_not() {
    let exact = cosine_followed(50.0, 1.0);
    for (dx, at_least) in [(1.0, 10.0), (0.5, 0.01), (0.1, 1e-5)] {
        let (t, y) = dense_end(follows_cosine(50.0), 1.0, dx, 1.0);
        assert_eq!(t, 1.0);
        assert!(
            (y - exact).abs() > at_least,
            "Dense mode is right at its last point now ({y} for {exact}): samples on an even grid \
             could come from it instead of solver/step.rs, if the traps below are gone too"
        );
    }
    let (t, y) = end_of(sparse(follows_cosine(50.0), (0.0, 1.0), 1.0, 1e-10));
    assert_eq!(t, 1.0);
    assert!((y - exact).abs() < 1e-9, "{y} for {exact}");
}

// explicit.rs: the end of a segment must be the end of the run, to the bit.
#[test]
fn dense_mode_leaves_the_end_out_and_sparse_mode_ends_where_it_was_told() {
    let (t, _) = dense_end(|_, y| -y, 1.0, 0.3, 1.0);
    assert!(
        t < 0.95,
        "Dense mode returns the end now: `outcome.reached_ms` in solver/explicit.rs could be it"
    );
    for end in [1.0, 0.1, 1.0 / 3.0, 17.3] {
        assert_eq!(end_of(sparse(|_, y| -y, (0.0, end), 1.0, 1e-8)).0, end);
    }
}

// solver/mod.rs: why the method is Dopri5 and not Dop853; drives, baths and noise read the time.
#[test]
fn dop853_is_wrong_where_rates_read_the_time_and_dopri5_is_right() {
    let mut seen = Vec::new();
    let equation = Equation { rate: |t: f64, _| 7.0 * t.powi(6), seen: &mut seen };
    let mut solver = Dop853::new(equation, 0.0, 2.0, 2.0, State::new(0.0), 1e-8, 1e-8);
    solver.set_output(OutputType::Sparse);
    let right = solver.integrate().is_ok()
        && (solver.y_out().last().unwrap()[0] - 128.0).abs() < 128.0 * 1e-6;
    assert!(
        !right,
        "Dop853 integrates 7 t^6 now: its nodes c12 and c13 are 1, and it may be offered as a \
         method for tight tolerances"
    );

    let (_, y) = end_of(sparse(|t, _| 7.0 * t.powi(6), (0.0, 2.0), 0.0, 1e-8));
    assert!((y - 128.0).abs() < 128.0 * 1e-7, "{y}");
}

// explicit.rs: the watcher, and through it events and samples, live in `solout`.
#[test]
fn dense_mode_tells_solout_the_time_of_one_point_and_the_state_of_another() {
    let worst = |seen: &[(f64, f64)]| {
        seen.iter().map(|(t, y)| (y - libm::exp(-t)).abs()).fold(0.0, f64::max)
    };
    let mut seen = Vec::new();
    let equation = Equation { rate: |_, y: f64| -y, seen: &mut seen };
    Dopri5::new(equation, 0.0, 4.0, 0.3, State::new(1.0), 1e-8, 1e-8).integrate().unwrap();
    let mixed = worst(&seen);
    assert!(
        mixed > 0.1,
        "`solout` gets matching points in Dense mode now: explicit.rs could use Dense mode, if the \
         other traps are gone too"
    );

    let (outcome, points) = sparse(|_, y| -y, (0.0, 4.0), 1.0, 1e-8);
    outcome.unwrap();
    assert!(points.windows(2).all(|pair| pair[0].0 < pair[1].0));
    assert!(worst(&points) < 1e-7, "{}", worst(&points));
}

// explicit.rs: every stretch runs in local time from zero, also for this.
#[test]
fn dense_mode_panics_at_a_negative_start_and_local_time_does_not_care() {
    let died = catch_unwind(AssertUnwindSafe(|| {
        let mut seen = Vec::new();
        let equation = Equation { rate: follows_cosine(5.0), seen: &mut seen };
        let mut solver = Dopri5::new(equation, -1.0, 1.0, 0.1, State::new(0.5), 1e-8, 1e-8);
        solver.integrate().is_ok()
    }));
    assert!(
        died.is_err(),
        "Dense mode survives a negative start now; local time is still the better choice, because \
         it resolves short steps late in a long run"
    );

    let exact = cosine_followed(5.0, 1.0);
    let (_, y) = end_of(sparse(follows_cosine(5.0), (-9.0, 1.0), cosine_followed(5.0, -9.0), 1e-9));
    assert!((y - exact).abs() < 1e-8, "{y} for {exact}");
}

// explicit.rs reads the state itself (`Track::failure`) to tell a lost number from a step that
// is too small, because the solver has one error for both.
#[test]
fn numbers_that_are_lost_look_like_a_step_that_is_too_small() {
    type Rate = fn(f64, f64) -> f64;
    let cases: [(&str, Rate, f64); 5] = [
        ("not a number from the start", |_, _| f64::NAN, 1.0),
        ("not a number later", |t, y| if t > 0.5 { f64::NAN } else { -y }, 1.0),
        ("not a number in the first state", |_, y| -y, f64::NAN),
        ("infinite rate", |_, _| f64::INFINITY, 1.0),
        ("blow-up at t = 1", |_, y| y * y, 1.0),
    ];
    for (name, rate, y0) in cases {
        let (outcome, points) = sparse(rate, (0.0, 2.0), y0, 1e-8);
        assert!(
            matches!(outcome, Err(IntegrationError::StepSizeUnderflow { .. })),
            "{name}: {outcome:?} instead of StepSizeUnderflow; match the new error in explicit.rs, \
             and `Track::failure` may need to look less"
        );
        // what was accepted before is still good
        assert!(points[1..].iter().all(|(_, y)| y.is_finite()), "{name}");
    }
}

// solver/mod.rs: why there is no fixed-step method on offer.
#[test]
fn rk4_calls_a_lost_number_a_success() {
    let mut seen = Vec::new();
    let equation = Equation { rate: |_, _| f64::NAN, seen: &mut seen };
    let mut solver = Rk4::new(equation, 0.0, State::new(1.0), 1.0, 0.1);
    let outcome = solver.integrate();
    assert!(
        outcome.is_ok() && solver.y_out().last().unwrap()[0].is_nan(),
        "Rk4 reports a lost number now ({outcome:?}): it may serve as a method with fixed steps"
    );
}

// drive.rs: `segment` returns before it calls anything when there is nothing to do, and
// simulate/segments.rs joins borders that are one moment.
#[test]
fn an_empty_stretch_is_called_a_step_that_is_too_small() {
    let (outcome, points) = sparse(|_, y| -y, (3.0, 3.0), 1.0, 1e-8);
    assert!(
        matches!(outcome, Err(IntegrationError::StepSizeUnderflow { .. })) && points.len() == 1,
        "an empty stretch is fine now ({outcome:?}): the first line of drive.rs may go"
    );
}

// explicit.rs: local time again. In absolute time a short segment late in a run is refused.
#[test]
fn a_short_stretch_late_in_absolute_time_is_refused_and_in_local_time_is_not() {
    let mut seen = Vec::new();
    let equation = Equation { rate: |_, y: f64| -y, seen: &mut seen };
    let (start, end) = (1e6, 1e6 + 1e-9);
    let mut solver = Dopri5::new(equation, start, end, 1.0, State::new(1.0), 1e-8, 1e-8);
    solver.set_output(OutputType::Sparse);
    let outcome = solver.integrate();
    assert!(
        matches!(outcome, Err(IntegrationError::StepSizeUnderflow { .. })),
        "absolute time resolves short steps now ({outcome:?}): `origin_ms` in explicit.rs may go"
    );
    let length = end - start;
    let (_, y) = end_of(sparse(|_, y| -y, (0.0, length), 1.0, 1e-8));
    assert!((y - libm::exp(-length)).abs() < 1e-15, "{y}");
}

// explicit.rs: `n_stiff` is 0, because a stiff stretch is slow but right; drive.rs counts costs.
#[test]
fn a_stiff_problem_is_given_up_unless_the_test_for_stiffness_is_off() {
    let run = |n_stiff| {
        sparse_with_limits(follows_cosine(1e4), (0.0, 2.0), 1.0, 1e-6, (1_000_000, n_stiff))
    };
    let (outcome, _) = run(1000);
    assert!(
        matches!(outcome, Err(IntegrationError::StiffnessDetected { .. })),
        "a stiff problem is not given up any more ({outcome:?}): `n_stiff` in explicit.rs may take \
         its default"
    );
    let exact = cosine_followed(1e4, 2.0);
    let (_, y) = end_of(run(0));
    assert!((y - exact).abs() < 1e-5, "{y} for {exact}");
}

// explicit.rs: one less than `steps_left` goes in as `n_max`.
#[test]
fn the_limit_of_steps_counts_tries_and_allows_one_more() {
    let (outcome, points) = sparse_with_limits(|_, y| -y, (0.0, 1000.0), 1.0, 1e-10, (10, 0));
    let Err(IntegrationError::MaxNumStepReached { n_step, .. }) = outcome else {
        panic!("no limit of steps: {outcome:?}");
    };
    assert_eq!(n_step, 11, "the limit is exact now: give `steps_left` itself in explicit.rs");
    assert!(points.len() - 1 <= 11);
}

// explicit.rs: rejected steps are counted from the evaluations.
#[test]
fn steps_rejected_before_the_first_accepted_one_are_not_counted() {
    // the rate at the start promises a slow problem, and a step later it is fast
    let rate = |t: f64, y: f64| if t < 1e-9 { 1e-3 } else { -1e4 * (y - 1.0) + 1e3 };
    let evaluations = Cell::new(0_u64);
    let counted = |t: f64, y: f64| {
        evaluations.set(evaluations.get() + 1);
        rate(t, y)
    };
    let (outcome, points) = sparse(counted, (0.0, 1.0), 1.0, 1e-6);
    let stats = outcome.unwrap();
    // one for the rates at the start and two for the first step, then six for each try
    let tries = (evaluations.get() - 3) / 6;
    assert_eq!((evaluations.get() - 3) % 6, 0, "a try costs another number of evaluations now");
    let rejected = tries - (points.len() as u64 - 1);
    assert!(
        u64::from(stats.rejected_steps) < rejected,
        "all of the {rejected} rejected steps are counted now: explicit.rs may take the count of \
         `ode_solvers`"
    );
}

// explicit.rs: `LONGEST_STRETCH_MS` and a new solver for each stretch keep memory small.
#[test]
fn every_accepted_point_is_kept_in_memory() {
    let mut seen = Vec::new();
    let equation = Equation { rate: follows_cosine(100.0), seen: &mut seen };
    let mut solver = Dopri5::new(equation, 0.0, 20.0, 1.0, State::new(1.0), 1e-8, 1e-8);
    solver.set_output(OutputType::Sparse);
    let stats = solver.integrate().unwrap();
    assert!(stats.accepted_steps > 500);
    assert_eq!(
        solver.x_out().len(),
        stats.accepted_steps as usize + 1,
        "points are not stored any more: LONGEST_STRETCH_MS in explicit.rs may go"
    );
}

// simulate/segments.rs: pulse edges are borders of segments.
#[test]
fn a_pulse_inside_the_rates_is_stepped_over_and_one_with_borders_is_not() {
    let rate = |current: f64| move |_: f64, y: f64| current - y;
    let pulse = |t: f64, y: f64| f64::from((50.0..50.5).contains(&t)) * 10.0 - y;
    let (_, missed) = end_of(sparse(pulse, (0.0, 51.0), 0.0, 1e-6));
    assert!(missed.abs() < 1e-3, "the pulse was seen by luck ({missed}): move it");

    let before = end_of(sparse(rate(0.0), (0.0, 50.0), 0.0, 1e-9)).1;
    let during = end_of(sparse(rate(10.0), (50.0, 50.5), before, 1e-9)).1;
    let after = end_of(sparse(rate(0.0), (50.5, 51.0), during, 1e-9)).1;
    let exact = 10.0 * (1.0 - libm::exp(-0.5)) * libm::exp(-0.5);
    assert!((after - exact).abs() < 1e-8, "{after} for {exact}");
}
