//! A command line that `clap` does not understand, in another language than English.

use super::{USAGE, WORDS};
use crate::message::message;
use crate::text::{Catalogue, Value};
use clap::builder::styling::Style;
use clap::builder::{StyledStr, Styles};
use clap::error::{ContextKind, ContextValue, Error, ErrorFormatter, ErrorKind};
use std::error::Error as _;
use std::fmt::Write as _;

/// Tells mistakes in the language of the help.
pub(super) struct Told;

impl ErrorFormatter for Told {
    fn format_error(error: &Error<Self>) -> StyledStr {
        let english = || error.kind().as_str().unwrap_or_default().to_owned();
        match WORDS.get() {
            Some(Some(words)) => StyledStr::from(Mistake::new(error).text(words)),
            _ => StyledStr::from(english()),
        }
    }
}

/// What of a mistake is told; every name is set apart as on the command line.
struct Mistake {
    kind: ErrorKind,
    /// The argument or the command that it is about.
    about: String,
    /// Whatever does not go with it, or is missing.
    others: Vec<String>,
    value: String,
    /// Values and commands that there are.
    known: Vec<String>,
    /// A kind of word and one that is alike.
    alike: Vec<(&'static str, String)>,
    to_pass: bool,
    reason: Option<String>,
    usage: String,
}

/// The strings of a piece of context.
fn strings(value: Option<&ContextValue>) -> Vec<String> {
    match value {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        Some(ContextValue::StyledStr(one)) => vec![one.to_string()],
        Some(ContextValue::StyledStrs(all)) => all.iter().map(ToString::to_string).collect(),
        Some(ContextValue::Number(number)) => vec![number.to_string()],
        _ => Vec::new(),
    }
}

/// Why a value is none, in the language of this tag. The reasons of the standard library and of
/// `clap` that people meet are known, the others stay as they are.
fn reason_told(reason: &str, tag: &str) -> String {
    let known = [
        message!("tell-reason-one-or-more", "expected 1 or more"),
        message!("tell-reason-digit", "invalid digit found in string"),
        message!("tell-reason-float", "invalid float literal"),
        message!("tell-reason-no-digits", "cannot parse integer from empty string"),
        message!("tell-reason-no-float", "cannot parse float from empty string"),
        message!("tell-reason-large", "number too large to fit in target type"),
        message!("tell-reason-small", "number too small to fit in target type"),
    ];
    let outside = || {
        let (found, range) = reason.split_once(" is not in ")?;
        Some(message!("tell-reason-outside", "{found} is not in {range}", found, range))
    };
    let said = known.into_iter().find(|known| known.english == reason).or_else(outside);
    match (said, Catalogue::for_language(tag)) {
        (Some(said), Some(words)) => words.tell(&said),
        _ => reason.to_owned(),
    }
}

impl Mistake {
    fn new(error: &Error<Told>) -> Self {
        let all = |kind| strings(error.get(kind));
        let first = |kind| all(kind).into_iter().next();
        let mut named = all(ContextKind::InvalidArg);
        let others = match error.kind() {
            ErrorKind::MissingRequiredArgument => std::mem::take(&mut named),
            _ => all(ContextKind::PriorArg),
        };
        let about = named.into_iter().next().or_else(|| first(ContextKind::InvalidSubcommand));
        let alike = [
            ("mistake-alike-command", ContextKind::SuggestedSubcommand),
            ("mistake-alike-argument", ContextKind::SuggestedArg),
            ("mistake-alike-value", ContextKind::SuggestedValue),
        ];
        let known = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
        Self {
            kind: error.kind(),
            about: about.unwrap_or_default(),
            others,
            value: first(ContextKind::InvalidValue).unwrap_or_default(),
            known: known.into_iter().flat_map(all).collect(),
            alike: alike
                .into_iter()
                .flat_map(|(key, kind)| all(kind).into_iter().map(move |word| (key, word)))
                .collect(),
            to_pass: all(ContextKind::Suggested).iter().any(|tip| tip.starts_with("to pass")),
            reason: error.source().map(ToString::to_string),
            usage: first(ContextKind::Usage).unwrap_or_default(),
        }
    }

    /// The phrase for what went wrong.
    fn key(&self) -> &'static str {
        match self.kind {
            ErrorKind::UnknownArgument => "mistake-unknown-argument",
            ErrorKind::InvalidSubcommand => "mistake-unknown-command",
            ErrorKind::InvalidValue if self.value.is_empty() => "mistake-no-value",
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => "mistake-value",
            ErrorKind::TooManyValues => "mistake-too-many-values",
            ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => "mistake-count-of-values",
            ErrorKind::NoEquals => "mistake-no-equals",
            ErrorKind::MissingRequiredArgument => "mistake-missing-arguments",
            ErrorKind::MissingSubcommand => "mistake-missing-command",
            ErrorKind::ArgumentConflict if self.others == [self.about.clone()] => "mistake-twice",
            ErrorKind::ArgumentConflict => "mistake-conflict",
            ErrorKind::InvalidUtf8 => "mistake-not-utf-8",
            _ => "mistake-unknown",
        }
    }

    fn text(&self, words: &Catalogue) -> String {
        let styles = Styles::styled();
        let (bad, good) = (styles.get_invalid(), styles.get_valid());
        let (wrong, heading) = (styles.get_error(), styles.get_usage());
        let quoted = |style: &Style, text: &str| format!("'{style}{text}{style:#}'");
        let about = quoted(bad, &self.about);
        let value = quoted(bad, &self.value);
        let values = [("about", Value::Text(&about)), ("value", Value::Text(&value))];
        let said = words.phrase(self.key(), &values);
        let mut text = format!("{wrong}{}{wrong:#} {said}", words.word("frame-error"));
        if let Some(reason) = &self.reason {
            let _ = write!(text, ": {}", reason_told(reason, words.language()));
        }
        if self.key() != "mistake-twice" {
            for other in &self.others {
                let _ = write!(text, "\n  {good}{other}{good:#}");
            }
        }
        if !self.known.is_empty() {
            let known: Vec<String> =
                self.known.iter().map(|word| format!("{good}{word}{good:#}")).collect();
            let possible = words.word("help-clap-possible-values");
            let _ = write!(text, "\n  [{possible}: {}]", known.join(", "));
        }
        let mut tips: Vec<String> = self
            .alike
            .iter()
            .map(|(key, word)| words.phrase(key, &[("word", Value::Text(&quoted(good, word)))]))
            .collect();
        if self.to_pass {
            let typed = quoted(good, &format!("-- {}", self.about));
            tips.push(words.phrase("mistake-as-value", &[("typed", Value::Text(&typed))]));
        }
        for (index, tip) in tips.iter().enumerate() {
            let apart = if index == 0 { "\n" } else { "" };
            let _ = write!(text, "{apart}\n  {good}{}{good:#} {tip}", words.word("frame-help"));
        }
        let usage = self.usage.strip_prefix(USAGE).unwrap_or(&self.usage);
        if !usage.is_empty() {
            let said = words.word("help-clap-usage");
            let _ = write!(text, "\n\n{heading}{said}:{heading:#} {usage}");
        }
        let help = quoted(styles.get_literal(), "--help");
        let _ =
            writeln!(text, "\n\n{}", words.phrase("mistake-try", &[("help", Value::Text(&help))]));
        text
    }
}
