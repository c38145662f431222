//! The way that states take through a stretch of time, step by step: what the rest of the chain
//! sees of those before it, and what samples are read from.

use super::chain::MOST_DRIVING;
use crate::lanes::Lanes;
use crate::real::Real as _;
use crate::solver::ensemble::Curve as LaneCurve;
use std::cell::Cell;

/// A state within one step, at the fraction f of it:
/// `c0 + f (c1 + (1 - f) (c2 + f (c3 + f c4)))`.
pub(super) type Curve = [f64; 5];

/// The way of some states in one lane.
#[derive(Debug, Clone, Default)]
pub(super) struct Path {
    states: usize,
    steps: Vec<Step>,
    curves: Vec<Curve>,
    /// The step that was looked at last: the next look is near.
    near: Cell<usize>,
}

#[derive(Debug, Clone, Copy)]
struct Step {
    start_ms: f64,
    end_ms: f64,
    per_ms: f64,
    /// How many straight lines replace the curves of the step; none when its end is no corner.
    pieces: u8,
}

impl Path {
    /// An empty way of so many states.
    pub(super) fn of(states: usize) -> Self {
        Path { states, ..Path::default() }
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.steps.clear();
        self.curves.clear();
        self.near.set(0);
    }

    /// Adds a step with the curve of each state: those that lane `l` has in `curves`.
    pub(super) fn push<const L: usize>(
        &mut self,
        [start_ms, end_ms]: [f64; 2],
        pieces: u8,
        (l, curves): (usize, &[LaneCurve<L>]),
    ) {
        let per_ms = 1.0 / (end_ms - start_ms);
        self.steps.push(Step { start_ms, end_ms, per_ms, pieces });
        for [c0, c1, c2, c3, c4] in curves {
            self.curves.push([c0.0[l], c1.0[l], c2.0[l], c3.0[l], c4.0[l]]);
        }
    }

    /// The end of the last step becomes a corner.
    pub(super) fn turn(&mut self) {
        if let Some(last) = self.steps.last_mut() {
            last.pieces = last.pieces.max(1);
        }
    }

    /// Number of steps.
    pub(super) fn len(&self) -> usize {
        self.steps.len()
    }

    /// The step that holds a moment, of two the earlier; before the first one and after the last
    /// one, these. Which step was looked at before changes nothing but how soon it is found.
    #[inline(always)]
    fn find(&self, local_ms: f64) -> usize {
        let mut at = self.near.get();
        while at + 1 < self.steps.len() && local_ms > self.steps[at].end_ms {
            at += 1;
        }
        while at > 0 && local_ms <= self.steps[at].start_ms {
            at -= 1;
        }
        self.near.set(at);
        at
    }

    /// One state at a moment; zero along an empty way.
    #[inline(always)]
    pub(super) fn value(&self, local_ms: f64, place: usize) -> f64 {
        let at = self.find(local_ms);
        let Some(step) = self.steps.get(at) else { return 0.0 };
        let fraction = (local_ms - step.start_ms) * step.per_ms;
        value(&self.curves[at * self.states + place], fraction)
    }

    /// One state at each of some moments, added to `values`.
    pub(super) fn values(&self, moments_ms: &[f64], place: usize, values: &mut Vec<f64>) {
        values.extend(moments_ms.iter().map(|&moment_ms| self.value(moment_ms, place)));
    }

    /// The end of the step that lies `ahead` after the one with this moment in it.
    #[inline(always)]
    pub(super) fn end_of_step_ms(&self, local_ms: f64, ahead: usize) -> f64 {
        // a moment at a border belongs to the step after it
        let mut at = self.find(local_ms);
        if at + 1 < self.steps.len() && local_ms >= self.steps[at].end_ms {
            at += 1;
        }
        let at = (at + ahead).min(self.steps.len().saturating_sub(1));
        self.steps.get(at).map_or(f64::INFINITY, |step| step.end_ms)
    }

    /// The moments at which a state rises through a level.
    pub(super) fn crossings_ms(&self, place: usize, level: f64) -> impl Iterator<Item = f64> {
        let curves = self.curves.iter().skip(place).step_by(self.states.max(1));
        self.steps.iter().zip(curves).filter_map(move |(step, curve)| {
            if !(value(curve, 0.0) < level && value(curve, 1.0) >= level) {
                return None;
            }
            let (mut low, mut high) = (0.0, 1.0);
            for _ in 0..50 {
                let middle = 0.5 * (low + high);
                if value(curve, middle) < level { low = middle } else { high = middle }
            }
            Some(step.start_ms + 0.5 * (low + high) * (step.end_ms - step.start_ms))
        })
    }

    /// The moments within steps at which a state is highest or lowest, by more than `least`.
    pub(super) fn extremes_ms(&self, place: usize, least: f64) -> impl Iterator<Item = f64> {
        let curves = self.curves.iter().skip(place).step_by(self.states.max(1));
        self.steps.iter().zip(curves).filter_map(move |(step, curve)| {
            let [c0, c1, c2, c3, c4] = *curve;
            let (first, last) = (c1 + c2, c1 - (c2 + c3 + c4));
            if first * last >= 0.0 {
                return None;
            }
            let slope = |f: f64| {
                let inner = c2 + f * (c3 + f * c4);
                c1 + (1.0 - 2.0 * f) * inner + f * (1.0 - f) * (c3 + 2.0 * f * c4)
            };
            let (mut low, mut high) = (0.0, 1.0);
            for _ in 0..30 {
                let middle = 0.5 * (low + high);
                if slope(middle) * first > 0.0 { low = middle } else { high = middle }
            }
            let at = 0.5 * (low + high);
            let beyond = (value(curve, at) - c0).abs().min((value(curve, at) - c0 - c1).abs());
            (beyond > least).then_some(step.start_ms + at * (step.end_ms - step.start_ms))
        })
    }

    /// The moments between which straight lines stand for the curves, but for the first.
    pub(super) fn corners_ms(&self) -> impl Iterator<Item = f64> {
        self.steps.iter().filter(|step| step.pieces > 0).flat_map(|step| {
            let length_ms = step.end_ms - step.start_ms;
            let pieces = f64::from(step.pieces);
            (1..step.pieces)
                .map(move |k| step.start_ms + f64::from(k) / pieces * length_ms)
                .chain([step.end_ms])
        })
    }
}

/// The step that each lane looked at last, with the curves of some states: most looks find their
/// moment there, all lanes at once.
pub(super) struct Near<const L: usize> {
    /// The step holds moments after its start, up to its end.
    start_ms: Lanes<L>,
    end_ms: Lanes<L>,
    per_ms: Lanes<L>,
    curves: [LaneCurve<L>; MOST_DRIVING],
}

impl<const L: usize> Near<L> {
    /// Before the first look.
    pub(super) fn new() -> Self {
        let nothing = Lanes::constant(0.0);
        Near {
            start_ms: nothing,
            end_ms: Lanes::constant(f64::NEG_INFINITY),
            per_ms: nothing,
            curves: [[nothing; 5]; MOST_DRIVING],
        }
    }

    /// Writes into `values` the states at some places of the ways, each lane at its own moment.
    #[inline(always)]
    #[expect(clippy::needless_range_loop, reason = "lane by lane")]
    pub(super) fn look(
        &mut self,
        paths: &[Path; L],
        places: &[usize],
        local_ms: Lanes<L>,
        values: &mut [Lanes<L>; MOST_DRIVING],
    ) {
        for l in 0..L {
            let moment_ms = local_ms.0[l];
            if !(moment_ms > self.start_ms.0[l] && moment_ms <= self.end_ms.0[l]) {
                self.go(l, &paths[l], places, moment_ms);
            }
        }
        let fraction = (local_ms - self.start_ms) * self.per_ms;
        let rest = -fraction + 1.0;
        for (value, [c0, c1, c2, c3, c4]) in values.iter_mut().zip(&self.curves).take(places.len())
        {
            *value = *c0 + fraction * (*c1 + rest * (*c2 + fraction * (*c3 + fraction * *c4)));
        }
    }

    /// Takes lane `l` to the step that holds a moment.
    #[inline(never)]
    fn go(&mut self, l: usize, path: &Path, places: &[usize], moment_ms: f64) {
        let at = path.find(moment_ms);
        // an empty way stays at zero
        let Some(step) = path.steps.get(at) else { return };
        self.start_ms.0[l] = step.start_ms;
        self.end_ms.0[l] = step.end_ms;
        self.per_ms.0[l] = step.per_ms;
        for (curve, place) in self.curves.iter_mut().zip(places) {
            for (part, value) in curve.iter_mut().zip(path.curves[at * path.states + place]) {
                part.0[l] = value;
            }
        }
    }
}

/// A curve at a fraction of its step.
#[inline(always)]
pub(super) fn value(curve: &Curve, fraction: f64) -> f64 {
    let [c0, c1, c2, c3, c4] = curve;
    c0 + fraction * (c1 + (1.0 - fraction) * (c2 + fraction * (c3 + fraction * c4)))
}
