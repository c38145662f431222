//! The honesty box: what the model's own numbers say of the article it illustrates. It stands in
//! every folder that calgate writes, and `calgate honesty` prints it.

use super::Outcome;
use super::exit::{Exit, entry};
use super::language;
use crate::honesty::Numbers;
use crate::text::{Catalogue, Value};
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
    for line in lines(words)? {
        text += &entry("- ", &line);
    }
    text += "\n";
    text += &entry("", &words.word("disclaimer-full"));
    Ok(text)
}

/// Its sentences.
fn lines(words: &Catalogue) -> Result<Vec<String>, Exit> {
    let n = Numbers::compute().map_err(|error| Exit::Honesty(error.to_string()))?;
    let number = Value::Number;
    let more = 100.0 * (n.release_without_magnesium - 1.0);
    let percent = |part: f64| number(100.0 * part);
    Ok(vec![
        words.phrase("honesty-release", &[("more", number(more))]),
        words.phrase(
            "honesty-rest",
            &[
                ("normal", percent(n.rest_of_an_impulse)),
                ("without", percent(n.rest_without_magnesium)),
            ],
        ),
        words.phrase(
            "honesty-shift",
            &[
                ("magnesium", number(n.shift_without_magnesium_mV)),
                ("both", number(n.shift_without_both_mV)),
                ("release", percent(n.release_without_both)),
            ],
        ),
        words.phrase(
            "honesty-tablet",
            &[
                ("healthy", number(n.tablet_rise_mM)),
                ("kidney", number(n.tablet_rise_without_kidney_mM)),
            ],
        ),
        words.phrase("honesty-block", &[("total", number(n.junction_fails_mM))]),
        words.word("honesty-trials"),
    ])
}
