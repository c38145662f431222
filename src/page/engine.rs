//! What a page asks of the engine and what it gets: a scenario in, a block of numbers out.
//!
//! The same request and the same answer serve the WebAssembly module inside a lesson and the server
//! of the lab, so that a page need not know which of them it talks to. It needs none of the default
//! features.
//!
//! A request is JSON in UTF-8:
//!
//! ```json
//! {
//!   "name": "one-impulse.toml",
//!   "text": "schema = 1 …",
//!   "set": ["bath.magnesium=3 mM"],
//!   "files": { "other.toml": "what a scenario extends, or the junction of a body" },
//!   "columns": ["calcium_near_channels_uM"]
//! }
//! ```
//!
//! Only `name` and `text` must be there; without `columns` all of them come.
//!
//! An answer is a block of bytes: the length of its head (32 bits, little-endian), the head (JSON,
//! filled up with spaces until the numbers stand on a multiple of 8), then the times and each
//! column as 64-bit numbers, little-endian, nothing rounded. The head of an answer is [`Head`], that
//! of a refusal `{"failure": …}` with [`Refusal`].

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::analysis::{BodySummary, Summary, summarise, summarise_body};
use crate::scenario::fault::{Fault, Kind};
use crate::scenario::library::{Disk, Library};
use crate::scenario::problem::{Warning, nearest};
use crate::scenario::{self, BodyScenario, Loaded, Look, Scenario, ScenarioError};
use crate::simulate::body::{BodyError, run_body};
use crate::simulate::{self, Setup, SimulateError};
use crate::trace::Column;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The name that the scenario goes by in messages.
    pub name: String,
    /// The scenario, as it stands in its file.
    pub text: String,
    /// Overrides, as `--set` takes them.
    #[serde(default)]
    pub set: Vec<String>,
    /// Other files that the scenario names.
    #[serde(default)]
    pub files: BTreeMap<String, String>,
    /// Columns that are wanted; all when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub columns: Option<Vec<String>>,
}

impl Request {
    /// A scenario on this machine with all the files that it names, so that it can travel: the folder
    /// that they have in common is left out of their names.
    ///
    /// # Errors
    /// As [`scenario::load_any`].
    pub fn of_file(path: &Path, set: &[String]) -> Result<Self, ScenarioError> {
        let name = path.display().to_string();
        let witness = Witness::default();
        scenario::load_any_from(&witness, &name, set)?;
        let mut files = witness.0.into_inner();
        let folder = shared_folder(files.keys());
        let short = |name: &str| name[folder.len()..].to_owned();
        let text = files.remove(&name).unwrap_or_default();
        let files = files.iter().map(|(name, text)| (short(name), text.clone())).collect();
        Ok(Self { name: short(&name), text, set: set.to_vec(), files, columns: None })
    }
}

/// Reads from the disk and remembers what was read.
#[derive(Default)]
struct Witness(RefCell<BTreeMap<String, String>>);

impl Library for Witness {
    fn read(&self, name: &str) -> Result<Vec<u8>, Fault> {
        let bytes = Disk.read(name)?;
        // what is no text is refused by whoever reads it
        let text = String::from_utf8_lossy(&bytes).into_owned();
        self.0.borrow_mut().insert(name.to_owned(), text);
        Ok(bytes)
    }
}

/// What all names begin with, up to its last slash.
fn shared_folder<'a>(names: impl Iterator<Item = &'a String>) -> String {
    let folder = |name: &String| name.rfind(['/', '\\']).map_or(0, |at| at + 1);
    let mut shared: Option<String> = None;
    for name in names {
        let mut common = shared.unwrap_or_else(|| name[..folder(name)].to_owned());
        while !name.starts_with(&common) {
            common.pop();
            common.truncate(folder(&common));
        }
        shared = Some(common);
    }
    shared.unwrap_or_default()
}

/// What was simulated: everything but the numbers of the columns.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Head {
    /// Title of the scenario.
    pub title: String,
    /// Name of the times, `time_ms` or, of a body, `time_h`.
    pub time: &'static str,
    /// How many times there are.
    pub rows: usize,
    /// The columns that follow the times.
    pub columns: Vec<ColumnHead>,
    /// Moments of events by name.
    pub events: Vec<EventsHead>,
    /// The summary, with the names of `summary.json`.
    pub summary: Summarised,
    /// What was seen at the synapse of a body.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub synapse: Vec<Seen>,
    /// What can be simulated but is hardly meant.
    pub warnings: Vec<String>,
}

/// A column without its values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnHead {
    /// Name with its unit as suffix.
    pub name: String,
    /// Unit as text.
    pub unit: String,
}

/// Moments at which something happened, in the unit of the times.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EventsHead {
    /// What happened.
    pub name: String,
    /// When, ascending.
    pub times: Vec<f64>,
}

/// The summary of either kind of run.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Summarised {
    /// Of the junction.
    Junction(Box<Summary>),
    /// Of a body.
    Body(Box<BodySummary>),
}

/// One look at the synapse of a body.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Seen {
    /// When.
    pub at_h: f64,
    /// Name of the junction's scenario.
    pub scenario: String,
    /// Ionised magnesium of the blood at that moment.
    pub ionised_magnesium_mM: f64,
    /// Ionised calcium of the blood at that moment.
    pub ionised_calcium_mM: f64,
    /// Summary of the junction.
    pub summary: Summary,
}

/// A finished run.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// What it is.
    pub head: Head,
    /// The times, ascending.
    pub times: Vec<f64>,
    /// The values of each column, in the order of the head.
    pub values: Vec<Vec<f64>>,
}

impl Answer {
    /// The values of a column.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&[f64]> {
        let at = self.head.columns.iter().position(|column| column.name == name)?;
        Some(&self.values[at])
    }

    /// A number of the summary by its name in `summary.json`; `None` when there is none.
    #[must_use]
    pub fn measure(&self, name: &str) -> Option<f64> {
        serde_json::to_value(&self.head.summary).ok()?.get(name)?.as_f64()
    }
}

/// Why nothing was simulated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// What kind of trouble it is.
    pub kind: RefusalKind,
    /// The message, as the command line shows it.
    pub text: String,
    /// One line for each problem.
    pub lines: Vec<String>,
}

/// What kind of trouble it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RefusalKind {
    /// The request is no request.
    Request,
    /// The scenario cannot be meant.
    Scenario,
    /// It asks for more than calgate is willing to do.
    Limit,
    /// Its solution could not be followed.
    Numerical,
    /// Somebody asked to stop.
    Interrupted,
}

impl Refusal {
    fn new(kind: RefusalKind, text: String) -> Self {
        Self { kind, lines: vec![text.clone()], text }
    }
}

/// Answers a request as bytes; `keep_going` is told the fraction that is done, and answers whether
/// the rest is still wanted.
///
/// # Errors
/// As [`run`], and when `request` is no request.
pub fn answer(
    request: &[u8],
    keep_going: &mut dyn FnMut(f64) -> bool,
) -> Result<Answer, Box<Refusal>> {
    let request: Request = serde_json::from_slice(request).map_err(|error| {
        Refusal::new(RefusalKind::Request, format!("the request cannot be read: {error}"))
    })?;
    run(&request, keep_going)
}

/// Simulates what is asked.
///
/// # Errors
/// When the scenario is refused, its solution cannot be followed, a column does not exist, or
/// `keep_going` says no.
pub fn run(
    request: &Request,
    keep_going: &mut dyn FnMut(f64) -> bool,
) -> Result<Answer, Box<Refusal>> {
    let loaded = scenario::load_any_from(&Carried(request), &request.name, &request.set);
    let answer = match loaded {
        Ok(Loaded::Junction(scenario)) => junction(&scenario, keep_going),
        Ok(Loaded::Body(scenario)) => body(&scenario, keep_going),
        Err(error) => Err(Refusal {
            kind: match error.kind() {
                Kind::Limit => RefusalKind::Limit,
                Kind::Invalid | Kind::Io => RefusalKind::Scenario,
            },
            text: scenario::render_error(&error, Look::default()),
            lines: error.lines(),
        }),
    };
    wanted(answer?, request.columns.as_deref()).map_err(Box::new)
}

/// The block of bytes for an answer or a refusal.
#[must_use]
pub fn block(answer: &Result<Answer, Box<Refusal>>) -> Vec<u8> {
    let head = match answer {
        Ok(answer) => serde_json::to_vec(&answer.head),
        Err(refusal) => serde_json::to_vec(&BTreeMap::from([("failure", refusal)])),
    };
    let mut head = head.unwrap_or_else(|error| unreachable!("numbers and names: {error}"));
    while !(size_of::<u32>() + head.len()).is_multiple_of(size_of::<f64>()) {
        head.push(b' ');
    }
    let length = u32::try_from(head.len())
        .unwrap_or_else(|_| unreachable!("the events of a run fit in a few megabytes"));
    let mut bytes = length.to_le_bytes().to_vec();
    bytes.append(&mut head);
    if let Ok(answer) = answer {
        let columns = std::iter::once(&answer.times).chain(&answer.values);
        bytes.extend(columns.flatten().flat_map(|value| value.to_le_bytes()));
    }
    bytes
}

/// The files that came with a request.
struct Carried<'a>(&'a Request);

impl Library for Carried<'_> {
    fn read(&self, name: &str) -> Result<Vec<u8>, Fault> {
        let Carried(request) = self;
        if name == request.name {
            return Ok(request.text.as_bytes().to_vec());
        }
        let names = || request.files.keys().map(String::as_str);
        let text = request.files.get(name).ok_or_else(|| Fault::NoSuchFile {
            path: name.to_owned(),
            nearest: nearest(name, names()),
        })?;
        Ok(text.as_bytes().to_vec())
    }
}

fn junction(
    scenario: &Scenario,
    keep_going: &mut dyn FnMut(f64) -> bool,
) -> Result<Answer, Refusal> {
    let duration_ms = scenario.protocol.duration_ms;
    let mut go_on = |time_ms: f64| keep_going(time_ms / duration_ms);
    let run = simulate::run(&Setup::of(scenario), &mut go_on).map_err(|error| {
        let kind = match error {
            SimulateError::Interrupted { .. } => RefusalKind::Interrupted,
            SimulateError::Numerical { .. } => RefusalKind::Numerical,
        };
        Refusal::new(kind, error.to_string())
    })?;
    let summary = summarise(&run.trace);
    let (columns, values) = apart(run.trace.columns);
    let events = run.trace.events.into_iter();
    let head = Head {
        title: scenario.story.title.clone(),
        time: "time_ms",
        rows: run.trace.time_ms.len(),
        columns,
        events: events.map(|e| EventsHead { name: e.name, times: e.times_ms }).collect(),
        summary: Summarised::Junction(Box::new(summary)),
        synapse: Vec::new(),
        warnings: messages(&scenario.warnings),
    };
    Ok(Answer { head, times: run.trace.time_ms, values })
}

fn body(
    scenario: &BodyScenario,
    keep_going: &mut dyn FnMut(f64) -> bool,
) -> Result<Answer, Refusal> {
    let run = run_body(scenario, keep_going).map_err(|error| {
        let kind = match error {
            BodyError::Interrupted => RefusalKind::Interrupted,
            BodyError::Numerical { .. } | BodyError::Synapse { .. } => RefusalKind::Numerical,
        };
        Refusal::new(kind, error.to_string())
    })?;
    let summary = summarise_body(&run.course)
        .unwrap_or_else(|| unreachable!("a run of the body has every column of a body"));
    let synapse = run.looks.iter().map(|seen| {
        let bath = seen.scenario.setup.bath;
        Seen {
            at_h: seen.look.at_h,
            scenario: scenario.junctions[seen.look.junction].file.clone(),
            ionised_magnesium_mM: bath.magnesium_mM,
            ionised_calcium_mM: bath.calcium_mM,
            summary: summarise(&seen.run.trace),
        }
    });
    let synapse = synapse.collect();
    let (columns, values) = apart(run.course.columns);
    let events = run.course.events.into_iter();
    let head = Head {
        title: scenario.story.title.clone(),
        time: "time_h",
        rows: run.course.time_h.len(),
        columns,
        events: events.map(|e| EventsHead { name: e.name, times: e.times_h }).collect(),
        summary: Summarised::Body(Box::new(summary)),
        synapse,
        warnings: messages(&scenario.warnings),
    };
    Ok(Answer { head, times: run.course.time_h, values })
}

fn apart(columns: Vec<Column>) -> (Vec<ColumnHead>, Vec<Vec<f64>>) {
    let part = |c: Column| (ColumnHead { name: c.name, unit: c.unit }, c.values);
    columns.into_iter().map(part).unzip()
}

fn messages(warnings: &[Warning]) -> Vec<String> {
    warnings.iter().map(|warning| warning.message.to_string()).collect()
}

/// The answer with only the columns that are wanted, in that order.
fn wanted(mut answer: Answer, columns: Option<&[String]>) -> Result<Answer, Refusal> {
    let Some(columns) = columns else { return Ok(answer) };
    let mut places = Vec::with_capacity(columns.len());
    for name in columns {
        let heads = &answer.head.columns;
        let place = heads.iter().position(|head| head.name == *name).ok_or_else(|| {
            let meant = nearest(name, heads.iter().map(|head| head.name.as_str()));
            let meant = meant.map_or(String::new(), |name| format!("; did you mean `{name}`?"));
            let text = format!("there is no column `{name}` in this run{meant}");
            Refusal::new(RefusalKind::Request, text)
        })?;
        places.push(place);
    }
    answer.values = places.iter().map(|at| answer.values[*at].clone()).collect();
    answer.head.columns = places.iter().map(|at| answer.head.columns[*at].clone()).collect();
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    const IMPULSE: &str = "schema = 1\ntitle = \"One\"\n[run]\nduration = \"8 ms\"\n\
                           [[stimulus.single]]\nat = \"1 ms\"\n";

    fn request(set: &[&str], columns: Option<&[&str]>) -> Request {
        let owned = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect();
        Request {
            name: "one.toml".into(),
            text: IMPULSE.into(),
            set: owned(set),
            columns: columns.map(owned),
            ..Request::default()
        }
    }

    #[test]
    fn exact_an_answer_has_the_numbers_of_the_run_itself() {
        let set = ["bath.magnesium=3 mM".to_owned()];
        let scenario = scenario::load_text("one.toml", IMPULSE, &set).unwrap();
        let run = simulate::run(&Setup::of(&scenario), &mut |_| true).unwrap();
        let asked = request(&["bath.magnesium=3 mM"], Some(&["force_frac", "nerve_potential_mV"]));
        let text = serde_json::to_vec(&asked).unwrap();
        let answer = answer(&text, &mut |_| true).unwrap();
        assert_eq!(answer.times, run.trace.time_ms);
        assert_eq!(answer.values[0], run.trace.column("force_frac").unwrap());
        assert_eq!(answer.column("nerve_potential_mV"), run.trace.column("nerve_potential_mV"));
        assert_eq!(answer.values.len(), 2);
        let quanta = summarise(&run.trace).quantal_content_first;
        assert_eq!(answer.measure("quantal_content_first"), quanta);
    }

    #[test]
    fn exact_a_block_gives_back_head_and_numbers() {
        let answer = run(&request(&[], Some(&["force_frac"])), &mut |_| true).unwrap();
        let (rows, force) = (answer.head.rows, answer.values[0].clone());
        let bytes = block(&Ok(answer));
        let length = u32::from_le_bytes(bytes[..4].try_into().unwrap()) as usize;
        assert_eq!((4 + length) % 8, 0);
        let head: serde_json::Value = serde_json::from_slice(&bytes[4..4 + length]).unwrap();
        assert_eq!(head["rows"], rows);
        assert_eq!(head["columns"][0]["name"], "force_frac");
        let numbers: Vec<f64> = bytes[4 + length..]
            .chunks_exact(8)
            .map(|eight| f64::from_le_bytes(eight.try_into().unwrap()))
            .collect();
        assert_eq!(numbers.len(), 2 * rows);
        assert_eq!(numbers[rows..], force);
    }

    #[test]
    fn a_refusal_has_the_message_of_the_command_line() {
        let refused = |set: &[&str], columns: Option<&[&str]>| {
            *run(&request(set, columns), &mut |_| true).unwrap_err()
        };
        let wrong = refused(&["bath.magnesum=3 mM"], None);
        assert_eq!(wrong.kind, RefusalKind::Scenario);
        assert!(wrong.text.contains("did you mean `magnesium`"), "{}", wrong.text);
        assert!(wrong.lines[0].contains("magnesum"), "{:?}", wrong.lines);
        let column = refused(&[], Some(&["force_fra"]));
        assert_eq!(column.kind, RefusalKind::Request);
        assert!(column.text.contains("did you mean `force_frac`?"), "{}", column.text);
        let stopped = run(&request(&[], None), &mut |_| false).unwrap_err();
        assert_eq!(stopped.kind, RefusalKind::Interrupted);
        let unread = answer(b"{\"name\":1}", &mut |_| true).unwrap_err();
        assert_eq!(unread.kind, RefusalKind::Request);
        let bytes = block(&Err(unread));
        assert!(String::from_utf8(bytes[4..].to_vec()).unwrap().starts_with("{\"failure\":{"));
    }

    #[test]
    fn a_body_brings_its_junction_along() {
        let files = BTreeMap::from([("junction.toml".to_owned(), IMPULSE.to_owned())]);
        let text = "schema = 1\nkind = \"body\"\n[run]\nduration = \"2 d\"\n\
                    [[synapse]]\nscenario = \"junction.toml\"\nat = [\"24 h\"]\n";
        let asked =
            Request { name: "b.toml".into(), text: text.into(), files, ..Request::default() };
        let answer = run(&asked, &mut |_| true).unwrap();
        assert_eq!(answer.head.time, "time_h");
        assert_eq!(answer.head.synapse.len(), 1);
        assert!(answer.measure("serum_last_day_mM").unwrap() > 0.5);
        let lost = Request { files: BTreeMap::new(), ..asked };
        let refused = run(&lost, &mut |_| true).unwrap_err();
        assert!(refused.text.contains("junction.toml"), "{}", refused.text);
    }
}
