//! The scenario format as a JSON schema, for editors that complete and check TOML.
//!
//! It is made from the same definitions that read the file, and keeps to what the drafts 4 and 7
//! have in common, because the TOML editors understand no more.

use std::sync::OnceLock;

use serde_json::{Value as Json, json};

use super::body::file::BodyFile;
use super::choice::Choice as _;
use super::choices::ScenarioKind;
use super::file::ScenarioFile;
use super::section::Section as _;

/// The schema as indented JSON with a line break at the end: a file is either a junction or a body.
#[must_use]
pub fn scenario_schema() -> String {
    let kind = |mut schema: Json, kind: ScenarioKind, required: &[&str]| {
        schema["properties"]["kind"]["enum"] = json!([kind.word()]);
        schema["properties"]["kind"]["x-taplo"]["docs"]["enumValues"] = json!([kind.about()]);
        schema["required"] = json!(required);
        schema
    };
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "calgate scenario, version 1",
        "oneOf": [
            kind(ScenarioFile::schema(), ScenarioKind::Junction, &["schema"]),
            kind(BodyFile::schema(), ScenarioKind::Body, &["schema", "kind"]),
        ],
    });
    let text = serde_json::to_string_pretty(&schema)
        .unwrap_or_else(|_| unreachable!("the keys of a JSON object are texts"));
    text + "\n"
}

/// The headers of all tables that have the key `key` in a scenario of that kind, as one would type
/// them.
#[must_use]
pub fn tables_with(key: &str, kind: ScenarioKind) -> Vec<String> {
    static SCHEMAS: [OnceLock<Json>; 2] = [const { OnceLock::new() }; 2];
    let schema = SCHEMAS[kind as usize].get_or_init(|| match kind {
        ScenarioKind::Junction => ScenarioFile::schema(),
        ScenarioKind::Body => BodyFile::schema(),
    });
    let mut found = Vec::new();
    collect(schema, "", false, key, &mut found);
    found
}

fn collect(schema: &Json, path: &str, list: bool, key: &str, found: &mut Vec<String>) {
    if let Some(items) = schema.get("items") {
        return collect(items, path, true, key, found);
    }
    let Some(properties) = schema.get("properties").and_then(Json::as_object) else { return };
    if properties.contains_key(key) && !path.is_empty() {
        found.push(if list { format!("[[{path}]]") } else { format!("[{path}]") });
    }
    for (name, inner) in properties {
        let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        collect(inner, &path, false, key, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_in_the_repository_is_the_one_of_this_program() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/scenario.schema.json");
        if std::env::var_os("CALGATE_WRITE").is_some() {
            std::fs::write(path, scenario_schema()).unwrap();
        }
        let stored = std::fs::read_to_string(path).unwrap();
        assert!(
            stored == scenario_schema(),
            "scenario.schema.json is stale; run this test with CALGATE_WRITE=1 to write it anew"
        );
    }

    #[test]
    fn a_key_is_found_in_every_table_that_has_it() {
        let tables_with = |key| super::tables_with(key, ScenarioKind::Junction);
        assert_eq!(tables_with("noise"), ["[nerve]"]);
        assert_eq!(tables_with("over"), ["[[bath.change]]", "[[nerve.drive_change]]"]);
        assert_eq!(tables_with("quantal_conductance"), ["[parameters.endplate]"]);
        assert!(tables_with("nonsense").is_empty());
        assert!(tables_with("deficit").is_empty());
        assert_eq!(super::tables_with("deficit", ScenarioKind::Body), ["[start]"]);
    }

    #[test]
    fn every_key_of_the_schema_is_documented() {
        fn walk(name: &str, schema: &Json) {
            if let Some(properties) = schema.get("properties").and_then(Json::as_object) {
                for (key, inner) in properties {
                    let name = format!("{name}.{key}");
                    let group = name.matches('.').count() == 2 && name.starts_with(".parameters");
                    let described = inner.get("description").and_then(Json::as_str);
                    assert!(group || described.is_some_and(|text| text.len() > 5), "{name}");
                    walk(&name, inner);
                }
            }
            if let Some(items) = schema.get("items") {
                walk(name, items);
            }
        }
        let schema: Json = serde_json::from_str(&scenario_schema()).unwrap();
        let kinds = schema["oneOf"].as_array().unwrap();
        assert_eq!(kinds.len(), 2);
        for kind in kinds {
            walk("", kind);
        }
    }
}
