//! Watches the accepted steps and writes down what was asked for: samples and crossings. It only
//! reads; what it writes never changes how the solution is followed.
//!
//! Two ways of sampling. An even *grid* gives exactly the times asked for. *Adaptive* sampling
//! keeps a sample only where the straight line between its neighbours would be off by more than
//! about a thousandth of the column's range, so that a table is short and still joins up to the
//! curve.

use super::{Step, Watcher};
use std::ops::ControlFlow;

/// When to sample.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sampling {
    /// Every so many ms.
    Grid {
        /// Distance of samples.
        every_ms: f64,
    },
    /// Where the curves bend.
    Adaptive,
}

/// Adaptive sampling keeps straight lines within this part of the range a column has covered.
const LINE_TOLERANCE: f64 = 0.001;
/// Looks inside a step at no more places than this.
const LOOKS_INSIDE: u32 = 8;

/// A state crossing a level upwards is an event.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Crossing {
    /// Index of the state.
    pub state: usize,
    /// The level.
    pub level: f64,
    /// A crossing within this time of the one before is not counted.
    pub refractory_ms: f64,
}

/// Turns a moment of the run into the values of the columns.
pub trait Columns<const N: usize> {
    /// Appends one value for each column.
    fn sample(&self, time_ms: f64, state: &[f64; N], row: &mut Vec<f64>);
    /// Smallest difference of each column that means anything.
    fn resolution(&self) -> &[f64];
    /// Largest difference of each column that a straight line may hide, however large its range:
    /// for columns that only grow.
    fn coarsest(&self) -> Option<&[f64]> {
        None
    }
}

/// What was written down.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Record {
    /// Sample times.
    pub time_ms: Vec<f64>,
    /// One vector for each column.
    pub columns: Vec<Vec<f64>>,
    /// Times of each kind of crossing.
    pub crossings: Vec<Vec<f64>>,
}

/// The watcher that writes a [`Record`].
pub struct Recorder<'a, const N: usize> {
    sampling: Sampling,
    crossings: &'a [Crossing],
    /// Times that are sampled whatever happens, ascending.
    landmarks: &'a [f64],
    next_landmark: usize,
    next_grid: u64,
    columns: Option<&'a dyn Columns<N>>,
    record: Record,
    line: Line,
    keep_going: &'a mut dyn FnMut(f64) -> bool,
}

impl<'a, const N: usize> Recorder<'a, N> {
    /// A recorder that has seen nothing yet. `keep_going(time)` is told of every step and may end
    /// the run.
    pub fn new(
        sampling: Sampling,
        crossings: &'a [Crossing],
        landmarks: &'a [f64],
        keep_going: &'a mut dyn FnMut(f64) -> bool,
    ) -> Self {
        Recorder {
            sampling,
            crossings,
            landmarks,
            next_landmark: 0,
            next_grid: 0,
            columns: None,
            record: Record { crossings: vec![Vec::new(); crossings.len()], ..Record::default() },
            line: Line::default(),
            keep_going,
        }
    }

    /// A segment begins: from here on `columns` reads the state.
    pub fn begin_segment(&mut self, columns: &'a dyn Columns<N>, time_ms: f64, state: &[f64; N]) {
        self.columns = Some(columns);
        if self.sampling == Sampling::Adaptive {
            let row = self.row(time_ms, state);
            self.flush();
            self.emit(time_ms, &row);
        }
    }

    /// The state jumped between two segments: crossings that no step will show.
    pub fn jumped(&mut self, time_ms: f64, before: &[f64; N], after: &[f64; N]) {
        for (crossing, times_ms) in self.crossings.iter().zip(&mut self.record.crossings) {
            let (i, level) = (crossing.state, crossing.level);
            let counts = times_ms.last().is_none_or(|last| time_ms - last > crossing.refractory_ms);
            if before[i] < level && after[i] >= level && counts {
                times_ms.push(time_ms);
            }
        }
    }

    /// A segment ended in `state`.
    pub fn end_segment(&mut self, time_ms: f64, state: &[f64; N]) {
        if self.sampling == Sampling::Adaptive {
            let row = self.row(time_ms, state);
            self.candidate(time_ms, row);
            self.flush();
        }
    }

    /// The run ended in `state`: the record. A grid gets its last point here.
    #[must_use]
    pub fn finish(mut self, time_ms: f64, state: &[f64; N]) -> Record {
        match self.sampling {
            Sampling::Grid { every_ms } => {
                // the step's own end may lie a rounding error before the last grid point
                if self.next_grid as f64 * every_ms <= time_ms * (1.0 + 1e-12) {
                    let row = self.row(time_ms, state);
                    self.emit(time_ms, &row);
                }
            }
            Sampling::Adaptive => self.flush(),
        }
        self.record
    }

    fn row(&self, time_ms: f64, state: &[f64; N]) -> Vec<f64> {
        let mut row = Vec::new();
        if let Some(columns) = self.columns {
            columns.sample(time_ms, state, &mut row);
        }
        row
    }

    /// Writes a sample down, unless it only repeats the last one.
    fn emit(&mut self, time_ms: f64, row: &[f64]) {
        let record = &mut self.record;
        if record.columns.is_empty() {
            record.columns = vec![Vec::new(); row.len()];
        }
        let repeats = record.time_ms.last() == Some(&time_ms)
            && record.columns.iter().zip(row).all(|(column, value)| column.last() == Some(value));
        if !repeats {
            record.time_ms.push(time_ms);
            for (column, value) in record.columns.iter_mut().zip(row) {
                column.push(*value);
            }
        }
        self.line.restart(time_ms, row);
    }

    /// Offers a sample to adaptive sampling.
    fn candidate(&mut self, time_ms: f64, row: Vec<f64>) {
        let Some(columns) = self.columns else { return };
        if !self.line.reaches(time_ms, &row, columns.resolution(), columns.coarsest())
            && let Some((last_ms, last)) = self.line.last.take()
        {
            self.emit(last_ms, &last);
            self.line.reaches(time_ms, &row, columns.resolution(), columns.coarsest());
        }
        self.line.last = Some((time_ms, row));
    }

    /// Writes the last offered sample down.
    fn flush(&mut self) {
        if let Some((time_ms, row)) = self.line.last.take() {
            self.emit(time_ms, &row);
        }
    }

    /// Writes this sample down whatever the line says.
    fn insist(&mut self, time_ms: f64, state: &[f64; N]) {
        let row = self.row(time_ms, state);
        self.candidate(time_ms, row);
        self.flush();
    }

    fn sample_grid(&mut self, step: &Step<'_, N>, every_ms: f64) {
        loop {
            let time_ms = self.next_grid as f64 * every_ms;
            // A grid point on a border belongs to the segment that begins there.
            if time_ms >= step.end_ms {
                return;
            }
            self.next_grid += 1;
            let fraction = (time_ms - step.start_ms) / step.length_ms();
            let row = self.row(time_ms, &step.at(fraction));
            self.emit(time_ms, &row);
        }
    }

    fn sample_adaptively(&mut self, step: &Step<'_, N>, mut special: Vec<f64>) {
        while let Some(&landmark_ms) = self.landmarks.get(self.next_landmark)
            && landmark_ms <= step.end_ms
        {
            self.next_landmark += 1;
            if landmark_ms > step.start_ms {
                special.push((landmark_ms - step.start_ms) / step.length_ms());
            }
        }
        special.sort_by(f64::total_cmp);
        let mut special = special.into_iter().peekable();
        let end_row = self.row(step.end_ms, step.end);
        let looks = self.looks_inside(step, &end_row);
        for look in 1..looks {
            let fraction = f64::from(look) / f64::from(looks);
            while let Some(at) = special.next_if(|&at| at < fraction) {
                self.insist(step.start_ms + at * step.length_ms(), &step.at(at));
            }
            let time_ms = step.start_ms + fraction * step.length_ms();
            let row = self.row(time_ms, &step.at(fraction));
            self.candidate(time_ms, row);
        }
        for at in special {
            self.insist(step.start_ms + at * step.length_ms(), &step.at(at));
        }
        self.candidate(step.end_ms, end_row);
    }

    /// Into how many pieces a step must be cut so that a straight line may stand for each: a
    /// bend in the middle that is `k²` times too large needs `k`.
    fn looks_inside(&self, step: &Step<'_, N>, end_row: &[f64]) -> u32 {
        if step.has_own_polynomial() {
            return LOOKS_INSIDE;
        }
        let Some(columns) = self.columns else { return 1 };
        let start_row = self.line.last.as_ref().map_or(&self.line.start, |(_, row)| row);
        let middle_ms = step.start_ms + 0.5 * step.length_ms();
        let middle_row = self.row(middle_ms, &step.rough_middle());
        let mut worst = 0.0_f64;
        for (i, middle) in middle_row.iter().enumerate() {
            let allowed = self.line.allowed(i, columns.resolution(), columns.coarsest());
            worst = worst.max((middle - 0.5 * (start_row[i] + end_row[i])).abs() / allowed);
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "held between 1 and a few first"
        )]
        let pieces = worst.sqrt().ceil().clamp(1.0, f64::from(LOOKS_INSIDE)) as u32;
        pieces
    }
}

impl<const N: usize> Watcher<N> for Recorder<'_, N> {
    fn accepted(&mut self, step: &Step<'_, N>) -> ControlFlow<()> {
        let mut special = Vec::new();
        for (crossing, times_ms) in self.crossings.iter().zip(&mut self.record.crossings) {
            let (i, level) = (crossing.state, crossing.level);
            if step.start[i] < level && step.end[i] >= level {
                let fraction = step.crossing(i, level);
                let time_ms = step.start_ms + fraction * step.length_ms();
                if times_ms.last().is_none_or(|last| time_ms - last > crossing.refractory_ms) {
                    times_ms.push(time_ms);
                    special.push(fraction);
                }
            }
        }
        match self.sampling {
            Sampling::Grid { every_ms } => self.sample_grid(step, every_ms),
            Sampling::Adaptive => self.sample_adaptively(step, special),
        }
        if (self.keep_going)(step.end_ms) {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }
}

/// The straight lines from the last written sample that still pass all samples offered since: a
/// fan of slopes for each column, which narrows ("swinging door").
#[derive(Debug, Default)]
struct Line {
    start_ms: f64,
    start: Vec<f64>,
    lowest_slope: Vec<f64>,
    highest_slope: Vec<f64>,
    smallest: Vec<f64>,
    largest: Vec<f64>,
    last: Option<(f64, Vec<f64>)>,
}

impl Line {
    fn restart(&mut self, time_ms: f64, row: &[f64]) {
        self.start_ms = time_ms;
        self.start = row.to_vec();
        self.lowest_slope = vec![f64::NEG_INFINITY; row.len()];
        self.highest_slope = vec![f64::INFINITY; row.len()];
        if self.smallest.is_empty() {
            self.smallest = row.to_vec();
            self.largest = row.to_vec();
        }
    }

    /// How far a straight line may be off in column `i`.
    fn allowed(&self, i: usize, resolution: &[f64], coarsest: Option<&[f64]>) -> f64 {
        let range = self.largest[i] - self.smallest[i];
        let most = coarsest.map_or(f64::INFINITY, |coarsest| coarsest[i]);
        (LINE_TOLERANCE * range).min(most).max(resolution[i])
    }

    /// Can a straight line from the start to this sample still pass all samples in between? The
    /// fan narrows by this one.
    fn reaches(
        &mut self,
        time_ms: f64,
        row: &[f64],
        resolution: &[f64],
        coarsest: Option<&[f64]>,
    ) -> bool {
        let elapsed_ms = time_ms - self.start_ms;
        let mut reaches = true;
        for (i, &value) in row.iter().enumerate() {
            self.smallest[i] = self.smallest[i].min(value);
            self.largest[i] = self.largest[i].max(value);
            let allowed = self.allowed(i, resolution, coarsest);
            if elapsed_ms <= 0.0 {
                reaches &= (value - self.start[i]).abs() <= allowed;
                continue;
            }
            let slope = (value - self.start[i]) / elapsed_ms;
            reaches &= slope >= self.lowest_slope[i] && slope <= self.highest_slope[i];
            self.lowest_slope[i] = self.lowest_slope[i].max(slope - allowed / elapsed_ms);
            self.highest_slope[i] = self.highest_slope[i].min(slope + allowed / elapsed_ms);
        }
        reaches
    }
}
