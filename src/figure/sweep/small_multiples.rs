//! Small multiples: a panel for each value of further axes, or for each axis where the points lie on
//! no grid.

use super::super::Svg;
use super::super::grid::{self, Multiples, Tile};
use super::super::plot::{Measured, PlotPanel};
use super::Recipe;
use super::choose::MOST_CURVES;
use super::curves::{axis_of_levels, axis_of_measure, curve, manner};
use super::dose_response::{Part, named};
use super::heat_map::{self, facet_titles, side_by_side};
use super::pile::piles;
use super::refusal::SweepFigureError;
use super::scattered::scattered;
use super::telling::most;
use crate::text::Value;

pub(super) fn draw(recipe: &Recipe<'_>, measure: usize) -> Result<Svg, SweepFigureError> {
    let (view, chosen) = (recipe.view, recipe.chosen);
    view.with_value(measure)?;
    let many = |axis: &usize| view.axes[*axis].levels.len() > MOST_CURVES;
    let scattered = view.axes.iter().any(|axis| axis.scattered);
    if scattered || view.table.head.design != "grid" {
        return by_axis(recipe, measure);
    }
    if chosen.across.as_ref().is_some_and(many) {
        return heat_map::draw(recipe, measure);
    }
    let axis = &view.axes[chosen.along];
    let places = axis.numbers();
    let mut order = chosen.facets.clone();
    order.extend(chosen.across);
    order.push(chosen.along);
    let all = piles(view, &order, measure);
    let manner = manner(&all);
    let (line, dots, band) = recipe.names_of(manner, most(all.iter()));
    let family = chosen.across.map(|axis| &view.axes[axis]);
    let curves = family.map_or(1, |axis| axis.levels.len());
    let y = axis_of_measure(view, measure, recipe.words);
    let (mut tiles, mut told) = (vec![], String::new());
    let titles = facet_titles(recipe);
    for (index, own) in all.chunks(curves * places.len()).enumerate() {
        let title = titles.get(index).cloned().unwrap_or_default();
        let mut panel = PlotPanel::new(y.clone());
        for (number, piles) in own.chunks(places.len()).enumerate() {
            let label = family.map_or(line.as_str(), |axis| &axis.levels[number].text);
            let drawn = curve(&places, piles, manner, (number, label));
            let name = [title.as_str(), family.map_or("", |_| label)];
            let name: Vec<&str> = name.into_iter().filter(|text| !text.is_empty()).collect();
            told += &recipe.told_curve(&name.join(", "), &drawn.points, &axis.head.unit);
            told.push(' ');
            let own = |text: &str| if family.is_none() { text.to_owned() } else { String::new() };
            if curves <= 3 {
                panel.bands.extend(named(drawn.bands, &own(&band)));
                panel
                    .points
                    .extend(drawn.dots.map(|drawn| Measured { label: own(&dots), ..drawn }));
            }
            panel.lines.extend(drawn.lines);
        }
        tiles.push(Tile { title, x: None, panel });
    }
    let mut notes = vec![];
    if let Some(axis) = family {
        let name = [("axis", Value::Text(&axis.name))];
        notes.push(recipe.words.phrase("figure-sweep-curves", &name));
        if !line.is_empty() {
            let text =
                if curves <= 3 && !band.is_empty() { format!("{line}; {band}") } else { line };
            notes.push(recipe.words.phrase("figure-sweep-shown", &[("what", Value::Text(&text))]));
        }
    }
    notes.extend(recipe.notes());
    notes.extend(recipe.nothing_note(measure));
    notes.extend(recipe.not_positive_note(measure));
    let told = format!("{}. {told}{}", y.title, notes.join(" "));
    let figure = Multiples {
        heading: recipe.heading(told.trim().to_owned()),
        stamp: recipe.stamp.clone(),
        x: axis_of_levels(view, chosen.along),
        y,
        tiles,
        side_by_side: side_by_side(recipe),
        notes,
    };
    Ok(grid::multiples(&figure, recipe.words, recipe.style)?)
}

/// A panel for each axis, over everything else that varies.
fn by_axis(recipe: &Recipe<'_>, measure: usize) -> Result<Svg, SweepFigureError> {
    let view = recipe.view;
    let varied = view.varied();
    let (words, numbers): (Vec<usize>, Vec<usize>) =
        varied.into_iter().partition(|axis| view.axes[*axis].head.words);
    let (mut tiles, mut notes, mut told) = (vec![], vec![], String::new());
    for index in numbers {
        let part: Part = scattered(recipe, index, measure, false);
        let axis = &view.axes[index];
        told = format!("{told} {}: {}", axis.name, part.told);
        for note in part.notes {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        let title = String::new();
        tiles.push(Tile { title, x: Some(axis_of_levels(view, index)), panel: part.panel });
    }
    if !words.is_empty() {
        let names: Vec<&str> = words.iter().map(|axis| view.axes[*axis].name.as_str()).collect();
        let names = names.join(", ");
        notes.push(recipe.words.phrase("figure-sweep-not-shown", &[("axes", Value::Text(&names))]));
    }
    notes.extend(recipe.failed_note());
    notes.extend(recipe.nothing_note(measure));
    notes.extend(recipe.not_positive_note(measure));
    let y = axis_of_measure(view, measure, recipe.words);
    let told = format!("{}.{told} {}", y.title, notes.join(" "));
    let figure = Multiples {
        heading: recipe.heading(told.trim().to_owned()),
        stamp: recipe.stamp.clone(),
        y,
        tiles,
        notes,
        ..Multiples::default()
    };
    Ok(grid::multiples(&figure, recipe.words, recipe.style)?)
}
