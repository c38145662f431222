//! What is said beside and below a figure of a sweep: what bands are, what was taken together, how
//! many runs failed; and the figure in words.

use super::Recipe;
use super::curves::Manner;
use super::naming::value_in_print;
use super::pile::Pile;
use crate::text::Value;

/// The most places of a curve that are told in words.
const MOST_TOLD: usize = 12;

/// How many runs lie on the largest pile.
pub(super) fn most<'a>(piles: impl Iterator<Item = &'a Pile>) -> u64 {
    piles.map(|pile| pile.values.len() as u64).max().unwrap_or(0)
}

impl Recipe<'_> {
    /// What lines, dots and bands are: a name for each, empty where there is none.
    pub(super) fn names_of(&self, manner: Manner, runs: u64) -> (String, String, String) {
        let count = [("count", Value::Count(runs))];
        let none = String::new;
        match manner {
            Manner::Single => (none(), none(), none()),
            Manner::Few => (
                self.words.phrase("figure-sweep-median", &count),
                self.words.word("figure-sweep-single"),
                none(),
            ),
            Manner::Many => (
                self.words.phrase("figure-sweep-median", &count),
                none(),
                self.words.phrase("figure-sweep-band", &count),
            ),
            Manner::Share => (self.words.phrase("figure-sweep-share", &count), none(), none()),
        }
    }

    /// Sentences on what else varies and what failed.
    pub(super) fn notes(&self) -> Vec<String> {
        let names = |axes: &[usize]| {
            let names: Vec<&str> =
                axes.iter().map(|axis| self.view.axes[*axis].name.as_str()).collect();
            names.join(", ")
        };
        let mut notes = vec![];
        let design = self.view.table.head.design.as_str();
        let others: Vec<usize> =
            self.view.varied().into_iter().filter(|axis| *axis != self.chosen.along).collect();
        if design == "zip" && !others.is_empty() {
            let text = names(&others);
            notes.push(self.words.phrase("figure-sweep-together", &[("axes", Value::Text(&text))]));
        }
        if !self.chosen.pooled.is_empty() {
            let text = names(&self.chosen.pooled);
            notes.push(self.words.phrase("figure-sweep-pooled", &[("axes", Value::Text(&text))]));
        }
        notes.extend(self.failed_note());
        notes
    }

    /// How many rows failed, if any.
    pub(super) fn failed_note(&self) -> Option<String> {
        let failed = self.view.failed() as u64;
        let rows = self.view.table.rows() as u64;
        let counts = [("failed", Value::Count(failed)), ("rows", Value::Count(rows))];
        (failed > 0).then(|| self.words.phrase("figure-sweep-failed", &counts))
    }

    /// How many runs have no value of a measure although they went well, if any.
    pub(super) fn nothing_note(&self, measure: usize) -> Option<String> {
        let table = self.view.table;
        let without = |row: &usize| {
            !table.measures[measure][*row].is_finite() && table.failures[*row].is_empty()
        };
        let count = (0..table.rows()).filter(without).count() as u64;
        let counts = [("count", Value::Count(count)), ("rows", Value::Count(table.rows() as u64))];
        (count > 0).then(|| self.words.phrase("figure-sweep-nothing", &counts))
    }

    /// How many values have no place among powers of ten, if any.
    pub(super) fn not_positive_note(&self, measure: usize) -> Option<String> {
        let values = &self.view.table.measures[measure];
        let without = |value: &&f64| value.is_finite() && !self.view.has_place(**value);
        let count = values.iter().filter(without).count() as u64;
        let counts = [("count", Value::Count(count))];
        (count > 0).then(|| self.words.phrase("figure-sweep-not-positive", &counts))
    }

    /// A curve in words: some of its points, the ends among them.
    pub(super) fn told_curve(&self, name: &str, points: &[(f64, f64)], unit: &str) -> String {
        let last = points.len().saturating_sub(1);
        let steps = last.div_ceil(MOST_TOLD - 1).max(1);
        let chosen =
            points.iter().enumerate().filter(|(index, _)| index % steps == 0 || *index == last);
        let said: Vec<String> = chosen
            .map(|(_, (x, y))| {
                let x = super::naming::value_with_unit(*x, unit, self.words);
                let y = value_in_print(*y, self.words);
                let values = [("value", Value::Text(&y)), ("place", Value::Text(&x))];
                self.words.phrase("figure-sweep-told-point", &values)
            })
            .collect();
        let points = said.join("; ");
        let values = [("name", Value::Text(name)), ("points", Value::Text(&points))];
        self.words.phrase("figure-sweep-told-curve", &values)
    }
}
