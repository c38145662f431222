//! The table of claims as text, Markdown and JSON.

use super::test::{Outcome, Verdict};
use crate::math::log10;
use crate::message::Message;
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
#[must_use]
pub fn accepted(outcome: &Outcome) -> String {
    let (low, high) = outcome.claim.accept;
    format!("{} to {}", rounded(low), with_unit(high, &outcome.claim.unit))
}

/// Our number with its unit, or why there is none.
#[must_use]
pub fn ours(outcome: &Outcome) -> String {
    match &outcome.ours {
        Ok(value) => with_unit(*value, &outcome.claim.unit),
        Err(why) => why.to_string(),
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

/// The whole table as Markdown.
#[must_use]
pub fn markdown(outcomes: &[Outcome]) -> String {
    let cell = |text: &str| text.replace('|', "\\|").replace('\n', " ");
    let (met, open, trouble) = counts(outcomes);
    let mut text = format!(
        "{} claims: {met} met, {open} open, {trouble} in trouble.\n\n\
         | claim | what was found | source | published | agrees | calgate | verdict | known |\n\
         |---|---|---|---|---|---|---|---|\n",
        outcomes.len()
    );
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
            accepted(outcome),
            cell(&ours(outcome)),
            word(outcome.verdict),
            claim.confidence.word(),
        );
    }
    let opens = outcomes.iter().filter_map(|outcome| Some((outcome, outcome.claim.open.as_ref()?)));
    let mut first = true;
    for (outcome, reason) in opens {
        if std::mem::take(&mut first) {
            text.push_str("\nOpen, and why:\n\n");
        }
        let _ = writeln!(text, "- {}: {reason}", outcome.claim.name);
    }
    text.push_str("\nHow each number is computed:\n\n");
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
