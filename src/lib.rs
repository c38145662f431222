//! calgate simulates how magnesium gates calcium at the nerve-muscle junction.
//!
//! A nerve impulse lets calcium into the nerve ending, calcium releases transmitter, transmitter
//! makes the muscle twitch. Magnesium opposes this in two ways: it screens the membrane, so that
//! the nerve fires less easily, and it competes with calcium at the channel.
//!
//! # The map of the house
//!
//! ```text
//! scenario file ─▶ scenario ─▶ parameters + protocol + options
//!                                        │
//!            ┌──────────── simulate ◀────┘
//!            │   model (pure equations)  ×  solver (pure numerics)  ─▶  trace
//!            ▼
//!        analysis (reads only the trace)
//!            ▼
//!        export │ figure  ─▶  output/
//! ```
//!
//! Two sentences to remember: *the model does not know how it is solved, and the solver does not
//! know what it solves*; *analysis and figures read stored traces, so they work as well on
//! yesterday's result as on a fresh run*.
//!
//! Modules, lowest first; a module may use those above it in this list (`tests/house_rules.rs`
//! enforces it).

// layer 0: words, numbers and units everything else is written in
pub mod constants;
pub mod equation;
pub mod math;
pub mod real;
pub mod references;
pub mod rng;
pub mod units;
// layer 1: physiology, numerics and what a run leaves behind
pub mod model;
pub mod solver;
pub mod trace;
// layer 2: what was asked, and what can be read from a trace
pub mod analysis;
pub mod scenario;
// layer 3: scenario in, run out
pub mod simulate;
// layer 4: what people read
#[cfg(feature = "export")]
pub mod export;
#[cfg(feature = "figure")]
pub mod figure;
#[cfg(feature = "figure")]
pub mod text;
// layer 5: the command line
#[cfg(feature = "cli")]
pub mod cli;
