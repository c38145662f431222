//! Problems and warnings: what was found in a scenario, with its place.

use super::choices::ScenarioKind;
use super::fault::{Fault, Kind};
use super::tree::{Sources, Span};
use crate::message::{Message, Told as _, message};

/// A fault and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// What is wrong.
    pub fault: Fault,
    /// Where, unless it is the file as a whole.
    pub place: Option<Span>,
    /// Other places that have to do with it, with a few words each.
    pub related: Vec<(Span, Message)>,
}

/// Something that can be simulated but is hardly meant, or is deadly.
#[derive(Debug, Clone, PartialEq)]
pub struct Warning {
    /// What is noticed.
    pub message: Message,
    /// Why that matters, with its physiology.
    pub reason: Message,
    /// Key of the reference that says so.
    pub source: Option<&'static str>,
    /// Where, unless the value came by default.
    pub place: Option<Span>,
}

/// All that stands in the way of a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioError {
    /// At least one, in the order of the text.
    pub problems: Vec<Problem>,
    /// Warnings that were found as well.
    pub warnings: Vec<Warning>,
    /// The texts that the places point into.
    pub sources: Sources,
}

impl ScenarioError {
    /// The gravest kind among the problems: a file that cannot be read, then an invalid scenario,
    /// then a limit.
    #[must_use]
    pub fn kind(&self) -> Kind {
        let any = |kind| self.problems.iter().any(|problem| problem.fault.kind() == kind);
        if any(Kind::Io) {
            Kind::Io
        } else if any(Kind::Invalid) {
            Kind::Invalid
        } else {
            Kind::Limit
        }
    }

    /// One line for each problem, `file:line:column: what is wrong`.
    #[must_use]
    pub fn told(&self) -> Vec<Message> {
        let told = |problem: &Problem| match problem.place {
            None => problem.fault.told(),
            Some(span) => {
                let (line, column) = self.sources.line_and_column(span);
                message!(
                    "tell-scenario-problem-at",
                    "{name}:{line}:{column}: {what}",
                    name = self.sources.get(span.source).called(),
                    line = line.to_string(),
                    column = column.to_string(),
                    what = problem.fault.told()
                )
            }
        };
        self.problems.iter().map(told).collect()
    }

    /// The first of these lines.
    ///
    /// # Panics
    ///
    /// Without a problem, which is no error.
    #[must_use]
    pub fn first(&self) -> Message {
        let first = self.told().into_iter().next();
        first.unwrap_or_else(|| unreachable!("an error has a problem"))
    }

    /// All of these lines.
    ///
    /// # Panics
    ///
    /// Without a problem, which is no error.
    #[must_use]
    pub fn whole(&self) -> Message {
        let whole = self.told().into_iter().reduce(|before, line| {
            message!("tell-scenario-lines", "{before}\n{line}", before, line)
        });
        whole.unwrap_or_else(|| unreachable!("an error has a problem"))
    }

    /// The same lines in English.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        self.told().iter().map(Message::to_string).collect()
    }
}

impl std::fmt::Display for ScenarioError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.lines().join("\n"))
    }
}

impl std::error::Error for ScenarioError {}

/// Most problems that are collected; a file with more is no scenario, and each one takes time.
pub const MOST_PROBLEMS: usize = 500;

/// Collects problems and warnings while a scenario is read.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The texts.
    pub sources: &'a Sources,
    /// What kind of scenario they describe, which decides what may be written.
    pub kind: ScenarioKind,
    /// Whether a key that is not known here may be told to belong in a table of a scenario.
    pub tells_tables: bool,
    /// What was found wrong so far.
    pub problems: Vec<Problem>,
    /// What was noticed so far.
    pub warnings: Vec<Warning>,
}

impl<'a> Reading<'a> {
    /// Begins.
    #[must_use]
    pub fn new(sources: &'a Sources) -> Self {
        let kind = ScenarioKind::default();
        Self { sources, kind, tells_tables: true, problems: Vec::new(), warnings: Vec::new() }
    }

    /// Notes a fault.
    pub fn fault(&mut self, place: impl Into<Option<Span>>, fault: impl Into<Fault>) {
        self.fault_with(place, fault.into(), Vec::new());
    }

    /// Whether no more problems are collected.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.problems.len() >= MOST_PROBLEMS
    }

    /// Notes a fault that has to do with other places too.
    pub fn fault_with(
        &mut self,
        place: impl Into<Option<Span>>,
        fault: Fault,
        related: Vec<(Span, Message)>,
    ) {
        if !self.is_full() {
            self.problems.push(Problem { fault, place: place.into(), related });
        }
    }
}

/// The word of `allowed` that `found` was probably meant to be: one that differs by few letters,
/// or one of which it is a part.
#[must_use]
pub fn nearest<'a>(
    found: &str,
    allowed: impl IntoIterator<Item = &'a str> + Clone,
) -> Option<String> {
    let reach = (found.chars().count() / 3).max(1);
    within(found, allowed.clone(), reach).or_else(|| {
        let is_part =
            |word: &&str| found.len() > 3 && word.split(['_', '-']).any(|part| part == found);
        allowed.into_iter().find(is_part).map(str::to_owned)
    })
}

/// The word of `allowed` that differs from `found` by at most `reach` letters.
#[must_use]
pub fn within<'a>(
    found: &str,
    allowed: impl IntoIterator<Item = &'a str>,
    reach: usize,
) -> Option<String> {
    let plain = |word: &str| word.to_lowercase().replace(['-', ' '], "_");
    let found = plain(found);
    let length = found.chars().count();
    allowed
        .into_iter()
        .map(|word| (plain(word), word))
        // comparing with a very long text would take long and can find nothing
        .filter(|(plain, _)| plain.chars().count().abs_diff(length) <= reach)
        .map(|(plain, word)| (strsim::damerau_levenshtein(&found, &plain), word))
        .filter(|(distance, _)| *distance <= reach)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word.to_owned())
}
