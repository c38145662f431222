//! What stands beside the code tells the truth: versions, headings, paths.

use std::fs;
use std::path::Path;

use crate::source::root;
use crate::{assert_caught, assert_none};

/// Headings under which a change may stand; a reader looks for the first to see whether results
/// have moved.
const KINDS_OF_CHANGE: &[&str] = &["Physiology", "Numerics", "Added", "Fixed", "Breaking"];

/// Folders whose files the papers may name. What a run writes is not there before the run.
const FOLDERS: &[&str] = &[
    ".ci/",
    "benches/",
    "docs/",
    "examples/",
    "output/gallery/",
    "scenarios/",
    "schema/",
    "src/",
    "tests/",
];

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The change log begins with what is not released yet; the version below it, the version of the
/// package and the version to cite are one.
fn disagreements(cargo: &str, citation: &str, changes: &str) -> Vec<String> {
    let package: toml::Table = cargo.parse().unwrap();
    let version = package["package"]["version"].as_str().unwrap().to_owned();
    let mut offences = Vec::new();
    let cited = citation.lines().find_map(|line| line.strip_prefix("version: "));
    let cited = cited.map(|text| text.trim_matches(['"', '\'', ' ']));
    if cited != Some(version.as_str()) {
        offences.push(format!("CITATION.cff has version {cited:?}, Cargo.toml {version}"));
    }
    let mut releases = changes.lines().filter_map(|line| line.strip_prefix("## "));
    if releases.next() != Some("Unreleased") {
        offences.push("CHANGELOG.md does not begin with `## Unreleased`".to_owned());
    }
    // A date may follow: `## 0.1.0 - 2030-01-31`.
    let newest = releases.next().and_then(|heading| heading.split_whitespace().next());
    if newest != Some(version.as_str()) {
        offences.push(format!("CHANGELOG.md has version {newest:?}, Cargo.toml {version}"));
    }
    for kind in changes.lines().filter_map(|line| line.strip_prefix("### ")) {
        if !KINDS_OF_CHANGE.contains(&kind) {
            offences.push(format!("CHANGELOG.md has `### {kind}`, not one of {KINDS_OF_CHANGE:?}"));
        }
    }
    offences
}

/// Paths of the repository that a text names, with their lines: words that begin with one of
/// [`FOLDERS`], documents at the root, and targets of Markdown links.
fn named_paths(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let apart = |c: char| c.is_whitespace() || "`\"'()[]<>{},;|│=#".contains(c);
        let words = line.split(apart).map(|word| word.trim_end_matches(['.', ':', '!', '?']));
        for word in words.map(|word| word.trim_start_matches("./")) {
            let folder = FOLDERS.iter().any(|folder| word.starts_with(folder));
            let ending = word.rsplit_once('.').map(|(_, ending)| ending);
            let document = !word.contains('/')
                && (word.starts_with("LICENSE-") || matches!(ending, Some("md" | "cff")));
            if (folder || document) && !word.contains(['*', '…', '$']) {
                found.push((index + 1, word.to_owned()));
            }
        }
        for target in line.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next()) {
            if !target.is_empty() && !target.contains(':') {
                found.push((index + 1, target.trim_start_matches("./").to_owned()));
            }
        }
    }
    found.dedup();
    found
}

fn missing_paths(name: &str, text: &str, root: &Path) -> Vec<String> {
    let missing = |(_, path): &(usize, String)| !root.join(path).exists();
    let paths = named_paths(text).into_iter().filter(missing);
    paths.map(|(line, path)| format!("{name}:{line}: there is no `{path}`")).collect()
}

#[test]
fn versions_agree_everywhere() {
    assert_none(
        &disagreements(&read("Cargo.toml"), &read("CITATION.cff"), &read("CHANGELOG.md")),
        "give Cargo.toml, CITATION.cff and the newest release in CHANGELOG.md one version",
    );
}

#[test]
fn versions_and_headings_that_disagree_are_caught() {
    let cargo = "[package]\nversion = \"0.2.0\"\n";
    let good = "# C\n## Unreleased\n### Added\n## 0.2.0 - 2030-01-31\n### Physiology\n## 0.1.0\n";
    assert_caught(&disagreements(cargo, "cff-version: 1.2.0\nversion: 0.2.0\n", good), &[]);
    let bad = "# C\n## 0.2.1\n### Changed\n## 0.1.0\n";
    assert_caught(
        &disagreements(cargo, "cff-version: 1.2.0\nversion: 0.1.0\n", bad),
        &[
            "CITATION.cff has version Some(\"0.1.0\")",
            "begin with",
            "Some(\"0.1.0\")",
            "### Changed",
        ],
    );
}

#[test]
fn papers_name_only_paths_that_exist() {
    let mut offences = missing_paths("src/lib.rs", &read("src/lib.rs"), &root());
    for paper in ["README.md", "CHANGELOG.md", "CITATION.cff", "output/README.md"] {
        // A repository may do without one of them; what stands in it must be true.
        if let Ok(text) = fs::read_to_string(root().join(paper)) {
            offences.extend(missing_paths(paper, &text, &root()));
        }
    }
    assert_none(&offences, "mend the path, or remove the sentence");
}

#[test]
fn a_path_that_is_not_there_is_caught() {
    let text = "Run `calgate run scenarios/00-nowhere.toml`, see [the map](src/lib.rs#map),\n\
        [nothing](nothing.txt), [there](https://example.org/src/x), `./.ci/ran` and NOTHING.md.\n\
        `output/x/trace.csv`, src/*.rs and `uA/cm2` are fine.";
    assert_caught(
        &missing_paths("README.md", text, &root()),
        &[
            "README.md:1: there is no `scenarios/00-nowhere.toml`",
            "`.ci/ran`",
            "`NOTHING.md`",
            "`nothing.txt`",
        ],
    );
}
