//! The methods in lanes against problems whose solutions are known.

use super::sparse::Pattern;
use super::*;
use nalgebra::{SMatrix, SVector};

/// y' = -k (y - sin t) + cos t and z' = y - z in each lane, with another k in each; y = sin t
/// once it begins there.
struct Pursuit;

const STIFFNESS: Lanes<4> = Lanes([0.5, 1.0, 2.0, 3.0]);

fn sine(time: Lanes<4>) -> [Lanes<4>; 2] {
    [time.map(|t| crate::math::sin_cos(t).0), time.map(|t| crate::math::sin_cos(t).1)]
}

impl LaneEquations<2, 4> for Pursuit {
    fn rates(&self, time_ms: Lanes<4>, [y, z]: &Block<2, 4>, rates: &mut Block<2, 4>) {
        let [sin, cos] = sine(time_ms);
        *rates = [(sin - *y) * STIFFNESS + cos, *y - *z];
    }

    fn time_slope(&self, time_ms: Lanes<4>, _: &Block<2, 4>) -> Option<Block<2, 4>> {
        let [sin, cos] = sine(time_ms);
        Some([cos * STIFFNESS - sin, Lanes::constant(0.0)])
    }
}

/// The solution: y = sin t, z = (sin t - cos t + e^-t) / 2.
fn exact(time: f64) -> [f64; 2] {
    let (sin, cos) = crate::math::sin_cos(time);
    [sin, 0.5 * (sin - cos + crate::math::exp(-time))]
}

/// Largest error at the end of `steps` equal steps to t = 2, and in the middle of them.
fn errors(steps: u32, explicitly: bool) -> [f64; 2] {
    let pattern = Pattern::<2>::new(|_, _| true);
    let mut matrix = pattern.matrix();
    let tolerance =
        Tolerance { relative: Lanes::constant(1e-6), scale: [1.0; 2], absolute: [0.01; 2] };
    let length = 2.0 / f64::from(steps);
    let (mut state, mut trial) = ([Lanes::constant(0.0); 2], Trial::new());
    let mut rates = state;
    let mut worst = [0.0_f64; 2];
    for step in 0..steps {
        let start = f64::from(step) * length;
        let times = (Lanes::constant(start), Lanes::constant(length));
        Pursuit.rates(times.0, &state, &mut rates);
        let from = (&state, &rates);
        if explicitly {
            explicit::step(&Pursuit, times, from, &tolerance, &mut trial);
        } else {
            let system = (&pattern, &mut matrix);
            rosenbrock::step(&Pursuit, times, from, &tolerance, system, &mut trial);
        }
        for i in 0..2 {
            let [c0, c1, c2, c3, c4] = if explicitly {
                explicit::curve(&trial, from, times.1, i)
            } else {
                rosenbrock::curve(&trial, &state, i)
            };
            let in_the_middle = c0 + (c1 + (c2 + (c3 + c4 * 0.5) * 0.5) * 0.5) * 0.5;
            for lane in 0..4 {
                let middle = in_the_middle.0[lane];
                let off = trial.end[i].0[lane] - exact(start + length)[i];
                worst[0] = worst[0].max(off.abs());
                worst[1] = worst[1].max((middle - exact(start + 0.5 * length)[i]).abs());
            }
        }
        state = trial.end;
    }
    worst
}

#[test]
fn exact_both_methods_converge_with_order_five_and_four_inside_a_step() {
    for explicitly in [true, false] {
        let (coarse, fine) = (errors(8, explicitly), errors(16, explicitly));
        let order = |k: usize| crate::math::ln(coarse[k] / fine[k]) / std::f64::consts::LN_2;
        assert!(order(0) > 4.6, "explicitly {explicitly}: order {}", order(0));
        assert!(order(1) > 3.6, "explicitly {explicitly}: order {} inside", order(1));
        assert!(fine[0] < 1e-6, "{fine:?}");
    }
}

/// y' = A y, with A as a function of row, column and lane.
struct Linear<F>(F);
impl<F: Fn(usize, usize, usize) -> f64> LaneEquations<9, 2> for Linear<F> {
    fn rates(&self, _: Lanes<2>, y: &Block<9, 2>, rates: &mut Block<9, 2>) {
        *rates = std::array::from_fn(|r| {
            Lanes::from_fn(|lane| (0..9).map(|c| (self.0)(r, c, lane) * y[c].0[lane]).sum())
        });
    }
    fn time_slope(&self, _: Lanes<2>, _: &Block<9, 2>) -> Option<Block<9, 2>> {
        None
    }
}

#[test]
fn exact_a_sparse_system_is_solved_as_a_dense_one() {
    const N: usize = 9;
    // an arrow, a chain and something far from both
    let holds = |r: usize, c: usize| r == 0 || c == 0 || r == c + 1 || (r, c) == (2, 7);
    let pattern = Pattern::<N>::new(holds);
    let entry = |r: usize, c: usize, lane: usize| {
        if holds(r, c) || r == c { 0.1 * (1.0 + (r * 3 + c * 5 + lane) as f64 % 7.0) } else { 0.0 }
    };
    let equations = Linear(entry);
    let state = [Lanes::constant(0.0); N];
    let mut rates = state;
    equations.rates(Lanes::constant(0.0), &state, &mut rates);
    let mut matrix = pattern.matrix();
    let here = (&state, &rates);
    pattern.jacobian(&equations, Lanes::constant(0.0), here, &[1.0; N], &mut matrix);
    pattern.factorise(&mut matrix, Lanes([5.0, 8.0]));
    let mut right: Block<N, 2> = std::array::from_fn(|i| Lanes([1.0 + i as f64, -2.0]));
    pattern.solve(&matrix, &mut right);
    for (lane, diagonal) in [5.0, 8.0].into_iter().enumerate() {
        let dense = SMatrix::<f64, N, N>::from_fn(|r, c| {
            (if r == c { diagonal } else { 0.0 }) - entry(r, c, lane)
        });
        let wanted =
            SVector::<f64, N>::from_fn(|i, _| if lane == 0 { 1.0 + i as f64 } else { -2.0 });
        let solved = dense.lu().solve(&wanted).unwrap();
        for i in 0..N {
            assert!((solved[i] - right[i].0[lane]).abs() < 1e-9, "{i} {lane}");
        }
    }
}

#[test]
fn the_rough_power_is_nearly_right() {
    for error in [1e-10, 3e-4, 0.11, 0.5, 0.99, 1.0, 1.7, 40.0] {
        for power in [0.17, 0.04, -0.2] {
            let rough = rough_power(Lanes([error]), power).0[0];
            let right = crate::math::pow(error, power);
            assert!((rough / right - 1.0).abs() < 0.02, "{error}^{power}: {rough}, {right}");
        }
    }
}
