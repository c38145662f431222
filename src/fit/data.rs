//! The table of measured values: a CSV file with a line of names.

use super::file::{Condition, FitFile};
use super::plan::{Aim, Check, Conditioned, Point, Precision};
use crate::message::{Message, Piece, did_you_mean, message};
use crate::scenario::fault::Fault;
use crate::scenario::fault::mending::for_example;
use crate::scenario::problem::nearest;
use crate::scenario::reader::At;
use crate::scenario::tree::Span;
use crate::units::{self, Unit, shown};

/// The condition columns of a file that holds.
pub(super) fn conditions(file: &FitFile) -> Vec<Conditioned> {
    let tables = file.condition.value().into_iter().flatten();
    tables.filter_map(|table| conditioned(&table.value)).collect()
}

fn conditioned(condition: &Condition) -> Option<Conditioned> {
    Some(Conditioned {
        column: condition.column.value()?.clone(),
        key: condition.key.value()?.clone(),
        unit: condition.unit.value().cloned().unwrap_or_default(),
    })
}

/// A table as text: its names, and its lines with their numbers.
struct Table<'a> {
    name: &'a At<String>,
    header: Vec<String>,
    lines: Vec<(u64, Vec<String>)>,
}

impl Check<'_, '_> {
    /// The points of the table, column after column; nothing when it cannot be read at all.
    pub(super) fn table(&mut self, file: &FitFile, name: &At<String>) -> Option<Vec<Point>> {
        let table = self.read_table(name)?;
        let empty = Vec::new();
        let conditions = file.condition.value().unwrap_or(&empty);
        let columns: Vec<Option<usize>> = conditions
            .iter()
            .map(|condition| self.column(&table, condition.value.column.given()))
            .collect();
        let Some(observed) = file.observe.value().filter(|observed| !observed.is_empty()) else {
            if !matches!(file.observe, crate::scenario::reader::Field::Wrong) {
                let table = message!("tell-fit-a-file-with-data", "a fit file with `data`").into();
                let example = "[[observe]]".to_owned();
                let fault = Fault::MissingKey { table, key: "observe", example };
                self.reading.fault(name.span, fault);
            }
            return None;
        };
        let mut points = Vec::new();
        for At { value: observe, .. } in observed {
            let column = self.column(&table, observe.column.given());
            let measure = observe.measure.given().and_then(|measure| self.measure(measure));
            let sd = self.column(&table, observe.standard_deviation.given());
            let weight = self.column(&table, observe.weight.given());
            if let (Some(_), Some(place)) =
                (observe.weight.span(), observe.standard_deviation.span())
            {
                let (one, other) = ("standard_deviation", "weight");
                let fault =
                    Fault::EitherOr { table: "`[[observe]]`".into(), one, other, both: true };
                self.reading.fault(place, fault);
            }
            let (Some(column), Some(measure)) = (column, measure) else { continue };
            let Some(unit) = self.unit(observe, &measure) else { continue };
            let own = Unit::find(measure.unit()).unwrap_or(unit);
            for (line, entries) in &table.lines {
                if entries[column].is_empty() {
                    continue;
                }
                let mut number = |index: usize, above: f64| {
                    self.number(&table, *line, index, &entries[index], above)
                };
                let Some(value) = number(column, f64::NEG_INFINITY) else { continue };
                let precision = match (sd, weight) {
                    (Some(index), _) => number(index, 0.0)
                        .map(|sd| Precision::StandardDeviation(difference(sd, unit, own))),
                    (None, Some(index)) => number(index, 0.0).map(Precision::Weight),
                    (None, None) => Some(Precision::Unknown),
                };
                let set = self.changes(&table, *line, entries, conditions, &columns);
                let (Some(precision), Some(set)) = (precision, set) else { continue };
                points.push(Point {
                    set,
                    conditions: columns.iter().flatten().map(|&i| entries[i].clone()).collect(),
                    measure: measure.clone(),
                    aim: Aim::Value(units::convert(value, unit, own)),
                    precision,
                });
            }
        }
        Some(points)
    }

    fn read_table<'a>(&mut self, name: &'a At<String>) -> Option<Table<'a>> {
        let bytes = self.read(&name.value, name.span)?;
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        let mut reader =
            csv::ReaderBuilder::new().trim(csv::Trim::All).comment(Some(b'#')).from_reader(bytes);
        let refuse = |error: &csv::Error| match error.kind() {
            csv::ErrorKind::UnequalLengths { pos, expected_len, len } => {
                let line = pos.as_ref().map_or(0, csv::Position::line);
                message!(
                    "tell-fit-unequal-lines",
                    "`{file}`, line {line}: {count} entries instead of {expected}",
                    file = &name.value,
                    line,
                    count = *len,
                    expected = *expected_len
                )
            }
            csv::ErrorKind::Utf8 { pos, .. } => {
                let line = pos.as_ref().map_or(0, csv::Position::line);
                message!(
                    "tell-fit-not-text",
                    "`{file}`, line {line}: this is not text in the encoding UTF-8",
                    file = &name.value,
                    line
                )
            }
            _ => message!(
                "tell-scenario-not-readable",
                "`{path}` cannot be read: {reason}",
                path = &name.value,
                reason = error.to_string()
            ),
        };
        let header = match reader.headers() {
            Ok(header) => header.iter().map(str::to_owned).collect(),
            Err(error) => {
                self.wrong(Some(name.span), refuse(&error), cure());
                return None;
            }
        };
        let mut lines = Vec::new();
        for record in reader.records() {
            match record {
                Ok(record) => {
                    let line = record.position().map_or(0, csv::Position::line);
                    lines.push((line, record.iter().map(str::to_owned).collect()));
                }
                Err(error) => {
                    self.wrong(Some(name.span), refuse(&error), cure());
                    return None;
                }
            }
        }
        Some(Table { name, header, lines })
    }

    /// Where a column stands; nothing when none was asked for, or there is none of that name.
    fn column(&mut self, table: &Table<'_>, asked: Option<&At<String>>) -> Option<usize> {
        let asked = asked?;
        let found = table.header.iter().position(|name| *name == asked.value);
        if found.is_none() {
            let names = table.header.iter().map(String::as_str);
            let help = if let Some(near) = nearest(&asked.value, names) {
                did_you_mean(&near)
            } else {
                let columns = Piece::all_of_typed(table.header.iter().map(|name| shown(name)));
                message!("tell-fit-columns", "it has {columns}", columns)
            };
            let message = message!(
                "tell-fit-no-column",
                "`{file}` has no column `{column}`",
                file = &table.name.value,
                column = shown(&asked.value)
            );
            self.wrong(Some(asked.span), message, help);
        }
        found
    }

    /// A finite number greater than `above`.
    fn number(
        &mut self,
        table: &Table<'_>,
        line: u64,
        column: usize,
        entry: &str,
        above: f64,
    ) -> Option<f64> {
        let value = entry.parse::<f64>().ok().filter(|value| value.is_finite() && *value > above);
        if value.is_none() {
            let place = self.entry_place(table, line, column);
            let found = shown(entry);
            let message = if above == 0.0 {
                message!(
                    "tell-fit-not-positive",
                    "{place}: `{found}` is not a number above 0",
                    place,
                    found
                )
            } else {
                message!("tell-fit-no-number", "{place}: `{found}` is not a number", place, found)
            };
            let help = if entry.contains(',') {
                message!("tell-fit-comma-help", "write a decimal point, not a comma")
            } else {
                message!(
                    "tell-fit-no-number-help",
                    "correct it; leave the entry empty where nothing was measured"
                )
            };
            self.wrong(Some(table.name.span), message, help);
        }
        value
    }

    #[expect(clippy::unused_self, reason = "it reads beside its sisters")]
    fn entry_place(&self, table: &Table<'_>, line: u64, column: usize) -> Message {
        message!(
            "tell-fit-entry",
            "`{file}`, line {line}, column `{column}`",
            file = &table.name.value,
            line,
            column = shown(&table.header[column])
        )
    }

    /// How the conditions of a line change the scenario.
    fn changes(
        &mut self,
        table: &Table<'_>,
        line: u64,
        entries: &[String],
        conditions: &[At<Condition>],
        columns: &[Option<usize>],
    ) -> Option<Vec<String>> {
        let mut set = Vec::new();
        for (At { value: condition, .. }, column) in conditions.iter().zip(columns) {
            let (conditioned, column) = (conditioned(condition)?, (*column)?);
            let entry = &entries[column];
            if entry.is_empty() {
                let place = self.entry_place(table, line, column);
                let message = message!("tell-fit-empty", "{place} is empty", place);
                let help = message!(
                    "tell-fit-empty-help",
                    "fill it in: every measured value needs its conditions"
                );
                self.wrong(Some(table.name.span), message, help);
                return None;
            }
            if let Some(unit) = condition.unit.given() {
                self.known_unit(&unit.value, unit.span)?;
                self.number(table, line, column, entry, f64::NEG_INFINITY)?;
            }
            set.push(conditioned.set(entry));
        }
        Some(set)
    }

    fn known_unit(&mut self, unit: &str, span: Span) -> Option<&'static Unit> {
        let found = Unit::find(unit);
        if found.is_none() {
            let fault = Fault::UnknownName {
                what: message!("tell-name-unit", "unit"),
                found: shown(unit),
                nearest: nearest(unit, units::UNITS.iter().map(|unit| unit.text)),
                see: for_example("unit = \"mM\""),
            };
            self.reading.fault(span, fault);
        }
        found
    }
}

fn cure() -> Message {
    message!(
        "tell-fit-table-help",
        "save it as plain text: a line of names, then one line for each measurement, with commas \
         between the entries"
    )
}

/// A difference of two values in another unit: no zero point counts.
fn difference(value: f64, from: &Unit, into: &Unit) -> f64 {
    units::convert(value, from, into) - units::convert(0.0, from, into)
}
