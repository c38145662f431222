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
