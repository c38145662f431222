//! Elementary effects: the table and the lines.

use super::{Arguments, Found, MOST_TOLD, heading, line, ranked};
use crate::cli::exit::Exit;
use crate::cli::study::{cell, shown};
use crate::export::csv;
use crate::sensitivity::{Study, morris};
use crate::text::Catalogue;
use serde_json::json as value;

pub(super) fn screened(
    study: &Study<'_>,
    arguments: &Arguments,
    words: &Catalogue,
) -> Result<Found, Exit> {
    let trajectories = arguments.samples.unwrap_or(20);
    let design = morris::design(study.factors.len(), trajectories as usize, arguments.seed);
    let outputs = study.run(design.points.len(), |number| study.at(&design.points[number]))?;
    let (mut rows, mut lines, mut told) = (Vec::new(), String::new(), vec![]);
    for (measure, values) in study.measures.iter().zip(&outputs.values) {
        let effects = morris::effects(&design, values, arguments.seed);
        let columns = [words.word("sensitivity-mean-effect"), words.word("sensitivity-deviation")];
        lines += &heading(measure, None, [&columns[0], &columns[1]], words);
        let order = ranked(effects.iter().map(|effects| effects.mean_absolute.value));
        for (place, &k) in order.iter().enumerate() {
            let (factor, found) = (&study.factors[k], &effects[k]);
            if place < MOST_TOLD && found.mean_absolute.value > 0.0 {
                let cells = [
                    shown(found.mean_absolute.value, "", words),
                    shown(found.deviation, "", words),
                ];
                lines += &line(&factor.name(), &cells);
            }
            rows.push([
                measure.name(),
                measure.unit().to_owned(),
                factor.name(),
                cell(found.mean_absolute.value),
                cell(found.mean_absolute.low),
                cell(found.mean_absolute.high),
                cell(found.mean),
                cell(found.deviation),
                found.count.to_string(),
            ]);
        }
        told.push(value!({
            "measure": measure.name(),
            "parameters": order.iter().map(|&k| value!({
                "parameter": study.factors[k].name(),
                "mean_absolute_effect": effects[k].mean_absolute.value,
                "mean_effect": effects[k].mean,
                "deviation": effects[k].deviation,
            })).collect::<Vec<_>>(),
        }));
    }
    let header = [
        "measure",
        "measure_unit",
        "parameter",
        "mean_absolute_effect",
        "low_95",
        "high_95",
        "mean_effect",
        "deviation",
        "effects",
    ];
    let table = csv::table(&header, rows)?;
    let report = value!({ "samples": trajectories, "measures": told });
    Ok(Found { table, lines, outputs, pictures: Vec::new(), report })
}
