//! The body against the steady states and absorption it was fitted to.

use super::*;
use crate::model::parameters::Parameters;

fn parameters() -> Parameters<f64> {
    crate::scenario::preset::load(crate::scenario::choices::PresetName::Human).unwrap().parameters
}

fn person(filtration_mL_min: f64) -> Person<f64> {
    let parameters = parameters();
    Person {
        parameters,
        mass_kg: 70.0,
        filtration_mL_min,
        reabsorption_frac: 1.0,
        loss_mmol_per_h: 0.0,
        calcium_mM: 1.2,
    }
}

const MG_PER_MMOL: f64 = crate::constants::MAGNESIUM_G_PER_MOL;

/// Absorbed in a day from `times` doses of `dose_mg`, mmol.
fn absorbed_per_day(times: f64, dose_mg: f64) -> f64 {
    times * gut::absorbed(dose_mg / MG_PER_MMOL, &parameters().gut)
}

#[test]
fn published_fractions_of_a_dose_are_absorbed() {
    // Fine et al. 1991: 65 % of the smallest dose, 11 % of the largest; between them our fit
    for (dose_mg, expected) in [(36.0, 0.65), (974.0, 0.11)] {
        let fraction = absorbed_per_day(1.0, dose_mg) / (dose_mg / MG_PER_MMOL);
        assert!((fraction - expected).abs() < 0.015, "{dose_mg} mg: {fraction}");
    }
    assert!((absorbed_per_day(3.0, 100.0) - 4.7).abs() < 0.05);
    assert!((absorbed_per_day(1.0, 300.0) - 2.4).abs() < 0.05);
}

#[test]
fn steady_serum_follows_the_table_of_diets_and_kidneys() {
    let diet = absorbed_per_day(3.0, 100.0);
    let loads = [
        0.0,
        absorbed_per_day(1.0, 300.0),
        absorbed_per_day(4.0, 500.0),
        absorbed_per_day(4.0, 2500.0),
    ];
    let table = [
        (100.0, [0.86, 0.88, 0.98, 1.21]),
        (60.0, [0.89, 0.93, 1.09, 1.47]),
        (30.0, [0.96, 1.04, 1.36, 2.14]),
        (15.0, [1.12, 1.28, 1.92, 3.47]),
        (10.0, [1.27, 1.51, 2.48, 4.80]),
        (5.0, [1.74, 2.21, 4.14, 8.78]),
    ];
    for (filtration_mL_min, expected) in table {
        for (load, expected) in loads.iter().zip(expected) {
            let serum = person(filtration_mL_min).steady_serum_mM((diet + load) / 24.0).unwrap();
            assert!((serum / expected - 1.0).abs() < 0.01, "{filtration_mL_min} {load}: {serum}");
        }
    }
}

#[test]
fn a_steady_person_stays_as_she_is() {
    let person = person(100.0);
    let serum_mM = person.steady_serum_mM(0.2).unwrap();
    let state = person.at_rest(serum_mM);
    // what is absorbed in a day comes in as an infusion here
    let change = person.changes_per_h(&state, 0.2);
    for still in [BodyState::Fluid, BodyState::Tissue, BodyState::Calcium] {
        assert!(change[still as usize].abs() < 1e-12, "{still:?}: {}", change[still as usize]);
    }
}

#[test]
fn kidneys_that_do_not_work_excrete_nothing_and_know_no_steady_state() {
    let person = person(0.0);
    assert_eq!(person.excretion_mmol_per_h(5.0), 0.0);
    assert_eq!(person.steady_serum_mM(0.2), None);
}

#[test]
fn a_depleted_person_excretes_next_to_nothing_and_a_replete_one_a_twentieth() {
    let whole = person(100.0);
    assert!(whole.excretion_mmol_per_h(0.6) * 24.0 < 0.05);
    let filtered_per_day = 0.7 * 144.0 * 0.86;
    let part = whole.excretion_mmol_per_h(0.86) * 24.0 / filtered_per_day;
    assert!((0.04..0.07).contains(&part), "{part}");
}

#[test]
fn exact_excretion_has_the_slope_of_filtration_far_above_the_corner() {
    let whole = person(100.0);
    let slope = whole.excretion_mmol_per_h(3.0) - whole.excretion_mmol_per_h(2.0);
    assert!((slope - 0.7 * 6.0).abs() < 1e-3, "{slope} L/h");
}

#[test]
fn calcium_falls_only_when_magnesium_is_nearly_gone() {
    let goal = |serum| serum::calcium_goal(serum, 1.2, &parameters().parathyroid);
    for (serum_mM, low, high) in [
        (0.85, 1.199, 1.2),
        (0.6, 1.195, 1.2),
        (0.45, 0.99, 1.01),
        (0.3, 0.79, 0.81),
        (0.0, 0.79, 0.81),
    ] {
        assert!((low..=high).contains(&goal(serum_mM)), "{serum_mM}: {}", goal(serum_mM));
    }
}

#[test]
fn exact_half_of_the_fall_of_pressure_comes_at_its_half_rise() {
    let p = parameters();
    let fall = |serum_mM| blood_pressure::fall(serum_mM, &p.body, &p.blood_pressure);
    assert_eq!(fall(0.5), 0.0);
    assert!((fall(0.85 + 0.75) - 12.5).abs() < 1e-12);
}

#[test]
fn exact_what_moves_is_neither_made_nor_lost() {
    let mut leaky = person(80.0);
    leaky.loss_mmol_per_h = 0.1;
    let mut state = leaky.at_rest(1.3);
    leaky.swallow(&mut state, 12.3);
    state[BodyState::Tissue as usize] = 200.0;
    let before = state::balance_mmol(&state);
    let change = leaky.changes_per_h(&state, 1.7);
    assert!(state::balance_mmol(&change).abs() < 1e-12);
    leaky.swallow(&mut state, 4.0);
    assert!((state::balance_mmol(&state) - before).abs() < 1e-12);
}
