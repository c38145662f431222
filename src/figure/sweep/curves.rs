//! From piles of runs to a curve, its band and its single points.

use super::super::plot::{Band, Colour, Line, Marker, Measured, MeasuredPoint, PlotAxis, Scale};
use super::naming::title_of_measure;
use super::pile::{BAND_NEEDS, Pile};
use super::view::View;
use crate::text::Catalogue;

/// How piles are drawn as a curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// One run at each place: a line through dots.
    Single,
    /// A few runs at each place: their median, and a dot for each run.
    Few,
    /// Many: their median and the band that holds 80 % of them.
    Many,
    /// Each run is 0 or 1: the share of those with 1.
    Share,
}

/// The most dots that are drawn one by one.
pub(super) const MOST_DOTS: usize = 1500;

/// Air at both ends of an axis. Lines still end at the border, where their names stand.
const AIR: f64 = 0.01;

/// How piles are best drawn.
pub(super) fn manner(piles: &[Pile]) -> Manner {
    let counts = || piles.iter().map(|pile| pile.values.len()).filter(|count| *count > 0);
    let most = counts().max().unwrap_or(0);
    let flat =
        || piles.iter().flat_map(|pile| &pile.values).all(|value| *value == 0.0 || *value == 1.0);
    if most <= 1 {
        Manner::Single
    } else if flat() {
        Manner::Share
    } else if counts().min().unwrap_or(0) >= BAND_NEEDS {
        Manner::Many
    } else {
        Manner::Few
    }
}

/// A curve with what belongs to it.
pub(super) struct Drawn {
    /// The whole curve.
    pub(super) points: Vec<(f64, f64)>,
    /// Its pieces: it breaks where no run has a value. The last of them carries the name.
    pub(super) lines: Vec<Line>,
    pub(super) bands: Vec<Band>,
    pub(super) dots: Option<Measured>,
}

/// Draws the piles at these places. `index` chooses colour and dash.
pub(super) fn curve(
    places: &[f64],
    piles: &[Pile],
    manner: Manner,
    (index, label): (usize, &str),
) -> Drawn {
    let all: Vec<(f64, &Pile)> = places.iter().copied().zip(piles).collect();
    let middle = |pile: &Pile| if manner == Manner::Share { pile.mean() } else { pile.median() };
    let look = Line::default().numbered(index);
    let (mut lines, mut bands) = (vec![], vec![]);
    for piece in all.split(|(_, pile)| pile.values.is_empty()).filter(|piece| !piece.is_empty()) {
        let points = piece.iter().filter_map(|(x, pile)| Some((*x, middle(pile)?))).collect();
        lines.push(Line { points, ..look.clone() });
        if manner == Manner::Many {
            let ends = |(x, pile): &(f64, &Pile)| pile.band().map(|(low, high)| (*x, low, high));
            let points = piece.iter().filter_map(ends).collect();
            bands.push(Band { points, colour: look.colour, label: String::new() });
        }
    }
    if let Some(last) = lines.last_mut() {
        label.clone_into(&mut last.label);
    }
    let few = places.len() <= 60;
    let dots = match manner {
        Manner::Few => all_dots(all.iter().copied(), look.colour),
        Manner::Single if few => all_dots(all.iter().copied(), look.colour),
        _ => None,
    };
    let points = lines.iter().flat_map(|line: &Line| line.points.iter().copied()).collect();
    Drawn { points, lines, bands, dots }
}

/// A dot for each run, as long as there are not too many.
pub(super) fn all_dots<'a>(
    piles: impl Iterator<Item = (f64, &'a Pile)>,
    colour: Colour,
) -> Option<Measured> {
    let points: Vec<MeasuredPoint> = piles
        .flat_map(|(x, pile)| pile.values.iter().map(move |y| MeasuredPoint::new(x, *y)))
        .collect();
    let some = !points.is_empty() && points.len() <= MOST_DOTS;
    some.then(|| Measured { points, colour, marker: Marker::Dot, ..Measured::default() })
}

/// The axis of a measure: amounts begin at zero, potentials do not.
pub(super) fn axis_of_measure(view: &View<'_>, measure: usize, words: &Catalogue) -> PlotAxis {
    let head = &view.table.head.measures[measure];
    let negative = view.table.measures[measure].iter().any(|value| *value < 0.0);
    let scale = if view.powers {
        Scale::Logarithmic
    } else if negative || head.unit == "mV" {
        Scale::Linear
    } else {
        Scale::FromZero
    };
    PlotAxis { scale, ..PlotAxis::linear(title_of_measure(head, words)) }
}

/// The axis of what was varied, as long as its levels reach, with a little air.
pub(super) fn axis_of_levels(view: &View<'_>, index: usize) -> PlotAxis {
    let axis = &view.axes[index];
    let scale = if axis.logarithmic { Scale::Logarithmic } else { Scale::Linear };
    let range = match (axis.levels.first(), axis.levels.last()) {
        (Some(first), Some(last)) if first.number < last.number => {
            let (low, high) = (first.number, last.number);
            let air = |from: f64, to: f64| {
                if axis.logarithmic {
                    crate::math::exp(crate::math::ln(to / from) * AIR)
                } else {
                    (to - from) * AIR
                }
            };
            let air = air(low, high);
            Some(if axis.logarithmic { (low / air, high * air) } else { (low - air, high + air) })
        }
        _ => None,
    };
    PlotAxis { title: axis.title.clone(), scale, range }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piles(counts: &[usize], value: impl Fn(usize) -> f64) -> Vec<Pile> {
        counts.iter().map(|count| Pile::of((0..*count).map(&value).collect())).collect()
    }

    #[test]
    fn few_runs_are_drawn_one_by_one_and_many_as_a_band() {
        let of = |piles: &[Pile]| manner(piles);
        assert_eq!(of(&piles(&[1, 1, 0], |i| i as f64)), Manner::Single);
        assert_eq!(of(&piles(&[9, 20], |i| i as f64)), Manner::Few);
        assert_eq!(of(&piles(&[10, 20], |i| i as f64)), Manner::Many);
        assert_eq!(of(&piles(&[10, 20], |i| (i % 2) as f64)), Manner::Share);
        let drawn = curve(&[1.0, 2.0], &piles(&[11, 11], |i| i as f64), Manner::Many, (0, ""));
        assert_eq!(drawn.lines[0].points, [(1.0, 5.0), (2.0, 5.0)]);
        assert_eq!(drawn.bands[0].points, [(1.0, 1.0, 9.0), (2.0, 1.0, 9.0)]);
        let share = piles(&[10], |i| if i < 3 { 1.0 } else { 0.0 });
        assert_eq!(curve(&[1.0], &share, Manner::Share, (0, "")).points, [(1.0, 0.3)]);
    }

    #[test]
    fn a_curve_breaks_where_no_run_has_a_value_and_is_named_once() {
        let piles = piles(&[1, 1, 0, 1, 1], |_| 2.0);
        let drawn = curve(&[1.0, 2.0, 3.0, 4.0, 5.0], &piles, Manner::Single, (0, "name"));
        let ends: Vec<f64> = drawn.lines.iter().map(|line| line.points[1].0).collect();
        assert_eq!(ends, [2.0, 5.0]);
        let names: Vec<&str> = drawn.lines.iter().map(|line| &line.label[..]).collect();
        assert_eq!(names, ["", "name"]);
    }
}
