//! What is said to people about something that happened: a mistake, a way out, a warning.
//!
//! The English stands in the code, where it happens, and so do the values that belong into it. What
//! it is in another language stands in the folder `messages` of that language in `src/text`, under
//! the key of the message and with the same values; `Catalogue::tell` puts the two together. A message may be set
//! into another as a value, so that no half of a sentence stays English.
//!
//! ```text
//! message!("tell-file-folder", "`{path}` is a folder, not a file", path)
//! ```

use std::ops::Deref;
use std::{fmt, io};

/// One thing said, in English and with all that is needed to say it in another language. It is no
/// larger than a pointer, so that results that hardly ever are errors stay small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message(Box<Saying>);

/// What a message holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// Its name in the catalogues.
    pub key: &'static str,
    /// What it is in English, whole.
    pub english: String,
    /// What was set into it, by name.
    pub values: Vec<(&'static str, Piece)>,
}

/// Something set into a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A name, a number as it was typed, or another word that is the same in every language.
    Text(String),
    /// A count; a translation can tell one from many.
    Count(u64),
    /// Another message.
    Message(Message),
    /// Names of which one is to be chosen: `a, b or c`.
    OneOf(Box<[String]>),
    /// Names that belong together: `a, b and c`.
    AllOf(Box<[String]>),
}

/// An error that can be told in every language.
pub trait Told {
    /// What is wrong.
    fn told(&self) -> Message;

    /// How to mend it, in one sentence without a stop.
    fn mended(&self) -> Option<Message> {
        None
    }
}

impl Deref for Message {
    type Target = Saying;

    fn deref(&self) -> &Saying {
        &self.0
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.english)
    }
}

impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Count(count) => write!(f, "{count}"),
            Self::Message(message) => write!(f, "{message}"),
            Self::OneOf(names) => f.write_str(&one_of(names, "or")),
            Self::AllOf(names) => f.write_str(&one_of(names, "and")),
        }
    }
}

/// Joins names with the word that stands before the last: `a, b or c`.
#[must_use]
pub fn one_of(names: &[String], or: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} {or} {last}", most.join(", ")),
    }
}

impl Piece {
    /// A choice of names, each between backticks as it would be typed.
    pub fn one_of_typed<T: fmt::Display>(names: impl IntoIterator<Item = T>) -> Self {
        Self::OneOf(names.into_iter().map(|name| format!("`{name}`")).collect())
    }

    /// Names in a row, each between backticks as it would be typed.
    pub fn all_of_typed<T: fmt::Display>(names: impl IntoIterator<Item = T>) -> Self {
        Self::AllOf(names.into_iter().map(|name| format!("`{name}`")).collect())
    }

    /// What the system said. Of its sentences the most frequent are known, and the others stay as
    /// they are.
    #[must_use]
    pub fn of_system(reason: &io::Error) -> Self {
        let said = reason.to_string();
        let Some(code) = reason.raw_os_error() else { return Self::Text(said) };
        let known = known_of_system(&code.to_string());
        known.into_iter().find(|known| known.english == said).map_or(Self::Text(said), Self::from)
    }

    /// A choice of words, each in quotes as it stands in a scenario.
    pub fn one_of_quoted<T: fmt::Display>(words: impl IntoIterator<Item = T>) -> Self {
        Self::OneOf(words.into_iter().map(|word| format!("\"{word}\"")).collect())
    }
}

/// What Unix systems say when they refuse.
fn known_of_system(code: &str) -> [Message; 8] {
    [
        message!("tell-system-not-found", "No such file or directory (os error {code})", code),
        message!("tell-system-may-not", "Permission denied (os error {code})", code),
        message!("tell-system-full", "No space left on device (os error {code})", code),
        message!("tell-system-read-only", "Read-only file system (os error {code})", code),
        message!("tell-system-no-folder", "Not a directory (os error {code})", code),
        message!("tell-system-exists", "File exists (os error {code})", code),
        message!("tell-system-folder", "Is a directory (os error {code})", code),
        message!("tell-system-long-name", "File name too long (os error {code})", code),
    ]
}

impl Message {
    /// What `message!` makes.
    #[must_use]
    pub fn new(key: &'static str, english: String, values: Vec<(&'static str, Piece)>) -> Self {
        Self(Box::new(Saying { key, english, values }))
    }

    /// The same with a name that may have been meant, if there is one that is alike.
    #[must_use]
    pub fn or_near(self, near: Option<&str>) -> Self {
        match near {
            Some(near) => {
                message!("tell-or-near", "{said}; did you mean `{near}`?", said = self, near)
            }
            None => self,
        }
    }
}

/// That a name may have been meant.
#[must_use]
pub fn did_you_mean(near: &str) -> Message {
    message!("tell-did-you-mean", "did you mean `{near}`?", near)
}

/// Borrows or takes whatever is set into a message: see `message!`.
macro_rules! piece_from {
    ($($from:ty => |$value:ident| $piece:expr;)*) => {
        $(impl From<$from> for Piece {
            fn from($value: $from) -> Self {
                $piece
            }
        })*
    };
}

piece_from! {
    &str => |text| Self::Text(text.to_owned());
    &&str => |text| Self::Text((*text).to_owned());
    String => |text| Self::Text(text);
    &String => |text| Self::Text(text.clone());
    &std::path::Path => |path| Self::Text(path.display().to_string());
    &std::path::PathBuf => |path| Self::Text(path.display().to_string());
    f64 => |number| Self::Text(number.to_string());
    char => |letter| Self::Text(letter.to_string());
    u32 => |count| Self::Count(u64::from(count));
    u64 => |count| Self::Count(count);
    &u64 => |count| Self::Count(*count);
    usize => |count| Self::Count(count as u64);
    &usize => |count| Self::Count(*count as u64);
    Message => |message| Self::Message(message);
    &Message => |message| Self::Message(message.clone());
    &Piece => |piece| piece.clone();
}

/// A [`Message`]: its key, its English with `{name}` where a value belongs, and the values, either by their
/// own name or as `name = value`. The names have no underscore, which Fluent does not know.
macro_rules! message {
    ($key:literal, $english:literal $(,)?) => {
        $crate::message::Message::new($key, format!($english), Vec::new())
    };
    ($key:literal, $english:literal, $($name:ident $(= $value:expr)?),+ $(,)?) => {{
        let ($($name,)+) = ($($crate::message::message!(@value $name $($value)?),)+);
        $crate::message::Message::new(
            $key,
            format!($english),
            vec![$((stringify!($name), $name)),+],
        )
    }};
    (@value $name:ident) => { $crate::message::Piece::from($name) };
    (@value $name:ident $value:expr) => { $crate::message::Piece::from($value) };
}

pub(crate) use message;

/// Shows an error in English as it is told, which makes it one of Rust's.
macro_rules! shows_what_is_told {
    ($($error:ty),*) => {
        $(impl std::fmt::Display for $error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::message::Told::told(self).fmt(f)
            }
        }

        impl std::error::Error for $error {})*
    };
}

pub(crate) use shows_what_is_told;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_its_english_with_the_values_in_it() {
        let (path, count) = ("a.toml", 3_usize);
        let inner = message!("tell-x", "a time");
        let message =
            message!("tell-y", "`{path}` has {count} of {what}", path, count, what = inner);
        assert_eq!(message.to_string(), "`a.toml` has 3 of a time");
        assert_eq!(message.values[1], ("count", Piece::Count(3)));
    }

    #[test]
    fn errors_that_hold_messages_stay_small() {
        assert_eq!(size_of::<Message>(), size_of::<usize>());
        assert_eq!(size_of::<Piece>(), size_of::<String>());
    }

    #[test]
    fn a_choice_is_joined_as_people_do() {
        let choice = |names: &[&str]| Piece::one_of_typed(names).to_string();
        assert_eq!(choice(&[]), "");
        assert_eq!(choice(&["a"]), "`a`");
        assert_eq!(choice(&["a", "b", "c"]), "`a`, `b` or `c`");
    }
}
