//! The numbers: the list of them with range, source and confidence, and one with all that is known
//! of it.

use crate::message::message;
use serde_json::{Value, json};

use super::page::{Cell, code, words};
use super::references::cited;
use super::{Filter, Page, ShowError};
use crate::model::EQUATIONS;
use crate::model::parameters::{CATALOGUE, GROUPS, ParameterInfo};
use crate::references;
use crate::scenario::choice::Choice as _;
use crate::scenario::choices::{Confidence, PresetName};
use crate::scenario::preset::{self, Entry};
use crate::units::{self, Unit};

/// The numbers of a preparation that a filter lets pass.
pub(super) struct Numbers {
    /// Whose.
    pub(super) preset: &'static str,
    /// In the order of the signal.
    pub(super) entries: Vec<&'static Entry>,
}

impl Numbers {
    pub(super) fn of(filter: Filter) -> Result<Self, ShowError> {
        let preset = preset::load(filter.preset).map_err(ShowError::Preset)?;
        let entries = preset.entries.iter().filter(|entry| filter.lets_pass(entry.confidence));
        Ok(Numbers { preset: preset.name.word(), entries: entries.collect() })
    }

    /// Those that the file of a preparation gives itself, instead of taking over the human ones.
    pub(super) fn own(name: PresetName) -> Result<Vec<&'static Entry>, ShowError> {
        let all = Numbers::of(Filter::all_of(name))?;
        let own = all.entries.into_iter().filter(|entry| {
            preset::place(name, entry.group, entry.name).is_some_and(|(of, _)| of == name)
        });
        Ok(own.collect())
    }

    /// The number of that name, `group.name`.
    pub(super) fn find(&self, path: &str) -> Option<&'static Entry> {
        let (group, name) = path.split_once('.')?;
        self.entries.iter().copied().find(|entry| entry.group == group && entry.name == name)
    }

    /// Those of one group.
    fn in_group(&self, group: &str) -> Vec<&'static Entry> {
        self.entries.iter().copied().filter(|entry| entry.group == group).collect()
    }
}

/// The numbers that a filter lets pass, of one group or of all.
///
/// # Errors
///
/// [`ShowError::Unknown`] when there is no group of that name.
pub fn all(group: Option<&str>, filter: Filter) -> Result<Page, ShowError> {
    let names = GROUPS.iter().map(|(name, _)| *name);
    let wanted = group.map(|group| group.trim().to_lowercase().replace('-', "_"));
    if let (Some(typed), Some(wanted)) = (group, &wanted)
        && !names.clone().any(|name| name == wanted)
    {
        if CATALOGUE.iter().any(|info| path_of(info) == *wanted) {
            return one(wanted, filter.preset);
        }
        let said =
            |name| message!("tell-show-no-group", "there is no group of parameters `{name}`", name);
        let error = ShowError::unknown(said, typed, names, "parameters");
        return Err(error);
    }
    let numbers = Numbers::of(filter)?;
    let mut page = Page::new(title(filter));
    let mut shown = Vec::new();
    for (name, about) in GROUPS {
        let entries = numbers.in_group(name);
        if entries.is_empty() || wanted.as_ref().is_some_and(|wanted| wanted != name) {
            continue;
        }
        page.section(*name);
        page.paragraph(about.trim());
        table(&mut page, &entries, filter);
        shown.extend(entries);
    }
    if shown.is_empty() {
        page.say(message!("tell-show-no-number", "There is no such number."));
    } else {
        let count = shown.len();
        page.say(message!(
            "tell-show-numbers",
            "{count} in all. `calgate show parameter GROUP.NAME` shows all that is known of one; \
             the word in the last column says how well it is known.",
            count
        ));
    }
    page.data = shown.iter().map(|entry| data(entry)).collect();
    Ok(page)
}

fn title(filter: Filter) -> String {
    let what = match (filter.chosen_by_us, filter.confidence) {
        (true, None) => "Numbers that we chose ourselves".to_owned(),
        (_, Some(only)) => format!("Numbers known as: {}", only.word()),
        (false, None) => "Numbers of the model".to_owned(),
    };
    format!("{what} (preset {})", filter.preset.word())
}

/// Adds a table of numbers to a page; numbers chosen by us with the reason.
pub(super) fn table(page: &mut Page, entries: &[&Entry], filter: Filter) {
    let row = |entry: &&Entry| {
        let (value, range) = value_and_range(entry);
        let mut row = vec![code(entry.name), words(value), words(range)];
        if filter.chosen_by_us {
            row.push(words(entry.confidence.word()));
            row.push(words(&entry.note));
        } else {
            row.push(words(known(entry)));
        }
        row
    };
    let heads: &[&str] = if filter.chosen_by_us {
        &["name", "value", "range", "known", "why"]
    } else {
        &["name", "value", "range", "known"]
    };
    page.table(heads, entries.iter().map(row).collect());
}

/// One number with all that is known of it.
///
/// # Errors
///
/// [`ShowError::Unknown`] when there is no number of that name.
pub fn one(name: &str, preset: PresetName) -> Result<Page, ShowError> {
    let paths: Vec<String> = CATALOGUE.iter().map(path_of).collect();
    let wanted = name.trim().to_lowercase();
    let wanted = wanted.strip_prefix("parameters.").unwrap_or(&wanted);
    let unknown = || {
        let near = paths.iter().map(String::as_str);
        let said =
            |name| message!("tell-show-no-parameter", "there is no parameter `{name}`", name);
        ShowError::unknown(said, name, near, "parameters")
    };
    let info = CATALOGUE.iter().find(|info| path_of(info) == wanted).ok_or_else(unknown)?;
    let numbers = Numbers::of(Filter::all_of(preset))?;
    let entry = numbers.find(wanted).ok_or_else(unknown)?;
    let source = references::find(&entry.source);
    let (value, range) = value_and_range(entry);
    let mut page = Page::new(wanted);
    page.paragraph(format!("{} (preset {}).", capital(info.about), numbers.preset));
    page.facts(vec![
        ("value", words(value)),
        ("range", words(range)),
        ("known", words(format!("{}: {}", entry.confidence.word(), entry.confidence.about()))),
        ("source", words(source.map(cited).unwrap_or_default())),
        ("where in it", words(&entry.locus)),
        ("why", words(&entry.note)),
        ("in the code", code(place(preset, info))),
    ]);

    let mut others: Vec<Vec<Cell>> = Vec::new();
    for other in PresetName::ALL.iter().filter(|other| **other != preset) {
        let theirs = Numbers::of(Filter::all_of(*other))?;
        if let Some(their) = theirs.find(wanted).filter(|their| their.value != entry.value) {
            others.push(vec![words(theirs.preset), words(value_and_range(their).0)]);
        }
    }
    if !others.is_empty() {
        page.section("Where it is different");
    }
    page.table(&["preset", "value"], others);

    let uses = |e: &&&crate::equation::Equation| e.parameters.iter().any(|(_, of)| *of == wanted);
    let equations: Vec<_> = EQUATIONS.iter().filter(uses).collect();
    if !equations.is_empty() {
        page.section("The equations it enters");
    }
    let row = |e: &&&crate::equation::Equation| vec![code(e.slug), words(e.sentence)];
    page.table(&["name", "what it says"], equations.iter().map(row).collect());

    page.section("How to change it");
    let text = toml_value(entry);
    page.facts(vec![
        ("in a scenario", code(format!("parameters.{wanted} = {text}"))),
        ("for one run", code(format!("--set 'parameters.{wanted}={}'", text.trim_matches('"')))),
    ]);
    page.data = data(entry);
    page.data["about"] = json!(info.about);
    page.data["equations"] = equations.iter().map(|e| e.slug).collect();
    Ok(page)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn toml_value(entry: &Entry) -> String {
    let text = with_unit(entry, entry.value);
    if entry.unit == "1" { text } else { format!("\"{text}\"") }
}

/// `group.name`.
pub(super) fn path_of(info: &ParameterInfo) -> String {
    format!("{}.{}", info.group, info.name)
}

fn with_unit(entry: &Entry, value: f64) -> String {
    match Unit::find(entry.unit) {
        Some(unit) => units::format(value, unit),
        None => units::number(value),
    }
}

/// The value with its unit, and its range without.
pub(super) fn value_and_range(entry: &Entry) -> (String, String) {
    let range = if entry.low == entry.high {
        "fixed".to_owned()
    } else {
        format!("{} to {}", units::number(entry.low), units::number(entry.high))
    };
    (with_unit(entry, entry.value), range)
}

/// How well a number is known and from where: `read-in-code, mcintyre-2002`.
pub(super) fn known(entry: &Entry) -> String {
    let own = entry.source == references::CALGATE.key;
    let word = entry.confidence.word();
    if own { word.to_owned() } else { format!("{word}, {}", entry.source) }
}

/// File and line of the value.
pub(super) fn place(preset: PresetName, info: &ParameterInfo) -> String {
    match preset::place(preset, info.group, info.name) {
        Some((of, line)) => format!("src/scenario/presets/{}.toml:{line}", of.word()),
        None => String::new(),
    }
}

/// A number for programs.
pub(super) fn data(entry: &Entry) -> Value {
    json!({
        "parameter": format!("{}.{}", entry.group, entry.name),
        "value": entry.value,
        "unit": entry.unit,
        "low": entry.low,
        "high": entry.high,
        "confidence": entry.confidence.word(),
        "source": entry.source,
        "locus": entry.locus,
        "note": entry.note,
    })
}

/// How many numbers are known how well, best known first.
pub(super) fn count_by_confidence(entries: &[&Entry]) -> Vec<(Confidence, usize)> {
    Confidence::ALL
        .iter()
        .map(|confidence| (*confidence, entries.iter().filter(|e| e.confidence == *confidence)))
        .map(|(confidence, entries)| (confidence, entries.count()))
        .filter(|(_, count)| *count > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::Format;

    #[test]
    fn every_number_of_every_preset_is_found_at_its_line() {
        for preset in PresetName::ALL {
            for info in CATALOGUE {
                let place = place(*preset, info);
                let (file, line) = place.split_once(':').unwrap();
                let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
                let text = std::fs::read_to_string(path).unwrap();
                let line = text.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap();
                assert!(line.starts_with(&format!("{} =", info.name)), "{place}: {line}");
            }
        }
    }

    #[test]
    fn a_number_is_shown_with_source_reason_equations_and_other_presets() {
        let text = one("vesicle_pools.docked", PresetName::Human).unwrap().render(Format::Text);
        for part in ["850", "mouse", "1700", "refill", "human.toml:", "known"] {
            assert!(text.contains(part), "no {part} in\n{text}");
        }
    }

    #[test]
    fn what_we_chose_is_shown_with_its_reason_and_nothing_else() {
        let filter = Filter { chosen_by_us: true, ..Filter::default() };
        let page = all(None, filter).unwrap();
        let list = page.data.as_array().unwrap();
        assert!(list.len() > 20);
        for number in list {
            assert!(number["note"].as_str().is_some_and(|note| !note.is_empty()), "{number}");
            let known = number["confidence"].as_str().unwrap();
            assert!(known == "fitted" || known == "assumed", "{number}");
        }
    }

    #[test]
    fn a_group_or_number_that_is_not_there_is_refused_and_the_nearest_offered() {
        let said = all(Some("axn"), Filter::default()).err().map(|error| error.to_string());
        assert!(said.is_some_and(|said| said.ends_with("did you mean `axon`?")));
        let said = one("leak_conductanc", PresetName::Human).unwrap_err().to_string();
        assert!(said.contains("`axon.leak_conductance`"), "{said}");
    }
}
