//! The look of every figure: colours, dashes, sizes, fonts. Recipes name what they draw, this file
//! says how it looks.
//!
//! A colour is called by its look on white paper; [`shown`] says what becomes of it on another
//! ground.
//!
//! Lengths on paper are whole canvas units of a hundredth of a millimetre, made by [`mm`] and
//! [`pt`]: fine enough that rounding to them is invisible in print.

use super::style::Theme;
use plotters::style::RGBColor;

/// Canvas units in `length` millimetres.
#[expect(clippy::cast_possible_truncation, reason = "a page is smaller than 2^31 units")]
pub(super) const fn mm(length: f64) -> i32 {
    (length * 100.0).round() as i32
}

/// Canvas units in `size` typographic points.
#[expect(clippy::cast_possible_truncation, reason = "a page is smaller than 2^31 units")]
pub(super) const fn pt(size: f64) -> i32 {
    (size * 2540.0 / 72.0).round() as i32
}

/// The one font family, embedded in the program for measuring and for PNG.
pub(super) const FAMILY: &str = "Inter";
/// What a reader without that font gets in SVG.
pub(super) const FAMILY_LIST: &str = "Inter, Helvetica, Arial, sans-serif";
/// Upright, weight 400 of Inter 4.001 (SIL Open Font License, see `fonts/OFL.txt`).
pub(super) const REGULAR: &[u8] = include_bytes!("fonts/Inter-Regular.ttf");
/// Upright, weight 700.
pub(super) const BOLD: &[u8] = include_bytes!("fonts/Inter-Bold.ttf");

/// The ground of the page.
pub(super) const GROUND: RGBColor = RGBColor(0xFF, 0xFF, 0xFF);
/// Axes and text.
pub(super) const INK: RGBColor = RGBColor(0x22, 0x22, 0x22);
/// Text of second rank: question, marks, provenance. Still 5.7 to 1 against the ground.
pub(super) const QUIET: RGBColor = RGBColor(0x66, 0x66, 0x66);
/// Lines that guide the eye and must stay behind the data.
pub(super) const GUIDE: RGBColor = RGBColor(0xD4, 0xD4, 0xD4);
/// Bars behind signs.
pub(super) const BAR_GROUND: RGBColor = RGBColor(0xBF, 0xC7, 0xCE);
/// How strongly the ground under a filled curve is tinted.
pub(super) const FILL_OPACITY: f64 = 0.16;
/// The same for bands of uncertainty and for bars, which carry data by their edge.
pub(super) const BAND_OPACITY: f64 = 0.22;
pub(super) const BAR_OPACITY: f64 = 0.38;

/// A colour for lines with a darker one of the same hue for words (contrast at least 4.5 to 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hue {
    pub(super) line: RGBColor,
    pub(super) text: RGBColor,
}

const fn hue(line: (u8, u8, u8), text: (u8, u8, u8)) -> Hue {
    Hue { line: RGBColor(line.0, line.1, line.2), text: RGBColor(text.0, text.1, text.2) }
}

// The palette of Okabe and Ito, which stays apart for colour-blind readers. Their orange and sky
// blue are a little darker here, so that a thin line of any of them is seen at 3 to 1.
pub(super) const BLUE: Hue = hue((0x00, 0x72, 0xB2), (0x00, 0x62, 0x99));
pub(super) const VERMILLION: Hue = hue((0xD5, 0x5E, 0x00), (0xA8, 0x4A, 0x00));
pub(super) const GREEN: Hue = hue((0x00, 0x9E, 0x73), (0x00, 0x72, 0x53));
pub(super) const PURPLE: Hue = hue((0xCC, 0x79, 0xA7), (0x9C, 0x40, 0x72));
pub(super) const ORANGE: Hue = hue((0xB8, 0x8B, 0x00), (0x8A, 0x5F, 0x00));
pub(super) const SKY: Hue = hue((0x2F, 0x9B, 0xD3), (0x1B, 0x6F, 0xA3));

/// A cell or a bar without a value.
pub(super) const NO_VALUE: RGBColor = RGBColor(0xEC, 0xEC, 0xEC);

/// What becomes of each colour on a dark ground.
const ON_DARK: [(RGBColor, RGBColor); 18] = [
    (GROUND, RGBColor(0x14, 0x18, 0x1D)),
    (INK, RGBColor(0xE8, 0xEA, 0xED)),
    (QUIET, RGBColor(0xA4, 0xAB, 0xB3)),
    (GUIDE, RGBColor(0x3C, 0x44, 0x4D)),
    (BAR_GROUND, RGBColor(0x4A, 0x55, 0x60)),
    (NO_VALUE, RGBColor(0x2A, 0x30, 0x37)),
    (BLUE.line, RGBColor(0x4C, 0x9B, 0xE8)),
    (BLUE.text, RGBColor(0x74, 0xB3, 0xF0)),
    (VERMILLION.line, RGBColor(0xF0, 0x76, 0x3A)),
    (VERMILLION.text, RGBColor(0xF7, 0x9B, 0x6B)),
    (GREEN.line, RGBColor(0x1D, 0xBF, 0x91)),
    (GREEN.text, RGBColor(0x3D, 0xD1, 0xA6)),
    (PURPLE.line, RGBColor(0xD9, 0x8B, 0xB9)),
    (PURPLE.text, RGBColor(0xE3, 0xA6, 0xCA)),
    (ORANGE.line, RGBColor(0xF2, 0xB8, 0x33)),
    (ORANGE.text, RGBColor(0xF5, 0xC4, 0x5E)),
    (SKY.line, RGBColor(0x9A, 0xD9, 0xF7)),
    (SKY.text, RGBColor(0xB5, 0xE3, 0xF9)),
];

/// What a colour looks like in a theme. Colours that carry numbers, such as those of heat maps,
/// stay what they are.
pub(super) fn shown(colour: RGBColor, theme: Theme) -> RGBColor {
    match theme {
        Theme::Light => colour,
        Theme::Dark => {
            ON_DARK.iter().find(|(light, _)| *light == colour).map_or(colour, |pair| pair.1)
        }
    }
}

/// A colour as SVG writes it.
pub(super) fn hex(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// How a line is interrupted: lengths in canvas units, drawn and left out in turn; empty is solid.
pub(super) type Dash = &'static [i32];

const SOLID: Dash = &[];
const DASHED: Dash = &[170, 70];
const DOTTED: Dash = &[45, 55];
const DASH_DOT: Dash = &[190, 60, 40, 60];
const DASH_DOT_DOT: Dash = &[190, 55, 40, 55, 40, 55];
const LONG_DASH: Dash = &[360, 90];

/// The look of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pen {
    pub(super) hue: Hue,
    pub(super) dash: Dash,
    pub(super) width: i32,
}

impl Pen {
    /// A solid curve of one run.
    pub(super) const fn solid(hue: Hue) -> Self {
        Self { hue, dash: SOLID, width: CURVE }
    }

    /// An interrupted curve of one run.
    pub(super) const fn dashed(hue: Hue) -> Self {
        Self { hue, dash: DASHED, width: CURVE }
    }

    /// The same pen with another width.
    pub(super) const fn wide(self, width: i32) -> Self {
        Self { width, ..self }
    }
}

/// The pens of runs laid over each other, in their order: no two share a hue or a dash.
pub(super) const RUN_PENS: [Pen; 6] = [
    Pen::solid(BLUE),
    Pen { hue: VERMILLION, dash: DASHED, width: CURVE },
    Pen { hue: GREEN, dash: DOTTED, width: CURVE },
    Pen { hue: PURPLE, dash: DASH_DOT, width: CURVE },
    Pen { hue: ORANGE, dash: LONG_DASH, width: CURVE },
    Pen { hue: SKY, dash: DASH_DOT_DOT, width: CURVE },
];

/// Marks a value by a line across a plot. No other line of its colour has this width.
pub(super) const GUIDE_LINE: Pen =
    Pen { hue: Hue { line: QUIET, text: QUIET }, dash: &[85, 65], width: HAIRLINE + 1 };

// Widths of lines.
pub(super) const CURVE: i32 = pt(1.2);
/// Second rank, such as bulk calcium under calcium near the channels.
pub(super) const FINE_CURVE: i32 = pt(0.75);
/// Spikes of one run in a lane of its own. No overlaid curve may have this width and be dashed.
pub(super) const LANE_CURVE: i32 = pt(0.85);
/// Where spikes stand closer than a curve of full width can show.
pub(super) const DENSE_CURVE: i32 = pt(0.6);
pub(super) const AXIS: i32 = pt(0.6);
pub(super) const HAIRLINE: i32 = pt(0.45);
/// Rims of signs. No curve has this width.
pub(super) const SIGN: i32 = AXIS + 13;
/// Edges of bars. No curve has this width.
pub(super) const BAR_EDGE: i32 = HAIRLINE + 3;
pub(super) const TICK: i32 = pt(2.2);

// Sizes of letters, as the height of the em square.
pub(super) const TITLE_SIZE: i32 = pt(12.0);
pub(super) const QUESTION_SIZE: i32 = pt(9.0);
pub(super) const LETTER_SIZE: i32 = pt(10.0);
pub(super) const PANEL_SIZE: i32 = pt(8.5);
pub(super) const LABEL_SIZE: i32 = pt(8.0);
pub(super) const TICK_SIZE: i32 = pt(7.5);
pub(super) const STAMP_SIZE: i32 = pt(5.5);

// The page.
pub(super) const EDGE: i32 = mm(3.0);
/// From the edge of the page to the axis of values: letter, tick labels, ticks.
pub(super) const LEFT: i32 = mm(15.0);
/// Between the end of the time axis and the words to the right of it.
pub(super) const LABEL_GAP: i32 = mm(3.0);
/// The widest the words on the right may grow before they are broken into lines.
pub(super) const LABEL_MOST: i32 = mm(30.0);
/// From the frame of one panel to the frame of the next, with the name of the next in between.
pub(super) const PANEL_GAP: i32 = mm(9.2);
/// Room for the name of the first panel.
pub(super) const FIRST_GAP: i32 = mm(9.6);
/// Ticks, tick labels and name of the time axis.
pub(super) const TIME_AXIS: i32 = mm(9.6);
/// The height of an ordinary panel and of a strip.
pub(super) const PANEL: i32 = mm(21.0);
pub(super) const STRIP: i32 = mm(11.0);
/// From the top of one lane to the top of the next, and the air between them.
pub(super) const LANE: i32 = mm(6.6);
pub(super) const LANE_GAP: i32 = mm(0.5);

// Within a panel.
/// Distance of baselines, in parts of the size of letters.
pub(super) const LEADING: f64 = 1.25;
/// Height of a capital, in parts of the size of letters.
pub(super) const CAPITAL: f64 = 0.727;
/// Length of the piece of line before a name.
pub(super) const SAMPLE: i32 = mm(6.5);
/// Up to how many marks are named beside the last of them.
pub(super) const FEW_MARKS: usize = 3;
/// Height of a row of marks.
pub(super) const ROW: i32 = mm(2.6);
/// How far words to the right may reach beyond their panel.
pub(super) const OVERHANG: i32 = mm(1.5);

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance (WCAG 2.2).
    fn luminance(RGBColor(red, green, blue): RGBColor) -> f64 {
        let [red, green, blue] = [red, green, blue].map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                crate::math::pow((value + 0.055) / 1.055, 2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(one: RGBColor, other: RGBColor) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    const HUES: [Hue; 6] = [BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY];

    #[test]
    fn words_are_seen_at_four_and_a_half_to_one_and_lines_at_three_to_one() {
        for theme in Theme::ALL {
            let ground = shown(GROUND, theme);
            let against = |colour| contrast(shown(colour, theme), ground);
            for words in HUES.map(|hue| hue.text).into_iter().chain([INK, QUIET]) {
                assert!(against(words) >= 4.5, "{} {theme:?} {}", hex(words), against(words));
            }
            for line in HUES.map(|hue| hue.line) {
                assert!(against(line) >= 3.0, "{} {theme:?} {}", hex(line), against(line));
            }
            // what only guides the eye is there, and stays behind
            for quiet in [GUIDE, BAR_GROUND, NO_VALUE] {
                assert!((1.1..3.0).contains(&against(quiet)), "{} {theme:?}", hex(quiet));
            }
        }
    }

    #[test]
    fn colours_stay_apart_in_both_themes() {
        for theme in Theme::ALL {
            for (index, one) in HUES.iter().enumerate() {
                for other in &HUES[index + 1..] {
                    let (one, other) = (shown(one.line, theme), shown(other.line, theme));
                    let apart = |a: u8, b: u8| i32::from(a).abs_diff(i32::from(b));
                    let far = apart(one.0, other.0) + apart(one.1, other.1) + apart(one.2, other.2);
                    assert!(far >= 70, "{} and {} in {theme:?}: {far}", hex(one), hex(other));
                }
            }
        }
    }

    #[test]
    fn exact_every_colour_of_the_light_theme_is_another_in_the_dark() {
        for (index, (light, dark)) in ON_DARK.iter().enumerate() {
            assert_eq!(shown(*light, Theme::Light), *light);
            assert_eq!(shown(*light, Theme::Dark), *dark);
            assert!(ON_DARK[..index].iter().all(|pair| pair.0 != *light), "{}", hex(*light));
        }
    }
}
