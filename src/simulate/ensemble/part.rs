//! One part of the chain on its way through a stretch of time, in all lanes: each lane with its
//! own time, steps and method.

use super::path::Path;
use super::together::{Commit, Look, Step, Stepped};
use crate::lanes::{Lanes, Mask};
use crate::model::state::State;
use crate::real::Real as _;
use crate::solver::ensemble::sparse::{Matrix, Pattern};
use crate::solver::ensemble::{
    Block, Curve, LaneEquations, Tolerance, Trial, explicit, rosenbrock,
};
use crate::solver::{ABSOLUTE_FRACTION, Method, SolveError, Work};

/// Below this speed (fraction of its scale per ms, of the fastest state) all is quiet: higher than
/// for a single run, because a step of Rodas5P is cheaper with sparse systems.
const QUIET_PER_MS: f64 = 0.15;
/// Above this speed something is going on again.
const ACTIVE_PER_MS: f64 = 0.4;
/// An explicit stretch lasts at least this long.
const SHORTEST_EXPLICIT_MS: f64 = 0.05;
/// It goes on while its steps are held short by accuracy: below this stiffness Rodas5P would make
/// steps as short. Without this bound terminals rested between pulse and impulse, each lane in its
/// own step, and went through the impulse one by one: three quarters of the rounds were saved.
const LEAST_STIFFNESS: f64 = 1.0;
/// An explicit step whose stiffness is above this is about as long as stability allows.
const STIFF: f64 = 2.5;
/// Below this speed explicit steps are held short by stability, whatever they look like.
const STILL_PER_MS: f64 = 0.001;
/// That counts when an explicit stretch has lasted this long: between the impulses of a train going
/// over and back would cost more than it saves.
const LONG_EXPLICIT_MS: f64 = 5.0;
/// A method takes over when so many steps in a row speak for it: the first steps of Rodas5P are as
/// short as the last ones before it.
const SOME_STEPS: u32 = 4;
/// A step of Rodas5P costs about three explicit ones: below this stiffness these are cheaper.
const LOOSE: f64 = 6.0;
/// Rests shorter than this are not worth a change of method.
const SHORTEST_REST_MS: f64 = 0.3;
/// Below this, relative to the segment, a step cannot be told from nothing.
const SHORTEST_STEP: f64 = 1e-13;
/// Steps without corners between them bend less than this together, as the root of what is allowed
/// within a step: a line through several of them misses by at most a ten-thousandth of the range.
const STRAIGHT: f64 = 0.3;
/// A step is replaced by no more straight lines than this.
const MOST_PIECES: f64 = 8.0;
/// Lanes on explicit steps go first, but no further than this ahead of those that wait with
/// Rodas5P: lanes stay close in time, and so are busy with the same things.
const MOST_AHEAD_MS: f64 = 1.0;
/// In the first step of a segment the fastest state moves by this part of its scale.
const FIRST_MOVE: f64 = 0.01;
/// Longest first step.
const LONGEST_FIRST_STEP_MS: f64 = 0.02;
/// A step sees no more than so many steps of the part before it, so that nothing is overlooked.
const STEPS_AHEAD: usize = 8;
/// So many steps are made before the parts that follow make theirs: what is remembered is bounded.
pub(super) const MOST_STEPS: usize = 2048;

/// When a part goes over to Rodas5P. Which rule suits which part was measured: at 50 impulses per
/// second, the slow curves of a twitch took Rodas5P twice the work, while the gate of the calcium
/// channel, which closes within microseconds, holds explicit steps short as soon as all else rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rest {
    /// When all its states move slowly.
    WhenSlow,
    /// When stability alone holds explicit steps short.
    WhenHeld,
}

/// Where a lane is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Going {
    /// On its way with explicit steps.
    Explicit,
    /// On its way with Rodas5P steps.
    Rosenbrock,
    /// At the end of the stretch, where it waits for the others: most sweeps vary what a shock
    /// meets, not when it is given, so lanes that go on together are busy with the same method.
    Arrived,
    /// It has no run.
    Nowhere,
}

/// The size, as a fraction of its scale, below which a state's relative error does not count.
/// Measured on trains of 50 Hz at a tolerance of 1e-7: against a hundredth of the scale throughout,
/// about a tenth fewer evaluations, and the error of released quanta stays below 1e-7.
fn negligible_fraction(state: usize) -> f64 {
    match State::ALL[state] {
        // zero is a potential like any other
        State::NervePotential | State::FibrePotential => 1.0,
        State::SodiumActivation
        | State::SodiumInactivation
        | State::Potassium
        | State::Adaptation
        | State::Facilitation
        | State::FibreSodiumActivation
        | State::FibreSodiumInactivation
        | State::FibrePotassium => ABSOLUTE_FRACTION,
        _ => 10.0 * ABSOLUTE_FRACTION,
    }
}

/// What a lane's run allows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bounds {
    pub(super) method: Method,
    pub(super) longest_ms: f64,
    pub(super) most_steps: u64,
    /// Start of the segment in the run, and its length.
    pub(super) start_ms: f64,
    pub(super) segment_ms: f64,
}

/// What a part does in all lanes while it advances.
pub(super) struct Part<const N: usize, const L: usize> {
    pub(super) state: Block<N, L>,
    pub(super) local_ms: Lanes<L>,
    pub(super) paths: [Path; L],
    pub(super) work: [Work; L],
    /// Its first state among all.
    first: usize,
    /// States (of its own) whose way is kept.
    kept: Vec<usize>,
    /// States whose bends are samples.
    watched: Vec<usize>,
    bounds: [Bounds; L],
    /// Steps that the run's other parts have made: a run's limit counts them all.
    made_elsewhere: [u64; L],
    rest: Rest,
    tolerance: Tolerance<N, L>,
    pattern: Pattern<N>,
    matrix: Matrix<L>,
    trial: Trial<N, L>,
    rates: Block<N, L>,
    /// What each state has covered so far.
    smallest: Block<N, L>,
    largest: Block<N, L>,
    step_ms: Lanes<L>,
    /// Error of the last accepted explicit step.
    before: Lanes<L>,
    explicit_since_ms: [f64; L],
    /// Steps in a row that were held short by stability alone.
    held: [u32; L],
    /// Steps of Rodas5P in a row that explicit ones could nearly make.
    loose: [u32; L],
    rejected: [bool; L],
    /// How far the curves of watched states have bent since the last corner.
    bent: [f64; L],
    going: [Going; L],
    /// Whether a lane last moved, or will move next, with Rodas5P.
    resting: [bool; L],
    curves: Vec<Curve<L>>,
    arch: pulp::Arch,
}

impl<const N: usize, const L: usize> Part<N, L> {
    pub(super) fn new(
        first: usize,
        scale: &[f64],
        pattern: Pattern<N>,
        kept: Vec<usize>,
        watched: Vec<usize>,
        (rest, arch): (Rest, pulp::Arch),
    ) -> Self {
        let nothing = Lanes::constant(0.0);
        let none = [nothing; N];
        let bounds = Bounds {
            method: Method::Auto,
            longest_ms: f64::INFINITY,
            most_steps: 0,
            start_ms: 0.0,
            segment_ms: 0.0,
        };
        let scale = std::array::from_fn(|i| scale[first + i]);
        Part {
            state: none,
            local_ms: nothing,
            paths: std::array::from_fn(|_| Path::of(kept.len())),
            work: [Work::default(); L],
            first,
            curves: vec![[nothing; 5]; kept.len()],
            kept,
            watched,
            bounds: [bounds; L],
            made_elsewhere: [0; L],
            rest,
            tolerance: Tolerance {
                relative: Lanes::constant(1e-6),
                scale,
                absolute: std::array::from_fn(|i| negligible_fraction(first + i) * scale[i]),
            },
            matrix: pattern.matrix(),
            pattern,
            trial: Trial::new(),
            rates: none,
            smallest: none,
            largest: none,
            step_ms: Lanes::constant(1e-3),
            before: Lanes::constant(1e-4),
            explicit_since_ms: [0.0; L],
            held: [0; L],
            loose: [0; L],
            rejected: [false; L],
            bent: [0.0; L],
            going: [Going::Nowhere; L],
            resting: [false; L],
            arch,
        }
    }

    /// Place of a state (by its number among all) in the paths, when it is kept.
    pub(super) fn place(&self, state: usize) -> Option<usize> {
        self.kept.iter().position(|&kept| self.first + kept == state)
    }

    /// Gives lane `l` a new run.
    pub(super) fn take(&mut self, l: usize, state: &[f64], relative_tolerance: f64) {
        self.tolerance.relative.0[l] = relative_tolerance;
        self.work[l] = Work::default();
        for i in 0..N {
            let value = state[self.first + i];
            self.state[i].0[l] = value;
            self.smallest[i].0[l] = value;
            self.largest[i].0[l] = value;
        }
    }

    /// Gives the run in lane `l` up.
    pub(super) fn leave(&mut self, l: usize) {
        self.going[l] = Going::Nowhere;
        self.paths[l].clear();
    }

    /// Takes lanes to the start of a segment.
    pub(super) fn begin(
        &mut self,
        equations: &impl LaneEquations<N, L>,
        which: &[(usize, Bounds)],
    ) {
        for &(l, bounds) in which {
            self.bounds[l] = bounds;
            self.local_ms.0[l] = 0.0;
            self.before.0[l] = 1e-4;
            self.held[l] = 0;
            self.loose[l] = 0;
            self.explicit_since_ms[l] = 0.0;
            self.bent[l] = 0.0;
            self.paths[l].clear();
        }
        let mut rates = self.rates;
        let (local_ms, state) = (self.local_ms, &self.state);
        self.arch.dispatch(Look { equations, local_ms, state, rates: &mut rates });
        let fastest = self.tolerance.fastest(&rates);
        for &(l, bounds) in which {
            for (all, new) in self.rates.iter_mut().zip(&rates) {
                all.0[l] = new.0[l];
            }
            self.work[l].evaluations += 1;
            let speed = fastest.0[l];
            self.resting[l] = match bounds.method {
                Method::Explicit => false,
                Method::Rosenbrock => true,
                Method::Auto | Method::Parts => match self.rest {
                    Rest::WhenSlow => {
                        bounds.segment_ms >= SHORTEST_REST_MS && speed <= QUIET_PER_MS
                    }
                    Rest::WhenHeld => {
                        bounds.segment_ms >= LONG_EXPLICIT_MS && speed <= STILL_PER_MS
                    }
                },
            };
            self.going[l] = Going::Arrived;
            let first_ms = FIRST_MOVE / speed.max(1e-9);
            self.step_ms.0[l] =
                first_ms.min(LONGEST_FIRST_STEP_MS).min(bounds.segment_ms).min(bounds.longest_ms);
        }
    }

    /// Tells how many steps the other parts have made so far.
    pub(super) fn count_elsewhere(&mut self, others: [&[Work; L]; 2]) {
        self.made_elsewhere =
            std::array::from_fn(|l| others.iter().map(|work| work[l].steps()).sum());
    }

    /// Follows the solution in each lane until `until_ms`, or, in the first part, until
    /// [`MOST_STEPS`] are made; `drive` is the way of the part before. Tells which lanes cannot go
    /// on, or nothing at all when `keep_going` answers false.
    pub(super) fn advance(
        &mut self,
        equations: &impl LaneEquations<N, L>,
        until_ms: Lanes<L>,
        drive: Option<&[Path; L]>,
        keep_going: &dyn Fn(f64) -> bool,
    ) -> Option<Vec<(usize, SolveError)>> {
        for l in 0..L {
            if self.going[l] == Going::Arrived && self.local_ms.0[l] < until_ms.0[l] {
                self.going[l] = self.method(l);
            }
        }
        let mut failed = Vec::new();
        let mut rounds = 0_u32;
        loop {
            // a step of Rodas5P costs three of the others: it waits until many can share it
            let (explicit_ms, rosenbrock_ms) =
                (self.first_ms(Going::Explicit), self.first_ms(Going::Rosenbrock));
            let method = match (explicit_ms, rosenbrock_ms) {
                (None, None) => return Some(failed),
                (Some(_), None) => Going::Explicit,
                (Some(explicit_ms), Some(rosenbrock_ms))
                    if explicit_ms <= rosenbrock_ms + MOST_AHEAD_MS =>
                {
                    Going::Explicit
                }
                (_, Some(_)) => Going::Rosenbrock,
            };
            rounds = rounds.wrapping_add(1);
            if rounds.is_multiple_of(256) && !keep_going(self.time_ms()) {
                return None;
            }
            self.step(equations, method, until_ms, drive, &mut failed);
        }
    }

    /// How far the first lane that has a run has come in it.
    pub(super) fn time_ms(&self) -> f64 {
        let l = self.going.iter().position(|going| *going != Going::Nowhere).unwrap_or(0);
        self.bounds[l].start_ms + self.local_ms.0[l]
    }

    /// Where the last of the lanes that go this way is.
    fn first_ms(&self, way: Going) -> Option<f64> {
        let lanes = (0..L).filter(|&l| self.going[l] == way);
        lanes.map(|l| self.local_ms.0[l]).min_by(f64::total_cmp)
    }

    fn method(&self, l: usize) -> Going {
        if self.resting[l] { Going::Rosenbrock } else { Going::Explicit }
    }

    /// One step in all lanes that go with the same method.
    fn step(
        &mut self,
        equations: &impl LaneEquations<N, L>,
        method: Going,
        until_ms: Lanes<L>,
        drive: Option<&[Path; L]>,
        failed: &mut Vec<(usize, SolveError)>,
    ) {
        let moving = self.going.map(|going| going == method);
        let mut tried_ms = self.step_ms;
        for l in (0..L).filter(|&l| moving[l]) {
            let local_ms = self.local_ms.0[l];
            let mut rest_ms = until_ms.0[l] - local_ms;
            if let Some(drive) = drive {
                rest_ms = rest_ms.min(drive[l].end_of_step_ms(local_ms, STEPS_AHEAD) - local_ms);
            }
            // no tiny last step: stretch this one to the end
            if tried_ms.0[l] * 1.000_001 >= rest_ms {
                tried_ms.0[l] = rest_ms;
            }
        }
        let explicitly = method == Going::Explicit;
        let stepped = self.arch.dispatch(Step {
            equations,
            tolerance: &self.tolerance,
            system: (&self.pattern, &mut self.matrix),
            trial: &mut self.trial,
            from: (&self.state, &self.rates),
            times: (self.local_ms, tried_ms),
            before: self.before,
            explicitly,
            kept: (&self.kept, &mut self.curves),
            watched: (&self.watched, [&self.smallest, &self.largest]),
        });
        let mut accepted = Mask([false; L]);
        for l in (0..L).filter(|&l| moving[l]) {
            let error = self.trial.error.0[l];
            accepted.0[l] = error <= 1.0;
            self.work[l].evaluations += if explicitly {
                explicit::EVALUATIONS
            } else {
                self.work[l].jacobians += 1;
                self.work[l].factorisations += 1;
                rosenbrock::EVALUATIONS + self.pattern.evaluations()
            };
            if accepted.0[l] {
                self.accept(l, explicitly, tried_ms.0[l], until_ms.0[l], &stepped);
            } else {
                self.work[l].rejected_steps += 1;
                let shrink = if error.is_finite() { stepped.growth[1].0[l] } else { 0.1 };
                self.step_ms.0[l] = tried_ms.0[l] * shrink;
                self.rejected[l] = true;
            }
        }
        self.arch.dispatch(Commit {
            accepted,
            end: (&self.trial.end, &self.trial.end_rates),
            state: &mut self.state,
            rates: &mut self.rates,
            watched: &self.watched,
            ranges: [&mut self.smallest, &mut self.largest],
        });
        for l in (0..L).filter(|&l| moving[l]) {
            if let Some(error) = self.stuck(l) {
                self.going[l] = Going::Arrived;
                failed.push((l, error));
            }
        }
    }

    /// Lane `l` goes to the end of its step.
    fn accept(
        &mut self,
        l: usize,
        explicitly: bool,
        tried_ms: f64,
        until_ms: f64,
        stepped: &Stepped<L>,
    ) {
        let local_ms = self.local_ms.0[l];
        let rest_ms = until_ms - local_ms;
        let arrives = tried_ms >= rest_ms;
        let end_ms = if arrives { until_ms } else { local_ms + tried_ms };
        // the length of a straight line goes with the root of its error: a line may go through
        // several steps until its bends have added up
        let bend = stepped.bend.0[l].sqrt();
        if self.bent[l] + bend > STRAIGHT {
            self.paths[l].turn();
            self.bent[l] = 0.0;
        }
        let pieces = if bend > STRAIGHT { bend.ceil().min(MOST_PIECES) } else { 0.0 };
        self.bent[l] = if bend > STRAIGHT { 0.0 } else { self.bent[l] + bend };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number up to 8"
        )]
        self.paths[l].push([local_ms, end_ms], pieces as u8, (l, &self.curves));
        let work = &mut self.work[l];
        if explicitly {
            work.explicit_steps += 1;
        } else {
            work.rosenbrock_steps += 1;
        }
        self.before.0[l] = self.trial.error.0[l].max(1e-4);
        // a step that follows a rejected one does not grow
        let most = if self.rejected[l] { 1.0 } else { f64::INFINITY };
        let grown_ms = tried_ms * stepped.growth[0].0[l].min(most);
        // one that was cut short says nothing against the length that was meant before
        let meant_ms = if tried_ms < self.step_ms.0[l] { self.step_ms.0[l] } else { 0.0 };
        self.rejected[l] = false;
        self.step_ms.0[l] = grown_ms.max(meant_ms).min(self.bounds[l].longest_ms);
        self.local_ms.0[l] = end_ms;
        if self.bounds[l].method == Method::Auto {
            self.choose(l, explicitly, [tried_ms, end_ms], stepped.fastest.0[l]);
        }
        let full = self.first == 0 && self.paths[l].len() >= MOST_STEPS;
        self.going[l] = if arrives || full { Going::Arrived } else { self.method(l) };
    }

    /// Chooses the method of the next step after one of `tried_ms`.
    fn choose(&mut self, l: usize, explicitly: bool, [tried_ms, end_ms]: [f64; 2], speed: f64) {
        let stiffness = self.trial.stiffness.0[l];
        let may_rest = self.bounds[l].segment_ms - end_ms > SHORTEST_REST_MS;
        if explicitly {
            self.explicit_since_ms[l] += tried_ms;
            self.held[l] = if stiffness > STIFF { self.held[l] + 1 } else { 0 };
            self.resting[l] = may_rest
                && match self.rest {
                    Rest::WhenSlow => {
                        speed < QUIET_PER_MS
                            && stiffness > LEAST_STIFFNESS
                            && self.explicit_since_ms[l] > SHORTEST_EXPLICIT_MS
                    }
                    Rest::WhenHeld => {
                        let is_still =
                            speed < STILL_PER_MS && self.explicit_since_ms[l] > LONG_EXPLICIT_MS;
                        self.held[l] >= SOME_STEPS || is_still
                    }
                };
            self.loose[l] = 0;
            return;
        }
        self.loose[l] = if stiffness < LOOSE { self.loose[l] + 1 } else { 0 };
        if match self.rest {
            Rest::WhenSlow => speed > ACTIVE_PER_MS,
            Rest::WhenHeld => self.loose[l] >= SOME_STEPS,
        } {
            self.held[l] = 0;
            self.explicit_since_ms[l] = 0.0;
            self.before.0[l] = 1e-4;
            self.resting[l] = false;
        }
    }

    /// Why lane `l` cannot go on, if so.
    fn stuck(&self, l: usize) -> Option<SolveError> {
        let Bounds { most_steps: limit, start_ms, segment_ms, .. } = self.bounds[l];
        let time_ms = start_ms + self.local_ms.0[l];
        let rates = || -> [f64; N] { std::array::from_fn(|i| self.rates[i].0[l]) };
        let fastest = || self.first + crate::solver::fastest(&rates(), &self.tolerance.scale).0;
        if self.step_ms.0[l] < SHORTEST_STEP * segment_ms.max(1.0) {
            let is_lost =
                |&i: &usize| !(self.state[i].0[l].is_finite() && self.rates[i].0[l].is_finite());
            return Some(match (0..N).find(is_lost) {
                Some(lost) => SolveError::NotFinite { time_ms, fastest: self.first + lost },
                None => SolveError::StepTooSmall { time_ms, fastest: fastest() },
            });
        }
        (self.work[l].steps() + self.made_elsewhere[l] >= limit).then(|| SolveError::TooManySteps {
            time_ms,
            fastest: fastest(),
            limit,
        })
    }
}
