//! The runs of a study: one scenario with many sets of parameters, and what became of each.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::SensitivityError;
use super::factors::Factor;
use crate::analysis::Measure;
use crate::experiment::{self, Base};
use crate::message::{Message, Told as _};

/// A scenario whose parameters are varied, and what is read from each run.
#[derive(Clone, Copy)]
pub struct Study<'a> {
    /// The scenario.
    pub base: Base<'a>,
    /// Changes of the scenario that hold for every run.
    pub set: &'a [String],
    /// What is varied.
    pub factors: &'a [Factor],
    /// What is read.
    pub measures: &'a [Measure],
    /// Told how many of how many runs are done; answers whether to go on.
    pub keep_going: &'a (dyn Fn(usize, usize) -> bool + Sync),
}

/// What became of the runs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Outputs {
    /// For each measure, its value in each run, or nothing where the run failed.
    pub values: Vec<Vec<Option<f64>>>,
    /// The runs that failed.
    pub failures: Vec<Failed>,
    /// How many runs there were.
    pub runs: usize,
}

/// A run that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    /// Its number, from 1, in the order of the design.
    pub run: usize,
    /// What was changed.
    pub changes: Vec<String>,
    /// Why.
    pub reason: Message,
}

/// Most runs of a study: an hour or two on a laptop.
pub const MOST_RUNS: usize = 200_000;

/// Runs whose changes are held in memory at one time.
const AT_ONCE: usize = 512;

impl Study<'_> {
    /// Makes `runs` runs; `changes` says what is changed in each.
    ///
    /// # Errors
    ///
    /// Too many runs, or somebody who asked to stop. A run that fails is no error: it is counted.
    pub fn run(
        &self,
        runs: usize,
        changes: impl Fn(usize) -> Vec<String> + Sync,
    ) -> Result<Outputs, SensitivityError> {
        if runs > MOST_RUNS {
            return Err(SensitivityError::TooManyRuns { runs, most: MOST_RUNS });
        }
        let (done, stopped) = (AtomicUsize::new(0), AtomicBool::new(false));
        let mut outputs =
            Outputs { values: vec![Vec::new(); self.measures.len()], ..Outputs::default() };
        let numbers: Vec<usize> = (0..runs).collect();
        for chunk in numbers.chunks(AT_ONCE) {
            let answers = experiment::in_parallel(chunk, |&number| {
                if !(self.keep_going)(done.load(Ordering::Relaxed), runs) {
                    stopped.store(true, Ordering::Relaxed);
                }
                if stopped.load(Ordering::Relaxed) {
                    return None;
                }
                let overrides: Vec<String> =
                    self.set.iter().cloned().chain(changes(number)).collect();
                let answer = experiment::evaluate(self.base, &overrides, self.measures);
                done.fetch_add(1, Ordering::Relaxed);
                Some(answer)
            });
            for (&number, answer) in chunk.iter().zip(answers) {
                let Some(answer) = answer else {
                    let made = done.load(Ordering::Relaxed);
                    return Err(SensitivityError::Interrupted { made, runs });
                };
                match answer {
                    Ok(values) => {
                        for (list, value) in outputs.values.iter_mut().zip(values) {
                            list.push(Some(value));
                        }
                    }
                    Err(error) => {
                        outputs.values.iter_mut().for_each(|list| list.push(None));
                        let reason = error.told();
                        outputs.failures.push(Failed {
                            run: number + 1,
                            changes: changes(number),
                            reason,
                        });
                    }
                }
            }
        }
        outputs.runs = runs;
        Ok(outputs)
    }

    /// What gives the factors their values at a point of the unit cube.
    #[must_use]
    pub fn at(&self, point: &[f64]) -> Vec<String> {
        self.factors.iter().zip(point).map(|(factor, &part)| factor.set(factor.at(part))).collect()
    }

    /// The measures of the scenario as it is, without any change of parameters.
    ///
    /// # Errors
    ///
    /// When the scenario does not hold, cannot be simulated, or lacks a measure.
    pub fn as_it_is(&self) -> Result<Vec<f64>, SensitivityError> {
        Ok(experiment::evaluate(self.base, self.set, self.measures)?)
    }
}
