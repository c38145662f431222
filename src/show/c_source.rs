//! The right-hand side of a scenario as C, for solvers in other languages: one statement for each
//! operation that this program does, in its order; the exact Jacobian; and where the run begins.

use std::fmt::Write as _;

use crate::expr::{Expr, Node, Tape};
use crate::model::choices::{ReleaseMode, Target};
use crate::model::physiology::Physiology;
use crate::model::state::STATES;
use crate::scenario::Scenario;
use crate::scenario::choice::Choice as _;
use crate::simulate::symbolic::{SURROUNDING_NAMES, SURROUNDINGS, Stretch, course, rates, states};

/// Our exponential and logarithm, bit by bit (see [`crate::math`]).
const FUNCTIONS: &str = include_str!("c_source_functions.c");

/// A scenario as a C file.
///
/// * `scenario`: whose numbers, choices, bath and shocks
/// * `title`: what it is called in the head of the file
#[must_use]
pub fn c_source(scenario: &Scenario, title: &str) -> String {
    let physiology = Physiology::new(&scenario.parameters, scenario.choices);
    let tape = rates(&physiology);
    let (start, stretches) = course(&scenario.protocol, physiology);
    let mut text = head(scenario, title);
    text += FUNCTIONS;
    text += &tables(scenario.choices.target, &start, stretches.as_deref());
    text += "\n/* How fast each state changes, per ms. */\n\
             void calgate_rates(double t_ms, const double *y, double *dy, const double *p)\n{\n    (void)t_ms;\n";
    text += &statements(&tape);
    for (i, output) in tape.outputs().iter().enumerate() {
        let _ = writeln!(text, "    dy[{i}] = {};", operand(&tape, *output));
    }
    let jacobian = tape.jacobian(STATES);
    text += "}\n\n/* Derivative of the rates by the states: row r, column c in j[23 * c + r]. */\n\
             void calgate_jacobian(double t_ms, const double *y, double *j, const double *p)\n{\n    \
             (void)t_ms;\n    memset(j, 0, 23 * 23 * sizeof *j);\n";
    text += &statements(&jacobian.tape);
    for ((row, column), output) in jacobian.places.iter().zip(jacobian.tape.outputs()) {
        let value = operand(&jacobian.tape, *output);
        let _ = writeln!(text, "    j[{}] = {value};", STATES * column + row);
    }
    text + "}\n"
}

fn head(scenario: &Scenario, title: &str) -> String {
    let name = if scenario.story.title.is_empty() { title } else { &scenario.story.title };
    // a title must not end the comment
    let name = name.replace("*/", "* /");
    let version = env!("CARGO_PKG_VERSION");
    let quantal = match scenario.choices.release {
        ReleaseMode::MeanField => "",
        ReleaseMode::Quantal => {
            "\n   Quanta are jumps between stretches in this scenario; they are not in here."
        }
    };
    format!(
        "/* The equations of calgate {version}: {name} (preset {}).\n\n   \
         One statement for each operation, in the order in which calgate computes them. With\n   \
         -ffp-contract=off and without -ffast-math the rates have calgate's bits; with\n   \
         -DCALGATE_LIBM the exponential is that of libm instead. Times are in ms. A solver has to\n   \
         stop and start afresh where one stretch ends and the next begins.{quantal} */\n\n",
        scenario.preset.name.word(),
    )
}

/// Names, sizes, start and stretches.
fn tables(target: Target, start: &[f64; STATES], stretches: Option<&[Stretch]>) -> String {
    let mut text = format!(
        "\nenum {{ CALGATE_STATES = {STATES}, CALGATE_SURROUNDINGS = {SURROUNDINGS} }};\n\n\
         const char *const calgate_state_names[{STATES}] = {{\n"
    );
    let states = states(target);
    for (i, (name, _)) in states.iter().enumerate() {
        let _ = writeln!(text, "    \"{name}\", /* y[{i}] */");
    }
    let _ = write!(
        text,
        "}};\n\n/* What surrounds the cells. */\nconst char *const calgate_surrounding_names[{SURROUNDINGS}] = {{\n"
    );
    for (i, name) in SURROUNDING_NAMES.iter().enumerate() {
        let _ = writeln!(text, "    \"{name}\", /* p[{i}] */");
    }
    let _ = write!(
        text,
        "}};\n\n/* Size at which a change of each state matters: absolute tolerances are a fraction of it. */\nconst double calgate_scales[{STATES}] = {{\n"
    );
    for (_, scale) in states {
        let _ = writeln!(text, "    {scale:?},");
    }
    let _ = write!(
        text,
        "}};\n\n/* Where the run begins: at rest in its first bath. */\nconst double calgate_start[{STATES}] = {{\n"
    );
    for value in start {
        let _ = writeln!(text, "    {},", number(*value));
    }
    text += "};\n\n";
    let Some(stretches) = stretches else {
        return text
            + "/* What surrounds the cells changes all the time in this scenario: a ramp or noise. It is\n   for the caller to say what it is. */\n";
    };
    let _ = write!(
        text,
        "/* Between two of these something changes suddenly. */\n\
         typedef struct {{ double start_ms, length_ms, around[{SURROUNDINGS}]; }} calgate_stretch;\n\
         const int calgate_stretch_count = {};\nconst calgate_stretch calgate_stretches[{}] = {{\n",
        stretches.len(),
        stretches.len(),
    );
    for stretch in stretches {
        let around: Vec<String> = stretch.around.iter().map(|value| number(*value)).collect();
        let (start, length) = (number(stretch.start_ms), number(stretch.length_ms));
        let _ = writeln!(text, "    {{{start}, {length}, {{{}}}}},", around.join(", "));
    }
    text + "};\n"
}

/// A number as C reads it back with the same bits.
fn number(value: f64) -> String {
    if value.is_nan() {
        "NAN".to_owned()
    } else if value.is_infinite() {
        if value > 0.0 { "INFINITY" } else { "-INFINITY" }.to_owned()
    } else {
        format!("{value:?}")
    }
}

/// How an operation is named where it is needed: inputs and constants stand for themselves.
fn operand(tape: &Tape, expr: Expr) -> String {
    match tape.nodes()[expr.index()] {
        Node::Constant(bits) => {
            let text = number(f64::from_bits(bits));
            if text.starts_with('-') { format!("({text})") } else { text }
        }
        Node::Input(i) if (i as usize) < STATES => format!("y[{i}]"),
        Node::Input(i) => format!("p[{}]", i as usize - STATES),
        _ => format!("n{}", expr.index()),
    }
}

/// The operations of a tape, a line for each.
fn statements(tape: &Tape) -> String {
    let mut text = String::new();
    let of = |e: Expr| operand(tape, e);
    for (i, node) in tape.nodes().iter().enumerate() {
        let right = match *node {
            Node::Constant(_) | Node::Input(_) => continue,
            Node::Add(a, b) => format!("{} + {}", of(a), of(b)),
            Node::Sub(a, b) => format!("{} - {}", of(a), of(b)),
            Node::Mul(a, b) => format!("{} * {}", of(a), of(b)),
            Node::Div(a, b) => format!("{} / {}", of(a), of(b)),
            Node::Neg(a) => format!("-{}", of(a)),
            Node::Exp(a) => format!("calgate_exp({})", of(a)),
            Node::Ln(a) => format!("calgate_ln({})", of(a)),
            Node::Select { value, bound, yes, no } => {
                let bound = number(f64::from_bits(bound));
                format!("{} < {bound} ? {} : {}", of(value), of(yes), of(no))
            }
            // noise enters through p[0]; the right-hand side itself has no tables
            Node::Table { table, at } => format!("calgate_table({table}, {})", of(at)),
            Node::TableSlope { table, at } => format!("calgate_table_slope({table}, {})", of(at)),
        };
        let _ = writeln!(text, "    const double n{i} = {right};");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_bits_and_c_can_read_them() {
        for value in [0.1, 1e-5, -3.5e-300, 1.0, 6.02e23, f64::MIN_POSITIVE, -0.0] {
            let text = number(value);
            assert_eq!(text.parse::<f64>().unwrap().to_bits(), value.to_bits());
            assert!(text.contains(['.', 'e']), "{text} would be a whole number in C");
        }
        assert_eq!(number(f64::NEG_INFINITY), "-INFINITY");
    }

    #[test]
    fn a_scenario_whose_surroundings_never_rest_has_no_stretches() {
        let text = "schema = 1\n[run]\nduration = \"20 ms\"\n[nerve]\nnoise = \"1 uA/cm2\"\n";
        let noisy = crate::scenario::load_text("noisy", text, &[]);
        let noisy = noisy.unwrap_or_else(|error| panic!("{error}"));
        let text = c_source(&noisy, "noisy");
        assert!(text.contains("for the caller to say") && !text.contains("calgate_stretches["));
    }
}
