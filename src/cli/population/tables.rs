//! The tables of a muscle: its concentrations, its junctions, its tetanus.

use super::super::exit::Exit;
use crate::experiment::population::{Level, Population, TETANUS};
use crate::export::csv;
use crate::text::Catalogue;
use serde_json::json as value;

/// A column of a table: its name with the unit, and a value of a row.
pub(super) type Column<'a, T> = (&'static str, &'a dyn Fn(&T) -> Option<f64>);

/// What is told of each concentration, in the order of the signal.
pub(super) const OF_LEVEL: [Column<'_, Level>; 10] = [
    ("total_magnesium_mM", &|level| Some(level.total_mM)),
    ("ionised_magnesium_mM", &|level| Some(level.ionised_mM)),
    ("quantal_content", &|level| Some(level.quantal_content)),
    ("transmitting_frac", &|level| Some(level.transmitting_frac)),
    ("compound_potential_frac", &|level| Some(level.compound_potential_frac)),
    ("twitch_frac", &|level| Some(level.twitch_frac)),
    ("train_of_four_potential", &|level| level.train_of_four_potential),
    ("train_of_four_force", &|level| level.train_of_four_force),
    ("early_tetanus_frac", &|level| Some(level.early_tetanus_frac)),
    ("late_tetanus_frac", &|level| Some(level.late_tetanus_frac)),
];

const OF_JUNCTION: [&str; 5] =
    ["junction", "quantal_content", "threshold_quanta", "safety_factor", "transmits_until_mM"];
const OF_TETANUS: [&str; 5] =
    ["total_magnesium_mM", "ionised_magnesium_mM", "time_ms", "transmitting_frac", "force_frac"];

/// A number as it stands in a table; empty when there is none.
fn number(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

pub(super) fn levels_table(muscle: &Population) -> Result<Vec<u8>, Exit> {
    let header = OF_LEVEL.map(|(name, _)| name);
    let lines = muscle.levels.iter().map(|level| OF_LEVEL.map(|(_, read)| number(read(level))));
    Ok(csv::table(&header, lines)?)
}

pub(super) fn junctions_table(muscle: &Population) -> Result<Vec<u8>, Exit> {
    let lines = muscle.junctions.iter().enumerate().map(|(i, junction)| {
        let content = junction.content_factor * muscle.reference_content;
        [
            (i + 1).to_string(),
            content.to_string(),
            junction.threshold_quanta.to_string(),
            (content / junction.threshold_quanta).to_string(),
            number(junction.transmits_until_mM),
        ]
    });
    Ok(csv::table(&OF_JUNCTION, lines)?)
}

pub(super) fn tetanus_table(muscle: &Population) -> Result<Vec<u8>, Exit> {
    let lines = muscle.levels.iter().flat_map(|level| {
        let values = level.tetanus_transmitting_frac.iter().zip(&level.tetanus_force_frac);
        values.enumerate().map(|(i, (transmitting_frac, force_frac))| {
            [
                level.total_mM.to_string(),
                level.ionised_mM.to_string(),
                (i as f64 * TETANUS.interval_ms).to_string(),
                transmitting_frac.to_string(),
                force_frac.to_string(),
            ]
        })
    });
    Ok(csv::table(&OF_TETANUS, lines)?)
}

/// The columns of all tables, in words.
pub(super) fn described(words: &Catalogue) -> serde_json::Value {
    let describe = |names: &[&str]| -> serde_json::Value {
        let meaning = |name: &&str| value!({ "name": name, "description": words.column(name) });
        names.iter().map(meaning).collect()
    };
    value!({
        "population.csv": describe(&OF_LEVEL.map(|(name, _)| name)),
        "junctions.csv": describe(&OF_JUNCTION),
        "tetanus.csv": describe(&OF_TETANUS),
    })
}
