//! What the program knows, to be read: every equation, number and source, each with its place in
//! the code, as plain text, Markdown, LaTeX or JSON; and the search through all of it.
//!
//! A topic makes a [`Page`] of what it has to say; how a page looks in each format is written once
//! (`text`, `markdown`, `latex`). Nothing here prints.

pub mod c_source;
pub mod claims;
pub mod equations;
pub mod find;
pub mod heads;
pub mod measures;
pub mod page;
pub mod parameters;
pub mod references;
pub mod symbols;
pub mod whole;

mod latex;
mod layout;
mod markdown;
mod text;

pub use page::{Format, Page};

use crate::message::{Message, Piece, Told, message, shows_what_is_told};
use crate::scenario::ScenarioError;
use crate::scenario::choices::{Confidence, PresetName};

/// Which numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    /// Whose.
    pub preset: PresetName,
    /// Only those that we chose ourselves: fitted and assumed.
    pub chosen_by_us: bool,
    /// Only those that are known this well.
    pub confidence: Option<Confidence>,
}

impl Filter {
    /// All numbers of a preparation.
    #[must_use]
    pub fn all_of(preset: PresetName) -> Self {
        Filter { preset, ..Filter::default() }
    }

    /// Whether a number that is known so well is shown.
    #[must_use]
    pub fn lets_pass(&self, confidence: Confidence) -> bool {
        let ours = matches!(confidence, Confidence::Fitted | Confidence::Assumed);
        (ours || !self.chosen_by_us) && self.confidence.is_none_or(|only| only == confidence)
    }
}

/// Why nothing can be shown.
#[derive(Debug, Clone)]
pub enum ShowError {
    /// There is nothing of that name.
    Unknown {
        /// That there is no such thing, with the name that was typed.
        said: Message,
        /// Names that are near, or where all of them are listed.
        cure: Message,
    },
    /// No text of the program has one of the words.
    NotFound {
        /// The words that were typed.
        words: String,
        /// Words that are near and are found.
        nearest: Option<String>,
    },
    /// Something other than the model was asked for as C.
    OnlyTheModel,
    /// A scenario was given where none has a say.
    OnlyAsC,
    /// A parameter file of the program is faulty.
    Preset(ScenarioError),
}

shows_what_is_told!(ShowError);

impl Told for ShowError {
    fn told(&self) -> Message {
        match self {
            Self::Unknown { said, cure } => {
                message!("tell-show-unknown", "{said}; {cure}", said, cure)
            }
            Self::NotFound { words, nearest } => {
                let said = message!("tell-find-nothing", "nothing is said about `{words}`", words);
                match nearest {
                    Some(near) => said.or_near(Some(near)),
                    None => {
                        message!("tell-find-try-others", "{said}; try fewer or other words", said)
                    }
                }
            }
            Self::OnlyTheModel => message!(
                "tell-show-only-the-model",
                "only the model can be written as C: `calgate show model --format c`"
            ),
            Self::OnlyAsC => message!(
                "tell-show-only-as-c",
                "a scenario and `--set` only matter with `--format c`; try `calgate show model \
                 --format c`"
            ),
            Self::Preset(error) => message!(
                "tell-show-preset",
                "the preset cannot be read: {said}",
                said = error.whole()
            ),
        }
    }
}

impl ShowError {
    /// A name that is not among `names`; `said` says so, and `list` is the command that shows them
    /// all.
    fn unknown<'a>(
        said: impl FnOnce(String) -> Message,
        name: &str,
        names: impl Iterator<Item = &'a str> + Clone,
        list: &str,
    ) -> Self {
        let near = near(name, names);
        let cure = if near.is_empty() {
            message!("tell-show-list", "`calgate show {list}` lists them", list)
        } else {
            let names = Piece::one_of_typed(near);
            message!("tell-show-near", "did you mean {names}?", names)
        };
        ShowError::Unknown { said: said(crate::units::shown(name)), cure }
    }
}

/// The three names that are most alike to what was typed, best first; none when all are far.
fn near<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    /// Below this two words have little in common (Jaro and Winkler's measure, 1 for equal words).
    const LEAST_ALIKE: f64 = 0.8;
    let typed: String = typed.to_lowercase().chars().take(80).collect();
    let mut alike: Vec<(f64, &str)> = names
        .map(|name| {
            // `leak_conductance` is near `axon.leak_conductance` too
            let own = name.rsplit('.').next().unwrap_or(name);
            let likeness = |name: &str| strsim::jaro_winkler(&typed, &name.to_lowercase());
            (likeness(name).max(likeness(own)), name)
        })
        .filter(|(likeness, _)| *likeness >= LEAST_ALIKE)
        .collect();
    alike.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    alike.into_iter().take(3).map(|(_, name)| name).collect()
}

/// What can be shown, and how to ask for it.
#[must_use]
pub fn contents() -> Page {
    let topics = [
        (
            "equations",
            message!("tell-topic-equations", "every equation, in the order of the signal"),
        ),
        (
            "equation NAME",
            message!("tell-topic-equation", "one equation with its numbers, for example `grahame`"),
        ),
        (
            "parameters [GROUP]",
            message!(
                "tell-topic-parameters",
                "every number with range, source and how well it is known"
            ),
        ),
        (
            "parameter NAME",
            message!("tell-topic-parameter", "one number, for example `axon.leak_conductance`"),
        ),
        ("references", message!("tell-topic-references", "every source, and what of it was read")),
        (
            "reference KEY",
            message!(
                "tell-topic-reference",
                "one source and all that rests on it, for example `dodge-1967`"
            ),
        ),
        ("measures", message!("tell-topic-measures", "every number that a run can be asked for")),
        (
            "claims",
            message!(
                "tell-topic-claims",
                "every published result that the model is tested against"
            ),
        ),
        ("claim NAME", message!("tell-topic-claim", "one of them with its experiment")),
        (
            "model",
            message!(
                "tell-topic-model",
                "the whole model to hand in: equations, symbols, numbers, sources"
            ),
        ),
    ];
    let mut page = Page::new("What can be shown");
    page.data = topics.iter().map(|(topic, about)| (*topic, about.english.as_str())).collect();
    let row = |(topic, about): (&str, Message)| vec![page::code(topic), page::Cell::Said(about)];
    page.table(&["calgate show", "what it shows"], topics.into_iter().map(row).collect());
    page.say(message!(
        "tell-show-numbers-of",
        "Numbers are those of `--preset human` unless another is asked for; `--assumed` shows only \
         those that we chose ourselves, `--confidence memory` only those known that way. \
         `--format markdown`, `latex` or `json` writes for other programs."
    ));
    page.say(message!("tell-show-where", "`calgate where WORDS` searches all of it."));
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_alike_are_offered_best_first() {
        let names = ["grahame", "gate", "axon.leak_conductance", "axon.leak_reversal"];
        assert_eq!(near("graham", names.into_iter()).first(), Some(&"grahame"));
        assert_eq!(near("leak_conductanse", names.into_iter())[0], "axon.leak_conductance");
        assert!(near("zzz", names.into_iter()).is_empty());
    }

    #[test]
    fn a_filter_lets_pass_what_it_says() {
        let ours = Filter { chosen_by_us: true, ..Filter::default() };
        assert!(ours.lets_pass(Confidence::Fitted) && !ours.lets_pass(Confidence::Read));
        let memory = Filter { confidence: Some(Confidence::Memory), ..Filter::default() };
        assert!(memory.lets_pass(Confidence::Memory) && !memory.lets_pass(Confidence::Assumed));
    }
}
