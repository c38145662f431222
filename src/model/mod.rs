//! The physiology, in the order of the signal. No files, clock, randomness or solver in here:
//! every mechanism is a short file of pure functions, each equation beside its citation.
//!
//! A bath acts on membranes through [`surface_charge`]; the nerve fires ([`nerve_ending`], or its
//! alternatives [`mrg_node`] and [`squid_axon`]); the [`calcium_channel`] opens, against
//! [`magnesium_block`]; [`terminal_calcium`] rises; the [`release_sensor`] lets [`vesicle_pools`]
//! fuse; the [`endplate`] drives the [`muscle_fibre`], which makes a [`twitch`]. [`chain`] adds
//! them together and [`physiology`] makes their parameters ready.

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

pub mod release_sensor;
pub mod vesicle_pools;

pub mod endplate;
pub mod muscle_fibre;
pub mod twitch;

pub mod chain;
pub mod circadian;

use crate::equation::Equation;

/// Every equation of the model, in the order of the signal.
pub const EQUATIONS: &[&Equation] = &[
    &surface_charge::GRAHAME,
    &surface_charge::CHARGE_REGULATION,
    &surface_charge::CLOSED_FORM_SHIFT,
    &gate::GATE,
    &nerve_ending::NERVE_MEMBRANE,
    &mrg_node::MRG_NODE,
    &squid_axon::SQUID_AXON,
    &calcium_channel::CALCIUM_GATE,
    &calcium_channel::CALCIUM_CURRENT,
    &magnesium_block::SITE_OCCUPANCY,
    &magnesium_block::PORE_BLOCK,
    &magnesium_block::PERMEATION,
    &magnesium_block::RECEPTOR_BLOCK,
    &terminal_calcium::BULK_CALCIUM,
    &terminal_calcium::NANODOMAIN,
    &release_sensor::SENSOR,
    &release_sensor::SPONTANEOUS,
    &vesicle_pools::REFILL,
    &vesicle_pools::FACILITATION,
    &endplate::ENDPLATE,
    &muscle_fibre::FIBRE_MEMBRANE,
    &twitch::TWITCH,
    &twitch::FORCE,
];

#[cfg(test)]
mod tests {
    use super::*;

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
        let made: usize = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
            .map(|text| text.matches(concat!("crate::", "equation!(")).count())
            .sum();
        assert_eq!(made, EQUATIONS.len());
    }
}
