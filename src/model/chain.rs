//! The whole chain, from the current into the nerve to force: one right-hand side that only adds
//! the mechanisms together, in the order of the signal. Nothing feeds back on what came before.

use crate::equation::Equation;
use crate::model::choices::{AxonModel, FibreModel, MagnesiumMechanism, ReleaseMode, Target};
use crate::model::environment::Environment;
use crate::model::gate::gate_change_per_ms;
use crate::model::physiology::Physiology;
use crate::model::state::{STATES, State, StateVector};
use crate::model::{
    calcium_channel, endplate, magnesium_block, mrg_node, muscle_fibre, nerve_ending,
    release_sensor, squid_axon, terminal_calcium, twitch, vesicle_pools,
};
use crate::real::Real;
use crate::references;

/// Index entry of [`Physiology::release_per_ms`].
pub const RELEASE: Equation = crate::equation!(
    "release",
    "Quanta released: vesicles whose five sites are filled fuse, and every docked vesicle may fuse by itself.",
    "dQ/dt = gamma N_5 + l (N_0 + N_1 + N_2 + N_3 + N_4 + N_5)",
    r"\frac{dQ}{dt} = \gamma N_{5} + l \sum_{i=0}^{5} N_{i}",
    [("gamma", "release_sensor.fusion"),],
    references::FELMY_2003,
    "as stated in ModelDB 182142 (Keller et al. 2015); the spontaneous part after Lou et al. 2005"
);

/// The nerve membrane: potential and its four gates.
type Nerve<R> = (R, [R; 4]);

fn nerve_of<R: Real>(y: &StateVector<R>) -> Nerve<R> {
    (
        y[State::NervePotential as usize],
        [
            y[State::SodiumActivation as usize],
            y[State::SodiumInactivation as usize],
            y[State::Potassium as usize],
            y[State::Adaptation as usize],
        ],
    )
}

/// What happens between the channel and the vesicles at one moment.
#[derive(Debug, Clone, Copy)]
pub struct Influx<R> {
    /// Fraction of channels open.
    pub open_frac: R,
    /// Current of a representative channel, positive into the terminal.
    pub inward_pA: R,
    /// Calcium at the release sensor.
    pub near_channels_uM: R,
}

impl<R: Real> Physiology<R> {
    /// Outward ionic current of the nerve membrane.
    #[inline(always)]
    pub fn nerve_current_uA_cm2(&self, (v_mV, gates): Nerve<R>, around: &Environment<R>) -> R {
        let p = &self.parameters;
        match self.choices.axon {
            AxonModel::Mammal => {
                nerve_ending::ionic_current_uA_cm2(v_mV, gates, around, &self.leak, &p.axon)
            }
            AxonModel::MrgNode => mrg_node::ionic_current_uA_cm2(
                v_mV,
                gates,
                around,
                self.leak_reversal_mV,
                &p.axon,
                &p.mrg_node,
            ),
            AxonModel::Squid => squid_axon::ionic_current_uA_cm2(
                v_mV,
                gates,
                around,
                self.leak_reversal_mV,
                &p.squid,
            ),
        }
    }

    /// Where the nerve's gates settle at a constant potential.
    pub fn nerve_steady_gates(&self, v_mV: R, shift_mV: R) -> [R; 4] {
        let p = &self.parameters;
        match self.choices.axon {
            AxonModel::Mammal => nerve_ending::steady_gates(v_mV, shift_mV, &p.axon),
            AxonModel::MrgNode => mrg_node::steady_gates(v_mV, shift_mV, &p.axon, &p.mrg_node),
            AxonModel::Squid => squid_axon::steady_gates(v_mV, shift_mV, &p.squid),
        }
    }

    #[inline(always)]
    fn nerve_changes_per_ms(&self, nerve: Nerve<R>, around: &Environment<R>) -> Nerve<R> {
        let p = &self.parameters;
        let (v_mV, gates) = nerve;
        let shift_mV = around.gating_shift_mV;
        let (capacitance_uF_cm2, gate_changes) = match self.choices.axon {
            AxonModel::Mammal => (
                p.axon.capacitance_uF_cm2,
                nerve_ending::gate_changes_per_ms(v_mV, gates, shift_mV, &p.axon),
            ),
            AxonModel::MrgNode => (
                p.axon.capacitance_uF_cm2,
                mrg_node::gate_changes_per_ms(v_mV, gates, shift_mV, &p.axon, &p.mrg_node),
            ),
            AxonModel::Squid => (
                p.squid.capacitance_uF_cm2,
                squid_axon::gate_changes_per_ms(v_mV, gates, shift_mV, &p.squid),
            ),
        };
        let net_uA_cm2 = around.applied_current_uA_cm2 - self.nerve_current_uA_cm2(nerve, around);
        (net_uA_cm2 / capacitance_uF_cm2, gate_changes)
    }

    /// What the calcium gate feels: the membrane potential, shifted only when magnesium is
    /// counted mechanistically (see [`magnesium_block`]).
    #[inline(always)]
    fn felt_by_calcium_gate_mV(&self, v_mV: R, around: &Environment<R>) -> R {
        match self.choices.magnesium {
            MagnesiumMechanism::Competition => v_mV,
            MagnesiumMechanism::Mechanistic => v_mV - around.gating_shift_mV,
        }
    }

    /// Where the calcium gate settles at a constant potential.
    pub fn calcium_gate_steady(&self, v_mV: R, around: &Environment<R>) -> R {
        let felt_mV = self.felt_by_calcium_gate_mV(v_mV, around);
        calcium_channel::rates(felt_mV, &self.parameters.calcium_channel).steady()
    }

    /// Calcium entry and what the sensor sees of it.
    #[inline(always)]
    pub fn influx(&self, y: &StateVector<R>, around: &Environment<R>) -> Influx<R> {
        let p = &self.parameters;
        let v_mV = y[State::NervePotential as usize];
        let bulk_uM = y[State::BulkCalcium as usize];
        let open_frac = y[State::CalciumGate as usize].squared();
        let driving = calcium_channel::goldman_hodgkin_katz(
            v_mV,
            bulk_uM * crate::units::UM_TO_MM,
            p.calcium_channel.nominal_calcium_mM,
            self.thermal_mV,
        );
        let factor =
            self.influx_norm * self.influx_factor(v_mV, around.calcium_mM, around.magnesium_mM);
        let inward_pA =
            -(p.calcium_channel.single_channel_current_pA * factor * open_frac * driving);
        let facilitation_factor = if self.choices.switches.facilitation {
            p.vesicle_pools.facilitation_gain * y[State::Facilitation as usize] + 1.0
        } else {
            R::constant(1.0)
        };
        let near_channels_uM = terminal_calcium::near_channels_uM(
            bulk_uM,
            inward_pA,
            facilitation_factor,
            &p.terminal_calcium,
        );
        Influx { open_frac, inward_pA, near_channels_uM }
    }

    /// Quanta released per ms: filled sensors that fuse, and spontaneous fusion from every state.
    /// `[eq:release]`
    #[inline(always)]
    pub fn release_per_ms(&self, y: &StateVector<R>) -> R {
        let p = &self.parameters;
        let spontaneous_per_ms = release_sensor::spontaneous_per_ms(
            y[State::BulkCalcium as usize],
            &p.release_sensor,
            &p.terminal_calcium,
        );
        p.release_sensor.fusion_per_ms * y[State::Bound5 as usize]
            + spontaneous_per_ms * self.docked(y)
    }

    /// Docked vesicles, however many ions they hold.
    #[inline(always)]
    pub fn docked(&self, y: &StateVector<R>) -> R {
        let first = State::Bound0 as usize;
        y[first + 1..=State::Bound5 as usize].iter().fold(y[first], |sum, &n| sum + n)
    }

    /// The right-hand side: how fast every state changes, per ms.
    #[inline(always)]
    pub fn changes_per_ms(&self, y: &StateVector<R>, around: &Environment<R>) -> StateVector<R> {
        let mut dy = [R::constant(0.0); STATES];

        self.nerve_changes(y, around, &mut dy);
        if self.choices.target == Target::Nerve {
            return dy;
        }
        self.terminal_changes(y, around, &mut dy);
        self.target_changes(y, around, &mut dy);
        dy
    }

    /// How fast the nerve's membrane changes; it depends on nothing else.
    #[inline(always)]
    pub fn nerve_changes(
        &self,
        y: &StateVector<R>,
        around: &Environment<R>,
        dy: &mut StateVector<R>,
    ) {
        let (dv, [dm, dh, ds, dw]) = self.nerve_changes_per_ms(nerve_of(y), around);
        dy[State::NervePotential as usize] = dv;
        dy[State::SodiumActivation as usize] = dm;
        dy[State::SodiumInactivation as usize] = dh;
        dy[State::Potassium as usize] = ds;
        dy[State::Adaptation as usize] = dw;
    }

    /// How fast calcium, vesicles and the channels that they open change: from
    /// [`State::CalciumGate`] to [`State::EndplateConductance`]. Of the nerve they depend on
    /// [`State::NervePotential`] alone.
    #[inline(always)]
    pub fn terminal_changes(
        &self,
        y: &StateVector<R>,
        around: &Environment<R>,
        dy: &mut StateVector<R>,
    ) {
        let p = &self.parameters;
        let felt_mV = self.felt_by_calcium_gate_mV(y[State::NervePotential as usize], around);
        dy[State::CalciumGate as usize] = gate_change_per_ms(
            y[State::CalciumGate as usize],
            calcium_channel::rates(felt_mV, &p.calcium_channel),
        );

        let influx = self.influx(y, around);
        let bulk_uM = y[State::BulkCalcium as usize];
        dy[State::BulkCalcium as usize] =
            terminal_calcium::bulk_change_uM_per_ms(bulk_uM, influx.inward_pA, &p.terminal_calcium);
        dy[State::EnteredCalcium as usize] = p.terminal_calcium.bulk_gain_uM_per_ms_pA
            * influx.inward_pA
            / (p.terminal_calcium.binding_ratio + 1.0);
        dy[State::Facilitation as usize] = vesicle_pools::facilitation_change_per_ms(
            y[State::Facilitation as usize],
            bulk_uM,
            &p.vesicle_pools,
            &p.terminal_calcium,
        );

        self.vesicle_changes(y, influx.near_channels_uM, dy);
        if self.choices.target == Target::NerveCell {
            let released_per_ms = dy[State::ReleasedQuanta as usize];
            self.cell_synapse_changes(y, released_per_ms, &[State::EndplateConductance], dy);
        } else {
            self.endplate_changes(y, around, dy);
        }
    }

    /// How fast the muscle fibre or the next nerve cell changes: what follows
    /// [`State::EndplateConductance`]. A fibre depends on that alone, a nerve cell also on calcium
    /// and vesicles, which say how much is released.
    #[inline(always)]
    pub fn target_changes(
        &self,
        y: &StateVector<R>,
        around: &Environment<R>,
        dy: &mut StateVector<R>,
    ) {
        if self.choices.target == Target::NerveCell {
            let released_per_ms = if self.choices.release == ReleaseMode::MeanField {
                self.release_per_ms(y)
            } else {
                R::constant(0.0) // each quantum is a jump of its own
            };
            let slow = [State::TwitchOnset, State::Activation];
            self.cell_synapse_changes(y, released_per_ms, &slow, dy);
            self.nerve_cell_changes(y, around, dy);
        } else {
            self.fibre_changes(y, around, dy);
        }
    }

    /// Vesicles binding calcium, fusing and being replaced.
    #[inline(always)]
    fn vesicle_changes(&self, y: &StateVector<R>, near_channels_uM: R, dy: &mut StateVector<R>) {
        let p = &self.parameters;
        let bulk_uM = y[State::BulkCalcium as usize];
        let first = State::Bound0 as usize;
        let bound: release_sensor::Bound<R> = std::array::from_fn(|i| y[first + i]);
        let flows =
            release_sensor::binding_flows_per_ms(near_channels_uM, &bound, &p.release_sensor);
        let spontaneous_per_ms =
            release_sensor::spontaneous_per_ms(bulk_uM, &p.release_sensor, &p.terminal_calcium);
        for i in 0..6 {
            let mut change = -(spontaneous_per_ms * bound[i]);
            if i > 0 {
                change = change + flows[i - 1];
            }
            if i < 5 {
                change = change - flows[i];
            }
            dy[first + i] = change;
        }
        let last = State::Bound5 as usize;
        dy[last] = dy[last] - p.release_sensor.fusion_per_ms * bound[5];

        let released_per_ms = self.release_per_ms(y);
        if self.survivors_only {
            // those that release leave the company, and the others make up the whole
            let share_per_ms = released_per_ms / self.docked(y);
            for i in 0..6 {
                dy[first + i] = dy[first + i] + share_per_ms * bound[i];
            }
            dy[State::ReleasedQuanta as usize] = released_per_ms;
            return;
        }
        if self.choices.release == ReleaseMode::MeanField {
            dy[State::ReleasedQuanta as usize] = released_per_ms;
        } // else each quantum is a jump of its own, between segments
        let docking_per_ms = if self.choices.switches.depletion {
            vesicle_pools::refill_per_ms(
                self.docked(y),
                bulk_uM,
                &p.vesicle_pools,
                &p.terminal_calcium,
            )
        } else {
            released_per_ms // each vesicle is replaced at once
        };
        dy[first] = dy[first] + docking_per_ms;
    }

    /// The end plate, which opens by what `dy` says of the released quanta.
    #[inline(always)]
    pub fn endplate_changes(
        &self,
        y: &StateVector<R>,
        around: &Environment<R>,
        dy: &mut StateVector<R>,
    ) {
        let p = &self.parameters;
        let mut effective_per_ms =
            if self.survivors_only { R::constant(0.0) } else { dy[State::ReleasedQuanta as usize] };
        if self.choices.switches.receptor_block {
            effective_per_ms = effective_per_ms
                * magnesium_block::receptor_factor(around.magnesium_mM, &p.magnesium_block);
        }
        let conductance_nS = y[State::EndplateConductance as usize];
        dy[State::EndplateConductance as usize] =
            endplate::conductance_change_nS_per_ms(conductance_nS, effective_per_ms, &p.endplate);
    }

    /// Fibre and twitch.
    #[inline(always)]
    pub fn fibre_changes(
        &self,
        y: &StateVector<R>,
        around: &Environment<R>,
        dy: &mut StateVector<R>,
    ) {
        let p = &self.parameters;
        let conductance_nS = y[State::EndplateConductance as usize];
        let v_mV = y[State::FibrePotential as usize];
        let by_endplate = endplate::potential_change_mV_per_ms(
            conductance_nS,
            v_mV,
            p.muscle_fibre.capacitance_pF,
            &p.endplate,
        );
        if self.choices.fibre == FibreModel::Event {
            // Spikes are counted where the potential crosses the threshold, and force is built
            // from them afterwards.
            dy[State::FibrePotential as usize] =
                muscle_fibre::passive_change_mV_per_ms(v_mV, &p.muscle_fibre) + by_endplate;
            return;
        }
        let gates = [
            y[State::FibreSodiumActivation as usize],
            y[State::FibreSodiumInactivation as usize],
            y[State::FibrePotassium as usize],
        ];
        dy[State::FibrePotential as usize] =
            muscle_fibre::membrane_change_mV_per_ms(v_mV, gates, around, &p.muscle_fibre)
                + by_endplate;
        let [dm, dh, dn] = muscle_fibre::gate_changes_per_ms(v_mV, gates, &p.muscle_fibre);
        dy[State::FibreSodiumActivation as usize] = dm;
        dy[State::FibreSodiumInactivation as usize] = dh;
        dy[State::FibrePotassium as usize] = dn;

        let twitch = [y[State::TwitchOnset as usize], y[State::Activation as usize]];
        let [d_onset, d_activation] = twitch::activation_changes_per_ms(
            twitch,
            twitch::drive_per_ms(v_mV, &p.twitch),
            &p.twitch,
        );
        dy[State::TwitchOnset as usize] = d_onset;
        dy[State::Activation as usize] = d_activation;
    }
}
