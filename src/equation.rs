//! The index entry of an equation: what it says, its symbols, and which place in which paper it
//! comes from.

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
    /// The formula in LaTeX, to stand in math mode, with the symbols of [`symbol_in_latex`].
    pub latex: &'static str,
    /// The numbers that enter it: symbol as in `formula`, and `group.name` of the catalogue.
    pub parameters: &'static [(&'static str, &'static str)],
    /// The paper.
    pub source: &'static Reference,
    /// Where in the paper, or how the form was chosen.
    pub locus: &'static str,
    /// File it stands in.
    pub file: &'static str,
    /// Line of its entry; the function follows.
    pub line: u32,
}

/// Makes an [`Equation`]: slug, sentence, formula, LaTeX, symbols with their parameters, source,
/// place in the source.
#[macro_export]
macro_rules! equation {
    (
        $slug:literal, $sentence:literal, $formula:literal, $latex:literal,
        [$(($symbol:literal, $parameter:literal)),* $(,)?], $source:expr, $locus:literal $(,)?
    ) => {
        $crate::equation::Equation {
            slug: $slug,
            sentence: $sentence,
            formula: $formula,
            latex: $latex,
            parameters: &[$(($symbol, $parameter)),*],
            source: &$source,
            locus: $locus,
            file: file!(),
            line: line!(),
        }
    };
}

/// Greek letters as plain formulas spell them, and LaTeX's names for them.
const GREEK: &[(&str, &str)] = &[
    ("alpha", r"\alpha"),
    ("beta", r"\beta"),
    ("delta", r"\delta"),
    ("eps", r"\varepsilon"),
    ("gamma", r"\gamma"),
    ("kappa", r"\kappa"),
    ("lambda", r"\lambda"),
    ("phi", r"\phi"),
    ("psi", r"\psi"),
    ("sigma", r"\sigma"),
    ("tau", r"\tau"),
    ("theta", r"\theta"),
];

/// A symbol of a plain formula, `g_Na`, `tau_r` or `[Ca]_0`, as LaTeX writes it: what follows the
/// underscore becomes an upright index, a word of several letters stands upright.
#[must_use]
pub fn symbol_in_latex(symbol: &str) -> String {
    let (base, index) = match symbol.split_once('_') {
        Some((base, index)) => (base, Some(index)),
        None => (symbol, None),
    };
    let greek = GREEK.iter().find(|(plain, _)| *plain == base);
    let base = match (greek, base.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'))) {
        (Some((_, latex)), _) => (*latex).to_owned(),
        (None, Some(ion)) => format!(r"[\mathrm{{{ion}}}]"),
        (None, None) if base.chars().count() > 1 => format!(r"\mathrm{{{base}}}"),
        (None, None) => base.to_owned(),
    };
    match index {
        Some(index) => format!(r"{base}_{{\mathrm{{{index}}}}}"),
        None => base,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_symbols_are_set_in_one_manner() {
        for (plain, latex) in [
            ("T", "T"),
            ("g_Na", r"g_{\mathrm{Na}}"),
            ("tau_r", r"\tau_{\mathrm{r}}"),
            ("[Ca]_0", r"[\mathrm{Ca}]_{\mathrm{0}}"),
            ("pK_j", r"\mathrm{pK}_{\mathrm{j}}"),
            ("kappa", r"\kappa"),
        ] {
            assert_eq!(symbol_in_latex(plain), latex);
        }
    }
}
