//! Texts that a file may give in several languages: `title = "One impulse"`, or `title.en = …` and
//! `title.nl = …`.
//!
//! A text without a language stands for all of them. Where the language asked for is missing the
//! English text stands in, and without one the first that is there.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};

use super::problem::Reading;
use super::reader::{Path, Reader};
use super::section::unknown_key;
use super::tree::{Node, Table, Value};

/// The languages of texts in files: those that calgate speaks, English first.
pub const TAGS: [&str; 4] = ["en", "nl", "de", "fr"];

/// A text in one language or several, by the tag of the language; without a language the tag is
/// empty. Perhaps there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Wording(BTreeMap<String, String>);

impl Wording {
    /// The text that stands in for every language: without a language, English, or the first.
    #[must_use]
    pub fn general(&self) -> &str {
        let all = std::iter::once("").chain(TAGS);
        all.filter_map(|tag| self.find(tag)).next().unwrap_or_default()
    }

    /// The text in the language with this tag, or the one that stands in for it.
    #[must_use]
    pub fn in_language(&self, tag: &str) -> &str {
        self.find(tag).unwrap_or_else(|| self.general())
    }

    /// Whether there is a text in the language with this tag.
    #[must_use]
    pub fn speaks(&self, tag: &str) -> bool {
        self.find(tag).is_some()
    }

    /// Key and text of each line that says this under `key`: `title`, or `title.en` and `title.nl`.
    pub(super) fn lines<'a>(&'a self, key: &'a str) -> impl Iterator<Item = (String, &'a str)> {
        let all = std::iter::once("").chain(TAGS);
        let said =
            all.filter_map(|tag| Some((tag, self.find(tag).filter(|text| !text.is_empty())?)));
        said.map(move |(tag, text)| match tag {
            "" => (key.to_owned(), text),
            _ => (format!("{key}.{tag}"), text),
        })
    }

    fn find(&self, tag: &str) -> Option<&str> {
        self.0.get(tag).map(String::as_str)
    }
}

impl From<&str> for Wording {
    /// A text without a language.
    fn from(text: &str) -> Self {
        Self(BTreeMap::from([(String::new(), text.to_owned())]))
    }
}

/// What stands above a figure, in every language in which a file gives it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Told {
    /// The title.
    pub title: Wording,
    /// The question that is answered.
    pub question: Wording,
}

impl Told {
    /// This, or where nothing is told, as in records of version 0.1.0, the only title and question.
    #[must_use]
    pub fn or(&self, title: &str, question: &str) -> Self {
        if *self == Self::default() {
            Self { title: title.into(), question: question.into() }
        } else {
            self.clone()
        }
    }
}

/// Whether a table holds texts by language. A file that extends another replaces such a table whole:
/// a title in other words must not keep the old words in a language that it leaves out.
pub(super) fn is_by_language(table: &Table) -> bool {
    let tag = |key: &str| TAGS.contains(&key);
    !table.entries.is_empty() && table.entries.iter().all(|entry| tag(&entry.key.text))
}

/// Reads a text, or a table with a text for each language.
#[derive(Debug, Clone, Copy)]
pub struct WordingReader {
    example: &'static str,
}

/// Any text, perhaps in several languages.
#[must_use]
pub fn wording(example: &'static str) -> WordingReader {
    WordingReader { example }
}

impl Reader for WordingReader {
    type Output = Wording;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<Wording> {
        let table = match &node.value {
            Value::Text(text) => return Some(Wording::from(text.as_str())),
            Value::Table(table) if !table.entries.is_empty() => table,
            _ => {
                self.refuse(node, path, "a text in quotes", reading);
                return None;
            }
        };
        let mut texts = BTreeMap::new();
        for entry in &table.entries {
            let tag = &entry.key.text;
            match &entry.node.value {
                _ if !TAGS.contains(&tag.as_str()) => {
                    unknown_key(entry, path, TAGS.to_vec(), reading);
                }
                Value::Text(text) => {
                    texts.insert(tag.clone(), text.clone());
                }
                _ => self.refuse(&entry.node, &path.join(tag), "a text in quotes", reading),
            }
        }
        Some(Wording(texts))
    }

    fn schema(&self) -> Json {
        let text = || json!({ "type": "string" });
        let languages: Map<String, Json> =
            TAGS.map(|tag| (tag.to_owned(), text())).into_iter().collect();
        json!({
            "anyOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "properties": languages,
                    "additionalProperties": false,
                    "minProperties": 1,
                },
            ],
            "examples": [self.example],
        })
    }

    fn example(&self) -> String {
        format!("\"{}\"", self.example)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[(&str, &str)]) -> Wording {
        Wording(texts.iter().map(|(tag, text)| ((*tag).into(), (*text).into())).collect())
    }

    #[test]
    fn a_language_that_is_missing_falls_back_to_english_and_then_to_the_first() {
        let both = texts(&[("en", "One"), ("nl", "Een")]);
        assert_eq!((both.in_language("nl"), both.in_language("fr")), ("Een", "One"));
        let without_english = texts(&[("nl", "Een"), ("de", "Eins")]);
        assert_eq!(without_english.in_language("fr"), "Een");
        assert_eq!(Wording::from("One").in_language("nl"), "One");
        assert_eq!(Wording::default().in_language("nl"), "");
    }

    #[cfg(feature = "figure")]
    #[test]
    fn the_languages_of_files_are_those_of_the_words() {
        let spoken: Vec<&str> = crate::text::LANGUAGES.iter().map(|known| known.tag).collect();
        assert_eq!(spoken, TAGS);
    }
}
