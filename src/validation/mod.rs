//! Validation: what was measured in the laboratory, and what the model gives.
//!
//! ```text
//! claims/*.toml ─▶ claim (what was published, which experiment) ─▶ test (runs it) ─▶ report
//!                                                                   │
//!             the scenario files and overrides of every student ◀───┘
//! ```
//!
//! A claim is data: a scenario as a student would type it, what is varied, what is measured, and
//! how the measurements become the number that is compared. A claim that is known not to be met
//! is `open` and says why; it stays in the table.

pub mod claim;
pub mod file;
pub mod reduce;
pub mod report;
pub mod shipped;
pub mod test;

pub use claim::Claim;
pub use shipped::{all, find};
pub use test::{Curve, Outcome, Verdict, test};
