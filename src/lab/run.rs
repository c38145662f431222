//! `POST /run`: a scenario in, curves for a screen and the numbers of its summary out.

use super::limits::{
    MOST_CLIENT, MOST_DURATION_ms, MOST_PULSES, MOST_SAMPLES, MOST_STEPS, RUN, WAITING,
};
use super::refusal::Refusal;
use super::routes::Answer;
use super::server::Inside;
use super::shelf::{Beside, Shelf};
use crate::analysis::summarise;
use crate::export::rows::rows;
use crate::figure::reduce::reduce;
use crate::message::message;
use crate::scenario::problem::Warning;
use crate::scenario::{self, Scenario};
use crate::simulate::{self, Run, Setup, SimulateError};
use crate::text::Catalogue;
use crate::trace::{Column, Trace};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::time::Instant;

/// Stretches of time of which a curve keeps its ends and extremes: about the pixels of a page.
const SLOTS: usize = 500;
/// Significant digits of a value on a screen, and of a moment.
const DIGITS: usize = 5;
const DIGITS_OF_TIME: usize = 8;

/// A scenario as a page asks for it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Asked {
    /// One on the shelf.
    #[serde(default)]
    pub(super) name: Option<String>,
    /// Or its text.
    #[serde(default)]
    pub(super) text: Option<String>,
    /// Changes on top, as after `--set`.
    #[serde(default)]
    pub(super) set: Vec<String>,
    /// Who asks: a new request of the same page takes the place of its earlier one.
    #[serde(default)]
    pub(super) client: String,
}

impl Asked {
    /// The name by which the scenario is read.
    ///
    /// # Errors
    ///
    /// Without a name and a text, or with both.
    pub(super) fn called(&self) -> Result<&str, Refusal> {
        match (&self.name, &self.text) {
            (Some(name), None) => Ok(name),
            (None, Some(_)) => Ok(Beside::TEXT),
            _ => {
                let either = message!("tell-lab-name-or-text", "give either `name` or `text`");
                Err(Refusal::Malformed(either.into()))
            }
        }
    }

    /// Who asks, for the desk.
    ///
    /// # Errors
    ///
    /// When the word is too long.
    pub(super) fn client(&self) -> Result<&str, Refusal> {
        let count = self.client.chars().count();
        if count > MOST_CLIENT { Err(Refusal::Client { count }) } else { Ok(&self.client) }
    }
}

/// The scenario that is asked for, within the limits of the lab.
///
/// # Errors
///
/// When it does not hold, or is too much.
pub(super) fn load(shelf: &Shelf, asked: &Asked) -> Result<Scenario, Refusal> {
    let library = shelf.beside(asked.text.as_deref());
    let scenario = scenario::load_from(&library, asked.called()?, &asked.set)?;
    let duration_ms = scenario.protocol.duration_ms;
    if duration_ms > MOST_DURATION_ms {
        return Err(Refusal::TooLong { duration_ms });
    }
    let count = scenario.protocol.pulses.len();
    if count > MOST_PULSES {
        return Err(Refusal::TooManyPulses { count });
    }
    if let Some(every_ms) = scenario.record.every_ms
        && duration_ms / every_ms > MOST_SAMPLES
    {
        return Err(Refusal::TooManySamples { count: duration_ms / every_ms });
    }
    Ok(scenario)
}

/// Runs it, as soon as there is a place at the desk and as long as somebody waits for it.
///
/// # Errors
///
/// When it cannot be followed to its end, takes too long, or is wanted no more.
pub(super) fn simulate(inside: &Inside, client: &str, scenario: &Scenario) -> Result<Run, Refusal> {
    let seat = inside.desk.seat(client, WAITING)?;
    let end = Instant::now() + RUN;
    let mut keep_going = |_| seat.wanted() && !inside.is_closing() && Instant::now() < end;
    let mut setup = Setup::of(scenario);
    setup.solver.max_steps = setup.solver.max_steps.min(MOST_STEPS);
    simulate::run(&setup, &mut keep_going).map_err(|error| match error {
        SimulateError::Interrupted { .. } if !seat.wanted() => Refusal::Superseded,
        SimulateError::Interrupted { .. } if inside.is_closing() => Refusal::Busy,
        SimulateError::Interrupted { .. } => Refusal::OutOfTime,
        error @ SimulateError::Numerical { .. } => Refusal::Simulate(error),
    })
}

pub(super) fn answer(inside: &Inside, asked: &Asked) -> Result<Answer, Refusal> {
    let scenario = load(&inside.shelf, asked)?;
    let run = simulate(inside, asked.client()?, &scenario)?;
    let trace = &run.trace;
    let columns: Map<String, Value> =
        trace.columns.iter().map(|column| (column.name.clone(), curve(trace, column))).collect();
    let events: Map<String, Value> = trace
        .events
        .iter()
        .map(|events| (events.name.clone(), rounded(&events.times_ms, DIGITS_OF_TIME)))
        .collect();
    Ok(Answer::json(&json!({
        "duration_ms": scenario.protocol.duration_ms,
        "columns": columns,
        "events": events,
        "summary": summary(trace, &inside.words),
        "warnings": warnings(&scenario.warnings, &inside.words),
        "steps": run.work.steps(),
    })))
}

/// A column, thinned for a screen: moments and values.
fn curve(trace: &Trace, column: &Column) -> Value {
    let points: Vec<(f64, f64)> =
        trace.time_ms.iter().copied().zip(column.values.iter().copied()).collect();
    let span = (points.first().map_or(0.0, |p| p.0), points.last().map_or(0.0, |p| p.0));
    let is_steady = points.iter().all(|(_, value)| *value == points[0].1);
    let kept = if is_steady && points.len() > 2 {
        vec![points[0], points[points.len() - 1]]
    } else {
        reduce(&points, span, SLOTS)
    };
    let (times_ms, values): (Vec<f64>, Vec<f64>) = kept.into_iter().unzip();
    json!({
        "unit": column.unit,
        "time_ms": rounded(&times_ms, DIGITS_OF_TIME),
        "values": rounded(&values, DIGITS),
    })
}

/// Numbers with fewer digits: an answer a third as long.
fn rounded(values: &[f64], digits: usize) -> Value {
    let round = |value: &f64| {
        let decimals = digits - 1;
        format!("{value:.decimals$e}").parse::<f64>().unwrap_or(*value)
    };
    values.iter().map(round).collect()
}

/// The rows of a summary that the run has.
fn summary(trace: &Trace, words: &Catalogue) -> Value {
    rows(&summarise(trace), words)
        .into_iter()
        .filter(|row| row.value.is_some())
        .map(|row| json!({ "key": row.key, "name": row.name, "value": row.value, "shown": row.shown }))
        .collect()
}

/// What is noticed about a scenario.
pub(super) fn warnings(warnings: &[Warning], words: &Catalogue) -> Value {
    let tell = |warning: &Warning| {
        json!({
            "message": words.tell(&warning.message),
            "reason": words.tell(&warning.reason),
        })
    };
    warnings.iter().map(tell).collect()
}
