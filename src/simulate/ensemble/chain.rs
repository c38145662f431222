//! The chain in lanes, as the ensemble's solver sees it.

use super::path::{Near, Path};
use crate::lanes::{Known, Lanes};
use crate::model::choices::{Choices, Target};
use crate::model::environment::Environment;
use crate::model::physiology::Physiology;
use crate::model::state::{STATES, State};
use crate::real::{Dual, Real};
use crate::scenario::choices::PresetName;
use crate::scenario::preset;
use crate::simulate::segments::Segment;
use crate::solver::ensemble::sparse::Pattern;
use crate::solver::ensemble::{Block, LaneEquations};
use crate::solver::spline::Spline;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Each lane's preparation and surroundings.
pub(super) struct LaneChain<const L: usize> {
    physiology: Option<Physiology<Lanes<L>>>,
    choices: Choices,
    /// Surroundings of lanes in which they stay the same through the segment.
    steady: Environment<Lanes<L>>,
    /// Those that change within the segment.
    moving: [Option<Moving>; L],
    arch: pulp::Arch,
}

/// States of the nerve, which come first.
pub(super) const NERVE: usize = State::CalciumGate as usize;
/// States of the terminal and its synapse, which follow.
pub(super) const TERMINAL: usize = State::FibrePotential as usize - NERVE;
/// States of the muscle fibre or the next nerve cell, which come last.
pub(super) const TARGET: usize = STATES - NERVE - TERMINAL;

/// No part depends on more states of the one before.
pub(super) const MOST_DRIVING: usize = 8;
/// What a nerve cell depends on; a muscle fibre depends on the first alone.
const DRIVING_TARGET: [State; MOST_DRIVING] = [
    State::EndplateConductance,
    State::BulkCalcium,
    State::Bound0,
    State::Bound1,
    State::Bound2,
    State::Bound3,
    State::Bound4,
    State::Bound5,
];

/// A part of the chain: nothing feeds back, so each can go its own steps once it knows the way of
/// the part before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartOfChain {
    /// The membrane of the nerve.
    Nerve,
    /// Calcium, vesicles, and the conductance that they open.
    Terminal,
    /// The muscle fibre or the next nerve cell.
    Target,
}

impl PartOfChain {
    /// Number of its first state.
    pub(super) fn first(self) -> usize {
        match self {
            Self::Nerve => 0,
            Self::Terminal => NERVE,
            Self::Target => NERVE + TERMINAL,
        }
    }

    /// Its states.
    pub(super) fn states(self) -> &'static [State] {
        match self {
            Self::Nerve => &State::ALL[..NERVE],
            Self::Terminal => &State::ALL[NERVE..NERVE + TERMINAL],
            Self::Target => &State::ALL[NERVE + TERMINAL..],
        }
    }

    /// States of the part before that it depends on.
    pub(super) fn driven_by(self, target: Target) -> &'static [State] {
        match (self, target) {
            (Self::Nerve, _) => &[],
            (Self::Terminal, _) => &[State::NervePotential],
            (Self::Target, Target::NerveCell) => &DRIVING_TARGET,
            (Self::Target, _) => &DRIVING_TARGET[..1],
        }
    }
}

/// The equations of one part.
pub(super) struct PartEquations<'c, const L: usize> {
    pub(super) chain: &'c LaneChain<L>,
    /// What comes from the part before.
    pub(super) drive: Option<Drive<'c, L>>,
}

/// The way of the part before a part, in each lane.
pub(super) struct Drive<'c, const L: usize> {
    pub(super) paths: &'c [Path; L],
    /// Place of each state that drives, in the order of [`PartOfChain::driven_by`].
    pub(super) places: &'c [usize],
    /// Where each lane looked last.
    pub(super) near: RefCell<Near<L>>,
}

impl<'c, const L: usize> Drive<'c, L> {
    /// The way of the part before, with the places of the states that drive.
    pub(super) fn along(paths: &'c [Path; L], places: &'c [usize]) -> Self {
        Drive { paths, places, near: RefCell::new(Near::new()) }
    }
}

/// One evaluation, compiled for the CPU by itself: within the loops of a whole step compilers lose
/// sight of the lanes.
struct Rates<'c, const N: usize, const L: usize> {
    physiology: &'c Physiology<Lanes<L>>,
    around: &'c Environment<Lanes<L>>,
    local_ms: Lanes<L>,
    own: &'c Block<N, L>,
    drive: Option<&'c Drive<'c, L>>,
    changed: &'c mut Block<N, L>,
}

impl<const N: usize, const L: usize> pulp::NullaryFnOnce for Rates<'_, N, L> {
    type Output = ();

    #[inline(always)]
    #[expect(clippy::manual_memcpy, reason = "numbers that go one by one stay in registers")]
    fn call(self) {
        // the whole chain is never in memory: with fixed places, its numbers stay in registers
        let mut changes = [Lanes::constant(0.0); STATES];
        let mut y = [Lanes::constant(0.0); STATES];
        let (physiology, around) = (self.physiology, self.around);
        let mut driven = [Lanes::constant(0.0); MOST_DRIVING];
        if let Some(Drive { paths, places, near }) = self.drive {
            near.borrow_mut().look(paths, places, self.local_ms, &mut driven);
        }
        // by the number of states, so that each size has its own part alone
        let first = if N == NERVE {
            0
        } else if N == TERMINAL {
            NERVE
        } else {
            NERVE + TERMINAL
        };
        for i in 0..N {
            y[first + i] = self.own[i];
        }
        if N == NERVE {
            physiology.nerve_changes(&y, around, &mut changes);
        } else if N == TERMINAL {
            y[State::NervePotential as usize] = driven[0];
            physiology.terminal_changes(&y, around, &mut changes);
        } else {
            for (k, state) in DRIVING_TARGET.into_iter().enumerate() {
                y[state as usize] = driven[k];
            }
            physiology.target_changes(&y, around, &mut changes);
        }
        for i in 0..N {
            self.changed[i] = changes[first + i];
        }
    }
}

struct Moving {
    segment: Segment,
    noise: Option<Rc<Spline>>,
}

impl<const L: usize> LaneChain<L> {
    pub(super) fn new(choices: Choices, arch: pulp::Arch) -> Self {
        let nothing = Lanes::constant(0.0);
        LaneChain {
            physiology: None,
            choices,
            steady: Environment {
                applied_current_uA_cm2: nothing,
                calcium_mM: nothing,
                magnesium_mM: nothing,
                gating_shift_mV: nothing,
                potassium_step_mV: nothing,
                sodium_step_mV: nothing,
            },
            moving: std::array::from_fn(|_| None),
            arch,
        }
    }

    /// Takes the preparation of each lane; a lane without one computes with that of another.
    pub(super) fn set_physiology<'p>(&mut self, of: impl Fn(usize) -> Option<&'p Physiology<f64>>) {
        let Some(some) = (0..L).find_map(&of) else { return };
        let flat: Vec<Vec<f64>> = (0..L).map(|l| flatten(of(l).unwrap_or(some))).collect();
        let next = Cell::new(0);
        let together = some.map::<Lanes<L>>(|_| {
            let k = next.replace(next.get() + 1);
            Known::of(Lanes::from_fn(|l| flat[l][k]))
        });
        self.physiology = Some(Physiology { choices: self.choices, ..together });
    }

    /// Takes the surroundings of lane `l` from its segment.
    pub(super) fn set_surroundings(
        &mut self,
        l: usize,
        segment: &Segment,
        noise: Option<&Rc<Spline>>,
    ) {
        let moves = noise.is_some() || !segment.is_steady();
        self.moving[l] = moves.then(|| Moving { segment: segment.clone(), noise: noise.cloned() });
        set(&mut self.steady, l, &segment.environment(0.0, None));
    }

    #[inline(always)]
    fn surroundings(&self, local_ms: Lanes<L>) -> Environment<Lanes<L>> {
        let mut around = self.steady;
        for (l, moving) in self.moving.iter().enumerate() {
            if let Some(Moving { segment, noise }) = moving {
                set(&mut around, l, &segment.environment(local_ms.0[l], noise.as_deref()));
            }
        }
        around
    }
}

fn set<const L: usize>(all: &mut Environment<Lanes<L>>, l: usize, one: &Environment<f64>) {
    all.applied_current_uA_cm2.0[l] = one.applied_current_uA_cm2;
    all.calcium_mM.0[l] = one.calcium_mM;
    all.magnesium_mM.0[l] = one.magnesium_mM;
    all.gating_shift_mV.0[l] = one.gating_shift_mV;
    all.potassium_step_mV.0[l] = one.potassium_step_mV;
    all.sodium_step_mV.0[l] = one.sodium_step_mV;
}

/// All numbers of a preparation, in the order in which `map` meets them.
fn flatten(physiology: &Physiology<f64>) -> Vec<f64> {
    let flat = std::cell::RefCell::new(Vec::new());
    physiology.map::<f64>(|value| {
        flat.borrow_mut().push(value);
        value
    });
    flat.into_inner()
}

impl<const N: usize, const L: usize> LaneEquations<N, L> for PartEquations<'_, L> {
    // one copy of it for all who ask: it is long, and chooses its own instructions
    #[inline(never)]
    fn rates(&self, local_ms: Lanes<L>, own: &Block<N, L>, rates: &mut Block<N, L>) {
        let chain = self.chain;
        let Some(physiology) = &chain.physiology else { return };
        let moved;
        let around = if chain.moving.iter().any(Option::is_some) {
            moved = chain.surroundings(local_ms);
            &moved
        } else {
            &chain.steady
        };
        let drive = self.drive.as_ref();
        chain.arch.dispatch(Rates { physiology, around, local_ms, own, drive, changed: rates });
    }

    fn time_slope(&self, local_ms: Lanes<L>, state: &Block<N, L>) -> Option<Block<N, L>> {
        if self.drive.is_none() && self.chain.moving.iter().all(Option::is_none) {
            return None;
        }
        // what drives changes smoothly, but for noise, which only the explicit method follows
        let nudge_ms = 1e-6;
        let (mut here, mut there) = (*state, *state);
        self.rates(local_ms, state, &mut here);
        self.rates(local_ms + nudge_ms, state, &mut there);
        Some(std::array::from_fn(|i| (there[i] - here[i]) * (1.0 / nudge_ms)))
    }
}

/// Which rates depend on which states, found by looking: exact derivatives of the human
/// preparation at a state where nothing vanishes.
pub(super) fn dependencies(choices: Choices) -> [[bool; STATES]; STATES] {
    let Ok(human) = preset::load(PresetName::Human) else {
        unreachable!("the shipped preset is tested")
    };
    let physiology = Physiology::new(&human.parameters, choices).map::<Dual<STATES>>(|v| v);
    let constant = Dual::constant;
    let around = Environment {
        applied_current_uA_cm2: constant(1.0),
        calcium_mM: constant(1.3),
        magnesium_mM: constant(0.7),
        gating_shift_mV: constant(1.0),
        potassium_step_mV: constant(1.0),
        sodium_step_mV: constant(1.0),
    };
    let state = std::array::from_fn(|i| {
        let scale = State::ALL[i].scale();
        Dual::variable(scale * (0.3 + 0.01 * i as f64), i)
    });
    let rates = physiology.changes_per_ms(&state, &around);
    rates.map(|rate| rate.slope.map(|slope| slope != 0.0))
}

/// The pattern of a part's own Jacobian.
pub(super) fn pattern<const N: usize>(
    dependencies: &[[bool; STATES]; STATES],
    part: PartOfChain,
) -> Pattern<N> {
    let first = part.first();
    Pattern::new(|row, column| dependencies[first + row][first + column])
}
