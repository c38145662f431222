//! The chain in lanes, as the ensemble's solver sees it.

use crate::lanes::{Known, Lanes};
use crate::model::chain::Influx;
use crate::model::choices::Choices;
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
use std::cell::Cell;
use std::rc::Rc;

/// Columns of a trace whose target is the muscle.
pub(super) const COLUMNS: usize = crate::simulate::columns::COLUMNS.len();

/// Each lane's preparation and surroundings.
pub(super) struct LaneChain<const L: usize> {
    physiology: Option<Physiology<Lanes<L>>>,
    choices: Choices,
    /// Surroundings of lanes in which they stay the same through the segment.
    steady: Environment<Lanes<L>>,
    /// Those that change within the segment.
    moving: [Option<Moving>; L],
    /// Potassium at the start of each lane's segment and its change per ms.
    potassium_mM: [Option<(f64, f64)>; L],
    arch: pulp::Arch,
}

/// One evaluation of the right-hand side, compiled for the CPU by itself: within the loops of a
/// whole step compilers lose sight of the lanes.
struct Rates<'c, const L: usize> {
    physiology: &'c Physiology<Lanes<L>>,
    around: &'c Environment<Lanes<L>>,
    state: &'c Block<STATES, L>,
}

impl<const L: usize> pulp::NullaryFnOnce for Rates<'_, L> {
    type Output = Block<STATES, L>;

    #[inline(always)]
    fn call(self) -> Self::Output {
        self.physiology.changes_per_ms(self.state, self.around)
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
            potassium_mM: [None; L],
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
        let start_mM = segment.potassium_mM(0.0);
        self.potassium_mM[l] = Some((start_mM, segment.potassium_mM(1.0) - start_mM));
        set(&mut self.steady, l, &segment.environment(0.0, None));
    }

    /// The columns of a trace at one moment, but for force, which follows from activation.
    #[inline(always)]
    pub(super) fn columns(
        &self,
        local_ms: Lanes<L>,
        y: &Block<STATES, L>,
        with_influx: bool,
    ) -> [Lanes<L>; COLUMNS] {
        let nothing = Lanes::constant(0.0);
        let Some(physiology) = &self.physiology else { return [nothing; COLUMNS] };
        let around = &self.surroundings(local_ms);
        let influx = if with_influx {
            physiology.influx(y, around)
        } else {
            Influx { open_frac: nothing, inward_pA: nothing, near_channels_uM: nothing }
        };
        let potassium_mM = Lanes::from_fn(|l| {
            self.potassium_mM[l].map_or(0.0, |(start, per_ms)| start + per_ms * local_ms.0[l])
        });
        let state = |state: State| y[state as usize];
        [
            around.calcium_mM,
            around.magnesium_mM,
            potassium_mM,
            around.gating_shift_mV,
            around.applied_current_uA_cm2,
            state(State::NervePotential),
            state(State::SodiumActivation),
            state(State::SodiumInactivation),
            influx.open_frac,
            influx.inward_pA,
            influx.near_channels_uM,
            state(State::BulkCalcium),
            state(State::EnteredCalcium),
            state(State::Facilitation),
            physiology.docked(y),
            physiology.release_per_ms(y),
            state(State::ReleasedQuanta),
            state(State::EndplateConductance),
            state(State::FibrePotential),
            state(State::Activation),
            nothing,
        ]
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

impl<const L: usize> LaneEquations<STATES, L> for LaneChain<L> {
    // one copy of it for all who ask: it is long, and chooses its own instructions
    #[inline(never)]
    fn rates(&self, local_ms: Lanes<L>, state: &Block<STATES, L>) -> Block<STATES, L> {
        match &self.physiology {
            Some(physiology) => {
                let around = &self.surroundings(local_ms);
                self.arch.dispatch(Rates { physiology, around, state })
            }
            None => *state,
        }
    }

    fn time_slope(&self, local_ms: Lanes<L>, state: &Block<STATES, L>) -> Option<Block<STATES, L>> {
        if self.moving.iter().all(Option::is_none) {
            return None;
        }
        // surroundings change slowly, but for noise, which only the explicit method follows
        let nudge_ms = 1e-6;
        let (here, there) = (self.rates(local_ms, state), self.rates(local_ms + nudge_ms, state));
        Some(std::array::from_fn(|i| (there[i] - here[i]) * (1.0 / nudge_ms)))
    }
}

/// Which rates depend on which states, found by looking: exact derivatives of the human
/// preparation at a state where nothing vanishes.
pub(super) fn pattern(choices: Choices) -> Pattern<STATES> {
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
    Pattern::new(|row, column| rates[row].slope[column] != 0.0)
}
