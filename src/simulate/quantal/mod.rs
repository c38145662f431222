//! Release in whole quanta: every vesicle by its own chance.
//!
//! The chain is fed forward, so it is solved in two stages. The first follows the nerve, its
//! calcium and the hazard that a vesicle runs ([`survival`]); the fates of all vesicles are drawn
//! from it ([`sites`]), exactly: their average over many repetitions *is* the mean field. The second
//! stage is the end plate and the fibre, where each quantum is a jump of conductance.
//!
//! A repetition costs only its draws and its second stage: [`Prepared`] keeps the first.

mod muscle;
pub mod sites;
pub mod survival;

use super::equations::{Preparation, SegmentEquations};
use super::segments::{Segment, segments};
use super::{Setup, SimulateError, options, rest};
use crate::model::physiology::Physiology;
use crate::model::state::STATES;
use crate::solver::{Options, Work, drive};
use muscle::Muscle;
use sites::{Fates, draw_fates};
use survival::{Observer, Survival};

/// An average volley of quanta is released in so many equal parts.
const PARTS_OF_A_VOLLEY: u32 = 32;
/// Halvings in the search for the threshold: to a hundred-thousandth of the vesicles.
const HALVINGS: u32 = 18;

/// What does not change from one repetition to the next.
pub struct Prepared {
    physiology: Physiology<f64>,
    survival: Survival,
    docked_frac: f64,
    muscle: Muscle,
    segments: Vec<Segment>,
    options: Options<STATES>,
    /// The work it took.
    pub work: Work,
}

/// One repetition.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// Number of quanta released.
    pub quanta: usize,
    /// When, ascending.
    pub times_ms: Vec<f64>,
    /// Largest depolarisation of the fibre; with a spike, when it fired one.
    pub endplate_peak_mV: f64,
    /// Whether the fibre fired.
    pub fibre_fired: bool,
}

impl Prepared {
    /// The preparation, at the temperature of the run.
    #[must_use]
    pub fn physiology(&self) -> &Physiology<f64> {
        &self.physiology
    }

    /// Follows the nerve, its calcium and the hazard of release.
    ///
    /// # Errors
    /// When the solution cannot be followed to the end, with the time and the variable.
    pub fn new(
        setup: &Setup<'_>,
        keep_going: &mut dyn FnMut(f64) -> bool,
    ) -> Result<Self, SimulateError> {
        let physiology = Physiology::new(setup.parameters, setup.choices);
        let segments = segments(setup.protocol, &physiology);
        let noise = super::noise_of(setup.protocol);
        let observed = Preparation::new(physiology.survivors());
        let average = Preparation::new(physiology);
        let equations: Vec<SegmentEquations<'_>> = segments
            .iter()
            .map(|segment| SegmentEquations {
                preparation: &observed,
                segment,
                noise: noise.as_ref(),
            })
            .collect();
        let at_rest =
            rest::resting_state(&SegmentEquations { preparation: &average, ..equations[0] });
        let options = options(setup);
        let mut work = Work::default();
        let mut state = rest::resting_state(&equations[0]);
        let mut observer = Observer::new(keep_going);
        for segment in &equations {
            let place = (segment.segment.start_ms, segment.segment.length_ms);
            observer.begin_segment(segment, &state);
            drive::segment(segment, place, &mut state, &options, &mut observer, &mut work)?;
        }
        let survival = observer.finish();
        Ok(Prepared {
            survival,
            docked_frac: physiology.docked(&at_rest) / physiology.parameters.vesicle_pools.docked,
            muscle: Muscle::new(&physiology, &at_rest),
            physiology,
            segments,
            options,
            work,
        })
    }

    /// The fates of all vesicles in repetition `number` under `seed`.
    #[must_use]
    pub fn fates(&self, seed: u64, number: u32) -> Fates {
        draw_fates(&self.survival, self.docked_frac, &self.physiology, seed, number)
    }

    /// Repetition `number` under `seed`.
    ///
    /// # Errors
    /// When the fibre's answer cannot be followed to the end.
    pub fn trial(&self, seed: u64, number: u32) -> Result<Trial, SimulateError> {
        let fates = self.fates(seed, number);
        let answer = self.answer(&fates)?;
        Ok(Trial {
            quanta: fates.quanta_ms.len(),
            times_ms: fates.quanta_ms,
            endplate_peak_mV: answer.peak_mV - answer.rest_mV,
            fibre_fired: answer.fired,
        })
    }

    /// Depolarisation of the resting fibre by one average quantum at the beginning of the run: a
    /// miniature end-plate potential.
    ///
    /// # Errors
    /// When the fibre's answer cannot be followed to the end.
    pub fn miniature_mV(&self) -> Result<f64, SimulateError> {
        let one = Fates { quanta_ms: vec![0.0], sizes: vec![1.0], ..Fates::default() };
        let answer = self.answer(&one)?;
        Ok(answer.peak_mV - answer.rest_mV)
    }

    /// The number of average quanta, released with the time course of the run, from which on the
    /// fibre fires; nothing when not even all vesicles at once would make it. Meant for runs of one
    /// impulse that leave the fibre time to answer. The quantal content over this number is the
    /// safety factor.
    ///
    /// # Errors
    /// When the fibre's answer cannot be followed to the end.
    pub fn threshold_quanta(&self) -> Result<Option<f64>, SimulateError> {
        let quanta_ms = self.survival.spread_ms(PARTS_OF_A_VOLLEY);
        let fires = |quanta: f64| -> Result<bool, SimulateError> {
            let sizes = vec![quanta / f64::from(PARTS_OF_A_VOLLEY); quanta_ms.len()];
            let volley = Fates { quanta_ms: quanta_ms.clone(), sizes, ..Fates::default() };
            Ok(self.answer(&volley)?.fired)
        };
        let (mut low, mut high) = (0.0, self.physiology.parameters.vesicle_pools.docked);
        if !fires(high)? {
            return Ok(None);
        }
        for _ in 0..HALVINGS {
            let middle = 0.5 * (low + high);
            if fires(middle)? { high = middle } else { low = middle }
        }
        Ok(Some(0.5 * (low + high)))
    }

    fn answer(&self, fates: &Fates) -> Result<muscle::Answer, SimulateError> {
        let mut work = Work::default();
        Ok(self.muscle.answer(fates, &self.segments, &self.options, &mut work)?)
    }
}

/// Repeats a run `count` times: the nerve is simulated once, the vesicles and the fibre each time.
///
/// # Errors
/// When a solution cannot be followed to the end.
pub fn trials(setup: &Setup<'_>, count: u32, seed: u64) -> Result<Vec<Trial>, SimulateError> {
    let prepared = Prepared::new(setup, &mut |_| true)?;
    (0..count).map(|number| prepared.trial(seed, number)).collect()
}
