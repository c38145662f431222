//! Makes panels of recipes: fetches the quantities of all runs, checks them, and chooses pens,
//! words and marks, for one run or several laid over each other.

use super::axis::amount;
use super::panel::{Curve, Kind, Marks, Note, Panel};
use super::recipe::{Quantity, Recipe};
use super::theme::{self, Pen};
use super::{FigureError, Point, Shown, Words};
use crate::trace::Trace;
use plotters::style::RGBColor;

/// Name of the events marked above the nerve.
const STIMULUS: &str = "stimulus";

/// The runs with what all panels need to know about them.
pub(super) struct Overlay<'a> {
    runs: &'a [Shown<'a>],
    words: &'a dyn Words,
    ms_per_shown: f64,
    pens: &'static [Pen],
    /// Whether spikes stand so close that only fine lines keep them apart.
    crowded: bool,
    /// First and last moment of all runs.
    span_ms: (f64, f64),
}

impl<'a> Overlay<'a> {
    /// Checks the runs and takes them together.
    pub(super) fn new(runs: &'a [Shown<'a>], words: &'a dyn Words) -> Result<Self, FigureError> {
        const CROWD: usize = 20;
        let most = theme::RUN_PENS.len();
        let pens = theme::RUN_PENS
            .get(..runs.len())
            .ok_or(FigureError::TooManyRuns { given: runs.len(), most })?;
        let spans = runs.iter().map(check_times).collect::<Result<Vec<_>, _>>()?;
        let span_ms = spans
            .into_iter()
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
            .ok_or(FigureError::NoRun)?;
        let (_, ms_per_shown) = time_unit(span_ms);
        let crowded = runs.iter().any(|run| run.trace.events("nerve_spike").len() > CROWD);
        Ok(Self { runs, words, ms_per_shown, pens, crowded, span_ms })
    }

    /// Name of the axis of time, with the unit that suits its length.
    pub(super) fn time_title(&self) -> String {
        self.words.word(time_unit(self.span_ms).0)
    }

    /// First and last moment, in the unit shown.
    pub(super) fn time(&self) -> (f64, f64) {
        (self.span_ms.0 / self.ms_per_shown, self.span_ms.1 / self.ms_per_shown)
    }

    /// Names of the runs where there are several.
    pub(super) fn key(&self) -> Vec<(String, Pen)> {
        let runs = self.runs.iter().zip(self.pens).filter(|_| self.several());
        runs.map(|(run, pen)| (run.label.clone(), *pen)).collect()
    }

    /// Whether runs lie over each other.
    pub(super) fn several(&self) -> bool {
        self.runs.len() > 1
    }

    fn shown_times(&self, times_ms: &[f64]) -> Vec<f64> {
        times_ms.iter().map(|time_ms| time_ms / self.ms_per_shown).collect()
    }

    /// Whether any quantity of a recipe changes in any run.
    pub(super) fn changes(&self, recipe: &Recipe) -> bool {
        let constant = |values: &[f64]| {
            let first = values.first().copied().unwrap_or(0.0);
            values.iter().all(|value| (value - first).abs() <= 1e-9 * first.abs())
        };
        let changes = |trace: &Trace, quantity: &Quantity| {
            trace.column(quantity.column).is_some_and(|values| !constant(values))
        };
        self.runs.iter().any(|run| recipe.quantities.iter().any(|q| changes(run.trace, q)))
    }

    /// The panel of a recipe, or nothing where no run recorded its quantities.
    pub(super) fn panel(&self, recipe: &Recipe) -> Result<Option<Panel>, FigureError> {
        let mut curves: Vec<Curve> = vec![];
        // In the order of the runs: the solid line of the first shows through the gaps of the rest.
        for (index, run) in self.runs.iter().enumerate() {
            for (rank, quantity) in recipe.quantities.iter().enumerate() {
                let Some(values) = run.trace.column(quantity.column) else { continue };
                curves.push(Curve {
                    points: self.points(run, quantity, values)?,
                    pen: self.pen(index, rank, recipe),
                    filled: recipe.filled && !self.several(),
                    label: self.label(index, recipe, quantity),
                });
            }
        }
        let notes = self.totals(recipe)?;
        Ok((!curves.is_empty()).then(|| Panel {
            title: self.words.word(recipe.title),
            extent: recipe.extent,
            kind: Kind::Full,
            shared: None,
            curves,
            marks: if recipe.stimuli { self.marks() } else { vec![] },
            notes,
            only_if_apart: self.several() && recipe.quantities.len() == 1,
        }))
    }

    /// The panels of a recipe: one, or a lane for each run where their spikes would hide each
    /// other.
    pub(super) fn panels(&self, recipe: &Recipe) -> Result<Vec<Panel>, FigureError> {
        let whole = self.panel(recipe)?;
        if !(recipe.lanes && self.needs_lanes()) {
            return Ok(whole.into_iter().collect());
        }
        let Some(whole) = whole else { return Ok(vec![]) };
        let values = || whole.curves.iter().flat_map(|curve| curve.points.iter().map(|p| p.1));
        let shared =
            (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
        let stimuli = self.stimuli();
        let alike = alike(&stimuli);
        let totals = self.totals_by_run(recipe)?;
        let mut lanes: Vec<Panel> = vec![];
        for (index, run) in self.runs.iter().enumerate() {
            let Some(quantity) = recipe.quantities.first() else { continue };
            let Some(values) = run.trace.column(quantity.column) else { continue };
            let pen = self.pens[index];
            let first = lanes.is_empty();
            let mut marks = vec![];
            if recipe.stimuli && (first || !alike) && !stimuli[index].is_empty() {
                let colour = if alike { theme::QUIET } else { pen.hue.text };
                let label = self.words.word("figure-mark-stimulus");
                marks.push(Marks { times: stimuli[index].clone(), label, colour });
            }
            let text = totals.get(index).cloned().flatten().unwrap_or_else(|| run.label.clone());
            lanes.push(Panel {
                title: if first { whole.title.clone() } else { String::new() },
                extent: recipe.extent,
                kind: Kind::Lane,
                shared: Some(shared),
                curves: vec![Curve {
                    points: self.points(run, quantity, values)?,
                    pen: Pen { dash: &[], ..pen }.wide(theme::LANE_CURVE),
                    filled: false,
                    label: None,
                }],
                marks,
                notes: vec![Note { text, colour: pen.hue.text, pen: None }],
                only_if_apart: false,
            });
        }
        Ok(lanes)
    }

    /// Whether spikes of several runs would hide each other: more than a few in any of them.
    fn needs_lanes(&self) -> bool {
        let spikes = |run: &Shown<'_>| run.trace.events("nerve_spike").len();
        self.several() && self.runs.iter().any(|run| spikes(run) > theme::FEW_MARKS)
    }

    fn points(
        &self,
        run: &Shown<'_>,
        quantity: &Quantity,
        values: &[f64],
    ) -> Result<Vec<Point>, FigureError> {
        let times = &run.trace.time_ms;
        if times.len() != values.len() {
            return Err(FigureError::Uneven {
                run: run.label.clone(),
                column: quantity.column.to_owned(),
                values: values.len(),
                times: times.len(),
            });
        }
        check_finite(run, quantity.column, values)?;
        let shown = values.iter().map(|value| value * quantity.factor);
        Ok(self.shown_times(times).into_iter().zip(shown).collect())
    }

    fn pen(&self, run: usize, rank: usize, recipe: &Recipe) -> Pen {
        let pen = if self.several() { self.pens[run] } else { recipe.quantities[rank].pen };
        let crowded = recipe.spiky && self.crowded;
        let second = self.several() && rank > 0;
        pen.wide(match (crowded, second) {
            (true, _) => theme::DENSE_CURVE,
            (false, true) => theme::FINE_CURVE,
            (false, false) => theme::CURVE,
        })
    }

    /// What is written beside the end of a curve: the quantity where a panel holds two (once, if
    /// runs lie over each other), else the run.
    fn label(
        &self,
        run: usize,
        recipe: &Recipe,
        quantity: &Quantity,
    ) -> Option<(String, RGBColor)> {
        let two = recipe.quantities.len() > 1;
        match (two, self.several()) {
            (true, false) => Some((self.words.word(quantity.label), quantity.pen.hue.text)),
            (true, true) => {
                (run == self.longest()).then(|| (self.words.word(quantity.label), theme::QUIET))
            }
            (false, true) => Some((self.runs[run].label.clone(), self.pens[run].hue.text)),
            (false, false) => None,
        }
    }

    /// The first of the runs that last to the end of the figure.
    fn longest(&self) -> usize {
        let lasts = |run: &Shown<'_>| run.trace.time_ms.last() == Some(&self.span_ms.1);
        self.runs.iter().position(lasts).unwrap_or(0)
    }

    /// The stimuli within the figure, run by run.
    fn stimuli(&self) -> Vec<Vec<f64>> {
        let within = |time_ms: &f64| (self.span_ms.0..=self.span_ms.1).contains(time_ms);
        let stimuli = |run: &Shown<'_>| -> Vec<f64> {
            run.trace.events(STIMULUS).iter().copied().filter(within).collect()
        };
        self.runs.iter().map(|run| self.shown_times(&stimuli(run))).collect()
    }

    /// One row of marks if all runs were stimulated alike, else one for each.
    fn marks(&self) -> Vec<Marks> {
        let label = self.words.word("figure-mark-stimulus");
        let all = self.stimuli();
        let alike = alike(&all);
        let rows = all.into_iter().zip(self.pens).take(if alike { 1 } else { usize::MAX });
        rows.filter(|(times, _)| !times.is_empty())
            .map(|(times, pen)| {
                let colour = if alike { theme::QUIET } else { pen.hue.text };
                Marks { times, label: label.clone(), colour }
            })
            .collect()
    }

    /// Lines through all panels, where the stimuli are few and the same for all.
    pub(super) fn guides(&self) -> Vec<f64> {
        let mut all = self.stimuli();
        let few = alike(&all) && all[0].len() <= theme::FEW_MARKS;
        if few { all.swap_remove(0) } else { vec![] }
    }

    /// How much each run added to a count.
    fn totals(&self, recipe: &Recipe) -> Result<Vec<Note>, FigureError> {
        let texts = self.totals_by_run(recipe)?;
        let notes = texts.into_iter().enumerate().filter_map(|(index, text)| {
            Some(Note {
                text: text?,
                colour: self.pen(index, 0, recipe).hue.text,
                pen: self.several().then_some(self.pens[index]),
            })
        });
        Ok(notes.collect())
    }

    /// The same in words, for each run that counted.
    fn totals_by_run(&self, recipe: &Recipe) -> Result<Vec<Option<String>>, FigureError> {
        let Some(total) = &recipe.total else { return Ok(vec![]) };
        let word = self.words.word(total.word);
        let mark = self.words.word("figure-decimal-mark");
        let text = |run: &Shown<'_>| {
            let counts = run.trace.column(total.column).unwrap_or_default();
            check_finite(run, total.column, counts)?;
            let ends = counts.first().zip(counts.last());
            Ok(ends.map(|(first, last)| format!("{} {word}", amount(last - first, &mark))))
        };
        self.runs.iter().map(text).collect()
    }
}

/// Whether all runs have the same moments.
fn alike(all: &[Vec<f64>]) -> bool {
    all.iter().all(|times| *times == all[0])
}

/// First and last moment of a run.
fn check_times(run: &Shown<'_>) -> Result<(f64, f64), FigureError> {
    let times = &run.trace.time_ms;
    check_finite(run, "time_ms", times)?;
    check_finite(run, STIMULUS, run.trace.events(STIMULUS))?;
    if let Some(pair) = times.windows(2).find(|pair| pair[1] < pair[0]) {
        return Err(FigureError::TimeBackward { run: run.label.clone(), time_ms: pair[0] });
    }
    match times[..] {
        [first, .., last] if last > first => Ok((first, last)),
        _ => Err(FigureError::NoTime { run: run.label.clone(), samples: times.len() }),
    }
}

fn check_finite(run: &Shown<'_>, column: &str, values: &[f64]) -> Result<(), FigureError> {
    match values.iter().position(|value| !value.is_finite()) {
        None => Ok(()),
        Some(sample) => Err(FigureError::NotFinite {
            run: run.label.clone(),
            column: column.to_owned(),
            sample,
            value: values[sample].to_string(),
        }),
    }
}

/// The unit in which a span of time reads best: its key, and its milliseconds.
fn time_unit((start_ms, end_ms): (f64, f64)) -> (&'static str, f64) {
    const SECOND_ms: f64 = 1e3;
    const MINUTE_ms: f64 = 60e3;
    const HOUR_ms: f64 = 3600e3;
    let length_ms = end_ms - start_ms;
    if length_ms <= 2.0 * SECOND_ms {
        ("figure-time-axis-ms", 1.0)
    } else if length_ms <= 3.0 * MINUTE_ms {
        ("figure-time-axis-s", SECOND_ms)
    } else if length_ms <= 3.0 * HOUR_ms {
        ("figure-time-axis-min", MINUTE_ms)
    } else {
        ("figure-time-axis-h", HOUR_ms)
    }
}
