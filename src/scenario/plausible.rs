//! Values that can be simulated but that no living mammal has: each with its reason.

use super::choices::PresetName;
use super::file::{Bath, Run};
use super::meaning::Ions;
use super::problem::{Reading, Warning};
use super::quantity::Quantity;
use super::reader::Field;
use super::tree::Span;
use crate::message::{Message, message};
use crate::units;

/// A bound beyond which a value is worth a word.
struct Bound {
    beyond: Beyond,
    reason: fn() -> Message,
    source: &'static str,
}

#[derive(Clone, Copy)]
enum Beyond {
    Above(f64),
    Below(f64),
}

const fn above(limit: f64, source: &'static str, reason: fn() -> Message) -> Bound {
    Bound { beyond: Beyond::Above(limit), reason, source }
}

const fn below(limit: f64, source: &'static str, reason: fn() -> Message) -> Bound {
    Bound { beyond: Beyond::Below(limit), reason, source }
}

/// The gravest first: only the first bound that is passed is reported.
const MAGNESIUM: &[Bound] = &[
    above(15.0, "lu-2000", || {
        message!(
            "tell-plausible-magnesium-deadly",
            "the heart stops above about 12.5 mM in serum; only an isolated preparation can be \
             bathed in this"
        )
    }),
    above(5.0, "jahnen-2012", || {
        message!(
            "tell-plausible-magnesium-high",
            "lethal: breathing stops at about 5 to 7 mM in serum; tendon reflexes are lost \
             before, at 3.7 to 4.9 mM"
        )
    }),
    below(0.2, "jahnen-2012", || {
        message!(
            "tell-plausible-magnesium-low",
            "total serum magnesium is normally 0.7 to 1.05 mM, a good half of it ionised; this \
             would be a grave deficiency, in which ionised calcium falls as well"
        )
    }),
];

const CALCIUM: &[Bound] = &[
    above(3.0, "calgate", || {
        message!(
            "tell-plausible-calcium-high",
            "ionised calcium in plasma is about 1.2 mM; this is fatal"
        )
    }),
    below(0.6, "calgate", || {
        message!(
            "tell-plausible-calcium-low",
            "ionised calcium in plasma is about 1.2 mM; this causes fits and tetany"
        )
    }),
];

const POTASSIUM: &[Bound] = &[
    above(7.0, "calgate", || {
        message!(
            "tell-plausible-potassium-high",
            "plasma has 3.5 to 5 mM; this much can stop the heart"
        )
    }),
    below(2.5, "calgate", || {
        message!(
            "tell-plausible-potassium-low",
            "plasma has 3.5 to 5 mM; this little paralyses muscle and heart"
        )
    }),
];

const TEMPERATURE: &[Bound] = &[
    above(42.0, "calgate", || {
        message!(
            "tell-plausible-temperature-high",
            "mammalian tissue does not survive this for long"
        )
    }),
    below(30.0, "calgate", || {
        message!(
            "tell-plausible-temperature-low",
            "the rates of this preset hold near 37 degC; so far below, the temperature \
             coefficients are a guess"
        )
    }),
];

fn ionised_magnesium() -> Message {
    message!("tell-plausible-magnesium", "ionised magnesium")
}

fn ionised_calcium() -> Message {
    message!("tell-plausible-calcium", "ionised calcium")
}

fn potassium() -> Message {
    message!("tell-plausible-potassium", "potassium")
}

impl Bound {
    fn is_passed(&self, value: f64) -> bool {
        match self.beyond {
            Beyond::Above(limit) => value > limit,
            Beyond::Below(limit) => value < limit,
        }
    }

    fn told(&self, name: Message, value: f64, unit: &str) -> Message {
        let write = |value: f64| format!("{} {unit}", units::number(value));
        let value = write(value);
        match self.beyond {
            Beyond::Above(limit) => {
                let limit = write(limit);
                message!(
                    "tell-plausible-above",
                    "{name} {value} is above {limit}",
                    name,
                    value,
                    limit
                )
            }
            Beyond::Below(limit) => {
                let limit = write(limit);
                message!(
                    "tell-plausible-below",
                    "{name} {value} is below {limit}",
                    name,
                    value,
                    limit
                )
            }
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
    let mut note =
        |name: Message, value: f64, unit: &str, place: Option<Span>, bounds: &[Bound]| {
            if let Some(bound) = bounds.iter().find(|bound| bound.is_passed(value)) {
                reading.warnings.push(Warning {
                    message: bound.told(name, value, unit),
                    reason: (bound.reason)(),
                    source: Some(bound.source),
                    place,
                });
            }
        };
    let mut ion = |name: Message, field: &Field<Quantity>, bounds: &[Bound]| {
        if let Field::Given(at) = field {
            note(name, at.value.value_in("mM"), "mM", Some(at.span), bounds);
        }
    };
    ion(ionised_magnesium(), &bath.magnesium, MAGNESIUM);
    ion(ionised_calcium(), &bath.calcium, CALCIUM);
    ion(potassium(), &bath.potassium, POTASSIUM);
    for change in bath.change.value().into_iter().flatten() {
        ion(ionised_magnesium(), &change.value.magnesium, MAGNESIUM);
        ion(ionised_calcium(), &change.value.calcium, CALCIUM);
        ion(potassium(), &change.value.potassium, POTASSIUM);
    }
    // a bath that came from changed parameters of the reference has no key of its own
    let unsaid = |field: &Field<Quantity>| field.is_absent();
    if unsaid(&bath.magnesium) {
        note(ionised_magnesium(), start.magnesium_mM, "mM", None, MAGNESIUM);
    }
    if unsaid(&bath.calcium) {
        note(ionised_calcium(), start.calcium_mM, "mM", None, CALCIUM);
    }
    if unsaid(&bath.potassium) {
        note(potassium(), start.potassium_mM, "mM", None, POTASSIUM);
    }
    let temperature = message!("tell-plausible-temperature", "temperature");
    note(temperature, temperature_degC, "degC", run.temperature.span(), TEMPERATURE);
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
