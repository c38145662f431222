//! Many runs at once, in lanes: what [`super::run`] gives for each of them, in a fraction of the
//! time.
//!
//! The equations are those of a single run, with a vector instead of a number. Nothing in the
//! chain feeds back, so its parts are solved one after another, each with its own steps: the nerve
//! (see `chain.rs`), then the terminal along the way of the nerve's potential, then the
//! muscle along the way of the conductance. Each lane has its own time, steps and method, so what
//! a run gives does not depend on which runs are beside it. A trace has a sample at each step and,
//! where curves bend, inside it: it is longer than the trace of a single run, and as true.
//!
//! Left to [`super::run`]: quantal release, whose jumps belong to one run alone.

mod chain;
mod lane;
mod part;
mod path;
#[cfg(test)]
mod tests;
mod together;
mod wanted;

use super::{Run, Setup, SimulateError, scales};
use crate::lanes::Lanes;
use crate::model::choices::{Choices, ReleaseMode, Target};
use crate::model::state::{STATES, State};
use crate::real::Real as _;
use crate::solver::{SolveError, Work};
use chain::{Drive, LaneChain, NERVE, PartEquations, PartOfChain, TARGET, TERMINAL};
use lane::{Lane, Places, Ways};
use part::{Bounds, Part, Rest};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
pub use wanted::Needed;
use wanted::Wanted;

/// Lanes side by side: one AVX-512 register of numbers, two of AVX2, four of plain SSE2.
pub const WIDTH: usize = 8;
/// The parts of the chain, in the order of the signal.
const PARTS: [PartOfChain; 3] = [PartOfChain::Nerve, PartOfChain::Terminal, PartOfChain::Target];

/// True when runs with these choices can go in lanes.
#[must_use]
pub fn suits(choices: &Choices) -> bool {
    choices.release == ReleaseMode::MeanField
}

/// Runs setups of the same choices. `next` gives a setup with its number, or nothing when there
/// are no more; `done` takes each run with its number, in the order in which they end.
/// `keep_going` is asked now and then; when it answers false, runs under way are dropped.
///
/// Traces have only the columns that are `needed`; all of them if it is `None`.
pub fn run_all<'a>(
    choices: Choices,
    needed: Option<&Needed<'_>>,
    next: &mut dyn FnMut() -> Option<(usize, Setup<'a>)>,
    done: &mut dyn FnMut(usize, Result<Run, SimulateError>),
    keep_going: &dyn Fn() -> bool,
) {
    let wanted = Wanted::of(choices.target, needed);
    let group = Group::<'a, WIDTH>::new(choices, wanted, pulp::Arch::new());
    group.run(next, &mut |number, run, _| done(number, run), &|_| keep_going());
}

/// Runs one setup by itself, part by part. `keep_going` is told the simulated time now and then;
/// when it answers false the run ends with [`SimulateError::Interrupted`].
///
/// # Errors
/// When the solution cannot be followed to the end, with the time and the variable.
pub fn run_one(
    setup: &Setup<'_>,
    keep_going: &mut dyn FnMut(f64) -> bool,
) -> Result<Run, SimulateError> {
    run_with_work(setup, keep_going).map(|(run, _)| run)
}

/// The same with the work of nerve, terminal and target.
///
/// # Errors
/// As [`run_one`].
pub fn run_with_work(
    setup: &Setup<'_>,
    keep_going: &mut dyn FnMut(f64) -> bool,
) -> Result<(Run, [Work; 3]), SimulateError> {
    let wanted = Wanted::of(setup.choices.target, None);
    let mut next = Some((0, *setup));
    let mut found = None;
    // the parts follow each other through the same stretches: time is that of the first
    let (latest_ms, ask) = (Cell::new(0.0_f64), RefCell::new(keep_going));
    let keep_going = |time_ms: f64| {
        latest_ms.set(latest_ms.get().max(time_ms));
        (ask.borrow_mut())(latest_ms.get())
    };
    Group::<1>::new(setup.choices, wanted, pulp::Arch::new()).run(
        &mut || next.take(),
        &mut |_, run, work| found = Some(run.map(|run| (run, work))),
        &keep_going,
    );
    found.unwrap_or(Err(SimulateError::Interrupted { time_ms: latest_ms.get() }))
}

/// Takes each run with its number and the work of its parts.
type Done<'d> = dyn FnMut(usize, Result<Run, SimulateError>, [Work; 3]) + 'd;

/// The lanes, and what is common to them.
struct Group<'a, const L: usize> {
    chain: LaneChain<L>,
    nerve: Part<NERVE, L>,
    terminal: Part<TERMINAL, L>,
    target: Part<TARGET, L>,
    /// What drives the terminal and the target: place of each state.
    driving: [Vec<usize>; 2],
    places: Places,
    /// How many of the parts there are: of some chains only the nerve is asked for.
    parts: usize,
    wanted: Rc<Wanted>,
    lanes: [Option<Lane<'a>>; L],
}

impl<'a, const L: usize> Group<'a, L> {
    fn new(choices: Choices, wanted: Wanted, arch: pulp::Arch) -> Self {
        let scale = scales(choices.target);
        let dependencies = chain::dependencies(choices);
        let kept = |part: PartOfChain, behind: &[State]| {
            let mut kept = wanted.kept(part, behind);
            // events are found along the way of these
            for state in [State::NervePotential, State::EndplateConductance, State::FibrePotential]
            {
                kept.extend(part.states().iter().position(|own| *own == state));
            }
            kept.sort_unstable();
            kept.dedup();
            kept
        };
        let driven = |part: PartOfChain| part.driven_by(choices.target);
        macro_rules! part {
            ($part:expr, $behind:expr, $rest:expr) => {
                Part::new(
                    $part.first(),
                    &scale,
                    chain::pattern(&dependencies, $part),
                    kept($part, $behind),
                    wanted.watched($part),
                    ($rest, arch),
                )
            };
        }
        let nerve = part!(PartOfChain::Nerve, driven(PartOfChain::Terminal), Rest::WhenSlow);
        let terminal = part!(PartOfChain::Terminal, driven(PartOfChain::Target), Rest::WhenSlow);
        let target = part!(PartOfChain::Target, &[], Rest::WhenHeld);
        let mut places: Places = [None; STATES];
        for (number, place) in places.iter_mut().enumerate() {
            *place = [nerve.place(number), terminal.place(number), target.place(number)]
                .into_iter()
                .enumerate()
                .find_map(|(part, place)| Some((part, place?)));
        }
        let driving = [PartOfChain::Terminal, PartOfChain::Target].map(|part| {
            let place = |state: &State| Some(places[*state as usize]?.1);
            driven(part).iter().filter_map(place).collect()
        });
        Group {
            chain: LaneChain::new(choices, arch),
            nerve,
            terminal,
            target,
            driving,
            places,
            parts: if choices.target == Target::Nerve { 1 } else { 3 },
            wanted: Rc::new(wanted),
            lanes: std::array::from_fn(|_| None),
        }
    }

    /// Runs whatever `next` gives.
    fn run(
        mut self,
        next: &mut dyn FnMut() -> Option<(usize, Setup<'a>)>,
        done: &mut Done<'_>,
        keep_going: &dyn Fn(f64) -> bool,
    ) {
        loop {
            // lanes begin together, so that they are busy with the same things
            let mut taken = Vec::new();
            for l in 0..L {
                if let Some((number, setup)) = next() {
                    self.take(l, Lane::begin(number, setup, &self.wanted));
                    taken.push(l);
                }
            }
            if taken.is_empty() {
                return;
            }
            let lanes = &self.lanes;
            self.chain.set_physiology(|l| lanes[l].as_ref().map(Lane::physiology));
            while !taken.is_empty() {
                let begun = self.begin_segments(&taken);
                if !self.follow(&begun, done, keep_going) {
                    return;
                }
                taken.retain(|&l| match &mut self.lanes[l] {
                    Some(lane) => {
                        lane.end_segment();
                        if lane.is_over() {
                            self.end(l, Ok(()), done);
                        }
                        self.lanes[l].is_some()
                    }
                    None => false,
                });
            }
        }
    }

    /// Puts a run into lane `l`.
    fn take(&mut self, l: usize, lane: Lane<'a>) {
        let (state, tolerance) = (lane.resting_state(), lane.relative_tolerance());
        self.nerve.take(l, &state, tolerance);
        self.terminal.take(l, &state, tolerance);
        self.target.take(l, &state, tolerance);
        self.lanes[l] = Some(lane);
    }

    /// The states of lane `l`.
    fn state(&self, l: usize) -> [f64; STATES] {
        let mut all = [0.0; STATES];
        let parts = self.nerve.state.iter().chain(&self.terminal.state).chain(&self.target.state);
        for (all, own) in all.iter_mut().zip(parts) {
            *all = own.0[l];
        }
        all
    }

    /// Work done so far by lane `l` in each part.
    fn work(&self, l: usize) -> [Work; 3] {
        [self.nerve.work[l], self.terminal.work[l], self.target.work[l]]
    }

    /// Takes lanes into their current segments; answers what their parts are allowed there.
    fn begin_segments(&mut self, which: &[usize]) -> [Vec<(usize, Bounds)>; 3] {
        let mut begun = [const { Vec::new() }; 3];
        for &l in which {
            let state = self.state(l);
            let Some(lane) = &mut self.lanes[l] else { continue };
            lane.begin_segment(&state);
            self.chain.set_surroundings(l, lane.segment(), lane.noise());
            for (k, part) in PARTS.into_iter().enumerate() {
                begun[k].push((l, lane.bounds(part)));
            }
        }
        begun
    }

    /// Follows all lanes through their segments, part by part; false when `keep_going` says so.
    fn follow(
        &mut self,
        begun: &[Vec<(usize, Bounds)>; 3],
        done: &mut Done<'_>,
        keep_going: &dyn Fn(f64) -> bool,
    ) -> bool {
        let mut end_ms = Lanes::constant(0.0);
        for (l, bounds) in &begun[0] {
            end_ms.0[*l] = bounds.segment_ms;
        }
        let mut from_ms = Lanes::constant(0.0);
        let mut is_first = true;
        loop {
            let chain = &self.chain;
            let nerve = PartEquations { chain, drive: None };
            if is_first {
                self.nerve.begin(&nerve, &begun[0]);
            }
            self.nerve.count_elsewhere([&self.terminal.work, &self.target.work]);
            let Some(mut failed) = self.nerve.advance(&nerve, end_ms, None, keep_going) else {
                return false;
            };
            let until_ms = self.nerve.local_ms;
            if self.parts > 1 {
                let way = &self.nerve.paths;
                let drive = Some(Drive::along(way, &self.driving[0]));
                let terminal = PartEquations { chain, drive };
                if is_first {
                    self.terminal.begin(&terminal, &begun[1]);
                }
                self.terminal.count_elsewhere([&self.nerve.work, &self.target.work]);
                let advanced = self.terminal.advance(&terminal, until_ms, Some(way), keep_going);
                failed.extend(match advanced {
                    Some(failed) => failed,
                    None => return false,
                });
                let way = &self.terminal.paths;
                let drive = Some(Drive::along(way, &self.driving[1]));
                let target = PartEquations { chain, drive };
                if is_first {
                    self.target.begin(&target, &begun[2]);
                }
                self.target.count_elsewhere([&self.nerve.work, &self.terminal.work]);
                let advanced = self.target.advance(&target, until_ms, Some(way), keep_going);
                failed.extend(match advanced {
                    Some(failed) => failed,
                    None => return false,
                });
            }
            is_first = false;
            for (l, error) in failed {
                self.end(l, Err(error), done);
            }
            let mut is_over = true;
            for l in 0..L {
                if let Some(lane) = &mut self.lanes[l]
                    && from_ms.0[l] < until_ms.0[l]
                {
                    let paths =
                        [&self.nerve.paths[l], &self.terminal.paths[l], &self.target.paths[l]];
                    lane.write(
                        [from_ms.0[l], until_ms.0[l]],
                        &Ways { paths, places: &self.places },
                    );
                    is_over &= until_ms.0[l] >= end_ms.0[l];
                }
                self.nerve.paths[l].clear();
                self.terminal.paths[l].clear();
                self.target.paths[l].clear();
            }
            if is_over {
                return keep_going(self.nerve.time_ms());
            }
            from_ms = until_ms;
        }
    }

    /// Ends the run in lane `l`.
    fn end(&mut self, l: usize, outcome: Result<(), SolveError>, done: &mut Done<'_>) {
        let (state, parts) = (self.state(l), self.work(l));
        self.nerve.leave(l);
        self.terminal.leave(l);
        self.target.leave(l);
        // a lane whose parts have failed one after another has ended with the first
        if let Some(lane) = self.lanes[l].take() {
            let (number, target) = (lane.number, lane.target());
            done(
                number,
                match outcome {
                    Ok(()) => {
                        let mut work = Work::default();
                        for part in &parts {
                            work.add(part);
                        }
                        Ok(lane.finish(state, work))
                    }
                    Err(error) => Err(SimulateError::of(error, target)),
                },
                parts,
            );
        }
    }
}
