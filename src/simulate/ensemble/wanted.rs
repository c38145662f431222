//! What is written down of a run: the columns that somebody asked for.

use crate::model::choices::Target;
use crate::model::state::State;
use crate::simulate::columns::{FORCE_COLUMN, columns_of};

/// Columns to write down, and what that takes.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    /// Their numbers, ascending.
    pub(super) columns: Vec<usize>,
    /// States whose bends inside a step need samples of their own.
    pub(super) watched: Vec<usize>,
    /// True when all columns at the end of a step are needed in each lane at once.
    pub(super) rows: bool,
    /// True when a column follows from the influx of calcium.
    pub(super) influx: bool,
    /// Places of activation and force, when force is among them.
    pub(super) force: Option<(usize, usize)>,
}

impl Wanted {
    /// The columns with these names, or all.
    pub(super) fn of(target: Target, names: Option<&[&str]>) -> Self {
        let infos = columns_of(target);
        // force is made of activation, when the run has ended
        let asked = |name: &str| {
            names.is_none_or(|names| {
                names.contains(&name)
                    || name == "twitch_activation" && names.contains(&FORCE_COLUMN)
            })
        };
        let columns: Vec<usize> = (0..infos.len()).filter(|&c| asked(infos[c].name)).collect();
        let has = |name: &str| columns.iter().any(|&c| infos[c].name == name);
        let influx = has("calcium_channel_open_frac")
            || has("calcium_influx_pA")
            || has("calcium_near_channels_uM");
        let place = |name: &str| columns.iter().position(|&c| infos[c].name == name);
        let force = place("twitch_activation").zip(place(FORCE_COLUMN));
        let mut watched: Vec<usize> = Vec::new();
        let mut watch = |column: &str, states: &[State]| {
            if has(column) {
                watched.extend(states.iter().map(|state| *state as usize));
            }
        };
        watch("nerve_potential_mV", &[State::NervePotential]);
        watch("sodium_activation_frac", &[State::SodiumActivation]);
        watch("sodium_inactivation_frac", &[State::SodiumInactivation]);
        let gate = [State::NervePotential, State::CalciumGate];
        watch("calcium_channel_open_frac", &gate);
        watch("calcium_influx_pA", &gate);
        watch("calcium_near_channels_uM", &gate);
        watch("calcium_bulk_uM", &[State::BulkCalcium]);
        watch("facilitation_frac", &[State::Facilitation]);
        watch("docked_vesicles", &[State::Bound0, State::Bound1]);
        watch("release_rate_per_ms", &[State::Bound5]);
        watch("endplate_conductance_nS", &[State::EndplateConductance]);
        watch("fibre_potential_mV", &[State::FibrePotential]);
        watch("twitch_activation", &[State::Activation]);
        watch(FORCE_COLUMN, &[State::Activation]);
        watch("ampa_conductance_nS", &[State::EndplateConductance]);
        watch("nmda_conductance_nS", &[State::Activation, State::FibrePotential]);
        watch("nmda_unblocked_frac", &[State::FibrePotential]);
        watch("nmda_calcium_pA", &[State::Activation, State::FibrePotential]);
        watch("cell_potential_mV", &[State::FibrePotential]);
        watched.sort_unstable();
        watched.dedup();
        let rows = target != Target::NerveCell && !columns.is_empty();
        Wanted { columns, watched, rows, influx, force }
    }
}
