//! Scenario files: from TOML with units to plain numbers that can be simulated.
//!
//! ```text
//! file ─▶ tree ─▶ file::ScenarioFile ─▶ check ─▶ Scenario (Parameters + Protocol + Choices)
//!         every value     what was            what it
//!         knows its place typed               means
//! ```
//!
//! All problems of a scenario are reported together, each at its place, with the way to mend it
//! ([`problem`], [`report`]). One definition of each table gives its reader and its JSON schema
//! ([`section`], [`mod@file`]).

// reading: text with units to values with places
pub mod choice;
pub mod choices;
pub mod file;
pub mod library;
pub mod load;
pub mod overrides;
pub mod quantity;
pub mod reader;
pub mod scalar;
pub mod section;
pub mod syntax;
pub mod tree;
pub mod wording;
// meaning: values with places to plain numbers
pub mod changes;
pub mod check;
pub mod meaning;
pub mod plan;
pub mod plausible;
pub mod population;
pub mod preset;
pub mod protocol;
pub mod stimulus;
// the other kind of scenario: a whole body
pub mod body;
// telling: what is wrong, what is meant, what may be written
pub mod fault;
pub mod in_words;
pub mod problem;
pub mod range;
pub mod report;
pub mod resolved;
pub mod schema;

pub use body::BodyScenario;
pub use fault::Kind;
pub use load::{Loaded, load, load_any, load_any_from, load_from, load_section, load_text};
pub use meaning::Scenario;
pub use problem::ScenarioError;
pub use report::{Heads, Look, render_error, render_warnings, wrapped};
pub use resolved::resolved_text;
pub use schema::scenario_schema;
