//! Where something stands: a search through equations, numbers, sources and the heads of all files.

use crate::message::message;
use std::collections::BTreeSet;

use serde_json::json;

use super::heads::HEADS;
use super::page::{code, words};
use super::{Page, ShowError, equations, parameters, references};
use crate::analysis::Measure;
use crate::model::EQUATIONS;
use crate::model::parameters::CATALOGUE;
use crate::scenario::choices::PresetName;
use crate::scenario::problem::within;
use crate::units;

/// Most finds on a page.
const MOST_SHOWN: usize = 12;

/// Most words that are looked for; more say nothing.
const MOST_WORDS: usize = 12;

/// Worth of a word that stands in the name.
const NAME: u32 = 16;
/// Worth of one that begins a word of the name.
const NAME_BEGINS: u32 = 10;
/// Worth of one that stands in the text.
const TEXT: u32 = 6;
/// Worth of one that begins a word of the text.
const TEXT_BEGINS: u32 = 4;
/// Worth of one that is any part of a word.
const PART: u32 = 1;

/// Added when all the words follow one another in the name.
const PHRASE: u32 = 20;

/// Something that can be found.
struct Thing {
    /// What it is, `equation`.
    kind: &'static str,
    /// Its name.
    name: String,
    /// What it says, in a sentence.
    says: String,
    /// What else it is found by.
    also: String,
    /// File and line.
    place: String,
    /// The command that shows it; empty for a file.
    command: String,
}

/// What is found by some words, best first.
///
/// # Errors
///
/// [`ShowError::NotFound`] when nothing has any of the words.
pub fn find(typed: &[String]) -> Result<Page, ShowError> {
    let sought: Vec<String> = typed.iter().flat_map(|text| words_of(text)).collect();
    let sought = &sought[..sought.len().min(MOST_WORDS)];
    let phrase = sought.join(" ");
    let things = things();
    let mut found: Vec<(usize, u32, &Thing)> = things
        .iter()
        .map(|thing| {
            let worths: Vec<u32> = sought.iter().map(|word| worth(word, thing)).collect();
            let words_found = worths.iter().filter(|worth| **worth > 0).count();
            let phrase = sought.len() > 1 && words_of(own_name(thing)).join(" ").contains(&phrase);
            (words_found, worths.iter().sum::<u32>() + u32::from(phrase) * PHRASE, thing)
        })
        .filter(|(words_found, ..)| *words_found > 0)
        .collect();
    // a thing that has all the words comes before one that has some of them very well
    found.sort_by_key(|(words, score, _)| std::cmp::Reverse((*words, *score)));
    let Some(&(best, ..)) = found.first() else {
        return Err(not_found(typed, sought, &things));
    };
    found.retain(|(words_found, ..)| *words_found == best);

    let mut page = Page::new(units::shown(&typed.join(" ")));
    let missing = sought.len() - best;
    if missing > 0 {
        page.say(message!(
            "tell-find-some-words",
            "Nothing has all these words; these have {count} of them.",
            count = best
        ));
    }
    for (_, _, thing) in found.iter().take(MOST_SHOWN) {
        page.part(format!("{}: {}", thing.kind, thing.name));
        page.facts(vec![
            ("says", words(&thing.says)),
            ("stands in", code(&thing.place)),
            ("shown by", code(&thing.command)),
        ]);
    }
    let more = found.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        page.say(message!(
            "tell-find-more",
            "{count} more; another word narrows the search.",
            count = more
        ));
    }
    page.data = found
        .iter()
        .map(|(_, score, thing)| {
            json!({
                "kind": thing.kind, "name": thing.name, "says": thing.says,
                "place": thing.place, "command": thing.command, "score": score,
            })
        })
        .collect();
    Ok(page)
}

/// The words of a text in small letters, `K_pore` as `k` and `pore`.
fn words_of(text: &str) -> Vec<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The name of a thing, without that of the group it is in.
fn own_name(thing: &Thing) -> &str {
    match thing.kind {
        "parameter" => thing.name.split_once('.').map_or("", |(_, own)| own),
        _ => &thing.name,
    }
}

/// How well a word describes a thing.
fn worth(word: &str, thing: &Thing) -> u32 {
    // a single letter begins too many words
    let begins = |other: &String| word.chars().count() > 2 && other.starts_with(word);
    let name = words_of(own_name(thing));
    let text = words_of(&format!("{} {} {}", thing.says, thing.also, thing.name));
    let part = |list: &[String]| word.chars().count() > 3 && list.iter().any(|w| w.contains(word));
    if name.iter().any(|other| other == word) {
        NAME
    } else if name.iter().any(begins) {
        NAME_BEGINS
    } else if text.iter().any(|other| other == word) {
        TEXT
    } else if text.iter().any(begins) {
        TEXT_BEGINS
    } else if part(&name) || part(&text) {
        PART
    } else {
        0
    }
}

/// Everything that can be found; of things equally well found, the first here comes first.
fn things() -> Vec<Thing> {
    let mut things = Vec::new();
    for equation in EQUATIONS {
        let numbers: Vec<&str> = equation.parameters.iter().map(|(_, path)| *path).collect();
        things.push(Thing {
            kind: "equation",
            name: equation.slug.to_owned(),
            says: equation.sentence.to_owned(),
            also: format!(
                "{} {} {} {}",
                equation.formula,
                equation.source.short,
                equation.locus,
                numbers.join(" ")
            ),
            place: equations::place(equation),
            command: format!("calgate show equation {}", equation.slug),
        });
    }
    let human = parameters::Numbers::of(super::Filter::all_of(PresetName::Human)).ok();
    for info in CATALOGUE {
        let path = parameters::path_of(info);
        let entry = human.as_ref().and_then(|numbers| numbers.find(&path));
        things.push(Thing {
            kind: "parameter",
            says: info.about.to_owned(),
            also: entry.map_or_else(String::new, |entry| {
                format!("{} {} {}", entry.source, entry.locus, entry.note)
            }),
            place: parameters::place(PresetName::Human, info),
            command: format!("calgate show parameter {path}"),
            name: path,
        });
    }
    for reference in crate::references::ALL {
        things.push(Thing {
            kind: "reference",
            name: reference.key.to_owned(),
            says: references::cited(reference),
            also: reference.doi.to_owned(),
            place: references::place(reference),
            command: format!("calgate show reference {}", reference.key),
        });
    }
    for name in Measure::names() {
        things.push(Thing {
            kind: "measure",
            name: name.to_owned(),
            says: Measure::find(name).map_or_else(String::new, |measure| measure.about()),
            also: String::new(),
            place: super::measures::place(name),
            command: format!("calgate show measure {name}"),
        });
    }
    for claim in crate::validation::shipped::all() {
        things.push(Thing {
            kind: "claim",
            name: claim.name.clone(),
            says: claim.says.clone(),
            also: format!("{} {} {}", claim.source.short, claim.place, claim.how),
            place: format!("src/validation/claims/ ({})", claim.group),
            command: format!("calgate show claim {}", claim.name),
        });
    }
    for (file, head) in HEADS {
        // the first sentence says what the file is for
        let says = head.split_once(". ").map_or(*head, |(first, _)| first);
        things.push(Thing {
            kind: "file",
            name: (*file).to_owned(),
            says: says.trim_end_matches('.').to_owned(),
            also: (*head).to_owned(),
            place: format!("{file}:1"),
            command: String::new(),
        });
    }
    things
}

fn not_found(typed: &[String], sought: &[String], things: &[Thing]) -> ShowError {
    /// Letters by which a word may differ from the one that is offered.
    const REACH: usize = 2;
    let known: BTreeSet<String> = things
        .iter()
        .flat_map(|thing| words_of(&format!("{} {} {}", thing.name, thing.says, thing.also)))
        .filter(|word| word.chars().count() > 3)
        .collect();
    let near = sought.iter().filter(|word| word.chars().count() > 3);
    let near: Vec<String> =
        near.filter_map(|word| within(word, known.iter().map(String::as_str), REACH)).collect();
    ShowError::NotFound {
        words: units::shown(&typed.join(" ")),
        nearest: (!near.is_empty()).then(|| near.join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(words: &[&str]) -> Vec<String> {
        let typed: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let page = find(&typed).unwrap();
        let list = page.data.as_array().unwrap();
        list.iter().map(|thing| thing["name"].as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn what_is_sought_comes_first() {
        let found = first(&["magnesium", "block"]);
        assert_eq!(found[0], "src/model/magnesium_block.rs");
        assert!(found[..6].iter().any(|name| name == "pore-block"), "{found:?}");
        assert_eq!(first(&["grahame"])[0], "grahame");
        assert_eq!(first(&["Dodge"])[0], "dodge-1967");
        assert_eq!(first(&["leak_conductance", "axon"])[0], "axon.leak_conductance");
        assert_eq!(first(&["rng"])[0], "src/rng.rs");
    }

    #[test]
    fn words_that_stand_nowhere_are_answered_with_the_nearest() {
        let said = |words: &[&str]| {
            let typed: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            find(&typed).unwrap_err().to_string()
        };
        assert_eq!(
            said(&["magnesum"]),
            "nothing is said about `magnesum`; did you mean `magnesium`?"
        );
        assert!(said(&["qqqqqqqq"]).ends_with("; try fewer or other words"));
        assert!(said(&["…"]).contains("try fewer or other words"));
    }
}
