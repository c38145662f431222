//! Words of sweeps on the terminal and in their folder.

use super::super::exit::entry;
use crate::scenario::wording::{Told, Wording};
use crate::sweep::Design;
use crate::text::Catalogue;

/// Title and question, where there are any.
pub(super) fn titled(told: &Told, words: &Catalogue) -> String {
    let said = |wording: &'_ Wording| wording.in_language(words.language()).to_owned();
    let lines =
        [said(&told.title), said(&told.question)].into_iter().filter(|text| !text.is_empty());
    lines.map(|text| entry("", &text)).collect()
}

/// How axes are combined, in words.
pub(super) fn design(design: Design, words: &Catalogue) -> String {
    words.word(match design {
        Design::Grid => "sweep-grid",
        Design::Zip => "sweep-zip",
        Design::LatinHypercube { .. } => "sweep-latin-hypercube",
        Design::Sobol { .. } => "sweep-sobol",
        Design::OneAtATime => "sweep-one-at-a-time",
    })
}
