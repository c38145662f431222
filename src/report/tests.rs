//! Reports of folders made here, as `calgate run` and `calgate compare` leave them.

use super::*;
use crate::export::folder::{OutputFolder, Policy};
use crate::export::provenance::{self, Provenance};
use crate::scenario::{load_text, resolved_text};
use tempfile::TempDir;

const TOXIC: &str = "schema = 1\ntitle = \"Toxic <b>magnesium</b>\"\nquestion = \"Does it twitch?\"\n\
    look_for = [\"a small <i>end-plate</i> potential\"]\nsources = [\"dodge-1967\"]\n[run]\n\
    duration = \"12 ms\"\n[bath]\nmagnesium = \"5 mM\"\n[[stimulus.single]]\nat = \"1 ms\"\n";

/// A finished folder with these files, the scenarios of which are `runs`.
fn folder(files: &[(&str, &str)], runs: &[(&str, &str)]) -> (TempDir, PathBuf) {
    let home = tempfile::tempdir().unwrap();
    let run = |(name, text): &(&str, &str)| {
        let work = provenance::Work::default();
        provenance::Run::new(Path::new(name), text, 1, serde_json::Map::new(), work)
    };
    let words = Catalogue::english();
    let runs = runs.iter().map(run).collect();
    let provenance = Provenance::dated(runs, words.word("disclaimer-full"), None).unwrap();
    let mut folder = OutputFolder::begin(&home.path().join("made"), Policy::Beside).unwrap();
    for (name, text) in files {
        folder.add(name, text.as_bytes()).unwrap();
    }
    let place = folder.finish(&provenance).unwrap();
    (home, place)
}

fn resolved(set: &[&str]) -> String {
    let set: Vec<String> = set.iter().map(|&change| change.to_owned()).collect();
    resolved_text(&load_text("toxic", TOXIC, &set).unwrap())
}

fn made(place: &Path, language: &str) -> Report {
    report(place, &Catalogue::for_language(language).unwrap(), &|_| true).unwrap()
}

#[test]
fn a_run_is_told_with_what_each_mechanism_did() {
    let text = resolved(&[]);
    let files = [("trace.csv", "time_ms\n"), ("scenario.resolved.toml", text.as_str())];
    let (_home, place) = folder(&files, &[("toxic.toml", &text)]);
    let Report { title, html } = made(&place, "en");
    assert_eq!(title, "Toxic <b>magnesium</b>");
    for part in [
        "<h1>Toxic &lt;b&gt;magnesium&lt;/b&gt;</h1>",
        "Does it twitch?",
        "Not medical advice",
        "answered with no impulse",
        "normal bath",
        "magnesium competes at the calcium channel",
        "It fell by 85",
        "Dodge",
        "all as they were written",
        "a small &lt;i&gt;end-plate&lt;/i&gt; potential",
        "role=\"img\"",
        &provenance::sha256(text.as_bytes()),
    ] {
        assert!(html.contains(part), "{part}");
    }
    // nothing is asked of the network: the only address is the name of SVG
    let html = html.replace("http://www.w3.org/2000/svg", "");
    for reference in ["http://", "https://", "src=\"", "@import", "url("] {
        assert!(!html.contains(reference), "{reference}");
    }
    assert_eq!(made(&place, "en"), made(&place, "en"), "the same bytes");
}

#[test]
fn names_within_a_page_are_given_once() {
    let (toxic, normal) = (resolved(&[]), resolved(&["bath.magnesium=0.55 mM"]));
    let files = [
        ("comparison.csv", "scenario\n"),
        ("1-normal.scenario.resolved.toml", normal.as_str()),
        ("2-toxic.scenario.resolved.toml", toxic.as_str()),
    ];
    let runs = [("normal.toml", normal.as_str()), ("toxic.toml", toxic.as_str())];
    let (_home, place) = folder(&files, &runs);
    let html = made(&place, "en").html;
    assert!(html.contains("Report of a comparison"));
    let names: Vec<&str> =
        html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    let once: std::collections::BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names.len(), once.len(), "{names:?}");
    for label in html.split("aria-labelledby=\"").skip(1) {
        for name in label.split('"').next().unwrap().split(' ') {
            assert!(once.contains(name), "{name} is nowhere");
        }
    }
}

#[test]
fn a_changed_file_is_told() {
    let text = resolved(&[]);
    let files = [("trace.csv", "time_ms\n"), ("scenario.resolved.toml", text.as_str())];
    let (_home, place) = folder(&files, &[("toxic.toml", &text)]);
    std::fs::write(place.join("trace.csv"), "time_ms\n1\n").unwrap();
    let html = made(&place, "en").html;
    assert!(html.contains("were changed or removed: trace.csv"));
    assert!(html.contains("one of them changed or missing"));
}

#[test]
fn what_is_no_finished_result_is_refused_with_a_cure() {
    let words = Catalogue::english();
    let refused = |place: &Path| report(place, &words, &|_| true).unwrap_err();
    let home = tempfile::tempdir().unwrap();
    let nowhere = refused(&home.path().join("nowhere"));
    assert!(matches!(nowhere, ReportError::NoFolder { .. }));
    let empty = refused(home.path());
    assert!(matches!(empty, ReportError::NotOurs { .. }));
    assert!(empty.mended().unwrap().english.contains("finished"));
    let text = "schema = 1\nthis is no scenario";
    let files = [("trace.csv", "time_ms\n"), ("scenario.resolved.toml", text)];
    let (_home, place) = folder(&files, &[("toxic.toml", text)]);
    assert!(matches!(refused(&place), ReportError::Scenario(_)));
}
