//! Draws what one panel shows, from the zones behind the data to the points in front.

use super::super::FigureError;
use super::super::canvas::{Canvas, Frame};
use super::super::theme::{self, Pen};
use super::describe::{PlotPanel, Scale, Zone};
use super::field::{Field, corners, whole};
use super::look::pen;
use super::signs;

/// Tints the zones along y, then those along x.
pub(in super::super) fn zones(
    canvas: &mut Canvas<'_>,
    field: Field<'_>,
    upright: &[Zone],
    across: &[Zone],
) -> Result<(), FigureError> {
    let upright = upright.iter().map(|zone| (zone, field.span_along_y(zone.from, zone.to)));
    let across = across.iter().map(|zone| (zone, field.span_along_x(zone.from, zone.to)));
    for (zone, (x, y)) in upright.chain(across) {
        let Some(shape) = field.rectangle(x, y) else { continue };
        let (colour, opacity) = zone.tone.tint();
        canvas.tint(corners(shape), colour, opacity)?;
    }
    Ok(())
}

/// Bands, bars, guides, lines and points, in this order.
pub(in super::super) fn data(
    canvas: &mut Canvas<'_>,
    field: Field<'_>,
    panel: &PlotPanel,
    vertical: &[f64],
) -> Result<(), FigureError> {
    for band in &panel.bands {
        let area = field.area(&band.points);
        if area.len() > 2 {
            canvas.tint(area, band.colour.hue().line, theme::BAND_OPACITY)?;
        }
    }
    histograms(canvas, field, panel)?;
    guides(canvas, field, panel, vertical)?;
    for line in &panel.lines {
        for piece in field.pieces(&line.points) {
            canvas.line(piece, pen(line.colour, line.dash, line.fine))?;
        }
    }
    for measured in &panel.points {
        for point in &measured.points {
            signs::error_bars(canvas, field, point, measured.colour)?;
        }
        for point in &measured.points {
            if let Some(place) = field.inside((point.x, point.y)) {
                let (colour, marker) = (measured.colour, measured.marker);
                signs::marker(canvas, place, colour, marker, measured.filled)?;
            }
        }
    }
    Ok(())
}

fn histograms(
    canvas: &mut Canvas<'_>,
    field: Field<'_>,
    panel: &PlotPanel,
) -> Result<(), FigureError> {
    let Frame { top, .. } = field.frame;
    let bottom = f64::from(field.frame.bottom());
    let zero = field.y_at(0.0).clamp(f64::from(top), bottom);
    for histogram in &panel.histograms {
        let hue = histogram.colour.hue();
        for bar in &histogram.bars {
            let end = field.y_at(bar.height).min(bottom);
            let Some(shape) =
                field.rectangle((field.x_at(bar.from), field.x_at(bar.to)), (zero, end))
            else {
                continue;
            };
            if shape.height == 0 {
                continue;
            }
            let outline = corners(shape);
            canvas.tint(outline.clone(), hue.line, theme::BAR_OPACITY)?;
            // Open where the bar stands on zero.
            let (left, right) = (shape.left, shape.right());
            let path = if end <= zero {
                vec![(left, shape.bottom()), outline[0], outline[1], (right, shape.bottom())]
            } else {
                vec![outline[0], outline[3], outline[2], outline[1]]
            };
            canvas.line(path, Pen::solid(hue).wide(theme::BAR_EDGE))?;
        }
    }
    Ok(())
}

fn guides(
    canvas: &mut Canvas<'_>,
    field: Field<'_>,
    panel: &PlotPanel,
    vertical: &[f64],
) -> Result<(), FigureError> {
    let Frame { left, top, .. } = field.frame;
    let (right, bottom) = (field.frame.right(), field.frame.bottom());
    let within = |low: i32, value: i32, high: i32| low < value && value < high;
    // Zero is marked where it lies within the panel of an amount.
    let zero = whole(field.y_at(0.0).clamp(-1e6, 1e6));
    if panel.y.scale == Scale::FromZero && within(top, zero, bottom) {
        canvas.rule((left, zero), (right, zero), theme::GUIDE, theme::AXIS)?;
    }
    for guide in &panel.guides {
        if let Some((_, y)) = field.inside((field.x.axis.low, guide.at)) {
            canvas.line(vec![(left, y), (right, y)], theme::GUIDE_LINE)?;
        }
    }
    for &place in vertical {
        let x = whole(place);
        if left <= x && x <= right {
            canvas.line(vec![(x, bottom), (x, top)], theme::GUIDE_LINE)?;
        }
    }
    Ok(())
}
