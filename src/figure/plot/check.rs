//! Whether a plot can be drawn at all, told in the names the caller gave.

use super::super::FigureError;
use super::describe::{Guide, Plot, PlotAxis, PlotPanel, Scale, Zone};
use crate::message::{Message, message};

/// The most series of one panel that can be named.
pub(super) const MOST_NAMES: usize = 12;

/// Refuses what cannot be shown truly.
pub(in super::super) fn check(plot: &Plot) -> Result<(), FigureError> {
    if plot.panels.is_empty() {
        return Err(FigureError::NoData { part: plot.heading.title.clone() });
    }
    range(&plot.x)?;
    along(&plot.x, &plot.zones, &plot.guides)?;
    plot.panels.iter().try_for_each(|panel| check_panel(&plot.x, panel))
}

fn check_panel(x: &PlotAxis, panel: &PlotPanel) -> Result<(), FigureError> {
    let y = &panel.y;
    range(y)?;
    along(y, &panel.zones, &panel.guides)?;
    if let Some(second) = &panel.second_axis {
        number(
            y,
            &second.title,
            || message!("tell-figure-its-factor", "its factor"),
            second.factor,
        )?;
        ordered(&second.title, 0.0, second.factor)?;
    }
    let empty = panel.lines.iter().all(|line| line.points.is_empty())
        && panel.points.iter().all(|measured| measured.points.is_empty())
        && panel.bands.iter().all(|band| band.points.is_empty())
        && panel.histograms.iter().all(|histogram| histogram.bars.is_empty());
    if empty {
        return Err(FigureError::NoData { part: y.title.clone() });
    }
    for line in &panel.lines {
        let name = named(&line.label, y);
        for (index, &(at, value)) in line.points.iter().enumerate() {
            let point = || point(index);
            not_negative(x, name, point, at)?;
            not_negative(y, name, point, value)?;
        }
    }
    for band in &panel.bands {
        let name = named(&band.label, y);
        for (index, &(at, low, high)) in band.points.iter().enumerate() {
            let point = || point(index);
            not_negative(x, name, point, at)?;
            not_negative(y, name, point, low)?;
            not_negative(y, name, point, high)?;
            if low > high {
                return Err(upside_down(name, low, high));
            }
        }
    }
    for measured in &panel.points {
        let name = named(&measured.label, y);
        for (index, shown) in measured.points.iter().enumerate() {
            let point = || point(index);
            number(x, name, point, shown.x)?;
            number(y, name, point, shown.y)?;
            for (axis, bar) in [(x, shown.x_between), (y, shown.y_between)] {
                // An error bar may reach below zero; it then ends with the axis.
                let Some((low, high)) = bar else { continue };
                finite(name, point, low)?;
                number(axis, name, point, high)?;
                if low > high {
                    return Err(upside_down(name, low, high));
                }
            }
        }
    }
    for histogram in &panel.histograms {
        let name = named(&histogram.label, y);
        for (index, bar) in histogram.bars.iter().enumerate() {
            let point = || point(index);
            not_negative(x, name, point, bar.from)?;
            number(x, name, point, bar.to)?;
            not_negative(y, name, point, bar.height)?;
            ordered(name, bar.from, bar.to)?;
        }
    }
    for row in &panel.marks {
        for (index, at) in row.at.iter().enumerate() {
            number(x, &row.label, || point(index), *at)?;
        }
    }
    told_apart(panel)
}

/// Named series of one kind must differ in their look.
fn told_apart(panel: &PlotPanel) -> Result<(), FigureError> {
    let lines = panel.lines.iter().map(|l| (&l.label, format!("{:?} {:?}", l.colour, l.dash)));
    let points = panel
        .points
        .iter()
        .map(|p| (&p.label, format!("{:?} {:?} {}", p.colour, p.marker, p.filled)));
    let bands = panel.bands.iter().map(|b| (&b.label, format!("band {:?}", b.colour)));
    let bars = panel.histograms.iter().map(|h| (&h.label, format!("bars {:?}", h.colour)));
    let series = lines.chain(points).chain(bands).chain(bars);
    let named: Vec<_> = series.filter(|(label, _)| !label.is_empty()).collect();
    if named.len() > MOST_NAMES {
        let (panel, given) = (panel.y.title.clone(), named.len());
        return Err(FigureError::TooManyNames { panel, given, most: MOST_NAMES });
    }
    for (index, (first, look)) in named.iter().enumerate() {
        let alike = |(label, other): &&(&String, String)| other == look && label != first;
        if let Some((second, _)) = named[index + 1..].iter().find(alike) {
            let (first, second) = ((*first).clone(), (*second).clone());
            return Err(FigureError::Alike { first, second });
        }
    }
    Ok(())
}

fn along(axis: &PlotAxis, zones: &[Zone], guides: &[Guide]) -> Result<(), FigureError> {
    for zone in zones {
        if zone.from.is_nan() || zone.to.is_nan() || zone.from >= zone.to {
            return Err(upside_down(&zone.label, zone.from, zone.to));
        }
    }
    for guide in guides {
        number(
            axis,
            named(&guide.label, axis),
            || message!("tell-figure-its-place", "its place"),
            guide.at,
        )?;
    }
    Ok(())
}

pub(in super::super) fn range(axis: &PlotAxis) -> Result<(), FigureError> {
    let Some((first, last)) = axis.range else { return Ok(()) };
    number(axis, &axis.title, || message!("tell-figure-its-first", "its first value"), first)?;
    number(axis, &axis.title, || message!("tell-figure-its-last", "its last value"), last)?;
    ordered(&axis.title, first, last)
}

fn named<'a>(label: &'a str, axis: &'a PlotAxis) -> &'a str {
    if label.is_empty() { &axis.title } else { label }
}

fn point(index: usize) -> Message {
    message!("tell-figure-point", "point {number}", number = (index + 1).to_string())
}

fn finite(series: &str, point: impl FnOnce() -> Message, value: f64) -> Result<(), FigureError> {
    if value.is_finite() {
        return Ok(());
    }
    let series = series.to_owned();
    Err(FigureError::NotANumber { series, point: point(), value: value.to_string() })
}

/// A value with a place on the axis.
pub(in super::super) fn number(
    axis: &PlotAxis,
    series: &str,
    point: impl FnOnce() -> Message,
    value: f64,
) -> Result<(), FigureError> {
    if !value.is_finite() {
        return finite(series, point, value);
    }
    if axis.scale == Scale::Logarithmic && value <= 0.0 {
        let series = series.to_owned();
        return Err(FigureError::NotPositive { series, point: point(), value });
    }
    Ok(())
}

/// A value with a place on the axis, or a zero, which leaves a gap.
fn not_negative(
    axis: &PlotAxis,
    series: &str,
    point: impl FnOnce() -> Message,
    value: f64,
) -> Result<(), FigureError> {
    if value == 0.0 { Ok(()) } else { number(axis, series, point, value) }
}

fn ordered(name: &str, from: f64, to: f64) -> Result<(), FigureError> {
    if from < to { Ok(()) } else { Err(upside_down(name, from, to)) }
}

pub(in super::super) fn upside_down(name: &str, from: f64, to: f64) -> FigureError {
    FigureError::UpsideDown { name: name.to_owned(), from, to }
}
