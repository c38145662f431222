//! How problems look in each language: the words before them, and how messages are told.

use super::{Catalogue, LANGUAGES};
use crate::message::Message;
use crate::scenario::{Heads, Look};
use std::sync::OnceLock;

/// What is spoken once a language has been asked for.
struct Spoken {
    words: Catalogue,
    /// Before an error, a warning, a way out and a reason.
    heads: [String; 4],
}

static SPOKEN: [OnceLock<Spoken>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];

/// How messages are told in each language, in the order of [`LANGUAGES`].
const TELLERS: [fn(&Message) -> String; LANGUAGES.len()] =
    [tell::<0>, tell::<1>, tell::<2>, tell::<3>];

fn spoken(at: usize) -> &'static Spoken {
    SPOKEN[at].get_or_init(|| {
        let words = Catalogue::of(LANGUAGES[at]);
        let heads = ["frame-error", "frame-warning", "frame-help", "frame-note"]
            .map(|key| words.word(key).trim_end_matches(':').to_owned());
        Spoken { words, heads }
    })
}

fn tell<const AT: usize>(message: &Message) -> String {
    spoken(AT).words.tell(message)
}

/// The look of problems in the language of this tag, in plain letters; English for an unknown one.
#[must_use]
pub fn look(tag: &str) -> Look {
    let at = LANGUAGES.iter().position(|language| language.tag == tag).unwrap_or(0);
    let [error, warning, help, note] = &spoken(at).heads;
    let heads = Heads { error, warning, help, note };
    Look { heads, tell: TELLERS[at], ..Look::default() }
}
