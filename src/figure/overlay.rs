//! Makes panels of recipes: fetches the quantities of all runs, checks them, and chooses pens,
//! words and marks, for one run or several laid over each other.

use super::aside::{Beside, Label, Note};
use super::axis::amount;
use super::marks::Marks;
use super::panel::{Curve, Panel};
use super::recipe::{Marked, Quantity, Recipe, Total};
use super::theme::{self, Pen};
use super::{FigureError, Point, Shown, Words};
use crate::trace::Trace;

/// Name of the events marked above the nerve.
pub(super) const STIMULUS: &str = "stimulus";

/// The runs with what all panels need to know about them.
pub(super) struct Overlay<'a> {
    runs: &'a [Shown<'a>],
    words: &'a dyn Words,
    ms_per_shown: f64,
    pens: &'static [Pen],
    /// Whether spikes stand so close that only fine lines keep them apart.
    crowded: bool,
    /// Whether spikes of several runs would hide each other if laid over each other.
    in_lanes: bool,
    /// First and last moment of all runs.
    span_ms: (f64, f64),
}

impl<'a> Overlay<'a> {
    /// Checks the runs and takes them together.
    pub(super) fn new(runs: &'a [Shown<'a>], words: &'a dyn Words) -> Result<Self, FigureError> {
        const CROWD: usize = 20;
        /// In a longer window a spike of a millisecond is narrower than two pens.
        const LONGEST_OVERLAY_ms: f64 = 120.0;
        const FEW: usize = 3;
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
        let most_spikes = runs.iter().map(|run| run.trace.events("nerve_spike").len()).max();
        let crowded = most_spikes > Some(CROWD);
        let long = span_ms.1 - span_ms.0 > LONGEST_OVERLAY_ms;
        let in_lanes = runs.len() > 1 && most_spikes > Some(if long { 1 } else { FEW });
        Ok(Self { runs, words, ms_per_shown, pens, crowded, in_lanes, span_ms })
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

    /// Whether there are runs to be told apart.
    pub(super) fn several(&self) -> bool {
        self.runs.len() > 1
    }

    /// Whether panels with spikes show every run in a lane of its own.
    pub(super) fn in_lanes(&self) -> bool {
        self.in_lanes
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
        let lanes = self.in_lanes && recipe.spiky;
        let two = recipe.quantities.len() > 1;
        let mut curves: Vec<Curve> = vec![];
        let mut shown = vec![];
        // In the order of the runs: the solid line of the first shows through the gaps of the rest.
        for (index, run) in self.runs.iter().enumerate() {
            for (rank, quantity) in recipe.quantities.iter().enumerate() {
                let Some(values) = run.trace.column(quantity.column) else { continue };
                curves.push(Curve {
                    points: self.points(run, quantity, values)?,
                    pen: self.pen(index, rank, recipe),
                    filled: recipe.filled && !self.several(),
                    label: if lanes { None } else { self.label(index, rank, recipe) },
                    group: if two { rank } else { index },
                    lane: if lanes { shown.len() } else { 0 },
                });
            }
            if recipe.quantities.iter().any(|q| run.trace.column(q.column).is_some()) {
                shown.push(index);
            }
        }
        let mut totals = vec![None; self.runs.len()];
        if let Some(total) = &recipe.total {
            totals = self.totals(recipe, total)?;
        }
        let name = |run: usize, pen: Option<Pen>| Note {
            text: self.runs[run].label.clone(),
            colour: self.pens[run].hue.text,
            pen,
        };
        let (names, notes) = if lanes {
            let mut total_or_name = |run: &usize| match totals[*run].take() {
                Some(total) => Note { pen: None, ..total },
                None => name(*run, None),
            };
            (shown.iter().map(&mut total_or_name).collect(), vec![])
        } else if self.in_lanes {
            (vec![], shown.iter().map(|run| name(*run, Some(self.pens[*run]))).collect())
        } else {
            (vec![], totals.into_iter().flatten().collect())
        };
        Ok((!curves.is_empty()).then(|| Panel {
            title: self.words.word(recipe.title),
            extent: recipe.extent,
            strip: false,
            curves,
            lanes: names,
            marks: recipe.marked.as_ref().map_or(vec![], |marked| self.marks(marked, &shown)),
            notes,
            notes_are_names: self.in_lanes,
            names_runs: self.several() && !two,
        }))
    }

    /// The same as a low panel, its curves named at their ends.
    pub(super) fn strip(&self, recipe: &Recipe) -> Result<Option<Panel>, FigureError> {
        let mut strip = self.panel(recipe)?;
        if let Some(panel) = &mut strip {
            panel.strip = true;
            for label in panel.curves.iter_mut().filter_map(|curve| curve.label.as_mut()) {
                (label.beside, label.within) = (Beside::End, false);
            }
        }
        Ok(strip)
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
        let second = self.several() && rank > 0;
        match (recipe.spiky && self.crowded, recipe.spiky && self.in_lanes) {
            // A lane is known by its name, so that its line need not be interrupted.
            (crowded, true) => Pen::solid(pen.hue).wide(if crowded {
                theme::DENSE_CURVE
            } else {
                theme::LANE_CURVE
            }),
            (true, false) => pen.wide(theme::DENSE_CURVE),
            (false, false) => pen.wide(if second { theme::FINE_CURVE } else { theme::CURVE }),
        }
    }

    /// The name of a curve: the quantity where a panel holds two (once, if runs lie over each
    /// other), else the run.
    fn label(&self, run: usize, rank: usize, recipe: &Recipe) -> Option<Label> {
        let quantity = &recipe.quantities[rank];
        let (text, colour) = match (recipe.quantities.len() > 1, self.several()) {
            (true, false) => (self.words.word(quantity.label), quantity.pen.hue.text),
            (true, true) if run == self.longest() => {
                (self.words.word(quantity.label), theme::QUIET)
            }
            (false, true) => (self.runs[run].label.clone(), self.pens[run].hue.text),
            (true, true) | (false, false) => return None,
        };
        // Two quantities of which one follows spikes meet at the end and part at the peak.
        let peak = recipe.quantities.len() > 1 && rank == 0;
        let beside = if peak { Beside::Peak } else { Beside::End };
        Some(Label { text, colour, beside, within: recipe.quantities.len() > 1 || !self.in_lanes })
    }

    /// The first of the runs that last to the end of the figure.
    fn longest(&self) -> usize {
        let lasts = |run: &Shown<'_>| run.trace.time_ms.last() == Some(&self.span_ms.1);
        self.runs.iter().position(lasts).unwrap_or(0)
    }

    /// The moments of one kind within the figure, run by run.
    fn moments(&self, event: &str) -> Vec<Vec<f64>> {
        let within = |time_ms: &f64| (self.span_ms.0..=self.span_ms.1).contains(time_ms);
        let moments = |run: &Shown<'_>| -> Vec<f64> {
            run.trace.events(event).iter().copied().filter(within).collect()
        };
        self.runs.iter().map(|run| self.shown_times(&moments(run))).collect()
    }

    /// One row of marks if all runs have the same moments, else one for each of those `shown`,
    /// above its lane if it has one.
    fn marks(&self, marked: &Marked, shown: &[usize]) -> Vec<Marks> {
        let label = self.words.word(marked.word);
        let all = self.moments(marked.event);
        let alike = alike(&all);
        if alike {
            let times = all.into_iter().next().filter(|times| !times.is_empty());
            let marks = |times| Marks { times, label, colour: theme::QUIET, lane: None };
            return times.map(marks).into_iter().collect();
        }
        let rows = shown.iter().enumerate().filter(|(_, run)| !all[**run].is_empty());
        rows.map(|(lane, &run)| Marks {
            times: all[run].clone(),
            label: label.clone(),
            colour: self.pens[run].hue.text,
            lane: self.in_lanes.then_some(lane),
        })
        .collect()
    }

    /// Lines through all panels, where the stimuli are few and the same for all.
    pub(super) fn guides(&self) -> Vec<f64> {
        let mut all = self.moments(STIMULUS);
        let few = alike(&all) && all[0].len() <= theme::FEW_MARKS;
        if few { all.swap_remove(0) } else { vec![] }
    }

    /// How much each run added to a count, where it counted.
    fn totals(&self, recipe: &Recipe, total: &Total) -> Result<Vec<Option<Note>>, FigureError> {
        let word = self.words.word(total.word);
        let mark = self.words.word("figure-decimal-mark");
        let mut notes = vec![];
        for (index, run) in self.runs.iter().enumerate() {
            let counts = run.trace.column(total.column).unwrap_or_default();
            check_finite(run, total.column, counts)?;
            notes.push(counts.first().zip(counts.last()).map(|(first, last)| Note {
                text: format!("{} {word}", amount(last - first, &mark)),
                colour: self.pen(index, 0, recipe).hue.text,
                pen: self.several().then_some(self.pens[index]),
            }));
        }
        Ok(notes)
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
    for events in &run.trace.events {
        check_finite(run, &events.name, &events.times_ms)?;
    }
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
