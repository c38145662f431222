//! What every recipe is given: a source to draw from, and the tools that run it or read it back.

use super::super::{Heading, Plot, Stamp, Style};
use super::problem::{Named, RecipeError, a_body, a_comparison, a_junction, a_sweep};
use super::shipped::Shipped;
use super::stored::{Stored, StoredRun};
use super::{FigureRecipe, Needs};
use crate::experiment::{self, ExperimentError, in_parallel};
use crate::message::{Message, message};
use crate::scenario::library::{Disk, Library};
use crate::scenario::meaning::SolverOptions;
use crate::scenario::{self, BodyScenario, Loaded, Scenario, resolved_text};
use crate::simulate::body::{BodyRun, run_body};
use crate::simulate::{self, Setup, SimulateError};
use crate::solver::Work;
use crate::sweep::in_memory::make_in_memory;
use crate::sweep::spikes::Spikes;
use crate::sweep::table::SweepTable;
use crate::sweep::{self, Sweep};
use crate::text::Catalogue;
use std::cell::RefCell;
use std::sync::Mutex;

/// What a figure is drawn from.
#[derive(Debug, Clone, Copy)]
pub enum Source<'a> {
    /// What the recipe itself names, with these changes.
    Usual(&'a [String]),
    /// A scenario file or a sweep file, with these changes.
    File(&'a str, &'a [String]),
    /// A folder that was read: nothing is run.
    Stored(&'a Stored),
}

/// Where the numbers of a figure come from.
#[derive(Debug, Clone, PartialEq)]
pub enum Origin {
    /// A run that was made for the figure.
    Run {
        /// Name of the scenario file.
        scenario: String,
        /// The scenario with every default filled in.
        resolved: String,
        /// Seed of every random draw.
        seed: u64,
        /// How it was solved.
        solver: SolverOptions,
        /// What that took.
        work: Work,
    },
    /// A sweep that was made for the figure.
    Sweep {
        /// Name of the sweep file.
        file: String,
        /// The scenario that was varied, with every default filled in.
        resolved: String,
        /// What was laid on it in each row.
        rows: Vec<Vec<String>>,
        /// Steps of the solver in all rows together.
        steps: u64,
        /// Seed of the sweep.
        seed: u64,
    },
    /// A folder that was there before.
    Stored {
        /// Name of the folder.
        folder: String,
        /// Its own record of where it comes from, in JSON, perhaps empty.
        record: String,
    },
}

/// The tools of a recipe.
pub struct Desk<'a> {
    /// The reader's language.
    pub words: &'a Catalogue,
    /// The look of the figure.
    pub style: Style,
    stamp: &'a dyn Fn(&[Origin]) -> Stamp,
    go_on: &'a (dyn Fn(f64) -> bool + Sync),
    made: RefCell<Vec<Origin>>,
}

/// A run to be drawn.
pub(super) struct Taken {
    pub(super) run: StoredRun,
    /// Title of its scenario in the reader's language, or the name of its files.
    pub(super) label: String,
    /// The question of its scenario, perhaps empty.
    pub(super) question: String,
}

/// A table to be drawn.
pub(super) struct TakenTable {
    pub(super) table: SweepTable,
    pub(super) spikes: Option<Spikes>,
    /// The scenario that was varied, if it can be read.
    pub(super) scenario: Option<Box<Scenario>>,
}

impl<'a> Desk<'a> {
    /// Tools in a language and a look. `stamp` makes the line under a figure from where its numbers
    /// come from; `go_on` is told which part of the work is done, from any thread, and answers
    /// whether the rest is still wanted.
    #[must_use]
    pub fn new(
        words: &'a Catalogue,
        style: Style,
        stamp: &'a dyn Fn(&[Origin]) -> Stamp,
        go_on: &'a (dyn Fn(f64) -> bool + Sync),
    ) -> Self {
        Self { words, style, stamp, go_on, made: RefCell::default() }
    }

    /// Where the numbers come from that were asked for so far.
    #[must_use]
    pub fn origins(&self) -> Vec<Origin> {
        self.made.borrow().clone()
    }

    /// The line under a figure of everything that was asked for so far.
    pub(super) fn stamp(&self) -> Stamp {
        (self.stamp)(&self.made.borrow())
    }

    /// The plot of a recipe before anything stands in it: what it is called and asks, what it shows
    /// in words, and its stamp.
    pub(super) fn plot(&self, recipe: &FigureRecipe, description: String) -> Plot {
        let (title, question) = (self.words.word(recipe.title), self.words.word(recipe.question));
        let heading = Heading { title, question, description };
        Plot { heading, stamp: self.stamp(), ..Plot::default() }
    }

    /// The run of a recipe that shows one.
    pub(super) fn run(
        &self,
        recipe: &FigureRecipe,
        source: &Source<'_>,
    ) -> Result<Taken, RecipeError> {
        let mut runs = self.runs(recipe, source, &[&[]])?;
        match runs.len() {
            1 => Ok(runs.swap_remove(0)),
            _ => Err(wrong_kind(recipe, &source.name(recipe), a_comparison())),
        }
    }

    /// The stored runs, or a run of the scenario under each of the `variants`.
    pub(super) fn runs(
        &self,
        recipe: &FigureRecipe,
        source: &Source<'_>,
        variants: &[&[String]],
    ) -> Result<Vec<Taken>, RecipeError> {
        let (library, name, set) = match source {
            Source::Usual(set) => (&Shipped as &(dyn Library + Sync), recipe.usual, *set),
            Source::File(name, set) => (&Disk as &(dyn Library + Sync), *name, *set),
            Source::Stored(stored) if stored.runs.is_empty() => {
                return Err(wrong_kind(recipe, &source.name(recipe), stored.kind()));
            }
            Source::Stored(stored) => {
                self.keep(stored);
                let taken = |run: &StoredRun| Taken::new(run.clone(), self.words);
                return Ok(stored.runs.iter().map(taken).collect());
            }
        };
        let all: Vec<(&str, Vec<String>)> =
            variants.iter().map(|own| (name, [*own, set].concat())).collect();
        self.run_all(recipe, library, &all)
    }

    /// Runs scenarios, each with its changes, in parallel; results in their order.
    pub(super) fn run_all(
        &self,
        recipe: &FigureRecipe,
        library: &(dyn Library + Sync),
        wanted: &[(&str, Vec<String>)],
    ) -> Result<Vec<Taken>, RecipeError> {
        let mut scenarios = vec![];
        for (name, set) in wanted {
            match scenario::load_any_from(library, name, set)? {
                Loaded::Junction(scenario) => scenarios.push((*name, scenario)),
                Loaded::Body(_) => return Err(wrong_kind(recipe, name, a_body())),
            }
        }
        let whole_ms: f64 = scenarios.iter().map(|(_, s)| s.protocol.duration_ms).sum();
        let done_ms = Mutex::new(vec![0.0; scenarios.len()]);
        let numbered: Vec<usize> = (0..scenarios.len()).collect();
        let results = in_parallel(&numbered, |&index| {
            let mut keep_going = |time_ms: f64| {
                let part = done_ms.lock().map_or(0.0, |mut done_ms| {
                    done_ms[index] = time_ms;
                    done_ms.iter().sum::<f64>() / whole_ms
                });
                (self.go_on)(part)
            };
            simulate::run(&Setup::of(&scenarios[index].1), &mut keep_going)
        });
        let mut taken = vec![];
        for ((name, scenario), result) in scenarios.into_iter().zip(results) {
            let run = result.map_err(|error| of_run(name, error))?;
            self.made.borrow_mut().push(Origin::Run {
                scenario: (*name).to_owned(),
                resolved: resolved_text(&scenario),
                seed: scenario.protocol.seed,
                solver: scenario.solver,
                work: run.work,
            });
            let name = stem(name).to_owned();
            let run = StoredRun { name, trace: run.trace, scenario: Some(scenario) };
            taken.push(Taken::new(run, self.words));
        }
        Ok(taken)
    }

    /// The stored table, or that of a sweep: a scenario is swept as the recipe's own sweep does.
    pub(super) fn table(
        &self,
        recipe: &FigureRecipe,
        source: &Source<'_>,
    ) -> Result<TakenTable, RecipeError> {
        let (library, file, sweep) = match *source {
            Source::Stored(stored) => {
                let Some((table, spikes)) = stored.table.clone() else {
                    return Err(wrong_kind(recipe, &source.name(recipe), stored.kind()));
                };
                self.keep(stored);
                return Ok(TakenTable { table, spikes, scenario: stored.scenario.clone() });
            }
            Source::Usual(set) => {
                let (sweep, _) = sweep::load(&Shipped, recipe.usual, set)?;
                (&Shipped as &(dyn Library + Sync), recipe.usual, sweep)
            }
            Source::File(name, set) if is_sweep(name) => {
                let (sweep, _) = sweep::load(&Disk, name, set)?;
                (&Disk as &(dyn Library + Sync), name, sweep)
            }
            Source::File(name, set) => {
                let (mut sweep, _) = sweep::load(&Shipped, recipe.usual, &[])?;
                name.clone_into(&mut sweep.scenario);
                sweep.set.extend_from_slice(set);
                (&Disk as &(dyn Library + Sync), name, sweep)
            }
        };
        let scenario = match scenario::load_any_from(library, &sweep.scenario, &sweep.set)? {
            Loaded::Junction(scenario) => scenario,
            Loaded::Body(_) => return Err(wrong_kind(recipe, &sweep.scenario, a_body())),
        };
        let made = make_in_memory(&sweep, library, self.go_on).ok_or(RecipeError::Interrupted)?;
        self.made.borrow_mut().push(Origin::Sweep {
            file: file.to_owned(),
            resolved: resolved_text(&scenario),
            rows: (0..sweep.rows()).map(|row| sweep.overrides(row)).collect(),
            steps: made.steps,
            seed: sweep.seed,
        });
        let spikes = spikes_of(&sweep, &made.traces, &scenario);
        Ok(TakenTable { table: made.table, spikes, scenario: Some(scenario) })
    }

    /// A body, run to its end.
    pub(super) fn body(
        &self,
        recipe: &FigureRecipe,
        source: &Source<'_>,
    ) -> Result<(BodyScenario, BodyRun), RecipeError> {
        let (library, name, set) = match *source {
            Source::Usual(set) => (&Shipped as &dyn Library, recipe.usual, set),
            Source::File(name, set) => (&Disk as &dyn Library, name, set),
            Source::Stored(stored) => {
                return Err(wrong_kind(recipe, &source.name(recipe), stored.kind()));
            }
        };
        let body = match scenario::load_any_from(library, name, set)? {
            Loaded::Body(body) => *body,
            Loaded::Junction(_) => return Err(wrong_kind(recipe, name, a_junction())),
        };
        let run = run_body(&body, &mut |done_frac| (self.go_on)(done_frac))
            .map_err(|error| RecipeError::of_run(name, ExperimentError::from(error)))?;
        self.made.borrow_mut().push(Origin::Run {
            scenario: name.to_owned(),
            resolved: scenario::body::resolved_text(&body),
            seed: 0, // the body draws nothing at random
            solver: SolverOptions {
                method: crate::solver::Method::Rosenbrock,
                relative_tolerance: crate::simulate::body::RELATIVE_TOLERANCE,
                ..SolverOptions::default()
            },
            work: run.work,
        });
        Ok((body, run))
    }

    /// Remembers that a folder is drawn.
    pub(super) fn keep(&self, stored: &Stored) {
        let name = stored.folder.file_name().unwrap_or(stored.folder.as_os_str());
        self.made.borrow_mut().push(Origin::Stored {
            folder: name.to_string_lossy().into_owned(),
            record: stored.record.clone(),
        });
    }

    /// Refuses what lacks a part that the figure shows.
    pub(super) fn need(
        recipe: &FigureRecipe,
        source: &Source<'_>,
        missing: Vec<Message>,
    ) -> Result<(), RecipeError> {
        let both = |one, other| message!("tell-both", "{one} and {other}", one, other);
        let Some(missing) = missing.into_iter().reduce(both) else { return Ok(()) };
        Err(RecipeError::Lacks {
            recipe: recipe.name,
            given: Named::new(&source.name(recipe)),
            missing,
            command: recipe.command(),
        })
    }
}

impl Taken {
    fn new(run: StoredRun, words: &Catalogue) -> Self {
        let story = run.scenario.as_ref().map(|scenario| &scenario.story);
        let title = story.map_or("", |story| story.title_in(words.language()));
        let label = if title.is_empty() { run.name.clone() } else { title.to_owned() };
        let question = story.map_or("", |story| story.question_in(words.language())).to_owned();
        Self { run, label, question }
    }

    /// Refuses a trace without a column that the figure shows.
    pub(super) fn need(
        &self,
        recipe: &FigureRecipe,
        source: &Source<'_>,
        columns: &[&str],
    ) -> Result<(), RecipeError> {
        let missing = columns.iter().filter(|column| self.run.trace.column(column).is_none());
        let missing = missing
            .map(|column| message!("tell-figure-the-column", "the column `{column}`", column));
        Desk::need(recipe, source, missing.collect())
    }
}

impl TakenTable {
    /// Refuses a table without an axis or a measure that the figure shows; else gives the places of
    /// both.
    pub(super) fn need(
        &self,
        recipe: &FigureRecipe,
        source: &Source<'_>,
        axes: &[&str],
        measures: &[&str],
    ) -> Result<(Vec<usize>, Vec<usize>), RecipeError> {
        let head = &self.table.head;
        let axis = |key: &&str| head.axes.iter().position(|axis| axis.key == **key);
        let measure = |name: &&str| head.measures.iter().position(|m| m.name == **name);
        let mut missing: Vec<Message> = vec![];
        let lacking = axes.iter().filter(|key| axis(key).is_none());
        missing
            .extend(lacking.map(|key| message!("tell-figure-the-axis", "the axis `{key}`", key)));
        let lacking = measures.iter().filter(|name| measure(name).is_none());
        missing.extend(
            lacking.map(|name| message!("tell-figure-the-measure", "the measure `{name}`", name)),
        );
        Desk::need(recipe, source, missing)?;
        Ok((axes.iter().filter_map(axis).collect(), measures.iter().filter_map(measure).collect()))
    }
}

impl Source<'_> {
    /// As it is named in messages.
    pub(super) fn name(&self, recipe: &FigureRecipe) -> String {
        match self {
            Source::Usual(_) => format!("scenarios/{}", recipe.usual),
            Source::File(name, _) => (*name).to_owned(),
            Source::Stored(stored) => stored.folder.display().to_string(),
        }
    }

    /// Whether it is what the recipe itself names, unchanged.
    pub(super) fn is_usual(&self) -> bool {
        matches!(self, Source::Usual(set) if set.is_empty())
    }
}

/// That a source is of another kind than the figure needs.
pub(super) fn wrong_kind(recipe: &FigureRecipe, name: &str, found: Message) -> RecipeError {
    let needs = match recipe.needs {
        Needs::Run => message!("tell-figure-needs-run", "one run"),
        Needs::Runs => message!("tell-figure-needs-runs", "runs of a junction"),
        Needs::Table => a_sweep(),
        Needs::Course => a_body(),
    };
    let (given, command) = (Named::new(name), recipe.command());
    RecipeError::WrongKind { recipe: recipe.name, needs, given, found, command }
}

fn of_run(name: &str, error: SimulateError) -> RecipeError {
    RecipeError::of_run(name, experiment::ExperimentError::from(error))
}

/// The name of a file without its folder and ending.
pub(super) fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.strip_suffix(".toml").unwrap_or(file)
}

/// Whether a file says that it is a sweep. What cannot be read is told by whoever loads it.
fn is_sweep(name: &str) -> bool {
    let text = Disk.read(name).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let table = text.and_then(|text| text.parse::<toml::Table>().ok());
    let kind = table.as_ref().and_then(|table| table.get("kind")).and_then(toml::Value::as_str);
    kind == Some("sweep")
}

/// When the nerve fired in each row; nothing when the sweep kept no traces.
fn spikes_of(
    sweep: &Sweep,
    traces: &[Option<crate::trace::Trace>],
    scenario: &Scenario,
) -> Option<Spikes> {
    if sweep.traces.is_empty() {
        return None;
    }
    let row = |trace: &Option<crate::trace::Trace>| {
        trace.as_ref().map(|trace| trace.events("nerve_spike").to_vec())
    };
    let rows = traces.iter().map(row).collect();
    Some(Spikes { rows, until_ms: scenario.protocol.duration_ms })
}
