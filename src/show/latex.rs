//! A page as a complete LaTeX document, in plain ASCII, with packages that every distribution has.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::page::{Block, Cell, Page, code, words};
use crate::equation::symbol_in_latex;

const PREAMBLE: &str = r"\documentclass[11pt,a4paper]{article}
\usepackage{textcomp}
\usepackage{amsmath}
\usepackage{array}
\usepackage{longtable}
\usepackage[margin=22mm]{geometry}
\setlength{\parindent}{0pt}
\setlength{\parskip}{4pt plus 2pt}
\emergencystretch=3em
\allowdisplaybreaks
";

/// Letters of small print in a line.
const LETTERS: f64 = 88.0;

/// Between two columns, as a part of the line.
const GAP: f64 = 0.027;

pub(super) fn render(page: &Page) -> String {
    let title = escaped(&page.title);
    let mut text = format!("{PREAMBLE}\\title{{{title}}}\n\\date{{}}\n\\begin{{document}}\n");
    text += "\\maketitle\n";
    for block in &page.blocks {
        // writing into a text cannot fail
        let _ = match block {
            Block::Heading(1, heading) => writeln!(text, "\n\\section*{{{}}}", escaped(heading)),
            Block::Heading(_, heading) => writeln!(text, "\n\\subsection*{{{}}}", escaped(heading)),
            Block::Paragraph(sentences) => writeln!(text, "\n{}\n", prose(sentences)),
            Block::Said(remark) => writeln!(text, "\n{}\n", prose(&remark.english)),
            Block::Formula { latex, .. } => formula(&mut text, latex),
            Block::Typed(lines) => {
                writeln!(text, "\\begin{{verbatim}}\n{lines}\n\\end{{verbatim}}")
            }
            Block::Table { heads, rows } => table(&mut text, heads, rows),
        };
    }
    text + "\\end{document}\n"
}

/// A formula by itself, its parts on lines of their own.
fn formula(text: &mut String, latex: &str) -> std::fmt::Result {
    let body = latex.replace(r"\qquad ", r"\\ ");
    writeln!(text, "\\begin{{gather*}}\n{body}\n\\end{{gather*}}")
}

fn table(text: &mut String, heads: &[Cow<'static, str>], rows: &[Vec<Cell>]) -> std::fmt::Result {
    let widths = shares(heads, rows);
    let columns: Vec<String> = widths
        .iter()
        .map(|width| format!(r">{{\raggedright\arraybackslash}}p{{{width:.3}\linewidth}}"))
        .collect();
    let columns = columns.concat();
    writeln!(text, "{{\\small\n\\begin{{longtable}}[l]{{@{{}}{columns}@{{}}}}")?;
    if !heads.is_empty() {
        let heads: Vec<String> =
            heads.iter().map(|head| format!("\\textbf{{{}}}", escaped(head))).collect();
        writeln!(text, "{} \\\\ \\hline\n\\endhead", heads.join(" & "))?;
    }
    for row in rows {
        let cells: Vec<String> = row.iter().map(cell).collect();
        writeln!(text, "{} \\\\", cells.join(" & "))?;
    }
    writeln!(text, "\\end{{longtable}}}}")
}

/// How the width is shared among the columns: each gets room for its longest part that is not
/// broken, and the rest goes by what stands in them.
fn shares(heads: &[Cow<'static, str>], rows: &[Vec<Cell>]) -> Vec<f64> {
    let columns = rows.first().map_or(heads.len(), Vec::len);
    let cells = |column: usize| rows.iter().filter_map(move |row| row.get(column));
    let least = |column: usize| {
        let head = heads.get(column).map_or(0, |head| head.len() + 1);
        let letters = cells(column).map(unbreakable).max().unwrap_or(0).max(head);
        letters as f64 / LETTERS
    };
    let longest = |column: usize| {
        let letters = cells(column).map(letters).max().unwrap_or(0);
        (letters + 1) as f64 / LETTERS
    };
    let mean = |column: usize| {
        let count = cells(column).count().max(1) as f64;
        cells(column).map(letters).sum::<usize>() as f64 / count / LETTERS
    };
    // one long text may be broken, a column of long texts needs the room
    let wish = |column: usize| 0.5 * (mean(column) + longest(column).min(1.4));
    let least: Vec<f64> = (0..columns).map(least).collect();
    let more: Vec<f64> = (0..columns).map(|c| (wish(c) - least[c]).max(0.001)).collect();
    let room = 1.0 - GAP * columns.saturating_sub(1) as f64;
    let natural: Vec<f64> = (0..columns).map(longest).collect();
    if natural.iter().sum::<f64>() <= room {
        return natural.iter().zip(&least).map(|(natural, least)| natural.max(*least)).collect();
    }
    let left = (room - least.iter().sum::<f64>()).max(0.0);
    let wished: f64 = more.iter().sum();
    let part = (left / wished).min(1.2);
    least.iter().zip(&more).map(|(least, more)| least + part * more).collect()
}

/// Letters of a cell; typed ones are wider than those of words and count for more.
fn letters(cell: &Cell) -> usize {
    let letters = cell.plain().chars().count();
    letters + if matches!(cell, Cell::Code(_)) { letters.div_ceil(5) } else { 0 }
}

/// Letters of the longest part of a cell that is not broken.
fn unbreakable(cell: &Cell) -> usize {
    let parts: Vec<Cell> = match cell {
        Cell::Words(_) | Cell::Said(_) => cell.plain().split(' ').map(words).collect(),
        Cell::Code(text) => text.split_inclusive(['_', '.', '/']).map(code).collect(),
        Cell::Symbol(_) => vec![cell.clone()],
    };
    parts.iter().map(letters).max().unwrap_or(0)
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Words(_) | Cell::Said(_) => prose(cell.plain()),
        Cell::Code(text) => typed(text),
        Cell::Symbol(text) => format!("${}$", symbol_in_latex(text)),
    }
}

/// A name of the program, which may be broken where a part of it ends.
fn typed(name: &str) -> String {
    let name = escaped(name).replace("\\_", "\\_\\allowbreak{}").replace('.', ".\\allowbreak{}");
    format!("\\texttt{{{}}}", name.replace('/', "/\\allowbreak{}"))
}

/// Sentences, with what stands between backticks as typed.
fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate();
    parts.map(|(i, part)| if i % 2 == 1 { typed(part) } else { escaped(part) }).collect()
}

/// A text whose letters LaTeX shows as they are.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\textbackslash{}"),
            '{' | '}' | '$' | '&' | '#' | '%' | '_' => {
                escaped.push('\\');
                escaped.push(c);
            }
            // at the beginning of a row it would be read as a length
            '[' => escaped.push_str("{[}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '<' => escaped.push_str("\\textless{}"),
            '>' => escaped.push_str("\\textgreater{}"),
            '°' => escaped.push_str("\\textdegree{}"),
            'µ' => escaped.push_str("\\textmu{}"),
            '²' => escaped.push_str("\\texttwosuperior{}"),
            '³' => escaped.push_str("\\textthreesuperior{}"),
            '×' => escaped.push_str("\\texttimes{}"),
            '±' => escaped.push_str("\\textpm{}"),
            '–' => escaped.push_str("--"),
            '…' => escaped.push_str("\\dots{}"),
            'ä' => escaped.push_str("\\\"a"),
            'ö' => escaped.push_str("\\\"o"),
            'ü' => escaped.push_str("\\\"u"),
            'é' => escaped.push_str("\\'e"),
            'ñ' => escaped.push_str("\\~n"),
            c if c.is_ascii() => escaped.push(c),
            // a letter that is not in the list above; better seen than lost
            c => {
                let _ = write!(escaped, "[U+{:04X}]", u32::from(c));
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_with_a_meaning_of_its_own_is_escaped() {
        assert_eq!(
            escaped("50% of a_b & {c} at 37 °C"),
            r"50\% of a\_b \& \{c\} at 37 \textdegree{}C"
        );
        assert_eq!(prose("see `a_b`"), r"see \texttt{a\_\allowbreak{}b}");
    }

    #[test]
    fn the_columns_of_a_table_fit_the_line() {
        let rows = vec![vec![code("x"), words("long ".repeat(30)), words("y")]];
        let shares = shares(&["a", "b", "c"].map(Cow::Borrowed), &rows);
        assert!(shares.iter().sum::<f64>() <= 1.0 - 2.0 * GAP + 1e-9, "{shares:?}");
        assert!(shares[1] > shares[0] && shares[0] > 0.0, "{shares:?}");
    }
}
