//! The list of operations behind symbolic numbers: how it is built without doing anything twice,
//! and how it is evaluated.

use super::Expr;
use crate::math;
use crate::real::Tabulated;
use std::collections::HashMap;

/// One operation. Operands stand earlier on the tape. Constants and bounds are kept as the bits of
/// an `f64`, so that equal operations can be found again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Node {
    /// This number.
    Constant(u64),
    /// The input of this number, from 0.
    Input(u32),
    /// The sum.
    Add(Expr, Expr),
    /// The difference.
    Sub(Expr, Expr),
    /// The product.
    Mul(Expr, Expr),
    /// The quotient.
    Div(Expr, Expr),
    /// The negative.
    Neg(Expr),
    /// e to this power.
    Exp(Expr),
    /// The natural logarithm.
    Ln(Expr),
    /// `yes` where `value` lies below `bound`, else `no`.
    Select {
        /// What is compared.
        value: Expr,
        /// The bound, as bits.
        bound: u64,
        /// The answer below it.
        yes: Expr,
        /// The answer elsewhere.
        no: Expr,
    },
    /// The value of a table.
    Table {
        /// Which table, from 0 in the order of first use.
        table: u32,
        /// Where.
        at: Expr,
    },
    /// The slope of a table.
    TableSlope {
        /// Which table.
        table: u32,
        /// Where.
        at: Expr,
    },
}

impl Node {
    /// This number.
    #[must_use]
    pub fn constant(value: f64) -> Self {
        Node::Constant(value.to_bits())
    }

    /// The node with its operands replaced.
    pub(super) fn map(self, to: impl Fn(Expr) -> Expr) -> Self {
        match self {
            Node::Constant(_) | Node::Input(_) => self,
            Node::Add(a, b) => Node::Add(to(a), to(b)),
            Node::Sub(a, b) => Node::Sub(to(a), to(b)),
            Node::Mul(a, b) => Node::Mul(to(a), to(b)),
            Node::Div(a, b) => Node::Div(to(a), to(b)),
            Node::Neg(a) => Node::Neg(to(a)),
            Node::Exp(a) => Node::Exp(to(a)),
            Node::Ln(a) => Node::Ln(to(a)),
            Node::Select { value, bound, yes, no } => {
                Node::Select { value: to(value), bound, yes: to(yes), no: to(no) }
            }
            Node::Table { table, at } => Node::Table { table, at: to(at) },
            Node::TableSlope { table, at } => Node::TableSlope { table, at: to(at) },
        }
    }

    /// Tells `see` of each operand.
    pub(super) fn operands(self, mut see: impl FnMut(Expr)) {
        match self {
            Node::Constant(_) | Node::Input(_) => {}
            Node::Add(a, b) | Node::Sub(a, b) | Node::Mul(a, b) | Node::Div(a, b) => {
                see(a);
                see(b);
            }
            Node::Neg(a) | Node::Exp(a) | Node::Ln(a) => see(a),
            Node::Select { value, yes, no, .. } => {
                see(value);
                see(yes);
                see(no);
            }
            Node::Table { at, .. } | Node::TableSlope { at, .. } => see(at),
        }
    }

    /// The number that the operation gives.
    ///
    /// * `of`: the numbers of the operands
    fn value(self, of: impl Fn(Expr) -> f64, inputs: &[f64], tables: &[&dyn Tabulated]) -> f64 {
        match self {
            Node::Constant(bits) => f64::from_bits(bits),
            Node::Input(i) => inputs[i as usize],
            Node::Add(a, b) => of(a) + of(b),
            Node::Sub(a, b) => of(a) - of(b),
            Node::Mul(a, b) => of(a) * of(b),
            Node::Div(a, b) => of(a) / of(b),
            Node::Neg(a) => -of(a),
            Node::Exp(a) => math::exp(of(a)),
            Node::Ln(a) => math::ln(of(a)),
            Node::Select { value, bound, yes, no } => {
                if of(value) < f64::from_bits(bound) {
                    of(yes)
                } else {
                    of(no)
                }
            }
            Node::Table { table, at } => tables[table as usize].value_and_slope(of(at)).0,
            Node::TableSlope { table, at } => tables[table as usize].value_and_slope(of(at)).1,
        }
    }
}

/// The operations that lead from inputs to outputs, each after those it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tape {
    nodes: Vec<Node>,
    outputs: Vec<Expr>,
    inputs: usize,
}

impl Tape {
    /// The operations, in order.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Where the outputs stand among the operations.
    #[must_use]
    pub fn outputs(&self) -> &[Expr] {
        &self.outputs
    }

    /// How many inputs there are, used or not.
    #[must_use]
    pub fn inputs(&self) -> usize {
        self.inputs
    }

    /// The outputs, computed with plain numbers.
    ///
    /// * `inputs`: as many as were recorded
    /// * `tables`: those that were recorded, in the order of their first use
    ///
    /// # Panics
    /// When an input or a table is missing.
    #[must_use]
    pub fn evaluate(&self, inputs: &[f64], tables: &[&dyn Tabulated]) -> Vec<f64> {
        let mut values: Vec<f64> = Vec::with_capacity(self.nodes.len());
        for node in &self.nodes {
            values.push(node.value(|e| values[e.index()], inputs, tables));
        }
        self.outputs.iter().map(|e| values[e.index()]).collect()
    }
}

/// A tape that is being written.
#[derive(Debug, Default)]
pub(super) struct Builder {
    nodes: Vec<Node>,
    /// Where each operation stands, so that none is done twice.
    known: HashMap<Node, Expr>,
    /// Addresses of the tables met so far.
    tables: Vec<usize>,
}

impl Builder {
    /// Begins with the inputs.
    pub(super) fn inputs(&mut self, count: usize) -> Vec<Expr> {
        (0..).take(count).map(|i| self.push(Node::Input(i))).collect()
    }

    /// The number of a table.
    #[expect(clippy::cast_possible_truncation, reason = "no equation has four billion tables")]
    pub(super) fn table(&mut self, address: usize) -> u32 {
        let found = self.tables.iter().position(|known| *known == address);
        let index = found.unwrap_or_else(|| {
            self.tables.push(address);
            self.tables.len() - 1
        });
        index as u32
    }

    /// Writes an operation, unless it is there already or its result is.
    #[expect(clippy::cast_possible_truncation, reason = "a tape is some thousand operations long")]
    pub(super) fn push(&mut self, node: Node) -> Expr {
        // which of two operands comes first changes no bit of a sum or product
        let node = match node {
            Node::Add(a, b) if b < a => Node::Add(b, a),
            Node::Mul(a, b) if b < a => Node::Mul(b, a),
            node => node,
        };
        let node = match self.simpler(node) {
            Simpler::Known(expr) => return expr,
            Simpler::Node(node) => node,
        };
        let next = Expr(self.nodes.len() as u32);
        *self.known.entry(node).or_insert_with(|| {
            self.nodes.push(node);
            next
        })
    }

    fn constant(&self, expr: Expr) -> Option<f64> {
        match self.nodes[expr.index()] {
            Node::Constant(bits) => Some(f64::from_bits(bits)),
            _ => None,
        }
    }

    /// Does at once what can be done without changing a bit of the result.
    fn simpler(&self, node: Node) -> Simpler {
        let is = |e: Expr, value: f64| {
            self.constant(e).is_some_and(|constant| constant.to_bits() == value.to_bits())
        };
        match node {
            Node::Mul(a, b) if is(b, 1.0) => Simpler::Known(a),
            Node::Mul(a, b) if is(a, 1.0) => Simpler::Known(b),
            Node::Div(a, b) if is(b, 1.0) => Simpler::Known(a),
            Node::Sub(a, b) if is(b, 0.0) => Simpler::Known(a),
            Node::Neg(a) => match (self.nodes[a.index()], self.constant(a)) {
                (Node::Neg(inner), _) => Simpler::Known(inner),
                (_, Some(value)) => Simpler::Node(Node::constant(-value)),
                _ => Simpler::Node(node),
            },
            Node::Select { yes, no, .. } if yes == no => Simpler::Known(yes),
            Node::Select { value, bound, yes, no } => match self.constant(value) {
                Some(value) if value < f64::from_bits(bound) => Simpler::Known(yes),
                Some(_) => Simpler::Known(no),
                None => Simpler::Node(node),
            },
            Node::Constant(_) | Node::Input(_) | Node::Table { .. } | Node::TableSlope { .. } => {
                Simpler::Node(node)
            }
            Node::Add(a, b) | Node::Sub(a, b) | Node::Mul(a, b) | Node::Div(a, b) => {
                self.folded(node, &[a, b])
            }
            Node::Exp(a) | Node::Ln(a) => self.folded(node, &[a]),
        }
    }

    /// An operation on constants is done at once, with the very operation of the run.
    fn folded(&self, node: Node, operands: &[Expr]) -> Simpler {
        if !operands.iter().all(|e| self.constant(*e).is_some()) {
            return Simpler::Node(node);
        }
        let of = |e: Expr| self.constant(e).unwrap_or(f64::NAN);
        Simpler::Node(Node::constant(node.value(of, &[], &[])))
    }

    /// The tape that leads to the outputs, without what they do not need.
    pub(super) fn finish(self, inputs: usize, outputs: &[Expr]) -> Tape {
        let mut needed = vec![false; self.nodes.len()];
        for output in outputs {
            needed[output.index()] = true;
        }
        for i in (0..self.nodes.len()).rev() {
            if needed[i] {
                self.nodes[i].operands(|operand| needed[operand.index()] = true);
            }
        }
        let mut kept = Builder::default();
        let mut moved = vec![Expr(0); self.nodes.len()];
        for (i, node) in self.nodes.iter().enumerate().filter(|(i, _)| needed[*i]) {
            moved[i] = kept.push(node.map(|operand| moved[operand.index()]));
        }
        let outputs = outputs.iter().map(|output| moved[output.index()]).collect();
        Tape { nodes: kept.nodes, outputs, inputs }
    }

    /// A builder that goes on where a tape ends.
    pub(super) fn after(tape: &Tape) -> Self {
        let mut builder = Builder::default();
        for node in &tape.nodes {
            builder.push(*node);
        }
        builder
    }
}

/// What [`Builder::simpler`] found.
enum Simpler {
    /// The result stands on the tape already.
    Known(Expr),
    /// This is to be written.
    Node(Node),
}
