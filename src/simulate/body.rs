//! A body scenario in, its course out: hours to months of a person, and a run of the junction at
//! each moment at which the synapse is looked at.
//!
//! The solver is the one of the junction. It counts in whatever unit its equations do, and here
//! that is the hour: what is called ms there is an hour here.

use super::{Run, Setup, SimulateError, run};
use crate::message::{Message, Told, message, shows_what_is_told};
use crate::model::body::state::balance_mmol;
use crate::model::body::{BodyState, BodyVector, Person, STATES, blood_pressure, serum};
use crate::real::{Dual, Real};
use crate::scenario::body::junction::in_blood;
use crate::scenario::body::meaning::{BodyScenario, IntakeKind, Look};
use crate::scenario::meaning::Scenario;
use crate::solver::recorder::{Columns, Recorder, Sampling};
use crate::solver::{Equations, Method, Options, SolveError, Work, drive};
use crate::trace::{Column, Course, CourseEvents};
use nalgebra::SMatrix;

/// Relative error allowed in each step.
pub const RELATIVE_TOLERANCE: f64 = 1e-9;
/// Most steps: every meal of two years needs a few.
const MOST_STEPS: u64 = 5_000_000;
/// Moments closer than this are one moment.
const SAME_MOMENT_h: f64 = 1e-9;
/// Hours in a day.
const DAY_h: f64 = 24.0;

/// What a run of the body gives.
#[derive(Debug, Clone, PartialEq)]
pub struct BodyRun {
    /// The record.
    pub course: Course,
    /// What was seen at the synapse, ascending in time.
    pub looks: Vec<SynapseRun>,
    /// The work it took, without that at the synapse.
    pub work: Work,
    /// The state at the end, in the order of [`BodyState::ALL`].
    pub final_state: BodyVector<f64>,
    /// How far magnesium at the end differs from magnesium at the beginning, with all that came in
    /// and went out, as part of all that was ever there: rounding, if the numbers are right.
    pub imbalance_frac: f64,
}

/// One look at the synapse.
#[derive(Debug, Clone, PartialEq)]
pub struct SynapseRun {
    /// When and at which junction.
    pub look: Look,
    /// The junction in the blood of that moment.
    pub scenario: Scenario,
    /// Its run.
    pub run: Run,
}

/// Why a run of the body gave nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum BodyError {
    /// The course could not be followed.
    Numerical {
        /// When.
        time_h: f64,
        /// The state's name.
        variable: &'static str,
    },
    /// A run of the junction failed.
    Synapse {
        /// Of the body.
        at_h: f64,
        /// Scenario file of the junction.
        file: String,
        /// Why.
        error: SimulateError,
    },
    /// Somebody asked to stop.
    Interrupted,
}

shows_what_is_told!(BodyError);

impl Told for BodyError {
    fn told(&self) -> Message {
        match self {
            Self::Numerical { time_h, variable } => message!(
                "tell-run-body-numerical",
                "the course of the body could not be followed after {time} h; the variable that \
                 moved most was `{variable}`",
                time = format!("{time_h:.3}"),
                variable
            ),
            Self::Synapse { at_h, file, error } => message!(
                "tell-run-synapse",
                "at {time} h the junction `{file}` could not be simulated: {error}",
                time = at_h.to_string(),
                file,
                error = error.told()
            ),
            Self::Interrupted => message!("tell-run-stopped", "stopped"),
        }
    }
}

impl From<SolveError> for BodyError {
    fn from(error: SolveError) -> Self {
        match error {
            SolveError::Interrupted { .. } => BodyError::Interrupted,
            SolveError::StepTooSmall { time_ms: time_h, fastest }
            | SolveError::NotFinite { time_ms: time_h, fastest }
            | SolveError::TooManySteps { time_ms: time_h, fastest, .. } => {
                BodyError::Numerical { time_h, variable: BodyState::ALL[fastest].name() }
            }
        }
    }
}

/// The body between two occasions.
struct Stretch<'a> {
    person: &'a Person<f64>,
    /// The same person in the kinds of number that derivatives need.
    along: &'a Person<Dual<1>>,
    full: &'a Person<Dual<STATES>>,
    infused_mmol_per_h: f64,
}

impl Equations<STATES> for Stretch<'_> {
    fn rates(&self, _time_h: f64, state: &BodyVector<f64>) -> BodyVector<f64> {
        self.person.changes_per_h(state, self.infused_mmol_per_h)
    }

    fn jacobian(&self, _time_h: f64, state: &BodyVector<f64>) -> SMatrix<f64, STATES, STATES> {
        let moving = std::array::from_fn(|i| Dual::variable(state[i], i));
        let rates = self.full.changes_per_h(&moving, Dual::constant(self.infused_mmol_per_h));
        SMatrix::from_fn(|row, column| rates[row].slope[column])
    }

    fn time_slope(&self, _time_h: f64, _state: &BodyVector<f64>) -> Option<BodyVector<f64>> {
        None
    }

    fn acceleration(
        &self,
        _time_h: f64,
        state: &BodyVector<f64>,
        rates: &BodyVector<f64>,
    ) -> BodyVector<f64> {
        let moving = std::array::from_fn(|i| Dual { value: state[i], slope: [rates[i]] });
        let infused = Dual::constant(self.infused_mmol_per_h);
        self.along.changes_per_h(&moving, infused).map(|rate| rate.slope[0])
    }

    fn is_noisy(&self) -> bool {
        false
    }
}

/// Name, unit and smallest meaningful difference of each column.
const COLUMNS: [(&str, &str, f64); 17] = [
    ("total_magnesium_mM", "mM", 1e-5),
    ("ionised_magnesium_mM", "mM", 1e-5),
    ("bound_magnesium_mM", "mM", 1e-5),
    ("ionised_calcium_mM", "mM", 1e-5),
    ("tissue_magnesium_mM", "mM", 1e-5),
    ("fluid_mmol", "mmol", 1e-3),
    ("tissue_mmol", "mmol", 1e-2),
    ("gut_mmol", "mmol", 1e-3),
    ("urine_mmol_per_d", "mmol/d", 1e-3),
    ("infusion_mmol_per_h", "mmol/h", 1e-3),
    ("blood_pressure_fall_mmHg", "mmHg", 1e-3),
    ("swallowed_mmol", "mmol", 1e-2),
    ("infused_mmol", "mmol", 1e-2),
    ("absorbed_mmol", "mmol", 1e-2),
    ("excreted_mmol", "mmol", 1e-2),
    ("stool_mmol", "mmol", 1e-2),
    ("lost_mmol", "mmol", 1e-2),
];

/// The names of the columns of a course.
pub fn column_names() -> impl Iterator<Item = &'static str> {
    COLUMNS.iter().map(|(name, ..)| *name)
}

static RESOLUTION: [f64; COLUMNS.len()] = {
    let mut resolution = [0.0; COLUMNS.len()];
    let mut i = 0;
    while i < resolution.len() {
        resolution[i] = COLUMNS[i].2;
        i += 1;
    }
    resolution
};

impl Columns<STATES> for Stretch<'_> {
    fn sample(&self, _time_h: f64, y: &BodyVector<f64>, row: &mut Vec<f64>) {
        let (person, p) = (self.person, &self.person.parameters);
        let serum_mM = person.serum_mM(y);
        let state = |state: BodyState| y[state as usize];
        row.extend([
            serum_mM,
            serum::ionised(serum_mM, &p.body),
            serum::bound(serum_mM, &p.body),
            state(BodyState::Calcium),
            person.tissue_mM(y),
            state(BodyState::Fluid),
            state(BodyState::Tissue),
            state(BodyState::GutAbsorbable) + state(BodyState::GutRest),
            DAY_h * person.excretion_mmol_per_h(serum_mM),
            self.infused_mmol_per_h,
            blood_pressure::fall(serum_mM, &p.body, &p.blood_pressure),
            state(BodyState::Swallowed),
            state(BodyState::Infused),
            state(BodyState::Absorbed),
            state(BodyState::Excreted),
            state(BodyState::Stool),
            state(BodyState::Lost),
        ]);
    }

    fn resolution(&self) -> &[f64] {
        &RESOLUTION
    }
}

/// Runs a body scenario. `keep_going` is told after each step which fraction of the work is done;
/// when it answers false the run ends with [`BodyError::Interrupted`].
///
/// # Errors
/// When the course, or a run of the junction, cannot be followed to its end.
pub fn run_body(
    scenario: &BodyScenario,
    keep_going: &mut dyn FnMut(f64) -> bool,
) -> Result<BodyRun, BodyError> {
    let person = &scenario.person;
    let (along, full) = (person.map(Dual::constant), person.map(Dual::constant));
    let borders_h = borders(scenario);
    let stretches: Vec<Stretch<'_>> = borders_h
        .windows(2)
        .map(|pair| {
            let infused_mmol_per_h = infused_mmol_per_h(scenario, 0.5 * (pair[0] + pair[1]));
            Stretch { person, along: &along, full: &full, infused_mmol_per_h }
        })
        .collect();
    let options = Options {
        method: Method::Rosenbrock,
        relative_tolerance: RELATIVE_TOLERANCE,
        scale: BodyState::ALL.map(BodyState::scale),
        max_step_ms: f64::INFINITY,
        max_steps: MOST_STEPS,
    };
    // the course is quickly done; the looks at the synapse take the time
    let share = 1.0 / (1.0 + scenario.looks.len() as f64);
    let mut course_goes_on = |time_h: f64| keep_going(share * time_h / scenario.duration_h);
    let mut state = person.at_rest(scenario.start_mM);
    let at_start_mmol = balance_mmol(&state);
    let mut work = Work::default();
    let mut recorder = Recorder::new(Sampling::Adaptive, &[], &[], &mut course_goes_on);
    let mut baths = Vec::new();
    let mut pending = scenario.intakes.iter().peekable();
    let mut unseen = scenario.looks.iter().peekable();
    for (stretch, pair) in stretches.iter().zip(borders_h.windows(2)) {
        let (start_h, end_h) = (pair[0], pair[1]);
        // before what is swallowed at this moment lies in the gut
        recorder.begin_segment(stretch, start_h, &state);
        while unseen.next_if(|look| look.at_h < start_h + SAME_MOMENT_h).is_some() {
            baths.push(bath(person, &state));
        }
        let mut swallowed_mmol = 0.0;
        while let Some(intake) = pending.next_if(|intake| intake.at_h < start_h + SAME_MOMENT_h) {
            swallowed_mmol += intake.amount_mmol;
        }
        if swallowed_mmol > 0.0 {
            person.swallow(&mut state, swallowed_mmol);
            recorder.begin_segment(stretch, start_h, &state);
        }
        let length_h = end_h - start_h;
        drive::segment(
            stretch,
            (start_h, length_h),
            &mut state,
            &options,
            &mut recorder,
            &mut work,
        )?;
        recorder.end_segment(end_h, &state);
    }
    baths.extend(unseen.map(|_| bath(person, &state)));
    let record = recorder.finish(scenario.duration_h, &state);
    let columns = COLUMNS
        .iter()
        .zip(record.columns)
        .map(|((name, unit, _), values)| Column {
            name: (*name).into(),
            unit: (*unit).into(),
            values,
        })
        .collect();
    let course = Course { time_h: record.time_ms, columns, events: events(scenario) };
    let total_mmol =
        at_start_mmol + state[BodyState::Swallowed as usize] + state[BodyState::Infused as usize];
    let imbalance_frac =
        (balance_mmol(&state) - at_start_mmol).abs() / total_mmol.max(f64::MIN_POSITIVE);
    let looks = looks(scenario, &baths, share, keep_going)?;
    Ok(BodyRun { course, looks, work, final_state: state, imbalance_frac })
}

/// Ionised calcium and magnesium of a state.
fn bath(person: &Person<f64>, state: &BodyVector<f64>) -> (f64, f64) {
    let magnesium_mM = serum::ionised(person.serum_mM(state), &person.parameters.body);
    (state[BodyState::Calcium as usize], magnesium_mM)
}

/// All moments at which something may change suddenly or be looked at, ascending, from 0 to the
/// end.
fn borders(scenario: &BodyScenario) -> Vec<f64> {
    let end_h = scenario.duration_h;
    let mut borders_h = vec![0.0, end_h];
    borders_h.extend(scenario.intakes.iter().map(|intake| intake.at_h));
    borders_h.extend(scenario.infusions.iter().flat_map(|i| [i.start_h, i.start_h + i.over_h]));
    borders_h.extend(scenario.looks.iter().map(|look| look.at_h));
    borders_h.retain(|time_h| (0.0..=end_h).contains(time_h));
    borders_h.sort_by(f64::total_cmp);
    borders_h.dedup_by(|later, earlier| *later - *earlier < SAME_MOMENT_h);
    borders_h
}

fn infused_mmol_per_h(scenario: &BodyScenario, time_h: f64) -> f64 {
    let runs = scenario.infusions.iter().filter(|infusion| {
        (infusion.start_h..infusion.start_h + infusion.over_h).contains(&time_h)
    });
    runs.map(|infusion| infusion.rate_mmol_per_h).sum()
}

fn events(scenario: &BodyScenario) -> Vec<CourseEvents> {
    let swallowed = |kind: IntakeKind| {
        let of_kind = scenario.intakes.iter().filter(move |intake| intake.kind == kind);
        of_kind.map(|intake| intake.at_h).collect::<Vec<f64>>()
    };
    let event = |name: &str, mut times_h: Vec<f64>| {
        times_h.sort_by(f64::total_cmp);
        times_h.dedup();
        CourseEvents { name: name.into(), times_h }
    };
    vec![
        event("meal", swallowed(IntakeKind::Meal)),
        event("dose", swallowed(IntakeKind::Dose)),
        event("infusion", scenario.infusions.iter().map(|infusion| infusion.start_h).collect()),
        event("synapse", scenario.looks.iter().map(|look| look.at_h).collect()),
    ]
}

/// Runs the junction at each look.
fn looks(
    scenario: &BodyScenario,
    baths: &[(f64, f64)],
    share: f64,
    keep_going: &mut dyn FnMut(f64) -> bool,
) -> Result<Vec<SynapseRun>, BodyError> {
    let mut seen = Vec::with_capacity(baths.len());
    for (index, (look, (calcium_mM, magnesium_mM))) in scenario.looks.iter().zip(baths).enumerate()
    {
        let junction = &scenario.junctions[look.junction];
        let clock_h = (scenario.begin_h + look.at_h).rem_euclid(DAY_h);
        let there = in_blood(&junction.scenario, *calcium_mM, *magnesium_mM, clock_h);
        let done = share * (1.0 + index as f64);
        let duration_ms = there.protocol.duration_ms;
        let mut goes_on = |time_ms: f64| keep_going(done + share * time_ms / duration_ms);
        let run = run(&Setup::of(&there), &mut goes_on).map_err(|error| match error {
            SimulateError::Interrupted { .. } => BodyError::Interrupted,
            error @ SimulateError::Numerical { .. } => {
                BodyError::Synapse { at_h: look.at_h, file: junction.file.clone(), error }
            }
        })?;
        seen.push(SynapseRun { look: *look, scenario: there, run });
    }
    Ok(seen)
}
