//! Makes a PNG of a figure with the same embedded font, so that it looks the same everywhere.

use super::svg::Svg;
use super::{FigureError, theme};
use crate::message::message;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::sync::Arc;

/// What SVG takes an inch for.
pub(super) const SVG_PIXELS_PER_INCH: f32 = 96.0;

/// A picture of the figure as a PNG file, as fine as asked;
/// [`Size::pixels_per_inch`](super::Size::pixels_per_inch) says what its page needs.
///
/// The file says how many pixels make an inch and carries title, description and provenance.
///
/// # Errors
/// [`FigureError::Fineness`] outside 20 to 1200 pixels an inch, [`FigureError::Raster`] if the
/// picture cannot be made.
#[expect(clippy::cast_possible_truncation, reason = "no figure is wider than 2^31 pixels")]
#[expect(clippy::cast_sign_loss, reason = "sizes are positive")]
pub fn png(figure: &Svg, pixels_per_inch: f64) -> Result<Vec<u8>, FigureError> {
    if !(20.0..=1200.0).contains(&pixels_per_inch) {
        return Err(FigureError::Fineness(pixels_per_inch));
    }
    let tree = tree(figure)?;

    let scale = pixels_per_inch as f32 / SVG_PIXELS_PER_INCH;
    let size = tree.size();
    let (width, height) =
        ((size.width() * scale).round() as u32, (size.height() * scale).round() as u32);
    let mut picture = Pixmap::new(width, height).ok_or_else(|| {
        let (width, height) = (width.to_string(), height.to_string());
        FigureError::Raster(
            message!(
                "tell-figure-pixels",
                "{width} by {height} pixels are too many",
                width,
                height
            )
            .into(),
        )
    })?;
    let ground = theme::shown(theme::GROUND, figure.style.theme);
    picture.fill(Color::from_rgba8(ground.0, ground.1, ground.2, u8::MAX));
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    encode(&picture, figure, pixels_per_inch)
        .map_err(|problem| FigureError::Raster(problem.to_string().into()))
}

/// The figure as lines, shapes and set glyphs, in pixels of SVG.
pub(super) fn tree(figure: &Svg) -> Result<Tree, FigureError> {
    let mut options = Options { dpi: SVG_PIXELS_PER_INCH, ..Options::default() };
    theme::FAMILY.clone_into(&mut options.font_family);
    let fonts = Arc::make_mut(&mut options.fontdb);
    fonts.load_font_data(theme::REGULAR.to_vec());
    fonts.load_font_data(theme::BOLD.to_vec());
    Tree::from_str(figure.text(), &options)
        .map_err(|problem| FigureError::Raster(problem.to_string().into()))
}

#[expect(clippy::cast_possible_truncation, reason = "at most 1200 pixels an inch")]
#[expect(clippy::cast_sign_loss, reason = "sizes are positive")]
fn encode(
    picture: &Pixmap,
    figure: &Svg,
    pixels_per_inch: f64,
) -> Result<Vec<u8>, png::EncodingError> {
    let mut file = vec![];
    let mut encoder = png::Encoder::new(&mut file, picture.width(), picture.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let per_metre = (pixels_per_inch / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: png::Unit::Meter,
    }));
    for (keyword, text) in [
        ("Title", &figure.heading.title),
        ("Description", &figure.heading.description),
        ("Source", &figure.stamp.record),
    ] {
        if !text.is_empty() {
            encoder.add_itxt_chunk(keyword.to_owned(), text.replace('\0', ""))?;
        }
    }
    // The ground is opaque, so colours need no alpha.
    let colours: Vec<u8> =
        picture.pixels().iter().flat_map(|p| [p.red(), p.green(), p.blue()]).collect();
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours)?;
    writer.finish()?;
    Ok(file)
}
