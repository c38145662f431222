//! The numbers of a lesson: what each form needs, and what it cannot use.

use super::{Check, list};
use crate::lesson::file::{Form, LessonFile, NumberTable};
use crate::lesson::phrase::is_name;
use crate::lesson::{Had, Number, Start};
use crate::message::message;
use crate::references;
use crate::scenario::choice::Choice as _;
use crate::scenario::fault::Fault;
use crate::scenario::problem::nearest;
use crate::scenario::reader::{At, Field};
use crate::scenario::tree::Span;
use crate::units::{self, Unit, shown};

/// The names of all numbers, in the order of the file; those without a right one have an empty name.
pub(super) fn names(file: &LessonFile) -> Vec<String> {
    let name = |table: &At<NumberTable>| table.value.name.value().cloned().unwrap_or_default();
    list(&file.number).iter().map(name).collect()
}

impl Check<'_, '_> {
    pub(super) fn number(&mut self, table: &At<NumberTable>, base: &Start) -> Option<Number> {
        let typed = &table.value;
        let form = match &typed.form {
            Field::Absent => Form::default(),
            Field::Wrong => return None,
            Field::Given(at) => at.value,
        };
        let name = typed.name.given()?;
        if !is_name(&name.value) {
            let what = message!(
                "tell-lesson-bad-name",
                "`{name}` cannot be the name of a number",
                name = shown(&name.value)
            );
            let help = message!(
                "tell-lesson-small-letters",
                "use small letters, digits and hyphens, a letter first"
            );
            self.wrong(name.span, what, help);
            return None;
        }
        if self.names.iter().filter(|known| **known == name.value).count() > 1 {
            let fault = Fault::DuplicateKey { key: name.value.clone(), header: false };
            self.reading.fault(name.span, fault);
        }
        self.refuse_unused(typed, form);
        let had = match form {
            Form::Given => self.given(typed, table.span)?,
            Form::Where => self.sought(typed, table.span, base)?,
            _ => self.measured(typed, table.span, form, base)?,
        };
        let digits = typed.digits.value().copied().unwrap_or(2);
        let digits = usize::try_from(digits).unwrap_or(2);
        Some(Number { name: name.value.clone(), digits, had, place: Some(name.span) })
    }

    /// Keys that a form does not read would be believed to do something.
    fn refuse_unused(&mut self, typed: &NumberTable, form: Form) {
        let given = form == Form::Given;
        let sought = form == Form::Where;
        let compares = !given && !sought && form != Form::Value;
        for (key, place, is_used) in [
            ("value", typed.value.span(), given),
            ("source", typed.source.span(), given),
            ("scenario", typed.scenario.span(), !given),
            ("measure", typed.measure.span(), !given),
            ("at", typed.at.span(), !given),
            ("against", typed.against.span(), compares),
            ("key", typed.key.span(), sought),
            ("from", typed.from.span(), sought),
            ("to", typed.to.span(), sought),
            ("level", typed.level.span(), sought),
        ] {
            if let (Some(place), false) = (place, is_used) {
                let what = message!(
                    "tell-lesson-number-no-use",
                    "a number of the form `{form}` has no use for `{key}`",
                    form = form.word(),
                    key
                );
                self.wrong(place, what, super::other_form(key));
            }
        }
    }

    fn missing(&mut self, place: Span, key: &'static str, example: &str) {
        let table = message!("tell-lesson-this-number", "this number").into();
        let example = example.to_owned();
        self.reading.fault(place, Fault::MissingKey { table, key, example });
    }

    fn given(&mut self, typed: &NumberTable, place: Span) -> Option<Had> {
        let Some(value) = typed.value.given() else {
            if typed.value.is_absent() {
                self.missing(place, "value", "value = \"5 mM\"");
            }
            return None;
        };
        let (_, unit_text) = units::split(&value.value);
        let unit = Unit::find(if unit_text.is_empty() { "1" } else { unit_text });
        let number = unit.and_then(|unit| units::parse(&value.value, unit).ok());
        let Some((unit, number)) = unit.zip(number) else {
            let what = message!(
                "tell-lesson-no-quantity",
                "`{found}` is not a number with a unit",
                found = shown(&value.value)
            );
            let example = "value = \"5 mM\"";
            let help = message!("tell-write-example", "write for example `{example}`", example);
            self.wrong(value.span, what, help);
            return None;
        };
        let source = match &typed.source {
            Field::Absent => None,
            Field::Wrong => return None,
            Field::Given(key) => Some(self.reference(key)?),
        };
        let unit = if unit.text == "1" { "" } else { unit.text };
        Some(Had::Given(number, unit.to_owned(), source))
    }

    /// The reference with this key.
    pub(super) fn reference(&mut self, key: &At<String>) -> Option<&'static references::Reference> {
        let found = references::find(&key.value);
        if found.is_none() {
            let keys = references::ALL.iter().map(|reference| reference.key);
            let nearest = nearest(&key.value, keys);
            let fault = Fault::UnknownReference { key: shown(&key.value), nearest };
            self.reading.fault(key.span, fault);
        }
        found
    }

    /// The scenario that a number begins with: that of the lesson, or another one by itself.
    fn begin(&mut self, typed: &NumberTable, base: &Start) -> Option<Start> {
        let Some(named) = typed.scenario.given() else {
            return typed.scenario.is_absent().then(|| base.clone());
        };
        let scenario = self.beside(named);
        match crate::scenario::load_any_from(self.library, &scenario, &[]) {
            Ok(_) => Some(Start { scenario, set: Vec::new() }),
            Err(error) => {
                for problem in error.problems {
                    self.reading.fault(named.span, problem.fault);
                }
                None
            }
        }
    }

    fn measured(
        &mut self,
        typed: &NumberTable,
        place: Span,
        form: Form,
        base: &Start,
    ) -> Option<Had> {
        let measure = self.measure_of(typed, place)?;
        let begin = self.begin(typed, base)?;
        let at = self.with(&begin, list(&typed.at))?;
        let against = self.with(&begin, list(&typed.against))?;
        if form != Form::Value && at == against {
            let what =
                message!("tell-lesson-with-itself", "what is measured is compared with itself");
            let help =
                message!("tell-lesson-change-one", "change something under `at` or `against`");
            self.wrong(place, what, help);
            return None;
        }
        let against = if form == Form::Value { at.clone() } else { against };
        Some(Had::Measured { form, measure, at, against })
    }

    fn measure_of(&mut self, typed: &NumberTable, place: Span) -> Option<crate::analysis::Measure> {
        match &typed.measure {
            Field::Given(name) if typed.scenario.is_absent() => self.measure(name),
            // the columns of another scenario are not known here; its run will tell
            Field::Given(name) => {
                crate::analysis::Measure::find(&name.value).or_else(|| self.measure(name))
            }
            Field::Wrong => None,
            Field::Absent => {
                self.missing(place, "measure", "measure = \"quantal_content_first\"");
                None
            }
        }
    }

    fn sought(&mut self, typed: &NumberTable, place: Span, base: &Start) -> Option<Had> {
        let measure = self.measure_of(typed, place)?;
        let begin = self.begin(typed, base)?;
        let start = self.with(&begin, list(&typed.at))?;
        for (key, is_absent, example) in [
            ("key", typed.key.is_absent(), "key = \"bath.magnesium\""),
            ("from", typed.from.is_absent(), "from = \"0.5 mM\""),
            ("to", typed.to.is_absent(), "to = \"10 mM\""),
            ("level", typed.level.is_absent(), "level = 0.5"),
        ] {
            if is_absent {
                self.missing(place, key, example);
            }
        }
        let key = typed.key.given()?;
        let (from, to) = (typed.from.given()?, typed.to.given()?);
        self.lay_value(&start, key, from).ok()?;
        self.lay_value(&start, key, to).ok()?;
        let (_, unit_text) = units::split(&from.value);
        let unit = Unit::find(if unit_text.is_empty() { "1" } else { unit_text });
        let read = |at: &At<String>| unit.and_then(|unit| units::parse(&at.value, unit).ok());
        let (Some(unit), Some(low), Some(high)) = (unit, read(from), read(to)) else {
            let what = message!("tell-lesson-not-sought", "nothing can be sought here");
            let help = message!("tell-lesson-one-kind", "give both ends in units of one kind");
            self.wrong(to.span, what, help);
            return None;
        };
        let unit = if unit.text == "1" { "" } else { unit.text }.to_owned();
        let (key, level) = (key.value.clone(), *typed.level.value()?);
        Some(Had::Where { measure, base: start, key, unit, ends: (low, high), level })
    }
}
