//! Sparse systems of a fixed pattern, in lanes: which entries a Jacobian has, which of its columns
//! can be found together, and in which order its rows are best eliminated. All of it is worked out
//! once; what remains in each step are lists of indices.

use super::{Block, LaneEquations, larger, magnitude};
use crate::lanes::Lanes;
use crate::real::Real as _;

/// A column is found by moving its state by this part of its scale.
const NUDGE: f64 = 1e-7;

/// The pattern of a Jacobian.
#[derive(Debug, Clone)]
pub struct Pattern<const N: usize> {
    /// Rows and columns of its entries, including the whole diagonal and what elimination fills.
    entries: Vec<(usize, usize)>,
    /// Groups of columns that share no row.
    colours: Vec<Vec<usize>>,
    /// Entries (place, row) that each colour's rows give.
    found: Vec<Vec<(usize, usize, usize)>>,
    /// States in the order of elimination.
    order: Vec<usize>,
    /// What each of them does.
    steps: Vec<Elimination>,
}

/// The elimination of one state.
#[derive(Debug, Clone)]
struct Elimination {
    /// Place of its diagonal entry.
    pivot: usize,
    /// For each row that has it: place of the factor, and (place to change, place in the pivot's
    /// row).
    rows: Vec<(usize, Vec<(usize, usize)>)>,
    /// Entries of the pivot's row that were eliminated before: (place, column).
    earlier: Vec<(usize, usize)>,
    /// Entries of the pivot's row that are eliminated later: (place, column).
    later: Vec<(usize, usize)>,
}

/// A factorised matrix of the pattern, one for each lane.
#[derive(Debug, Clone)]
pub struct Matrix<const L: usize> {
    values: Vec<Lanes<L>>,
}

impl<const N: usize> Pattern<N> {
    /// The pattern of matrices that are zero wherever `holds(row, column)` is false.
    #[must_use]
    pub fn new(holds: impl Fn(usize, usize) -> bool) -> Self {
        let original: Vec<Vec<bool>> =
            (0..N).map(|r| (0..N).map(|c| r == c || holds(r, c)).collect()).collect();
        let (order, filled) = elimination_order::<N>(&original);
        let mut entries = Vec::new();
        let mut place = vec![vec![N * N; N]; N];
        for (r, row) in filled.iter().enumerate() {
            for (c, there) in row.iter().enumerate() {
                if *there {
                    place[r][c] = entries.len();
                    entries.push((r, c));
                }
            }
        }
        let colours = colours::<N>(&original);
        let found = colours
            .iter()
            .map(|columns| {
                let of = |&c: &usize| {
                    let place = &place;
                    let original = &original;
                    (0..N).filter(move |&r| original[r][c]).map(move |r| (place[r][c], r, c))
                };
                columns.iter().flat_map(of).collect()
            })
            .collect();
        let steps = eliminations::<N>(&order, &filled, &place);
        Pattern { entries, colours, found, order, steps }
    }

    /// How many evaluations a Jacobian takes.
    #[must_use]
    pub fn evaluations(&self) -> u64 {
        self.colours.len() as u64
    }

    /// An empty matrix of the pattern.
    #[must_use]
    pub fn matrix<const L: usize>(&self) -> Matrix<L> {
        Matrix { values: vec![Lanes::constant(0.0); self.entries.len()] }
    }

    /// The Jacobian at `state`, where the rates are `rates`, by differences: states that share no
    /// equation are moved together.
    #[inline(always)]
    pub fn jacobian<const L: usize, E: LaneEquations<N, L>>(
        &self,
        equations: &E,
        time_ms: Lanes<L>,
        (state, rates): (&Block<N, L>, &Block<N, L>),
        scale: &[f64; N],
        matrix: &mut Matrix<L>,
    ) {
        matrix.values.fill(Lanes::constant(0.0));
        let (mut moved, mut there) = (*state, *rates);
        for (columns, found) in self.colours.iter().zip(&self.found) {
            for &c in columns {
                moved[c] = state[c] + NUDGE * scale[c];
            }
            equations.rates(time_ms, &moved, &mut there);
            for &(place, row, column) in found {
                let by = moved[column] - state[column];
                matrix.values[place] = (there[row] - rates[row]) / by;
            }
            for &c in columns {
                moved[c] = state[c];
            }
        }
    }

    /// How fast the fastest state would settle if the others stood still.
    #[inline(always)]
    #[must_use]
    pub fn steepest<const L: usize>(&self, jacobian: &Matrix<L>) -> Lanes<L> {
        let mut steepest = Lanes::constant(0.0);
        for Elimination { pivot, .. } in &self.steps {
            steepest = larger(steepest, magnitude(jacobian.values[*pivot]));
        }
        steepest
    }

    /// Turns a Jacobian into the factors of `diagonal` minus it.
    #[inline(always)]
    pub fn factorise<const L: usize>(&self, matrix: &mut Matrix<L>, diagonal: Lanes<L>) {
        for (value, (row, column)) in matrix.values.iter_mut().zip(&self.entries) {
            *value = if row == column { diagonal - *value } else { -*value };
        }
        for Elimination { pivot, rows, .. } in &self.steps {
            // the pivot's inverse stands in its place
            let inverse = matrix.values[*pivot].recip();
            matrix.values[*pivot] = inverse;
            for (factor, changes) in rows {
                let by = matrix.values[*factor] * inverse;
                matrix.values[*factor] = by;
                for (change, from) in changes {
                    matrix.values[*change] = matrix.values[*change] - by * matrix.values[*from];
                }
            }
        }
    }

    /// Solves the factorised system in place.
    #[inline(always)]
    pub fn solve<const L: usize>(&self, matrix: &Matrix<L>, right: &mut Block<N, L>) {
        for (&k, Elimination { earlier, .. }) in self.order.iter().zip(&self.steps) {
            let mut sum = right[k];
            for &(place, column) in earlier {
                sum = sum - matrix.values[place] * right[column];
            }
            right[k] = sum;
        }
        for (&k, Elimination { pivot, later, .. }) in self.order.iter().zip(&self.steps).rev() {
            let mut sum = right[k];
            for &(place, column) in later {
                sum = sum - matrix.values[place] * right[column];
            }
            right[k] = sum * matrix.values[*pivot];
        }
    }
}

/// The order that fills in least at each step, and the pattern with what it fills in.
fn elimination_order<const N: usize>(original: &[Vec<bool>]) -> (Vec<usize>, Vec<Vec<bool>>) {
    let mut filled = original.to_vec();
    let mut order: Vec<usize> = Vec::new();
    for _ in 0..N {
        let left: Vec<usize> = (0..N).filter(|k| !order.contains(k)).collect();
        let cost = |&k: &usize| {
            let rows = left.iter().filter(|&&r| r != k && filled[r][k]).count();
            let columns = left.iter().filter(|&&c| c != k && filled[k][c]).count();
            (rows * columns, k)
        };
        let Some(&k) = left.iter().min_by_key(|k| cost(k)) else { break };
        order.push(k);
        for &r in left.iter().filter(|&&r| r != k) {
            if filled[r][k] {
                for &c in &left {
                    filled[r][c] |= filled[k][c];
                }
            }
        }
    }
    (order, filled)
}

fn eliminations<const N: usize>(
    order: &[usize],
    filled: &[Vec<bool>],
    place: &[Vec<usize>],
) -> Vec<Elimination> {
    let later = |step: usize| &order[step + 1..];
    let row_of = |step: usize, k: usize, r: usize| {
        let changes = later(step).iter().filter(|&&c| filled[k][c]);
        (place[r][k], changes.map(|&c| (place[r][c], place[k][c])).collect())
    };
    order
        .iter()
        .enumerate()
        .map(|(step, &k)| Elimination {
            pivot: place[k][k],
            earlier: order[..step]
                .iter()
                .filter(|&&c| filled[k][c])
                .map(|&c| (place[k][c], c))
                .collect(),
            later: later(step)
                .iter()
                .filter(|&&c| filled[k][c])
                .map(|&c| (place[k][c], c))
                .collect(),
            rows: later(step)
                .iter()
                .filter(|&&r| filled[r][k])
                .map(|&r| row_of(step, k, r))
                .collect(),
        })
        .collect()
}

/// Groups of columns without a common row, the fullest columns first.
fn colours<const N: usize>(original: &[Vec<bool>]) -> Vec<Vec<usize>> {
    let mut columns: Vec<usize> = (0..N).collect();
    let height = |c: usize| (0..N).filter(|&r| original[r][c]).count();
    columns.sort_by_key(|&c| (usize::MAX - height(c), c));
    let mut colours: Vec<Vec<usize>> = Vec::new();
    let clash = |a: usize, b: usize| (0..N).any(|r| original[r][a] && original[r][b]);
    for c in columns {
        match colours.iter_mut().find(|group| group.iter().all(|&other| !clash(c, other))) {
            Some(group) => group.push(c),
            None => colours.push(vec![c]),
        }
    }
    colours
}
