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
//! A scenario with `kind = "body"` takes the same way: its `Person` is followed through hours to
//! months ([`simulate::body`]), and junction scenarios run in the blood of chosen moments.
//!
//! # As a library
//!
//! ```
//! use calgate::{analysis, scenario, simulate};
//!
//! let text = r#"
//!     schema = 1
//!     [run]
//!     duration = "12 ms"
//!     [bath]
//!     magnesium = "3 mM"
//!     [[stimulus.single]]
//!     at = "1 ms"
//! "#;
//! let scenario = scenario::load_text("example", text, &[])?;
//! let run = simulate::run(&simulate::Setup::of(&scenario), &mut |_time_ms| true)?;
//! let summary = analysis::summarise(&run.trace);
//! // at 3 mM ionised magnesium a third of the normal 25 quanta is left, too few for the muscle
//! assert!((7.0..10.0).contains(&summary.quantal_content_first.unwrap()));
//! assert_eq!(summary.fibre_spikes, Some(0));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Modules, lowest first; a module may use those above it in this list (`tests/house_rules.rs`
//! enforces it).

// layer 0: words, numbers and units everything else is written in
pub mod constants;
pub mod equation;
pub mod expr;
pub mod lanes;
pub mod math;
pub mod message;
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
// layer 4: what if
pub mod experiment;
// layer 5: many of them
#[cfg(feature = "sweep")]
pub mod sweep;
// layer 6: what follows from many experiments
#[cfg(feature = "fit")]
pub mod fit;
pub mod honesty;
#[cfg(feature = "sensitivity")]
pub mod sensitivity;
pub mod validation;
// layer 7: what people read
#[cfg(feature = "export")]
pub mod export;
#[cfg(feature = "figure")]
pub mod figure;
pub mod show;
#[cfg(feature = "figure")]
pub mod text;
// layer 8: pages with the engine in them, pictures that move, and sounds
#[cfg(feature = "media")]
pub mod media;
pub mod page;
// layer 9: what is made of pages: the one that the program itself serves, lessons, reports
#[cfg(feature = "lab")]
pub mod lab;
#[cfg(feature = "lesson")]
pub mod lesson;
#[cfg(feature = "report")]
pub mod report;
// layer 10: the command line
#[cfg(feature = "cli")]
pub mod cli;
