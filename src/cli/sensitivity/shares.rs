//! Shares of the variance: the table and the lines.

use super::{Arguments, Found, MOST_TOLD, heading, line, ranked};
use crate::cli::exit::{Exit, entry};
use crate::cli::study::{cell, shown};
use crate::export::csv;
use crate::sensitivity::statistics::Estimate;
use crate::sensitivity::study::MOST_RUNS;
use crate::sensitivity::{SensitivityError, Study, sobol};
use crate::text::{Catalogue, Value};
use serde_json::json as value;

pub(super) fn shared(
    study: &Study<'_>,
    arguments: &Arguments,
    words: &Catalogue,
) -> Result<Found, Exit> {
    let given = study.factors.len();
    if given > sobol::MOST_PARAMETERS {
        let most = sobol::MOST_PARAMETERS;
        return Err(SensitivityError::TooManyParameters { given, most }.into());
    }
    let samples = arguments.samples.unwrap_or(256);
    let runs = samples as usize * (given + 2);
    let outputs = if runs > MOST_RUNS {
        study.run(runs, |_| Vec::new())?
    } else {
        let points = sobol::design(given, samples as usize, arguments.seed);
        study.run(points.len(), |number| study.at(&points[number]))?
    };
    let (mut rows, mut lines, mut told) = (Vec::new(), String::new(), vec![]);
    for (measure, values) in study.measures.iter().zip(&outputs.values) {
        let shares = sobol::shares(given, values, arguments.seed);
        let columns = [words.word("sensitivity-first"), words.word("sensitivity-total")];
        lines += &heading(measure, None, [&columns[0], &columns[1]], words);
        let order = ranked(shares.parameters.iter().map(|indices| indices.total.value));
        for (place, &k) in order.iter().enumerate() {
            let (factor, found) = (&study.factors[k], &shares.parameters[k]);
            if place < MOST_TOLD && found.total.value > 0.0 {
                let reach = |e: &Estimate| {
                    let half = 0.5 * (e.high - e.low);
                    words.as_written(&format!("{:.3} ± {half:.3}", e.value))
                };
                lines += &line(&factor.name(), &[reach(&found.first), reach(&found.total)]);
            }
            rows.push([
                measure.name(),
                factor.name(),
                cell(found.first.value),
                cell(found.first.low),
                cell(found.first.high),
                cell(found.total.value),
                cell(found.total.low),
                cell(found.total.high),
            ]);
        }
        let spread = words.phrase(
            "sensitivity-spread",
            &[
                ("mean", Value::Text(&shown(shares.mean, measure.unit(), words))),
                ("deviation", Value::Text(&shown(shares.deviation, measure.unit(), words))),
                ("complete", Value::Count(shares.complete as u64)),
                ("samples", Value::Count(u64::from(samples))),
            ],
        );
        lines += &entry("  ", &spread);
        told.push(value!({
            "measure": measure.name(),
            "mean": shares.mean,
            "deviation": shares.deviation,
            "complete_lines": shares.complete,
            "parameters": order.iter().map(|&k| value!({
                "parameter": study.factors[k].name(),
                "first": shares.parameters[k].first.value,
                "total": shares.parameters[k].total.value,
            })).collect::<Vec<_>>(),
        }));
    }
    let header = [
        "measure",
        "parameter",
        "first",
        "first_low_95",
        "first_high_95",
        "total",
        "total_low_95",
        "total_high_95",
    ];
    let table = csv::table(&header, rows)?;
    let report = value!({ "samples": samples, "measures": told });
    Ok(Found { table, lines, outputs, pictures: Vec::new(), report })
}
