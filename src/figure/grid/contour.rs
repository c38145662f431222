//! The line along which a table of values passes a level (marching squares).
//!
//! The line runs only between four neighbouring points that all have a value: nothing is said
//! beyond the outermost points, nor across one that is missing. On the way from one point to the
//! next it stands where a straight line between both values passes the level, which for a measure
//! that jumps from 0 to 1 is half-way.

use super::super::Point;
use std::collections::BTreeMap;

/// Values at the crossings of columns and rows: `values[row * columns.len() + column]`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lattice<'a> {
    /// Where the columns stand.
    pub(super) columns: &'a [f64],
    /// Where the rows stand.
    pub(super) rows: &'a [f64],
    /// The values; none where there is none.
    pub(super) values: &'a [Option<f64>],
}

/// A side between two neighbouring points: the point it begins at and whether it leads upward.
type Edge = (usize, bool);

impl Lattice<'_> {
    fn value(&self, point: usize) -> Option<f64> {
        self.values.get(point).copied().flatten()
    }

    /// Where the level is passed along a side.
    fn crossing(&self, (point, upward): Edge, level: f64) -> Option<Point> {
        let width = self.columns.len();
        let (column, row) = (point % width, point / width);
        let other = if upward { point + width } else { point + 1 };
        let (from, to) = (self.value(point)?, self.value(other)?);
        let part = (level - from) / (to - from);
        let between = |list: &[f64], index: usize| {
            Some(list.get(index)? + part * (list.get(index + 1)? - list.get(index)?))
        };
        if upward {
            Some((*self.columns.get(column)?, between(self.rows, row)?))
        } else {
            Some((between(self.columns, column)?, *self.rows.get(row)?))
        }
    }

    /// The pieces of the line within the square whose lower left corner is `point`.
    fn pieces(&self, point: usize, level: f64) -> Vec<(Edge, Edge)> {
        let width = self.columns.len();
        let corners = [point, point + 1, point + 1 + width, point + width];
        let Some(values) = corners.map(|corner| self.value(corner)).into_iter().collect() else {
            return vec![];
        };
        let values: Vec<f64> = values;
        // Sides in the order in which they follow their corners: below, right, above, left.
        let sides = [(point, false), (point + 1, true), (point + width, false), (point, true)];
        let above = |index: usize| values[index % 4] >= level;
        let crossed: Vec<usize> = (0..4).filter(|&side| above(side) != above(side + 1)).collect();
        match crossed[..] {
            [one, other] => vec![(sides[one], sides[other])],
            [_, _, _, _] => {
                // A saddle: the middle decides which of the corners belong together.
                let middle = values.iter().sum::<f64>() / 4.0 >= level;
                if middle == above(0) {
                    vec![(sides[0], sides[1]), (sides[2], sides[3])]
                } else {
                    vec![(sides[3], sides[0]), (sides[1], sides[2])]
                }
            }
            _ => vec![],
        }
    }
}

/// The lines along which the values pass `level`, each from end to end; a closed line ends where
/// it began.
pub(super) fn contour(lattice: Lattice<'_>, level: f64) -> Vec<Vec<Point>> {
    let (width, height) = (lattice.columns.len(), lattice.rows.len());
    let mut next: BTreeMap<Edge, Vec<Edge>> = BTreeMap::new();
    for row in 0..height.saturating_sub(1) {
        for column in 0..width.saturating_sub(1) {
            for (one, other) in lattice.pieces(row * width + column, level) {
                next.entry(one).or_default().push(other);
                next.entry(other).or_default().push(one);
            }
        }
    }
    let mut lines = vec![];
    // Open lines first, from one of their ends; what is left then is closed.
    for open in [true, false] {
        let starts: Vec<Edge> = next.keys().copied().collect();
        for start in starts {
            let ways = next.get(&start).map_or(0, Vec::len);
            if ways == 0 || open && ways != 1 {
                continue;
            }
            let mut path = vec![start];
            let mut at = start;
            while let Some(to) = next.get_mut(&at).and_then(Vec::pop) {
                if let Some(back) = next.get_mut(&to) {
                    back.retain(|edge| *edge != at);
                }
                path.push(to);
                at = to;
            }
            lines.push(path.into_iter().filter_map(|edge| lattice.crossing(edge, level)).collect());
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRID: [f64; 4] = [0.0, 1.0, 2.0, 3.0];

    fn lattice(values: &[Option<f64>]) -> Lattice<'_> {
        Lattice { columns: &GRID, rows: &GRID, values }
    }

    fn table(value: impl Fn(f64, f64) -> Option<f64>) -> Vec<Option<f64>> {
        GRID.iter().flat_map(|y| GRID.iter().map(|x| value(*x, *y)).collect::<Vec<_>>()).collect()
    }

    #[test]
    fn exact_on_a_plane_the_line_is_straight_and_where_it_should_be() {
        let plane = table(|x, y| Some(x + 2.0 * y));
        let lines = contour(lattice(&plane), 3.5);
        assert_eq!(lines.len(), 1, "{lines:?}");
        for (x, y) in &lines[0] {
            assert!((x + 2.0 * y - 3.5).abs() < 1e-12, "({x}, {y})");
        }
        let ends = [lines[0][0], lines[0][lines[0].len() - 1]];
        assert!(ends.contains(&(0.0, 1.75)) && ends.contains(&(3.0, 0.25)), "{ends:?}");
    }

    #[test]
    fn exact_a_jump_is_shown_half_way_between_the_points() {
        let step = table(|x, _| Some(if x > 1.5 { 1.0 } else { 0.0 }));
        let lines = contour(lattice(&step), 0.5);
        assert_eq!(lines.len(), 1);
        let mut places = lines[0].clone();
        places.sort_by(|a, b| a.1.total_cmp(&b.1));
        assert_eq!(places, [(1.5, 0.0), (1.5, 1.0), (1.5, 2.0), (1.5, 3.0)]);
    }

    #[test]
    fn nothing_is_said_across_a_missing_point() {
        let step =
            |x: f64, y: f64| (y != 3.0 || x != 1.0).then_some(if x > 1.5 { 1.0 } else { 0.0 });
        let lines = contour(lattice(&table(step)), 0.5);
        assert!(lines.iter().flatten().all(|place| place.1 <= 2.0), "{lines:?}");
        assert_eq!(lines.iter().map(Vec::len).sum::<usize>(), 3);
    }

    #[test]
    fn exact_an_island_is_a_closed_line() {
        let island = table(|x, y| Some(f64::from(x == 1.0 && y == 2.0)));
        let lines = contour(lattice(&island), 0.5);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].len(), 5);
        assert_eq!(lines[0][0], lines[0][4]);
    }

    #[test]
    fn a_saddle_gives_two_lines_that_do_not_cross() {
        let columns = [0.0, 1.0];
        let values = [1.0, 0.0, 1.0, 0.0].map(Some);
        // Corners: lower left 1, lower right 0, upper left 1 and upper right 0 make no saddle.
        let plain = Lattice { columns: &columns, rows: &columns, values: &values };
        assert_eq!(contour(plain, 0.5).len(), 1);
        let values = [1.0, 0.0, 0.0, 1.0].map(Some);
        let saddle = Lattice { columns: &columns, rows: &columns, values: &values };
        let lines = contour(saddle, 0.5);
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line.len() == 2), "{lines:?}");
    }

    #[test]
    fn where_no_value_reaches_the_level_there_is_no_line() {
        assert!(contour(lattice(&table(|_, _| Some(0.2))), 0.5).is_empty());
        assert!(contour(lattice(&table(|_, _| None)), 0.5).is_empty());
    }
}
