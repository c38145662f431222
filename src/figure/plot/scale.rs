//! From data to axes: which range is shown, and where a value lies on it.

use super::super::axis::Axis;
use super::super::canvas::Lettering;
use super::super::theme;
use super::describe::{PlotAxis, Scale};
use super::ticks::{decades, evenly};
use crate::math::{exp, ln, log10};

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
            (evenly(axis.scale, (low, high), length, decimal_mark), vec![])
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
        Scale::Linear | Scale::Whole | Scale::Hours => {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::theme::mm;

    const UPRIGHT: Length = Length { lie: Lie::Upright, units: mm(30.0) };
    const NO_AIR: (f64, f64) = (0.0, 0.0);

    fn numbers(ruler: &Ruler) -> Vec<&str> {
        ruler.axis.ticks.iter().map(|tick| tick.1.as_str()).collect()
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
