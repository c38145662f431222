//! How far each axis alone moves a measure: the tornado of a sweep that walks one axis at a time.

use super::super::tornado::{Tornado, TornadoRow, tornado};
use super::super::{Heading, PlotAxis, Scale, Svg};
use super::Recipe;
use super::naming::{title_of_measure, value_in_print};
use super::pile::{Pile, add, piles};
use super::refusal::SweepFigureError;
use crate::message::message;
use crate::text::Value;

/// The most bars of a figure.
const MOST_BARS: usize = 24;

pub(super) fn draw(recipe: &Recipe<'_>, measure: usize) -> Result<Svg, SweepFigureError> {
    let view = recipe.view;
    view.with_value(measure)?;
    let head = &view.table.head.measures[measure];
    let mut unchanged = Pile::default();
    for row in 0..view.table.rows() {
        if view.axes.iter().all(|axis| axis.at[row].is_none()) {
            add(&mut unchanged, view, (measure, row), |value| view.has_place(value));
        }
    }
    let unchanged = Pile { values: Pile::of(unchanged.values).values, ..unchanged };
    let Some(centre) = unchanged.median() else {
        let why = message!(
            "tell-figure-no-centre",
            "the scenario as it is gives none, and bars need a centre"
        );
        let measure = head.name.clone();
        return Err(SweepFigureError::NoValue { measure, why: Some(why) });
    };
    let mut rows: Vec<TornadoRow> =
        (0..view.axes.len()).map(|axis| row(recipe, axis, measure, centre)).collect();
    let reach = |row: &TornadoRow| (row.low - centre).abs().max((row.high - centre).abs());
    rows.sort_by(|a, b| reach(b).total_cmp(&reach(a)));
    let left_out = rows.len().saturating_sub(MOST_BARS) as u64;
    rows.truncate(MOST_BARS);
    let mut said = vec![recipe.words.word("figure-sweep-tornado")];
    if left_out > 0 {
        let count = [("count", Value::Count(left_out))];
        said.push(recipe.words.phrase("figure-sweep-tornado-more", &count));
    }
    said.extend(recipe.failed_note());
    said.extend(recipe.nothing_note(measure));
    said.extend(recipe.not_positive_note(measure));
    let told: Vec<String> = rows
        .iter()
        .map(|row| {
            let (low, high) =
                (value_in_print(row.low, recipe.words), value_in_print(row.high, recipe.words));
            let values = [
                ("axis", Value::Text(&row.label)),
                ("low", Value::Text(&low)),
                ("atlow", Value::Text(&row.at_low)),
                ("high", Value::Text(&high)),
                ("athigh", Value::Text(&row.at_high)),
            ];
            recipe.words.phrase("figure-sweep-told-bar", &values)
        })
        .collect();
    let title = title_of_measure(head, recipe.words);
    let value = value_in_print(centre, recipe.words);
    let first = [("measure", Value::Text(&title)), ("value", Value::Text(&value))];
    let first = recipe.words.phrase("figure-sweep-told-centre", &first);
    let description = format!("{first} {} {}", told.join(" "), said.join(" "));
    let heading = recipe.heading(description);
    let question = [heading.question.clone(), said.join(" ")].join(" ").trim().to_owned();
    let scale = if view.powers { Scale::Logarithmic } else { Scale::Linear };
    let figure = Tornado {
        heading: Heading { question, ..heading },
        stamp: recipe.stamp.clone(),
        measure: PlotAxis { scale, ..PlotAxis::linear(title) },
        centre,
        rows,
    };
    Ok(tornado(&figure, recipe.words, recipe.style)?)
}

/// The bar of an axis: from its lowest value to its highest, or from its first word to its last.
fn row(recipe: &Recipe<'_>, index: usize, measure: usize, centre: f64) -> TornadoRow {
    let axis = &recipe.view.axes[index];
    let piles = piles(recipe.view, &[index], measure);
    let end = |level: Option<usize>| {
        let Some(level) = level else { return (centre, String::new()) };
        let (pile, text) = (&piles[level], &axis.levels[level].text);
        if let Some(value) = pile.median() {
            return (value, text.clone());
        }
        // An end without a value has no bar, but says so.
        let failed = pile.failed > 0;
        let word = if failed { "figure-sweep-end-failed" } else { "figure-sweep-end-nothing" };
        (centre, recipe.words.phrase(word, &[("value", Value::Text(text))]))
    };
    let last = axis.levels.len().checked_sub(1);
    let (low, at_low) = end((last > Some(0)).then_some(0));
    let (high, at_high) = end(last);
    TornadoRow { label: axis.name.clone(), low, high, at_low, at_high }
}
