//! The current of the calcium channel against the potential of the membrane, with and without
//! magnesium, for each way of counting magnesium.

use super::super::{Guide, Line, Plot, PlotAxis, PlotPanel, Svg, plot};
use super::FigureRecipe;
use super::curves::{Curve, Level, curves};
use super::desk::{Desk, Source};
use super::problem::{Named, RecipeError};
use super::published::claim;
use super::told::plain;
use crate::message::message;
use crate::text::Value;

/// The axes and the measure that are read; the last axis may be missing.
const POTENTIAL: &str = "parameters.axon.resting_potential";
const MAGNESIUM: &str = "bath.magnesium";
const MECHANISM: &str = "magnesium.mechanism";
const CURRENT: &str = "resting_influx_pA";
/// The claim of where the current is largest.
const CLAIM: &str = "influx-peak-potential";
/// More curves in a panel cannot be told apart.
const MOST_CURVES: usize = 6;

/// The current of greatest size on a curve, and where it flows.
fn largest(points: &[(f64, f64)]) -> (f64, f64) {
    let lower = |a: (f64, f64), b: &(f64, f64)| if b.1 < a.1 { *b } else { a };
    points.iter().fold((f64::NAN, f64::INFINITY), lower)
}

pub(super) fn draw(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let words = desk.words;
    let taken = desk.table(recipe, source)?;
    let (axes, measures) = taken.need(recipe, source, &[POTENTIAL, MAGNESIUM], &[CURRENT])?;
    let table = &taken.table;
    // the axis along the curves is left out of their levels
    let place = |axis: usize| if axis > axes[0] { axis - 1 } else { axis };
    let mechanism = table.head.axes.iter().position(|axis| axis.key == MECHANISM).map(place);
    let mut panels: Vec<(String, Vec<Curve>)> = vec![];
    for mut curve in curves(table, axes[0], measures[0]) {
        // influx is counted positive, and a current into the cell is drawn downward
        curve.points.iter_mut().for_each(|point| point.1 = -point.1);
        let way = match mechanism.and_then(|place| curve.levels.get(place)) {
            Some(Level::Word(word)) => word.clone(),
            _ => String::new(),
        };
        match panels.iter_mut().find(|(known, _)| *known == way) {
            Some((_, own)) => own.push(curve),
            None => panels.push((way, vec![curve])),
        }
    }
    let most = panels.iter().map(|(_, own)| own.len()).max().unwrap_or(0);
    if most == 0 || most > MOST_CURVES {
        let what = message!(
            "tell-figure-few-curves",
            "1 to {most} curves are drawn, and the table has {count}",
            most = MOST_CURVES,
            count = most
        );
        let given = Named::new(&source.name(recipe));
        return Err(RecipeError::TooLittle { recipe: recipe.name, given, what });
    }
    let mut told = vec![];
    let drawn: Vec<PlotPanel> = panels
        .iter()
        .map(|(way, own)| {
            let title = match way.as_str() {
                "competition" => words.word("recipes-channel-competition"),
                "mechanistic" => words.word("recipes-channel-mechanistic"),
                _ => words.word("recipes-axis-current"),
            };
            told.push(format!("{title}:"));
            let lines = own.iter().enumerate().map(|(index, curve)| {
                let value_mM = curve.levels.get(place(axes[1])).map_or(f64::NAN, Level::number);
                let magnesium = plain(value_mM, words);
                let magnesium = [("magnesium", Value::Text(&magnesium))];
                let label = words.phrase("recipes-magnesium-curve", &magnesium);
                let (at, current) = largest(&curve.points);
                let values = [
                    ("curve", Value::Text(&label)),
                    ("current", Value::Quantity(current, "pA")),
                    ("potential", Value::Quantity(at, "mV")),
                ];
                told.push(words.phrase("recipes-channel-told", &values));
                Line::new(curve.points.clone(), label).numbered(index)
            });
            let lines = lines.collect();
            PlotPanel { share: 1.7, lines, ..PlotPanel::new(PlotAxis::from_zero(title)) }
        })
        .collect();
    let mut notes = vec![];
    let mut guides = vec![];
    let claim = claim(CLAIM);
    if let Some(at_mV) = claim.value {
        let short = [("source", Value::Text(claim.source.short))];
        guides.push(Guide::new(at_mV, words.phrase("recipes-channel-published", &short)));
    }
    notes.push(words.word("recipes-channel-note"));
    told.extend(notes.iter().cloned());
    let figure = Plot {
        x: PlotAxis::linear(words.word("recipes-axis-potential")),
        guides,
        panels: drawn,
        notes,
        ..desk.plot(recipe, told.join(" "))
    };
    Ok(plot(&figure, words, &desk.style)?)
}
