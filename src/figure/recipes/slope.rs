//! Release against calcium on scales of equal ratios: straight lines whose steepness is a power,
//! and which magnesium moves without turning them.

use super::super::{Colour, Dash, Line, Plot, PlotAxis, PlotPanel, Svg, plot};
use super::FigureRecipe;
use super::curves::{Curve, Level, curves};
use super::desk::{Desk, Source};
use super::problem::{Named, RecipeError};
use super::published::{belongs, claim};
use super::told::plain;
use crate::math;
use crate::message::{Message, message};
use crate::text::{Catalogue, Value};
use crate::validation::file::Reduce;
use crate::validation::reduce::reduce;

/// The claims that name the power of release in calcium.
const CLAIM: &str = "release-slope-low-calcium";
/// The power is read where an impulse releases less than one quantum, far from saturation.
const FEW_QUANTA: f64 = 1.0;
/// More curves cannot be told apart.
const MOST_CURVES: usize = 6;
/// The line of the fourth power stands left of the first curve by this factor.
const ASIDE: f64 = 0.82;
const POWER: f64 = 4.0;

/// The power of a curve where little is released.
fn power(curve: &Curve) -> Option<f64> {
    let few: Vec<(f64, f64)> =
        curve.points.iter().copied().filter(|p| p.1 > 0.0 && p.1 < FEW_QUANTA).collect();
    if few.len() < 3 { None } else { reduce(Reduce::LogLogSlope, &few, 0.0, &[]).ok() }
}

/// The name of a curve: its magnesium, and its power.
fn name(curve: &Curve, place: usize, words: &Catalogue) -> String {
    let magnesium = match curve.levels.get(place) {
        Some(Level::Number(value_mM)) => plain(*value_mM, words),
        Some(Level::Word(word)) => word.clone(),
        None => String::new(),
    };
    match power(curve) {
        Some(power) => {
            let values = [("magnesium", Value::Text(&magnesium)), ("power", Value::Number(power))];
            words.phrase("recipes-slope-curve", &values)
        }
        None => words.phrase("recipes-magnesium-curve", &[("magnesium", Value::Text(&magnesium))]),
    }
}

pub(super) fn draw(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let words = desk.words;
    let taken = desk.table(recipe, source)?;
    let axes = ["bath.calcium", "bath.magnesium"];
    let (axes, measures) = taken.need(recipe, source, &axes, &["quantal_content_first"])?;
    let found = curves(&taken.table, axes[0], measures[0]);
    let too_little = |what: Message| {
        let given = Named::new(&source.name(recipe));
        RecipeError::TooLittle { recipe: recipe.name, given, what }
    };
    if found.is_empty() || found.len() > MOST_CURVES {
        let what = message!(
            "tell-figure-few-curves",
            "1 to {most} curves are drawn, and the table has {count}",
            most = MOST_CURVES,
            count = found.len()
        );
        return Err(too_little(what));
    }
    // the axis along the curves is left out of their levels
    let place = if axes[1] > axes[0] { axes[1] - 1 } else { axes[1] };
    let mut lines = vec![];
    let mut told = vec![];
    for (index, curve) in found.iter().enumerate() {
        let label = name(curve, place, words);
        told.push(format!("{label}."));
        lines.push(Line::new(curve.points.clone(), label).numbered(index));
    }
    let first = found[0].points.iter().find(|point| point.1 > 0.0);
    let most = found[0].points.iter().map(|point| point.1).fold(0.0, f64::max);
    if let Some(&(at, value)) = first {
        let end = at * math::pow(FEW_QUANTA * 3.0 / value, 1.0 / POWER);
        if end > at && most > FEW_QUANTA {
            let points =
                vec![(ASIDE * at, value), (ASIDE * end, value * math::pow(end / at, POWER))];
            let line = Line::new(points, "").coloured(Colour::Ink).dashed(Dash::LongDash);
            lines.push(Line { fine: true, ..line });
        }
    }
    let mut notes = vec![words.word("recipes-slope-note")];
    let claim = claim(CLAIM);
    let varied = ["calcium", "magnesium"];
    if taken.scenario.as_ref().is_some_and(|own| belongs(claim, own, &varied)) {
        let values = [
            ("source", Value::Text(claim.source.short)),
            ("published", Value::Text(&claim.published)),
        ];
        notes.push(words.phrase("recipes-slope-published", &values));
    }
    told.extend(notes.iter().cloned());
    let figure = Plot {
        x: PlotAxis::logarithmic(words.word("recipes-axis-calcium")),
        panels: vec![PlotPanel {
            share: 1.3,
            lines,
            ..PlotPanel::new(PlotAxis::logarithmic(words.word("recipes-axis-quanta")))
        }],
        notes,
        ..desk.plot(recipe, told.join(" "))
    };
    Ok(plot(&figure, words, &desk.style)?)
}
