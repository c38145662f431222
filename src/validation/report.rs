//! The table of claims as text, Markdown and JSON.

use super::test::{Outcome, Verdict};
use crate::math::log10;
use crate::message::{Message, message};
use crate::scenario::choice::Choice as _;
use serde_json::{Value as Json, json};
use std::fmt::Write as _;

/// Word of a verdict.
#[must_use]
pub fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::Failed => "NOT MET",
        Verdict::Open => "open",
        Verdict::OpenButMet => "MET THOUGH OPEN",
    }
}

/// A number with three or four significant digits.
#[must_use]
pub fn rounded(value: f64) -> String {
    // what rounding leaves of nothing is nothing
    if value.abs() < 1e-12 {
        return "0".into();
    }
    #[expect(clippy::cast_possible_truncation, reason = "the exponent of an f64 is small")]
    let magnitude = log10(value.abs()).floor() as i32;
    if !(-3..6).contains(&magnitude) {
        return format!("{value:.2e}");
    }
    let digits = usize::try_from((2 - magnitude).max(0)).unwrap_or(0);
    format!("{value:.digits$}")
}

/// A value with its unit.
#[must_use]
pub fn with_unit(value: f64, unit: &str) -> String {
    let number = rounded(value);
    if unit.is_empty() { number } else { format!("{number} {unit}") }
}

/// The range that agrees, with its unit.
fn accepted(outcome: &Outcome, number: &dyn Fn(&str) -> String) -> Message {
    let (low, high) = outcome.claim.accept;
    message!(
        "tell-claims-range",
        "{low} to {high}",
        low = number(&rounded(low)),
        high = number(&with_unit(high, &outcome.claim.unit))
    )
}

/// Our number with its unit, or why there is none.
#[must_use]
pub fn ours(outcome: &Outcome) -> String {
    ours_in(outcome, Telling { tell: &Message::to_string, number: &str::to_owned })
}

/// The same in the language of the reader.
#[must_use]
pub fn ours_in(outcome: &Outcome, Telling { tell, number }: Telling<'_>) -> String {
    match &outcome.ours {
        Ok(value) => number(&with_unit(*value, &outcome.claim.unit)),
        Err(why) => tell(why),
    }
}

/// How many claims have each verdict: met, open, trouble.
#[must_use]
pub fn counts(outcomes: &[Outcome]) -> (usize, usize, usize) {
    let count = |test: &dyn Fn(Verdict) -> bool| {
        outcomes.iter().filter(|outcome| test(outcome.verdict)).count()
    };
    (
        count(&|verdict| verdict == Verdict::Met),
        count(&|verdict| verdict == Verdict::Open),
        count(&Verdict::is_trouble),
    )
}

/// How a table is told: messages, and numbers as they are written.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// A message in the language of the reader.
    pub tell: &'a dyn Fn(&Message) -> String,
    /// A number with the decimal mark of that language.
    pub number: &'a dyn Fn(&str) -> String,
}

impl std::fmt::Debug for Telling<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Telling").finish_non_exhaustive()
    }
}

/// A verdict as a table has it.
fn verdict(verdict: Verdict) -> Message {
    match verdict {
        Verdict::Met => message!("tell-claims-met", "met"),
        Verdict::Failed => message!("tell-claims-failed", "NOT MET"),
        Verdict::Open => message!("tell-claims-open", "open"),
        Verdict::OpenButMet => message!("tell-claims-open-but-met", "MET THOUGH OPEN"),
    }
}

/// The whole table as Markdown, in English.
#[must_use]
pub fn markdown(outcomes: &[Outcome]) -> String {
    markdown_in(outcomes, Telling { tell: &Message::to_string, number: &str::to_owned })
}

/// The whole table as Markdown.
#[must_use]
pub fn markdown_in(outcomes: &[Outcome], telling: Telling<'_>) -> String {
    let Telling { tell, number } = telling;
    let cell = |text: &str| text.replace('|', "\\|").replace('\n', " ");
    let (met, open, trouble) = counts(outcomes);
    let count = message!(
        "tell-claims-count",
        "{all} claims: {met} met, {open} open, {trouble} in trouble.",
        all = outcomes.len(),
        met,
        open,
        trouble
    );
    let heads = message!(
        "tell-claims-heads",
        "| claim | what was found | source | published | agrees | calgate | verdict | known |"
    );
    let mut text =
        format!("{}\n\n{}\n|---|---|---|---|---|---|---|---|\n", tell(&count), tell(&heads));
    for outcome in outcomes {
        let claim = &outcome.claim;
        let _ = writeln!(
            text,
            "| {} | {} | {}; {} | {} | {} | **{}** | {} | {} |",
            claim.name,
            cell(&claim.says),
            claim.source.short,
            cell(&claim.place),
            cell(&claim.published),
            tell(&accepted(outcome, number)),
            cell(&ours_in(outcome, telling)),
            tell(&verdict(outcome.verdict)),
            claim.confidence.word(),
        );
    }
    let opens = outcomes.iter().filter_map(|outcome| Some((outcome, outcome.claim.open.as_ref()?)));
    let mut first = true;
    for (outcome, reason) in opens {
        if std::mem::take(&mut first) {
            let head = message!("tell-claims-why", "Open, and why:");
            let _ = write!(text, "\n{}\n\n", tell(&head));
        }
        let _ = writeln!(text, "- {}: {reason}", outcome.claim.name);
    }
    let head = message!("tell-claims-how", "How each number is computed:");
    let _ = write!(text, "\n{}\n\n", tell(&head));
    for outcome in outcomes {
        let _ = writeln!(text, "- {}: {}", outcome.claim.name, outcome.claim.how);
    }
    text
}

/// Everything, for programs.
#[must_use]
pub fn json(outcomes: &[Outcome]) -> Json {
    let claims: Vec<Json> = outcomes
        .iter()
        .map(|outcome| {
            let claim = &outcome.claim;
            let experiment = &claim.experiment;
            let measures: Vec<String> =
                experiment.series.iter().map(|series| series.measure.name()).collect();
            json!({
                "name": claim.name,
                "says": claim.says,
                "source": claim.source.key,
                "place": claim.place,
                "doi": claim.source.doi,
                "confidence": claim.confidence.word(),
                "published": claim.published,
                "unit": claim.unit,
                "accept": [claim.accept.0, claim.accept.1],
                "how": claim.how,
                "open": claim.open,
                "ours": outcome.ours.as_ref().ok(),
                "error": outcome.ours.as_ref().err().map(Message::to_string),
                "verdict": word(outcome.verdict).to_lowercase(),
                "measures": measures,
                "vary": experiment.vary,
                "vary_unit": experiment.unit,
                "curves": outcome.curves.iter().map(|curve| json!({
                    "label": curve.label,
                    "x": curve.points.iter().map(|p| p.0).collect::<Vec<_>>(),
                    "y": curve.points.iter().map(|p| p.1).collect::<Vec<_>>(),
                })).collect::<Vec<_>>(),
            })
        })
        .collect();
    let (met, open, trouble) = counts(outcomes);
    json!({ "met": met, "open": open, "trouble": trouble, "claims": claims })
}
