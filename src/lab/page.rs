//! The page and what it is made of: all of it stands in the program.

use super::routes::Answer;
use super::server::Inside;
use crate::analysis::Measure;
use crate::page::html::escaped;
use crate::text::{Catalogue, Value as Blank};
use serde_json::{Map, Value, json};

/// The page before its words are set in: `{{lab-title}}` is the word of that key.
const TEMPLATE: &str = include_str!("assets/lab.html");

const HTML: &str = "text/html; charset=utf-8";

const SCRIPT: &str = "text/javascript; charset=utf-8";

/// How every page of the program writes numbers and chooses the marks of an axis.
const KIT: &str = concat!(
    "\"use strict\";\nconst kit = {};\n",
    include_str!("../page/assets/numbers.js"),
    include_str!("../page/assets/scales.js"),
);

/// Name, kind and text of each file that the page loads.
const ASSETS: &[(&str, &str, &str)] = &[
    ("kit.js", SCRIPT, KIT),
    ("lab.css", "text/css; charset=utf-8", include_str!("assets/lab.css")),
    ("ask.js", SCRIPT, include_str!("assets/ask.js")),
    ("lab.js", SCRIPT, include_str!("assets/lab.js")),
    ("curves.js", SCRIPT, include_str!("assets/curves.js")),
    ("state.js", SCRIPT, include_str!("assets/state.js")),
    ("knobs.js", SCRIPT, include_str!("assets/knobs.js")),
    ("sweep.js", SCRIPT, include_str!("assets/sweep.js")),
    ("icon.svg", "image/svg+xml", include_str!("assets/icon.svg")),
];

/// The words of the page: those that stand in it, and those that its scripts ask for.
const WORDS: &[&str] = &[
    "disclaimer-full",
    "disclaimer-short",
    "lab-title",
    "lab-skip",
    "lab-no-script",
    "lab-scenario",
    "lab-undo",
    "lab-redo",
    "lab-reset",
    "lab-pin",
    "lab-unpin",
    "lab-pinned",
    "lab-now",
    "lab-link",
    "lab-link-copied",
    "lab-load",
    "lab-gone",
    "lab-gone-help",
    "lab-knobs",
    "lab-group-bath",
    "lab-group-nerve",
    "lab-group-mechanisms",
    "lab-word-human",
    "lab-word-mouse",
    "lab-word-frog",
    "lab-word-squid",
    "lab-word-competition",
    "lab-word-mechanistic",
    "lab-word-mean-field",
    "lab-word-quantal",
    "lab-curves",
    "lab-read",
    "lab-numbers",
    "lab-measure",
    "lab-difference",
    "lab-about",
    "lab-look-for",
    "lab-established",
    "lab-contested",
    "lab-sources",
    "lab-sweep",
    "lab-sweep-about",
    "lab-sweep-key",
    "lab-sweep-from",
    "lab-sweep-to",
    "lab-sweep-count",
    "lab-sweep-measure",
    "lab-sweep-go",
    "lab-sweep-stop",
    "lab-sweep-table",
    "lab-files",
    "lab-file-png",
    "lab-file-svg",
    "lab-file-pdf",
    "lab-file-csv",
    "lab-file-events",
    "lab-file-parquet",
    "lab-file-summary",
    "lab-file-scenario",
    "lab-file-making",
    "lab-drawer",
    "lab-drawer-about",
    "lab-drawer-seek",
];

/// Sentences of the scripts with the names of what they set in.
const PHRASES: &[(&str, &[&str])] = &[
    ("lab-described", &["label", "low", "high", "at"]),
    ("lab-described-sweep", &["first", "low", "last", "high"]),
    ("lab-steps", &["steps"]),
    ("lab-sweep-progress", &["done", "rows"]),
    ("lab-sweep-done", &["rows"]),
    ("lab-sweep-failed", &["failed"]),
    ("lab-sweep-stopped", &["done"]),
    ("lab-file-made", &["name"]),
    ("lab-drawer-found", &["found"]),
    ("lab-drawer-range", &["low", "high"]),
];

/// A curve of a panel: its column, what stands beside it, and what a recorded value is multiplied
/// with.
type CurveOf = (&'static str, &'static str, f64);

/// When a panel is shown, if a run has its columns, and whether zero is always in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    FromZero,
    Closely,
    /// From zero, and only where it changes.
    Changing,
}
use Shown::{Changing, Closely, FromZero};

/// The panels, in the order of the signal.
const PANELS: &[(&str, Shown, &[CurveOf])] = &[
    (
        "figure-panel-bath",
        Changing,
        &[
            ("bath_calcium_mM", "figure-curve-calcium", 1.0),
            ("bath_magnesium_mM", "figure-curve-magnesium", 1.0),
        ],
    ),
    ("figure-panel-impulse", Closely, &[("nerve_potential_mV", "", 1.0)]),
    (
        "figure-panel-calcium",
        FromZero,
        &[
            ("calcium_near_channels_uM", "figure-curve-near-channels", 1.0),
            ("calcium_bulk_uM", "figure-curve-bulk", 1.0),
        ],
    ),
    ("figure-panel-release", FromZero, &[("release_rate_per_ms", "", 1.0)]),
    (
        "figure-panel-synapse",
        FromZero,
        &[
            ("ampa_conductance_nS", "figure-curve-ampa", 1.0),
            ("nmda_conductance_nS", "figure-curve-nmda", 1.0),
        ],
    ),
    ("figure-panel-cell", Closely, &[("cell_potential_mV", "", 1.0)]),
    ("figure-panel-fibre", Closely, &[("fibre_potential_mV", "", 1.0)]),
    ("figure-panel-force", FromZero, &[("force_frac", "", 100.0)]),
];

/// What a sweep can be asked for: a measure and its word.
const MEASURES: &[(&str, &str)] = &[
    ("quantal_content_first", "summary-quantal-content-first"),
    ("nerve_spikes", "summary-nerve-spikes"),
    ("uncommanded_nerve_spikes", "summary-uncommanded"),
    ("peak_calcium_near_channels_uM", "summary-peak-calcium"),
    ("quanta_released", "summary-quanta-released"),
    ("fibre_spikes", "summary-fibre-spikes"),
    ("peak_force_frac", "summary-peak-force"),
];

/// The page, with the token by which the lab knows it.
pub(super) fn page(inside: &Inside) -> Answer {
    let words = &inside.words;
    let mut html = TEMPLATE.to_owned();
    for key in WORDS {
        html = html.replace(&format!("{{{{{key}}}}}"), &escaped(&words.word(key)));
    }
    html = html.replace("{{language}}", words.language());
    html = html.replace("{{words}}", &within_a_page(&words_of_kit(words)));
    html = html.replace("{{data}}", &within_a_page(&data(inside)));
    Answer::of(HTML, html.into_bytes())
}

/// The words that the kit asks for.
fn words_of_kit(words: &Catalogue) -> Value {
    json!({
        "decimalMark": words.word("number-decimal-mark"),
        "none": words.word("summary-none"),
        "timeMs": words.word("figure-time-axis-ms"),
        "timeS": words.word("figure-time-axis-s"),
        "timeH": words.word("figure-time-axis-h"),
    })
}

/// JSON that can stand within a page: `</script>` in a text would end the element.
fn within_a_page(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

/// What the scripts of the page begin with.
fn data(inside: &Inside) -> Value {
    let words = &inside.words;
    let mut said: Map<String, Value> =
        WORDS.iter().map(|key| ((*key).to_owned(), words.word(key).into())).collect();
    for (key, names) in PHRASES {
        // the scripts set values in where the name stands between braces
        let blanks: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
        let values: Vec<_> =
            names.iter().zip(&blanks).map(|(name, blank)| (*name, Blank::Text(blank))).collect();
        said.insert((*key).to_owned(), words.phrase(key, &values).into());
    }
    let word = |key: &str| if key.is_empty() { String::new() } else { words.word(key) };
    let curve = |(column, label, factor): &CurveOf| json!({ "column": column, "label": word(label), "factor": factor });
    let panels: Value = PANELS
        .iter()
        .map(|(title, shown, curves)| {
            let curves: Value = curves.iter().map(curve).collect();
            json!({
                "title": words.word(title),
                "from_zero": *shown != Closely,
                "only_changes": *shown == Changing,
                "curves": curves,
            })
        })
        .collect();
    let measures: Value = MEASURES
        .iter()
        .map(|(name, word)| {
            let unit = Measure::find(name).map(|measure| measure.unit().to_owned());
            json!({ "name": name, "label": words.word(word), "unit": unit })
        })
        .collect();
    json!({
        "token": inside.guard.token(),
        "language": words.language(),
        "first": inside.shelf.first(),
        "presets": inside.shelf.list(inside.words.language()),
        "words": said,
        "panels": panels,
        "measures": measures,
        "version": env!("CARGO_PKG_VERSION"),
    })
}

/// A file that the page loads.
pub(super) fn asset(name: &str) -> Option<Answer> {
    if let Some(weight) = name.strip_prefix("Inter-").and_then(|name| name.strip_suffix(".ttf")) {
        let font: &'static [u8] = match weight {
            "Regular" => include_bytes!("../figure/fonts/Inter-Regular.ttf"),
            "Bold" => include_bytes!("../figure/fonts/Inter-Bold.ttf"),
            _ => return None,
        };
        return Some(Answer::of("font/ttf", font));
    }
    let (_, kind, text) = ASSETS.iter().find(|(known, ..)| *known == name)?;
    Some(Answer::of(kind, text.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// What stands between `before` and `after`, if it looks like a key.
    fn keys<'a>(text: &'a str, before: &str, after: &str) -> BTreeSet<&'a str> {
        let is_key = |part: &&str| part.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        let parts = text.split(before).skip(1).filter_map(|part| part.split(after).next());
        parts.filter(is_key).collect()
    }

    #[test]
    fn every_word_of_the_page_and_its_scripts_is_given_to_it_and_none_in_vain() {
        let of_page = keys(TEMPLATE, "{{", "}}");
        let given: BTreeSet<&str> =
            WORDS.iter().copied().chain(PHRASES.iter().map(|(key, _)| *key)).collect();
        let scripts: String = ASSETS.iter().map(|(.., text)| *text).collect();
        let of_scripts: BTreeSet<&str> =
            keys(&scripts, "\"", "\"").into_iter().filter(|key| key.starts_with("lab-")).collect();
        let asked = of_page.iter().chain(&of_scripts).copied();
        let unknown: Vec<&str> = asked
            .clone()
            .filter(|key| !given.contains(key) && !["language", "words", "data"].contains(key))
            .collect();
        assert_eq!(unknown, [""; 0]);
        let asked: BTreeSet<&str> = asked.collect();
        // the words of choices are asked for by what a scenario may say
        let of_choice = |key: &&&str| key.starts_with("lab-word-");
        let in_vain: Vec<&&str> = given
            .iter()
            .filter(|key| !asked.contains(**key))
            .filter(|key| !of_choice(key))
            .collect();
        assert_eq!(in_vain, [&""; 0]);
    }

    #[test]
    fn every_choice_has_its_word() {
        use crate::model::choices::{MagnesiumMechanism, ReleaseMode};
        use crate::scenario::choice::Choice;
        use crate::scenario::choices::PresetName;
        fn words<C: Choice>() -> Vec<String> {
            C::ALL.iter().map(|choice| format!("lab-word-{}", choice.word())).collect()
        }
        let of_choices =
            [words::<PresetName>(), words::<MagnesiumMechanism>(), words::<ReleaseMode>()].concat();
        for word in &of_choices {
            assert!(WORDS.contains(&word.as_str()), "{word}");
        }
        let count = WORDS.iter().filter(|key| key.starts_with("lab-word-")).count();
        assert_eq!(count, of_choices.len());
    }

    #[test]
    fn every_measure_of_a_sweep_is_known() {
        for (name, _) in MEASURES {
            assert!(Measure::find(name).is_some(), "{name}");
        }
    }

    #[test]
    fn no_script_of_the_page_calls_on_anybody_else() {
        for (name, _, text) in ASSETS.iter().chain([&("lab.html", HTML, TEMPLATE)]) {
            let text = text.replace("http://www.w3.org/2000/svg", "");
            assert!(!text.contains("http:") && !text.contains("https:"), "{name}");
            assert!(!text.contains("innerHTML") && !text.contains(" style="), "{name}");
        }
    }
}
