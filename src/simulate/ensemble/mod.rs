//! Many runs at once, in lanes: what [`super::run`] gives for each of them, in a fraction of the
//! time.
//!
//! The equations are those of a single run, with a vector instead of a number. Each lane has its
//! own time, steps and method, so what a run gives does not depend on which runs are beside it;
//! runs that are begun together wait for each other where segments end. A trace has a sample at
//! each step and, where curves bend, inside it: it is longer than the trace of a single run, and
//! as true.
//!
//! Left to [`super::run`]: quantal release, whose jumps belong to one run alone.

mod chain;
mod lane;
#[cfg(test)]
mod tests;
mod wanted;

use super::{Run, Setup, SimulateError, scales};
use crate::lanes::{Lanes, Mask};
use crate::model::choices::{Choices, ReleaseMode};
use crate::model::state::{STATES, State};
use crate::real::Real as _;
use crate::solver::ensemble::explicit;
use crate::solver::ensemble::rosenbrock;
use crate::solver::ensemble::sparse::{Matrix, Pattern};
use crate::solver::ensemble::{Block, LaneEquations, Tolerance, Trial};
use crate::solver::{Method, SolveError};
use chain::{COLUMNS, LaneChain};
use lane::Lane;
use wanted::Wanted;

/// Lanes side by side: one AVX-512 register of numbers, two of AVX2, four of plain SSE2.
pub const WIDTH: usize = 8;
/// Below this speed (fraction of its scale per ms, of the fastest state) all is quiet: higher than
/// for a single run, because a step of Rodas5P is cheaper with sparse systems.
const QUIET_PER_MS: f64 = 0.15;
/// Above this speed something is going on again.
const ACTIVE_PER_MS: f64 = 0.4;
/// An explicit stretch lasts at least this long.
const SHORTEST_EXPLICIT_MS: f64 = 0.05;
/// Rests shorter than this are not worth a change of method.
const SHORTEST_REST_MS: f64 = 0.3;
/// Below this, relative to the segment, a step cannot be told from nothing.
const SHORTEST_STEP: f64 = 1e-13;
/// Straight lines between samples stay within this part of the range that a state has covered.
const LINE_TOLERANCE: f64 = 0.001;
/// In the first step of a segment the fastest state moves by this part of its scale.
const FIRST_MOVE: f64 = 0.01;
/// Longest first step.
const LONGEST_FIRST_STEP_MS: f64 = 0.02;

/// True when runs with these choices can go in lanes.
#[must_use]
pub fn suits(choices: &Choices) -> bool {
    choices.release == ReleaseMode::MeanField
}

/// Which method a lane waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Waits {
    Explicit,
    Rosenbrock,
    /// The others, at the end of a segment: most sweeps vary what a shock meets, not when it is
    /// given, so lanes that begin a segment together are busy with the same method.
    Others,
    Nothing,
}

/// Runs setups of the same choices. `next` gives a setup with its number, or nothing when there
/// are no more; `done` takes each run with its number, in the order in which they end.
/// `keep_going` is asked now and then; when it answers false, runs under way are dropped.
///
/// Traces have only the columns `wanted`, by their names; all of them if it is `None`.
pub fn run_all<'a>(
    choices: Choices,
    wanted: Option<&[&str]>,
    next: &mut dyn FnMut() -> Option<(usize, Setup<'a>)>,
    done: &mut dyn FnMut(usize, Result<Run, SimulateError>),
    keep_going: &dyn Fn() -> bool,
) {
    let wanted = Wanted::of(choices.target, wanted);
    let group = Group::<'a, WIDTH>::new(choices, wanted, pulp::Arch::new());
    group.run(next, done, keep_going);
}

impl<'a, const L: usize> Group<'a, L> {
    fn run(
        mut self,
        next: &mut dyn FnMut() -> Option<(usize, Setup<'a>)>,
        done: &mut dyn FnMut(usize, Result<Run, SimulateError>),
        keep_going: &dyn Fn() -> bool,
    ) {
        let mut rounds = 0_u32;
        loop {
            if self.is_free() {
                self.refill(next, done);
                if self.is_free() {
                    return;
                }
            }
            rounds = rounds.wrapping_add(1);
            if rounds.is_multiple_of(256) && !keep_going() {
                return;
            }
            self.step(done);
        }
    }
}

/// The lanes, and what is common to them.
struct Group<'a, const L: usize> {
    wanted: Wanted,
    /// What each state has covered so far.
    smallest: Block<STATES, L>,
    largest: Block<STATES, L>,
    chain: LaneChain<L>,
    tolerance: Tolerance<STATES, L>,
    pattern: Pattern<STATES>,
    matrix: Matrix<L>,
    trial: Trial<STATES, L>,
    state: Block<STATES, L>,
    rates: Block<STATES, L>,
    local_ms: Lanes<L>,
    step_ms: Lanes<L>,
    /// Error of the last accepted explicit step.
    before: Lanes<L>,
    waits: [Waits; L],
    lanes: [Option<Lane<'a>>; L],
    arch: pulp::Arch,
}

/// One step in each lane, compiled for the CPU that it runs on.
struct Step<'g, const L: usize> {
    chain: &'g LaneChain<L>,
    tolerance: &'g Tolerance<STATES, L>,
    pattern: &'g Pattern<STATES>,
    matrix: &'g mut Matrix<L>,
    trial: &'g mut Trial<STATES, L>,
    state: &'g Block<STATES, L>,
    rates: &'g Block<STATES, L>,
    local_ms: Lanes<L>,
    length_ms: Lanes<L>,
    before: Lanes<L>,
    method: Waits,
    wanted: &'g Wanted,
    ranges: [&'g Block<STATES, L>; 2],
}

/// What is known after a step: growth of the next step if this one is accepted and if it is not,
/// rates at its end, how fast things move there, and how much curves bend inside.
struct Stepped<const L: usize> {
    growth: [Lanes<L>; 2],
    end_rates: Block<STATES, L>,
    fastest: Lanes<L>,
    /// How many times too much the straight line misses the middle.
    bend: Lanes<L>,
    /// The columns at the end of the step.
    columns: [Lanes<L>; COLUMNS],
}

impl<const L: usize> pulp::NullaryFnOnce for Step<'_, L> {
    type Output = Stepped<L>;

    #[inline(always)]
    fn call(self) -> Stepped<L> {
        let times = (self.local_ms, self.length_ms);
        let (from, chain) = ((self.state, self.rates), self.chain);
        let (growth, end_rates) = if self.method == Waits::Explicit {
            explicit::step(chain, times, from, self.tolerance, self.trial);
            (explicit::growth(self.trial.error, self.before), self.trial.stages[6])
        } else {
            let system = (self.pattern, self.matrix);
            rosenbrock::step(chain, times, from, self.tolerance, system, self.trial);
            let end_rates = chain.rates(self.local_ms + self.length_ms, &self.trial.end);
            (rosenbrock::growth(self.trial.error), end_rates)
        };
        let fastest = self.tolerance.fastest(&end_rates);
        let mut bend = Lanes::constant(0.0);
        for &i in &self.wanted.watched {
            let off = (self.rates[i] - end_rates[i]).map(f64::abs) * self.length_ms * 0.125;
            let range = self.ranges[1][i] - self.ranges[0][i];
            let range = range.map(|range| range.max(self.tolerance.scale[i])) * LINE_TOLERANCE;
            let by = off / range;
            for l in 0..L {
                bend.0[l] = if by.0[l] > bend.0[l] { by.0[l] } else { bend.0[l] };
            }
        }
        let columns = if self.wanted.rows {
            let end_ms = self.local_ms + self.length_ms;
            chain.columns(end_ms, &self.trial.end, self.wanted.influx)
        } else {
            [Lanes::constant(0.0); COLUMNS]
        };
        Stepped { growth, end_rates, fastest, bend, columns }
    }
}

/// Takes accepted lanes to the end of their step.
struct Commit<'g, const L: usize> {
    accepted: Mask<L>,
    end: &'g Block<STATES, L>,
    end_rates: &'g Block<STATES, L>,
    state: &'g mut Block<STATES, L>,
    rates: &'g mut Block<STATES, L>,
    ranges: [&'g mut Block<STATES, L>; 2],
}

impl<const L: usize> pulp::NullaryFnOnce for Commit<'_, L> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        let [smallest, largest] = self.ranges;
        for i in 0..STATES {
            self.state[i] = Lanes::select(self.accepted, self.end[i], self.state[i]);
            self.rates[i] = Lanes::select(self.accepted, self.end_rates[i], self.rates[i]);
            let y = self.state[i];
            for l in 0..L {
                smallest[i].0[l] =
                    if y.0[l] < smallest[i].0[l] { y.0[l] } else { smallest[i].0[l] };
                largest[i].0[l] = if y.0[l] > largest[i].0[l] { y.0[l] } else { largest[i].0[l] };
            }
        }
    }
}

/// The rates in each lane, compiled for the CPU.
struct Look<'g, const L: usize> {
    chain: &'g LaneChain<L>,
    local_ms: Lanes<L>,
    state: &'g Block<STATES, L>,
}

impl<const L: usize> pulp::NullaryFnOnce for Look<'_, L> {
    type Output = Block<STATES, L>;

    #[inline(always)]
    fn call(self) -> Self::Output {
        self.chain.rates(self.local_ms, self.state)
    }
}

impl<'a, const L: usize> Group<'a, L> {
    fn new(choices: Choices, wanted: Wanted, arch: pulp::Arch) -> Self {
        let nothing = Lanes::constant(0.0);
        let pattern = chain::pattern(choices);
        Group {
            wanted,
            smallest: [nothing; STATES],
            largest: [nothing; STATES],
            chain: LaneChain::new(choices, arch),
            tolerance: Tolerance { relative: Lanes::constant(1e-6), scale: scales(choices.target) },
            matrix: pattern.matrix(),
            pattern,
            trial: Trial { end: [nothing; STATES], stages: [[nothing; STATES]; 8], error: nothing },
            state: [nothing; STATES],
            rates: [nothing; STATES],
            local_ms: nothing,
            step_ms: Lanes::constant(1e-3),
            before: Lanes::constant(1e-4),
            waits: [Waits::Nothing; L],
            lanes: std::array::from_fn(|_| None),
            arch,
        }
    }

    /// True when no lane has a run.
    fn is_free(&self) -> bool {
        self.waits.iter().all(|waits| *waits == Waits::Nothing)
    }

    /// Gives idle lanes their next run.
    fn refill(
        &mut self,
        next: &mut dyn FnMut() -> Option<(usize, Setup<'a>)>,
        done: &mut dyn FnMut(usize, Result<Run, SimulateError>),
    ) {
        let mut taken = Vec::new();
        for l in 0..L {
            if self.waits[l] == Waits::Nothing
                && let Some((number, setup)) = next()
            {
                let lane = Lane::begin(number, setup, &self.wanted);
                self.tolerance.relative.0[l] = setup.solver.relative_tolerance;
                for (i, value) in lane.resting_state().into_iter().enumerate() {
                    self.state[i].0[l] = value;
                    self.smallest[i].0[l] = value;
                    self.largest[i].0[l] = value;
                }
                self.lanes[l] = Some(lane);
                taken.push(l);
            }
        }
        if taken.is_empty() {
            return;
        }
        let lanes = &self.lanes;
        self.chain.set_physiology(|l| lanes[l].as_ref().map(Lane::physiology));
        self.begin_segments(&taken, done);
    }

    /// Takes lanes into their current segments.
    fn begin_segments(
        &mut self,
        which: &[usize],
        done: &mut dyn FnMut(usize, Result<Run, SimulateError>),
    ) {
        let mut begun = Vec::new();
        for &l in which {
            let Some(lane) = &mut self.lanes[l] else { continue };
            let state = std::array::from_fn(|i| self.state[i].0[l]);
            if lane.is_over() {
                self.end(l, Ok(()), done);
                continue;
            }
            lane.begin_segment(&state);
            self.chain.set_surroundings(l, lane.segment(), lane.noise());
            self.local_ms.0[l] = 0.0;
            self.before.0[l] = 1e-4;
            begun.push(l);
        }
        if begun.is_empty() {
            return;
        }
        let look = Look { chain: &self.chain, local_ms: self.local_ms, state: &self.state };
        let rates = self.arch.dispatch(look);
        let fastest = self.tolerance.fastest(&rates);
        for l in begun {
            for (all, new) in self.rates.iter_mut().zip(&rates) {
                all.0[l] = new.0[l];
            }
            let Some(lane) = &mut self.lanes[l] else { continue };
            lane.work.evaluations += 1;
            let speed = fastest.0[l];
            lane.explicit_since_ms = 0.0;
            self.waits[l] = match lane.method() {
                Method::Explicit => Waits::Explicit,
                Method::Auto if lane.rest_ms(0.0) < SHORTEST_REST_MS || speed > QUIET_PER_MS => {
                    Waits::Explicit
                }
                Method::Auto | Method::Rosenbrock => Waits::Rosenbrock,
            };
            let first_ms = FIRST_MOVE / speed.max(1e-9);
            self.step_ms.0[l] =
                first_ms.min(LONGEST_FIRST_STEP_MS).min(lane.rest_ms(0.0)).min(lane.longest_ms());
        }
    }

    /// Ends the run in a lane.
    fn end(
        &mut self,
        l: usize,
        outcome: Result<(), SolveError>,
        done: &mut dyn FnMut(usize, Result<Run, SimulateError>),
    ) {
        self.waits[l] = Waits::Nothing;
        if let Some(lane) = self.lanes[l].take() {
            let state = std::array::from_fn(|i| self.state[i].0[l]);
            let (number, target) = (lane.number, lane.target());
            done(
                number,
                match outcome {
                    Ok(()) => Ok(lane.finish(state)),
                    Err(error) => Err(SimulateError::of(error, target)),
                },
            );
        }
    }

    /// One step in all lanes that wait for the same method.
    fn step(&mut self, done: &mut dyn FnMut(usize, Result<Run, SimulateError>)) {
        // a step of Rodas5P costs three of the others: it waits until all can share it
        let method =
            if self.waits.contains(&Waits::Explicit) { Waits::Explicit } else { Waits::Rosenbrock };
        let mut tried_ms = self.step_ms;
        for l in 0..L {
            let Some(lane) = &self.lanes[l] else { continue };
            let rest_ms = lane.rest_ms(self.local_ms.0[l]);
            // no tiny last step: stretch this one to the end
            if tried_ms.0[l] * 1.000_001 >= rest_ms {
                tried_ms.0[l] = rest_ms;
            }
        }
        let stepped = self.arch.dispatch(Step {
            chain: &self.chain,
            tolerance: &self.tolerance,
            pattern: &self.pattern,
            matrix: &mut self.matrix,
            trial: &mut self.trial,
            state: &self.state,
            rates: &self.rates,
            local_ms: self.local_ms,
            length_ms: tried_ms,
            before: self.before,
            method,
            wanted: &self.wanted,
            ranges: [&self.smallest, &self.largest],
        });
        let mut accepted = Mask([false; L]);
        let mut arrivals = Vec::new();
        for l in 0..L {
            if self.waits[l] == method {
                accepted.0[l] = self.trial.error.0[l] <= 1.0;
                if let Some(arrived) = self.settle(l, method, tried_ms.0[l], &stepped) {
                    arrivals.push((l, arrived));
                }
            }
        }
        self.arch.dispatch(Commit {
            accepted,
            end: &self.trial.end,
            end_rates: &stepped.end_rates,
            state: &mut self.state,
            rates: &mut self.rates,
            ranges: [&mut self.smallest, &mut self.largest],
        });
        for (l, arrived) in arrivals {
            match arrived {
                Ok(()) => self.waits[l] = Waits::Others,
                Err(error) => self.end(l, Err(error), done),
            }
        }
        let busy = |waits: &Waits| matches!(waits, Waits::Explicit | Waits::Rosenbrock);
        if !self.waits.iter().any(busy) {
            let arrived: Vec<usize> = (0..L).filter(|&l| self.waits[l] == Waits::Others).collect();
            self.begin_segments(&arrived, done);
        }
    }

    /// Accepts or rejects the step in a lane; tells when its segment has ended or it cannot go on.
    fn settle(
        &mut self,
        l: usize,
        method: Waits,
        tried_ms: f64,
        stepped: &Stepped<L>,
    ) -> Option<Result<(), SolveError>> {
        let lane = self.lanes[l].as_mut()?;
        let explicit = method == Waits::Explicit;
        let (error, local_ms) = (self.trial.error.0[l], self.local_ms.0[l]);
        lane.work.evaluations += if explicit {
            explicit::EVALUATIONS
        } else {
            lane.work.jacobians += 1;
            lane.work.factorisations += 1;
            rosenbrock::EVALUATIONS + 1 + self.pattern.evaluations()
        };
        if error.is_nan() || error > 1.0 {
            lane.work.rejected_steps += 1;
            let shrink = if error.is_finite() { stepped.growth[1].0[l] } else { 0.1 };
            self.step_ms.0[l] = tried_ms * shrink;
            lane.rejected = true;
        } else {
            let before: [f64; 2] = [local_ms, tried_ms];
            lane.accepted(
                before,
                &LaneStep { trial: &self.trial, start: &self.state, l, explicit, tried_ms },
                stepped,
            );
            self.before.0[l] = error.max(1e-4);
            // a step that follows a rejected one does not grow
            let most = if lane.rejected { 1.0 } else { f64::INFINITY };
            lane.rejected = false;
            self.step_ms.0[l] =
                (tried_ms * stepped.growth[0].0[l].min(most)).min(lane.longest_ms());
            let rest_ms = lane.rest_ms(local_ms);
            if tried_ms >= rest_ms {
                lane.end_segment();
                return Some(Ok(()));
            }
            self.local_ms.0[l] = local_ms + tried_ms;
            if lane.method() == Method::Auto {
                let speed = stepped.fastest.0[l];
                if explicit {
                    lane.explicit_since_ms += tried_ms;
                    let worth = rest_ms - tried_ms > SHORTEST_REST_MS
                        && lane.explicit_since_ms > SHORTEST_EXPLICIT_MS;
                    if speed < QUIET_PER_MS && worth {
                        self.waits[l] = Waits::Rosenbrock;
                    }
                } else if speed > ACTIVE_PER_MS {
                    lane.explicit_since_ms = 0.0;
                    self.before.0[l] = 1e-4;
                    self.waits[l] = Waits::Explicit;
                }
            }
        }
        let lane = self.lanes[l].as_ref()?;
        let fastest = || {
            let rates = std::array::from_fn(|i| self.rates[i].0[l]);
            crate::solver::fastest(&rates, &self.tolerance.scale).0
        };
        let time_ms = lane.time_ms(self.local_ms.0[l]);
        if self.step_ms.0[l] < SHORTEST_STEP * lane.segment().length_ms.max(1.0) {
            let lost = (0..STATES)
                .find(|&i| !(self.state[i].0[l].is_finite() && self.rates[i].0[l].is_finite()));
            return Some(Err(match lost {
                Some(fastest) => SolveError::NotFinite { time_ms, fastest },
                None => SolveError::StepTooSmall { time_ms, fastest: fastest() },
            }));
        }
        if lane.work.steps() >= lane.most_steps() {
            let limit = lane.most_steps();
            return Some(Err(SolveError::TooManySteps { time_ms, fastest: fastest(), limit }));
        }
        None
    }
}

/// An accepted step in one lane.
struct LaneStep<'s, const L: usize> {
    trial: &'s Trial<STATES, L>,
    start: &'s Block<STATES, L>,
    l: usize,
    explicit: bool,
    tried_ms: f64,
}

impl<const L: usize> LaneStep<'_, L> {
    fn start(&self, state: State) -> f64 {
        self.start[state as usize].0[self.l]
    }

    fn end(&self, state: State) -> f64 {
        self.trial.end[state as usize].0[self.l]
    }

    /// One state at `fraction` of the step.
    fn component(&self, i: usize, fraction: f64) -> f64 {
        if self.explicit {
            explicit::inside(self.trial, self.start, self.tried_ms, (i, self.l), fraction)
        } else {
            rosenbrock::inside(self.trial, self.start, (i, self.l), fraction)
        }
    }

    fn at(&self, fraction: f64) -> [f64; STATES] {
        std::array::from_fn(|i| self.component(i, fraction))
    }
}
