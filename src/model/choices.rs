//! The alternatives a scenario may choose between, and the switches that take a mechanism out.

/// Which nerve membrane makes the impulse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AxonModel {
    /// Mammalian node-type sodium channels, human slow potassium, spike-driven adaptation.
    #[default]
    Mammal,
    /// The full node of McIntyre, Richardson & Grill 2002 with persistent sodium.
    MrgNode,
    /// The squid axon of Hodgkin & Huxley 1952.
    Squid,
}

/// How magnesium's effect on calcium entry is counted: never both ways at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MagnesiumMechanism {
    /// Measured competition with calcium; the calcium gates are not shifted.
    #[default]
    Competition,
    /// Surface charge shifts the calcium gates, and magnesium blocks the pore weakly.
    Mechanistic,
}

/// How vesicles are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReleaseMode {
    /// As the average over many repetitions: fractions of quanta.
    #[default]
    MeanField,
    /// As individuals, each by its own chance: whole quanta.
    Quantal,
}

/// How the muscle fibre answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FibreModel {
    /// A membrane with sodium and potassium channels.
    #[default]
    ActionPotential,
    /// A passive membrane; a spike is counted when it crosses a threshold.
    Event,
}

/// How much of the chain is simulated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Target {
    /// From the nerve impulse to force.
    #[default]
    Muscle,
    /// The nerve membrane only.
    Nerve,
    /// From the nerve impulse to a nerve cell instead of a muscle fibre: an illustration of the
    /// central nervous system.
    NerveCell,
}

/// Mechanisms that can be taken out, so that a reader sees what each of them does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own, on or off")]
pub struct Switches {
    /// Divalent ions shift the gates.
    pub surface_charge: bool,
    /// Magnesium competes with calcium, or blocks the pore, at the calcium channel.
    pub calcium_block: bool,
    /// Magnesium weakens the end-plate receptor.
    pub receptor_block: bool,
    /// Use makes release stronger.
    pub facilitation: bool,
    /// Released vesicles are missing until they are replaced.
    pub depletion: bool,
}

impl Default for Switches {
    fn default() -> Self {
        Switches {
            surface_charge: true,
            calcium_block: true,
            receptor_block: false,
            facilitation: true,
            depletion: true,
        }
    }
}

/// All choices of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Choices {
    /// Which nerve membrane.
    pub axon: AxonModel,
    /// How magnesium is counted.
    pub magnesium: MagnesiumMechanism,
    /// How vesicles are counted.
    pub release: ReleaseMode,
    /// How the muscle fibre answers.
    pub fibre: FibreModel,
    /// How much is simulated.
    pub target: Target,
    /// What is taken out.
    pub switches: Switches,
}
