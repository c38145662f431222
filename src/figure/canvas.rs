//! The sheet figures are drawn on: a thin layer over plotters that speaks in canvas units of a
//! hundredth of a millimetre. Nothing else in the crate touches plotters' drawing areas.

use super::axis::Axis;
use super::clip::{Window, clip};
use super::reduce::{reduce, straighten};
use super::theme::{self, Pen};
use super::{FigureError, Point};
use plotters::chart::ChartBuilder;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Text};
use plotters::prelude::SVGBackend;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontStyle, IntoFont, RGBColor, ShapeStyle, TextStyle, register_font};
use std::sync::OnceLock;

/// plotters asks for the height of a line where SVG has the em square.
const LINE_PER_EM: f64 = 1.24;
/// The same measured in the embedded font.
const FONT_LINE_PER_EM: f64 = (1984.0 + 494.0) / 2048.0;

/// How far, in canvas units, a drawn curve may be from the recorded one.
const TOLERANCE: f64 = 0.75;

/// A part of a length on the sheet.
#[expect(clippy::cast_possible_truncation, reason = "a page is smaller than 2^31 units")]
pub(super) fn part(length: i32, factor: f64) -> i32 {
    (f64::from(length) * factor).round() as i32
}

/// A number of things, to multiply lengths with.
pub(super) fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// A rectangle on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

impl Frame {
    pub(super) fn right(self) -> i32 {
        self.left + self.width
    }

    pub(super) fn bottom(self) -> i32 {
        self.top + self.height
    }
}

/// Which side of the words the given place is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Start,
    Middle,
    End,
}

/// Size, weight, colour and side of words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lettering {
    pub(super) size: i32,
    pub(super) bold: bool,
    pub(super) colour: RGBColor,
    pub(super) side: Side,
}

impl Lettering {
    pub(super) const fn new(size: i32, colour: RGBColor) -> Self {
        Self { size, bold: false, colour, side: Side::Start }
    }

    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) const fn side(self, side: Side) -> Self {
        Self { side, ..self }
    }

    fn font(self) -> (&'static str, f64, FontStyle) {
        let weight = if self.bold { FontStyle::Bold } else { FontStyle::Normal };
        (theme::FAMILY, f64::from(self.size) * LINE_PER_EM, weight)
    }

    fn style(self, vertical: VPos) -> TextStyle<'static> {
        let horizontal = match self.side {
            Side::Start => HPos::Left,
            Side::Middle => HPos::Center,
            Side::End => HPos::Right,
        };
        let mut style = TextStyle::from(self.font()).pos(Pos::new(horizontal, vertical));
        style.color = self.colour.to_backend_color();
        style
    }

    /// How wide words are when set, in canvas units, rounded up.
    pub(super) fn width_of(self, words: &str) -> i32 {
        register_fonts();
        let (family, _, weight) = self.font();
        let font = (family, f64::from(self.size) * FONT_LINE_PER_EM, weight).into_font();
        let (width, _) = font.box_size(words).unwrap_or_default();
        i32::try_from(width).unwrap_or(i32::MAX).saturating_add(1)
    }
}

/// Hands the embedded font to plotters, once for the whole program.
fn register_fonts() {
    static DONE: OnceLock<()> = OnceLock::new();
    DONE.get_or_init(|| {
        for (weight, bytes) in [(FontStyle::Normal, theme::REGULAR), (FontStyle::Bold, theme::BOLD)]
        {
            // Refused only if the embedded bytes were no font, and then measuring fails in tests.
            let _ = register_font(theme::FAMILY, weight, bytes);
        }
    });
}

/// A curve to be drawn in a plot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stroke<'a> {
    pub(super) points: &'a [Point],
    pub(super) pen: Pen,
    /// Whether the ground between curve and zero is tinted.
    pub(super) filled: bool,
}

/// What plotters made of a figure, with the pens whose dashes it cannot draw itself.
#[derive(Debug)]
pub(super) struct Drawing {
    pub(super) text: String,
    pub(super) pens: Vec<Pen>,
    pub(super) width: i32,
    pub(super) height: i32,
}

/// The sheet while it is being drawn on.
pub(super) struct Canvas<'buffer> {
    area: DrawingArea<SVGBackend<'buffer>, Shift>,
    pens: Vec<Pen>,
}

type Refusal<'buffer> = plotters::drawing::DrawingAreaErrorKind<
    <SVGBackend<'buffer> as plotters::prelude::DrawingBackend>::ErrorType,
>;

impl From<Refusal<'_>> for FigureError {
    fn from(refusal: Refusal<'_>) -> Self {
        Self::Drawing(refusal.to_string())
    }
}

impl Canvas<'_> {
    /// Lays out a sheet of the given size and lets `paint` draw on it.
    pub(super) fn draw(
        (width, height): (i32, i32),
        paint: impl FnOnce(&mut Canvas<'_>) -> Result<(), FigureError>,
    ) -> Result<Drawing, FigureError> {
        register_fonts();
        let mut text = String::new();
        let pens = {
            let size = (width.unsigned_abs(), height.unsigned_abs());
            let area = SVGBackend::with_string(&mut text, size).into_drawing_area();
            area.fill(&theme::GROUND)?;
            let mut canvas = Canvas { area, pens: vec![] };
            paint(&mut canvas)?;
            canvas.area.present()?;
            canvas.pens
        };
        Ok(Drawing { text, pens, width, height })
    }

    /// Words whose baseline is at `y`.
    pub(super) fn words(
        &mut self,
        words: &str,
        (x, y): (i32, i32),
        lettering: Lettering,
    ) -> Result<(), FigureError> {
        let style = lettering.style(VPos::Bottom);
        Ok(self.area.draw(&Text::new(words, (x, y), style))?)
    }

    /// A straight line of second rank.
    pub(super) fn rule(
        &mut self,
        from: (i32, i32),
        to: (i32, i32),
        colour: RGBColor,
        width: i32,
    ) -> Result<(), FigureError> {
        let style = ShapeStyle::from(&colour).stroke_width(width.unsigned_abs());
        Ok(self.area.draw(&PathElement::new(vec![from, to], style))?)
    }

    /// A straight piece of a curve's line, for keys.
    pub(super) fn sample(
        &mut self,
        from: (i32, i32),
        to: (i32, i32),
        pen: Pen,
    ) -> Result<(), FigureError> {
        self.pens.push(pen);
        self.rule(from, to, pen.hue.line, pen.width)
    }

    /// A filled shape.
    pub(super) fn shape(
        &mut self,
        corners: Vec<(i32, i32)>,
        colour: RGBColor,
    ) -> Result<(), FigureError> {
        self.tint(corners, colour, 1.0)
    }

    /// A shape through which what lies behind is seen.
    pub(super) fn tint(
        &mut self,
        corners: Vec<(i32, i32)>,
        colour: RGBColor,
        opacity: f64,
    ) -> Result<(), FigureError> {
        Ok(self.area.draw(&Polygon::new(corners, colour.mix(opacity).filled()))?)
    }

    /// A line through places on the sheet.
    pub(super) fn line(&mut self, places: Vec<(i32, i32)>, pen: Pen) -> Result<(), FigureError> {
        self.pens.push(pen);
        let style = ShapeStyle::from(&pen.hue.line).stroke_width(pen.width.unsigned_abs());
        Ok(self.area.draw(&PathElement::new(places, style))?)
    }

    /// A round spot with a rim, filled with `colour`.
    pub(super) fn spot(
        &mut self,
        middle: (i32, i32),
        radius: i32,
        colour: RGBColor,
        rim: Pen,
    ) -> Result<(), FigureError> {
        self.area.draw(&Circle::new(middle, radius, colour.filled()))?;
        let style = ShapeStyle::from(&rim.hue.line).stroke_width(rim.width.unsigned_abs());
        Ok(self.area.draw(&Circle::new(middle, radius, style))?)
    }

    /// A round spot without a rim.
    pub(super) fn disc(
        &mut self,
        middle: (i32, i32),
        radius: i32,
        colour: RGBColor,
    ) -> Result<(), FigureError> {
        Ok(self.area.draw(&Circle::new(middle, radius, colour.filled()))?)
    }

    /// Axes and curves. The axis of time is drawn only under the last of the panels that share it.
    pub(super) fn plot(
        &mut self,
        frame: Frame,
        (time, values): (&Axis, &Axis),
        with_time_axis: bool,
        strokes: &[Stroke<'_>],
    ) -> Result<(), FigureError> {
        let (left, below) = (theme::LEFT, if with_time_axis { theme::TIME_AXIS } else { 0 });
        let area = self
            .area
            .clone()
            .shrink((frame.left - left, frame.top), (frame.width + left, frame.height + below));
        let mut chart = ChartBuilder::on(&area)
            .y_label_area_size(left)
            .x_label_area_size(below)
            .build_cartesian_2d(time.clone(), values.clone())?;
        let line = |colour: RGBColor, width: i32| {
            ShapeStyle::from(&colour).stroke_width(width.unsigned_abs())
        };
        let mut mesh = chart.configure_mesh();
        mesh.disable_x_mesh()
            .light_line_style(theme::GROUND.mix(0.0))
            .bold_line_style(line(theme::GUIDE, theme::HAIRLINE))
            .axis_style(line(theme::INK, theme::AXIS))
            .label_style(Lettering::new(theme::TICK_SIZE, theme::INK).style(VPos::Center))
            .set_all_tick_mark_size(theme::TICK);
        if !values.is_guided() {
            mesh.disable_y_mesh();
        }
        if !with_time_axis {
            mesh.disable_x_axis();
        }
        mesh.draw()?;

        let window = Window { time: (time.low, time.high), value: (values.low, values.high) };
        // Two points to a column of a tenth of a millimetre: finer than any line drawn here.
        let slots = usize::try_from(frame.width / 10).unwrap_or(1).max(1);
        let (width, height) = (f64::from(frame.width), f64::from(frame.height));
        let place = |(moment, value): &Point| {
            (time.position(*moment) * width, values.position(*value) * height)
        };
        for stroke in strokes {
            self.pens.push(stroke.pen);
            for piece in clip(&reduce(stroke.points, window.time, slots), window) {
                let piece = straighten(&piece, place, TOLERANCE);
                if stroke.filled {
                    let ground = values.low.max(0.0);
                    let ends = piece.last().zip(piece.first());
                    let floor = ends.map(|(last, first)| [(last.0, ground), (first.0, ground)]);
                    let outline = piece.iter().copied().chain(floor.into_iter().flatten());
                    let tint = stroke.pen.hue.line.mix(theme::FILL_OPACITY);
                    chart.draw_series([Polygon::new(outline.collect::<Vec<_>>(), tint)])?;
                }
                let style = line(stroke.pen.hue.line, stroke.pen.width);
                chart.draw_series([PathElement::new(piece, style)])?;
            }
        }
        Ok(())
    }
}
