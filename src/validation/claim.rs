//! A claim: a published result, and the experiment that tests the model against it.

use super::file::{ClaimEntry, ClaimsFile, Combine, Reduce};
use super::shipped;
use crate::analysis::Measure;
use crate::message::message;
use crate::references::{self, Reference};
use crate::scenario::choices::Confidence;
use crate::scenario::fault::Fault;
use crate::scenario::fault::mending::for_example;
use crate::scenario::library::{Alone, Library};
use crate::scenario::problem::{Reading, nearest};
use crate::scenario::reader::{At, Field};
use crate::scenario::{ScenarioError, load_section};
use crate::units::{self, Dimension, Unit};

/// A published result with its experiment.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Short name.
    pub name: String,
    /// What it is about, as a heading.
    pub group: String,
    /// What the paper found.
    pub says: String,
    /// The paper.
    pub source: &'static Reference,
    /// Where in the paper.
    pub place: String,
    /// How well the published number is known.
    pub confidence: Confidence,
    /// The published number as written.
    pub published: String,
    /// The published number itself, if it is one.
    pub value: Option<f64>,
    /// Unit of the compared number.
    pub unit: String,
    /// Lowest and highest value that agree.
    pub accept: (f64, f64),
    /// How ours is computed.
    pub how: String,
    /// Why it is known not to be met, if it is.
    pub open: Option<String>,
    /// How the number is measured.
    pub experiment: Experiment,
    /// Published points, one for each value that is varied.
    pub points: Vec<f64>,
    /// Half the length of their error bars.
    pub errors: Vec<f64>,
}

/// How the number of a claim is measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Experiment {
    /// The scenario as a student would write it.
    pub scenario: String,
    /// The key that is varied.
    pub vary: Option<String>,
    /// The unit of its values.
    pub unit: String,
    /// Whether each series is divided by its first value.
    pub relative: bool,
    /// How a series becomes a number.
    pub reduce: Reduce,
    /// What [`Reduce::Crossing`] looks for.
    pub level: f64,
    /// One series, or two.
    pub series: Vec<Series>,
    /// How two series become one number.
    pub combine: Combine,
}

/// A series of measurements.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name; empty for the only one.
    pub label: String,
    /// Changes to the scenario.
    pub set: Vec<String>,
    /// Values of the varied key, as text and as numbers; none when nothing is varied.
    pub values: Vec<(String, f64)>,
    /// What is measured.
    pub measure: Measure,
}

/// Reads a file of claims: those it asks for by name, in order, then its own.
///
/// # Errors
/// All problems together, each at its place.
pub fn load(library: &dyn Library, name: &str) -> Result<Vec<Claim>, ScenarioError> {
    let (claims, _) = load_section(library, name, &[], |file: &ClaimsFile, _, reading| {
        let mut claims = Vec::new();
        for wanted in file.check.value().into_iter().flatten() {
            match shipped::find(&wanted.value) {
                Some(claim) => claims.push(claim.clone()),
                None => reading.fault(wanted.span, unknown(&wanted.value)),
            }
        }
        for entry in file.claim.value().into_iter().flatten() {
            let group = text(&file.title).unwrap_or_default();
            claims.extend(read_claim(entry, group, reading));
        }
        Some(claims)
    })?;
    Ok(claims)
}

/// Reads claims that stand in memory.
///
/// # Errors
/// As [`load`].
pub(super) fn load_text(name: &str, text: &str) -> Result<Vec<Claim>, ScenarioError> {
    load(&Alone { name, text }, name)
}

/// That there is no such claim, with the nearest name.
#[must_use]
pub fn unknown(name: &str) -> Fault {
    Fault::UnknownName {
        what: message!("tell-name-claim", "claim"),
        found: units::shown(name),
        nearest: nearest(name, shipped::all().iter().map(|claim| claim.name.as_str())),
        see: message!("tell-see-claims", "`calgate validate --list` shows them all"),
    }
}

fn text(field: &Field<String>) -> Option<String> {
    field.value().cloned()
}

fn texts(field: &Field<Vec<At<String>>>) -> Vec<String> {
    field.value().into_iter().flatten().map(|at| at.value.clone()).collect()
}

fn numbers(field: &Field<Vec<At<f64>>>) -> Vec<f64> {
    field.value().into_iter().flatten().map(|at| at.value).collect()
}

fn read_claim(entry: &At<ClaimEntry>, group: String, reading: &mut Reading<'_>) -> Option<Claim> {
    let file = &entry.value;
    let source = file.source.given().and_then(|key| {
        let found = references::find(&key.value);
        if found.is_none() {
            let keys = references::ALL.iter().map(|reference| reference.key);
            let nearest = nearest(&key.value, keys);
            reading.fault(key.span, Fault::UnknownReference { key: key.value.clone(), nearest });
        }
        found
    });
    let measure = read_measure(&file.measure, reading);
    let accept = numbers(&file.accept);
    if let Some(span) = file.accept.span()
        && (accept.len() != 2 || accept[0] > accept[1])
    {
        let message = message!(
            "tell-claim-accept",
            "`accept` must hold the lowest and the highest value that agree"
        );
        let help = for_example("accept = [3.6, 4.0]");
        reading.fault(span, Fault::Meaning { message, help });
        return None;
    }
    let mut unit = None;
    let vary = text(&file.vary);
    let values = read_values(&file.values, &mut unit, reading);
    let lone = match (&file.vary, &file.values) {
        (Field::Given(key), Field::Absent) if file.series.is_absent() => {
            Some(("vary", "values", "values = [\"0.1 mM\", \"0.2 mM\"]", key.span))
        }
        (Field::Absent, Field::Given(values)) => {
            Some(("values", "vary", "vary = \"bath.calcium\"", values.span))
        }
        _ => None,
    };
    if let Some((there, missing, example, span)) = lone {
        let path = "claim".to_owned();
        reading.fault(span, Fault::NeedsCompanion { path, there, missing, example });
        return None;
    }
    let count = values.len().max(1);
    let points = numbers(&file.points);
    let errors = numbers(&file.errors);
    check_count("points", &file.points, count, reading);
    check_count("errors", &file.errors, count, reading);
    let set = texts(&file.set);
    let mut series: Vec<Series> = Vec::new();
    for one in file.series.value().into_iter().flatten().map(|one| &one.value) {
        let mut all = set.clone();
        all.extend(texts(&one.set));
        let own = read_values(&one.values, &mut unit, reading);
        let measure = if one.measure.is_absent() {
            measure.clone()
        } else {
            read_measure(&one.measure, reading)
        };
        series.push(Series {
            label: text(&one.label).unwrap_or_default(),
            set: all,
            values: if one.values.is_absent() { values.clone() } else { own },
            measure: measure?,
        });
    }
    if let (1 | 3.., Some(span)) = (series.len(), file.series.span()) {
        let message = message!("tell-claim-series", "a claim has no series of its own, or two");
        let help = message!("tell-claim-series-help", "write two `[[claim.series]]`, or none");
        reading.fault(span, Fault::Meaning { message, help });
    }
    if series.is_empty() {
        series.push(Series { label: String::new(), set, values, measure: measure? });
    }
    Some(Claim {
        name: text(&file.name)?,
        group,
        says: text(&file.says)?,
        source: source?,
        place: text(&file.place)?,
        confidence: *file.confidence.value()?,
        published: text(&file.published)?,
        value: file.value.value().copied(),
        unit: text(&file.unit).unwrap_or_default(),
        accept: (*accept.first()?, *accept.get(1)?),
        how: text(&file.how)?,
        open: text(&file.open),
        experiment: Experiment {
            scenario: text(&file.scenario)?,
            vary,
            unit: unit.map_or(String::new(), |unit| unit.text.to_owned()),
            relative: file.relative.value().copied().unwrap_or(false),
            reduce: file.reduce.value().copied().unwrap_or_default(),
            level: file.level.value().copied().unwrap_or(0.5),
            series,
            combine: file.combine.value().copied().unwrap_or_default(),
        },
        points,
        errors,
    })
}

/// That a list has a number for each value.
fn check_count(name: &str, field: &Field<Vec<At<f64>>>, values: usize, reading: &mut Reading<'_>) {
    let Some(At { value: list, span }) = field.given() else { return };
    let numbers = list.len();
    if numbers != values {
        let message = message!(
            "tell-claim-counts",
            "`{name}` holds {numbers} numbers for {values} values",
            name,
            numbers,
            values
        );
        let help = message!("tell-claim-counts-help", "give one number for each of `values`");
        reading.fault(*span, Fault::Meaning { message, help });
    }
}

/// That there is no such measure, with the nearest name.
#[must_use]
pub fn unknown_measure(name: &str) -> Fault {
    Fault::UnknownName {
        what: message!("tell-name-measure", "measure"),
        found: units::shown(name),
        nearest: nearest(name, Measure::names()),
        see: message!(
            "tell-see-measures-and-columns",
            "`calgate show measures` shows them all, and any column has a `first`, `last`, \
             `peak`, `trough`, `mean` and `time_of_peak`"
        ),
    }
}

fn read_measure(field: &Field<String>, reading: &mut Reading<'_>) -> Option<Measure> {
    let name = field.given()?;
    let found = Measure::find(&name.value);
    if found.is_none() {
        reading.fault(name.span, unknown_measure(&name.value));
    }
    found
}

/// Values as text and as numbers; `unit` is the one that all of them share.
fn read_values(
    field: &Field<Vec<At<String>>>,
    unit: &mut Option<&'static Unit>,
    reading: &mut Reading<'_>,
) -> Vec<(String, f64)> {
    let mut read = Vec::new();
    for value in field.value().into_iter().flatten() {
        let own = match units::split(&value.value).1 {
            "" => Some(Dimension::Number.own_unit()),
            text => Unit::find(text),
        };
        let number = own.and_then(|own| units::parse(&value.value, own).ok());
        match (number, own) {
            (Some(number), Some(own)) if unit.is_none_or(|common| common == own) => {
                *unit = Some(own);
                read.push((value.value.clone(), number));
            }
            _ => {
                let found = units::shown(&value.value);
                let message = message!(
                    "tell-claim-units",
                    "`{found}` is no number in the unit of the other values",
                    found
                );
                let help = message!("tell-claim-units-help", "write all values in one unit");
                reading.fault(value.span, Fault::Meaning { message, help });
            }
        }
    }
    if let (Some(span), true) = (field.span(), field.value().is_some_and(Vec::is_empty)) {
        let message = message!("tell-claim-no-values", "`values` is empty");
        let help = message!("tell-claim-no-values-help", "give at least one value");
        reading.fault(span, Fault::Meaning { message, help });
    }
    read
}
