//! When a nerve fires that nobody commands: a row for each magnesium, a lane for each nerve.

use super::super::sweep::{SweepAsked, SweepKind, sweep_figures};
use super::super::{Svg, SweepFigureError};
use super::FigureRecipe;
use super::desk::{Desk, Source};
use super::problem::RecipeError;
use crate::message::message;

pub(super) fn draw(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let mut taken = desk.table(recipe, source)?;
    taken.need(recipe, source, &["bath.magnesium"], &[])?;
    if taken.spikes.is_none() {
        let missing = message!(
            "tell-figure-the-traces",
            "the traces of `{column}`",
            column = "nerve_potential_mV"
        );
        Desk::need(recipe, source, vec![missing])?;
    }
    let head = &mut taken.table.head;
    head.title = desk.words.word(recipe.title);
    head.question = desk.words.word(recipe.question);
    let asked = SweepAsked {
        kind: Some(SweepKind::Raster),
        along: Some("bath.magnesium"),
        spikes: taken.spikes.as_ref(),
        ..SweepAsked::default()
    };
    one(sweep_figures(&taken.table, &asked, &desk.stamp(), desk.words, &desk.style)?)
}

/// The only figure there is.
pub(super) fn one(figures: Vec<super::super::SweepFigure>) -> Result<Svg, RecipeError> {
    let none = || SweepFigureError::NoValue { measure: String::new(), why: None };
    Ok(figures.into_iter().next().ok_or_else(none)?.svg)
}
