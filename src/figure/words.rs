//! The words readers see in figures. Figures ask for them by key; who answers decides on the
//! language.

use crate::text::Catalogue;

/// Gives the text for a key that begins with `figure-`, or `body-` for a body, in the reader's language.
pub trait Words {
    /// The text for `key`.
    fn word(&self, key: &str) -> String;
}

impl Words for Catalogue {
    fn word(&self, key: &str) -> String {
        Catalogue::word(self, key)
    }
}
