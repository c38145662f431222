//! What is typed in a sweep file: every table and key, with its documentation.

use serde_json::{Map, Value as Json, json};

use super::Spacing;
use crate::message::message;
use crate::scenario::choice::{choice, words};
use crate::scenario::file::MOST_SEED;
use crate::scenario::problem::Reading;
use crate::scenario::quantity::{Quantity, quantity};
use crate::scenario::reader::{At, Path, Reader};
use crate::scenario::scalar::{text, whole};
use crate::scenario::section::{Section as _, list, section, table, tables};
use crate::scenario::tree::{Node, Value};
use crate::scenario::wording::{Wording, wording};

/// Most that a count can ask for; the real bound on runs is checked later, with a better message.
const MOST_COUNT: u64 = 1_000_000_000_000_000;

/// Most replicates of a point.
const MOST_REPLICATES: u64 = 1_000_000;

section! {
    /// A sweep of calgate: one scenario at many points, and what is measured at each.
    pub struct SweepFile {
        /// Version of the format. This program reads version 1.
        schema: u64 = whole(1, 1, 1), required;
        /// What kind of file this is.
        kind: Kind = choice::<Kind>(), required;
        /// Another sweep file, relative to this one, of which this is a variant. Tables merge key
        /// by key; lists are replaced, and all axes are one list.
        extends: String = text("1-release-against-magnesium.toml");
        /// Title of the figure; `title.nl` for Dutch, and so on.
        title: Wording = wording(text("Release against magnesium"));
        /// The question that the sweep answers; `question.nl` for Dutch, and so on.
        question: Wording = wording(text("How much magnesium silences the muscle?"));
        /// What is varied and why, and what to look for.
        about: String = text("Release falls by half at about 2 mM.");
        /// The scenario that is varied, relative to this file.
        scenario: String = text("../01-one-impulse.toml"), required;
        /// Changes of the scenario that hold for every run.
        set: Vec<At<String>> = list(text("run.preset=frog"));
        /// How the axes are combined; every value with every other if left out.
        design: Combined = choice::<Combined>();
        /// How many points a Latin hypercube or a Sobol' sequence takes from the axes.
        points: u64 = whole(1, MOST_COUNT, 256);
        /// Runs of each point, each with a random seed of its own; 1 if left out, and then with
        /// the seed of the scenario.
        replicates: u64 = whole(1, MOST_REPLICATES, 20);
        /// Seed of the points that are drawn, and of the replicates; 1 if left out.
        seed: u64 = whole(0, MOST_SEED, 1);
        /// What is read from each run; `calgate show measures` shows all of them.
        measures: Vec<At<String>> = list(text("quantal_content_first")), required;
        /// Columns of the trace that are stored for each run as well; none if left out.
        traces: Vec<At<String>> = list(text("nerve_potential_mV"));
        /// What is varied, one table for each key.
        axis: Vec<At<AxisTable>> = tables::<AxisTable>();
        /// What a single run may cost before it is given up.
        limits: LimitsTable = table::<LimitsTable>();
    }
}

section! {
    /// One thing that is varied: a list of values, or a range.
    pub struct AxisTable {
        /// The key of the scenario, as after `--set`.
        key: String = text("bath.magnesium"), required;
        /// The values one by one, with their units.
        values: Vec<At<String>> = list(typed("0.5 mM"));
        /// Where a range begins.
        from: String = typed("0.1 mM");
        /// Where a range ends.
        to: String = typed("10 mM");
        /// How many values a range has, both ends included.
        count: u64 = whole(2, MOST_COUNT, 21);
        /// How a range is divided; in equal differences if left out.
        spacing: Spacing = choice::<Spacing>();
    }
}

section! {
    /// What a single run may cost before it is given up. A run that is given up has the reason in
    /// place of its numbers, and the others go on.
    pub struct LimitsTable {
        /// Wall time. What fails by it on one machine may succeed on a faster one, so that it is
        /// better to bound the steps.
        time_per_point: Quantity = quantity("ms", "10 s").above(0.0);
        /// Steps of the solver; as the scenario says if left out.
        steps_per_point: u64 = whole(1, 1_000_000_000_000, 100_000);
    }
}

/// The kind of file: `kind = "sweep"` tells it from a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A sweep.
    Sweep,
}

/// How axes are combined, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Combined {
    /// Every value with every other.
    #[default]
    Grid,
    /// First with first, second with second.
    Zip,
    /// Drawn, evenly along each axis.
    LatinHypercube,
    /// Drawn, evenly in all axes together.
    Sobol,
    /// Each axis alone.
    OneAtATime,
}

words! { Kind {
    Sweep = "sweep", "One scenario at many points";
} }

words! { Combined {
    Grid = "grid", "Every value with every other";
    Zip = "zip", "First value with first value, second with second";
    LatinHypercube = "latin-hypercube", "Each axis cut into as many parts as there are points, each part taken once";
    Sobol = "sobol", "A scrambled Sobol' sequence, which fills the space of all axes evenly";
    OneAtATime = "one-at-a-time", "The scenario as it is, then each value of each axis alone";
} }

words! { Spacing {
    Linear = "linear", "In equal differences";
    Logarithmic = "log", "In equal ratios, for what differs by orders of magnitude";
} }

/// Reads a value of the scenario as it is typed there: a text, a number, or true or false. What it
/// may be, the scenario knows.
#[derive(Debug, Clone, Copy)]
pub struct TypedReader {
    example: &'static str,
}

/// A value of the scenario, as it is typed there.
#[must_use]
pub fn typed(example: &'static str) -> TypedReader {
    TypedReader { example }
}

impl Reader for TypedReader {
    type Output = String;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<String> {
        match &node.value {
            Value::Text(text) => Some(text.clone()),
            Value::Integer(_) | Value::Float(_) | Value::Boolean(_) => {
                Some(reading.sources.snippet(node.span).replace('_', ""))
            }
            _ => {
                let expected = message!("tell-expected-any", "a text, a number, or true or false");
                self.refuse(node, path, expected, reading);
                None
            }
        }
    }

    fn schema(&self) -> Json {
        json!({ "type": ["string", "number", "boolean"], "examples": [self.example] })
    }

    fn example(&self) -> String {
        format!("\"{}\"", self.example)
    }
}

/// The format of sweep files as a JSON schema, for editors that complete and check TOML: indented,
/// with a line break at the end.
#[must_use]
pub fn sweep_schema() -> String {
    let mut schema = Map::new();
    schema.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
    schema.insert("title".into(), json!("calgate sweep, version 1"));
    if let Json::Object(rest) = SweepFile::schema() {
        schema.extend(rest);
    }
    // what a sweep extends may have the rest
    schema.insert("required".into(), json!(["schema", "kind"]));
    let text = serde_json::to_string_pretty(&Json::Object(schema))
        .unwrap_or_else(|_| unreachable!("the keys of a JSON object are texts"));
    text + "\n"
}
