//! Shapes of a drawn scene: places in millimetres of a drawing, curves, ions, arrows and badges, put
//! on the page at any size.

use super::super::FigureError;
use super::super::aside::LABEL;
use super::super::canvas::{Canvas, Lettering, Side, count, part};
use super::super::labels::wrap;
use super::super::theme::{self, CAPITAL, Hue, LEADING, Pen};

/// A place in a drawing, in its own millimetres.
pub(super) type Place = (f64, f64);

/// Steps of a curve.
const STEPS: i32 = 24;
/// Steps of a full circle.
const AROUND: i32 = 48;

/// A drawing on the page.
pub(super) struct Scene<'c, 'b> {
    pub(super) canvas: &'c mut Canvas<'b>,
    /// Where its upper left corner is.
    pub(super) corner: (i32, i32),
    /// Canvas units for a millimetre of the drawing.
    pub(super) unit: f64,
}

impl Scene<'_, '_> {
    /// A length on the page.
    #[expect(clippy::cast_possible_truncation, reason = "a page is smaller than 2^31 units")]
    pub(super) fn length(&self, millimetres: f64) -> i32 {
        (millimetres * self.unit).round() as i32
    }

    pub(super) fn at(&self, (x, y): Place) -> (i32, i32) {
        (self.corner.0 + self.length(x), self.corner.1 + self.length(y))
    }

    fn places(&self, places: &[Place]) -> Vec<(i32, i32)> {
        places.iter().map(|place| self.at(*place)).collect()
    }

    /// A tinted shape.
    pub(super) fn ground(
        &mut self,
        outline: &[Place],
        hue: Hue,
        opacity: f64,
    ) -> Result<(), FigureError> {
        let corners = self.places(outline);
        self.canvas.tint(corners, hue.line, opacity)
    }

    /// A line through places.
    pub(super) fn line(
        &mut self,
        places: &[Place],
        hue: Hue,
        width: i32,
    ) -> Result<(), FigureError> {
        let places = self.places(places);
        self.canvas.line(places, Pen::solid(hue).wide(width))
    }

    /// An upright rectangle with full colour.
    pub(super) fn block(&mut self, from: Place, to: Place, hue: Hue) -> Result<(), FigureError> {
        let corners = self.places(&[from, (to.0, from.1), to, (from.0, to.1)]);
        self.canvas.shape(corners, hue.line)
    }

    /// A small disc.
    pub(super) fn dot(&mut self, middle: Place, radius: f64, hue: Hue) -> Result<(), FigureError> {
        let (middle, radius) = (self.at(middle), self.length(radius));
        self.canvas.disc(middle, radius, hue.line)
    }

    /// A disc of the ground with a rim.
    pub(super) fn ring(&mut self, middle: Place, radius: f64, hue: Hue) -> Result<(), FigureError> {
        let (middle, radius) = (self.at(middle), self.length(radius));
        self.canvas.spot(middle, radius, theme::GROUND, Pen::solid(hue).wide(theme::SIGN))
    }

    /// An arrow with a full head.
    pub(super) fn arrow(&mut self, from: Place, to: Place, hue: Hue) -> Result<(), FigureError> {
        const HEAD: f64 = 2.4;
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy).max(HEAD);
        let (ux, uy) = (dx / length, dy / length);
        let neck = (to.0 - HEAD * ux, to.1 - HEAD * uy);
        self.line(&[from, neck], hue, theme::CURVE)?;
        let half = HEAD / 2.2;
        let head = [
            to,
            (neck.0 - half * uy, neck.1 + half * ux),
            (neck.0 + half * uy, neck.1 - half * ux),
        ];
        let corners = self.places(&head);
        self.canvas.shape(corners, hue.line)
    }

    /// Words around a place.
    pub(super) fn words(&mut self, words: &str, at: Place, side: Side) -> Result<(), FigureError> {
        let (x, y) = self.at(at);
        let lettering = Lettering { colour: theme::INK, ..LABEL }.side(side);
        self.canvas.words(words, (x, y + part(theme::LABEL_SIZE, CAPITAL / 2.0)), lettering)
    }

    /// A number in a black disc; the same size on every page.
    pub(super) fn badge(&mut self, number: usize, at: Place) -> Result<(), FigureError> {
        let at = self.at(at);
        badge(self.canvas, number, at)
    }
}

/// Radius of a badge.
pub(super) const BADGE: i32 = theme::mm(2.1);

/// A number in a black disc.
pub(super) fn badge(
    canvas: &mut Canvas<'_>,
    number: usize,
    (x, y): (i32, i32),
) -> Result<(), FigureError> {
    canvas.disc((x, y), BADGE, theme::INK)?;
    let lettering = Lettering::new(theme::LABEL_SIZE, theme::GROUND).bold().side(Side::Middle);
    let baseline = y + part(theme::LABEL_SIZE, CAPITAL / 2.0);
    canvas.words(&number.to_string(), (x, baseline), lettering)
}

/// A numbered paragraph: a head in bold, and sentences under it.
pub(super) struct Paragraph {
    number: usize,
    head: String,
    lines: Vec<String>,
}

impl Paragraph {
    pub(super) fn new(number: usize, head: String, sentences: &[String], width: i32) -> Self {
        let lines = sentences.iter().flat_map(|text| wrap(text, LABEL, width - INDENT)).collect();
        Self { number, head, lines }
    }

    pub(super) fn height(&self) -> i32 {
        part(theme::PANEL_SIZE, LEADING)
            + part(theme::LABEL_SIZE, LEADING) * count(self.lines.len())
            + theme::mm(2.6)
    }

    /// Sets it from a corner down.
    pub(super) fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        (x, top): (i32, i32),
    ) -> Result<(), FigureError> {
        let first = top + part(theme::PANEL_SIZE, LEADING);
        let middle = first - part(theme::PANEL_SIZE, CAPITAL / 2.0);
        badge(canvas, self.number, (x + BADGE, middle))?;
        let head = Lettering::new(theme::PANEL_SIZE, theme::INK).bold();
        canvas.words(&self.head, (x + INDENT, first), head)?;
        for (index, line) in self.lines.iter().enumerate() {
            let y = first + part(theme::LABEL_SIZE, LEADING) * count(index + 1);
            canvas.words(line, (x + INDENT, y), LABEL)?;
        }
        Ok(())
    }
}

/// From the left end of a badge to the words beside it.
const INDENT: i32 = theme::mm(6.0);

/// An outline made of straight lines and curves.
#[derive(Debug, Clone, Default)]
pub(super) struct Outline(pub(super) Vec<Place>);

impl Outline {
    pub(super) fn from(place: Place) -> Self {
        Self(vec![place])
    }

    pub(super) fn to(mut self, place: Place) -> Self {
        self.0.push(place);
        self
    }

    /// A curve of Bézier's with two handles.
    pub(super) fn curve(mut self, first: Place, second: Place, end: Place) -> Self {
        let start = self.0.last().copied().unwrap_or(end);
        for step in 1..=STEPS {
            let t = f64::from(step) / f64::from(STEPS);
            let s = 1.0 - t;
            let mix = |a: f64, b: f64, c: f64, d: f64| {
                s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
            };
            self.0.push((
                mix(start.0, first.0, second.0, end.0),
                mix(start.1, first.1, second.1, end.1),
            ));
        }
        self
    }

    /// Whether a place lies within it (the rule of even and odd crossings).
    pub(super) fn contains(&self, (x, y): Place) -> bool {
        let mut inside = false;
        for (index, &(x1, y1)) in self.0.iter().enumerate() {
            let (x2, y2) = self.0[(index + 1) % self.0.len()];
            if (y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 {
                inside = !inside;
            }
        }
        inside
    }
}

/// A piece of a circle, from one angle to another in parts of a turn; zero points right, a quarter
/// down.
pub(super) fn arc(middle: Place, radius: f64, from: f64, to: f64) -> Vec<Place> {
    let turn = |part: f64| {
        let (sin, cos) = crate::math::sin_cos(part * std::f64::consts::TAU);
        (middle.0 + radius * cos, middle.1 + radius * sin)
    };
    (0..=AROUND)
        .map(|step| turn(from + (to - from) * f64::from(step) / f64::from(AROUND)))
        .collect()
}

/// Places in a box that fill it evenly without a pattern that the eye would see (Halton's
/// sequence).
pub(super) fn scattered(room: Room) -> impl Iterator<Item = Place> {
    let radical = |mut index: u32, base: u32| {
        let (mut part, mut found) = (1.0, 0.0);
        while index > 0 {
            part /= f64::from(base);
            found += part * f64::from(index % base);
            index /= base;
        }
        found
    };
    (1..).map(move |index| {
        let (left, top, right, bottom) = room;
        (left + (right - left) * radical(index, 2), top + (bottom - top) * radical(index, 3))
    })
}

/// A box of a drawing: left, top, right, bottom.
pub(super) type Room = (f64, f64, f64, f64);

/// Where words of a drawing stand, so that nothing else is put there.
pub(super) fn overlaps((x, y): Place, (left, top, right, bottom): Room, air: f64) -> bool {
    x > left - air && x < right + air && y > top - air && y < bottom + air
}

/// Height of a frame on the page, for those that stack.
pub(super) fn height_of(paragraphs: &[Paragraph]) -> i32 {
    paragraphs.iter().map(Paragraph::height).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_within_an_outline_or_not() {
        let square = Outline::from((0.0, 0.0)).to((4.0, 0.0)).to((4.0, 4.0)).to((0.0, 4.0));
        assert!(square.contains((2.0, 2.0)) && !square.contains((5.0, 2.0)));
    }

    #[test]
    fn exact_scattered_places_fill_halves_evenly() {
        let left = scattered((0.0, 0.0, 2.0, 2.0)).take(64).filter(|place| place.0 < 1.0).count();
        assert_eq!(left, 32);
    }
}
