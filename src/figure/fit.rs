//! Makes a figure suit its page: letters as large as the page wants them and panels as high as it
//! allows; where that is not enough, panels side by side, and at last smaller letters.

use super::FigureError;
use super::canvas::part;
use super::style::{Height, Style};
use super::svg::Svg;

/// How far panels may be squeezed and stretched before letters become smaller.
const LOWEST: f64 = 0.7;
const HIGHEST: f64 = 1.6;
/// How much smaller letters become at each attempt, and the smallest that are tried.
const SMALLER: f64 = 0.95;
const SMALLEST: f64 = 0.1;

/// One attempt at a figure: how much room there is, in canvas units, and how it is to be used.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Room {
    pub(super) style: Style,
    pub(super) width: i32,
    /// How high the page is, where that is given.
    pub(super) height: Option<i32>,
    /// How many panels may stand side by side.
    pub(super) columns: usize,
    /// Height of panels over that in print.
    pub(super) stretch: f64,
    /// Size on paper over that in canvas units.
    pub(super) letters: f64,
}

impl Room {
    fn new(style: Style, letters: f64, columns: usize) -> Self {
        let page = style.size.page();
        let units = |length_mm: f64| part(1, 100.0 * length_mm / letters);
        let height = match page.height {
            Height::Exactly(height_mm) => Some(units(height_mm)),
            Height::Free | Height::AtMost(_) => None,
        };
        Self { style, width: units(page.width_mm), height, columns, stretch: 1.0, letters }
    }

    /// A length that may be squeezed and stretched.
    pub(super) fn flexible(&self, length: i32) -> i32 {
        part(length, self.stretch)
    }

    /// Height over width of a frame, with its least and greatest height, all flexible.
    pub(super) fn shape(&self, over_width: f64, least: i32, most: i32) -> (f64, i32, i32) {
        (over_width * self.stretch, self.flexible(least), self.flexible(most))
    }
}

/// Draws a figure as its page wants it, with up to `most_columns` panels side by side.
///
/// Each attempt is a whole drawing: how high a figure becomes is known only when all its words are
/// set. Pages of free height need a single one.
pub(super) fn fit(
    style: Style,
    most_columns: usize,
    draw: impl Fn(Room) -> Result<Svg, FigureError>,
) -> Result<Svg, FigureError> {
    let page = style.size.page();
    let (Height::AtMost(limit_mm) | Height::Exactly(limit_mm)) = page.height else {
        return draw(Room::new(style, page.letters, 1));
    };
    let mut letters = page.letters;
    loop {
        let limit = 100.0 * limit_mm / letters;
        for columns in 1..=most_columns.max(1) {
            let room = Room::new(style, letters, columns);
            if let Some(figure) = settle(room, limit, &draw)? {
                return Ok(figure);
            }
        }
        letters *= SMALLER;
        if letters < SMALLEST * page.letters {
            return draw(Room::new(style, letters, 1));
        }
    }
}

/// The figure with panels as high as the page allows, if it fits.
fn settle(
    room: Room,
    limit: f64,
    draw: &impl Fn(Room) -> Result<Svg, FigureError>,
) -> Result<Option<Svg>, FigureError> {
    let plain = draw(room)?;
    let height = f64::from(plain.needs);
    let other = if height > limit { LOWEST } else { HIGHEST };
    let extreme = draw(Room { stretch: other, ..room })?;
    let slope = (f64::from(extreme.needs) - height) / (other - 1.0);
    if slope < 1.0 {
        // nothing in it can be squeezed or stretched
        return Ok((height <= limit).then_some(plain));
    }
    // a little less, for words that are broken into lines another way
    let stretch = (1.0 + (limit - height) / slope - 0.004).clamp(LOWEST, HIGHEST);
    let figure = draw(Room { stretch, ..room })?;
    let fits = |figure: &Svg| f64::from(figure.needs) <= limit;
    Ok([figure, plain].into_iter().find(fits))
}
