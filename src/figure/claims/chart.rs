//! The common axis of all claims: the model's value over the published one, in powers of ten.

use super::super::FigureError;
use super::super::canvas::{Canvas, Frame, part};
use super::super::plot::field::corners;
use super::super::plot::scale::Ruler;
use super::super::theme::{self, Hue, Pen, mm};
use super::{ClaimRow, Claims, Verdict};

/// Beyond these shares of the published value a claim stands as an arrowhead at the end of the axis.
const WIDEST: (f64, f64) = (0.1, 10.0);
/// The axis is at least this long.
const LEAST: (f64, f64) = (0.5, 2.0);
/// Half the height of the bar of what agrees, of its ends, and of the sign of the model.
const HALF_BAR: i32 = mm(0.75);
const HALF_SIGN: i32 = mm(1.05);

/// The value as a share of the published one; nothing if there is no such share.
fn share(row: &ClaimRow, value: f64) -> Option<f64> {
    Some(value / row.published).filter(|share| share.is_finite())
}

/// The ends of what agrees, as shares from the lower to the higher; an end that does not matter is
/// none.
fn interval(row: &ClaimRow) -> (Option<f64>, Option<f64>) {
    let end = |value: Option<f64>| value.and_then(|value| share(row, value));
    let ends = (end(row.lowest), end(row.highest));
    // Below zero, the lowest value is the largest share.
    if row.published < 0.0 { (ends.1, ends.0) } else { ends }
}

/// The range that shows all intervals and values, within reason.
pub(super) fn range(claims: &Claims) -> (f64, f64) {
    let rows = claims.groups.iter().flat_map(|group| &group.rows);
    let shares = rows.flat_map(|row| {
        let (low, high) = interval(row);
        [low, high, row.ours.and_then(|ours| share(row, ours))]
    });
    let shown = shares.flatten().filter(|share| *share > 0.0);
    let (low, high) = shown.fold(LEAST, |(low, high), share| (low.min(share), high.max(share)));
    // A little air, so that no sign lies on the border.
    (low.max(WIDEST.0) / 1.08, high.min(WIDEST.1) * 1.08)
}

/// The hue of a verdict; its sign and its word tell the same.
pub(super) fn hue(verdict: Verdict) -> Hue {
    match verdict {
        Verdict::Passes => theme::GREEN,
        Verdict::Open => theme::ORANGE,
        Verdict::Fails => theme::VERMILLION,
    }
}

/// The sign of a verdict: a filled circle, an open diamond, a cross.
pub(super) fn sign(
    canvas: &mut Canvas<'_>,
    (x, y): (i32, i32),
    verdict: Verdict,
) -> Result<(), FigureError> {
    let hue = hue(verdict);
    let rim = Pen::solid(hue).wide(theme::SIGN);
    match verdict {
        Verdict::Passes => canvas.spot((x, y), part(HALF_SIGN, 0.85), hue.line, rim),
        Verdict::Open => {
            let reach = part(HALF_SIGN, 1.15);
            let corners = vec![(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)];
            canvas.shape(corners.clone(), theme::GROUND)?;
            let closed = corners.iter().chain(corners.first()).copied().collect();
            canvas.line(closed, Pen::solid(Hue { line: hue.text, ..hue }).wide(theme::SIGN))
        }
        Verdict::Fails => {
            let pen = rim.wide(theme::SIGN + 10);
            let (a, b) = (HALF_SIGN, -HALF_SIGN);
            canvas.line(vec![(x + b, y + b), (x + a, y + a)], pen)?;
            canvas.line(vec![(x + b, y + a), (x + a, y + b)], pen)
        }
    }
}

/// The bar of what agrees with a published value.
pub(super) fn accepted(canvas: &mut Canvas<'_>, shape: Frame) -> Result<(), FigureError> {
    canvas.shape(corners(shape), theme::BAR_GROUND)
}

/// The frame of the chart with its axis.
pub(super) struct Chart<'a> {
    pub(super) frame: Frame,
    pub(super) ruler: &'a Ruler,
}

impl Chart<'_> {
    /// Where a share lies, and whether it lies before the axis (−1), on it (0) or after it (1).
    fn place(&self, share: f64) -> (i32, i32) {
        let position = self.ruler.position(share);
        let beyond = if position < 0.0 { -1 } else { i32::from(position > 1.0) };
        (self.frame.left + part(self.frame.width, position.clamp(0.0, 1.0)), beyond)
    }

    /// Lines at the numbers, and a stronger one where both values agree.
    pub(super) fn draw_guides(&self, canvas: &mut Canvas<'_>) -> Result<(), FigureError> {
        for (share, _) in &self.ruler.axis.ticks {
            let (x, _) = self.place(*share);
            let (top, bottom) = (self.frame.top, self.frame.bottom());
            canvas.rule((x, top), (x, bottom), theme::GUIDE, theme::HAIRLINE)?;
        }
        Ok(())
    }

    pub(super) fn draw_row(
        &self,
        canvas: &mut Canvas<'_>,
        row: &ClaimRow,
        middle: i32,
    ) -> Result<(), FigureError> {
        if share(row, row.published).is_none() {
            return Ok(());
        }
        let (left, right) = (self.frame.left, self.frame.right());
        let (low, high) = interval(row);
        let (from, before) = low.map_or((left, -1), |low| self.place(low));
        let (to, after) = high.map_or((right, 1), |high| self.place(high));
        if to > from && (low.is_some() || high.is_some()) {
            let top = middle - HALF_BAR;
            accepted(canvas, Frame { left: from, top, width: to - from, height: 2 * HALF_BAR })?;
        }
        // Caps stand only where the interval truly ends.
        for (x, beyond) in [(from, before), (to, after)] {
            if beyond == 0 {
                let (top, bottom) = (middle - HALF_BAR, middle + HALF_BAR);
                canvas.rule((x, top), (x, bottom), theme::QUIET, theme::AXIS)?;
            }
        }
        let (one, _) = self.place(1.0);
        let (top, bottom) = (middle - HALF_SIGN, middle + HALF_SIGN);
        canvas.rule((one, top), (one, bottom), theme::INK, theme::AXIS)?;
        let Some(ours) = row.ours.and_then(|ours| share(row, ours)) else { return Ok(()) };
        match self.place(ours) {
            (x, 0) => sign(canvas, (x, middle), row.verdict),
            (x, beyond) => {
                let back = x - beyond * mm(1.8);
                let shape =
                    vec![(x, middle), (back, middle - HALF_SIGN), (back, middle + HALF_SIGN)];
                canvas.shape(shape, hue(row.verdict).line)
            }
        }
    }
}
