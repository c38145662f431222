//! What was typed, as a tree in which every key and value knows its file and place.
//!
//! Trees of several files are laid over each other (`extends`, the command line); each place keeps
//! pointing into the file it came from.

use super::wording::is_by_language;
use crate::message::{Message, Piece, message};
use std::ops::Range;

use toml::de::{DeTable, DeValue};

/// One text that was read: a file, or what stood on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// How it is called in messages: the path as typed.
    pub name: String,
    /// Its text, without a byte order mark.
    pub text: String,
}

/// All texts that were read, in the order of reading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sources {
    list: Vec<Source>,
}

/// Which of the [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceId(usize);

impl SourceId {
    /// The text that was read first: the file that was asked for.
    pub const FIRST: Self = Self(0);
}

/// A stretch of one source, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Which text.
    pub source: SourceId,
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
}

/// What a change that was typed is called as a source.
pub(crate) const COMMAND_LINE: &str = "command line";

impl Source {
    /// How it is called in messages.
    #[must_use]
    pub fn called(&self) -> Piece {
        match self.name.as_str() {
            COMMAND_LINE => message!("tell-scenario-command-line", "command line").into(),
            path => path.into(),
        }
    }
}

impl Sources {
    /// Keeps a text and gives its number.
    pub fn add(&mut self, name: String, text: String) -> SourceId {
        self.list.push(Source { name, text });
        SourceId(self.list.len() - 1)
    }

    /// The source with that number.
    #[must_use]
    pub fn get(&self, id: SourceId) -> &Source {
        &self.list[id.0]
    }

    /// All of them, in the order of reading.
    pub fn iter(&self) -> impl Iterator<Item = &Source> {
        self.list.iter()
    }

    /// What is written there.
    #[must_use]
    pub fn snippet(&self, span: Span) -> &str {
        self.get(span.source).text.get(span.start..span.end).unwrap_or_default()
    }

    /// Line and column, both counted from 1, the column in characters.
    #[must_use]
    pub fn line_and_column(&self, span: Span) -> (usize, usize) {
        let text = &self.get(span.source).text;
        let before = &text[..text.floor_char_boundary(span.start)];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }

    /// The place of a part of a text value. Only a value written without escapes has such places;
    /// otherwise it is the whole value.
    #[must_use]
    pub fn part(&self, whole: Span, text: &str, part: Range<usize>) -> Span {
        let inside = self.snippet(whole).get(1..1 + text.len()) == Some(text);
        if inside && !part.is_empty() && part.end <= text.len() {
            let start = whole.start + 1 + part.start;
            Span { start, end: start + part.len(), ..whole }
        } else {
            whole
        }
    }
}

/// A value and where it stands; for a table that is its header.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where.
    pub span: Span,
    /// What.
    pub value: Value,
}

/// A value as TOML knows it.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A text in quotes.
    Text(String),
    /// A whole number; those beyond 128 bits are held at the bound, which no key accepts.
    Integer(i128),
    /// A number with a point or an exponent.
    Float(f64),
    /// `true` or `false`.
    Boolean(bool),
    /// A date or a time of day.
    Date(String),
    /// `[…]`, or tables with double brackets.
    List(Vec<Node>),
    /// A table.
    Table(Table),
}

impl Value {
    /// What it is, in a sentence.
    #[must_use]
    pub fn described(&self) -> Message {
        match self {
            Self::Text(_) => message!("tell-found-text", "a text"),
            Self::Integer(_) => message!("tell-found-whole-number", "a whole number"),
            Self::Float(_) => message!("tell-found-number", "a number with a decimal point"),
            Self::Boolean(_) => message!("tell-found-flag", "true or false"),
            Self::Date(_) => message!("tell-found-date", "a date or time"),
            Self::List(_) => message!("tell-found-list", "a list"),
            Self::Table(_) => message!("tell-found-table", "a table"),
        }
    }
}

/// A key and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Key {
    /// Where.
    pub span: Span,
    /// What.
    pub text: String,
}

/// One line of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Left of the equals sign.
    pub key: Key,
    /// Right of it.
    pub node: Node,
}

/// A table, in the order of writing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Its lines.
    pub entries: Vec<Entry>,
}

impl Table {
    /// The line with that key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.text == key)
    }

    /// Takes the line with that key out.
    pub fn remove(&mut self, key: &str) -> Option<Entry> {
        let at = self.entries.iter().position(|entry| entry.key.text == key)?;
        Some(self.entries.remove(at))
    }

    /// Lays another table over this one: tables merge key by key, everything else is replaced.
    pub fn overlay(&mut self, over: Table) {
        for entry in over.entries {
            match self.entries.iter_mut().find(|known| known.key.text == entry.key.text) {
                None => self.entries.push(entry),
                Some(known) => match (&mut known.node.value, entry.node.value) {
                    (Value::Table(below), Value::Table(above)) if !is_by_language(&above) => {
                        known.node.span = entry.node.span;
                        below.overlay(above);
                    }
                    (_, value) => {
                        known.key = entry.key;
                        known.node = Node { span: entry.node.span, value };
                    }
                },
            }
        }
    }

    /// As [`Table::overlay`], but `stimulus.train.1.rate` reaches into the first table of a list.
    ///
    /// # Errors
    ///
    /// The keys that should have been the number of a list's entry, counted from 1, with the
    /// length of that list.
    pub fn overlay_with_numbers(&mut self, over: Table) -> Result<(), Vec<(Key, usize)>> {
        let mut wrong = Vec::new();
        self.overlay_numbered(over, &mut wrong);
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }

    fn overlay_numbered(&mut self, over: Table, wrong: &mut Vec<(Key, usize)>) {
        for entry in over.entries {
            let known = self.entries.iter_mut().find(|known| known.key.text == entry.key.text);
            match (known.map(|known| &mut known.node.value), entry.node.value) {
                (Some(Value::Table(below)), Value::Table(above)) => {
                    below.overlay_numbered(above, wrong);
                }
                (Some(Value::List(list)), Value::Table(above)) => {
                    overlay_list(list, above, wrong);
                }
                (_, value) => {
                    let node = Node { span: entry.node.span, value };
                    self.overlay(Table { entries: vec![Entry { key: entry.key, node }] });
                }
            }
        }
    }
}

fn overlay_list(list: &mut [Node], over: Table, wrong: &mut Vec<(Key, usize)>) {
    let length = list.len();
    for Entry { key, node } in over.entries {
        let number = key.text.parse::<usize>().ok().filter(|number| (1..=length).contains(number));
        match number {
            None => wrong.push((key, length)),
            Some(number) => match (&mut list[number - 1].value, node.value) {
                (Value::Table(below), Value::Table(above)) => below.overlay_numbered(above, wrong),
                (_, value) => list[number - 1] = Node { span: node.span, value },
            },
        }
    }
}

/// A complaint of the TOML reader, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// In the reader's words.
    pub message: String,
    /// Where.
    pub span: Span,
}

/// Reads a source as TOML. What could be read is given even when something could not.
#[must_use]
pub fn parse(sources: &Sources, source: SourceId) -> (Table, Vec<SyntaxError>) {
    let text = &sources.get(source).text;
    let span = |range: Range<usize>| Span { source, start: range.start, end: range.end };
    let (root, errors) = DeTable::parse_recoverable(text);
    let errors = errors
        .into_iter()
        .map(|error| SyntaxError {
            message: error.message().to_owned(),
            span: span(error.span().unwrap_or(0..0)),
        })
        .collect();
    (table(root.get_ref(), source), errors)
}

fn table(toml: &DeTable<'_>, source: SourceId) -> Table {
    let span = |range: Range<usize>| Span { source, start: range.start, end: range.end };
    let mut entries: Vec<Entry> = toml
        .iter()
        .map(|(key, value)| Entry {
            key: Key { span: span(key.span()), text: key.get_ref().to_string() },
            node: node(value.get_ref(), span(value.span())),
        })
        .collect();
    entries.sort_by_key(|entry| entry.key.span);
    Table { entries }
}

fn node(toml: &DeValue<'_>, span: Span) -> Node {
    let value = match toml {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => {
            let value = i128::from_str_radix(number.as_str(), number.radix());
            Value::Integer(value.unwrap_or(i128::MAX))
        }
        DeValue::Float(number) => Value::Float(number.as_str().parse().unwrap_or(f64::NAN)),
        DeValue::Boolean(flag) => Value::Boolean(*flag),
        DeValue::Datetime(date) => Value::Date(date.to_string()),
        DeValue::Array(list) => Value::List(
            list.iter()
                .map(|item| {
                    let range = item.span();
                    node(item.get_ref(), Span { start: range.start, end: range.end, ..span })
                })
                .collect(),
        ),
        DeValue::Table(inner) => Value::Table(table(inner, span.source)),
    };
    Node { span, value }
}
