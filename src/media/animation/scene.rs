//! What stands where: columns, panels and their axes, worked out once before the film.

use super::look::{
    self, BLUE, BOTTOM, GAP, GREEN, GUTTER, LEFT, PURPLE, RIGHT, Rgb, TOP, VERMILLION, WIDTH,
};
use super::vesicles::Vesicles;
use crate::math;
use crate::media::{MediaError, Told};
use crate::text::Catalogue;
use crate::trace::Trace;

/// A kind of panel.
struct Kind {
    column: &'static str,
    title: &'static str,
    colour: Rgb,
    /// From the unit of the column to that of the axis.
    factor: f64,
    /// What the axis spans at least.
    least: (f64, f64),
    shows: Shows,
    /// Its part of the height.
    height: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    Curve,
    Vesicles,
}

const fn curve(
    column: &'static str,
    title: &'static str,
    colour: Rgb,
    least: (f64, f64),
    height: f32,
) -> Kind {
    Kind { column, title, colour, factor: 1.0, least, shows: Shows::Curve, height }
}

/// From nerve to muscle. The least spans keep the silence of a quiet synapse looking quiet.
const KINDS: [Kind; 6] = [
    curve("nerve_potential_mV", "figure-panel-impulse", BLUE, (-90.0, 40.0), 1.0),
    curve(
        "calcium_near_channels_uM",
        "figure-panel-calcium-near-channels",
        VERMILLION,
        (0.0, 1.0),
        0.85,
    ),
    Kind {
        shows: Shows::Vesicles,
        ..curve("released_quanta", "media-panel-vesicles", GREEN, (0.0, 1.0), 1.25)
    },
    curve("cell_potential_mV", "figure-panel-cell", PURPLE, (-80.0, 40.0), 1.0),
    curve("fibre_potential_mV", "figure-panel-fibre", PURPLE, (-90.0, 40.0), 1.0),
    Kind { factor: 100.0, ..curve("force_frac", "figure-panel-force", PURPLE, (0.0, 5.0), 0.85) },
];

/// A panel of every column.
pub(super) struct Panel {
    pub(super) title: String,
    pub(super) colour: Rgb,
    pub(super) shows: Shows,
    pub(super) top: f32,
    pub(super) height: f32,
    /// Lower and upper end of the axis of values.
    pub(super) ends: (f64, f64),
    pub(super) ticks: Vec<f64>,
    column: &'static str,
    factor: f64,
}

impl Panel {
    /// The height on the canvas of a value.
    #[expect(clippy::cast_possible_truncation, reason = "a canvas is measured in single precision")]
    pub(super) fn y(&self, value: f64) -> f32 {
        let (low, high) = self.ends;
        self.top + self.height * (1.0 - ((value - low) / (high - low)) as f32)
    }
}

/// One run, in its place.
pub(super) struct Column<'a> {
    pub(super) label: String,
    pub(super) trace: &'a Trace,
    pub(super) left: f32,
    pub(super) width: f32,
    pub(super) vesicles: Vesicles,
}

/// All that is shown, measured for the medium size.
pub(super) struct Scene<'a> {
    pub(super) duration_ms: f64,
    pub(super) time_ticks_ms: Vec<f64>,
    pub(super) panels: Vec<Panel>,
    pub(super) columns: Vec<Column<'a>>,
}

impl<'a> Scene<'a> {
    /// Puts the runs into their places.
    pub(super) fn new(told: &[Told<'a>], words: &Catalogue) -> Result<Self, MediaError> {
        for one in told {
            let column = KINDS[0].column;
            if one.trace.column(column).is_none() || one.trace.time_ms.len() < 2 {
                return Err(MediaError::Missing { label: one.label.clone(), column });
            }
        }
        let length_ms = |one: &Told<'_>| one.trace.time_ms.last().copied().unwrap_or(0.0);
        let duration_ms = told.iter().map(length_ms).fold(0.0, f64::max);
        let shown: Vec<&Kind> = KINDS
            .iter()
            .filter(|kind| told.iter().any(|one| one.trace.column(kind.column).is_some()))
            .collect();
        let count = told.len() as f32;
        let width = (WIDTH - LEFT - RIGHT - GUTTER * (count - 1.0)) / count;
        let panels = panels(&shown, told, words);
        let most = told.iter().filter_map(|one| Vesicles::docked_at_start(one.trace)).max();
        let columns = told.iter().enumerate().map(|(i, one)| Column {
            label: one.label.clone(),
            trace: one.trace,
            left: LEFT + i as f32 * (width + GUTTER),
            width,
            vesicles: Vesicles::of(one.trace, most.unwrap_or(0)),
        });
        Ok(Scene {
            duration_ms,
            time_ticks_ms: ticks((0.0, duration_ms), if told.len() > 1 { 4.0 } else { 8.0 }),
            panels,
            columns: columns.collect(),
        })
    }

    /// The place on the canvas of a moment.
    #[expect(clippy::cast_possible_truncation, reason = "a canvas is measured in single precision")]
    pub(super) fn x(&self, column: &Column<'_>, time_ms: f64) -> f32 {
        column.left + column.width * (time_ms / self.duration_ms) as f32
    }

    /// The curve of a panel as moments and heights on the canvas; empty where the run has none.
    /// What falls into half a pixel is drawn as the way from its first through its lowest and
    /// highest to its last point.
    pub(super) fn curve(&self, column: &Column<'_>, panel: &Panel) -> Vec<(f64, f32)> {
        let Some(values) = column.trace.column(panel.column) else { return Vec::new() };
        let all: Vec<(f64, f32)> = column
            .trace
            .time_ms
            .iter()
            .zip(values)
            .map(|(time_ms, value)| (*time_ms, panel.y(value * panel.factor)))
            .collect();
        let cell = |time_ms: f64| (self.x(column, time_ms) * 2.0).floor();
        let mut reduced = Vec::new();
        for group in all.chunk_by(|a, b| cell(a.0) == cell(b.0)) {
            if group.len() <= 4 {
                reduced.extend_from_slice(group);
                continue;
            }
            let highest = |a: &usize, b: &usize| group[*a].1.total_cmp(&group[*b].1);
            let mut kept = vec![0, group.len() - 1];
            kept.extend((0..group.len()).max_by(highest));
            kept.extend((0..group.len()).min_by(highest));
            kept.sort_unstable();
            kept.dedup();
            reduced.extend(kept.into_iter().map(|i| group[i]));
        }
        reduced
    }
}

/// The panels one under another, each wide enough for every run.
fn panels(shown: &[&Kind], told: &[Told<'_>], words: &Catalogue) -> Vec<Panel> {
    let gaps = GAP * (shown.len() - 1) as f32;
    let unit = (BOTTOM - TOP - gaps) / shown.iter().map(|kind| kind.height).sum::<f32>();
    let mut top = TOP;
    let mut panels = Vec::new();
    for kind in shown {
        let height = unit * kind.height;
        let values = told.iter().filter_map(|one| one.trace.column(kind.column)).flatten();
        let (mut low, mut high) = kind.least;
        for value in values.map(|value| value * kind.factor) {
            low = low.min(value);
            high = high.max(value);
        }
        let air = 0.04 * (high - low);
        let ends = (if low < 0.0 { low - air } else { low }, high + air);
        panels.push(Panel {
            title: words.word(kind.title),
            colour: kind.colour,
            shows: kind.shows,
            top,
            height,
            ends,
            ticks: if kind.shows == Shows::Curve { ticks(ends, 3.0) } else { Vec::new() },
            column: kind.column,
            factor: kind.factor,
        });
        top += height + GAP;
    }
    panels
}

/// Round numbers between two ends, about `count` of them.
pub(super) fn ticks((low, high): (f64, f64), count: f64) -> Vec<f64> {
    let rough = (high - low) / count;
    #[expect(clippy::cast_possible_truncation, reason = "a decade of a double is small")]
    let power = 10_f64.powi(math::log10(rough).floor() as i32);
    let step = [1.0, 2.0, 5.0, 10.0].map(|step| step * power);
    let step = step.into_iter().find(|step| *step >= rough * 0.999).unwrap_or(10.0 * power);
    #[expect(clippy::cast_possible_truncation, reason = "a handful of ticks")]
    let (first, last) = ((low / step - 1e-9).ceil() as i64, (high / step + 1e-9).floor() as i64);
    (first..=last).map(|k| k as f64 * step).collect()
}

/// A text that fits into a width, cut with an ellipsis where it must be.
#[expect(clippy::cast_possible_truncation, reason = "labels are short")]
#[expect(clippy::cast_sign_loss, reason = "widths are positive")]
pub(super) fn fitting(text: &str, size: f32, width: f32) -> String {
    // the font's letters are a little over half as wide as they are high
    let most = (width / (0.56 * size)) as usize;
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}

/// Where the words of a column begin.
pub(super) const TITLE_BASELINE: f32 = look::TOP - 34.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_ticks_are_round_and_lie_within_the_ends() {
        assert_eq!(ticks((0.0, 12.0), 6.0), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0]);
        assert_eq!(ticks((-95.2, 45.2), 2.5), [0.0]);
        assert_eq!(ticks((0.0, 1000.0), 4.0), [0.0, 500.0, 1000.0]);
        assert!(ticks((0.0, 0.3), 3.0).len() >= 3);
    }

    #[test]
    fn a_long_name_is_cut_where_it_must_be() {
        assert_eq!(fitting("short", 10.0, 100.0), "short");
        let cut = fitting("a very long name of a scenario", 10.0, 100.0);
        assert!(cut.ends_with('…') && cut.chars().count() <= 17, "{cut}");
    }
}
