//! Axes that are ranges: two ends that can be read as numbers of one kind, and how they are divided.

use super::check::Check;
use super::file::{AxisTable, Combined};
use super::trial::Trial;
use super::{Axis, Level, Spacing, Values};
use crate::message::{Told as _, message};
use crate::scenario::choice::Choice as _;
use crate::scenario::fault::Fault;
use crate::scenario::reader::{At, Field};
use crate::units::{self, Unit, shown};

/// Where on a range, besides its ends, it is tried: at no round number, so that a key that takes
/// whole numbers only shows it.
const WITHIN: f64 = 25.0 / 64.0;

impl Check<'_, '_> {
    /// An axis from one value to another.
    pub(super) fn range(
        &mut self,
        table: &At<AxisTable>,
        key: &At<String>,
        design: Option<Combined>,
        points: Option<&u64>,
        set: &[String],
        trial: &mut Trial<'_>,
    ) -> Option<Axis> {
        let typed = &table.value;
        for (there, missing, is_there, is_missing, example) in [
            ("from", "to", &typed.from, &typed.to, "to = \"10 mM\""),
            ("to", "from", &typed.to, &typed.from, "from = \"0 mM\""),
        ] {
            if is_missing.is_absent() {
                let path = "axis".to_owned();
                let fault = Fault::NeedsCompanion { path, there, missing, example };
                self.reading.fault(is_there.span(), fault);
            }
        }
        let (from, to) = (typed.from.given()?, typed.to.given()?);
        let count = self.count(table, design, points)?;
        self.lay(key, (&from.value, Some(from.span)), set, trial).ok()?;
        self.lay(key, (&to.value, Some(to.span)), set, trial).ok()?;
        let (unit, ends) = self.ends(from, to)?;
        let spacing = match &typed.spacing {
            Field::Absent => Spacing::Linear,
            Field::Wrong => return None,
            Field::Given(at) => at.value,
        };
        if ends.0 == ends.1 {
            let message = message!(
                "tell-sweep-one-point",
                "the axis `{key}` begins and ends at {value}",
                key = &key.value,
                value = &from.value
            );
            let help = message!(
                "tell-sweep-one-point-help",
                "give it another `to`, or put the value under `set`"
            );
            self.wrong(to.span, message, help);
            return None;
        }
        let crosses_zero = ends.0.min(ends.1) <= 0.0 && ends.0.max(ends.1) >= 0.0;
        if spacing == Spacing::Logarithmic && crosses_zero {
            let message = message!(
                "tell-sweep-ratios",
                "equal ratios never lead from {from} to {to}",
                from = &from.value,
                to = &to.value
            );
            let help = message!(
                "tell-sweep-ratios-help",
                "give two ends above zero, or use `spacing = \"linear\"`; a zero can be had with \
                 `values`"
            );
            self.wrong(typed.spacing.span(), message, help);
            return None;
        }
        let unit = if unit.text == "1" { "" } else { unit.text }.to_owned();
        let values = Values::Range { from: ends.0, to: ends.1, count, spacing };
        let axis = Axis { key: key.value.clone(), unit, values };
        self.try_within(&axis, table, design, set, trial)?;
        Some(axis)
    }

    /// How many values a range has: as many as there are points where these are drawn.
    fn count(
        &mut self,
        table: &At<AxisTable>,
        design: Option<Combined>,
        points: Option<&u64>,
    ) -> Option<u64> {
        match (&table.value.count, is_drawn(design)) {
            // nobody knows whether it needs one
            (Field::Absent, false) if design.is_none() => None,
            (Field::Absent, false) => {
                let example = "count = 21".to_owned();
                let table_name = message!("tell-sweep-a-range", "a range").into();
                let fault = Fault::MissingKey { table: table_name, key: "count", example };
                self.reading.fault(table.value.to.span(), fault);
                None
            }
            (Field::Given(count), true) => {
                let message = message!(
                    "tell-sweep-drawn",
                    "`design = \"{word}\"` takes its points from all of a range",
                    word = design.unwrap_or_default().word()
                );
                let help =
                    message!("tell-sweep-drawn-help", "take `count` out; `points` says how many");
                self.wrong(count.span, message, help);
                None
            }
            (Field::Absent, true) => points.copied(),
            (count, _) => count.value().copied(),
        }
    }

    /// Both ends of a range as numbers, in the unit of the first.
    fn ends(&mut self, from: &At<String>, to: &At<String>) -> Option<(&'static Unit, (f64, f64))> {
        let (_, unit_text) = units::split(&from.value);
        let unit = Unit::find(if unit_text.is_empty() { "1" } else { unit_text });
        let number = |at: &At<String>| unit.and_then(|unit| units::parse(&at.value, unit).ok());
        let Some((unit, low)) = unit.zip(number(from)) else {
            self.no_number(from);
            return None;
        };
        let Some(high) = number(to) else {
            self.no_number(to);
            return None;
        };
        Some((unit, (low, high)))
    }

    fn no_number(&mut self, end: &At<String>) {
        let message = message!(
            "tell-sweep-no-end",
            "a range cannot begin or end at `{value}`",
            value = shown(&end.value)
        );
        let help = message!(
            "tell-sweep-no-end-help",
            "give both ends as numbers in units of one kind, or list the values with `values = \
             […]`"
        );
        self.wrong(end.span, message, help);
    }

    /// Tries a value between the ends, where a key may take whole numbers only.
    fn try_within(
        &mut self,
        axis: &Axis,
        table: &At<AxisTable>,
        design: Option<Combined>,
        set: &[String],
        trial: &mut Trial<'_>,
    ) -> Option<()> {
        let is_drawn = is_drawn(design);
        let level: Level = if is_drawn { axis.part(WITHIN) } else { axis.step(1) };
        let all: Vec<String> = set.iter().cloned().chain([axis.set(&level)]).collect();
        let Err(error) = trial.lay(&all) else { return Some(()) };
        let first = error.problems.first()?.fault.told();
        let message = message!(
            "tell-sweep-reaches",
            "this axis also reaches {value}: {first}",
            value = &level.typed,
            first
        );
        let help = if is_drawn {
            message!(
                "tell-sweep-reaches-drawn-help",
                "list the values that may be drawn, with `values = […]`"
            )
        } else {
            message!(
                "tell-sweep-reaches-help",
                "choose another `count`, or list the values with `values = […]`"
            )
        };
        let typed = &table.value;
        self.wrong(typed.count.span().or(typed.from.span()), message, help);
        None
    }
}

/// Whether points are drawn from all of a range.
fn is_drawn(design: Option<Combined>) -> bool {
    matches!(design, Some(Combined::LatinHypercube | Combined::Sobol))
}
