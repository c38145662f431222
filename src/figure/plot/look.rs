//! The few choices of look a caller has, and the pens, tints and shapes they stand for.

use super::super::theme::{self, Hue, Pen};
use plotters::style::RGBColor;

/// Colours that stay apart for colour-blind readers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Colour {
    /// Blue, the first choice.
    #[default]
    Blue,
    /// A red that leans to orange.
    Vermillion,
    /// A green that leans to blue.
    Green,
    /// Reddish purple.
    Purple,
    /// Orange.
    Orange,
    /// The blue of the sky.
    Sky,
    /// The colour of text, for what is not the model's: published curves and points.
    Ink,
}

/// How a line is interrupted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Dash {
    /// Not at all.
    #[default]
    Solid,
    /// Dashes.
    Dashed,
    /// Dots.
    Dotted,
    /// Dash, dot.
    DashDot,
    /// Long dashes.
    LongDash,
    /// Dash, dot, dot.
    DashDotDot,
}

/// The shape of a measured point.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Marker {
    /// A circle.
    #[default]
    Circle,
    /// A square.
    Square,
    /// A triangle on its base.
    Triangle,
    /// A square on its corner.
    Diamond,
    /// A small dot, for one of very many.
    Dot,
}

/// The tint of a zone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// Grey, without a judgement.
    #[default]
    Neutral,
    /// Green: as it should be.
    Good,
    /// Pale orange: to be watched.
    Caution,
    /// Darker orange: signs are to be expected.
    Serious,
    /// Red: dangerous.
    Danger,
}

const COLOURS: [Colour; 6] =
    [Colour::Blue, Colour::Vermillion, Colour::Green, Colour::Purple, Colour::Orange, Colour::Sky];
const DASHES: [Dash; 6] =
    [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDot, Dash::LongDash, Dash::DashDotDot];
const MARKERS: [Marker; 4] = [Marker::Circle, Marker::Square, Marker::Triangle, Marker::Diamond];

impl Colour {
    /// The colour for this place in a row, from 0; after the sixth they come round again.
    #[must_use]
    pub fn numbered(index: usize) -> Self {
        COLOURS[index % COLOURS.len()]
    }

    pub(in super::super) fn hue(self) -> Hue {
        match self {
            Self::Blue => theme::BLUE,
            Self::Vermillion => theme::VERMILLION,
            Self::Green => theme::GREEN,
            Self::Purple => theme::PURPLE,
            Self::Orange => theme::ORANGE,
            Self::Sky => theme::SKY,
            Self::Ink => Hue { line: theme::INK, text: theme::INK },
        }
    }
}

impl Dash {
    /// The dash for this place in a row, from 0; after the sixth they come round again.
    #[must_use]
    pub fn numbered(index: usize) -> Self {
        DASHES[index % DASHES.len()]
    }

    fn lengths(self) -> theme::Dash {
        let place = DASHES.iter().position(|dash| *dash == self).unwrap_or(0);
        theme::RUN_PENS[place].dash
    }
}

/// The pen of a line. Files tell dashes apart by colour and width, so that every dash has a width
/// of its own, by a hundredth of a millimetre.
pub(in super::super) fn pen(colour: Colour, dash: Dash, fine: bool) -> Pen {
    let place = DASHES.iter().position(|other| *other == dash).unwrap_or(0);
    let width = if fine { theme::FINE_CURVE } else { theme::CURVE };
    let width = width + i32::try_from(place).unwrap_or(0);
    Pen { hue: colour.hue(), dash: dash.lengths(), width }
}

impl Marker {
    /// The marker for this place in a row, from 0, and whether it is filled.
    #[must_use]
    pub fn numbered(index: usize) -> (Self, bool) {
        (MARKERS[index % MARKERS.len()], index / MARKERS.len() % 2 == 1)
    }
}

impl Tone {
    /// Colour and strength of the tint.
    pub(super) fn tint(self) -> (RGBColor, f64) {
        match self {
            Self::Neutral => (theme::QUIET, 0.10),
            Self::Good => (theme::GREEN.line, 0.14),
            Self::Caution => (theme::ORANGE.line, 0.14),
            Self::Serious => (theme::ORANGE.line, 0.32),
            Self::Danger => (theme::VERMILLION.line, 0.30),
        }
    }
}
