//! The chain from impulse to force in one column, of one run or of three baths over each other.

use super::super::{Heading, MOST_RUNS, Shown, Svg, chain as draw_chain};
use super::FigureRecipe;
use super::desk::{Desk, Source, Taken};
use super::problem::RecipeError;
use super::shipped::Shipped;
use crate::analysis::{Summary, summarise};
use crate::scenario;
use crate::text::{Catalogue, Value};

/// The baths of the comparison: the shipped scenario that has each, and the key of its name.
const BATHS: [(&str, &str); 3] = [
    ("opening/1-normal.toml", "recipes-bath-normal"),
    ("opening/3-little-magnesium-low-calcium.toml", "recipes-bath-deficient"),
    ("opening/4-toxic-magnesium.toml", "recipes-bath-toxic"),
];

/// One run, or the runs of a stored comparison.
pub(super) fn chain(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let runs = desk.runs(recipe, source, &[&[]])?;
    let own = match &runs[..] {
        [one] if !source.is_usual() => Some((one.label.clone(), one.question.clone())),
        _ => None,
    };
    let title = own.unwrap_or_else(|| titles(recipe, desk.words));
    draw(&runs, title, desk)
}

/// One preparation in three baths, or the runs of a stored comparison.
pub(super) fn baths(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let name = |index: usize| desk.words.word(BATHS[index].1);
    let mut runs = match source {
        Source::Usual(set) => {
            let wanted: Vec<(&str, Vec<String>)> =
                BATHS.iter().map(|(file, _)| (*file, set.to_vec())).collect();
            desk.run_all(recipe, &Shipped, &wanted)?
        }
        Source::File(..) => {
            let baths = BATHS
                .iter()
                .map(|(file, _)| {
                    let bath = scenario::load_from(&Shipped, file, &[])?.setup.bath;
                    let set = |ion: &str, value_mM: f64| {
                        format!("bath.{ion}={} mM", crate::units::number(value_mM))
                    };
                    Ok(vec![set("calcium", bath.calcium_mM), set("magnesium", bath.magnesium_mM)])
                })
                .collect::<Result<Vec<Vec<String>>, RecipeError>>()?;
            let baths: Vec<&[String]> = baths.iter().map(Vec::as_slice).collect();
            desk.runs(recipe, source, &baths)?
        }
        Source::Stored(_) => desk.runs(recipe, source, &[])?,
    };
    if !matches!(source, Source::Stored(_)) {
        for (index, taken) in runs.iter_mut().enumerate() {
            taken.label = name(index);
        }
    }
    draw(&runs, titles(recipe, desk.words), desk)
}

fn titles(recipe: &FigureRecipe, words: &Catalogue) -> (String, String) {
    (words.word(recipe.title), words.word(recipe.question))
}

fn draw(
    runs: &[Taken],
    (title, question): (String, String),
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let shown: Vec<Shown<'_>> = runs
        .iter()
        .take(MOST_RUNS + 1) // one too many is refused by name
        .map(|taken| Shown { label: taken.label.clone(), trace: &taken.run.trace })
        .collect();
    let told = shown.iter().map(|run| told(&run.label, &summarise(run.trace), desk.words));
    let description = told.collect::<Vec<_>>().join(" ");
    let heading = Heading { title, question, description };
    Ok(draw_chain(&shown, &heading, desk.words, &desk.stamp(), &desk.style)?)
}

/// A run in words.
fn told(label: &str, summary: &Summary, words: &Catalogue) -> String {
    let mut parts = vec![words.phrase(
        "recipes-told-impulses",
        &[
            ("impulses", Value::Count(summary.nerve_spikes as u64)),
            ("stimuli", Value::Count(summary.stimuli as u64)),
        ],
    )];
    if let Some(quanta) = summary.quantal_content_first {
        parts.push(words.phrase("recipes-told-quanta", &[("quanta", Value::Number(quanta))]));
    }
    if let Some(spikes) = summary.fibre_spikes {
        let count = [("impulses", Value::Count(spikes as u64))];
        parts.push(words.phrase("recipes-told-fibre", &count));
    }
    if let Some(force_frac) = summary.peak_force_frac {
        let force = [("force", Value::Number(100.0 * force_frac))];
        parts.push(words.phrase("recipes-told-force", &force));
    }
    let what = parts.join(", ");
    words.phrase("recipes-told", &[("run", Value::Text(label)), ("what", Value::Text(&what))])
}
