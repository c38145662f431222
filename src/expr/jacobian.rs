//! The Jacobian of a tape, as another tape: each operation differentiated by the chain rule, in the
//! same order of operations as [`crate::real::Dual`]. Slopes that are zero by structure are left
//! out.

use super::tape::Builder;
use super::{Expr, Node, Tape};

/// The derivatives of a tape's outputs by its first inputs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jacobian {
    /// The tape, one output for each of `places`.
    pub tape: Tape,
    /// Row (which output) and column (which input) of each derivative; all others are zero.
    pub places: Vec<(usize, usize)>,
}

impl Tape {
    /// The derivatives of the outputs by the first `columns` inputs. A tape is differentiated once:
    /// tables know their slopes, but not how these change.
    #[must_use]
    pub fn jacobian(&self, columns: usize) -> Jacobian {
        let mut writer = Writer { builder: Builder::after(self) };
        let mut places = Vec::new();
        let mut derivatives = Vec::new();
        for column in 0..columns {
            let mut slopes: Vec<Option<Expr>> = Vec::with_capacity(self.nodes().len());
            for (i, node) in (0..).zip(self.nodes()) {
                slopes.push(writer.slope(*node, Expr(i), column, &slopes));
            }
            for (row, output) in self.outputs().iter().enumerate() {
                if let Some(slope) = slopes[output.index()] {
                    places.push((row, column));
                    derivatives.push(slope);
                }
            }
        }
        Jacobian { tape: writer.builder.finish(self.inputs(), &derivatives), places }
    }
}

struct Writer {
    builder: Builder,
}

impl Writer {
    fn push(&mut self, node: Node) -> Expr {
        self.builder.push(node)
    }

    /// Slope of the operation `here`, which is written as `node`; nothing when it is zero.
    fn slope(
        &mut self,
        node: Node,
        here: Expr,
        column: usize,
        slopes: &[Option<Expr>],
    ) -> Option<Expr> {
        let of = |e: Expr| slopes[e.index()];
        match node {
            Node::Constant(_) => None,
            Node::Input(i) => (i as usize == column).then(|| self.push(Node::constant(1.0))),
            Node::Add(a, b) => self.sum(of(a), of(b)),
            Node::Sub(a, b) => match (of(a), of(b)) {
                (Some(a), Some(b)) => Some(self.push(Node::Sub(a, b))),
                (None, Some(b)) => Some(self.push(Node::Neg(b))),
                (a, None) => a,
            },
            Node::Mul(a, b) => {
                let by_a = of(a).map(|slope| self.push(Node::Mul(slope, b)));
                let by_b = of(b).map(|slope| self.push(Node::Mul(slope, a)));
                self.sum(by_a, by_b)
            }
            Node::Div(a, b) => {
                let by_a = of(a).map(|slope| {
                    let one = self.push(Node::constant(1.0));
                    let factor = self.push(Node::Div(one, b));
                    self.push(Node::Mul(slope, factor))
                });
                let by_b = of(b).map(|slope| {
                    let (negative, square) = (self.push(Node::Neg(a)), self.push(Node::Mul(b, b)));
                    let factor = self.push(Node::Div(negative, square));
                    self.push(Node::Mul(slope, factor))
                });
                self.sum(by_a, by_b)
            }
            Node::Neg(a) => of(a).map(|slope| self.push(Node::Neg(slope))),
            Node::Exp(a) => of(a).map(|slope| self.push(Node::Mul(slope, here))),
            Node::Ln(a) => of(a).map(|slope| self.push(Node::Div(slope, a))),
            Node::Select { value, bound, yes, no } => {
                let (yes, no) = (of(yes), of(no));
                if yes.is_none() && no.is_none() {
                    return None;
                }
                let zero = self.push(Node::constant(0.0));
                let (yes, no) = (yes.unwrap_or(zero), no.unwrap_or(zero));
                Some(self.push(Node::Select { value, bound, yes, no }))
            }
            Node::Table { table, at } => of(at).map(|slope| {
                let factor = self.push(Node::TableSlope { table, at });
                self.push(Node::Mul(slope, factor))
            }),
            Node::TableSlope { at, .. } => {
                of(at).map(|_| self.push(Node::constant(f64::NAN))) // not known, and says so
            }
        }
    }

    fn sum(&mut self, a: Option<Expr>, b: Option<Expr>) -> Option<Expr> {
        match (a, b) {
            (Some(a), Some(b)) => Some(self.push(Node::Add(a, b))),
            (one, None) | (None, one) => one,
        }
    }
}
