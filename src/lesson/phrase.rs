//! A text of a lesson in every language, in which names in braces stand for numbers.

use crate::message::{Message, message};
use crate::text::LANGUAGES;

/// A text in every language of [`LANGUAGES`], in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase {
    texts: [String; LANGUAGES.len()],
}

impl Phrase {
    /// From the texts in the order of [`LANGUAGES`].
    #[must_use]
    pub fn new(texts: [String; LANGUAGES.len()]) -> Self {
        Self { texts }
    }

    /// The text in a language, by its tag; English for an unknown one. Names still stand in braces.
    #[must_use]
    pub fn raw(&self, tag: &str) -> &str {
        let place = LANGUAGES.iter().position(|language| language.tag == tag);
        &self.texts[place.unwrap_or(0)]
    }
}

/// A piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// As it is.
    Plain(&'a str),
    /// The name of a number.
    Name(&'a str),
}

/// What cannot be understood of a text, in bytes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Where.
    pub bytes: std::ops::Range<usize>,
    /// What is wrong.
    pub what: Message,
    /// How to mend it.
    pub cure: Message,
}

/// Divides a text into its pieces.
///
/// # Errors
/// A brace without its fellow, or a name that cannot be one.
pub fn pieces(text: &str) -> Result<Vec<Piece<'_>>, Broken> {
    let broken = |bytes, what| {
        let example = "{normal}";
        let cure = message!(
            "tell-lesson-braces",
            "write the name of a number in braces, for example `{example}`",
            example
        );
        Err(Broken { bytes, what, cure })
    };
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(['{', '}']) {
        let open = at + found;
        if text[open..].starts_with('}') {
            let bytes = open..open + 1;
            return broken(
                bytes,
                message!("tell-lesson-brace-closes", "a brace closes that was not opened"),
            );
        }
        let Some(length) = text[open + 1..].find(['{', '}']) else {
            let bytes = open..open + 1;
            return broken(
                bytes,
                message!("tell-lesson-brace-opens", "a brace opens that is not closed"),
            );
        };
        let close = open + 1 + length;
        let name = &text[open + 1..close];
        if text[close..].starts_with('{') || !is_name(name) {
            let bytes = open..close + 1;
            return broken(
                bytes,
                message!("tell-lesson-no-name", "this is not the name of a number"),
            );
        }
        if open > at {
            pieces.push(Piece::Plain(&text[at..open]));
        }
        pieces.push(Piece::Name(name));
        at = close + 1;
    }
    if at < text.len() {
        pieces.push(Piece::Plain(&text[at..]));
    }
    Ok(pieces)
}

/// Whether a number may be called so: small letters, digits and hyphens, a letter first.
#[must_use]
pub fn is_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(plain)
}

/// The first digit outside braces, in bytes; nobody types a number into a lesson.
#[must_use]
pub fn typed_digit(text: &str) -> Option<std::ops::Range<usize>> {
    let mut depth = 0_u32;
    let mut start = None;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            _ if c.is_ascii_digit() => start = start.or(Some(at)),
            '.' | ',' if start.is_some() => {}
            _ => {
                if let Some(start) = start {
                    return Some(start..start + text[start..at].trim_end_matches(['.', ',']).len());
                }
            }
        }
    }
    start.map(|start| start..start + text[start..].trim_end_matches(['.', ',']).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_divided_at_its_names() {
        let found = pieces("from {low} to {high-1}.").unwrap();
        let expected = [
            Piece::Plain("from "),
            Piece::Name("low"),
            Piece::Plain(" to "),
            Piece::Name("high-1"),
            Piece::Plain("."),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn broken_braces_are_found_where_they_stand() {
        for (text, bytes) in
            [("a { b", 2..3), ("a } b", 2..3), ("a {B} c", 2..5), ("{a {b}", 0..4), ("{}", 0..2)]
        {
            assert_eq!(pieces(text).unwrap_err().bytes, bytes, "{text}");
        }
    }

    #[test]
    fn a_typed_number_is_found_and_a_named_one_is_not() {
        assert_eq!(typed_digit("Mg²⁺ falls to {low-2} of the"), None);
        assert_eq!(typed_digit("about 25.5, or so"), Some(6..10));
        assert_eq!(typed_digit("it is 7."), Some(6..7));
    }
}
