//! What a reader is: it turns one typed value into its meaning, says what is wrong with it, and
//! knows its own piece of the JSON schema, so that reading and schema cannot drift apart.
//!
//! The readers themselves stand in [`super::quantity`], [`super::scalar`], [`super::choice`] and
//! [`super::section`].

use serde_json::Value as Json;

use super::fault::Fault;
use super::problem::Reading;
use super::tree::{Node, Span};
use crate::message::{Message, Piece, message};

/// A value and where it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct At<T> {
    /// What.
    pub value: T,
    /// Where.
    pub span: Span,
}

/// What became of one key of a table.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Field<T> {
    /// The key is not there.
    #[default]
    Absent,
    /// It is there, but what is wrong with it has already been said.
    Wrong,
    /// It is there and right.
    Given(At<T>),
}

impl<T> Field<T> {
    /// The value with its place, if there is a right one.
    pub fn given(&self) -> Option<&At<T>> {
        if let Self::Given(at) = self { Some(at) } else { None }
    }

    /// The value, if there is a right one.
    pub fn value(&self) -> Option<&T> {
        self.given().map(|at| &at.value)
    }

    /// Where the value stands, if there is a right one.
    pub fn span(&self) -> Option<Span> {
        self.given().map(|at| at.span)
    }

    /// Whether the key is missing; a wrong value is not missing.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

/// Where a table or value hangs, `stimulus.train`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    text: String,
    list: bool,
    /// One of several values of a key, so that no `key =` stands before it.
    item: bool,
}

impl Path {
    /// The file itself.
    #[must_use]
    pub fn root() -> Self {
        Self { text: String::new(), list: false, item: false }
    }

    /// The key `key` below this table.
    #[must_use]
    pub fn join(&self, key: &str) -> Self {
        let text =
            if self.text.is_empty() { key.to_owned() } else { format!("{}.{key}", self.text) };
        Self { text, list: false, item: false }
    }

    /// The same, as an entry of a list.
    #[must_use]
    pub fn entry(&self) -> Self {
        Self { text: self.text.clone(), list: true, item: false }
    }

    /// One of the values in a list.
    #[must_use]
    pub fn item(&self) -> Self {
        Self { text: self.text.clone(), list: false, item: true }
    }

    /// A line that gives this key a value.
    #[must_use]
    pub fn line(&self, value: &str) -> String {
        match self.text.rsplit('.').next() {
            Some(key) if !self.item => format!("{key} = {value}"),
            _ => value.to_owned(),
        }
    }

    /// As it stands in messages, `bath.calcium`.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// As a table's header, `[[stimulus.train]]`.
    #[must_use]
    pub fn header(&self) -> Piece {
        match (self.text.is_empty(), self.list) {
            (true, _) => message!("tell-scenario-file", "a scenario file").into(),
            (false, true) => format!("`[[{}]]`", self.text).into(),
            (false, false) => format!("`[{}]`", self.text).into(),
        }
    }
}

/// Reads one kind of value.
pub trait Reader {
    /// What it becomes.
    type Output;

    /// Reads, or notes what is wrong.
    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<Self::Output>;

    /// What an editor should know of it.
    fn schema(&self) -> Json;

    /// A good value, as it would stand right of the equals sign.
    fn example(&self) -> String;

    /// Notes that the value is of another type.
    fn refuse(&self, node: &Node, path: &Path, expected: Message, reading: &mut Reading<'_>) {
        let fault = Fault::WrongType {
            path: path.text().to_owned(),
            expected,
            found: node.value.described(),
            example: path.line(&self.example()),
        };
        reading.fault(node.span, fault);
    }
}
