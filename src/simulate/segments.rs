//! From a protocol to segments: stretches in which everything outside changes smoothly.

use crate::model::environment::Environment;
use crate::model::physiology::{BathEffect, Physiology};
use crate::real::Real;
use crate::scenario::protocol::{BathKnot, Protocol};
use crate::solver::spline::{Chebyshev, Spline};

/// Borders closer than this are one border.
pub(super) const SAME_MOMENT_MS: f64 = 1e-9;
/// A ramp is cut in two until its last Chebyshev terms are below this, mV.
const RAMP_TOLERANCE_MV: f64 = 1e-9;

/// A quantity that changes in a straight line through a segment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Straight {
    start: f64,
    per_ms: f64,
}

impl Straight {
    #[inline(always)]
    fn at<R: Real>(&self, local_ms: R) -> R {
        local_ms * self.per_ms + self.start
    }
}

/// One segment and what surrounds the cells in it.
#[derive(Debug, Clone)]
pub struct Segment {
    /// Start in the run.
    pub start_ms: f64,
    /// Length.
    pub length_ms: f64,
    applied_uA_cm2: Straight,
    calcium_mM: Straight,
    magnesium_mM: Straight,
    potassium_mM: Straight,
    gating_shift_mV: Chebyshev,
    potassium_step_mV: Chebyshev,
    sodium_step_mV: Chebyshev,
}

impl Segment {
    /// What surrounds the cells, `local_ms` after the segment's start.
    #[inline(always)]
    pub fn environment<R: Real>(&self, local_ms: R, noise: Option<&Spline>) -> Environment<R> {
        let mut applied_current_uA_cm2 = self.applied_uA_cm2.at(local_ms);
        if let Some(noise) = noise {
            applied_current_uA_cm2 =
                applied_current_uA_cm2 + (local_ms + self.start_ms).tabulated(noise);
        }
        Environment {
            applied_current_uA_cm2,
            calcium_mM: self.calcium_mM.at(local_ms),
            magnesium_mM: self.magnesium_mM.at(local_ms),
            gating_shift_mV: self.gating_shift_mV.at(local_ms),
            potassium_step_mV: self.potassium_step_mV.at(local_ms),
            sodium_step_mV: self.sodium_step_mV.at(local_ms),
        }
    }

    /// Potassium in the bath, for the record.
    #[must_use]
    pub fn potassium_mM(&self, local_ms: f64) -> f64 {
        self.potassium_mM.at(local_ms)
    }

    /// True when nothing but noise changes within the segment.
    #[must_use]
    pub fn is_steady(&self) -> bool {
        [self.applied_uA_cm2, self.calcium_mM, self.magnesium_mM, self.potassium_mM]
            .iter()
            .all(|straight| straight.per_ms == 0.0)
            && [&self.gating_shift_mV, &self.potassium_step_mV, &self.sodium_step_mV]
                .iter()
                .all(|effect| effect.is_constant())
    }
}

/// Cuts a protocol into segments.
#[must_use]
pub fn segments(protocol: &Protocol, physiology: &Physiology<f64>) -> Vec<Segment> {
    segments_with_cuts(protocol, physiology, &[])
}

/// The same with further moments at which a segment must end.
#[must_use]
pub fn segments_with_cuts(
    protocol: &Protocol,
    physiology: &Physiology<f64>,
    cuts_ms: &[f64],
) -> Vec<Segment> {
    let mut builder = Builder { protocol, physiology, last_effect: None, next_pulse: 0 };
    let borders_ms = borders(protocol, cuts_ms);
    let mut made = Vec::with_capacity(borders_ms.len());
    for pair in borders_ms.windows(2) {
        builder.add(pair[0], pair[1], &mut made);
    }
    made
}

/// All moments at which something may change suddenly, ascending, from 0 to the end.
fn borders(protocol: &Protocol, cuts_ms: &[f64]) -> Vec<f64> {
    let end_ms = protocol.duration_ms;
    let mut borders_ms = vec![0.0, end_ms];
    borders_ms.extend(cuts_ms);
    borders_ms.extend(protocol.pulses.iter().flat_map(|p| [p.start_ms, p.start_ms + p.width_ms]));
    borders_ms.extend(protocol.drive.iter().map(|knot| knot.time_ms));
    let baths = protocol.bath.iter().chain(&protocol.membrane_bath);
    borders_ms.extend(baths.map(|knot| knot.time_ms));
    borders_ms.retain(|&t| (0.0..=end_ms).contains(&t));
    borders_ms.sort_by(f64::total_cmp);
    borders_ms.dedup_by(|later, earlier| *later - *earlier < SAME_MOMENT_MS);
    borders_ms
}

struct Builder<'a> {
    protocol: &'a Protocol,
    physiology: &'a Physiology<f64>,
    /// The last bath's effect: most segments share it, and it takes a root search.
    last_effect: Option<([f64; 4], BathEffect)>,
    next_pulse: usize,
}

impl Builder<'_> {
    fn add(&mut self, start_ms: f64, end_ms: f64, made: &mut Vec<Segment>) {
        let length_ms = end_ms - start_ms;
        let bath = Self::bath_at(&self.protocol.bath, start_ms, end_ms);
        let [from, to] = match &self.protocol.membrane_bath[..] {
            [] => bath,
            membrane => Self::bath_at(membrane, start_ms, end_ms),
        };
        let effect = if from == to {
            let effect = self.effect(from);
            [effect.gating_shift_mV, effect.potassium_step_mV, effect.sodium_step_mV]
                .map(Chebyshev::constant)
        } else {
            let physiology = self.physiology;
            let along = |t: f64| -> [f64; 4] {
                std::array::from_fn(|i| from[i] + (to[i] - from[i]) * (t / length_ms))
            };
            let at = |t: f64| {
                let [ca, mg, k, na] = along(t);
                physiology.bath_effect(ca, mg, k, na)
            };
            let effect = [
                Chebyshev::interpolate(length_ms, |t| at(t).gating_shift_mV),
                Chebyshev::interpolate(length_ms, |t| at(t).potassium_step_mV),
                Chebyshev::interpolate(length_ms, |t| at(t).sodium_step_mV),
            ];
            let unresolved = effect.iter().any(|e| e.tail() > RAMP_TOLERANCE_MV);
            if unresolved && length_ms > 1e-3 {
                let middle_ms = start_ms + 0.5 * length_ms;
                self.add(start_ms, middle_ms, made);
                self.add(middle_ms, end_ms, made);
                return;
            }
            effect
        };
        let [from, to] = bath;
        // no division where nothing changes, so that a steady bath keeps every bit
        let straight = |i: usize| Straight {
            start: from[i],
            per_ms: if from[i] == to[i] { 0.0 } else { (to[i] - from[i]) / length_ms },
        };
        let [calcium_mM, magnesium_mM, potassium_mM] = [0, 1, 2].map(straight);
        let [gating_shift_mV, potassium_step_mV, sodium_step_mV] = effect;
        made.push(Segment {
            start_ms,
            length_ms,
            applied_uA_cm2: self.applied(start_ms, end_ms),
            calcium_mM,
            magnesium_mM,
            potassium_mM,
            gating_shift_mV,
            potassium_step_mV,
            sodium_step_mV,
        });
    }

    fn effect(&mut self, ions: [f64; 4]) -> BathEffect {
        match self.last_effect {
            Some((known, effect)) if known == ions => effect,
            _ => {
                let [ca, mg, k, na] = ions;
                let effect = self.physiology.bath_effect(ca, mg, k, na);
                self.last_effect = Some((ions, effect));
                effect
            }
        }
    }

    /// Calcium, magnesium, potassium, sodium just after `start_ms` and just before `end_ms`.
    fn bath_at(knots: &[BathKnot], start_ms: f64, end_ms: f64) -> [[f64; 4]; 2] {
        let ions = |k: &BathKnot| [k.calcium_mM, k.magnesium_mM, k.potassium_mM, k.sodium_mM];
        [start_ms, end_ms].map(|time_ms| {
            std::array::from_fn(|i| {
                piecewise(start_ms, end_ms, time_ms, knots.len(), |n| {
                    (knots[n].time_ms, ions(&knots[n])[i])
                })
            })
        })
    }

    /// Drive and pulse together.
    fn applied(&mut self, start_ms: f64, end_ms: f64) -> Straight {
        let pulses = &self.protocol.pulses;
        let middle_ms = 0.5 * (start_ms + end_ms);
        while pulses.get(self.next_pulse).is_some_and(|p| p.start_ms + p.width_ms < middle_ms) {
            self.next_pulse += 1;
        }
        let pulse_uA_cm2 = pulses
            .get(self.next_pulse)
            .filter(|p| p.start_ms < middle_ms)
            .map_or(0.0, |p| p.amplitude_uA_cm2);
        let knots = &self.protocol.drive;
        let drive = |time_ms| {
            if knots.is_empty() {
                return 0.0;
            }
            piecewise(start_ms, end_ms, time_ms, knots.len(), |n| {
                (knots[n].time_ms, knots[n].drive_uA_cm2)
            })
        };
        let (from, to) = (drive(start_ms), drive(end_ms));
        Straight { start: pulse_uA_cm2 + from, per_ms: (to - from) / (end_ms - start_ms) }
    }
}

/// Value at `time_ms` of the straight piece that covers the segment from `start_ms` to `end_ms`,
/// where corner `n` of `count` is `knot(n)`; held before the first and after the last corner.
fn piecewise(
    start_ms: f64,
    end_ms: f64,
    time_ms: f64,
    count: usize,
    knot: impl Fn(usize) -> (f64, f64),
) -> f64 {
    let middle_ms = 0.5 * (start_ms + end_ms);
    // the last corner at or before the middle of the segment
    let (mut low, mut high) = (0, count);
    while low < high {
        let n = usize::midpoint(low, high);
        if knot(n).0 <= middle_ms { low = n + 1 } else { high = n }
    }
    if low == 0 {
        return knot(0).1;
    }
    let (t0, v0) = knot(low - 1);
    if low == count {
        return v0;
    }
    let (t1, v1) = knot(low);
    if v0 == v1 { v0 } else { v0 + (v1 - v0) * ((time_ms - t0) / (t1 - t0)) }
}
