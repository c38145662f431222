//! Problems and warnings as text, in the manner of a compiler: file, line, the text underlined,
//! what is expected and how to mend it.

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet,
};

use super::problem::{Problem, ScenarioError, Warning};
use super::tree::{SourceId, Sources, Span};
use crate::message::{Message, Piece, Told as _, message};
use crate::references;

/// Most problems shown at once; the rest is counted.
const MOST_SHOWN: usize = 40;

/// How a report is to look.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// With the colours of a terminal.
    pub colour: bool,
    /// Width in characters.
    pub width: usize,
    /// Without drawing, for screen readers and Braille.
    pub spoken: bool,
    /// What stands before each message.
    pub heads: Heads,
    /// How a message is said, in the language of the reader.
    pub tell: fn(&Message) -> String,
}

/// What stands before an error, a warning, a way out and a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heads {
    /// Before what cannot be.
    pub error: &'static str,
    /// Before what is hardly meant.
    pub warning: &'static str,
    /// Before a way out.
    pub help: &'static str,
    /// Before a reason.
    pub note: &'static str,
}

impl Default for Look {
    fn default() -> Self {
        let heads = Heads { error: "error", warning: "warning", help: "help", note: "note" };
        Self { colour: false, width: 80, spoken: false, heads, tell: Message::to_string }
    }
}

impl Look {
    fn renderer(self) -> Renderer {
        let renderer = if self.colour { Renderer::styled() } else { Renderer::plain() };
        renderer.term_width(self.width.max(40)).no_graphics(self.spoken)
    }

    fn error(self) -> Level<'static> {
        Level::ERROR.with_name(self.heads.error)
    }

    fn warning(self) -> Level<'static> {
        Level::WARNING.with_name(self.heads.warning)
    }

    fn help(self) -> Level<'static> {
        Level::HELP.with_name(self.heads.help)
    }

    fn note(self) -> Level<'static> {
        Level::NOTE.with_name(self.heads.note)
    }
}

/// Columns that a head takes with what stands behind it.
fn columns(head: &str) -> usize {
    head.chars().count() + ": ".len()
}

/// The problems of a scenario, and the warnings found with them, as text that ends in a line
/// break.
#[must_use]
pub fn render_error(error: &ScenarioError, look: Look) -> String {
    let mut text = render_warnings(&error.warnings, &error.sources, look);
    let renderer = look.renderer();
    for problem in error.problems.iter().take(MOST_SHOWN) {
        text.push_str(&renderer.render(&[problem_group(problem, &error.sources, look)]));
        text.push_str("\n\n");
    }
    let count = error.problems.len();
    let more = count.saturating_sub(MOST_SHOWN);
    let summary = match (count, more) {
        (1, _) => message!("tell-scenario-one-problem", "1 problem: nothing was simulated"),
        (_, 0) => {
            message!("tell-scenario-problems", "{count} problems: nothing was simulated", count)
        }
        _ => message!(
            "tell-scenario-many-problems",
            "{count} problems, {more} of them not shown: nothing was simulated",
            count,
            more
        ),
    };
    let summary = (look.tell)(&summary);
    text.push_str(&renderer.render(&[Group::with_title(look.error().primary_title(summary))]));
    text.push('\n');
    text
}

/// Warnings as text, empty if there are none.
#[must_use]
pub fn render_warnings(warnings: &[Warning], sources: &Sources, look: Look) -> String {
    let renderer = look.renderer();
    let render =
        |warning: &Warning| renderer.render(&[warning_group(warning, sources, look)]) + "\n\n";
    warnings.iter().map(render).collect()
}

fn problem_group<'a>(problem: &Problem, sources: &'a Sources, look: Look) -> Group<'a> {
    let title = wrapped(&(look.tell)(&problem.fault.told()), columns(look.heads.error), look.width);
    let mut group = Group::with_title(look.error().primary_title(title));
    if let Some(place) = problem.place {
        let label = problem.fault.label();
        group = group.elements(places(place, label.as_ref(), &problem.related, sources, look));
    }
    if let Some(help) = problem.fault.help() {
        group = group.element(look.help().message(wrapped(&(look.tell)(&help), 14, look.width)));
    }
    group
}

fn warning_group<'a>(warning: &Warning, sources: &'a Sources, look: Look) -> Group<'a> {
    let title = wrapped(&(look.tell)(&warning.message), columns(look.heads.warning), look.width);
    let mut group = Group::with_title(look.warning().primary_title(title));
    if let Some(place) = warning.place {
        group = group.elements(places(place, None, &[], sources, look));
    }
    let source = warning.source.and_then(references::find);
    let reason = match source {
        Some(source) if source.key != references::CALGATE.key => {
            format!("{} ({})", (look.tell)(&warning.reason), source.short)
        }
        _ => (look.tell)(&warning.reason),
    };
    group.element(look.note().message(wrapped(&reason, 14, look.width)))
}

/// The lines of the place and of all that is related to it, one snippet for each file.
fn places<'a>(
    place: Span,
    label: Option<&Message>,
    related: &[(Span, Message)],
    sources: &'a Sources,
    look: Look,
) -> Vec<Element<'a>> {
    let name = |id: SourceId| match sources.get(id).called() {
        Piece::Message(message) => (look.tell)(&message),
        typed => typed.to_string(),
    };
    if place.start == place.end {
        return vec![Origin::path(name(place.source)).into()];
    }
    let mut snippets = Vec::new();
    let mut files = vec![place.source];
    files.extend(related.iter().map(|(span, _)| span.source).filter(|id| *id != place.source));
    files.dedup();
    for id in files {
        let mut snippet: Snippet<'a, Annotation<'a>> =
            Snippet::source(sources.get(id).text.as_str()).path(name(id));
        if id == place.source {
            let primary = AnnotationKind::Primary.span(place.start..place.end);
            snippet = snippet.annotation(primary.label(label.map(look.tell)));
        }
        for (span, words) in related.iter().filter(|(span, _)| span.source == id) {
            let context = AnnotationKind::Context.span(span.start..span.end);
            snippet = snippet.annotation(context.label((look.tell)(words)));
        }
        snippets.push(snippet.into());
    }
    snippets
}

/// Breaks text into lines that fit `width` when each is indented by `indent`; the indents are left
/// to whoever prints it. What stands between backticks is kept together if it fits a line.
#[must_use]
pub fn wrapped(text: &str, indent: usize, width: usize) -> String {
    let room = width.saturating_sub(indent).max(30);
    let mut wrapped = String::new();
    let mut used = 0;
    for word in words(text, room) {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > room {
            wrapped.push('\n');
            used = 0;
        } else if used > 0 {
            wrapped.push(' ');
            used += 1;
        }
        wrapped.push_str(word);
        used += length;
    }
    wrapped
}

/// The words of a text, where `a = b` between backticks counts as one word unless it is too long.
fn words(text: &str, room: usize) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut quoted_from = None;
    for (at, character) in text.char_indices() {
        match character {
            '`' if quoted_from.is_some() => quoted_from = None,
            '`' => quoted_from = Some(at),
            ' ' if quoted_from.is_none_or(|from| closes_late(&text[from + 1..], room)) => {
                words.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    words.push(&text[start..]);
    words
}

fn closes_late(quoted: &str, room: usize) -> bool {
    quoted.find('`').is_none_or(|end| end + 4 > room)
}
