//! What stands below the options: examples, exit codes, remarks. Commands stay as they are, and what
//! is said of them is told in other words.

use super::super::exit::entry;
use super::{Say, key};

/// A piece of what stands below the options.
#[derive(Debug, PartialEq, Eq)]
enum Piece<'a> {
    /// A line that is no text: a command, a list of names, an empty line.
    Kept(&'a str),
    /// `Examples:`, alone on its line.
    Heading(&'a str),
    /// An exit code, and what it means.
    Code(&'a str, &'a str),
    /// A text and how far it is indented.
    Text(usize, String),
}

/// The heading over the names of measures.
const MEASURES: &str = "Measures:";

fn pieces(foot: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut heading, mut goes_on) = ("", false);
    for line in foot.lines() {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        let code = text.split_once("  ").filter(|(code, _)| code.parse::<u8>().is_ok());
        let names = heading == MEASURES
            && text.split(',').all(|name| !name.trim().contains([' ', '`', '\'']));
        let command = indent == 2 && code.is_none();
        if text.is_empty() || goes_on || command || names {
            pieces.push(Piece::Kept(line));
        } else if indent == 0 && text.ends_with(':') {
            heading = text;
            pieces.push(Piece::Heading(text));
        } else if let Some((code, meaning)) = code {
            pieces.push(Piece::Code(code, meaning));
        } else if let Some(Piece::Text(before, said)) = pieces.last_mut()
            && *before == indent
        {
            *said += " ";
            *said += text;
        } else {
            pieces.push(Piece::Text(indent, text.to_owned()));
        }
        // a command that is broken goes on in the next line
        goes_on = line.ends_with('\\');
    }
    pieces
}

/// The same in other words.
pub(super) fn told(foot: &str, path: &[&str], say: &Say<'_>) -> String {
    let (mut told, mut number, mut heading) = (String::new(), 0, "");
    for piece in pieces(foot) {
        let line = match piece {
            Piece::Kept(kept) => format!("{kept}\n"),
            Piece::Heading(text) => {
                heading = text;
                let name = text.trim_end_matches(':');
                format!("{}:\n", say(&[key(&["head"], &[name])], name))
            }
            Piece::Code(code, meaning) => {
                let meaning = say(&[key(&["exit"], &[code])], meaning);
                entry(&format!("{code:>5}  "), &meaning)
            }
            Piece::Text(indent, english) => {
                let key = if heading == MEASURES {
                    key(&["measures"], &[])
                } else {
                    number += 1;
                    key(path, &["foot", &number.to_string()])
                };
                entry(&" ".repeat(indent), &say(&[key], &english))
            }
        };
        told.push_str(&line);
    }
    told.truncate(told.trim_end().len());
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_and_names_are_kept_and_the_rest_is_text() {
        let foot = "Examples:\n  calgate run a \\\n      --set b\n      what it\n      does\n\n\
            Measures:\n    one, two_mV,\n    three\n    or `first`\n    of it\n\nExit codes:\n    0  well";
        let text = |indent, said: &str| Piece::Text(indent, said.to_owned());
        let expected = [
            Piece::Heading("Examples:"),
            Piece::Kept("  calgate run a \\"),
            Piece::Kept("      --set b"),
            text(6, "what it does"),
            Piece::Kept(""),
            Piece::Heading("Measures:"),
            Piece::Kept("    one, two_mV,"),
            Piece::Kept("    three"),
            text(4, "or `first` of it"),
            Piece::Kept(""),
            Piece::Heading("Exit codes:"),
            Piece::Code("0", "well"),
        ];
        assert_eq!(pieces(foot), expected);
    }

    #[test]
    fn texts_are_numbered_and_all_else_is_shared() {
        let upper =
            |keys: &[String], english: &str| format!("{} {}", keys[0], english.to_uppercase());
        let foot = "Example:\n  calgate run a\n      it runs\n\nExit codes:\n  130  stopped";
        let told = told(foot, &["run"], &upper);
        assert_eq!(
            told,
            "help-head-example EXAMPLE:\n  calgate run a\n      help-run-foot-1 IT RUNS\n\n\
             help-head-exit-codes EXIT CODES:\n  130  help-exit-130 STOPPED"
        );
    }
}
