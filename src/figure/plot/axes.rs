//! Draws axes: the lines, ticks outward, numbers, and names.

use super::super::FigureError;
use super::super::canvas::{Canvas, Frame, Lettering, Side, count, part};
use super::super::labels::wrap;
use super::super::theme::{self, CAPITAL, LEADING, mm};
use super::field::Field;
use super::scale::{NUMBERS, Ruler};

const TITLE: Lettering = Lettering::new(theme::PANEL_SIZE, theme::INK);
const MINOR: i32 = theme::TICK * 3 / 5;
/// From the end of a tick to its number.
const GAP: i32 = mm(0.9);
/// From the frame to the baseline of the numbers below it.
pub(in super::super) const NUMBERS_BELOW: i32 = mm(4.25);

fn at(from: i32, length: i32, ruler: &Ruler, value: f64) -> i32 {
    from + part(length, ruler.position(value))
}

/// The y axis on the left.
pub(in super::super) fn left(canvas: &mut Canvas<'_>, field: Field<'_>) -> Result<(), FigureError> {
    let Frame { left, top, height, .. } = field.frame;
    let bottom = field.frame.bottom();
    canvas.rule((left, top), (left, bottom), theme::INK, theme::AXIS)?;
    for value in &field.y.minor {
        let y = at(bottom, -height, field.y, *value);
        canvas.rule((left - MINOR, y), (left, y), theme::INK, theme::AXIS)?;
    }
    for (value, number) in &field.y.axis.ticks {
        let y = at(bottom, -height, field.y, *value);
        canvas.rule((left - theme::TICK, y), (left, y), theme::INK, theme::AXIS)?;
        let place = (left - theme::TICK - GAP, y + part(theme::TICK_SIZE, CAPITAL / 2.0));
        canvas.words(number, place, NUMBERS.side(Side::End))?;
    }
    Ok(())
}

/// The same quantity in another unit on the right.
pub(in super::super) fn right(
    canvas: &mut Canvas<'_>,
    frame: Frame,
    second: &Ruler,
) -> Result<(), FigureError> {
    let x = frame.right();
    canvas.rule((x, frame.top), (x, frame.bottom()), theme::QUIET, theme::AXIS)?;
    for value in &second.minor {
        let y = at(frame.bottom(), -frame.height, second, *value);
        canvas.rule((x, y), (x + MINOR, y), theme::QUIET, theme::AXIS)?;
    }
    for (value, number) in &second.axis.ticks {
        let y = at(frame.bottom(), -frame.height, second, *value);
        canvas.rule((x, y), (x + theme::TICK, y), theme::QUIET, theme::AXIS)?;
        let place = (x + theme::TICK + GAP, y + part(theme::TICK_SIZE, CAPITAL / 2.0));
        canvas.words(number, place, Lettering { colour: theme::QUIET, ..NUMBERS })?;
    }
    Ok(())
}

/// How wide the axis on the left is.
pub(in super::super) fn left_width(y: &Ruler) -> i32 {
    theme::TICK + GAP + y.numbers_width()
}

/// How wide the axis on the right is.
pub(in super::super) fn right_width(second: &Ruler) -> i32 {
    theme::TICK + GAP + second.numbers_width()
}

/// The x axis; numbers and its name only under the last panel.
pub(in super::super) fn below(
    canvas: &mut Canvas<'_>,
    frame: Frame,
    x: &Ruler,
    title: Option<&str>,
) -> Result<(), FigureError> {
    let bottom = frame.bottom();
    canvas.rule((frame.left, bottom), (frame.right(), bottom), theme::INK, theme::AXIS)?;
    for value in &x.minor {
        let x = at(frame.left, frame.width, x, *value);
        canvas.rule((x, bottom), (x, bottom + MINOR), theme::INK, theme::AXIS)?;
    }
    for (value, number) in &x.axis.ticks {
        let x = at(frame.left, frame.width, x, *value);
        canvas.rule((x, bottom), (x, bottom + theme::TICK), theme::INK, theme::AXIS)?;
        if title.is_some() {
            canvas.words(number, (x, bottom + NUMBERS_BELOW), NUMBERS.side(Side::Middle))?;
        }
    }
    let first = bottom + theme::TIME_AXIS - mm(1.0);
    for (index, line) in title.iter().flat_map(|title| title_lines(title, frame.width)).enumerate()
    {
        let y = first + part(theme::PANEL_SIZE, LEADING) * count(index);
        canvas.words(&line, (frame.left + frame.width / 2, y), TITLE.side(Side::Middle))?;
    }
    Ok(())
}

/// How high the x axis is with its numbers and its name.
pub(in super::super) fn below_height(title: &str, width: i32) -> i32 {
    let further = count(title_lines(title, width).len()) - 1;
    theme::TIME_AXIS + part(theme::PANEL_SIZE, LEADING) * further.max(0)
}

fn title_lines(title: &str, width: i32) -> Vec<String> {
    wrap(title, TITLE, width)
}
