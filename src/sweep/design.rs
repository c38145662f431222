//! From axes to points. Nothing is stored: what a point is follows from its number, in about a
//! microsecond, so that a sweep of a thousand million points takes no more room than its file.

use super::permutation::Permutation;
use super::{Axis, Design, Level, Spacing, Sweep, Values, sobol};
use crate::rng::{self, Purpose};
use crate::units::{self, Unit};

/// Seeds lie below this: what a scenario file can hold as a number has 63 bits.
const SEEDS: u64 = 1 << 62;

/// Numbers of a stream that are set aside for the order of a Latin hypercube, in words of 32 bits;
/// what follows are the places within the parts.
const ORDER_WORDS: u128 = 64;

impl Sweep {
    /// How many points there are; the highest number there is if they are more than that.
    #[must_use]
    pub fn points(&self) -> u64 {
        let steps = || self.axes.iter().map(Axis::steps);
        match self.design {
            Design::Grid => steps().fold(1, u64::saturating_mul),
            Design::Zip => steps().min().unwrap_or(1),
            Design::LatinHypercube { points } | Design::Sobol { points } => points,
            Design::OneAtATime => steps().fold(1, u64::saturating_add),
        }
    }

    /// How many rows there are: points times replicates. Rows are numbered from 0, the replicates
    /// of a point one after another.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.points().saturating_mul(u64::from(self.replicates))
    }

    /// The point that a row belongs to.
    #[must_use]
    pub fn point_of(&self, row: u64) -> u64 {
        row / u64::from(self.replicates.max(1))
    }

    /// Which replicate of its point a row is, from 0.
    #[must_use]
    pub fn replicate_of(&self, row: u64) -> u32 {
        u32::try_from(row % u64::from(self.replicates.max(1))).unwrap_or_default()
    }

    /// The seed that a row lays on the scenario; none where a point is run once, so that the seed
    /// of the scenario stays. No two rows of a sweep have the same.
    #[must_use]
    pub fn seed_of(&self, row: u64) -> Option<u64> {
        let mut stream = rng::stream(self.seed, Purpose::Replicate);
        (self.replicates > 1).then(|| Permutation::new(SEEDS, &mut stream).at(row % SEEDS))
    }

    /// What each axis is at a point; none where a walk along another axis leaves it alone.
    #[must_use]
    pub fn levels(&self, point: u64) -> Vec<Option<Level>> {
        match self.design {
            Design::Grid => {
                let mut rest = point;
                let mut levels: Vec<Option<Level>> = self
                    .axes
                    .iter()
                    .rev()
                    .map(|axis| {
                        let steps = axis.steps().max(1);
                        let level = axis.step(rest % steps);
                        rest /= steps;
                        Some(level)
                    })
                    .collect();
                levels.reverse();
                levels
            }
            Design::Zip => self.axes.iter().map(|axis| Some(axis.step(point))).collect(),
            Design::LatinHypercube { points } => (self.axes.iter().enumerate())
                .map(|(number, axis)| Some(axis.part(self.slice(number, point, points))))
                .collect(),
            Design::Sobol { .. } => (self.axes.iter().enumerate())
                .map(|(number, axis)| Some(axis.part(sobol::coordinate(point, number, self.seed))))
                .collect(),
            Design::OneAtATime => {
                // the first point is the scenario as it is
                let mut walked = 1;
                self.axes
                    .iter()
                    .map(|axis| {
                        let step = point.checked_sub(walked).filter(|step| *step < axis.steps());
                        walked = walked.saturating_add(axis.steps());
                        step.map(|step| axis.step(step))
                    })
                    .collect()
            }
        }
    }

    /// Where on an axis, from 0 to 1, a point of the Latin hypercube lies: in the slice that the
    /// order of the axis gives it, at a random place within.
    fn slice(&self, axis: usize, point: u64, points: u64) -> f64 {
        let number = u32::try_from(axis).unwrap_or(u32::MAX);
        let mut stream = rng::numbered_stream(self.seed, Purpose::SweepDesign, number);
        let slice = Permutation::new(points.max(1), &mut stream).at(point % points.max(1));
        // each slice has a number of the stream to itself, two words long
        stream.set_word_pos(ORDER_WORDS + 2 * u128::from(slice));
        let within = 1.0 - rng::uniform(&mut stream);
        (slice as f64 + within) / points.max(1) as f64
    }

    /// Everything that row `row` lays on the scenario: what holds for all, its levels, its seed,
    /// and how many steps the solver may take.
    #[must_use]
    pub fn overrides(&self, row: u64) -> Vec<String> {
        let mut overrides = self.set.clone();
        let levels = self.levels(self.point_of(row));
        for (axis, level) in self.axes.iter().zip(levels) {
            overrides.extend(level.map(|level| axis.set(&level)));
        }
        overrides.extend(self.seed_of(row).map(|seed| format!("run.seed={seed}")));
        overrides.extend(self.limits.steps.map(|steps| format!("solver.max_steps={steps}")));
        overrides
    }
}

impl Axis {
    /// How many values it has.
    #[must_use]
    pub fn steps(&self) -> u64 {
        match &self.values {
            Values::List(values) => values.len() as u64,
            Values::Range { count, .. } => *count,
        }
    }

    /// The change of the scenario that belongs to a level.
    #[must_use]
    pub fn set(&self, level: &Level) -> String {
        format!("{}={}", self.key, level.typed)
    }

    /// Value number `step`, from 0.
    pub(super) fn step(&self, step: u64) -> Level {
        match &self.values {
            Values::List(values) => {
                let last = values.len().saturating_sub(1);
                self.listed(values, usize::try_from(step).unwrap_or(last).min(last))
            }
            &Values::Range { from, to, count, spacing } => {
                let last = count.saturating_sub(1).max(1);
                let value = match step {
                    0 => from,
                    step if step >= last => to,
                    step => between(from, to, step as f64, last as f64, spacing),
                };
                self.number(value)
            }
        }
    }

    /// What lies at a part of the axis, from 0 to 1; lists are cut evenly.
    pub(super) fn part(&self, part: f64) -> Level {
        match &self.values {
            Values::List(values) => {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a part of a list's length is a small number that is not negative"
                )]
                let index = (part * values.len() as f64) as usize;
                self.listed(values, index.min(values.len().saturating_sub(1)))
            }
            &Values::Range { from, to, spacing, .. } => self.number(match spacing {
                Spacing::Linear => from + (to - from) * part,
                Spacing::Logarithmic => from * crate::math::pow(to / from, part),
            }),
        }
    }

    fn listed(&self, values: &[String], index: usize) -> Level {
        let typed = values.get(index).cloned().unwrap_or_default();
        let number = self.unit().and_then(|unit| units::parse(&typed, unit).ok());
        Level { typed, number }
    }

    fn number(&self, value: f64) -> Level {
        let typed = self.unit().map_or_else(|| units::number(value), |u| units::format(value, u));
        Level { typed, number: Some(value) }
    }

    fn unit(&self) -> Option<&'static Unit> {
        Unit::find(if self.unit.is_empty() { "1" } else { &self.unit })
    }
}

/// Step `step` of `last` on the way from one number to another, without the dust of rounding: 0.3
/// and not 0.30000000000000004.
fn between(from: f64, to: f64, step: f64, last: f64, spacing: Spacing) -> f64 {
    let (value, size) = match spacing {
        Spacing::Linear => ((from * (last - step) + to * step) / last, from.abs().max(to.abs())),
        Spacing::Logarithmic => {
            let value = from * crate::math::pow(to / from, step / last);
            (value, value.abs())
        }
    };
    let short: f64 = format!("{value:.12e}").parse().unwrap_or(value);
    if (short - value).abs() <= 8.0 * f64::EPSILON * size { short } else { value }
}
