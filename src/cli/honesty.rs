//! The honesty box: what the model's own numbers say of the article it illustrates. It stands in
//! every folder that calgate writes, and `calgate honesty` prints it.

use super::Outcome;
use super::exit::{Exit, entry};
use super::language;
use crate::message::Told as _;
use crate::report::honesty_lines;
use crate::text::Catalogue;
use std::io::Write as _;

/// Name of the file in an output folder.
pub(super) const FILE: &str = "honesty.txt";

/// Prints the box.
pub(super) fn execute() -> Outcome {
    std::io::stdout().write_all(text(&language::words())?.as_bytes())?;
    Ok(())
}

/// The box as plain text, 80 columns wide.
pub(super) fn text(words: &Catalogue) -> Result<String, Exit> {
    let mut text = words.word("honesty-title") + "\n\n";
    let lines = honesty_lines(words).map_err(|error| Exit::Honesty(error.told()))?;
    for line in lines {
        text += &entry("- ", &line);
    }
    text += "\n";
    text += &entry("", &words.word("disclaimer-full"));
    Ok(text)
}
