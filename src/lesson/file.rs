//! What is typed in a lesson file: every table and key, with its documentation.

use serde_json::{Map, Value as Json, json};

use crate::scenario::choice::{choice, words};
use crate::scenario::reader::At;
use crate::scenario::scalar::{NumberReader, flag, number, text, whole};
use crate::scenario::section::{Section as _, list, section, table, tables};
use crate::sweep::Spacing;
use crate::sweep::file::{TypedReader, typed};

/// Largest number that a lesson may speak of.
const MOST: f64 = 1e9;

/// Most values of a knob in the table that is made beforehand.
pub const MOST_STEPS: u64 = 61;

fn any_number(example: f64) -> NumberReader {
    number(-MOST, MOST, example)
}

fn change(example: &'static str) -> TypedReader {
    typed(example)
}

section! {
    /// A lesson of calgate: a story in steps around a scenario, with knobs, figures, computed
    /// numbers and a quiz.
    pub struct LessonFile {
        /// Version of the format. This program reads version 1.
        schema: u64 = whole(1, 1, 1), required;
        /// What kind of file this is.
        kind: Kind = choice::<Kind>(), required;
        /// The scenario that the lesson is about, relative to this file.
        scenario: String = text("../01-one-impulse.toml"), required;
        /// Changes of that scenario that hold for the whole lesson.
        set: Vec<At<String>> = list(text("run.duration=20 ms"));
        /// For whom it is.
        level: Level = choice::<Level>(), required;
        /// Minutes that a class needs.
        minutes: u64 = whole(5, 300, 45), required;
        /// Its title.
        title: Words = table::<Words>(), required;
        /// The question that it answers.
        question: Words = table::<Words>(), required;
        /// What is often said, which the lesson tests.
        claim: Words = table::<Words>(), required;
        /// What a reader may turn.
        knob: Vec<At<KnobTable>> = tables::<KnobTable>(), required;
        /// Figures that follow the knobs.
        figure: Vec<At<FigureTable>> = tables::<FigureTable>(), required;
        /// Numbers that are shown beside the figures and follow the knobs.
        measure: Vec<At<MeasureTable>> = tables::<MeasureTable>(), required;
        /// Numbers that the texts and the quiz name, all of them computed or with their source.
        number: Vec<At<NumberTable>> = tables::<NumberTable>();
        /// The story.
        step: Vec<At<StepTable>> = tables::<StepTable>(), required;
        /// The quiz.
        quiz: Vec<At<QuizTable>> = tables::<QuizTable>(), required;
        /// Words that are explained, by their names in src/lesson/glossary.toml.
        glossary: Vec<At<String>> = list(text("quantum"));
        /// What is known and how well.
        evidence: Vec<At<EvidenceTable>> = tables::<EvidenceTable>(), required;
        /// What the model cannot say.
        limit: Vec<At<Words>> = tables::<Words>(), required;
    }
}

section! {
    /// A text in every language. A number in it is written as the name of a number in braces,
    /// `{normal}`, so that nobody types a result.
    pub struct Words {
        /// English.
        en: String = text("Magnesium"), required;
        /// Dutch.
        nl: String = text("Magnesium"), required;
        /// German.
        de: String = text("Magnesium"), required;
        /// French.
        fr: String = text("Magnésium"), required;
    }
}

section! {
    /// A value of the scenario that a reader may turn.
    pub struct KnobTable {
        /// The key of the scenario, as after `--set`.
        key: String = text("bath.magnesium"), required;
        /// Lowest value.
        from: String = change("0.1 mM"), required;
        /// Highest value.
        to: String = change("10 mM"), required;
        /// Where it stands at first; it should be what the scenario says.
        start: String = change("0.55 mM"), required;
        /// How many values, both ends included, are computed beforehand for paper and for browsers
        /// that cannot run the model.
        steps: u64 = whole(2, MOST_STEPS, 9), required;
        /// How the range is divided; in equal differences if left out.
        spacing: Spacing = choice::<Spacing>();
        /// What it is called.
        name: Words = table::<Words>(), required;
    }
}

section! {
    /// A figure that follows the knobs: columns of the trace against time, or a measure against a
    /// knob.
    pub struct FigureTable {
        /// Column of the trace.
        column: String = text("calcium_near_channels_uM");
        /// Measure that is drawn against a knob.
        measure: String = text("quantal_content_first");
        /// The knob, by its key.
        along: String = text("bath.magnesium");
        /// What the figure shows.
        title: Words = table::<Words>(), required;
    }
}

section! {
    /// A number beside the figures.
    pub struct MeasureTable {
        /// Which, as `calgate show measures` lists them.
        measure: String = text("quantal_content_first"), required;
        /// What it is called.
        name: Words = table::<Words>(), required;
    }
}

section! {
    /// A number that texts and questions name.
    pub struct NumberTable {
        /// Its name, in small letters with hyphens.
        name: String = text("normal"), required;
        /// How it is had; a plain value if left out.
        form: Form = choice::<Form>();
        /// A number that is given and not computed, with its unit.
        value: String = change("5 mM");
        /// Key of the reference that a given number comes from; none for a setting.
        source: String = text("zhang-2016");
        /// Another scenario than that of the lesson, relative to this file.
        scenario: String = text("../06-zero-magnesium.toml");
        /// What is measured.
        measure: String = text("quantal_content_first");
        /// Changes of the scenario.
        at: Vec<At<String>> = list(text("bath.magnesium=5 mM"));
        /// Changes of the scenario for what it is compared with.
        against: Vec<At<String>> = list(text("bath.magnesium=0.55 mM"));
        /// The key along which `where` seeks.
        key: String = text("bath.magnesium");
        /// Where it begins to seek.
        from: String = change("0.5 mM");
        /// Where it ends.
        to: String = change("10 mM");
        /// The level that the measure crosses there.
        level: f64 = any_number(0.5);
        /// How many digits are shown; two if left out.
        digits: u64 = whole(1, 4, 2);
    }
}

section! {
    /// A step of the story.
    pub struct StepTable {
        /// What the reader does.
        kind: StepKind = choice::<StepKind>(), required;
        /// What it says.
        text: Words = table::<Words>(), required;
        /// Where the knobs are put, in a step of the kind `run`.
        set: Vec<At<String>> = list(text("bath.magnesium=5 mM"));
        /// The number that a prediction is about.
        number: String = text("low");
        /// What may be predicted.
        choice: Vec<At<ChoiceTable>> = tables::<ChoiceTable>();
    }
}

section! {
    /// Something that may be predicted; it holds when the number lies in its range.
    pub struct ChoiceTable {
        /// What it says.
        text: Words = table::<Words>(), required;
        /// It holds from here on.
        at_least: f64 = any_number(0.5);
        /// It holds below this.
        below: f64 = any_number(2.0);
    }
}

section! {
    /// A question of the quiz; the model answers it.
    pub struct QuizTable {
        /// How it is asked.
        form: Asked = choice::<Asked>(), required;
        /// The question, or the statement that is true or false.
        question: Words = table::<Words>(), required;
        /// The number that is asked for, or that a statement is about.
        number: String = text("low");
        /// A statement is true from here on.
        at_least: f64 = any_number(0.5);
        /// A statement is true below this.
        below: f64 = any_number(2.0);
        /// What is compared.
        option: Vec<At<OptionTable>> = tables::<OptionTable>();
        /// The smallest is asked for and not the largest.
        smallest: bool = flag();
        /// Why the answer is what it is.
        why: Words = table::<Words>(), required;
        /// What those who answer wrongly mostly believe; for the teacher.
        mistake: Words = table::<Words>(), required;
    }
}

section! {
    /// One of the things that are compared.
    pub struct OptionTable {
        /// What it says.
        text: Words = table::<Words>(), required;
        /// The number that decides.
        number: String = text("low"), required;
    }
}

section! {
    /// Something that is known, and how well.
    pub struct EvidenceTable {
        /// How well.
        standing: Standing = choice::<Standing>(), required;
        /// What.
        text: Words = table::<Words>(), required;
        /// Claims of the validation table that test it.
        claims: Vec<At<String>> = list(text("no-magnesium"));
        /// Keys of references.
        sources: Vec<At<String>> = list(text("dodge-1967"));
    }
}

section! {
    /// Words that lessons explain.
    pub struct GlossaryFile {
        /// Version of the format.
        schema: u64 = whole(1, 1, 1);
        /// The words.
        word: Vec<At<GlossaryTable>> = tables::<GlossaryTable>(), required;
    }
}

section! {
    /// A word that lessons explain.
    pub struct GlossaryTable {
        /// The name by which lessons ask for it.
        name: String = text("quantum"), required;
        /// The word itself.
        term: Words = table::<Words>(), required;
        /// What it means, in a sentence.
        means: Words = table::<Words>(), required;
    }
}

/// The kind of file: `kind = "lesson"` tells it from a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A lesson.
    Lesson,
}

/// For whom a lesson is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Nothing is asked for beforehand.
    Intro,
    /// The words of the first lesson are known.
    Standard,
    /// For those who want the last word.
    Advanced,
}

/// How a number is had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// A measure.
    #[default]
    Value,
    /// Given in the file, a setting or a published number.
    Given,
    /// Over what it is compared with.
    Ratio,
    /// How much more, in per cent; it must be more.
    PercentMore,
    /// How much less, in per cent; it must be less.
    PercentLess,
    /// Which part of what it is compared with, in per cent.
    PercentOf,
    /// Minus what it is compared with.
    Difference,
    /// Where along a key the measure crosses a level.
    Where,
}

/// What the reader does in a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// Reads the beginning of the story.
    Story,
    /// Says what will happen.
    Predict,
    /// Turns the knobs and looks.
    Run,
    /// Reads why.
    Explain,
}

/// How a question is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// For a number that is typed.
    Number,
    /// For one of several numbers.
    Choose,
    /// For the largest or smallest of several things.
    Compare,
    /// Whether a statement is true.
    Statement,
}

/// How well something is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Measured often, in doubt no more.
    Established,
    /// It fits what is known, but was not shown.
    Plausible,
    /// Those who know do not agree, or nobody knows.
    Contested,
}

words! { Kind {
    Lesson = "lesson", "A story around a scenario, with a quiz";
} }

words! { Level {
    Intro = "intro", "Nothing is asked for beforehand";
    Standard = "standard", "The words of the first lesson are known";
    Advanced = "advanced", "For those who want the last word";
} }

words! { Form {
    Value = "value", "What is measured under `at`";
    Given = "given", "The `value` of the file: a setting, or a published number with its `source`";
    Ratio = "ratio", "What is measured under `at`, over that under `against`";
    PercentMore = "percent-more", "By how many per cent that is more; an error where it is less";
    PercentLess = "percent-less", "By how many per cent that is less; an error where it is more";
    PercentOf = "percent-of", "What is measured under `at`, in per cent of that under `against`";
    Difference = "difference", "What is measured under `at`, minus that under `against`";
    Where = "where", "Where between `from` and `to` of `key` the measure crosses `level`";
} }

words! { StepKind {
    Story = "story", "The reader reads what it is about";
    Predict = "predict", "The reader says what will happen";
    Run = "run", "The reader turns the knobs and looks";
    Explain = "explain", "The reader learns why";
} }

words! { Asked {
    Number = "number", "The number itself is typed";
    Choose = "choose", "The number is chosen among wrong ones that are made by rule";
    Compare = "compare", "The option with the largest number is chosen";
    Statement = "statement", "True when the number lies from `at_least` to `below`";
} }

words! { Standing {
    Established = "established", "Measured often, in doubt no more";
    Plausible = "plausible", "It fits what is known, but was not shown";
    Contested = "contested", "Those who know do not agree, or nobody knows";
} }

/// The format of lesson files as a JSON schema, for editors that complete and check TOML: indented,
/// with a line break at the end.
#[must_use]
pub fn lesson_schema() -> String {
    let mut schema = Map::new();
    schema.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
    schema.insert("title".into(), json!("calgate lesson, version 1"));
    if let Json::Object(rest) = LessonFile::schema() {
        schema.extend(rest);
    }
    let text = serde_json::to_string_pretty(&Json::Object(schema))
        .unwrap_or_else(|_| unreachable!("the keys of a JSON object are texts"));
    text + "\n"
}
