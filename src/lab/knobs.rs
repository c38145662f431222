//! `POST /open`: what can be turned in a scenario. Knobs for what students turn most, choices and
//! switches, and the drawer with every parameter of the model, its range, source and confidence.

use super::refusal::Refusal;
use super::routes::Answer;
use super::run::{self, Asked};
use super::shelf::Shelf;
use crate::model::parameters::{CATALOGUE, GROUPS, ParameterInfo};
use crate::references;
use crate::scenario::choice::Choice;
use crate::scenario::meaning::{Stimulus, Timing};
use crate::scenario::{Scenario, resolved_text};
use crate::text::Catalogue;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// How far a slider reaches.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reach {
    low: f64,
    high: f64,
    step: f64,
}

/// Reads a number of a scenario.
type Read = fn(&Scenario) -> f64;

/// Key, word and unit of each knob that every scenario has, with its value.
const KNOBS: &[(&str, &str, &str, Read)] = &[
    ("bath.magnesium", "lab-knob-magnesium", "mM", |s| s.setup.bath.magnesium_mM),
    ("bath.calcium", "lab-knob-calcium", "mM", |s| s.setup.bath.calcium_mM),
    ("bath.potassium", "lab-knob-potassium", "mM", |s| s.setup.bath.potassium_mM),
    ("bath.sodium", "lab-knob-sodium", "mM", |s| s.setup.bath.sodium_mM),
    ("run.temperature", "lab-knob-temperature", "degC", |s| s.temperature_degC),
    ("nerve.drive", "lab-knob-drive", "uA/cm2", |s| s.setup.drive_uA_cm2),
    ("nerve.noise", "lab-knob-noise", "uA/cm2", |s| s.setup.noise_uA_cm2),
    ("run.duration", "lab-knob-duration", "ms", |s| s.protocol.duration_ms),
];

/// Reads whether something of a scenario is on.
type IsOn = fn(&Scenario) -> bool;

/// Key and word of each switch, with whether it is on.
const SWITCHES: &[(&str, &str, IsOn)] = &[
    ("switches.surface_charge", "lab-switch-surface-charge", |s| s.choices.switches.surface_charge),
    ("switches.calcium_block", "lab-switch-calcium-block", |s| s.choices.switches.calcium_block),
    ("switches.receptor_block", "lab-switch-receptor-block", |s| s.choices.switches.receptor_block),
    ("switches.facilitation", "lab-switch-facilitation", |s| s.choices.switches.facilitation),
    ("switches.depletion", "lab-switch-depletion", |s| s.choices.switches.depletion),
];

/// The reach of each slider, by its key.
fn reaches() -> &'static BTreeMap<String, Reach> {
    static REACHES: OnceLock<BTreeMap<String, Reach>> = OnceLock::new();
    REACHES.get_or_init(|| {
        toml::from_str(include_str!("knobs.toml"))
            .unwrap_or_else(|error| unreachable!("a test reads knobs.toml: {error}"))
    })
}

pub(super) fn open(shelf: &Shelf, asked: &Asked, words: &Catalogue) -> Result<Answer, Refusal> {
    let scenario = run::load(shelf, asked)?;
    let story = &scenario.story;
    let tag = words.language();
    Ok(Answer::json(&json!({
        "title": story.title_in(tag),
        "question": story.question_in(tag),
        "look_for": story.look_for_in(tag),
        "established": story.established_in(tag),
        "contested": story.contested_in(tag),
        "sources": story.sources.iter().map(|key| source(key)).collect::<Value>(),
        "text": resolved_text(&scenario),
        "knobs": knobs(&scenario, words),
        "choices": choices(&scenario, words),
        "switches": switches(&scenario, words),
        "parameters": parameters(&scenario),
        "warnings": run::warnings(&scenario.warnings, words),
    })))
}

/// A reference in the words of a list.
fn source(key: &str) -> Value {
    match references::find(key) {
        Some(found) => json!({ "short": found.short, "place": found.place, "doi": found.doi }),
        None => json!({ "short": key, "place": "", "doi": "" }),
    }
}

fn knob(key: &str, label: &str, unit: &str, value: f64, reach: Option<&Reach>) -> Value {
    let mut knob = json!({ "key": key, "label": label, "unit": unit, "value": value });
    if let Some(reach) = reach {
        // a scenario may stand beyond the reach that suits most
        knob["low"] = reach.low.min(value).into();
        knob["high"] = reach.high.max(value).into();
        knob["step"] = reach.step.into();
    }
    knob
}

fn knobs(scenario: &Scenario, words: &Catalogue) -> Value {
    let of_all = KNOBS.iter().map(|(key, word, unit, read)| {
        knob(key, &words.word(word), unit, read(scenario), reaches().get(*key))
    });
    of_all.chain(of_stimuli(scenario, words)).collect()
}

/// The knobs of each stimulus, by its place among those of its kind.
fn of_stimuli(scenario: &Scenario, words: &Catalogue) -> Vec<Value> {
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found = Vec::new();
    let several = scenario.setup.stimuli.len() > 1;
    for (place, Stimulus { timing, shape }) in scenario.setup.stimuli.iter().enumerate() {
        // from the first pulse to the end of the run
        let left_ms = |start_ms: f64| scenario.protocol.duration_ms - start_ms - shape.width_ms;
        let (kind, own): (&str, Vec<_>) = match timing {
            Timing::Single { .. } => ("single", vec![]),
            Timing::Times { .. } => ("times", vec![]),
            Timing::Train { start_ms, rate_Hz, count } => {
                let (left_s, count) = (left_ms(*start_ms) / 1000.0, *count as f64);
                // both may be turned as far as the last pulse still comes before the end
                let slowest_Hz = ((count - 1.0) / left_s).ceil();
                let most = (left_s * rate_Hz).floor() + 1.0;
                let all = (f64::NEG_INFINITY, f64::INFINITY);
                (
                    "train",
                    vec![
                        ("rate", "lab-knob-rate", "Hz", *rate_Hz, (slowest_Hz, all.1)),
                        ("count", "lab-knob-count", "", count, (all.0, most)),
                    ],
                )
            }
            Timing::Pair { at_ms, interval_ms } => {
                let bounds = (f64::NEG_INFINITY, left_ms(*at_ms).floor());
                ("pair", vec![("interval", "lab-knob-interval", "ms", *interval_ms, bounds)])
            }
            // more or less of these may not fit: turned in the text of the scenario
            Timing::Burst { .. } => ("burst", vec![]),
            Timing::Poisson { rate_Hz, .. } => {
                let bounds = (f64::NEG_INFINITY, f64::INFINITY);
                ("poisson", vec![("rate", "lab-knob-rate", "Hz", *rate_Hz, bounds)])
            }
        };
        let number = count.entry(kind).and_modify(|number| *number += 1).or_insert(1);
        let amplitude_uA_cm2 = shape.amplitude_uA_cm2;
        let bounds = (f64::NEG_INFINITY, f64::INFINITY);
        let amplitude = ("amplitude", "lab-knob-amplitude", "uA/cm2", amplitude_uA_cm2, bounds);
        for (name, word, unit, value, (low, high)) in own.into_iter().chain([amplitude]) {
            let mut label = words.word(word);
            if several {
                label = format!("{label} ({})", place + 1);
            }
            let reach = reaches().get(&format!("stimulus.{name}")).map(|reach| Reach {
                low: reach.low.max(low),
                high: reach.high.min(high),
                ..*reach
            });
            let key = format!("stimulus.{kind}.{number}.{name}");
            found.push(knob(&key, &label, unit, value, reach.as_ref()));
        }
    }
    found
}

/// A choice between words, each with its meaning.
fn choice<C: Choice>(key: &str, label: &str, chosen: C) -> Value {
    let option = |choice: &C| json!({ "word": choice.word(), "about": choice.about() });
    let options: Value = C::ALL.iter().map(option).collect();
    json!({ "key": key, "label": label, "value": chosen.word(), "options": options })
}

fn choices(scenario: &Scenario, words: &Catalogue) -> Value {
    let c = &scenario.choices;
    json!([
        choice("run.preset", &words.word("lab-choice-preset"), scenario.preset_name()),
        choice("magnesium.mechanism", &words.word("lab-choice-mechanism"), c.magnesium),
        choice("release.mode", &words.word("lab-choice-release"), c.release),
    ])
}

fn switches(scenario: &Scenario, words: &Catalogue) -> Value {
    let one = |(key, word, is_on): &(&str, &str, IsOn)| json!({ "key": key, "label": words.word(word), "value": is_on(scenario) });
    SWITCHES.iter().map(one).collect()
}

/// Groups that a single junction does not read: those of the whole body, and of many junctions.
const ELSEWHERE: &[&str] =
    &["population", "body", "gut", "kidney", "parathyroid", "blood_pressure", "food"];

/// Every parameter that a junction may read, by group.
fn parameters(scenario: &Scenario) -> Value {
    let here = GROUPS.iter().filter(|(name, _)| !ELSEWHERE.contains(name));
    let group = |(name, about): &(&str, &str)| {
        let infos = CATALOGUE.iter().filter(|info| info.group == *name);
        let entries: Value = infos.filter_map(|info| parameter(scenario, info)).collect();
        json!({ "name": name, "about": about.trim(), "entries": entries })
    };
    here.map(group).collect()
}

fn parameter(scenario: &Scenario, info: &ParameterInfo) -> Option<Value> {
    let entry = scenario.preset.entry(info)?;
    let value = scenario.parameters.get(info.group, info.name)?;
    Some(json!({
        "key": format!("parameters.{}.{}", info.group, info.name),
        "about": info.about,
        "unit": if info.unit == "1" { "" } else { info.unit },
        "value": value,
        "preset": entry.value,
        "low": entry.low,
        "high": entry.high,
        "confidence": entry.confidence.about(),
        "source": source(&entry.source),
        "locus": entry.locus,
        "note": entry.note,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario;

    fn scenario(name: &str, set: &[String]) -> Scenario {
        let shelf = Shelf::new(None);
        scenario::load_from(&shelf.beside(None), name, set).unwrap()
    }

    #[test]
    fn every_slider_of_the_file_belongs_to_a_knob_and_can_be_turned_to_both_ends() {
        let words = Catalogue::english();
        let mut turned = std::collections::BTreeSet::new();
        for name in ["01-one-impulse", "02-a-train"] {
            for knob in knobs(&scenario(name, &[]), &words).as_array().unwrap() {
                let key = knob["key"].as_str().unwrap();
                for end in ["low", "high"] {
                    let Some(value) = knob[end].as_f64() else { continue };
                    let unit = knob["unit"].as_str().unwrap();
                    let set = format!("{key}={value} {unit}");
                    let changed = scenario(name, &[set.trim().to_owned()]);
                    let again = knobs(&changed, &words);
                    let found = again.as_array().unwrap().iter().find(|k| k["key"] == key).unwrap();
                    assert!((found["value"].as_f64().unwrap() - value).abs() < 1e-9, "{set}");
                    let last = key.rsplit('.').next().unwrap();
                    let of_shock = key.starts_with("stimulus").then(|| format!("stimulus.{last}"));
                    turned.insert(of_shock.unwrap_or_else(|| key.to_owned()));
                }
            }
        }
        turned.insert("stimulus.interval".to_owned()); // no shipped scenario has a pair
        let of_file: std::collections::BTreeSet<String> = reaches().keys().cloned().collect();
        assert_eq!(turned, of_file);
    }

    #[test]
    fn a_value_beyond_the_slider_widens_it() {
        let set = ["bath.magnesium=20 mM".to_owned()];
        let knobs = knobs(&scenario("01-one-impulse", &set), &Catalogue::english());
        assert_eq!(knobs[0]["high"], 20.0);
    }

    #[test]
    fn the_drawer_holds_every_parameter_of_a_junction_with_where_it_comes_from() {
        let drawer = parameters(&scenario("01-one-impulse", &[]));
        let groups = drawer.as_array().unwrap();
        let entries: Vec<&Value> =
            groups.iter().flat_map(|group| group["entries"].as_array().unwrap()).collect();
        let elsewhere = CATALOGUE.iter().filter(|info| ELSEWHERE.contains(&info.group)).count();
        assert_eq!(entries.len() + elsewhere, CATALOGUE.len());
        for name in ELSEWHERE {
            assert!(GROUPS.iter().any(|(known, _)| known == name), "{name}");
        }
        for entry in entries {
            let source = entry["source"]["short"].as_str().unwrap();
            assert!(!source.is_empty() && entry["confidence"] != "", "{entry}");
        }
    }

    #[test]
    fn a_switch_and_a_choice_show_what_the_scenario_says() {
        let words = Catalogue::english();
        let set = ["switches.depletion=false".to_owned(), "release.mode=quantal".to_owned()];
        let changed = scenario("01-one-impulse", &set);
        assert_eq!(switches(&changed, &words)[4]["value"], false);
        assert_eq!(choices(&changed, &words)[2]["value"], "quantal");
    }
}
