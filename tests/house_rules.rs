//! The rules of the house that no compiler knows.
//!
//! Each rule is a function from source files to a list of offences, and has two tests: this
//! program keeps the rule, and a program that breaks it is caught.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

#[path = "house_rules/layers.rs"]
mod layers;
#[path = "house_rules/messages.rs"]
mod messages;
#[path = "house_rules/names.rs"]
mod names;
#[path = "house_rules/papers.rs"]
mod papers;
#[path = "house_rules/source.rs"]
mod source;
#[path = "house_rules/tidiness.rs"]
mod tidiness;
#[path = "house_rules/words.rs"]
mod words;

/// Fails with every offence, and with the way to mend it.
fn assert_none(offences: &[String], cure: &str) {
    assert!(offences.is_empty(), "\n{}\n\nTo mend: {cure}\n", offences.join("\n"));
}

/// Asserts that a rule finds exactly the given number of offences in a program that breaks it.
fn assert_caught(offences: &[String], expected: &[&str]) {
    assert_eq!(offences.len(), expected.len(), "{offences:#?}");
    for (offence, part) in offences.iter().zip(expected) {
        assert!(offence.contains(part), "`{offence}` does not speak of `{part}`");
    }
}
