//! What the TOML reader complains of, said to someone who has never seen TOML.

use super::fault::Fault;
use super::fault::mending::{for_example, write};
use super::problem::{MOST_PROBLEMS, Problem};
use super::tree::{Sources, Span, SyntaxError};
use crate::message::{Message, message};
use crate::units::{shown, split};

/// Turns the reader's complaints into problems: one for each line, in plain words.
#[must_use]
pub fn problems(sources: &Sources, errors: Vec<SyntaxError>) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    let mut lines = Vec::new();
    let mut errors = errors;
    errors.sort_by_key(|error| error.span);
    for error in errors.into_iter().take(MOST_PROBLEMS) {
        let (line, _) = sources.line_and_column(error.span);
        if lines.last() != Some(&line) {
            lines.push(line);
            problems.push(problem(sources, &error));
        }
    }
    problems
}

/// Whether what follows the fault in the file may have been misunderstood.
#[must_use]
pub fn is_structural(fault: &Fault) -> bool {
    matches!(fault, Fault::Syntax { .. })
}

fn problem(sources: &Sources, error: &SyntaxError) -> Problem {
    let (fault, place) = said_plainly(sources, error);
    Problem { fault, place: Some(place), related: Vec::new() }
}

fn said_plainly(sources: &Sources, error: &SyntaxError) -> (Fault, Span) {
    let text = &sources.get(error.span.source).text;
    let found = sources.snippet(error.span);
    let line = Line::around(text, error.span);
    if error.message == "duplicate key" {
        let header = line.text.trim_start().starts_with('[');
        return (Fault::DuplicateKey { key: shown(found), header }, error.span);
    }
    if let Some((key, value_start, value)) = line.key_and_value() {
        let place = Span { start: value_start, end: value_start + value.len(), ..error.span };
        if let Some(fault) = unquoted(key, value) {
            return (fault, place);
        }
    }
    let (message, hint) = plain_words(&error.message);
    (Fault::Syntax { message, hint }, visible(text, error.span))
}

/// What to say of `key = value` when the value looks like a text or quantity without quotes.
fn unquoted(key: &str, value: &str) -> Option<Fault> {
    const FANCY: [char; 10] = ['“', '”', '„', '‟', '«', '»', '‘', '’', '‚', '‛'];
    let syntax =
        |message: Message, hint: Message| Some(Fault::Syntax { message, hint: Some(hint) });
    let line = |value: &str| shown(&format!("{key} = \"{value}\""));
    let first = value.chars().next()?;
    if FANCY.contains(&first) {
        let inner = value.trim_matches(FANCY);
        let message = message!(
            "tell-toml-fancy-quotes",
            "these quotes are not the plain ones of the keyboard"
        );
        return syntax(message, write(&line(inner)));
    }
    if "\"'[{".contains(first) {
        return None;
    }
    let lower = value.trim_start_matches(['+', '-']).to_lowercase();
    if ["true", "false", "yes", "no", "on", "off"].contains(&lower.as_str()) {
        let flag = ["true", "yes", "on"].contains(&lower.as_str());
        return syntax(
            message!(
                "tell-toml-flag",
                "`{found}` is neither `true` nor `false`",
                found = shown(value)
            ),
            message!(
                "tell-toml-flag-help",
                "write `{line}`, in small letters and without quotes",
                line = format!("{key} = {flag}")
            ),
        );
    }
    if lower.starts_with("nan") || lower.starts_with("inf") {
        return syntax(
            message!(
                "tell-quantity-not-finite",
                "`{found}` is not a finite number",
                found = shown(value)
            ),
            message!(
                "tell-toml-not-finite-help",
                "write a number and its unit in quotes, for example \"1.2 mM\""
            ),
        );
    }
    let (number, rest) = split(value);
    if !number.is_empty() && rest.starts_with(',') {
        let mended = value.replacen(',', ".", 1);
        let hint = if split(&mended).1.is_empty() {
            let line = shown(&format!("{key} = {mended}"));
            message!("tell-toml-comma-help", "write a decimal point: `{line}`", line)
        } else {
            let line = line(&mended);
            message!(
                "tell-toml-comma-quotes-help",
                "write a decimal point, and quotes: `{line}`",
                line
            )
        };
        let message = message!(
            "tell-quantity-comma",
            "`{found}` has a comma in the number",
            found = shown(value)
        );
        return syntax(message, hint);
    }
    let looks_like_text = !number.is_empty() && !rest.is_empty()
        || number.is_empty() && first.is_alphabetic() && !value.contains(['=', '"']);
    looks_like_text.then(|| Fault::Unquoted { found: shown(value), mended: line(value) })
}

/// The commonest complaints of the reader, by a part of what it says.
const COMPLAINTS: [&str; 12] = [
    "visible characters",
    "missing escaped value",
    "invalid basic string",
    "invalid literal string",
    "unclosed table",
    "unclosed array",
    "unclosed inline table",
    "missing comma",
    "key with no value",
    "cannot recurse",
    "recursion limit",
    "unexpected key or value",
];

/// A complaint of the reader in plain words, with a hint.
fn plain_words(message: &str) -> (Message, Option<Message>) {
    let known = COMPLAINTS.iter().find(|part| message.contains(**part));
    let (words, hint) = match known.copied().unwrap_or_default() {
        "visible characters" => (
            message!("tell-toml-invisible", "this text contains a character that cannot be seen"),
            message!(
                "tell-toml-invisible-help",
                "delete it; copying from another program may have brought it in"
            ),
        ),
        "missing escaped value" => (
            message!("tell-toml-backslash", "a backslash in a text must stand twice"),
            message!(
                "tell-toml-backslash-help",
                "write `\\\\`; in the name of a file, write `/`, also on Windows"
            ),
        ),
        "invalid basic string" => (text_not_closed(), put_at_end("\"")),
        "invalid literal string" => (text_not_closed(), put_at_end("'")),
        "unclosed table" => {
            (message!("tell-toml-bracket", "this bracket is not closed"), for_example("[bath]"))
        }
        "unclosed array" => (
            message!("tell-toml-list", "this list is not closed"),
            message!("tell-toml-list-help", "put a bracket `]` at its end"),
        ),
        "unclosed inline table" => (
            message!("tell-toml-table", "this table is not closed"),
            message!("tell-toml-table-help", "put a brace `{mark}` at its end", mark = "}"),
        ),
        "missing comma" => (
            message!("tell-toml-no-comma", "a comma is missing here"),
            message!("tell-toml-no-comma-help", "put commas between the entries of a list"),
        ),
        "key with no value" => (
            message!("tell-toml-no-value", "this key has no value"),
            message!(
                "tell-toml-no-value-help",
                "write for example `calcium = \"1.2 mM\"`, with an equals sign"
            ),
        ),
        "cannot recurse" => (
            message!("tell-toml-brackets-deep", "brackets are nested too deeply"),
            message!("tell-toml-brackets-deep-help", "no value needs more than one pair"),
        ),
        "recursion limit" => (
            message!("tell-toml-tables-deep", "tables are nested too deeply"),
            message!("tell-toml-tables-deep-help", "a scenario needs three levels at most"),
        ),
        "unexpected key or value" => (
            message!("tell-toml-too-much", "this does not belong on this line"),
            message!(
                "tell-toml-too-much-help",
                "write one `key = value` on each line, and remarks behind `#`"
            ),
        ),
        _ => {
            let said = message;
            return (message!("tell-toml-other", "this line is not TOML: {said}", said), None);
        }
    };
    (words, Some(hint))
}

fn text_not_closed() -> Message {
    message!("tell-toml-text", "this text is not closed")
}

fn put_at_end(mark: &str) -> Message {
    message!("tell-toml-text-help", "put a quotation mark `{mark}` at its end", mark)
}

/// The place made at least one character wide, so that there is something to underline.
fn visible(text: &str, span: Span) -> Span {
    let start = text.floor_char_boundary(span.start);
    if span.end > start {
        return Span { start, ..span };
    }
    match text[start..].chars().next() {
        Some(next) if next != '\n' && next != '\r' => {
            Span { start, end: start + next.len_utf8(), ..span }
        }
        // at the end of a line: underline its last character instead
        _ => {
            let line = &text[..start];
            let last = line.chars().next_back().filter(|c| *c != '\n').map_or(0, char::len_utf8);
            Span { start: start - last, end: start, ..span }
        }
    }
}

struct Line<'a> {
    start: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    fn around(text: &'a str, span: Span) -> Self {
        let at = text.floor_char_boundary(span.start);
        let start = text[..at].rfind('\n').map_or(0, |before| before + 1);
        let end = text[at..].find('\n').map_or(text.len(), |after| at + after);
        Self { start, text: &text[start..end] }
    }

    /// `key = value`, where the value begins, without a remark behind it.
    fn key_and_value(&self) -> Option<(&'a str, usize, &'a str)> {
        let (key, value) = self.text.split_once('=')?;
        let key = key.trim();
        if key.is_empty() || key.starts_with('#') {
            return None;
        }
        let value = value.split('#').next().unwrap_or_default();
        let start = self.start + self.text.find('=')? + 1 + value.len() - value.trim_start().len();
        let value = value.trim();
        (!value.is_empty()).then_some((key, start, value))
    }
}
