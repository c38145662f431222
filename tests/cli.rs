//! The command line from the outside: what is typed, what is said, how the program ends, and what
//! lies in the folder afterwards. Most of it stands in `tests/cli/*.toml`, see
//! `tests/cli/README.md`; here is what takes more than one program to find out.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]
#![allow(clippy::print_stdout, reason = "a test that is skipped says why")]

#[path = "cli/cases.rs"]
mod cases;
#[path = "cli/interrupt.rs"]
mod interrupt;
#[path = "cli/program.rs"]
mod program;
#[path = "cli/refusals.rs"]
mod refusals;
#[path = "cli/results.rs"]
mod results;
#[path = "cli/terminal.rs"]
mod terminal;
