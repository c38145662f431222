//! The language of what people read: `--lang`, or else that of the environment, or else English.
//!
//! It is chosen once, before the command begins. Every command takes its words from [`words`] and
//! its record from [`provenance`], so that none can speak another language than the one asked for.

use super::exit::Exit;
use crate::export::provenance::Provenance;
use crate::message::Message;
use crate::text::{Catalogue, LANGUAGES, Language};
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use std::ffi::OsString;
use std::sync::OnceLock;

/// Where a wish for a language may stand in the environment, the strongest first.
const ENVIRONMENT: [&str; 4] = ["CALGATE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

static CHOSEN: OnceLock<Language> = OnceLock::new();

/// `--lang`, which every command understands.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct Asked {
    /// Language of figures, tables, summaries and help; that of the environment if left out
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = tags())]
    lang: Option<Language>,
}

/// Takes the tag of a language that calgate speaks, and names them all where it is another.
fn tags() -> impl TypedValueParser<Value = Language> {
    let tags = LANGUAGES.iter().map(|language| PossibleValue::new(language.tag));
    PossibleValuesParser::new(tags).map(|tag| {
        Language::find(&tag).unwrap_or_else(|| unreachable!("the parser lets only known tags by"))
    })
}

/// The language of what was typed, before it is understood: for the help, and for mistakes in it.
pub(super) fn typed(arguments: &[OsString]) -> Language {
    asked_for(arguments).unwrap_or_else(|| of_environment(|name| std::env::var(name).ok()))
}

/// The language behind `--lang`, wherever it stands.
fn asked_for(arguments: &[OsString]) -> Option<Language> {
    let words: Vec<&str> = arguments.iter().map(|word| word.to_str().unwrap_or_default()).collect();
    let options = words.split(|word| *word == "--").next().unwrap_or_default();
    options.iter().enumerate().find_map(|(at, word)| {
        let tag = match word.strip_prefix("--lang")? {
            "" => options.get(at + 1)?,
            joined => joined.strip_prefix('=')?,
        };
        Language::find(tag)
    })
}

/// Settles the language for the rest of the program.
pub(super) fn settle(asked: Asked) {
    let language = asked.lang.unwrap_or_else(|| of_environment(|name| std::env::var(name).ok()));
    // a second call would be a mistake in `main`, and the first language stays
    let _ = CHOSEN.set(language);
}

/// The words of the language that was settled; English before that.
pub(super) fn words() -> Catalogue {
    Catalogue::of(CHOSEN.get().copied().unwrap_or(LANGUAGES[0]))
}

/// A message in the language that was settled.
pub(super) fn tell(message: &Message) -> String {
    words().tell(message)
}

/// The record of a result that is told in these words.
pub(super) fn provenance(words: &Catalogue) -> Result<Provenance, Exit> {
    let mut provenance = Provenance::new(Vec::new(), words.word("disclaimer-full"))?;
    words.language().clone_into(&mut provenance.language);
    Ok(provenance)
}

/// The language of the first variable that says anything. A language that calgate does not speak is
/// no mistake of the one who types: the words are English then.
fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Language {
    let said = ENVIRONMENT.iter().filter_map(|name| variable(name)).find(|said| !said.is_empty());
    said.and_then(|said| Language::find(&said)).unwrap_or(LANGUAGES[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(set: &[(&str, &str)]) -> &'static str {
        let value = |name: &str| set.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned());
        of_environment(value).tag
    }

    #[test]
    fn the_first_variable_that_says_anything_decides() {
        assert_eq!(chosen(&[("LANG", "nl_NL.UTF-8")]), "nl");
        assert_eq!(chosen(&[("LANG", "nl_NL.UTF-8"), ("LC_MESSAGES", "de_AT")]), "de");
        assert_eq!(chosen(&[("LC_MESSAGES", "de_AT"), ("LC_ALL", "fr_BE@euro")]), "fr");
        assert_eq!(chosen(&[("LC_ALL", "fr_FR"), ("CALGATE_LANG", "nl")]), "nl");
        assert_eq!(chosen(&[("LC_ALL", ""), ("LANG", "nl_BE.UTF-8")]), "nl");
    }

    #[test]
    fn the_language_is_found_wherever_it_is_typed() {
        let tag = |line: &str| {
            let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            asked_for(&words).map(|language| language.tag)
        };
        assert_eq!(tag("calgate --lang nl --help"), Some("nl"));
        assert_eq!(tag("calgate run --help --lang=de"), Some("de"));
        assert_eq!(tag("calgate where -- --lang nl"), None);
        assert_eq!(tag("calgate run --language nl --lang"), None);
        assert_eq!(tag("calgate run --lang tlh"), None);
    }

    #[test]
    fn an_environment_that_says_nothing_known_means_english() {
        assert_eq!(chosen(&[]), "en");
        assert_eq!(chosen(&[("LC_ALL", "C.UTF-8"), ("LANG", "nl_NL")]), "en");
        assert_eq!(chosen(&[("CALGATE_LANG", "tlh")]), "en");
    }
}
