//! Random numbers: one numbered stream for each purpose, so that a run's noise does not change
//! when its stimuli do.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// What random numbers are drawn for. The numbers are part of every published result: none is ever
/// changed or used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
pub enum Purpose {
    /// Membrane noise of the nerve.
    Noise = 1,
    /// Times of randomly timed stimuli.
    PoissonStimulus = 2,
    /// Fate of single vesicles.
    Release = 3,
    /// How the junctions of a muscle differ.
    Population = 4,
    /// Points in the space of parameters.
    ParameterDraw = 5,
    /// Runs drawn again from those that were made, to see how sure a number is.
    Resampling = 6,
    /// Points of a sweep.
    SweepDesign = 7,
    /// Seeds of the replicates of a sweep.
    Replicate = 8,
}

/// The generator of a purpose under a seed: the same on every platform.
#[must_use]
pub fn stream(seed: u64, purpose: Purpose) -> ChaCha8Rng {
    numbered_stream(seed, purpose, 0)
}

/// One of many independent generators for one purpose, for example one for each stimulus table;
/// number 0 is that of [`stream`].
#[must_use]
pub fn numbered_stream(seed: u64, purpose: Purpose, number: u32) -> ChaCha8Rng {
    let mut generator = ChaCha8Rng::seed_from_u64(seed);
    generator.set_stream(purpose as u64 | u64::from(number) << 32);
    generator
}

/// A number above 0 and at most 1, each of the 2⁵³ possible ones equally likely; its logarithm is
/// always finite.
#[must_use]
pub fn uniform(stream: &mut ChaCha8Rng) -> f64 {
    // 53 bits are what an f64 holds
    const STEP: f64 = 1.0 / (1_u64 << 53) as f64;
    ((stream.next_u64() >> 11) + 1) as f64 * STEP
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(mut stream: ChaCha8Rng) -> u64 {
        stream.next_u64()
    }

    #[test]
    fn regress_the_draws_of_each_purpose_stay_what_they_were() {
        let draws = [Purpose::Noise, Purpose::PoissonStimulus, Purpose::Release]
            .map(|purpose| first(stream(1, purpose)));
        assert_eq!(
            draws,
            [15_715_005_604_373_573_095, 16_166_618_085_559_792_950, 10_481_881_765_394_875_549]
        );
    }

    #[test]
    fn seeds_purposes_and_numbers_all_give_other_draws() {
        let draws = [
            first(stream(1, Purpose::Noise)),
            first(stream(2, Purpose::Noise)),
            first(stream(1, Purpose::Release)),
            first(numbered_stream(1, Purpose::Release, 1)),
        ];
        for (index, draw) in draws.iter().enumerate() {
            assert!(!draws[..index].contains(draw));
        }
    }

    #[test]
    fn uniform_draws_are_never_zero_and_have_the_mean_of_one_half() {
        let mut draws = stream(7, Purpose::PoissonStimulus);
        let values: Vec<f64> = (0..100_000).map(|_| uniform(&mut draws)).collect();
        assert!(values.iter().all(|value| *value > 0.0 && *value <= 1.0));
        let mean = values.iter().sum::<f64>() / 1e5;
        assert!((mean - 0.5).abs() < 4.0 * (1.0_f64 / 12.0 / 1e5).sqrt(), "{mean}");
    }
}
