//! From numbers to colours, for heat maps: from dark blue over green to yellow.
//!
//! The scale is our own. It is a smooth curve in the Oklab space (Ottosson 2020), in which equal
//! distances look equally far apart; lightness grows from end to end, so that the order of colours
//! is the same for colour-blind readers and in a grey print.

use super::super::canvas::part;
use plotters::style::RGBColor;

/// Places at equal distances along the curve, as red, green and blue.
const ANCHORS: [(u8, u8, u8); 17] = [
    (30, 20, 100),
    (32, 36, 117),
    (32, 53, 131),
    (30, 69, 142),
    (27, 86, 150),
    (24, 103, 155),
    (26, 119, 159),
    (34, 134, 160),
    (48, 149, 159),
    (65, 164, 156),
    (85, 177, 151),
    (107, 191, 145),
    (131, 203, 136),
    (157, 214, 125),
    (185, 224, 111),
    (214, 233, 94),
    (244, 240, 72),
];

/// The number of colours that are told apart. More could not be seen, and neighbours of one colour
/// are drawn as one piece.
pub(super) const SHADES: i32 = 128;

/// Which of the [`SHADES`] belongs to a place between 0 and 1.
pub(super) fn shade(position: f64) -> i32 {
    part(SHADES - 1, position.clamp(0.0, 1.0))
}

/// The colour of a shade.
pub(super) fn colour(shade: i32) -> RGBColor {
    let shade = shade.clamp(0, SHADES - 1);
    let steps = i32::try_from(ANCHORS.len()).unwrap_or(1) - 1;
    let (below, rest) = (shade * steps / (SHADES - 1), shade * steps % (SHADES - 1));
    let from = ANCHORS[usize::try_from(below).unwrap_or(0)];
    let to = ANCHORS[usize::try_from((below + 1).min(steps)).unwrap_or(0)];
    let mix = |from: u8, to: u8| {
        let (from, to) = (i32::from(from), i32::from(to));
        let value = from + part(to - from, f64::from(rest) / f64::from(SHADES - 1));
        u8::try_from(value).unwrap_or(u8::MAX)
    };
    RGBColor(mix(from.0, to.0), mix(from.1, to.1), mix(from.2, to.2))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A channel without the curve that screens apply (sRGB, IEC 61966-2-1).
    fn linear(channel: u8) -> f64 {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            crate::math::pow((value + 0.055) / 1.055, 2.4)
        }
    }

    /// Lightness and the two directions of colour in Oklab.
    fn oklab(RGBColor(red, green, blue): RGBColor) -> [f64; 3] {
        let [r, g, b] = [red, green, blue].map(linear);
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        ]
    }

    #[test]
    fn luminance_grows_along_the_whole_scale() {
        let luminance = |shade: i32| {
            let RGBColor(red, green, blue) = colour(shade);
            0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
        };
        for shade_ in 1..SHADES {
            assert!(luminance(shade_) > luminance(shade_ - 1), "at {shade_}");
        }
        assert!(luminance(SHADES - 1) > 0.8 && luminance(0) < 0.02, "it uses most of the range");
    }

    #[test]
    fn equal_steps_look_equal() {
        let place = |anchor: usize| {
            let (red, green, blue) = ANCHORS[anchor];
            oklab(RGBColor(red, green, blue))
        };
        let step = |index: usize| {
            let (from, to) = (place(index), place(index + 1));
            from.iter().zip(to).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
        };
        let steps: Vec<f64> = (0..ANCHORS.len() - 1).map(step).collect();
        let mean = steps.iter().sum::<f64>() / steps.len() as f64;
        assert!(steps.iter().all(|step| (step / mean - 1.0).abs() < 0.06), "{steps:?}");
    }

    #[test]
    fn exact_the_ends_are_reached_and_what_lies_beyond_stays_there() {
        assert_eq!(colour(shade(0.0)), RGBColor(30, 20, 100));
        assert_eq!(colour(shade(1.0)), RGBColor(244, 240, 72));
        assert_eq!((shade(-3.0), shade(7.0)), (0, SHADES - 1));
    }
}
