//! Release against magnesium, beside what was published.

use super::super::{Guide, Line, Plot, PlotAxis, PlotPanel, SecondAxis, Svg, plot};
use super::FigureRecipe;
use super::curves::{curves, falls_through, value_at};
use super::desk::{Desk, Source, TakenTable};
use super::problem::{Named, RecipeError};
use super::published::{belongs, claim, points};
use super::told::plain;
use crate::message::{Message, message};
use crate::scenario;
use crate::text::Value;

/// The measures that are read; the second may be missing.
const CONTENT: &str = "quantal_content_first";
const ANSWERS: &str = "fibre_spikes";
/// The claims with points of such a curve.
const CLAIMS: [&str; 2] = ["human-magnesium-curve", "frog-magnesium-curve"];
/// A scenario in which nothing is said of the preparation.
const ORDINARY: &str = "schema = 1\n[run]\nduration = \"1 ms\"\n";
const PER_CENT: f64 = 100.0;
/// Places of the curve that are told in words.
const TOLD_mM: [f64; 4] = [0.0, 2.0, 4.0, 8.0];

/// Magnesium in the bath in which the preparation was measured.
fn normal_mM(taken: &TakenTable) -> Option<f64> {
    if let Some(scenario) = &taken.scenario {
        return Some(scenario.parameters.reference.magnesium_mM);
    }
    let ordinary = scenario::load_text("ordinary", ORDINARY, &[]).ok()?;
    Some(ordinary.parameters.reference.magnesium_mM)
}

pub(super) fn draw(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let words = desk.words;
    let taken = desk.table(recipe, source)?;
    let (axes, measures) = taken.need(recipe, source, &["bath.magnesium"], &[CONTENT])?;
    let too_little = |what: Message| {
        let given = Named::new(&source.name(recipe));
        RecipeError::TooLittle { recipe: recipe.name, given, what }
    };
    let mut found = curves(&taken.table, axes[0], measures[0]);
    if found.len() != 1 {
        return Err(too_little(message!(
            "tell-figure-one-curve",
            "one curve along `bath.magnesium` is drawn, and the table has {count}",
            count = found.len()
        )));
    }
    let curve = found.swap_remove(0);
    let normal_mM = normal_mM(&taken).unwrap_or_default();
    let Some(normal_content) = value_at(&curve.points, normal_mM).filter(|value| *value > 0.0)
    else {
        let normal = crate::units::number(normal_mM);
        return Err(too_little(message!(
            "tell-figure-no-release",
            "no release at the normal {normal} mM magnesium",
            normal
        )));
    };
    let relative = |content: f64| PER_CENT * content / normal_content;
    let line: Vec<(f64, f64)> = curve.points.iter().map(|(x, y)| (*x, relative(*y))).collect();

    let answers = taken.table.head.measures.iter().position(|m| m.name == ANSWERS);
    let answers = answers.map(|measure| curves(&taken.table, axes[0], measure));
    let silent_mM = answers.and_then(|all| falls_through(&all.first()?.points, 0.5));
    let mut guides = vec![Guide::new(normal_mM, words.word("recipes-normal"))];
    guides.extend(silent_mM.map(|at_mM| Guide::new(at_mM, words.word("recipes-silent"))));

    let mut published = vec![];
    for claim in CLAIMS.map(claim) {
        let fits = taken.scenario.as_ref().is_some_and(|own| belongs(claim, own, &["magnesium"]));
        let first = claim.experiment.series.first().and_then(|series| series.values.first());
        let content = first.and_then(|(_, at_mM)| value_at(&curve.points, *at_mM));
        if let (true, Some(content)) = (fits, content) {
            published.extend(points(claim, relative(content), words));
        }
    }
    let told = TOLD_mM.iter().filter_map(|at_mM| {
        let value = value_at(&line, *at_mM)?;
        let at = plain(*at_mM, words);
        let values = [("magnesium", Value::Text(&at)), ("part", Value::Number(value))];
        Some(words.phrase("recipes-dose-told-point", &values))
    });
    let mut description = told.collect::<Vec<_>>().join("; ");
    let content = [("quanta", Value::Number(normal_content))];
    description = format!("{} {description}.", words.phrase("recipes-dose-told", &content));
    if let Some(at_mM) = silent_mM {
        let at = [("magnesium", Value::Number(at_mM))];
        description = format!("{description} {}", words.phrase("recipes-dose-told-silent", &at));
    }
    let figure = Plot {
        x: PlotAxis::linear(words.word("recipes-axis-magnesium")),
        guides,
        panels: vec![PlotPanel {
            second_axis: Some(SecondAxis {
                title: words.word("recipes-axis-quanta"),
                factor: normal_content / PER_CENT,
            }),
            lines: vec![Line::new(line, words.word("recipes-model"))],
            points: published,
            ..PlotPanel::new(PlotAxis::from_zero(words.word("recipes-axis-relative")))
        }],
        ..desk.plot(recipe, description)
    };
    Ok(plot(&figure, words, &desk.style)?)
}
