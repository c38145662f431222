//! Numbers within words: in the reader's way, with no more digits than they need.

use crate::text::Catalogue;
use crate::units;

/// A round number as it is, `0.55`, with the decimal mark of the language.
pub(super) fn plain(value: f64, words: &Catalogue) -> String {
    let rounded: f64 = format!("{value:.2e}").parse().unwrap_or(value);
    units::number(rounded).replace('-', "−").replace('.', &words.word("number-decimal-mark"))
}

/// A number with a fixed number of decimals.
pub(super) fn decimals(value: f64, digits: usize, words: &Catalogue) -> String {
    format!("{value:.digits$}").replace('-', "−").replace('.', &words.word("number-decimal-mark"))
}
