//! The recipe for the chain from nerve impulse to force: which quantities are shown, in which
//! order, and what their panels must at least span.

use super::axis::Extent::{Around, Decades, FromZero};
use super::overlay::Overlay;
use super::panel::{Kind, Panel};
use super::panels::Column;
use super::recipe::{Quantity, Recipe, Total, quantity};
use super::svg::{Svg, finish};
use super::theme::{self, Pen};
use super::{FigureError, Heading, Shown, Stamp, Style, Words};

/// The most runs one figure can show so that they can be told apart.
pub const MOST_RUNS: usize = theme::RUN_PENS.len();

/// From nerve to muscle. The least extents keep the silence of a quiet synapse looking quiet.
const CHAIN: &[Recipe] = &[
    Recipe {
        lanes: true,
        stimuli: true,
        ..Recipe::new("figure-panel-impulse", Around(20.0), &[NERVE_POTENTIAL])
    },
    Recipe::new("figure-panel-influx", FromZero(0.1), &[CALCIUM_INFLUX]),
    Recipe::new("figure-panel-calcium", Decades(1.0), &[CALCIUM_NEAR_CHANNELS, CALCIUM_BULK]),
    Recipe {
        filled: true,
        lanes: true,
        total: Some(Total { column: "released_quanta", word: "figure-total-quanta" }),
        ..Recipe::new("figure-panel-release", FromZero(0.1), &[RELEASE_RATE])
    },
    Recipe { lanes: true, ..Recipe::new("figure-panel-fibre", Around(20.0), &[FIBRE_POTENTIAL]) },
    Recipe { spiky: false, ..Recipe::new("figure-panel-force", FromZero(5.0), &[FORCE]) },
];

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
/// other. Panels without data are left out; the bath is shown where it changes.
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
        panels.extend(overlay.panel(recipe)?.map(|panel| Panel { kind: Kind::Strip, ..panel }));
    }
    for recipe in CHAIN {
        panels.extend(overlay.panels(recipe)?);
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
    Ok(finish(&column.draw(*style)?, heading, stamp))
}
