//! Release over calcium and magnesium, with the border beyond which the muscle does not answer.

use super::super::Svg;
use super::super::sweep::{SweepAsked, SweepKind, sweep_figures};
use super::FigureRecipe;
use super::desk::{Desk, Source};
use super::firing::one;
use super::problem::RecipeError;

pub(super) fn draw(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    const MEASURE: &str = "quantal_content_first";
    let mut taken = desk.table(recipe, source)?;
    let axes = ["bath.calcium", "bath.magnesium"];
    let (_, measures) = taken.need(recipe, source, &axes, &[MEASURE, "fibre_spikes"])?;
    let head = &mut taken.table.head;
    head.title = desk.words.word(recipe.title);
    head.question = desk.words.word(recipe.question);
    head.measures[measures[0]].about = desk.words.word("recipes-axis-quanta");
    let asked = SweepAsked {
        kind: Some(SweepKind::HeatMap),
        measures: &[MEASURE.to_owned()],
        along: Some(axes[0]),
        family: Some(axes[1]),
        ..SweepAsked::default()
    };
    one(sweep_figures(&taken.table, &asked, &desk.stamp(), desk.words, &desk.style)?)
}
