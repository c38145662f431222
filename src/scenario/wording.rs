//! Texts that a file may give in several languages: `title = "One impulse"`, or `title.en = …` and
//! `title.nl = …`.
//!
//! A text without a language stands for all of them. Where the language asked for is missing the
//! English text stands in, and without one the first that is there.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};

use super::problem::Reading;
use super::reader::{At, Path, Reader};
use super::section::unknown_key;
use super::tree::{Node, Table, Value};

/// The languages of texts in files: those that calgate speaks, English first.
pub const TAGS: [&str; 4] = ["en", "nl", "de", "fr"];

/// A text or a list of texts in one language or several, by the tag of the language; without a
/// language the tag is empty. Perhaps there is none.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Wording<T = String>(BTreeMap<String, T>);

impl<T> Wording<T> {
    /// What is said in the language with this tag, or what stands in for it.
    fn chosen(&self, tag: &str) -> Option<&T> {
        let all = [tag, ""].into_iter().chain(TAGS);
        all.filter_map(|tag| self.0.get(tag)).next()
    }

    /// Key and text of each line that says this under `key`: `title`, or `title.en` and `title.nl`.
    pub(super) fn lines<'a>(&'a self, key: &'a str) -> impl Iterator<Item = (String, &'a T)> {
        let all = std::iter::once("").chain(TAGS);
        let said = all.filter_map(|tag| Some((tag, self.0.get(tag)?)));
        said.map(move |(tag, text)| match tag {
            "" => (key.to_owned(), text),
            _ => (format!("{key}.{tag}"), text),
        })
    }
}

impl Wording {
    /// The text that stands in for every language: without a language, English, or the first.
    #[must_use]
    pub fn general(&self) -> &str {
        self.in_language("")
    }

    /// The text in the language with this tag, or the one that stands in for it.
    #[must_use]
    pub fn in_language(&self, tag: &str) -> &str {
        self.chosen(tag).map_or("", String::as_str)
    }
}

impl Wording<Vec<String>> {
    /// The sentences that stand in for every language.
    #[must_use]
    pub fn general(&self) -> &[String] {
        self.in_language("")
    }

    /// The sentences in the language with this tag, or those that stand in for them.
    #[must_use]
    pub fn in_language(&self, tag: &str) -> &[String] {
        self.chosen(tag).map_or(&[], Vec::as_slice)
    }
}

impl From<&str> for Wording {
    /// A text without a language.
    fn from(text: &str) -> Self {
        Self(BTreeMap::from([(String::new(), text.to_owned())]))
    }
}

impl From<&Wording<Vec<At<String>>>> for Wording<Vec<String>> {
    /// Sentences without their places in the file.
    fn from(read: &Wording<Vec<At<String>>>) -> Self {
        let texts = |list: &Vec<At<String>>| list.iter().map(|at| at.value.clone()).collect();
        Self(read.0.iter().map(|(tag, list)| (tag.clone(), texts(list))).collect())
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

/// What is said of a scenario, in every language in which its file says it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sentences {
    /// What to look for.
    pub look_for: Wording<Vec<String>>,
    /// What is well established.
    pub established: Wording<Vec<String>>,
    /// What is disputed.
    pub contested: Wording<Vec<String>>,
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

/// Reads a text or a list of texts, or a table with one for each language.
#[derive(Debug, Clone, Copy)]
pub struct WordingReader<R> {
    one: R,
}

/// What `one` reads, perhaps in several languages.
#[must_use]
pub fn wording<R: Reader>(one: R) -> WordingReader<R> {
    WordingReader { one }
}

impl<R: Reader> Reader for WordingReader<R> {
    type Output = Wording<R::Output>;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<Self::Output> {
        let table = match &node.value {
            Value::Table(table) if !table.entries.is_empty() => table,
            _ => {
                let said = self.one.read(node, path, reading)?;
                return Some(Wording(BTreeMap::from([(String::new(), said)])));
            }
        };
        let mut said = BTreeMap::new();
        for entry in &table.entries {
            let tag = &entry.key.text;
            if !TAGS.contains(&tag.as_str()) {
                unknown_key(entry, path, TAGS.to_vec(), reading);
            } else if let Some(text) = self.one.read(&entry.node, &path.join(tag), reading) {
                said.insert(tag.clone(), text);
            }
        }
        Some(Wording(said))
    }

    fn schema(&self) -> Json {
        let of_language = |tag: &str| (tag.to_owned(), self.one.schema());
        let languages: Map<String, Json> = TAGS.map(of_language).into_iter().collect();
        json!({
            "anyOf": [
                self.one.schema(),
                {
                    "type": "object",
                    "properties": languages,
                    "additionalProperties": false,
                    "minProperties": 1,
                },
            ],
        })
    }

    fn example(&self) -> String {
        self.one.example()
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
        assert_eq!(Wording::<String>::default().in_language("nl"), "");
    }

    #[cfg(feature = "figure")]
    #[test]
    fn the_languages_of_files_are_those_of_the_words() {
        let spoken: Vec<&str> = crate::text::LANGUAGES.iter().map(|known| known.tag).collect();
        assert_eq!(spoken, TAGS);
    }
}
