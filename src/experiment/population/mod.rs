//! A muscle of many junctions under magnesium: who still transmits, and what is left of the
//! compound potential and of force.
//!
//! Junctions differ in quantal content and in the quanta that their fibre needs, both lognormal.
//! Sites do not see each other, so that release is proportional to their number: one run of the
//! mean field at each concentration serves all junctions. A fibre fires when the quanta of an
//! impulse reach its threshold; with `[release] mode = "quantal"` their number is drawn, binomial,
//! as independent sites make it.
//!
//! Two tests of the clinic are made: a train of four (2 Hz) and a tetanus (50 Hz for 5 s), as in
//! Ali, Utting & Gray 1970 (Br J Anaesth 42:967, from memory).

mod fibres;
mod volleys;

use super::in_parallel;
use crate::analysis::slow::MuscleSummary;
use crate::model::body::serum;
use crate::model::choices::{FibreModel, ReleaseMode, Target};
use crate::model::magnesium_block::receptor_factor;
use crate::model::physiology::Physiology;
use crate::model::population::spread_factor;
use crate::rng::{Purpose, numbered_stream};
use crate::scenario::Scenario;
use crate::scenario::meaning::{Counted, PopulationPlan};
use crate::simulate::SimulateError;
use crate::simulate::quantal::Prepared;
use crate::solver::Work;
use fibres::Answers;
use rand_distr::{Distribution, StandardNormal};
use volleys::Volleys;

/// A rhythm of stimuli.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Test {
    /// From stimulus to stimulus.
    pub interval_ms: f64,
    /// How many.
    pub count: u32,
}

/// The train of four.
pub const TRAIN_OF_FOUR: Test = Test { interval_ms: 500.0, count: 4 };
/// The tetanus.
pub const TETANUS: Test = Test { interval_ms: 20.0, count: 250 };
/// When in the tetanus its beginning is read.
const EARLY_MS: f64 = 500.0;

/// One junction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Junction {
    /// Its release sites over those of the preset.
    pub content_factor: f64,
    /// Quanta that make its fibre fire in the reference bath.
    pub threshold_quanta: f64,
    /// Highest magnesium at which it answers a single impulse, as the plan counts it; nothing when
    /// it never does.
    pub transmits_until_mM: Option<f64>,
}

/// What the muscle does at one concentration of magnesium.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// Total magnesium of serum.
    pub total_mM: f64,
    /// Ionised magnesium.
    pub ionised_mM: f64,
    /// Quanta that a single impulse releases at a junction of the preset.
    pub quantal_content: f64,
    /// Fraction of all junctions that answer a single impulse.
    pub transmitting_frac: f64,
    /// Compound potential of a single impulse, relative to the reference bath.
    pub compound_potential_frac: f64,
    /// Force of a single twitch, relative to the reference bath.
    pub twitch_frac: f64,
    /// Fourth compound potential of the train of four over the first.
    pub train_of_four_potential: Option<f64>,
    /// Fourth twitch of the train of four over the first.
    pub train_of_four_force: Option<f64>,
    /// Force after half a second of tetanus, relative to the reference bath at that moment.
    pub early_tetanus_frac: f64,
    /// Force at the end of the tetanus, relative to the reference bath at that moment.
    pub late_tetanus_frac: f64,
    /// Fraction of all junctions that answer each impulse of the tetanus.
    pub tetanus_transmitting_frac: Vec<f64>,
    /// Force at each impulse of the tetanus, as a fraction of the greatest the muscle has.
    pub tetanus_force_frac: Vec<f64>,
}

/// A muscle and what it did.
#[derive(Debug, Clone, PartialEq)]
pub struct Population {
    /// The junctions.
    pub junctions: Vec<Junction>,
    /// Quanta of a single impulse in the reference bath, at a junction of the preset.
    pub reference_content: f64,
    /// Quanta that a fibre needs at the median; infinite when no number of them is enough.
    pub threshold_quanta: f64,
    /// One for each concentration of the plan, ascending.
    pub levels: Vec<Level>,
    /// What it took.
    pub work: Work,
}

impl Population {
    /// What is asked of it in a few numbers.
    #[must_use]
    pub fn summary(&self) -> MuscleSummary {
        let last = self.levels.last();
        let answering = self.levels.iter().filter(|level| level.transmitting_frac > 0.0);
        MuscleSummary {
            half_fails_mM: self.total_at_mM(0.5),
            tenth_transmits_mM: self.total_at_mM(0.1),
            transmitting_frac: last.map(|level| level.transmitting_frac),
            train_of_four_potential: answering
                .filter_map(|level| level.train_of_four_potential)
                .reduce(f64::min),
            late_tetanus_frac: last.map(|level| level.late_tetanus_frac),
        }
    }

    /// Total magnesium at which the fraction of junctions that answer a single impulse falls below
    /// `transmitting_frac`, on straight lines between the concentrations tried.
    #[must_use]
    pub fn total_at_mM(&self, transmitting_frac: f64) -> Option<f64> {
        self.levels.windows(2).find_map(|pair| {
            let (a, b) = (&pair[0], &pair[1]);
            let (from, to) = (a.transmitting_frac, b.transmitting_frac);
            let crosses = from >= transmitting_frac && to < transmitting_frac;
            let part = (from - transmitting_frac) / (from - to);
            crosses.then_some(a.total_mM + part * (b.total_mM - a.total_mM))
        })
    }
}

/// What is common to all concentrations.
struct Muscle<'a> {
    scenario: &'a Scenario,
    physiology: Physiology<f64>,
    junctions: Vec<Junction>,
}

/// What the muscle answers to both tests in one bath.
struct Answered {
    content: f64,
    four: Answers,
    tetanus: Answers,
    work: Work,
}

/// Tests the muscle of a scenario at every concentration of its plan (or the default plan). Of the
/// scenario it takes the preparation and the bath at the beginning; stimuli, drive and noise are
/// left out.
///
/// * `keep_going`: told the fraction that is done; when it answers false the work is broken off
///
/// # Errors
/// When a run cannot be followed to its end.
pub fn population(
    scenario: &Scenario,
    keep_going: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Population, SimulateError> {
    let plan = scenario.population.clone().unwrap_or_default();
    let reference_mM = scenario.parameters.reference.magnesium_mM;
    let single = volleys::protocol(scenario, reference_mM, Test { count: 1, ..TRAIN_OF_FOUR });
    let prepared = Prepared::new(&volleys::setup(scenario, &single), &mut |_| keep_going(0.0))?;
    let threshold_quanta = prepared.threshold_quanta()?.unwrap_or(f64::INFINITY);
    let mut muscle = Muscle {
        scenario,
        physiology: *prepared.physiology(),
        junctions: junctions(scenario, &plan, threshold_quanta),
    };
    let blood = &scenario.parameters.body;
    let mut baths_mM = vec![reference_mM];
    baths_mM.extend(plan.magnesium_mM.iter().map(|level_mM| match plan.counted {
        Counted::Total => serum::ionised(*level_mM, blood),
        Counted::Ionised => *level_mM,
    }));
    let done = std::sync::atomic::AtomicU32::new(0);
    let mut answers = in_parallel(&baths_mM, |magnesium_mM| {
        let order = std::sync::atomic::Ordering::Relaxed;
        let go_on = || keep_going(f64::from(done.load(order)) / baths_mM.len() as f64);
        let answered = muscle.answer(*magnesium_mM, &go_on);
        done.fetch_add(1, order);
        answered
    })
    .into_iter()
    .collect::<Result<Vec<_>, _>>()?;
    let mut work = prepared.work;
    for answered in &answers {
        work.add(&answered.work);
    }
    let normal = answers.remove(0);
    let levels: Vec<Level> = answers
        .iter()
        .zip(&baths_mM[1..])
        .map(|(answered, &ionised_mM)| {
            level(answered, &normal, ionised_mM, serum::total(ionised_mM, blood))
        })
        .collect();
    for (level_mM, answered) in plan.magnesium_mM.iter().zip(&answers) {
        for (junction, fired) in muscle.junctions.iter_mut().zip(&answered.four.first_fired) {
            if *fired {
                junction.transmits_until_mM = Some(*level_mM);
            }
        }
    }
    Ok(Population {
        junctions: muscle.junctions,
        reference_content: normal.content,
        threshold_quanta,
        levels,
        work,
    })
}

/// Draws the junctions: each has a random stream of its own.
fn junctions(scenario: &Scenario, plan: &PopulationPlan, threshold_quanta: f64) -> Vec<Junction> {
    let p = &scenario.parameters.population;
    let seed = scenario.protocol.seed;
    (0..plan.junctions)
        .map(|number| {
            let mut stream = numbered_stream(seed, Purpose::Population, number);
            let mut spread = |spread: f64| {
                let normal: f64 = StandardNormal.sample(&mut stream);
                spread_factor(spread, normal)
            };
            Junction {
                content_factor: spread(p.content_spread),
                threshold_quanta: threshold_quanta * spread(p.threshold_spread),
                transmits_until_mM: None,
            }
        })
        .collect()
}

impl Muscle<'_> {
    fn answer(
        &self,
        magnesium_mM: f64,
        go_on: &dyn Fn() -> bool,
    ) -> Result<Answered, SimulateError> {
        let mut work = Work::default();
        let mut answers = |test: Test| -> Result<(Volleys, Answers), SimulateError> {
            let volleys = Volleys::new(self.scenario, magnesium_mM, test, go_on)?;
            work.add(&volleys.work);
            let answers = fibres::answers(self, &volleys, test, magnesium_mM);
            Ok((volleys, answers))
        };
        let (volleys, four) = answers(TRAIN_OF_FOUR)?;
        let (_, tetanus) = answers(TETANUS)?;
        Ok(Answered { content: volleys.contents[0], four, tetanus, work })
    }

    /// By how much magnesium raises the number of quanta that a fibre needs.
    fn threshold_factor(&self, magnesium_mM: f64) -> f64 {
        let p = &self.physiology.parameters;
        if !self.physiology.choices.switches.receptor_block {
            return 1.0;
        }
        let left = |magnesium_mM| receptor_factor(magnesium_mM, &p.magnesium_block);
        left(p.reference.magnesium_mM) / left(magnesium_mM)
    }
}

fn level(answered: &Answered, normal: &Answered, ionised_mM: f64, total_mM: f64) -> Level {
    use crate::analysis::train::ratio_of_four;
    let (four, tetanus) = (&answered.four, &answered.tetanus);
    let relative = |here: f64, there: f64| if there > 0.0 { here / there } else { 0.0 };
    let early = fibres::sample_at(EARLY_MS);
    let last = tetanus.force.len() - 1;
    let per_impulse = fibres::sample_at(TETANUS.interval_ms);
    Level {
        total_mM,
        ionised_mM,
        quantal_content: answered.content,
        transmitting_frac: four.transmitting[0],
        compound_potential_frac: relative(four.transmitting[0], normal.four.transmitting[0]),
        twitch_frac: relative(four.twitches()[0], normal.four.twitches()[0]),
        train_of_four_potential: ratio_of_four(&four.transmitting),
        train_of_four_force: ratio_of_four(&four.twitches()),
        early_tetanus_frac: relative(tetanus.force[early], normal.tetanus.force[early]),
        late_tetanus_frac: relative(tetanus.force[last], normal.tetanus.force[last]),
        tetanus_transmitting_frac: tetanus.transmitting.clone(),
        tetanus_force_frac: tetanus.force.iter().copied().step_by(per_impulse).collect(),
    }
}

/// The kind of run that release is asked of: as the average, and as cheap as can be.
fn release_only(scenario: &Scenario) -> crate::model::choices::Choices {
    let mut choices = scenario.choices;
    choices.release = ReleaseMode::MeanField;
    choices.target = Target::Muscle;
    choices.fibre = FibreModel::Event;
    choices
}
