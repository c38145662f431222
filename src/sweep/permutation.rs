//! Permutations of very many numbers that need not be stored: each place is worked out alone.
//!
//! A Feistel network of keyed rounds is a permutation of the numbers of a few bits; a number that
//! it carries beyond the size is carried on until it comes back (cycle walking, Black & Rogaway
//! 2002).

use rand::Rng as _;
use rand_chacha::ChaCha8Rng;

const ROUNDS: usize = 6;

/// Numbers of few bits have few keyed permutations; with so many in each half there are enough for
/// every order of a small set.
const FEWEST_BITS: u32 = 4;

/// An order of the numbers below a size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Permutation {
    size: u64,
    half_bits: u32,
    keys: [u64; ROUNDS],
}

impl Permutation {
    /// The order that the next numbers of `stream` choose.
    #[must_use]
    pub fn new(size: u64, stream: &mut ChaCha8Rng) -> Self {
        let bits = u64::BITS - size.saturating_sub(1).leading_zeros();
        let keys = std::array::from_fn(|_| stream.next_u64());
        Self { size, half_bits: bits.div_ceil(2).max(FEWEST_BITS), keys }
    }

    /// What stands at `place`, which must be below the size.
    #[must_use]
    pub fn at(&self, place: u64) -> u64 {
        let mut number = self.carried(place);
        while number >= self.size {
            number = self.carried(number);
        }
        number
    }

    fn carried(&self, number: u64) -> u64 {
        let mask = (1_u64 << self.half_bits) - 1;
        let (mut left, mut right) = (number >> self.half_bits, number & mask);
        for key in self.keys {
            (left, right) = (right, left ^ (mixed(right ^ key) & mask));
        }
        left << self.half_bits | right
    }
}

/// Every bit depends on every other (the finish of SplitMix64, Steele, Lea & Flood 2014).
fn mixed(mut bits: u64) -> u64 {
    bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ bits >> 31
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng::{Purpose, stream};
    use proptest::prelude::*;

    fn permutation(size: u64, seed: u64) -> Permutation {
        Permutation::new(size, &mut stream(seed, Purpose::SweepDesign))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn every_number_stands_at_exactly_one_place(size in 1_u64..3000, seed: u64) {
            let order = permutation(size, seed);
            let mut numbers: Vec<u64> = (0..size).map(|place| order.at(place)).collect();
            numbers.sort_unstable();
            prop_assert_eq!(numbers, (0..size).collect::<Vec<_>>());
        }

        #[test]
        fn the_largest_sizes_are_walked_without_overflow(
            size in (1_u64 << 62)..=u64::MAX,
            place in 0_u64..1_000_000,
            seed: u64,
        ) {
            let order = permutation(size, seed);
            prop_assert!(order.at(place) < size);
            prop_assert!(order.at(place) != order.at(place + 1));
        }
    }

    /// Chi-squared over all orders of four things: with 23 degrees of freedom 49.7 is passed once
    /// in a thousand.
    #[test]
    fn every_order_of_a_small_set_comes_up_equally_often() {
        let mut seen = std::collections::BTreeMap::<Vec<u64>, f64>::new();
        let seeds = 24_000;
        for seed in 0..seeds {
            let order = permutation(4, seed);
            *seen.entry((0..4).map(|place| order.at(place)).collect()).or_default() += 1.0;
        }
        assert_eq!(seen.len(), 24);
        let expected = seeds as f64 / 24.0;
        let chi_squared: f64 =
            seen.values().map(|count| (count - expected).powi(2) / expected).sum();
        assert!(chi_squared < 49.7, "{chi_squared}");
    }

    #[test]
    fn neighbours_are_torn_apart() {
        let size = 1 << 20;
        let order = permutation(size, 5);
        // the mean distance of two numbers drawn at random is a third of the size
        let distance = |place: u64| order.at(place).abs_diff(order.at(place + 1)) as f64;
        let mean = (0..10_000).map(distance).sum::<f64>() / 10_000.0 / size as f64;
        assert!((mean - 1.0 / 3.0).abs() < 0.01, "{mean}");
    }
}
