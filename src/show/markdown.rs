//! A page as Markdown, with formulas as most readers of Markdown show them.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::page::{Block, Cell, Page};
use crate::equation::symbol_in_latex;

pub(super) fn render(page: &Page) -> String {
    let mut text = format!("# {}\n", escaped(&page.title));
    for block in &page.blocks {
        text.push('\n');
        // writing into a text cannot fail
        let _ = match block {
            Block::Heading(level, heading) => {
                writeln!(text, "{} {}", "#".repeat(1 + usize::from(*level)), escaped(heading))
            }
            Block::Paragraph(sentences) => writeln!(text, "{}", escaped(sentences)),
            Block::Said(remark) => writeln!(text, "{}", escaped(&remark.english)),
            Block::Formula { latex, .. } => writeln!(text, "$$\n{latex}\n$$"),
            Block::Typed(lines) => writeln!(text, "```toml\n{lines}\n```"),
            Block::Table { heads, rows } if heads.is_empty() => list(&mut text, rows),
            Block::Table { heads, rows } => table(&mut text, heads, rows),
        };
    }
    text
}

fn list(text: &mut String, rows: &[Vec<Cell>]) -> std::fmt::Result {
    for row in rows {
        let mut cells = row.iter().map(cell);
        let label = cells.next().unwrap_or_default();
        writeln!(text, "- {label}: {}", cells.collect::<Vec<_>>().join(", "))?;
    }
    Ok(())
}

fn table(text: &mut String, heads: &[Cow<'static, str>], rows: &[Vec<Cell>]) -> std::fmt::Result {
    writeln!(text, "| {} |", heads.join(" | "))?;
    writeln!(text, "|{}", "---|".repeat(heads.len()))?;
    for row in rows {
        let cells: Vec<String> = row.iter().map(cell).collect();
        writeln!(text, "| {} |", cells.join(" | "))?;
    }
    Ok(())
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Words(_) | Cell::Said(_) => escaped(cell.plain()).replace('|', "\\|"),
        Cell::Code(text) if text.is_empty() => String::new(),
        Cell::Code(text) => format!("`{text}`"),
        Cell::Symbol(text) => format!("${}$", symbol_in_latex(text)),
    }
}

/// What would be read as a mark of Markdown, outside backticks.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    let mut quoted = false;
    for c in text.chars() {
        quoted ^= c == '`';
        if !quoted && matches!(c, '*' | '_' | '<' | '[' | ']' | '#' | '$' | '\\') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::page::{symbol, words};

    #[test]
    fn marks_of_markdown_are_shown_as_they_are_and_code_stays() {
        assert_eq!(escaped("a_b *c* `d_e`"), "a\\_b \\*c\\* `d_e`");
        let mut page = Page::new("P");
        page.table(&["s", "w"], vec![vec![symbol("g_Na"), words("a|b")]]);
        let text = render(&page);
        assert!(text.ends_with("| s | w |\n|---|---|\n| $g_{\\mathrm{Na}}$ | a\\|b |\n"), "{text}");
    }
}
