//! The living part of a page: knobs that change a scenario, curves and numbers that follow.
//!
//! This file writes what a browser finds before any script has run; `assets/live.js` brings it to
//! life.

use super::engine::Request;
use super::html::Html;
use super::table::Table;
use crate::text::Catalogue;
use serde_json::json;

/// A knob: one value of the scenario that the reader may change.
#[derive(Debug, Clone, PartialEq)]
pub struct Knob {
    /// Key as `--set` takes it, `bath.magnesium`.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// A sentence about it, perhaps empty.
    pub hint: String,
    /// How it is turned.
    pub kind: KnobKind,
}

/// How a knob is turned.
#[derive(Debug, Clone, PartialEq)]
pub enum KnobKind {
    /// A slider with a number field.
    Range(Range),
    /// One of several words: as written in the scenario, and as shown.
    Choice {
        /// Word and label of each.
        options: Vec<(String, String)>,
        /// The word at the start.
        start: String,
    },
}

/// A range of numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Range {
    /// Lowest value, in the unit of `set_unit`.
    pub low: f64,
    /// Highest value.
    pub high: f64,
    /// Value at the start, and after a reset.
    pub start: f64,
    /// Steps of the slider from low to high; 0 stands for a hundred.
    pub steps: u32,
    /// Whether each step multiplies instead of adding; `low` must then be above 0.
    pub logarithmic: bool,
    /// Unit as written in a scenario, `mM`; empty where the value has none.
    pub set_unit: String,
    /// Unit as shown to people, `mmol/L`.
    pub unit: String,
}

/// A chart of one or more columns over time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Curve {
    /// Title with the unit, as a figure has it: `Ca²⁺ inside the nerve ending (µM)`.
    pub title: String,
    /// Unit of the values as shown, `µM`.
    pub unit: String,
    /// Name of each column, and the label of its line; a single line needs none.
    pub series: Vec<(String, String)>,
    /// What each value is multiplied with before it is shown: 100 for a fraction shown in percent.
    pub factor: f64,
    /// Values that the axis always shows, lowest and highest, as shown; beyond them it grows.
    pub always: Option<(f64, f64)>,
    /// Whether the axis is logarithmic.
    pub logarithmic: bool,
    /// First and last time that are shown, in the unit of the times; all of the run when absent.
    pub window: Option<(f64, f64)>,
}

/// A number of the summary.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Measure {
    /// Name in `summary.json`, `quantal_content_first`. Of a body's synapse: `synapse.0.NAME`, of
    /// the first look.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// Unit as shown, empty for a count.
    pub unit: String,
    /// What the value is multiplied with before it is shown.
    pub factor: f64,
}

/// A scenario with its knobs, curves and numbers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Live {
    /// Name among the living parts of a page: small letters, digits and hyphens.
    pub name: String,
    /// What is run; the knobs are set after its own overrides.
    pub request: Request,
    /// What can be changed.
    pub knobs: Vec<Knob>,
    /// What is drawn.
    pub curves: Vec<Curve>,
    /// What is told in numbers.
    pub measures: Vec<Measure>,
    /// Runs made beforehand, for print and for browsers without WebAssembly.
    pub table: Option<Table>,
}

impl Live {
    /// The markup. A page that wants another order can write the parts itself: everything with a
    /// `data-` attribute inside the element with `data-live` is found wherever it stands.
    #[must_use]
    pub fn html(&self, words: &Catalogue) -> Html {
        let mut html = Html::new();
        let labelled = words.word("page-live");
        let attributes = [
            ("class", "live"),
            ("data-live", self.name.as_str()),
            ("role", "group"),
            ("aria-label", labelled.as_str()),
        ];
        html.within("div", &attributes, |live| {
            live.data(&[("data-request", "")], &self.data());
            live.within("div", &[("class", "knobs")], |knobs| {
                for (index, knob) in self.knobs.iter().enumerate() {
                    knobs.add(&knob.html(&format!("{}-knob-{index}", self.name), words));
                }
                knobs.add(&actions(words));
            });
            live.element("p", &[("class", "status"), ("data-status", ""), ("role", "status")], "");
            live.within("div", &[("class", "shown")], |shown| {
                shown.add(&measures(&self.measures));
                for curve in &self.curves {
                    shown.add(&curve.html());
                }
            });
            if let Some(table) = &self.table {
                live.add(&table.html(self, words));
            }
        });
        html
    }

    /// What the scripts need.
    fn data(&self) -> serde_json::Value {
        let mut request = self.request.clone();
        let mut columns: Vec<String> = Vec::new();
        for (name, _) in self.curves.iter().flat_map(|curve| &curve.series) {
            if !columns.contains(name) {
                columns.push(name.clone());
            }
        }
        request.columns.get_or_insert(columns);
        json!({ "request": request, "table": self.table })
    }
}

impl Knob {
    /// Where it stands at the start, as `--set` takes it.
    #[must_use]
    pub fn start_text(&self) -> String {
        let (value, unit) = match &self.kind {
            KnobKind::Range(range) => (crate::units::number(range.start), range.set_unit.as_str()),
            KnobKind::Choice { start, .. } => (start.clone(), ""),
        };
        format!("{}={value} {unit}", self.key).trim_end().to_owned()
    }

    /// The markup of a knob; `id` must be the only one of its name in the page.
    #[must_use]
    pub fn html(&self, id: &str, words: &Catalogue) -> Html {
        let mut html = Html::new();
        let hint_id = format!("{id}-hint");
        let described: &[(&str, &str)] =
            if self.hint.is_empty() { &[] } else { &[("aria-describedby", &hint_id)] };
        let outer = |html: &mut Html, attributes: &[(&str, &str)], inside: &dyn Fn(&mut Html)| {
            let all = [&[("class", "knob"), ("data-knob", self.key.as_str())], attributes].concat();
            html.within("div", &all, |knob| {
                knob.element("label", &[("for", id)], &self.label);
                inside(knob);
                if !self.hint.is_empty() {
                    knob.element("p", &[("class", "hint"), ("id", &hint_id)], &self.hint);
                }
            });
        };
        match &self.kind {
            KnobKind::Range(range) => {
                let number = crate::units::number;
                let (low, high) = (number(range.low), number(range.high));
                let (start, steps) = (number(range.start), range.steps.to_string());
                let attributes = [
                    ("data-low", low.as_str()),
                    ("data-high", &high),
                    ("data-start", &start),
                    ("data-steps", &steps),
                    ("data-scale", if range.logarithmic { "logarithmic" } else { "linear" }),
                    ("data-set-unit", &range.set_unit),
                    ("data-unit", &range.unit),
                ];
                let exact = words
                    .phrase("page-exact-value", &[("name", crate::text::Value::Text(&self.label))]);
                outer(&mut html, &attributes, &|knob| {
                    let slider = [&[("type", "range"), ("id", id)], described].concat();
                    knob.element("input", &slider, "");
                    knob.within("span", &[("class", "value")], |value| {
                        let field = [
                            ("type", "text"),
                            ("inputmode", "decimal"),
                            ("autocomplete", "off"),
                            ("aria-label", exact.as_str()),
                        ];
                        value.element("input", &field, "");
                        value.element("span", &[("class", "unit")], &range.unit);
                    });
                });
            }
            KnobKind::Choice { options, start } => {
                outer(&mut html, &[("data-start", start)], &|knob| {
                    knob.within("select", &[&[("id", id)], described].concat(), |select| {
                        for (word, label) in options {
                            let mut attributes = vec![("value", word.as_str())];
                            if word == start {
                                attributes.push(("selected", ""));
                            }
                            select.element("option", &attributes, label);
                        }
                    });
                });
            }
        }
        html
    }
}

impl Curve {
    /// The markup of a chart, empty until a script draws in it.
    #[must_use]
    pub fn html(&self) -> Html {
        let names: Vec<&str> = self.series.iter().map(|(name, _)| name.as_str()).collect();
        let labels: Vec<&str> = self.series.iter().map(|(_, label)| label.as_str()).collect();
        let (labels, factor) = (json!(labels).to_string(), json!(self.factor).to_string());
        let names = names.join(" ");
        let pair = |pair: Option<(f64, f64)>| {
            pair.map_or(String::new(), |(low, high)| json!([low, high]).to_string())
        };
        let (always, window) = (pair(self.always), pair(self.window));
        let mut html = Html::new();
        let attributes = [
            ("class", "curve"),
            ("data-curve", names.as_str()),
            ("data-labels", &labels),
            ("data-unit", &self.unit),
            ("data-factor", &factor),
            ("data-always", &always),
            ("data-window", &window),
            ("data-scale", if self.logarithmic { "logarithmic" } else { "linear" }),
        ];
        html.within("figure", &attributes, |figure| {
            figure.element("figcaption", &[], &self.title);
        });
        html
    }
}

/// The buttons below the knobs.
fn actions(words: &Catalogue) -> Html {
    let mut html = Html::new();
    html.within("div", &[("class", "actions")], |row| {
        for (action, key) in [
            ("pin", "page-pin"),
            ("unpin", "page-unpin"),
            ("reset", "page-reset"),
            ("table", "page-download-table"),
        ] {
            let attributes = [("type", "button"), ("data-action", action)];
            row.element("button", &attributes, &words.word(key));
        }
    });
    html
}

fn measures(measures: &[Measure]) -> Html {
    let mut html = Html::new();
    if measures.is_empty() {
        return html;
    }
    html.within("dl", &[("class", "measures")], |list| {
        for measure in measures {
            list.within("div", &[], |pair| {
                pair.element("dt", &[], &measure.label);
                let factor = json!(measure.factor).to_string();
                let attributes = [
                    ("data-measure", measure.name.as_str()),
                    ("data-unit", &measure.unit),
                    ("data-factor", &factor),
                ];
                pair.element("dd", &attributes, "–");
            });
        }
    });
    html
}
