//! Waiting for release: the hazard that every release site runs, as a function of time.
//!
//! Nothing that a vesicle does feeds back on calcium, so all sites see the same course of it. A
//! site that has held its vesicle for some milliseconds has forgotten how it began: all such sites
//! run one common hazard, which is followed once, with the nerve. A freshly filled site is
//! followed by itself until it has forgotten, too.

use crate::math;
use crate::model::physiology::Physiology;
use crate::model::quantal_release::{chances_per_ms, fastest_per_ms, refill_per_ms};
use crate::model::release_sensor::Bound;
use crate::model::state::{STATES, State};
use crate::simulate::equations::SegmentEquations;
use crate::solver::{Step, Watcher};
use std::ops::ControlFlow;

/// A fresh site has forgotten its beginning when its chances differ from the common ones by less
/// than this in sum: no chance of release can then be wrong by more.
const FORGOTTEN: f64 = 1e-6;
/// Steps of a fresh site, in units of its fastest time.
const STEP_OF_FASTEST: f64 = 0.25;
/// Steps from one look whether it has forgotten to the next.
const STEPS_BETWEEN_LOOKS: usize = 16;
/// Pieces into which a long step is cut.
const PIECES_OF_LONG_STEP: u32 = 8;

/// What a site sees, and the hazard it runs, at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Node {
    time_ms: f64,
    near_uM: f64,
    bulk_uM: f64,
    /// Hazard of release that a site with a vesicle has run since the beginning.
    run: f64,
    /// Its increase.
    run_per_ms: f64,
    /// Hazard of being refilled that an empty site has run since the beginning.
    refill: f64,
    /// How sites that have not released are distributed over 0 to 5 bound ions.
    chances: Bound<f64>,
}

/// The hazards of a whole run.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Survival {
    nodes: Vec<Node>,
}

impl Survival {
    /// When a site that has forgotten its beginning, and has a vesicle at `from_ms`, releases it,
    /// if the hazard it survives is `survived`.
    fn release_after(&self, from_ms: f64, survived: f64) -> Option<f64> {
        self.release_at(self.run_at(from_ms) + survived)
    }

    /// When the hazard run since the beginning reaches `target`.
    pub(super) fn release_at(&self, target: f64) -> Option<f64> {
        if self.nodes.last()?.run <= target {
            return None; // most sites, in most runs
        }
        let after = self.nodes.partition_point(|node| node.run <= target);
        let (a, b) = (self.nodes.get(after.checked_sub(1)?)?, self.nodes.get(after)?);
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..50 {
            let middle = 0.5 * (low + high);
            if hermite(a, b, middle) < target { low = middle } else { high = middle }
        }
        Some(a.time_ms + 0.5 * (low + high) * (b.time_ms - a.time_ms))
    }

    /// The moments at which the hazard run has grown by each of `parts` equal parts, in the middle
    /// of each: how release is spread over the run.
    pub(super) fn spread_ms(&self, parts: u32) -> Vec<f64> {
        let whole = self.nodes.last().map_or(0.0, |node| node.run);
        let middle = |k: u32| whole * (f64::from(k) + 0.5) / f64::from(parts);
        (0..parts).filter_map(|k| self.release_at(middle(k))).collect()
    }

    fn run_at(&self, time_ms: f64) -> f64 {
        match self.around(time_ms) {
            Some((a, b)) => hermite(a, b, (time_ms - a.time_ms) / (b.time_ms - a.time_ms)),
            None => self.nodes.last().map_or(0.0, |node| node.run),
        }
    }

    /// When a site that is empty at `from_ms` is refilled, if the hazard it waits for is `survived`.
    pub(super) fn refill_after(&self, from_ms: f64, survived: f64) -> Option<f64> {
        let (a, b) = self.around(from_ms)?;
        let part = (from_ms - a.time_ms) / (b.time_ms - a.time_ms);
        let target = a.refill + part * (b.refill - a.refill) + survived;
        let after = self.nodes.partition_point(|node| node.refill <= target);
        let (a, b) = (self.nodes.get(after.checked_sub(1)?)?, self.nodes.get(after)?);
        let part = (target - a.refill) / (b.refill - a.refill);
        Some(a.time_ms + part * (b.time_ms - a.time_ms))
    }

    /// When a site that was filled at `from_ms` with a vesicle without calcium releases it, if the
    /// hazard it survives is `survived`.
    pub(super) fn fresh_release_after(
        &self,
        from_ms: f64,
        survived: f64,
        physiology: &Physiology<f64>,
    ) -> Option<f64> {
        let p = &physiology.parameters;
        let mut after = self.nodes.partition_point(|node| node.time_ms <= from_ms);
        let (mut time_ms, mut left) = (from_ms, survived);
        let mut chances = [1.0, 0.0, 0.0, 0.0, 0.0, 0.0];
        let mut steps = 0;
        while let Some(b) = self.nodes.get(after) {
            let a = self.nodes.get(after.checked_sub(1)?)?;
            let length_ms = b.time_ms - a.time_ms;
            let calcium = |t: f64| {
                let part = (t - a.time_ms) / length_ms;
                let mix = |x: f64, y: f64| x + part * (y - x);
                (mix(a.near_uM, b.near_uM), mix(a.bulk_uM, b.bulk_uM))
            };
            let fastest_per_ms =
                fastest_per_ms(a.near_uM.max(b.near_uM), a.bulk_uM.max(b.bulk_uM), p);
            while time_ms < b.time_ms {
                let step_ms = (STEP_OF_FASTEST / fastest_per_ms).min(b.time_ms - time_ms);
                let rates = |t: f64, chances: &Bound<f64>| {
                    let (near_uM, bulk_uM) = calcium(t);
                    chances_per_ms(near_uM, bulk_uM, chances, p)
                };
                let next = runge_kutta(time_ms, step_ms, &chances, rates);
                let sum: f64 = next.iter().sum();
                let hazard = -math::ln(sum);
                if hazard >= left {
                    return Some(time_ms + step_ms * left / hazard);
                }
                left -= hazard;
                chances = next.map(|chance| chance / sum);
                // the last step ends exactly on the node, so that time goes on
                let reaches = time_ms + step_ms >= b.time_ms;
                time_ms = if reaches { b.time_ms } else { time_ms + step_ms };
                steps += 1;
                if steps % STEPS_BETWEEN_LOOKS == 0 {
                    let part = (time_ms - a.time_ms) / length_ms;
                    let apart: f64 = (0..6)
                        .map(|i| a.chances[i] + part * (b.chances[i] - a.chances[i]) - chances[i])
                        .map(f64::abs)
                        .sum();
                    if apart < FORGOTTEN {
                        return self.release_after(time_ms, left);
                    }
                }
            }
            after += 1;
        }
        None
    }

    /// The two nodes between which a moment lies, never of the same time.
    fn around(&self, time_ms: f64) -> Option<(&Node, &Node)> {
        let after = self.nodes.partition_point(|node| node.time_ms <= time_ms);
        Some((self.nodes.get(after.checked_sub(1)?)?, self.nodes.get(after)?))
    }
}

/// The hazard between two nodes, from its values and slopes there.
fn hermite(a: &Node, b: &Node, part: f64) -> f64 {
    let length_ms = b.time_ms - a.time_ms;
    let (rest, rise) = (1.0 - part, b.run - a.run);
    let (bend_a, bend_b) = (a.run_per_ms * length_ms - rise, rise - b.run_per_ms * length_ms);
    a.run + part * rise + part * rest * (bend_a * rest + bend_b * part)
}

/// The classical step of order 4.
fn runge_kutta(
    time_ms: f64,
    step_ms: f64,
    start: &Bound<f64>,
    rates: impl Fn(f64, &Bound<f64>) -> Bound<f64>,
) -> Bound<f64> {
    let moved = |by: &Bound<f64>, part: f64| -> Bound<f64> {
        std::array::from_fn(|i| start[i] + part * step_ms * by[i])
    };
    let middle_ms = time_ms + 0.5 * step_ms;
    let k1 = rates(time_ms, start);
    let k2 = rates(middle_ms, &moved(&k1, 0.5));
    let k3 = rates(middle_ms, &moved(&k2, 0.5));
    let k4 = rates(time_ms + step_ms, &moved(&k3, 1.0));
    std::array::from_fn(|i| start[i] + step_ms / 6.0 * (k1[i] + 2.0 * k2[i] + 2.0 * k3[i] + k4[i]))
}

/// Watches the nerve and its survivors, and writes the hazards down.
pub(super) struct Observer<'a, 'b> {
    equations: Option<&'a SegmentEquations<'a>>,
    survival: Survival,
    keep_going: &'b mut dyn FnMut(f64) -> bool,
}

impl<'a, 'b> Observer<'a, 'b> {
    /// An observer that has seen nothing yet.
    pub(super) fn new(keep_going: &'b mut dyn FnMut(f64) -> bool) -> Self {
        Observer { equations: None, survival: Survival::default(), keep_going }
    }

    /// A segment begins.
    pub(super) fn begin_segment(
        &mut self,
        equations: &'a SegmentEquations<'a>,
        state: &[f64; STATES],
    ) {
        self.equations = Some(equations);
        self.note(equations.segment.start_ms, state);
    }

    /// What was written down.
    pub(super) fn finish(self) -> Survival {
        self.survival
    }

    fn note(&mut self, time_ms: f64, state: &[f64; STATES]) {
        let Some(equations) = self.equations else { return };
        let physiology = &equations.preparation.plain;
        let p = &physiology.parameters;
        let local_ms = time_ms - equations.segment.start_ms;
        let around = equations.segment.environment(local_ms, equations.noise);
        let sites = physiology.docked(state);
        let bulk_uM = state[State::BulkCalcium as usize];
        let refill = self.survival.nodes.last().map_or(0.0, |last| {
            let mean_per_ms = 0.5 * (refill_per_ms(last.bulk_uM, p) + refill_per_ms(bulk_uM, p));
            last.refill + mean_per_ms * (time_ms - last.time_ms)
        });
        self.survival.nodes.push(Node {
            time_ms,
            near_uM: physiology.influx(state, &around).near_channels_uM,
            bulk_uM,
            run: state[State::ReleasedQuanta as usize] / p.vesicle_pools.docked,
            run_per_ms: physiology.release_per_ms(state) / sites,
            refill,
            chances: std::array::from_fn(|i| state[State::Bound0 as usize + i] / sites),
        });
    }
}

impl Watcher<STATES> for Observer<'_, '_> {
    fn accepted(&mut self, step: &Step<'_, STATES>) -> ControlFlow<()> {
        let pieces = if step.has_own_polynomial() { PIECES_OF_LONG_STEP } else { 2 };
        for piece in 1..=pieces {
            let part = f64::from(piece) / f64::from(pieces);
            let time_ms =
                if piece == pieces { step.end_ms } else { step.start_ms + part * step.length_ms() };
            self.note(time_ms, &step.at(part));
        }
        if (self.keep_going)(step.end_ms) {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    }
}
