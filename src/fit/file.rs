//! What is typed in a fit file: every table and key, with its documentation.

use serde_json::{Map, Value as Json, json};

use super::transform::Scale;
use crate::scenario::choice::{choice, words};
use crate::scenario::problem::Reading;
use crate::scenario::reader::{At, Path, Reader};
use crate::scenario::scalar::{text, whole};
use crate::scenario::section::{Section as _, list, section, tables};
use crate::scenario::tree::Node;
use crate::scenario::wording::{Wording, wording};

section! {
    /// A fit of calgate: which parameters may move, and which measured values they shall meet.
    pub struct FitFile {
        /// Version of the format. This program reads version 1.
        schema: u64 = whole(1, 1, 1), required;
        /// What kind of file this is.
        kind: Kind = choice::<Kind>(), required;
        /// Another fit file, relative to this one, of which this is a variant.
        extends: String = text("nano-gain.toml");
        /// Title of the figure; `title.nl` for Dutch, and so on.
        title: Wording = wording(text("Gain of the human nerve ending"));
        /// What the fit is for, and where the measured values come from.
        about: String = text("Scales calcium near the channels to 25 quanta per impulse.");
        /// Keys of the references that the measured values come from.
        sources: Vec<At<String>> = list(text("dodge-1967"));
        /// The scenario that is run, relative to this file.
        scenario: String = text("../01-one-impulse.toml"), required;
        /// Changes of the scenario that hold for every run of the fit.
        set: Vec<At<String>> = list(text("run.preset=frog"));
        /// Table of measured values (CSV with a line of names), relative to this file.
        data: String = text("data.csv");
        /// The parameters that may move.
        vary: Vec<At<Vary>> = tables::<Vary>(), required;
        /// Columns of the table that say how a value was measured.
        condition: Vec<At<Condition>> = tables::<Condition>();
        /// Columns of the table that hold measured values.
        observe: Vec<At<Observe>> = tables::<Observe>();
        /// Measured values that stand in this file.
        point: Vec<At<Point>> = tables::<Point>();
    }
}

section! {
    /// A parameter that may move.
    pub struct Vary {
        /// Its group and name in the catalogue.
        parameter: String = text("terminal_calcium.nano_gain"), required;
        /// Lowest value; the lower end of its plausible range if left out.
        low: Node = raw("40 uM/pA");
        /// Highest value; the upper end of its plausible range if left out.
        high: Node = raw("300 uM/pA");
        /// Where the search begins; in the middle between the two if left out.
        start: Node = raw("100 uM/pA");
        /// How it runs from low to high; linear if left out.
        scale: Scale = choice::<Scale>();
    }
}

section! {
    /// A column of the table whose entries change the scenario.
    pub struct Condition {
        /// Name of the column.
        column: String = text("calcium_mM"), required;
        /// The key of the scenario that it sets.
        key: String = text("bath.calcium"), required;
        /// Unit of the entries; words and plain numbers have none.
        unit: String = text("mM");
    }
}

section! {
    /// A column of measured values.
    pub struct Observe {
        /// Name of the column; a line without an entry there is passed over.
        column: String = text("quanta"), required;
        /// The measure of a run that it is compared with.
        measure: String = text("quantal_content_first"), required;
        /// Unit of the entries; that of the measure if left out.
        unit: String = text("uM");
        /// Name of the column with their standard deviations, in the same unit.
        standard_deviation: String = text("quanta_sd");
        /// Name of the column with their weights, where standard deviations are not known.
        weight: String = text("quanta_n");
    }
}

section! {
    /// One measured value.
    pub struct Point {
        /// Changes of the scenario under which it was measured.
        set: Vec<At<String>> = list(text("bath.magnesium=2 mM"));
        /// The measure of a run that it is compared with.
        measure: String = text("quantal_content_first"), required;
        /// The measured value.
        value: Node = raw("25");
        /// Instead of a value: it shall be the same as with these changes of the scenario.
        as_in: Vec<At<String>> = list(text("magnesium.mechanism=competition"));
        /// Standard deviation of the measured value.
        standard_deviation: Node = raw("3");
    }
}

/// The kind of file: `kind = "fit"` tells it from a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A fit.
    Fit,
}

words! { Kind {
    Fit = "fit", "Parameters fitted to measured values";
} }

words! { Scale {
    Linear = "linear", "In equal steps";
    Logarithmic = "log", "In equal ratios, for a parameter that may differ by orders of magnitude";
} }

/// Takes a value as it stands; what it may be depends on another key.
#[derive(Debug, Clone, Copy)]
pub struct RawReader {
    example: &'static str,
}

/// A quantity or number whose unit another key decides.
#[must_use]
pub fn raw(example: &'static str) -> RawReader {
    RawReader { example }
}

impl Reader for RawReader {
    type Output = Node;

    fn read(&self, node: &Node, _: &Path, _: &mut Reading<'_>) -> Option<Node> {
        Some(node.clone())
    }

    fn schema(&self) -> Json {
        json!({ "type": ["number", "string"], "examples": [self.example] })
    }

    fn example(&self) -> String {
        format!("\"{}\"", self.example)
    }
}

/// The format of fit files as a JSON schema, for editors that complete and check TOML: indented,
/// with a line break at the end.
#[must_use]
pub fn fit_schema() -> String {
    let mut schema = Map::new();
    schema.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
    schema.insert("title".into(), json!("calgate fit, version 1"));
    if let Json::Object(rest) = FitFile::schema() {
        schema.extend(rest);
    }
    // what a fit extends may have the rest
    schema.insert("required".into(), json!(["schema", "kind"]));
    let text = serde_json::to_string_pretty(&Json::Object(schema))
        .unwrap_or_else(|_| unreachable!("the keys of a JSON object are texts"));
    text + "\n"
}
