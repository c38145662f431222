//! Problems that cannot be followed, or need not be: what the solver says, and when.

use std::ops::ControlFlow;

use calgate::real::Real;
use calgate::solver::{Method, Options, SolveError, Step, Work, drive::segment};

use crate::problems::{EachStep, Exactly, METHODS, Problem, options};

/// Two states, of which the second breaks.
struct Broken<const HOW: u8>;

const LOST_AT_ONCE: u8 = 0;
const LOST_LATER: u8 = 1;
const INFINITE: u8 = 2;
const BLOWS_UP: u8 = 3;
const ROOT_OF_LESS_THAN_NOTHING: u8 = 4;

impl<const HOW: u8> Problem<2> for Broken<HOW> {
    fn rates_in<R: Real>(&self, t: R, [x, y]: [R; 2]) -> [R; 2] {
        let lost = R::constant(f64::NAN);
        let second = match HOW {
            LOST_AT_ONCE => lost,
            LOST_LATER => R::select(t.below(0.5), -y, lost),
            INFINITE => R::constant(f64::INFINITY),
            BLOWS_UP => y * y,
            // y reaches 0 at t = 2
            ROOT_OF_LESS_THAN_NOTHING => -y.pow(R::constant(0.5)),
            _ => unreachable!("no other way of breaking"),
        };
        [-x, second]
    }
    fn reads_time(&self) -> bool {
        HOW == LOST_LATER
    }
}

/// The error of a run that begins 100 ms into something longer, and where the state got to.
fn failure<const HOW: u8>(options: &Options<2>) -> (SolveError, [f64; 2]) {
    let mut state = [1.0, 1.0];
    let mut watcher = EachStep(|_: &Step<'_, 2>| ControlFlow::Continue(()));
    let error = segment(
        &Exactly(Broken::<HOW>),
        (100.0, 5.0),
        &mut state,
        options,
        &mut watcher,
        &mut Work::default(),
    )
    .unwrap_err();
    (error, state)
}

#[test]
fn a_state_that_is_not_a_number_at_once_is_named_with_its_time() {
    for method in METHODS {
        let expected = SolveError::NotFinite { time_ms: 100.0, fastest: 1 };
        assert_eq!(failure::<LOST_AT_ONCE>(&options(method, 1e-6)).0, expected, "{method:?}");
        assert_eq!(failure::<INFINITE>(&options(method, 1e-6)).0, expected, "{method:?}");
    }
}

#[test]
fn a_state_that_stops_being_a_number_later_is_named_with_its_time() {
    for method in METHODS {
        for (error, expected_ms) in [
            (failure::<LOST_LATER>(&options(method, 1e-6)).0, 100.5),
            (failure::<ROOT_OF_LESS_THAN_NOTHING>(&options(method, 1e-6)).0, 102.0),
        ] {
            let SolveError::NotFinite { time_ms, fastest: 1 } = error else {
                panic!("{method:?}: {error:?}");
            };
            assert!((time_ms - expected_ms).abs() < 1e-3, "{method:?}: {time_ms}");
        }
    }
}

#[test]
fn a_state_that_blows_up_is_named_with_its_time() {
    for method in METHODS {
        let (error, state) = failure::<BLOWS_UP>(&options(method, 1e-6));
        let (SolveError::StepTooSmall { time_ms, fastest: 1 }
        | SolveError::NotFinite { time_ms, fastest: 1 }) = error
        else {
            panic!("{method:?}: {error:?}");
        };
        assert!((time_ms - 101.0).abs() < 1e-4, "{method:?}: {time_ms}");
        assert!(state[1] > 1e6 && (state[0] - libm::exp(-1.0)).abs() < 1e-3, "{state:?}");
    }
}

/// x' = -x and y' = -2 y: harmless.
struct Harmless;
impl Problem<2> for Harmless {
    fn rates_in<R: Real>(&self, _: R, [x, y]: [R; 2]) -> [R; 2] {
        [-x, y * -2.0]
    }
}

fn run_harmless(
    length_ms: f64,
    options: &Options<2>,
    work: &mut Work,
    look: impl FnMut(&Step<'_, 2>) -> ControlFlow<()>,
) -> (Result<(), SolveError>, [f64; 2]) {
    let mut state = [1.0, 1.0];
    let mut watcher = EachStep(look);
    let span = (100.0, length_ms);
    let result = segment(&Exactly(Harmless), span, &mut state, options, &mut watcher, work);
    (result, state)
}

#[test]
fn the_limit_of_steps_is_kept_and_named() {
    for method in METHODS {
        for limit in [1, 7, 30] {
            let options = Options { max_steps: limit, max_step_ms: 0.01, ..options(method, 1e-6) };
            let mut work = Work::default();
            let mut reached_ms = 100.0;
            let (result, state) = run_harmless(5.0, &options, &mut work, |step| {
                reached_ms = step.end_ms;
                ControlFlow::Continue(())
            });
            let error = result.unwrap_err();
            let SolveError::TooManySteps { time_ms, fastest, limit: told } = error else {
                panic!("{method:?}: {error:?}");
            };
            assert_eq!((told, fastest), (limit, 1), "{method:?}");
            assert_eq!(work.steps(), limit, "{method:?}");
            assert!((time_ms - reached_ms).abs() < 1e-12, "{method:?}: {time_ms}");
            // the state is where the solution got to
            assert!((state[0] - libm::exp(100.0 - time_ms)).abs() < 1e-6, "{method:?}");
        }
    }
}

#[test]
fn a_run_that_just_fits_its_limit_of_steps_is_not_stopped() {
    for method in METHODS {
        let free = Options { max_step_ms: 0.1, ..options(method, 1e-6) };
        let mut work = Work::default();
        run_harmless(5.0, &free, &mut work, |_| ControlFlow::Continue(())).0.unwrap();
        let just = Options { max_steps: work.steps(), ..free };
        let (result, _) =
            run_harmless(5.0, &just, &mut Work::default(), |_| ControlFlow::Continue(()));
        assert_eq!(result, Ok(()), "{method:?}");
    }
}

#[test]
fn a_watcher_that_breaks_off_ends_the_run_there() {
    for method in METHODS {
        let mut last_ms = 0.0;
        let (result, state) =
            run_harmless(5.0, &options(method, 1e-6), &mut Work::default(), |step| {
                last_ms = step.end_ms;
                if step.end_ms > 101.0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
        let Err(SolveError::Interrupted { time_ms }) = result else {
            panic!("{method:?}: {result:?}");
        };
        assert!((time_ms - last_ms).abs() < 1e-12 && time_ms > 101.0 && time_ms < 105.0);
        assert!((state[0] - libm::exp(100.0 - time_ms)).abs() < 1e-5, "{method:?}");
    }
}

#[test]
fn an_empty_segment_does_nothing() {
    for method in METHODS {
        for length_ms in [0.0, -0.0, -1.0] {
            let mut work = Work::default();
            let (result, state) =
                run_harmless(length_ms, &options(method, 1e-6), &mut work, |_| {
                    panic!("no step was to be made")
                });
            assert_eq!((result, state, work), (Ok(()), [1.0, 1.0], Work::default()));
        }
    }
}

#[test]
fn the_shortest_segments_are_followed() {
    for method in METHODS {
        for length_ms in [1e-9, 1e-6, 1e-3] {
            let (result, state) =
                run_harmless(length_ms, &options(method, 1e-6), &mut Work::default(), |_| {
                    ControlFlow::Continue(())
                });
            assert_eq!(result, Ok(()), "{method:?} {length_ms}");
            assert!((state[1] - libm::exp(-2.0 * length_ms)).abs() < 1e-12);
        }
    }
}

/// Fast and slow in one: w follows v within 5 us, v dies away within ms after a kick.
struct Kicked;
impl Problem<2> for Kicked {
    fn rates_in<R: Real>(&self, _: R, [v, w]: [R; 2]) -> [R; 2] {
        [v * -2.0, (v - w) * 200.0]
    }
}

#[test]
fn a_stiff_quiet_second_with_one_kick_takes_few_steps() {
    let steps = |method, length_ms| {
        let mut state = [1.0, 0.0];
        let mut work = Work::default();
        let mut watcher = EachStep(|_: &Step<'_, 2>| ControlFlow::Continue(()));
        let options = options(method, 1e-7);
        let span = (0.0, length_ms);
        segment(&Exactly(Kicked), span, &mut state, &options, &mut watcher, &mut work).unwrap();
        assert!(state.iter().all(|y| y.abs() < 1e-6), "{method:?} {state:?}");
        work.steps()
    };
    let (auto, explicit) = (steps(Method::Auto, 1000.0), steps(Method::Explicit, 100.0));
    assert!(explicit > 5_000, "explicit steps are held by stability: {explicit} in 100 ms");
    assert!(auto < 500, "{auto}");
    // a quiet time ten times longer costs next to nothing
    assert!(steps(Method::Auto, 10_000.0) < auto + 20);
}
