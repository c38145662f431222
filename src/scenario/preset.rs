//! Parameter presets: files in `presets/` that give every parameter of the catalogue its value,
//! range, source and confidence.

use std::sync::OnceLock;

use super::choice::{Choice as _, choice};
use super::choices::{Confidence, PresetName};
use super::fault::Fault;
use super::overrides::{catalogue_entries, value_reader};
use super::problem::{Problem, Reading, ScenarioError, nearest};
use super::quantity::Quantity;
use super::range;
use super::reader::{Path, Reader as _};
use super::scalar::text;
use super::section::{list, unknown_key};
use super::syntax;
use super::tree::{self, Node, SourceId, Sources, Span, Table, Value};
use crate::message::message;
use crate::model::choices::AxonModel;
use crate::model::parameters::{CATALOGUE, ParameterInfo, Parameters};
use crate::references;
use crate::units;

/// One parameter of a preset, with where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Group of the catalogue.
    pub group: &'static str,
    /// Name in the group.
    pub name: &'static str,
    /// Unit of `value`, `low` and `high`.
    pub unit: &'static str,
    /// The value.
    pub value: f64,
    /// Lowest plausible value.
    pub low: f64,
    /// Highest plausible value.
    pub high: f64,
    /// Key of the reference.
    pub source: String,
    /// Where in that reference.
    pub locus: String,
    /// How well it is known.
    pub confidence: Confidence,
    /// Why it was chosen; always there for fitted and assumed values.
    pub note: String,
}

/// A complete set of parameters.
#[derive(Debug, Clone, PartialEq)]
pub struct Preset {
    /// Which.
    pub name: PresetName,
    /// Membrane model unless the scenario says another.
    pub axon: AxonModel,
    /// The values.
    pub parameters: Parameters<f64>,
    /// The values with their sources, in the order of the catalogue.
    pub entries: Vec<Entry>,
}

impl Preset {
    /// The entry of one parameter.
    #[must_use]
    pub fn entry(&self, info: &ParameterInfo) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.group == info.group && entry.name == info.name)
    }
}

/// The text of the shipped preset of that name.
pub(crate) fn shipped(name: PresetName) -> &'static str {
    match name {
        PresetName::Human => include_str!("presets/human.toml"),
        PresetName::Mouse => include_str!("presets/mouse.toml"),
        PresetName::Frog => include_str!("presets/frog.toml"),
        PresetName::Squid => include_str!("presets/squid.toml"),
    }
}

/// The shipped preset of that name, read once.
///
/// # Errors
///
/// When a preset file is faulty, which the tests of the program exclude for those it ships.
pub fn load(name: PresetName) -> Result<&'static Preset, ScenarioError> {
    static PRESETS: [OnceLock<Result<Preset, ScenarioError>>; PresetName::ALL.len()] =
        [const { OnceLock::new() }; PresetName::ALL.len()];
    let read = || {
        let human = (name != PresetName::Human).then(|| shipped(PresetName::Human));
        load_text(name, shipped(name), human)
    };
    PRESETS[name as usize].get_or_init(read).as_ref().map_err(Clone::clone)
}

/// Which preset's file gives a parameter of `name` its value, and in which line: its own, or the
/// human one that it builds on.
#[must_use]
pub fn place(name: PresetName, group: &str, parameter: &str) -> Option<(PresetName, usize)> {
    let header = format!("[{group}]");
    let line_in = |of: PresetName| {
        let mut lines = shipped(of).lines().enumerate().skip_while(|(_, line)| *line != header);
        lines.next()?;
        let mut group = lines.take_while(|(_, line)| !line.starts_with('['));
        let found = group.find(|(_, line)| {
            line.strip_prefix(parameter).is_some_and(|rest| rest.trim_start().starts_with('='))
        });
        found.map(|(at, _)| (of, at + 1))
    };
    line_in(name).or_else(|| line_in(PresetName::Human))
}

fn load_text(name: PresetName, own: &str, base: Option<&str>) -> Result<Preset, ScenarioError> {
    let mut sources = Sources::default();
    let mut whole = Table::default();
    let mut axon = None;
    let mut faults = Vec::new();
    for (of, text) in [(PresetName::Human, base), (name, Some(own))] {
        let Some(text) = text else { continue };
        let file = format!("presets/{}.toml", of.word());
        let source = sources.add(file, text.to_owned());
        let (mut table, errors) = tree::parse(&sources, source);
        faults.extend(syntax::problems(&sources, errors));
        let extends = table.remove("extends");
        let wanted = (base.is_some() && of == name).then_some("human");
        let found = extends.as_ref().and_then(|entry| match &entry.node.value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        });
        if found != wanted {
            let table = message!("tell-scenario-a-preset", "a preset").into();
            let example = "extends = \"human\"".to_owned();
            let fault = Fault::MissingKey { table, key: "extends", example };
            faults.push(Problem { fault, place: Some(whole_file(source)), related: vec![] });
        }
        // `axon = "squid"` chooses a membrane; `[axon]` is also a group, which stays
        if matches!(
            table.get("axon"),
            Some(tree::Entry { node: Node { value: Value::Text(_), .. }, .. })
        ) {
            axon = table.remove("axon");
        }
        whole.overlay(table);
    }
    let mut reading = Reading::new(&sources);
    reading.problems = faults;
    let preset = read(name, axon, &whole, &mut reading);
    let problems = reading.problems;
    if problems.is_empty() {
        Ok(preset)
    } else {
        Err(ScenarioError { problems, warnings: Vec::new(), sources })
    }
}

fn whole_file(source: SourceId) -> Span {
    Span { source, start: 0, end: 0 }
}

fn read(
    name: PresetName,
    axon: Option<tree::Entry>,
    whole: &Table,
    reading: &mut Reading<'_>,
) -> Preset {
    let root = Path::root();
    let axon =
        axon.and_then(|entry| choice::<AxonModel>().read(&entry.node, &root.join("axon"), reading));
    let nodes = catalogue_entries(whole, &root, reading);
    let mut parameters = Parameters::zeroed();
    let mut entries = Vec::new();
    for info in CATALOGUE {
        let path = root.join(info.group).join(info.name);
        let Some((_, node)) = nodes.iter().find(|(known, _)| known == &info) else {
            let example = format!("[{}]", path.text());
            let table = format!("`[{}]`", info.group).into();
            reading.fault(None, Fault::MissingKey { table, key: info.name, example });
            continue;
        };
        if let Some(entry) = read_entry(info, node, &path, reading) {
            parameters.set(info.group, info.name, entry.value);
            entries.push(entry);
        }
    }
    Preset { name, axon: axon.unwrap_or_default(), parameters, entries }
}

fn read_entry(
    info: &'static ParameterInfo,
    node: &Node,
    path: &Path,
    reading: &mut Reading<'_>,
) -> Option<Entry> {
    const KEYS: [&str; 6] = ["value", "range", "source", "locus", "confidence", "note"];
    let Value::Table(table) = &node.value else {
        let fault = Fault::WrongType {
            path: path.text().to_owned(),
            expected: message!("tell-expected-table", "a table"),
            found: node.value.described(),
            example: format!("[{}]", path.text()),
        };
        reading.fault(node.span, fault);
        return None;
    };
    for entry in &table.entries {
        if !KEYS.contains(&entry.key.text.as_str()) {
            unknown_key(entry, path, KEYS.to_vec(), reading);
        }
    }
    let get = |key: &str| table.get(key).map(|entry| &entry.node);
    let need = |key: &'static str, reading: &mut Reading<'_>| {
        let node = get(key);
        if node.is_none() {
            let fault = Fault::MissingKey { table: path.header(), key, example: key.to_owned() };
            reading.fault(table.entries.first().map(|entry| entry.key.span), fault);
        }
        node
    };
    let string = |node: Option<&Node>, key: &str, reading: &mut Reading<'_>| {
        node.and_then(|node| text("…").read(node, &path.join(key), reading)).unwrap_or_default()
    };

    let number = |quantity: &Quantity| quantity.value_in(info.unit);
    let value_node = need("value", reading)?;
    let value = number(&value_reader(info).read(value_node, &path.join("value"), reading)?);
    let range_node = need("range", reading)?;
    let range = list(value_reader(info)).read(range_node, &path.join("range"), reading)?;
    let [low, high] = &range[..] else {
        let expected =
            message!("tell-expected-range", "a list of the lowest and the highest value");
        let found = message!("tell-found-other-list", "a list of another length");
        let path = path.join("range").text().to_owned();
        let example = "range = [\"1 ms\", \"2 ms\"]".to_owned();
        reading.fault(range_node.span, Fault::WrongType { path, expected, found, example });
        return None;
    };
    let (low, high) = (number(&low.value), number(&high.value));
    if !(low..=high).contains(&value) {
        let unit = units::Unit::find(info.unit)?;
        let write = |value| units::format(value, unit);
        let (path, found) = (path.join("value").text().to_owned(), write(value).into());
        let range = range::from_to(&write(low), &write(high));
        reading.fault(value_node.span, Fault::OutOfRange { path, found, range });
    }
    let source_node = need("source", reading);
    let source = string(source_node, "source", reading);
    if let (Some(node), None) = (source_node, references::find(&source)) {
        let keys = references::ALL.iter().map(|reference| reference.key);
        let fault =
            Fault::UnknownReference { key: units::shown(&source), nearest: nearest(&source, keys) };
        reading.fault(node.span, fault);
    }
    let confidence = need("confidence", reading)?;
    let confidence = choice::<Confidence>().read(confidence, &path.join("confidence"), reading)?;
    let note_node = if matches!(confidence, Confidence::Fitted | Confidence::Assumed) {
        need("note", reading)
    } else {
        get("note")
    };
    let note = string(note_node, "note", reading);
    let locus = string(get("locus"), "locus", reading);
    let (group, name, unit) = (info.group, info.name, info.unit);
    Some(Entry { group, name, unit, value, low, high, source, locus, confidence, note })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The shipped human preset with one piece of text exchanged.
    fn spoilt(from: &str, to: &str) -> String {
        let human = shipped(PresetName::Human);
        assert!(human.contains(from), "the human preset no longer says {from}");
        let spoilt = human.replacen(from, to, 1);
        match load_text(PresetName::Human, &spoilt, None) {
            Ok(_) => String::new(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn every_shipped_preset_keeps_to_the_rules() {
        for name in PresetName::ALL {
            let preset = load(*name).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(preset.entries.len(), CATALOGUE.len(), "{name:?}");
            for (entry, info) in preset.entries.iter().zip(CATALOGUE) {
                let value = preset.parameters.get(info.group, info.name);
                assert_eq!(value, Some(entry.value), "{name:?} {}.{}", info.group, info.name);
            }
        }
    }

    #[test]
    fn a_preset_with_a_fault_is_refused() {
        let calcium = "calcium = { value = \"1.2 mM\"";
        for (from, to, says) in [
            (calcium, "calcium = { value = \"1.2 mV\"", "measures a potential"),
            (calcium, "calcium = { value = \"9.2 mM\"", "must be from 1 mM to 1.35 mM"),
            (calcium, "calcum = { value = \"1.2 mM\"", "`calcum` is not a key of `[reference]`"),
            (calcium, "calcum = { value = \"1.2 mM\"", "needs the key `calcium`"),
            ("[endplate]", "[end_plate]", "`end_plate` is not a key"),
            ("source = \"hille-1975\"", "source = \"hille-1957\"", "not in the list of references"),
            ("confidence = \"memory\"", "confidence = \"sure\"", "confidence cannot be `sure`"),
            ("confidence = \"memory\"", "confidence = \"assumed\"", "needs the key `note`"),
            (", confidence = \"memory\"", "", "needs the key `confidence`"),
        ] {
            let said = spoilt(from, to);
            assert!(said.contains(says), "{to}: {said}");
        }
    }

    #[test]
    fn a_preset_that_builds_on_the_human_one_says_so() {
        let human = Some(shipped(PresetName::Human));
        let silent = load_text(PresetName::Mouse, "", human).unwrap_err();
        assert!(silent.to_string().contains("needs the key `extends`"), "{silent}");
        assert!(load_text(PresetName::Mouse, "extends = \"human\"", human).is_ok());
    }
}
