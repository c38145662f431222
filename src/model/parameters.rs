//! Every number the physiology depends on: one catalogue that names it, gives its unit and says
//! what it is. The values live in parameter files (`src/scenario/presets/*.toml`), each with its
//! range, source and confidence.

/// One line of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParameterInfo {
    /// The mechanism it belongs to, `calcium_channel`.
    pub group: &'static str,
    /// Its name inside the group, without unit, `opening_rate`.
    pub name: &'static str,
    /// The unit that the program computes in; a file may use any unit of the same dimension.
    pub unit: &'static str,
    /// What it is, in a phrase.
    pub about: &'static str,
}

macro_rules! catalogue {
    ($($(#[doc = $group_doc:literal])+ $group:ident: $Group:ident {
        $($field:ident = $name:literal [$unit:literal] $about:literal;)+
    })+) => {
        $(
            $(#[doc = $group_doc])+
            #[derive(Debug, Clone, Copy, PartialEq)]
            pub struct $Group<R> { $(#[doc = $about] pub $field: R,)+ }
        )+

        /// All parameters of the model; `R` is the kind of number (see [`crate::real::Real`]).
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub struct Parameters<R> { $($(#[doc = $group_doc])+ pub $group: $Group<R>,)+ }

        /// Every parameter, in the order of the signal.
        pub const CATALOGUE: &[ParameterInfo] = &[$($(
            ParameterInfo {
                group: stringify!($group), name: $name, unit: $unit, about: $about
            },
        )+)+];

        /// Every group of the catalogue with what it is about, in the order of the signal.
        pub const GROUPS: &[(&str, &str)] =
            &[$((stringify!($group), concat!($($group_doc),+)),)+];

        impl<R: Copy> Parameters<R> {
            /// The same parameters in another kind of number.
            pub fn map<S>(&self, convert: impl Fn(R) -> S) -> Parameters<S> {
                Parameters { $($group: $Group {
                    $($field: convert(self.$group.$field),)+
                },)+ }
            }

            /// The parameter `name` of `group`, if there is one.
            #[must_use]
            pub fn get(&self, group: &str, name: &str) -> Option<R> {
                match (group, name) {
                    $($((stringify!($group), $name) => Some(self.$group.$field),)+)+
                    _ => None,
                }
            }

            /// Sets the parameter `name` of `group`; false when there is none.
            pub fn set(&mut self, group: &str, name: &str, value: R) -> bool {
                match (group, name) {
                    $($((stringify!($group), $name) => self.$group.$field = value,)+)+
                    _ => return false,
                }
                true
            }
        }

        impl Parameters<f64> {
            /// Every parameter zero: the blank form that a parameter file fills in.
            #[must_use]
            pub fn zeroed() -> Self {
                Parameters { $($group: $Group { $($field: 0.0,)+ },)+ }
            }
        }
    };
}

catalogue! {
    /// The preparation's own bath and temperature, in which its gates are not shifted.
    reference: Reference {
        calcium_mM = "calcium" ["mM"] "ionised calcium of the reference bath";
        magnesium_mM = "magnesium" ["mM"] "ionised magnesium of the reference bath";
        potassium_mM = "potassium" ["mM"] "potassium of the reference bath";
        sodium_mM = "sodium" ["mM"] "sodium of the reference bath";
        acidity_pH = "acidity" ["1"] "pH of the bath";
        temperature_degC = "temperature" ["degC"] "temperature of the preparation";
    }
    /// What an experimenter's electrode gives when the scenario does not say.
    stimulus: Stimulus {
        amplitude_uA_cm2 = "amplitude" ["uA/cm2"] "current density of a shock";
        width_ms = "width" ["ms"] "length of a shock";
        noise_correlation_ms = "noise_correlation" ["ms"] "correlation time of membrane noise";
    }
    /// Fixed charges of the membrane's outer face, which divalent ions screen.
    surface_charge: SurfaceCharge {
        strong_acid_e_nm2 = "strong_acid" ["e/nm2"] "density of the stronger acid groups";
        strong_acid_pK = "strong_acid_pK" ["1"] "pK of the stronger acid groups";
        weak_acid_e_nm2 = "weak_acid" ["e/nm2"] "density of the weaker acid groups";
        weak_acid_pK = "weak_acid_pK" ["1"] "pK of the weaker acid groups";
        base_e_nm2 = "base" ["e/nm2"] "density of the basic groups";
        base_pK = "base_pK" ["1"] "pK of the basic groups";
        calcium_binding_mM = "calcium_binding" ["mM"] "dissociation constant of calcium from acid groups";
        magnesium_affinity_per_mM = "magnesium_affinity" ["1/mM"] "affinity of magnesium for acid groups";
        relative_permittivity = "relative_permittivity" ["1"] "relative permittivity of the solution";
    }
    /// The mammalian nerve ending: node-type sodium channels, slow potassium, adaptation.
    axon: Axon {
        capacitance_uF_cm2 = "capacitance" ["uF/cm2"] "membrane capacitance";
        resting_potential_mV = "resting_potential" ["mV"] "potential at rest in the reference bath";
        sodium_reversal_mV = "sodium_reversal" ["mV"] "sodium equilibrium potential in the reference bath";
        potassium_reversal_mV = "potassium_reversal" ["mV"] "potassium equilibrium potential in the reference bath";
        sodium_conductance_S_cm2 = "sodium_conductance" ["S/cm2"] "sodium conductance, all gates open";
        slow_potassium_conductance_S_cm2 = "slow_potassium_conductance" ["S/cm2"] "slow potassium conductance, all gates open";
        leak_conductance_S_cm2 = "leak_conductance" ["S/cm2"] "leak, including the load of the internode";
        adaptation_conductance_S_cm2 = "adaptation_conductance" ["S/cm2"] "spike-driven outward conductance (pump, calcium-activated potassium)";
        adaptation_time_ms = "adaptation_time" ["ms"] "time constant of adaptation";
        adaptation_midpoint_mV = "adaptation_midpoint" ["mV"] "potential at which adaptation is half switched on";
        adaptation_slope_mV = "adaptation_slope" ["mV"] "steepness of that switch";
        inactivation_shift_ratio = "inactivation_shift_ratio" ["1"] "how far divalents shift inactivation, relative to activation";
        gate_temperature_degC = "gate_temperature" ["degC"] "temperature at which the gate rates were measured";
        m_opening_per_ms_mV = "m_opening" ["1/ms/mV"] "sodium activation: opening rate";
        m_opening_midpoint_mV = "m_opening_midpoint" ["mV"] "sodium activation: midpoint of opening";
        m_opening_slope_mV = "m_opening_slope" ["mV"] "sodium activation: slope of opening";
        m_closing_per_ms_mV = "m_closing" ["1/ms/mV"] "sodium activation: closing rate";
        m_closing_midpoint_mV = "m_closing_midpoint" ["mV"] "sodium activation: midpoint of closing";
        m_closing_slope_mV = "m_closing_slope" ["mV"] "sodium activation: slope of closing";
        m_q10 = "m_q10" ["1"] "sodium activation: Q10";
        h_opening_per_ms_mV = "h_opening" ["1/ms/mV"] "sodium inactivation: recovery rate";
        h_opening_midpoint_mV = "h_opening_midpoint" ["mV"] "sodium inactivation: midpoint of recovery";
        h_opening_slope_mV = "h_opening_slope" ["mV"] "sodium inactivation: slope of recovery";
        h_closing_per_ms = "h_closing" ["1/ms"] "sodium inactivation: largest rate";
        h_closing_midpoint_mV = "h_closing_midpoint" ["mV"] "sodium inactivation: midpoint";
        h_closing_slope_mV = "h_closing_slope" ["mV"] "sodium inactivation: slope";
        h_q10 = "h_q10" ["1"] "sodium inactivation: Q10";
        s_opening_per_ms_mV = "s_opening" ["1/ms/mV"] "slow potassium: opening rate";
        s_opening_midpoint_mV = "s_opening_midpoint" ["mV"] "slow potassium: midpoint of opening";
        s_opening_slope_mV = "s_opening_slope" ["mV"] "slow potassium: slope of opening";
        s_closing_per_ms_mV = "s_closing" ["1/ms/mV"] "slow potassium: closing rate";
        s_closing_midpoint_mV = "s_closing_midpoint" ["mV"] "slow potassium: midpoint of closing";
        s_closing_slope_mV = "s_closing_slope" ["mV"] "slow potassium: slope of closing";
        s_q10 = "s_q10" ["1"] "slow potassium: Q10";
    }
    /// The full node of the MRG model, with persistent sodium and its own slow potassium.
    mrg_node: MrgNode {
        sodium_conductance_S_cm2 = "sodium_conductance" ["S/cm2"] "fast sodium conductance, all gates open";
        persistent_sodium_conductance_S_cm2 = "persistent_sodium_conductance" ["S/cm2"] "persistent sodium conductance, all gates open";
        slow_potassium_conductance_S_cm2 = "slow_potassium_conductance" ["S/cm2"] "slow potassium conductance, all gates open";
        leak_conductance_S_cm2 = "leak_conductance" ["S/cm2"] "leak of the node itself";
        leak_reversal_mV = "leak_reversal" ["mV"] "reversal potential of that leak";
        internode_conductance_S_cm2 = "internode_conductance" ["S/cm2"] "load of the internode, which holds the node at rest";
        p_opening_per_ms_mV = "p_opening" ["1/ms/mV"] "persistent sodium: opening rate";
        p_opening_midpoint_mV = "p_opening_midpoint" ["mV"] "persistent sodium: midpoint of opening";
        p_opening_slope_mV = "p_opening_slope" ["mV"] "persistent sodium: slope of opening";
        p_closing_per_ms_mV = "p_closing" ["1/ms/mV"] "persistent sodium: closing rate";
        p_closing_midpoint_mV = "p_closing_midpoint" ["mV"] "persistent sodium: midpoint of closing";
        p_closing_slope_mV = "p_closing_slope" ["mV"] "persistent sodium: slope of closing";
        s_opening_per_ms = "s_opening" ["1/ms"] "slow potassium: largest opening rate";
        s_opening_midpoint_mV = "s_opening_midpoint" ["mV"] "slow potassium: midpoint of opening";
        s_opening_slope_mV = "s_opening_slope" ["mV"] "slow potassium: slope of opening";
        s_closing_per_ms = "s_closing" ["1/ms"] "slow potassium: largest closing rate";
        s_closing_midpoint_mV = "s_closing_midpoint" ["mV"] "slow potassium: midpoint of closing";
        s_closing_slope_mV = "s_closing_slope" ["mV"] "slow potassium: slope of closing";
        s_q10 = "s_q10" ["1"] "slow potassium: Q10";
        s_temperature_degC = "s_temperature" ["degC"] "temperature at which slow potassium was measured";
    }
    /// The classical squid axon of Hodgkin and Huxley.
    squid: Squid {
        capacitance_uF_cm2 = "capacitance" ["uF/cm2"] "membrane capacitance";
        sodium_conductance_S_cm2 = "sodium_conductance" ["S/cm2"] "sodium conductance, all gates open";
        potassium_conductance_S_cm2 = "potassium_conductance" ["S/cm2"] "potassium conductance, all gates open";
        leak_conductance_S_cm2 = "leak_conductance" ["S/cm2"] "leak conductance";
        sodium_reversal_mV = "sodium_reversal" ["mV"] "sodium equilibrium potential";
        potassium_reversal_mV = "potassium_reversal" ["mV"] "potassium equilibrium potential";
        resting_potential_mV = "resting_potential" ["mV"] "potential at rest in the reference bath";
        gate_temperature_degC = "gate_temperature" ["degC"] "temperature at which the gate rates were measured";
        q10 = "q10" ["1"] "Q10 of all gates";
        m_opening_per_ms_mV = "m_opening" ["1/ms/mV"] "sodium activation: opening rate";
        m_opening_midpoint_mV = "m_opening_midpoint" ["mV"] "sodium activation: midpoint of opening";
        m_opening_slope_mV = "m_opening_slope" ["mV"] "sodium activation: slope of opening";
        m_closing_per_ms = "m_closing" ["1/ms"] "sodium activation: closing rate at its midpoint";
        m_closing_midpoint_mV = "m_closing_midpoint" ["mV"] "sodium activation: midpoint of closing";
        m_closing_slope_mV = "m_closing_slope" ["mV"] "sodium activation: slope of closing";
        h_opening_per_ms = "h_opening" ["1/ms"] "sodium inactivation: recovery rate at its midpoint";
        h_opening_midpoint_mV = "h_opening_midpoint" ["mV"] "sodium inactivation: midpoint of recovery";
        h_opening_slope_mV = "h_opening_slope" ["mV"] "sodium inactivation: slope of recovery";
        h_closing_per_ms = "h_closing" ["1/ms"] "sodium inactivation: largest rate";
        h_closing_midpoint_mV = "h_closing_midpoint" ["mV"] "sodium inactivation: midpoint";
        h_closing_slope_mV = "h_closing_slope" ["mV"] "sodium inactivation: slope";
        n_opening_per_ms_mV = "n_opening" ["1/ms/mV"] "potassium activation: opening rate";
        n_opening_midpoint_mV = "n_opening_midpoint" ["mV"] "potassium activation: midpoint of opening";
        n_opening_slope_mV = "n_opening_slope" ["mV"] "potassium activation: slope of opening";
        n_closing_per_ms = "n_closing" ["1/ms"] "potassium activation: closing rate at its midpoint";
        n_closing_midpoint_mV = "n_closing_midpoint" ["mV"] "potassium activation: midpoint of closing";
        n_closing_slope_mV = "n_closing_slope" ["mV"] "potassium activation: slope of closing";
    }
    /// The P/Q-type calcium channel of the nerve ending.
    calcium_channel: CalciumChannel {
        opening_per_ms = "opening" ["1/ms"] "opening rate at 0 mV";
        opening_slope_mV = "opening_slope" ["mV"] "slope of opening";
        closing_per_ms = "closing" ["1/ms"] "closing rate at 0 mV";
        closing_slope_mV = "closing_slope" ["mV"] "slope of closing";
        q10 = "q10" ["1"] "Q10 of the gate";
        gate_temperature_degC = "gate_temperature" ["degC"] "temperature at which the gate rates were measured";
        nominal_calcium_mM = "nominal_calcium" ["mM"] "outside calcium for which the driving force is computed";
        single_channel_current_pA = "single_channel_current" ["pA"] "inward current of one open channel at 0 mV and nominal calcium, in the reference bath";
    }
    /// How outside calcium and magnesium set the current of an open channel.
    magnesium_block: MagnesiumBlock {
        calcium_constant_mM = "calcium_constant" ["mM"] "K1: calcium that alone half fills the site of competition";
        magnesium_constant_mM = "magnesium_constant" ["mM"] "K2: magnesium that alone half fills the site of competition";
        pore_constant_mM = "pore_constant" ["mM"] "magnesium that half blocks the pore at 0 mV";
        pore_depth = "pore_depth" ["1"] "fraction of the field that magnesium crosses to its site in the pore";
        permeation_constant_mM = "permeation_constant" ["mM"] "calcium that half saturates permeation";
        receptor_constant_mM = "receptor_constant" ["mM"] "magnesium that halves the response of the end-plate receptor";
    }
    /// Calcium inside the nerve ending.
    terminal_calcium: TerminalCalcium {
        resting_uM = "resting" ["uM"] "free calcium at rest";
        removal_time_ms = "removal_time" ["ms"] "time constant of removal";
        binding_ratio = "binding_ratio" ["1"] "bound per free calcium ion (kappa)";
        bulk_gain_uM_per_ms_pA = "bulk_gain" ["uM/ms/pA"] "total calcium entering the bulk, per current of a representative channel";
        nano_gain_uM_per_pA = "nano_gain" ["uM/pA"] "calcium at the release sensor, per current of a representative channel";
    }
    /// The five-site calcium sensor of release.
    release_sensor: ReleaseSensor {
        binding_per_uM_ms = "binding" ["1/uM/ms"] "binding rate of one site";
        unbinding_per_ms = "unbinding" ["1/ms"] "unbinding rate of one site";
        cooperativity = "cooperativity" ["1"] "factor on unbinding for each further bound ion";
        fusion_per_ms = "fusion" ["1/ms"] "fusion rate of a vesicle whose five sites are filled";
        q10 = "q10" ["1"] "Q10 of all four rates and of spontaneous release";
        rate_temperature_degC = "rate_temperature" ["degC"] "temperature at which the rates were measured";
        spontaneous_per_ms = "spontaneous" ["1/ms"] "spontaneous fusion rate of a docked vesicle at resting calcium";
        spontaneous_calcium_frac = "spontaneous_calcium_fraction" ["1"] "part of spontaneous fusion that is proportional to bulk calcium";
    }
    /// Vesicles, their replacement and facilitation.
    vesicle_pools: VesiclePools {
        docked = "docked" ["1"] "docked vesicles at rest";
        refill_time_ms = "refill_time" ["ms"] "time constant of refilling at resting calcium";
        refill_calcium_uM = "refill_calcium" ["uM"] "rise of bulk calcium that doubles the speed of refilling";
        facilitation_gain = "facilitation_gain" ["1"] "increase of calcium at the sensor when fully facilitated";
        facilitation_per_uM_ms = "facilitation_rate" ["1/uM/ms"] "rate at which bulk calcium builds up facilitation";
        facilitation_time_ms = "facilitation_time" ["ms"] "time constant of its decay";
    }
    /// The end plate: transmitter-gated conductance.
    endplate: Endplate {
        decay_time_ms = "decay_time" ["ms"] "time constant of the conductance";
        quantal_conductance_nS = "quantal_conductance" ["nS"] "conductance opened by one quantum";
        reversal_mV = "reversal" ["mV"] "reversal potential of the end-plate current";
        quantal_variation = "quantal_variation" ["1"] "coefficient of variation of the conductance that a quantum opens; only quantal release shows it";
    }
    /// The muscle fibre's membrane around the end plate.
    muscle_fibre: MuscleFibre {
        capacitance_pF = "capacitance" ["pF"] "capacitance of the patch that the end plate charges";
        specific_capacitance_uF_cm2 = "specific_capacitance" ["uF/cm2"] "membrane capacitance";
        sodium_conductance_S_cm2 = "sodium_conductance" ["S/cm2"] "sodium conductance, all gates open";
        potassium_conductance_S_cm2 = "potassium_conductance" ["S/cm2"] "potassium conductance, all gates open";
        leak_conductance_S_cm2 = "leak_conductance" ["S/cm2"] "leak conductance";
        sodium_reversal_mV = "sodium_reversal" ["mV"] "sodium equilibrium potential";
        potassium_reversal_mV = "potassium_reversal" ["mV"] "potassium equilibrium potential in the reference bath";
        leak_reversal_mV = "leak_reversal" ["mV"] "reversal potential of the leak";
        gate_temperature_degC = "gate_temperature" ["degC"] "temperature at which the gate rates hold";
        q10 = "q10" ["1"] "Q10 of all gates";
        m_opening_per_ms_mV = "m_opening" ["1/ms/mV"] "sodium activation: opening rate";
        m_opening_midpoint_mV = "m_opening_midpoint" ["mV"] "sodium activation: midpoint of opening";
        m_opening_slope_mV = "m_opening_slope" ["mV"] "sodium activation: slope of opening";
        m_closing_per_ms = "m_closing" ["1/ms"] "sodium activation: closing rate at its midpoint";
        m_closing_midpoint_mV = "m_closing_midpoint" ["mV"] "sodium activation: midpoint of closing";
        m_closing_slope_mV = "m_closing_slope" ["mV"] "sodium activation: slope of closing";
        h_opening_per_ms = "h_opening" ["1/ms"] "sodium inactivation: recovery rate at its midpoint";
        h_opening_midpoint_mV = "h_opening_midpoint" ["mV"] "sodium inactivation: midpoint of recovery";
        h_opening_slope_mV = "h_opening_slope" ["mV"] "sodium inactivation: slope of recovery";
        h_closing_per_ms = "h_closing" ["1/ms"] "sodium inactivation: largest rate";
        h_closing_midpoint_mV = "h_closing_midpoint" ["mV"] "sodium inactivation: midpoint";
        h_closing_slope_mV = "h_closing_slope" ["mV"] "sodium inactivation: slope";
        n_opening_per_ms_mV = "n_opening" ["1/ms/mV"] "potassium activation: opening rate";
        n_opening_midpoint_mV = "n_opening_midpoint" ["mV"] "potassium activation: midpoint of opening";
        n_opening_slope_mV = "n_opening_slope" ["mV"] "potassium activation: slope of opening";
        n_closing_per_ms = "n_closing" ["1/ms"] "potassium activation: closing rate at its midpoint";
        n_closing_midpoint_mV = "n_closing_midpoint" ["mV"] "potassium activation: midpoint of closing";
        n_closing_slope_mV = "n_closing_slope" ["mV"] "potassium activation: slope of closing";
        event_threshold_mV = "event_threshold" ["mV"] "depolarisation at which the event fibre fires";
        event_refractory_ms = "event_refractory" ["ms"] "time after a spike in which the event fibre cannot fire";
    }
    /// From the fibre's spike to force.
    twitch: Twitch {
        contraction_time_ms = "contraction_time" ["ms"] "time to the peak of a twitch";
        activation_midpoint_mV = "activation_midpoint" ["mV"] "fibre potential at which contraction is half switched on";
        activation_slope_mV = "activation_slope" ["mV"] "steepness of that switch";
        spike_area_ms = "spike_area" ["ms"] "time that a normal fibre spike keeps it switched on, so that one spike counts as one twitch";
        half_activation = "half_activation" ["1"] "summed twitches that give half of the tetanic force";
        hill_exponent = "hill_exponent" ["1"] "steepness of force against summed twitches";
    }
    /// How the junctions of one muscle differ.
    population: Population {
        content_spread = "content_spread" ["1"] "spread of quantal content among the junctions of a muscle: standard deviation of its logarithm";
        threshold_spread = "threshold_spread" ["1"] "spread of the quanta that a fibre needs: standard deviation of their logarithm";
    }
    /// The next nerve cell, where a run asks for one instead of the muscle: central, an illustration.
    nerve_cell: NerveCell {
        ampa_conductance_nS = "ampa_conductance" ["nS"] "AMPA conductance that one quantum opens";
        ampa_decay_time_ms = "ampa_decay_time" ["ms"] "time constant of its decay";
        nmda_conductance_nS = "nmda_conductance" ["nS"] "NMDA conductance that one quantum opens, were it to open at once and without magnesium";
        nmda_rise_time_ms = "nmda_rise_time" ["ms"] "time constant of its rise";
        nmda_decay_time_ms = "nmda_decay_time" ["ms"] "time constant of its decay";
        block_constant_mM = "block_constant" ["mM"] "magnesium that half blocks the NMDA channel at 0 mV";
        block_slope_per_mV = "block_slope" ["1/mV"] "steepness of that block against the potential";
        calcium_frac = "calcium_fraction" ["1"] "part of the NMDA current that calcium carries";
        calcium_potential_mV = "calcium_potential" ["mV"] "potential at which it carries that part";
        reversal_mV = "reversal" ["mV"] "reversal potential of both synaptic currents";
        capacitance_pF = "capacitance" ["pF"] "capacitance of the whole cell";
        specific_capacitance_uF_cm2 = "specific_capacitance" ["uF/cm2"] "membrane capacitance";
        sodium_conductance_S_cm2 = "sodium_conductance" ["S/cm2"] "sodium conductance, all gates open";
        potassium_conductance_S_cm2 = "potassium_conductance" ["S/cm2"] "potassium conductance, all gates open";
        leak_conductance_S_cm2 = "leak_conductance" ["S/cm2"] "leak conductance";
        sodium_reversal_mV = "sodium_reversal" ["mV"] "sodium equilibrium potential";
        potassium_reversal_mV = "potassium_reversal" ["mV"] "potassium equilibrium potential in the reference bath";
        leak_reversal_mV = "leak_reversal" ["mV"] "reversal potential of the leak";
        gate_origin_mV = "gate_origin" ["mV"] "potential from which the midpoints of the gates count";
        gate_temperature_degC = "gate_temperature" ["degC"] "temperature at which the gate rates hold";
        q10 = "q10" ["1"] "Q10 of all gates";
        m_opening_per_ms_mV = "m_opening" ["1/ms/mV"] "sodium activation: opening rate";
        m_opening_midpoint_mV = "m_opening_midpoint" ["mV"] "sodium activation: midpoint of opening, above the origin";
        m_opening_slope_mV = "m_opening_slope" ["mV"] "sodium activation: slope of opening";
        m_closing_per_ms_mV = "m_closing" ["1/ms/mV"] "sodium activation: closing rate";
        m_closing_midpoint_mV = "m_closing_midpoint" ["mV"] "sodium activation: midpoint of closing, above the origin";
        m_closing_slope_mV = "m_closing_slope" ["mV"] "sodium activation: slope of closing";
        h_opening_per_ms = "h_opening" ["1/ms"] "sodium inactivation: recovery rate at its midpoint";
        h_opening_midpoint_mV = "h_opening_midpoint" ["mV"] "sodium inactivation: midpoint of recovery, above the origin";
        h_opening_slope_mV = "h_opening_slope" ["mV"] "sodium inactivation: slope of recovery";
        h_closing_per_ms = "h_closing" ["1/ms"] "sodium inactivation: largest rate";
        h_closing_midpoint_mV = "h_closing_midpoint" ["mV"] "sodium inactivation: midpoint, above the origin";
        h_closing_slope_mV = "h_closing_slope" ["mV"] "sodium inactivation: slope";
        n_opening_per_ms_mV = "n_opening" ["1/ms/mV"] "potassium activation: opening rate";
        n_opening_midpoint_mV = "n_opening_midpoint" ["mV"] "potassium activation: midpoint of opening, above the origin";
        n_opening_slope_mV = "n_opening_slope" ["mV"] "potassium activation: slope of opening";
        n_closing_per_ms = "n_closing" ["1/ms"] "potassium activation: closing rate at its midpoint";
        n_closing_midpoint_mV = "n_closing_midpoint" ["mV"] "potassium activation: midpoint of closing, above the origin";
        n_closing_slope_mV = "n_closing_slope" ["mV"] "potassium activation: slope of closing";
    }
    /// The day's rhythm of the evening drive: an illustration, not a mechanism.
    circadian: Circadian {
        peak_h = "peak" ["h"] "clock time at which the evening drive is strongest";
        trough_h = "trough" ["h"] "clock time at which it is absent";
    }
    /// The person: where magnesium is distributed, and in which form.
    body: Body {
        mass_kg = "mass" ["kg"] "body mass of the person unless the scenario says another";
        fluid_L_per_kg = "fluid" ["L/kg"] "volume in which magnesium is distributed at once";
        tissue_L_per_kg = "tissue" ["L/kg"] "volume of fluid that would hold as much as exchangeable tissue does";
        tissue_time_h = "tissue_time" ["h"] "time constant with which tissue follows serum";
        usual_serum_mM = "usual_serum" ["mM"] "usual total magnesium of serum";
        ionised_frac = "ionised_fraction" ["1"] "part of serum magnesium that is ionised";
        bound_frac = "bound_fraction" ["1"] "part of serum magnesium that is bound to protein and not filtered";
    }
    /// The gut: how much of a dose is absorbed, and how fast.
    gut: Gut {
        saturable_mmol = "saturable" ["mmol"] "most that is carried of one dose";
        half_dose_mmol = "half_dose" ["mmol"] "dose of which half of that is carried";
        linear_frac = "linear_fraction" ["1"] "part of every dose that seeps through";
        absorption_h = "absorption_time" ["h"] "time constant of absorption";
        transit_h = "transit_time" ["h"] "time constant with which the rest leaves with the stool";
    }
    /// The kidney: what is filtered and what is held back.
    kidney: Kidney {
        filtration_mL_min = "filtration" ["mL/min"] "filtration rate of two whole kidneys";
        reabsorption_mmol_per_h = "reabsorption" ["mmol/h"] "most that two whole kidneys hold back";
        splay_frac = "splay" ["1"] "roundness of the corner between holding back and letting go, as part of what is held back";
    }
    /// The parathyroid glands, which fail without magnesium.
    parathyroid: Parathyroid {
        threshold_mM = "threshold" ["mM"] "total magnesium at which half of the fall of calcium is reached";
        steepness = "steepness" ["1"] "steepness of the failure against magnesium";
        largest_fall_mM = "largest_fall" ["mM"] "fall of ionised calcium when the glands fail altogether";
        time_h = "time" ["h"] "time constant with which calcium falls and comes back";
    }
    /// Blood pressure, an output only.
    blood_pressure: BloodPressure {
        largest_fall_mmHg = "largest_fall" ["mmHg"] "largest fall of systolic pressure";
        half_mM = "half_rise" ["mM"] "rise of total magnesium that gives half of it";
    }
    /// What a person eats who is not asked.
    food: Food {
        usual_meal_mg = "usual_meal" ["mg"] "magnesium in a usual meal";
        meals_per_day = "meals_per_day" ["1"] "usual meals in a day";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_can_be_set_and_read_by_its_name() {
        let mut parameters = Parameters::zeroed();
        for (index, info) in CATALOGUE.iter().enumerate() {
            assert!(parameters.set(info.group, info.name, index as f64 + 1.0), "{info:?}");
        }
        for (index, info) in CATALOGUE.iter().enumerate() {
            assert_eq!(parameters.get(info.group, info.name), Some(index as f64 + 1.0), "{info:?}");
        }
        assert!(!parameters.set("axon", "no_such_name", 1.0));
        assert_eq!(parameters.get("no_such_group", "q10"), None);
    }
}
