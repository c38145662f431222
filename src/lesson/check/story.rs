//! Steps, questions, evidence and words to explain.

use super::{Check, list};
use crate::lesson::file::{Asked, EvidenceTable, LessonFile, QuizTable, StepKind, StepTable};
use crate::lesson::{Choice, Evidence, Knob, Question, Step, glossary};
use crate::message::message;
use crate::scenario::choice::Choice as _;
use crate::scenario::fault::Fault;
use crate::scenario::problem::nearest;
use crate::scenario::reader::{At, Field};
use crate::units::{self, Unit, shown};
use crate::validation;

/// The range of a choice or statement, open where nothing is said.
fn range(at_least: &Field<f64>, below: &Field<f64>) -> (f64, f64) {
    let low = at_least.value().copied().unwrap_or(f64::NEG_INFINITY);
    (low, below.value().copied().unwrap_or(f64::INFINITY))
}

impl Check<'_, '_> {
    pub(super) fn steps(&mut self, file: &LessonFile, knobs: &[Knob]) -> Option<Vec<Step>> {
        let tables = list(&file.step);
        let steps: Vec<Step> = tables.iter().filter_map(|table| self.step(table, knobs)).collect();
        (steps.len() == tables.len()).then_some(steps)
    }

    fn step(&mut self, table: &At<StepTable>, knobs: &[Knob]) -> Option<Step> {
        let typed = &table.value;
        let text = self.phrase(&typed.text);
        let kind = *typed.kind.value()?;
        let predicts = kind == StepKind::Predict;
        for (key, place, is_used) in [
            ("set", typed.set.span(), kind == StepKind::Run),
            ("number", typed.number.span(), predicts),
            ("choice", typed.choice.span(), predicts),
        ] {
            if let (Some(place), false) = (place, is_used) {
                let what = message!(
                    "tell-lesson-step-no-use",
                    "a step of the kind `{kind}` has no use for `{key}`",
                    kind = kind.word(),
                    key
                );
                let help = message!(
                    "tell-lesson-other-kind",
                    "take `{key}` out, or choose another `kind`",
                    key
                );
                self.wrong(place, what, help);
            }
        }
        let set: Vec<Option<(usize, f64)>> =
            list(&typed.set).iter().map(|change| self.put(change, knobs)).collect();
        let number =
            if predicts { Some(self.number_of(&typed.number, Some(table.span))?) } else { None };
        let choices = self.choices(table);
        Some(Step {
            kind,
            text,
            set: set.into_iter().collect::<Option<_>>()?,
            number,
            choices,
            place: Some(table.span),
        })
    }

    fn choices(&mut self, table: &At<StepTable>) -> Vec<Choice> {
        let tables = list(&table.value.choice);
        if table.value.kind.value() == Some(&StepKind::Predict) && tables.len() < 2 {
            let what =
                message!("tell-lesson-few-choices", "a prediction needs at least two choices");
            let help = message!(
                "tell-lesson-add-choices",
                "add tables `[[step.choice]]`, each with the range in which it holds"
            );
            self.wrong(table.span, what, help);
        }
        let choice = |choice: &At<crate::lesson::file::ChoiceTable>| {
            let typed = &choice.value;
            self.check_range(&typed.at_least, &typed.below, choice.span);
            Choice { text: self.phrase(&typed.text), range: range(&typed.at_least, &typed.below) }
        };
        tables.iter().map(choice).collect()
    }

    fn check_range(
        &mut self,
        at_least: &Field<f64>,
        below: &Field<f64>,
        place: crate::scenario::tree::Span,
    ) {
        let (low, high) = range(at_least, below);
        if at_least.is_absent() && below.is_absent() {
            let what = message!("tell-lesson-always-holds", "this holds whatever the number is");
            let help = message!("tell-lesson-say-range", "say `at_least`, `below` or both");
            self.wrong(place, what, help);
        } else if low >= high {
            let what = message!(
                "tell-lesson-never-holds",
                "no number is that great and that small at once"
            );
            let help =
                message!("tell-lesson-greater-below", "let `below` be greater than `at_least`");
            self.wrong(below.span(), what, help);
        }
    }

    /// Where a step puts a knob.
    fn put(&mut self, change: &At<String>, knobs: &[Knob]) -> Option<(usize, f64)> {
        let Some((key, value)) = change.value.split_once('=') else {
            let fault = Fault::OverrideWithoutEquals { found: shown(&change.value) };
            self.reading.fault(change.span, fault);
            return None;
        };
        let key = At { value: key.trim().to_owned(), span: change.span };
        let place = self.knob_of(&key, knobs)?;
        let knob = &knobs[place];
        let unit = Unit::find(if knob.unit.is_empty() { "1" } else { &knob.unit });
        let number = unit.and_then(|unit| units::parse(value.trim().trim_matches('"'), unit).ok());
        match number {
            Some(number) if (knob.from..=knob.to).contains(&number) => Some((place, number)),
            _ => {
                let what = message!(
                    "tell-lesson-knob-put",
                    "the knob `{key}` cannot be put at {value}",
                    key = &knob.key,
                    value = value.trim()
                );
                let to = format!("{} {}", units::number(knob.to), knob.unit);
                let help = message!(
                    "tell-lesson-knob-range",
                    "it goes from {from} to {to}",
                    from = units::number(knob.from),
                    to = to.trim_end()
                );
                self.wrong(change.span, what, help);
                None
            }
        }
    }

    pub(super) fn quiz(&mut self, file: &LessonFile) -> Option<Vec<Question>> {
        let tables = list(&file.quiz);
        let quiz: Vec<Question> = tables.iter().filter_map(|table| self.question(table)).collect();
        (quiz.len() == tables.len()).then_some(quiz)
    }

    fn question(&mut self, table: &At<QuizTable>) -> Option<Question> {
        let typed = &table.value;
        let (text, why) = (self.phrase(&typed.question), self.phrase(&typed.why));
        let mistake = self.phrase(&typed.mistake);
        let asked = *typed.form.value()?;
        let compares = asked == Asked::Compare;
        let states = asked == Asked::Statement;
        for (key, place, is_used) in [
            ("number", typed.number.span(), !compares),
            ("option", typed.option.span(), compares),
            ("smallest", typed.smallest.span(), compares),
            ("at_least", typed.at_least.span(), states),
            ("below", typed.below.span(), states),
        ] {
            if let (Some(place), false) = (place, is_used) {
                let what = message!(
                    "tell-lesson-question-no-use",
                    "a question of the form `{form}` has no use for `{key}`",
                    form = asked.word(),
                    key
                );
                self.wrong(place, what, super::other_form(key));
            }
        }
        let mut options = Vec::new();
        for option in list(&typed.option) {
            let text = self.phrase(&option.value.text);
            if let Some(number) = self.number_of(&option.value.number, Some(option.span)) {
                options.push((text, number));
            }
        }
        if compares && list(&typed.option).len() < 2 {
            let what = message!("tell-lesson-nothing-compared", "nothing is compared with nothing");
            let help = message!(
                "tell-lesson-add-options",
                "add tables `[[quiz.option]]`, each with the number that decides"
            );
            self.wrong(table.span, what, help);
        }
        if states {
            self.check_range(&typed.at_least, &typed.below, table.span);
        }
        let number = if compares { 0 } else { self.number_of(&typed.number, Some(table.span))? };
        Some(Question {
            asked,
            text,
            number,
            range: range(&typed.at_least, &typed.below),
            options,
            smallest: typed.smallest.value().copied().unwrap_or(false),
            why,
            mistake,
            place: Some(table.span),
        })
    }

    pub(super) fn evidence(&mut self, file: &LessonFile) -> Vec<Evidence> {
        list(&file.evidence).iter().filter_map(|table| self.evidence_of(&table.value)).collect()
    }

    fn evidence_of(&mut self, typed: &EvidenceTable) -> Option<Evidence> {
        let text = self.phrase(&typed.text);
        let mut claims = Vec::new();
        for name in list(&typed.claims) {
            match validation::find(&name.value) {
                Some(claim) => claims.push(claim),
                None => {
                    self.reading.fault(name.span, validation::claim::unknown(&name.value));
                }
            }
        }
        let mut sources = Vec::new();
        for key in list(&typed.sources) {
            sources.extend(self.reference(key));
        }
        Some(Evidence { standing: *typed.standing.value()?, text, claims, sources })
    }

    pub(super) fn glossary(&mut self, file: &LessonFile) -> Vec<&'static glossary::Word> {
        let mut words = Vec::new();
        for name in list(&file.glossary) {
            if let Some(word) = glossary::find(&name.value) {
                words.push(word);
            } else {
                let fault = Fault::UnknownName {
                    what: message!("tell-name-word", "word to explain"),
                    found: shown(&name.value),
                    nearest: nearest(
                        &name.value,
                        glossary::all().iter().map(|word| word.name.as_str()),
                    ),
                    see: message!("tell-see-words", "src/lesson/glossary.toml has all of them"),
                };
                self.reading.fault(name.span, fault);
            }
        }
        words
    }
}
