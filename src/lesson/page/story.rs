//! Steps, quiz, evidence and glossary of the page.

use serde_json::json;

use super::paragraphs;
use crate::lesson::file::StepKind;
use crate::lesson::print;
use crate::lesson::quiz::Answer;
use crate::lesson::sheets::{self, Sheets};
use crate::page::Html;
use crate::text::Value;

/// The step at this place.
pub(super) fn step(sheets: &Sheets<'_>, at: usize, body: &mut Html) {
    let words = sheets.words;
    let step = &sheets.lesson.steps[at];
    let class = match step.kind {
        StepKind::Story => "step story",
        StepKind::Predict => "step predict",
        StepKind::Run => "step run",
        StepKind::Explain => "step explain",
    };
    body.within("section", &[("class", class)], |part| {
        let heading = sheets::step_heading(step.kind, words);
        part.element("h2", &[], &format!("{}. {heading}", at + 1));
        match step.kind {
            StepKind::Explain => part.within("details", &[("data-explains", "")], |details| {
                details.element("summary", &[], &words.word("lesson-show-explanation"));
                paragraphs(sheets, &step.text, details);
            }),
            StepKind::Predict => {
                paragraphs(sheets, &step.text, part);
                prediction(sheets, at, part);
            }
            StepKind::Story | StepKind::Run => paragraphs(sheets, &step.text, part),
        }
        if !step.set.is_empty() {
            let knobs = &sheets.lesson.knobs;
            let put: Vec<_> =
                step.set.iter().map(|(knob, value)| json!([knobs[*knob].key, value])).collect();
            let shown: Vec<String> = step
                .set
                .iter()
                .map(|(knob, value)| print::knob_at(&knobs[*knob], *value, words))
                .collect();
            let text = words.phrase("lesson-put", &[("knobs", Value::Text(&shown.join(", ")))]);
            let put = json!(put).to_string();
            let attributes = [("type", "button"), ("class", "primary"), ("data-put", &put)];
            part.element("button", &attributes, &text);
        }
    });
}

/// The choices of a prediction. There is no mark for it: whoever was wrong has learnt most.
fn prediction(sheets: &Sheets<'_>, at: usize, part: &mut Html) {
    let words = sheets.words;
    let step = &sheets.lesson.steps[at];
    let right = sheets.computed.predictions.get(at).copied().flatten().unwrap_or(usize::MAX);
    let name = format!("prediction-{at}");
    part.within("fieldset", &[("class", "choices"), ("data-prediction", "")], |set| {
        set.element("legend", &[], &words.word("lesson-my-prediction"));
        for (choice_at, choice) in step.choices.iter().enumerate() {
            option(set, &name, choice_at, &sheets.text(&choice.text), choice_at == right);
        }
        let button = [("type", "button"), ("data-tell", "")];
        set.element("button", &button, &words.word("lesson-keep-prediction"));
        let kept = words.word("lesson-prediction-kept");
        outcome(set, &kept, &kept, "");
    });
}

/// One of several choices.
fn option(set: &mut Html, name: &str, at: usize, text: &str, is_right: bool) {
    let id = format!("{name}-{at}");
    set.within("div", &[("class", "choice")], |line| {
        let mut attributes =
            vec![("type", "radio"), ("name", name), ("id", id.as_str()), ("value", "")];
        if is_right {
            attributes.push(("data-answer", ""));
        }
        line.element("input", &attributes, "");
        line.element("label", &[("for", id.as_str())], text);
    });
}

/// What is said once a reader has chosen: kept in the page, so that it works without any script of
/// its own words.
fn outcome(set: &mut Html, right: &str, wrong: &str, why: &str) {
    let attributes = [
        ("class", "outcome"),
        ("role", "status"),
        ("data-outcome", ""),
        ("data-right", right),
        ("data-wrong", wrong),
        ("data-why", why),
    ];
    set.element("p", &attributes, "");
}

pub(super) fn quiz(sheets: &Sheets<'_>, body: &mut Html) {
    let words = sheets.words;
    body.within("section", &[("class", "quiz")], |part| {
        part.element("h2", &[], &words.word("lesson-quiz"));
        part.element("p", &[], &words.word("lesson-quiz-how"));
        let both = sheets.lesson.quiz.iter().zip(&sheets.computed.answers).enumerate();
        for (at, (question, answer)) in both {
            let name = format!("quiz-{at}");
            part.within("fieldset", &[("class", "choices"), ("data-quiz", "")], |set| {
                let text = sheets.text(&question.text);
                let text = print::paragraphs(&text).join(" ");
                set.element("legend", &[], &format!("{}. {text}", at + 1));
                if let Answer::Typed { right, tolerance } = answer {
                    typed(sheets, set, &name, question.number, (*right, *tolerance));
                }
                let right = Sheets::right(answer);
                for (option_at, text) in sheets.options(question, answer).iter().enumerate() {
                    option(set, &name, option_at, text, right == Some(option_at));
                }
                let button = [("type", "button"), ("data-tell", "")];
                set.element("button", &button, &words.word("lesson-check"));
                let why = print::paragraphs(&sheets.text(&question.why)).join(" ");
                let of = sheets.answer(question, answer);
                let wrong = words.phrase("lesson-wrong", &[("answer", Value::Text(&of))]);
                outcome(set, &words.word("lesson-right"), &wrong, &why);
            });
        }
        let score = words.phrase(
            "lesson-score",
            &[("right", Value::Text("{right}")), ("all", Value::Text("{all}"))],
        );
        let attributes = [("class", "score"), ("role", "status"), ("data-score", score.as_str())];
        part.element("p", &attributes, "");
    });
}

/// A number to be typed.
fn typed(sheets: &Sheets<'_>, set: &mut Html, name: &str, number: usize, answer: (f64, f64)) {
    let words = sheets.words;
    let (right, tolerance) = (json!(answer.0).to_string(), json!(answer.1).to_string());
    set.within("div", &[("class", "choice")], |line| {
        line.element("label", &[("for", name)], &words.word("lesson-your-number"));
        let attributes = [
            ("type", "text"),
            ("inputmode", "decimal"),
            ("autocomplete", "off"),
            ("id", name),
            ("data-answer", right.as_str()),
            ("data-tolerance", tolerance.as_str()),
        ];
        line.element("input", &attributes, "");
        let unit = print::unit(&sheets.computed.numbers[number].unit);
        line.element("span", &[("class", "unit")], &unit);
    });
}

pub(super) fn evidence(sheets: &Sheets<'_>, body: &mut Html) {
    let words = sheets.words;
    body.within("section", &[("class", "evidence")], |part| {
        part.element("h2", &[], &words.word("lesson-evidence"));
        let both = sheets.lesson.evidence.iter().zip(&sheets.computed.verdicts);
        for (evidence, verdicts) in both {
            part.within("div", &[("class", "known")], |known| {
                let standing = sheets::standing(evidence.standing, words);
                known.element("p", &[("class", "kicker")], &standing);
                known.element("p", &[], &sheets.text(&evidence.text));
                let claims: Vec<String> = evidence
                    .claims
                    .iter()
                    .zip(verdicts)
                    .map(|(claim, of)| format!("{}: {}", claim.name, sheets::verdict(*of, words)))
                    .collect();
                let sources: Vec<String> = evidence
                    .sources
                    .iter()
                    .map(|reference| format!("{}, {}", reference.short, reference.place))
                    .collect();
                for line in claims.iter().chain(&sources) {
                    known.element("p", &[("class", "source")], line);
                }
            });
        }
        part.element("h2", &[], &words.word("lesson-limits"));
        part.within("ul", &[], |list| {
            for limit in &sheets.lesson.limits {
                list.element("li", &[], &sheets.text(limit));
            }
        });
    });
}

pub(super) fn glossary(sheets: &Sheets<'_>, body: &mut Html) {
    if sheets.lesson.glossary.is_empty() {
        return;
    }
    let tag = sheets.words.language();
    body.within("section", &[("class", "glossary")], |part| {
        part.element("h2", &[], &sheets.words.word("lesson-glossary"));
        part.within("dl", &[], |list| {
            for word in &sheets.lesson.glossary {
                list.element("dt", &[], word.term.raw(tag));
                list.element("dd", &[], word.means.raw(tag));
            }
        });
    });
}
