//! Magnesium of a body over days to months, with the clinical ranges it passes.

use super::super::{Heading, ShownLook, Svg, body as draw_body};
use super::FigureRecipe;
use super::desk::{Desk, Source, wrong_kind};
use super::problem::RecipeError;
use crate::analysis::{BodySummary, summarise, summarise_body};
use crate::message::message;
use crate::text::{Catalogue, Value};
use crate::trace::Course;

const COLUMNS: [&str; 4] =
    ["total_magnesium_mM", "ionised_magnesium_mM", "ionised_calcium_mM", "urine_mmol_per_d"];

pub(super) fn draw(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let words = desk.words;
    let usual = (words.word(recipe.title), words.word(recipe.question));
    let (course, looks, (title, question)) = if let Source::Stored(stored) = source {
        let Some(course) = stored.course.clone() else {
            return Err(wrong_kind(recipe, &source.name(recipe), stored.kind()));
        };
        desk.keep(stored);
        (course, stored_looks(&stored.looks, words), usual)
    } else {
        let (scenario, run) = desk.body(recipe, source)?;
        let looks = run.looks.iter().map(|seen| {
            let (bath, summary) = (seen.scenario.setup.bath, summarise(&seen.run.trace));
            let quanta = summary.quantal_content_first.filter(|_| summary.stimuli > 0);
            ShownLook {
                at_h: seen.look.at_h,
                calcium_mM: bath.calcium_mM,
                magnesium_mM: bath.magnesium_mM,
                label: label(quanta, summary.nerve_spikes as u64, words),
            }
        });
        let looks = looks.collect();
        let story = &scenario.story;
        let title = story.title_in(words.language()).to_owned();
        let question = story.question_in(words.language()).to_owned();
        let own = !source.is_usual() && !title.is_empty();
        let titles = if own { (title, question) } else { usual };
        (run.course, looks, titles)
    };
    let missing = COLUMNS.iter().filter(|column| course.column(column).is_none());
    let missing =
        missing.map(|column| message!("tell-figure-the-column", "the column `{column}`", column));
    Desk::need(recipe, source, missing.collect())?;
    let heading = Heading { title, question, description: told(&course, &looks, words) };
    Ok(draw_body(&course, &looks, &heading, words, &desk.stamp(), &desk.style)?)
}

/// What a look at the synapse is about in few words: quanta where the nerve is commanded, or else
/// how often it fires.
fn label(quanta: Option<f64>, impulses: u64, words: &Catalogue) -> String {
    match quanta {
        Some(quanta) => words.phrase("body-seen-quanta", &[("quanta", Value::Number(quanta))]),
        None => words.phrase("body-seen-impulses", &[("impulses", Value::Count(impulses))]),
    }
}

/// The looks of a stored body; a table without the columns has none.
fn stored_looks(lines: &[Vec<String>], words: &Catalogue) -> Vec<ShownLook> {
    let Some((header, lines)) = lines.split_first() else { return vec![] };
    let look = |line: &Vec<String>| {
        let number = |name: &str| {
            let place = header.iter().position(|column| column == name)?;
            line.get(place)?.parse::<f64>().ok()
        };
        let quanta = number("quantal_content_first").filter(|_| number("stimuli") > Some(0.0));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a count that was written as a whole number"
        )]
        let impulses = number("nerve_spikes")?.max(0.0) as u64;
        Some(ShownLook {
            at_h: number("time_h")?,
            calcium_mM: number("ionised_calcium_mM")?,
            magnesium_mM: number("ionised_magnesium_mM")?,
            label: label(quanta, impulses, words),
        })
    };
    lines.iter().filter_map(look).collect()
}

/// The course in words.
fn told(course: &Course, looks: &[ShownLook], words: &Catalogue) -> String {
    let Some(BodySummary {
        serum_start_mM,
        serum_highest_mM,
        serum_last_day_mM,
        highest_means,
        ..
    }) = summarise_body(course)
    else {
        return String::new();
    };
    let means = words.word(highest_means);
    let values = [
        ("start", Value::Quantity(serum_start_mM, "mM")),
        ("highest", Value::Quantity(serum_highest_mM, "mM")),
        ("last", Value::Quantity(serum_last_day_mM, "mM")),
        ("means", Value::Text(&means)),
    ];
    let mut text = words.phrase("recipes-serum-told", &values);
    for look in looks {
        let day = super::told::plain(look.at_h / 24.0, words);
        let values = [("day", Value::Text(&day)), ("seen", Value::Text(&look.label))];
        text = format!("{text} {}", words.phrase("recipes-serum-look", &values));
    }
    text
}
