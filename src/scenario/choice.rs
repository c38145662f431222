//! Reads one word of a set, such as `"human"`.

use serde_json::{Value as Json, json};

use super::fault::Fault;
use super::problem::{Reading, nearest};
use super::reader::{Path, Reader};
use super::tree::{Node, Value};
use crate::message::message;
use crate::units::shown;

/// A set of words of which a file names one.
pub trait Choice: Copy + 'static {
    /// All of them, in the order to show them.
    const ALL: &'static [Self];

    /// As it is typed.
    fn word(self) -> &'static str;

    /// What it means, in a sentence.
    fn about(self) -> &'static str;
}

/// Reads one word of a set.
#[derive(Debug, Clone, Copy)]
pub struct ChoiceReader<C>(std::marker::PhantomData<C>);

/// One word of the set `C`.
#[must_use]
pub fn choice<C: Choice>() -> ChoiceReader<C> {
    ChoiceReader(std::marker::PhantomData)
}

impl<C: Choice> Reader for ChoiceReader<C> {
    type Output = C;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<C> {
        let Value::Text(found) = &node.value else {
            let expected = message!("tell-expected-word", "a word in quotes");
            self.refuse(node, path, expected, reading);
            return None;
        };
        let chosen = C::ALL.iter().copied().find(|choice| choice.word() == found);
        if chosen.is_none() {
            let words = || C::ALL.iter().map(|choice| choice.word());
            let fault = Fault::UnknownChoice {
                path: path.text().to_owned(),
                found: shown(found),
                nearest: nearest(found, words()),
                allowed: words().map(str::to_owned).collect(),
            };
            reading.fault(node.span, fault);
        }
        chosen
    }

    fn schema(&self) -> Json {
        let words: Vec<&str> = C::ALL.iter().map(|choice| choice.word()).collect();
        let about: Vec<&str> = C::ALL.iter().map(|choice| choice.about()).collect();
        // `x-taplo` is how editors for TOML find the sentence for each word
        json!({ "enum": words, "x-taplo": { "docs": { "enumValues": about } } })
    }

    fn example(&self) -> String {
        C::ALL.first().map_or(String::new(), |choice| format!("\"{}\"", choice.word()))
    }
}

/// Gives an enum the words by which a file names its variants, and their meaning.
macro_rules! words {
    ($Name:ty { $($Variant:ident = $word:literal, $about:literal;)+ }) => {
        impl $crate::scenario::choice::Choice for $Name {
            const ALL: &'static [Self] = &[$(Self::$Variant,)+];

            fn word(self) -> &'static str {
                match self { $(Self::$Variant => $word,)+ }
            }

            fn about(self) -> &'static str {
                match self { $(Self::$Variant => $about,)+ }
            }
        }
    };
}
pub(crate) use words;
