//! A sweep and its scenario as they were understood, with every default filled in, for its folder.

use super::super::exit::Exit;
use crate::scenario::body::resolved_text as resolved_body;
use crate::scenario::choice::Choice as _;
use crate::scenario::{Loaded, load_any, resolved_text};
use crate::sweep::table::Head;
use crate::sweep::{Axis, Sweep, Values, columns};
use serde::Serialize;
use std::path::Path;

/// The scenario of a sweep with what holds for every row, as `run` resolves it.
pub(super) fn resolved_scenario(sweep: &Sweep) -> Result<String, Exit> {
    Ok(match load_any(Path::new(&sweep.scenario), &sweep.set)? {
        Loaded::Junction(scenario) => resolved_text(&scenario),
        Loaded::Body(scenario) => resolved_body(&scenario),
    })
}

#[derive(Serialize)]
struct Resolved<'a> {
    schema: u32,
    kind: &'a str,
    title: &'a str,
    question: &'a str,
    scenario: String,
    set: &'a [String],
    design: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    points: Option<u64>,
    replicates: u32,
    seed: u64,
    measures: Vec<String>,
    traces: &'a [String],
    limits: ResolvedLimits,
    axis: Vec<ResolvedAxis<'a>>,
}

#[derive(Serialize)]
struct ResolvedLimits {
    #[serde(skip_serializing_if = "Option::is_none")]
    time_per_point: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps_per_point: Option<u64>,
}

#[derive(Serialize)]
struct ResolvedAxis<'a> {
    key: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    values: Option<&'a [String]>,
    #[serde(flatten)]
    range: Option<ResolvedRange>,
}

#[derive(Serialize)]
struct ResolvedRange {
    from: String,
    to: String,
    count: u64,
    spacing: &'static str,
}

/// The sweep as a sweep file.
pub(super) fn resolved_sweep(sweep: &Sweep) -> String {
    use crate::sweep::Design::{LatinHypercube, Sobol};
    let points = match sweep.design {
        LatinHypercube { points } | Sobol { points } => Some(points),
        _ => None,
    };
    let text = toml::to_string(&Resolved {
        schema: 1,
        kind: "sweep",
        title: &sweep.title,
        question: &sweep.question,
        scenario: Head::of(sweep).scenario,
        set: &sweep.set,
        design: columns::word(sweep.design).to_owned(),
        points,
        replicates: sweep.replicates,
        seed: sweep.seed,
        measures: sweep.measures.iter().map(crate::analysis::Measure::name).collect(),
        traces: &sweep.traces,
        limits: ResolvedLimits {
            time_per_point: sweep.limits.time_s.map(|time_s| format!("{time_s:?} s")),
            steps_per_point: sweep.limits.steps,
        },
        axis: sweep.axes.iter().map(axis).collect(),
    });
    text.unwrap_or_else(|error| unreachable!("our own types are always TOML: {error}"))
}

fn axis(axis: &Axis) -> ResolvedAxis<'_> {
    let (values, range) = match &axis.values {
        Values::List(values) => (Some(&values[..]), None),
        Values::Range { from, to, count, spacing } => {
            let end = |value: f64| format!("{value:?} {}", axis.unit).trim().to_owned();
            let range = ResolvedRange {
                from: end(*from),
                to: end(*to),
                count: *count,
                spacing: spacing.word(),
            };
            (None, Some(range))
        }
    };
    ResolvedAxis { key: &axis.key, values, range }
}
