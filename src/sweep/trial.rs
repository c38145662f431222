//! Laying changes on the scenario of a sweep to see whether they hold, and what its runs will have.

use std::collections::BTreeSet;

use crate::model::choices::ReleaseMode;
use crate::scenario::library::Library;
use crate::scenario::meaning::{Scenario, Timing};
use crate::scenario::tree::{COMMAND_LINE, Sources, Span};
use crate::scenario::{Loaded, ScenarioError, load_any_from};
use crate::simulate;

/// What is known of the scenarios that were laid so far.
#[derive(Debug, Default)]
pub(super) struct Laid {
    /// Whether any was a junction.
    pub(super) junctions: bool,
    /// Whether any was a body.
    pub(super) bodies: bool,
    /// Whether any has random draws.
    pub(super) random: bool,
    /// Columns that the trace or course of any will have.
    pub(super) columns: BTreeSet<&'static str>,
    /// Names and texts of all files, each once, the scenario's own first.
    pub(super) texts: Vec<(String, String)>,
}

/// The scenario that changes are laid on.
pub(super) struct Trial<'a> {
    library: &'a dyn Library,
    name: &'a str,
    pub(super) laid: Laid,
}

impl<'a> Trial<'a> {
    pub(super) fn new(library: &'a dyn Library, name: &'a str) -> Self {
        Self { library, name, laid: Laid::default() }
    }

    /// What was laid so far is not what the rows are, but its files stay.
    pub(super) fn forget(&mut self) {
        let texts = std::mem::take(&mut self.laid.texts);
        self.laid = Laid { texts, ..Laid::default() };
    }

    /// Lays changes on the scenario and notes what its runs will have.
    pub(super) fn lay(&mut self, overrides: &[String]) -> Result<(), ScenarioError> {
        match load_any_from(self.library, self.name, overrides)? {
            Loaded::Junction(scenario) => {
                self.laid.junctions = true;
                self.laid.random |= is_random(&scenario);
                self.laid.columns.extend(simulate::column_names(scenario.choices.target));
                self.laid.keep(&scenario.sources);
            }
            Loaded::Body(scenario) => {
                self.laid.bodies = true;
                self.laid.columns.extend(simulate::body::column_names());
                self.laid.keep(&scenario.sources);
                for junction in &scenario.junctions {
                    self.laid.keep(&junction.scenario.sources);
                }
            }
        }
        Ok(())
    }
}

impl Laid {
    fn keep(&mut self, sources: &Sources) {
        for source in sources.iter().filter(|source| source.name != COMMAND_LINE) {
            if !self.texts.iter().any(|(name, _)| *name == source.name) {
                self.texts.push((source.name.clone(), source.text.clone()));
            }
        }
    }
}

/// Whether a run follows from its seed.
fn is_random(scenario: &Scenario) -> bool {
    let noise = scenario.protocol.noise.is_some_and(|noise| noise.sigma_uA_cm2 > 0.0);
    let is_poisson = |timing: &Timing| matches!(timing, Timing::Poisson { .. });
    noise
        || scenario.choices.release == ReleaseMode::Quantal
        || scenario.setup.stimuli.iter().any(|stimulus| is_poisson(&stimulus.timing))
}

/// Where in a change `key=value` a problem lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Part {
    /// In the key.
    Key,
    /// In these bytes of the value.
    Value(std::ops::Range<usize>),
}

/// Which of the changes a problem is about, from 0, and where in it; nothing if it is about none.
pub(crate) fn change(sources: &Sources, place: Option<Span>) -> Option<(usize, Part)> {
    let place = place?;
    let source = sources.get(place.source);
    if source.name != COMMAND_LINE {
        return None;
    }
    // each change is a text of its own, in their order
    let is_before = |other: &&crate::scenario::tree::Source| {
        other.name == COMMAND_LINE && !std::ptr::eq(*other, source)
    };
    let until = sources.iter().take_while(|other| !std::ptr::eq(*other, source));
    let number = until.filter(is_before).count();
    let Some((key, value)) = source.text.split_once(" = ") else {
        return Some((number, Part::Value(0..source.text.len())));
    };
    if place.end <= key.len() {
        return Some((number, Part::Key));
    }
    // a text has quotes here, which are not part of the value
    let quote = usize::from(value.starts_with(['"', '\'']));
    let start = key.len() + 3 + quote;
    let end = start + value.len() - 2 * quote.min(value.len() / 2);
    let inside = |at: usize| at.clamp(start, end) - start;
    Some((number, Part::Value(inside(place.start)..inside(place.end))))
}
