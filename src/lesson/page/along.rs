//! A measure against a knob, drawn beforehand from the table, with a mark that follows the knob.

use std::fmt::Write as _;

use crate::analysis::Measure;
use crate::lesson::sheets::Sheets;
use crate::lesson::{Figure, print, table};
use crate::math::{ln, log10};
use crate::page::Html;
use crate::page::html::escaped;
use crate::sweep::Spacing;

/// Size of the drawing and of the frame in it, in its own units.
const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 300.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 620.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 246.0;

/// Ticks on an axis, about.
const TICKS: f64 = 5.0;

/// An axis: a range of numbers on a stretch of the drawing.
struct Axis {
    low: f64,
    high: f64,
    logarithmic: bool,
    from: f64,
    to: f64,
}

impl Axis {
    fn place(&self, value: f64) -> f64 {
        let frac = if self.logarithmic {
            ln(value / self.low) / ln(self.high / self.low)
        } else {
            (value - self.low) / (self.high - self.low)
        };
        self.from + frac * (self.to - self.from)
    }

    /// Round values within the range.
    fn ticks(&self) -> Vec<f64> {
        if self.logarithmic {
            #[expect(clippy::cast_possible_truncation, reason = "a decade of a double is small")]
            let (first, last) = (log10(self.low).floor() as i32, log10(self.high).ceil() as i32);
            let decade = |power: i32| [1.0, 2.0, 5.0].map(|digit| digit * 10_f64.powi(power));
            let within = |value: &f64| (self.low..=self.high).contains(value);
            return (first..=last).flat_map(decade).filter(within).collect();
        }
        let step = round_step((self.high - self.low) / TICKS);
        #[expect(clippy::cast_possible_truncation, reason = "a handful of ticks")]
        let (first, last) =
            ((self.low / step).ceil() as i64, (self.high / step + 1e-9).floor() as i64);
        (first..=last).map(|at| at as f64 * step).collect()
    }
}

/// The round number, 1, 2 or 5 times a power of ten, that is nearest above.
fn round_step(exact: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, reason = "a decade of a double is small")]
    let power = 10_f64.powi(log10(exact).floor() as i32);
    let digit = exact / power;
    power * [1.0, 2.0, 5.0, 10.0].into_iter().find(|round| digit <= *round).unwrap_or(10.0)
}

/// The figure: the measure at every value of the knob, with the other knobs at their start.
pub(super) fn figure(
    sheets: &Sheets<'_>,
    figure: &Figure,
    measure: &Measure,
    knob_at: usize,
) -> Html {
    let (lesson, words) = (sheets.lesson, sheets.words);
    let knob = &lesson.knobs[knob_at];
    let start: Vec<f64> = lesson.knobs.iter().map(|knob| knob.start).collect();
    let place = table::measures(lesson).iter().position(|known| known == measure).unwrap_or(0);
    let mut at = sheets.table.nearest(&start);
    let mut points = Vec::new();
    for (value_at, value) in sheets.table.axes[knob_at].iter().enumerate() {
        at[knob_at] = value_at;
        let found = sheets.table.points[sheets.table.place(&at)].measures[place];
        points.extend(found.map(|found| (*value, found)));
    }
    let values = || points.iter().map(|(_, value)| *value);
    let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
    let step = round_step(((high - low) / TICKS).max(f64::MIN_POSITIVE.sqrt()));
    let y = Axis {
        low: (low / step).floor() * step,
        high: ((high / step).ceil() * step).max(step),
        logarithmic: false,
        from: BOTTOM,
        to: TOP,
    };
    let logarithmic = knob.spacing == Spacing::Logarithmic;
    let x = Axis { low: knob.from, high: knob.to, logarithmic, from: LEFT, to: RIGHT };

    let title = sheets.text(&figure.title);
    let unit = print::unit(measure.unit());
    let titled = if unit.is_empty() { title.clone() } else { format!("{title} ({unit})") };
    let number = |value: f64| print::digits(value, 3, words);
    let ends = points.first().zip(points.last());
    let described = ends.map_or_else(String::new, |(first, last)| {
        let setting = |value: f64| print::knob_at(knob, value, words);
        format!(
            "{title}: {} ({}); {} ({}).",
            number(first.1),
            setting(first.0),
            number(last.1),
            setting(last.0)
        )
    });
    let mut svg = frame(&x, &y, &number);
    let _ = write!(
        svg,
        "<text class=\"middle\" x=\"{}\" y=\"{}\">{}</text>",
        0.5 * (LEFT + RIGHT),
        HEIGHT - 8.0,
        escaped(&axis_title(knob.name.raw(words.language()), &print::unit(&knob.unit)))
    );
    let line: Vec<String> = points
        .iter()
        .map(|(value, found)| format!("{:.1},{:.1}", x.place(*value), y.place(*found)))
        .collect();
    let _ = write!(svg, "<polyline class=\"line colour-0\" points=\"{}\"/>", line.join(" "));
    let mark = points.iter().find(|(value, _)| *value == knob.start).or(points.first());
    if let Some((value, found)) = mark {
        let (cx, cy) = (x.place(*value), y.place(*found));
        let _ = write!(
            svg,
            "<circle class=\"dot colour-1\" data-mark r=\"7\" cx=\"{cx:.1}\" cy=\"{cy:.1}\"/>"
        );
    }
    let mut html = Html::new();
    let [low, high, bottom, top] = [x.low, x.high, y.low, y.high].map(|end| end.to_string());
    let [left, right, base, ceiling] = [LEFT, RIGHT, BOTTOM, TOP].map(|end| end.to_string());
    let name = measure.name();
    let attributes = [
        ("class", "curve along"),
        ("data-along", name.as_str()),
        ("data-of", &knob.key),
        ("data-scale", if logarithmic { "logarithmic" } else { "linear" }),
        ("data-x", &[low, high, left, right].join(" ")),
        ("data-y", &[bottom, top, base, ceiling].join(" ")),
    ];
    html.within("figure", &attributes, |part| {
        part.element("figcaption", &[], &titled);
        part.within("div", &[("class", "plot")], |plot| {
            plot.add(&Html::trusted(&format!(
                "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{}\">{svg}</svg>",
                escaped(&described)
            )));
        });
        part.element("p", &[("class", "hint")], &words.word("lesson-along-how"));
    });
    html
}

fn axis_title(name: &str, unit: &str) -> String {
    if unit.is_empty() { name.to_owned() } else { format!("{name} ({unit})") }
}

/// Both axes with their ticks.
fn frame(x: &Axis, y: &Axis, number: &dyn Fn(f64) -> String) -> String {
    let mut svg = String::new();
    for tick in y.ticks() {
        let at = y.place(tick);
        let _ = write!(
            svg,
            "<line class=\"grid\" x1=\"{LEFT}\" x2=\"{RIGHT}\" y1=\"{at:.1}\" y2=\"{at:.1}\"/>\
             <text class=\"tick end\" x=\"{}\" y=\"{:.1}\">{}</text>",
            LEFT - 8.0,
            at + 4.0,
            number(tick)
        );
    }
    for tick in x.ticks() {
        let at = x.place(tick);
        let _ = write!(
            svg,
            "<line class=\"axis\" x1=\"{at:.1}\" x2=\"{at:.1}\" y1=\"{BOTTOM}\" y2=\"{}\"/>\
             <text class=\"tick middle\" x=\"{at:.1}\" y=\"{}\">{}</text>",
            BOTTOM + 5.0,
            BOTTOM + 21.0,
            number(tick)
        );
    }
    let _ = write!(
        svg,
        "<line class=\"axis\" x1=\"{LEFT}\" x2=\"{RIGHT}\" y1=\"{BOTTOM}\" y2=\"{BOTTOM}\"/>"
    );
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_ticks_are_round_and_within_the_axis() {
        let axis = |low, high, logarithmic| Axis { low, high, logarithmic, from: 0.0, to: 1.0 };
        assert_eq!(axis(0.0, 8.0, false).ticks(), [0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(axis(5.0, 120.0, true).ticks(), [5.0, 10.0, 20.0, 50.0, 100.0]);
        assert_eq!(axis(5.0, 120.0, true).place(5.0), 0.0);
        assert_eq!(axis(5.0, 120.0, true).place(120.0), 1.0);
        assert_eq!(round_step(0.7), 1.0);
        assert_eq!(round_step(0.021), 0.05);
    }
}
