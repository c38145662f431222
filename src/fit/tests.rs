//! The search and its statistics on problems whose answers are known.

use std::cell::Cell;

use super::least_squares::{Failure, Measured, Model, Solution, minimise};
use super::transform::{Bounded, Scale};
use super::uncertainty::{Scatter, uncertainty, undetermined};

/// A formula of parameters and x.
struct Formula<F> {
    x: Vec<f64>,
    of: F,
}

impl<F: Fn(&[f64], f64) -> Option<f64>> Model for Formula<F> {
    type Error = &'static str;

    fn predict(&self, candidates: &[Vec<f64>]) -> Vec<Result<Vec<f64>, &'static str>> {
        let at = |p: &Vec<f64>| self.x.iter().map(|&x| (self.of)(p, x).ok_or("no value")).collect();
        candidates.iter().map(at).collect()
    }

    fn stops(&self, _: &&'static str) -> bool {
        false
    }
}

fn bounded(low: f64, start: f64, high: f64) -> Bounded {
    Bounded { low, high, start, scale: Scale::Linear }
}

fn solved<F: Fn(&[f64], f64) -> Option<f64>>(
    x: &[f64],
    y: &[f64],
    weights: &[f64],
    ranges: &[Bounded],
    of: F,
) -> Solution {
    let model = Formula { x: x.to_vec(), of };
    minimise(&model, ranges, Measured { values: y, weights }).unwrap()
}

fn near(found: f64, wanted: f64, relative: f64) {
    assert!((found / wanted - 1.0).abs() < relative, "{found} instead of {wanted}");
}

/// Dental research on monomolecular adsorption: x is pressure, y is volume.
const MISRA_X: [f64; 14] = [
    77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0,
];
const MISRA_Y: [f64; 14] = [
    10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47,
    81.78,
];

/// The problem Misra1a of the statistical reference datasets of the NIST, whose parameters and
/// standard errors are certified to eleven digits; both prescribed starts, on both scales.
#[test]
fn published_nist_misra1a() {
    for (first, second) in [(500.0, 1e-4), (250.0, 5e-4)] {
        for scale in [Scale::Linear, Scale::Logarithmic] {
            let ranges = [
                Bounded { low: 10.0, high: 2000.0, start: first, scale },
                Bounded { low: 1e-5, high: 1e-2, start: second, scale },
            ];
            let found = solved(&MISRA_X, &MISRA_Y, &[1.0; 14], &ranges, |b, x| {
                Some(b[0] * (1.0 - crate::math::exp(-b[1] * x)))
            });
            near(found.values[0], 2.389_421_291_8e2, 1e-6);
            near(found.values[1], 5.501_564_318_1e-4, 1e-6);
            let sure = uncertainty(&found, &ranges, Scatter::FromTheFit);
            near(sure.sum_of_squares, 1.245_513_889_4e-1, 1e-8);
            let spread = |k: usize| sure.parameters[k].unwrap();
            near(spread(0).standard_error, 2.707_007_524_1, 1e-4);
            near(spread(1).standard_error, 7.266_868_843_6e-6, 1e-4);
            if scale == Scale::Linear {
                // Student's t for 95 % and 12 degrees of freedom, from the usual tables
                let reach = 0.5 * (spread(0).high - spread(0).low);
                near(reach / spread(0).standard_error, 2.178_81, 1e-5);
            }
        }
    }
}

/// Slope and intercept of a straight line, against the textbook's formulas, with known scatter.
#[test]
fn exact_straight_line_with_standard_deviations() {
    let x = [0.0, 1.0, 2.0, 4.0, 7.0];
    let y = [1.2, 2.9, 5.3, 8.6, 15.2];
    let sd = [0.2, 0.1, 0.4, 0.3, 0.2];
    let weights = sd.map(|sd| 1.0 / sd);
    let ranges = [bounded(-10.0, 0.0, 10.0), bounded(-10.0, 5.0, 10.0)];
    let found = solved(&x, &y, &weights, &ranges, |p, x| Some(p[0] + p[1] * x));

    let sum = |f: &dyn Fn(usize) -> f64| (0..5).map(|i| f(i) / (sd[i] * sd[i])).sum::<f64>();
    let (s, sx, sy) = (sum(&|_| 1.0), sum(&|i| x[i]), sum(&|i| y[i]));
    let (sxx, sxy) = (sum(&|i| x[i] * x[i]), sum(&|i| x[i] * y[i]));
    let delta = s * sxx - sx * sx;
    near(found.values[0], (sxx * sy - sx * sxy) / delta, 1e-6);
    near(found.values[1], (s * sxy - sx * sy) / delta, 1e-6);
    let sure = uncertainty(&found, &ranges, Scatter::Known);
    near(sure.parameters[0].unwrap().standard_error, (sxx / delta).sqrt(), 1e-6);
    near(sure.parameters[1].unwrap().standard_error, (s / delta).sqrt(), 1e-6);
    near(sure.correlation[(0, 1)], -sx / (s * sxx).sqrt(), 1e-6);
    assert_eq!(sure.degrees_of_freedom, 3);
    // chi-square with three degrees of freedom has a closed form
    let chi = sure.sum_of_squares;
    let worse = libm::erfc((chi / 2.0).sqrt())
        + (2.0 * chi / std::f64::consts::PI).sqrt() * crate::math::exp(-chi / 2.0);
    near(sure.chance_of_worse.unwrap(), worse, 1e-6);
}

#[test]
fn as_many_values_as_parameters_give_a_fit_without_intervals() {
    let ranges = [bounded(0.1, 1.0, 50.0)];
    let found = solved(&[2.0], &[12.0], &[1.0], &ranges, |p, x| Some(p[0] * p[0] * x));
    near(found.values[0], 6.0_f64.sqrt(), 1e-7);
    let sure = uncertainty(&found, &ranges, Scatter::FromTheFit);
    assert_eq!((sure.degrees_of_freedom, sure.reduced_chi_square), (0, None));
    assert_eq!(sure.parameters, [None]);
    // a known scatter carries over to the parameter all the same
    let sure = uncertainty(&found, &ranges, Scatter::Known);
    near(sure.parameters[0].unwrap().standard_error, 1.0 / (4.0 * 6.0_f64.sqrt()), 1e-5);
}

#[test]
fn a_parameter_that_wants_out_of_its_bounds_stops_there_and_has_no_interval() {
    let x = [1.0, 2.0, 3.0];
    let ranges = [bounded(0.0, 1.0, 2.0), bounded(-5.0, 1.0, 5.0)];
    let found = solved(&x, &[4.0, 7.0, 10.2], &[1.0; 3], &ranges, |p, x| Some(p[0] * x + p[1]));
    assert_eq!(found.at_bound, [true, false]);
    near(found.values[0], 2.0, 1e-3);
    let sure = uncertainty(&found, &ranges, Scatter::FromTheFit);
    assert!(sure.parameters[0].is_none() && sure.parameters[1].is_some());
    assert_eq!(sure.degrees_of_freedom, 2);
}

#[test]
fn parameters_that_the_data_leave_open_are_named() {
    let (x, y) = ([1.0, 2.0, 3.0], [2.0, 4.1, 5.9]);
    let size = 7.4;
    let ranges = [bounded(0.0, 1.0, 9.0); 3];
    let idle = solved(&x, &y, &[1.0; 3], &ranges, |p, x| Some(p[0] * x + p[2]));
    assert_eq!(undetermined(&idle, size), [1]);
    let product = solved(&x, &y, &[1.0; 3], &ranges, |p, x| Some(p[0] * p[2] * x + p[1]));
    assert_eq!(undetermined(&product, size), [0, 2]);
    let ranges = [bounded(-9.0, 1.0, 9.0); 2];
    let sound = solved(&x, &y, &[1.0; 3], &ranges, |p, x| Some(p[0] * x + p[1]));
    assert!(undetermined(&sound, size).is_empty());
}

/// A square that has no value at the first trial after the start.
struct Stumbling(Cell<usize>);

impl Model for Stumbling {
    type Error = &'static str;

    fn predict(&self, candidates: &[Vec<f64>]) -> Vec<Result<Vec<f64>, &'static str>> {
        if let [_] = candidates {
            self.0.set(self.0.get() + 1);
        }
        let stumbles = candidates.len() == 1 && self.0.get() == 2;
        let square = |p: &Vec<f64>| if stumbles { Err("no value") } else { Ok(vec![p[0] * p[0]]) };
        candidates.iter().map(square).collect()
    }

    fn stops(&self, _: &&'static str) -> bool {
        false
    }
}

#[test]
fn a_trial_without_a_value_is_stepped_back_from_and_counted() {
    let ranges = [bounded(0.01, 0.5, 5.0)];
    let measured = Measured { values: &[8.41], weights: &[1.0] };
    let found = minimise(&Stumbling(Cell::new(0)), &ranges, measured).unwrap();
    near(found.values[0], 2.9, 1e-6);
    assert_eq!(found.failed_trials, 1);
    let never = Formula { x: vec![1.0], of: |_: &[f64], _| None };
    assert!(matches!(minimise(&never, &ranges, measured), Err(Failure::Model("no value"))));
}

#[test]
fn a_derivative_beside_a_place_without_values_is_taken_from_the_other_side() {
    let ranges = [bounded(0.01, 0.5, 5.0)];
    let found =
        solved(&[1.0], &[8.41], &[1.0], &ranges, |p, x| (p[0] < 2.9001).then_some(p[0] * p[0] * x));
    near(found.values[0], 2.9, 1e-6);
}

#[test]
fn a_search_from_the_middle_of_the_range_gets_under_way() {
    // a steep model far from its aim, with nothing but one value to meet
    for scale in [Scale::Linear, Scale::Logarithmic] {
        let range = Bounded { low: 40.0, high: 300.0, start: 0.0, scale };
        let ranges = [Bounded { start: range.value(0.5), ..range }];
        let found = solved(&[1.0], &[25.0], &[1.0], &ranges, |p, x| {
            Some(1000.0 * p[0].powi(4) / (2e7 + p[0].powi(4)) * 0.1 * x)
        });
        near(found.predicted[0], 25.0, 1e-6);
        near(found.values[0], (2e7_f64 / 3.0).sqrt().sqrt(), 1e-6);
    }
}
