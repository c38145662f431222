//! The cells of a heat map, the line along which a level is passed, and the bar that says what the
//! colours mean.

use super::super::FigureError;
use super::super::canvas::{Canvas, Frame, part};
use super::super::plot::field::{Field, corners, whole};
use super::super::plot::scale::Ruler;
use super::super::plot::{PlotAxis, Scale, axes};
use super::super::theme::{self, Hue, Pen};
use super::colour_scale::{SHADES, colour, shade};
use super::contour::{Lattice, contour};
use super::heat_map::{HeatCell, HeatMap, HeatPanel};
use super::key::{FAILED, NO_VALUE, bordered, cross};

/// How far a cell reaches under the next, so that no seam of the ground is seen between them.
const UNDER: i32 = 12;
/// The line along which the level is passed.
pub(super) const BOUNDARY: Pen = Pen::solid(Hue { line: theme::INK, text: theme::INK });

/// The borders of cells that stand at these places: half-way between neighbours as the axis
/// counts, and as far beyond the outermost.
pub(super) fn edges(places: &[f64], axis: &PlotAxis) -> Vec<f64> {
    let logarithmic = axis.scale == Scale::Logarithmic;
    let between = |a: f64, b: f64| if logarithmic { (a * b).sqrt() } else { a.midpoint(b) };
    let beyond = |place: f64, edge: f64| {
        if logarithmic { place * (place / edge) } else { place + (place - edge) }
    };
    let mut inner: Vec<f64> = places.windows(2).map(|pair| between(pair[0], pair[1])).collect();
    let (Some(&first), Some(&last)) = (places.first(), places.last()) else { return vec![] };
    if inner.is_empty() {
        // A single cell has no neighbour that could say how wide it is.
        let reach = if logarithmic || first == 0.0 { 0.5 } else { first.abs() * 0.5 };
        return if logarithmic {
            vec![first * reach, first / reach]
        } else {
            vec![first - reach, first + reach]
        };
    }
    let (low, high) = (beyond(first, inner[0]), beyond(last, inner[inner.len() - 1]));
    inner.insert(0, low);
    inner.push(high);
    inner
}

/// The cells of a panel with their borders.
pub(super) struct Cells<'a> {
    pub(super) map: &'a HeatMap,
    pub(super) panel: &'a HeatPanel,
    pub(super) across: &'a [f64],
    pub(super) upright: &'a [f64],
}

/// How a cell is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fill {
    Shade(i32),
    Nothing,
    Failed,
}

/// Fills the cells, neighbours of one shade in one piece.
pub(super) fn paint(
    canvas: &mut Canvas<'_>,
    field: Field<'_>,
    cells: &Cells<'_>,
    scale: &Ruler,
) -> Result<(), FigureError> {
    let fill = |cell: &HeatCell| match cell {
        HeatCell::Value(value) => Fill::Shade(shade(scale.position(*value))),
        HeatCell::Nothing => Fill::Nothing,
        HeatCell::Failed => Fill::Failed,
    };
    let Frame { top: roof, .. } = field.frame;
    let side = field.frame.right();
    let width = cells.map.columns.len();
    let mut failed = vec![];
    // From the lower left, so that each cell covers what its neighbours reach under it.
    for (row, line) in cells.panel.cells.chunks(width).enumerate() {
        let bottom = whole(field.y_at(cells.upright[row]));
        let top = whole(field.y_at(cells.upright[row + 1]));
        let mut column = 0;
        while column < width {
            let here = fill(&line[column]);
            let alike = line[column..].iter().take_while(|cell| fill(cell) == here).count();
            let alike = if here == Fill::Failed { 1 } else { alike };
            let left = whole(field.x_at(cells.across[column]));
            let right = whole(field.x_at(cells.across[column + alike]));
            let piece = Frame { left, top, width: right - left, height: bottom - top };
            let under = Frame {
                top: (top - UNDER).max(roof),
                width: (right + UNDER).min(side) - left,
                height: bottom - (top - UNDER).max(roof),
                ..piece
            };
            match here {
                Fill::Shade(shade) => canvas.shape(corners(under), colour(shade))?,
                Fill::Nothing => canvas.shape(corners(under), NO_VALUE)?,
                Fill::Failed => {
                    canvas.shape(corners(under), FAILED)?;
                    failed.push(piece);
                }
            }
            column += alike;
        }
    }
    failed.into_iter().try_for_each(|cell| cross(canvas, cell))
}

/// Draws the line along which the level is passed, between the middles of cells.
pub(super) fn boundary(
    canvas: &mut Canvas<'_>,
    field: Field<'_>,
    map: &HeatMap,
    panel: &HeatPanel,
) -> Result<(), FigureError> {
    let Some((values, level)) = &panel.boundary else { return Ok(()) };
    let columns: Vec<f64> = map.columns.iter().map(|place| field.x_at(*place)).collect();
    let rows: Vec<f64> = map.rows.iter().map(|place| field.y_at(*place)).collect();
    let lattice = Lattice { columns: &columns, rows: &rows, values };
    for line in contour(lattice, *level) {
        let places = line.into_iter().map(|(x, y)| (whole(x), whole(y))).collect();
        bordered(canvas, places, BOUNDARY)?;
    }
    Ok(())
}

/// The bar of colours with its numbers.
pub(super) fn draw_bar(
    canvas: &mut Canvas<'_>,
    bar: Frame,
    scale: &Ruler,
) -> Result<(), FigureError> {
    for shade in 0..SHADES {
        let at = |shade: i32| bar.bottom() - part(bar.height, f64::from(shade) / f64::from(SHADES));
        let top = (at(shade + 1) - UNDER).max(bar.top);
        let piece = Frame { top, height: at(shade) - top, ..bar };
        canvas.shape(corners(piece), colour(shade))?;
    }
    axes::right(canvas, bar, scale)
}

#[cfg(any(feature = "export", test))]
/// The lines of a boundary as values on both axes, for words and tables.
pub(in super::super) fn boundary_in_values(
    (columns, rows): (&[f64], &[f64]),
    (x_log, y_log): (bool, bool),
    (values, level): (&[Option<f64>], f64),
) -> Vec<Vec<(f64, f64)>> {
    let to = |logarithmic: bool, places: &[f64]| -> Vec<f64> {
        let one = |place: &f64| if logarithmic { crate::math::ln(*place) } else { *place };
        places.iter().map(one).collect()
    };
    let back = |logarithmic: bool, place: f64| {
        if logarithmic { crate::math::exp(place) } else { place }
    };
    let (columns, rows) = (to(x_log, columns), to(y_log, rows));
    let lines = contour(Lattice { columns: &columns, rows: &rows, values }, level);
    let place = |(x, y): (f64, f64)| (back(x_log, x), back(y_log, y));
    lines.into_iter().map(|line| line.into_iter().map(place).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_cells_meet_half_way_as_their_axis_counts() {
        let even = PlotAxis::linear("");
        assert_eq!(edges(&[0.0, 1.0, 3.0], &even), [-0.5, 0.5, 2.0, 4.0]);
        let decades = PlotAxis::logarithmic("");
        assert_eq!(edges(&[1.0, 4.0, 16.0], &decades), [0.5, 2.0, 8.0, 32.0]);
        assert_eq!(edges(&[2.0], &even), [1.0, 3.0]);
        assert_eq!(edges(&[2.0], &decades), [1.0, 4.0]);
    }

    #[test]
    fn exact_a_boundary_on_logarithmic_axes_is_straight_between_the_powers() {
        let values = [0.0, 1.0, 0.0, 1.0].map(Some);
        let places = [1.0, 100.0];
        let lines = boundary_in_values((&places, &places), (true, true), (&values, 0.5));
        for (x, _) in &lines[0] {
            assert!((x - 10.0).abs() < 1e-12, "{x}");
        }
    }
}
