//! From data to axes: which range is shown, and where ticks and numbers stand.

use super::super::axis::{Axis, number, power, power_of_ten, ticks};
use super::super::canvas::{Lettering, part};
use super::super::theme::{self, mm};
use super::describe::{PlotAxis, Scale};
use crate::math::{exp, ln, log10};
use crate::text::numbers::three_digits;

/// An axis with all that is drawn of it.
#[derive(Debug, Clone)]
pub(in super::super) struct Ruler {
    pub(in super::super) axis: Axis,
    /// Ticks without numbers, shorter than the others.
    pub(in super::super) minor: Vec<f64>,
}

/// Which way an axis lies, for the room its numbers need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Lie {
    Across,
    Upright,
}

/// How far an axis is on the page, and which way it lies.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Length {
    pub(in super::super) lie: Lie,
    pub(in super::super) units: i32,
}

/// The letters of numbers beside ticks.
pub(in super::super) const NUMBERS: Lettering = Lettering::new(theme::TICK_SIZE, theme::INK);

impl Ruler {
    /// An axis that shows `values`, with `air` (parts of the whole) before the first and after the
    /// last.
    pub(in super::super) fn new(
        axis: &PlotAxis,
        values: &[f64],
        air: (f64, f64),
        length: Length,
        decimal_mark: &str,
    ) -> Self {
        let logarithmic = axis.scale == Scale::Logarithmic;
        let (low, high) = axis.range.unwrap_or_else(|| span(axis.scale, values, air));
        let (ticks, minor) = if logarithmic {
            decades(low, high, length, decimal_mark)
        } else {
            let position = |value: f64| (value - low) / (high - low);
            (finest((low, high), length, position, decimal_mark), vec![])
        };
        Self { axis: Axis { low, high, logarithmic, guided: false, ticks }, minor }
    }

    /// The same axis in another unit.
    pub(in super::super) fn times(&self, factor: f64, length: Length, decimal_mark: &str) -> Self {
        let title = String::new();
        let scale = if self.axis.logarithmic { Scale::Logarithmic } else { Scale::Linear };
        let range = Some((self.axis.low * factor, self.axis.high * factor));
        Self::new(&PlotAxis { title, scale, range }, &[], (0.0, 0.0), length, decimal_mark)
    }

    /// Where a value lies between the ends of the axis, 0 at the low and 1 at the high one, or
    /// beyond them. Infinitely far below for zero on a logarithmic axis.
    pub(in super::super) fn position(&self, value: f64) -> f64 {
        let Axis { low, high, .. } = self.axis;
        if self.axis.logarithmic {
            let start = log10(low);
            let place = if value > 0.0 { log10(value) } else { return f64::NEG_INFINITY };
            (place - start) / (log10(high) - start)
        } else {
            (value - low) / (high - low)
        }
    }

    /// How wide the widest number is.
    pub(in super::super) fn numbers_width(&self) -> i32 {
        self.axis.ticks.iter().map(|tick| NUMBERS.width_of(&tick.1)).max().unwrap_or(0)
    }
}

/// The range that shows all values.
fn span(scale: Scale, values: &[f64], air: (f64, f64)) -> (f64, f64) {
    let shown = values.iter().filter(|value| scale != Scale::Logarithmic || **value > 0.0);
    let (low, high) = shown.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &value| {
        (low.min(value), high.max(value))
    });
    if low > high {
        return if scale == Scale::Logarithmic { (0.1, 10.0) } else { (0.0, 1.0) };
    }
    match scale {
        Scale::Logarithmic => {
            let spread = (high / low).max(1.5);
            let missing = (spread / (high / low)).sqrt();
            // The air is a part of the length on the page, which counts in powers.
            let beyond = |air: f64| exp(ln(spread) * air) * missing;
            (low / beyond(air.0), high * beyond(air.1))
        }
        Scale::FromZero => {
            let (low, high) = (low.min(0.0), high.max(0.0));
            let high = if low == high { 1.0 } else { high };
            let whole = high - low;
            let low = if low < 0.0 { low - whole * air.0 } else { low };
            (low, if high > 0.0 { high + whole * air.1 } else { high })
        }
        Scale::Linear => {
            // A flat line is not magnified into noise.
            let least = (low.abs().max(high.abs()) * 1e-6).max(f64::MIN_POSITIVE);
            if high - low < least {
                let around = if low == 0.0 { 1.0 } else { low.abs() * 0.1 };
                return (low - around, high + around);
            }
            let whole = high - low;
            (low - whole * air.0, high + whole * air.1)
        }
    }
}

/// The most characters of a number written in full.
const LONGEST: usize = 7;

type Ticks = Vec<(f64, String)>;

/// Round numbers between two ends. Where these would take many zeros, powers of ten stand instead,
/// as long as three digits tell the numbers apart.
fn even(low: f64, high: f64, most: usize, decimal_mark: &str) -> Ticks {
    let full = ticks(low, high, most, decimal_mark);
    if full.iter().all(|tick| tick.1.chars().count() <= LONGEST) {
        return full;
    }
    let short: Ticks =
        full.iter().map(|tick| (tick.0, three_digits(tick.0, decimal_mark))).collect();
    let told_apart = short.windows(2).all(|pair| pair[0].1 != pair[1].1);
    if told_apart { short } else { full }
}

/// The finest round numbers that have room where `position` puts them.
fn finest(
    (low, high): (f64, f64),
    length: Length,
    position: impl Fn(f64) -> f64,
    decimal_mark: &str,
) -> Ticks {
    let choice = |most: usize| even(low, high, most, decimal_mark);
    let mut choices = (2..=most(length)).rev().map(choice);
    choices.find(|ticks| have_room(ticks, length, &position)).unwrap_or_else(|| choice(2))
}

/// How many numbers an axis carries at most.
fn most(length: Length) -> usize {
    let fit = |each: i32| usize::try_from(length.units / each).unwrap_or(2);
    match length.lie {
        Lie::Across => fit(mm(9.0)).clamp(3, 11),
        Lie::Upright => fit(mm(8.0)).clamp(3, 8),
    }
}

/// Whether no two numbers come too close.
fn have_room(ticks: &Ticks, length: Length, position: impl Fn(f64) -> f64) -> bool {
    let half = |words: &str| match length.lie {
        Lie::Across => NUMBERS.width_of(words) / 2 + mm(1.5),
        Lie::Upright => part(theme::TICK_SIZE, 0.65),
    };
    ticks.windows(2).all(|pair| {
        let apart = (position(pair[1].0) - position(pair[0].0)) * f64::from(length.units);
        apart >= f64::from(half(&pair[0].1) + half(&pair[1].1))
    })
}

/// Numbers at 1, 2 and 5 times the powers of ten, or at the powers alone, or at every second or
/// third of them; short ticks between them.
fn decades(low: f64, high: f64, length: Length, decimal_mark: &str) -> (Ticks, Vec<f64>) {
    let (start, whole) = (log10(low), log10(high) - log10(low));
    let position = |value: f64| (log10(value) - start) / whole;
    // Ticks that miss the end of the range only by rounding belong to it.
    let shown = |value: &f64| (-1e-9..=1.0 + 1e-9).contains(&position(*value));
    let multiples = |mantissas: &'static [u8], every: i32| -> Ticks {
        let powers = (-30..=30).filter(|n: &i32| n.rem_euclid(every) == 0);
        let all = powers.flat_map(|n| mantissas.iter().map(move |m| (f64::from(*m), n)));
        let valued = all.map(|(m, n)| {
            // The nearest number, which m times 10^n is not always.
            let value = if n < 0 { m / power_of_ten(-n) } else { m * power_of_ten(n) };
            (value, named(value, m, n, decimal_mark))
        });
        valued.filter(|(value, _)| shown(value)).collect()
    };
    let choices: [(&'static [u8], i32); 6] =
        [(&[1, 2, 5], 1), (&[1, 3], 1), (&[1], 1), (&[1], 2), (&[1], 3), (&[1], 5)];
    let found = choices
        .into_iter()
        .map(|(mantissas, every)| multiples(mantissas, every))
        .find(|ticks| ticks.len() <= most(length) + 2 && have_room(ticks, length, position));
    let minor = if whole <= 7.0 {
        multiples(&[1, 2, 3, 4, 5, 6, 7, 8, 9], 1).into_iter().map(|tick| tick.0).collect()
    } else {
        multiples(&[1], 1).into_iter().map(|tick| tick.0).collect()
    };
    match found {
        Some(ticks) if ticks.len() >= 2 => (ticks, minor),
        // Less than a factor of two or so: round numbers as on an even axis.
        _ => (finest((low, high), length, position, decimal_mark), minor),
    }
}

/// A multiple of a power of ten: in full while that is short.
fn named(value: f64, mantissa: f64, exponent: i32, decimal_mark: &str) -> String {
    if exponent.abs() <= 4 {
        number(value, exponent, decimal_mark)
    } else if mantissa > 1.0 {
        format!("{mantissa} × {}", power(exponent))
    } else {
        power(exponent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACROSS: Length = Length { lie: Lie::Across, units: mm(120.0) };
    const UPRIGHT: Length = Length { lie: Lie::Upright, units: mm(30.0) };
    const NO_AIR: (f64, f64) = (0.0, 0.0);

    fn numbers(ruler: &Ruler) -> Vec<&str> {
        ruler.axis.ticks.iter().map(|tick| tick.1.as_str()).collect()
    }

    #[test]
    fn exact_an_even_axis_is_as_long_as_its_data_and_counts_in_round_numbers() {
        let ruler = Ruler::new(&PlotAxis::linear(""), &[0.0, 10.0, 4.0], NO_AIR, ACROSS, ".");
        assert_eq!(numbers(&ruler), ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
        assert_eq!([0.0, 5.0, 20.0].map(|value| ruler.position(value)), [0.0, 0.5, 2.0]);
        let low = Ruler::new(&PlotAxis::linear(""), &[0.0, 10.0], NO_AIR, UPRIGHT, ",");
        assert_eq!(numbers(&low), ["0", "5", "10"]);
        let tiny = Ruler::new(&PlotAxis::linear(""), &[0.0, 1e-6], NO_AIR, UPRIGHT, ",");
        assert_eq!(numbers(&tiny), ["0", "5,00 × 10⁻⁷", "1,00 × 10⁻⁶"]);
    }

    #[test]
    fn exact_an_amount_begins_at_zero_and_has_air_only_where_data_end() {
        let axis = PlotAxis::from_zero("");
        let ends = |values: &[f64]| {
            let ruler = Ruler::new(&axis, values, (0.1, 0.1), UPRIGHT, ".");
            (ruler.axis.low, ruler.axis.high)
        };
        assert_eq!(ends(&[3.0, 10.0]), (0.0, 11.0));
        assert_eq!(ends(&[-10.0, -3.0]), (-11.0, 0.0));
        assert_eq!(ends(&[-10.0, 10.0]), (-12.0, 12.0));
        assert_eq!(ends(&[0.0, 0.0]), (0.0, 1.1));
        assert_eq!(ends(&[]), (0.0, 1.0));
    }

    #[test]
    fn exact_decades_carry_twos_and_fives_while_there_is_room() {
        let numbers_of = |low: f64, high: f64, length: Length| {
            let axis = PlotAxis::logarithmic("").between(low, high);
            let ruler = Ruler::new(&axis, &[], NO_AIR, length, ".");
            numbers(&ruler).join(" ")
        };
        assert_eq!(numbers_of(0.1, 10.0, ACROSS), "0.1 0.2 0.5 1 2 5 10");
        assert_eq!(numbers_of(1e-3, 1e4, ACROSS), "0.001 0.01 0.1 1 10 100 1000 10000");
        assert_eq!(numbers_of(1e-3, 1e4, UPRIGHT), "0.01 1 100 10000");
        assert_eq!(numbers_of(1e-9, 2e-8, UPRIGHT), "10⁻⁹ 2 × 10⁻⁹ 5 × 10⁻⁹ 10⁻⁸ 2 × 10⁻⁸");
        assert_eq!(numbers_of(3.0, 4.0, UPRIGHT), "3.0 3.5 4.0", "round numbers within a decade");
    }

    #[test]
    fn every_logarithmic_axis_carries_at_least_two_numbers_that_keep_apart() {
        for exponent in -12..12 {
            for span in [1.02, 1.3, 2.2, 9.0, 40.0, 1e3, 1e5, 1e9] {
                for length in [ACROSS, UPRIGHT] {
                    let low = 1.7 * power_of_ten(exponent);
                    let axis = PlotAxis::logarithmic("").between(low, low * span);
                    let ruler = Ruler::new(&axis, &[], NO_AIR, length, ".");
                    let ticks = &ruler.axis.ticks;
                    assert!(ticks.len() >= 2, "{low} × {span}: {ticks:?}");
                    assert!(have_room(ticks, length, |value| ruler.position(value)), "{ticks:?}");
                }
            }
        }
    }

    #[test]
    fn zero_lies_infinitely_far_below_a_logarithmic_axis() {
        let axis = PlotAxis::logarithmic("");
        let ruler = Ruler::new(&axis, &[0.0, 1.0, 100.0], NO_AIR, UPRIGHT, ".");
        assert_eq!((ruler.axis.low, ruler.axis.high), (1.0, 100.0), "zeros decide on nothing");
        assert_eq!(ruler.position(0.0), f64::NEG_INFINITY);
        let flat = Ruler::new(&axis, &[5.0, 5.0], NO_AIR, UPRIGHT, ".");
        assert!(flat.axis.low < 5.0 && flat.axis.high > 5.0);
    }

    #[test]
    fn exact_a_second_axis_has_its_own_round_numbers_at_the_same_places() {
        let axis = PlotAxis::linear("").between(0.0, 5.0);
        let first = Ruler::new(&axis, &[], NO_AIR, UPRIGHT, ".");
        let second = first.times(2.0, UPRIGHT, ".");
        assert_eq!(numbers(&second), ["0", "5", "10"]);
        assert_eq!(second.position(5.0), first.position(2.5));
    }
}
