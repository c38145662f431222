//! End-plate potentials of many commands: peaks at whole numbers of quanta, beside what Poisson's
//! and Gauss's laws make of single quanta.

use super::super::{Colour, Dash, Histogram, Line, Plot, PlotAxis, PlotPanel, Svg, plot};
use super::FigureRecipe;
use super::desk::{Desk, Source};
use super::intervals::{bars, round_width};
use super::problem::{Named, RecipeError};
use super::told::decimals;
use crate::analysis::quantal_methods::{
    amplitudes_mV, counts, direct, failures, mean, miniatures_mV, variance,
};
use crate::analysis::release::evoked_windows;
use crate::math;
use crate::message::message;
use crate::text::Value;
use crate::trace::Trace;

/// Fewer commands or miniatures tell nothing of their distribution.
const FEWEST_COMMANDS: usize = 50;
const FEWEST_MINIATURES: usize = 10;
/// A miniature is this many bars wide, so that the peaks can be seen apart.
const BARS_PER_QUANTUM: f64 = 7.0;

/// What is read from the run.
struct Read {
    /// Every command: how far the fibre was moved.
    endplate_mV: Vec<f64>,
    /// Single quanta between the commands.
    miniature_mV: Vec<f64>,
    /// Commands that released nothing.
    failed: usize,
    /// Quantal content by the direct method.
    content: f64,
    /// Mean and variance of a single quantum.
    quantum_mV: f64,
    spread: f64,
}

impl Read {
    fn of(trace: &Trace) -> Option<Self> {
        let (endplate_mV, miniature_mV) = (amplitudes_mV(trace)?, miniatures_mV(trace)?);
        let counts = counts(trace.events("quantum"), &evoked_windows(trace));
        Some(Self {
            failed: counts.iter().filter(|count| **count == 0).count(),
            content: direct(&endplate_mV, &miniature_mV)?,
            quantum_mV: mean(&miniature_mV)?,
            spread: variance(&miniature_mV)?,
            endplate_mV,
            miniature_mV,
        })
    }

    /// Commands with so many quanta that Poisson's law expects.
    fn expected(&self, quanta: u32) -> f64 {
        let mut share = math::exp(-self.content);
        for k in 1..=quanta {
            share *= self.content / f64::from(k);
        }
        share * self.endplate_mV.len() as f64
    }

    /// What both laws expect in a bar of this width around an amplitude, failures left out: each
    /// number of quanta has a bell of its own, as wide as that many quanta vary.
    fn density(&self, at_mV: f64, width_mV: f64) -> f64 {
        const MOST_QUANTA: u32 = 60;
        let bell = |k: u32| {
            let (middle, spread) = (f64::from(k) * self.quantum_mV, f64::from(k) * self.spread);
            self.expected(k) * width_mV * gauss(at_mV - middle, spread)
        };
        (1..=MOST_QUANTA).map(bell).sum()
    }
}

/// Gauss's bell of this variance.
fn gauss(distance: f64, variance: f64) -> f64 {
    let tau = std::f64::consts::TAU;
    math::exp(-distance * distance / (2.0 * variance)) / (tau * variance).sqrt()
}

pub(super) fn draw(
    recipe: &FigureRecipe,
    source: &Source<'_>,
    desk: &Desk<'_>,
) -> Result<Svg, RecipeError> {
    let words = desk.words;
    let taken = desk.run(recipe, source)?;
    let trace = &taken.run.trace;
    taken.need(recipe, source, &["fibre_potential_mV"])?;
    if !trace.events.iter().any(|events| events.name == "quantum") {
        let missing = message!("tell-figure-the-quanta", "the events `quantum` of a quantal run");
        Desk::need(recipe, source, vec![missing])?;
    }
    let enough = |read: &Read| {
        read.endplate_mV.len() >= FEWEST_COMMANDS && read.miniature_mV.len() >= FEWEST_MINIATURES
    };
    let Some(read) = Read::of(trace).filter(enough) else {
        let given = Named::new(&source.name(recipe));
        let what = message!(
            "tell-figure-few-commands",
            "{commands} commands and {miniatures} miniatures between them are needed",
            commands = FEWEST_COMMANDS,
            miniatures = FEWEST_MINIATURES
        );
        return Err(RecipeError::TooLittle { recipe: recipe.name, given, what });
    };
    let width_mV = round_width(read.quantum_mV, BARS_PER_QUANTUM);
    let moved: Vec<f64> = read.endplate_mV.iter().copied().filter(|mV| *mV >= width_mV).collect();
    let heights = bars(&moved, width_mV);
    let end_mV = width_mV * heights.len() as f64;
    let steps = 400;
    let along = |value: &dyn Fn(f64) -> f64| -> Vec<(f64, f64)> {
        let at = |step: i32| end_mV * f64::from(step) / f64::from(steps);
        (0..=steps).map(|step| (at(step), value(at(step)))).collect()
    };
    let both = along(&|mV| read.density(mV, width_mV));
    let single_bars = bars(&read.miniature_mV, width_mV);
    let minis = read.miniature_mV.len() as f64;
    let single = along(&|mV| minis * width_mV * gauss(mV - read.quantum_mV, read.spread));
    // failures stand as a bar of their own left of all others
    let failed = Histogram {
        colour: Colour::Vermillion,
        label: words.word("recipes-quanta-failed"),
        ..Histogram::new(-width_mV, width_mV, &[read.failed as f64], "")
    };
    let expected = super::super::Measured {
        filled: true,
        marker: super::super::Marker::Diamond,
        ..super::super::Measured::new(
            vec![super::super::MeasuredPoint::new(-0.5 * width_mV, read.expected(0))],
            words.word("recipes-quanta-expected"),
        )
    };
    let by_failures = failures(read.endplate_mV.len(), read.failed);
    let values = [
        ("commands", Value::Count(read.endplate_mV.len() as u64)),
        ("failed", Value::Count(read.failed as u64)),
        ("miniatures", Value::Count(read.miniature_mV.len() as u64)),
        ("quantum", Value::Quantity(read.quantum_mV, "mV")),
        ("content", Value::Text(&decimals(read.content, 2, words))),
        ("poisson", Value::Number(read.expected(0).round())),
        (
            "counted",
            Value::Text(
                &by_failures.map_or_else(|| words.word("summary-none"), |m| decimals(m, 2, words)),
            ),
        ),
    ];
    let note = words.phrase("recipes-quanta-note", &values);
    let law = |points: Vec<(f64, f64)>, key: &str| {
        Line::new(points, words.word(key)).coloured(Colour::Ink).dashed(Dash::Solid)
    };
    let figure = Plot {
        x: PlotAxis::linear(words.word("recipes-axis-amplitude")).between(-width_mV, end_mV),
        panels: vec![
            PlotPanel {
                share: 2.0,
                histograms: vec![
                    failed,
                    Histogram::new(0.0, width_mV, &heights, words.word("recipes-quanta-answers")),
                ],
                lines: vec![law(both, "recipes-quanta-both")],
                points: vec![expected],
                ..PlotPanel::new(PlotAxis::from_zero(words.word("recipes-axis-commands")))
            },
            PlotPanel {
                histograms: vec![Histogram {
                    colour: Colour::Green,
                    ..Histogram::new(
                        0.0,
                        width_mV,
                        &single_bars,
                        words.word("recipes-quanta-single"),
                    )
                }],
                lines: vec![law(single, "recipes-quanta-gauss")],
                ..PlotPanel::new(PlotAxis::from_zero(words.word("recipes-axis-miniatures")))
            },
        ],
        notes: vec![note.clone()],
        ..desk.plot(recipe, note)
    };
    Ok(plot(&figure, words, &desk.style)?)
}
