//! The figure of a body: serum magnesium over its clinical ranges, what the synapse bathes in, and
//! what leaves with the urine.

use super::plot::{
    Band, Colour, Dash, Guide, Line, MarkRow, Measured, MeasuredPoint, Plot, PlotAxis, PlotPanel,
    SecondAxis, Tone, Zone, plot,
};
use super::{FigureError, Heading, Point, Stamp, Style, Svg, Words};
use crate::analysis::body::days;
use crate::analysis::clinical::{CLINICAL_RANGES, Gravity};
use crate::constants::MAGNESIUM_G_PER_MOL;
use crate::trace::Course;

/// A moment at which the synapse was looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownLook {
    /// When, since the beginning of the run.
    pub at_h: f64,
    /// Ionised calcium.
    pub calcium_mM: f64,
    /// Ionised magnesium.
    pub magnesium_mM: f64,
    /// What was seen, in a few words, `25 quanta`.
    pub label: String,
}

/// A run longer than this is shown day by day: the mean of each, and how far it swings.
const LONGEST_IN_HOURS_h: f64 = 12.0 * 24.0;
/// More marks than this in a row are a blur, and become a stretch of time.
const MOST_MARKS: usize = 45;
/// The range of serum that is always shown, mM: the usual one and something on either side.
const ALWAYS_SHOWN_mM: (f64, f64) = (0.6, 1.15);
/// A clinical range that fills less than this part of the axis is tinted but not named.
const LEAST_NAMED_frac: f64 = 0.06;
/// Urine that is always shown, mmol per day, so that nothing does not look like something.
const ALWAYS_SHOWN_URINE: f64 = 2.0;

/// Draws the course of a body.
///
/// # Errors
/// When a column of the course is missing or holds what is no number.
pub fn body(
    course: &Course,
    looks: &[ShownLook],
    heading: &Heading,
    words: &dyn Words,
    stamp: &Stamp,
    style: &Style,
) -> Result<Svg, FigureError> {
    let length_h = course.time_h.last().copied().unwrap_or(0.0);
    let clock = TimeAxis::for_length(length_h);
    let sketch = Sketch { course, words, clock, length_h };
    let (rows, stretches) = sketch.occasions();
    let serum = PlotPanel { marks: rows, ..sketch.serum()? };
    let panels = vec![serum, sketch.ions(looks)?, sketch.urine()?];
    let guides =
        looks.iter().map(|look| Guide::new(clock.at(look.at_h), look.label.clone())).collect();
    let figure = Plot {
        heading: heading.clone(),
        stamp: stamp.clone(),
        x: PlotAxis::linear(words.word(clock.title)).between(0.0, clock.at(length_h)),
        zones: stretches,
        guides,
        panels,
        notes: vec![],
    };
    plot(&figure, words, style)
}

/// How the axis of time counts.
#[derive(Debug, Clone, Copy)]
struct TimeAxis {
    title: &'static str,
    unit_h: f64,
}

impl TimeAxis {
    fn for_length(length_h: f64) -> Self {
        if length_h <= 72.0 {
            Self { title: "figure-time-axis-h", unit_h: 1.0 }
        } else if length_h <= 60.0 * 24.0 {
            Self { title: "body-time-axis-d", unit_h: 24.0 }
        } else {
            Self { title: "body-time-axis-weeks", unit_h: 168.0 }
        }
    }

    fn at(self, time_h: f64) -> f64 {
        time_h / self.unit_h
    }
}

struct Sketch<'a> {
    course: &'a Course,
    words: &'a dyn Words,
    clock: TimeAxis,
    length_h: f64,
}

impl Sketch<'_> {
    fn column(&self, name: &str) -> Result<&[f64], FigureError> {
        let missing = || FigureError::NoData { part: name.to_owned() };
        self.course.column(name).ok_or_else(missing)
    }

    /// A column as a line, with its daily swing as a band where the run is long.
    fn curve(&self, name: &str) -> Result<(Vec<Point>, Vec<Band>), FigureError> {
        let values = self.column(name)?;
        if self.length_h <= LONGEST_IN_HOURS_h {
            let times = self.course.time_h.iter().map(|time_h| self.clock.at(*time_h));
            return Ok((times.zip(values.iter().copied()).collect(), vec![]));
        }
        let days = days(self.course, name).unwrap_or_default();
        let at = |middle_h: f64| self.clock.at(middle_h);
        Ok((
            days.iter().map(|day| (at(day.middle_h), day.mean)).collect(),
            vec![Band::new(
                days.iter().map(|day| (at(day.middle_h), day.low, day.high)).collect(),
                "",
            )],
        ))
    }

    /// Total magnesium of serum over its clinical ranges, in both units of laboratories.
    fn serum(&self) -> Result<PlotPanel, FigureError> {
        let values = self.column("total_magnesium_mM")?;
        let lowest = values.iter().copied().fold(ALWAYS_SHOWN_mM.0, f64::min);
        let highest = values.iter().copied().fold(ALWAYS_SHOWN_mM.1, f64::max);
        let (low, high) = ((lowest - 0.05).max(0.0), highest * 1.06);
        let axis = PlotAxis::linear(self.words.word("body-panel-serum")).between(low, high);
        let (line, band) = self.curve("total_magnesium_mM")?;
        let zones = CLINICAL_RANGES.iter().map(|range| {
            let tone = match range.gravity {
                Gravity::Usual => Tone::Good,
                Gravity::Watch => Tone::Neutral,
                Gravity::Signs => Tone::Caution,
                Gravity::Danger => Tone::Serious,
            };
            let seen = range.to_mM.min(high) - range.from_mM.max(low);
            let named = seen > LEAST_NAMED_frac * (high - low);
            let name = if named { self.words.word(range.words) } else { String::new() };
            Zone::new(range.from_mM, range.to_mM, name, tone)
        });
        Ok(PlotPanel {
            second_axis: Some(SecondAxis {
                title: "mg/dL".into(),
                factor: MAGNESIUM_G_PER_MOL / 10.0,
            }),
            share: 1.5,
            zones: zones.collect(),
            bands: band,
            lines: vec![Line::new(line, "")],
            ..PlotPanel::new(axis)
        })
    }

    /// What the synapse bathes in.
    fn ions(&self, looks: &[ShownLook]) -> Result<PlotPanel, FigureError> {
        let (magnesium, swing) = self.curve("ionised_magnesium_mM")?;
        let (calcium, _) = self.curve("ionised_calcium_mM")?;
        let seen = |value: fn(&ShownLook) -> f64| {
            let at = |look: &ShownLook| MeasuredPoint::new(self.clock.at(look.at_h), value(look));
            looks.iter().map(at).collect::<Vec<_>>()
        };
        let points = if looks.is_empty() {
            vec![]
        } else {
            vec![Measured::new(
                [seen(|look| look.magnesium_mM), seen(|look| look.calcium_mM)].concat(),
                self.words.word("body-mark-synapse"),
            )]
        };
        Ok(PlotPanel {
            bands: swing,
            lines: vec![
                Line::new(magnesium, self.words.word("figure-curve-magnesium")),
                Line::new(calcium, self.words.word("figure-curve-calcium"))
                    .coloured(Colour::Vermillion)
                    .dashed(Dash::Dashed),
            ],
            points,
            ..PlotPanel::new(PlotAxis::from_zero(self.words.word("body-panel-ions")))
        })
    }

    fn urine(&self) -> Result<PlotPanel, FigureError> {
        let (line, band) = self.curve("urine_mmol_per_d")?;
        let tops = line.iter().map(|point| point.1);
        let tops = tops.chain(band.iter().flat_map(|b| b.points.iter().map(|point| point.2)));
        let highest = tops.fold(ALWAYS_SHOWN_URINE, f64::max);
        let axis = PlotAxis::from_zero(self.words.word("body-panel-urine"));
        Ok(PlotPanel {
            bands: band,
            lines: vec![Line::new(line, "")],
            share: 0.75,
            ..PlotPanel::new(axis.between(0.0, 1.05 * highest))
        })
    }

    /// What is swallowed and infused, as marks where there are few and as stretches of time where
    /// there are many.
    fn occasions(&self) -> (Vec<MarkRow>, Vec<Zone>) {
        let (mut rows, mut stretches) = (vec![], vec![]);
        for (event, label) in [
            ("meal", "body-mark-meal"),
            ("dose", "body-mark-dose"),
            ("infusion", "body-mark-infusion"),
        ] {
            let times_h = self.course.events(event);
            let label = self.words.word(label);
            match times_h {
                [] => {}
                [first_h, .., last_h] if times_h.len() > MOST_MARKS => {
                    let (from, to) = (self.clock.at(*first_h), self.clock.at(*last_h));
                    // food that is always there needs no sign
                    if event != "meal" {
                        stretches.push(Zone::new(from, to, label, Tone::Neutral));
                    }
                }
                _ => {
                    let at = times_h.iter().map(|time_h| self.clock.at(*time_h)).collect();
                    rows.push(MarkRow { at, label });
                }
            }
        }
        (rows, stretches)
    }
}
