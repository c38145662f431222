//! Words of sweeps on the terminal and in their folder.

use super::super::exit::entry;
use crate::sweep::{Design, Sweep};
use crate::text::Catalogue;

/// Title and question, where there are any.
pub(super) fn titled(sweep: &Sweep) -> String {
    titled_as(&sweep.title, &sweep.question)
}

/// The same.
pub(super) fn titled_as(title: &str, question: &str) -> String {
    let lines = [title, question].into_iter().filter(|text| !text.is_empty());
    lines.map(|text| entry("", text)).collect()
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
