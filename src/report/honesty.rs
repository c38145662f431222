//! The sentences of the honesty box, which stands in every folder, report and page.

use crate::experiment::ExperimentError;
use crate::honesty::Numbers;
use crate::text::{Catalogue, Value};

/// What the model's own numbers say, sentence by sentence.
///
/// # Errors
/// When a run cannot be followed, which would be a fault of the program.
pub fn honesty_lines(words: &Catalogue) -> Result<Vec<String>, ExperimentError> {
    let n = Numbers::compute()?;
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
