//! How far calcium and magnesium, each alone, shift the gates of the nerve by screening its surface.

use super::super::{
    Colour, Dash, Guide, Line, Marker, Measured, MeasuredPoint, Plot, PlotAxis, PlotPanel, Svg,
    plot,
};
use super::FigureRecipe;
use super::curves::{curves, value_at};
use super::desk::{Desk, Source, TakenTable};
use super::problem::{Named, RecipeError};
use super::published::{belongs, claim, source as source_of};
use super::told::plain;
use crate::message::message;
use crate::text::{Catalogue, Value};
use crate::validation::Claim;

const SHIFT: &str = "gating_shift_mV";
/// The concentration of calcium against which the published shifts were measured; the claims below
/// begin with it.
const WITHOUT: &str = "shift-calcium-removed";
/// Claims of a shift from the first to the last of their values, and whether calcium is the ion.
const CLAIMS: [(&str, bool); 3] = [
    ("shift-tenfold-calcium", true),
    ("shift-fivefold-calcium", true),
    ("shift-tenfold-magnesium", false),
];

/// Value of calcium at which the figure is zero: where the claims begin.
fn zero_at(claim: &Claim) -> Option<f64> {
    Some(claim.experiment.series.first()?.values.first()?.1)
}

/// A published shift as a point at the end of its step, with what agrees as its error bar. `from_mV`
/// is where our curve stands at the beginning of the step.
fn point(claim: &Claim, from_mV: f64) -> Option<MeasuredPoint> {
    let (_, at) = claim.experiment.series.first()?.values.last()?;
    let (low, high) = claim.accept;
    let middle = claim.value?;
    Some(MeasuredPoint {
        x: *at,
        y: from_mV + middle,
        x_between: None,
        y_between: Some((from_mV + low, from_mV + high)),
    })
}

/// The published points that belong to the preparation, a series for each source and ion.
fn published(
    taken: &TakenTable,
    [calcium, magnesium]: [&[(f64, f64)]; 2],
    words: &Catalogue,
) -> Vec<Measured> {
    let mut found: Vec<Measured> = vec![];
    for (name, of_calcium) in CLAIMS {
        let claim = claim(name);
        let ions = ["calcium", "magnesium"];
        if !taken.scenario.as_ref().is_some_and(|own| belongs(claim, own, &ions)) {
            continue;
        }
        let curve = if of_calcium { calcium } else { magnesium };
        let Some(from_mV) = zero_at(claim).and_then(|at| value_at(curve, at)) else { continue };
        let Some(point) = point(claim, from_mV) else { continue };
        let ion =
            words.word(if of_calcium { "figure-curve-calcium" } else { "figure-curve-magnesium" });
        let label = format!("{ion}, {}", source_of(claim, words));
        if let Some(series) = found.iter_mut().find(|series| series.label == label) {
            series.points.push(point);
        } else {
            let (marker, filled) = Marker::numbered(found.len());
            found.push(Measured { marker, filled, ..Measured::new(vec![point], label) });
        }
    }
    found
}

pub(super) fn draw(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let words = desk.words;
    let taken = desk.table(recipe, source)?;
    let axes = ["bath.calcium", "bath.magnesium"];
    let (axes, measures) = taken.need(recipe, source, &axes, &[SHIFT])?;
    // in a design of one thing at a time the other ion is left alone
    let alone = |axis: usize| {
        let other = if axis == axes[0] { axes[1] } else { axes[0] };
        let place = if other > axis { other - 1 } else { other };
        let all = curves(&taken.table, axis, measures[0]);
        all.into_iter().find(|curve| curve.levels.get(place).is_some_and(|l| l.number().is_nan()))
    };
    let (Some(calcium), Some(magnesium)) = (alone(axes[0]), alone(axes[1])) else {
        let what = message!(
            "tell-figure-each-alone",
            "each ion must be varied alone, with `{design}`",
            design = "design = \"one-at-a-time\""
        );
        let given = Named::new(&source.name(recipe));
        return Err(RecipeError::TooLittle { recipe: recipe.name, given, what });
    };
    let without = claim(WITHOUT);
    let zero_mM = zero_at(without).unwrap_or_default();
    let zero_mV = value_at(&calcium.points, zero_mM).unwrap_or_default();
    let against = |points: &[(f64, f64)]| -> Vec<(f64, f64)> {
        points.iter().filter(|p| p.0 > 0.0).map(|(x, y)| (*x, y - zero_mV)).collect()
    };
    let (calcium, magnesium) = (against(&calcium.points), against(&magnesium.points));

    // the first row of such a design is the scenario as it is
    let bare_mV = taken.table.measures[measures[0]].first().map(|mV| mV - zero_mV);
    let is_bare = taken
        .scenario
        .as_ref()
        .is_some_and(|own| own.setup.bath.calcium_mM == 0.0 && own.setup.bath.magnesium_mM == 0.0);
    let mut guides = vec![Guide::new(0.0, "")];
    let mut notes = vec![];
    if let Some(bare_mV) = bare_mV.filter(|_| is_bare) {
        guides.push(Guide::new(bare_mV, words.word("recipes-shift-bare")));
        let published = match without.published.strip_prefix('-') {
            Some(size) => format!("−{size}"),
            None => without.published.clone(),
        };
        let values = [
            ("source", Value::Text(without.source.short)),
            ("published", Value::Text(&published)),
            ("ours", Value::Quantity(bare_mV, "mV")),
        ];
        notes.push(words.phrase("recipes-shift-published", &values));
    }
    let zero = plain(zero_mM, words);
    notes.push(words.phrase("recipes-shift-note", &[("calcium", Value::Text(&zero))]));
    let told = [("figure-curve-calcium", &calcium), ("figure-curve-magnesium", &magnesium)];
    let told = told.into_iter().filter_map(|(key, points)| {
        let (first, last) = (points.first()?, points.last()?);
        let ion = words.word(key);
        let values = [
            ("ion", Value::Text(&ion)),
            ("low", Value::Quantity(first.1, "mV")),
            ("from", Value::Quantity(first.0, "mM")),
            ("high", Value::Quantity(last.1, "mV")),
            ("to", Value::Quantity(last.0, "mM")),
        ];
        Some(words.phrase("recipes-shift-told", &values))
    });
    let description = told.chain(notes.iter().cloned()).collect::<Vec<_>>().join(" ");
    let points = published(&taken, [&calcium, &magnesium], words);
    let figure = Plot {
        x: PlotAxis::logarithmic(words.word("recipes-axis-divalent")),
        panels: vec![PlotPanel {
            share: 1.1,
            lines: vec![
                Line::new(calcium, words.word("figure-curve-calcium")).coloured(Colour::Vermillion),
                Line::new(magnesium, words.word("figure-curve-magnesium"))
                    .coloured(Colour::Sky)
                    .dashed(Dash::Dashed),
            ],
            points,
            guides,
            ..PlotPanel::new(PlotAxis::linear(words.word("recipes-axis-shift")))
        }],
        notes,
        ..desk.plot(recipe, description)
    };
    Ok(plot(&figure, words, &desk.style)?)
}
