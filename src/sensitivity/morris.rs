//! Screening by elementary effects (Morris 1991; absolute means as in Campolongo, Cariboni &
//! Saltelli 2007): which of many parameters matter at all, with few runs.
//!
//! A trajectory starts at a random point of a grid with four levels and moves one parameter after
//! another by two thirds of its range. What the measure does at each step, over the length of the
//! step, is one elementary effect of the parameter that moved.

use super::statistics::{Estimate, below, bootstrap};
use crate::rng::{self, Purpose};

/// Levels of the grid.
const LEVELS: usize = 4;

/// Length of a step, as a fraction of the range: with four levels, all are equally likely.
pub const STEP_FRAC: f64 = LEVELS as f64 / (2.0 * (LEVELS as f64 - 1.0));

/// Trajectories through the unit cube.
#[derive(Debug, Clone, PartialEq)]
pub struct Design {
    /// All points, trajectory after trajectory, each one longer than there are parameters.
    pub points: Vec<Vec<f64>>,
    /// Which parameter moves from a point to the next, trajectory after trajectory.
    moved: Vec<Vec<usize>>,
}

/// What one parameter does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effects {
    /// Mean of the absolute effects: how much the parameter matters.
    pub mean_absolute: Estimate,
    /// Mean of the effects: which way it works.
    pub mean: f64,
    /// Their standard deviation: how much that depends on itself and the others.
    pub deviation: f64,
    /// Effects that could be measured.
    pub count: usize,
}

/// `trajectories` random ones through the unit cube of `dimensions`.
#[must_use]
pub fn design(dimensions: usize, trajectories: usize, seed: u64) -> Design {
    let mut points = Vec::with_capacity(trajectories * (dimensions + 1));
    let mut moved = Vec::with_capacity(trajectories);
    for trajectory in 0..trajectories {
        let number = u32::try_from(trajectory).unwrap_or(u32::MAX);
        let mut stream = rng::numbered_stream(seed, Purpose::ParameterDraw, number);
        let mut draw = |count| below(count, rng::uniform(&mut stream));
        // the lower half of the levels can step up, the upper half down: one draw decides both
        let level = |at: usize| at as f64 / (LEVELS - 1) as f64;
        let mut point: Vec<f64> = (0..dimensions).map(|_| level(draw(LEVELS))).collect();
        let mut order: Vec<usize> = (0..dimensions).collect();
        for last in (1..dimensions).rev() {
            order.swap(last, draw(last + 1));
        }
        points.push(point.clone());
        for &k in &order {
            point[k] = if point[k] < 0.5 { point[k] + STEP_FRAC } else { point[k] - STEP_FRAC };
            points.push(point.clone());
        }
        moved.push(order);
    }
    Design { points, moved }
}

/// The effects of each parameter; `outputs` belong to the points of the design, one by one, and
/// may be missing.
#[must_use]
pub fn effects(design: &Design, outputs: &[Option<f64>], seed: u64) -> Vec<Effects> {
    let dimensions = design.moved.first().map_or(0, Vec::len);
    let mut found: Vec<Vec<f64>> = vec![Vec::new(); dimensions];
    for (number, order) in design.moved.iter().enumerate() {
        for (step, &k) in order.iter().enumerate() {
            let at = number * (dimensions + 1) + step;
            if let (Some(before), Some(after)) = (outputs[at], outputs[at + 1]) {
                let moved = design.points[at + 1][k] - design.points[at][k];
                found[k].push((after - before) / moved);
            }
        }
    }
    found
        .into_iter()
        .map(|list| {
            let count = list.len();
            let mean = list.iter().sum::<f64>() / count as f64;
            let squares: f64 = list.iter().map(|effect| (effect - mean).powi(2)).sum();
            let absolute = |picks: &[usize]| {
                vec![picks.iter().map(|&i| list[i].abs()).sum::<f64>() / picks.len() as f64]
            };
            Effects {
                mean_absolute: bootstrap(count, seed, absolute)[0],
                mean,
                deviation: (squares / (count as f64 - 1.0)).sqrt(),
                count,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outputs(design: &Design, of: impl Fn(&[f64]) -> f64) -> Vec<Option<f64>> {
        design.points.iter().map(|point| Some(of(point))).collect()
    }

    #[test]
    fn exact_effects_of_a_sum_are_its_slopes() {
        let design = design(4, 10, 1);
        let found =
            effects(&design, &outputs(&design, |x| 3.0 * x[0] - 2.0 * x[1] + 0.5 * x[3]), 1);
        for (effects, slope) in found.iter().zip([3.0_f64, -2.0, 0.0, 0.5]) {
            assert!((effects.mean - slope).abs() < 1e-12 && effects.deviation < 1e-12);
            assert!((effects.mean_absolute.value - slope.abs()).abs() < 1e-12);
            assert_eq!(effects.count, 10);
        }
    }

    /// For x₀·x₁ on this grid the effect of x₀ is x₁, which is 0, 1/3, 2/3 or 1, each equally
    /// often.
    #[test]
    fn exact_effects_of_a_product_spread_as_the_other_factor() {
        let design = design(2, 4000, 5);
        let found = effects(&design, &outputs(&design, |x| x[0] * x[1]), 1);
        for effects in found {
            assert!((effects.mean - 0.5).abs() < 0.02, "{effects:?}");
            let deviation = (5.0_f64 / 36.0).sqrt();
            assert!((effects.deviation - deviation).abs() < 0.02, "{effects:?}");
        }
    }

    #[test]
    fn each_trajectory_moves_each_parameter_once_and_stays_on_the_grid() {
        let design = design(6, 30, 2);
        assert_eq!(design.points.len(), 30 * 7);
        for point in design.points.iter().flatten() {
            let level = point * 3.0;
            assert!((level - level.round()).abs() < 1e-9 && (-1e-9..=1.0 + 1e-9).contains(point));
        }
        for order in &design.moved {
            let mut sorted = order.clone();
            sorted.sort_unstable();
            assert_eq!(sorted, [0, 1, 2, 3, 4, 5]);
        }
    }

    #[test]
    fn a_failed_run_takes_only_its_own_effects_away() {
        let design = design(3, 5, 1);
        let mut all = outputs(&design, |x| x.iter().sum());
        all[1] = None;
        let counts: Vec<usize> = effects(&design, &all, 1).iter().map(|e| e.count).collect();
        assert_eq!(counts.iter().sum::<usize>(), 13);
    }
}
