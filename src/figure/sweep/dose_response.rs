//! Measures along one axis, with the band of what else varies; or a curve for each value of a
//! second axis.

use super::super::Svg;
use super::super::plot::{Band, Guide, MarkRow, Measured, Plot, PlotPanel, plot};
use super::Recipe;
use super::curves::{Manner, axis_of_levels, axis_of_measure, curve, manner};
use super::normal::normal;
use super::pile::{Pile, piles};
use super::refusal::SweepFigureError;
use super::scattered::scattered;
use super::telling::most;
use crate::text::Value;

/// The most curves whose bands can be told apart.
const MOST_BANDS: usize = 3;

pub(super) fn draw(recipe: &Recipe<'_>, measures: &[usize]) -> Result<Svg, SweepFigureError> {
    let (view, chosen) = (recipe.view, recipe.chosen);
    let axis = &view.axes[chosen.along];
    let (mut panels, mut notes, mut told) = (vec![], vec![], String::new());
    for (index, measure) in measures.iter().enumerate() {
        view.with_value(*measure)?;
        let mut part = if axis.scattered {
            scattered(recipe, chosen.along, *measure, true)
        } else {
            panel(recipe, *measure)
        };
        if index > 0 {
            // Failed runs have none of the measures: they are marked once.
            part.panel.marks.retain(|row| !part.failed.contains(&row.label));
        }
        for note in part.notes {
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        let zeros = recipe.not_positive_note(*measure);
        notes.extend(zeros.filter(|note| !notes.contains(note)));
        told += &part.told;
        panels.push(part.panel);
    }
    notes.extend(recipe.notes());
    let (first, last) = (axis.levels.first(), axis.levels.last());
    let within = |value: &f64| {
        first.is_some_and(|level| level.number <= *value)
            && last.is_some_and(|level| *value <= level.number)
    };
    let usual = normal(&axis.head.key, &axis.head.unit).filter(within);
    let word = || recipe.words.word("figure-sweep-normal");
    let guides = usual.map(|value| Guide::new(value, word())).into_iter().collect();
    let told = format!("{} {}", told.trim(), notes.join(" ")).trim().to_owned();
    let figure = Plot {
        heading: recipe.heading(told),
        stamp: recipe.stamp.clone(),
        x: axis_of_levels(view, chosen.along),
        guides,
        panels,
        notes,
        ..Plot::default()
    };
    Ok(plot(&figure, recipe.words, recipe.style)?)
}

/// A panel with what is said of it.
pub(super) struct Part {
    pub(super) panel: PlotPanel,
    pub(super) notes: Vec<String>,
    /// It in words.
    pub(super) told: String,
    /// Names of rows of marks that stand for failed runs.
    pub(super) failed: Vec<String>,
}

/// The curves of one measure.
fn panel(recipe: &Recipe<'_>, measure: usize) -> Part {
    let (view, chosen) = (recipe.view, recipe.chosen);
    let axis = &view.axes[chosen.along];
    let places = axis.numbers();
    let mut order: Vec<usize> = chosen.across.into_iter().collect();
    order.push(chosen.along);
    let all = piles(view, &order, measure);
    let manner = manner(&all);
    let (line, dots, band) = recipe.names_of(manner, most(all.iter()));
    let mut panel = PlotPanel::new(axis_of_measure(view, measure, recipe.words));
    let (mut told, mut notes) = (String::new(), vec![]);
    let title = panel.y.title.clone();
    let Some(across) = chosen.across else {
        let drawn = curve(&places, &all, manner, (0, &line));
        told += &recipe.told_curve(&title, &drawn.points, &axis.head.unit);
        panel.bands.extend(named(drawn.bands, &band));
        panel.points.extend(drawn.dots.map(|drawn| Measured { label: dots, ..drawn }));
        panel.lines.extend(drawn.lines);
        let failed = mark(recipe, &mut panel, &places, &all);
        return Part { panel, notes, told, failed };
    };
    let levels = &view.axes[across].levels;
    let bands = levels.len() <= MOST_BANDS;
    for (index, level) in levels.iter().enumerate() {
        let own = &all[index * places.len()..][..places.len()];
        let drawn = curve(&places, own, manner, (index, &level.text));
        let name = format!("{title}, {}", level.text);
        told += &recipe.told_curve(&name, &drawn.points, &axis.head.unit);
        told.push(' ');
        panel.bands.extend(drawn.bands.into_iter().filter(|_| bands));
        panel.points.extend(drawn.dots.filter(|_| bands || manner == Manner::Single));
        panel.lines.extend(drawn.lines);
    }
    let name = Value::Text(&view.axes[across].name);
    notes.push(recipe.words.phrase("figure-sweep-curves", &[("axis", name)]));
    let rest = if bands { vec![dots, band] } else { vec![] };
    let meaning = std::iter::once(line).chain(rest);
    let meaning: Vec<String> = meaning.filter(|text| !text.is_empty()).collect();
    if !meaning.is_empty() {
        let text = meaning.join("; ");
        notes.push(recipe.words.phrase("figure-sweep-shown", &[("what", Value::Text(&text))]));
    }
    let failed = mark(recipe, &mut panel, &places, &all);
    Part { panel, notes, told, failed }
}

/// The pieces of a band, the last of which carries its name.
pub(super) fn named(mut bands: Vec<Band>, name: &str) -> Vec<Band> {
    if let Some(last) = bands.last_mut() {
        name.clone_into(&mut last.label);
    }
    bands
}

/// Marks above the panel where runs failed or have nothing to show. Gives the names of the rows
/// that stand for failed runs.
pub(super) fn mark(
    recipe: &Recipe<'_>,
    panel: &mut PlotPanel,
    places: &[f64],
    piles: &[Pile],
) -> Vec<String> {
    let mut row = |word: &str, count: &dyn Fn(&Pile) -> usize| {
        let total: usize = piles.iter().map(count).sum();
        if total == 0 {
            return None;
        }
        let here = |index: &usize| {
            piles.iter().skip(*index).step_by(places.len()).any(|pile| count(pile) > 0)
        };
        let at = (0..places.len()).filter(here).map(|index| places[index]).collect();
        let label = recipe.words.phrase(word, &[("count", Value::Count(total as u64))]);
        panel.marks.push(MarkRow { at, label: label.clone() });
        Some(label)
    };
    let failed = row("figure-sweep-mark-failed", &|pile| pile.failed);
    row("figure-sweep-mark-nothing", &|pile| pile.nothing);
    failed.into_iter().collect()
}
