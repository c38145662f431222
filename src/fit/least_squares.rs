//! Least squares by the method of Levenberg and Marquardt, for models that can only be run.
//!
//! Derivatives are measured by central differences; all runs they need are asked for at once, so
//! that they can be made in parallel.

use std::cell::RefCell;

use levenberg_marquardt::{LeastSquaresProblem, LevenbergMarquardt, TerminationReason};
use nalgebra::{DMatrix, DVector, Dyn, Owned};

use super::transform::{Bounded, fraction_of, fraction_slope, inner_of};

/// What is fitted: numbers in, predictions out.
pub trait Model {
    /// Why there is no prediction.
    type Error;

    /// What the model predicts for each measured value, for each of several sets of values of the
    /// varied parameters.
    fn predict(&self, candidates: &[Vec<f64>]) -> Vec<Result<Vec<f64>, Self::Error>>;

    /// Whether to stop at once, because somebody asked to; otherwise a trial that fails counts as
    /// a very bad one.
    fn stops(&self, error: &Self::Error) -> bool;
}

/// Measured values and the weight of each one's deviation.
#[derive(Debug, Clone, Copy)]
pub struct Measured<'a> {
    /// The values.
    pub values: &'a [f64],
    /// What a deviation is multiplied with, 1 / standard deviation.
    pub weights: &'a [f64],
}

/// Where a search ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Solution {
    /// Values of the varied parameters.
    pub values: Vec<f64>,
    /// The same as fractions of their ranges.
    pub fractions: Vec<f64>,
    /// Which of them lie on a bound.
    pub at_bound: Vec<bool>,
    /// What the model predicts there.
    pub predicted: Vec<f64>,
    /// Weighted deviations, predicted − measured.
    pub deviations: Vec<f64>,
    /// Change of each weighted deviation (row) as each parameter (column) runs through its range.
    pub jacobian: DMatrix<f64>,
    /// Sets of values that were tried.
    pub trials: usize,
    /// Those among them for which the model had no prediction.
    pub failed_trials: usize,
}

/// Why there is no solution.
#[derive(Debug)]
pub enum Failure<E> {
    /// There is no prediction where the search begins, or where a derivative is measured.
    Model(E),
    /// The search did not come to rest.
    NotConverged {
        /// Sets of values that were tried.
        trials: usize,
    },
}

/// Relative gain of the sum of squares below which the search has come to rest.
const LEAST_GAIN: f64 = 1e-10;

/// Relative step of the parameters below which it has; finer than any published number.
const LEAST_STEP: f64 = 1e-8;

/// What is added to the unbounded numbers before the search sees them: it measures its steps against
/// their size, which must not vanish in the middle of a range.
const OFFSET: f64 = 4.0;

/// Longest first step, relative to that size: from the middle of a range to six sevenths of it.
const FIRST_STEP: f64 = 0.25;

/// Sum of squares of a fit that meets every value, relative to that of the values themselves: what
/// is left is the solver's own error.
const EXACT: f64 = 1e-16;

/// Finds the parameters within their bounds that bring `model` closest to what was `measured`.
///
/// # Errors
///
/// [`Failure`]: a start without prediction, somebody who asked to stop, or no rest.
pub fn minimise<M: Model>(
    model: &M,
    parameters: &[Bounded],
    measured: Measured<'_>,
) -> Result<Solution, Failure<M::Error>> {
    let start = parameters.iter().map(|p| OFFSET + inner_of(p.fraction(p.start)));
    let problem = Problem {
        model,
        parameters,
        measured,
        inner: DVector::from_iterator(parameters.len(), start),
        memory: RefCell::new(Memory { failure: None, worst: None, trials: 0, failed_trials: 0 }),
    };
    let search = LevenbergMarquardt::new()
        .with_ftol(LEAST_GAIN)
        .with_xtol(LEAST_STEP)
        .with_gtol(LEAST_GAIN)
        .with_stepbound(FIRST_STEP);
    let (problem, report) = search.minimize(problem);
    let mut memory = problem.memory.take();
    if let Some(error) = memory.failure.take() {
        return Err(Failure::Model(error));
    }
    let scale: f64 =
        measured.values.iter().zip(measured.weights).map(|(v, w)| (v * w).powi(2)).sum();
    let rests = match report.termination {
        TerminationReason::ResidualsZero
        | TerminationReason::Orthogonal
        | TerminationReason::Converged { .. }
        | TerminationReason::NoImprovementPossible(_) => true,
        _ => 2.0 * report.objective_function <= EXACT * scale,
    };
    if !rests {
        return Err(Failure::NotConverged { trials: memory.trials });
    }
    problem.solution(&memory)
}

/// What the search must remember although it is only lent out.
struct Memory<E> {
    failure: Option<E>,
    /// What a trial without prediction answers: deviations far beyond those of the start.
    worst: Option<f64>,
    trials: usize,
    failed_trials: usize,
}

impl<E> Default for Memory<E> {
    fn default() -> Self {
        Self { failure: None, worst: None, trials: 0, failed_trials: 0 }
    }
}

struct Problem<'a, M: Model> {
    model: &'a M,
    parameters: &'a [Bounded],
    measured: Measured<'a>,
    inner: DVector<f64>,
    memory: RefCell<Memory<M::Error>>,
}

impl<M: Model> Problem<'_, M> {
    fn fractions(&self) -> Vec<f64> {
        self.inner.iter().map(|&inner| fraction_of(inner - OFFSET)).collect()
    }

    fn values(&self, fractions: &[f64]) -> Vec<f64> {
        self.parameters.iter().zip(fractions).map(|(p, &fraction)| p.value(fraction)).collect()
    }

    fn deviations(&self, predicted: &[f64]) -> Vec<f64> {
        let Measured { values, weights } = self.measured;
        let pairs = predicted.iter().zip(values).zip(weights);
        pairs.map(|((predicted, measured), weight)| weight * (predicted - measured)).collect()
    }

    /// Derivatives of the weighted deviations by the fractions, from both sides; from one side where
    /// the other has no prediction.
    fn derivatives(&self, fractions: &[f64]) -> Result<DMatrix<f64>, M::Error> {
        let moved = |index: usize, to: f64| {
            let mut there = fractions.to_vec();
            there[index] = to;
            self.values(&there)
        };
        let mut candidates = vec![self.values(fractions)];
        for (index, parameter) in self.parameters.iter().enumerate() {
            let (below, above) = parameter.around(fractions[index]);
            candidates.extend([moved(index, below), moved(index, above)]);
        }
        self.memory.borrow_mut().trials += candidates.len();
        let mut answers = self.model.predict(&candidates).into_iter();
        let here = answers.next().unwrap_or(Ok(Vec::new()))?;
        let mut derivatives = DMatrix::zeros(self.measured.values.len(), fractions.len());
        for (column, parameter) in self.parameters.iter().enumerate() {
            let (below, above) = parameter.around(fractions[column]);
            let here = || (fractions[column], here.clone());
            let (low, high) = match (answers.next(), answers.next()) {
                (Some(Err(error)), _) | (_, Some(Err(error))) if self.model.stops(&error) => {
                    return Err(error);
                }
                (Some(Err(error)), Some(Err(_))) => return Err(error),
                (Some(Ok(low)), Some(Ok(high))) => ((below, low), (above, high)),
                (Some(Ok(low)), _) => ((below, low), here()),
                (_, Some(Ok(high))) => (here(), (above, high)),
                _ => (here(), here()),
            };
            for (row, weight) in self.measured.weights.iter().enumerate() {
                let slope = (high.1[row] - low.1[row]) / (high.0 - low.0);
                derivatives[(row, column)] = weight * slope;
            }
        }
        Ok(derivatives)
    }

    /// What the search found, with derivatives measured there.
    fn solution(&self, memory: &Memory<M::Error>) -> Result<Solution, Failure<M::Error>> {
        let fractions = self.fractions();
        let values = self.values(&fractions);
        let found = self.model.predict(std::slice::from_ref(&values)).into_iter().next();
        let predicted = match found {
            Some(predicted) => predicted.map_err(Failure::Model)?,
            None => Vec::new(),
        };
        let jacobian = self.derivatives(&fractions).map_err(Failure::Model)?;
        let at_bound =
            self.parameters.iter().zip(&fractions).map(|(p, &f)| p.is_at_bound(f)).collect();
        Ok(Solution {
            deviations: self.deviations(&predicted),
            values,
            fractions,
            at_bound,
            predicted,
            jacobian,
            trials: memory.trials,
            failed_trials: memory.failed_trials,
        })
    }
}

impl<M: Model> LeastSquaresProblem<f64, Dyn, Dyn> for Problem<'_, M> {
    type ResidualStorage = Owned<f64, Dyn>;
    type JacobianStorage = Owned<f64, Dyn, Dyn>;
    type ParameterStorage = Owned<f64, Dyn>;

    fn set_params(&mut self, inner: &DVector<f64>) {
        self.inner.copy_from(inner);
    }

    fn params(&self) -> DVector<f64> {
        self.inner.clone()
    }

    fn residuals(&self) -> Option<DVector<f64>> {
        let mut memory = self.memory.borrow_mut();
        memory.trials += 1;
        let answer = self.model.predict(&[self.values(&self.fractions())]).into_iter().next()?;
        let error = match answer {
            Ok(predicted) => {
                let deviations = self.deviations(&predicted);
                let squares: f64 = deviations.iter().map(|deviation| deviation * deviation).sum();
                if squares.is_finite() {
                    memory.worst.get_or_insert(1e3 * (1.0 + squares).sqrt());
                    return Some(DVector::from_vec(deviations));
                }
                None
            }
            Err(error) => Some(error),
        };
        memory.failed_trials += 1;
        let stop = error.as_ref().is_some_and(|error| self.model.stops(error));
        match memory.worst {
            Some(worst) if !stop => Some(DVector::from_element(self.measured.values.len(), worst)),
            _ => {
                memory.failure = error;
                None
            }
        }
    }

    fn jacobian(&self) -> Option<DMatrix<f64>> {
        match self.derivatives(&self.fractions()) {
            Ok(mut derivatives) => {
                for (mut column, &inner) in derivatives.column_iter_mut().zip(self.inner.iter()) {
                    column *= fraction_slope(inner - OFFSET);
                }
                Some(derivatives)
            }
            Err(error) => {
                self.memory.borrow_mut().failure = Some(error);
                None
            }
        }
    }
}
