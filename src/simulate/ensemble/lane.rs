//! The run in one lane: its segments, and what is written down of it.

use super::PARTS;
use super::chain::PartOfChain;
use super::part::Bounds;
use super::path::Path;
use super::wanted::{Source, Wanted};
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

/// Extremes that differ from their step's ends by less than this part of a state's scale are none.
const RESOLUTION: f64 = 1e-9;

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
    wanted: Rc<Wanted>,
    row: Vec<f64>,
    segments_done: u64,
}

impl<'a> Lane<'a> {
    /// Makes a run ready.
    pub(super) fn begin(number: usize, setup: Setup<'a>, wanted: &Rc<Wanted>) -> Self {
        let physiology = Physiology::new(setup.parameters, setup.choices);
        let kinds = crossings(&physiology);
        let record = Record {
            columns: vec![Vec::new(); wanted.columns.len()],
            crossings: vec![Vec::new(); kinds.len()],
            ..Record::default()
        };
        Lane {
            number,
            segments: segments::segments(setup.protocol, &physiology),
            at: 0,
            noise: noise_of(setup.protocol).map(Rc::new),
            landmarks_ms: landmarks(setup.protocol),
            next_landmark: 0,
            next_grid: 1, // the start is a sample of its own
            kinds,
            record,
            wanted: Rc::clone(wanted),
            row: Vec::new(),
            preparation: Preparation::new(physiology),
            setup,
            segments_done: 0,
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

    pub(super) fn relative_tolerance(&self) -> f64 {
        self.setup.solver.relative_tolerance
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

    /// What the run allows in a part of its current segment.
    pub(super) fn bounds(&self, part: PartOfChain) -> Bounds {
        let solver = &self.setup.solver;
        let noisy = self.noise.is_some() && part == PartOfChain::Nerve;
        Bounds {
            method: match solver.method {
                // frozen noise moves on every tick: nothing to gain from long steps
                Method::Auto | Method::Parts if noisy => Method::Explicit,
                Method::Parts => Method::Auto, // here everything goes part by part
                method => method,
            },
            longest_ms: solver.max_step_ms.unwrap_or(f64::INFINITY),
            most_steps: solver.max_steps,
            start_ms: self.segment().start_ms,
            segment_ms: self.segment().length_ms,
        }
    }

    pub(super) fn begin_segment(&mut self, state: &[f64; STATES]) {
        self.segments_done += 1;
        if self.wanted.columns.is_empty() {
            // events alone still need to know how long the run was
            if self.at == 0 {
                self.push(0.0, |_| 0.0);
            }
        } else if self.setup.sampling == Sampling::Adaptive || self.at == 0 {
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
        record.time_ms.push(time_ms);
        for (column, &c) in record.columns.iter_mut().zip(&self.wanted.columns) {
            column.push(value(c));
        }
    }

    /// Writes down what happened between `from_ms` and `until_ms` of the segment, along the ways
    /// of the chain's parts.
    pub(super) fn write(&mut self, [from_ms, until_ms]: [f64; 2], ways: &Ways<'_>) {
        let mut moments_ms = self.cross(ways);
        if self.wanted.columns.is_empty() {
            return;
        }
        let start_ms = self.segment().start_ms;
        if let Sampling::Grid { every_ms } = self.setup.sampling {
            loop {
                let time_ms = self.next_grid as f64 * every_ms;
                if time_ms >= start_ms + until_ms {
                    return;
                }
                self.next_grid += 1;
                self.emit_along(time_ms, ways);
            }
        }
        while let Some(&landmark_ms) = self.landmarks_ms.get(self.next_landmark)
            && landmark_ms <= start_ms + until_ms
        {
            self.next_landmark += 1;
            moments_ms.push(landmark_ms - start_ms);
        }
        for (part, path) in PARTS.into_iter().zip(ways.paths) {
            if self.wanted.samples(part) {
                moments_ms.extend(path.corners_ms());
            }
        }
        for source in self.wanted.sources.iter().flatten() {
            if let Source::State(state) = source
                && let Some((path, place)) = ways.of(*state)
            {
                moments_ms.extend(path.extremes_ms(place, RESOLUTION * state.scale()));
            }
        }
        moments_ms.push(until_ms);
        moments_ms.retain(|moment_ms| *moment_ms > from_ms && *moment_ms <= until_ms);
        moments_ms.sort_by(f64::total_cmp);
        moments_ms.dedup();
        let Some(sources) = &self.wanted.sources else {
            for moment_ms in moments_ms {
                self.emit_along(start_ms + moment_ms, ways);
            }
            return;
        };
        self.record.time_ms.extend(moments_ms.iter().map(|moment_ms| start_ms + moment_ms));
        for (column, source) in self.record.columns.iter_mut().zip(sources) {
            match source {
                Source::State(state) => ways.values(*state, &moments_ms, column),
                Source::First => {
                    let first = column.first().copied().unwrap_or(f64::NAN);
                    column.resize(column.len() + moments_ms.len(), first);
                }
            }
        }
    }

    /// Finds the events; answers their local times.
    fn cross(&mut self, ways: &Ways<'_>) -> Vec<f64> {
        let start_ms = self.segment().start_ms;
        let mut found_ms = Vec::new();
        for (k, (_, crossing)) in self.kinds.iter().enumerate() {
            let Some((path, place)) = ways.of(State::ALL[crossing.state]) else { continue };
            for local_ms in path.crossings_ms(place, crossing.level) {
                let time_ms = start_ms + local_ms;
                let times_ms = &mut self.record.crossings[k];
                if times_ms.last().is_none_or(|last| time_ms - last > crossing.refractory_ms) {
                    times_ms.push(time_ms);
                    found_ms.push(local_ms);
                }
            }
        }
        found_ms
    }

    /// Writes down a sample between two steps.
    fn emit_along(&mut self, time_ms: f64, ways: &Ways<'_>) {
        let local_ms = time_ms - self.segment().start_ms;
        if let Some(sources) = &self.wanted.sources {
            self.record.time_ms.push(time_ms);
            for (column, source) in self.record.columns.iter_mut().zip(sources) {
                column.push(match source {
                    Source::State(state) => ways.value(*state, local_ms),
                    Source::First => column.first().copied().unwrap_or(f64::NAN),
                });
            }
        } else {
            let state = State::ALL.map(|state| ways.value(state, local_ms));
            self.emit(time_ms, &state);
        }
    }

    /// The run, ended in `state`.
    pub(super) fn finish(mut self, state: [f64; STATES], mut work: Work) -> Run {
        work.segments = self.segments_done;
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
        Run { trace, work, final_state: state }
    }
}

/// The ways of the parts through a stretch of time, with the place of each state that is kept.
pub(super) struct Ways<'w> {
    pub(super) paths: [&'w Path; 3],
    pub(super) places: &'w Places,
}

/// Part and place of each state that is kept.
pub(super) type Places = [Option<(usize, usize)>; STATES];

impl<'w> Ways<'w> {
    fn of(&self, state: State) -> Option<(&'w Path, usize)> {
        self.places[state as usize].map(|(part, place)| (self.paths[part], place))
    }

    /// Adds a state at each of some moments of the segment, in rising order, to a column.
    fn values(&self, state: State, moments_ms: &[f64], column: &mut Vec<f64>) {
        match self.of(state) {
            Some((path, place)) => path.values(moments_ms, place, column),
            None => column.resize(column.len() + moments_ms.len(), 0.0),
        }
    }

    /// A state at a moment of the segment; zero when it is not kept.
    fn value(&self, state: State, local_ms: f64) -> f64 {
        self.of(state).map_or(0.0, |(path, place)| path.value(local_ms, place))
    }
}
