//! The index entry of an equation: what it says, and which place in which paper it comes from.

use crate::references::Reference;

/// One equation of the model. Made by [`equation!`](crate::equation!), which records the file and
/// line, so that the index cannot point to the wrong place.
#[derive(Debug, Clone, Copy)]
pub struct Equation {
    /// Short name, unique, `grahame`.
    pub slug: &'static str,
    /// What it says, in a sentence.
    pub sentence: &'static str,
    /// The formula in plain text.
    pub formula: &'static str,
    /// The paper.
    pub source: &'static Reference,
    /// Where in the paper, or how the form was chosen.
    pub locus: &'static str,
    /// File it stands in.
    pub file: &'static str,
    /// Line of its entry; the function follows.
    pub line: u32,
}

/// Makes an [`Equation`]: slug, sentence, formula, source, place in the source.
#[macro_export]
macro_rules! equation {
    ($slug:literal, $sentence:literal, $formula:literal, $source:expr, $locus:literal $(,)?) => {
        $crate::equation::Equation {
            slug: $slug,
            sentence: $sentence,
            formula: $formula,
            source: &$source,
            locus: $locus,
            file: file!(),
            line: line!(),
        }
    };
}
