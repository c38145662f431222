//! What can be read from a trace. Everything here uses only names, times and values, so it works
//! on a fresh run, on yesterday's table or on a published curve that was digitised.

pub mod force;
pub mod release;
pub mod spikes;
pub mod summary;

pub use summary::{Summary, summarise};
