//! Which mechanism did how much: two runs differ, and what makes the difference is divided among
//! the ways in which their baths, numbers, commands and drives act.
//!
//! Magnesium acts in two places: in front of the membrane, where it screens the surface charge and
//! moves the gates, and in the mouth of the calcium channel, where it competes with calcium. So does
//! calcium itself. Each of these ways can be given to the model as in the one run or as in the
//! other, and with m ways that differ there are 2^m runs. They answer three questions of each way:
//! what it does alone, what is lost without it, and what is its fair share: the average of what it
//! adds over all orders in which the ways could have come one after another (the value of Shapley,
//! 1953). Shares add up to the whole difference exactly; what the ways do alone need not, and what
//! remains then is their interplay.

mod mixture;

use super::in_parallel;
use crate::analysis::Measure;
use crate::scenario::Scenario;
use crate::scenario::protocol::BathKnot;
use crate::simulate::{self, Setup, SimulateError};
use mixture::Mixture;
pub use mixture::differing;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A way in which what is done to a junction reaches it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mechanism {
    /// Magnesium screens the charge of the membranes and shifts their gates.
    MagnesiumAtMembrane,
    /// Magnesium takes calcium's place at the calcium channel; where the scenario has them, it
    /// blocks the receptors of the end plate or of the next nerve cell too.
    MagnesiumAtChannel,
    /// Calcium screens the charge of the membranes and shifts their gates.
    CalciumAtMembrane,
    /// Calcium enters through its channel.
    CalciumAtChannel,
    /// Potassium and sodium set the potentials at which currents turn.
    OtherIons,
    /// Numbers of the preparation, alternatives and switches.
    Parameters,
    /// Stimuli, and how long the run lasts.
    Commands,
    /// Tonic drive, noise, and what is drawn at random.
    Drive,
    /// The last three together, where so many ways differ that all of them were too many runs.
    AllElse,
}

impl Mechanism {
    /// Every one that can be taken alone, in the order of the signal.
    const ALONE: [Self; 8] = [
        Self::MagnesiumAtMembrane,
        Self::MagnesiumAtChannel,
        Self::CalciumAtMembrane,
        Self::CalciumAtChannel,
        Self::OtherIons,
        Self::Parameters,
        Self::Commands,
        Self::Drive,
    ];
}

/// The most mechanisms that are told apart: 64 runs.
const MOST_MECHANISMS: usize = 6;

/// What one mechanism did to one measure, in the unit of the measure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// Which.
    pub mechanism: Mechanism,
    /// Its fair share of the difference.
    pub share: f64,
    /// The difference when it alone is as in the run, all else as in the reference.
    pub alone: f64,
    /// What of the difference is lost when it is as in the reference, all else as in the run.
    pub lost_without: f64,
}

/// The difference of one measure, divided.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// Which measure.
    pub measure: Measure,
    /// Its value in the reference.
    pub reference: f64,
    /// Its value in the run.
    pub here: f64,
    /// What each mechanism did, in the order of [`Attribution::mechanisms`].
    pub parts: Vec<Part>,
}

impl Effect {
    /// The whole difference.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.here - self.reference
    }

    /// What the mechanisms do together that none of them does alone.
    #[must_use]
    pub fn interplay(&self) -> f64 {
        self.total() - self.parts.iter().map(|part| part.alone).sum::<f64>()
    }
}

/// What made the difference between a run and its reference.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// The mechanisms that differ, in the order of the signal; none when the two are the same.
    pub mechanisms: Vec<Mechanism>,
    /// The measures that every one of the runs has.
    pub effects: Vec<Effect>,
    /// The measures that some of the runs do not have.
    pub missing: Vec<Measure>,
    /// How many runs were made.
    pub runs: usize,
}

/// Divides the difference between two scenarios of a junction. `keep_going` is told the part of the
/// runs that is done, and answers whether the rest is still wanted.
///
/// A reference that lasts longer or shorter than the run counts as another command.
///
/// # Errors
/// When one of the runs cannot be followed to its end.
pub fn attribute(
    reference: &Scenario,
    scenario: &Scenario,
    measures: &[Measure],
    keep_going: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Attribution, SimulateError> {
    let mechanisms = differing(reference, scenario);
    let subsets: Vec<usize> = (0..1 << mechanisms.len()).collect();
    let done = AtomicUsize::new(0);
    let values = in_parallel(&subsets, |subset| {
        let chosen =
            mechanisms.iter().enumerate().filter(|(i, _)| subset >> i & 1 == 1).map(|(_, m)| *m);
        let mixture = Mixture { reference, scenario, chosen: chosen.collect() }.made();
        let mut goes_on =
            |_: f64| keep_going(done.load(Ordering::Relaxed) as f64 / subsets.len() as f64);
        let run = simulate::run(&Setup::of(&mixture), &mut goes_on)?;
        done.fetch_add(1, Ordering::Relaxed);
        Ok(measures.iter().map(|measure| measure.of(&run.trace)).collect::<Vec<_>>())
    });
    let values = values.into_iter().collect::<Result<Vec<_>, SimulateError>>()?;
    let (mut effects, mut missing) = (Vec::new(), Vec::new());
    for (index, measure) in measures.iter().enumerate() {
        match values.iter().map(|values| values[index]).collect::<Option<Vec<f64>>>() {
            Some(values) => effects.push(divided(measure, &mechanisms, &values)),
            None => missing.push(measure.clone()),
        }
    }
    Ok(Attribution { mechanisms, effects, missing, runs: subsets.len() })
}

/// The parts of a measure whose value is `values[subset]` when the mechanisms of `subset`, bit by
/// bit, are those of the run.
fn divided(measure: &Measure, mechanisms: &[Mechanism], values: &[f64]) -> Effect {
    let (count, all) = (mechanisms.len(), values.len() - 1);
    let part = |(i, mechanism): (usize, &Mechanism)| {
        let bit = 1 << i;
        let without = (0..values.len()).filter(|subset| subset & bit == 0);
        let share = without
            .map(|subset| {
                weight(subset.count_ones() as usize, count)
                    * (values[subset | bit] - values[subset])
            })
            .sum();
        Part {
            mechanism: *mechanism,
            share,
            alone: values[bit] - values[0],
            lost_without: values[all] - values[all & !bit],
        }
    };
    Effect {
        measure: measure.clone(),
        reference: values[0],
        here: values[all],
        parts: mechanisms.iter().enumerate().map(part).collect(),
    }
}

/// In what part of all orders of `count` mechanisms one of them comes just after `before` given
/// others: `before! (count - before - 1)! / count!`.
fn weight(before: usize, count: usize) -> f64 {
    let ways = (0..before).fold(1.0, |ways, k| ways * (count - 1 - k) as f64 / (k + 1) as f64);
    1.0 / (count as f64 * ways)
}

/// The same scenario in the normal bath of its preset and with the preset's numbers.
#[must_use]
pub fn normal(scenario: &Scenario) -> Scenario {
    let mut normal = scenario.clone();
    normal.parameters = scenario.preset.parameters;
    normal.parameters.reference.temperature_degC = scenario.temperature_degC;
    let reference = &scenario.preset.parameters.reference;
    normal.protocol.bath = vec![BathKnot {
        time_ms: 0.0,
        calcium_mM: reference.calcium_mM,
        magnesium_mM: reference.magnesium_mM,
        potassium_mM: reference.potassium_mM,
        sodium_mM: reference.sodium_mM,
    }];
    normal
}

/// The same scenario without any magnesium around it.
#[must_use]
pub fn without_magnesium(scenario: &Scenario) -> Scenario {
    let mut without = scenario.clone();
    for knot in &mut without.protocol.bath {
        knot.magnesium_mM = 0.0;
    }
    without
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load_text;

    const IMPULSE: &str =
        "schema = 1\n[run]\nduration = \"12 ms\"\n[[stimulus.single]]\nat = \"1 ms\"\n";

    fn scenario(set: &[&str]) -> Scenario {
        let set: Vec<String> = set.iter().map(|&change| change.to_owned()).collect();
        load_text("impulse", IMPULSE, &set).unwrap()
    }

    fn measures(names: &[&str]) -> Vec<Measure> {
        names.iter().map(|name| Measure::find(name).unwrap()).collect()
    }

    fn quanta(reference: &Scenario, scenario: &Scenario) -> (Vec<Mechanism>, Effect) {
        let wanted = measures(&["quantal_content_first"]);
        let found = attribute(reference, scenario, &wanted, &|_| true).unwrap();
        assert!(found.missing.is_empty());
        assert_eq!(found.runs, 1 << found.mechanisms.len());
        (found.mechanisms, found.effects[0].clone())
    }

    #[test]
    fn shares_add_up_to_the_whole_and_the_ends_are_the_runs_themselves() {
        use Mechanism::*;
        let here = scenario(&["bath.magnesium=3 mM", "bath.calcium=0.9 mM"]);
        let reference = normal(&here);
        let (mechanisms, effect) = quanta(&reference, &here);
        assert_eq!(
            mechanisms,
            [MagnesiumAtMembrane, MagnesiumAtChannel, CalciumAtMembrane, CalciumAtChannel]
        );
        let sum: f64 = effect.parts.iter().map(|part| part.share).sum();
        assert!((sum - effect.total()).abs() < 1e-12 * effect.reference, "{effect:?}");
        let alone = |scenario: &Scenario| {
            let run = simulate::run(&Setup::of(scenario), &mut |_| true).unwrap();
            effect.measure.of(&run.trace).unwrap()
        };
        assert_eq!(effect.here, alone(&here));
        assert_eq!(effect.reference, alone(&reference));
        // both ions act at the channel, and hardly at the membrane of a commanded nerve
        assert!(effect.parts[1].share < -5.0 && effect.parts[3].share < -2.0, "{effect:?}");
        assert!(effect.interplay() > 1.0, "{effect:?}");
    }

    #[test]
    fn what_is_switched_off_in_both_runs_has_no_part() {
        let off = "switches.surface_charge=false";
        let here = scenario(&["bath.magnesium=3 mM", off]);
        let (_, effect) = quanta(&normal(&here), &here);
        assert_eq!(effect.parts[0].share, 0.0);
        assert_eq!(effect.parts[0].alone, 0.0);
        assert_eq!(effect.parts[0].lost_without, 0.0);
        assert_eq!(effect.parts[1].share, effect.total());
        let off = "switches.calcium_block=false";
        let here = scenario(&["bath.magnesium=3 mM", off]);
        let (_, effect) = quanta(&normal(&here), &here);
        assert_eq!(effect.parts[1].share, 0.0);
        assert_ne!(effect.parts[0].share, 0.0);
    }

    #[test]
    fn exchanging_the_run_and_its_reference_turns_every_share_round() {
        let low = scenario(&["bath.magnesium=0.1 mM"]);
        let high = scenario(&["bath.magnesium=2 mM", "bath.potassium=6 mM"]);
        let (mechanisms, there) = quanta(&low, &high);
        let (back, effect) = quanta(&high, &low);
        assert_eq!(mechanisms, back);
        assert_eq!(mechanisms.len(), 3);
        for (there, back) in there.parts.iter().zip(&effect.parts) {
            assert!((there.share + back.share).abs() < 1e-12, "{there:?} {back:?}");
            assert_eq!(there.alone, -back.lost_without);
        }
    }

    #[test]
    fn a_change_of_the_bath_is_taken_apart_in_time() {
        let change = r#"schema = 1
            [run]
            duration = "30 ms"
            [[bath.change]]
            at = "10 ms"
            over = "5 ms"
            magnesium = "3 mM"
            calcium = "1.0 mM"
            [[stimulus.times]]
            at = ["1 ms", "20 ms"]"#;
        let here = load_text("change", change, &[]).unwrap();
        let wanted = measures(&["quantal_content_first", "quantal_content_last"]);
        let found = attribute(&normal(&here), &here, &wanted, &|_| true).unwrap();
        let [first, last] = &found.effects[..] else { panic!("{found:?}") };
        assert!(first.parts.iter().all(|part| part.share.abs() < 1e-3), "{first:?}");
        assert!(last.parts[1].share < -5.0, "{last:?}");
        let sum: f64 = last.parts.iter().map(|part| part.share).sum();
        assert!((sum - last.total()).abs() < 1e-11);
        let run = simulate::run(&Setup::of(&here), &mut |_| true).unwrap();
        assert!((last.here - last.measure.of(&run.trace).unwrap()).abs() < 1e-6);
    }

    #[test]
    fn commands_drive_and_numbers_are_told_apart_or_taken_together() {
        let here =
            scenario(&["nerve.drive=1 uA/cm2", "parameters.release_sensor.binding=130 1/uM/s"]);
        let plain = scenario(&[]);
        assert_eq!(differing(&plain, &here), [Mechanism::Parameters, Mechanism::Drive]);
        assert!(differing(&plain, &plain).is_empty());
        let found = attribute(&plain, &plain, &measures(&["nerve_spikes"]), &|_| true).unwrap();
        assert_eq!((found.runs, found.effects[0].total()), (1, 0.0));
        let far = scenario(&[
            "bath.magnesium=3 mM",
            "bath.calcium=1 mM",
            "bath.potassium=5 mM",
            "nerve.drive=1 uA/cm2",
            "run.duration=13 ms",
        ]);
        let found = differing(&plain, &far);
        assert_eq!(found.len(), MOST_MECHANISMS);
        assert_eq!(found.last(), Some(&Mechanism::AllElse));
    }

    #[test]
    fn exact_weights_of_all_orders_make_one() {
        for count in 1..=MOST_MECHANISMS {
            let sum: f64 = (0..1_usize << (count - 1))
                .map(|subset| weight(subset.count_ones() as usize, count))
                .sum();
            assert!((sum - 1.0).abs() < 1e-14);
        }
        assert_eq!(weight(1, 3), 1.0 / 6.0);
    }

    #[test]
    fn who_asks_to_stop_is_heard() {
        let here = scenario(&["bath.magnesium=3 mM"]);
        let stopped = attribute(&normal(&here), &here, &measures(&["nerve_spikes"]), &|_| false);
        assert!(matches!(stopped, Err(SimulateError::Interrupted { .. })));
    }
}
