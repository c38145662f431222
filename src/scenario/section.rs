//! Sections: one definition of a table gives the Rust struct, its reader and its JSON schema.

use std::marker::PhantomData;

use serde_json::{Map, Value as Json, json};

use super::fault::Fault;
use super::problem::{Reading, nearest, within};
use super::reader::{At, Path, Reader};
use super::tree::{Entry, Node, Span, Table, Value};
use crate::message::message;
use crate::units::shown;

/// What is known of one key of a section.
#[derive(Debug, Clone)]
pub struct KeyInfo {
    /// As typed.
    pub name: &'static str,
    /// Its documentation.
    pub about: String,
    /// What an editor should know of its value.
    pub schema: Json,
    /// A good value.
    pub example: String,
}

/// A table with known keys.
pub trait Section: Default {
    /// The names of its keys, in the order of the definition.
    const NAMES: &'static [&'static str];

    /// Those that must be there.
    const REQUIRED: &'static [&'static str];

    /// Its documentation.
    fn about() -> String;

    /// Its keys, in the order of the definition.
    fn keys() -> Vec<KeyInfo>;

    /// Reads one line; false when there is no such key.
    fn read_entry(&mut self, entry: &Entry, path: &Path, reading: &mut Reading<'_>) -> bool;

    /// Reads a whole table and notes unknown and missing keys.
    fn read_table(table: &Table, span: Span, path: &Path, reading: &mut Reading<'_>) -> Self {
        let mut section = Self::default();
        for entry in &table.entries {
            if !section.read_entry(entry, path, reading) {
                unknown_key(entry, path, Self::NAMES.to_vec(), reading);
            }
        }
        for &key in Self::REQUIRED {
            if table.get(key).is_none() {
                let example = Self::keys()
                    .iter()
                    .find(|info| info.name == key)
                    .map_or_else(String::new, |info| format!("{key} = {}", info.example));
                reading.fault(span, Fault::MissingKey { table: path.header(), key, example });
            }
        }
        section
    }

    /// The JSON schema of such a table.
    #[must_use]
    fn schema() -> Json {
        let mut properties = Map::new();
        for key in Self::keys() {
            let mut schema = Map::new();
            schema.insert("description".into(), key.about.into());
            if let Json::Object(rest) = key.schema {
                // a table's own sentence is more to the point than that of the key it hangs on
                schema.extend(rest);
            }
            properties.insert(key.name.into(), schema.into());
        }
        let mut schema = json!({
            "type": "object",
            "description": Self::about(),
            "properties": properties,
            "additionalProperties": false,
        });
        if !Self::REQUIRED.is_empty() {
            schema["required"] = json!(Self::REQUIRED);
        }
        schema
    }
}

/// Notes a key that nothing reads, and what it may have been meant to be.
pub fn unknown_key(entry: &Entry, path: &Path, allowed: Vec<&str>, reading: &mut Reading<'_>) {
    // to look for what was meant takes longer than anything else here
    if reading.is_full() {
        return;
    }
    let key = &entry.key.text;
    let elsewhere = if reading.tells_tables {
        super::schema::tables_with(key, reading.kind)
    } else {
        Vec::new()
    };
    // a key that exists elsewhere is rather misplaced than misspelt
    let nearest = if elsewhere.is_empty() {
        nearest(key, allowed.iter().copied())
    } else {
        within(key, allowed.iter().copied(), 1)
    };
    let fault = Fault::UnknownKey {
        key: shown(key),
        table: path.header(),
        nearest,
        elsewhere,
        allowed: allowed.into_iter().map(str::to_owned).collect(),
    };
    reading.fault(entry.key.span, fault);
}

/// Reads a table `[…]`.
#[derive(Debug, Clone, Copy)]
pub struct TableReader<S>(PhantomData<S>);

/// A table with the keys of `S`.
#[must_use]
pub fn table<S: Section>() -> TableReader<S> {
    TableReader(PhantomData)
}

impl<S: Section> Reader for TableReader<S> {
    type Output = S;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<S> {
        match &node.value {
            Value::Table(table) => Some(S::read_table(table, node.span, path, reading)),
            Value::List(list) if list.iter().any(|item| matches!(item.value, Value::Table(_))) => {
                // of a table that only holds lists, such as `stimulus`, a list was meant
                let instead = match S::keys().first() {
                    Some(key) if key.example == LIST_OF_TABLES => {
                        format!("[[{}.{}]]", path.text(), key.name)
                    }
                    _ => format!("[{}]", path.text()),
                };
                let path = path.text().to_owned();
                reading.fault(node.span, Fault::DoubleBrackets { path, instead });
                None
            }
            _ => {
                let fault = Fault::WrongType {
                    path: path.text().to_owned(),
                    expected: message!("tell-expected-table", "a table"),
                    found: node.value.described(),
                    example: self.example().replace('…', path.text()),
                };
                reading.fault(node.span, fault);
                None
            }
        }
    }

    fn schema(&self) -> Json {
        S::schema()
    }

    fn example(&self) -> String {
        "[…]".into()
    }
}

/// Reads a list of anything.
#[derive(Debug, Clone, Copy)]
pub struct ListReader<R>(R);

/// A list `[…, …]` of values.
pub fn list<R: Reader>(of: R) -> ListReader<R> {
    ListReader(of)
}

impl<R: Reader> Reader for ListReader<R> {
    type Output = Vec<At<R::Output>>;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<Self::Output> {
        let Value::List(items) = &node.value else {
            let expected = message!("tell-expected-list", "a list in square brackets");
            self.refuse(node, path, expected, reading);
            return None;
        };
        let read = |item: &Node| {
            Some(At { value: self.0.read(item, &path.item(), reading)?, span: item.span })
        };
        Some(items.iter().filter_map(read).collect())
    }

    fn schema(&self) -> Json {
        json!({ "type": "array", "items": self.0.schema() })
    }

    fn example(&self) -> String {
        format!("[{}]", self.0.example())
    }
}

/// The example of a list of tables, in which the header is still to be put.
const LIST_OF_TABLES: &str = "[[…]]";

/// Reads tables `[[…]]`.
#[derive(Debug, Clone, Copy)]
pub struct TablesReader<S>(PhantomData<S>);

/// A list of tables with the keys of `S`.
#[must_use]
pub fn tables<S: Section>() -> TablesReader<S> {
    TablesReader(PhantomData)
}

impl<S: Section> Reader for TablesReader<S> {
    type Output = Vec<At<S>>;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<Vec<At<S>>> {
        let items = match &node.value {
            Value::List(items) => items,
            Value::Table(_) => {
                reading.fault(node.span, Fault::SingleBrackets { path: path.text().to_owned() });
                return None;
            }
            _ => {
                self.refuse_tables(node, path, reading);
                return None;
            }
        };
        let path = path.entry();
        let mut sections = Vec::new();
        for item in items {
            if let Value::Table(table) = &item.value {
                let value = S::read_table(table, item.span, &path, reading);
                sections.push(At { value, span: item.span });
            } else {
                self.refuse_tables(item, &path, reading);
            }
        }
        Some(sections)
    }

    fn schema(&self) -> Json {
        json!({ "type": "array", "items": S::schema() })
    }

    fn example(&self) -> String {
        LIST_OF_TABLES.into()
    }
}

impl<S: Section> TablesReader<S> {
    fn refuse_tables(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) {
        let fault = Fault::WrongType {
            path: path.text().to_owned(),
            expected: message!("tell-expected-tables", "a list of tables"),
            found: node.value.described(),
            example: self.example().replace('…', path.text()),
        };
        reading.fault(node.span, fault);
    }
}

/// Declares a section: struct, reader and schema in one.
///
/// Each line is `key: Type = reader;`, or `key: Type = reader, required;`. The Rust type of the
/// field is `Field<Type>`: the value with its place, or why there is none.
macro_rules! section {
    (@required) => { "" };
    ($(#[doc = $about:literal])+ $visibility:vis struct $Name:ident {
        $($(#[doc = $doc:literal])+ $key:ident: $Type:ty = $reader:expr $(, $required:ident)?;)+
    }) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, Default, PartialEq)]
        $visibility struct $Name {
            $($(#[doc = $doc])+ pub $key: $crate::scenario::reader::Field<$Type>,)+
        }

        impl $crate::scenario::section::Section for $Name {
            const NAMES: &'static [&'static str] = &[$(stringify!($key),)+];

            const REQUIRED: &'static [&'static str] =
                &[$($(concat!(stringify!($key), section!(@$required)),)?)+];

            fn about() -> String {
                concat!($($about, "\n",)+).lines().map(str::trim).collect::<Vec<_>>().join(" ")
            }

            fn keys() -> Vec<$crate::scenario::section::KeyInfo> {
                use $crate::scenario::reader::Reader as _;
                vec![$({
                    let reader = $reader;
                    let about = concat!($($doc, "\n",)+);
                    $crate::scenario::section::KeyInfo {
                        name: stringify!($key),
                        about: about.lines().map(str::trim).collect::<Vec<_>>().join(" "),
                        schema: reader.schema(),
                        example: reader.example(),
                    }
                },)+]
            }

            fn read_entry(
                &mut self,
                entry: &$crate::scenario::tree::Entry,
                path: &$crate::scenario::reader::Path,
                reading: &mut $crate::scenario::problem::Reading<'_>,
            ) -> bool {
                use $crate::scenario::reader::{At, Field, Reader as _};
                let path = path.join(&entry.key.text);
                let span = entry.node.span;
                match entry.key.text.as_str() {
                    $(stringify!($key) => {
                        let value = ($reader).read(&entry.node, &path, reading);
                        self.$key = value.map_or(Field::Wrong, |value| {
                            Field::Given(At { value, span })
                        });
                    })+
                    _ => return false,
                }
                true
            }
        }
    };
}
pub(crate) use section;
