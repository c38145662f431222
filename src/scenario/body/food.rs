//! The table of foods, `foods.toml`: magnesium in 100 g of each, with range, source and confidence.

use std::sync::OnceLock;

use serde_json::{Value as Json, json};

use super::fault::BodyFault;
use crate::message::message;
use crate::references;
use crate::scenario::choice::choice;
use crate::scenario::choices::Confidence;
use crate::scenario::fault::Fault;
use crate::scenario::problem::{Problem, Reading, ScenarioError, nearest};
use crate::scenario::quantity::{Quantity, quantity};
use crate::scenario::reader::{At, Path, Reader};
use crate::scenario::scalar::text;
use crate::scenario::section::{Section as _, list, section};
use crate::scenario::syntax;
use crate::scenario::tree::{self, Node, Sources, Value};
use crate::units::shown;

/// One food.
#[derive(Debug, Clone, PartialEq)]
pub struct Food {
    /// As it is typed, `almonds`.
    pub name: String,
    /// Magnesium in 100 g.
    pub per_100_g_mg: f64,
    /// Lowest value that tables give.
    pub low_mg: f64,
    /// Highest value that tables give.
    pub high_mg: f64,
    /// Key of the reference.
    pub source: String,
    /// How well it is known.
    pub confidence: Confidence,
    /// What else there is to say.
    pub note: String,
}

impl Food {
    /// Magnesium in a portion.
    #[must_use]
    pub fn magnesium_mg(&self, portion_g: f64) -> f64 {
        self.per_100_g_mg * portion_g / 100.0
    }
}

section! {
    /// A food.
    struct FoodFile {
        /// Magnesium in 100 g.
        magnesium: Quantity = quantity("mg", "270 mg").at_least(0.0), required;
        /// Lowest and highest value in tables.
        range: Vec<At<Quantity>> = list(quantity("mg", "270 mg").at_least(0.0)), required;
        /// Key of the reference.
        source: String = text("food-tables"), required;
        /// How well it is known.
        confidence: Confidence = choice::<Confidence>(), required;
        /// What else there is to say.
        note: String = text("raw");
    }
}

/// All foods, in the order of the file.
///
/// # Panics
///
/// When the shipped table is faulty, which a test excludes.
#[must_use]
pub fn foods() -> &'static [Food] {
    static FOODS: OnceLock<Vec<Food>> = OnceLock::new();
    FOODS.get_or_init(|| {
        read(include_str!("foods.toml")).unwrap_or_else(|error| unreachable!("{error}"))
    })
}

/// The food of that name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Food> {
    foods().iter().find(|food| food.name == name)
}

fn read(text: &str) -> Result<Vec<Food>, ScenarioError> {
    let mut sources = Sources::default();
    let source = sources.add("foods.toml".into(), text.to_owned());
    let (table, errors) = tree::parse(&sources, source);
    let mut problems: Vec<Problem> = syntax::problems(&sources, errors);
    let mut reading = Reading::new(&sources);
    let foods = table.entries.iter().filter_map(|entry| read_food(entry, &mut reading)).collect();
    problems.extend(reading.problems);
    if problems.is_empty() {
        Ok(foods)
    } else {
        Err(ScenarioError { problems, warnings: Vec::new(), sources })
    }
}

fn read_food(entry: &tree::Entry, reading: &mut Reading<'_>) -> Option<Food> {
    let (name, span) = (entry.key.text.clone(), entry.node.span);
    let path = Path::root().join(&name);
    let Value::Table(table) = &entry.node.value else {
        reading.fault(span, BodyFault::FaultyFood { name });
        return None;
    };
    let file = FoodFile::read_table(table, span, &path, reading);
    let range: Vec<f64> =
        file.range.value().into_iter().flatten().map(|at| at.value.value_in("mg")).collect();
    let per_100_g_mg = file.magnesium.value()?.value_in("mg");
    let source = file.source.value()?.clone();
    let confidence = *file.confidence.value()?;
    match range[..] {
        [low_mg, high_mg]
            if (low_mg..=high_mg).contains(&per_100_g_mg)
                && references::find(&source).is_some() =>
        {
            let note = file.note.value().cloned().unwrap_or_default();
            Some(Food { name, per_100_g_mg, low_mg, high_mg, source, confidence, note })
        }
        _ => {
            reading.fault(span, BodyFault::FaultyFood { name });
            None
        }
    }
}

/// Reads the name of a food.
#[derive(Debug, Clone, Copy)]
pub struct FoodReader;

/// A food of the table.
#[must_use]
pub fn food() -> FoodReader {
    FoodReader
}

impl Reader for FoodReader {
    type Output = &'static Food;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<&'static Food> {
        let Value::Text(name) = &node.value else {
            let expected = message!("tell-body-expected-food", "the name of a food in quotes");
            self.refuse(node, path, expected, reading);
            return None;
        };
        let found = find(name.trim().to_lowercase().as_str());
        if found.is_none() {
            let names = || foods().iter().map(|food| food.name.as_str());
            let fault = BodyFault::UnknownFood {
                found: shown(name),
                nearest: nearest(name, names()),
                some: names()
                    .filter(|other| shares_a_word(name, other))
                    .map(str::to_owned)
                    .collect(),
            };
            reading.fault(node.span, fault);
        }
        found
    }

    fn schema(&self) -> Json {
        let names: Vec<&str> = foods().iter().map(|food| food.name.as_str()).collect();
        json!({ "enum": names })
    }

    fn example(&self) -> String {
        "\"almonds\"".into()
    }
}

/// Whether two names of foods have a word in common, also in the plural.
fn shares_a_word(a: &str, b: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let name = name.to_lowercase();
        let long = |word: &&str| word.chars().count() > 2;
        name.split([' ', ',', '-']).filter(long).map(|w| w.trim_end_matches('s').into()).collect()
    };
    let other = words(b);
    words(a).iter().any(|word| other.contains(word))
}

impl From<BodyFault> for Fault {
    fn from(fault: BodyFault) -> Self {
        Fault::Body(fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_food_has_a_value_within_its_range_and_a_source() {
        let foods = read(include_str!("foods.toml")).unwrap_or_else(|error| panic!("{error}"));
        assert!(foods.len() >= 40, "{}", foods.len());
        for (index, food) in foods.iter().enumerate() {
            assert!(foods[..index].iter().all(|other| other.name != food.name), "{}", food.name);
            assert_eq!(food.name, food.name.trim().to_lowercase());
            // what nobody looked up says so
            let own = food.source == references::CALGATE.key;
            assert_eq!(own, food.confidence == Confidence::Memory, "{}", food.name);
        }
    }

    #[test]
    fn a_faulty_table_is_refused() {
        let good = "[\"a\"]\nmagnesium = \"10 mg\"\nrange = [\"5 mg\", \"20 mg\"]\nsource = \"calgate\"\nconfidence = \"memory\"\n";
        assert_eq!(read(good).unwrap().len(), 1);
        for (from, to) in
            [("10 mg", "30 mg"), ("10 mg", "10 mM"), ("calgate", "nobody"), ("range", "rang")]
        {
            assert!(read(&good.replacen(from, to, 1)).is_err(), "{to}");
        }
    }

    #[test]
    fn almonds_of_a_handful_hold_eighty_milligrams() {
        assert!((find("almonds").unwrap().magnesium_mg(30.0) - 82.0).abs() < 3.0);
    }
}
