//! Every language says everything, fills it with the same values and does not stay English.

use std::collections::BTreeMap;

use super::*;

/// Each key of a Fluent file with the names of the values that its text asks for, sorted.
fn keys_and_values(messages: &str) -> BTreeMap<String, Vec<String>> {
    let mut entries = BTreeMap::new();
    let mut current = String::new();
    for line in messages.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once(" =")
            && line.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            key.clone_into(&mut current);
            let twice = entries.insert(current.clone(), Vec::new());
            assert!(twice.is_none(), "`{current}` stands twice");
        }
        for part in line.split('$').skip(1) {
            let name = part.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap();
            let values: &mut Vec<String> = entries.entry(current.clone()).or_default();
            values.push(name.to_owned());
            values.sort();
            values.dedup();
        }
    }
    entries
}

/// What a file of a translation lacks, has too much, or fills otherwise than the English one.
fn differences(place: &str, english: &str, translated: &str) -> Vec<String> {
    let (english, translated) = (keys_and_values(english), keys_and_values(translated));
    let mut told = Vec::new();
    for (key, values) in &english {
        match translated.get(key) {
            None => told.push(format!("{place} lacks `{key}`")),
            Some(found) if found != values => {
                told.push(format!("{place}: `{key}` is given {values:?} and asks for {found:?}"))
            }
            Some(_) => {}
        }
    }
    let unknown = translated.keys().filter(|key| !english.contains_key(*key));
    told.extend(unknown.map(|key| format!("{place}: `{key}` does not stand in English")));
    told
}

#[test]
fn every_language_has_the_keys_and_values_of_english_file_by_file() {
    let english = LANGUAGES[0];
    assert!(keys_and_values(english.files[0]).len() > 250, "the English words are not found");
    let mut told = Vec::new();
    for language in &LANGUAGES[1..] {
        for (part, file) in PARTS.iter().zip(0..) {
            let place = format!("src/text/{}/{part}.ftl", language.tag);
            told.extend(differences(&place, english.files[file], language.files[file]));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn every_language_loads_and_no_entry_is_empty_or_shows_its_insides() {
    for language in LANGUAGES {
        let words = Catalogue::of(*language);
        let entries = keys_and_values(&language.files.join("\n"));
        for (key, values) in &entries {
            for count in [0, 1, 2] {
                let values: Vec<_> =
                    values.iter().map(|name| (name.as_str(), Value::Count(count))).collect();
                let text = words.lookup(key, &values).unwrap();
                let tag = language.tag;
                assert!(!text.trim().is_empty(), "`{key}` is empty in `{tag}`");
                assert!(!text.contains(['{', '\u{2068}']), "`{tag}`, `{key}`: {text}");
            }
        }
    }
}

#[test]
fn a_translation_that_lacks_a_value_is_noticed() {
    let found = |english: &str, translated: &str| differences("x.ftl", english, translated);
    assert_eq!(found("a = b { $c }", "a = b"), ["x.ftl: `a` is given [\"c\"] and asks for []"]);
    assert_eq!(found("a = b\nd = e", "a = b"), ["x.ftl lacks `d`"]);
    assert_eq!(found("a = b", "a = b\nd = e"), ["x.ftl: `d` does not stand in English"]);
}

#[test]
fn a_language_is_found_by_its_tag_and_by_a_system_s_locale() {
    for tag in ["en", "EN", "en-GB", "en_US.UTF-8"] {
        assert!(Catalogue::for_language(tag).is_some(), "{tag}");
    }
    for tag in ["", "C", "POSIX", "tlh", "eng"] {
        assert!(Catalogue::for_language(tag).is_none(), "{tag}");
    }
}

#[test]
fn a_phrase_tells_one_from_many_and_shows_counts_in_full() {
    let words = Catalogue::new(
        "en",
        &["number-decimal-mark = ,\n\
         steps = { $n ->\n [0] no step\n [one] { $n } step\n *[other] { $n } steps\n } of { $size }"],
    );
    let values = |n| [("n", Value::Count(n)), ("size", Value::Quantity(-0.012_34, "µs"))];
    assert_eq!(words.phrase("steps", &values(0)), "no step of −0,0123\u{a0}µs");
    assert_eq!(words.phrase("steps", &values(1)), "1 step of −0,0123\u{a0}µs");
    assert_eq!(
        words.phrase("steps", &values(1_234_567)),
        "1\u{202f}234\u{202f}567 steps of −0,0123\u{a0}µs"
    );
}

#[test]
fn a_key_without_an_entry_or_a_value_is_named() {
    let words = Catalogue::english();
    assert!(words.lookup("no-such-key", &[]).unwrap_err().contains("`no-such-key`"));
    assert!(words.lookup("summary-written", &[]).unwrap_err().contains("`summary-written`"));
    assert_eq!(words.lookup("figure-time-axis-ms", &[]).as_deref(), Ok("Time (ms)"));
}

#[test]
#[cfg(debug_assertions)]
#[should_panic(expected = "no `no-such-key` in the catalogue")]
fn a_missing_key_stops_a_debug_build() {
    let _ = Catalogue::english().word("no-such-key");
}

/// Words that are written alike in English and another language. An entry that is the same in both
/// and holds any other word was forgotten.
const ALIKE: [(&str, &[&str]); 4] = [
    ("", &["calgate", "ampa", "nmda", "mmol", "json", "html", "toml"]),
    ("nl", &["quanta", "open", "model", "scenario", "tetanus", "start", "test", "reset", "quiz"]),
    ("de", &["start", "test", "tetanus", "normal", "median", "quiz", "name"]),
    (
        "fr",
        &[
            "stimulus",
            "quanta",
            "dose",
            "muscle",
            "force",
            "total",
            "figure",
            "figures",
            "table",
            "quiz",
            "minute",
            "minutes",
            "date",
            "plausible",
            "potassium",
            "sodium",
            "sources",
            "points",
        ],
    ),
];

/// The words of an entry with four letters or more, in all its variants, without what is set into it.
fn words_of(pattern: &str) -> Vec<String> {
    let mut text = pattern.to_owned();
    // from the innermost braces outward: a value goes, the variants of a choice stay
    while let Some(end) = text.find('}') {
        let Some(start) = text[..end].rfind('{') else { break };
        let inside = text[start + 1..end].to_owned();
        let said = match inside.split_once("->") {
            Some((_, variants)) => {
                let after_name =
                    |piece: &str| piece.split_once(']').map_or("", |(_, t)| t).to_owned();
                variants.split('[').map(after_name).collect::<Vec<_>>().join(" ")
            }
            None => " ".to_owned(),
        };
        text.replace_range(start..=end, &said);
    }
    let words = text.split(|c: char| !c.is_alphabetic());
    words.filter(|word| word.chars().count() > 3).map(str::to_lowercase).collect()
}

/// Each key of a Fluent file with its text.
fn patterns(messages: &str) -> BTreeMap<&str, String> {
    let mut entries: BTreeMap<&str, String> = BTreeMap::new();
    let mut current = "";
    for line in messages.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once(" =") {
            Some((key, text)) if line.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                current = key;
                entries.insert(current, text.to_owned());
            }
            _ => entries.entry(current).or_default().push_str(line),
        }
    }
    entries
}

/// Entries of a translation that still say what the English ones say.
fn forgotten(tag: &str, place: &str, english: &str, translated: &str) -> Vec<String> {
    let alike = |word: &String| {
        let listed = ALIKE.iter().filter(|(of, _)| of.is_empty() || *of == tag);
        listed.flat_map(|(_, words)| *words).any(|known| known == word)
    };
    let (english, translated) = (patterns(english), patterns(translated));
    let same = english.iter().filter(|(key, text)| translated.get(*key) == Some(*text));
    same.filter(|(_, text)| !words_of(text).iter().all(alike))
        .map(|(key, text)| format!("{place}: `{key}` is still English:{text}"))
        .collect()
}

#[test]
fn no_translation_is_still_english() {
    let mut told = Vec::new();
    for language in &LANGUAGES[1..] {
        for (part, file) in PARTS.iter().zip(0..) {
            let place = format!("src/text/{}/{part}.ftl", language.tag);
            let (english, translated) = (LANGUAGES[0].files[file], language.files[file]);
            told.extend(forgotten(language.tag, &place, english, translated));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn an_entry_that_was_left_in_english_is_noticed() {
    let english = "a = Nerve ending\nb = Ca²⁺ (mM)\nc = { $nerve } Model\n";
    let found = forgotten("nl", "x.ftl", english, english);
    assert_eq!(found, ["x.ftl: `a` is still English: Nerve ending"]);
    assert_eq!(forgotten("de", "x.ftl", "a = open", "a = open").len(), 1, "only Dutch says open");
    let choice = "a = { $n ->\n    [one] { $n } step\n   *[other] { $n } steps\n}\n";
    assert_eq!(forgotten("nl", "x.ftl", choice, choice).len(), 1, "a choice has words too");
    let unlike = "a = { $n ->\n    [one] { $n } stap\n   *[other] { $n } stappen\n}\n";
    assert_eq!(forgotten("nl", "x.ftl", choice, unlike), [""; 0]);
}

#[test]
fn measures_are_named_as_where_they_are_computed_and_in_every_language() {
    let english = Catalogue::english();
    for name in crate::analysis::Measure::names() {
        let about = crate::analysis::Measure::find(name).unwrap().about();
        assert_eq!(english.measure(name).as_deref(), Some(about.as_str()), "{name}");
    }
    for name in ["peak calcium_bulk_uM", "time_of_peak force_frac"] {
        let about = crate::analysis::Measure::find(name).unwrap().about();
        assert_eq!(english.measure(name).as_deref(), Some(about.as_str()), "{name}");
    }
    let dutch = Catalogue::for_language("nl").unwrap();
    assert_eq!(dutch.measure("stimuli").as_deref(), Some("gegeven prikkels"));
    let peak = dutch.measure("peak force_frac");
    assert_eq!(peak.as_deref(), Some("hoogste waarde van force_frac"));
    assert_eq!(dutch.measure("no_such_measure"), None);
    assert_eq!(dutch.measure("height force_frac"), None);
}

#[test]
fn numbers_take_the_mark_of_the_language() {
    for (tag, shown) in [("en", "−0.0123"), ("nl", "−0,0123"), ("de", "−0,0123"), ("fr", "−0,0123")]
    {
        let words = Catalogue::for_language(tag).unwrap();
        assert_eq!(words.language(), tag);
        assert_eq!(words.number(-0.0123), shown);
        let decimal = if tag == "en" { "0.5 ± 0.1" } else { "0,5 ± 0,1" };
        assert_eq!(words.as_written("0.5 ± 0.1"), decimal);
        assert_eq!(words.count(1_234_567), "1\u{202f}234\u{202f}567");
    }
}
