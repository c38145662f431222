//! One picture of the film: the curves as far as time has come, the vesicles, the line of time and
//! what is counted.

use super::look::{
    self, BLUE, CLOCK, CURVE, GREEN, GROUND, INK, NOW, PANEL, QUIET, RIGHT, Rgb, WIDTH,
};
use super::scene::{Column, Panel, Scene, Shows, TITLE_BASELINE};
use super::{Caption, ground};
use crate::media::MediaError;
use crate::message::message;
use crate::text::{Catalogue, Value};
use resvg::tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Paint, PathBuilder, Pixmap, Stroke, Transform,
};
use resvg::usvg::{Options, Tree};
use std::sync::Arc;

/// How long a released quantum is seen to fall, in time of the film.
const FALL_ms: f64 = 900.0;
/// Part of the vesicles' panel above the membrane.
const INSIDE_frac: f32 = 0.58;

/// Paints pictures on a ground that is drawn once.
pub(super) struct Painter<'a> {
    scene: &'a Scene<'a>,
    words: &'a Catalogue,
    scale: f32,
    options: Options<'static>,
    ground: Pixmap,
    /// For each column, for each panel.
    curves: Vec<Vec<Vec<(f64, f32)>>>,
}

impl<'a> Painter<'a> {
    /// Draws the ground and prepares the curves.
    pub(super) fn new(
        scene: &'a Scene<'a>,
        scale: f32,
        pace: &str,
        caption: &Caption,
        words: &'a Catalogue,
    ) -> Result<Self, MediaError> {
        let mut options = Options::default();
        look::FAMILY.clone_into(&mut options.font_family);
        let fonts = Arc::make_mut(&mut options.fontdb);
        fonts.load_font_data(look::REGULAR.to_vec());
        fonts.load_font_data(look::BOLD.to_vec());
        #[expect(clippy::cast_possible_truncation, reason = "at most 1280 pixels")]
        #[expect(clippy::cast_sign_loss, reason = "sizes are positive")]
        let pixels = |length: f32| (length * scale).round() as u32;
        let mut ground =
            Pixmap::new(pixels(look::WIDTH), pixels(look::HEIGHT)).ok_or_else(|| {
                MediaError::Drawing(
                    message!("tell-media-no-room", "there is no room for it").into(),
                )
            })?;
        let svg = ground::svg(scene, scale, pace, caption, words);
        draw(&svg, &options, &mut ground)?;
        let of_column = |column: &Column<'_>| {
            scene.panels.iter().map(|panel| scene.curve(column, panel)).collect::<Vec<_>>()
        };
        let curves = scene.columns.iter().map(of_column).collect();
        Ok(Painter { scene, words, scale, options, ground, curves })
    }

    /// The picture at a moment, of a film `slow` times slower than life.
    pub(super) fn frame(&self, time_ms: f64, slow: f64) -> Result<Pixmap, MediaError> {
        let mut picture = self.ground.clone();
        let mut spoken = ground::head(self.scale);
        for (column, curves) in self.scene.columns.iter().zip(&self.curves) {
            for (panel, curve) in self.scene.panels.iter().zip(curves) {
                match panel.shows {
                    Shows::Curve => self.curve(&mut picture, column, panel, curve, time_ms),
                    Shows::Vesicles => {
                        self.vesicles(&mut picture, column, panel, (time_ms, slow));
                        let left = column.vesicles.left(time_ms) as u64;
                        let count =
                            self.words.phrase("media-quanta", &[("quanta", Value::Count(left))]);
                        let place = (column.left + column.width, panel.top + panel.height - 4.0);
                        let bold = "text-anchor=\"end\" font-weight=\"700\"";
                        ground::text(&mut spoken, place, PANEL, INK, bold, &count);
                    }
                }
            }
            self.now(&mut picture, column, time_ms);
        }
        let clock = self.words.quantity(time_ms, "ms");
        let end = "text-anchor=\"end\" font-weight=\"700\"";
        ground::text(&mut spoken, (WIDTH - RIGHT, TITLE_BASELINE), CLOCK, BLUE, end, &clock);
        draw(&(spoken + "</svg>\n"), &self.options, &mut picture)?;
        Ok(picture)
    }

    /// A curve as far as time has come.
    fn curve(
        &self,
        picture: &mut Pixmap,
        column: &Column<'_>,
        panel: &Panel,
        curve: &[(f64, f32)],
        time_ms: f64,
    ) {
        let passed = curve.partition_point(|(t, _)| *t <= time_ms);
        let Some(first) = curve.first().filter(|_| passed > 0) else { return };
        let mut path = PathBuilder::new();
        path.move_to(self.scene.x(column, first.0), first.1);
        for (t, y) in &curve[1..passed] {
            path.line_to(self.scene.x(column, *t), *y);
        }
        let last = curve[passed - 1];
        // from the last point before now a straight line to now
        let tip = curve.get(passed).map_or(last.1, |next| {
            let along = (time_ms - last.0) / (next.0 - last.0).max(f64::MIN_POSITIVE);
            #[expect(clippy::cast_possible_truncation, reason = "a part between 0 and 1")]
            let along = along as f32;
            last.1 + (next.1 - last.1) * along
        });
        path.line_to(self.scene.x(column, time_ms.min(self.scene.duration_ms)), tip);
        self.stroke(picture, path, panel.colour, CURVE);
    }

    /// The vesicles inside the ending, and those that have just left.
    fn vesicles(
        &self,
        picture: &mut Pixmap,
        column: &Column<'_>,
        panel: &Panel,
        (time_ms, slow): (f64, f64),
    ) {
        let vesicles = &column.vesicles;
        let membrane_y = panel.top + INSIDE_frac * panel.height;
        let mut membrane = PathBuilder::new();
        membrane.move_to(column.left, membrane_y);
        membrane.line_to(column.left + column.width, membrane_y);
        self.stroke(picture, membrane, QUIET, 1.5);
        if vesicles.places == 0 {
            return;
        }
        let places = vesicles.places as f32;
        let inside = INSIDE_frac * panel.height - 6.0;
        let pitch = (column.width * inside / places).sqrt().min(12.0);
        #[expect(clippy::cast_possible_truncation, reason = "a row holds some hundred")]
        #[expect(clippy::cast_sign_loss, reason = "widths are positive")]
        let in_a_row = ((column.width / pitch) as usize).max(1);
        let at = |place: usize| {
            let (row, number) = (place / in_a_row, place % in_a_row);
            (
                column.left + (number as f32 + 0.5) * column.width / in_a_row as f32,
                membrane_y - 4.0 - (row as f32 + 0.5) * pitch,
            )
        };
        let docked = column.trace.value_at("docked_vesicles", time_ms).unwrap_or(0.0);
        let pale = blend(GREEN, 0.45);
        let mut held = PathBuilder::new();
        for place in vesicles.held(docked) {
            let (x, y) = at(*place);
            held.push_circle(x, y, 0.36 * pitch);
        }
        self.fill(picture, held, pale);
        let left = vesicles.left(time_ms);
        for (quantum, leaves_ms) in vesicles.leaves_ms[..left].iter().enumerate().rev() {
            let fallen_frac = (time_ms - leaves_ms) * slow / FALL_ms;
            if fallen_frac >= 1.0 {
                break;
            }
            #[expect(clippy::cast_possible_truncation, reason = "a part between 0 and 1")]
            let fallen = fallen_frac as f32;
            let depth = (1.0 - INSIDE_frac) * panel.height - 8.0;
            let mut dot = PathBuilder::new();
            dot.push_circle(at(vesicles.place(quantum)).0, membrane_y + 4.0 + fallen * depth, 3.0);
            self.fill(picture, dot, blend(GREEN, (2.0 - 2.0 * fallen).min(1.0)));
        }
    }

    /// The line of time.
    fn now(&self, picture: &mut Pixmap, column: &Column<'_>, time_ms: f64) {
        let x = self.scene.x(column, time_ms);
        for panel in self.scene.panels.iter().filter(|panel| panel.shows == Shows::Curve) {
            let mut path = PathBuilder::new();
            path.move_to(x, panel.top);
            path.line_to(x, panel.top + panel.height);
            self.stroke(picture, path, QUIET, NOW);
        }
    }

    fn stroke(&self, picture: &mut Pixmap, path: PathBuilder, colour: Rgb, width: f32) {
        let Some(path) = path.finish() else { return };
        let stroke = Stroke {
            width,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        };
        picture.stroke_path(&path, &paint(colour), &stroke, self.transform(), None);
    }

    fn fill(&self, picture: &mut Pixmap, path: PathBuilder, colour: Rgb) {
        let Some(path) = path.finish() else { return };
        picture.fill_path(&path, &paint(colour), FillRule::Winding, self.transform(), None);
    }

    fn transform(&self) -> Transform {
        Transform::from_scale(self.scale, self.scale)
    }
}

fn paint([red, green, blue]: Rgb) -> Paint<'static> {
    let mut paint = Paint::default();
    paint.set_color(Color::from_rgba8(red, green, blue, 255));
    paint.anti_alias = true;
    paint
}

/// A colour laid thinly on the ground.
fn blend(colour: Rgb, part: f32) -> Rgb {
    #[expect(clippy::cast_possible_truncation, reason = "a mean of two bytes is a byte")]
    #[expect(clippy::cast_sign_loss, reason = "bytes are not negative")]
    let mixed = |i: usize| {
        (f32::from(colour[i]) * part + f32::from(GROUND[i]) * (1.0 - part)).round() as u8
    };
    [mixed(0), mixed(1), mixed(2)]
}

/// Draws an SVG onto a picture.
fn draw(svg: &str, options: &Options<'_>, picture: &mut Pixmap) -> Result<(), MediaError> {
    let tree = Tree::from_str(svg, options)
        .map_err(|error| MediaError::Drawing(error.to_string().into()))?;
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    Ok(())
}
