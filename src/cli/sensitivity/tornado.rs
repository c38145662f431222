//! One parameter at a time: the table, the lines and the tornado.

use super::{Found, MOST_TOLD, heading, line};
use crate::cli::drawing::Pictures;
use crate::cli::exit::Exit;
use crate::cli::study::{cell, figure_stem, shown, stamp, title_of};
use crate::export::csv;
use crate::export::provenance::Provenance;
use crate::figure::{self, Heading, PlotAxis, Style, Svg, Tornado, TornadoRow};
use crate::sensitivity::Study;
use crate::sensitivity::one_at_a_time::{Swing, swings};
use crate::text::{Catalogue, Value};
use serde_json::json as value;
use std::fmt::Write as _;

pub(super) fn one_at_a_time(
    study: &Study<'_>,
    centres: &[f64],
    (title, style): (&str, Style),
    provenance: &Provenance,
    words: &Catalogue,
) -> Result<Found, Exit> {
    let (swings, outputs) = swings(study, centres)?;
    let (mut rows, mut lines, mut pictures, mut told) =
        (Vec::new(), String::new(), Pictures::new(), vec![]);
    for (index, (measure, swings)) in study.measures.iter().zip(&swings).enumerate() {
        let centre = centres[index];
        let columns = [words.word("sensitivity-at-low"), words.word("sensitivity-at-high")];
        lines += &heading(measure, Some(centre), [&columns[0], &columns[1]], words);
        for (place, swing) in swings.iter().enumerate() {
            let factor = &study.factors[swing.factor];
            let end = |value: Option<f64>| {
                value.map_or_else(|| words.word("summary-none"), |v| shown(v, "", words))
            };
            if place < MOST_TOLD && swing.reach(centre) > 0.0 {
                lines += &line(&factor.name(), &[end(swing.at_low), end(swing.at_high)]);
            }
            rows.push([
                measure.name(),
                measure.unit().to_owned(),
                factor.name(),
                factor.info.unit.to_owned(),
                cell(factor.low),
                cell(factor.value),
                cell(factor.high),
                cell(swing.at_low),
                cell(centre),
                cell(swing.at_high),
                cell(swing.reach(centre)),
            ]);
        }
        let svg = tornado(study, index, swings, (centre, title), provenance, (words, style))?;
        pictures.extend(svg.map(|svg| (figure_stem(study.measures, index), svg)));
        told.push(value!({
            "measure": measure.name(),
            "parameters": swings.iter().map(|swing| value!({
                "parameter": study.factors[swing.factor].name(),
                "at_low": swing.at_low,
                "at_high": swing.at_high,
                "reach": swing.reach(centre),
            })).collect::<Vec<_>>(),
        }));
    }
    let header = [
        "measure",
        "measure_unit",
        "parameter",
        "unit",
        "low",
        "value",
        "high",
        "at_low",
        "at_value",
        "at_high",
        "reach",
    ];
    let report = value!({ "samples": null, "measures": told });
    Ok(Found { table: csv::table(&header, rows)?, lines, outputs, pictures, report })
}

/// The tornado of a measure, unless no parameter moves it.
fn tornado(
    study: &Study<'_>,
    index: usize,
    swings: &[Swing],
    (centre, title): (f64, &str),
    provenance: &Provenance,
    (words, style): (&Catalogue, Style),
) -> Result<Option<Svg>, Exit> {
    let measure = &study.measures[index];
    let rows: Vec<TornadoRow> = swings
        .iter()
        .filter(|swing| swing.reach(centre) > 0.0)
        .take(MOST_TOLD)
        .map(|swing| {
            let factor = &study.factors[swing.factor];
            TornadoRow {
                label: factor.name(),
                // an end without a value draws no bar; the table says why
                low: swing.at_low.unwrap_or(centre),
                high: swing.at_high.unwrap_or(centre),
                at_low: shown(factor.low, factor.info.unit, words),
                at_high: shown(factor.high, factor.info.unit, words),
            }
        })
        .collect();
    if rows.is_empty() {
        return Ok(None);
    }
    let mut description = format!("{}: {}.", measure.name(), shown(centre, measure.unit(), words));
    for row in &rows {
        let values = [
            ("axis", Value::Text(&row.label)),
            ("low", Value::Text(&shown(row.low, "", words))),
            ("atlow", Value::Text(&row.at_low)),
            ("high", Value::Text(&shown(row.high, "", words))),
            ("athigh", Value::Text(&row.at_high)),
        ];
        let _ = write!(description, " {}", words.phrase("figure-sweep-told-bar", &values));
    }
    let tornado = Tornado {
        heading: Heading {
            title: title.to_owned(),
            question: words.word("sensitivity-tornado-question"),
            description,
        },
        stamp: stamp(provenance, words)?,
        measure: PlotAxis::linear(title_of(measure, words)),
        centre,
        rows,
    };
    Ok(Some(figure::tornado(&tornado, words, &style)?))
}
