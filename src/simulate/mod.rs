//! Scenario in, run out: the glue between what was asked, the model and the solver.

pub mod body;
mod columns;
#[cfg(feature = "threads")]
pub mod ensemble;
pub mod equations;
pub mod noise;
pub mod quantal;
pub mod rest;
pub mod segments;
pub mod symbolic;

use crate::analysis::release::RELEASE_IS_OVER_MS;
use crate::message::{Message, Told, message, shows_what_is_told};
use crate::model::choices::{Choices, FibreModel, ReleaseMode, Target};
use crate::model::environment::Environment;
use crate::model::nerve_cell::SLOTS;
use crate::model::parameters::Parameters;
use crate::model::physiology::Physiology;
use crate::model::quantal_release::quantum_nS;
use crate::model::state::{STATES, State, StateVector};
use crate::model::twitch;
use crate::scenario::Scenario;
pub use crate::scenario::meaning::SolverOptions;
use crate::scenario::protocol::Protocol;
#[cfg(feature = "threads")]
use crate::solver::Method;
use crate::solver::recorder::{Crossing, Record, Recorder, Sampling};
use crate::solver::spline::Spline;
use crate::solver::{Options, SolveError, Work, drive};
use crate::trace::{Column, Events, Trace};
pub use columns::column_names;
use columns::{FORCE_COLUMN, columns_of};
use equations::{Preparation, SegmentEquations};
use quantal::Prepared;
use quantal::sites::Fates;
use segments::SAME_MOMENT_MS;

/// Everything a run needs.
#[derive(Debug, Clone, Copy)]
pub struct Setup<'a> {
    /// The preparation's numbers.
    pub parameters: &'a Parameters<f64>,
    /// The alternatives chosen.
    pub choices: Choices,
    /// What is done.
    pub protocol: &'a Protocol,
    /// How carefully to follow the solution.
    pub solver: SolverOptions,
    /// When to sample.
    pub sampling: Sampling,
}

impl<'a> Setup<'a> {
    /// What a scenario asks for.
    #[must_use]
    pub fn of(scenario: &'a Scenario) -> Self {
        Setup {
            parameters: &scenario.parameters,
            choices: scenario.choices,
            protocol: &scenario.protocol,
            solver: scenario.solver,
            sampling: match scenario.record.every_ms {
                Some(every_ms) => Sampling::Grid { every_ms },
                None => Sampling::Adaptive,
            },
        }
    }
}

/// What a run gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The record.
    pub trace: Trace,
    /// The work it took.
    pub work: Work,
    /// The state at the end, in the order of [`State::ALL`].
    pub final_state: [f64; STATES],
}

/// Why a run gave nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum SimulateError {
    /// The solution could not be followed.
    Numerical {
        /// What the solver said.
        error: SolveError,
        /// The state's name.
        variable: &'static str,
    },
    /// Somebody asked to stop.
    Interrupted {
        /// When.
        time_ms: f64,
    },
}

shows_what_is_told!(SimulateError);

impl Told for SimulateError {
    fn told(&self) -> Message {
        match self {
            Self::Numerical { error, variable } => message!(
                "tell-run-numerical",
                "{error}; the variable that moved most was `{variable}`",
                error = error.told(),
                variable
            ),
            Self::Interrupted { time_ms } => message!(
                "tell-run-interrupted",
                "stopped at t = {time} ms",
                time = format!("{time_ms:.6}")
            ),
        }
    }
}

impl From<SolveError> for SimulateError {
    fn from(error: SolveError) -> Self {
        Self::of(error, Target::Muscle)
    }
}

impl SimulateError {
    /// What the solver said, with the name that the variable has in a run of this target.
    fn of(error: SolveError, target: Target) -> Self {
        match error {
            SolveError::Interrupted { time_ms } => SimulateError::Interrupted { time_ms },
            SolveError::StepTooSmall { fastest, .. }
            | SolveError::NotFinite { fastest, .. }
            | SolveError::TooManySteps { fastest, .. } => {
                SimulateError::Numerical { error, variable: name(State::ALL[fastest], target) }
            }
        }
    }
}

/// What the place of a state holds instead, when the chain ends in a nerve cell.
fn slot(state: State, target: Target) -> Option<&'static (State, &'static str, f64)> {
    let of_cell = target == Target::NerveCell;
    SLOTS.iter().find(|(slot, ..)| of_cell && *slot == state)
}

fn name(state: State, target: Target) -> &'static str {
    slot(state, target).map_or(state.name(), |(_, name, _)| name)
}

fn scales(target: Target) -> [f64; STATES] {
    State::ALL.map(|state| slot(state, target).map_or(state.scale(), |(.., scale)| *scale))
}

/// Runs a setup. `keep_going` is told the simulated time after each step, or now and then with
/// [`Method::Parts`]; when it answers false the run ends with [`SimulateError::Interrupted`].
///
/// # Errors
/// When the solution cannot be followed to the end, with the time and the variable.
pub fn run(
    setup: &Setup<'_>,
    keep_going: &mut dyn FnMut(f64) -> bool,
) -> Result<Run, SimulateError> {
    #[cfg(feature = "threads")]
    if setup.solver.method == Method::Parts && ensemble::suits(&setup.choices) {
        return ensemble::run_one(setup, keep_going);
    }
    let protocol = setup.protocol;
    let physiology = Physiology::new(setup.parameters, setup.choices);
    let preparation = Preparation::new(physiology);
    let (fates, mut work) = match (setup.choices.release, setup.choices.target) {
        (ReleaseMode::Quantal, Target::Muscle | Target::NerveCell) => {
            // time begins to pass with the second stage, which takes longer
            let prepared = Prepared::new(setup, &mut |_| keep_going(0.0))?;
            (Some(prepared.fates(protocol.seed, 0)), prepared.work)
        }
        _ => (None, Work::default()),
    };
    let quanta_ms = fates.as_ref().map_or(&[][..], |fates| &fates.quanta_ms);
    let segments = segments::segments_with_cuts(protocol, &physiology, quanta_ms);
    let noise = noise_of(protocol);
    let equations: Vec<SegmentEquations<'_>> = segments
        .iter()
        .map(|segment| SegmentEquations {
            preparation: &preparation,
            segment,
            noise: noise.as_ref(),
        })
        .collect();

    let mut state = rest::resting_state(&equations[0]);
    let kinds = crossings(&physiology);
    let landmarks_ms = landmarks(protocol);
    let options = options(setup);
    let pairs: Vec<Crossing> = kinds.iter().map(|(_, crossing)| *crossing).collect();
    let mut recorder = Recorder::new(setup.sampling, &pairs, &landmarks_ms, keep_going);
    let mut quanta = fates.iter().flat_map(Fates::quanta).peekable();
    for segment in &equations {
        let (start_ms, length_ms) = (segment.segment.start_ms, segment.segment.length_ms);
        let before = state;
        while let Some((_, size)) = quanta.next_if(|(t, _)| *t <= start_ms + SAME_MOMENT_MS) {
            let around = segment.segment.environment(0.0, None);
            open_channels(&mut state, size, &around, &physiology);
            state[State::ReleasedQuanta as usize] += 1.0;
        }
        recorder.jumped(start_ms, &before, &state);
        recorder.begin_segment(segment, start_ms, &state);
        drive::segment(
            segment,
            (start_ms, length_ms),
            &mut state,
            &options,
            &mut recorder,
            &mut work,
        )
        .map_err(|error| SimulateError::of(error, setup.choices.target))?;
        recorder.end_segment(start_ms + length_ms, &state);
    }
    let record = recorder.finish(protocol.duration_ms, &state);
    let names = kinds.iter().map(|(name, _)| *name);
    let all = 0..columns_of(setup.choices.target).len();
    let mut trace = trace_of(record, names, setup, &physiology, all);
    if let Some(fates) = &fates {
        add_fates(&mut trace, fates, setup.choices.switches.depletion);
    }
    Ok(Run { trace, work, final_state: state })
}

/// What a quantum of that size opens at once: the end plate, or the synapse of the next nerve cell.
fn open_channels(
    state: &mut StateVector<f64>,
    size: f64,
    around: &Environment<f64>,
    physiology: &Physiology<f64>,
) {
    let (p, choices) = (&physiology.parameters, &physiology.choices);
    if choices.target == Target::NerveCell {
        state[State::EndplateConductance as usize] += p.nerve_cell.ampa_conductance_nS * size;
        state[State::TwitchOnset as usize] += p.nerve_cell.nmda_conductance_nS * size;
    } else {
        state[State::EndplateConductance as usize] +=
            quantum_nS(size, around, &choices.switches, p);
    }
}

/// The frozen noise of a protocol, if it has any.
fn noise_of(protocol: &Protocol) -> Option<Spline> {
    protocol
        .noise
        .filter(|noise| noise.sigma_uA_cm2 > 0.0)
        .map(|noise| noise::frozen_noise(&noise, protocol.duration_ms, protocol.seed))
}

/// How carefully a setup wants the solution followed.
fn options(setup: &Setup<'_>) -> Options<STATES> {
    Options {
        method: setup.solver.method,
        relative_tolerance: setup.solver.relative_tolerance,
        scale: scales(setup.choices.target),
        max_step_ms: setup.solver.max_step_ms.unwrap_or(f64::INFINITY),
        max_steps: setup.solver.max_steps,
    }
}

/// The crossings that count as events: spikes of the nerve; spikes of the fibre and end-plate
/// potentials, or spikes of the next nerve cell.
fn crossings(physiology: &Physiology<f64>) -> Vec<(&'static str, Crossing)> {
    let p = &physiology.parameters;
    let (fibre_level_mV, fibre_refractory_ms) = match physiology.choices.fibre {
        FibreModel::ActionPotential => (0.0, 0.5),
        FibreModel::Event => (
            p.muscle_fibre.leak_reversal_mV + p.muscle_fibre.event_threshold_mV,
            p.muscle_fibre.event_refractory_ms,
        ),
    };
    let crossing =
        |state, level, refractory_ms| Crossing { state: state as usize, level, refractory_ms };
    let nerve = ("nerve_spike", crossing(State::NervePotential, 0.0, 0.3));
    match physiology.choices.target {
        Target::Nerve => vec![nerve],
        Target::NerveCell => vec![nerve, ("cell_spike", crossing(State::FibrePotential, 0.0, 0.5))],
        Target::Muscle => vec![
            nerve,
            ("fibre_spike", crossing(State::FibrePotential, fibre_level_mV, fibre_refractory_ms)),
            // half a quantum's conductance: below that there was no end-plate potential
            (
                "endplate_potential",
                crossing(State::EndplateConductance, 0.5 * p.endplate.quantal_conductance_nS, 0.3),
            ),
        ],
    }
}

/// Samples that analysis relies on: when the release of each stimulus is over.
fn landmarks(protocol: &Protocol) -> Vec<f64> {
    let starts_ms: Vec<f64> = protocol.pulses.iter().map(|pulse| pulse.start_ms).collect();
    let next_ms = starts_ms.iter().skip(1).copied().chain([protocol.duration_ms]);
    starts_ms
        .iter()
        .zip(next_ms)
        .map(|(start_ms, next_ms)| (start_ms + RELEASE_IS_OVER_MS).min(next_ms))
        .collect()
}

/// Names the record's columns, of which `columns` are the numbers, and its events, and builds the force of an event fibre.
fn trace_of(
    record: Record,
    kinds: impl Iterator<Item = &'static str>,
    &Setup { protocol, sampling, .. }: &Setup<'_>,
    physiology: &Physiology<f64>,
    columns: impl Iterator<Item = usize>,
) -> Trace {
    let infos = columns_of(physiology.choices.target);
    let columns = columns
        .map(|column| &infos[column])
        .zip(record.columns)
        .map(|(info, values)| Column { name: info.name.into(), unit: info.unit.into(), values })
        .collect();
    let mut events = vec![Events {
        name: "stimulus".into(),
        times_ms: protocol.pulses.iter().map(|pulse| pulse.start_ms).collect(),
    }];
    events.extend(
        kinds.zip(record.crossings).map(|(name, times_ms)| Events { name: name.into(), times_ms }),
    );
    let mut trace = Trace { time_ms: record.time_ms, columns, events };
    if physiology.choices.fibre == FibreModel::Event && physiology.choices.target == Target::Muscle
    {
        if sampling == Sampling::Adaptive {
            add_twitch_samples(&mut trace, physiology.parameters.twitch.contraction_time_ms);
        }
        add_event_force(&mut trace, physiology);
    }
    trace
}

/// What only the fates of the vesicles tell: how many are docked, and when quanta left.
fn add_fates(trace: &mut Trace, fates: &Fates, depletion: bool) {
    let released = trace.column("released_quanta").unwrap_or_default();
    let docked: Vec<f64> = trace
        .time_ms
        .iter()
        .zip(released)
        .map(|(time_ms, released)| {
            let refilled = fates.refills_ms.partition_point(|t| t <= time_ms);
            let missing = if depletion { released - refilled as f64 } else { 0.0 };
            fates.docked_at_start as f64 - missing
        })
        .collect();
    for column in &mut trace.columns {
        if column.name == "docked_vesicles" {
            column.values.clone_from(&docked);
        }
    }
    trace.events.push(Events { name: "quantum".into(), times_ms: fates.quanta_ms.clone() });
}

/// The sampler of an event fibre knows nothing of force, which comes afterwards: samples along
/// each twitch, close enough for straight lines.
fn add_twitch_samples(trace: &mut Trace, contraction_time_ms: f64) {
    let along = (0..60).map(|k| 0.05 * f64::from(k)).chain((15..60).map(|k| 0.2 * f64::from(k)));
    let along: Vec<f64> = along.map(|part| part * contraction_time_ms).collect();
    let spikes_ms = trace.events("fibre_spike");
    let times_ms: Vec<f64> =
        spikes_ms.iter().flat_map(|spike_ms| along.iter().map(move |t| spike_ms + t)).collect();
    trace.add_samples_at(&times_ms);
}

/// Force of an event fibre: the twitches of its spikes, added up exactly.
fn add_event_force(trace: &mut Trace, physiology: &Physiology<f64>) {
    let p = &physiology.parameters.twitch;
    let spikes_ms = trace.events("fibre_spike").to_vec();
    let times_ms = trace.time_ms.clone();
    let activation: Vec<f64> = times_ms
        .iter()
        .map(|&t| spikes_ms.iter().map(|&spike| twitch::single_twitch(t - spike, p)).sum())
        .collect();
    let force: Vec<f64> = activation.iter().map(|&a| twitch::force(a, p)).collect();
    for column in &mut trace.columns {
        if column.name == "twitch_activation" {
            column.values.clone_from(&activation);
        } else if column.name == FORCE_COLUMN {
            column.values.clone_from(&force);
        }
    }
}
