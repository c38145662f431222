//! Lays out the panels of a plot on the page.

use super::super::canvas::{Canvas, Frame, Lettering, Side, count, part};
use super::super::fit::{Room, fit};
use super::super::grid::key::{Entry, Key};
use super::super::labels::wrap;
use super::super::marks::Marks;
use super::super::sheet::Sheet;
use super::super::theme::{self, LEADING, OVERHANG, ROW, mm};
use super::super::{FigureError, Style, Svg};
use super::describe::{Plot, PlotPanel, Scale};
use super::field::Field;
use super::inside::{Inscription, Obstacles, inscriptions, settle};
use super::names::{self, Name};
use super::scale::{Length, Lie, Ruler};
use super::zone_rows::ZoneRows;
use super::{axes, inside, panel};

/// How many panels may stand side by side, and the room between them.
const MOST_COLUMNS: usize = 3;
const COLUMN_GAP: i32 = mm(5.0);

/// Height of the frame of one of so many panels.
fn frame_height(panels: usize) -> i32 {
    match panels {
        1 => mm(84.0),
        2 => mm(52.0),
        3 => mm(38.0),
        _ => mm(29.0),
    }
}

/// Air beyond the outermost values, as part of an axis.
pub(in super::super) const AIR_ABOVE: (f64, f64) = (0.05, 0.05);
/// The same at the sides, where points would otherwise lie on the border.
const AIR_BESIDE: f64 = 0.03;

/// A panel with its place on the page.
struct Placed<'a> {
    panel: &'a PlotPanel,
    title: Vec<String>,
    frame: Frame,
    /// Left end of its letter and name.
    edge: i32,
    /// Whether the name of the x axis stands below it.
    last: bool,
    y: Ruler,
    second: Option<Ruler>,
    marks: Vec<Marks>,
    names: Vec<Name>,
    inscriptions: Vec<(Frame, Inscription)>,
}

/// Draws a plot that has been found to be in order.
pub(super) fn draw(plot: &Plot, decimal_mark: &str, style: Style) -> Result<Svg, FigureError> {
    // zones and guides are named once, above the first panel, so that it has none beside it
    let alone = plot.zones.is_empty() && plot.guides.is_empty();
    let most = if alone { plot.panels.len().min(MOST_COLUMNS) } else { 1 };
    fit(style, most, |room| lay_out(plot, decimal_mark, room))
}

/// Places all panels in a room, those that do not fit below each other side by side.
fn lay_out(plot: &Plot, decimal_mark: &str, room: Room) -> Result<Svg, FigureError> {
    let mut sheet = Sheet::new(&plot.heading, &plot.stamp, room);
    // What finds no place within its frame stands beside it in the second attempt, for which the
    // frames become narrower.
    let nothing = vec![vec![]; plot.panels.len()];
    let (_, _, beside) = place(plot, decimal_mark, (&sheet, room), &nothing);
    let (x, placed, _) = place(plot, decimal_mark, (&sheet, room), &beside);
    sheet.suits(placed.iter().map(|placed| placed.frame.width).min().unwrap_or(0));
    let Some(last) = placed.last() else {
        return Err(FigureError::NoData { part: plot.heading.title.clone() });
    };
    let axis = axes::below_height(&plot.x.title, last.frame.width);
    let end = placed.iter().map(|placed| placed.frame.bottom()).max().unwrap_or(0) + axis;
    let notes: Vec<Entry> = plot.notes.iter().map(|note| Entry::note(note)).collect();
    let page = sheet.width - 2 * theme::EDGE;
    let notes = Key::place(&notes, theme::EDGE, page, end);
    sheet.draw(notes.bottom, |canvas| {
        notes.draw(canvas)?;
        for (index, placed) in placed.iter().enumerate() {
            placed.draw(canvas, plot, &x, index)?;
        }
        Ok(())
    })
}

/// Places all panels, with these further names beside each. Gives the names that must stand beside
/// a panel as well because they found no place within.
fn place<'a>(
    plot: &'a Plot,
    decimal_mark: &str,
    (sheet, room): (&Sheet<'_>, Room),
    beside: &[Vec<Name>],
) -> (Ruler, Vec<Placed<'a>>, Vec<Vec<Name>>) {
    let (mut numbers, mut right) = (theme::LEFT, mm(3.0));
    let mut panels = vec![];
    // Names depend on heights only, so that any width will do while their own is not known.
    let any = Frame { left: 0, top: 0, width: mm(100.0), height: 0 };
    for (panel, beside) in plot.panels.iter().zip(beside) {
        let full = room.flexible(frame_height(plot.panels.len()));
        let mut height = part(full, panel.share.clamp(0.2, 3.0));
        let rulers = |height: i32| {
            let length = Length { lie: Lie::Upright, units: height };
            let y = Ruler::new(&panel.y, &y_values(panel), AIR_ABOVE, length, decimal_mark);
            let second = panel.second_axis.as_ref();
            let second = second.map(|second| y.times(second.factor, length, decimal_mark));
            (y, second)
        };
        let (mut y, mut second) = rulers(height);
        let x = x_ruler(plot, any.width, decimal_mark);
        let field = Field { frame: Frame { height, ..any }, x: &x, y: &y };
        let mut names = names::names(panel, field);
        names.extend(beside.iter().cloned());
        if names::height(&names) > height {
            height = names::height(&names);
            (y, second) = rulers(height);
        }
        let marks: Vec<Marks> = panel.marks.iter().map(Marks::from).collect();
        let words = names::width(&names).max(marks.iter().map(Marks::width).max().unwrap_or(0));
        let words = if words > 0 { theme::LABEL_GAP + words } else { 0 };
        numbers = numbers.max(axes::left_width(&y));
        right = right.max(words + second.as_ref().map_or(0, axes::right_width));
        panels.push((panel, height, y, second, marks));
    }
    let gaps = COLUMN_GAP * (count(room.columns) - 1);
    let column = (sheet.width - 2 * theme::EDGE - gaps) / count(room.columns);
    let per_column = panels.len().div_ceil(room.columns);
    let width = (column - numbers - right).max(mm(5.0));
    let x = x_ruler(plot, width, decimal_mark);

    let (mut placed, mut homeless, mut bottom) = (vec![], vec![], sheet.top);
    let several = plot.panels.len() > 1;
    for (index, (panel, height, y, second, marks)) in panels.into_iter().enumerate() {
        let letter = if several { mm(5.0) } else { 0 };
        let name = Lettering::new(theme::PANEL_SIZE, theme::INK);
        let taken =
            panel.second_axis.as_ref().map_or(0, |axis| name.width_of(&axis.title) + mm(4.0));
        let title = wrap(&panel.y.title, name, width + numbers - letter - taken);
        let title_lines = part(theme::PANEL_SIZE, LEADING) * (count(title.len()) - 1).max(0);
        let first = index.is_multiple_of(per_column);
        let gap = if first { theme::FIRST_GAP } else { theme::PANEL_GAP };
        bottom = if first { sheet.top } else { bottom };
        let edge = theme::EDGE + (column + COLUMN_GAP) * count(index / per_column);
        let left = edge + numbers;
        let last = (index + 1).is_multiple_of(per_column) || index + 1 == plot.panels.len();
        let above = gap + title_lines + ROW * count(marks.len());
        let mut frame = Frame { left, top: bottom + above, width, height };
        if index == 0 {
            frame.top += ZoneRows::new(&plot.zones, Field { frame, x: &x, y: &y }).height();
        }
        bottom = frame.bottom();
        let field = Field { frame, x: &x, y: &y };
        let vertical: Vec<(f64, String)> = if index == 0 {
            plot.guides.iter().map(|guide| (field.x_at(guide.at), guide.label.clone())).collect()
        } else {
            vec![]
        };
        let lines: Vec<f64> = plot.guides.iter().map(|guide| field.x_at(guide.at)).collect();
        let obstacles = Obstacles::new(panel, field, &lines);
        let wanted = inscriptions(panel, field, &vertical);
        let (inscriptions, beside_now) = settle(wanted, &obstacles);
        let mut names = names::names(panel, field);
        names.extend(beside_now.iter().cloned());
        homeless.push(beside_now);
        placed.push(Placed {
            panel,
            title,
            frame,
            edge,
            last,
            y,
            second,
            marks,
            names,
            inscriptions,
        });
    }
    (x, placed, homeless)
}

/// All values that decide on the range of the y axis.
pub(in super::super) fn y_values(panel: &PlotPanel) -> Vec<f64> {
    let lines = panel.lines.iter().flat_map(|line| line.points.iter().map(|point| point.1));
    let bands = panel.bands.iter().flat_map(|band| &band.points);
    let bands = bands.flat_map(|band| [band.1, band.2]);
    let bars = panel.histograms.iter().flat_map(|histogram| &histogram.bars);
    let bars = bars.flat_map(|bar| [0.0, bar.height]);
    let points = panel.points.iter().flat_map(|measured| &measured.points);
    let points = points.flat_map(|point| {
        let (low, high) = point.y_between.unwrap_or((point.y, point.y));
        // An amount is not below zero, though its error bar may say so.
        let amount = panel.y.scale == Scale::FromZero && point.y >= 0.0;
        [point.y, if amount { low.max(0.0) } else { low }, high]
    });
    let guides = panel.guides.iter().map(|guide| guide.at);
    lines.chain(bands).chain(bars).chain(points).chain(guides).collect()
}

/// The x axis: as long as lines, bands and bars are, with air where there are points.
fn x_ruler(plot: &Plot, width: i32, decimal_mark: &str) -> Ruler {
    let (mut ends, mut points) = (vec![], vec![]);
    for panel in &plot.panels {
        ends.extend(panel.lines.iter().flat_map(|line| line.points.iter().map(|point| point.0)));
        ends.extend(panel.bands.iter().flat_map(|band| band.points.iter().map(|point| point.0)));
        let bars = panel.histograms.iter().flat_map(|histogram| &histogram.bars);
        ends.extend(bars.flat_map(|bar| [bar.from, bar.to]));
        for point in panel.points.iter().flat_map(|measured| &measured.points) {
            let (low, high) = point.x_between.unwrap_or((point.x, point.x));
            points.extend([point.x, low, high]);
        }
    }
    ends.extend(plot.guides.iter().map(|guide| guide.at));
    let length = Length { lie: Lie::Across, units: width };
    let shown = |value: &&f64| plot.x.scale != Scale::Logarithmic || **value > 0.0;
    let low = ends.iter().filter(shown).copied().fold(f64::INFINITY, f64::min);
    let high = ends.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let air = |beyond: bool| if beyond || low >= high { AIR_BESIDE } else { 0.0 };
    let mut places = points.iter().filter(shown);
    let before = air(places.clone().any(|value| *value <= low));
    let after = air(places.any(|value| *value >= high));
    ends.append(&mut points);
    Ruler::new(&plot.x, &ends, (before, after), length, decimal_mark)
}

impl Placed<'_> {
    fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        plot: &Plot,
        x: &Ruler,
        index: usize,
    ) -> Result<(), FigureError> {
        let field = Field { frame: self.frame, x, y: &self.y };
        let vertical: Vec<f64> = plot.guides.iter().map(|guide| field.x_at(guide.at)).collect();
        panel::zones(canvas, field, &self.panel.zones, &plot.zones)?;
        panel::data(canvas, field, self.panel, &vertical)?;
        axes::left(canvas, field)?;
        axes::below(canvas, self.frame, x, self.last.then_some(plot.x.title.as_str()))?;
        let mut beside = self.frame.right() + theme::LABEL_GAP;
        if let Some(second) = &self.second {
            axes::right(canvas, self.frame, second)?;
            beside += axes::right_width(second);
        }
        inside::draw(&self.inscriptions, canvas)?;
        // The name of marks stands above.
        let top = self.frame.top - if self.marks.is_empty() { OVERHANG } else { 0 };
        names::draw(&self.names, canvas, self.frame, (beside, top))?;
        self.draw_above(canvas, plot, field, index)
    }

    /// Name, rows of marks and of zones.
    fn draw_above(
        &self,
        canvas: &mut Canvas<'_>,
        plot: &Plot,
        field: Field<'_>,
        index: usize,
    ) -> Result<(), FigureError> {
        let mut bottom = self.frame.top;
        if index == 0 {
            let rows = ZoneRows::new(&plot.zones, field);
            rows.draw(canvas, bottom)?;
            bottom -= rows.height();
        }
        for (row, marks) in self.marks.iter().enumerate() {
            let foot = bottom - ROW * count(self.marks.len() - 1 - row) - mm(0.5);
            marks.draw(canvas, self.frame, foot, &field.x.axis)?;
        }
        let baseline = bottom - ROW * count(self.marks.len()) - mm(2.4);
        let leading = part(theme::PANEL_SIZE, LEADING);
        let first = baseline - leading * (count(self.title.len()) - 1).max(0);
        let mut left = self.edge;
        if plot.panels.len() > 1 {
            let letter = char::from(b'A' + u8::try_from(index % 26).unwrap_or(0));
            let bold = Lettering::new(theme::LETTER_SIZE, theme::INK).bold();
            canvas.words(&letter.to_string(), (left, first), bold)?;
            left += mm(5.0);
        }
        let plain = Lettering::new(theme::PANEL_SIZE, theme::INK);
        for (line, words) in self.title.iter().enumerate() {
            canvas.words(words, (left, first + leading * count(line)), plain)?;
        }
        if let Some((second, axis)) = self.panel.second_axis.as_ref().zip(self.second.as_ref()) {
            let quiet = Lettering::new(theme::PANEL_SIZE, theme::QUIET).side(Side::End);
            let right = self.frame.right() + axes::right_width(axis);
            canvas.words(&second.title, (right, baseline), quiet)?;
        }
        Ok(())
    }
}
