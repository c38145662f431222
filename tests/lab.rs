//! The lab from the outside, over raw sockets: what a browser sends, what others send, and what
//! nobody should; and that it goes on serving after each.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

#[path = "lab/answers.rs"]
mod answers;
#[path = "lab/client.rs"]
mod client;
#[path = "lab/refusals.rs"]
mod refusals;
