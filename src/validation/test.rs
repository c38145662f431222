//! Tests claims: runs their experiments through the public scenario machinery and compares.

use super::claim::{Claim, Experiment, Series};
use super::file::Combine;
use super::reduce::{Point, reduce};
use crate::experiment::{Base, ExperimentError, evaluate, in_parallel};
use crate::message::{Message, Told as _, message};
use crate::scenario::library::Alone;

/// What came of a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// The claim.
    pub claim: Claim,
    /// Our number, or why there is none.
    pub ours: Result<f64, Message>,
    /// The judgement.
    pub verdict: Verdict,
    /// What was measured, series by series.
    pub curves: Vec<Curve>,
}

/// One series of measurements.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Its name; empty for the only one.
    pub label: String,
    /// Varied value and measurement.
    pub points: Vec<Point>,
}

/// How the model stands to a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It agrees.
    Met,
    /// It does not, and this was not known.
    Failed,
    /// It is known not to agree; the claim says why.
    Open,
    /// It was said not to agree, but does: the claim's text must be mended.
    OpenButMet,
}

impl Verdict {
    /// Whether something is wrong: with the model, or with what is said of it.
    #[must_use]
    pub fn is_trouble(self) -> bool {
        matches!(self, Self::Failed | Self::OpenButMet)
    }
}

/// Tests claims, in parallel; outcomes in the order of the claims. `done` is told after each one.
pub fn test(claims: &[Claim], done: &(dyn Fn() + Sync)) -> Vec<Outcome> {
    in_parallel(claims, |claim| {
        let outcome = test_one(claim);
        done();
        outcome
    })
}

fn test_one(claim: &Claim) -> Outcome {
    let measured = measure(&claim.experiment);
    let (curves, ours) = match measured {
        Ok(curves) => {
            let ours = number(claim, &curves);
            (curves, ours)
        }
        Err(error) => (Vec::new(), Err(error.told())),
    };
    let (low, high) = claim.accept;
    let agrees = ours.as_ref().is_ok_and(|value| (low..=high).contains(value));
    let verdict = match (agrees, &claim.open) {
        (true, None) => Verdict::Met,
        (true, Some(_)) => Verdict::OpenButMet,
        (false, None) => Verdict::Failed,
        (false, Some(_)) => Verdict::Open,
    };
    Outcome { claim: claim.clone(), ours, verdict, curves }
}

/// Runs the experiment: each series at each value.
///
/// # Errors
/// The first run that has no result.
pub fn measure(experiment: &Experiment) -> Result<Vec<Curve>, ExperimentError> {
    let library = Alone { name: "claim", text: &experiment.scenario };
    let base = Base { library: &library, name: "claim" };
    let at = |series: &Series, value: Option<&(String, f64)>| {
        let mut overrides = series.set.clone();
        if let (Some(key), Some((text, _))) = (&experiment.vary, value) {
            overrides.push(format!("{key}={text}"));
        }
        let found = evaluate(base, &overrides, std::slice::from_ref(&series.measure))?;
        Ok((value.map_or(0.0, |(_, number)| *number), found[0]))
    };
    let curves = experiment.series.iter().map(|series| {
        let values: Vec<Option<&(String, f64)>> = match &series.values[..] {
            [] => vec![None],
            values => values.iter().map(Some).collect(),
        };
        let results = in_parallel(&values, |value| at(series, *value));
        let mut points = results.into_iter().collect::<Result<Vec<Point>, ExperimentError>>()?;
        if experiment.relative {
            let first = points.first().map_or(1.0, |point| point.1);
            for point in &mut points {
                point.1 /= first;
            }
        }
        Ok(Curve { label: series.label.clone(), points })
    });
    curves.collect()
}

/// The number that is compared with the published one.
fn number(claim: &Claim, curves: &[Curve]) -> Result<f64, Message> {
    let experiment = &claim.experiment;
    let reduced =
        |curve: &Curve| reduce(experiment.reduce, &curve.points, experiment.level, &claim.points);
    match curves {
        [only] => reduced(only),
        [first, second] => {
            let (first, second) = (reduced(first)?, reduced(second)?);
            Ok(match experiment.combine {
                Combine::Difference => second - first,
                Combine::Ratio => second / first,
            })
        }
        _ => Err(message!("tell-claim-one-or-two", "a claim has one series or two")),
    }
}
