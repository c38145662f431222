//! One at a time: each parameter alone at the low and the high end of its range.

use super::SensitivityError;
use super::study::{Outputs, Study};

/// What a measure does at the ends of one parameter's range, all others being as in the scenario.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Swing {
    /// Number of the factor.
    pub factor: usize,
    /// The measure at the low end; nothing if the run failed.
    pub at_low: Option<f64>,
    /// The measure at the high end; nothing if the run failed.
    pub at_high: Option<f64>,
}

impl Swing {
    /// How far the measure reaches from `centre`, the two sides together.
    #[must_use]
    pub fn reach(&self, centre: f64) -> f64 {
        let ends = [Some(centre), self.at_low, self.at_high];
        let ends = || ends.iter().flatten().copied();
        ends().fold(f64::MIN, f64::max) - ends().fold(f64::MAX, f64::min)
    }
}

/// Two runs for each factor. Gives for each measure the swings, widest first.
///
/// # Errors
///
/// As [`Study::run`].
pub fn swings(
    study: &Study<'_>,
    centres: &[f64],
) -> Result<(Vec<Vec<Swing>>, Outputs), SensitivityError> {
    let outputs = study.run(2 * study.factors.len(), |number| {
        let factor = &study.factors[number / 2];
        vec![factor.set(if number.is_multiple_of(2) { factor.low } else { factor.high })]
    })?;
    let swings = outputs.values.iter().zip(centres).map(|(values, &centre)| {
        let mut swings: Vec<Swing> = values
            .chunks_exact(2)
            .enumerate()
            .map(|(factor, ends)| Swing { factor, at_low: ends[0], at_high: ends[1] })
            .collect();
        // a stable sort: equals stay in the order of the catalogue
        swings.sort_by(|a, b| b.reach(centre).total_cmp(&a.reach(centre)));
        swings
    });
    Ok((swings.collect(), outputs))
}
