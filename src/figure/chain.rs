//! The recipe for the chain from nerve impulse to force: which quantities are shown, in which
//! order, and what their panels must at least span.

use super::axis::Extent::{Around, Decades, FromZero};
use super::overlay::{Overlay, STIMULUS};
use super::panels::Column;
use super::recipe::{Marked, Quantity, Recipe, Total, quantity};
use super::svg::Svg;
use super::theme::{self, Pen};
use super::{FigureError, Heading, Shown, Stamp, Style, Words};

/// The most runs one figure can show so that they can be told apart.
pub const MOST_RUNS: usize = theme::RUN_PENS.len();

// From nerve to muscle. The least extents keep the silence of a quiet synapse looking quiet.
const IMPULSE: Recipe = Recipe {
    marked: Some(Marked { event: STIMULUS, word: "figure-mark-stimulus" }),
    ..Recipe::new("figure-panel-impulse", Around(20.0), &[NERVE_POTENTIAL])
};
const INFLUX: Recipe = Recipe::new("figure-panel-influx", FromZero(0.1), &[CALCIUM_INFLUX]);
const CALCIUM: Recipe =
    Recipe::new("figure-panel-calcium", Decades(1.0), &[CALCIUM_NEAR_CHANNELS, CALCIUM_BULK]);
/// Between spikes both are alike, and a lane is too low to tell them apart.
const CALCIUM_IN_LANES: Recipe =
    Recipe::new("figure-panel-calcium-near-channels", Decades(1.0), &[CALCIUM_NEAR_CHANNELS]);
const RELEASE: Recipe = Recipe {
    filled: true,
    marked: Some(Marked { event: "quantum", word: "figure-mark-quanta" }),
    total: Some(Total { column: "released_quanta", word: "figure-total-quanta" }),
    ..Recipe::new("figure-panel-release", FromZero(0.1), &[RELEASE_RATE])
};
const FIBRE: Recipe = Recipe::new("figure-panel-fibre", Around(20.0), &[FIBRE_POTENTIAL]);
// The next nerve cell, where a run has one instead of the muscle.
const SYNAPSE: Recipe = Recipe::new("figure-panel-synapse", FromZero(1.0), &[AMPA, NMDA]);
/// Of several runs only what magnesium acts on, or one could not tell the two kinds apart.
const SYNAPSE_OF_SEVERAL: Recipe = Recipe::new("figure-panel-nmda", FromZero(1.0), &[NMDA]);
const CELL_CALCIUM: Recipe =
    Recipe::new("figure-panel-cell-calcium", FromZero(1.0), &[NMDA_CALCIUM]);
const CELL: Recipe = Recipe::new("figure-panel-cell", Around(20.0), &[CELL_POTENTIAL]);
const TWITCH: Recipe =
    Recipe { spiky: false, ..Recipe::new("figure-panel-force", FromZero(5.0), &[FORCE]) };

/// The bath over one run: both rivals in one strip.
const BATH_OF_ONE: &[Recipe] = &[
    strip("figure-panel-bath", &[BATH_CALCIUM, BATH_MAGNESIUM]),
    strip("figure-panel-bath-potassium", &[BATH_POTASSIUM]),
];

/// The bath over several runs: a strip each, so that hues are left for the runs.
const BATH_OF_SEVERAL: &[Recipe] = &[
    strip("figure-panel-bath-magnesium", &[BATH_MAGNESIUM]),
    strip("figure-panel-bath-calcium", &[BATH_CALCIUM]),
    strip("figure-panel-bath-potassium", &[BATH_POTASSIUM]),
];

const NERVE_POTENTIAL: Quantity = quantity("nerve_potential_mV", theme::BLUE);
const CALCIUM_INFLUX: Quantity = quantity("calcium_influx_pA", theme::VERMILLION);
const CALCIUM_NEAR_CHANNELS: Quantity = Quantity {
    label: "figure-curve-near-channels",
    ..quantity("calcium_near_channels_uM", theme::VERMILLION)
};
const CALCIUM_BULK: Quantity = Quantity {
    label: "figure-curve-bulk",
    pen: Pen::dashed(theme::ORANGE),
    ..quantity("calcium_bulk_uM", theme::ORANGE)
};
const RELEASE_RATE: Quantity = quantity("release_rate_per_ms", theme::GREEN);
const FIBRE_POTENTIAL: Quantity = quantity("fibre_potential_mV", theme::PURPLE);
const AMPA: Quantity =
    Quantity { label: "figure-curve-ampa", ..quantity("ampa_conductance_nS", theme::GREEN) };
const NMDA: Quantity = Quantity {
    label: "figure-curve-nmda",
    pen: Pen::dashed(theme::ORANGE),
    ..quantity("nmda_conductance_nS", theme::ORANGE)
};
const NMDA_CALCIUM: Quantity = quantity("nmda_calcium_pA", theme::VERMILLION);
const CELL_POTENTIAL: Quantity = quantity("cell_potential_mV", theme::PURPLE);
const FORCE: Quantity = Quantity { factor: 100.0, ..quantity("force_frac", theme::PURPLE) };
const BATH_CALCIUM: Quantity =
    Quantity { label: "figure-curve-calcium", ..quantity("bath_calcium_mM", theme::VERMILLION) };
const BATH_MAGNESIUM: Quantity = Quantity {
    label: "figure-curve-magnesium",
    pen: Pen::dashed(theme::SKY),
    ..quantity("bath_magnesium_mM", theme::SKY)
};
const BATH_POTASSIUM: Quantity = quantity("bath_potassium_mM", theme::PURPLE);

const fn strip(title: &'static str, quantities: &'static [Quantity]) -> Recipe {
    Recipe { spiky: false, ..Recipe::new(title, FromZero(0.5), quantities) }
}

/// Draws the chain from nerve impulse to force: one run, or up to [`MOST_RUNS`] laid over each
/// other. Where spikes would hide each other, every run gets a lane of its own in the panels that
/// show them. Panels without data are left out; the bath is shown where it changes.
///
/// # Errors
/// Without a run or with too many; where a trace has no length, times run backward, a shown column
/// is uneven or holds anything but finite numbers; where there is no column to show.
pub fn chain(
    runs: &[Shown<'_>],
    heading: &Heading,
    words: &dyn Words,
    stamp: &Stamp,
    style: &Style,
) -> Result<Svg, FigureError> {
    let overlay = Overlay::new(runs, words)?;
    let baths = if overlay.several() { BATH_OF_SEVERAL } else { BATH_OF_ONE };
    let mut panels = vec![];
    for recipe in baths.iter().filter(|recipe| overlay.changes(recipe)) {
        panels.extend(overlay.strip(recipe)?);
    }
    let calcium = if overlay.in_lanes() { CALCIUM_IN_LANES } else { CALCIUM };
    let synapse = if overlay.several() { SYNAPSE_OF_SEVERAL } else { SYNAPSE };
    for recipe in [IMPULSE, INFLUX, calcium, RELEASE, synapse, CELL_CALCIUM, CELL, FIBRE, TWITCH] {
        panels.extend(overlay.panel(&recipe)?);
    }
    if panels.is_empty() {
        return Err(FigureError::NothingToShow { run: runs[0].label.clone() });
    }
    let column = Column {
        heading,
        stamp,
        time_title: overlay.time_title(),
        time: overlay.time(),
        decimal_mark: words.word("figure-decimal-mark"),
        key: overlay.key(),
        guides: overlay.guides(),
        panels,
    };
    column.draw(*style)
}
