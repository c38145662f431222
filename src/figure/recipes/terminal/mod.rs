//! A nerve ending on its muscle fibre, drawn, with the numbers of a run written in.

mod numbers;
mod painting;

use super::super::canvas::part;
use super::super::fit::{Room as Page, fit};
use super::super::sheet::Sheet;
use super::super::theme::{self, mm};
use super::super::{FigureError, Heading, Stamp, Svg};
use super::FigureRecipe;
use super::desk::{Desk, Source};
use super::problem::{Named, RecipeError};
use super::scene::{Paragraph, Place, height_of};
use crate::message::{Message, message};
use crate::text::Catalogue;
use numbers::{Numbers, paragraphs};
use painting::paint;

const COLUMNS: [&str; 6] = [
    "nerve_potential_mV",
    "calcium_influx_pA",
    "calcium_near_channels_uM",
    "calcium_bulk_uM",
    "fibre_potential_mV",
    "force_frac",
];

/// Width and height of the drawing, in its own millimetres.
const SIZE: Place = (104.0, 102.0);
/// A page narrower than this has the numbers below the drawing.
const NARROW: i32 = mm(140.0);
/// Part of the width that the drawing takes beside its numbers, and at most.
const BESIDE: f64 = 0.61;
const MOST: f64 = 0.66;

pub(super) fn draw(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let words = desk.words;
    let taken = desk.run(recipe, source)?;
    taken.need(recipe, source, &COLUMNS)?;
    let too_little = |what: Message| {
        let given = Named::new(&source.name(recipe));
        RecipeError::TooLittle { recipe: recipe.name, given, what }
    };
    let scenario = taken.run.scenario.as_deref();
    let scenario = scenario.ok_or_else(|| {
        too_little(message!("tell-figure-needs-scenario", "its `scenario.resolved.toml` is needed"))
    })?;
    let numbers = Numbers::of(&taken.run.trace, scenario).ok_or_else(|| {
        too_little(message!(
            "tell-figure-no-impulse-releases",
            "no impulse of the nerve releases anything"
        ))
    })?;
    let paragraphs = paragraphs(&numbers, words);
    let told: Vec<String> =
        paragraphs.iter().map(|(head, text)| format!("{head}: {}", text.join(" "))).collect();
    // what was changed is told by the numbers in the drawing
    let title = if matches!(source, Source::Usual(_)) {
        words.word(recipe.title)
    } else {
        format!("{}: {}", words.word(recipe.title), taken.label)
    };
    let heading =
        Heading { title, question: words.word(recipe.question), description: told.join(" ") };
    let drawing = Drawing { heading, stamp: desk.stamp(), numbers, paragraphs, words };
    Ok(fit(desk.style, 1, |room| drawing.lay_out(room))?)
}

/// Everything that is drawn, before it is known how large.
struct Drawing<'a> {
    heading: Heading,
    stamp: Stamp,
    numbers: Numbers,
    /// Head and sentences of each step.
    paragraphs: Vec<(String, Vec<String>)>,
    words: &'a Catalogue,
}

impl Drawing<'_> {
    /// The scene with its paragraphs beside it, or below it on a narrow page.
    fn lay_out(&self, room: Page) -> Result<Svg, FigureError> {
        let sheet = Sheet::new(&self.heading, &self.stamp, room);
        let inner = sheet.width - 2 * theme::EDGE;
        let beside = sheet.width >= NARROW;
        let gap = mm(5.0);
        let widest = if beside { part(inner, BESIDE) } else { inner };
        let scene_width = room.flexible(widest).min(part(inner, MOST)).min(inner);
        let unit = f64::from(scene_width) / SIZE.0;
        let column = if beside { inner - scene_width - gap } else { inner };
        let paragraphs: Vec<Paragraph> = self
            .paragraphs
            .iter()
            .enumerate()
            .map(|(index, (head, text))| Paragraph::new(index + 1, head.clone(), text, column))
            .collect();
        let top = sheet.top + mm(4.0);
        let scene_height = part(scene_width, SIZE.1 / SIZE.0);
        let (text_left, text_top, bottom) = if beside {
            let left = theme::EDGE + scene_width + gap;
            (left, top, top + scene_height.max(height_of(&paragraphs)))
        } else {
            let below = top + scene_height + mm(3.0);
            (theme::EDGE, below, below + height_of(&paragraphs))
        };
        // beside the drawing the paragraphs share its height
        let spare = ((bottom - text_top - height_of(&paragraphs)) / 6).clamp(0, mm(6.0));
        sheet.draw(bottom, |canvas| {
            paint(canvas, (theme::EDGE, top), unit, &self.numbers, self.words)?;
            let mut y = text_top;
            for paragraph in &paragraphs {
                paragraph.draw(canvas, (text_left, y))?;
                y += paragraph.height() + spare;
            }
            Ok(())
        })
    }
}
