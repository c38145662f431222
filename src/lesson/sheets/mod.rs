//! What lies beside the page, as Markdown: the worksheet, the teacher's key and the quiz; and the
//! quiz for Moodle ([`gift`]).

pub mod gift;

use std::fmt::Write as _;

use super::compute::Computed;
use super::file::{Level, Standing, StepKind};
use super::quiz::Answer;
use super::table::Table;
use super::{Lesson, Question, Step, print};
use crate::text::{Catalogue, Value};
use crate::validation::Verdict;

/// A line to write on.
const LINE: &str = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";

/// Everything that the sheets are made of.
#[derive(Debug, Clone, Copy)]
pub struct Sheets<'a> {
    /// The lesson.
    pub lesson: &'a Lesson,
    /// What the model says to it.
    pub computed: &'a Computed,
    /// What the figures show.
    pub table: &'a Table,
    /// The reader's language.
    pub words: &'a Catalogue,
}

/// The word for a level.
#[must_use]
pub fn level(level: Level, words: &Catalogue) -> String {
    words.word(match level {
        Level::Intro => "lesson-level-intro",
        Level::Standard => "lesson-level-standard",
        Level::Advanced => "lesson-level-advanced",
    })
}

/// The heading of a kind of step.
#[must_use]
pub fn step_heading(kind: StepKind, words: &Catalogue) -> String {
    words.word(match kind {
        StepKind::Story => "lesson-step-story",
        StepKind::Predict => "lesson-step-predict",
        StepKind::Run => "lesson-step-run",
        StepKind::Explain => "lesson-step-explain",
    })
}

/// The word for how well something is known.
#[must_use]
pub fn standing(standing: Standing, words: &Catalogue) -> String {
    words.word(match standing {
        Standing::Established => "lesson-standing-established",
        Standing::Plausible => "lesson-standing-plausible",
        Standing::Contested => "lesson-standing-contested",
    })
}

/// What became of a claim.
#[must_use]
pub fn verdict(verdict: Verdict, words: &Catalogue) -> String {
    words.word(match verdict {
        Verdict::Met | Verdict::OpenButMet => "lesson-verdict-met",
        Verdict::Open => "lesson-verdict-open",
        Verdict::Failed => "lesson-verdict-failed",
    })
}

impl Sheets<'_> {
    /// A text of the lesson with its numbers.
    #[must_use]
    pub fn text(&self, phrase: &super::Phrase) -> String {
        print::text(phrase, self.lesson, self.computed, self.words)
    }

    fn word(&self, key: &str) -> String {
        self.words.word(key)
    }

    /// Paragraphs of Markdown.
    fn paragraphs(&self, phrase: &super::Phrase) -> String {
        let paragraphs = print::paragraphs(&self.text(phrase));
        paragraphs.iter().map(|part| escaped(part)).collect::<Vec<_>>().join("\n\n")
    }

    fn line(&self, phrase: &super::Phrase) -> String {
        escaped(&print::paragraphs(&self.text(phrase)).join(" "))
    }

    /// Title, what it is and for whom.
    fn head(&self, kind: &str) -> String {
        let lesson = self.lesson;
        let minutes = self.words.phrase("lesson-minutes", &[("n", Value::Count(lesson.minutes))]);
        format!(
            "# {}\n\n**{}** · {} · {minutes}\n\n*{}*\n\n",
            self.line(&lesson.title),
            self.word(kind),
            level(lesson.level, self.words),
            self.line(&lesson.question),
        )
    }

    fn end(&self) -> String {
        format!("---\n\n{}\n", escaped(&self.word("disclaimer-full")))
    }

    /// What a student writes on while the page is open.
    #[must_use]
    pub fn worksheet(&self) -> String {
        let mut text = self.head("lesson-worksheet");
        let (name, class, date) =
            (self.word("lesson-name"), self.word("lesson-class"), self.word("lesson-date"));
        let _ = writeln!(text, "{name}: {LINE} {class}: {LINE} {date}: {LINE}\n");
        let _ =
            writeln!(text, "> {}: {}\n", self.word("lesson-claim"), self.line(&self.lesson.claim));
        for (at, step) in self.lesson.steps.iter().enumerate() {
            let heading = step_heading(step.kind, self.words);
            let _ = writeln!(text, "## {}. {heading}\n", at + 1);
            match step.kind {
                StepKind::Story => {
                    let _ = writeln!(text, "{}\n", self.paragraphs(&step.text));
                }
                StepKind::Predict => {
                    let _ = writeln!(text, "{}\n", self.paragraphs(&step.text));
                    for choice in &step.choices {
                        let _ = writeln!(text, "- ☐ {}", self.line(&choice.text));
                    }
                    let _ = writeln!(text, "\n{}: {LINE}\n", self.word("lesson-because"));
                }
                StepKind::Run => {
                    let _ = writeln!(text, "{}\n", self.paragraphs(&step.text));
                    text += &self.readings(step, false);
                }
                // the explanation stands on the page; here a reader writes one
                StepKind::Explain => {
                    let _ = writeln!(text, "{}\n", self.word("lesson-own-words"));
                    for _ in 0..3 {
                        let _ = writeln!(text, "{LINE}{LINE}{LINE}\n");
                    }
                }
            }
        }
        text + &self.end()
    }

    /// What is read at the start and where the step puts the knobs: to be filled in, or filled in.
    fn readings(&self, step: &Step, filled: bool) -> String {
        let start: Vec<f64> = self.lesson.knobs.iter().map(|knob| knob.start).collect();
        let mut put = start.clone();
        for (knob, value) in &step.set {
            put[*knob] = *value;
        }
        let mut rows = vec![start];
        if put != rows[0] {
            rows.push(put);
        }
        let mut text = format!("| {} |", self.word("lesson-setting"));
        for beside in &self.lesson.measures {
            let name = beside.name.raw(self.words.language());
            let unit = print::unit(beside.measure.unit());
            let unit = if unit.is_empty() { unit } else { format!(" ({unit})") };
            let _ = write!(text, " {}{unit} |", escaped(name));
        }
        text += "\n|---|";
        text += &"---|".repeat(self.lesson.measures.len());
        for row in rows {
            let knobs = self.lesson.knobs.iter().zip(&row);
            let knobs: Vec<String> =
                knobs.map(|(knob, value)| print::knob_at(knob, *value, self.words)).collect();
            let _ = write!(text, "\n| {} |", escaped(&knobs.join(", ")));
            let point = &self.table.points[self.table.place(&self.table.nearest(&row))];
            for (at, _) in self.lesson.measures.iter().enumerate() {
                let value = point.measures.get(at).copied().flatten();
                let shown = match value {
                    _ if !filled => String::new(),
                    None => "–".to_owned(),
                    Some(value) => print::digits(value, 3, self.words),
                };
                let _ = write!(text, " {shown} |");
            }
        }
        text + "\n\n"
    }

    /// What the teacher has: the same with every answer.
    #[must_use]
    pub fn key(&self) -> String {
        let mut text = self.head("lesson-key");
        let _ =
            writeln!(text, "> {}: {}\n", self.word("lesson-claim"), self.line(&self.lesson.claim));
        let _ = writeln!(text, "{}\n", self.word("lesson-computed"));
        for (at, step) in self.lesson.steps.iter().enumerate() {
            let heading = step_heading(step.kind, self.words);
            let _ = writeln!(text, "## {}. {heading}\n\n{}\n", at + 1, self.paragraphs(&step.text));
            let right = self.computed.predictions.get(at).copied().flatten();
            for (choice_at, choice) in step.choices.iter().enumerate() {
                let mark = if right == Some(choice_at) { "☑" } else { "☐" };
                let _ = writeln!(text, "- {mark} {}", self.line(&choice.text));
            }
            if let Some(number) = step.number {
                let shown = self.number(number);
                let _ = writeln!(text, "\n{}: {shown}\n", self.word("lesson-model-says"));
            }
            if step.kind == StepKind::Run {
                text += &self.readings(step, true);
            }
        }
        let _ = writeln!(text, "## {}\n", self.word("lesson-quiz"));
        let questions = self.lesson.quiz.iter().zip(&self.computed.answers).enumerate();
        for (at, (question, answer)) in questions {
            let _ = writeln!(text, "{}. {}\n", at + 1, self.line(&question.text));
            let (right, why) = (self.answer(question, answer), self.line(&question.why));
            let _ = writeln!(text, "   **{}: {}**\n", self.word("lesson-answer"), escaped(&right));
            let _ = writeln!(text, "   {}: {why}\n", self.word("lesson-why"));
            let mistake = self.line(&question.mistake);
            let _ = writeln!(text, "   {}: {mistake}\n", self.word("lesson-mistake"));
        }
        text += &self.evidence();
        text + &self.end()
    }

    /// What is known and how well, and what the model cannot say.
    fn evidence(&self) -> String {
        let mut text = format!("## {}\n\n", self.word("lesson-evidence"));
        let both = self.lesson.evidence.iter().zip(&self.computed.verdicts);
        for (evidence, verdicts) in both {
            let standing = standing(evidence.standing, self.words);
            let _ = write!(text, "- **{standing}.** {}", self.line(&evidence.text));
            for (claim, of) in evidence.claims.iter().zip(verdicts) {
                let _ = write!(text, " `{}`: {}.", claim.name, verdict(*of, self.words));
            }
            let sources: Vec<&str> =
                evidence.sources.iter().map(|reference| reference.short).collect();
            if !sources.is_empty() {
                let _ = write!(text, " ({})", escaped(&sources.join("; ")));
            }
            text.push('\n');
        }
        let _ = writeln!(text, "\n## {}\n", self.word("lesson-limits"));
        for limit in &self.lesson.limits {
            let _ = writeln!(text, "- {}", self.line(limit));
        }
        text + "\n"
    }

    /// The questions without answers.
    #[must_use]
    pub fn quiz(&self) -> String {
        let mut text = self.head("lesson-quiz");
        let questions = self.lesson.quiz.iter().zip(&self.computed.answers).enumerate();
        for (at, (question, answer)) in questions {
            let _ = writeln!(text, "{}. {}\n", at + 1, self.line(&question.text));
            match answer {
                Answer::Typed { .. } => {
                    let unit = print::unit(&self.computed.numbers[question.number].unit);
                    let _ = writeln!(text, "   {LINE} {unit}");
                }
                _ => {
                    for option in self.options(question, answer) {
                        let _ = writeln!(text, "   - ☐ {}", escaped(&option));
                    }
                }
            }
            text.push('\n');
        }
        text + &self.end()
    }

    /// The options of a question, in the order in which they are shown; none where a number is typed.
    #[must_use]
    pub fn options(&self, question: &Question, answer: &Answer) -> Vec<String> {
        match answer {
            Answer::Typed { .. } => Vec::new(),
            Answer::Chosen { options, .. } => {
                let number = &self.lesson.numbers[question.number];
                let found = &self.computed.numbers[question.number];
                options
                    .iter()
                    .map(|value| print::alike(number, found, *value, self.words))
                    .collect()
            }
            Answer::Compared(_) => {
                question.options.iter().map(|(option, _)| self.text(option)).collect()
            }
            Answer::Statement(_) => vec![self.word("lesson-true"), self.word("lesson-false")],
        }
    }

    /// Place of the right one among [`Sheets::options`].
    #[must_use]
    pub fn right(answer: &Answer) -> Option<usize> {
        match answer {
            Answer::Typed { .. } => None,
            Answer::Chosen { right, .. } | Answer::Compared(right) => Some(*right),
            Answer::Statement(is_true) => Some(usize::from(!is_true)),
        }
    }

    /// The right answer, and for a typed number what else counts as right.
    #[must_use]
    pub fn answer(&self, question: &Question, answer: &Answer) -> String {
        let Answer::Typed { right, tolerance } = answer else {
            let options = self.options(question, answer);
            return Self::right(answer).and_then(|at| options.get(at).cloned()).unwrap_or_default();
        };
        let of = |value: f64| {
            let number = &self.lesson.numbers[question.number];
            print::alike(number, &self.computed.numbers[question.number], value, self.words)
        };
        let (low, high) = (of(right - tolerance), of(right + tolerance));
        let range = self.words.phrase(
            "lesson-tolerance",
            &[("low", Value::Text(&low)), ("high", Value::Text(&high))],
        );
        format!("{} ({range})", self.number(question.number))
    }

    /// A number of the lesson with its unit.
    #[must_use]
    pub fn number(&self, at: usize) -> String {
        print::number(&self.lesson.numbers[at], &self.computed.numbers[at], self.words)
    }
}

/// Text in which Markdown sees nothing but text.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}
