//! The words readers see in figures. Figures ask for them by key; who answers decides on the
//! language.

/// Gives the text for a key of [`KEYS`] in the reader's language.
pub trait Words {
    /// The text for `key`.
    fn word(&self, key: &str) -> String;
}

/// Every key figures ask for, with its English text.
pub const KEYS: &[(&str, &str)] = &[
    // between whole and fraction in numbers
    ("figure-decimal-mark", "."),
    ("figure-time-axis-ms", "Time (ms)"),
    ("figure-time-axis-s", "Time (s)"),
    ("figure-time-axis-min", "Time (min)"),
    ("figure-time-axis-h", "Time (h)"),
    // names of panels
    ("figure-panel-bath", "Bath (mM)"),
    ("figure-panel-bath-calcium", "Ca²⁺ in the bath (mM)"),
    ("figure-panel-bath-magnesium", "Mg²⁺ in the bath (mM)"),
    ("figure-panel-bath-potassium", "K⁺ in the bath (mM)"),
    ("figure-panel-impulse", "Nerve ending: membrane potential (mV)"),
    ("figure-panel-influx", "Ca²⁺ current into the nerve ending (pA)"),
    ("figure-panel-calcium", "Ca²⁺ inside the nerve ending (µM)"),
    ("figure-panel-release", "Transmitter release (quanta per ms)"),
    ("figure-panel-fibre", "Muscle fibre: membrane potential (mV)"),
    ("figure-panel-force", "Force (% of maximal tetanic force)"),
    // words beside curves
    ("figure-curve-calcium", "Ca²⁺"),
    ("figure-curve-magnesium", "Mg²⁺"),
    ("figure-curve-near-channels", "near channels"),
    ("figure-curve-bulk", "whole ending"),
    ("figure-mark-stimulus", "stimulus"),
    // after the number of all that were released: "84 quanta"
    ("figure-total-quanta", "quanta"),
];

/// English, straight from [`KEYS`].
#[derive(Debug, Clone, Copy, Default)]
pub struct English;

impl Words for English {
    fn word(&self, key: &str) -> String {
        let found = KEYS.iter().find(|(name, _)| *name == key);
        found.map_or_else(|| key.to_owned(), |(_, text)| (*text).to_owned())
    }
}
