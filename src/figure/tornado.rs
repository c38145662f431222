//! The figure of a one-at-a-time sensitivity: how far each parameter alone moves a measure.

use super::aside::LABEL;
use super::canvas::{Canvas, Frame, Lettering, Side, count, part};
use super::fit::{Room, fit};
use super::labels::wrap;
use super::plot::field::corners;
use super::plot::scale::{Length, Lie, Ruler};
use super::plot::{PlotAxis, Scale, axes, check};
use super::sheet::Sheet;
use super::theme::{self, CAPITAL, LEADING, Pen, mm};
use super::{FigureError, Heading, Stamp, Style, Svg, Words};
use crate::message::message;
use crate::text::numbers::three_digits;

/// Bars around a centre, one for each parameter, in the order given.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tornado {
    /// What stands above the bars.
    pub heading: Heading,
    /// Where the figure comes from.
    pub stamp: Stamp,
    /// The axis of the measure.
    pub measure: PlotAxis,
    /// The measure with every parameter at its ordinary value.
    pub centre: f64,
    /// From top to bottom: as a rule the widest first.
    pub rows: Vec<TornadoRow>,
}

/// One parameter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TornadoRow {
    /// Its name.
    pub label: String,
    /// The measure with the parameter at the low end of its range.
    pub low: f64,
    /// The measure with the parameter at the high end of its range.
    pub high: f64,
    /// The low end of the range in words: `0.3 mM`.
    pub at_low: String,
    /// The high end of the range in words.
    pub at_high: String,
}

/// Draws how far each parameter alone moves a measure. Open bars lead to the value at the low end
/// of a range, filled bars to that at the high end.
///
/// # Errors
/// Where there is no row, or a number is not finite or has no place on a logarithmic axis.
pub fn tornado(tornado: &Tornado, words: &dyn Words, style: &Style) -> Result<Svg, FigureError> {
    check(tornado)?;
    fit(*style, 1, |room| draw(tornado, words, room))
}

fn draw(tornado: &Tornado, words: &dyn Words, room: Room) -> Result<Svg, FigureError> {
    let sheet = Sheet::new(&tornado.heading, &tornado.stamp, room);
    let rows: Vec<Row<'_>> = tornado.rows.iter().map(|row| Row::new(row, tornado)).collect();
    let labels = rows.iter().flat_map(|row| &row.lines).map(|line| LABEL.width_of(line)).max();
    let left = theme::EDGE + labels.unwrap_or(0) + mm(3.0);
    let width = sheet.width - left - theme::EDGE - mm(2.0);
    let height = rows.iter().map(|row| row.height).sum::<i32>() + mm(2.0);
    let key_baseline = sheet.top + mm(5.0);
    let top = key_baseline + mm(9.0);
    let frame = Frame { left, top, width, height };
    let mark = words.word("figure-decimal-mark");
    let ruler = ruler(tornado, width, &mark);
    let field = Across { frame, ruler: &ruler, centre: tornado.centre };
    let axis = axes::below_height(&tornado.measure.title, width);
    sheet.draw(frame.bottom() + axis, |canvas| {
        let low = (Look::Low, words.word("figure-tornado-low"));
        let high = (Look::High, words.word("figure-tornado-high"));
        let mut x = theme::EDGE;
        for (look, word) in [low, high] {
            let key = Frame { left: x, top: key_baseline - mm(2.4), width: mm(7.0), height: BAR };
            bar(canvas, key, look)?;
            canvas.words(&word, (key.right() + mm(1.5), key_baseline), LABEL)?;
            x = key.right() + mm(7.5) + LABEL.width_of(&word);
        }
        field.draw_behind(canvas, words, &mark)?;
        let mut y = frame.top + mm(1.0);
        for row in &rows {
            field.draw_row(canvas, row, y)?;
            y += row.height;
        }
        axes::below(canvas, frame, &ruler, Some(&tornado.measure.title))
    })
}

/// Height of a bar, and of one of two that lie on the same side of the centre.
const BAR: i32 = mm(3.2);
const HALF: i32 = mm(2.7);
/// Between bars of neighbouring rows, and between a bar and its words.
const APART: i32 = mm(2.6);
const GAP: i32 = mm(0.9);
/// The widest the names of parameters may grow.
const LABEL_MOST: i32 = mm(54.0);
/// The letters at the ends of bars.
const ENDS: Lettering = Lettering::new(theme::TICK_SIZE, theme::QUIET);

fn check(tornado: &Tornado) -> Result<(), FigureError> {
    let axis = &tornado.measure;
    check::range(axis)?;
    check::number(
        axis,
        &axis.title,
        || message!("tell-figure-its-centre", "its centre"),
        tornado.centre,
    )?;
    if tornado.rows.is_empty() {
        return Err(FigureError::NoData { part: tornado.heading.title.clone() });
    }
    for row in &tornado.rows {
        check::number(
            axis,
            &row.label,
            || message!("tell-figure-its-low-end", "its low end"),
            row.low,
        )?;
        check::number(
            axis,
            &row.label,
            || message!("tell-figure-its-high-end", "its high end"),
            row.high,
        )?;
    }
    Ok(())
}

/// A parameter with what is known before its place is.
struct Row<'a> {
    given: &'a TornadoRow,
    lines: Vec<String>,
    /// Whether both bars lie on the same side of the centre.
    one_sided: bool,
    height: i32,
}

impl<'a> Row<'a> {
    fn new(row: &'a TornadoRow, tornado: &Tornado) -> Self {
        let lines = wrap(&row.label, LABEL, LABEL_MOST);
        let one_sided = (row.low - tornado.centre) * (row.high - tornado.centre) > 0.0;
        let bars = if one_sided { 2 * HALF } else { BAR };
        let words = part(theme::LABEL_SIZE, LEADING) * count(lines.len());
        Self { given: row, lines, one_sided, height: bars.max(words - mm(1.0)) + APART }
    }
}

/// An axis wide enough for all bars and the words at their ends.
fn ruler(tornado: &Tornado, width: i32, decimal_mark: &str) -> Ruler {
    let ends =
        tornado.rows.iter().flat_map(|row| [(row.low, &row.at_low), (row.high, &row.at_high)]);
    let mut values: Vec<f64> = ends.clone().map(|end| end.0).chain([tornado.centre]).collect();
    let mut axis = tornado.measure.clone();
    if axis.scale == Scale::FromZero {
        values.push(0.0);
        axis.scale = Scale::Linear;
    }
    let length = Length { lie: Lie::Across, units: width };
    let positive = values.iter().all(|value| *value >= 0.0);
    let mut air = (0.02, 0.02);
    let whole = f64::from(width);
    // Each step makes the bars a little shorter, so that the words soon fit.
    for _ in 0..12 {
        let ruler = Ruler::new(&axis, &values, air, length, decimal_mark);
        let centre = ruler.position(tornado.centre);
        let (mut before, mut after) = (0.0_f64, 0.0_f64);
        for (value, text) in ends.clone() {
            let place = ruler.position(value);
            let room = f64::from(ENDS.width_of(text) + 2 * GAP) / whole;
            if place < centre {
                before = before.max(room - place);
            } else {
                after = after.max(place + room - 1.0);
            }
        }
        if before <= 0.0 && after <= 0.0 || axis.range.is_some() {
            return without_needless(ruler, positive);
        }
        air = (air.0 + before.max(0.0) * 1.2, air.1 + after.max(0.0) * 1.2);
    }
    without_needless(Ruler::new(&axis, &values, air, length, decimal_mark), positive)
}

/// Leaves out ticks below zero where only words reach there.
fn without_needless(mut ruler: Ruler, positive: bool) -> Ruler {
    ruler.axis.ticks.retain(|tick| !positive || tick.0 >= 0.0);
    ruler
}

/// Which of the two bars of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Low,
    High,
}

/// A bar: open for the low end, filled for the high one.
fn bar(canvas: &mut Canvas<'_>, shape: Frame, look: Look) -> Result<(), FigureError> {
    let outline = corners(shape);
    let (hue, fill) = match look {
        Look::Low => (theme::BLUE, theme::GROUND),
        Look::High => (theme::VERMILLION, theme::VERMILLION.line),
    };
    canvas.shape(outline.clone(), fill)?;
    let closed = outline.iter().chain(outline.first()).copied().collect();
    canvas.line(closed, Pen::solid(hue).wide(theme::BAR_EDGE))
}

/// The frame with its one axis.
struct Across<'a> {
    frame: Frame,
    ruler: &'a Ruler,
    /// The measure with every parameter unchanged.
    centre: f64,
}

impl Across<'_> {
    fn x_at(&self, value: f64) -> i32 {
        self.frame.left + part(self.frame.width, self.ruler.position(value).clamp(0.0, 1.0))
    }

    /// Lines at the ticks, and the centre with its value above it.
    fn draw_behind(
        &self,
        canvas: &mut Canvas<'_>,
        words: &dyn Words,
        decimal_mark: &str,
    ) -> Result<(), FigureError> {
        let Frame { left, top, .. } = self.frame;
        let (right, bottom) = (self.frame.right(), self.frame.bottom());
        for (value, _) in &self.ruler.axis.ticks {
            let x = self.x_at(*value);
            canvas.rule((x, top), (x, bottom), theme::GUIDE, theme::HAIRLINE)?;
        }
        let x = self.x_at(self.centre);
        canvas.rule((x, top - mm(1.0)), (x, bottom), theme::INK, theme::AXIS)?;
        let value = three_digits(self.centre, decimal_mark);
        let text = format!("{} {value}", words.word("figure-tornado-centre"));
        let half = LABEL.width_of(&text) / 2;
        let middle = x.min(right - half).max(left + half);
        canvas.words(&text, (middle, top - mm(2.0)), LABEL.side(Side::Middle))
    }

    fn draw_row(
        &self,
        canvas: &mut Canvas<'_>,
        row: &Row<'_>,
        top: i32,
    ) -> Result<(), FigureError> {
        let middle = top + (row.height - APART) / 2 + APART / 2 - mm(0.6);
        let leading = part(theme::LABEL_SIZE, LEADING);
        let first = middle + part(theme::LABEL_SIZE, CAPITAL / 2.0)
            - leading * (count(row.lines.len()) - 1) / 2;
        for (index, line) in row.lines.iter().enumerate() {
            let place = (self.frame.left - mm(3.0), first + leading * count(index));
            canvas.words(line, place, LABEL.side(Side::End))?;
        }
        let TornadoRow { low, high, at_low, at_high, .. } = row.given;
        let (heights, height) = if row.one_sided {
            ([middle - HALF, middle], HALF)
        } else {
            ([middle - BAR / 2; 2], BAR)
        };
        let ends = [(*low, at_low, Look::Low), (*high, at_high, Look::High)];
        for ((value, text, look), top) in ends.into_iter().zip(heights) {
            self.draw_bar(canvas, value, text, look, (top, height))?;
        }
        Ok(())
    }

    fn draw_bar(
        &self,
        canvas: &mut Canvas<'_>,
        value: f64,
        text: &str,
        look: Look,
        (top, height): (i32, i32),
    ) -> Result<(), FigureError> {
        let (centre, end) = (self.x_at(self.centre), self.x_at(value));
        let (left, right) = (centre.min(end), centre.max(end));
        if right > left {
            bar(canvas, Frame { left, top, width: right - left, height }, look)?;
        }
        let width = ENDS.width_of(text);
        let leftward = if end == centre { look == Look::Low } else { end < centre };
        let x = if leftward { end - GAP - width } else { end + GAP };
        let x = x.min(self.frame.right() - width).max(self.frame.left + mm(0.3));
        // Lines at the ticks end where words begin.
        if width > 0 {
            let ground = Frame { left: x - mm(0.3), top, width: width + mm(0.6), height };
            canvas.shape(corners(ground), theme::GROUND)?;
        }
        let baseline = top + height / 2 + part(theme::TICK_SIZE, CAPITAL / 2.0);
        canvas.words(text, (x, baseline), ENDS)
    }
}
