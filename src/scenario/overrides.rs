//! `[parameters.GROUP]`: values of the model's catalogue that differ from the preset.

use serde_json::{Map, Value as Json, json};

use super::fault::Fault;
use super::problem::{Reading, nearest};
use super::quantity::{QuantityReader, quantity};
use super::reader::{Path, Reader};
use super::section::unknown_key;
use super::tree::{Node, Span, Table, Value};
use crate::message::message;
use crate::model::parameters::{CATALOGUE, ParameterInfo};

/// One parameter that a scenario sets.
#[derive(Debug, Clone, PartialEq)]
pub struct ParameterOverride {
    /// Which.
    pub info: &'static ParameterInfo,
    /// Its value in the catalogue's unit.
    pub value: f64,
    /// Where.
    pub span: Span,
}

/// Reads `[parameters]`.
#[derive(Debug, Clone, Copy)]
pub struct ParametersReader;

/// The groups and names of the catalogue.
#[must_use]
pub fn parameters() -> ParametersReader {
    ParametersReader
}

/// The catalogue's groups, in order, each once.
#[must_use]
pub fn groups() -> Vec<&'static str> {
    let mut groups: Vec<&str> = CATALOGUE.iter().map(|info| info.group).collect();
    groups.dedup();
    groups
}

/// The parameters of one group.
pub fn in_group(group: &str) -> impl Iterator<Item = &'static ParameterInfo> {
    CATALOGUE.iter().filter(move |info| info.group == group)
}

/// The parameter called `group.name`.
#[must_use]
pub fn find_parameter(name: &str) -> Option<&'static ParameterInfo> {
    let (group, name) = name.split_once('.')?;
    CATALOGUE.iter().find(|info| info.group == group && info.name == name)
}

/// The name, `group.name`, of a parameter that was probably meant.
#[must_use]
pub fn nearest_parameter(found: &str) -> Option<String> {
    let names: Vec<String> =
        CATALOGUE.iter().map(|info| format!("{}.{}", info.group, info.name)).collect();
    // one who leaves out the group has mostly got the name right
    let bare = || {
        let mut same = CATALOGUE.iter().zip(&names).filter(|(info, _)| info.name == found);
        same.next().map(|(_, full)| full.clone())
    };
    bare().or_else(|| nearest(found, names.iter().map(String::as_str)))
}

/// A change of the scenario that gives a parameter a value, in the unit of the catalogue.
#[must_use]
pub fn override_text(info: &ParameterInfo, value: f64) -> String {
    let unit = if info.unit == "1" { String::new() } else { format!(" {}", info.unit) };
    format!("parameters.{}.{}={}{unit}", info.group, info.name, crate::units::number(value))
}

/// Reads one value of the catalogue.
#[must_use]
pub fn value_reader(info: &ParameterInfo) -> QuantityReader {
    let example = if info.unit == "1" { "1".to_owned() } else { format!("1 {}", info.unit) };
    quantity(info.unit, example)
}

/// What stands under the groups and names of the catalogue; other groups and names are noted.
pub fn catalogue_entries<'a>(
    groups_table: &'a Table,
    path: &Path,
    reading: &mut Reading<'_>,
) -> Vec<(&'static ParameterInfo, &'a Node)> {
    let mut found = Vec::new();
    for group in &groups_table.entries {
        let path = path.join(&group.key.text);
        if !groups().contains(&group.key.text.as_str()) {
            let parent = if path.text() == group.key.text {
                Path::root()
            } else {
                Path::root().join("parameters")
            };
            unknown_key(group, &parent, groups(), reading);
            continue;
        }
        let Value::Table(names) = &group.node.value else {
            let fault = Fault::WrongType {
                path: path.text().to_owned(),
                expected: message!("tell-expected-table", "a table"),
                found: group.node.value.described(),
                example: format!("[{}]", path.text()),
            };
            reading.fault(group.node.span, fault);
            continue;
        };
        for entry in &names.entries {
            let known = in_group(&group.key.text).find(|info| info.name == entry.key.text);
            if let Some(info) = known {
                found.push((info, &entry.node));
            } else {
                let names = in_group(&group.key.text).map(|info| info.name).collect();
                unknown_key(entry, &path, names, reading);
            }
        }
    }
    found
}

impl Reader for ParametersReader {
    type Output = Vec<ParameterOverride>;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<Self::Output> {
        let Value::Table(groups_table) = &node.value else {
            let expected = message!("tell-expected-groups", "a table of groups");
            self.refuse(node, path, expected, reading);
            return None;
        };
        let mut overrides = Vec::new();
        for (info, node) in catalogue_entries(groups_table, path, reading) {
            let path = path.join(info.group).join(info.name);
            if let Some(quantity) = value_reader(info).read(node, &path, reading) {
                let value = quantity.value_in(info.unit);
                overrides.push(ParameterOverride { info, value, span: node.span });
            }
        }
        Some(overrides)
    }

    fn schema(&self) -> Json {
        let group_schema = |group: &str| {
            let names: Map<String, Json> = in_group(group)
                .map(|info| {
                    let mut schema = value_reader(info).schema();
                    schema["description"] = json!(info.about);
                    (info.name.to_owned(), schema)
                })
                .collect();
            json!({ "type": "object", "properties": names, "additionalProperties": false })
        };
        let groups: Map<String, Json> =
            groups().into_iter().map(|group| (group.to_owned(), group_schema(group))).collect();
        json!({ "type": "object", "properties": groups, "additionalProperties": false })
    }

    fn example(&self) -> String {
        "{ endplate = { quantal_conductance = \"60 nS\" } }".into()
    }
}
