//! Lessons: a story around a scenario, in steps of predicting, running and explaining, with a quiz
//! that the model answers.
//!
//! ```text
//! lesson file ─▶ file (what was typed) ─▶ check ─▶ Lesson ─▶ compute ─▶ Computed
//!                                                                          │
//!       page (one HTML file) │ worksheet │ key │ quiz (Markdown, GIFT) ◀───┘
//! ```
//!
//! No result is typed in a lesson. A text names a number, `{low}`; the table `[[number]]` of that
//! name says how it is had: measured in a run, compared between two runs, sought along a key, or
//! published, with its source. Where a text says that something rises, the number has the form
//! `percent-more`, and a model in which it falls is an error of the lesson.

pub mod check;
pub mod compute;
pub mod file;
pub mod generic;
pub mod glossary;
pub mod page;
pub mod phrase;
pub mod print;
pub mod quiz;
pub mod sheets;
pub mod table;

use crate::analysis::Measure;
use crate::references::Reference;
use crate::scenario::tree::{Sources, Span};
use crate::sweep::Spacing;
use crate::validation::Claim;
use file::{Asked, Form, Level, Standing, StepKind};
pub use phrase::Phrase;

pub use check::load;
pub use compute::{Computed, LessonError, compute};

/// A lesson, ready to be computed.
#[derive(Debug, Clone, PartialEq)]
pub struct Lesson {
    /// Name of its file, without folder and ending.
    pub name: String,
    /// For whom it is.
    pub level: Level,
    /// Minutes that a class needs.
    pub minutes: u64,
    /// Its title.
    pub title: Phrase,
    /// The question that it answers.
    pub question: Phrase,
    /// What is often said, which the lesson tests.
    pub claim: Phrase,
    /// Where its runs begin.
    pub base: Start,
    /// What a reader may turn; at least one.
    pub knobs: Vec<Knob>,
    /// Figures that follow the knobs.
    pub figures: Vec<Figure>,
    /// Numbers that are shown beside the figures.
    pub measures: Vec<Beside>,
    /// Numbers that texts and questions name.
    pub numbers: Vec<Number>,
    /// The story.
    pub steps: Vec<Step>,
    /// The quiz.
    pub quiz: Vec<Question>,
    /// Words that are explained.
    pub glossary: Vec<&'static glossary::Word>,
    /// What is known and how well.
    pub evidence: Vec<Evidence>,
    /// What the model cannot say.
    pub limits: Vec<Phrase>,
    /// The texts it was read from.
    pub sources: Sources,
}

/// A scenario with changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Start {
    /// File of the scenario, as the library of files names it.
    pub scenario: String,
    /// Changes on top of it.
    pub set: Vec<String>,
}

impl Start {
    /// The same with more changes on top; a later change of a key takes the place of an earlier one.
    #[must_use]
    pub fn with(&self, changes: &[String]) -> Self {
        let key = |text: &String| text.split_once('=').map(|(key, _)| key.trim().to_owned());
        let keep = |own: &&String| !changes.iter().any(|change| key(change) == key(own));
        let mut set: Vec<String> = self.set.iter().filter(keep).cloned().collect();
        set.extend_from_slice(changes);
        Self { scenario: self.scenario.clone(), set }
    }
}

/// Something that a reader may turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Knob {
    /// Key of the scenario, `bath.magnesium`.
    pub key: String,
    /// Unit of its numbers, empty for plain ones.
    pub unit: String,
    /// Lowest value, in that unit.
    pub from: f64,
    /// Highest value.
    pub to: f64,
    /// Where it stands at first.
    pub start: f64,
    /// Values in the table that is made beforehand.
    pub steps: u64,
    /// How the range is divided.
    pub spacing: Spacing,
    /// What it is called.
    pub name: Phrase,
}

impl Knob {
    /// The change that puts the knob at `value`, `bath.magnesium=0.55 mM`.
    #[must_use]
    pub fn change(&self, value: f64) -> String {
        let number = crate::units::number(value);
        if self.unit.is_empty() {
            format!("{}={number}", self.key)
        } else {
            format!("{}={number} {}", self.key, self.unit)
        }
    }
}

/// A figure that follows the knobs.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What it shows.
    pub title: Phrase,
    /// What is drawn.
    pub drawn: Drawn,
}

/// What a figure draws.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawn {
    /// A column of the trace against time.
    Column(String),
    /// A measure against a knob, which is given by its place in the list.
    Along(Measure, usize),
}

/// A number beside the figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// Which.
    pub measure: Measure,
    /// What it is called.
    pub name: Phrase,
}

/// A number that texts and questions name.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// Its name.
    pub name: String,
    /// How many digits are shown.
    pub digits: usize,
    /// How it is had.
    pub had: Had,
    /// Where it stands in the file.
    pub place: Option<Span>,
}

/// How a number is had.
#[derive(Debug, Clone, PartialEq)]
pub enum Had {
    /// Given: value, unit, and where it was published.
    Given(f64, String, Option<&'static Reference>),
    /// Measured in one run, or compared between two.
    Measured {
        /// How, one of the forms that measure.
        form: Form,
        /// What.
        measure: Measure,
        /// Under which conditions.
        at: Start,
        /// What it is compared with; the same as `at` for a plain value.
        against: Start,
    },
    /// Sought along a key.
    Where {
        /// What is measured.
        measure: Measure,
        /// Where it begins.
        base: Start,
        /// The key.
        key: String,
        /// Unit of its numbers.
        unit: String,
        /// Both ends, in that unit.
        ends: (f64, f64),
        /// The level that is crossed.
        level: f64,
    },
}

/// A step of the story.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What the reader does.
    pub kind: StepKind,
    /// What it says.
    pub text: Phrase,
    /// Where the knobs are put: the place of the knob in the list, and its value.
    pub set: Vec<(usize, f64)>,
    /// The number that a prediction is about, by its place in the list.
    pub number: Option<usize>,
    /// What may be predicted.
    pub choices: Vec<Choice>,
    /// Where it stands in the file.
    pub place: Option<Span>,
}

/// Something that may be predicted.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What it says.
    pub text: Phrase,
    /// It holds from the first to below the second.
    pub range: (f64, f64),
}

/// A question of the quiz.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// How it is asked.
    pub asked: Asked,
    /// The question, or the statement that is true or false.
    pub text: Phrase,
    /// The number that is asked for, by its place in the list.
    pub number: usize,
    /// A statement is true from the first to below the second.
    pub range: (f64, f64),
    /// What is compared, with the place of the number that decides.
    pub options: Vec<(Phrase, usize)>,
    /// The smallest is asked for and not the largest.
    pub smallest: bool,
    /// Why the answer is what it is.
    pub why: Phrase,
    /// What those who answer wrongly mostly believe.
    pub mistake: Phrase,
    /// Where it stands in the file.
    pub place: Option<Span>,
}

/// Something that is known, and how well.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// How well.
    pub standing: Standing,
    /// What.
    pub text: Phrase,
    /// Claims of the validation table that test it.
    pub claims: Vec<&'static Claim>,
    /// References.
    pub sources: Vec<&'static Reference>,
}
