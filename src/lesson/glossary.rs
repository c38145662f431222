//! The words that lessons explain: one file, in every language, read once.

use std::sync::LazyLock;

use super::file::GlossaryFile;
use super::phrase::Phrase;
use crate::scenario::library::Alone;
use crate::scenario::load_section;

const NAME: &str = "glossary.toml";
const TEXT: &str = include_str!("glossary.toml");

/// A word that lessons explain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The name by which lessons ask for it.
    pub name: String,
    /// The word itself.
    pub term: Phrase,
    /// What it means, in a sentence.
    pub means: Phrase,
}

static ALL: LazyLock<Vec<Word>> = LazyLock::new(|| {
    let library = Alone { name: NAME, text: TEXT };
    let read = load_section(&library, NAME, &[], |file: &GlossaryFile, _, _| {
        let phrase = |words: &super::file::Words| {
            let text = |field: &crate::scenario::reader::Field<String>| {
                field.value().cloned().unwrap_or_default()
            };
            Phrase::new([text(&words.en), text(&words.nl), text(&words.de), text(&words.fr)])
        };
        let word = |table: &super::file::GlossaryTable| {
            Some(Word {
                name: table.name.value()?.clone(),
                term: phrase(table.term.value()?),
                means: phrase(table.means.value()?),
            })
        };
        file.word.value()?.iter().map(|at| word(&at.value)).collect::<Option<Vec<Word>>>()
    });
    match read {
        Ok((words, _)) => words,
        // a test reads the file, so that this can only be met while it is written
        Err(error) => unreachable!("{error}"),
    }
});

/// All of them, in the order of the file.
#[must_use]
pub fn all() -> &'static [Word] {
    &ALL
}

/// The one of this name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Word> {
    all().iter().find(|word| word.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::LANGUAGES;

    #[test]
    fn every_word_is_explained_in_every_language() {
        assert!(all().len() >= 20, "only {}", all().len());
        for word in all() {
            for language in LANGUAGES {
                assert!(!word.term.raw(language.tag).is_empty(), "{}", word.name);
                assert!(word.means.raw(language.tag).ends_with('.'), "{}", word.name);
            }
            assert_eq!(find(&word.name), Some(word), "`{}` stands twice", word.name);
        }
    }
}
