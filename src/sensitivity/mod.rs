//! Sensitivity: how much a measure of a run depends on each parameter, over the plausible ranges
//! that the presets state.
//!
//! ```text
//! factors (which parameters) ─▶ design (points of the unit cube) ─▶ runs ─▶ shares, effects, swings
//! ```
//!
//! Each method is a design and an estimator that know nothing of runs, so that they can be tested
//! on functions with closed forms.

pub mod latin;
pub mod morris;
pub mod sobol;
pub mod statistics;
