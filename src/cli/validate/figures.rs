//! Figures of the claims: the chart of all, and the curve of each that has one.

use crate::figure::{
    self, ClaimGroup, ClaimRow, Claims, FigureError, Heading, Line, Measured, MeasuredPoint, Plot,
    PlotAxis, PlotPanel, Scale, Stamp, Style, Svg, Verdict as Shown, plot, title_of_key,
};
use crate::message::Message;
use crate::text::{Catalogue, Value};
use crate::validation::file::Reduce;
use crate::validation::report::{self, Telling};
use crate::validation::{Outcome, Verdict};

/// All claims on one axis.
pub(super) fn chart(
    outcomes: &[Outcome],
    stamp: &Stamp,
    (words, style): (&Catalogue, Style),
) -> Result<Svg, FigureError> {
    let (met, open, trouble) = report::counts(outcomes);
    let heading = Heading {
        title: words.word("validation-title"),
        question: words.word("validation-question"),
        description: words.phrase(
            "validation-counts",
            &[
                ("met", Value::Count(met as u64)),
                ("open", Value::Count(open as u64)),
                ("trouble", Value::Count(trouble as u64)),
            ],
        ),
    };
    let mut groups: Vec<ClaimGroup> = Vec::new();
    for outcome in outcomes {
        let title = outcome.claim.group.clone();
        match groups.last_mut() {
            Some(group) if group.title == title => group.rows.push(row(outcome, words)),
            _ => groups.push(ClaimGroup { title, rows: vec![row(outcome, words)] }),
        }
    }
    let claims = Claims { heading, stamp: stamp.clone(), groups };
    figure::claims(&claims, words, &style)
}

fn row(outcome: &Outcome, words: &Catalogue) -> ClaimRow {
    let claim = &outcome.claim;
    // the place of a claim is its share of the published value; where the number itself is not in
    // the claim, the middle of what agrees stands for it
    let published = claim.value.unwrap_or(0.5 * (claim.accept.0 + claim.accept.1));
    ClaimRow {
        label: claim.name.replace('-', " "),
        published,
        lowest: Some(claim.accept.0),
        highest: Some(claim.accept.1),
        ours: outcome.ours.as_ref().ok().copied(),
        verdict: match outcome.verdict {
            Verdict::Met => Shown::Passes,
            Verdict::Open => Shown::Open,
            Verdict::Failed | Verdict::OpenButMet => Shown::Fails,
        },
        published_text: claim.published.clone(),
        ours_text: ours(outcome, words),
    }
}

fn ours(outcome: &Outcome, words: &Catalogue) -> String {
    let (tell, number) =
        (|message: &Message| words.tell(message), |text: &str| words.as_written(text));
    report::ours_in(outcome, Telling { tell: &tell, number: &number })
}

/// The curve of a claim, if it varies anything: the model's line and the published points.
pub(super) fn curve(
    outcome: &Outcome,
    stamp: &Stamp,
    (words, style): (&Catalogue, Style),
) -> Option<Result<Svg, FigureError>> {
    let (claim, experiment) = (&outcome.claim, &outcome.claim.experiment);
    let key = experiment.vary.as_ref()?;
    if outcome.curves.iter().any(|curve| curve.points.len() < 3) || outcome.curves.is_empty() {
        return None;
    }
    let powers = experiment.reduce == Reduce::LogLogSlope;
    let points = || outcome.curves.iter().flat_map(|curve| curve.points.iter());
    let scale = |wanted: bool, positive: bool| match (wanted, positive) {
        (true, true) => Scale::Logarithmic,
        _ => Scale::Linear,
    };
    let measure = &experiment.series[0].measure;
    let unit = |unit: &str| {
        if unit.is_empty() || unit == "1" { String::new() } else { format!(" ({unit})") }
    };
    let y_unit = if experiment.relative { String::new() } else { unit(measure.unit()) };
    let first_share = if experiment.relative {
        format!(", {}", words.word("validation-relative"))
    } else {
        String::new()
    };
    let axis = |title: String, scale| PlotAxis { scale, ..PlotAxis::linear(title) };
    let y = axis(
        format!(
            "{}{first_share}{y_unit}",
            sentence(&words.measure(&measure.name()).unwrap_or_else(|| measure.about()))
        ),
        scale(powers || experiment.reduce == Reduce::Tenfold, points().all(|point| point.1 > 0.0)),
    );
    let x = axis(
        title_of_key(key, &experiment.unit, words),
        scale(powers, points().all(|point| point.0 > 0.0)),
    );
    let lines = outcome.curves.iter().enumerate().map(|(index, curve)| {
        let label = if curve.label.is_empty() { "calgate" } else { &curve.label };
        Line::new(curve.points.clone(), label).numbered(index)
    });
    let published: Vec<MeasuredPoint> = claim
        .points
        .iter()
        .zip(&outcome.curves[0].points)
        .enumerate()
        .map(|(index, (&value, &(at, _)))| {
            let point = MeasuredPoint::new(at, value);
            claim.errors.get(index).map_or(point, |error| point.give_or_take(*error))
        })
        .collect();
    let mut panel = PlotPanel { lines: lines.collect(), ..PlotPanel::new(y) };
    if !published.is_empty() {
        panel.points.push(Measured::new(published, claim.source.short));
    }
    let heading = Heading {
        title: claim.says.clone(),
        question: format!(
            "{}: {}; {}: {}",
            claim.source.short,
            claim.published,
            words.word("validation-ours"),
            ours(outcome, words)
        ),
        description: claim.how.clone(),
    };
    let figure = Plot { heading, stamp: stamp.clone(), x, panels: vec![panel], ..Plot::default() };
    Some(plot(&figure, words, &style))
}

/// With a capital letter at its beginning.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
