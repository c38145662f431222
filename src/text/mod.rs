//! Every sentence and label that people read, in their language.
//!
//! A word stands under a key in a [Fluent](https://projectfluent.org) file; a language has a folder of
//! them, `en` for English, with a file for each part of the house.
//! A key begins with the group that says where it is shown: `figure-`, `summary-`, `body-`, `compare-`,
//! `column-`, `measure-`, `disclaimer-`, `number-`. A literal in the code that begins with a group is a key;
//! `tests/house_rules.rs` checks that each has its entry and each entry its use.
//!
//! A new language is a new folder beside `en` with the same keys, and one line in [`LANGUAGES`]. What
//! `--help` says in it may stand in a `help.ftl` beside them; `src/cli/help` tells how. Its messages
//! may stand in a folder `messages`, and published results in a `claims.ftl`; where they do not,
//! both are told in English.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::message::{Message, Piece, one_of};

mod claims;
pub mod frame;
pub mod numbers;

/// Names of the Fluent files of a language, one for each part of the house.
pub const PARTS: [&str; 8] =
    ["base", "recipes", "page", "lesson", "lab", "report", "media", "terminal"];

/// A language that calgate speaks.
#[derive(Debug, Clone, Copy)]
pub struct Language {
    /// Its tag, `nl`, which is also the name of its folder.
    pub tag: &'static str,
    /// What it calls itself, `Nederlands`.
    pub name: &'static str,
    /// The text of each of its files, in the order of [`PARTS`].
    pub files: [&'static str; PARTS.len()],
    /// The text of its files of messages. English has none: its messages stand in the code, and a
    /// language without such files tells them in English too.
    pub messages: &'static [&'static str],
}

/// The Fluent files of a language, in the order of [`PARTS`].
macro_rules! files {
    ($tag:literal) => {
        [
            include_str!(concat!($tag, "/base.ftl")),
            include_str!(concat!($tag, "/recipes.ftl")),
            include_str!(concat!($tag, "/page.ftl")),
            include_str!(concat!($tag, "/lesson.ftl")),
            include_str!(concat!($tag, "/lab.ftl")),
            include_str!(concat!($tag, "/report.ftl")),
            include_str!(concat!($tag, "/media.ftl")),
            include_str!(concat!($tag, "/terminal.ftl")),
        ]
    };
}

/// The messages in Dutch, a file for each part of the program that has something to say.
const DUTCH_MESSAGES: &[&str] = &[
    include_str!("nl/claims.ftl"),
    include_str!("nl/messages/body.ftl"),
    include_str!("nl/messages/export.ftl"),
    include_str!("nl/messages/figure.ftl"),
    include_str!("nl/messages/lab.ftl"),
    include_str!("nl/messages/lesson.ftl"),
    include_str!("nl/messages/media.ftl"),
    include_str!("nl/messages/report.ftl"),
    include_str!("nl/messages/run.ftl"),
    include_str!("nl/messages/scenario.ftl"),
    include_str!("nl/messages/show.ftl"),
    include_str!("nl/messages/study.ftl"),
    include_str!("nl/messages/sweep.ftl"),
    include_str!("nl/messages/system.ftl"),
    include_str!("nl/messages/terminal.ftl"),
    include_str!("nl/messages/units.ftl"),
];

/// Every language; the first stands in where nothing else is asked for.
pub const LANGUAGES: &[Language] = &[
    Language { tag: "en", name: "English", files: files!("en"), messages: &[] },
    Language { tag: "nl", name: "Nederlands", files: files!("nl"), messages: DUTCH_MESSAGES },
    Language { tag: "de", name: "Deutsch", files: files!("de"), messages: &[] },
    Language { tag: "fr", name: "Français", files: files!("fr"), messages: &[] },
];

impl Language {
    /// The language of a tag, or of a value of `LANG` such as `nl_NL.UTF-8`; nothing when calgate
    /// does not speak it.
    #[must_use]
    pub fn find(tag: &str) -> Option<Self> {
        let primary = tag.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        LANGUAGES.iter().find(|known| known.tag.eq_ignore_ascii_case(primary)).copied()
    }
}

/// Something to be set into a phrase.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// A name or another word that is not translated.
    Text(&'a str),
    /// A count: shown in full, and the phrase can tell one from many.
    Count(u64),
    /// A measured number: shown with three significant digits.
    Number(f64),
    /// A measured number with its unit, as it is shown to people: `µM`.
    Quantity(f64, &'a str),
}

/// Statistics of a column, as the name of a measure begins with them, and their words.
const STATISTICS: [(&str, &str); 6] = [
    ("first", "statistic-first"),
    ("last", "statistic-last"),
    ("peak", "statistic-peak"),
    ("trough", "statistic-trough"),
    ("mean", "statistic-mean"),
    ("time_of_peak", "statistic-time-of-peak"),
];

/// The words of one language.
pub struct Catalogue {
    language: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The English words.
    #[must_use]
    pub fn english() -> Self {
        Self::of(LANGUAGES[0])
    }

    /// The words of a language by its tag, or by a value of `LANG` such as `nl_NL.UTF-8`; nothing
    /// when calgate does not speak it.
    #[must_use]
    pub fn for_language(tag: &str) -> Option<Self> {
        Language::find(tag).map(Self::of)
    }

    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        let files = [&language.files, language.messages].concat();
        Self::new(language.tag, &files)
    }

    /// Tag of the language, `nl`.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The words of a language from other files than those of every language: `--help` has its own.
    #[cfg(feature = "cli")]
    pub(crate) fn with(tag: &'static str, files: &[&str]) -> Self {
        Self::new(tag, files)
    }

    /// Whether there is a word under `key`.
    #[cfg(feature = "cli")]
    pub(crate) fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    fn new(tag: &'static str, files: &[&str]) -> Self {
        let identifier: LanguageIdentifier =
            tag.parse().expect("the tags in LANGUAGES are written correctly, a test loads each");
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Fluent's marks around inserted values help where directions of writing mix, but show up
        // as boxes in figures and terminals.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(count) => Some(numbers::grouped(&format!("{:.0}", count.value))),
            _ => None,
        }));
        for &messages in files {
            let resource = FluentResource::try_new(messages.to_owned())
                .unwrap_or_else(|(_, errors)| unreachable!("a test loads each file: {errors:?}"));
            if let Err(errors) = bundle.add_resource(resource) {
                unreachable!("a test loads each file: {errors:?}");
            }
        }
        Self { language: tag, bundle }
    }

    /// The word under `key`.
    ///
    /// A key without an entry is a mistake in the program: it stops a debug build, and a release
    /// build shows the key itself.
    #[must_use]
    pub fn word(&self, key: &str) -> String {
        self.phrase(key, &[])
    }

    /// The phrase under `key` with `values` set into it. Missing keys are treated as in
    /// [`Catalogue::word`], and so are missing values.
    #[must_use]
    pub fn phrase(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let found = self.lookup(key, values);
        debug_assert!(found.is_ok(), "{}", found.err().unwrap_or_default());
        found.unwrap_or_else(|_| key.to_owned())
    }

    /// A message with its values, in this language if it has messages, else in English whole.
    #[must_use]
    pub fn tell(&self, message: &Message) -> String {
        if !self.bundle.has_message(message.key) {
            return message.english.clone();
        }
        let mut arguments = FluentArgs::with_capacity(message.values.len());
        for (name, piece) in &message.values {
            let shown = match piece {
                Piece::Count(count) => FluentValue::from(*count),
                _ => FluentValue::from(self.tell_piece(piece)),
            };
            arguments.set(*name, shown);
        }
        self.filled(message.key, &arguments).unwrap_or_else(|_| message.english.clone())
    }

    /// A piece of a message alone.
    #[must_use]
    pub fn tell_piece(&self, piece: &Piece) -> String {
        match piece {
            Piece::Text(text) => text.clone(),
            Piece::Count(count) => self.count(*count),
            Piece::Message(message) => self.tell(message),
            Piece::OneOf(names) => one_of(names, &self.word("list-or")),
            Piece::AllOf(names) => one_of(names, &self.word("list-and")),
        }
    }

    /// What the column called `name` of a trace means.
    #[must_use]
    pub fn column(&self, name: &str) -> String {
        self.word(&format!("column-{name}"))
    }

    /// A measured number with three significant digits, `−80.0`.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        numbers::three_digits(value, &self.word("number-decimal-mark"))
    }

    /// A measured number with its unit, `−80.0 mV`; the space between them does not break.
    #[must_use]
    pub fn quantity(&self, value: f64, unit: &str) -> String {
        format!("{}\u{a0}{unit}", self.number(value))
    }

    /// A count in full, in groups of three digits.
    #[must_use]
    pub fn count(&self, count: u64) -> String {
        numbers::grouped(&count.to_string())
    }

    /// A number that is written with a point, with the decimal mark of this language: `0,55`.
    #[must_use]
    pub fn as_written(&self, number: &str) -> String {
        number.replace('.', &self.word("number-decimal-mark"))
    }

    /// What the measure called `name` is, in a phrase; nothing when there are no words for it.
    #[must_use]
    pub fn measure(&self, name: &str) -> Option<String> {
        let key = format!("measure-{name}");
        if self.bundle.has_message(&key) {
            return Some(self.word(&key));
        }
        let (statistic, column) = name.split_once(' ')?;
        let (_, key) = STATISTICS.iter().find(|(known, _)| *known == statistic)?;
        Some(self.phrase(key, &[("column", Value::Text(column.trim()))]))
    }

    fn lookup(&self, key: &str, values: &[(&str, Value<'_>)]) -> Result<String, String> {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for &(name, value) in values {
            let shown = match value {
                Value::Text(text) => FluentValue::from(text),
                Value::Count(count) => FluentValue::from(count),
                Value::Number(number) => FluentValue::from(self.number(number)),
                Value::Quantity(number, unit) => FluentValue::from(self.quantity(number, unit)),
            };
            arguments.set(name, shown);
        }
        self.filled(key, &arguments)
    }

    fn filled(&self, key: &str, arguments: &FluentArgs<'_>) -> Result<String, String> {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value());
        let pattern = pattern.ok_or_else(|| {
            format!("there is no `{key}` in the catalogue src/text/{}", self.language)
        })?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        if errors.is_empty() { Ok(text) } else { Err(format!("`{key}`: {errors:?}")) }
    }
}

impl std::fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Catalogue").field("languages", &self.bundle.locales).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
