//! Values that can be simulated but that no living mammal has: each with its reason.

use super::choices::PresetName;
use super::file::{Bath, Run};
use super::meaning::Ions;
use super::problem::{Reading, Warning};
use super::quantity::Quantity;
use super::reader::Field;
use super::tree::Span;
use crate::units;

/// A bound beyond which a value is worth a word.
struct Bound {
    beyond: Beyond,
    reason: &'static str,
    source: &'static str,
}

#[derive(Clone, Copy)]
enum Beyond {
    Above(f64),
    Below(f64),
}

const fn above(limit: f64, source: &'static str, reason: &'static str) -> Bound {
    Bound { beyond: Beyond::Above(limit), reason, source }
}

const fn below(limit: f64, source: &'static str, reason: &'static str) -> Bound {
    Bound { beyond: Beyond::Below(limit), reason, source }
}

/// The gravest first: only the first bound that is passed is reported.
const MAGNESIUM: &[Bound] = &[
    above(
        15.0,
        "lu-2000",
        "the heart stops above about 12.5 mM in serum; only an isolated preparation can be \
         bathed in this",
    ),
    above(
        5.0,
        "jahnen-2012",
        "lethal: breathing stops at about 5 to 7 mM in serum; tendon reflexes are lost before, \
         at 3.7 to 4.9 mM",
    ),
    below(
        0.2,
        "jahnen-2012",
        "total serum magnesium is normally 0.7 to 1.05 mM, a good half of it ionised; this would \
         be a grave deficiency, in which ionised calcium falls as well",
    ),
];

const CALCIUM: &[Bound] = &[
    above(3.0, "calgate", "ionised calcium in plasma is about 1.2 mM; this is fatal"),
    below(0.6, "calgate", "ionised calcium in plasma is about 1.2 mM; this causes fits and tetany"),
];

const POTASSIUM: &[Bound] = &[
    above(7.0, "calgate", "plasma has 3.5 to 5 mM; this much can stop the heart"),
    below(2.5, "calgate", "plasma has 3.5 to 5 mM; this little paralyses muscle and heart"),
];

const TEMPERATURE: &[Bound] = &[
    above(42.0, "calgate", "mammalian tissue does not survive this for long"),
    below(
        30.0,
        "calgate",
        "the rates of this preset hold near 37 degC; so far below, the temperature coefficients \
         are a guess",
    ),
];

impl Bound {
    fn is_passed(&self, value: f64) -> bool {
        match self.beyond {
            Beyond::Above(limit) => value > limit,
            Beyond::Below(limit) => value < limit,
        }
    }

    fn in_words(&self, unit: &str) -> String {
        match self.beyond {
            Beyond::Above(limit) => format!("above {} {unit}", units::number(limit)),
            Beyond::Below(limit) => format!("below {} {unit}", units::number(limit)),
        }
    }
}

/// Notes what is implausible for a mammal. Frog and squid have baths of their own.
pub fn check(
    preset: PresetName,
    bath: &Bath,
    start: &Ions,
    run: &Run,
    temperature_degC: f64,
    reading: &mut Reading<'_>,
) {
    if !matches!(preset, PresetName::Human | PresetName::Mouse) {
        return;
    }
    let mut note = |name: &str, value: f64, unit: &str, place: Option<Span>, bounds: &[Bound]| {
        if let Some(bound) = bounds.iter().find(|bound| bound.is_passed(value)) {
            reading.warnings.push(Warning {
                message: format!(
                    "{name} {} {unit} is {}",
                    units::number(value),
                    bound.in_words(unit)
                ),
                reason: bound.reason.to_owned(),
                source: Some(bound.source),
                place,
            });
        }
    };
    let mut ion = |name: &str, field: &Field<Quantity>, bounds: &[Bound]| {
        if let Field::Given(at) = field {
            note(name, at.value.value_in("mM"), "mM", Some(at.span), bounds);
        }
    };
    ion("ionised magnesium", &bath.magnesium, MAGNESIUM);
    ion("ionised calcium", &bath.calcium, CALCIUM);
    ion("potassium", &bath.potassium, POTASSIUM);
    for change in bath.change.value().into_iter().flatten() {
        ion("ionised magnesium", &change.value.magnesium, MAGNESIUM);
        ion("ionised calcium", &change.value.calcium, CALCIUM);
        ion("potassium", &change.value.potassium, POTASSIUM);
    }
    // a bath that came from changed parameters of the reference has no key of its own
    let unsaid = |field: &Field<Quantity>| field.is_absent();
    if unsaid(&bath.magnesium) {
        note("ionised magnesium", start.magnesium_mM, "mM", None, MAGNESIUM);
    }
    if unsaid(&bath.calcium) {
        note("ionised calcium", start.calcium_mM, "mM", None, CALCIUM);
    }
    if unsaid(&bath.potassium) {
        note("potassium", start.potassium_mM, "mM", None, POTASSIUM);
    }
    note("temperature", temperature_degC, "degC", run.temperature.span(), TEMPERATURE);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::references;

    #[test]
    fn every_warning_cites_a_reference_that_exists() {
        for bound in [MAGNESIUM, CALCIUM, POTASSIUM, TEMPERATURE].into_iter().flatten() {
            assert!(references::find(bound.source).is_some(), "{}", bound.source);
        }
    }
}
