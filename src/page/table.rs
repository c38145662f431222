//! Runs made beforehand: what a page shows on paper, and in a browser that cannot run the engine.

use super::engine::{self, Refusal, Request};
use super::html::Html;
use super::live::{KnobKind, Live, Measure};
use crate::text::Catalogue;
use serde::Serialize;
use std::collections::BTreeMap;

/// Most points that are kept of a curve: enough for a smooth line on a screen.
const MOST_POINTS: usize = 480;
/// Most rows on paper, about: as many as fit beside a figure. A screen shows them all.
const MOST_PRINTED: usize = 24;
/// Significant digits kept: more than a line on a screen shows.
const DIGITS: usize = 5;

/// Runs of a scenario with some of its knobs in several places.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// Keys of the knobs that are changed.
    pub keys: Vec<String>,
    /// The runs, in the order they were asked for.
    pub rows: Vec<Row>,
}

/// One of the runs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Value of each knob, as a scenario writes it, without unit.
    pub at: Vec<String>,
    /// Name of the times.
    pub time: &'static str,
    /// Sample times, thinned.
    pub times: Vec<f64>,
    /// Values of each column at those times.
    pub columns: BTreeMap<String, Vec<f64>>,
    /// The summary in full.
    pub summary: serde_json::Value,
    /// The looks at the synapse, of a body.
    pub synapse: serde_json::Value,
}

impl Table {
    /// Runs what `live` describes with the knobs called `keys` at each of `places`: the values in
    /// the order of `keys`, as a scenario writes them but without unit.
    ///
    /// # Errors
    /// When one of the runs is refused; the message names the value.
    ///
    /// # Panics
    /// When `live` has no knob of a key, or a place has not as many values as there are keys.
    pub fn compute(
        live: &Live,
        keys: &[&str],
        places: &[Vec<String>],
    ) -> Result<Self, Box<Refusal>> {
        let units: Vec<&str> = keys
            .iter()
            .map(|key| {
                let knob = live.knobs.iter().find(|knob| knob.key == **key);
                match &knob.unwrap_or_else(|| panic!("no knob `{key}`")).kind {
                    KnobKind::Range(range) => range.set_unit.as_str(),
                    KnobKind::Choice { .. } => "",
                }
            })
            .collect();
        let columns: Vec<&String> =
            live.curves.iter().flat_map(|c| &c.series).map(|(name, _)| name).collect();
        let mut rows = Vec::new();
        for place in places {
            assert_eq!(place.len(), keys.len(), "as many values as knobs");
            let mut request: Request = live.request.clone();
            // the other knobs stand where a reader finds them
            for knob in live.knobs.iter().filter(|knob| !keys.contains(&knob.key.as_str())) {
                request.set.push(knob.start_text());
            }
            for ((key, unit), value) in keys.iter().zip(&units).zip(place) {
                request.set.push(format!("{key}={value} {unit}").trim_end().to_owned());
            }
            let answer = engine::run(&request, &mut |_done_frac| true)?;
            let kept = thinned(&answer.times, &columns, &answer);
            let only = |values: &[f64]| kept.iter().map(|at| rounded(values[*at])).collect();
            rows.push(Row {
                at: place.clone(),
                time: answer.head.time,
                times: only(&answer.times),
                columns: columns
                    .iter()
                    .filter_map(|name| Some(((*name).clone(), only(answer.column(name)?))))
                    .collect(),
                summary: serde_json::to_value(&answer.head.summary).unwrap_or_default(),
                synapse: serde_json::to_value(&answer.head.synapse).unwrap_or_default(),
            });
        }
        Ok(Self { keys: keys.iter().map(|&key| key.to_owned()).collect(), rows })
    }

    /// The numbers of the runs as a table for people.
    #[must_use]
    pub fn html(&self, live: &Live, words: &Catalogue) -> Html {
        let mut html = Html::new();
        html.within("details", &[("class", "beforehand"), ("data-beforehand", "")], |details| {
            details.element("summary", &[], &words.word("page-beforehand"));
            let region = words.word("page-beforehand");
            let wide =
                [("class", "wide"), ("tabindex", "0"), ("role", "region"), ("aria-label", &region)];
            details.within("div", &wide, |wide| {
                wide.within("table", &[], |table| self.rows_html(live, words, table));
            });
        });
        html
    }

    fn rows_html(&self, live: &Live, words: &Catalogue, table: &mut Html) {
        let knobs: Vec<_> =
            self.keys.iter().filter_map(|key| live.knobs.iter().find(|k| k.key == *key)).collect();
        table.within("thead", &[], |head| {
            head.within("tr", &[], |row| {
                for knob in &knobs {
                    let unit = match &knob.kind {
                        KnobKind::Range(range) => range.unit.as_str(),
                        KnobKind::Choice { .. } => "",
                    };
                    row.element("th", &[("scope", "col")], &with_unit(&knob.label, unit));
                }
                for measure in &live.measures {
                    let text = with_unit(&measure.label, &measure.unit);
                    row.element("th", &[("scope", "col")], &text);
                }
            });
        });
        table.within("tbody", &[], |body| {
            let between = self.between(live);
            for (run, between) in self.rows.iter().zip(between) {
                let class: &[_] = if between { &[("class", "between")] } else { &[] };
                body.within("tr", class, |row| {
                    for value in &run.at {
                        let shown = value.parse().map_or(value.clone(), |n: f64| words.number(n));
                        row.element("th", &[("scope", "row")], &shown);
                    }
                    for measure in &live.measures {
                        row.element("td", &[], &shown(measure, run, words));
                    }
                });
            }
        });
    }

    /// Which rows a page leaves out on paper, so that those of the first knob's values that stay,
    /// its start and ends among them, are few enough.
    fn between(&self, live: &Live) -> Vec<bool> {
        let first: Vec<&str> =
            self.rows.iter().filter_map(|row| row.at.first()).map(String::as_str).collect();
        let mut values = first.clone();
        values.dedup();
        let stride = self.rows.len().div_ceil(MOST_PRINTED).max(1);
        let start = live.knobs.iter().find(|knob| Some(&knob.key) == self.keys.first());
        let start = start.and_then(|knob| match &knob.kind {
            KnobKind::Range(range) => Some(range.start),
            KnobKind::Choice { .. } => None,
        });
        let left_out = |value: &&str| {
            let at = values.iter().position(|known| known == value).unwrap_or(0);
            let last = at + 1 == values.len();
            at % stride != 0 && !last && value.parse().ok() != start
        };
        first.iter().map(left_out).collect()
    }
}

fn with_unit(label: &str, unit: &str) -> String {
    if unit.is_empty() { label.to_owned() } else { format!("{label} ({unit})") }
}

/// The value of a measure in a run, as people read it.
fn shown(measure: &Measure, run: &Row, words: &Catalogue) -> String {
    let value = match measure.name.strip_prefix("synapse.").and_then(|rest| rest.split_once('.')) {
        Some((look, name)) => {
            let look = look.parse().unwrap_or(usize::MAX);
            &run.synapse[look]["summary"][name]
        }
        None => &run.summary[measure.name.as_str()],
    };
    let none = || words.word("summary-none");
    match (value.as_u64(), value.as_f64()) {
        (Some(count), _) if measure.factor == 1.0 => words.count(count),
        (_, Some(number)) => words.number(number * measure.factor),
        _ => none(),
    }
}

/// The samples to keep: in each of equal stretches of time the first and, of each column, the lowest
/// and the highest.
fn thinned(times: &[f64], columns: &[&String], answer: &engine::Answer) -> Vec<usize> {
    let all: Vec<usize> = (0..times.len()).collect();
    if times.len() <= MOST_POINTS {
        return all;
    }
    let stretches = MOST_POINTS / (1 + 2 * columns.len()).max(2);
    let (first, last) = (times[0], times[times.len() - 1]);
    let border = |i: usize| first + (last - first) * i as f64 / stretches as f64;
    let borders: Vec<f64> = (1..stretches).map(border).collect();
    let stretch = |at: &usize| borders.partition_point(|border| *border <= times[*at]);
    let mut kept = vec![0, times.len() - 1];
    for group in all.chunk_by(|a, b| stretch(a) == stretch(b)) {
        kept.push(group[0]);
        for values in columns.iter().filter_map(|name| answer.column(name)) {
            let by = |a: &&usize, b: &&usize| values[**a].total_cmp(&values[**b]);
            kept.extend(group.iter().min_by(by).into_iter().chain(group.iter().max_by(by)));
        }
    }
    kept.sort_unstable();
    kept.dedup();
    kept
}

fn rounded(value: f64) -> f64 {
    format!("{value:.*e}", DIGITS - 1).parse().unwrap_or(value)
}
