//! The meaning of `[population]`: how many junctions, at which concentrations of magnesium.

use super::fault::Fault;
use super::file::ScenarioFile;
use super::meaning::{Counted, PopulationPlan};
use super::problem::Reading;
use super::quantity::Quantity;
use super::reader::{At, Field};
use crate::message::message;

/// Most concentrations to try.
const MOST_LEVELS: usize = 1000;

/// Works out the muscle of a file, if it speaks of one. Concentrations are put in order, and one
/// that stands twice is tried once.
pub fn check(file: &ScenarioFile, reading: &mut Reading<'_>) -> Option<PopulationPlan> {
    let table = file.population.value()?;
    let plan = PopulationPlan::default();
    let junctions = table.junctions.value().and_then(|count| u32::try_from(*count).ok());
    if let (Some(_), Some(ionised)) = (table.total_magnesium.span(), table.ionised_magnesium.span())
    {
        let (one, other) = ("total_magnesium", "ionised_magnesium");
        let table = "`[population]`".into();
        reading.fault(ionised, Fault::EitherOr { table, one, other, both: true });
    }
    let (counted, magnesium_mM) = [
        (Counted::Total, "population.total_magnesium", &table.total_magnesium),
        (Counted::Ionised, "population.ionised_magnesium", &table.ionised_magnesium),
    ]
    .into_iter()
    .find_map(|(counted, path, field)| Some((counted, levels(path, field, reading)?)))
    .unwrap_or((plan.counted, plan.magnesium_mM));
    Some(PopulationPlan { junctions: junctions.unwrap_or(plan.junctions), counted, magnesium_mM })
}

fn levels(
    path: &str,
    field: &Field<Vec<At<Quantity>>>,
    reading: &mut Reading<'_>,
) -> Option<Vec<f64>> {
    let At { value, span } = field.given()?;
    let mut levels_mM: Vec<f64> = value.iter().map(|at| at.value.value_in("mM")).collect();
    if !(1..=MOST_LEVELS).contains(&levels_mM.len()) {
        let range = message!(
            "tell-range-concentrations",
            "a list of 1 to {most} concentrations",
            most = MOST_LEVELS
        );
        let count = levels_mM.len();
        let found = message!("tell-found-list-of", "a list of {count}", count).into();
        reading.fault(*span, Fault::OutOfRange { path: path.to_owned(), found, range });
    }
    levels_mM.sort_by(f64::total_cmp);
    levels_mM.dedup();
    Some(levels_mM)
}
