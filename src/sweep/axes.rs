//! The axes of a sweep file: each is laid on the scenario at both ends, so that a wrong name, unit
//! or word is told as the scenario tells it, at its place in the sweep file.

use std::ops::Range;

use super::check::{Check, texts};
use super::file::{AxisTable, Combined, SweepFile};
use super::trial::{Part, Trial, change};
use super::{Axis, Values};
use crate::message::message;
use crate::scenario::ScenarioError;
use crate::scenario::fault::Fault;
use crate::scenario::fault::mending::for_example;
use crate::scenario::problem::Warning;
use crate::scenario::reader::{At, Field};
use crate::scenario::tree::Span;
use crate::units::{self, Unit, shown};

/// Keys that say what a file is.
const FIXED: [&str; 3] = ["schema", "kind", "extends"];

/// The key that replicates lay on the scenario themselves.
const SEED: &str = "run.seed";

impl Check<'_, '_> {
    /// What is wrong with the entries of `set`, each at its place.
    pub(super) fn faults_of_set(&mut self, error: &ScenarioError, file: &SweepFile) {
        for problem in &error.problems {
            let found = change(&error.sources, problem.place);
            let entry = found.and_then(|(number, _)| texts(&file.set).get(number));
            let place = entry.map(|entry| entry.span).or(file.set.span());
            self.reading.fault(place, problem.fault.clone());
        }
    }

    /// The axes, as far as they are right; nothing if one is not.
    pub(super) fn axes(
        &mut self,
        file: &SweepFile,
        set: &[String],
        trial: &mut Trial<'_>,
    ) -> Option<Vec<Axis>> {
        let replicates = file.replicates.value().copied().unwrap_or(1);
        if file.axis.is_absent() && replicates == 1 && file.replicates.is_absent() {
            let table = message!("tell-sweep-a-sweep", "a sweep").into();
            let example = "[[axis]]".to_owned();
            let fault = Fault::MissingKey { table, key: "axis", example };
            self.reading.fault(file.scenario.span(), fault);
            return None;
        }
        let tables = match &file.axis {
            Field::Absent => &[][..],
            Field::Wrong => return None,
            Field::Given(tables) => &tables.value,
        };
        let design = match &file.design {
            Field::Absent => Some(Combined::default()),
            other => other.value().copied(),
        };
        let mut axes: Vec<Axis> = Vec::new();
        for table in tables {
            let Some(axis) = self.axis(table, design, file.points.value(), set, trial) else {
                continue;
            };
            let key = table.value.key.given()?;
            if axes.iter().any(|known| known.key == axis.key) {
                let fault = Fault::DuplicateKey { key: axis.key.clone(), header: false };
                self.reading.fault(key.span, fault);
            }
            self.check_alone(&axis, key, file, set);
            axes.push(axis);
        }
        let seeds = set.iter().position(|text| key_of(text) == SEED);
        if let (true, Some(number)) = (replicates > 1, seeds) {
            let place = texts(&file.set).get(number).map(|at| at.span);
            self.seed_twice(place.or(file.replicates.span()));
        }
        (axes.len() == tables.len()).then_some(axes)
    }

    /// Nothing else may set what an axis sets.
    fn check_alone(&mut self, axis: &Axis, key: &At<String>, file: &SweepFile, set: &[String]) {
        if let Some(number) = set.iter().position(|text| key_of(text) == axis.key) {
            let also = texts(&file.set).get(number);
            let message = if also.is_some() {
                message!(
                    "tell-sweep-axis-in-set",
                    "`{key}` is an axis and stands in `set` as well",
                    key = &axis.key
                )
            } else {
                message!(
                    "tell-sweep-axis-typed",
                    "`{key}` is an axis and is set on the command line as well",
                    key = &axis.key
                )
            };
            let set_here = |at: &At<String>| (at.span, message!("tell-sweep-set-here", "set here"));
            let related = also.map(set_here).into_iter().collect();
            let help = message!("tell-scenario-twice-help", "remove one of the two");
            let fault = Fault::Meaning { message, help };
            self.reading.fault_with(key.span, fault, related);
        }
        if axis.key == SEED && file.replicates.value().is_some_and(|replicates| *replicates > 1) {
            self.seed_twice(Some(key.span));
        }
    }

    fn seed_twice(&mut self, place: Option<Span>) {
        let message =
            message!("tell-sweep-seed-twice", "each replicate has a `run.seed` of its own");
        let help = message!("tell-sweep-seed-twice-help", "take out `run.seed`, or `replicates`");
        self.wrong(place, message, help);
    }

    fn axis(
        &mut self,
        table: &At<AxisTable>,
        design: Option<Combined>,
        points: Option<&u64>,
        set: &[String],
        trial: &mut Trial<'_>,
    ) -> Option<Axis> {
        let typed = &table.value;
        let key = typed.key.given()?;
        let plain = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
        let is_name = |part: &str| !part.is_empty() && part.chars().all(plain);
        if FIXED.contains(&key.value.as_str()) {
            let message =
                message!("tell-sweep-fixed", "`{key}` cannot be varied", key = &key.value);
            let help = message!(
                "tell-sweep-fixed-help",
                "it belongs to the file and not to what is simulated"
            );
            self.wrong(key.span, message, help);
            return None;
        }
        if !key.value.split('.').all(is_name) {
            let message = message!(
                "tell-sweep-no-key",
                "`{key}` is not a key of a scenario",
                key = shown(&key.value)
            );
            self.wrong(key.span, message, for_example("key = \"bath.magnesium\""));
            return None;
        }
        let ranged = !typed.from.is_absent() || !typed.to.is_absent();
        match (&typed.values, ranged) {
            (Field::Given(values), false) => {
                self.check_list_alone(typed)?;
                self.list(key, values, design, set, trial)
            }
            (Field::Absent, true) => self.range(table, key, design, points, set, trial),
            (Field::Wrong, _) => None,
            (values, both) => {
                let fault = Fault::EitherOr {
                    table: "`[[axis]]`".into(),
                    one: "values",
                    other: "from",
                    both,
                };
                self.reading.fault(values.span().or(Some(table.span)), fault);
                None
            }
        }
    }

    /// What belongs to a range has no business beside a list.
    fn check_list_alone(&mut self, typed: &AxisTable) -> Option<()> {
        let count = typed.count.span().map(|span| ("count", span));
        let found = count.or(typed.spacing.span().map(|span| ("spacing", span)));
        let Some((name, span)) = found else { return Some(()) };
        let message = message!(
            "tell-sweep-list-divided",
            "`{name}` divides a range, and this axis is a list",
            name
        );
        let help = message!(
            "tell-sweep-list-divided-help",
            "take `{name}` out, or write `from` and `to`",
            name
        );
        self.wrong(span, message, help);
        None
    }

    /// Side by side with another axis a value may come again; alone it is hardly meant to.
    fn warn_twice(&mut self, value: &At<String>, before: &[At<String>]) {
        if before.iter().any(|known| known.value == value.value) {
            self.reading.warnings.push(Warning {
                message: message!(
                    "tell-sweep-value-twice",
                    "`{value}` stands twice on this axis",
                    value = shown(&value.value)
                ),
                reason: message!("tell-sweep-value-twice-why", "the same rows will be made again"),
                source: None,
                place: Some(value.span),
            });
        }
    }

    fn list(
        &mut self,
        key: &At<String>,
        values: &At<Vec<At<String>>>,
        design: Option<Combined>,
        set: &[String],
        trial: &mut Trial<'_>,
    ) -> Option<Axis> {
        if values.value.is_empty() && self.is_faulty(values.span) {
            return None;
        }
        if values.value.is_empty() {
            let message = message!(
                "tell-sweep-no-values",
                "the axis `{key}` has no values",
                key = &key.value
            );
            self.wrong(values.span, message, for_example("values = [\"0 mM\", \"1 mM\"]"));
            return None;
        }
        let mut right = true;
        for (number, value) in values.value.iter().enumerate() {
            if design != Some(Combined::Zip) {
                self.warn_twice(value, &values.value[..number]);
            }
            let level = (value.value.as_str(), Some(value.span));
            match self.lay(key, level, set, trial) {
                Ok(()) => {}
                // it would be said again for each value
                Err(Part::Key) => return None,
                Err(Part::Value(_)) => right = false,
            }
        }
        let list: Vec<String> = values.value.iter().map(|at| at.value.trim().to_owned()).collect();
        let unit = common_unit(&list).to_owned();
        right.then(|| Axis { key: key.value.clone(), unit, values: Values::List(list) })
    }

    /// Lays one value of an axis on the scenario; what is wrong is noted, and told as the part of
    /// the change that is to blame.
    pub(super) fn lay(
        &mut self,
        key: &At<String>,
        (value, place): (&str, Option<Span>),
        set: &[String],
        trial: &mut Trial<'_>,
    ) -> Result<(), Part> {
        let own = format!("{}={value}", key.value);
        let all: Vec<String> = set.iter().cloned().chain([own]).collect();
        let Err(error) = trial.lay(&all) else { return Ok(()) };
        let mut blamed = Part::Value(0..0);
        for problem in &error.problems {
            let part = change(&error.sources, problem.place)
                .filter(|(number, _)| *number == set.len())
                .map(|(_, part)| part);
            let place = match (&part, place) {
                (Some(Part::Key), _) => Some(key.span),
                (Some(Part::Value(bytes)), Some(whole)) if is_part(value, bytes) => {
                    Some(self.reading.sources.part(whole, value, bytes.clone()))
                }
                (_, place) => place,
            };
            self.reading.fault(place, problem.fault.clone());
            if part == Some(Part::Key) {
                blamed = Part::Key;
            }
        }
        Err(blamed)
    }
}

/// Whether these bytes are less than all of a value; one that had to be written in another way to
/// be laid on the scenario may have none such.
fn is_part(value: &str, bytes: &Range<usize>) -> bool {
    value.get(bytes.clone()).is_some_and(|part| part.len() < value.len())
}

/// The key of a change.
fn key_of(text: &str) -> &str {
    text.split_once('=').map_or("", |(key, _)| key.trim())
}

/// The unit in which all of the values can be read as numbers, that of the first; nothing if there
/// is none.
fn common_unit(values: &[String]) -> &'static str {
    let (number, unit) = values.first().map_or(("", ""), |first| units::split(first));
    let unit = if number.is_empty() || unit.is_empty() { None } else { Unit::find(unit) };
    unit.filter(|unit| values.iter().all(|value| units::parse(value, unit).is_ok()))
        .map_or("", |unit| unit.text)
}
