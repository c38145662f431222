//! Every command and every option has its words in each language, and every word its place.

use super::*;
use crate::cli::Cli;
use clap::CommandFactory as _;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// What has to be said: the keys that may stand for it, and its English words.
fn asked() -> Vec<(Vec<String>, String)> {
    let asked = RefCell::new(Vec::new());
    let note = |keys: &[String], english: &str| {
        asked.borrow_mut().push((keys.to_vec(), english.to_owned()));
        english.to_owned()
    };
    let _ = told(Cli::command(), &note);
    asked.into_inner()
}

/// The keys of a file.
pub(super) fn keys(file: &str) -> BTreeSet<String> {
    let begins = |line: &&str| line.starts_with(|c: char| c.is_ascii_alphabetic());
    let key = |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned());
    file.lines().filter(begins).filter_map(key).collect()
}

/// What lacks words, what has words that nobody asks for, and what is said alike but is not.
fn offences(asked: &[(Vec<String>, String)], keys: &BTreeSet<String>) -> Vec<String> {
    let mut used: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut told = BTreeSet::new();
    for (candidates, english) in asked {
        match candidates.iter().find(|key| keys.contains(*key)) {
            Some(key) => {
                used.entry(key).or_default().insert(english);
            }
            None => {
                told.insert(format!("`{}` is missing: {english}", candidates.join("` or `")));
            }
        }
    }
    for key in keys.iter().filter(|key| key.starts_with("help-")) {
        match used.get(key.as_str()) {
            None => {
                told.insert(format!("`{key}` explains nothing that there is"));
            }
            Some(english) if english.len() > 1 => {
                told.insert(format!("`{key}` stands for different words: {english:?}"));
            }
            Some(_) => {}
        }
    }
    told.into_iter().collect()
}

#[test]
fn every_command_and_option_is_explained_in_every_language_of_the_help() {
    let asked = asked();
    assert!(asked.len() > 500, "the commands are not found");
    for (tag, file) in FILES {
        let told = offences(&asked, &keys(file));
        assert!(told.is_empty(), "src/text/{tag}/help.ftl\n{}", told.join("\n"));
    }
}

#[test]
fn an_option_without_words_and_words_without_an_option_are_noticed() {
    let of = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let asked = [
        (of(&["help-run-out", "help-any-out"]), "To here".to_owned()),
        (of(&["help-fit-out", "help-any-out"]), "To there".to_owned()),
        (of(&["help-fit-seed"]), "Seed".to_owned()),
    ];
    let found = offences(&asked, &keys("help-any-out = Hier\nhelp-old = Oud\nmistake-a = B\n"));
    let expected = [
        "`help-any-out` stands for different words: {\"To here\", \"To there\"}",
        "`help-fit-seed` is missing: Seed",
        "`help-old` explains nothing that there is",
    ];
    assert_eq!(found, expected);
}

#[test]
fn every_mistake_is_told_and_no_other() {
    let code = include_str!("mistake.rs");
    for (tag, file) in FILES {
        for key in keys(file).iter().filter(|key| key.starts_with("mistake-")) {
            assert!(code.contains(&format!("\"{key}\"")), "{tag}: nobody asks for `{key}`");
        }
        for key in code.split('"').filter(|text| text.starts_with("mistake-")) {
            assert!(keys(file).contains(key), "src/text/{tag}/help.ftl lacks `{key}`");
        }
    }
}

/// The help of a command and of all below it, short and long, each with what it is called.
fn screens(command: &mut Command, name: &str, all: &mut Vec<(String, String)>) {
    all.push((format!("{name} -h"), command.render_help().to_string()));
    all.push((format!("{name} --help"), command.render_long_help().to_string()));
    for sub in command.get_subcommands_mut().filter(|sub| sub.get_name() != "help") {
        let name = format!("{name} {}", sub.get_name());
        screens(sub, &name, all);
    }
}

#[test]
fn no_screen_is_wider_than_a_terminal_or_keeps_english_words() {
    for (tag, _) in FILES {
        let words = words_of(Language::find(tag).unwrap()).unwrap();
        let mut command = told(Cli::command(), &|keys, english| said(&words, keys, english));
        command.build();
        let mut all = Vec::new();
        screens(&mut command, "calgate", &mut all);
        assert!(all.len() > 60);
        for (name, text) in all {
            for line in text.lines() {
                assert!(line.chars().count() <= 80, "{tag}: {name}: {line}");
            }
            for english in ["Usage:", "Options:", "Arguments:", "Commands:", "Print ", "[default:"]
            {
                assert!(!text.contains(english), "{tag}: {name} says `{english}`:\n{text}");
            }
        }
    }
}

#[test]
fn the_help_of_a_command_is_asked_for_in_two_ways() {
    let rewritten = |line: &str| {
        let typed = line.split(' ').map(OsString::from).collect();
        let typed = as_option(&Cli::command(), typed);
        typed.into_iter().map(|word| word.into_string().unwrap()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(rewritten("calgate help"), "calgate --help");
    assert_eq!(rewritten("calgate --lang nl help run"), "calgate --lang nl run --help");
    assert_eq!(rewritten("calgate sweep help plan"), "calgate sweep plan --help");
    assert_eq!(rewritten("calgate where help"), "calgate where help");
    assert_eq!(rewritten("calgate run help"), "calgate run help");
}
