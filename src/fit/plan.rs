//! From what is typed in a fit file to what is to be done, with everything checked.

use std::path::Path as FilePath;

use super::data;
use super::file::{FitFile, Observe, Point as PointTable, Vary};
use super::transform::{Bounded, Scale};
use crate::analysis::Measure;
use crate::message::{Message, message};
use crate::scenario::wording::Wording;

use crate::model::parameters::ParameterInfo;
use crate::references;
use crate::scenario::fault::Fault;
use crate::scenario::fault::mending::for_example;
use crate::scenario::library::Library;
use crate::scenario::overrides::{find_parameter, nearest_parameter, value_reader};
use crate::scenario::problem::{Reading, nearest};
use crate::scenario::quantity::{QuantityReader, quantity};
use crate::scenario::range;
use crate::scenario::reader::{At, Field, Path, Reader as _};
use crate::scenario::tree::{Node, Span};
use crate::scenario::{self, Scenario, ScenarioError};
use crate::units::{self, Unit, shown};

/// What a fit file asks for.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Title, perhaps empty.
    pub title: String,
    /// It in every language in which the file gives it.
    pub titles: Wording,
    /// What the fit is for, perhaps empty.
    pub about: String,
    /// Keys of references.
    pub sources: Vec<String>,
    /// Name of the scenario, as its library knows it.
    pub scenario: String,
    /// Changes of the scenario that hold for every run.
    pub set: Vec<String>,
    /// What may move.
    pub varied: Vec<Varied>,
    /// What is to be met.
    pub points: Vec<Point>,
    /// Columns that are conditions, in the order of [`Point::conditions`].
    pub conditions: Vec<Conditioned>,
}

/// A column that changes the scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conditioned {
    /// Name of the column.
    pub column: String,
    /// The key that it sets.
    pub key: String,
    /// Unit of its entries, empty for words and plain numbers.
    pub unit: String,
}

impl Conditioned {
    /// The change of the scenario that belongs to an entry.
    #[must_use]
    pub fn set(&self, entry: &str) -> String {
        let space = if self.unit.is_empty() { "" } else { " " };
        format!("{}={entry}{space}{}", self.key, self.unit)
    }
}

/// A parameter that may move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Varied {
    /// Which.
    pub info: &'static ParameterInfo,
    /// Within which bounds.
    pub range: Bounded,
    /// What it is in the scenario.
    pub shipped: f64,
}

/// One measured value.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Changes of the scenario under which it was measured.
    pub set: Vec<String>,
    /// The entries of the condition columns.
    pub conditions: Vec<String>,
    /// What is compared.
    pub measure: Measure,
    /// With what.
    pub aim: Aim,
    /// How much its deviation counts.
    pub precision: Precision,
}

/// What a prediction is compared with.
#[derive(Debug, Clone, PartialEq)]
pub enum Aim {
    /// A measured value, in the unit of the measure.
    Value(f64),
    /// The same measure with these changes of the scenario.
    AsIn(Vec<String>),
}

/// How sure a measured value is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Precision {
    /// Nothing is known.
    Unknown,
    /// Its standard deviation.
    StandardDeviation(f64),
    /// How much its squared deviation counts against those of others.
    Weight(f64),
}

/// Reads the fit file `name`; `overrides` change its scenario.
///
/// # Errors
///
/// All problems of the fit file and its table together; then those of its scenario.
pub fn load(
    library: &dyn Library,
    name: &str,
    overrides: &[String],
) -> Result<Plan, ScenarioError> {
    let (plan, _) = scenario::load_section(library, name, &[], |file: &FitFile, _, reading| {
        let mut check = Check { library, folder: FilePath::new(name).parent(), reading };
        check.plan(file, overrides)
    })?;
    let plan = plan?;
    // what a point changes is checked before anything is run
    for point in &plan.points {
        let mut ways = vec![&point.set];
        if let Aim::AsIn(set) = &point.aim {
            ways.push(set);
        }
        for way in ways {
            let overrides: Vec<String> = plan.set.iter().chain(way).cloned().collect();
            scenario::load_from(library, &plan.scenario, &overrides)?;
        }
    }
    Ok(plan)
}

/// Where all names can be seen.
fn see_parameters() -> Message {
    message!("tell-see-parameters", "`calgate show parameters` shows all of them")
}

pub(super) struct Check<'a, 'r> {
    library: &'a dyn Library,
    folder: Option<&'a FilePath>,
    pub(super) reading: &'a mut Reading<'r>,
}

fn texts(field: &Field<Vec<At<String>>>) -> Vec<String> {
    field.value().into_iter().flatten().map(|at| at.value.clone()).collect()
}

impl Check<'_, '_> {
    /// A scenario that does not hold is told apart from a faulty fit file.
    fn plan(
        &mut self,
        file: &FitFile,
        overrides: &[String],
    ) -> Option<Result<Plan, ScenarioError>> {
        let text = |field: &Field<String>| field.value().cloned().unwrap_or_default();
        self.check_sources(file);
        let scenario = self.beside(file.scenario.value()?);
        let mut set = texts(&file.set);
        set.extend_from_slice(overrides);
        let base = match scenario::load_from(self.library, &scenario, &set) {
            Ok(base) => base,
            Err(error) => return Some(Err(error)),
        };
        let varied = self.varied(file.vary.given()?, &base);
        let mut points = Vec::new();
        let path = Path::root().join("point").entry();
        for table in file.point.value().into_iter().flatten() {
            points.extend(self.point(table, &path));
        }
        let mut conditions = Vec::new();
        if let Some(name) = file.data.given() {
            conditions = data::conditions(file);
            points.extend(self.table(file, name)?);
        } else if file.point.is_absent() && file.data.is_absent() {
            let table = message!("tell-fit-a-file", "a fit file").into();
            let fault = Fault::EitherOr { table, one: "data", other: "[[point]]", both: false };
            self.reading.fault(file.vary.span(), fault);
            return None;
        }
        self.check_counts(file, varied.len(), &points);
        let titles = file.title.value().cloned().unwrap_or_default();
        Some(Ok(Plan {
            title: titles.general().to_owned(),
            titles,
            about: text(&file.about),
            sources: texts(&file.sources),
            scenario,
            set,
            varied,
            points,
            conditions,
        }))
    }

    /// A path beside the fit file.
    pub(super) fn beside(&self, name: &str) -> String {
        let path = self.folder.map_or_else(|| name.into(), |folder| folder.join(name));
        path.display().to_string()
    }

    /// The bytes of a file beside the fit file; what is wrong with it is noted at `span`.
    pub(super) fn read(&mut self, name: &str, span: Span) -> Option<Vec<u8>> {
        match self.library.read(&self.beside(name)) {
            Ok(bytes) => Some(bytes),
            Err(fault) => {
                self.reading.fault(span, fault);
                None
            }
        }
    }

    pub(super) fn wrong(&mut self, span: Option<Span>, message: Message, help: Message) {
        self.reading.fault(span, Fault::Meaning { message, help });
    }

    fn check_sources(&mut self, file: &FitFile) {
        for source in file.sources.value().into_iter().flatten() {
            if references::find(&source.value).is_none() {
                let keys = references::ALL.iter().map(|reference| reference.key);
                let nearest = nearest(&source.value, keys);
                let fault = Fault::UnknownReference { key: shown(&source.value), nearest };
                self.reading.fault(source.span, fault);
            }
        }
    }

    fn varied(&mut self, tables: &At<Vec<At<Vary>>>, base: &Scenario) -> Vec<Varied> {
        let mut varied: Vec<Varied> = Vec::new();
        for table in &tables.value {
            let Some(one) = self.vary(&table.value, base) else { continue };
            if varied.iter().any(|known| known.info == one.info) {
                let key = format!("{}.{}", one.info.group, one.info.name);
                self.reading.fault(table.span, Fault::DuplicateKey { key, header: false });
            }
            varied.push(one);
        }
        varied
    }

    fn vary(&mut self, vary: &Vary, base: &Scenario) -> Option<Varied> {
        let name = vary.parameter.given()?;
        let Some(info) = find_parameter(&name.value) else {
            let fault = Fault::UnknownName {
                what: message!("tell-name-parameter", "parameter"),
                found: shown(&name.value),
                nearest: nearest_parameter(&name.value),
                see: see_parameters(),
            };
            self.reading.fault(name.span, fault);
            return None;
        };
        let path = Path::root().join("vary");
        let mut read = |field: &Field<Node>, key: &str, otherwise: Option<f64>| match field {
            Field::Absent => otherwise,
            Field::Wrong => None,
            Field::Given(node) => {
                let found = value_reader(info).read(&node.value, &path.join(key), self.reading)?;
                Some(found.value_in(info.unit))
            }
        };
        let entry = base.preset.entry(info);
        let low = read(&vary.low, "low", entry.map(|entry| entry.low));
        let high = read(&vary.high, "high", entry.map(|entry| entry.high));
        let start = read(&vary.start, "start", Some(f64::NAN));
        let (low, high, mut start) = (low?, high?, start?);
        let scale = vary.scale.value().copied().unwrap_or_default();
        let write = |value: f64| {
            Unit::find(info.unit).map_or_else(String::new, |unit| units::format(value, unit))
        };
        if low >= high {
            let message = message!(
                "tell-fit-no-room",
                "`{name}` cannot move from {low} to {high}",
                name = &name.value,
                low = write(low),
                high = write(high)
            );
            let help = message!("tell-fit-no-room-help", "give a `low` and a higher `high`");
            self.wrong(vary.high.span().or(vary.low.span()).or(Some(name.span)), message, help);
            return None;
        }
        if scale == Scale::Logarithmic && low <= 0.0 {
            let message =
                message!("tell-fit-ratios", "equal ratios cannot begin at {low}", low = write(low));
            let help =
                message!("tell-fit-ratios-help", "give a `low` above zero, or take out `scale`");
            self.wrong(vary.scale.span(), message, help);
            return None;
        }
        if start.is_nan() {
            start = Bounded { low, high, start: low, scale }.value(0.5);
        }
        if !(low < start && start < high) {
            let fault = Fault::OutOfRange {
                path: "vary.start".into(),
                found: write(start).into(),
                range: range::between(&write(low), &write(high)),
            };
            self.reading.fault(vary.start.span(), fault);
            return None;
        }
        let shipped = base.parameters.get(info.group, info.name)?;
        Some(Varied { info, range: Bounded { low, high, start, scale }, shipped })
    }

    fn point(&mut self, table: &At<PointTable>, path: &Path) -> Option<Point> {
        let point = &table.value;
        let measure = self.measure(point.measure.given()?)?;
        let unit = measure_unit(&measure);
        let aim = match (&point.value, &point.as_in) {
            (Field::Given(value), Field::Absent) => {
                let found = reader(unit).read(&value.value, &path.join("value"), self.reading)?;
                Aim::Value(found.value_in(unit))
            }
            (Field::Absent, Field::Given(_)) => Aim::AsIn(texts(&point.as_in)),
            (value, as_in) => {
                let both = !value.is_absent() && !as_in.is_absent();
                let table_name = path.header();
                let fault =
                    Fault::EitherOr { table: table_name, one: "value", other: "as_in", both };
                self.reading.fault(table.span, fault);
                return None;
            }
        };
        let precision = match &point.standard_deviation {
            Field::Given(node) => {
                let path = path.join("standard_deviation");
                let found = reader(unit).above(0.0).read(&node.value, &path, self.reading)?;
                Precision::StandardDeviation(found.value_in(unit))
            }
            _ => Precision::Unknown,
        };
        Some(Point { set: texts(&point.set), conditions: Vec::new(), measure, aim, precision })
    }

    pub(super) fn measure(&mut self, name: &At<String>) -> Option<Measure> {
        let found = Measure::find(&name.value);
        if found.is_none() {
            let names = Measure::names();
            let fault = Fault::UnknownName {
                what: message!("tell-name-measure", "measure"),
                found: shown(&name.value),
                nearest: nearest(&name.value, names),
                see: message!("tell-fit-see-measures", "`calgate fit --help` shows all of them"),
            };
            self.reading.fault(name.span, fault);
        }
        found
    }

    /// The unit of a column, which must measure what the measure does.
    pub(super) fn unit(&mut self, observe: &Observe, measure: &Measure) -> Option<&'static Unit> {
        let own = Unit::find(measure_unit(measure))?;
        let Field::Given(typed) = &observe.unit else { return Some(own) };
        let found = Unit::find(&typed.value).filter(|unit| unit.dimension == own.dimension);
        if found.is_none() {
            let message = message!(
                "tell-fit-other-unit",
                "`{measure}` is not measured in `{unit}`",
                measure = measure.name(),
                unit = &typed.value
            );
            let help = for_example(&format!("unit = \"{}\"", own.text));
            self.wrong(Some(typed.span), message, help);
        }
        found
    }

    fn check_counts(&mut self, file: &FitFile, varied: usize, points: &[Point]) {
        // with a faulty table nobody knows how many there are
        if !self.reading.problems.is_empty() {
            return;
        }
        let place = file.data.span().or(file.vary.span());
        if points.len() < varied || points.is_empty() {
            let message = message!(
                "tell-fit-too-few",
                "{values} cannot determine {parameters}",
                values = in_words_of_values(points.len()),
                parameters = in_words_of_parameters(varied)
            );
            let help =
                message!("tell-fit-too-few-help", "add measured values, or vary fewer parameters");
            self.wrong(place, message, help);
            return;
        }
        let known = |point: &&Point| matches!(point.precision, Precision::StandardDeviation(_));
        let some = points.iter().filter(known).count();
        if some != 0 && some != points.len() {
            let message = message!(
                "tell-fit-some-deviations",
                "only {some} of {count} values have a standard deviation",
                some,
                count = points.len()
            );
            let help =
                message!("tell-fit-some-deviations-help", "give it for all of them, or for none");
            self.wrong(place, message, help);
        } else if some == 0
            && points.len() > varied
            && points.iter().any(|point| point.measure != points[0].measure)
        {
            let message = message!(
                "tell-fit-no-weights",
                "nothing says how values of different measures weigh against each other"
            );
            let help =
                message!("tell-fit-no-weights-help", "give each value its `standard_deviation`");
            self.wrong(place, message, help);
        }
    }
}

fn in_words_of_values(count: usize) -> Message {
    if count == 1 {
        message!("tell-fit-one-value", "1 measured value")
    } else {
        message!("tell-fit-values", "{count} measured values", count)
    }
}

fn in_words_of_parameters(count: usize) -> Message {
    if count == 1 {
        message!("tell-fit-one-parameter", "1 parameter")
    } else {
        message!("tell-fit-parameters", "{count} parameters", count)
    }
}

/// The unit of a measure, `1` for those without.
fn measure_unit(measure: &Measure) -> &str {
    if measure.unit().is_empty() { "1" } else { measure.unit() }
}

fn reader(unit: &str) -> QuantityReader {
    let example = if unit == "1" { "25".to_owned() } else { format!("1 {unit}") };
    quantity(unit, example)
}
