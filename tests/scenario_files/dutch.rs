//! What is wrong with a file, told in Dutch: no sentence of it may stay English.

use std::sync::OnceLock;

use calgate::message::{Message, Told as _};
use calgate::scenario::{Heads, Look, ScenarioError, render_error};
use calgate::text::Catalogue;

/// Words that stand in an English sentence and in no Dutch one.
const ENGLISH: [&str; 48] = [
    "a", "above", "add", "all", "an", "and", "are", "be", "been", "between", "but", "can",
    "cannot", "every", "expected", "for", "from", "has", "have", "instead", "it", "its", "lies",
    "list", "make", "must", "needs", "no", "not", "only", "or", "should", "than", "that", "the",
    "there", "these", "they", "this", "unit", "unknown", "which", "while", "with", "without",
    "written", "you", "zero",
];

fn dutch() -> &'static Catalogue {
    static DUTCH: OnceLock<Catalogue> = OnceLock::new();
    DUTCH.get_or_init(|| Catalogue::for_language("nl").unwrap())
}

/// The English words in a text, without what stands between quotes: that is what was typed.
fn english_in(text: &str) -> Vec<&str> {
    let mut outside = Vec::new();
    let mut quote = None;
    let mut start = 0;
    for (at, character) in text.char_indices() {
        match quote {
            None if matches!(character, '`' | '"') => {
                outside.push(&text[start..at]);
                quote = Some(character);
            }
            Some(open) if open == character => {
                quote = None;
                start = at + 1;
            }
            _ => {}
        }
    }
    if quote.is_none() {
        outside.push(&text[start..]);
    }
    // a path such as `run.duration` or `a.toml` is one word
    let is_word = |c: char| c.is_alphanumeric() || "._-/'".contains(c);
    let words = outside.into_iter().flat_map(move |text| text.split(move |c| !is_word(c)));
    words.map(|word| word.trim_matches('.')).filter(|word| ENGLISH.contains(word)).collect()
}

/// Everything that is said of an error and its warnings.
fn said(error: &ScenarioError) -> Vec<Message> {
    let mut said = Vec::new();
    for problem in &error.problems {
        said.push(problem.fault.told());
        said.extend(problem.fault.help());
        said.extend(problem.fault.label());
        said.extend(problem.related.iter().map(|(_, words)| words.clone()));
    }
    for warning in &error.warnings {
        said.extend([warning.message.clone(), warning.reason.clone()]);
    }
    said
}

/// What is said in English although Dutch was asked for, or is too wide.
pub(crate) fn not_dutch(error: &ScenarioError) -> Vec<String> {
    let mut offences = Vec::new();
    for message in said(error) {
        let text = dutch().tell(&message);
        let english = english_in(&text);
        if !english.is_empty() {
            offences.push(format!("{english:?} in `{text}`"));
        }
    }
    let heads = Heads { error: "fout", warning: "let op", help: "tip", note: "noot" };
    let look = Look { heads, tell: |message| dutch().tell(message), ..Look::default() };
    let report = render_error(error, look);
    for line in report.lines() {
        // see `every_report_fits_a_terminal_of_eighty_columns`
        let unbreakable = line.split(' ').any(|word| word.chars().count() > 50);
        let drawn = line.contains("-->") || line.contains(":::") || line.contains(" | ");
        if line.chars().count() > 80 && !unbreakable && !drawn {
            offences.push(format!("too wide: {line}"));
        }
    }
    offences
}

#[test]
fn an_english_sentence_is_recognised() {
    assert_eq!(english_in("`the` key is not known"), ["not"]);
    assert_eq!(english_in("er staat \"the end\", en `a and b`"), [""; 0]);
    assert_eq!(english_in("run.from must be above 3"), ["must", "be", "above"]);
}
