//! Symbols as a kind of number: equations computed with [`Expr`] write themselves down.
//!
//! The physiology is generic over [`Real`]. With `f64` it gives a number; with [`Expr`] it leaves a
//! [`Tape`], the list of its operations, which can be evaluated ([`Tape::evaluate`], the same bits
//! as `f64`), differentiated ([`Tape::jacobian`]) and written in another language.
//!
//! ```
//! use calgate::expr::Tape;
//! use calgate::real::Real;
//!
//! let tape = Tape::record(2, |x| vec![(x[0] * x[1]).exp() + 1.0]);
//! assert_eq!(tape.evaluate(&[0.0, 7.0], &[]), [2.0]);
//! ```

mod jacobian;
mod tape;

pub use jacobian::Jacobian;
pub use tape::{Node, Tape};

use crate::real::{Real, Tabulated};
use std::cell::RefCell;
use std::ops::{Add, Div, Mul, Neg, Sub};
use tape::Builder;

/// A symbolic number: a place on the tape that is being recorded. It means nothing outside the call
/// of [`Tape::record`] that it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Expr(u32);

impl Expr {
    /// Place on the tape, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Where a comparison holds: the number compared, and the bound it lies below.
#[derive(Debug, Clone, Copy)]
pub struct Below {
    value: Expr,
    bound: f64,
}

thread_local! {
    /// What [`Expr`] writes on. A number that is `Copy` cannot carry its tape along.
    static RECORDING: RefCell<Builder> = RefCell::new(Builder::default());
}

fn push(node: Node) -> Expr {
    RECORDING.with_borrow_mut(|builder| builder.push(node))
}

impl Tape {
    /// Computes with symbols and keeps what was done.
    ///
    /// * `inputs`: how many numbers `work` is given
    /// * `work`: from the inputs to the outputs; what the outputs do not need is dropped
    pub fn record(inputs: usize, work: impl FnOnce(&[Expr]) -> Vec<Expr>) -> Tape {
        // `work` may itself record another tape
        let outer = RECORDING.take();
        let variables = RECORDING.with_borrow_mut(|builder| builder.inputs(inputs));
        let outputs = work(&variables);
        let builder = RECORDING.replace(outer);
        builder.finish(inputs, &outputs)
    }
}

macro_rules! symbolic_operator {
    ($Trait:ident, $method:ident) => {
        impl $Trait for Expr {
            type Output = Self;
            fn $method(self, other: Self) -> Self {
                push(Node::$Trait(self, other))
            }
        }
        impl $Trait<f64> for Expr {
            type Output = Self;
            fn $method(self, other: f64) -> Self {
                push(Node::$Trait(self, Expr::constant(other)))
            }
        }
    };
}
symbolic_operator!(Add, add);
symbolic_operator!(Sub, sub);
symbolic_operator!(Mul, mul);
symbolic_operator!(Div, div);

impl Neg for Expr {
    type Output = Self;
    fn neg(self) -> Self {
        push(Node::Neg(self))
    }
}

impl Real for Expr {
    type Given = Expr;
    type Mask = Below;

    fn given(value: Expr) -> Self {
        value
    }
    fn constant(value: f64) -> Self {
        push(Node::constant(value))
    }
    fn exp(self) -> Self {
        push(Node::Exp(self))
    }
    fn below(self, bound: f64) -> Below {
        Below { value: self, bound }
    }
    fn select(mask: Below, yes: Self, no: Self) -> Self {
        push(Node::Select { value: mask.value, bound: mask.bound.to_bits(), yes, no })
    }
    fn tabulated(self, table: &impl Tabulated) -> Self {
        // Only its address is kept, to know it again; its values are asked for when evaluated.
        let address = std::ptr::from_ref(table).addr();
        let table = RECORDING.with_borrow_mut(|builder| builder.table(address));
        push(Node::Table { table, at: self })
    }
    fn pow(self, power: Self) -> Self {
        // as `math::pow` computes it
        (power * push(Node::Ln(self))).exp()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::real::{Dual, x_over_one_minus_exp_neg};
    use proptest::prelude::*;

    /// A table that is a parabola.
    struct Parabola;

    impl Tabulated for Parabola {
        fn value_and_slope(&self, x: f64) -> (f64, f64) {
            (x * x - 2.0, 2.0 * x)
        }
    }

    /// Every operation that equations may use.
    fn all_operations<R: Real>(x: R, y: R) -> [R; 2] {
        let rational = (x * y - x / y + 2.0) * (x * 0.3 - y / 3.0).exp() - (-x).recip();
        let special = x_over_one_minus_exp_neg(y - 1.0) + x.pow(y).squared() - R::constant(0.25);
        let either = R::select(x.below(1.0), rational, special * y.tabulated(&Parabola));
        [either + rational, special - either]
    }

    fn recorded() -> Tape {
        Tape::record(2, |v| all_operations(v[0], v[1]).to_vec())
    }

    proptest! {
        #[test]
        fn exact_a_tape_gives_the_bits_of_plain_numbers(x in 0.1..3.0_f64, y in 0.1..3.0_f64) {
            let from_tape = recorded().evaluate(&[x, y], &[&Parabola]);
            let plain = all_operations(x, y);
            prop_assert_eq!(from_tape[0].to_bits(), plain[0].to_bits());
            prop_assert_eq!(from_tape[1].to_bits(), plain[1].to_bits());
        }

        #[test]
        fn exact_a_differentiated_tape_agrees_with_dual_numbers(
            x in 0.1..3.0_f64,
            y in 0.1..3.0_f64,
        ) {
            let duals = all_operations(Dual::<2>::variable(x, 0), Dual::variable(y, 1));
            let jacobian = recorded().jacobian(2);
            let values = jacobian.tape.evaluate(&[x, y], &[&Parabola]);
            for ((row, column), value) in jacobian.places.iter().zip(values) {
                let expected = duals[*row].slope[*column];
                let allowed = 1e-12 * (1.0 + expected.abs());
                prop_assert!((value - expected).abs() < allowed, "{value} {expected}");
            }
        }
    }

    #[test]
    fn what_is_computed_twice_is_written_once() {
        let tape = Tape::record(2, |v| vec![(v[0] * v[1]).exp() + (v[1] * v[0]).exp()]);
        // two inputs, product, exponential, sum
        assert_eq!(tape.nodes().len(), 5, "{tape:?}");
    }

    #[test]
    fn constants_are_folded_only_where_no_bit_changes() {
        let folded = Tape::record(1, |v| {
            let one = Expr::constant(0.5) + 0.5;
            vec![-(-(v[0] * one / 1.0 - 0.0))]
        });
        assert_eq!(folded.nodes().len(), 1, "{folded:?}");
        // -0 + 0 is 0, so that a sum with zero has to stay
        let kept = Tape::record(1, |v| vec![v[0] + 0.0]);
        assert_eq!(kept.evaluate(&[-0.0], &[])[0].to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn what_no_output_needs_is_dropped_and_inputs_keep_their_places() {
        let tape = Tape::record(3, |v| {
            let _unused = v[0].exp();
            vec![v[2] * 2.0]
        });
        assert_eq!(tape.nodes().len(), 3, "{tape:?}"); // v[2], 2, the product
        assert_eq!(tape.evaluate(&[1.0, 1.0, 4.0], &[]), [8.0]);
    }

    #[test]
    fn a_tape_within_a_tape_leaves_the_outer_one_alone() {
        let tape = Tape::record(1, |v| {
            let inner = Tape::record(1, |w| vec![w[0].exp()]);
            vec![v[0] * inner.evaluate(&[0.0], &[])[0] + 3.0]
        });
        assert_eq!(tape.evaluate(&[2.0], &[]), [5.0]);
    }
}
