//! Changes that a lesson names are laid on its scenario, so that a wrong name, unit or word is told
//! as the scenario tells it, at its place in the lesson file.

use std::collections::BTreeSet;

use super::{Check, Start};
use crate::scenario::reader::At;
use crate::scenario::tree::Span;
use crate::scenario::{Loaded, load_any_from};
use crate::simulate;
use crate::sweep::trial::{Part, change};

/// The columns that a run has.
pub(super) fn columns(loaded: &Loaded) -> BTreeSet<&'static str> {
    match loaded {
        Loaded::Junction(scenario) => simulate::column_names(scenario.choices.target).collect(),
        Loaded::Body(_) => simulate::body::column_names().collect(),
    }
}

impl Check<'_, '_> {
    /// `base` with more changes on top, if they hold.
    pub(super) fn with(&mut self, base: &Start, changes: &[At<String>]) -> Option<Start> {
        let texts: Vec<String> = changes.iter().map(|at| at.value.trim().to_owned()).collect();
        let start = base.with(&texts);
        let first = start.set.len() - texts.len();
        let place = |number: usize| changes.get(number.checked_sub(first)?).map(|at| at.span);
        if self.laid.contains(&start) {
            return Some(start);
        }
        match load_any_from(self.library, &start.scenario, &start.set) {
            Ok(_) => {
                self.laid.insert(start.clone());
                Some(start)
            }
            Err(error) => {
                let whole = changes.first().map(|at| at.span);
                for problem in &error.problems {
                    let number = change(&error.sources, problem.place).map(|(number, _)| number);
                    let place = number.and_then(place).or(whole);
                    self.reading.fault(place, problem.fault.clone());
                }
                None
            }
        }
    }

    /// Lays one value of a key on the scenario; what is wrong is noted at the key or at the value.
    pub(super) fn lay_value(
        &mut self,
        base: &Start,
        key: &At<String>,
        value: &At<String>,
    ) -> Result<(), ()> {
        let start = base.with(&[format!("{}={}", key.value, value.value)]);
        let Err(error) = load_any_from(self.library, &start.scenario, &start.set) else {
            return Ok(());
        };
        for problem in &error.problems {
            let place: Span = match change(&error.sources, problem.place) {
                Some((_, Part::Key)) => key.span,
                _ => value.span,
            };
            self.reading.fault(place, problem.fault.clone());
        }
        Err(())
    }
}
