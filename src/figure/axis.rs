//! Axes: which range is shown, where ticks stand, how their numbers read.
//!
//! plotters is given our own kind of axis because its own leaves out the outermost ticks, writes
//! `60.0` and a hyphen for minus.

use crate::math::log10;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use std::ops::Range;

/// What a panel shows of its quantity, beyond the data themselves.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Extent {
    /// From zero upward, at least up to this value: for amounts, currents, rates.
    FromZero(f64),
    /// Around the data, at least this wide: for potentials.
    Around(f64),
    /// In powers of ten, at most six of them, at least up to this value.
    Decades(f64),
}

/// One axis with its ticks.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Axis {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) logarithmic: bool,
    /// Whether its ticks go on as thin lines across the panel.
    pub(super) guided: bool,
    pub(super) ticks: Vec<(f64, String)>,
}

impl Axis {
    /// The axis of time, exactly as long as the data, with up to so many numbers.
    pub(super) fn time((low, high): (f64, f64), most: usize, decimal_mark: &str) -> Self {
        let ticks = ticks(low, high, most, decimal_mark);
        Self { low, high, logarithmic: false, guided: false, ticks }
    }

    /// An axis of values that shows data between `low` and `high` with a little air.
    pub(super) fn values(
        (low, high): (f64, f64),
        extent: Extent,
        most: usize,
        decimal_mark: &str,
    ) -> Self {
        let (low, high) = match extent {
            Extent::Decades(least) => return Self::decades(low, high.max(least), decimal_mark),
            Extent::FromZero(least) => (low.min(0.0), high.max(least)),
            Extent::Around(least) => {
                let missing = (least - (high - low)).max(0.0);
                (low - missing / 2.0, high + missing / 2.0)
            }
        };
        let air = (high - low) * 0.05;
        let (low, high) = (low - air, high + air);
        let ticks = ticks(low, high, most, decimal_mark);
        Self { low, high, logarithmic: false, guided: false, ticks }
    }

    /// The same axis for a lane, which has room for two numbers only: as far apart as round
    /// numbers allow, or the outermost powers of ten.
    pub(super) fn for_lane(self, decimal_mark: &str) -> Self {
        let ticks = if self.logarithmic {
            let ends = [self.ticks.first(), self.ticks.last()];
            ends.into_iter().flatten().cloned().collect()
        } else {
            two_ticks(self.low, self.high, decimal_mark)
        };
        Self { ticks, guided: false, ..self }
    }

    /// The same axis with bare ticks, for all lanes but the one that carries the numbers.
    pub(super) fn without_numbers(&self) -> Self {
        let ticks = self.ticks.iter().map(|tick| (tick.0, String::new())).collect();
        Self { ticks, ..*self }
    }

    fn decades(low: f64, high: f64, decimal_mark: &str) -> Self {
        // A little air, so that no curve runs along the border.
        let high = high * 1.2;
        let low = if low > 0.0 { (low / 1.2).max(high * 1e-6) } else { high * 1e-3 };
        let low = low.min(high / 10.0);
        let powers = (-30..=30).map(|n| (n, power_of_ten(n)));
        // A single tick would not tell that steps are powers of ten.
        let second = powers.clone().map(|(_, value)| value).rfind(|value| value * 10.0 <= high);
        let low = second.map_or(low, |value| low.min(value));
        let ticks = powers
            .filter(|(_, value)| (low..=high).contains(value))
            .map(|(n, value)| {
                (value, if n.abs() <= 4 { number(value, n, decimal_mark) } else { power(n) })
            })
            .collect();
        Self { low, high, logarithmic: true, guided: true, ticks }
    }

    /// Where a value lies between the ends of the axis, 0 at the low and 1 at the high one.
    pub(super) fn position(&self, value: f64) -> f64 {
        if self.logarithmic {
            let (low, high) = (log10(self.low), log10(self.high));
            (log10(value.max(self.low)) - low) / (high - low)
        } else {
            (value - self.low) / (self.high - self.low)
        }
    }

    /// Whether its ticks go on as thin lines across the panel.
    pub(super) fn is_guided(&self) -> bool {
        self.guided
    }
}

impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    #[expect(clippy::cast_possible_truncation, reason = "a page is smaller than 2^31 units")]
    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        let length = f64::from(limit.1 - limit.0);
        (f64::from(limit.0) + length * self.position(*value)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        let light = hint.weight().allow_light_points();
        self.ticks.iter().filter(|_| !light).map(|tick| tick.0).collect()
    }

    fn range(&self) -> Range<f64> {
        self.low..self.high
    }
}

impl ValueFormatter<f64> for Axis {
    fn format_ext(&self, value: &f64) -> String {
        let tick = self.ticks.iter().find(|tick| tick.0.total_cmp(value).is_eq());
        tick.map_or_else(String::new, |tick| tick.1.clone())
    }
}

/// Ticks at multiples of 1, 2 or 5 times a power of ten: the finest with at most `most` of them.
/// Where that leaves only two, multiples of 4 fill the gap (a spike reads well from −80 to 40).
pub(super) fn ticks(low: f64, high: f64, most: usize, decimal_mark: &str) -> Vec<(f64, String)> {
    let powers = || (-15..=15).flat_map(|n| [1, 2, 5].map(|m| multiples(low, high, m, n)));
    let Some(finest) = powers().find(|ticks| ticks.len() <= most) else { return vec![] };
    let fours = || (-15..=15).map(|n| multiples(low, high, 4, n));
    let chosen = match finest.len() {
        0..=2 => fours().find(|ticks| (3..=most).contains(&ticks.len())).unwrap_or(finest),
        _ => finest,
    };
    chosen.map(|(value, exponent)| (value, number(value, exponent, decimal_mark))).collect()
}

/// Two round numbers far apart: the widest pair of neighbours of which a range holds no third, or
/// where that is narrow, the outermost of its ordinary ticks.
fn two_ticks(low: f64, high: f64, decimal_mark: &str) -> Vec<(f64, String)> {
    // Fine enough that of zero and one more number these are never close.
    let steps = (-15..=15)
        .rev()
        .flat_map(|n| [(8, n), (6, n), (5, n), (4, n), (3, n), (2, n), (15, n - 1), (1, n)]);
    let pairs = steps.map(|(m, n)| multiples(low, high, m, n)).filter(|two| two.len() == 2);
    let wide = |pair: &Vec<(f64, i32)>| pair[1].0 - pair[0].0 > 0.5 * (high - low);
    if let Some(pair) = pairs.map(Iterator::collect).find(wide) {
        let numbered = |(value, exponent)| (value, number(value, exponent, decimal_mark));
        return pair.into_iter().map(numbered).collect();
    }
    let mut several = ticks(low, high, 5, decimal_mark);
    several.drain(1..several.len().max(2) - 1);
    several
}

/// The multiples of `factor`·10^`exponent` in a range, as an iterator that knows its length.
#[expect(clippy::cast_possible_truncation, reason = "far too many ticks are only counted")]
#[expect(clippy::cast_sign_loss, reason = "no ticks at all are cast to zero, which is meant")]
fn multiples(
    low: f64,
    high: f64,
    factor: i32,
    exponent: i32,
) -> impl ExactSizeIterator<Item = (f64, i32)> {
    // Ticks that miss the end of the range only by rounding belong to it.
    let slack = (high - low) * 1e-9;
    let step = f64::from(factor) * power_of_ten(exponent);
    let first = ((low - slack) / step).ceil();
    let last = ((high + slack) / step).floor();
    (0..(last - first + 1.0) as usize).map(move |index| {
        // Dividing by a whole power of ten gives the nearest number, multiplying by 0.1 does not.
        let multiple = (first + index as f64) * f64::from(factor);
        let value = if exponent < 0 {
            multiple / power_of_ten(-exponent)
        } else {
            multiple * power_of_ten(exponent)
        };
        (value, exponent)
    })
}

/// A number with the decimals that steps of 10^`exponent` need, and with a true minus sign.
pub(super) fn number(value: f64, exponent: i32, decimal_mark: &str) -> String {
    let decimals = usize::try_from(-exponent).unwrap_or(0);
    if value == 0.0 {
        return "0".to_owned();
    }
    let text = format!("{value:.decimals$}");
    text.replace('.', decimal_mark).replace('-', "−")
}

/// A count that may be a mean: whole from ten upward, two telling digits below.
pub(super) fn amount(value: f64, decimal_mark: &str) -> String {
    let exponent = match value.abs() {
        size if !(1e-4..9.95).contains(&size) => 0,
        size if size >= 0.995 => -1,
        size if size >= 0.0995 => -2,
        size if size >= 0.00995 => -3,
        _ => -4,
    };
    number(value, exponent, decimal_mark)
}

/// `10⁻⁵`.
pub(super) fn power(exponent: i32) -> String {
    let digits = exponent.to_string();
    let raised = digits.chars().map(|digit| match digit {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        _ => '⁰',
    });
    "10".chars().chain(raised).collect()
}

/// The `f64` nearest to 10^`exponent`.
pub(super) fn power_of_ten(exponent: i32) -> f64 {
    format!("1e{exponent}").parse().expect("written in the form numbers are read in")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(axis: &Axis) -> Vec<&str> {
        axis.ticks.iter().map(|tick| &tick.1[..]).collect()
    }

    #[test]
    fn exact_ticks_are_round_numbers_and_both_ends_count() {
        let time = Axis::time((0.0, 12.0), 9, ".");
        assert_eq!(labels(&time), ["0", "2", "4", "6", "8", "10", "12"]);
        let time = Axis::time((0.0, 0.3), 9, ".");
        assert_eq!(labels(&time), ["0", "0.05", "0.10", "0.15", "0.20", "0.25", "0.30"]);
        let potential = Axis::values((-71.0, 32.0), Extent::Around(20.0), 5, ".");
        assert_eq!(labels(&potential), ["−60", "−40", "−20", "0", "20"]);
        let spike = Axis::values((-78.0, 36.0), Extent::Around(20.0), 5, ".");
        assert_eq!(labels(&spike), ["−80", "−40", "0", "40"]);
    }

    #[test]
    fn every_range_gets_two_to_five_ticks_inside_it() {
        for exponent in -12..12 {
            for mantissa in [1.0, 1.3, 1.9, 2.4, 3.7, 4.9, 6.1, 8.8] {
                for low in [0.0, -0.7, 0.4] {
                    let size = mantissa * power_of_ten(exponent);
                    let ticks = ticks(low * size, (low + 1.0) * size, 5, ".");
                    assert!((2..=5).contains(&ticks.len()), "{size} {low}: {ticks:?}");
                }
            }
        }
    }

    #[test]
    fn exact_a_lane_carries_two_numbers_far_apart() {
        let lane = |range, extent| {
            let axis = Axis::values(range, extent, 5, ".").for_lane(".");
            labels(&axis).into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        assert_eq!(lane((-86.0, 47.0), Extent::Around(20.0)), ["−80", "0"]);
        assert_eq!(lane((-84.0, -61.0), Extent::Around(20.0)), ["−80", "−60"]);
        assert_eq!(lane((0.0, 0.2), Extent::FromZero(0.1)), ["0", "0.2"]);
        assert_eq!(lane((0.0, 372.0), Extent::FromZero(0.1)), ["0", "300"]);
        assert_eq!(lane((0.06, 17.0), Extent::Decades(1.0)), ["0.1", "10"]);
    }

    #[test]
    fn every_lane_has_a_scale() {
        for exponent in -9..9 {
            for mantissa in [1.0, 1.3, 1.9, 2.4, 3.7, 4.9, 6.1, 8.8] {
                for low in [0.0, -0.5, -0.7, 0.4, -0.97] {
                    let size = mantissa * power_of_ten(exponent);
                    let ticks = two_ticks(low * size, (low + 1.0) * size, ".");
                    assert_eq!(ticks.len(), 2, "{size} {low}: {ticks:?}");
                    let share = (ticks[1].0 - ticks[0].0) / size;
                    assert!(share > 0.49, "{size} {low}: {ticks:?} are close");
                }
            }
        }
    }

    #[test]
    fn a_flat_line_is_not_magnified_into_noise() {
        let rest = Axis::values((-70.0, -70.0 + 1e-9), Extent::Around(20.0), 5, ".");
        assert!(rest.high - rest.low >= 20.0 && rest.low < -70.0 && rest.high > -70.0);
        let none = Axis::values((0.0, 1e-14), Extent::FromZero(0.1), 5, ".");
        assert!(none.high >= 0.1 && none.low < 0.0);
    }

    #[test]
    fn exact_decades_carry_plain_numbers_while_these_are_short() {
        let axis = Axis::values((0.05, 120.0), Extent::Decades(1.0), 5, ",");
        assert_eq!(labels(&axis), ["0,1", "1", "10", "100"]);
        let axis = Axis::values((3e-7, 2e-5), Extent::Decades(1e-9), 5, ".");
        assert_eq!(labels(&axis), ["10⁻⁶", "10⁻⁵"]);
    }

    #[test]
    fn a_logarithmic_axis_survives_zeros_and_always_spans_a_decade() {
        for data in [(0.0, 0.0), (0.0, 5.0), (0.1, 0.1), (-1.0, 1e-9)] {
            let axis = Axis::values(data, Extent::Decades(1e-3), 5, ".");
            assert!(axis.low > 0.0 && axis.high / axis.low > 9.99, "{data:?}: {axis:?}");
            assert!(axis.ticks.len() >= 2, "{data:?}: {axis:?}");
        }
    }

    #[test]
    fn exact_positions_run_from_the_low_end_to_the_high_one() {
        let axis = Axis::time((-2.0, 6.0), 9, ".");
        assert_eq!([-2.0, 2.0, 6.0].map(|v| axis.map(&v, (100, 900))), [100, 500, 900]);
        let axis = Axis { low: 0.1, high: 1000.0, logarithmic: true, guided: true, ticks: vec![] };
        assert_eq!([0.1, 10.0, 1000.0].map(|v| axis.map(&v, (900, 100))), [900, 500, 100]);
    }

    #[test]
    fn exact_amounts_show_what_their_size_deserves() {
        let seen = [84.4, 9.96, 3.24159, 0.25, 0.034, 0.0].map(|v| amount(v, "."));
        assert_eq!(seen, ["84", "10", "3.2", "0.25", "0.034", "0"]);
        assert_eq!(amount(1.5, ","), "1,5");
    }
}
