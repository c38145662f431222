//! The figure of published claims: each value of the model beside the published one.

mod chart;
mod table;

use super::canvas::Frame;
use super::fit::{Room, fit};
use super::plot::scale::{Length, Lie, Ruler};
use super::plot::{PlotAxis, axes, check};
use super::sheet::Sheet;
use super::{FigureError, Heading, Stamp, Style, Svg, Words};
use crate::message::message;
use chart::Chart;
use table::Table;

/// Claims in groups, all on one axis of the model's value over the published one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Claims {
    /// What stands above the claims.
    pub heading: Heading,
    /// Where the figure comes from.
    pub stamp: Stamp,
    /// From top to bottom.
    pub groups: Vec<ClaimGroup>,
}

/// Claims that belong together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ClaimGroup {
    /// Name of the group; not printed if empty.
    pub title: String,
    /// From top to bottom.
    pub rows: Vec<ClaimRow>,
}

/// One claim.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ClaimRow {
    /// What is claimed, in a few words.
    pub label: String,
    /// The published value. The place of a claim on the common axis is its share of this; there is
    /// none if this is zero.
    pub published: f64,
    /// The lowest value that still agrees; nothing if only the highest matters.
    pub lowest: Option<f64>,
    /// The highest value that still agrees; nothing if only the lowest matters.
    pub highest: Option<f64>,
    /// The value of the model; nothing if it could not be had.
    pub ours: Option<f64>,
    /// How it ended.
    pub verdict: Verdict,
    /// The published value in words, with its interval and unit: `25 (15–40) quanta`.
    pub published_text: String,
    /// The value of the model in words: `24.8`.
    pub ours_text: String,
}

/// How a claim ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Verdict {
    /// The model agrees.
    Passes,
    /// The model is known to disagree, or the question is not settled.
    #[default]
    Open,
    /// The model should agree and does not.
    Fails,
}

/// Draws every claim as a row: a bar for what agrees with the published value, a sign for the value
/// of the model, the verdict by shape and word. Values beyond the axis stand at its end as an
/// arrowhead; a published zero has no place on it, and only the words are shown.
///
/// # Errors
/// Where there is no row, a number is not finite, or an interval is upside down.
pub fn claims(claims: &Claims, words: &dyn Words, style: &Style) -> Result<Svg, FigureError> {
    check(claims)?;
    fit(*style, 1, |room| draw(claims, words, room))
}

fn draw(claims: &Claims, words: &dyn Words, room: Room) -> Result<Svg, FigureError> {
    let sheet = Sheet::new(&claims.heading, &claims.stamp, room);
    let table = Table::new(claims, words, sheet.width, sheet.top);
    let (left, right) = table.chart;
    let (top, bottom) = table.body;
    let frame = Frame { left, top, width: right - left, height: bottom - top };
    let length = Length { lie: Lie::Across, units: frame.width };
    let axis = PlotAxis { range: Some(chart::range(claims)), ..PlotAxis::logarithmic("") };
    let ruler = Ruler::new(&axis, &[], (0.0, 0.0), length, &words.word("figure-decimal-mark"));
    let chart = Chart { frame, ruler: &ruler };
    let title = words.word("figure-claim-axis");
    sheet.draw(bottom + axes::below_height(&title, frame.width), |canvas| {
        table.draw(canvas, claims, words)?;
        chart.draw_guides(canvas)?;
        for (row, middle) in table.middles() {
            chart.draw_row(canvas, row, middle)?;
        }
        axes::below(canvas, frame, &ruler, Some(&title))
    })
}

fn check(claims: &Claims) -> Result<(), FigureError> {
    let axis = PlotAxis::default();
    let mut rows = claims.groups.iter().flat_map(|group| &group.rows).peekable();
    if rows.peek().is_none() {
        return Err(FigureError::NoData { part: claims.heading.title.clone() });
    }
    for row in rows {
        check::number(
            &axis,
            &row.label,
            || message!("tell-figure-its-published", "its published value"),
            row.published,
        )?;
        for value in [row.lowest, row.highest, row.ours].into_iter().flatten() {
            check::number(
                &axis,
                &row.label,
                || message!("tell-figure-its-interval", "its interval or our value"),
                value,
            )?;
        }
        if let (Some(low), Some(high)) = (row.lowest, row.highest)
            && low > high
        {
            return Err(check::upside_down(&row.label, low, high));
        }
    }
    Ok(())
}
