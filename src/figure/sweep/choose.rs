//! Which figure fits a sweep, and which axis goes where on it.

use super::super::grid::MOST_PANELS;
use super::refusal::{SweepFigureError, listed};
use super::view::View;
use super::{SweepAsked, SweepKind};
use crate::message::message;

/// The most curves of a family, and the most values of an axis that count as few.
pub(super) const MOST_CURVES: usize = 6;

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) kind: SweepKind,
    /// The axis across; the rows of a raster.
    pub(super) along: usize,
    /// The curves of a family, or the upright axis of a heat map.
    pub(super) across: Option<usize>,
    /// Axes with a panel for each value.
    pub(super) facets: Vec<usize>,
    /// Axes whose points are taken together.
    pub(super) pooled: Vec<usize>,
}

/// The figure that was asked for, or that fits.
pub(super) fn choose(view: &View<'_>, asked: &SweepAsked<'_>) -> Result<Chosen, SweepFigureError> {
    let along = asked.along.map(|name| view.axis(name)).transpose()?;
    let across = asked.family.map(|name| view.axis(name)).transpose()?;
    if let (Some(one), Some(other)) = (along, across)
        && one == other
    {
        return Err(SweepFigureError::Twice { axis: view.axes[one].head.key.clone() });
    }
    let named = asked.kind.or_else(|| across.map(|_| SweepKind::Family));
    let kind = named.unwrap_or_else(|| fitting(view, along));
    let design = &view.table.head.design;
    if kind == SweepKind::Tornado && design != "one-at-a-time" {
        return Err(SweepFigureError::NotOneAtATime { design: design.clone() });
    }
    let varied = view.varied();
    let along = match along {
        Some(axis) => axis,
        None => first(view, kind, &varied, across)?,
    };
    let needs_numbers = !matches!(kind, SweepKind::Raster | SweepKind::Tornado);
    if needs_numbers && view.axes[along].head.words {
        let axis = view.axes[along].head.key.clone();
        return Err(SweepFigureError::Words { kind: kind.word(), axis });
    }
    let others: Vec<usize> = varied.into_iter().filter(|axis| *axis != along).collect();
    // Where axes move together, or one at a time, no axis can be seen apart from the others.
    let lattice = design == "grid" && !view.axes.iter().any(|axis| axis.scattered);
    let mut chosen = Chosen { kind, along, across: None, facets: vec![], pooled: others.clone() };
    match kind {
        SweepKind::Family => {
            let axis = second(view, kind, across, &others)?;
            refuse_scattered(view, kind, &[axis])?;
            chosen.across = Some(axis);
        }
        SweepKind::HeatMap => {
            let axis = second(view, kind, across, &others)?;
            refuse_scattered(view, kind, &[along, axis])?;
            if view.axes[axis].head.words {
                let axis = view.axes[axis].head.key.clone();
                return Err(SweepFigureError::Words { kind: kind.word(), axis });
            }
            if design == "zip" || design == "one-at-a-time" {
                return Err(no_grid(view, kind));
            }
            chosen.across = Some(axis);
        }
        SweepKind::Multiples if lattice => {
            chosen.across = across.or_else(|| shared_by_panels(view, &others));
        }
        _ => {}
    }
    chosen.pooled.retain(|axis| Some(*axis) != chosen.across);
    if lattice && matches!(kind, SweepKind::HeatMap | SweepKind::Multiples) {
        let mut panels = 1;
        let fits = |axis: &usize| {
            panels *= view.axes[*axis].levels.len();
            panels <= MOST_PANELS
        };
        chosen.facets = chosen.pooled.iter().copied().take_while(fits).collect();
        chosen.pooled.retain(|axis| !chosen.facets.contains(axis));
    }
    if design == "zip" || design == "one-at-a-time" {
        chosen.pooled.clear();
    }
    Ok(chosen)
}

/// The kind of figure that fits the shape of a sweep.
fn fitting(view: &View<'_>, along: Option<usize>) -> SweepKind {
    let varied = view.varied();
    let (words, numbers): (Vec<usize>, Vec<usize>) =
        varied.iter().partition(|axis| view.axes[**axis].head.words);
    let few = |axis: &usize| view.axes[*axis].levels.len() <= MOST_CURVES;
    let scattered = varied.iter().any(|axis| view.axes[*axis].scattered);
    match view.table.head.design.as_str() {
        "one-at-a-time" if along.is_none() => SweepKind::Tornado,
        "zip" | "one-at-a-time" if !numbers.is_empty() => SweepKind::DoseResponse,
        _ if scattered && (numbers.len() == 1 || along.is_some()) => SweepKind::DoseResponse,
        _ if scattered => SweepKind::Multiples,
        _ => match (numbers.len(), words.len()) {
            (0, _) => SweepKind::Raster,
            (1, 0) => SweepKind::DoseResponse,
            (1, 1) if words.iter().all(few) => SweepKind::Family,
            (2, 0) if numbers.iter().any(few) => SweepKind::Family,
            (2, 0) => SweepKind::HeatMap,
            _ => SweepKind::Multiples,
        },
    }
}

/// The axis across where none was named: the one with the most values among those with numbers,
/// for a heat map the first of them.
fn first(
    view: &View<'_>,
    kind: SweepKind,
    varied: &[usize],
    across: Option<usize>,
) -> Result<usize, SweepFigureError> {
    let free = || varied.iter().copied().filter(|axis| Some(*axis) != across);
    let numbers = || free().filter(|axis| !view.axes[*axis].head.words);
    let chosen = match kind {
        SweepKind::HeatMap | SweepKind::DoseResponse => numbers().next(),
        SweepKind::Raster | SweepKind::Tornado => free().next(),
        // The first of equals.
        SweepKind::Family | SweepKind::Multiples => {
            numbers().rev().max_by_key(|axis| view.axes[*axis].levels.len())
        }
    };
    chosen.or_else(|| free().next()).or_else(|| varied.first().copied()).ok_or_else(|| {
        SweepFigureError::TooFewAxes {
            kind: kind.word(),
            needs: message!("tell-figure-an-axis", "an axis"),
            has: listed([]),
            instead: SweepKind::Raster.word(),
        }
    })
}

/// The second axis of a family or a heat map.
fn second(
    view: &View<'_>,
    kind: SweepKind,
    across: Option<usize>,
    others: &[usize],
) -> Result<usize, SweepFigureError> {
    let heat_map = kind == SweepKind::HeatMap;
    let levels = |axis: &usize| view.axes[*axis].levels.len();
    let fits = |axis: &&usize| {
        let axis = &view.axes[**axis];
        if heat_map { !axis.head.words } else { axis.levels.len() <= MOST_CURVES }
    };
    let axis = across.or_else(|| others.iter().find(fits).copied()).or(others.first().copied());
    match axis {
        Some(axis) if !heat_map && levels(&axis) > MOST_CURVES => {
            let key = view.axes[axis].head.key.clone();
            Err(SweepFigureError::TooManyCurves {
                axis: key,
                given: levels(&axis),
                most: MOST_CURVES,
            })
        }
        Some(axis) => Ok(axis),
        None => Err(SweepFigureError::TooFewAxes {
            kind: kind.word(),
            needs: message!("tell-figure-two-axes", "two axes"),
            has: listed(view.keys()),
            instead: SweepKind::DoseResponse.word(),
        }),
    }
}

/// What all panels of small multiples show of a second axis: colours where it has many values,
/// curves where a third axis is left for the panels.
fn shared_by_panels(view: &View<'_>, others: &[usize]) -> Option<usize> {
    let levels = |axis: &usize| view.axes[*axis].levels.len();
    let many = |axis: &&usize| !view.axes[**axis].head.words && levels(axis) > MOST_CURVES;
    let curves = |axis: &&usize| levels(axis) <= MOST_CURVES;
    let enough = others.len() > 1;
    others.iter().find(many).or_else(|| others.iter().find(curves).filter(|_| enough)).copied()
}

fn refuse_scattered(
    view: &View<'_>,
    kind: SweepKind,
    axes: &[usize],
) -> Result<(), SweepFigureError> {
    if axes.iter().any(|axis| view.axes[*axis].scattered) {
        return Err(no_grid(view, kind));
    }
    Ok(())
}

fn no_grid(view: &View<'_>, kind: SweepKind) -> SweepFigureError {
    let design = view.table.head.design.clone();
    let random = matches!(design.as_str(), "latin-hypercube" | "sobol");
    let instead = if random { SweepKind::Multiples } else { SweepKind::DoseResponse };
    SweepFigureError::NoGrid { kind: kind.word(), design, instead: instead.word() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::sweep::view::tests::{grid, words_axis};
    use crate::text::Catalogue;

    fn chosen(sizes: &[usize], asked: &SweepAsked<'_>) -> Result<Chosen, SweepFigureError> {
        let table = grid(sizes);
        choose(&View::new(&table, &Catalogue::english()), asked)
    }

    fn kind(sizes: &[usize]) -> SweepKind {
        chosen(sizes, &SweepAsked::default()).unwrap().kind
    }

    #[test]
    fn the_shape_of_a_sweep_chooses_its_figure() {
        assert_eq!(kind(&[12]), SweepKind::DoseResponse);
        assert_eq!(kind(&[12, 4]), SweepKind::Family);
        assert_eq!(kind(&[12, 9]), SweepKind::HeatMap);
        assert_eq!(kind(&[12, 4, 3]), SweepKind::Multiples);
        let mut table = grid(&[12]);
        table.head.design = "one-at-a-time".into();
        let view = View::new(&table, &Catalogue::english());
        assert_eq!(choose(&view, &SweepAsked::default()).unwrap().kind, SweepKind::Tornado);
    }

    #[test]
    fn a_family_draws_the_axis_with_few_values_as_curves() {
        let chosen = chosen(&[3, 30], &SweepAsked::default()).unwrap();
        assert_eq!((chosen.along, chosen.across), (1, Some(0)));
    }

    #[test]
    fn small_multiples_give_every_axis_a_place() {
        let curves = chosen(&[12, 4, 3], &SweepAsked::default()).unwrap();
        assert_eq!((curves.along, curves.across, &curves.facets[..]), (0, Some(1), &[2][..]));
        let colours = chosen(&[12, 9, 3], &SweepAsked::default()).unwrap();
        assert_eq!((colours.along, colours.across, &colours.facets[..]), (0, Some(1), &[2][..]));
        let many = chosen(&[12, 4, 30], &SweepAsked::default()).unwrap();
        assert!(many.facets.is_empty() || many.pooled.is_empty(), "{many:?}");
    }

    #[test]
    fn what_cannot_be_drawn_is_refused_with_what_there_is() {
        let ask = |kind| SweepAsked { kind: Some(kind), ..SweepAsked::default() };
        let said =
            |sizes: &[usize], asked: &SweepAsked<'_>| chosen(sizes, asked).unwrap_err().to_string();
        assert_eq!(
            said(&[12], &ask(SweepKind::HeatMap)),
            "a heat-map needs two axes, and this table has `axis.0`; `--kind dose-response` would do"
        );
        assert_eq!(
            said(&[12, 9], &ask(SweepKind::Family)),
            "`axis.1` has 9 values, and more than 6 curves cannot be told apart; choose another \
             axis, or `--kind heat-map`"
        );
        assert!(said(&[12], &ask(SweepKind::Tornado)).contains("`one-at-a-time`"));
        let along = SweepAsked { along: Some("axis.7"), ..SweepAsked::default() };
        let no_axis = said(&[12, 3], &along);
        assert!(no_axis.contains("it has `axis.0` and `axis.1`"), "{no_axis}");
        let twice = SweepAsked { along: Some("axis.1"), family: Some("axis.1"), ..along };
        assert!(said(&[12, 3], &twice).contains("cannot be both"));
    }

    #[test]
    fn words_have_rows_or_curves_but_no_place_on_an_axis() {
        let table = words_axis(&["squid", "mrg"]);
        let view = View::new(&table, &Catalogue::english());
        assert_eq!(choose(&view, &SweepAsked::default()).unwrap().kind, SweepKind::Raster);
        let asked = SweepAsked { kind: Some(SweepKind::DoseResponse), ..SweepAsked::default() };
        let refused = choose(&view, &asked).unwrap_err().to_string();
        assert!(refused.contains("`axis.0` has words"), "{refused}");
    }

    #[test]
    fn axes_that_move_together_are_one_axis() {
        let mut table = grid(&[4, 4]);
        table.head.design = "zip".into();
        let view = View::new(&table, &Catalogue::english());
        let chosen = choose(&view, &SweepAsked::default()).unwrap();
        assert_eq!((chosen.kind, &chosen.pooled[..]), (SweepKind::DoseResponse, &[][..]));
        let asked = SweepAsked { kind: Some(SweepKind::HeatMap), ..SweepAsked::default() };
        let refused = choose(&view, &asked).unwrap_err().to_string();
        assert!(refused.contains("a heat-map needs a grid, and this sweep is `zip`"), "{refused}");
    }
}
