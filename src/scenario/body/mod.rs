//! Scenarios of a whole body (`kind = "body"`): what a person eats, swallows and is given, and when
//! a look is taken at the synapse.
//!
//! The same steps as for a junction: [`mod@file`] is what may be typed, [`check`] works out what it
//! means, [`meaning`] holds the result, [`resolved`] writes it back. [`food`] and [`salt`] know how
//! much magnesium is in what is swallowed, [`schedule`] when it is, and [`junction`] carries the
//! blood to the synapse.

pub mod check;
pub mod fault;
pub mod file;
pub mod food;
mod intake;
pub mod junction;
pub mod meaning;
pub mod resolved;
pub mod salt;
pub mod schedule;
mod start;

pub use fault::BodyFault;
pub use meaning::BodyScenario;
pub use resolved::resolved_text;
