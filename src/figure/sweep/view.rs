//! A table as figures see it: axes with their levels, and which of them each row is at.

use super::MOST_MEASURES;
use super::naming::{name_of_axis, value_with_unit, with_unit};
use super::refusal::{SweepFigureError, no_axis, no_measure};
use crate::message::message;
use crate::sweep::table::{AxisHead, Cells, SweepTable};
use crate::text::Catalogue;

/// A table with its axes looked at.
pub(super) struct View<'a> {
    pub(super) table: &'a SweepTable,
    pub(super) axes: Vec<Axis<'a>>,
    /// Whether measures count in powers of ten, where only values above zero have a place.
    pub(super) powers: bool,
}

/// One axis.
pub(super) struct Axis<'a> {
    pub(super) head: &'a AxisHead,
    /// Its name without a unit, and with it.
    pub(super) name: String,
    pub(super) title: String,
    /// Its values, each once: numbers from the lowest up, words as they come.
    pub(super) levels: Vec<Level>,
    /// The level of each row; none where the axis was left alone.
    pub(super) at: Vec<Option<usize>>,
    /// Whether it counts in powers.
    pub(super) logarithmic: bool,
    /// Whether its values hardly repeat, as in a Latin hypercube.
    pub(super) scattered: bool,
}

/// A value of an axis.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Level {
    /// As it is printed, with its unit.
    pub(super) text: String,
    /// The number; not a number for words.
    pub(super) number: f64,
}

impl<'a> View<'a> {
    pub(super) fn new(table: &'a SweepTable, words: &Catalogue) -> Self {
        let axes = table.head.axes.iter().zip(&table.axes);
        let axes = axes.map(|(head, cells)| Axis::new(head, cells, table, words)).collect();
        Self { table, axes, powers: false }
    }

    /// The axes that take more than one value; all of them if none does.
    pub(super) fn varied(&self) -> Vec<usize> {
        let several = |index: &usize| self.axes[*index].levels.len() > 1;
        let varied: Vec<usize> = (0..self.axes.len()).filter(several).collect();
        if varied.is_empty() { (0..self.axes.len()).collect() } else { varied }
    }

    /// The axis with this key, or with this name of a column.
    pub(super) fn axis(&self, name: &str) -> Result<usize, SweepFigureError> {
        let is = |axis: &Axis<'_>| axis.head.key == name || axis.head.column == name;
        let keys = || self.axes.iter().map(|axis| axis.head.key.as_str());
        self.axes.iter().position(is).ok_or_else(|| no_axis(name, keys().collect::<Vec<_>>()))
    }

    /// The measure with this name, or with this name of a column.
    pub(super) fn measure(&self, name: &str) -> Result<usize, SweepFigureError> {
        let measures = &self.table.head.measures;
        let names: Vec<&str> = measures.iter().map(|measure| measure.name.as_str()).collect();
        let place =
            measures.iter().position(|measure| measure.name == name || measure.column == name);
        place.ok_or_else(|| no_measure(name, names))
    }

    /// The measures of these names; the first of the table if none is named.
    pub(super) fn measures(&self, names: &[String]) -> Result<Vec<usize>, SweepFigureError> {
        if names.is_empty() {
            return match self.table.head.measures.len() {
                0 => Err(no_measure("", vec![])),
                all => Ok((0..all.min(MOST_MEASURES)).collect()),
            };
        }
        names.iter().map(|name| self.measure(name)).collect()
    }

    /// How many rows failed.
    pub(super) fn failed(&self) -> usize {
        self.table.failures.iter().filter(|reason| !reason.is_empty()).count()
    }

    /// Whether a value can be drawn.
    pub(super) fn has_place(&self, value: f64) -> bool {
        value.is_finite() && (!self.powers || value > 0.0)
    }

    /// The keys of all axes.
    pub(super) fn keys(&self) -> Vec<&str> {
        self.axes.iter().map(|axis| axis.head.key.as_str()).collect()
    }

    /// Refuses a measure that no row has.
    pub(super) fn with_value(&self, measure: usize) -> Result<(), SweepFigureError> {
        if self.table.measures[measure].iter().any(|value| self.has_place(*value)) {
            return Ok(());
        }
        let first = self.table.failures.iter().find(|reason| !reason.is_empty());
        let why = first.map(|reason| {
            message!(
                "tell-figure-rows-failed",
                "{count} rows failed, the first because {reason}",
                count = self.failed(),
                reason
            )
        });
        Err(SweepFigureError::NoValue {
            measure: self.table.head.measures[measure].name.clone(),
            why,
        })
    }
}

impl<'a> Axis<'a> {
    fn new(head: &'a AxisHead, cells: &Cells, table: &SweepTable, words: &Catalogue) -> Self {
        let (levels, at) = match cells {
            Cells::Numbers(numbers) => of_numbers(numbers, &head.unit, words),
            Cells::Words(list) => of_words(list),
        };
        let numbers: Vec<f64> = levels.iter().map(|level| level.number).collect();
        let random = matches!(table.head.design.as_str(), "latin-hypercube" | "sobol");
        let name = name_of_axis(head, words);
        Self {
            head,
            title: with_unit(&name, &head.unit),
            name,
            logarithmic: !head.words && (head.logarithmic || is_in_ratios(&numbers)),
            scattered: random && !head.words && levels.len() > 20,
            levels,
            at,
        }
    }

    /// The numbers of its levels.
    pub(super) fn numbers(&self) -> Vec<f64> {
        self.levels.iter().map(|level| level.number).collect()
    }
}

fn of_numbers(numbers: &[f64], unit: &str, words: &Catalogue) -> (Vec<Level>, Vec<Option<usize>>) {
    let mut levels: Vec<f64> =
        numbers.iter().copied().filter(|number| number.is_finite()).collect();
    levels.sort_by(f64::total_cmp);
    levels.dedup();
    let find = |number: &f64| levels.binary_search_by(|level| level.total_cmp(number)).ok();
    let at = numbers.iter().map(find).collect();
    let level =
        |number: &f64| Level { text: value_with_unit(*number, unit, words), number: *number };
    (levels.iter().map(level).collect(), at)
}

fn of_words(list: &[String]) -> (Vec<Level>, Vec<Option<usize>>) {
    let mut levels: Vec<Level> = vec![];
    let mut at = Vec::with_capacity(list.len());
    for word in list {
        if word.is_empty() {
            at.push(None);
            continue;
        }
        let known = levels.iter().position(|level| level.text == *word);
        at.push(Some(known.unwrap_or(levels.len())));
        if known.is_none() {
            levels.push(Level { text: word.clone(), number: f64::NAN });
        }
    }
    (levels, at)
}

/// Whether numbers grow in proportion: exactly, or by steps whose ratios differ less than the steps
/// do, over a factor of ten or more (0.1, 0.3, 1, 3).
fn is_in_ratios(numbers: &[f64]) -> bool {
    let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else { return false };
    if numbers.len() < 3 || *first <= 0.0 {
        return false;
    }
    let spread = |steps: Vec<f64>| {
        let (low, high) = steps
            .iter()
            .fold((f64::INFINITY, 0.0_f64), |(low, high), step| (low.min(*step), high.max(*step)));
        high / low
    };
    let ratios =
        spread(numbers.windows(2).map(|pair| crate::math::ln(pair[1] / pair[0])).collect());
    let differences = spread(numbers.windows(2).map(|pair| pair[1] - pair[0]).collect());
    let exact = ratios < 1.0 + 1e-6 && differences > 1.0 + 1e-6;
    exact || last / first >= 10.0 && ratios < differences && ratios < 2.5
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::scenario::wording::Told;
    use crate::sweep::table::{Head, MeasureHead};

    /// A made-up table over a grid of these sizes; the measure is the sum of the axes, each of
    /// which counts 1, 2, 3.
    pub(in super::super) fn grid(sizes: &[usize]) -> SweepTable {
        let rows: usize = sizes.iter().product();
        let level = |row: usize, axis: usize| {
            let after: usize = sizes[axis + 1..].iter().product();
            (row / after % sizes[axis] + 1) as f64
        };
        let head = |index: usize| AxisHead {
            column: format!("axis_{index}_mM"),
            key: format!("axis.{index}"),
            unit: "mM".into(),
            logarithmic: false,
            words: false,
        };
        let column = |axis: usize| Cells::Numbers((0..rows).map(|row| level(row, axis)).collect());
        let sum = |row: usize| (0..sizes.len()).map(|axis| level(row, axis)).sum();
        SweepTable {
            head: Head {
                title: "A made-up table".into(),
                question: String::new(),
                told: Told::default(),
                scenario: "made-up.toml".into(),
                design: "grid".into(),
                replicates: 1,
                axes: (0..sizes.len()).map(head).collect(),
                measures: vec![measure("sum")],
            },
            points: (0..rows as u64).collect(),
            replicates: vec![0; rows],
            axes: (0..sizes.len()).map(column).collect(),
            measures: vec![(0..rows).map(sum).collect()],
            failures: vec![String::new(); rows],
        }
    }

    fn measure(name: &str) -> MeasureHead {
        MeasureHead {
            column: name.into(),
            name: name.into(),
            unit: String::new(),
            about: String::new(),
        }
    }

    /// A made-up table over one axis of words; the measure counts the rows.
    pub(in super::super) fn words_axis(words: &[&str]) -> SweepTable {
        let mut table = grid(&[words.len()]);
        table.head.axes[0].words = true;
        table.axes[0] = Cells::Words(words.iter().map(|word| (*word).to_owned()).collect());
        table
    }

    #[test]
    fn a_list_that_grows_in_proportion_belongs_on_a_logarithmic_axis() {
        assert!(is_in_ratios(&[0.1, 0.2, 0.4, 0.8]));
        assert!(is_in_ratios(&[0.1, 0.3, 1.0, 3.0, 10.0]));
        assert!(is_in_ratios(&[0.1, 0.2, 0.5, 1.0, 2.0, 5.0]));
        assert!(!is_in_ratios(&[0.5, 1.0, 1.5, 2.0, 2.5]));
        assert!(!is_in_ratios(&[0.0, 0.1, 1.0, 10.0]), "zero has no place there");
        assert!(!is_in_ratios(&[1.0, 10.0]), "two values say nothing of their spacing");
        assert!(!is_in_ratios(&[0.1, 1.0, 2.0, 3.0, 4.0]));
    }

    #[test]
    fn exact_rows_find_their_levels_and_what_was_left_alone_has_none() {
        let (levels, at) = of_numbers(&[2.0, f64::NAN, 0.5, 2.0], "mM", &Catalogue::english());
        assert_eq!(at, [Some(1), None, Some(0), Some(1)]);
        assert_eq!(levels[1], Level { text: "2\u{a0}mM".into(), number: 2.0 });
        let words = ["squid", "", "mrg", "squid"].map(str::to_owned);
        assert_eq!(of_words(&words).1, [Some(0), None, Some(1), Some(0)]);
    }
}
