//! What is written down of a run: the columns that somebody asked for.

use super::chain::PartOfChain;
use crate::model::choices::Target;
use crate::model::state::State;
use crate::simulate::columns::{FORCE_COLUMN, columns_of};

/// Columns that somebody needs, by their names.
#[derive(Debug, Clone, Default)]
pub struct Needed<'n> {
    /// Those that are needed as a whole.
    pub columns: Vec<&'n str>,
    /// Those of which the first value is enough; they keep it to the end.
    pub beginnings: Vec<&'n str>,
}

/// Where a column comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// It is a state.
    State(State),
    /// It keeps its first value.
    First,
}

/// Columns to write down, and what that takes.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    /// Their numbers, ascending.
    pub(super) columns: Vec<usize>,
    /// What each column is, when that is so simple for all; else whole rows are made.
    pub(super) sources: Option<Vec<Source>>,
    /// Places of activation and force, when force is among them.
    pub(super) force: Option<(usize, usize)>,
    /// States whose bends inside a step need samples of their own.
    watched: Vec<State>,
}

impl Wanted {
    /// The columns that are needed, or all.
    pub(super) fn of(target: Target, needed: Option<&Needed<'_>>) -> Self {
        let infos = columns_of(target);
        // force is made of activation, when the run has ended
        let whole = |name: &str| {
            needed.is_none_or(|needed| {
                let columns = &needed.columns;
                columns.contains(&name)
                    || name == "twitch_activation" && columns.contains(&FORCE_COLUMN)
            })
        };
        let first = |name: &str| needed.is_some_and(|needed| needed.beginnings.contains(&name));
        let asked = |name: &str| whole(name) || first(name);
        let columns: Vec<usize> = (0..infos.len()).filter(|&c| asked(infos[c].name)).collect();
        let has = |name: &str| columns.iter().any(|&c| infos[c].name == name) && whole(name);
        let place = |name: &str| columns.iter().position(|&c| infos[c].name == name);
        let force = place("twitch_activation").zip(place(FORCE_COLUMN));
        let mut watched: Vec<State> = Vec::new();
        let mut watch = |column: &str, states: &[State]| {
            if has(column) {
                watched.extend(states);
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
        watch("calcium_entered_uM", &[State::EnteredCalcium]);
        watch("released_quanta", &[State::ReleasedQuanta]);
        watch("facilitation_frac", &[State::Facilitation]);
        watch("docked_vesicles", &[State::Bound0, State::Bound1]);
        watch("release_rate_per_ms", &[State::Bound5]);
        watch("endplate_conductance_nS", &[State::EndplateConductance]);
        watch("fibre_potential_mV", &[State::FibrePotential]);
        watch("twitch_activation", &[State::Activation]);
        watch("ampa_conductance_nS", &[State::EndplateConductance]);
        watch("nmda_conductance_nS", &[State::Activation, State::FibrePotential]);
        watch("nmda_unblocked_frac", &[State::FibrePotential]);
        watch("nmda_calcium_pA", &[State::Activation, State::FibrePotential]);
        watch("cell_potential_mV", &[State::FibrePotential]);
        let source = |&c: &usize| {
            let name = infos[c].name;
            if whole(name) { state_of(name).map(Source::State) } else { Some(Source::First) }
        };
        let sources = columns.iter().map(source).collect();
        Wanted { columns, sources, force, watched }
    }

    /// True when moments of this part are samples.
    pub(super) fn samples(&self, part: PartOfChain) -> bool {
        let is_own = |source: &Source| match source {
            Source::State(state) => part.states().contains(state),
            Source::First => false,
        };
        self.sources.as_ref().is_none_or(|sources| sources.iter().any(is_own))
    }

    /// States of a part, by their numbers in it, whose way is kept: to be sampled, or to drive the
    /// part behind.
    pub(super) fn kept(&self, part: PartOfChain, driving: &[State]) -> Vec<usize> {
        let states = part.states();
        let is_kept = |state: &State| match &self.sources {
            Some(wanted) => wanted.contains(&Source::State(*state)) || driving.contains(state),
            None => true,
        };
        (0..states.len()).filter(|&i| is_kept(&states[i])).collect()
    }

    /// States of a part, by their numbers in it, whose bends need samples.
    pub(super) fn watched(&self, part: PartOfChain) -> Vec<usize> {
        let states = part.states();
        (0..states.len()).filter(|&i| self.watched.contains(&states[i])).collect()
    }
}

/// The state that a column is; force is put in its place when the run has ended.
fn state_of(column: &str) -> Option<State> {
    let name = if column == FORCE_COLUMN { "twitch_activation" } else { column };
    match name {
        "ampa_conductance_nS" => Some(State::EndplateConductance),
        "cell_potential_mV" => Some(State::FibrePotential),
        _ => State::ALL.into_iter().find(|state| state.name() == name),
    }
}
