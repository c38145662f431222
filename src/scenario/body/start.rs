//! How much magnesium a person has at the beginning.

use super::fault::BodyFault;
use super::file;
use super::meaning::Meal;
use super::schedule::Timing;
use crate::message::message;
use crate::model::body::{Person, gut};
use crate::scenario::check::given;
use crate::scenario::fault::Fault;
use crate::scenario::problem::{Reading, Warning};
use crate::scenario::reader::At;
use crate::scenario::tree::Span;
use crate::units;

/// Total magnesium of serum at the beginning.
pub(super) fn start_of(
    start: &file::Start,
    typed: Option<&file::Person>,
    person: &Person<f64>,
    meals: &[(Meal, Timing)],
    reading: &mut Reading<'_>,
) -> Option<f64> {
    if let (Some(_), Some(span)) = (start.magnesium.span(), start.deficit.span()) {
        let (table, one, other) = ("`[start]`".into(), "magnesium", "deficit");
        reading.fault(span, Fault::EitherOr { table, one, other, both: true });
        return None;
    }
    if let Some(start_mM) = given(&start.magnesium, "mM") {
        return Some(start_mM);
    }
    let steady_mM = person.steady_serum_mM(usually_absorbed_mmol_per_h(person, meals));
    let Some(steady_mM) = steady_mM else {
        reading.fault(typed.and_then(|person| person.kidney.span()), BodyFault::NoSteadyState);
        return None;
    };
    let Some(At { value, span }) = start.deficit.given() else { return Some(steady_mM) };
    let room_L = person.fluid_L() + person.tissue_L();
    let deficit_mmol = value.value_in("mmol");
    let start_mM = steady_mM - deficit_mmol / room_L;
    if start_mM <= 0.0 {
        let write = |amount: f64| format!("{} mmol", units::number((amount * 10.0).round() / 10.0));
        let (deficit, most) = (write(deficit_mmol), write(steady_mM * room_L));
        reading.fault(*span, BodyFault::DeficitTooLarge { deficit, most });
        return None;
    }
    Some(start_mM)
}

/// Serum above this at the beginning is worth a word.
const DEADLY_mM: f64 = 5.0;

/// Notes a serum that nobody lives with.
pub(super) fn warn_of_start(start_mM: Option<f64>, place: Option<Span>, reading: &mut Reading<'_>) {
    if let Some(start_mM) = start_mM.filter(|start_mM| *start_mM > DEADLY_mM) {
        let start_mM = units::number((start_mM * 100.0).round() / 100.0);
        reading.warnings.push(Warning {
            message: message!(
                "tell-body-deadly-start",
                "serum magnesium begins at {start} mM, which is above 5 mM",
                start = start_mM
            ),
            reason: message!(
                "tell-body-deadly-start-why",
                "breathing stops at about 5 to 7 mM; nobody lives with this for long"
            ),
            source: Some("jahnen-2012"),
            place,
        });
    }
}

/// What the meals of the first day give, if they come again and again, or else three usual ones.
fn usually_absorbed_mmol_per_h(person: &Person<f64>, meals: &[(Meal, Timing)]) -> f64 {
    let p = &person.parameters;
    let habits: Vec<_> =
        meals.iter().filter(|(_, timing)| timing.times > 1 && timing.first_h < 24.0).collect();
    if habits.is_empty() {
        return gut::usual_absorption(&p.food, &p.gut);
    }
    // foods that are eaten together are absorbed together
    let mut at_once: Vec<(Timing, f64)> = Vec::new();
    for (meal, timing) in habits {
        let same = |known: &&mut (Timing, f64)| {
            known.0.every_h == timing.every_h && known.0.first_h == timing.first_h
        };
        match at_once.iter_mut().find(same) {
            Some(known) => known.1 += meal.amount_mmol(),
            None => at_once.push((*timing, meal.amount_mmol())),
        }
    }
    at_once
        .iter()
        .map(|(timing, amount_mmol)| gut::absorbed(*amount_mmol, &p.gut) / timing.every_h)
        .sum()
}
