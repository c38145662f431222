//! From blood to synapse: the junction scenarios that a body names, and the bath that a moment of
//! the body makes for them.

use std::path::Path as FilePath;

use super::fault::BodyFault;
use super::file::Synapse;
use super::meaning::Junction;
use crate::model::circadian::evening_weight;
use crate::scenario::changes;
use crate::scenario::library::{Library, tidy};
use crate::scenario::load;
use crate::scenario::meaning::Scenario;
use crate::scenario::problem::{Problem, Reading};
use crate::scenario::reader::At;

/// The junction scenario that one `[[synapse]]` names, or what is wrong with it.
pub(super) fn read(
    table: &Synapse,
    library: &dyn Library,
    reading: &mut Reading<'_>,
) -> Option<Junction> {
    let At { value: file, span } = table.scenario.given()?;
    // relative to the file in which it is written; on the command line, to where that was typed
    let written_in = FilePath::new(&reading.sources.get(span.source).name);
    let folder = written_in.parent().map(FilePath::to_path_buf).unwrap_or_default();
    let path = tidy(&folder.join(file)).display().to_string();
    let scenario = match load::load_from(library, &path, &[]) {
        Ok(scenario) => scenario,
        Err(error) => {
            let is_own = |problem: &&Problem| {
                problem.place.is_none() || problem.fault == BodyFault::NotAJunction.into()
            };
            let own = error.problems.iter().find(is_own);
            let fault = if let Some(problem) = own {
                // the file is not there, is no text or no junction: that is a matter of this line
                problem.fault.clone()
            } else {
                BodyFault::FaultyJunction { file: file.clone(), first: error.first() }.into()
            };
            reading.fault(*span, fault);
            return None;
        }
    };
    let bath = scenario.setup.bath;
    let changes_ours = scenario.setup.bath_changes.iter().any(|change| {
        change.to.magnesium_mM != bath.magnesium_mM || change.to.calcium_mM != bath.calcium_mM
    });
    if changes_ours {
        reading.fault(*span, BodyFault::JunctionChangesBath { file: file.clone() });
        return None;
    }
    Some(Junction { file: file.clone(), path, scenario })
}

/// The scenario of a junction in the blood of a moment: its calcium, its magnesium, and where the
/// scenario has an evening's drive, its time of day.
///
/// * `clock_h`: time of day, hours since midnight
#[must_use]
pub fn in_blood(junction: &Scenario, calcium_mM: f64, magnesium_mM: f64, clock_h: f64) -> Scenario {
    let mut scenario = junction.clone();
    let setup = &mut scenario.setup;
    let ions = setup.bath_changes.iter_mut().map(|change| &mut change.to);
    for ions in ions.chain([&mut setup.bath]) {
        ions.calcium_mM = calcium_mM;
        ions.magnesium_mM = magnesium_mM;
    }
    if let Some(evening) = &mut setup.evening {
        // a clock shows minutes, and so does the scenario that is written back
        evening.clock_h = (clock_h * 60.0).round().rem_euclid(24.0 * 60.0) / 60.0;
        let weight = evening_weight(evening.clock_h, &scenario.parameters.circadian);
        evening.drive_uA_cm2 = evening.peak_uA_cm2 * weight;
    }
    let evening_uA_cm2 = setup.evening.map_or(0.0, |evening| evening.drive_uA_cm2);
    scenario.protocol.bath = changes::bath_knots(setup.bath, &setup.bath_changes);
    scenario.protocol.drive =
        changes::drive_knots(setup.drive_uA_cm2, &setup.drive_changes, evening_uA_cm2);
    scenario
}
