//! The state of the whole chain: names, not indices.

/// Number of state variables.
pub const STATES: usize = 23;

/// The state as an array; index it with `State::… as usize`.
pub type StateVector<R> = [R; STATES];

macro_rules! states {
    ($($(#[doc = $doc:literal])+ $Name:ident = $name:literal, $scale:literal;)+) => {
        /// One variable of the state.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[repr(usize)]
        pub enum State { $($(#[doc = $doc])+ $Name,)+ }

        impl State {
            /// All of them, in the order of the state vector.
            pub const ALL: [State; STATES] = [$(State::$Name,)+];

            /// Name with unit, as a person reads it in a message.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(State::$Name => $name,)+ }
            }

            /// Size at which a change of this variable matters, as a power of two: the absolute
            /// tolerance of a solver is a fraction of it.
            #[must_use]
            pub fn scale(self) -> f64 {
                match self { $(State::$Name => $scale,)+ }
            }
        }
    };
}

states! {
    /// Membrane potential of the nerve ending.
    NervePotential = "nerve_potential_mV", 64.0;
    /// m: sodium activation.
    SodiumActivation = "sodium_activation_frac", 1.0;
    /// h: sodium inactivation.
    SodiumInactivation = "sodium_inactivation_frac", 1.0;
    /// s: slow potassium (squid: n, its only potassium gate).
    Potassium = "potassium_activation_frac", 1.0;
    /// w: adaptation (MRG node: p, persistent sodium).
    Adaptation = "adaptation_frac", 1.0;
    /// Gate of the calcium channel.
    CalciumGate = "calcium_gate_frac", 1.0;
    /// Free calcium in the bulk of the terminal.
    BulkCalcium = "calcium_bulk_uM", 0.125;
    /// Docked vesicles without bound calcium.
    Bound0 = "vesicles_0_bound", 1024.0;
    /// Docked vesicles with one calcium ion bound.
    Bound1 = "vesicles_1_bound", 64.0;
    /// Docked vesicles with two calcium ions bound.
    Bound2 = "vesicles_2_bound", 16.0;
    /// Docked vesicles with three calcium ions bound.
    Bound3 = "vesicles_3_bound", 4.0;
    /// Docked vesicles with four calcium ions bound.
    Bound4 = "vesicles_4_bound", 4.0;
    /// Docked vesicles with all five sites filled.
    Bound5 = "vesicles_5_bound", 4.0;
    /// Y: facilitation.
    Facilitation = "facilitation_frac", 1.0;
    /// Quanta released since the start.
    ReleasedQuanta = "released_quanta", 16.0;
    /// Calcium that entered since the start, as a rise of the bulk without removal.
    EnteredCalcium = "calcium_entered_uM", 0.125;
    /// End-plate conductance.
    EndplateConductance = "endplate_conductance_nS", 1024.0;
    /// Membrane potential of the muscle fibre.
    FibrePotential = "fibre_potential_mV", 64.0;
    /// m of the fibre.
    FibreSodiumActivation = "fibre_sodium_activation_frac", 1.0;
    /// h of the fibre.
    FibreSodiumInactivation = "fibre_sodium_inactivation_frac", 1.0;
    /// n of the fibre.
    FibrePotassium = "fibre_potassium_activation_frac", 1.0;
    /// First state of the twitch.
    TwitchOnset = "twitch_onset", 16.0;
    /// Summed twitches.
    Activation = "twitch_activation", 16.0;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_every_state_stands_at_its_own_index_and_scales_are_powers_of_two() {
        for (index, state) in State::ALL.into_iter().enumerate() {
            assert_eq!(state as usize, index);
            assert_eq!(state.scale().to_bits() << 12, 0, "{state:?}");
        }
    }
}
