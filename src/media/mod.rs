//! Runs to watch and to hear: an animation that follows the signal from the nerve to the muscle
//! ([`mod@animation`]) and the clicks of an electromyograph's loudspeaker ([`mod@sound`]).
//!
//! Only stored traces are read; the same input gives the same bytes.

pub mod animation;
pub mod sound;

pub use animation::{AnimationSize, Caption, Film, animation};
pub use sound::{Sound, sound};

use crate::message::{Message, Piece, message, shows_what_is_told};
use crate::trace::Trace;

/// The most scenarios that can be watched or heard side by side.
pub const MOST_BESIDE: usize = 2;

/// A run to be watched or heard, under the name that people shall read.
#[derive(Debug, Clone)]
pub struct Told<'a> {
    /// What it is called.
    pub label: String,
    /// What was recorded.
    pub trace: &'a Trace,
}

/// Why there is no animation or sound.
#[derive(Debug, Clone, PartialEq)]
pub enum MediaError {
    /// None, or too many to tell apart.
    Count {
        /// How many were given.
        given: usize,
    },
    /// A factor that is no slow motion.
    Slow {
        /// What was asked.
        typed: f64,
    },
    /// Too long to listen to.
    TooLong {
        /// How long it would last.
        length_s: f64,
        /// How long it may last.
        most_s: f64,
    },
    /// More pictures than a file should hold, or none.
    Frames {
        /// How many it would have.
        frames: u64,
        /// How many it may have.
        most: u64,
        /// A factor with which it fits, in words.
        fits: String,
    },
    /// A run that lacks what is to be shown.
    Missing {
        /// The run.
        label: String,
        /// The column that it lacks.
        column: &'static str,
    },
    /// A picture could not be drawn.
    Drawing(Piece),
    /// A file could not be put together.
    Encoding(Piece),
}

shows_what_is_told!(MediaError);

impl crate::message::Told for MediaError {
    fn told(&self) -> Message {
        match self {
            Self::Count { given } => message!(
                "tell-media-count",
                "{given} scenarios cannot stand side by side; give one or two",
                given
            ),
            Self::Slow { typed } => message!(
                "tell-media-slow",
                "`{typed}` is no factor of time; give a number above 0, such as 1 for life or 100",
                typed = *typed
            ),
            Self::TooLong { length_s, most_s } => message!(
                "tell-media-too-long",
                "the sound would last {length} s and may last {most} s; slow it down less, or \
                 shorten the run with --set 'run.duration=…'",
                length = format!("{length_s:.0}"),
                most = format!("{most_s:.0}")
            ),
            Self::Frames { frames, most, fits } => message!(
                "tell-media-frames",
                "the animation would have {frames} pictures and may have 2 to {most}; with --slow \
                 {fits} it fits",
                frames,
                most,
                fits
            ),
            Self::Missing { label, column } => message!(
                "tell-media-missing",
                "the run of `{label}` has no `{column}`, so there is nothing to show of it",
                label,
                column
            ),
            Self::Drawing(reason) => message!(
                "tell-media-drawing",
                "cannot draw a picture of the animation: {reason}",
                reason
            ),
            Self::Encoding(reason) => {
                message!("tell-media-encoding", "cannot put the file together: {reason}", reason)
            }
        }
    }
}

/// One or two.
fn check_count(told: &[Told<'_>]) -> Result<(), MediaError> {
    if (1..=MOST_BESIDE).contains(&told.len()) {
        Ok(())
    } else {
        Err(MediaError::Count { given: told.len() })
    }
}

/// A factor of time above zero.
fn check_slow(slow: f64) -> Result<(), MediaError> {
    if slow.is_finite() && slow > 0.0 { Ok(()) } else { Err(MediaError::Slow { typed: slow }) }
}
