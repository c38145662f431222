//! A page as plain text for a terminal 80 columns wide.

use std::borrow::Cow;

use super::layout::{self, WIDTH, length, paragraph};
use super::page::{Block, Cell, Page};

/// Parts of a formula that stand on lines of their own.
pub(super) const APART: &str = "   ";

/// How far formulas and lists of labels are moved in.
const INDENT: usize = 4;

pub(super) fn render(page: &Page) -> String {
    let mut text = underlined(&page.title, '=');
    for block in &page.blocks {
        text.push('\n');
        match block {
            Block::Heading(1, heading) => text += &underlined(heading, '-'),
            Block::Heading(_, heading) => text += &paragraph(heading, 0),
            Block::Paragraph(sentences) => text += &paragraph(sentences, 0),
            Block::Said(remark) => text += &paragraph(&remark.english, 0),
            Block::Formula { plain, .. } => {
                for part in plain.split(APART).map(str::trim) {
                    text += &hanging(part);
                }
            }
            Block::Typed(lines) => {
                let margin = " ".repeat(INDENT);
                let lines: Vec<String> = lines
                    .lines()
                    .map(|line| format!("{margin}{line}").trim_end().to_owned())
                    .collect();
                text += &(lines.join("\n") + "\n");
            }
            Block::Table { heads, rows } => text += &table(heads, rows),
        }
    }
    text
}

fn underlined(heading: &str, line: char) -> String {
    let text = paragraph(heading, 0);
    let width = text.lines().map(length).max().unwrap_or(0);
    text + &line.to_string().repeat(width) + "\n"
}

/// A formula, its second and later lines further in than the first; it is broken outside brackets
/// where that is possible.
fn hanging(formula: &str) -> String {
    let mut lines: Vec<String> = vec![String::new()];
    for piece in unbracketed(formula) {
        let room = WIDTH - if lines.len() == 1 { INDENT } else { 2 * INDENT };
        let line = lines.last().map_or(0, |line| length(line));
        if line > 0 && line + 1 + length(piece) > room {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(piece);
        }
    }
    let margin = |i: usize| if i == 0 { INDENT } else { 2 * INDENT };
    let fits = lines.iter().enumerate().all(|(i, line)| margin(i) + length(line) <= WIDTH);
    if fits {
        let line = |(i, line): (usize, &String)| format!("{:1$}{line}", "", margin(i));
        let lines: Vec<String> = lines.iter().enumerate().map(line).collect();
        return lines.join("\n") + "\n";
    }
    paragraph(formula, 2 * INDENT).replacen(&" ".repeat(INDENT), "", 1)
}

/// The pieces of a formula between spaces that stand in no bracket.
fn unbracketed(formula: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut depth) = (0, 0_i32);
    for (at, c) in formula.char_indices() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if c == ' ' && depth == 0 {
            pieces.push(&formula[start..at]);
            start = at + 1;
        }
    }
    pieces.push(&formula[start..]);
    pieces
}

fn table(heads: &[Cow<'static, str>], rows: &[Vec<Cell>]) -> String {
    let mut all: Vec<Vec<String>> = Vec::new();
    let indent = if heads.is_empty() { INDENT } else { 0 };
    if !heads.is_empty() {
        all.push(heads.iter().map(|head| head.to_uppercase()).collect());
    }
    all.extend(rows.iter().map(|row| row.iter().map(|cell| cell.plain().to_owned()).collect()));
    let margin = " ".repeat(indent);
    let lines = layout::lines(&all, WIDTH - indent);
    let lines: Vec<String> = lines.iter().map(|line| format!("{margin}{line}")).collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::page::{code, words};

    #[test]
    fn a_page_is_at_most_80_columns_wide_and_has_no_loose_ends() {
        let mut page = Page::new("A title that is rather long ".repeat(4).trim());
        page.section("Part");
        page.paragraph("many words ".repeat(20).trim());
        page.blocks.push(Block::Formula { plain: "a = b + c,   d = e", latex: "" });
        page.table(&["name", "about"], vec![vec![code("x_y"), words("word ".repeat(30).trim())]]);
        page.facts(vec![("label", words("said ".repeat(30).trim())), ("empty", words(""))]);
        let text = render(&page);
        assert!(text.lines().all(|line| length(line) <= WIDTH), "{text}");
        assert!(text.contains("\n    a = b + c,\n    d = e\n"), "{text}");
        assert!(text.contains("NAME  ABOUT") && !text.contains("empty"), "{text}");
        assert!(text.lines().all(|line| line.trim_end() == line), "{text}");
    }

    #[test]
    fn a_long_formula_is_broken_outside_its_brackets() {
        let long = format!("alpha = {}, beta = 2 (b + c)", "x ".repeat(29).trim());
        assert!(hanging(&long).ends_with(" beta = 2\n        (b + c)\n"), "{}", hanging(&long));
        let longest = format!("a = ({})", "x + ".repeat(40));
        assert!(hanging(&longest).lines().all(|line| length(line) <= WIDTH));
    }
}
