//! From quanta to force: which fibres fire at which stimulus, and what they pull together.

use super::volleys::Volleys;
use super::{Muscle, Test};
use crate::math;
use crate::model::choices::ReleaseMode;
use crate::model::parameters::Twitch;
use crate::model::twitch;
use crate::rng::{Purpose, numbered_stream};
use rand_distr::{Binomial, Distribution};

/// Force is sampled so often.
const SAMPLE_EVERY_MS: f64 = 5.0;

/// Number of the sample at a moment; the first stimulus is at 0.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a moment of a test")]
pub(super) fn sample_at(time_ms: f64) -> usize {
    (time_ms / SAMPLE_EVERY_MS).round() as usize
}

/// What a muscle answers to a test.
pub(super) struct Answers {
    /// Fraction of the junctions that answer each stimulus.
    pub(super) transmitting: Vec<f64>,
    /// Force at every sample from the first stimulus on, until one interval after the last; 1 when
    /// all fibres pull their utmost.
    pub(super) force: Vec<f64>,
    /// Which junctions answered the first stimulus.
    pub(super) first_fired: Vec<bool>,
    samples_per_interval: usize,
}

impl Answers {
    /// Highest rise of force after each stimulus, until the next.
    pub(super) fn twitches(&self) -> Vec<f64> {
        let one = |interval: &[f64]| {
            interval.iter().fold(0.0, |most: f64, force| most.max(force - interval[0]))
        };
        self.force.chunks_exact(self.samples_per_interval).map(one).collect()
    }
}

/// Every fibre of the muscle under the volleys of a test.
///
/// Departures: latencies of some tenths of a millisecond do not matter to force, and what is left
/// of one end-plate potential after 20 ms does not help the next.
pub(super) fn answers(
    muscle: &Muscle<'_>,
    volleys: &Volleys,
    test: Test,
    magnesium_mM: f64,
) -> Answers {
    let p = &muscle.physiology.parameters.twitch;
    let threshold_factor = muscle.threshold_factor(magnesium_mM);
    let samples_per_interval = sample_at(test.interval_ms);
    let stimuli = volleys.contents.len();
    let mut answers = Answers {
        transmitting: vec![0.0; stimuli],
        force: vec![0.0; stimuli * samples_per_interval],
        first_fired: Vec::with_capacity(muscle.junctions.len()),
        samples_per_interval,
    };
    let fade = math::exp(-SAMPLE_EVERY_MS / p.contraction_time_ms);
    for (number, junction) in (0..).zip(&muscle.junctions) {
        let quanta = quanta(muscle, number, junction.content_factor, volleys);
        let needed = junction.threshold_quanta * threshold_factor;
        let mut activation = Summed::default();
        for (stimulus, quanta) in quanta.into_iter().enumerate() {
            let fires = quanta >= needed;
            if fires {
                answers.transmitting[stimulus] += 1.0;
                activation.start_twitch();
            }
            if stimulus == 0 {
                answers.first_fired.push(fires);
            }
            let first = stimulus * samples_per_interval;
            for force in &mut answers.force[first..first + samples_per_interval] {
                *force += activation.force(p);
                activation.pass(fade, p);
            }
        }
    }
    let junctions = muscle.junctions.len() as f64;
    for sum in answers.transmitting.iter_mut().chain(&mut answers.force) {
        *sum /= junctions;
    }
    answers
}

/// Quanta of one junction at each stimulus.
fn quanta(muscle: &Muscle<'_>, number: u32, content_factor: f64, volleys: &Volleys) -> Vec<f64> {
    if muscle.scenario.choices.release == ReleaseMode::MeanField {
        return volleys.contents.iter().map(|content| content_factor * content).collect();
    }
    let docked = muscle.physiology.parameters.vesicle_pools.docked;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count of vesicles"
    )]
    let sites = (content_factor * docked).round() as u64;
    // the same draws at every concentration, so that these differ by magnesium and not by chance
    let mut stream = numbered_stream(muscle.scenario.protocol.seed, Purpose::Release, number);
    volleys
        .contents
        .iter()
        .map(|content| {
            Binomial::new(sites, (content / docked).clamp(0.0, 1.0))
                .map_or(0.0, |binomial| binomial.sample(&mut stream) as f64)
        })
        .collect()
}

/// Twitches of one fibre, added up: the two states of a critically damped twitch.
#[derive(Default)]
struct Summed {
    onset: f64,
    activation: f64,
}

impl Summed {
    fn start_twitch(&mut self) {
        // the twitch (t/T) exp(1 - t/T) of height 1
        self.onset += std::f64::consts::E;
    }

    /// Lets one sample pass: the exact solution, where `fade` is exp(-sample/T).
    fn pass(&mut self, fade: f64, p: &Twitch<f64>) {
        let passed = SAMPLE_EVERY_MS / p.contraction_time_ms;
        self.activation = (self.activation + self.onset * passed) * fade;
        self.onset *= fade;
    }

    fn force(&self, p: &Twitch<f64>) -> f64 {
        if self.activation > 0.0 { twitch::force(self.activation, p) } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::choices::PresetName;
    use crate::scenario::preset;

    #[test]
    fn exact_summed_twitches_are_those_of_the_model() {
        let p = preset::load(PresetName::Human).unwrap().parameters.twitch;
        let fade = math::exp(-SAMPLE_EVERY_MS / p.contraction_time_ms);
        let mut summed = Summed::default();
        for sample in 0..80_u32 {
            let time_ms = f64::from(sample) * SAMPLE_EVERY_MS;
            if sample == 0 || sample == 7 {
                summed.start_twitch();
            }
            let expected =
                twitch::single_twitch(time_ms, &p) + twitch::single_twitch(time_ms - 35.0, &p);
            assert!((summed.activation - expected).abs() < 1e-12, "{time_ms} ms");
            summed.pass(fade, &p);
        }
    }
}
