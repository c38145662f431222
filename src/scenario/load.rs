//! From a file name to a scenario: reading files, following `extends`, laying overrides on top.

use std::path::{Path as FilePath, PathBuf};

use super::body::file::BodyFile;
use super::body::{self, BodyFault, BodyScenario};
use super::check::check;
use super::choice::{Choice as _, choice};
use super::choices::ScenarioKind;
use super::fault::Fault;
use super::file::ScenarioFile;
use super::library::{Alone, Disk, Library, readable_text, tidy};
use super::meaning::Scenario;
use super::problem::{Problem, Reading, ScenarioError, Warning};
use super::reader::{Path, Reader as _};
use super::section::Section;
use super::syntax;
use super::tree::{self, COMMAND_LINE, Key, SourceId, Sources, Span, Table, Value};
use crate::message::message;

/// Longest chain of files that extend one another.
const MOST_FILES: usize = 16;

/// Reads the scenario file at `path`, then lays `overrides` on top, each of the form
/// `bath.magnesium=0.2 mM` (quotes around the value are optional).
///
/// # Errors
///
/// All problems together; [`ScenarioError::kind`] says whether they are a matter of the scenario,
/// of a limit, or of reading files.
pub fn load(path: &FilePath, overrides: &[String]) -> Result<Scenario, ScenarioError> {
    load_from(&Disk, &path.display().to_string(), overrides)
}

/// Reads a scenario that stands in memory; it cannot extend another.
///
/// # Errors
///
/// As [`load`].
pub fn load_text(name: &str, text: &str, overrides: &[String]) -> Result<Scenario, ScenarioError> {
    load_from(&Alone { name, text }, name, overrides)
}

/// As [`load`], with files from anywhere.
///
/// # Errors
///
/// As [`load`].
pub fn load_from(
    library: &dyn Library,
    name: &str,
    overrides: &[String],
) -> Result<Scenario, ScenarioError> {
    let typed = Typed::read(library, name, overrides);
    match typed.kind() {
        Some(ScenarioKind::Junction) => typed.junction(),
        Some(ScenarioKind::Body) => Err(typed.not_a_junction()),
        None => Err(typed.wrong_kind()),
    }
}

/// Reads a file of any kind that is written like a scenario, `extends` and overrides included.
///
/// `check` gets the typed keys and what they stand in, and gives what the file means; it may note
/// further faults. Gives that, and the texts it was read from.
///
/// # Errors
///
/// As [`load`].
pub fn load_section<S: Section, T>(
    library: &dyn Library,
    name: &str,
    overrides: &[String],
    check: impl FnOnce(&S, &Table, &mut Reading<'_>) -> Option<T>,
) -> Result<(T, Sources), ScenarioError> {
    let typed = Typed::read(library, name, overrides);
    let kind = ScenarioKind::Junction;
    let (meaning, _, sources) = typed.meaning(kind, |tree, root, sound, reading| {
        // a file of another kind has tables of its own
        reading.tells_tables = false;
        let file = S::read_table(tree, root, &Path::root(), reading);
        if sound { check(&file, tree, reading) } else { None }
    })?;
    Ok((meaning, sources))
}

/// A scenario of either kind.
#[derive(Debug, Clone)]
pub enum Loaded {
    /// One nerve ending and its muscle fibre.
    Junction(Box<Scenario>),
    /// A whole body.
    Body(Box<BodyScenario>),
}

/// As [`load`], for a file of either kind: its key `kind` says which it is.
///
/// # Errors
///
/// As [`load`].
pub fn load_any(path: &FilePath, overrides: &[String]) -> Result<Loaded, ScenarioError> {
    load_any_from(&Disk, &path.display().to_string(), overrides)
}

/// As [`load_any`], with files from anywhere.
///
/// # Errors
///
/// As [`load`].
pub fn load_any_from(
    library: &dyn Library,
    name: &str,
    overrides: &[String],
) -> Result<Loaded, ScenarioError> {
    let typed = Typed::read(library, name, overrides);
    match typed.kind() {
        Some(ScenarioKind::Junction) => typed.junction().map(|s| Loaded::Junction(Box::new(s))),
        Some(ScenarioKind::Body) => typed.body(library).map(|s| Loaded::Body(Box::new(s))),
        None => Err(typed.wrong_kind()),
    }
}

/// What was typed in a file, those it extends, and on the command line.
struct Typed {
    tree: Table,
    sources: Sources,
    problems: Vec<Problem>,
    readable: bool,
}

impl Typed {
    fn read(library: &dyn Library, name: &str, overrides: &[String]) -> Self {
        let mut loader =
            Loader { library, sources: Sources::default(), problems: Vec::new(), readable: true };
        let mut tree = loader.read_chain(name);
        loader.lay_over(&mut tree, overrides);
        let Loader { sources, problems, readable, .. } = loader;
        Self { tree, sources, problems, readable }
    }

    /// What the file describes, or `None` when its `kind` is no kind.
    fn kind(&self) -> Option<ScenarioKind> {
        match self.tree.get("kind").map(|entry| &entry.node.value) {
            None if self.key_of_a_body().is_some() => Some(ScenarioKind::Body),
            None => Some(ScenarioKind::default()),
            Some(Value::Text(word)) => {
                ScenarioKind::ALL.iter().copied().find(|kind| kind.word() == word)
            }
            Some(_) => None,
        }
    }

    /// A key that only a body has.
    fn key_of_a_body(&self) -> Option<&Key> {
        let only_of_a_body =
            |key: &&str| BodyFile::NAMES.contains(key) && !ScenarioFile::NAMES.contains(key);
        let mut keys = self.tree.entries.iter().map(|entry| &entry.key);
        keys.find(|key| only_of_a_body(&key.text.as_str()))
    }

    /// A file whose kind is not known cannot be read further.
    fn wrong_kind(self) -> ScenarioError {
        let kind = ScenarioKind::default();
        let nothing = self.meaning(kind, |tree, _, _, reading| {
            let entry = tree.get("kind")?;
            let path = Path::root().join("kind");
            choice::<ScenarioKind>().read(&entry.node, &path, reading)
        });
        nothing.err().unwrap_or_else(|| unreachable!("a kind that is known is not wrong"))
    }

    fn not_a_junction(self) -> ScenarioError {
        let kind = self.tree.get("kind").map(|entry| entry.node.span);
        let place = kind.or_else(|| self.key_of_a_body().map(|key| key.span));
        let fault = BodyFault::NotAJunction.into();
        let problems = vec![Problem { fault, place, related: Vec::new() }];
        ScenarioError { problems, warnings: Vec::new(), sources: self.sources }
    }

    fn junction(self) -> Result<Scenario, ScenarioError> {
        let kind = ScenarioKind::Junction;
        let (scenario, warnings, sources) = self.meaning(kind, |tree, root, sound, reading| {
            let file = ScenarioFile::read_table(tree, root, &Path::root(), reading);
            if sound { check(&file, tree, reading) } else { None }
        })?;
        Ok(Scenario { warnings, sources, ..scenario })
    }

    fn body(self, library: &dyn Library) -> Result<BodyScenario, ScenarioError> {
        let kind = ScenarioKind::Body;
        let first = self.key_of_a_body().map(|key| key.span);
        let (scenario, warnings, sources) = self.meaning(kind, |tree, root, sound, reading| {
            let file = BodyFile::read_table(tree, root, &Path::root(), reading);
            if let (true, Some(span)) = (file.kind.is_absent(), first) {
                reading.fault(span, BodyFault::KindMissing);
            }
            if sound { body::check::check(&file, tree, library, reading) } else { None }
        })?;
        Ok(BodyScenario { warnings, sources, ..scenario })
    }

    /// Has the tree read and checked by `read`, which is told whether it is sound as a whole.
    fn meaning<T>(
        self,
        kind: ScenarioKind,
        read: impl FnOnce(&Table, Span, bool, &mut Reading<'_>) -> Option<T>,
    ) -> Result<(T, Vec<Warning>, Sources), ScenarioError> {
        let Self { tree, sources, mut problems, readable } = self;
        let mut reading = Reading::new(&sources);
        reading.kind = kind;
        let structural = problems.iter().any(|problem| syntax::is_structural(&problem.fault));
        let mut scenario = None;
        if readable {
            let root = Span { source: SourceId::FIRST, start: 0, end: 0 };
            scenario = read(&tree, root, !structural, &mut reading);
        }
        let Reading { problems: mut meant, mut warnings, .. } = reading;
        // On a line that could not be read, and for tables that may have been lost with one, more
        // complaints would only confuse.
        let line = |span: Span| (span.source, sources.line_and_column(span).0);
        let unreadable: Vec<_> = problems
            .iter()
            .filter_map(|problem| problem.place)
            .filter(|place| place.start < place.end)
            .map(line)
            .collect();
        meant.retain(|problem| {
            let missing = matches!(problem.fault, Fault::MissingKey { .. });
            !(structural && missing)
                && problem.place.is_none_or(|place| !unreadable.contains(&line(place)))
        });
        problems.extend(meant);
        problems.sort_by_key(|problem| problem.place);
        problems.dedup();
        warnings.sort_by_key(|warning| warning.place);
        match scenario {
            Some(scenario) if problems.is_empty() => Ok((scenario, warnings, sources)),
            _ => Err(ScenarioError { problems, warnings, sources }),
        }
    }
}

struct Loader<'a> {
    library: &'a dyn Library,
    sources: Sources,
    problems: Vec<Problem>,
    /// False once a file is missing, so that what it would have said is unknown.
    readable: bool,
}

impl Loader<'_> {
    fn fault(&mut self, place: Option<Span>, fault: Fault) {
        self.problems.push(Problem { fault, place, related: Vec::new() });
    }

    /// Stops further reading: without this file the rest would be misjudged.
    fn give_up(&mut self, place: Option<Span>, fault: Fault) {
        self.readable = false;
        self.fault(place, fault);
    }

    /// Reads a file and those it extends, and lays them over one another.
    fn read_chain(&mut self, name: &str) -> Table {
        let mut chain: Vec<(String, PathBuf)> = Vec::new();
        let mut tables = Vec::new();
        let mut next = Some((name.to_owned(), None));
        while let Some((name, asked_at)) = next.take() {
            let path = tidy(FilePath::new(&name));
            if let Some(at) = chain.iter().position(|(_, known)| *known == path) {
                let mut circle: Vec<String> =
                    chain[at..].iter().map(|(name, _)| name.clone()).collect();
                circle.push(chain[at].0.clone());
                self.give_up(asked_at, Fault::ExtendsCircle { chain: circle });
                break;
            }
            if chain.len() == MOST_FILES {
                self.give_up(asked_at, Fault::ExtendsTooDeep { most: MOST_FILES });
                break;
            }
            let Some(mut table) = self.read_file(&name, asked_at) else { break };
            let folder = FilePath::new(&name).parent().map(FilePath::to_path_buf);
            chain.push((name, path));
            // a value that is no text stays, so that the reader of `extends` can refuse it
            if let Some(entry) = table.get("extends")
                && let Value::Text(parent) = &entry.node.value
            {
                if self.is_unreadable(entry.node.span) {
                    self.readable = false;
                    break;
                }
                let parent = tidy(&folder.unwrap_or_default().join(parent)).display().to_string();
                next = Some((parent, Some(entry.node.span)));
                table.remove("extends");
            }
            tables.push(table);
        }
        let mut whole = Table::default();
        for table in tables.into_iter().rev() {
            whole.overlay(table);
        }
        whole
    }

    fn read_file(&mut self, name: &str, asked_at: Option<Span>) -> Option<Table> {
        let bytes = match self.library.read(name) {
            Ok(bytes) => bytes,
            Err(fault) => {
                self.give_up(asked_at, fault);
                return None;
            }
        };
        let text = match readable_text(name, &bytes) {
            Ok(text) => text,
            Err(fault) => {
                self.give_up(asked_at, fault);
                return None;
            }
        };
        let source = self.sources.add(name.to_owned(), text);
        let (mut table, errors) = tree::parse(&self.sources, source);
        self.problems.extend(syntax::problems(&self.sources, errors));
        self.check_version(source, &mut table);
        Some(table)
    }

    /// Whether there is already a problem on the line of this place.
    fn is_unreadable(&self, place: Span) -> bool {
        let line = |span: Span| (span.source, self.sources.line_and_column(span).0);
        let mut places = self.problems.iter().filter_map(|problem| problem.place);
        places.any(|other| line(other) == line(place))
    }

    /// Every file says its own version; one that this program cannot read is not read further.
    fn check_version(&mut self, source: SourceId, table: &mut Table) {
        let structural = self.problems.iter().any(|problem| syntax::is_structural(&problem.fault));
        match table.get("schema") {
            None if structural => {}
            None => {
                let whole = Span { source, start: 0, end: 0 };
                self.fault(Some(whole), Fault::NoSchema);
            }
            Some(entry) => match entry.node.value {
                Value::Integer(1) => {}
                Value::Integer(_) => {
                    let span = entry.node.span;
                    let found = self.sources.snippet(span).to_owned();
                    self.give_up(Some(span), Fault::OtherSchema { found });
                }
                // anything else is refused by the reader of `schema`
                _ => {}
            },
        }
    }

    fn lay_over(&mut self, tree: &mut Table, overrides: &[String]) {
        for text in overrides {
            let Some((key, value)) = text.split_once('=') else {
                let source = self.sources.add(COMMAND_LINE.into(), text.clone());
                let place = Span { source, start: 0, end: text.len() };
                let found = crate::units::shown(text);
                self.fault(Some(place), Fault::OverrideWithoutEquals { found });
                continue;
            };
            let source = self.sources.add(COMMAND_LINE.into(), line(key.trim(), value.trim()));
            let (table, errors) = tree::parse(&self.sources, source);
            self.problems.extend(syntax::problems(&self.sources, errors));
            if let Some(entry) = table.get("extends") {
                let message = message!(
                    "tell-scenario-extends-typed",
                    "`extends` cannot be set on the command line"
                );
                let hint = Some(message!(
                    "tell-scenario-extends-typed-help",
                    "name the other scenario file instead"
                ));
                self.fault(Some(entry.key.span), Fault::Syntax { message, hint });
                continue;
            }
            if let Err(wrong) = tree.overlay_with_numbers(table) {
                for (key, length) in wrong {
                    let found = crate::units::shown(&key.text);
                    self.fault(Some(key.span), Fault::NoSuchEntry { found, length });
                }
            }
        }
    }
}

/// `key = value` as TOML; a shell has taken the quotes away, so that they may have to come back.
fn line(key: &str, value: &str) -> String {
    let as_typed = format!("{key} = {value}");
    if toml::de::DeTable::parse(&as_typed).is_ok() {
        as_typed
    } else {
        format!("{key} = {}", toml::Value::String(value.to_owned()))
    }
}
