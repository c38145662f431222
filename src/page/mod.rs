//! Pages with the engine in them: one HTML file that needs no network and no other file.
//!
//! ```text
//! Live (scenario, knobs, curves, measures) ─▶ Html ─▶ Page ─▶ one file
//!                                                      ▲
//!              assets: style, scripts, calgate.wasm ───┘
//! ```
//!
//! A lesson runs the engine inside the browser ([`Engine::Module`], compiled to WebAssembly); the
//! page of the lab asks its server ([`Engine::Server`]). Both speak the language of [`engine`], and
//! neither curve nor knob knows which it is. Where WebAssembly is switched off, and on paper, the
//! runs of a [`Table`] stand in.
//!
//! # How to make a page
//!
//! ```
//! # #[cfg(feature = "page")] {
//! use calgate::page::{Curve, Engine, Html, Knob, KnobKind, Live, Measure, Page, Range, Request};
//! use calgate::text::Catalogue;
//!
//! let words = Catalogue::english();
//! let live = Live {
//!     name: "impulse".into(),
//!     request: Request {
//!         name: "impulse.toml".into(),
//!         text: "schema = 1\n[run]\nduration = \"8 ms\"\n[[stimulus.single]]\nat = \"1 ms\"".into(),
//!         ..Request::default()
//!     },
//!     knobs: vec![Knob {
//!         key: "bath.magnesium".into(),
//!         label: "Magnesium".into(),
//!         hint: "Ionised, in the fluid around the nerve ending.".into(),
//!         kind: KnobKind::Range(Range {
//!             low: 0.1, high: 5.0, start: 0.55, steps: 0, logarithmic: true,
//!             set_unit: "mM".into(), unit: "mmol/L".into(),
//!         }),
//!     }],
//!     curves: vec![Curve {
//!         title: words.word("figure-panel-calcium-near-channels"),
//!         unit: "µM".into(),
//!         series: vec![("calcium_near_channels_uM".into(), String::new())],
//!         factor: 1.0,
//!         ..Curve::default()
//!     }],
//!     measures: vec![Measure {
//!         name: "quantal_content_first".into(),
//!         label: words.word("summary-quantal-content-first"),
//!         unit: String::new(),
//!         factor: 1.0,
//!     }],
//!     table: None,
//! };
//! let mut body = Html::new();
//! body.element("h1", &[], "One impulse");
//! body.add(&live.html(&words));
//! let page = Page { title: "One impulse", body: &body, engine: Engine::Module, ..Page::new("en", &words) };
//! assert!(page.render().starts_with("<!doctype html>"));
//! # }
//! ```
//!
//! # What a script or a test finds in a page
//!
//! | attribute | on | says |
//! | --- | --- | --- |
//! | `data-live="NAME"` | the living part | `data-state`: `waiting`, `busy`, `ready`, `failed`; `data-source`: `module`, `server`, `table`; `data-set`: the overrides of the shown run, as JSON; `data-elapsed-ms` |
//! | `data-knob="bath.magnesium"` | a knob | `data-value`: its value as text in full, `data-set-unit`, `data-low`, `data-high` |
//! | `data-curve="calcium_bulk_uM"` | a chart; the columns it draws, with spaces between | `data-rows`, and for the first column, unrounded and without its factor: `data-peak`, `data-peak-at`, `data-least`, `data-last` |
//! | `data-line="calcium_bulk_uM"` | a line in it | `data-kind`: `now` or `pinned` |
//! | `data-measure="quantal_content_first"` | a number of the summary | `data-value`: in full |
//! | `data-action="pin"` | a button; also `unpin`, `reset`, `table` | |
//! | `data-quiz` | a question; its choices are `input`s inside | `data-told`: `right` or `wrong`, once it was answered |
//! | `data-answer` | the choice that is right; on a field for a number its value, with `data-tolerance` | |
//! | `data-tell` | the button that tells whether the answer is right | |
//!
//! Scripts of a page find the kit as `calgate`: `calgate.live(NAME)` is a living part, with
//! `set(key, value)`, `pin()`, `unpin()`, `reset()`, `run()`, the last `answer`, and the event
//! `calgate:answer` on its element; `calgate.engine.run(request)` promises an answer
//! (`answer.head`, `answer.times`, `answer.column(name)`, `answer.measure(name)`);
//! `calgate.number(value)` and `calgate.quantity(value, unit)` write as [`crate::text`] does;
//! `calgate.drawCurve(figure, now, pinned)` draws any answer.

#[cfg(feature = "page")]
mod document;
pub mod engine;
#[cfg(feature = "page")]
pub mod html;
#[cfg(feature = "page")]
pub mod live;
#[cfg(feature = "page")]
pub mod table;

#[cfg(feature = "page")]
pub use document::{Engine, Page};
pub use engine::Request;
#[cfg(feature = "page")]
pub use html::Html;
#[cfg(feature = "page")]
pub use live::{Curve, Knob, KnobKind, Live, Measure, Range};
#[cfg(feature = "page")]
pub use table::Table;

/// The engine as a WebAssembly module; `wasm/build.sh` makes it.
#[cfg(feature = "page")]
pub const MODULE: &[u8] = include_bytes!("assets/calgate.wasm");
