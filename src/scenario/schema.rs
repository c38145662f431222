//! The scenario format as a JSON schema, for editors that complete and check TOML.
//!
//! It is made from the same definitions that read the file, and keeps to what the drafts 4 and 7
//! have in common, because the TOML editors understand no more.

use std::sync::OnceLock;

use serde_json::{Map, Value as Json, json};

use super::body::file::BodyFile;
use super::choices::ScenarioKind;
use super::file::ScenarioFile;
use super::section::Section as _;

/// The schema as indented JSON with a line break at the end.
///
/// It holds the keys of both kinds of scenario side by side, because editors point to the very
/// place of a mistake only where there is one set of keys. That a key goes with the kind is checked
/// by the program; a schema only asks that a file with keys of a body says its kind.
#[must_use]
pub fn scenario_schema() -> String {
    let (junction, body) = (ScenarioFile::schema(), BodyFile::schema());
    let only_of_a_body: Map<String, Json> = BodyFile::NAMES
        .iter()
        .filter(|key| !ScenarioFile::NAMES.contains(key))
        .map(|key| ((*key).to_owned(), json!(["kind"])))
        .collect();
    let mut schema = Map::new();
    schema.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
    schema.insert("title".into(), json!("calgate scenario, version 1"));
    if let Json::Object(rest) = merged(junction, body) {
        schema.extend(rest);
    }
    schema.insert("required".into(), json!(["schema"]));
    schema.insert("dependencies".into(), only_of_a_body.into());
    let text = serde_json::to_string_pretty(&Json::Object(schema))
        .unwrap_or_else(|_| unreachable!("the keys of a JSON object are texts"));
    text + "\n"
}

/// The keys of two tables in one; a key that both have is described as in the first.
fn merged(mut one: Json, other: Json) -> Json {
    let Json::Object(mut other) = other else { return one };
    let (Some(known), Some(Json::Object(more))) =
        (one.get_mut("properties").and_then(Json::as_object_mut), other.remove("properties"))
    else {
        return one;
    };
    for (key, schema) in more {
        let both = match known.remove(&key) {
            Some(known) => merged(known, schema),
            None => schema,
        };
        known.insert(key, both);
    }
    one
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
    fn the_schema_knows_the_keys_of_both_kinds_and_asks_for_the_kind() {
        let schema: Json = serde_json::from_str(&scenario_schema()).unwrap();
        let run = schema["properties"]["run"]["properties"].as_object().unwrap();
        for key in ["duration", "seed", "clock"] {
            assert!(run.contains_key(key), "{key}");
        }
        assert_eq!(schema["properties"]["kind"]["enum"], json!(["junction", "body"]));
        assert_eq!(schema["dependencies"]["meal"], json!(["kind"]));
        assert!(schema["dependencies"].get("bath").is_none());
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
        walk("", &serde_json::from_str(&scenario_schema()).unwrap());
    }
}
