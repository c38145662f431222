//! Designs and plans: every point follows from its number, evenly and without overflow.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::units::{self, Unit};

fn range(key: &str, from: f64, to: f64, count: u64, spacing: Spacing) -> Axis {
    let values = Values::Range { from, to, count, spacing };
    Axis { key: key.into(), unit: "mM".into(), values }
}

fn words(key: &str, values: &[&str]) -> Axis {
    let values = Values::List(values.iter().map(|&word| word.into()).collect());
    Axis { key: key.into(), unit: String::new(), values }
}

fn sweep(design: Design, axes: Vec<Axis>) -> Sweep {
    Sweep {
        title: String::new(),
        question: String::new(),
        told: Told::default(),
        scenario: "s.toml".into(),
        set: vec!["run.duration=5 ms".into()],
        axes,
        design,
        replicates: 1,
        seed: 1,
        measures: vec![Measure::find("fibre_spikes").unwrap()],
        traces: Vec::new(),
        limits: Limits::default(),
        sources: Sources::default(),
    }
}

fn linear(count: u64) -> Axis {
    range("bath.magnesium", 0.0, 10.0, count, Spacing::Linear)
}

fn numbers(sweep: &Sweep, axis: usize) -> Vec<f64> {
    let number = |point| sweep.levels(point)[axis].as_ref().unwrap().number.unwrap();
    (0..sweep.points()).map(number).collect()
}

fn typed(sweep: &Sweep, point: u64) -> Vec<Option<String>> {
    sweep.levels(point).into_iter().map(|level| level.map(|level| level.typed)).collect()
}

#[test]
fn a_grid_has_every_value_with_every_other_and_the_last_axis_runs_fastest() {
    let grid = sweep(Design::Grid, vec![linear(3), words("run.preset", &["human", "frog"])]);
    assert_eq!(grid.points(), 6);
    let points: Vec<String> = (0..6).map(|point| grid.overrides(point)[1..].join(" ")).collect();
    assert_eq!(points[0], "bath.magnesium=0 mM run.preset=human");
    assert_eq!(points[1], "bath.magnesium=0 mM run.preset=frog");
    assert_eq!(points[2], "bath.magnesium=5 mM run.preset=human");
    assert_eq!(points[5], "bath.magnesium=10 mM run.preset=frog");
    assert_eq!(points.iter().collect::<BTreeSet<_>>().len(), 6);
    assert_eq!(grid.overrides(0)[0], "run.duration=5 ms");
}

#[test]
fn axes_that_are_zipped_go_side_by_side() {
    let zip = sweep(Design::Zip, vec![linear(3), words("run.preset", &["human", "frog", "mouse"])]);
    assert_eq!(zip.points(), 3);
    assert_eq!(typed(&zip, 1), [Some("5 mM".into()), Some("frog".into())]);
}

#[test]
fn one_at_a_time_begins_with_the_scenario_as_it_is_and_moves_one_axis_alone() {
    let walk = sweep(Design::OneAtATime, vec![linear(3), words("run.preset", &["frog", "mouse"])]);
    assert_eq!(walk.points(), 6);
    assert_eq!(typed(&walk, 0), [None, None]);
    assert_eq!(typed(&walk, 1), [Some("0 mM".into()), None]);
    assert_eq!(typed(&walk, 3), [Some("10 mM".into()), None]);
    assert_eq!(typed(&walk, 4), [None, Some("frog".into())]);
    assert_eq!(typed(&walk, 5), [None, Some("mouse".into())]);
    assert_eq!(walk.overrides(0), ["run.duration=5 ms"]);
}

#[test]
fn steps_of_short_numbers_are_short_numbers() {
    let tenths = sweep(Design::Grid, vec![range("k", 0.0, 1.0, 11, Spacing::Linear)]);
    let typed: Vec<String> = (0..11).map(|p| typed(&tenths, p)[0].clone().unwrap()).collect();
    assert_eq!(
        typed.join(" "),
        "0 mM 0.1 mM 0.2 mM 0.3 mM 0.4 mM 0.5 mM 0.6 mM 0.7 mM 0.8 mM \
         0.9 mM 1 mM"
    );
    let decades = sweep(Design::Grid, vec![range("k", 1e-3, 1e3, 7, Spacing::Logarithmic)]);
    assert_eq!(numbers(&decades, 0), [1e-3, 1e-2, 0.1, 1.0, 10.0, 100.0, 1000.0]);
}

proptest! {
    #[test]
    fn a_range_meets_both_ends_exactly_and_moves_one_way(
        from in 1e-6_f64..1e3, factor in 1.000_001_f64..1e6, count in 2_u64..200, log: bool,
        upside_down: bool,
    ) {
        let (low, high) = (from, from * factor);
        let (from, to) = if upside_down { (high, low) } else { (low, high) };
        let spacing = if log { Spacing::Logarithmic } else { Spacing::Linear };
        let values = numbers(&sweep(Design::Grid, vec![range("k", from, to, count, spacing)]), 0);
        prop_assert_eq!(values[0].to_bits(), from.to_bits());
        prop_assert_eq!(values.last().unwrap().to_bits(), to.to_bits());
        let gap = |pair: &[f64]| if log { pair[1] / pair[0] } else { pair[1] - pair[0] };
        let gaps: Vec<f64> = values.windows(2).map(gap).collect();
        let slack = if log { 1e-13 } else { 32.0 * f64::EPSILON * high };
        for found in &gaps {
            prop_assert!((found - gaps[0]).abs() <= slack * gaps[0].abs().max(1.0), "{:?}", gaps);
        }
    }

    #[test]
    fn what_is_typed_reads_back_to_the_same_bits(seed: u64, point in 0_u64..1000) {
        let mut drawn = sweep(Design::LatinHypercube { points: 1000 }, vec![linear(2)]);
        drawn.seed = seed;
        let level = drawn.levels(point)[0].clone().unwrap();
        let read = units::parse(&level.typed, Unit::find("mM").unwrap()).unwrap();
        prop_assert_eq!(read.to_bits(), level.number.unwrap().to_bits());
    }

    #[test]
    fn each_slice_of_each_axis_of_a_hypercube_is_used_once(points in 1_u64..700, seed: u64) {
        let log = range("k", 1.0, 100.0, 2, Spacing::Logarithmic);
        let mut drawn = sweep(Design::LatinHypercube { points }, vec![linear(2), log]);
        drawn.seed = seed;
        let slices = |axis: usize, part: fn(f64) -> f64| {
            let mut slices: Vec<f64> =
                numbers(&drawn, axis).iter().map(|x| (part(*x) * points as f64).floor()).collect();
            slices.sort_by(f64::total_cmp);
            slices
        };
        let each: Vec<f64> = (0..points).map(|slice| slice as f64).collect();
        prop_assert_eq!(slices(0, |x| x / 10.0), each.clone());
        prop_assert_eq!(slices(1, |x| 0.5 * crate::math::log10(x)), each);
    }

    #[test]
    fn a_point_is_the_same_whenever_it_is_asked_for(seed: u64, mut order in prop::collection::vec(0_u64..64, 20)) {
        for design in [
            Design::Grid,
            Design::LatinHypercube { points: 64 },
            Design::Sobol { points: 64 },
            Design::OneAtATime,
        ] {
            let mut one = sweep(design, vec![linear(8), linear(8)]);
            one.seed = seed;
            one.replicates = 3;
            let asked: Vec<_> = order.iter().map(|&row| one.overrides(row)).collect();
            order.reverse();
            let again: Vec<_> = order.iter().map(|&row| one.clone().overrides(row)).collect();
            prop_assert_eq!(asked.into_iter().rev().collect::<Vec<_>>(), again);
        }
    }

    #[test]
    fn parts_and_shards_have_every_row_once(
        points in 1_u64..3_000_000, shards in 1_u64..40, with_traces: bool,
    ) {
        let mut drawn = sweep(Design::LatinHypercube { points }, vec![linear(2)]);
        if with_traces {
            drawn.traces.push("force_frac".into());
        }
        let plan = drawn.plan();
        prop_assert!(plan.rows_per_part.is_power_of_two());
        prop_assert!(plan.rows <= 64 || plan.parts >= 8);
        let mut next = 0;
        for part in 0..plan.parts {
            let rows = plan.part(part);
            prop_assert_eq!(rows.start, next);
            prop_assert!(!rows.is_empty());
            prop_assert_eq!(plan.part_of(rows.start), part);
            prop_assert_eq!(plan.part_of(rows.end - 1), part);
            next = rows.end;
        }
        prop_assert_eq!(next, points);
        prop_assert!(plan.part(plan.parts).is_empty());
        let mut parts: Vec<u64> = (1..=shards).flat_map(|shard| plan.shard(shard, shards)).collect();
        parts.sort_unstable();
        prop_assert_eq!(parts, (0..plan.parts).collect::<Vec<_>>());
    }
}

#[test]
fn a_shard_that_is_not_there_has_no_parts() {
    let plan = sweep(Design::LatinHypercube { points: 10_000 }, vec![linear(2)]).plan();
    assert_eq!(plan.shard(0, 4).count() + plan.shard(5, 4).count() + plan.shard(1, 0).count(), 0);
    assert!(plan.shard(4, 4).count() >= 4);
}

#[test]
fn words_are_drawn_equally_often_and_both_axes_of_a_pair_evenly() {
    let letters = words("run.preset", &["a", "b", "c", "d"]);
    for design in [Design::LatinHypercube { points: 400 }, Design::Sobol { points: 400 }] {
        let drawn = sweep(design, vec![letters.clone(), linear(2)]);
        for letter in ["a", "b", "c", "d"] {
            let with = (0..400).filter(|&p| typed(&drawn, p)[0].as_deref() == Some(letter));
            assert_eq!(with.count(), 100, "{letter} {design:?}");
        }
        // no letter has more than its share of high or low numbers
        let of_a = (0..400).filter(|&p| typed(&drawn, p)[0].as_deref() == Some("a"));
        let mean =
            of_a.map(|p| numbers(&drawn, 1)[usize::try_from(p).unwrap()]).sum::<f64>() / 100.0;
        assert!((mean - 5.0).abs() < 1.0, "{mean} {design:?}");
    }
}

#[test]
fn a_sobol_sequence_fills_the_square_more_evenly_than_a_hypercube() {
    let axes = || vec![linear(2), linear(2)];
    // in the corner below 3 by 3 there should be 9 points in a hundred
    let off = |design: Design| {
        let drawn = sweep(design, axes());
        let (x, y) = (numbers(&drawn, 0), numbers(&drawn, 1));
        let within = x.iter().zip(&y).filter(|(x, y)| **x < 3.0 && **y < 3.0).count();
        (within as f64 / drawn.points() as f64 - 0.09).abs()
    };
    assert!(off(Design::Sobol { points: 4096 }) < 1e-3);
    assert!(off(Design::LatinHypercube { points: 4096 }) < 0.02);
}

#[test]
fn another_seed_draws_other_points_and_another_axis_other_orders() {
    for design in [Design::LatinHypercube { points: 50 }, Design::Sobol { points: 50 }] {
        let one = sweep(design, vec![linear(2), linear(2)]);
        let other = Sweep { seed: 2, ..one.clone() };
        assert_ne!(numbers(&one, 0), numbers(&other, 0));
        assert_ne!(numbers(&one, 0), numbers(&one, 1));
    }
}

#[test]
fn each_replicate_has_a_seed_of_its_own_and_a_single_run_that_of_the_scenario() {
    let mut noisy = sweep(Design::Grid, vec![linear(5)]);
    assert_eq!(noisy.seed_of(3), None);
    assert!(!noisy.overrides(3).iter().any(|change| change.starts_with("run.seed=")));
    noisy.replicates = 1000;
    let seeds: BTreeSet<u64> = (0..noisy.rows()).map(|row| noisy.seed_of(row).unwrap()).collect();
    assert_eq!(seeds.len(), 5000);
    assert!(seeds.iter().all(|seed| i64::try_from(*seed).is_ok()));
    assert_eq!((noisy.point_of(2999), noisy.replicate_of(2999)), (2, 999));
    assert_eq!(noisy.overrides(2999)[1], "bath.magnesium=5 mM");
    assert_eq!(noisy.overrides(2999)[2], format!("run.seed={}", noisy.seed_of(2999).unwrap()));
    let other = Sweep { seed: 2, ..noisy.clone() };
    assert!(!seeds.contains(&other.seed_of(0).unwrap()));
}

#[test]
fn the_largest_designs_are_counted_and_drawn_without_overflow() {
    let huge = linear(1_000_000_000_000_000);
    let grid = sweep(Design::Grid, vec![huge.clone(), huge.clone(), huge]);
    assert_eq!(grid.points(), u64::MAX);
    assert_eq!(Sweep { replicates: u32::MAX, ..grid.clone() }.rows(), u64::MAX);
    assert!(grid.plan().is_huge());
    assert_eq!(grid.plan().sample(3).len(), 3);
    // a thousand million points need no list of a thousand million places
    let drawn = sweep(Design::LatinHypercube { points: plan::MOST_ROWS }, vec![linear(2)]);
    let last = drawn.levels(plan::MOST_ROWS - 1)[0].clone().unwrap().number.unwrap();
    assert!((0.0..=10.0).contains(&last));
    assert_eq!(drawn.plan().rows_per_part, 4096);
}

#[test]
fn regress_the_points_that_are_drawn_stay_what_they_are() {
    let axes = || vec![linear(2), words("run.preset", &["human", "frog", "mouse"])];
    let latin = sweep(Design::LatinHypercube { points: 5 }, axes());
    let sobol = sweep(Design::Sobol { points: 5 }, axes());
    let row = |sweep: &Sweep| sweep.overrides(4)[1..].join(" ");
    assert_eq!(row(&latin), "bath.magnesium=7.268095383083432 mM run.preset=mouse");
    assert_eq!(row(&sobol), "bath.magnesium=7.70170122385025 mM run.preset=frog");
    let seed = Sweep { replicates: 2, ..sobol.clone() }.seed_of(9);
    assert_eq!(seed, Some(181_293_361_473_625_926));
}

#[test]
fn rows_to_be_timed_come_from_everywhere() {
    let plan = sweep(Design::LatinHypercube { points: 1000 }, vec![linear(2)]).plan();
    assert_eq!(plan.sample(4), [125, 375, 625, 875]);
    assert_eq!(sweep(Design::Grid, vec![linear(2)]).plan().sample(9), [0, 1]);
}

#[test]
fn an_estimate_says_what_is_left_in_words() {
    let plan = sweep(Design::LatinHypercube { points: 100_000 }, vec![linear(2)]).plan();
    let said = |left: u64, timed_s: &[f64], jobs: usize| {
        plan.estimate(left, timed_s, jobs).unwrap().duration()
    };
    assert_eq!(plan.estimate(10, &[], 2), None);
    assert_eq!(said(100_000, &[1e-6; 8], 2), "less than 1 s");
    assert_eq!(said(100_000, &[1e-3; 8], 2), "50 s");
    assert_eq!(said(50_000, &[1e-3; 8], 2), "25 s");
    assert_eq!(said(100_000, &[0.05; 8], 2), "42 min");
    assert_eq!(said(100_000, &[0.04, 0.06, 0.05, 0.05], 2), "35 to 48 min");
    assert_eq!(said(100_000, &[1.0, 2.0, 3.0], 1), "1.2 to 3.7 d");
    // a single row leaves it open
    assert_eq!(said(100_000, &[0.1], 1), "1.4 to 5.6 h");
    let whole = plan.estimate(100_000, &[1e-3], 2).unwrap();
    assert_eq!(whole.room(), "10 MB");
    assert_eq!(plan.estimate(50_000, &[1e-3], 2).unwrap().bytes, 0.5 * whole.bytes);
}
