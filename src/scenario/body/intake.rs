//! What is eaten, swallowed and infused: defaults filled in, moments worked out, amounts in mmol.

use super::fault::BodyFault;
use super::file::BodyFile;
use super::meaning::{Dose, Infusion, Intake, IntakeKind, Meal};
use super::salt::{Salt, elemental_mmol};
use super::schedule::{Keys, RunSpan, Timing, in_words_h, timing};
use crate::message::message;
use crate::scenario::check::given;
use crate::scenario::fault::Fault;
use crate::scenario::in_words::in_words_count;
use crate::scenario::problem::Reading;
use crate::scenario::quantity::Quantity;
use crate::scenario::reader::At;
use crate::scenario::tree::Span;
use crate::units::Dimension;

/// Most meals, doses and infusions together.
const MOST_OCCASIONS: u64 = 20_000;

/// Magnesium that was typed as a mass or an amount.
fn magnesium_mmol(typed: &Quantity) -> f64 {
    match typed.dimension() {
        Dimension::Mass => elemental_mmol(typed.value_in("mg")),
        _ => typed.value_in("mmol"),
    }
}

/// Notes that of two ways to say the same neither or both are there.
fn either_or(
    table: &str,
    (one, other): (&'static str, &'static str),
    (one_span, other_span): (Option<Span>, Option<Span>),
    absent: (bool, bool),
    whole: Span,
    reading: &mut Reading<'_>,
) -> bool {
    let both = !absent.0 && !absent.1;
    if absent.0 != absent.1 {
        return true;
    }
    let place = other_span.or(one_span).filter(|_| both).unwrap_or(whole);
    reading.fault(place, Fault::EitherOr { table: table.into(), one, other, both });
    false
}

/// Notes that of two keys that belong together only one is there.
fn companions(
    path: &str,
    (one, one_span): (&'static str, Option<Span>),
    (other, other_absent): (&'static str, bool),
    example: &'static str,
    reading: &mut Reading<'_>,
) {
    if let (Some(span), true) = (one_span, other_absent) {
        let fault =
            Fault::NeedsCompanion { path: path.to_owned(), there: one, missing: other, example };
        reading.fault(span, fault);
    }
}

macro_rules! keys {
    ($value:expr, $table:literal, $what:expr) => {
        Keys {
            table: $table,
            what: $what,
            at: &$value.at,
            from: &$value.from,
            every: &$value.every,
            times: &$value.times,
            until: &$value.until,
        }
    };
}

/// What is eaten, with what is wrong with it noted.
pub(super) fn meals(
    file: &BodyFile,
    run: Option<RunSpan>,
    reading: &mut Reading<'_>,
) -> Vec<(Meal, Timing)> {
    let eaten = message!("tell-body-meal-eaten", "this meal is eaten");
    let mut meals = Vec::new();
    for At { value, span } in file.meal.value().into_iter().flatten() {
        let timing = timing(&keys!(value, "meal", &eaten), run, reading);
        let absent =
            (value.food.is_absent() && value.amount.is_absent(), value.magnesium.is_absent());
        let spans = (value.food.span().or(value.amount.span()), value.magnesium.span());
        if !either_or("`[[meal]]`", ("food", "magnesium"), spans, absent, *span, reading) {
            continue;
        }
        let (food, amount) = (&value.food, &value.amount);
        companions(
            "meal",
            ("food", food.span()),
            ("amount", amount.is_absent()),
            "amount = \"30 g\"",
            reading,
        );
        companions(
            "meal",
            ("amount", amount.span()),
            ("food", food.is_absent()),
            "food = \"almonds\"",
            reading,
        );
        let portion = food.value().zip(given(amount, "g"));
        let meal = portion.map(|(food, portion_g)| Meal::Food { food, portion_g }).or_else(|| {
            let amount_mmol = magnesium_mmol(value.magnesium.value()?);
            Some(Meal::Magnesium { amount_mmol })
        });
        meals.extend(meal.zip(timing));
    }
    meals
}

/// What is swallowed beside the meals.
pub(super) fn doses(
    file: &BodyFile,
    run: Option<RunSpan>,
    reading: &mut Reading<'_>,
) -> Vec<(Dose, Timing)> {
    let taken = message!("tell-body-dose-taken", "this dose is taken");
    let mut doses = Vec::new();
    for At { value, span } in file.dose.value().into_iter().flatten() {
        let timing = timing(&keys!(value, "dose", &taken), run, reading);
        let absent =
            (value.magnesium.is_absent(), value.salt.is_absent() && value.amount.is_absent());
        let spans = (value.magnesium.span(), value.salt.span().or(value.amount.span()));
        if !either_or("`[[dose]]`", ("magnesium", "salt"), spans, absent, *span, reading) {
            continue;
        }
        let (salt, amount) = (&value.salt, &value.amount);
        companions(
            "dose",
            ("salt", salt.span()),
            ("amount", amount.is_absent()),
            "amount = \"500 mg\"",
            reading,
        );
        companions(
            "dose",
            ("amount", amount.span()),
            ("salt", salt.is_absent()),
            "salt = \"oxide\"",
            reading,
        );
        let salted = salt.value().zip(given(amount, "mg"));
        let dose =
            salted.map(|(salt, mass_mg)| Dose::Salt { salt: *salt, mass_mg }).or_else(|| {
                let amount_mmol = magnesium_mmol(value.magnesium.value()?);
                Some(Dose::Magnesium { amount_mmol })
            });
        doses.extend(dose.zip(timing));
    }
    doses
}

/// What runs into a vein, cut off at the end of the run.
pub(super) fn infusions(
    file: &BodyFile,
    run: Option<RunSpan>,
    reading: &mut Reading<'_>,
) -> Vec<Infusion> {
    let mut infusions = Vec::new();
    for At { value, span } in file.infusion.value().into_iter().flatten() {
        let absent = (value.rate.is_absent(), value.amount.is_absent());
        let spans = (value.rate.span(), value.amount.span());
        if !either_or("`[[infusion]]`", ("rate", "amount"), spans, absent, *span, reading) {
            continue;
        }
        companions(
            "infusion",
            ("amount", spans.1),
            ("over", value.over.is_absent()),
            "over = \"20 min\"",
            reading,
        );
        let (Some(run), Some(at)) = (run, value.at.given()) else { continue };
        let start_h = at.value.first_h(run.begin_h, 0.0);
        if start_h >= run.duration_h {
            let what = message!("tell-body-infusion-begins", "this infusion begins");
            let (when, end) = (in_words_h(start_h), in_words_h(run.duration_h));
            let related =
                vec![(run.said, message!("tell-scenario-end-of-run", "the run ends here"))];
            reading.fault_with(at.span, Fault::AfterTheEnd { what, when, end }, related);
            continue;
        }
        let over_h = given(&value.over, "h");
        let per_h = |rate: &Quantity| match rate.dimension() {
            Dimension::MassRate => Salt::Sulfate.magnesium_mmol(1000.0 * rate.value_in("g/h")),
            _ => rate.value_in("mmol/h"),
        };
        let in_all = |amount: &Quantity| match amount.dimension() {
            Dimension::Mass => Salt::Sulfate.magnesium_mmol(amount.value_in("mg")),
            _ => amount.value_in("mmol"),
        };
        let rate_mmol_per_h =
            value.rate.value().map(per_h).or_else(|| Some(in_all(value.amount.value()?) / over_h?));
        let rest_h = run.duration_h - start_h;
        let over_h = over_h.map_or(rest_h, |over_h| over_h.min(rest_h));
        infusions.extend(rate_mmol_per_h.map(|rate_mmol_per_h| Infusion {
            start_h,
            over_h,
            rate_mmol_per_h,
        }));
    }
    infusions
}

impl Meal {
    /// Magnesium in it.
    #[must_use]
    pub fn amount_mmol(&self) -> f64 {
        match self {
            Meal::Food { food, portion_g } => elemental_mmol(food.magnesium_mg(*portion_g)),
            Meal::Magnesium { amount_mmol } => *amount_mmol,
        }
    }
}

impl Dose {
    /// Magnesium in it.
    #[must_use]
    pub fn amount_mmol(&self) -> f64 {
        match self {
            Dose::Salt { salt, mass_mg } => salt.magnesium_mmol(*mass_mg),
            Dose::Magnesium { amount_mmol } => *amount_mmol,
        }
    }
}

/// Everything that is swallowed, ascending in time; `None` when it is too much to follow.
pub(super) fn intakes(
    file: &BodyFile,
    meals: &[(Meal, Timing)],
    doses: &[(Dose, Timing)],
    infusions: usize,
    reading: &mut Reading<'_>,
) -> Option<Vec<Intake>> {
    let timings = || meals.iter().map(|meal| meal.1).chain(doses.iter().map(|dose| dose.1));
    let count = timings().map(|timing| timing.times as f64).sum::<f64>() + infusions as f64;
    if count > MOST_OCCASIONS as f64 {
        let meals = file.meal.value().into_iter().flatten().map(|at| at.span);
        let doses = file.dose.value().into_iter().flatten().map(|at| at.span);
        let place = doses.chain(meals).next();
        let (count, most) = (in_words_count(count), in_words_count(MOST_OCCASIONS as f64));
        reading.fault(place, BodyFault::TooManyOccasions { count, most });
        return None;
    }
    let eaten = meals.iter().map(|(meal, timing)| (meal.amount_mmol(), *timing, IntakeKind::Meal));
    let taken = doses.iter().map(|(dose, timing)| (dose.amount_mmol(), *timing, IntakeKind::Dose));
    let mut intakes: Vec<Intake> = eaten
        .chain(taken)
        .flat_map(|(amount_mmol, timing, kind)| {
            timing.moments_h().map(move |at_h| Intake { at_h, amount_mmol, kind })
        })
        .collect();
    intakes.sort_by(|a, b| a.at_h.total_cmp(&b.at_h));
    Some(intakes)
}
