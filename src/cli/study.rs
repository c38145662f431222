//! What the commands that make many runs do alike: measures by name, how they end when they
//! cannot, their tables of failed runs, their figures.

use super::exit::{Exit, entry};
use super::language;
use crate::analysis::Measure;
use crate::experiment::ExperimentError;
use crate::export::csv;
use crate::export::provenance::Provenance;
use crate::figure::Stamp;
use crate::fit::FitError;
use crate::message::{Message, Told as _, did_you_mean, message};
use crate::scenario::problem::nearest;
use crate::sensitivity::{Failed, SensitivityError};
use crate::text::{Catalogue, Value};
use crate::units;
use std::fmt::Write as _;

/// Failed runs that are named on the terminal; the table has them all.
const MOST_TOLD: usize = 3;

/// An end that is told in these words, with the way out if there is one.
pub(super) fn refused(message: &Message, help: impl Into<Option<Message>>, code: u8) -> Exit {
    let help = help.into().map(|help| language::tell(&help)).unwrap_or_default();
    Exit::Study { message: language::tell(message), help, code }
}

impl From<FitError> for Exit {
    fn from(error: FitError) -> Self {
        let (message, help) = (error.told(), error.mended());
        match error {
            FitError::File(error) => Exit::Scenario(error),
            FitError::Interrupted { .. } => Exit::Interrupted,
            FitError::Experiment { at, error } => of_experiment(error, &at),
            FitError::Undetermined { .. } => refused(&message, help, 3),
            FitError::NotConverged { .. } => refused(&message, help, 4),
        }
    }
}

impl From<SensitivityError> for Exit {
    fn from(error: SensitivityError) -> Self {
        let message = error.told();
        match error {
            SensitivityError::Interrupted { .. } => Exit::Interrupted,
            SensitivityError::Experiment(error) => {
                let as_it_is = message!("tell-study-as-it-is", "the scenario as it is");
                of_experiment(error, &language::tell(&as_it_is))
            }
            SensitivityError::TooManyRuns { .. } => refused(&message, None, 8),
            SensitivityError::TooManyParameters { .. } | SensitivityError::NoSuchGroup { .. } => {
                refused(&message, None, 2)
            }
            _ => {
                let help =
                    message!("tell-see-parameters", "`calgate show parameters` shows all of them");
                refused(&message, help, 2)
            }
        }
    }
}

/// A run that could not be done without.
pub(super) fn of_experiment(error: ExperimentError, at: &str) -> Exit {
    match error {
        ExperimentError::Scenario(error) => Exit::Scenario(error),
        ExperimentError::Simulate(error) => Exit::Simulate { scenario: at.to_owned(), error },
        ExperimentError::Body(error) => Exit::Body { scenario: at.to_owned(), error },
        ExperimentError::NoValue { .. } => {
            let said = error.told();
            let message = message!("tell-study-at", "{said} ({at})", said, at);
            let help = message!("tell-study-no-value-help", "choose a measure that such a run has");
            refused(&message, help, 3)
        }
    }
}

/// The measures of these names.
pub(super) fn measures(names: &[String]) -> Result<Vec<Measure>, Exit> {
    let find = |name: &String| {
        Measure::find(name).ok_or_else(|| {
            let help = match nearest(name, Measure::names()) {
                Some(near) => did_you_mean(&near),
                None => message!(
                    "tell-study-measures",
                    "`calgate sensitivity --help` shows all of them"
                ),
            };
            let name = units::shown(name);
            let what = message!("tell-show-no-measure", "there is no measure `{name}`", name);
            refused(&what, help, 2)
        })
    };
    names.iter().map(find).collect()
}

/// The names of all measures, for `--help`.
pub(super) fn measure_help() -> String {
    let names: Vec<&str> = Measure::names().collect();
    let list = entry("    ", &names.join(", "));
    let columns = "or `first`, `last`, `peak`, `trough`, `mean` or `time_of_peak` of a column of \
                   the trace, such as 'peak calcium_bulk_uM'";
    format!("Measures:\n{list}{}", entry("    ", columns))
}

/// A measure as the title of an axis.
pub(super) fn title_of(measure: &Measure, words: &Catalogue) -> String {
    with_unit(&about(measure, words), measure.unit())
}

/// What a measure is, with a capital letter at its beginning.
pub(super) fn about(measure: &Measure, words: &Catalogue) -> String {
    capital(&words.measure(&measure.name()).unwrap_or_else(|| measure.about()))
}

/// From one number to another, the unit once.
pub(super) fn range(low: f64, high: f64, unit: &str, words: &Catalogue) -> String {
    let (low, high) = (shown(low, "", words), shown(high, unit, words));
    words.phrase("number-range", &[("low", Value::Text(&low)), ("high", Value::Text(&high))])
}

/// A phrase with a capital letter at its beginning.
pub(super) fn capital(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first = letters.next().map_or_else(String::new, |c| c.to_uppercase().collect());
    first + letters.as_str()
}

/// A name with its unit in brackets, if it has one.
pub(super) fn with_unit(name: &str, unit: &str) -> String {
    match unit {
        "" | "1" => name.to_owned(),
        _ => format!("{name} ({unit})"),
    }
}

/// A number with its unit, if it has one.
pub(super) fn shown(value: f64, unit: &str, words: &Catalogue) -> String {
    let number = words.as_written(&significant(value));
    if matches!(unit, "" | "1") { number } else { format!("{number} {unit}") }
}

/// Five significant digits: more than any of these numbers deserves, few enough to be read.
fn significant(value: f64) -> String {
    let rounded = format!("{value:.4e}").parse().unwrap_or(value);
    units::number(rounded)
}

/// An entry of a table; empty where there is no number.
pub(super) fn cell(value: impl Into<Option<f64>>) -> String {
    value.into().filter(|value| value.is_finite()).map_or_else(String::new, units::number)
}

/// The stamp of a figure.
pub(super) fn stamp(provenance: &Provenance, words: &Catalogue) -> Result<Stamp, Exit> {
    let line = format!("{} · {}", provenance.stamp(), words.word("disclaimer-short"));
    Ok(Stamp { line, record: provenance.json()? })
}

/// The name of a figure: alone it is `figure`, among several it says what it shows.
pub(super) fn figure_stem(measures: &[Measure], index: usize) -> String {
    match measures {
        [_] => "figure".to_owned(),
        _ => format!("figure-{}", measures[index].name().replace(' ', "-")),
    }
}

/// The table of failed runs.
pub(super) fn failures_table(failures: &[Failed]) -> Result<Vec<u8>, Exit> {
    let line = |failed: &Failed| {
        [failed.run.to_string(), failed.reason.to_string(), failed.changes.join("; ")]
    };
    Ok(csv::table(&["run", "reason", "changes"], failures.iter().map(line))?)
}

/// How many runs failed, and the first of them.
pub(super) fn failures_text(failures: &[Failed], runs: usize, words: &Catalogue) -> String {
    if failures.is_empty() {
        return String::new();
    }
    let count =
        [("failed", Value::Count(failures.len() as u64)), ("runs", Value::Count(runs as u64))];
    let mut text = entry("  ", &words.phrase("study-failed", &count));
    for failed in failures.iter().take(MOST_TOLD) {
        // a run of a large design changes too much to be told
        let changes = match &failed.changes[..] {
            [one] => format!(" ({one})"),
            _ => String::new(),
        };
        let head = format!("    {}: ", failed.run);
        text += &entry(&head, &format!("{}{changes}", words.tell(&failed.reason)));
    }
    let more = failures.len().saturating_sub(MOST_TOLD);
    if more > 0 {
        let more = words.phrase("study-failed-more", &[("more", Value::Count(more as u64))]);
        let _ = writeln!(text, "    {more}");
    }
    text
}

/// Where the result stands.
pub(super) fn written(place: &std::path::Path, words: &Catalogue) -> String {
    let folder = place.display().to_string();
    format!("  {}\n", words.phrase("summary-written", &[("folder", Value::Text(&folder))]))
}
