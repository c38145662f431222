//! The rows of a summary as people read them: which numbers, in which words and units.

use crate::analysis::Summary;
use crate::text::Catalogue;

/// One row of a summary.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Key of its name in the catalogue.
    pub key: &'static str,
    /// What it is, in words.
    pub name: String,
    /// The number; nothing when the run does not have it.
    pub value: Option<f64>,
    /// The number with its unit, or a dash.
    pub shown: String,
}

/// A force below this is none: a muscle at rest is not shown with a power of ten.
const LEAST_FRACTION: f64 = 1e-4;

enum Kind {
    Count,
    Number(&'static str),
    Percent,
}

/// The rows of a summary, in the order of the signal.
#[must_use]
pub fn rows(summary: &Summary, words: &Catalogue) -> Vec<Row> {
    let count = |n: usize| Some(n as f64);
    let optional = |n: Option<usize>| n.map(|n| n as f64);
    let s = summary;
    let all: [(&str, Option<f64>, Kind); 18] = [
        ("summary-gating-shift", s.gating_shift_mV, Kind::Number("mV")),
        ("summary-stimuli", count(s.stimuli), Kind::Count),
        ("summary-nerve-spikes", count(s.nerve_spikes), Kind::Count),
        ("summary-uncommanded", count(s.uncommanded_nerve_spikes), Kind::Count),
        ("summary-peak-calcium", s.peak_calcium_near_channels_uM, Kind::Number("µM")),
        ("summary-peak-bulk-calcium", s.peak_calcium_bulk_uM, Kind::Number("µM")),
        ("summary-quanta-released", s.quanta_released, Kind::Number("")),
        ("summary-quantal-content-first", s.quantal_content_first, Kind::Number("")),
        ("summary-quantal-content", s.quantal_content_mean, Kind::Number("")),
        ("summary-spontaneous-rate", s.spontaneous_release_per_s, Kind::Number("/s")),
        ("summary-endplate-potentials", optional(s.endplate_potentials), Kind::Count),
        ("summary-fibre-spikes", optional(s.fibre_spikes), Kind::Count),
        ("summary-failures", optional(s.failures), Kind::Count),
        ("summary-cell-spikes", optional(s.cell_spikes), Kind::Count),
        ("summary-peak-nmda", s.peak_nmda_conductance_nS, Kind::Number("nS")),
        ("summary-mean-nmda-calcium", s.mean_nmda_calcium_pA, Kind::Number("pA")),
        ("summary-peak-force", s.peak_force_frac, Kind::Percent),
        ("summary-mean-force", s.mean_force_frac, Kind::Percent),
    ];
    all.into_iter()
        .map(|(key, value, kind)| {
            let shown = match (value, kind) {
                (None, _) => words.word("summary-none"),
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "counts are whole and not negative"
                )]
                (Some(value), Kind::Count) => words.count(value as u64),
                (Some(value), Kind::Number("")) => words.number(value),
                (Some(value), Kind::Number(unit)) => words.quantity(value, unit),
                (Some(value), Kind::Percent) if value.abs() < LEAST_FRACTION => {
                    words.quantity(0.0, "%")
                }
                (Some(value), Kind::Percent) => words.quantity(100.0 * value, "%"),
            };
            Row { key, name: words.word(key), value, shown }
        })
        .collect()
}
