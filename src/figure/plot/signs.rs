//! Small signs: markers of measured points and their error bars.

use super::super::FigureError;
use super::super::canvas::{Canvas, Frame, part};
use super::super::theme::{self, Pen, mm};
use super::describe::MeasuredPoint;
use super::field::{Field, whole};
use super::look::{Colour, Marker};

/// Half the size of a circle; other shapes are drawn to look as large.
const RADIUS: i32 = mm(0.95);
/// The same of a dot.
const DOT: i32 = mm(0.38);
/// Half the length of the cap of an error bar.
const CAP: i32 = mm(0.75);

/// The room a marker takes up.
pub(super) fn extent((x, y): (i32, i32)) -> Frame {
    let reach = part(RADIUS, 1.3);
    Frame { left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach }
}

/// A marker around a place.
pub(in super::super) fn marker(
    canvas: &mut Canvas<'_>,
    (x, y): (i32, i32),
    colour: Colour,
    marker: Marker,
    filled: bool,
) -> Result<(), FigureError> {
    let line = colour.hue().line;
    let fill = if filled { line } else { theme::GROUND };
    let rim = Pen::solid(colour.hue()).wide(theme::SIGN);
    let at = |dx: f64, dy: f64| (x + part(RADIUS, dx), y + part(RADIUS, dy));
    let mut corners = match marker {
        Marker::Circle => return canvas.spot((x, y), RADIUS, fill, rim),
        Marker::Dot => return canvas.disc((x, y), DOT, line),
        Marker::Square => vec![at(-0.9, -0.9), at(0.9, -0.9), at(0.9, 0.9), at(-0.9, 0.9)],
        Marker::Triangle => vec![at(0.0, -1.25), at(1.15, 0.8), at(-1.15, 0.8)],
        Marker::Diamond => vec![at(0.0, -1.3), at(1.3, 0.0), at(0.0, 1.3), at(-1.3, 0.0)],
    };
    canvas.shape(corners.clone(), fill)?;
    corners.push(corners[0]);
    canvas.line(corners, rim)
}

/// The error bars of a point, cut off at the frame; a cap stands only where a bar truly ends.
pub(super) fn error_bars(
    canvas: &mut Canvas<'_>,
    field: Field<'_>,
    point: &MeasuredPoint,
    colour: Colour,
) -> Result<(), FigureError> {
    let line = colour.hue().line;
    let Some((x, y)) = field.inside((point.x, point.y)) else { return Ok(()) };
    let mut rule = |from, to| canvas.rule(from, to, line, theme::AXIS);
    if let Some((low, high)) = point.y_between {
        let (top, bottom) = (f64::from(field.frame.top), f64::from(field.frame.bottom()));
        let ends = [field.y_at(low), field.y_at(high)];
        let [from, to] = ends.map(|end| whole(end.clamp(top, bottom)));
        rule((x, from), (x, to))?;
        for (end, place) in ends.into_iter().zip([from, to]) {
            if (top - 0.5..=bottom + 0.5).contains(&end) {
                rule((x - CAP, place), (x + CAP, place))?;
            }
        }
    }
    if let Some((low, high)) = point.x_between {
        let (left, right) = (f64::from(field.frame.left), f64::from(field.frame.right()));
        let ends = [field.x_at(low), field.x_at(high)];
        let [from, to] = ends.map(|end| whole(end.clamp(left, right)));
        rule((from, y), (to, y))?;
        for (end, place) in ends.into_iter().zip([from, to]) {
            if (left - 0.5..=right + 0.5).contains(&end) {
                rule((place, y - CAP), (place, y + CAP))?;
            }
        }
    }
    Ok(())
}
