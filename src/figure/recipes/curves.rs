//! A table as curves: a measure along one axis, a curve for each combination of the other axes.

use crate::sweep::table::{Cells, SweepTable};

/// A curve of a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Curve {
    /// The level of every axis but the one along it, in the order of the table.
    pub(super) levels: Vec<Level>,
    /// Where, and the mean of the runs there, from the lowest up.
    pub(super) points: Vec<(f64, f64)>,
}

/// The value of an axis.
#[derive(Debug, Clone)]
pub(super) enum Level {
    Number(f64),
    Word(String),
}

/// An axis that was left alone has no number, and is the same in every row.
impl PartialEq for Level {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Level::Number(a), Level::Number(b)) => a == b || a.is_nan() && b.is_nan(),
            (Level::Word(a), Level::Word(b)) => a == b,
            _ => false,
        }
    }
}

impl Level {
    /// The number; not a number for words.
    pub(super) fn number(&self) -> f64 {
        if let Level::Number(number) = self { *number } else { f64::NAN }
    }
}

fn level(cells: &Cells, row: usize) -> Level {
    match cells {
        Cells::Numbers(numbers) => Level::Number(numbers[row]),
        Cells::Words(words) => Level::Word(words[row].clone()),
    }
}

/// A point while its runs are added up.
struct Sum {
    at: f64,
    total: f64,
    runs: f64,
}

/// The curves of a measure along an axis, in the order in which they first appear; rows without a
/// value are left out.
pub(super) fn curves(table: &SweepTable, along: usize, measure: usize) -> Vec<Curve> {
    let mut found: Vec<(Vec<Level>, Vec<Sum>)> = vec![];
    for row in 0..table.rows() {
        let (at, value) = (level(&table.axes[along], row).number(), table.measures[measure][row]);
        if !at.is_finite() || !value.is_finite() {
            continue;
        }
        let others = (0..table.axes.len()).filter(|axis| *axis != along);
        let levels: Vec<Level> = others.map(|axis| level(&table.axes[axis], row)).collect();
        let place = found.iter().position(|(known, _)| *known == levels);
        let place = place.unwrap_or_else(|| {
            found.push((levels, vec![]));
            found.len() - 1
        });
        let sums = &mut found[place].1;
        match sums.iter_mut().find(|sum| sum.at == at) {
            Some(sum) => (sum.total, sum.runs) = (sum.total + value, sum.runs + 1.0),
            None => sums.push(Sum { at, total: value, runs: 1.0 }),
        }
    }
    let curve = |(levels, sums): (Vec<Level>, Vec<Sum>)| {
        let mut points: Vec<_> = sums.iter().map(|sum| (sum.at, sum.total / sum.runs)).collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        Curve { levels, points }
    };
    found.into_iter().map(curve).collect()
}

/// The value of a curve at a place, on straight lines between its points; nothing beyond its ends.
pub(super) fn value_at(points: &[(f64, f64)], x: f64) -> Option<f64> {
    if let Some(point) = points.iter().find(|point| point.0 == x) {
        return Some(point.1);
    }
    let pair = points.windows(2).find(|pair| pair[0].0 < x && x < pair[1].0)?;
    let part = (x - pair[0].0) / (pair[1].0 - pair[0].0);
    Some(pair[0].1 + part * (pair[1].1 - pair[0].1))
}

/// Where a curve first falls through a level, on a straight line between two points.
pub(super) fn falls_through(points: &[(f64, f64)], level: f64) -> Option<f64> {
    let pair = points.windows(2).find(|pair| pair[0].1 >= level && pair[1].1 < level)?;
    let part = (pair[0].1 - level) / (pair[0].1 - pair[1].1);
    Some(pair[0].0 + part * (pair[1].0 - pair[0].0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_values_lie_on_straight_lines_between_the_points() {
        let points = [(0.0, 4.0), (2.0, 0.0), (4.0, 0.0)];
        assert_eq!(value_at(&points, 0.5), Some(3.0));
        assert_eq!(value_at(&points, 4.0), Some(0.0));
        assert_eq!(value_at(&points, 4.5), None);
        assert_eq!(falls_through(&points, 1.0), Some(1.5));
        assert_eq!(falls_through(&points, 5.0), None);
    }
}
