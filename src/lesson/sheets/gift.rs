//! The quiz in the GIFT format, which Moodle and other learning platforms read.

use std::fmt::Write as _;

use super::Sheets;
use crate::lesson::print;
use crate::lesson::quiz::Answer;

/// Text in which GIFT sees nothing but text: one line, its own signs with a backslash before them.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in print::paragraphs(text).join(" ").chars() {
        if matches!(c, '\\' | '~' | '=' | '#' | '{' | '}' | ':') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

impl Sheets<'_> {
    /// The quiz in the GIFT format. What is typed is right within the tolerance; each question ends
    /// with its reason.
    #[must_use]
    pub fn gift(&self) -> String {
        let title = escaped(&self.text(&self.lesson.title));
        let mut text = format!(
            "// {}\n// {}\n\n$CATEGORY: calgate/{}\n",
            print::paragraphs(&self.text(&self.lesson.title)).join(" "),
            self.words.word("disclaimer-full"),
            self.lesson.name,
        );
        let questions = self.lesson.quiz.iter().zip(&self.computed.answers).enumerate();
        for (at, (question, answer)) in questions {
            let asked = escaped(&self.text(&question.text));
            let _ = write!(text, "\n::{title} {}::[plain]{asked}", at + 1);
            match answer {
                Answer::Typed { right, tolerance } => {
                    let unit = print::unit(&self.computed.numbers[question.number].unit);
                    let unit =
                        if unit.is_empty() { unit } else { format!(" ({})", escaped(&unit)) };
                    let (right, off) = (print::for_machine(*right), print::for_machine(*tolerance));
                    let _ = write!(text, "{unit} {{\n\t#{right}:{off}\n");
                }
                Answer::Statement(is_true) => {
                    let _ = write!(text, " {{{}", if *is_true { "TRUE" } else { "FALSE" });
                }
                _ => {
                    text += " {\n";
                    let right = Sheets::right(answer);
                    for (option_at, option) in self.options(question, answer).iter().enumerate() {
                        let mark = if Some(option_at) == right { '=' } else { '~' };
                        let _ = writeln!(text, "\t{mark}{}", escaped(option));
                    }
                }
            }
            let _ = writeln!(text, "\t####{}\n}}", escaped(&self.text(&question.why)));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_signs_of_the_format_lose_their_meaning() {
        assert_eq!(escaped("a = {b}: ~1 # \\\nc"), "a \\= \\{b\\}\\: \\~1 \\# \\\\ c");
    }
}
