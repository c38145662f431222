//! What the model says about the article that it illustrates, in numbers that are worked out anew
//! each time, so that no report can claim more than the model gives.
//!
//! The words stand in `text/en/base.ftl` under `honesty-`.

use crate::analysis::Measure;
use crate::constants::MAGNESIUM_G_PER_MOL;
use crate::experiment::{Base, ExperimentError, evaluate, in_parallel};
use crate::model::body::{Person, gut};
use crate::scenario::choices::PresetName;
use crate::scenario::library::Alone;
use crate::scenario::preset;

/// One impulse of the human junction, as anybody would write it.
const IMPULSE: &str = "schema = 1\n[run]\nduration = \"12 ms\"\n[[stimulus.single]]\nat = \"1 ms\"\n\
                       [solver]\nrelative_tolerance = 1e-6\n";
/// A tenth of a second without a command.
const REST: &str =
    "schema = 1\n[run]\nduration = \"100 ms\"\n[solver]\nrelative_tolerance = 1e-6\n";
/// Rests of this length in a second.
const RESTS_PER_S: f64 = 10.0;
/// Magnesium in the tablet that trials gave most often, mg a day.
const TABLET_mg: f64 = 300.0;
/// A kidney that filters so little cannot let magnesium go, mL/min.
const FAILING_KIDNEY_mL_min: f64 = 10.0;
/// Hours in a day.
const DAY_h: f64 = 24.0;
/// Ionised magnesium at which a typical junction is asked whether it still answers, mM.
const ASKED_mM: std::ops::Range<u32> = 10..40;

/// The numbers of the box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numbers {
    /// Quantal content without magnesium, over normal.
    pub release_without_magnesium: f64,
    /// Calcium that enters in a second of rest, over what one impulse lets in.
    pub rest_of_an_impulse: f64,
    /// The same without magnesium.
    pub rest_without_magnesium: f64,
    /// Shift of the nerve's gates without magnesium.
    pub shift_without_magnesium_mV: f64,
    /// Shift when calcium falls to 0.8 mM and magnesium to 0.1 mM.
    pub shift_without_both_mV: f64,
    /// Quantal content there, over normal.
    pub release_without_both: f64,
    /// Rise of serum by a tablet of 300 mg a day, kidneys whole, in the long run.
    pub tablet_rise_mM: f64,
    /// The same when the kidneys filter 10 mL/min.
    pub tablet_rise_without_kidney_mM: f64,
    /// Total magnesium at which a typical human junction stops answering.
    pub junction_fails_mM: f64,
}

impl Numbers {
    /// Works them out: some thirty short runs.
    ///
    /// # Errors
    /// When a run cannot be followed, which would be a fault of the program.
    pub fn compute() -> Result<Self, ExperimentError> {
        let low_both: &[&str] = &["bath.magnesium=0.1 mM", "bath.calcium=0.8 mM"];
        let none: &[&str] = &["bath.magnesium=0 mM"];
        let asked = [
            (IMPULSE, &[] as &[&str]),
            (IMPULSE, none),
            (IMPULSE, low_both),
            (REST, &[]),
            (REST, none),
        ];
        let names = ["quantal_content_first", "calcium_entered_uM", "gating_shift_mV"];
        let measures: Vec<Measure> = names.iter().filter_map(|name| Measure::find(name)).collect();
        let found = in_parallel(&asked, |(text, set)| {
            // at rest there is no impulse to count the quanta of
            let measures = if *text == REST { &measures[1..] } else { &measures };
            ask(text, set, measures)
        });
        let [normal, without, both, rest, rest_without]: [Vec<f64>; 5] = found
            .into_iter()
            .collect::<Result<Vec<_>, _>>()?
            .try_into()
            .unwrap_or_else(|_| unreachable!("five are asked for"));
        let impulse_uM = normal[1] - rest[0] * 12.0 / 100.0;
        let (whole, failing) = tablet_rises();
        Ok(Numbers {
            release_without_magnesium: without[0] / normal[0],
            rest_of_an_impulse: RESTS_PER_S * rest[0] / impulse_uM,
            rest_without_magnesium: RESTS_PER_S * rest_without[0] / impulse_uM,
            shift_without_magnesium_mV: without[2],
            shift_without_both_mV: both[2],
            release_without_both: both[0] / normal[0],
            tablet_rise_mM: whole,
            tablet_rise_without_kidney_mM: failing,
            junction_fails_mM: junction_fails_mM()?,
        })
    }
}

/// Runs a short scenario with changes.
fn ask(text: &str, set: &[&str], measures: &[Measure]) -> Result<Vec<f64>, ExperimentError> {
    let library = Alone { name: "honesty", text };
    let set: Vec<String> = set.iter().map(|change| (*change).to_owned()).collect();
    evaluate(Base { library: &library, name: "honesty" }, &set, measures)
}

/// How far a daily tablet moves serum in the long run: with whole and with failing kidneys.
fn tablet_rises() -> (f64, f64) {
    let parameters = preset::load(PresetName::Human)
        .unwrap_or_else(|_| unreachable!("the shipped presets are tested"))
        .parameters;
    let food_mmol_per_h = gut::usual_absorption(&parameters.food, &parameters.gut);
    let dose_mmol = TABLET_mg / MAGNESIUM_G_PER_MOL;
    let tablet_mmol_per_h = gut::absorbed(dose_mmol, &parameters.gut) / DAY_h;
    let rise = |filtration_mL_min| {
        let person = Person {
            parameters,
            mass_kg: parameters.body.mass_kg,
            filtration_mL_min,
            reabsorption_frac: 1.0,
            loss_mmol_per_h: 0.0,
            calcium_mM: parameters.reference.calcium_mM,
        };
        let serum = |absorbed| person.steady_serum_mM(absorbed).unwrap_or(f64::NAN);
        serum(food_mmol_per_h + tablet_mmol_per_h) - serum(food_mmol_per_h)
    };
    (rise(parameters.kidney.filtration_mL_min), rise(FAILING_KIDNEY_mL_min))
}

/// Total magnesium at which a human junction with normal calcium stops answering, to 0.15 mM.
fn junction_fails_mM() -> Result<f64, ExperimentError> {
    let spikes = Measure::find("fibre_spikes").into_iter().collect::<Vec<_>>();
    let answers = |tenth: u32| {
        let set = format!("bath.magnesium={:.1} mM", f64::from(tenth) / 10.0);
        Ok::<bool, ExperimentError>(ask(IMPULSE, &[&set], &spikes)?[0] > 0.0)
    };
    let (mut low, mut high) = (ASKED_mM.start, ASKED_mM.end);
    while high - low > 1 {
        let middle = u32::midpoint(low, high);
        if answers(middle)? { low = middle } else { high = middle }
    }
    let body = preset::load(PresetName::Human)
        .unwrap_or_else(|_| unreachable!("the shipped presets are tested"))
        .parameters
        .body;
    Ok(crate::model::body::serum::total((f64::from(low) + 0.5) / 10.0, &body))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_the_box_are_those_of_the_model() {
        let numbers = Numbers::compute().unwrap();
        assert!((1.25..1.45).contains(&numbers.release_without_magnesium), "{numbers:?}");
        assert!((0.02..0.15).contains(&numbers.rest_of_an_impulse), "{numbers:?}");
        assert!(numbers.rest_without_magnesium < 2.0 * numbers.rest_of_an_impulse);
        assert!((numbers.shift_without_magnesium_mV + 1.6).abs() < 0.1, "{numbers:?}");
        assert!((numbers.shift_without_both_mV + 3.7).abs() < 0.1, "{numbers:?}");
        assert!((0.4..0.7).contains(&numbers.release_without_both), "{numbers:?}");
        assert!((0.01..0.06).contains(&numbers.tablet_rise_mM), "{numbers:?}");
        assert!(numbers.tablet_rise_without_kidney_mM > 5.0 * numbers.tablet_rise_mM);
        assert!((2.8..4.5).contains(&numbers.junction_fails_mM), "{numbers:?}");
        // the same every time
        assert_eq!(Numbers::compute().unwrap(), numbers);
    }
}
