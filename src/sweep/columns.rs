//! The columns of a sweep's table: their names, and what each is.

use serde::Serialize;

use super::table::{AxisHead, Head, MeasureHead};
use super::{Axis, Design, Spacing, Sweep, Values};

/// Columns before the axes.
pub const BEFORE: [&str; 3] = ["row", "point", "replicate"];
/// Columns after the measures.
pub const AFTER: [&str; 2] = ["failure", "steps"];

impl Head {
    /// What the table of a sweep is about.
    #[must_use]
    pub fn of(sweep: &Sweep) -> Self {
        let mut taken: Vec<String> = BEFORE.iter().chain(&AFTER).map(ToString::to_string).collect();
        let axes = sweep.axes.iter().map(|axis| AxisHead {
            column: free(&mut taken, &with_unit(&axis.key, &axis.unit)),
            key: axis.key.clone(),
            unit: axis.unit.clone(),
            logarithmic: matches!(axis.values, Values::Range { spacing: Spacing::Logarithmic, .. }),
            words: has_words(axis),
        });
        let axes = axes.collect();
        let measures = sweep.measures.iter().map(|measure| MeasureHead {
            column: free(&mut taken, &legal(&measure.name())),
            name: measure.name(),
            unit: measure.unit().to_owned(),
            about: measure.about(),
        });
        let measures = measures.collect();
        // a path may come from another system
        let scenario = sweep.scenario.rsplit(['/', '\\']).next().unwrap_or_default();
        Self {
            title: sweep.title.clone(),
            question: sweep.question.clone(),
            told: sweep.told.clone(),
            scenario: scenario.to_owned(),
            design: word(sweep.design).to_owned(),
            replicates: sweep.replicates,
            axes,
            measures,
        }
    }
}

/// A design in a word, as it is typed in a sweep file.
#[must_use]
pub fn word(design: Design) -> &'static str {
    match design {
        Design::Grid => "grid",
        Design::Zip => "zip",
        Design::LatinHypercube { .. } => "latin-hypercube",
        Design::Sobol { .. } => "sobol",
        Design::OneAtATime => "one-at-a-time",
    }
}

/// Whether a column of words is needed for the values of an axis.
fn has_words(axis: &Axis) -> bool {
    match &axis.values {
        Values::Range { .. } => false,
        Values::List(typed) => {
            let number = |typed: &String| typed.trim().parse::<f64>().is_ok();
            axis.unit.is_empty() && !typed.iter().all(number)
        }
    }
}

/// The name of a column of numbers with this unit, `bath_magnesium_mM`.
fn with_unit(key: &str, unit: &str) -> String {
    let name = legal(key);
    let unit = match unit.split_once('/') {
        None if unit == "1" => String::new(),
        None => legal(unit),
        // densities are written as in the names of all other columns
        Some((above, below @ ("cm2" | "um2"))) => format!("{above}_{below}"),
        Some(("1", below)) => format!("per_{}", legal(below)),
        Some((above, below)) => format!("{}_per_{}", legal(above), legal(below)),
    };
    let suffix = format!("_{unit}");
    if unit.is_empty() || name.ends_with(&suffix) { name } else { name + &suffix }
}

/// A name of letters, digits and underscores, which every program takes.
fn legal(text: &str) -> String {
    let text = text.replace('%', "percent");
    text.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
}

/// The name, or with a number behind it if another column has it.
fn free(taken: &mut Vec<String>, name: &str) -> String {
    let mut number = 1;
    let mut tried = name.to_owned();
    while taken.contains(&tried) {
        number += 1;
        tried = format!("{name}_{number}");
    }
    taken.push(tried.clone());
    tried
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    missing_values: [&'static str; 1],
    primary_key: [&'static str; 1],
}

#[derive(Serialize)]
struct Field {
    name: String,
    r#type: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    unit: String,
    description: String,
}

/// `columns.json`: the columns of the table in their order, as a Table Schema of Frictionless Data.
///
/// `describe` gives the meaning of `row`, `point`, `replicate`, `failure` and `steps`, and of an
/// axis by its key, in the reader's language.
///
/// # Errors
/// When the writer refuses.
pub fn columns_json(
    head: &Head,
    describe: &dyn Fn(&str) -> String,
) -> Result<String, serde_json::Error> {
    let plain = |name: &str| Field {
        name: name.to_owned(),
        r#type: if name == AFTER[0] { "string" } else { "integer" },
        unit: String::new(),
        description: describe(name),
    };
    let axis = |axis: &AxisHead| Field {
        name: axis.column.clone(),
        r#type: if axis.words { "string" } else { "number" },
        unit: axis.unit.clone(),
        description: describe(&axis.key),
    };
    let measure = |measure: &MeasureHead| Field {
        name: measure.column.clone(),
        r#type: "number",
        unit: measure.unit.clone(),
        description: measure.about.clone(),
    };
    let fields = BEFORE.iter().map(|name| plain(name));
    let fields = fields.chain(head.axes.iter().map(axis));
    let fields = fields.chain(head.measures.iter().map(measure));
    let fields = fields.chain(AFTER.iter().map(|name| plain(name))).collect();
    let schema = Schema { fields, missing_values: [""], primary_key: [BEFORE[0]] };
    let mut text = serde_json::to_string_pretty(&schema)?;
    text.push('\n');
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_columns_end_in_their_unit_and_are_legal_everywhere() {
        for (key, unit, name) in [
            ("bath.magnesium", "mM", "bath_magnesium_mM"),
            ("nerve.drive", "uA/cm2", "nerve_drive_uA_cm2"),
            ("parameters.gate.rate", "1/ms", "parameters_gate_rate_per_ms"),
            ("body.uptake", "mmol/h", "body_uptake_mmol_per_h"),
            ("parameters.block.half_mM", "mM", "parameters_block_half_mM"),
            ("parameters.release.share", "1", "parameters_release_share"),
            ("nerve.cell", "", "nerve_cell"),
        ] {
            assert_eq!(with_unit(key, unit), name);
        }
    }

    #[test]
    fn two_columns_never_share_a_name() {
        let mut taken = vec!["row".to_owned()];
        let names = ["row", "x", "x", "x"].map(|name| free(&mut taken, name));
        assert_eq!(names, ["row_2", "x", "x_2", "x_3"]);
    }
}
