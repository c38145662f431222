//! All runs of one place on the axes that a figure shows: what they measured, and how many of them
//! have nothing to show.

use super::view::View;

/// The runs of one place.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Pile {
    /// What was measured, in order.
    pub(super) values: Vec<f64>,
    /// Runs that failed.
    pub(super) failed: usize,
    /// Runs that went well but do not have the measure.
    pub(super) nothing: usize,
}

/// The part of runs below and above a band: between them lie 80 %.
const BAND: (f64, f64) = (0.1, 0.9);
/// Runs that a place needs for a band. With fewer, its ends would be single runs.
pub(super) const BAND_NEEDS: usize = 10;

impl Pile {
    /// The value below which a `part` of the runs lies, on straight lines between neighbours
    /// (definition 7 of Hyndman & Fan 1996, the default of R and `NumPy`).
    pub(super) fn quantile(&self, part: f64) -> Option<f64> {
        let last = self.values.len().checked_sub(1)?;
        let place = part.clamp(0.0, 1.0) * last as f64;
        let below = (0..last).take_while(|index| (*index + 1) as f64 <= place).count();
        let above = (below + 1).min(last);
        let (from, to) = (self.values[below], self.values[above]);
        Some(from + (place - below as f64) * (to - from))
    }

    pub(super) fn median(&self) -> Option<f64> {
        self.quantile(0.5)
    }

    /// The lower and the upper end of the band.
    pub(super) fn band(&self) -> Option<(f64, f64)> {
        Some((self.quantile(BAND.0)?, self.quantile(BAND.1)?))
    }

    pub(super) fn mean(&self) -> Option<f64> {
        let count = self.values.len();
        (count > 0).then(|| self.values.iter().sum::<f64>() / count as f64)
    }

    fn sort(&mut self) {
        self.values.sort_by(f64::total_cmp);
    }

    /// A pile of these values.
    pub(super) fn of(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        Self { values, ..Self::default() }
    }
}

/// The piles of a measure over some axes, the last of which runs fastest. Rows at which one of the
/// axes was left alone belong nowhere.
pub(super) fn piles(view: &View<'_>, axes: &[usize], measure: usize) -> Vec<Pile> {
    piles_where(view, axes, measure, |value| view.has_place(value))
}

/// The same with a say in which values count.
pub(super) fn piles_where(
    view: &View<'_>,
    axes: &[usize],
    measure: usize,
    counts: impl Fn(f64) -> bool,
) -> Vec<Pile> {
    let count: usize = axes.iter().map(|axis| view.axes[*axis].levels.len()).product();
    let mut piles = vec![Pile::default(); count];
    for row in 0..view.table.rows() {
        let place = axes.iter().try_fold(0, |place, axis| {
            let axis = &view.axes[*axis];
            Some(place * axis.levels.len() + axis.at[row]?)
        });
        let Some(place) = place else { continue };
        add(&mut piles[place], view, (measure, row), &counts);
    }
    piles.iter_mut().for_each(Pile::sort);
    piles
}

/// Lays a row on a pile.
pub(super) fn add(
    pile: &mut Pile,
    view: &View<'_>,
    (measure, row): (usize, usize),
    counts: impl Fn(f64) -> bool,
) {
    let value = view.table.measures[measure][row];
    if counts(value) {
        pile.values.push(value);
    } else if view.table.failures[row].is_empty() {
        pile.nothing += 1;
    } else {
        pile.failed += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_the_band_of_eleven_runs_ends_at_the_second_and_the_tenth() {
        let pile = Pile::of((0..=10).rev().map(f64::from).collect());
        assert_eq!(pile.band(), Some((1.0, 9.0)));
        assert_eq!(pile.median(), Some(5.0));
        assert_eq!(pile.mean(), Some(5.0));
    }

    #[test]
    fn exact_between_runs_quantiles_lie_on_a_straight_line() {
        let pile = Pile::of(vec![1.0, 2.0, 4.0, 8.0]);
        // Numbers of R's quantile(c(1, 2, 4, 8), c(0.1, 0.5, 0.9)).
        assert!((pile.quantile(0.1).unwrap() - 1.3).abs() < 1e-12);
        assert_eq!(pile.median(), Some(3.0));
        assert!((pile.quantile(0.9).unwrap() - 6.8).abs() < 1e-12);
        assert_eq!((pile.quantile(0.0), pile.quantile(1.0)), (Some(1.0), Some(8.0)));
        assert_eq!(Pile::of(vec![7.0]).band(), Some((7.0, 7.0)));
        assert_eq!(Pile::default().median(), None);
    }
}
