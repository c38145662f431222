//! A measure over two axes as colours, with the edge of transmission; a panel for each value of a
//! third.

use super::super::Svg;
use super::super::grid::{self, HeatCell, HeatMap, HeatPanel, boundary_in_values};
use super::super::plot::{PlotAxis, Scale};
use super::Recipe;
use super::curves::axis_of_levels;
use super::naming::{title_of_measure, value_in_print, value_with_unit};
use super::normal::normal;
use super::pile::{Pile, piles, piles_where};
use super::refusal::SweepFigureError;
use super::telling::most;
use super::view::Axis;
use crate::text::Value;

/// The measure that says whether the muscle answers, and the level between no and yes.
const TRANSMISSION: (&str, f64) = ("fibre_spikes", 0.5);
/// The most places of a boundary that are told in words.
const MOST_TOLD: usize = 6;
/// The most panels that are told in words.
const MOST_PANELS_TOLD: usize = 6;

pub(super) fn draw(recipe: &Recipe<'_>, measure: usize) -> Result<Svg, SweepFigureError> {
    let (view, chosen) = (recipe.view, recipe.chosen);
    view.with_value(measure)?;
    // A heat map without a second axis has been refused before.
    let across = chosen.across.unwrap_or(chosen.along);
    let (x, y) = (&view.axes[chosen.along], &view.axes[across]);
    let mut order = chosen.facets.clone();
    order.extend([across, chosen.along]);
    let all = piles(view, &order, measure);
    let boundary = boundary(recipe, &order)?;
    let size = x.levels.len() * y.levels.len();
    let titles = facet_titles(recipe);
    let panels: Vec<HeatPanel> = all
        .chunks(size)
        .enumerate()
        .map(|(index, own)| HeatPanel {
            title: titles.get(index).cloned().unwrap_or_default(),
            cells: own.iter().map(cell).collect(),
            boundary: boundary
                .as_ref()
                .map(|edge| (edge.values[index * size..][..size].to_vec(), edge.level)),
        })
        .collect();
    let mut notes = vec![];
    let runs = most(all.iter());
    if runs > 1 {
        notes.push(recipe.words.phrase("figure-sweep-cells", &[("count", Value::Count(runs))]));
    }
    notes.extend(recipe.notes());
    notes.extend(recipe.not_positive_note(measure));
    let (mut told, passed) = told(recipe, &panels, boundary.as_ref(), (x, y), measure);
    if let Some(edge) = boundary.as_ref().filter(|_| !passed) {
        let what = [("what", Value::Text(&edge.name))];
        notes.push(recipe.words.phrase("figure-sweep-no-edge", &what));
    }
    for note in &notes {
        told = format!("{told} {note}");
    }
    let usual = |axis: &Axis<'_>| normal(&axis.head.key, &axis.head.unit);
    let place = usual(x).zip(usual(y));
    let head = &view.table.head.measures[measure];
    let map = HeatMap {
        heading: recipe.heading(told.trim().to_owned()),
        stamp: recipe.stamp.clone(),
        x: axis_of_levels(view, chosen.along),
        y: axis_of_levels(view, across),
        columns: x.numbers(),
        rows: y.numbers(),
        measure: PlotAxis {
            scale: if view.powers { Scale::Logarithmic } else { scale_of_colours(&all) },
            ..PlotAxis::linear(title_of_measure(head, recipe.words))
        },
        side_by_side: side_by_side(recipe),
        panels,
        boundary: boundary.filter(|_| passed).map_or_else(String::new, |edge| edge.name),
        place: place.map(|(x, y)| (x, y, recipe.words.word("figure-sweep-normal"))),
        failed: recipe.words.word("figure-sweep-cell-failed"),
        nothing: recipe.words.word("figure-sweep-cell-nothing"),
        notes,
    };
    Ok(grid::heat_map(&map, recipe.words, recipe.style)?)
}

fn cell(pile: &Pile) -> HeatCell {
    match pile.mean() {
        Some(value) => HeatCell::Value(value),
        None if pile.failed > 0 => HeatCell::Failed,
        None => HeatCell::Nothing,
    }
}

/// Colours begin at zero where the values nearly do.
fn scale_of_colours(piles: &[Pile]) -> Scale {
    let means = || piles.iter().filter_map(Pile::mean);
    let (low, high) = (means().fold(f64::INFINITY, f64::min), means().fold(0.0, f64::max));
    if low >= 0.0 && low <= 0.2 * high { Scale::FromZero } else { Scale::Linear }
}

/// The level that is followed.
struct Edge {
    /// What it is, in words.
    name: String,
    /// The values, in the order of all cells of all panels.
    values: Vec<Option<f64>>,
    level: f64,
}

fn boundary(recipe: &Recipe<'_>, order: &[usize]) -> Result<Option<Edge>, SweepFigureError> {
    let view = recipe.view;
    let (measure, level, asked) = match recipe.asked.boundary {
        Some((name, level)) => (view.measure(name)?, level, true),
        None => match view.measure(TRANSMISSION.0) {
            Ok(measure) => (measure, TRANSMISSION.1, false),
            Err(_) => return Ok(None),
        },
    };
    let head = &view.table.head.measures[measure];
    let name = if asked && head.name != TRANSMISSION.0 {
        let level = value_with_unit(level, &head.unit, recipe.words);
        let values = [("measure", Value::Text(&head.name)), ("level", Value::Text(&level))];
        recipe.words.phrase("figure-sweep-level", &values)
    } else {
        let level = value_in_print(level, recipe.words);
        recipe.words.phrase("figure-sweep-edge", &[("level", Value::Text(&level))])
    };
    // Zeros count here, also where colours count in powers of ten.
    let all = piles_where(view, order, measure, f64::is_finite);
    let values = all.iter().map(Pile::mean).collect();
    Ok(Some(Edge { name, values, level }))
}

/// The names of the panels: the values of the axes that have panels.
pub(super) fn facet_titles(recipe: &Recipe<'_>) -> Vec<String> {
    let mut titles = vec![String::new()];
    for facet in &recipe.chosen.facets {
        let axis = &recipe.view.axes[*facet];
        let longer = |title: &String| -> Vec<String> {
            let value = |text: &str| {
                let own = format!("{}: {text}", axis.name);
                if title.is_empty() { own } else { format!("{title}; {own}") }
            };
            axis.levels.iter().map(|level| value(&level.text)).collect()
        };
        titles = titles.iter().flat_map(longer).collect();
    }
    titles
}

/// Panels side by side: with two axes of panels a row for each value of the first.
pub(super) fn side_by_side(recipe: &Recipe<'_>) -> usize {
    let facets = &recipe.chosen.facets;
    let last = facets.last().map_or(0, |axis| recipe.view.axes[*axis].levels.len());
    if facets.len() > 1 && last <= 5 { last } else { 0 }
}

/// The map in words, and whether the level is passed anywhere.
fn told(
    recipe: &Recipe<'_>,
    panels: &[HeatPanel],
    boundary: Option<&Edge>,
    (x, y): (&Axis<'_>, &Axis<'_>),
    measure: usize,
) -> (String, bool) {
    let (columns, rows) = (x.numbers(), y.numbers());
    let place = |x_value: f64, y_value: f64| {
        let (x, y) = (
            value_with_unit(x_value, &x.head.unit, recipe.words),
            value_with_unit(y_value, &y.head.unit, recipe.words),
        );
        recipe
            .words
            .phrase("figure-sweep-told-place", &[("x", Value::Text(&x)), ("y", Value::Text(&y))])
    };
    let title = title_of_measure(&recipe.view.table.head.measures[measure], recipe.words);
    let (mut text, mut passed) = (String::new(), false);
    let axes = [
        ("measure", Value::Text(&title)),
        ("x", Value::Text(&x.title)),
        ("y", Value::Text(&y.title)),
    ];
    text += &recipe.words.phrase("figure-sweep-told-map", &axes);
    for (index, panel) in panels.iter().enumerate() {
        let lines = panel.boundary.as_ref().map_or_else(Vec::new, |(values, level)| {
            let logarithmic = (x.logarithmic, y.logarithmic);
            boundary_in_values((&columns, &rows), logarithmic, (values, *level))
        });
        passed |= !lines.is_empty();
        if index >= MOST_PANELS_TOLD {
            continue;
        }
        if !panel.title.is_empty() {
            text = format!("{text} {}:", panel.title);
        }
        let value = |(index, cell): (usize, &HeatCell)| match cell {
            HeatCell::Value(value) => Some((*value, index)),
            _ => None,
        };
        let values: Vec<(f64, usize)> = panel.cells.iter().enumerate().filter_map(value).collect();
        let by_value = |a: &&(f64, usize), b: &&(f64, usize)| a.0.total_cmp(&b.0);
        let ends = [
            ("figure-sweep-told-lowest", values.iter().min_by(by_value)),
            ("figure-sweep-told-highest", values.iter().max_by(by_value)),
        ];
        for (word, end) in ends {
            let Some((value, index)) = end else { continue };
            let at = place(columns[index % columns.len()], rows[index / columns.len()]);
            let value = value_in_print(*value, recipe.words);
            let values = [("value", Value::Text(&value)), ("place", Value::Text(&at))];
            text = format!("{text} {}", recipe.words.phrase(word, &values));
        }
        let Some(edge) = boundary else { continue };
        for line in lines.iter().filter(|line| line.len() > 1) {
            let steps = (line.len() - 1).div_ceil(MOST_TOLD - 1).max(1);
            let told: Vec<String> = line
                .iter()
                .enumerate()
                .filter(|(index, _)| index % steps == 0 || index + 1 == line.len())
                .map(|(_, (x, y))| place(*x, *y))
                .collect();
            let places = told.join("; ");
            let values = [("what", Value::Text(&edge.name)), ("places", Value::Text(&places))];
            text = format!("{text} {}", recipe.words.phrase("figure-sweep-told-edge", &values));
        }
    }
    (text, passed)
}

#[cfg(test)]
mod tests {
    use super::super::view::tests::grid;
    use super::super::{SweepAsked, sweep_figures};
    use crate::figure::{Stamp, Style};
    use crate::text::Catalogue;

    #[test]
    fn a_made_up_map_of_ninety_thousand_cells_stays_a_small_file() {
        let table = grid(&[300, 300]);
        let (asked, words) = (SweepAsked::default(), Catalogue::english());
        let figures =
            sweep_figures(&table, &asked, &Stamp::default(), &words, &Style::default()).unwrap();
        let text = figures[0].svg.text();
        assert!(text.len() < 4_000_000, "{} bytes", text.len());
        let told = figures[0].svg.description();
        assert!(told.contains("Lowest: 2 at 1\u{a0}mM across and 1\u{a0}mM upward."), "{told}");
        assert!(told.contains("Highest: 600 at 300\u{a0}mM across"), "{told}");
    }
}
