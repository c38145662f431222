//! Texts: the same in every language, with numbers only by their names.

use std::ops::Range;

use super::Check;
use crate::lesson::file::Words;
use crate::lesson::phrase::{Phrase, Piece, pieces, typed_digit};
use crate::message::message;
use crate::scenario::fault::Fault;
use crate::scenario::problem::nearest;
use crate::scenario::reader::{At, Field};
use crate::scenario::tree::{Sources, Span};
use crate::units::shown;

/// The place of these bytes of a text; of the whole value where its text cannot be found in the file
/// because it is written with escapes.
fn part(sources: &Sources, at: &At<String>, bytes: &Range<usize>) -> Span {
    let snippet = sources.snippet(at.span).replace("\r\n", "\n");
    match snippet.find(&at.value) {
        Some(offset) if snippet.len() == at.span.end - at.span.start => {
            let start = at.span.start + offset;
            Span { start: start + bytes.start, end: start + bytes.end, ..at.span }
        }
        _ => at.span,
    }
}

impl Check<'_, '_> {
    /// The texts of a key; what is wrong with them is noted, and nobody will see the rest.
    pub(super) fn phrase(&mut self, field: &Field<Words>) -> Phrase {
        field.value().map_or_else(Phrase::default, |words| self.phrase_of(words))
    }

    pub(super) fn phrase_of(&mut self, words: &Words) -> Phrase {
        // in the order of `text::LANGUAGES`, which a test compares
        let languages =
            [("en", &words.en), ("nl", &words.nl), ("de", &words.de), ("fr", &words.fr)];
        let mut named: Vec<(&str, Vec<String>)> = Vec::new();
        for (tag, field) in languages {
            let Some(at) = field.given() else { continue };
            if at.value.trim().is_empty() {
                let what = message!(
                    "tell-lesson-empty-text",
                    "the text in the language `{tag}` is empty",
                    tag
                );
                self.wrong(at.span, what, message!("tell-lesson-write-it", "write it"));
            }
            if let Some(names) = self.names_in(at) {
                named.push((tag, names));
            }
        }
        if let Some(((_, first), others)) = named.split_first() {
            for (tag, names) in others {
                self.same_names(first, names, words, tag);
            }
        }
        Phrase::new(languages.map(|(_, field)| {
            field.value().map_or_else(String::new, |text| text.trim().to_owned())
        }))
    }

    /// The names in a text, sorted, each once; nothing if the text cannot be understood.
    fn names_in(&mut self, at: &At<String>) -> Option<Vec<String>> {
        if let Some(bytes) = typed_digit(&at.value) {
            let place = part(self.reading.sources, at, &bytes);
            let found = &at.value[bytes];
            let what = message!("tell-lesson-typed", "the number {found} is typed here", found);
            let help = message!(
                "tell-lesson-let-compute",
                "let a table `[[number]]` compute it, or give it there with its source, and write \
                 its name in braces"
            );
            self.wrong(place, what, help);
        }
        let found = match pieces(&at.value) {
            Ok(found) => found,
            Err(broken) => {
                let place = part(self.reading.sources, at, &broken.bytes);
                self.wrong(place, broken.what, broken.cure);
                return None;
            }
        };
        let mut names = Vec::new();
        for piece in found {
            let Piece::Name(name) = piece else { continue };
            if !self.names.iter().any(|known| known == name) {
                let start = name.as_ptr() as usize - at.value.as_ptr() as usize;
                let place = part(self.reading.sources, at, &(start..start + name.len()));
                self.unknown_number(name, place);
            }
            names.push(name.to_owned());
        }
        names.sort_unstable();
        names.dedup();
        Some(names)
    }

    /// Notes that there is no number of this name.
    pub(super) fn unknown_number(&mut self, name: &str, place: Span) {
        let fault = Fault::UnknownName {
            what: message!("tell-name-number", "number"),
            found: shown(name),
            nearest: nearest(name, self.names.iter().map(String::as_str)),
            see: message!("tell-see-numbers", "only what a table `[[number]]` names has a value"),
        };
        self.reading.fault(place, fault);
    }

    /// A translation speaks of the same numbers as the English text.
    fn same_names(&mut self, english: &[String], names: &[String], words: &Words, tag: &str) {
        let field = match tag {
            "nl" => &words.nl,
            "de" => &words.de,
            _ => &words.fr,
        };
        for missing in english.iter().filter(|name| !names.contains(name)) {
            let number = format!("{{{missing}}}");
            let what = message!(
                "tell-lesson-missing-name",
                "the text in the language `{tag}` does not have `{number}`",
                tag,
                number
            );
            let help =
                message!("tell-lesson-english-has-it", "the English text has it: say it here too");
            self.wrong(field.span(), what, help);
        }
        for extra in names.iter().filter(|name| !english.contains(name)) {
            let number = format!("{{{extra}}}");
            let what = message!(
                "tell-lesson-extra-name",
                "only the text in the language `{tag}` has `{number}`",
                tag,
                number
            );
            let help =
                message!("tell-lesson-say-in-english", "say it in English too, or take it out");
            self.wrong(field.span(), what, help);
        }
    }

    /// The place of a number in the list.
    pub(super) fn number_of(
        &mut self,
        name: &Field<String>,
        needed: Option<Span>,
    ) -> Option<usize> {
        match name {
            Field::Given(at) => {
                let found = self.names.iter().position(|known| *known == at.value);
                if found.is_none() {
                    self.unknown_number(&at.value, at.span);
                }
                found
            }
            Field::Wrong => None,
            Field::Absent => {
                let table = message!("tell-lesson-this-question", "this question").into();
                let example = "number = \"low\"".to_owned();
                let fault = Fault::MissingKey { table, key: "number", example };
                self.reading.fault(needed, fault);
                None
            }
        }
    }
}
