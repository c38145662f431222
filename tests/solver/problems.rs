//! Problems with a known solution, and a short way of solving them.

use std::ops::ControlFlow;

use calgate::real::{Dual, Real, Tabulated};
use calgate::solver::{
    Equations, Method, Options, SolveError, Step, Watcher, Work, drive::segment,
};
use nalgebra::SMatrix;

/// Every method, for tests that hold for each of them.
pub(crate) const METHODS: [Method; 3] = [Method::Explicit, Method::Rosenbrock, Method::Auto];

/// A system whose rates are written once, for every kind of number.
pub(crate) trait Problem<const N: usize> {
    /// How fast each state changes.
    fn rates_in<R: Real>(&self, time_ms: R, y: [R; N]) -> [R; N];
    /// Do the rates read the time?
    fn reads_time(&self) -> bool {
        false
    }
}

/// A problem with a closed solution.
pub(crate) trait Solved<const N: usize>: Problem<N> {
    /// The solution that begins at `exact(0)`.
    fn exact(&self, time_ms: f64) -> [f64; N];
}

/// A problem as the solver sees it, with exact derivatives.
pub(crate) struct Exactly<P>(pub(crate) P);

impl<P> Exactly<P> {
    fn along<const N: usize>(&self, time_ms: Dual<1>, y: [Dual<1>; N]) -> [f64; N]
    where
        P: Problem<N>,
    {
        self.0.rates_in(time_ms, y).map(|rate| rate.slope[0])
    }
}

impl<const N: usize, P: Problem<N>> Equations<N> for Exactly<P> {
    fn rates(&self, time_ms: f64, state: &[f64; N]) -> [f64; N] {
        self.0.rates_in(time_ms, *state)
    }

    fn jacobian(&self, time_ms: f64, state: &[f64; N]) -> SMatrix<f64, N, N> {
        let y = std::array::from_fn(|i| Dual::<N>::variable(state[i], i));
        let rates = self.0.rates_in(Dual::constant(time_ms), y);
        SMatrix::from_fn(|row, column| rates[row].slope[column])
    }

    fn time_slope(&self, time_ms: f64, state: &[f64; N]) -> Option<[f64; N]> {
        let time = Dual::variable(time_ms, 0);
        self.0.reads_time().then(|| self.along(time, state.map(Dual::constant)))
    }

    fn acceleration(&self, time_ms: f64, state: &[f64; N], rates: &[f64; N]) -> [f64; N] {
        let y = std::array::from_fn(|i| Dual { value: state[i], slope: [rates[i]] });
        self.along(Dual::variable(time_ms, 0), y)
    }

    fn is_noisy(&self) -> bool {
        false
    }
}

struct Sine;
impl Tabulated for Sine {
    fn value_and_slope(&self, x: f64) -> (f64, f64) {
        (libm::sin(x), libm::cos(x))
    }
}

struct Cosine;
impl Tabulated for Cosine {
    fn value_and_slope(&self, x: f64) -> (f64, f64) {
        (libm::cos(x), -libm::sin(x))
    }
}

/// y' = -k y.
pub(crate) struct Decay {
    pub(crate) rate_per_ms: f64,
}
impl Problem<1> for Decay {
    fn rates_in<R: Real>(&self, _: R, [y]: [R; 1]) -> [R; 1] {
        [-(y * self.rate_per_ms)]
    }
}
impl Solved<1> for Decay {
    fn exact(&self, time_ms: f64) -> [f64; 1] {
        [2.0 * libm::exp(-self.rate_per_ms * time_ms)]
    }
}

/// A circle, once in 2π / `per_ms`.
pub(crate) struct Oscillator {
    pub(crate) per_ms: f64,
}
impl Problem<2> for Oscillator {
    fn rates_in<R: Real>(&self, _: R, [x, y]: [R; 2]) -> [R; 2] {
        [y * self.per_ms, -(x * self.per_ms)]
    }
}
impl Solved<2> for Oscillator {
    fn exact(&self, time_ms: f64) -> [f64; 2] {
        let angle = self.per_ms * time_ms - 0.5;
        [libm::sin(angle), libm::cos(angle)]
    }
}

/// y' = -k (y - sin t) + cos t: fast relaxation to a target that moves slowly (Prothero and
/// Robinson). It begins on the target and should stay there.
pub(crate) struct MovingTarget {
    pub(crate) rate_per_ms: f64,
}
impl Problem<1> for MovingTarget {
    fn rates_in<R: Real>(&self, t: R, [y]: [R; 1]) -> [R; 1] {
        [(t.tabulated(&Sine) - y) * self.rate_per_ms + t.tabulated(&Cosine)]
    }
    fn reads_time(&self) -> bool {
        true
    }
}
impl Solved<1> for MovingTarget {
    fn exact(&self, time_ms: f64) -> [f64; 1] {
        [libm::sin(time_ms)]
    }
}

/// y' = k y (1 - y), from a hundredth.
pub(crate) struct Logistic {
    pub(crate) rate_per_ms: f64,
}
impl Problem<1> for Logistic {
    fn rates_in<R: Real>(&self, _: R, [y]: [R; 1]) -> [R; 1] {
        [y * (-y + 1.0) * self.rate_per_ms]
    }
}
impl Solved<1> for Logistic {
    fn exact(&self, time_ms: f64) -> [f64; 1] {
        [1.0 / (1.0 + 99.0 * libm::exp(-self.rate_per_ms * time_ms))]
    }
}

/// y' = -2 k s y² with s = 1/2 + k t, whose solution is the bell 1/(1 + s²): neither linear nor
/// without a clock.
pub(crate) struct Bell {
    pub(crate) per_ms: f64,
}

impl Problem<1> for Bell {
    fn rates_in<R: Real>(&self, time_ms: R, [y]: [R; 1]) -> [R; 1] {
        [(time_ms * self.per_ms + 0.5) * y.squared() * (-2.0 * self.per_ms)]
    }
    fn reads_time(&self) -> bool {
        true
    }
}

impl Solved<1> for Bell {
    fn exact(&self, time_ms: f64) -> [f64; 1] {
        let turns = 0.5 + self.per_ms * time_ms;
        [1.0 / (1.0 + turns * turns)]
    }
}

/// z' = A(t) (z - g(t)) + g'(t) with g = (sin kt, cos kt) and A(t) = -k/2 + k cos(kt) [0 -1; 1 0]:
/// linear, forced, its coefficients change with time. z - g spirals in: e^(-kt/2) turned by
/// sin kt.
pub(crate) struct Forced {
    pub(crate) per_ms: f64,
}
impl Problem<2> for Forced {
    fn rates_in<R: Real>(&self, t: R, [x, y]: [R; 2]) -> [R; 2] {
        let (sin, cos) = ((t * self.per_ms).tabulated(&Sine), (t * self.per_ms).tabulated(&Cosine));
        let (u, v) = (x - sin, y - cos);
        [(u * -0.5 - cos * v + cos) * self.per_ms, (v * -0.5 + cos * u - sin) * self.per_ms]
    }
    fn reads_time(&self) -> bool {
        true
    }
}
impl Solved<2> for Forced {
    fn exact(&self, time_ms: f64) -> [f64; 2] {
        let angle = self.per_ms * time_ms;
        let (size, turn) = (libm::exp(-0.5 * angle), libm::sin(angle));
        [libm::sin(angle) + size * libm::cos(turn), libm::cos(angle) + size * libm::sin(turn)]
    }
}

/// What the tests ask for.
pub(crate) fn options<const N: usize>(method: Method, relative_tolerance: f64) -> Options<N> {
    Options {
        method,
        relative_tolerance,
        scale: [1.0; N],
        max_step_ms: f64::INFINITY,
        max_steps: 10_000_000,
    }
}

/// Calls a function for every accepted step.
pub(crate) struct EachStep<F>(pub(crate) F);
impl<const N: usize, F: FnMut(&Step<'_, N>) -> ControlFlow<()>> Watcher<N> for EachStep<F> {
    fn accepted(&mut self, step: &Step<'_, N>) -> ControlFlow<()> {
        (self.0)(step)
    }
}

/// Solves a problem from its exact start over `length_ms`; `look` sees every step.
pub(crate) fn solve_watching<const N: usize, P: Solved<N>>(
    problem: P,
    length_ms: f64,
    options: &Options<N>,
    mut look: impl FnMut(&Exactly<P>, &Step<'_, N>),
) -> Result<([f64; N], Work), SolveError>
where
    nalgebra::Const<N>: nalgebra::DimMin<nalgebra::Const<N>, Output = nalgebra::Const<N>>,
{
    let mut state = problem.exact(0.0);
    let equations = Exactly(problem);
    let mut work = Work::default();
    let mut watcher = EachStep(|step: &Step<'_, N>| {
        look(&equations, step);
        ControlFlow::Continue(())
    });
    segment(&equations, (0.0, length_ms), &mut state, options, &mut watcher, &mut work)?;
    Ok((state, work))
}

/// The largest difference of two states.
pub(crate) fn difference<const N: usize>(one: &[f64; N], other: &[f64; N]) -> f64 {
    one.iter().zip(other).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}
