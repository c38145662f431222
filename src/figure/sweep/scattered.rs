//! Points that hardly ever share a value of an axis, as those of a Latin hypercube: each a dot, with
//! the median and the band of neighbouring points.

use super::super::plot::{Band, Line, PlotPanel};
use super::Recipe;
use super::curves::{MOST_DOTS, all_dots, axis_of_measure};
use super::dose_response::Part;
use super::pile::{Pile, piles};
use super::view::Axis;
use crate::text::Value;

/// Points of one bin: enough for a band, few enough to follow a curve.
const IN_A_BIN: usize = 25;
/// The most bins; beyond that bins hold more points.
const MOST_BINS: usize = 24;
/// The fewest bins that say anything of a course.
const FEWEST_BINS: usize = 4;

/// A group of neighbouring points.
#[derive(Debug, Clone, PartialEq)]
struct Bin {
    /// The median of where its points lie.
    at: f64,
    pile: Pile,
}

/// Groups of equally many neighbours; none where there are too few for groups.
fn bins(points: &[(f64, f64)]) -> Vec<Bin> {
    let count = (points.len() / IN_A_BIN).min(MOST_BINS);
    if count < FEWEST_BINS {
        return vec![];
    }
    let edge = |bin: usize| bin * points.len() / count;
    let bin = |index: usize| {
        let own = &points[edge(index)..edge(index + 1)];
        let places = Pile::of(own.iter().map(|point| point.0).collect());
        let at = places.median().unwrap_or(f64::NAN);
        Bin { at, pile: Pile::of(own.iter().map(|point| point.1).collect()) }
    };
    (0..count).map(bin).collect()
}

/// A panel of one measure along a scattered axis. Only a panel alone has room for names.
pub(super) fn scattered(recipe: &Recipe<'_>, along: usize, measure: usize, marked: bool) -> Part {
    let view = recipe.view;
    let axis: &Axis<'_> = &view.axes[along];
    let places = axis.numbers();
    let all = piles(view, &[along], measure);
    let points: Vec<(f64, f64)> = places
        .iter()
        .zip(&all)
        .flat_map(|(x, pile)| pile.values.iter().map(move |y| (*x, *y)))
        .collect();
    let mut panel = PlotPanel::new(axis_of_measure(view, measure, recipe.words));
    let (mut notes, mut told) = (vec![], String::new());
    let bins = bins(&points);
    let dots = all_dots(places.iter().copied().zip(&all), super::super::Colour::Sky);
    if let Some(mut dots) = dots {
        dots.label = recipe.words.word("figure-sweep-single");
        panel.points.push(dots);
    } else {
        let count = [("count", Value::Count(points.len() as u64))];
        notes.push(recipe.words.phrase("figure-sweep-too-many-dots", &count));
    }
    if !bins.is_empty() {
        let each = bins.iter().map(|bin| bin.pile.values.len() as u64).min().unwrap_or(0);
        let count = [("count", Value::Count(each))];
        let line = bins.iter().filter_map(|bin| Some((bin.at, bin.pile.median()?))).collect();
        let ends = |bin: &Bin| bin.pile.band().map(|(low, high)| (bin.at, low, high));
        let band = bins.iter().filter_map(ends).collect();
        panel.bands.push(Band::new(band, recipe.words.phrase("figure-sweep-bin-band", &count)));
        let line = Line::new(line, recipe.words.phrase("figure-sweep-bin-median", &count));
        told = recipe.told_curve(&panel.y.title, &line.points, &axis.head.unit);
        panel.lines.push(line);
    } else if points.len() <= MOST_DOTS {
        told = recipe.told_curve(&panel.y.title, &points, &axis.head.unit);
    }
    let failed =
        if marked { super::dose_response::mark(recipe, &mut panel, &places, &all) } else { vec![] };
    Part { panel, notes, told, failed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_bins_hold_equally_many_neighbours_and_lose_none() {
        let points: Vec<(f64, f64)> = (0..230).map(|i| (f64::from(i), f64::from(2 * i))).collect();
        let bins = bins(&points);
        assert_eq!(bins.len(), 9);
        assert_eq!(bins.iter().map(|bin| bin.pile.values.len()).sum::<usize>(), 230);
        assert!(bins.iter().all(|bin| (25..=26).contains(&bin.pile.values.len())));
        assert_eq!(bins[0].at, 12.0);
        assert_eq!(bins[0].pile.median(), Some(24.0));
    }

    #[test]
    fn too_few_points_have_no_bins() {
        let points: Vec<(f64, f64)> = (0..99).map(|i| (f64::from(i), 1.0)).collect();
        assert!(bins(&points).is_empty());
    }
}
