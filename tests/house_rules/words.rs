//! Every word asked for stands in the catalogue, and every entry is asked for.

use std::collections::BTreeSet;
use std::fs;

use crate::source::{Source, root, rust_files};
use crate::{assert_caught, assert_none};

/// Groups whose module is still being written. Take a group off as soon as its module stands.
const WAITING: &[&str] = &[];

/// The keys of a Fluent file.
fn keys(messages: &str) -> BTreeSet<&str> {
    let starts = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic());
    messages.lines().filter(starts).filter_map(|line| Some(line.split_once(" =")?.0)).collect()
}

/// The group of a key: `figure` for `figure-time-axis`.
fn group(key: &str) -> &str {
    key.split('-').next().unwrap_or(key)
}

/// Literals that begin with a group and look like a key, but have no entry.
fn unknown(sources: &[Source], messages: &str) -> Vec<String> {
    let keys = keys(messages);
    let groups: BTreeSet<&str> = keys.iter().map(|key| group(key)).collect();
    let mut offences = Vec::new();
    for source in sources {
        for (text, line) in source.strings() {
            let key_like = text.contains('-')
                && !text.ends_with('-')
                && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
            if key_like && groups.contains(group(text)) && !keys.contains(text) {
                offences.push(format!("{}: there is no `{text}`", source.place(line)));
            }
        }
    }
    offences
}

/// Entries that nobody asks for, except in groups that wait for their module; a group that is asked
/// for in full waits no longer.
fn unused(sources: &[Source], messages: &str, waiting: &[&str]) -> Vec<String> {
    let keys = keys(messages);
    let literals: BTreeSet<&str> =
        sources.iter().flat_map(Source::strings).map(|(text, _)| text).collect();
    // A column's meaning is asked for by the column's name, and a measure's by its own.
    let named = |key: &str| {
        let name = key.strip_prefix("column-").or_else(|| key.strip_prefix("measure-"));
        name.map(str::to_owned)
    };
    let asked = |key: &&str| match named(key) {
        Some(name) => literals.contains(name.as_str()),
        None => literals.contains(key),
    };
    let (used, unused): (Vec<&str>, Vec<&str>) = keys.iter().copied().partition(asked);
    let waits = |key: &&str| waiting.contains(&group(key));
    let mut offences: Vec<String> = unused
        .iter()
        .filter(|key| !waits(key))
        .map(|key| format!("src/text/en: nobody asks for `{key}`"))
        .collect();
    for name in waiting {
        let in_group = |key: &&str| group(key) == *name;
        if used.iter().any(in_group) && !unused.iter().any(in_group) {
            offences.push(format!("tests/house_rules/words.rs: `{name}` waits no longer"));
        }
    }
    offences
}

fn english() -> String {
    let files = fs::read_dir(root().join("src/text/en")).unwrap();
    let read = |file: Result<fs::DirEntry, _>| fs::read_to_string(file.unwrap().path()).unwrap();
    files.map(read).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_word_asked_for_has_its_entry() {
    let cure = "add the entry to src/text/en and its sister files, or mend the key";
    assert_none(&unknown(&rust_files("src"), &english()), cure);
}

#[test]
fn every_entry_is_asked_for() {
    let cure = "show it where it belongs, or remove it from src/text/en and its sister files";
    assert_none(&unused(&rust_files("src"), &english(), WAITING), cure);
}

#[test]
fn a_word_without_entry_and_an_entry_without_use_are_caught() {
    let messages = "# figure-comment = x\nfigure-a = A\nfigure-b = B { $c ->\n   *[other] d\n}\n\
        summary-e = E\ncolumn-f_mV = F\ncolumn-g_uM = G\n";
    let text = "fn f() { w(\"figure-a\"); w(\"figure-z\"); w(\"figure-{x}\"); w(\"other-y\"); c(\"f_mV\") }";
    let sources = [Source::new("src/a.rs", text)];
    assert_caught(&unknown(&sources, messages), &["src/a.rs:1: there is no `figure-z`"]);
    let found = |waiting: &[&str]| unused(&sources, messages, waiting);
    let column = "nobody asks for `column-g_uM`";
    let figure = "nobody asks for `figure-b`";
    assert_caught(&found(&[]), &[column, figure, "nobody asks for `summary-e`"]);
    assert_caught(&found(&["summary", "figure"]), &[column]);
    let full = unused(&sources, "figure-a = A\n", &["figure"]);
    assert_caught(&full, &["`figure` waits no longer"]);
}

/// Places where a command takes words or a record that do not follow `--lang`.
fn deaf(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources.iter().filter(|source| !source.path.ends_with("language.rs")) {
        for (number, line) in source.text.lines().enumerate() {
            for own in ["Catalogue::english()", "Provenance::new("] {
                if line.contains(own) {
                    let place = source.place(number + 1);
                    offences.push(format!("{place}: `{own}` does not hear --lang"));
                }
            }
        }
    }
    offences
}

#[test]
fn every_command_speaks_the_language_that_was_asked_for() {
    let cure = "take the words from `language::words()` and the record from `language::provenance`";
    assert_none(&deaf(&rust_files("src/cli")), cure);
}

#[test]
fn a_command_that_always_speaks_english_is_caught() {
    let source = Source::new("src/cli/a.rs", "fn f() { let words = Catalogue::english(); }");
    assert_caught(&deaf(&[source]), &["src/cli/a.rs:1: `Catalogue::english()`"]);
}
