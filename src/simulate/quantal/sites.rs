//! The fate of every vesicle of a run: each release site lives through filling, release and
//! refilling by its own chance, exactly as the hazards of [`Survival`] say.

use super::survival::Survival;
use crate::math;
use crate::model::physiology::Physiology;
use crate::rng::{Purpose, numbered_stream, uniform};
use rand_chacha::ChaCha8Rng;
use rand_distr::{Distribution, Gamma};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What all sites together did.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fates {
    /// Vesicles that were docked at the beginning.
    pub docked_at_start: usize,
    /// When quanta were released, ascending.
    pub quanta_ms: Vec<f64>,
    /// Conductance of each quantum, relative to the average.
    pub sizes: Vec<f64>,
    /// When empty sites were refilled, ascending; none without depletion, where a vesicle is
    /// replaced at once.
    pub refills_ms: Vec<f64>,
}

impl Fates {
    /// Time and size of each quantum, in order.
    pub fn quanta(&self) -> impl Iterator<Item = (f64, f64)> {
        self.quanta_ms.iter().copied().zip(self.sizes.iter().copied())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Next {
    Release,
    Refill,
}

/// What comes next at a site; ordered by time. The bits of a time that is not negative are ordered
/// as the time is.
type Coming = Reverse<(u64, u32, Next)>;

/// Draws the fates of all sites.
///
/// * `docked_frac`: part of the sites that hold a vesicle at the beginning
/// * `number`: of the repetition; each has a random stream of its own
#[must_use]
pub fn draw_fates(
    survival: &Survival,
    docked_frac: f64,
    physiology: &Physiology<f64>,
    seed: u64,
    number: u32,
) -> Fates {
    let p = &physiology.parameters;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count of vesicles, held to what fits"
    )]
    let sites = p.vesicle_pools.docked.round().clamp(0.0, f64::from(u32::MAX)) as u32;
    let mut stream = numbered_stream(seed, Purpose::Release, number);
    let mut fates = Fates::default();
    let mut coming: BinaryHeap<Coming> = BinaryHeap::new();
    let expect = |coming: &mut BinaryHeap<Coming>, when: Option<f64>, site, next| {
        if let Some(time_ms) = when {
            coming.push(Reverse((time_ms.to_bits(), site, next)));
        }
    };
    for site in 0..sites {
        if uniform(&mut stream) <= docked_frac {
            fates.docked_at_start += 1;
            let when = survival.release_at(hazard(&mut stream));
            expect(&mut coming, when, site, Next::Release);
        } else {
            let when = survival.refill_after(0.0, hazard(&mut stream));
            expect(&mut coming, when, site, Next::Refill);
        }
    }
    // draws are made in the order of time: what comes later cannot change what came before
    while let Some(Reverse((bits, site, next))) = coming.pop() {
        let time_ms = f64::from_bits(bits);
        let survived = hazard(&mut stream);
        if next == Next::Release {
            fates.quanta_ms.push(time_ms);
        } else {
            fates.refills_ms.push(time_ms);
        }
        if next == Next::Release && physiology.choices.switches.depletion {
            let when = survival.refill_after(time_ms, survived);
            expect(&mut coming, when, site, Next::Refill);
        } else {
            let when = survival.fresh_release_after(time_ms, survived, physiology);
            expect(&mut coming, when, site, Next::Release);
        }
    }
    fates.sizes = sizes(fates.quanta_ms.len(), p.endplate.quantal_variation, &mut stream);
    fates
}

/// The hazard that a site survives before its next change: exponential, mean 1.
fn hazard(stream: &mut ChaCha8Rng) -> f64 {
    -math::ln(uniform(stream))
}

/// Sizes of quanta with mean 1: a gamma distribution, which is never negative.
fn sizes(count: usize, variation: f64, stream: &mut ChaCha8Rng) -> Vec<f64> {
    let variance = variation * variation;
    match Gamma::new(1.0 / variance, variance) {
        Ok(gamma) if variation > 0.0 => (0..count).map(|_| gamma.sample(stream)).collect(),
        _ => vec![1.0; count],
    }
}
