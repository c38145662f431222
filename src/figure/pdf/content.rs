//! What is drawn on the page of a PDF, taken from the tree that the PNG is made of.

use super::super::FigureError;
use super::POINTS_PER_PIXEL;
use super::font::{Face, UsedFont};
use pdf_writer::types::{LineCapStyle, LineJoinStyle};
use pdf_writer::{Content, Finish as _, Name, Str};
use resvg::tiny_skia::{PathSegment, Point, Transform};
use resvg::usvg::{
    Color, Fill, FillRule, Group, LineCap, LineJoin, Node, Paint, Path, Stroke, Text, Tree,
};
use std::collections::BTreeSet;

/// The drawing and what it needs.
pub(super) struct Drawn {
    pub(super) content: Vec<u8>,
    /// The upright and the bold font, with the letters used of each.
    pub(super) fonts: [UsedFont; 2],
    /// Opacities in thousandths.
    pub(super) opacities: BTreeSet<u16>,
}

/// Weight from which letters are bold.
const BOLD: u16 = 600;

/// By which name the page knows a font.
pub(super) fn font_name(index: usize) -> String {
    format!("F{index}")
}

/// By which name the page knows an opacity.
pub(super) fn opacity_name(permille: u16) -> String {
    format!("O{permille}")
}

/// Draws the whole tree.
pub(super) fn draw(tree: &Tree) -> Result<Drawn, FigureError> {
    let height = tree.size().height();
    // from pixels that count downward to points that count upward
    let to_page = Transform::from_row(
        POINTS_PER_PIXEL,
        0.0,
        0.0,
        -POINTS_PER_PIXEL,
        0.0,
        height * POINTS_PER_PIXEL,
    );
    let mut pen = PdfPen {
        content: Content::new(),
        to_page,
        fonts: UsedFont::both()?,
        opacities: BTreeSet::new(),
        opacity: 1000,
        tree,
    };
    // One mark around everything: the page shows a single figure.
    pen.content.begin_marked_content_with_properties(Name(b"Figure")).properties().identify(0);
    pen.group(tree.root(), 1.0);
    pen.content.end_marked_content();
    let PdfPen { content, fonts, opacities, .. } = pen;
    Ok(Drawn { content: content.finish().to_vec(), fonts, opacities })
}

struct PdfPen<'a> {
    content: Content,
    to_page: Transform,
    fonts: [UsedFont; 2],
    opacities: BTreeSet<u16>,
    /// The one in force.
    opacity: u16,
    tree: &'a Tree,
}

impl PdfPen<'_> {
    /// plotters gives opacity to single shapes only, so that it may be handed down.
    fn group(&mut self, group: &Group, opacity: f32) {
        for node in group.children() {
            match node {
                Node::Group(inner) => self.group(inner, opacity * inner.opacity().get()),
                Node::Path(path) => self.path(path, opacity),
                Node::Text(text) => self.text(text, opacity),
                Node::Image(_) => {}
            }
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1000")]
    #[expect(clippy::cast_sign_loss, reason = "between 0 and 1000")]
    fn opacity(&mut self, frac: f32) {
        let permille = (frac.clamp(0.0, 1.0) * 1000.0).round() as u16;
        if permille != self.opacity {
            self.opacity = permille;
            self.opacities.insert(permille);
            self.content.set_parameters(Name(opacity_name(permille).as_bytes()));
        }
    }

    fn path(&mut self, path: &Path, opacity: f32) {
        let transform = self.to_page.pre_concat(path.abs_transform());
        if let Some(fill) = path.fill() {
            self.opacity(opacity * fill.opacity().get());
            self.fill_colour(fill);
            self.outline(path, transform);
            match fill.rule() {
                FillRule::NonZero => self.content.fill_nonzero(),
                FillRule::EvenOdd => self.content.fill_even_odd(),
            };
        }
        if let Some(stroke) = path.stroke() {
            self.opacity(opacity * stroke.opacity().get());
            self.stroke_look(stroke, scale(transform));
            self.outline(path, transform);
            self.content.stroke();
        }
    }

    fn outline(&mut self, path: &Path, transform: Transform) {
        let place = |mut point: Point| {
            transform.map_point(&mut point);
            (thousandths(point.x), thousandths(point.y))
        };
        let mut last = Point::zero();
        for segment in path.data().segments() {
            match segment {
                PathSegment::MoveTo(to) => {
                    let (x, y) = place(to);
                    self.content.move_to(x, y);
                    last = to;
                }
                PathSegment::LineTo(to) => {
                    let (x, y) = place(to);
                    self.content.line_to(x, y);
                    last = to;
                }
                PathSegment::QuadTo(by, to) => {
                    let third = |end: Point| {
                        Point::from_xy(
                            end.x + (by.x - end.x) * 2.0 / 3.0,
                            end.y + (by.y - end.y) * 2.0 / 3.0,
                        )
                    };
                    self.cubic(place(third(last)), place(third(to)), place(to));
                    last = to;
                }
                PathSegment::CubicTo(one, other, to) => {
                    self.cubic(place(one), place(other), place(to));
                    last = to;
                }
                PathSegment::Close => {
                    self.content.close_path();
                }
            }
        }
    }

    fn cubic(&mut self, one: (f32, f32), other: (f32, f32), to: (f32, f32)) {
        self.content.cubic_to(one.0, one.1, other.0, other.1, to.0, to.1);
    }

    fn fill_colour(&mut self, fill: &Fill) {
        let [red, green, blue] = channels(fill.paint());
        self.content.set_fill_rgb(red, green, blue);
    }

    fn stroke_look(&mut self, stroke: &Stroke, scale: f32) {
        let [red, green, blue] = channels(stroke.paint());
        self.content.set_stroke_rgb(red, green, blue);
        self.content.set_line_width(thousandths(stroke.width().get() * scale));
        self.content.set_line_cap(match stroke.linecap() {
            LineCap::Butt => LineCapStyle::ButtCap,
            LineCap::Round => LineCapStyle::RoundCap,
            LineCap::Square => LineCapStyle::ProjectingSquareCap,
        });
        self.content.set_line_join(match stroke.linejoin() {
            LineJoin::Miter | LineJoin::MiterClip => LineJoinStyle::MiterJoin,
            LineJoin::Round => LineJoinStyle::RoundJoin,
            LineJoin::Bevel => LineJoinStyle::BevelJoin,
        });
        let dashes = stroke.dasharray().unwrap_or_default();
        let dashes = dashes.iter().map(|length| thousandths(length * scale));
        self.content.set_dash_pattern(dashes, thousandths(stroke.dashoffset() * scale));
    }

    /// Letters where the PNG has them, in runs that copy as words.
    fn text(&mut self, text: &Text, opacity: f32) {
        let to_page = self.to_page.pre_concat(text.abs_transform());
        for span in text.layouted() {
            let Some(fill) = &span.fill else { continue };
            self.opacity(opacity * fill.opacity().get());
            self.fill_colour(fill);
            let Some(first) = span.positioned_glyphs.first() else { continue };
            let face = self.tree.fontdb().face(first.font);
            let index = usize::from(face.is_some_and(|face| face.weight.0 >= BOLD));
            let Face { units_per_em, .. } = self.fonts[index].face;
            let start = to_page.pre_concat(first.outline_transform());
            let size = scale(start) * units_per_em;
            self.content.begin_text();
            self.content.set_font(Name(font_name(index).as_bytes()), thousandths(size));
            let turn = [start.sx, start.ky, start.kx, start.sy].map(|part| part / scale(start));
            let matrix = [turn[0], turn[1], turn[2], turn[3], start.tx, start.ty];
            self.content.set_text_matrix(matrix.map(thousandths));
            let mut shown = self.content.show_positioned();
            let mut items = shown.items();
            // where the pen is, in the direction of the line, in points
            let along = |at: Transform| (at.tx - start.tx) * turn[0] + (at.ty - start.ty) * turn[1];
            let mut pen = 0.0_f32;
            for glyph in &span.positioned_glyphs {
                let Ok(number) = u16::try_from(glyph.id.0) else { continue };
                let at = along(to_page.pre_concat(glyph.outline_transform()));
                let off = ((pen - at) / size * 1000.0).round();
                if off != 0.0 {
                    items.adjust(off);
                    pen -= off * size / 1000.0;
                }
                let font = &mut self.fonts[index];
                let id = font.letter(number, &glyph.text);
                items.show(Str(&id.to_be_bytes()));
                pen += font.face.advance(number) / units_per_em * size;
            }
            items.finish();
            shown.finish();
            self.content.end_text();
        }
    }
}

/// How much longer lengths become.
fn scale(transform: Transform) -> f32 {
    (transform.sx * transform.sx + transform.ky * transform.ky).sqrt()
}

/// Finer than any printer.
fn thousandths(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}

/// Red, green and blue between 0 and 1; figures have no other paint.
fn channels(paint: &Paint) -> [f32; 3] {
    let Color { red, green, blue } = match paint {
        Paint::Color(colour) => *colour,
        _ => Color::black(),
    };
    [red, green, blue].map(|channel| thousandths(f32::from(channel) / 255.0))
}
