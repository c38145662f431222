//! The next nerve cell: magnesium in its NMDA channels, its rest, and what it does when magnesium
//! falls.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

use calgate::analysis::{Summary, summarise};
use calgate::model::nerve_cell::{calcium_pA, unblocked};
use calgate::model::parameters::NerveCell;
use calgate::scenario::choices::PresetName;
use calgate::scenario::{load_text, preset};
use calgate::simulate::{Run, Setup, run};

/// RT/F at 37 °C.
const THERMAL_MV: f64 = 26.727;

fn cell() -> NerveCell<f64> {
    preset::load(PresetName::Human).unwrap().parameters.nerve_cell
}

/// A run of the chain that ends in a nerve cell, with some impulses and what is set besides.
fn simulated(impulses: usize, overrides: &[&str]) -> Run {
    let stimulus = if impulses == 0 {
        String::new()
    } else {
        format!("[[stimulus.train]]\nstart = \"20 ms\"\nrate = \"20 Hz\"\ncount = {impulses}\n")
    };
    let text = format!(
        "schema = 1\n[run]\nduration = \"300 ms\"\ntarget = \"nerve-cell\"\n\
         [bath]\nmagnesium = \"1 mM\"\n{stimulus}"
    );
    let overrides: Vec<String> = overrides.iter().map(|text| (*text).to_owned()).collect();
    let scenario = load_text("cell", &text, &overrides).unwrap();
    run(&Setup::of(&scenario), &mut |_| true).unwrap()
}

fn summary(impulses: usize, overrides: &[&str]) -> Summary {
    summarise(&simulated(impulses, overrides).trace)
}

#[test]
fn exact_the_block_is_the_published_curve() {
    let p = cell();
    for magnesium_mM in [0.0, 0.1, 0.55, 1.0, 2.0, 10.0] {
        for v_mV in [-100.0, -80.0, -60.0, -40.0, -20.0, 0.0, 20.0, 40.0] {
            let published = 1.0 / (1.0 + libm::exp(-0.062 * v_mV) * magnesium_mM / 3.57);
            let ours = unblocked(v_mV, magnesium_mM, &p);
            assert!((ours - published).abs() < 1e-14, "{magnesium_mM} mM, {v_mV} mV: {ours}");
        }
    }
    // at 1 mM half of the channels are free at -20.5 mV, at rest only 1 in 25
    let half_mV = -libm::log(3.57) / 0.062;
    assert!((half_mV + 20.53).abs() < 0.01);
    assert!((unblocked(half_mV, 1.0, &p) - 0.5).abs() < 1e-14);
    assert!((unblocked(-70.0, 1.0, &p) - 0.0445).abs() < 1e-3);
}

#[test]
fn exact_without_magnesium_the_current_is_linear_and_nothing_is_blocked() {
    let run = simulated(2, &["bath.magnesium=0 mM"]);
    let free = run.trace.column("nmda_unblocked_frac").unwrap();
    assert!(free.iter().all(|&free| free == 1.0));
    let p = cell();
    let current = |v_mV: f64| 5.0 * unblocked(v_mV, 0.0, &p) * (v_mV - p.reversal_mV);
    for v_mV in [-80.0, -40.0, 40.0] {
        assert_eq!(current(v_mV), 5.0 * v_mV);
    }
    // with magnesium it has its lowest point where the block is half relieved: a negative slope
    let blocked = |v_mV: f64| unblocked(v_mV, 1.0, &p) * v_mV;
    assert!(blocked(-30.0) < blocked(-60.0) && blocked(-30.0) < blocked(-10.0));
}

#[test]
fn calcium_carries_the_measured_part_and_never_leaves_through_the_channel() {
    let p = cell();
    let inward_pA = -unblocked(-60.0, 1.0, &p) * (-60.0 - p.reversal_mV);
    let part = calcium_pA(1.0, -60.0, 1.0, THERMAL_MV, &p) / inward_pA;
    assert!((part - p.calcium_frac).abs() < 1e-14, "{part}");
    for v_mV in [-100.0, -20.0, 0.0, 20.0, 60.0] {
        assert!(calcium_pA(1.0, v_mV, 1.0, THERMAL_MV, &p) > 0.0, "{v_mV} mV");
    }
}

#[test]
fn the_cell_rests_where_a_regular_spiking_cell_rests_and_stays_there() {
    for magnesium in ["bath.magnesium=1 mM", "bath.magnesium=0.1 mM"] {
        let run = simulated(0, &[magnesium]);
        let v_mV = run.trace.column("cell_potential_mV").unwrap();
        assert!((v_mV[0] + 70.3).abs() < 1.0, "{}", v_mV[0]);
        let moved_mV = v_mV.iter().map(|v| (v - v_mV[0]).abs()).fold(0.0, f64::max);
        assert!(moved_mV < 1e-3, "{magnesium}: moved by {moved_mV} mV");
        assert_eq!(summarise(&run.trace).cell_spikes, Some(0));
    }
}

#[test]
fn a_single_impulse_stays_below_threshold_and_several_add_up() {
    assert_eq!(summary(1, &[]).cell_spikes, Some(0));
    assert!(summary(4, &[]).cell_spikes >= Some(1));
}

#[test]
fn the_cell_fires_more_and_takes_up_more_calcium_when_magnesium_falls() {
    let of = |magnesium: &str| summary(4, &[&format!("bath.magnesium={magnesium} mM")]);
    let falling: Vec<Summary> = ["2", "1", "0.5", "0.2", "0"].into_iter().map(of).collect();
    for pair in falling.windows(2) {
        assert!(pair[1].cell_spikes > pair[0].cell_spikes, "{pair:?}");
        assert!(pair[1].mean_nmda_calcium_pA > pair[0].mean_nmda_calcium_pA, "{pair:?}");
    }
}

#[test]
fn the_block_does_more_than_the_terminal_when_magnesium_falls() {
    let normal = summary(4, &[]).cell_spikes.unwrap();
    let low = summary(4, &["bath.magnesium=0.1 mM"]).cell_spikes.unwrap();
    // the same low bath, in which the channel is blocked as it was at 1 mM
    let constant = "parameters.nerve_cell.block_constant=0.357 mM";
    let terminal = summary(4, &["bath.magnesium=0.1 mM", constant]).cell_spikes.unwrap();
    assert!(low - terminal > terminal - normal, "{normal} {terminal} {low}");
}

#[test]
fn without_nmda_channels_magnesium_acts_on_the_terminal_alone() {
    let none = "parameters.nerve_cell.nmda_conductance=0 nS";
    let run = simulated(4, &[none, "bath.magnesium=0 mM"]);
    assert!(run.trace.column("nmda_conductance_nS").unwrap().iter().all(|&g| g == 0.0));
    assert!(run.trace.column("nmda_calcium_pA").unwrap().iter().all(|&i| i == 0.0));
}

#[test]
fn the_muscle_run_does_not_know_of_the_cell() {
    let scenario = |target: &str| {
        let text = format!(
            "schema = 1\n[run]\nduration = \"30 ms\"\ntarget = \"{target}\"\n\
             [[stimulus.single]]\nat = \"1 ms\"\n"
        );
        load_text("targets", &text, &[]).unwrap()
    };
    let [muscle, cell] = ["muscle", "nerve-cell"].map(|target| {
        let scenario = scenario(target);
        run(&Setup::of(&scenario), &mut |_| true).unwrap().trace
    });
    assert!(muscle.column("cell_potential_mV").is_none());
    assert!(cell.column("fibre_potential_mV").is_none() && cell.column("force_frac").is_none());
    // the terminal does the same, whatever follows it
    let last =
        |trace: &calgate::trace::Trace| *trace.column("released_quanta").unwrap().last().unwrap();
    assert!((last(&muscle) / last(&cell) - 1.0).abs() < 1e-6);
}

#[test]
#[cfg(feature = "figure")]
fn figures_show_the_cell_as_central_and_an_illustration() {
    use calgate::figure::{Heading, Shown, Stamp, Style, chain};
    let words = calgate::text::Catalogue::english();
    let [normal, low] = ["1", "0.1"].map(|magnesium| {
        simulated(2, &[&format!("bath.magnesium={magnesium} mM"), "run.duration=200 ms"]).trace
    });
    let stamp = Stamp { line: "a run".into(), record: String::new() };
    let drawn = |runs: &[Shown<'_>]| {
        chain(runs, &Heading::default(), &words, &stamp, &Style::default()).unwrap()
    };
    let shown = |label: &str, trace| Shown { label: label.into(), trace };
    let of_one = drawn(&[shown("normal", &normal)]);
    let of_two = drawn(&[shown("normal", &normal), shown("low", &low)]);
    for (svg, titles) in [
        (of_one, ["conductances (nS)", "membrane potential (mV)", "AMPA"]),
        (of_two, ["NMDA conductance (nS)", "membrane potential (mV)", "low"]),
    ] {
        let text = svg.text();
        for title in titles.iter().chain(&["central, an illustration", "through NMDA channels"]) {
            assert!(text.contains(title), "no {title}");
        }
        assert!(!text.contains("Muscle fibre") && !text.contains("Force"));
    }
}

#[test]
fn whole_quanta_reach_the_cell_too() {
    let run = simulated(2, &["release.mode=\"quantal\""]);
    let released = *run.trace.column("released_quanta").unwrap().last().unwrap();
    assert!(released >= 1.0 && released.fract() == 0.0, "{released}");
    let peak_nS =
        |column: &str| run.trace.column(column).unwrap().iter().copied().fold(0.0, f64::max);
    // the quanta of one impulse come almost together
    let one_impulse_nS = 0.5 * released * cell().ampa_conductance_nS;
    assert!(peak_nS("ampa_conductance_nS") > 0.5 * one_impulse_nS);
    assert!(peak_nS("nmda_conductance_nS") > 0.0);
}
