//! From what was typed to what it means: defaults, order in time, and everything that only the
//! whole scenario can tell.

use super::fault::BodyFault;
use super::file::{self, BodyFile};
use super::junction;
use super::meaning::{
    BodyScenario, Dose, Infusion, Intake, IntakeKind, Junction, Look, Meal, Setup,
};
use super::salt::{Salt, elemental_mmol};
use super::schedule::{Keys, RunSpan, Timing, in_words_h, timing};
use crate::constants::MAGNESIUM_G_PER_MOL;
use crate::model::body::{Person, gut};
use crate::model::parameters::Parameters;
use crate::scenario::check::{StoryKeys, change_parameters, check_story, given, missing_duration};
use crate::scenario::choice::Choice as _;
use crate::scenario::fault::Fault;
use crate::scenario::in_words::in_words_count;
use crate::scenario::library::Library;
use crate::scenario::preset;
use crate::scenario::problem::{Reading, Warning};
use crate::scenario::quantity::Quantity;
use crate::scenario::reader::{At, Field};
use crate::scenario::tree::{Span, Table};
use crate::units::{self, Dimension};

/// Longest run: two years of 365 days.
const MOST_DURATION_h: f64 = 17_520.0;
/// Most meals, doses and infusions together.
const MOST_OCCASIONS: u64 = 20_000;
/// Most looks at the synapse: each is a run of its own.
const MOST_LOOKS: usize = 24;

/// Works out the meaning of a file. Problems are noted; a scenario with problems is not to be used.
pub fn check(
    file: &BodyFile,
    tree: &Table,
    library: &dyn Library,
    reading: &mut Reading<'_>,
) -> Option<BodyScenario> {
    let run = file.run.value().cloned().unwrap_or_default();
    let begin_h = run.clock.value().map_or(0.0, |clock| clock.hour_h);
    let span = check_duration(file, &run, begin_h, tree, reading);
    let name = run.preset.value().copied().unwrap_or_default();
    let preset = match preset::load(name) {
        Ok(preset) => preset,
        Err(error) => {
            let fault = Fault::BadPreset { name: name.word(), lines: error.lines() };
            reading.fault(run.preset.span(), fault);
            return None;
        }
    };
    let (parameters, changed) = change_parameters(preset, file.parameters.value(), reading);
    let person = person(&file.person.value().cloned().unwrap_or_default(), &parameters);

    let meals = meals(file, span, reading);
    let doses = doses(file, span, reading);
    let infusions = infusions(file, span, reading);
    let intakes = intakes(file, &meals, &doses, infusions.len(), reading);
    let start = file.start.value().cloned().unwrap_or_default();
    let start_mM = start_of(&start, file.person.value(), &person, &meals, reading);
    let (junctions, looks) = looks(file, span, library, reading);
    let story = check_story(
        &StoryKeys {
            title: &file.title,
            question: &file.question,
            look_for: &file.look_for,
            established: &file.established,
            contested: &file.contested,
            sources: &file.sources,
        },
        reading,
    );
    warn_of_start(start_mM, start.magnesium.span().or(start.deficit.span()), reading);
    Some(BodyScenario {
        story,
        preset,
        changed,
        person,
        start_mM: start_mM?,
        duration_h: span?.duration_h,
        begin_h,
        intakes: intakes?,
        infusions,
        looks,
        junctions,
        setup: Setup { meals, doses },
        warnings: Vec::new(),
        sources: crate::scenario::tree::Sources::default(),
    })
}

fn check_duration(
    file: &BodyFile,
    run: &file::Run,
    begin_h: f64,
    tree: &Table,
    reading: &mut Reading<'_>,
) -> Option<RunSpan> {
    if run.duration.is_absent() && !matches!(file.run, Field::Wrong) {
        missing_duration(file.run.span(), tree, "4 weeks", reading);
    }
    let At { value, span } = run.duration.given()?;
    let duration_h = value.value_in("h");
    if duration_h > MOST_DURATION_h {
        let duration = in_words_h(duration_h);
        reading.fault(*span, BodyFault::TooLong { duration, most: "2 years" });
        return None;
    }
    Some(RunSpan { begin_h, duration_h, said: *span })
}

fn person(keys: &file::Person, parameters: &Parameters<f64>) -> Person<f64> {
    Person {
        parameters: *parameters,
        mass_kg: given(&keys.mass, "kg").unwrap_or(parameters.body.mass_kg),
        filtration_mL_min: given(&keys.kidney, "mL/min")
            .unwrap_or(parameters.kidney.filtration_mL_min),
        reabsorption_frac: given(&keys.reabsorption, "1").unwrap_or(1.0),
        loss_mmol_per_h: given(&keys.loss, "mmol/h").unwrap_or(0.0),
        calcium_mM: given(&keys.calcium, "mM").unwrap_or(parameters.reference.calcium_mM),
    }
}

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
    reading.fault(place, Fault::EitherOr { table: table.to_owned(), one, other, both });
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
    ($value:expr, $table:literal, $what:literal) => {
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

fn meals(file: &BodyFile, run: Option<RunSpan>, reading: &mut Reading<'_>) -> Vec<(Meal, Timing)> {
    let mut meals = Vec::new();
    for At { value, span } in file.meal.value().into_iter().flatten() {
        let timing = timing(&keys!(value, "meal", "this meal is eaten"), run, reading);
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

fn doses(file: &BodyFile, run: Option<RunSpan>, reading: &mut Reading<'_>) -> Vec<(Dose, Timing)> {
    let mut doses = Vec::new();
    for At { value, span } in file.dose.value().into_iter().flatten() {
        let timing = timing(&keys!(value, "dose", "this dose is taken"), run, reading);
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

fn infusions(file: &BodyFile, run: Option<RunSpan>, reading: &mut Reading<'_>) -> Vec<Infusion> {
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
            let what = "this infusion begins";
            let (when, end) = (in_words_h(start_h), in_words_h(run.duration_h));
            let related = vec![(run.said, "the run ends here".to_owned())];
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
fn intakes(
    file: &BodyFile,
    meals: &[(Meal, Timing)],
    doses: &[(Dose, Timing)],
    infusions: usize,
    reading: &mut Reading<'_>,
) -> Option<Vec<Intake>> {
    let timings = || meals.iter().map(|meal| meal.1).chain(doses.iter().map(|dose| dose.1));
    let count = timings().map(|timing| timing.times as f64).sum::<f64>() + infusions as f64;
    if count > MOST_OCCASIONS as f64 {
        let most_of = |tables: Vec<Span>| tables.into_iter().next();
        let meals = file.meal.value().into_iter().flatten().map(|at| at.span);
        let doses = file.dose.value().into_iter().flatten().map(|at| at.span);
        let place = most_of(doses.chain(meals).collect());
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

/// Total magnesium of serum at the beginning.
fn start_of(
    start: &file::Start,
    typed: Option<&file::Person>,
    person: &Person<f64>,
    meals: &[(Meal, Timing)],
    reading: &mut Reading<'_>,
) -> Option<f64> {
    if let (Some(_), Some(span)) = (start.magnesium.span(), start.deficit.span()) {
        let (table, one, other) = ("`[start]`".to_owned(), "magnesium", "deficit");
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

fn warn_of_start(start_mM: Option<f64>, place: Option<Span>, reading: &mut Reading<'_>) {
    if let Some(start_mM) = start_mM.filter(|start_mM| *start_mM > DEADLY_mM) {
        let start_mM = units::number((start_mM * 100.0).round() / 100.0);
        reading.warnings.push(Warning {
            message: format!("serum magnesium begins at {start_mM} mM, which is above 5 mM"),
            reason: "breathing stops at about 5 to 7 mM; nobody lives with this for long".into(),
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
        let meal_mmol = p.food.usual_meal_mg / MAGNESIUM_G_PER_MOL;
        return p.food.meals_per_day * gut::absorbed(meal_mmol, &p.gut) / 24.0;
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

fn looks(
    file: &BodyFile,
    run: Option<RunSpan>,
    library: &dyn Library,
    reading: &mut Reading<'_>,
) -> (Vec<Junction>, Vec<Look>) {
    let (mut junctions, mut looks) = (Vec::new(), Vec::new());
    let tables: Vec<_> = file.synapse.value().into_iter().flatten().collect();
    let all = tables.iter().filter_map(|at| at.value.at.value()).map(Vec::len).sum::<usize>();
    if all > MOST_LOOKS {
        let place = tables.first().map(|at| at.span);
        reading.fault(place, BodyFault::TooManyLooks { count: all, most: MOST_LOOKS });
        return (junctions, looks);
    }
    for At { value, .. } in tables {
        for At { value: when, span } in value.at.value().into_iter().flatten() {
            let Some(run) = run else { continue };
            let at_h = when.first_h(run.begin_h, 0.0);
            if at_h > run.duration_h {
                let what = "this look at the synapse is taken";
                let (when, end) = (in_words_h(at_h), in_words_h(run.duration_h));
                let related = vec![(run.said, "the run ends here".to_owned())];
                reading.fault_with(*span, Fault::AfterTheEnd { what, when, end }, related);
            } else {
                looks.push(Look { at_h, junction: junctions.len() });
            }
        }
        if let Some(junction) = junction::read(value, library, reading) {
            junctions.push(junction);
        }
    }
    looks.sort_by(|a, b| a.at_h.total_cmp(&b.at_h).then(a.junction.cmp(&b.junction)));
    (junctions, looks)
}
