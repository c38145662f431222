//! Points of the literature: those of the claims that the model is tested against, and no others.

use super::super::{Measured, MeasuredPoint};
use crate::scenario::choices::Confidence;
use crate::scenario::{self, Scenario};
use crate::text::{Catalogue, Value};
use crate::validation::{self, Claim};

/// The claim of this name; it is shipped, which a test sees to.
pub(super) fn claim(name: &str) -> &'static Claim {
    validation::find(name).unwrap_or_else(|| unreachable!("claim `{name}` is shipped"))
}

/// Whether a claim was tested on the preparation of a scenario: the same preset, temperature,
/// salts, alternatives and parameters; what is `varied` may differ, and so may the stimuli.
pub(super) fn belongs(claim: &Claim, scenario: &Scenario, varied: &[&str]) -> bool {
    let text = &claim.experiment.scenario;
    let set = claim.experiment.series.first().map_or(&[][..], |series| &series.set);
    let Ok(own) = scenario::load_text(&claim.name, text, set) else { return false };
    let (a, b) = (&own.setup.bath, &scenario.setup.bath);
    let alike = |ion: &str, a_mM: f64, b_mM: f64| varied.contains(&ion) || a_mM == b_mM;
    own.preset_name() == scenario.preset_name()
        && own.temperature_degC == scenario.temperature_degC
        && own.parameters == scenario.parameters
        && own.choices.magnesium == scenario.choices.magnesium
        && own.choices.switches == scenario.choices.switches
        && alike("calcium", a.calcium_mM, b.calcium_mM)
        && alike("magnesium", a.magnesium_mM, b.magnesium_mM)
        && alike("sodium", a.sodium_mM, b.sodium_mM)
        && alike("potassium", a.potassium_mM, b.potassium_mM)
}

/// The source of a claim as it is named beside its points: a number that only follows from a
/// published equation is no measurement, and is not called one.
pub(super) fn source(claim: &Claim, words: &Catalogue) -> String {
    let short = [("source", Value::Text(claim.source.short))];
    match claim.confidence {
        Confidence::Computed => words.phrase("recipes-published-computed", &short),
        _ => claim.source.short.to_owned(),
    }
}

/// The points of a claim, each at the value that was varied, times `factor`.
pub(super) fn points(claim: &Claim, factor: f64, words: &Catalogue) -> Option<Measured> {
    let values = claim.experiment.series.first()?.values.iter();
    let points: Vec<MeasuredPoint> = values
        .zip(&claim.points)
        .enumerate()
        .map(|(index, ((_, at), value))| {
            let point = MeasuredPoint::new(*at, factor * value);
            let error = claim.errors.get(index).map(|error| factor * error);
            error.map_or(point, |error| point.give_or_take(error))
        })
        .collect();
    (!points.is_empty()).then(|| Measured::new(points, source(claim, words)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_belongs_to_its_own_preparation_and_to_no_other() {
        let text = "schema = 1\n[run]\nduration = \"12 ms\"\n";
        let human = scenario::load_text("human", text, &[]).unwrap();
        let set = ["bath.calcium=2 mM".to_owned()];
        let other = scenario::load_text("human", text, &set).unwrap();
        let frog = scenario::load_text("frog", text, &["run.preset=frog".to_owned()]).unwrap();
        let claim = claim("human-magnesium-curve");
        assert!(belongs(claim, &human, &["magnesium"]));
        assert!(!belongs(claim, &other, &["magnesium"]), "at another calcium");
        assert!(belongs(claim, &other, &["magnesium", "calcium"]));
        assert!(!belongs(claim, &frog, &["magnesium"]));
    }
}
