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
#[derive(Debug, Clone, thiserror::Error)]
pub enum ShowError {
    /// There is nothing of that name.
    #[error("there is no {kind} `{name}`; {cure}")]
    Unknown {
        /// What was asked for, `equation`.
        kind: &'static str,
        /// The name that was typed.
        name: String,
        /// Names that are near, or where all of them are listed.
        cure: String,
    },
    /// No text of the program has one of the words.
    #[error("nothing is said about `{words}`{}", .nearest.as_ref().map_or(
        "; try fewer or other words".to_owned(), |near| format!("; did you mean `{near}`?")))]
    NotFound {
        /// The words that were typed.
        words: String,
        /// Words that are near and are found.
        nearest: Option<String>,
    },
    /// Something other than the model was asked for as C.
    #[error("only the model can be written as C: `calgate show model --format c`")]
    OnlyTheModel,
    /// A scenario was given where none has a say.
    #[error(
        "a scenario and `--set` only matter with `--format c`; try `calgate show model --format c`"
    )]
    OnlyAsC,
    /// A parameter file of the program is faulty.
    #[error("the preset cannot be read: {0}")]
    Preset(ScenarioError),
}

impl ShowError {
    /// A name that is not among `names`; `list` is the command that shows them all.
    fn unknown<'a>(
        kind: &'static str,
        name: &str,
        names: impl Iterator<Item = &'a str> + Clone,
        list: &str,
    ) -> Self {
        let near = near(name, names);
        let cure = if near.is_empty() {
            format!("`calgate show {list}` lists them")
        } else {
            format!("did you mean {}?", one_of(&near))
        };
        ShowError::Unknown { kind, name: crate::units::shown(name), cure }
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

/// `a`, `b` or `c`, each between backticks.
fn one_of(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match &quoted[..] {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
    }
}

/// What can be shown, and how to ask for it.
#[must_use]
pub fn contents() -> Page {
    let topics = [
        ("equations", "every equation, in the order of the signal"),
        ("equation NAME", "one equation with its numbers, for example `grahame`"),
        ("parameters [GROUP]", "every number with range, source and how well it is known"),
        ("parameter NAME", "one number, for example `axon.leak_conductance`"),
        ("references", "every source, and what of it was read"),
        ("reference KEY", "one source and all that rests on it, for example `dodge-1967`"),
        ("measures", "every number that a run can be asked for"),
        ("claims", "every published result that the model is tested against"),
        ("claim NAME", "one of them with its experiment"),
        ("model", "the whole model to hand in: equations, symbols, numbers, sources"),
    ];
    let mut page = Page::new("What can be shown");
    page.table(
        &["calgate show", "what it shows"],
        topics.iter().map(|(topic, about)| vec![page::code(*topic), page::words(*about)]).collect(),
    );
    page.paragraph(
        "Numbers are those of `--preset human` unless another is asked for; `--assumed` shows \
         only those that we chose ourselves, `--confidence memory` only those known that way. \
         `--format markdown`, `latex` or `json` writes for other programs.",
    );
    page.paragraph("`calgate where WORDS` searches all of it.");
    page.data = topics.iter().map(|(topic, about)| (*topic, *about)).collect();
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
        assert_eq!(one_of(&["a", "b", "c"]), "`a`, `b` or `c`");
    }

    #[test]
    fn a_filter_lets_pass_what_it_says() {
        let ours = Filter { chosen_by_us: true, ..Filter::default() };
        assert!(ours.lets_pass(Confidence::Fitted) && !ours.lets_pass(Confidence::Read));
        let memory = Filter { confidence: Some(Confidence::Memory), ..Filter::default() };
        assert!(memory.lets_pass(Confidence::Memory) && !memory.lets_pass(Confidence::Assumed));
    }
}
