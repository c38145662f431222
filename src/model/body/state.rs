//! The state of the body: names, not indices.

/// Number of state variables.
pub const STATES: usize = 11;

/// The state as an array; index it with `BodyState::… as usize`.
pub type BodyVector<R> = [R; STATES];

/// One variable of the body. The first four hold magnesium; the next six only count what has moved
/// since the beginning, so that nothing is lost from sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum BodyState {
    /// In the gut, will be absorbed, mmol.
    GutAbsorbable,
    /// In the gut, will leave with the stool, mmol.
    GutRest,
    /// In the fluid outside the cells, mmol.
    Fluid,
    /// In muscle and at the surface of bone, exchangeable, mmol.
    Tissue,
    /// Swallowed, mmol.
    Swallowed,
    /// Infused into a vein, mmol.
    Infused,
    /// Taken up from the gut, mmol.
    Absorbed,
    /// Left with the urine, mmol.
    Excreted,
    /// Left with the stool, mmol.
    Stool,
    /// Left by other ways, mmol.
    Lost,
    /// Ionised calcium of serum, mM.
    Calcium,
}

impl BodyState {
    /// All of them, in the order of the state vector.
    pub const ALL: [BodyState; STATES] = [
        BodyState::GutAbsorbable,
        BodyState::GutRest,
        BodyState::Fluid,
        BodyState::Tissue,
        BodyState::Swallowed,
        BodyState::Infused,
        BodyState::Absorbed,
        BodyState::Excreted,
        BodyState::Stool,
        BodyState::Lost,
        BodyState::Calcium,
    ];

    /// Name with unit, as a person reads it in a message.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            BodyState::GutAbsorbable => "gut_absorbable_mmol",
            BodyState::GutRest => "gut_rest_mmol",
            BodyState::Fluid => "fluid_mmol",
            BodyState::Tissue => "tissue_mmol",
            BodyState::Swallowed => "swallowed_mmol",
            BodyState::Infused => "infused_mmol",
            BodyState::Absorbed => "absorbed_mmol",
            BodyState::Excreted => "excreted_mmol",
            BodyState::Stool => "stool_mmol",
            BodyState::Lost => "lost_mmol",
            BodyState::Calcium => "ionised_calcium_mM",
        }
    }

    /// Size at which a change of this variable matters, as a power of two: the absolute tolerance
    /// of a solver is a fraction of it.
    #[must_use]
    pub fn scale(self) -> f64 {
        match self {
            BodyState::GutAbsorbable | BodyState::GutRest => 4.0,
            BodyState::Fluid => 32.0,
            BodyState::Tissue => 256.0,
            BodyState::Calcium => 1.0,
            _ => 16.0,
        }
    }
}

/// All the magnesium there is in a state, and all that has left it, less what came in: the same
/// number throughout a run.
#[must_use]
pub fn balance_mmol(state: &BodyVector<f64>) -> f64 {
    use BodyState::{
        Excreted, Fluid, GutAbsorbable, GutRest, Infused, Lost, Stool, Swallowed, Tissue,
    };
    let sum = |states: &[BodyState]| states.iter().map(|s| state[*s as usize]).sum::<f64>();
    sum(&[GutAbsorbable, GutRest, Fluid, Tissue]) + sum(&[Excreted, Stool, Lost])
        - sum(&[Swallowed, Infused])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_every_state_stands_at_its_own_index_and_scales_are_powers_of_two() {
        for (index, state) in BodyState::ALL.into_iter().enumerate() {
            assert_eq!(state as usize, index);
            assert_eq!(state.scale().to_bits() << 12, 0, "{state:?}");
        }
    }
}
