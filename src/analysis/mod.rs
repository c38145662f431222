//! What can be read from a trace. Everything here uses only names, times and values, so it works
//! on a fresh run, on yesterday's table or on a published curve that was digitised.

pub mod body;
pub mod clamp;
pub mod clinical;
pub mod force;
pub mod latency;
pub mod measures;
pub mod nerve;
pub mod quantal_methods;
pub mod release;
pub mod slow;
pub mod spikes;
pub mod summary;
pub mod train;

pub use body::{BodySummary, summarise_body};
pub use measures::{MEASURES, Measure};
pub use summary::{Summary, summarise};
