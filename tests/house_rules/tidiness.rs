//! Constants in one place, nothing unfinished, nothing overgrown, and only the command line talks.

use crate::source::{Kind, Source, Token, root, rust_files};
use crate::{assert_caught, assert_none};

/// First digits of the constants of nature.
const CONSTANTS: &[(&str, &str)] = &[
    ("96485", "Faraday's constant"),
    ("96.485", "Faraday's constant"),
    ("8.314", "the gas constant"),
    ("1.380", "Boltzmann's constant"),
    ("6.022", "Avogadro's number"),
    ("1.602", "the elementary charge"),
    ("8.854", "the permittivity of vacuum"),
    ("273.15", "0 degrees Celsius in kelvin"),
    ("24.305", "the molar mass of magnesium"),
];

/// Lines after which a file should have been split.
const LONGEST: usize = 600;

/// Catalogues that are read by looking up, not from top to bottom.
const CATALOGUES: &[&str] = &[];

/// Macros that talk to a person.
const PRINTING: &[&str] = &["println", "print", "eprintln", "eprint", "dbg"];

/// Macros that stand for work to do.
const UNFINISHED: &[&str] = &["todo", "unimplemented"];

fn constants_elsewhere(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources.iter().filter(|source| source.path != "src/constants.rs") {
        let numbers = source.tokens.iter().filter(|t| t.kind == Kind::Literal && !t.test);
        for token in numbers {
            let digits = token.text.replace('_', "");
            if let Some((_, name)) = CONSTANTS.iter().find(|(first, _)| digits.starts_with(first)) {
                let place = source.place(token.line);
                offences.push(format!("{place}: `{}` is {name}", token.text));
            }
        }
    }
    offences
}

/// Calls of any of `macros` in a file, as places and names.
fn calls<'a>(source: &'a Source, macros: &'a [&str]) -> impl Iterator<Item = &'a Token> {
    let pairs = source.tokens.windows(2);
    pairs
        .filter(|pair| pair[0].kind == Kind::Word && pair[1].text == "!")
        .map(|pair| &pair[0])
        .filter(|token| macros.contains(&token.text.as_str()))
}

fn unfinished(sources: &[Source]) -> Vec<String> {
    let report =
        |source: &Source, token: &Token| format!("{}: `{}!`", source.place(token.line), token.text);
    let each = |source| calls(source, UNFINISHED).map(|t| report(source, t)).collect::<Vec<_>>();
    sources.iter().flat_map(each).collect()
}

fn talking(sources: &[Source]) -> Vec<String> {
    let quiet =
        |source: &&Source| !source.path.starts_with("src/cli/") && source.path != "src/build.rs";
    let mut offences = Vec::new();
    for source in sources.iter().filter(quiet) {
        for token in calls(source, PRINTING).filter(|token| !token.test) {
            offences.push(format!("{}: `{}!`", source.place(token.line), token.text));
        }
    }
    offences
}

/// `allow` and `expect` attributes without a reason.
fn unexplained(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources {
        let tokens = &source.tokens;
        for (at, token) in tokens.iter().enumerate() {
            let named = token.text == "allow" || token.text == "expect";
            let opens = tokens.get(at + 1).is_some_and(|next| next.text == "(");
            if !(token.attribute && token.kind == Kind::Word && named && opens) {
                continue;
            }
            let mut depth = 0;
            let inside = tokens[at + 1..].iter().take_while(|token| {
                depth += i32::from(token.kind == Kind::Open);
                depth -= i32::from(token.kind == Kind::Close);
                depth > 0
            });
            if !inside.into_iter().any(|token| token.text == "reason") {
                let place = source.place(token.line);
                offences.push(format!("{place}: `{}(…)` gives no reason", token.text));
            }
        }
    }
    offences
}

fn overgrown(sources: &[Source], catalogues: &[&str]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources {
        let lines = source.text.lines().count();
        let catalogue = catalogues.contains(&source.path.as_str());
        if lines > LONGEST && !catalogue {
            offences.push(format!("{} has {lines} lines", source.path));
        } else if lines <= LONGEST && catalogue {
            offences.push(format!("{} is short enough to leave CATALOGUES", source.path));
        }
    }
    offences
}

fn headless(sources: &[Source]) -> Vec<String> {
    let missing = |source: &&Source| !source.text.starts_with("//! ");
    sources.iter().filter(missing).map(|source| source.path.clone()).collect()
}

fn everything() -> Vec<Source> {
    ["src", "tests", "benches"].into_iter().flat_map(rust_files).collect()
}

#[test]
fn constants_of_nature_stand_in_one_place() {
    assert_none(&constants_elsewhere(&rust_files("src")), "use it from src/constants.rs");
}

#[test]
fn a_second_faraday_constant_is_caught() {
    let bad = [
        Source::new(
            "src/model/a.rs",
            "const F: f64 = 96_485.332; // 8.314\nlet t = c + 273.15_f64;",
        ),
        Source::new("src/constants.rs", "const R: f64 = 8.314;"),
        Source::new("src/b.rs", "#[cfg(test)] mod tests { const R: f64 = 8.314; }"),
    ];
    assert_caught(&constants_elsewhere(&bad), &["a.rs:1: `96_485.332` is Faraday's", "a.rs:2"]);
}

#[test]
fn nothing_is_left_unfinished() {
    assert_none(&unfinished(&everything()), "finish it, or take it out");
}

#[test]
fn something_unfinished_is_caught() {
    let bad = Source::new("src/a.rs", "fn f() { todo!() }\nfn g() { unimplemented!(\"later\") }");
    assert_caught(&unfinished(&[bad]), &["src/a.rs:1: `todo!`", "src/a.rs:2: `unimplemented!`"]);
}

#[test]
fn only_the_command_line_talks() {
    assert_none(
        &talking(&rust_files("src")),
        "return the text or an error, and let src/cli show it",
    );
}

#[test]
fn a_library_that_talks_is_caught() {
    let bad = [
        Source::new("src/model/a.rs", "fn f() { eprintln!(\"x\"); std::println!(); dbg!(y); }"),
        Source::new("src/cli/run.rs", "fn f() { println!() }"),
    ];
    assert_caught(&talking(&bad), &["`eprintln!`", "`println!`", "`dbg!`"]);
}

#[test]
fn every_silenced_warning_has_a_reason() {
    assert_none(&unexplained(&everything()), "add `reason = \"…\"`, or mend what it warns about");
}

#[test]
fn a_warning_silenced_without_reason_is_caught() {
    let bad = "#![allow(dead_code)]\n#[expect(unused, reason = \"because\")]\n#[cfg_attr(x, allow(y))]\n\
        fn f() { a.expect(\"b\") }";
    assert_caught(&unexplained(&[Source::new("src/a.rs", bad)]), &["src/a.rs:1", "src/a.rs:3"]);
}

#[test]
fn no_file_is_longer_than_a_reader_can_bear() {
    let gone = CATALOGUES.iter().filter(|path| !root().join(path).exists());
    assert_eq!(gone.count(), 0, "CATALOGUES names a file that is not there");
    assert_none(
        &overgrown(&everything(), CATALOGUES),
        "split it by what its parts are about; only a catalogue may stand in CATALOGUES in \
         tests/house_rules/tidiness.rs",
    );
}

#[test]
fn an_overgrown_file_and_a_needless_exception_are_caught() {
    let sources = [
        Source::new("src/a.rs", &"\n".repeat(LONGEST + 1)),
        Source::new("src/b.rs", &"\n".repeat(LONGEST + 1)),
        Source::new("src/c.rs", "\n"),
    ];
    let found = overgrown(&sources, &["src/b.rs", "src/c.rs"]);
    assert_caught(&found, &["src/a.rs has 601 lines", "src/c.rs is short enough"]);
}

#[test]
fn every_file_says_what_it_is_for() {
    assert_none(&headless(&everything()), "begin the file with a `//!` line");
}

#[test]
fn a_file_without_a_head_is_caught() {
    let sources = [Source::new("src/a.rs", "fn f() {}"), Source::new("src/b.rs", "//! B.\n")];
    assert_caught(&headless(&sources), &["src/a.rs"]);
}
