//! Every message in the code can be said in Dutch, with the values that the code gives it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::source::{Kind, Source, root, rust_files};
use crate::{assert_caught, assert_none};

/// A message as it stands in the code.
#[derive(Debug)]
struct Written {
    key: String,
    english: String,
    values: BTreeSet<String>,
    place: String,
}

/// Every `message!(…)` of a file.
fn written(source: &Source) -> Vec<Written> {
    let tokens = &source.tokens;
    let is = |at: usize, text: &str| tokens.get(at).is_some_and(|token| token.text == text);
    let literal = |at: usize| {
        let token = tokens.get(at).filter(|token| token.kind == Kind::Literal)?;
        Some(token.text.trim_matches('"').to_owned())
    };
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if token.text != "message" || token.test || !is(at + 1, "!") || !is(at + 2, "(") {
            continue;
        }
        let (Some(key), Some(english)) = (literal(at + 3), literal(at + 5)) else { continue };
        let mut values = BTreeSet::new();
        let mut depth = 0_usize;
        for (step, token) in tokens.iter().enumerate().skip(at + 6) {
            match token.kind {
                Kind::Open => depth += 1,
                Kind::Close if depth == 0 => break,
                Kind::Close => depth -= 1,
                Kind::Word if depth == 0 && is(step - 1, ",") => {
                    values.insert(token.text.clone());
                }
                _ => {}
            }
        }
        found.push(Written { key, english, values, place: source.place(token.line) });
    }
    found
}

/// The names between braces in an English message; `{{` is a brace itself.
fn holes(english: &str) -> BTreeSet<String> {
    let plain = english.replace("{{", "").replace("}}", "");
    let inner = plain.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    inner.map(|(name, _)| name.split(':').next().unwrap_or(name).to_owned()).collect()
}

/// Each key of a Fluent file with the values that its text asks for.
fn entries(messages: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut entries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in messages.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =")
            && line.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            key.clone_into(&mut current);
            entries.entry(current.clone()).or_default();
        }
        for part in line.split('$').skip(1) {
            let name = part.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            entries.entry(current.clone()).or_default().insert(name.to_owned());
        }
    }
    entries
}

fn offences(sources: &[Source], dutch: &str) -> Vec<String> {
    let entries = entries(dutch);
    let written: Vec<Written> = sources.iter().flat_map(written).collect();
    let mut first: BTreeMap<&str, &Written> = BTreeMap::new();
    let mut offences = Vec::new();
    for message in &written {
        let Written { key, english, values, place } = message;
        if !key.starts_with("tell-") {
            offences.push(format!("{place}: `{key}` does not begin with `tell-`"));
        }
        if holes(english) != *values {
            offences.push(format!("{place}: `{key}` names other values than its English"));
        }
        let earlier = first.entry(key).or_insert(message);
        if earlier.english != *english {
            offences.push(format!("{place}: `{key}` says something else at {}", earlier.place));
        }
        match entries.get(key) {
            None => offences.push(format!("{place}: `{key}` is not in the Dutch messages")),
            Some(asked) if !asked.is_subset(values) => {
                offences.push(format!("{place}: the Dutch of `{key}` asks for other values"));
            }
            Some(asked) if asked != values => {
                offences.push(format!("{place}: the Dutch of `{key}` leaves a value out"));
            }
            Some(_) => {}
        }
    }
    let unused = entries.keys().filter(|key| !first.contains_key(key.as_str()));
    offences.extend(unused.map(|key| format!("src/text/nl/messages: nobody says `{key}`")));
    offences
}

fn dutch() -> String {
    let files = fs::read_dir(root().join("src/text/nl/messages")).unwrap();
    let read = |file: Result<fs::DirEntry, _>| fs::read_to_string(file.unwrap().path()).unwrap();
    files.map(read).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_message_can_be_said_in_dutch_with_its_values() {
    let cure = "write it in src/text/nl/messages, under the key and with the values of the code";
    let sources = rust_files("src");
    assert!(sources.iter().flat_map(written).count() > 50, "the messages are not found");
    assert_none(&offences(&sources, &dutch()), cure);
}

#[test]
fn every_file_of_messages_is_read() {
    let list = fs::read_to_string(root().join("src/text/mod.rs")).unwrap();
    for file in fs::read_dir(root().join("src/text/nl/messages")).unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        assert!(list.contains(&format!("nl/messages/{name}")), "{name} is not in src/text/mod.rs");
    }
}

/// Errors that say themselves what they are, and would stay English: `#[error("…")]` of `thiserror`
/// with anything but what is told.
fn own_words(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources {
        for window in source.tokens.windows(5).filter(|window| !window[0].test) {
            let texts: Vec<&str> = window.iter().map(|token| token.text.as_str()).collect();
            if let ["#", "[", "error", "(", said] = texts[..]
                && said.trim_matches('"') != "{}"
            {
                offences
                    .push(format!("{}: an error in its own words", source.place(window[0].line)));
            }
        }
    }
    offences
}

#[test]
fn all_errors_are_messages() {
    let cure = "give it `impl Told`, and `shows_what_is_told!` or `#[error(\"{}\", self.told())]`";
    assert_none(&own_words(&rust_files("src")), cure);
}

#[test]
fn errors_in_their_own_words_are_caught() {
    let text = "#[error(\"{}\", self.told())] enum A { #[error(\"no {0}\")] No(u8), \
        #[error(transparent)] Other(B) }";
    let found = own_words(&[Source::new("src/lab/a.rs", text)]);
    assert_eq!(found, ["src/lab/a.rs:1: an error in its own words"; 2]);
}

#[test]
fn messages_that_cannot_be_said_are_caught() {
    let text = "fn f() { message!(\"tell-a\", \"{x} of {y:>3}\", x, y = g(1, z)); \
        message!(\"tell-b\", \"b\"); message!(\"tell-c\", \"{x}\"); message!(\"other\", \"o\"); \
        message!(\"tell-d\", \"{x}\", x); message!(\"tell-d\", \"not {x}\", x); \
        message!(\"tell-e\", \"{x}\", x) }";
    let dutch = "tell-a = { $x } van { $y }\ntell-c = c\nother = o\ntell-d = { $q }\n\
        tell-e = e\ntell-f = { $x ->\n   *[other] f\n}\n";
    assert_caught(
        &offences(&[Source::new("src/a.rs", text)], dutch),
        &[
            "src/a.rs:1: `tell-b` is not in the Dutch messages",
            "src/a.rs:1: `tell-c` names other values than its English",
            "src/a.rs:1: `other` does not begin with `tell-`",
            "src/a.rs:1: the Dutch of `tell-d` asks for other values",
            "src/a.rs:1: `tell-d` says something else at src/a.rs:1",
            "src/a.rs:1: the Dutch of `tell-d` asks for other values",
            "src/a.rs:1: the Dutch of `tell-e` leaves a value out",
            "src/text/nl/messages: nobody says `tell-f`",
        ],
    );
}
