//! Dose and response: a measure along one key of the scenario, with the band that the plausible
//! ranges of the parameters leave open.

use super::SensitivityError;
use super::latin::hypercube;
use super::statistics::{quantile, sorted};
use super::study::{Failed, Study};

/// The key that is moved, and its values.
#[derive(Debug, Clone, PartialEq)]
pub struct Along {
    /// Key of the scenario, `bath.magnesium`.
    pub key: String,
    /// Unit of the values, empty for plain numbers.
    pub unit: String,
    /// The values, ascending.
    pub values: Vec<f64>,
}

impl Along {
    /// `count` values from `low` to `high`, in equal steps or in equal ratios.
    #[must_use]
    pub fn new(key: &str, unit: &str, (low, high): (f64, f64), count: usize, ratios: bool) -> Self {
        let part = |i: usize| i as f64 / count.saturating_sub(1).max(1) as f64;
        let value = |i: usize| match i {
            0 => low,
            _ if i + 1 == count => high,
            _ if ratios => low * crate::math::pow(high / low, part(i)),
            _ => low + (high - low) * part(i),
        };
        let values = (0..count).map(value).collect();
        Self { key: key.to_owned(), unit: unit.to_owned(), values }
    }

    /// The change of the scenario that belongs to a value.
    #[must_use]
    pub fn set(&self, value: f64) -> String {
        let unit = if self.unit.is_empty() { String::new() } else { format!(" {}", self.unit) };
        format!("{}={}{unit}", self.key, crate::units::number(value))
    }
}

/// A curve and its band.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// For each measure, its value at each dose with the scenario's own parameters.
    pub curves: Vec<Vec<Option<f64>>>,
    /// For each measure, the band at each dose; empty when none was asked for.
    pub bands: Vec<Vec<Option<Band>>>,
    /// Runs that failed.
    pub failures: Vec<Failed>,
    /// How many runs there were.
    pub runs: usize,
}

/// What the draws of the parameters give at one dose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// One draw in twenty lies below.
    pub low: f64,
    /// Half of them do.
    pub median: f64,
    /// One in twenty lies above.
    pub high: f64,
    /// Draws that gave a value.
    pub count: usize,
}

/// How a response is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// How often the factors are drawn from their ranges; a draw keeps its parameters along the
    /// whole curve.
    pub draws: usize,
    /// Seed of the draws.
    pub seed: u64,
    /// Divide each curve by what the same parameters give in the scenario as it is: the shape of
    /// the curve, without what only makes it higher or lower.
    pub relative: bool,
}

/// Runs the scenario along the key, with its own parameters and with those that are drawn.
///
/// # Errors
///
/// As [`Study::run`].
pub fn response(
    study: &Study<'_>,
    along: &Along,
    asked: Asked,
) -> Result<Response, SensitivityError> {
    let Asked { draws, seed, relative } = asked;
    let doses = along.values.len();
    let length = doses + usize::from(relative);
    let points = hypercube(study.factors.len(), draws, seed);
    // the first runs are the curve, then draw after draw; the yardstick is the last of each
    let outputs = study.run(length * (1 + draws), |number| {
        let mut changes = match number / length {
            0 => Vec::new(),
            draw => study.at(&points[draw - 1]),
        };
        changes.extend(along.values.get(number % length).map(|&dose| along.set(dose)));
        changes
    })?;
    let mut curves = Vec::new();
    let mut bands = Vec::new();
    for values in &outputs.values {
        let value = |draw: usize, dose: usize| {
            let value = values[draw * length + dose]?;
            let yardstick = if relative { values[draw * length + doses]? } else { 1.0 };
            Some(value / yardstick).filter(|value| value.is_finite())
        };
        curves.push((0..doses).map(|dose| value(0, dose)).collect());
        let band = |dose: usize| {
            let drawn = sorted((1..=draws).filter_map(|draw| value(draw, dose)).collect());
            (!drawn.is_empty()).then(|| Band {
                low: quantile(&drawn, 0.05),
                median: quantile(&drawn, 0.5),
                high: quantile(&drawn, 0.95),
                count: drawn.len(),
            })
        };
        bands.push(if draws > 0 { (0..doses).map(band).collect() } else { Vec::new() });
    }
    Ok(Response { curves, bands, failures: outputs.failures, runs: outputs.runs })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doses_begin_and_end_exactly_where_they_were_asked_to() {
        let even = Along::new("bath.magnesium", "mM", (0.0, 0.3), 4, false);
        assert_eq!((even.values[0], even.values[3]), (0.0, 0.3));
        assert!((even.values[1] - 0.1).abs() < 1e-15);
        assert_eq!(even.set(even.values[3]), "bath.magnesium=0.3 mM");
        let ratios = Along::new("bath.magnesium", "mM", (0.1, 10.0), 3, true);
        assert!((ratios.values[1] - 1.0).abs() < 1e-12);
        let one = Along::new("bath.magnesium", "mM", (0.1, 0.1), 1, false);
        assert_eq!(one.values, [0.1]);
    }
}
