//! Headings and labels of what `show` and `where` tell, in another language than English. What stands
//! under them is the program's own text and stays English, which is said at the end.

use super::super::language;
use super::WORDS;
use crate::message::Message;
use crate::show::Page;
use crate::show::page::{Block, Cell};

/// The page with its headings in the language of the help; `noted` adds that the rest is English.
pub(in super::super) fn page_told(page: Page, noted: bool) -> Page {
    match WORDS.get() {
        Some(Some(words)) => {
            let mut page = told(page, &|key, english| {
                if words.has(key) { words.word(key) } else { english.to_owned() }
            });
            if noted && page.blocks.iter().any(is_english) {
                page.paragraph(words.word("show-in-english"));
            }
            page
        }
        _ => page,
    }
}

/// A remark in the language of the program, as if it had been made in it.
fn said(remark: &Message) -> Message {
    Message::new(remark.key, language::tell(remark), Vec::new())
}

/// Whether texts of a block stay English.
fn is_english(block: &Block) -> bool {
    match block {
        Block::Paragraph(_) => true,
        Block::Table { rows, .. } => {
            rows.iter().flatten().any(|cell| matches!(cell, Cell::Words(_)))
        }
        Block::Heading(..) | Block::Said(_) | Block::Formula { .. } | Block::Typed(_) => false,
    }
}

/// Gives the word under a key, or the English one where there is none.
type Say<'a> = dyn Fn(&str, &str) -> String + 'a;

fn told(mut page: Page, say: &Say<'_>) -> Page {
    page.title = heading(&page.title, say);
    for block in &mut page.blocks {
        match block {
            Block::Heading(_, text) => *text = heading(text, say),
            Block::Table { heads, rows } if heads.is_empty() => {
                for cell in rows.iter_mut().filter_map(|row| row.first_mut()) {
                    *cell = Cell::Words(label(cell.plain(), say));
                }
            }
            Block::Table { heads, rows } => {
                for head in heads {
                    *head = label(head, say).into();
                }
                for cell in rows.iter_mut().flatten() {
                    if let Cell::Said(remark) = cell {
                        *remark = said(remark);
                    }
                }
            }
            Block::Said(remark) => *remark = said(remark),
            Block::Paragraph(_) | Block::Formula { .. } | Block::Typed(_) => {}
        }
    }
    page
}

/// The key of an English text: `show-head-how-to-change-it`.
fn key(group: &str, english: &str) -> String {
    let words = english.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    format!("show-{group}-{}", words.join("-"))
}

/// A heading. What begins with a small letter is a name of the program, behind its kind at most.
fn heading(text: &str, say: &Say<'_>) -> String {
    if let Some((kind, name)) = text.split_once(": ")
        && is_name(name.split(" (").next().unwrap_or(name))
    {
        let said = say(&key("kind", kind), kind);
        return format!("{said}: {}", preset_told(name, say));
    }
    if is_name(text) {
        return text.to_owned();
    }
    match text.split_once(" (preset ") {
        Some((before, _)) => {
            let rest = preset_told(&text[before.len()..], say);
            say(&key("head", before), before) + &rest
        }
        None => say(&key("head", text), text),
    }
}

/// Whether a text is a name of the program, such as `axon` or `src/rng.rs`.
fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase()) && !text.contains(' ')
}

fn preset_told(text: &str, say: &Say<'_>) -> String {
    text.replace("(preset ", &format!("({} ", say("show-preset", "preset")))
}

fn label(text: &str, say: &Say<'_>) -> String {
    say(&key("label", text), text)
}

#[cfg(test)]
mod tests {
    use super::super::FILES;
    use super::super::tests::keys;
    use super::*;
    use crate::scenario::choices::{Confidence, PresetName};
    use crate::show::{self, Filter};
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    /// A page of every kind.
    fn pages() -> Vec<Page> {
        let human = Filter::all_of(PresetName::Human);
        let ours = Filter { chosen_by_us: true, ..human };
        let read = Filter { confidence: Some(Confidence::Read), ..human };
        let word = |word: &str| show::find::find(&[word.to_owned()]).unwrap();
        vec![
            show::contents(),
            show::equations::all(),
            show::equations::one("grahame", PresetName::Human).unwrap(),
            show::parameters::all(None, human).unwrap(),
            show::parameters::all(None, ours).unwrap(),
            show::parameters::all(None, read).unwrap(),
            show::parameters::one("vesicle_pools.docked", PresetName::Human).unwrap(),
            show::references::all(),
            show::references::one("dodge-1967").unwrap(),
            show::measures::all(),
            show::measures::one("quantal_content_first").unwrap(),
            show::claims::all(),
            show::claims::one("release-slope-low-calcium").unwrap(),
            show::claims::one("influx-after-the-peak").unwrap(),
            show::whole::page(human).unwrap(),
            word("grahame"),
            word("dodge"),
            word("axon.leak_conductance"),
            word("quantal_content_first"),
            word("rng"),
            word("claim"),
        ]
    }

    #[test]
    fn every_heading_and_label_of_a_page_has_its_words_and_every_word_its_place() {
        let asked = RefCell::new(BTreeSet::new());
        for page in pages() {
            told(page, &|key, english| {
                asked.borrow_mut().insert(key.to_owned());
                english.to_owned()
            });
        }
        let mut asked = asked.into_inner();
        asked.insert("show-in-english".to_owned());
        // a source is headed by how it is cited, and a search by what is sought
        asked.retain(|key| !key.contains("-1967-"));
        // only some claims have it
        asked.insert("show-label-known-not-met".to_owned());
        for (tag, file) in FILES {
            let told: BTreeSet<String> =
                keys(file).into_iter().filter(|key| key.starts_with("show-")).collect();
            let missing: Vec<_> = asked.difference(&told).collect();
            let unused: Vec<_> = told.difference(&asked).collect();
            assert!(missing.is_empty(), "src/text/{tag}/help.ftl lacks {missing:?}");
            assert!(unused.is_empty(), "src/text/{tag}/help.ftl: nobody asks for {unused:?}");
        }
    }

    #[test]
    fn names_of_the_program_stay_as_they_are() {
        let upper = |_: &str, english: &str| english.to_uppercase();
        assert_eq!(heading("body", &upper), "body");
        assert_eq!(heading("Body", &upper), "BODY");
        assert_eq!(heading("equation: grahame", &upper), "EQUATION: grahame");
        assert_eq!(heading("Claims: all of them", &upper), "CLAIMS: ALL OF THEM");
        assert_eq!(heading("Its numbers (preset human)", &upper), "ITS NUMBERS (PRESET human)");
        assert_eq!(
            heading("Numbers known as: read (preset human)", &upper),
            "NUMBERS KNOWN AS: read (PRESET human)"
        );
    }
}
