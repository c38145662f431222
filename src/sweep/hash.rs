//! What tells one sweep from another: a digest of everything that its rows follow from.

use std::fmt::Write as _;

use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};

use super::{Axis, Design, Spacing, Sweep, Values};
use crate::analysis::Measure;
use crate::scenario::choice::Choice as _;
use crate::scenario::choices::PresetName;
use crate::scenario::preset;

impl Sweep {
    /// SHA-256, in lower-case hexadecimal digits, of what decides the rows: axes, design, seed,
    /// replicates, measures, traces, the limits of a row, the texts of the scenario's files, the
    /// presets, and the program's version and commit. Title, question and remarks of the sweep
    /// file may change, and so may the folder that it all lies in.
    #[must_use]
    pub fn hash(&self) -> String {
        let mut digest = Sha256::new();
        let mut add = |text: &str| {
            // with their lengths, so that no two lists of texts are one stretch of bytes
            digest.update((text.len() as u64).to_le_bytes());
            digest.update(text);
        };
        add(&self.decisive().to_string());
        for source in self.sources.iter().skip_while(|source| source.name != self.scenario) {
            add(&source.text);
        }
        for name in PresetName::ALL {
            add(preset::shipped(*name));
        }
        digest.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }

    fn decisive(&self) -> Json {
        let design = match self.design {
            Design::Grid => json!("grid"),
            Design::Zip => json!("zip"),
            Design::LatinHypercube { points } => json!(["latin-hypercube", points]),
            Design::Sobol { points } => json!(["sobol", points]),
            Design::OneAtATime => json!("one-at-a-time"),
        };
        json!({
            "version": env!("CARGO_PKG_VERSION"),
            "commit": env!("CALGATE_COMMIT"),
            "set": self.set,
            "axes": self.axes.iter().map(axis).collect::<Vec<_>>(),
            "design": design,
            "replicates": self.replicates,
            "seed": self.seed,
            "measures": self.measures.iter().map(Measure::name).collect::<Vec<_>>(),
            "traces": self.traces,
            "steps": self.limits.steps,
            "time_s": self.limits.time_s,
        })
    }
}

fn axis(axis: &Axis) -> Json {
    let values = match &axis.values {
        Values::List(values) => json!(values),
        Values::Range { from, to, count, spacing } => {
            json!([from, to, count, *spacing == Spacing::Logarithmic])
        }
    };
    json!([axis.key, axis.unit, values])
}
