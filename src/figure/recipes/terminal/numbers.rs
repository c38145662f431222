//! The numbers of a run that are written in, and their sentences.

use super::super::told::plain;
use crate::analysis::{Measure, Summary, force, summarise};
use crate::model::choices::MagnesiumMechanism;
use crate::model::magnesium_block::{pore_open, site_occupancy};
use crate::model::physiology::Physiology;
use crate::scenario::Scenario;
use crate::text::{Catalogue, Value};
use crate::trace::Trace;

/// What is written in and what decides on the drawing.
pub(super) struct Numbers {
    pub(super) summary: Summary,
    pub(super) impulse_mV: f64,
    pub(super) influx_pA: f64,
    pub(super) near_uM: f64,
    pub(super) bulk_uM: f64,
    pub(super) quanta: f64,
    /// Highest rise of the fibre's potential.
    pub(super) rise_mV: f64,
    pub(super) calcium_mM: f64,
    pub(super) magnesium_mM: f64,
    /// Parts of the sites at the channels that calcium and magnesium hold, or the part of the
    /// pores that magnesium plugs.
    pub(super) block: Block,
}

/// How magnesium stands to the channels.
pub(super) enum Block {
    /// Parts of the sites that calcium and magnesium hold.
    Sites { calcium_frac: f64, magnesium_frac: f64 },
    /// Part of the pores that magnesium plugs at 0 mV.
    Pores { plugged_frac: f64 },
    /// It was switched off.
    Off,
}

impl Numbers {
    pub(super) fn of(trace: &Trace, scenario: &Scenario) -> Option<Self> {
        let peak = |column: &str| force::peak(trace, column).map(|(_, value)| value);
        let summary = summarise(trace);
        let first = |column: &str| trace.column(column)?.first().copied();
        let (calcium_mM, magnesium_mM) = (first("bath_calcium_mM")?, first("bath_magnesium_mM")?);
        Some(Self {
            impulse_mV: peak("nerve_potential_mV")?,
            influx_pA: peak("calcium_influx_pA")?,
            near_uM: peak("calcium_near_channels_uM")?,
            bulk_uM: peak("calcium_bulk_uM")?,
            quanta: summary.quantal_content_first.or(summary.quanta_released)?,
            rise_mV: Measure::find("endplate_amplitude_mV")?.of(trace)?,
            calcium_mM,
            magnesium_mM,
            block: block(scenario, calcium_mM, magnesium_mM),
            summary,
        })
    }
}

/// What magnesium does at the channels of a scenario.
fn block(scenario: &Scenario, calcium_mM: f64, magnesium_mM: f64) -> Block {
    let p = &scenario.parameters.magnesium_block;
    if !scenario.choices.switches.calcium_block {
        return Block::Off;
    }
    match scenario.choices.magnesium {
        MagnesiumMechanism::Competition => {
            let calcium_frac = site_occupancy::<f64>(calcium_mM, magnesium_mM, p);
            // both ions hold a site in proportion to concentration over constant
            let held = magnesium_mM / p.magnesium_constant_mM;
            let ratio = held * p.calcium_constant_mM / calcium_mM;
            let empty = 1.0 / (1.0 + calcium_mM / p.calcium_constant_mM + held);
            let magnesium_frac = if calcium_mM > 0.0 { calcium_frac * ratio } else { 1.0 - empty };
            Block::Sites { calcium_frac, magnesium_frac }
        }
        MagnesiumMechanism::Mechanistic => {
            let thermal_mV = Physiology::new(&scenario.parameters, scenario.choices).thermal_mV;
            Block::Pores { plugged_frac: 1.0 - pore_open::<f64>(0.0, magnesium_mM, thermal_mV, p) }
        }
    }
}

/// Head and sentences of each step, in the order of the badges.
pub(super) fn paragraphs(n: &Numbers, words: &Catalogue) -> Vec<(String, Vec<String>)> {
    let percent = |frac: f64| Value::Quantity(100.0 * frac, "%");
    let quantity = |key: &str, name: &str, value: f64, unit: &str| {
        words.phrase(key, &[(name, Value::Quantity(value, unit))])
    };
    let (calcium, magnesium) = (plain(n.calcium_mM, words), plain(n.magnesium_mM, words));
    let bath = [("calcium", Value::Text(&calcium)), ("magnesium", Value::Text(&magnesium))];
    let block = match n.block {
        Block::Sites { calcium_frac, magnesium_frac } => {
            let values =
                [("calcium", percent(calcium_frac)), ("magnesium", percent(magnesium_frac))];
            words.phrase("recipes-terminal-sites", &values)
        }
        Block::Pores { plugged_frac } => {
            words.phrase("recipes-terminal-pores", &[("magnesium", percent(plugged_frac))])
        }
        Block::Off => words.word("recipes-terminal-off"),
    };
    let fires = n.summary.fibre_spikes.is_some_and(|spikes| spikes > 0);
    let answer = if fires { "recipes-terminal-fires" } else { "recipes-terminal-silent" };
    let levels =
        [("near", Value::Quantity(n.near_uM, "µM")), ("bulk", Value::Quantity(n.bulk_uM, "µM"))];
    let force_frac = n.summary.peak_force_frac.unwrap_or(0.0);
    // far below what could be felt
    let pulls = force_frac > 1e-4;
    let force = if pulls { "recipes-terminal-pulls" } else { "recipes-terminal-slack" };
    vec![
        (
            words.word("recipes-terminal-impulse"),
            vec![quantity("recipes-terminal-peak", "potential", n.impulse_mV, "mV")],
        ),
        (
            words.word("recipes-terminal-magnesium"),
            vec![words.phrase("recipes-terminal-bath", &bath), block],
        ),
        (
            words.word("recipes-terminal-calcium"),
            vec![
                quantity("recipes-terminal-influx", "current", n.influx_pA, "pA"),
                words.phrase("recipes-terminal-levels", &levels),
            ],
        ),
        (
            words.word("recipes-terminal-release"),
            vec![words.phrase("recipes-terminal-quanta", &[("quanta", Value::Number(n.quanta))])],
        ),
        (
            words.word("recipes-terminal-end-plate"),
            vec![quantity(answer, "potential", n.rise_mV, "mV")],
        ),
        (
            words.word("recipes-terminal-force"),
            vec![words.phrase(force, &[("force", percent(force_frac))])],
        ),
    ]
}
