//! Random numbers: one numbered stream for each purpose, so that a run's noise does not change
//! when its stimuli do.

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

/// What random numbers are drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u64)]
pub enum Purpose {
    /// Membrane noise of the nerve.
    Noise = 1,
    /// Times of randomly timed stimuli.
    PoissonStimulus = 2,
    /// Fate of single vesicles.
    Release = 3,
}

/// The generator of a purpose under a seed: the same on every platform.
#[must_use]
pub fn stream(seed: u64, purpose: Purpose) -> ChaCha8Rng {
    let mut generator = ChaCha8Rng::seed_from_u64(seed);
    generator.set_stream(purpose as u64);
    generator
}
