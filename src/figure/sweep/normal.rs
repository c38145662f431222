//! Where the normal bath lies on an axis.

use crate::scenario;
use crate::units::{self, Unit};

/// A scenario in which nothing is said of the bath.
const ORDINARY: &str = "schema = 1\n[run]\nduration = \"1 ms\"\n";

/// The normal value of a key of the bath in this unit, as a scenario has it that says nothing else;
/// none for other keys.
pub(super) fn normal(key: &str, unit: &str) -> Option<f64> {
    let ion = key.strip_prefix("bath.")?;
    let unit = Unit::find(unit)?;
    let ordinary = scenario::load_text("ordinary", ORDINARY, &[]).ok()?;
    let bath = ordinary.protocol.bath.first()?;
    let value_mM = match ion {
        "calcium" => bath.calcium_mM,
        "magnesium" => bath.magnesium_mM,
        "potassium" => bath.potassium_mM,
        "sodium" => bath.sodium_mM,
        _ => return None,
    };
    let own = Unit::find("mM")?;
    (unit.dimension == own.dimension).then(|| units::convert(value_mM, own, unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_normal_bath_is_that_of_a_scenario_without_a_bath() {
        let magnesium_mM = normal("bath.magnesium", "mM").unwrap();
        assert!(magnesium_mM > 0.3 && magnesium_mM < 1.0, "{magnesium_mM}");
        let magnesium_uM = normal("bath.magnesium", "uM").unwrap();
        assert!((magnesium_uM / magnesium_mM - 1000.0).abs() < 1e-9);
        assert_eq!(normal("bath.magnesium", "mV"), None);
        assert_eq!(normal("nerve.drive", "uA/cm2"), None);
    }
}
