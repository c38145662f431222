//! From what was typed to a [`Lesson`]: everything that can be known to be wrong before a single
//! run is said here, at its place in the lesson file.

mod laying;
mod numbers;
mod story;
mod texts;

use std::collections::BTreeSet;
use std::path::Path as FilePath;

use super::file::{FigureTable, KnobTable, LessonFile};
use super::{Beside, Drawn, Figure, Knob, Lesson, Number, Start};
use crate::analysis::Measure;
use crate::message::{Message, message};
use crate::scenario::fault::Fault;
use crate::scenario::library::{Library, tidy};
use crate::scenario::problem::{Reading, nearest};
use crate::scenario::reader::{At, Field};
use crate::scenario::tree::{Sources, Span};
use crate::scenario::{self, ScenarioError};
use crate::sweep::Spacing;
use crate::units::{self, Unit, shown};

/// Most runs of the table that is made beforehand: every value of a knob with every other's.
const MOST_POINTS: u64 = 150;

/// Reads the lesson file `name`.
///
/// # Errors
///
/// All problems of the lesson file together; or else those of its scenario.
pub fn load(library: &dyn Library, name: &str) -> Result<Lesson, ScenarioError> {
    let (found, sources) =
        scenario::load_section(library, name, &[], |file: &LessonFile, _, reading| {
            let names = numbers::names(file);
            let mut check =
                Check { library, reading, names, columns: BTreeSet::new(), laid: BTreeSet::new() };
            check.lesson(file, name)
        })?;
    let mut lesson = found?;
    lesson.sources = sources;
    Ok(lesson)
}

struct Check<'a, 'r> {
    library: &'a dyn Library,
    reading: &'a mut Reading<'r>,
    /// Names of the numbers, in the order of the file.
    names: Vec<String>,
    /// Columns that a run of the lesson's scenario has.
    columns: BTreeSet<&'static str>,
    /// What was laid on a scenario and held.
    laid: BTreeSet<Start>,
}

fn list<T>(field: &Field<Vec<At<T>>>) -> &[At<T>] {
    field.value().map_or(&[], Vec::as_slice)
}

/// What to do about a key that a form does not read.
fn other_form(key: &str) -> Message {
    message!("tell-lesson-other-form", "take `{key}` out, or choose another `form`", key)
}

impl Check<'_, '_> {
    /// A scenario that does not hold by itself is told apart from a faulty lesson file.
    fn lesson(&mut self, file: &LessonFile, name: &str) -> Option<Result<Lesson, ScenarioError>> {
        let named = file.scenario.given()?;
        let scenario = self.beside(named);
        let base = Start { scenario, set: Vec::new() };
        match scenario::load_any_from(self.library, &base.scenario, &[]) {
            Ok(loaded) => self.columns = laying::columns(&loaded),
            // a name that leads nowhere is the lesson's own fault
            Err(error) if error.kind() == scenario::Kind::Io => {
                for problem in error.problems {
                    self.reading.fault(named.span, problem.fault);
                }
                return None;
            }
            Err(error) => return Some(Err(error)),
        }
        let base = self.with(&base, list(&file.set))?;
        let knobs = self.knobs(file, &base);
        let figures = self.figures(file, knobs.as_deref().unwrap_or_default());
        let measures = self.beside_figures(file);
        let numbers = self.numbers(file, &base);
        let title = self.phrase(&file.title);
        let question = self.phrase(&file.question);
        let claim = self.phrase(&file.claim);
        let steps = self.steps(file, knobs.as_deref().unwrap_or_default());
        let quiz = self.quiz(file);
        let evidence = self.evidence(file);
        let glossary = self.glossary(file);
        let limits: Vec<_> =
            list(&file.limit).iter().map(|words| self.phrase_of(&words.value)).collect();
        for (table, is_empty, place) in [
            ("knob", list(&file.knob).is_empty(), file.knob.span()),
            ("step", list(&file.step).is_empty(), file.step.span()),
            ("quiz", list(&file.quiz).is_empty(), file.quiz.span()),
            ("limit", list(&file.limit).is_empty(), file.limit.span()),
        ] {
            if is_empty && place.is_some() {
                let what = message!("tell-lesson-lacks", "this lesson has no `{table}`", table);
                let help = message!("tell-lesson-add", "add a table `[[{table}]]`", table);
                self.wrong(place, what, help);
            }
        }
        if !self.reading.problems.is_empty() {
            return None;
        }
        let stem = FilePath::new(name).file_stem().unwrap_or_default();
        Some(Ok(Lesson {
            name: stem.to_string_lossy().into_owned(),
            level: *file.level.value()?,
            minutes: *file.minutes.value()?,
            title,
            question,
            claim,
            base,
            knobs: knobs?,
            figures: figures?,
            measures: measures?,
            numbers: numbers?,
            steps: steps?,
            quiz: quiz?,
            glossary,
            evidence,
            limits,
            sources: Sources::default(),
        }))
    }

    /// A path relative to the file in which it is written.
    fn beside(&self, name: &At<String>) -> String {
        let written_in = FilePath::new(&self.reading.sources.get(name.span.source).name);
        let folder = written_in.parent().map(FilePath::to_path_buf).unwrap_or_default();
        tidy(&folder.join(&name.value)).display().to_string()
    }

    fn wrong(&mut self, span: impl Into<Option<Span>>, message: Message, help: Message) {
        let fault = Fault::Meaning { message, help };
        self.reading.fault(span, fault);
    }

    /// The measure of that name.
    fn measure(&mut self, name: &At<String>) -> Option<Measure> {
        let found = Measure::find(&name.value);
        if found.is_none() {
            let fault = Fault::UnknownName {
                what: message!("tell-name-measure", "measure"),
                found: shown(&name.value),
                nearest: nearest(&name.value, Measure::names()),
                see: message!("tell-see-measures", "`calgate show measures` shows all of them"),
            };
            self.reading.fault(name.span, fault);
        }
        if let Some(Measure::OfColumn { column, .. }) = &found {
            self.column(column, name.span)?;
        }
        found
    }

    /// Notes a column that no run of this lesson has.
    fn column(&mut self, name: &str, span: Span) -> Option<()> {
        if self.columns.contains(name) {
            return Some(());
        }
        let fault = Fault::UnknownName {
            what: message!("tell-name-column", "column"),
            found: shown(name),
            nearest: nearest(name, self.columns.iter().copied()),
            see: message!("tell-see-columns", "the header of a run's trace.csv shows all of them"),
        };
        self.reading.fault(span, fault);
        None
    }

    fn knobs(&mut self, file: &LessonFile, base: &Start) -> Option<Vec<Knob>> {
        let mut knobs: Vec<Knob> = Vec::new();
        let mut points = 1_u64;
        for table in list(&file.knob) {
            let Some(knob) = self.knob(&table.value, base) else { continue };
            let key = table.value.key.span();
            if knobs.iter().any(|known| known.key == knob.key) {
                let fault = Fault::DuplicateKey { key: knob.key.clone(), header: false };
                self.reading.fault(key, fault);
            }
            points = points.saturating_mul(knob.steps);
            if points > MOST_POINTS {
                let what = message!(
                    "tell-lesson-too-many-runs",
                    "the table of this lesson would take {count} runs",
                    count = points
                );
                let help = message!(
                    "tell-lesson-fewer-steps",
                    "give the knobs fewer `steps`; at most {most} are made",
                    most = MOST_POINTS
                );
                self.wrong(table.value.steps.span(), what, help);
                return None;
            }
            knobs.push(knob);
        }
        (knobs.len() == list(&file.knob).len()).then_some(knobs)
    }

    fn knob(&mut self, table: &KnobTable, base: &Start) -> Option<Knob> {
        let name = self.phrase(&table.name);
        let key = table.key.given()?;
        let (from, to) = (table.from.given()?, table.to.given()?);
        let start = table.start.given()?;
        for value in [start, from, to] {
            self.lay_value(base, key, value).ok()?;
        }
        let (_, unit_text) = units::split(&start.value);
        let unit = Unit::find(if unit_text.is_empty() { "1" } else { unit_text });
        let mut read = |at: &At<String>| {
            let value = unit.and_then(|unit| units::parse(&at.value, unit).ok());
            if value.is_none() {
                let what = message!(
                    "tell-lesson-knob-at",
                    "a knob cannot stand at `{found}`",
                    found = shown(&at.value)
                );
                let help = message!(
                    "tell-lesson-knob-numbers",
                    "a knob goes from one number to another of its kind"
                );
                self.wrong(at.span, what, help);
            }
            value
        };
        let (low, high, middle) = (read(from)?, read(to)?, read(start)?);
        if low >= high {
            let what = message!(
                "tell-lesson-knob-ends",
                "the knob `{key}` ends at {to}, where it begins",
                key = &key.value,
                to = &to.value
            );
            let help = message!("tell-lesson-greater-to", "let `to` be greater than `from`");
            self.wrong(to.span, what, help);
            return None;
        }
        if !(low..=high).contains(&middle) {
            let what = message!(
                "tell-lesson-knob-starts",
                "the knob `{key}` starts at {start}, outside its range from {from} to {to}",
                key = &key.value,
                start = &start.value,
                from = &from.value,
                to = &to.value
            );
            let help = message!("tell-lesson-within", "start within the range, or widen it");
            self.wrong(start.span, what, help);
            return None;
        }
        let spacing = match &table.spacing {
            Field::Absent => Spacing::Linear,
            Field::Wrong => return None,
            Field::Given(at) => at.value,
        };
        if spacing == Spacing::Logarithmic && low <= 0.0 {
            let what = message!(
                "tell-lesson-ratios",
                "equal ratios never begin at {from}",
                from = &from.value
            );
            let spacing = "spacing = \"linear\"";
            let help =
                message!("tell-lesson-linear", "begin above zero, or take `{spacing}`", spacing);
            self.wrong(table.spacing.span(), what, help);
            return None;
        }
        let unit = unit.map_or("", |unit| unit.text);
        Some(Knob {
            key: key.value.clone(),
            unit: if unit == "1" { String::new() } else { unit.to_owned() },
            from: low,
            to: high,
            start: middle,
            steps: *table.steps.value()?,
            spacing,
            name,
        })
    }

    fn figures(&mut self, file: &LessonFile, knobs: &[Knob]) -> Option<Vec<Figure>> {
        let tables = list(&file.figure);
        let figures: Vec<Figure> = tables
            .iter()
            .filter_map(|table| {
                let title = self.phrase(&table.value.title);
                Some(Figure { title, drawn: self.drawn(table, knobs)? })
            })
            .collect();
        (figures.len() == tables.len()).then_some(figures)
    }

    fn drawn(&mut self, table: &At<FigureTable>, knobs: &[Knob]) -> Option<Drawn> {
        let typed = &table.value;
        match (&typed.column, &typed.measure) {
            (Field::Given(column), Field::Absent) => {
                self.column(&column.value, column.span)?;
                Some(Drawn::Column(column.value.clone()))
            }
            (Field::Absent, Field::Given(name)) => {
                let measure = self.measure(name)?;
                let Some(along) = typed.along.given() else {
                    let (path, there, missing) = ("figure".to_owned(), "measure", "along");
                    let example = "along = \"bath.magnesium\"";
                    let fault = Fault::NeedsCompanion { path, there, missing, example };
                    self.reading.fault(name.span, fault);
                    return None;
                };
                Some(Drawn::Along(measure, self.knob_of(along, knobs)?))
            }
            (Field::Wrong, _) | (_, Field::Wrong) => None,
            (column, _) => {
                let both = column.given().is_some();
                let table_name = message!("tell-lesson-a-figure", "a figure").into();
                let (one, other) = ("column", "measure");
                let fault = Fault::EitherOr { table: table_name, one, other, both };
                self.reading.fault(table.span, fault);
                None
            }
        }
    }

    /// The place of the knob with this key.
    fn knob_of(&mut self, key: &At<String>, knobs: &[Knob]) -> Option<usize> {
        let found = knobs.iter().position(|knob| knob.key == key.value);
        // where a knob itself is wrong, that was said already
        if found.is_none() && self.reading.problems.is_empty() {
            let fault = Fault::UnknownName {
                what: message!("tell-name-knob", "knob"),
                found: shown(&key.value),
                nearest: nearest(&key.value, knobs.iter().map(|knob| knob.key.as_str())),
                see: message!("tell-see-knobs", "only what a table `[[knob]]` names can be turned"),
            };
            self.reading.fault(key.span, fault);
        }
        found
    }

    fn beside_figures(&mut self, file: &LessonFile) -> Option<Vec<Beside>> {
        let tables = list(&file.measure);
        let measures: Vec<Beside> = tables
            .iter()
            .filter_map(|table| {
                let name = self.phrase(&table.value.name);
                Some(Beside { measure: self.measure(table.value.measure.given()?)?, name })
            })
            .collect();
        (measures.len() == tables.len()).then_some(measures)
    }

    fn numbers(&mut self, file: &LessonFile, base: &Start) -> Option<Vec<Number>> {
        let tables = list(&file.number);
        let numbers: Vec<Number> =
            tables.iter().filter_map(|table| self.number(table, base)).collect();
        (numbers.len() == tables.len()).then_some(numbers)
    }
}
