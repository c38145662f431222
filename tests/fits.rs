//! Every number that we fitted ourselves comes out of a fit file again, and faulty fit files are
//! refused in words that help.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]
#![allow(clippy::print_stdout, reason = "the fitted numbers are for people to read")]

#[path = "scenario_files/dutch.rs"]
mod dutch;
#[path = "fits/faults.rs"]
mod faults;
#[path = "fits/shipped.rs"]
mod shipped;
