//! The figure of a muscle: who answers, and what force is left, against magnesium.

use super::super::exit::Exit;
use crate::experiment::population::{Level, Population};
use crate::export::provenance::Provenance;
use crate::figure::{
    self, Colour, Dash, Guide, Heading, Line, Plot, PlotAxis, PlotPanel, Stamp, Style, Svg,
};
use crate::scenario::Scenario;
use crate::text::{Catalogue, Value};

/// A curve of the figure: key of its name, a value of a level, its look.
type Curve<'a> = (&'static str, &'a dyn Fn(&Level) -> Option<f64>, Colour, Dash);

/// The figure.
pub(super) fn draw(
    name: &str,
    scenario: &Scenario,
    muscle: &Population,
    provenance: &Provenance,
    (words, style): (&Catalogue, Style),
) -> Result<Svg, Exit> {
    let percent = |frac: f64| Some(100.0 * frac);
    let answering = [(
        "",
        &(|level: &Level| percent(level.transmitting_frac)) as &dyn Fn(&Level) -> Option<f64>,
        Colour::Blue,
        Dash::Solid,
    )];
    let force: [Curve<'_>; 3] = [
        ("population-curve-twitch", &|l| percent(l.twitch_frac), Colour::Purple, Dash::Dotted),
        (
            "population-curve-early-tetanus",
            &|l| percent(l.early_tetanus_frac),
            Colour::Vermillion,
            Dash::Solid,
        ),
        (
            "population-curve-late-tetanus",
            &|l| percent(l.late_tetanus_frac),
            Colour::Orange,
            Dash::Dashed,
        ),
    ];
    let four: [Curve<'_>; 1] =
        [("", &|level| level.train_of_four_force, Colour::Green, Dash::Solid)];
    let panel = |title: &str, curves: &[Curve<'_>]| PlotPanel {
        lines: curves.iter().map(|curve| line(curve, muscle, words)).collect(),
        ..PlotPanel::new(PlotAxis::from_zero(words.word(title)))
    };
    let half = muscle
        .total_at_mM(0.5)
        .map(|total_mM| Guide { at: total_mM, label: words.word("population-half-fail") });
    let title = scenario.story.title_in(words.language());
    let plot = Plot {
        heading: Heading {
            title: if title.is_empty() { name.to_owned() } else { title.to_owned() },
            question: scenario.story.question_in(words.language()).to_owned(),
            description: description(muscle, words),
        },
        stamp: Stamp {
            line: format!("{} · {}", provenance.stamp(), words.word("disclaimer-short")),
            record: provenance.json()?,
        },
        x: PlotAxis::linear(words.word("population-axis-magnesium")),
        guides: half.into_iter().collect(),
        panels: vec![
            panel("population-panel-answering", &answering),
            panel("population-panel-force", &force),
            PlotPanel { share: 0.7, ..panel("population-panel-four", &four) },
        ],
        ..Plot::default()
    };
    Ok(figure::plot(&plot, words, &style)?)
}

fn line((name, read, colour, dash): &Curve<'_>, muscle: &Population, words: &Catalogue) -> Line {
    let points = muscle.levels.iter().filter_map(|level| Some((level.total_mM, read(level)?)));
    let label = if name.is_empty() { String::new() } else { words.word(name) };
    Line { points: points.collect(), colour: *colour, dash: *dash, label, fine: false }
}

/// The figure in words.
fn description(muscle: &Population, words: &Catalogue) -> String {
    let said = muscle.levels.iter().map(|level| {
        let (total, answering) = (
            words.quantity(level.total_mM, "mM"),
            words.quantity(100.0 * level.transmitting_frac, "%"),
        );
        words.phrase(
            "population-described",
            &[("total", Value::Text(&total)), ("answering", Value::Text(&answering))],
        )
    });
    said.collect::<Vec<_>>().join(" ")
}
