//! A page to be read: headings, paragraphs, formulas and tables, before it is known how they will
//! look; beside it the same as data.

use crate::message::Message;
use std::borrow::Cow;

use serde_json::Value;

use super::{latex, markdown, text};

/// In which form a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Plain text, 80 columns wide.
    #[default]
    Text,
    /// Markdown, for notes and web pages.
    Markdown,
    /// A LaTeX document, complete.
    Latex,
    /// The data as JSON.
    Json,
}

/// A page.
#[derive(Debug, Clone)]
pub struct Page {
    /// What it is about.
    pub title: String,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
    /// What it says, for programs.
    pub data: Value,
}

/// A part of a page.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading; 1 is a section, 2 a part of it.
    Heading(u8, String),
    /// Sentences; what stands between backticks is typed or is a name of the program.
    Paragraph(String),
    /// The program's own remark.
    Said(Message),
    /// A formula in plain text and in LaTeX; three spaces part what stands on lines of its own.
    Formula {
        /// In plain text.
        plain: &'static str,
        /// In LaTeX's math mode.
        latex: &'static str,
    },
    /// Lines to be typed as they stand.
    Typed(String),
    /// Things beside each other.
    Table {
        /// What stands in each column; empty for a list of labels and what they say.
        heads: Vec<Cow<'static, str>>,
        /// The cells, row by row.
        rows: Vec<Vec<Cell>>,
    },
}

/// What stands in a place of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words and numbers with units.
    Words(String),
    /// Something to type, or a name of the program.
    Code(String),
    /// A symbol of a formula.
    Symbol(String),
    /// The program's own remark.
    Said(Message),
}

impl Cell {
    /// As it stands in plain text.
    #[must_use]
    pub fn plain(&self) -> &str {
        match self {
            Cell::Words(text) | Cell::Code(text) | Cell::Symbol(text) => text,
            Cell::Said(remark) => &remark.english,
        }
    }
}

/// A cell of words.
pub(super) fn words(text: impl Into<String>) -> Cell {
    Cell::Words(text.into())
}

/// A cell with a name of the program.
pub(super) fn code(text: impl Into<String>) -> Cell {
    Cell::Code(text.into())
}

/// A cell with a symbol.
pub(super) fn symbol(text: impl Into<String>) -> Cell {
    Cell::Symbol(text.into())
}

impl Page {
    /// An empty page.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Page { title: title.into(), blocks: Vec::new(), data: Value::Null }
    }

    /// Adds a section's heading.
    pub fn section(&mut self, heading: impl Into<String>) {
        self.blocks.push(Block::Heading(1, heading.into()));
    }

    /// Adds the heading of a part of a section.
    pub fn part(&mut self, heading: impl Into<String>) {
        self.blocks.push(Block::Heading(2, heading.into()));
    }

    /// Adds sentences.
    pub fn paragraph(&mut self, sentences: impl Into<String>) {
        self.blocks.push(Block::Paragraph(sentences.into()));
    }

    /// Adds a remark of the program.
    pub fn say(&mut self, remark: Message) {
        self.blocks.push(Block::Said(remark));
    }

    /// Adds a table, unless it is empty.
    pub fn table(&mut self, heads: &[&'static str], rows: Vec<Vec<Cell>>) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table {
                heads: heads.iter().copied().map(Cow::Borrowed).collect(),
                rows,
            });
        }
    }

    /// Adds labels and what they say; those that say nothing are left out.
    pub fn facts(&mut self, facts: Vec<(&'static str, Cell)>) {
        let said = facts.into_iter().filter(|(_, cell)| !cell.plain().is_empty());
        self.table(&[], said.map(|(label, cell)| vec![words(label), cell]).collect());
    }

    /// The page as text that ends in a line break.
    #[must_use]
    pub fn render(&self, format: Format) -> String {
        match format {
            Format::Text => text::render(self),
            Format::Markdown => markdown::render(self),
            Format::Latex => latex::render(self),
            Format::Json => format!("{:#}\n", self.data),
        }
    }
}
