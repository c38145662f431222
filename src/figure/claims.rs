//! The figure of published claims: each value of the model beside the published one.

use super::{FigureError, Heading, Stamp, Style, Svg, Words};

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
/// arrowhead.
///
/// # Errors
/// Where there is no row, a number is not finite, or an interval is upside down.
pub fn claims(claims: &Claims, words: &dyn Words, style: &Style) -> Result<Svg, FigureError> {
    let _ = (claims, words, style);
    Err(FigureError::NoRun)
}
