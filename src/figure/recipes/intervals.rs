//! Quanta that leave a nerve at rest: how long one waits for the next, beside what pure chance
//! would give.

use super::super::{Dash, Histogram, Line, Plot, PlotAxis, PlotPanel, Svg, plot};
use super::FigureRecipe;
use super::desk::{Desk, Source};
use super::problem::{Named, RecipeError};
use crate::analysis::latency::{histogram, intervals_ms};
use crate::analysis::quantal_methods::{coefficient_of_variation, mean};
use crate::analysis::release::evoked_windows;
use crate::math;
use crate::message::message;
use crate::text::Value;

/// Fewer waits tell nothing of their distribution.
const FEWEST: usize = 20;
/// Bars within the shown range, which is this many mean waits long.
const MOST_BARS: f64 = 24.0;
const SHOWN_MEANS: f64 = 6.0;
const MS_PER_S: f64 = 1000.0;

/// A round width that gives at most so many bars.
pub(super) fn round_width(range: f64, most: f64) -> f64 {
    let least = range / most;
    let power = math::pow(10.0, math::log10(least).floor());
    let steps = [1.0, 2.0, 2.5, 5.0, 10.0];
    steps.iter().map(|step| step * power).find(|width| *width >= least).unwrap_or(least)
}

/// Bars of `values` from zero on, up to the last that holds any.
pub(super) fn bars(values: &[f64], width: f64) -> Vec<f64> {
    let highest = values.iter().copied().fold(0.0, f64::max);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the width is a part of the range, so that the bars are few"
    )]
    let count = (highest / width).floor() as usize + 1;
    histogram(values, 0.0, width, count).into_iter().map(|count| count as f64).collect()
}

pub(super) fn draw(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let words = desk.words;
    let taken = desk.run(recipe, source)?;
    let trace = &taken.run.trace;
    if !trace.events.iter().any(|events| events.name == "quantum") {
        let missing = message!("tell-figure-the-quanta", "the events `quantum` of a quantal run");
        Desk::need(recipe, source, vec![missing])?;
    }
    let windows = evoked_windows(trace);
    let alone =
        |at_ms: &&f64| !windows.iter().any(|(from, until)| from <= *at_ms && *at_ms < until);
    let quanta_ms: Vec<f64> = trace.events("quantum").iter().filter(alone).copied().collect();
    // a wait across an impulse is none between neighbours at rest
    let waits_s: Vec<f64> = if windows.is_empty() {
        intervals_ms(&quanta_ms).iter().map(|wait_ms| wait_ms / MS_PER_S).collect()
    } else {
        quanta_ms
            .windows(2)
            .filter(|pair| !windows.iter().any(|(from, _)| pair[0] < *from && *from < pair[1]))
            .map(|pair| (pair[1] - pair[0]) / MS_PER_S)
            .collect()
    };
    let (Some(mean_s), Some(variation), true) =
        (mean(&waits_s), coefficient_of_variation(&waits_s), waits_s.len() >= FEWEST)
    else {
        let what = message!(
            "tell-figure-few-waits",
            "{count} waits between quanta; {fewest} are needed",
            count = waits_s.len(),
            fewest = FEWEST
        );
        let given = Named::new(&source.name(recipe));
        return Err(RecipeError::TooLittle { recipe: recipe.name, given, what });
    };
    let width_s = round_width(SHOWN_MEANS * mean_s, MOST_BARS);
    let heights = bars(&waits_s, width_s);
    let end_s = width_s * heights.len() as f64;
    let count = waits_s.len() as f64;
    // what chance expects in a bar that begins here
    let expected = |at_s: f64| count * width_s / mean_s * math::exp(-at_s / mean_s);
    let steps = 200;
    let line: Vec<(f64, f64)> = (0..=steps)
        .map(|step| end_s * f64::from(step) / f64::from(steps))
        .map(|at_s| (at_s, expected(at_s)))
        .collect();
    let values = [
        ("count", Value::Count(waits_s.len() as u64)),
        ("mean", Value::Quantity(mean_s, "s")),
        ("variation", Value::Number(variation)),
    ];
    let note = words.phrase("recipes-intervals-note", &values);
    let figure = Plot {
        x: PlotAxis::from_zero(words.word("recipes-axis-wait")).between(0.0, end_s),
        panels: vec![PlotPanel {
            histograms: vec![Histogram::new(
                0.0,
                width_s,
                &heights,
                words.word("recipes-intervals-counted"),
            )],
            lines: vec![
                Line::new(line, words.word("recipes-intervals-chance"))
                    .coloured(super::super::Colour::Ink)
                    .dashed(Dash::Dashed),
            ],
            ..PlotPanel::new(PlotAxis::from_zero(words.word("recipes-axis-waits")))
        }],
        notes: vec![note.clone()],
        ..desk.plot(recipe, note)
    };
    Ok(plot(&figure, words, &desk.style)?)
}
