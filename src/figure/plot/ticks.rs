//! Where ticks stand on an axis and how their numbers read.

use super::super::axis::{number, power, power_of_ten, ticks};
use super::super::canvas::part;
use super::super::theme::{self, mm};
use super::describe::Scale;
use super::scale::{Length, Lie, NUMBERS};
use crate::math::log10;
use crate::text::numbers::three_digits;

/// The most characters of a number written in full.
const LONGEST: usize = 7;

/// Values and their numbers.
pub(super) type Ticks = Vec<(f64, String)>;

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

/// Steps between whole numbers, and between hours; each list goes on with tenfold steps.
const WHOLE: &[f64] = &[1.0, 2.0, 5.0];
const HOURS: &[f64] = &[1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 48.0, 120.0];

/// Multiples of the smallest step that gives at most so many.
fn in_steps((low, high): (f64, f64), steps: &'static [f64], most: usize) -> Ticks {
    let all = (0..12).flat_map(|n| steps.iter().map(move |step| step * power_of_ten(n)));
    // Ticks that miss the end of the range only by rounding belong to it.
    let slack = (high - low) * 1e-9;
    let fitting =
        all.map(|step| (step, ((low - slack) / step).ceil(), ((high + slack) / step).floor()));
    let chosen = fitting.into_iter().find(|(_, first, last)| last - first < most as f64);
    let Some((step, first, last)) = chosen else { return vec![] };
    let mut ticks = vec![];
    let mut multiple = first;
    while multiple <= last {
        ticks.push((multiple * step, number(multiple * step, 0, "")));
        multiple += 1.0;
    }
    ticks
}

/// Numbers on an even axis.
pub(super) fn evenly(
    scale: Scale,
    (low, high): (f64, f64),
    length: Length,
    decimal_mark: &str,
) -> Ticks {
    let choice = |most: usize| {
        let stepped = match scale {
            Scale::Whole => in_steps((low, high), WHOLE, most),
            Scale::Hours => in_steps((low, high), HOURS, most),
            _ => vec![],
        };
        // Where whole numbers are too far apart there are parts of them.
        if stepped.len() > 1 { stepped } else { even(low, high, most, decimal_mark) }
    };
    finest(length, choice, |value| (value - low) / (high - low))
}

/// The finest of several choices, which hold at most so many numbers, that has room where `position`
/// puts them.
fn finest(length: Length, choice: impl Fn(usize) -> Ticks, position: impl Fn(f64) -> f64) -> Ticks {
    let mut choices = (2..=most(length)).rev().map(&choice);
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
pub(super) fn decades(
    low: f64,
    high: f64,
    length: Length,
    decimal_mark: &str,
) -> (Ticks, Vec<f64>) {
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
        _ => (finest(length, |most| even(low, high, most, decimal_mark), position), minor),
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
    use crate::figure::plot::PlotAxis;
    use crate::figure::plot::scale::Ruler;

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
    fn exact_quanta_are_counted_in_whole_numbers_and_hours_in_parts_of_the_day() {
        let numbers_of = |axis: PlotAxis, low: f64, high: f64| {
            let ruler = Ruler::new(&axis, &[low, high], NO_AIR, ACROSS, ".");
            numbers(&ruler).join(" ")
        };
        assert_eq!(numbers_of(PlotAxis::whole(""), -0.5, 3.5), "0 1 2 3");
        assert_eq!(numbers_of(PlotAxis::whole(""), 0.0, 40.0), "0 5 10 15 20 25 30 35 40");
        assert_eq!(
            numbers_of(PlotAxis::whole(""), -2.0, 1e4),
            "0 1000 2000 3000 4000 5000 6000 7000 8000 9000 10000"
        );
        assert_eq!(numbers_of(PlotAxis::hours(""), 0.0, 48.0), "0 6 12 18 24 30 36 42 48");
        assert_eq!(numbers_of(PlotAxis::hours(""), 0.0, 72.0), "0 12 24 36 48 60 72");
        assert_eq!(
            numbers_of(PlotAxis::hours(""), 0.0, 0.5),
            "0 0.05 0.10 0.15 0.20 0.25 0.30 0.35 0.40 0.45 0.50"
        );
        assert_eq!(numbers_of(PlotAxis::whole(""), 1.2, 1.8), "1.2 1.3 1.4 1.5 1.6 1.7 1.8");
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
}
