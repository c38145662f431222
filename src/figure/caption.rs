//! Sets a figure into a document: a block with the file, its caption and its words for readers who
//! cannot see it.

use super::svg::Svg;
use std::fmt::Write as _;

/// The kind of document a caption is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaptionFor {
    /// A LaTeX document: a figure environment.
    Latex,
    /// A Quarto document: an image with a reference.
    Quarto,
    /// Any Markdown: an image and a paragraph.
    Markdown,
}

/// The block that sets the figure in the file at `path` into a document. The caption is title,
/// question and provenance; the reference is made of the name of the file.
///
/// ```
/// use calgate::figure::{CaptionFor, Heading, Plot, PlotAxis, PlotPanel, Line, Style, caption, plot};
/// use calgate::text::Catalogue;
///
/// let figure = plot(
///     &Plot {
///         heading: Heading { title: "Release & Mg²⁺".into(), ..Heading::default() },
///         x: PlotAxis::linear("Mg²⁺ (mM)"),
///         panels: vec![PlotPanel {
///             lines: vec![Line::new(vec![(0.0, 33.0), (2.0, 12.6)], "")],
///             ..PlotPanel::new(PlotAxis::from_zero("quanta"))
///         }],
///         ..Plot::default()
///     },
///     &Catalogue::english(),
///     &Style::default(),
/// )?;
/// let block = caption(&figure, CaptionFor::Latex, "output/figure.pdf");
/// assert!(block.contains(r"\caption{Release \& Mg\textsuperscript{2+}.}"));
/// assert!(block.contains(r"\label{fig:figure}"));
/// # Ok::<(), calgate::figure::FigureError>(())
/// ```
#[must_use]
pub fn caption(figure: &Svg, document: CaptionFor, path: &str) -> String {
    let said = [&figure.heading.title, &figure.heading.question, &figure.stamp.line];
    let said: Vec<String> = said.into_iter().filter_map(|text| sentence(text)).collect();
    let said = said.join(" ");
    let described = &figure.heading.description;
    let name = reference(path);
    match document {
        CaptionFor::Latex => {
            let alternative = match described.as_str() {
                "" => String::new(),
                // a comma or a bracket would end the value
                words => format!(", alt={{{}}}", latex(words)),
            };
            format!(
                "\\begin{{figure}}[htbp]\n  \\centering\n  \
                 \\includegraphics[width=\\linewidth{alternative}]{{{path}}}\n  \
                 \\caption{{{}}}\n  \\label{{fig:{name}}}\n\\end{{figure}}\n",
                latex(&said)
            )
        }
        CaptionFor::Quarto => {
            let quoted = described.replace('\\', "\\\\").replace('"', "\\\"");
            format!("![{}]({}){{#fig-{name} fig-alt=\"{quoted}\"}}\n", markdown(&said), link(path))
        }
        CaptionFor::Markdown => {
            format!("![{}]({})\n\n*{}*\n", markdown(described), link(path), markdown(&said))
        }
    }
}

/// A text with a full stop, if it has words.
fn sentence(text: &str) -> Option<String> {
    let text = text.trim();
    let last = text.chars().next_back()?;
    Some(if matches!(last, '.' | '?' | '!') { text.to_owned() } else { format!("{text}.") })
}

/// The name by which a text refers to the figure.
fn reference(path: &str) -> String {
    let file = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    stem.chars().map(plain).collect()
}

/// A path in the brackets of Markdown.
fn link(path: &str) -> String {
    if path.contains([' ', '(', ')']) { format!("<{path}>") } else { path.to_owned() }
}

/// Text in which Markdown sees no signs.
fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '$' | '#') {
            escaped.push('\\');
        }
        escaped.push(if character == '\n' { ' ' } else { character });
    }
    escaped
}

/// Small raised and lowered letters and the letters they stand for.
const RAISED: (&str, &str) = ("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-");
const LOWERED: (&str, &str) = ("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-");

/// The letter that a raised or lowered one stands for.
fn plain(character: char, (small, full): (&str, &str)) -> Option<char> {
    let place = small.chars().position(|letter| letter == character)?;
    full.chars().nth(place)
}

/// Text as LaTeX sets it with any engine.
fn latex(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(character) = letters.next() {
        let small = [(RAISED, "textsuperscript"), (LOWERED, "textsubscript")];
        let small = small
            .into_iter()
            .find_map(|(family, command)| Some((family, command, plain(character, family)?)));
        if let Some((family, command, first)) = small {
            let mut run = String::from(first);
            while let Some(next) = letters.peek().and_then(|next| plain(*next, family)) {
                run.push(next);
                letters.next();
            }
            // writing to a string cannot fail
            let _ = write!(set, "\\{command}{{{run}}}");
            continue;
        }
        match character {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                set.push('\\');
                set.push(character);
            }
            '\\' => set.push_str("\\textbackslash{}"),
            '~' => set.push_str("\\textasciitilde{}"),
            '^' => set.push_str("\\textasciicircum{}"),
            '<' => set.push_str("\\textless{}"),
            '>' => set.push_str("\\textgreater{}"),
            'µ' | 'μ' => set.push_str("\\textmu{}"),
            '−' => set.push_str("$-$"),
            '×' => set.push_str("$\\times$"),
            '±' => set.push_str("$\\pm$"),
            '≈' => set.push_str("$\\approx$"),
            '≤' => set.push_str("$\\le$"),
            '≥' => set.push_str("$\\ge$"),
            '·' => set.push_str("\\textperiodcentered{}"),
            '°' => set.push_str("\\textdegree{}"),
            '→' => set.push_str("$\\to$"),
            'α' => set.push_str("$\\alpha$"),
            'β' => set.push_str("$\\beta$"),
            'τ' => set.push_str("$\\tau$"),
            // thin and unbreakable spaces
            '\u{202F}' | '\u{2009}' => set.push_str("\\,"),
            '\u{A0}' => set.push('~'),
            '\n' => set.push(' '),
            other => set.push(other),
        }
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_latex_sets_what_it_would_otherwise_take_for_a_command() {
        assert_eq!(latex("50 % of {Ca²⁺}_r"), r"50 \% of \{Ca\textsuperscript{2+}\}\_r");
        assert_eq!(latex("−68 mV, 3 µM, H₂O"), r"$-$68 mV, 3 \textmu{}M, H\textsubscript{2}O");
    }

    #[test]
    fn exact_markdown_sees_no_signs_in_a_caption() {
        assert_eq!(markdown("a *b* [c] #1"), r"a \*b\* \[c\] \#1");
        assert_eq!(link("my figures/a.svg"), "<my figures/a.svg>");
        assert_eq!(reference("out/figure-peak_x.svg"), "figure-peak-x");
    }

    #[test]
    fn exact_a_question_needs_no_full_stop() {
        assert_eq!(sentence("Why? ").as_deref(), Some("Why?"));
        assert_eq!(sentence("One impulse").as_deref(), Some("One impulse."));
        assert_eq!(sentence("  "), None);
    }
}
