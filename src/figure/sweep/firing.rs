//! Rasters: when the nerve fires, a row for each value of an axis and a lane for each run. Without
//! times of impulses each lane holds one stroke, the measure of its run.

use super::super::Svg;
use super::super::grid::{self, Raster, RasterRow};
use super::super::plot::PlotAxis;
use super::Recipe;
use super::curves::axis_of_measure;
use super::naming::value_in_print;
use super::pile::Pile;
use super::refusal::SweepFigureError;
use crate::sweep::spikes::Spikes;
use crate::text::Value;

/// Runs from which on times are shown in seconds.
const LONG_MS: f64 = 2000.0;

pub(super) fn draw(recipe: &Recipe<'_>, measure: usize) -> Result<Svg, SweepFigureError> {
    let view = recipe.view;
    let axis = &view.axes[recipe.chosen.along];
    let (rows, x) = if let Some(spikes) = recipe.asked.spikes {
        firing(recipe, spikes)
    } else {
        view.with_value(measure)?;
        measures(recipe, measure)
    };
    let told: Vec<String> = rows.iter().map(|row| told_row(recipe, row)).collect();
    let (meaning, missing) = match recipe.asked.spikes {
        Some(_) => ("figure-sweep-lanes", "figure-sweep-no-trace"),
        None => ("figure-sweep-strokes", "figure-sweep-cell-failed"),
    };
    let mut notes = vec![recipe.words.word(meaning)];
    notes.extend(recipe.notes());
    if recipe.asked.spikes.is_none() {
        notes.extend(recipe.nothing_note(measure));
        notes.extend(recipe.not_positive_note(measure));
    }
    let told = format!("{}. {} {}", x.title, told.join(" "), notes.join(" "));
    let figure = Raster {
        heading: recipe.heading(told),
        stamp: recipe.stamp.clone(),
        x,
        y_title: axis.title.clone(),
        rows,
        failed: recipe.words.word(missing),
        notes,
    };
    Ok(grid::raster(&figure, recipe.words, recipe.style)?)
}

/// A row in words: impulses of a run, or the median of the measure.
fn told_row(recipe: &Recipe<'_>, row: &RasterRow) -> String {
    let lanes = || row.lanes.iter().flatten();
    let strokes: Vec<f64> = lanes().flatten().copied().collect();
    let (word, value) = if recipe.asked.spikes.is_some() {
        let runs = lanes().count();
        let mean = (runs > 0).then(|| strokes.len() as f64 / runs as f64);
        ("figure-sweep-told-firing", mean)
    } else {
        ("figure-sweep-told-row", Pile::of(strokes).median())
    };
    let missing = || recipe.words.word("figure-sweep-cell-nothing");
    let value = value.map_or_else(missing, |value| value_in_print(value, recipe.words));
    let values = [("row", Value::Text(&row.label)), ("value", Value::Text(&value))];
    recipe.words.phrase(word, &values)
}

/// The label of a level beside its row: the unit stands in the title.
fn label(recipe: &Recipe<'_>, level: usize) -> String {
    let axis = &recipe.view.axes[recipe.chosen.along];
    let level = &axis.levels[level];
    if axis.head.words { level.text.clone() } else { value_in_print(level.number, recipe.words) }
}

/// The levels from top to bottom: numbers grow upward, words stand as they come.
fn order(recipe: &Recipe<'_>) -> Vec<usize> {
    let axis = &recipe.view.axes[recipe.chosen.along];
    let mut levels: Vec<usize> = (0..axis.levels.len()).collect();
    if !axis.head.words {
        levels.reverse();
    }
    levels
}

/// The runs of each level, a lane for each.
fn rows(recipe: &Recipe<'_>, lane: impl Fn(usize) -> Option<Vec<f64>>) -> Vec<RasterRow> {
    let axis = &recipe.view.axes[recipe.chosen.along];
    let mut lanes = vec![vec![]; axis.levels.len()];
    for (row, level) in axis.at.iter().enumerate() {
        if let Some(level) = level {
            lanes[*level].push(lane(row));
        }
    }
    let row = |level: usize| RasterRow { label: label(recipe, level), lanes: lanes[level].clone() };
    order(recipe).into_iter().map(row).collect()
}

/// Rows of impulses, and the axis of time.
fn firing(recipe: &Recipe<'_>, spikes: &Spikes) -> (Vec<RasterRow>, PlotAxis) {
    let long = spikes.until_ms >= LONG_MS;
    let unit_ms = if long { 1000.0 } else { 1.0 };
    let lane = |row: usize| {
        let times_ms = spikes.rows.get(row)?.as_ref()?;
        Some(times_ms.iter().map(|time_ms| time_ms / unit_ms).collect())
    };
    let word = if long { "figure-time-axis-s" } else { "figure-time-axis-ms" };
    let axis = PlotAxis::linear(recipe.words.word(word)).between(0.0, spikes.until_ms / unit_ms);
    (rows(recipe, lane), axis)
}

/// Rows of measures, and their axis.
fn measures(recipe: &Recipe<'_>, measure: usize) -> (Vec<RasterRow>, PlotAxis) {
    let (view, table) = (recipe.view, recipe.view.table);
    let lane = |row: usize| {
        let value = table.measures[measure][row];
        let there = table.failures[row].is_empty();
        there.then(|| if view.has_place(value) { vec![value] } else { vec![] })
    };
    (rows(recipe, lane), axis_of_measure(view, measure, recipe.words))
}
