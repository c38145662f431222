//! Sweep files: those that calgate ships, and a corpus of good and bad ones, of which each says
//! exactly what is wrong and where (see `tests/scenario_files/README.md` for how it is written).
//! `CALGATE_WRITE=1 cargo test --test sweeps` writes what calgate says into the files.
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

#[path = "scenario_files/corpus.rs"]
mod corpus;
#[path = "scenario_files/dutch.rs"]
mod dutch;
#[path = "sweep_files/faults.rs"]
mod faults;
#[path = "sweep_files/shipped.rs"]
mod shipped;
