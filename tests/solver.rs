//! The numerics: what the methods promise on problems with a known solution, what happens when
//! there is none, what the recorder writes down, and the whole chain at its default settings.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

#[path = "solver/accuracy.rs"]
mod accuracy;
#[path = "solver/chain.rs"]
mod chain;
#[path = "solver/derivatives.rs"]
mod derivatives;
#[path = "solver/failures.rs"]
mod failures;
#[path = "solver/human.rs"]
mod human;
#[path = "solver/problems.rs"]
mod problems;
#[path = "solver/recording.rs"]
mod recording;
