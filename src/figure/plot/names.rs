//! Names of what a panel shows, to its right: at the ends of lines while these are well apart,
//! behind a sample of their look otherwise.

use super::super::FigureError;
use super::super::aside::LABEL;
use super::super::canvas::{Canvas, Frame, Lettering, count, part};
use super::super::labels::{Wish, spread, wrap};
use super::super::theme::{self, CAPITAL, LEADING, OVERHANG, Pen, SAMPLE, mm};
use super::describe::PlotPanel;
use super::field::Field;
use super::look::{Colour, Marker, pen};
use super::signs;
use plotters::style::RGBColor;

/// A piece of the look of what is named.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Sample {
    None,
    Line(Pen),
    Marker(Colour, Marker, bool),
    Tint(RGBColor, f64),
}

/// A name to the right of a panel.
#[derive(Debug, Clone)]
pub(super) struct Name {
    lines: Vec<String>,
    colour: RGBColor,
    sample: Sample,
    /// The height on the page it belongs to, if it belongs to any.
    at: Option<i32>,
}

/// How close the ends of two lines may be, as part of the height of the panel, for their names to
/// stand without a sample.
const CLEAR: f64 = 0.045;

impl Name {
    pub(super) fn new(text: &str, colour: RGBColor, sample: Sample, at: Option<i32>) -> Self {
        Self { lines: wrap(text, LABEL, theme::LABEL_MOST), colour, sample, at }
    }

    /// How far the words stand from the left in a column whose widest sample is `sample`.
    fn indent(&self, sample: i32) -> i32 {
        if self.sample == Sample::None { 0 } else { sample + mm(1.2) }
    }

    fn height(&self) -> i32 {
        part(theme::LABEL_SIZE, LEADING) * count(self.lines.len()) + mm(0.5)
    }

    fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        (x, middle): (i32, i32),
        sample: i32,
    ) -> Result<(), FigureError> {
        let end = x + sample;
        match self.sample {
            Sample::None => {}
            Sample::Line(pen) => canvas.sample((x, middle), (end, middle), pen)?,
            Sample::Marker(colour, marker, filled) => {
                signs::marker(canvas, (x + sample / 2, middle), colour, marker, filled)?;
            }
            Sample::Tint(colour, opacity) => {
                let (top, bottom) = (middle - mm(1.2), middle + mm(1.2));
                let corners = vec![(x, top), (end, top), (end, bottom), (x, bottom)];
                canvas.tint(corners, colour, opacity)?;
            }
        }
        let leading = part(theme::LABEL_SIZE, LEADING);
        let extra = leading * (count(self.lines.len()) - 1) / 2;
        let baseline = middle + part(theme::LABEL_SIZE, CAPITAL / 2.0) - extra;
        let lettering = Lettering { colour: self.colour, ..LABEL };
        for (index, line) in self.lines.iter().enumerate() {
            canvas.words(
                line,
                (x + self.indent(sample), baseline + leading * count(index)),
                lettering,
            )?;
        }
        Ok(())
    }
}

/// How wide the samples of a column are: a marker alone needs less than a piece of line.
fn sample_width(names: &[Name]) -> i32 {
    let only_markers =
        names.iter().all(|name| matches!(name.sample, Sample::None | Sample::Marker(..)));
    if only_markers { mm(2.4) } else { SAMPLE }
}

/// How wide a column of names is.
pub(super) fn width(names: &[Name]) -> i32 {
    let widest = |name: &Name| {
        let words = name.lines.iter().map(|line| LABEL.width_of(line)).max().unwrap_or(0);
        words + name.indent(sample_width(names))
    };
    names.iter().map(widest).max().unwrap_or(0)
}

/// How high a panel must at least be for these names.
pub(super) fn height(names: &[Name]) -> i32 {
    names.iter().map(Name::height).sum::<i32>() - OVERHANG
}

/// The names of everything a panel shows.
pub(super) fn names(panel: &PlotPanel, field: Field<'_>) -> Vec<Name> {
    let labelled = panel.lines.iter().filter(|line| !line.label.is_empty());
    let ends: Vec<_> = labelled.map(|line| (line, field.end_of(&line.points))).collect();
    let mut heights: Vec<i32> =
        ends.iter().filter_map(|(_, end)| Some(end.as_ref()?.0.1)).collect();
    heights.sort_unstable();
    let apart = part(field.frame.height, CLEAR);
    let direct = panel.second_axis.is_none()
        && ends.iter().all(|(_, end)| end.is_some_and(|(_, at_border)| at_border))
        && heights.windows(2).all(|pair| pair[1] - pair[0] > apart);

    let at = |place: Option<(i32, i32)>| place.map(|place| place.1).filter(|_| direct);
    let mut names = vec![];
    for (line, end) in ends {
        let pen = pen(line.colour, line.dash, line.fine);
        let sample = if direct { Sample::None } else { Sample::Line(pen) };
        names.push(Name::new(&line.label, pen.hue.text, sample, at(end.map(|end| end.0))));
    }
    for band in panel.bands.iter().filter(|band| !band.label.is_empty()) {
        let hue = band.colour.hue();
        let middle = |&(x, low, high): &(f64, f64, f64)| field.inside((x, low.midpoint(high)));
        let end = band.points.iter().rev().find_map(middle);
        let sample = Sample::Tint(hue.line, theme::BAND_OPACITY);
        names.push(Name::new(&band.label, hue.text, sample, at(end)));
    }
    for measured in panel.points.iter().filter(|measured| !measured.label.is_empty()) {
        let sample = Sample::Marker(measured.colour, measured.marker, measured.filled);
        let end = measured.points.iter().filter_map(|point| field.inside((point.x, point.y)));
        let end = end.max_by_key(|place| place.0);
        names.push(Name::new(&measured.label, measured.colour.hue().text, sample, at(end)));
    }
    for histogram in panel.histograms.iter().filter(|histogram| !histogram.label.is_empty()) {
        let hue = histogram.colour.hue();
        let sample = Sample::Tint(hue.line, theme::BAR_OPACITY);
        names.push(Name::new(&histogram.label, hue.text, sample, None));
    }
    names
}

/// Sets the names at `x`, from `top` down those that belong nowhere.
pub(super) fn draw(
    names: &[Name],
    canvas: &mut Canvas<'_>,
    frame: Frame,
    (x, top): (i32, i32),
) -> Result<(), FigureError> {
    let wish = |name: &Name| Wish { middle: name.at.unwrap_or(top), height: name.height() };
    let wishes: Vec<Wish> = names.iter().map(wish).collect();
    let middles = spread(&wishes, top, frame.bottom() + OVERHANG);
    let moved = |(wish, middle): (&Wish, &i32)| (wish.middle - middle).abs() > mm(0.6);
    let moved = wishes.iter().zip(&middles).any(moved);
    for (name, middle) in names.iter().zip(middles) {
        if let Some(at) = name.at.filter(|_| moved && name.sample == Sample::None) {
            let (from, to) = ((frame.right() + mm(0.5), at), (x - mm(0.6), middle));
            canvas.rule(from, to, name.colour, theme::HAIRLINE)?;
        }
        name.draw(canvas, (x, middle), sample_width(names))?;
    }
    Ok(())
}
