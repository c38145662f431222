//! The physiology, in the order of the signal. No files, clock, randomness or solver in here:
//! every mechanism is a short file of pure functions, each equation beside its citation.
//!
//! A bath acts on membranes through [`surface_charge`]; the nerve fires ([`nerve_ending`], or its
//! alternatives [`mrg_node`] and [`squid_axon`]); the [`calcium_channel`] opens, against
//! [`magnesium_block`]; [`terminal_calcium`] rises; the [`release_sensor`] lets [`vesicle_pools`]
//! fuse; the [`endplate`] drives the [`muscle_fibre`], which makes a [`twitch`]; or, instead of the
//! muscle, a [`nerve_cell`] hears them. [`chain`] adds them together and [`physiology`] makes their
//! parameters ready. [`body`] is the person around it, hours to months long.

pub mod choices;
pub mod environment;
pub mod parameters;
pub mod physiology;
pub mod state;

pub mod surface_charge;

pub mod gate;
pub mod mrg_node;
pub mod nerve_ending;
pub mod squid_axon;

pub mod calcium_channel;
pub mod magnesium_block;
pub mod terminal_calcium;

pub mod quantal_release;
pub mod release_sensor;
pub mod vesicle_pools;

pub mod endplate;
pub mod muscle_fibre;
pub mod nerve_cell;
pub mod twitch;

pub mod population;

pub mod chain;
pub mod circadian;

pub mod body;

use crate::equation::Equation;

/// Every equation of the model, in the order of the signal.
pub const EQUATIONS: &[&Equation] = &[
    &surface_charge::GRAHAME,
    &surface_charge::CHARGE_REGULATION,
    &surface_charge::GATING_SHIFT,
    &surface_charge::CLOSED_FORM_SHIFT,
    &physiology::EQUILIBRIUM_STEP,
    &physiology::TEMPERATURE,
    &gate::GATE,
    &gate::LINEAR_RATE,
    &nerve_ending::NERVE_MEMBRANE,
    &nerve_ending::NERVE_LEAK,
    &nerve_ending::NERVE_GATES,
    &nerve_ending::ADAPTATION,
    &mrg_node::MRG_NODE,
    &mrg_node::MRG_GATES,
    &squid_axon::SQUID_AXON,
    &squid_axon::SQUID_GATES,
    &circadian::EVENING_DRIVE,
    &calcium_channel::CALCIUM_GATE,
    &calcium_channel::CALCIUM_CURRENT,
    &physiology::INFLUX_FACTOR,
    &magnesium_block::SITE_OCCUPANCY,
    &magnesium_block::PORE_BLOCK,
    &magnesium_block::PERMEATION,
    &terminal_calcium::BULK_CALCIUM,
    &terminal_calcium::NANODOMAIN,
    &release_sensor::SENSOR,
    &release_sensor::SPONTANEOUS,
    &chain::RELEASE,
    &vesicle_pools::REFILL,
    &vesicle_pools::FACILITATION,
    &quantal_release::RELEASE_SITE,
    &quantal_release::QUANTUM,
    &magnesium_block::RECEPTOR_BLOCK,
    &endplate::ENDPLATE,
    &muscle_fibre::FIBRE_MEMBRANE,
    &muscle_fibre::FIBRE_GATES,
    &muscle_fibre::EVENT_FIBRE,
    &twitch::TWITCH_DRIVE,
    &twitch::TWITCH,
    &twitch::FORCE,
    &nerve_cell::NMDA_BLOCK,
    &nerve_cell::CELL_SYNAPSE,
    &nerve_cell::CELL_MEMBRANE,
    &nerve_cell::CELL_GATES,
    &nerve_cell::NMDA_CALCIUM,
    &population::JUNCTIONS,
    &body::FLUID_BALANCE,
    &body::gut::INTESTINAL_ABSORPTION,
    &body::gut::GUT_PASSAGE,
    &body::gut::USUAL_DIET,
    &body::kidney::RENAL_EXCRETION,
    &body::tissue::TISSUE_EXCHANGE,
    &body::serum::SERUM_FRACTIONS,
    &body::serum::PARATHYROID_FAILURE,
    &body::blood_pressure::BLOOD_PRESSURE_FALL,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::equation::symbol_in_latex;
    use crate::model::parameters::CATALOGUE;

    /// What a formula may use; all of it is in LaTeX itself or in amsmath.
    const MACROS: &[&str] = &[
        "Delta",
        "alpha",
        "begin",
        "beta",
        "big",
        "delta",
        "end",
        "exp",
        "frac",
        "gamma",
        "infty",
        "kappa",
        "lambda",
        "left",
        "ln",
        "log",
        "mathit",
        "mathrm",
        "max",
        "phi",
        "pi",
        "psi",
        "qquad",
        "quad",
        "right",
        "sigma",
        "sqrt",
        "sum",
        "tau",
        "text",
        "theta",
        "varepsilon",
        "xrightarrow",
    ];

    /// Groups that no equation reads: what an experimenter does to the preparation, and what people
    /// eat.
    const WITHOUT_EQUATION: &[&str] = &["stimulus", "food"];

    /// The names of the macros of a formula: letters after a backslash.
    fn macros(latex: &str) -> impl Iterator<Item = &str> {
        latex.split('\\').skip(1).filter_map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
            (end > 0).then_some(&rest[..end])
        })
    }

    /// Whether a symbol stands in a formula by itself, not within a longer word.
    fn has_word(formula: &str, symbol: &str) -> bool {
        let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        formula.match_indices(symbol).any(|(at, _)| {
            !joins(formula[..at].chars().next_back())
                && !joins(formula[at + symbol.len()..].chars().next())
        })
    }

    #[test]
    fn every_formula_is_sound_latex() {
        for Equation { slug, latex, .. } in EQUATIONS {
            assert!(latex.is_ascii() && !latex.contains(['$', '%', '#']), "{slug}: {latex}");
            let mut open = 0_i32;
            for c in latex.chars() {
                open += i32::from(c == '{') - i32::from(c == '}');
                assert!(open >= 0, "{slug} closes a brace that was not opened: {latex}");
            }
            assert_eq!(open, 0, "{slug} leaves a brace open: {latex}");
            let count = |name: &str| macros(latex).filter(|found| *found == name).count();
            assert_eq!(count("left"), count("right"), "{slug}: {latex}");
            assert_eq!(count("begin"), count("end"), "{slug}: {latex}");
            for name in macros(latex) {
                assert!(MACROS.contains(&name), "{slug} uses \\{name}, which MACROS does not have");
            }
        }
    }

    #[test]
    fn every_symbol_stands_in_both_formulas_and_is_a_parameter() {
        for Equation { slug, formula, latex, parameters, .. } in EQUATIONS {
            for (symbol, path) in *parameters {
                let symbol_latex = symbol_in_latex(symbol);
                assert!(has_word(formula, symbol), "{slug}: no {symbol} in {formula}");
                assert!(latex.contains(&symbol_latex), "{slug}: no {symbol_latex} in {latex}");
                let found =
                    CATALOGUE.iter().any(|p| path.split_once('.') == Some((p.group, p.name)));
                assert!(found, "{slug}: the catalogue has no {path}");
            }
        }
    }

    #[test]
    fn every_parameter_enters_an_equation() {
        for parameter in CATALOGUE.iter().filter(|p| !WITHOUT_EQUATION.contains(&p.group)) {
            let path = format!("{}.{}", parameter.group, parameter.name);
            let enters = |e: &&&Equation| e.parameters.iter().any(|(_, of)| *of == path);
            assert!(EQUATIONS.iter().any(|e| enters(&e)), "{path} enters no equation");
        }
    }

    #[test]
    fn every_equation_is_named_in_the_comment_of_its_function() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        for (i, equation) in EQUATIONS.iter().enumerate() {
            let slug = equation.slug;
            assert!(EQUATIONS[..i].iter().all(|other| other.slug != slug), "{slug} stands twice");
            assert!(!equation.locus.is_empty() && !equation.formula.is_empty(), "{slug}");
            let text = std::fs::read_to_string(root.join(equation.file)).unwrap();
            let tag = format!("`[eq:{slug}]`");
            assert!(text.contains(&tag), "{}: no function has {tag} in its comment", equation.file);
            let line = text.lines().nth(equation.line as usize - 1).unwrap();
            assert!(line.contains("equation!"), "{}:{}: {line}", equation.file, equation.line);
        }
    }

    #[test]
    fn every_equation_file_lists_its_equations_in_the_index() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/model");
        let files = [folder.clone(), folder.join("body")]
            .into_iter()
            .flat_map(|folder| std::fs::read_dir(folder).unwrap())
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_file());
        let made: usize = files
            .map(|path| std::fs::read_to_string(path).unwrap())
            .map(|text| text.matches(concat!("crate::", "equation!(")).count())
            .sum();
        assert_eq!(made, EQUATIONS.len());
    }
}
