//! The lab: a page on this machine on which a scenario is turned by hand, with the engine of the
//! program behind it.
//!
//! ```text
//! browser ──▶ server (limits) ─▶ request (HTTP) ─▶ guard (who may ask) ─▶ routes
//!                                                                          │
//!     page, assets ◀── GET ────────────────────────────────────────────────┤
//!     curves and numbers ◀── run ◀── shelf (scenarios) ◀── POST /run ──────┤
//!     knobs and parameters ◀── knobs ◀───────────────────── POST /open ────┤
//!     rows, one line each ◀── sweep ◀────────────────────── POST /sweep ───┤
//!     files ◀── download ◀───────────────────────────────── POST /download ┘
//! ```
//!
//! # What it answers
//!
//! | request | body | answer |
//! |---|---|---|
//! | `GET /` | | the page |
//! | `GET /assets/NAME` | | what the page is made of |
//! | `GET /presets` | | names, titles and questions of the shipped scenarios |
//! | `POST /open` | a scenario | its story, knobs, choices and parameters, and its text |
//! | `POST /run` | a scenario | curves thinned for a screen, events, summary, warnings |
//! | `POST /sweep` | a scenario and an axis | a line of JSON for each row as it is made |
//! | `POST /download` | a scenario and `what` | a file |
//!
//! A scenario is `{"name": "01-one-impulse"}`, a shipped one, or `{"text": "schema = 1 …"}`, with
//! `"set": ["bath.magnesium=3 mM"]` on top, as on the command line, and `"client"`, a word that
//! the page draws for itself: a new run of a client ends its earlier one. An axis is `"key"`,
//! `"from"`, `"to"`, `"count"` and `"measures"`. What cannot be answered gets
//! `{"error": …, "help": …}` and the right number from 400 up; problems of a scenario stand in
//! `"problems"`, with the message that the command line would give in `"text"`.
//!
//! # Who may ask
//!
//! Only this machine can reach the server, and only the page that it gave out can make it work: the
//! name in `Host` must be this machine's, `Origin` must be the page's own, and each `POST` carries a
//! token drawn at the start. No request leads to a file: scenarios extend shipped ones only.
//!
//! # What it costs
//!
//! Heads, bodies, connections, time, steps and runs at once are bounded ([`limits`]), so that
//! nobody, by malice or by mistake, keeps it from serving others.

mod desk;
mod download;
mod guard;
mod knobs;
pub mod limits;
mod page;
mod refusal;
mod request;
mod routes;
mod run;
mod server;
mod shelf;
mod sweep;
mod telling;

pub use server::{Lab, Options};
pub use shelf::Given;

use crate::message::{Message, Piece, Told, message, shows_what_is_told};
use std::io;

/// Why there is no lab.
#[derive(Debug)]
pub enum LabError {
    /// Somebody else listens there.
    PortTaken {
        /// Which.
        port: u16,
    },
    /// The system does not let us listen.
    Port {
        /// Which; 0 for a free one.
        port: u16,
        /// What the system said.
        reason: io::Error,
    },
    /// The system gave no random bytes for the token.
    Random(String),
    /// No thread for the watch.
    Thread(io::Error),
}

shows_what_is_told!(LabError);

impl Told for LabError {
    fn told(&self) -> Message {
        match self {
            Self::PortTaken { port } => message!(
                "tell-lab-port-taken",
                "port {port} of 127.0.0.1 is taken, perhaps by another lab",
                port = port.to_string()
            ),
            Self::Port { port, reason } => message!(
                "tell-lab-port",
                "cannot listen at port {port} of 127.0.0.1: {reason}",
                port = port.to_string(),
                reason = Piece::of_system(reason)
            ),
            Self::Random(reason) => {
                message!("tell-lab-random", "the system gives no random numbers: {reason}", reason)
            }
            Self::Thread(reason) => message!(
                "tell-lab-thread",
                "the system gives no thread: {reason}",
                reason = Piece::of_system(reason)
            ),
        }
    }

    fn mended(&self) -> Option<Message> {
        Some(match self {
            Self::PortTaken { .. } => message!(
                "tell-lab-other-port",
                "name another with `--port`, or leave it out: then a free one is found"
            ),
            Self::Port { .. } => {
                message!("tell-lab-no-port", "leave `--port` out: then a free one is found")
            }
            Self::Random(_) | Self::Thread(_) => {
                message!("tell-lab-later", "try again when the machine has less to do")
            }
        })
    }
}
