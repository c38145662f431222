//! A page with everything the kit has, for the browsers of `tests/outside/pages.sh`.

#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

use calgate::page::{
    Curve, Engine, Html, Knob, KnobKind, Live, Measure, Page, Range, Request, Table,
};
use calgate::text::Catalogue;
use std::path::Path;

fn magnesium() -> Knob {
    Knob {
        key: "bath.magnesium".into(),
        label: "Magnesium".into(),
        hint: "Ionised, in the fluid around the nerve ending; normal is 0.55 mmol/L.".into(),
        kind: KnobKind::Range(Range {
            low: 0.1,
            high: 5.0,
            start: 0.55,
            steps: 0,
            logarithmic: true,
            set_unit: "mM".into(),
            unit: "mmol/L".into(),
        }),
    }
}

fn calcium() -> Knob {
    Knob {
        key: "bath.calcium".into(),
        label: "Calcium".into(),
        hint: String::new(),
        kind: KnobKind::Range(Range {
            low: 0.4,
            high: 3.0,
            start: 1.2,
            steps: 26,
            logarithmic: false,
            set_unit: "mM".into(),
            unit: "mmol/L".into(),
        }),
    }
}

fn preset(words: &Catalogue) -> Knob {
    Knob {
        key: "run.preset".into(),
        label: words.word("figure-sweep-preset"),
        hint: String::new(),
        kind: KnobKind::Choice {
            options: vec![("human".into(), "human".into()), ("frog".into(), "frog".into())],
            start: "human".into(),
        },
    }
}

fn curve(words: &Catalogue, title: &str, unit: &str, series: &[(&str, &str)]) -> Curve {
    Curve {
        title: words.word(title),
        unit: unit.into(),
        series: series.iter().map(|(name, key)| ((*name).into(), (*key).into())).collect(),
        factor: 1.0,
        ..Curve::default()
    }
}

fn measure(words: &Catalogue, name: &str, key: &str) -> Measure {
    Measure { name: name.into(), label: words.word(key), unit: String::new(), factor: 1.0 }
}

fn one_impulse(words: &Catalogue) -> Live {
    let near = words.word("figure-curve-near-channels");
    let bulk = words.word("figure-curve-bulk");
    Live {
        name: "impulse".into(),
        request: Request::of_file(Path::new("scenarios/01-one-impulse.toml"), &[]).unwrap(),
        knobs: vec![magnesium(), calcium(), preset(words)],
        curves: vec![
            curve(words, "figure-panel-impulse", "mV", &[("nerve_potential_mV", "")]),
            Curve {
                logarithmic: true,
                ..curve(
                    words,
                    "figure-panel-calcium",
                    "µM",
                    &[("calcium_near_channels_uM", &near), ("calcium_bulk_uM", &bulk)],
                )
            },
            curve(words, "figure-panel-fibre", "mV", &[("fibre_potential_mV", "")]),
        ],
        measures: vec![
            measure(words, "quantal_content_first", "summary-quantal-content-first"),
            measure(words, "peak_calcium_near_channels_uM", "summary-peak-calcium"),
            measure(words, "fibre_spikes", "summary-fibre-spikes"),
        ],
        table: None,
    }
}

fn places(live: &Live) -> Table {
    let places: Vec<_> = ["0.1", "0.55", "1.5", "3", "5"].map(|v| vec![v.to_owned()]).into();
    Table::compute(live, &["bath.magnesium"], &places).unwrap()
}

#[test]
fn a_table_holds_the_summary_of_each_run_and_a_line_that_looks_the_same() {
    let words = Catalogue::english();
    let live = one_impulse(&words);
    let table = places(&live);
    let quanta: Vec<f64> =
        table.rows.iter().map(|r| r.summary["quantal_content_first"].as_f64().unwrap()).collect();
    assert!(quanta.is_sorted_by(|a, b| a > b), "more magnesium, fewer quanta: {quanta:?}");
    for row in &table.rows {
        let peak = row.summary["peak_calcium_near_channels_uM"].as_f64().unwrap();
        let line = &row.columns["calcium_near_channels_uM"];
        let drawn = line.iter().copied().fold(0.0, f64::max);
        assert!((drawn / peak - 1.0).abs() < 1e-4, "the peak is kept: {drawn} for {peak}");
        assert_eq!(line.len(), row.times.len());
        assert!(line.len() < 600, "{} points", line.len());
    }
    let html = table.html(&live, &words);
    assert_eq!(html.as_str().matches("<tr>").count(), 6);
}

#[test]
fn the_files_of_a_request_are_all_that_the_scenario_needs() {
    let path = Path::new("scenarios/body/7-a-day-and-its-evening.toml");
    let request = Request::of_file(path, &[]).unwrap();
    assert_eq!(request.name, "body/7-a-day-and-its-evening.toml");
    assert!(request.files.contains_key("17-evening-drive.toml"), "{:?}", request.files.keys());
    let answer = calgate::page::engine::run(&request, &mut |_| true).unwrap();
    assert_eq!(answer.head.synapse.len(), 2);
}

/// `cargo test --test pages -- --ignored` leaves `pages/demo-LANGUAGE.html` in the folder that
/// `CALGATE_PAGES` names.
#[test]
#[ignore = "writes the page that browsers are shown"]
fn the_demo_page_is_written() {
    let folder = std::env::var("CALGATE_PAGES").expect("CALGATE_PAGES names a folder");
    for calgate::text::Language { tag: language, .. } in calgate::text::LANGUAGES {
        let words = Catalogue::for_language(language).unwrap();
        let mut live = one_impulse(&words);
        live.table = Some(places(&live));
        let mut body = Html::new();
        body.element("h1", &[], "One impulse");
        body.add(&live.html(&words));
        let page = Page {
            title: "One impulse",
            description: "A page with all that the kit has.",
            body: &body,
            engine: Engine::Module,
            stamp: concat!("calgate ", env!("CARGO_PKG_VERSION")),
            ..Page::new(language, &words)
        };
        let path = Path::new(&folder).join(format!("demo-{language}.html"));
        std::fs::write(path, page.render()).unwrap();
    }
}
