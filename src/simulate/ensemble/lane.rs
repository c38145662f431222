//! The run in one lane: its segments, and what is written down of it.

use super::wanted::Wanted;
use super::{LaneStep, Stepped};
use crate::model::choices::Target;
use crate::model::physiology::Physiology;
use crate::model::state::{STATES, State};
use crate::model::twitch;
use crate::simulate::equations::{Preparation, SegmentEquations};
use crate::simulate::segments::{self, Segment};
use crate::simulate::{Run, Setup, crossings, landmarks, noise_of, rest, trace_of};
use crate::solver::recorder::{Columns as _, Crossing, Record, Sampling};
use crate::solver::spline::Spline;
use crate::solver::{Method, Work};
use std::rc::Rc;

/// A step is cut into no more pieces than this.
const MOST_PIECES: f64 = 8.0;

/// A run on its way.
pub(super) struct Lane<'a> {
    pub(super) number: usize,
    setup: Setup<'a>,
    preparation: Preparation,
    segments: Vec<Segment>,
    at: usize,
    noise: Option<Rc<Spline>>,
    kinds: Vec<(&'static str, Crossing)>,
    landmarks_ms: Vec<f64>,
    next_landmark: usize,
    next_grid: u64,
    record: Record,
    wanted: Wanted,
    row: Vec<f64>,
    pub(super) work: Work,
    pub(super) rejected: bool,
    pub(super) explicit_since_ms: f64,
}

impl<'a> Lane<'a> {
    /// Makes a run ready.
    pub(super) fn begin(number: usize, setup: Setup<'a>, wanted: &Wanted) -> Self {
        let physiology = Physiology::new(setup.parameters, setup.choices);
        let kinds = crossings(&physiology);
        let record = Record { crossings: vec![Vec::new(); kinds.len()], ..Record::default() };
        Lane {
            number,
            segments: segments::segments(setup.protocol, &physiology),
            at: 0,
            noise: noise_of(setup.protocol).map(Rc::new),
            landmarks_ms: landmarks(setup.protocol),
            next_landmark: 0,
            next_grid: 0,
            kinds,
            record,
            wanted: wanted.clone(),
            row: Vec::new(),
            preparation: Preparation::new(physiology),
            setup,
            work: Work::default(),
            rejected: false,
            explicit_since_ms: 0.0,
        }
    }

    pub(super) fn resting_state(&self) -> [f64; STATES] {
        rest::resting_state(&SegmentEquations {
            preparation: &self.preparation,
            segment: &self.segments[0],
            noise: None,
        })
    }

    pub(super) fn physiology(&self) -> &Physiology<f64> {
        &self.preparation.plain
    }

    pub(super) fn target(&self) -> Target {
        self.setup.choices.target
    }

    pub(super) fn segment(&self) -> &Segment {
        &self.segments[self.at.min(self.segments.len() - 1)]
    }

    pub(super) fn noise(&self) -> Option<&Rc<Spline>> {
        self.noise.as_ref()
    }

    pub(super) fn is_over(&self) -> bool {
        self.at >= self.segments.len()
    }

    pub(super) fn method(&self) -> Method {
        match self.setup.solver.method {
            // frozen noise moves on every tick: nothing to gain from long steps
            Method::Auto if self.noise.is_some() => Method::Explicit,
            method => method,
        }
    }

    pub(super) fn longest_ms(&self) -> f64 {
        self.setup.solver.max_step_ms.unwrap_or(f64::INFINITY)
    }

    pub(super) fn most_steps(&self) -> u64 {
        self.setup.solver.max_steps
    }

    pub(super) fn rest_ms(&self, local_ms: f64) -> f64 {
        self.segment().length_ms - local_ms
    }

    pub(super) fn time_ms(&self, local_ms: f64) -> f64 {
        self.segment().start_ms + local_ms
    }

    pub(super) fn begin_segment(&mut self, state: &[f64; STATES]) {
        self.work.segments += 1;
        if self.wanted.columns.is_empty() {
            // events alone still need to know how long the run was
            if self.at == 0 {
                self.push(0.0, |_| 0.0);
            }
        } else if self.setup.sampling == Sampling::Adaptive {
            self.emit(self.segment().start_ms, state);
        }
    }

    pub(super) fn end_segment(&mut self) {
        self.at += 1;
    }

    /// Writes one sample down.
    fn emit(&mut self, time_ms: f64, state: &[f64; STATES]) {
        self.row.clear();
        let at = self.at.min(self.segments.len() - 1);
        let columns = SegmentEquations {
            preparation: &self.preparation,
            segment: &self.segments[at],
            noise: self.noise.as_deref(),
        };
        columns.sample(time_ms, state, &mut self.row);
        let row = std::mem::take(&mut self.row);
        self.push(time_ms, |c| row[c]);
        self.row = row;
    }

    /// Writes the wanted columns of a row down.
    fn push(&mut self, time_ms: f64, value: impl Fn(usize) -> f64) {
        let record = &mut self.record;
        if record.columns.is_empty() {
            record.columns = vec![Vec::new(); self.wanted.columns.len()];
        }
        record.time_ms.push(time_ms);
        for (column, &c) in record.columns.iter_mut().zip(&self.wanted.columns) {
            column.push(value(c));
        }
    }

    /// A step of `tried_ms` from `local_ms` was accepted.
    pub(super) fn accepted<const L: usize>(
        &mut self,
        [local_ms, tried_ms]: [f64; 2],
        step: &LaneStep<'_, L>,
        stepped: &Stepped<L>,
    ) {
        if step.explicit {
            self.work.explicit_steps += 1;
        } else {
            self.work.rosenbrock_steps += 1;
        }
        let start_ms = self.time_ms(local_ms);
        let mut special: Vec<f64> = Vec::new();
        for (k, (_, crossing)) in self.kinds.iter().enumerate() {
            let (state, level) = (State::ALL[crossing.state], crossing.level);
            if step.start(state) < level && step.end(state) >= level {
                let fraction = crossing_of(step, crossing.state, level);
                let time_ms = start_ms + fraction * tried_ms;
                let times_ms = &mut self.record.crossings[k];
                if times_ms.last().is_none_or(|last| time_ms - last > crossing.refractory_ms) {
                    times_ms.push(time_ms);
                    special.push(fraction);
                }
            }
        }
        if self.wanted.columns.is_empty() {
            return;
        }
        let end_ms = start_ms + tried_ms;
        if let Sampling::Grid { every_ms } = self.setup.sampling {
            loop {
                let time_ms = self.next_grid as f64 * every_ms;
                if time_ms >= end_ms {
                    return;
                }
                self.next_grid += 1;
                let state = step.at((time_ms - start_ms) / tried_ms);
                self.emit(time_ms, &state);
            }
        }
        while let Some(&landmark_ms) = self.landmarks_ms.get(self.next_landmark)
            && landmark_ms <= end_ms
        {
            self.next_landmark += 1;
            if landmark_ms > start_ms && landmark_ms < end_ms {
                special.push((landmark_ms - start_ms) / tried_ms);
            }
        }
        let pieces = stepped.bend.0[step.l].sqrt().ceil().clamp(1.0, MOST_PIECES);
        let mut k = 1.0;
        while k < pieces {
            special.push(k / pieces);
            k += 1.0;
        }
        if !special.is_empty() {
            special.sort_by(f64::total_cmp);
            special.dedup();
            for fraction in special {
                self.emit(start_ms + fraction * tried_ms, &step.at(fraction));
            }
        }
        if self.wanted.rows {
            self.push(end_ms, |c| stepped.columns[c].0[step.l]);
        } else {
            self.emit(end_ms, &step.at(1.0));
        }
    }

    /// The run, ended in `state`.
    pub(super) fn finish(mut self, state: [f64; STATES]) -> Run {
        let end_ms = self.setup.protocol.duration_ms;
        if self.wanted.columns.is_empty() {
            self.push(end_ms, |_| 0.0);
        } else if let Sampling::Grid { every_ms } = self.setup.sampling
            && self.next_grid as f64 * every_ms <= end_ms * (1.0 + 1e-12)
        {
            self.emit(end_ms, &state);
        }
        let names = self.kinds.iter().map(|(name, _)| *name);
        let mut record = std::mem::take(&mut self.record);
        if let Some((activation, force)) = self.wanted.force {
            let parameters = &self.preparation.plain.parameters.twitch;
            let made = record.columns[activation].iter().map(|&a| twitch::force(a, parameters));
            record.columns[force] = made.collect();
        }
        let columns = self.wanted.columns.iter().copied();
        let trace = trace_of(record, names, &self.setup, &self.preparation.plain, columns);
        Run { trace, work: self.work, final_state: state }
    }
}

/// Where in the step (0 to 1) state `i` crosses `level`.
fn crossing_of<const L: usize>(step: &LaneStep<'_, L>, i: usize, level: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..50 {
        let middle = 0.5 * (low + high);
        if step.component(i, middle) < level { low = middle } else { high = middle }
    }
    0.5 * (low + high)
}
