//! The page of a lesson: its story in steps, knobs with figures that the engine inside the page
//! computes, the quiz, and what is known.

mod along;
mod story;

use std::path::Path;

use super::Drawn;
use super::print;
use super::sheets::{self, Sheets};
use super::table;
use crate::page::table::Row;
use crate::page::{Curve, Engine, Html, Knob, KnobKind, Live, Measure, Page, Range, Request};
use crate::scenario::ScenarioError;
use crate::sweep::Spacing;
use crate::text::Value;

/// Style of lessons, after that of every page.
const STYLE: &str = include_str!("lesson.css");
/// Script of lessons, after those of every page.
const SCRIPT: &str = include_str!("lesson.js");

/// Name of the living part.
const LIVE: &str = "lesson";

/// Positions of a slider: fine enough to feel smooth, coarse enough for the keyboard.
const POSITIONS: u32 = 100;

/// The page as one HTML file.
///
/// # Errors
/// When the scenario of the lesson cannot be read any more.
pub fn html(sheets: &Sheets<'_>, stamp: &str) -> Result<String, ScenarioError> {
    let (lesson, words) = (sheets.lesson, sheets.words);
    let live = live(sheets)?;
    let mut body = Html::new();
    head(sheets, &mut body);
    // the knobs stand where the story first asks to turn them
    let first_run = lesson
        .steps
        .iter()
        .position(|step| step.kind == super::file::StepKind::Run)
        .unwrap_or(lesson.steps.len());
    for at in 0..lesson.steps.len() {
        story::step(sheets, at, &mut body);
        if at == first_run {
            living(sheets, &live, &mut body);
        }
    }
    if first_run == lesson.steps.len() {
        living(sheets, &live, &mut body);
    }
    story::quiz(sheets, &mut body);
    story::evidence(sheets, &mut body);
    story::glossary(sheets, &mut body);
    let title = sheets.text(&lesson.title);
    let question = sheets.text(&lesson.question);
    let page = Page {
        title: &title,
        description: &question,
        body: &body,
        engine: Engine::Module,
        style: STYLE,
        script: SCRIPT,
        stamp,
        ..Page::new(words.language(), words)
    };
    Ok(page.render())
}

fn head(sheets: &Sheets<'_>, body: &mut Html) {
    let (lesson, words) = (sheets.lesson, sheets.words);
    let minutes = words.phrase("lesson-minutes", &[("n", Value::Count(lesson.minutes))]);
    body.element("h1", &[], &sheets.text(&lesson.title));
    body.element("p", &[("class", "lead")], &sheets.text(&lesson.question));
    let about = format!("{} · {minutes}", sheets::level(lesson.level, words));
    body.element("p", &[("class", "about")], &about);
    body.within("blockquote", &[("class", "claim")], |claim| {
        claim.element("p", &[("class", "kicker")], &words.word("lesson-claim"));
        claim.element("p", &[], &sheets.text(&lesson.claim));
    });
}

/// Knobs, numbers and figures.
fn living(sheets: &Sheets<'_>, live: &Live, body: &mut Html) {
    let words = sheets.words;
    body.within("section", &[("class", "try"), ("id", "try")], |part| {
        part.element("h2", &[], &words.word("lesson-try"));
        part.element("p", &[], &words.word("lesson-try-how"));
        for figure in &sheets.lesson.figures {
            if let Drawn::Along(measure, knob) = &figure.drawn {
                part.add(&along::figure(sheets, figure, measure, *knob));
            }
        }
        part.add(&live.html(words));
    });
}

/// What the kit of pages needs to bring the lesson to life.
fn live(sheets: &Sheets<'_>) -> Result<Live, ScenarioError> {
    let (lesson, words) = (sheets.lesson, sheets.words);
    let request = Request::of_file(Path::new(&lesson.base.scenario), &lesson.base.set)?;
    let knob = |knob: &super::Knob| Knob {
        key: knob.key.clone(),
        label: knob.name.raw(words.language()).to_owned(),
        hint: String::new(),
        kind: KnobKind::Range(Range {
            low: knob.from,
            high: knob.to,
            start: knob.start,
            steps: POSITIONS,
            logarithmic: knob.spacing == Spacing::Logarithmic,
            set_unit: knob.unit.clone(),
            unit: print::unit(&knob.unit),
        }),
    };
    let curve = |figure: &super::Figure| match &figure.drawn {
        Drawn::Along(..) => None,
        Drawn::Column(name) => {
            let unit = print::unit(crate::analysis::measures::unit_of_column(name));
            let title = sheets.text(&figure.title);
            Some(Curve {
                title: if unit.is_empty() { title } else { format!("{title} ({unit})") },
                unit,
                series: vec![(name.clone(), String::new())],
                factor: 1.0,
                ..Curve::default()
            })
        }
    };
    let beside = |beside: &super::Beside| Measure {
        name: beside.measure.name(),
        label: beside.name.raw(words.language()).to_owned(),
        unit: print::unit(beside.measure.unit()),
        factor: 1.0,
    };
    Ok(Live {
        name: LIVE.to_owned(),
        request,
        knobs: lesson.knobs.iter().map(knob).collect(),
        curves: lesson.figures.iter().filter_map(curve).collect(),
        measures: lesson.measures.iter().map(beside).collect(),
        table: Some(beforehand(sheets)),
    })
}

/// The runs made beforehand, in the form of the kit.
fn beforehand(sheets: &Sheets<'_>) -> crate::page::Table {
    let (lesson, table) = (sheets.lesson, sheets.table);
    let names: Vec<String> =
        table::measures(lesson).iter().map(crate::analysis::Measure::name).collect();
    let columns = table::columns(lesson);
    let row = |(values, point): (Vec<f64>, &table::Point)| Row {
        at: values.iter().map(|value| crate::units::number(*value)).collect(),
        time: if table.time_unit == "h" { "time_h" } else { "time_ms" },
        times: point.times.clone(),
        columns: columns.iter().cloned().zip(point.columns.iter().cloned()).collect(),
        summary: names
            .iter()
            .zip(&point.measures)
            .map(|(name, value)| (name.clone(), serde_json::json!(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        synapse: serde_json::Value::Null,
    };
    crate::page::Table {
        keys: lesson.knobs.iter().map(|knob| knob.key.clone()).collect(),
        rows: table.values().into_iter().zip(&table.points).map(row).collect(),
    }
}

/// The texts of a phrase as paragraphs.
fn paragraphs(sheets: &Sheets<'_>, phrase: &super::Phrase, html: &mut Html) {
    for text in print::paragraphs(&sheets.text(phrase)) {
        html.element("p", &[], &text);
    }
}
