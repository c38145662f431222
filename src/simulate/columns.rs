//! The columns of a trace: their names, units and how they follow from the state.

use super::equations::SegmentEquations;
use crate::model::choices::Target;
use crate::model::state::{STATES, State};
use crate::model::{nerve_cell, twitch};
use crate::solver::recorder::Columns;

/// Name, unit and smallest meaningful difference of a column.
#[derive(Clone, Copy)]
pub(super) struct ColumnInfo {
    pub(super) name: &'static str,
    pub(super) unit: &'static str,
    resolution: f64,
    coarsest: f64,
}

const fn column(name: &'static str, unit: &'static str, resolution: f64) -> ColumnInfo {
    ColumnInfo { name, unit, resolution, coarsest: f64::INFINITY }
}

/// A column that only grows: its range says nothing about what a single impulse adds.
const fn sum(name: &'static str, unit: &'static str, resolution: f64, coarsest: f64) -> ColumnInfo {
    ColumnInfo { name, unit, resolution, coarsest }
}

/// The columns of a whole chain; a run of the nerve alone has the first few.
pub(super) const COLUMNS: [ColumnInfo; 21] = [
    column("bath_calcium_mM", "mM", 1e-4),
    column("bath_magnesium_mM", "mM", 1e-4),
    column("bath_potassium_mM", "mM", 1e-3),
    column("gating_shift_mV", "mV", 1e-3),
    column("applied_current_uA_cm2", "uA/cm2", 1e-2),
    column("nerve_potential_mV", "mV", 0.02),
    column("sodium_activation_frac", "1", 1e-3),
    column("sodium_inactivation_frac", "1", 1e-3),
    column("calcium_channel_open_frac", "1", 1e-6),
    column("calcium_influx_pA", "pA", 1e-7),
    column("calcium_near_channels_uM", "uM", 1e-4),
    column("calcium_bulk_uM", "uM", 1e-5),
    sum("calcium_entered_uM", "uM", 1e-5, 1e-4),
    column("facilitation_frac", "1", 1e-4),
    column("docked_vesicles", "", 1e-3),
    column("release_rate_per_ms", "1/ms", 1e-6),
    sum("released_quanta", "", 1e-5, 0.02),
    column("endplate_conductance_nS", "nS", 1e-2),
    column("fibre_potential_mV", "mV", 0.02),
    column("twitch_activation", "1", 1e-5),
    column(FORCE_COLUMN, "1", 1e-5),
];

/// The columns of the next nerve cell, which follow those of the terminal.
const CELL_COLUMNS: [ColumnInfo; 5] = [
    column("ampa_conductance_nS", "nS", 1e-3),
    column("nmda_conductance_nS", "nS", 1e-3),
    column("nmda_unblocked_frac", "1", 1e-4),
    column("nmda_calcium_pA", "pA", 1e-3),
    column("cell_potential_mV", "mV", 0.02),
];

/// Columns of the terminal.
const TERMINAL_COLUMNS: usize = 17;

/// The columns of a chain that ends in a nerve cell.
static NERVE_CELL_COLUMNS: [ColumnInfo; TERMINAL_COLUMNS + CELL_COLUMNS.len()] = {
    let mut columns = [COLUMNS[0]; TERMINAL_COLUMNS + CELL_COLUMNS.len()];
    let mut i = 0;
    while i < columns.len() {
        let terminal = i < TERMINAL_COLUMNS;
        columns[i] = if terminal { COLUMNS[i] } else { CELL_COLUMNS[i - TERMINAL_COLUMNS] };
        i += 1;
    }
    columns
};

/// Force is the one column that an event fibre gets afterwards.
pub(super) const FORCE_COLUMN: &str = "force_frac";

/// Columns of a run of the nerve alone.
const NERVE_COLUMNS: usize = 8;

/// The columns that a target has.
pub(super) fn columns_of(target: Target) -> &'static [ColumnInfo] {
    match target {
        Target::Muscle => &COLUMNS,
        Target::Nerve => &COLUMNS[..NERVE_COLUMNS],
        Target::NerveCell => &NERVE_CELL_COLUMNS,
    }
}

/// The names of the columns that a trace of this target has.
pub fn column_names(target: Target) -> impl Iterator<Item = &'static str> {
    columns_of(target).iter().map(|column| column.name)
}

/// Resolutions of columns, in their order.
const fn resolutions<const N: usize>(columns: &[ColumnInfo; N]) -> [f64; N] {
    let mut resolutions = [0.0; N];
    let mut i = 0;
    while i < N {
        resolutions[i] = columns[i].resolution;
        i += 1;
    }
    resolutions
}

/// Coarsest lines of columns, in their order.
const fn coarsest<const N: usize>(columns: &[ColumnInfo; N]) -> [f64; N] {
    let mut coarsest = [0.0; N];
    let mut i = 0;
    while i < N {
        coarsest[i] = columns[i].coarsest;
        i += 1;
    }
    coarsest
}

static RESOLUTION: [f64; COLUMNS.len()] = resolutions(&COLUMNS);
static COARSEST: [f64; COLUMNS.len()] = coarsest(&COLUMNS);
static CELL_RESOLUTION: [f64; NERVE_CELL_COLUMNS.len()] = resolutions(&NERVE_CELL_COLUMNS);
static CELL_COARSEST: [f64; NERVE_CELL_COLUMNS.len()] = coarsest(&NERVE_CELL_COLUMNS);

impl Columns<STATES> for SegmentEquations<'_> {
    fn sample(&self, time_ms: f64, y: &[f64; STATES], row: &mut Vec<f64>) {
        let local_ms = time_ms - self.segment.start_ms;
        let around = self.segment.environment(local_ms, self.noise);
        let physiology = &self.preparation.plain;
        row.extend([
            around.calcium_mM,
            around.magnesium_mM,
            self.segment.potassium_mM(local_ms),
            around.gating_shift_mV,
            around.applied_current_uA_cm2,
            y[State::NervePotential as usize],
            y[State::SodiumActivation as usize],
            y[State::SodiumInactivation as usize],
        ]);
        if physiology.choices.target == Target::Nerve {
            return;
        }
        let influx = physiology.influx(y, &around);
        row.extend([
            influx.open_frac,
            influx.inward_pA,
            influx.near_channels_uM,
            y[State::BulkCalcium as usize],
            y[State::EnteredCalcium as usize],
            y[State::Facilitation as usize],
            physiology.docked(y),
            physiology.release_per_ms(y),
            y[State::ReleasedQuanta as usize],
        ]);
        let (opened_nS, v_mV) =
            (y[State::EndplateConductance as usize], y[State::FibrePotential as usize]);
        let activation = y[State::Activation as usize];
        if physiology.choices.target == Target::NerveCell {
            let (cell, magnesium_mM) = (&physiology.parameters.nerve_cell, around.magnesium_mM);
            let unblocked_frac = nerve_cell::unblocked(v_mV, magnesium_mM, cell);
            row.extend([
                opened_nS,
                activation * unblocked_frac,
                unblocked_frac,
                nerve_cell::calcium_pA(activation, v_mV, magnesium_mM, physiology.thermal_mV, cell),
                v_mV,
            ]);
            return;
        }
        row.extend([
            opened_nS,
            v_mV,
            activation,
            twitch::force(activation, &physiology.parameters.twitch),
        ]);
    }

    fn resolution(&self) -> &[f64] {
        match self.preparation.plain.choices.target {
            Target::NerveCell => &CELL_RESOLUTION,
            Target::Muscle | Target::Nerve => &RESOLUTION,
        }
    }

    fn coarsest(&self) -> Option<&[f64]> {
        Some(match self.preparation.plain.choices.target {
            Target::NerveCell => &CELL_COARSEST,
            Target::Muscle | Target::Nerve => &COARSEST,
        })
    }
}
