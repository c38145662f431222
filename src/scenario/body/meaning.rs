//! What a scenario of the body means, as plain numbers: the result of reading one.

use super::food::Food;
use super::salt::Salt;
use super::schedule::Timing;
use crate::model::body::Person;
use crate::scenario::meaning::{ChangedParameter, Scenario, Story};
use crate::scenario::preset::Preset;
use crate::scenario::problem::Warning;
use crate::scenario::tree::Sources;

/// A scenario of the body, ready to be simulated.
#[derive(Debug, Clone)]
pub struct BodyScenario {
    /// What it is about.
    pub story: Story,
    /// The set of parameters it starts from, with the source of each.
    pub preset: &'static Preset,
    /// Which parameters the scenario changed, in the order of the catalogue.
    pub changed: Vec<ChangedParameter>,
    /// The person, with the parameters of the run.
    pub person: Person<f64>,
    /// Total magnesium of serum at the beginning, with which the tissue is at rest.
    pub start_mM: f64,
    /// Length of the run.
    pub duration_h: f64,
    /// Time of day at which it begins, hours since midnight.
    pub begin_h: f64,
    /// What is swallowed, ascending in time.
    pub intakes: Vec<Intake>,
    /// What runs into a vein, in the order of the file.
    pub infusions: Vec<Infusion>,
    /// Looks at the synapse, ascending in time.
    pub looks: Vec<Look>,
    /// The junctions that are looked at, in the order of the file.
    pub junctions: Vec<Junction>,
    /// The same as it was asked for, for people to read.
    pub setup: Setup,
    /// What can be simulated but is hardly meant.
    pub warnings: Vec<Warning>,
    /// The texts it was read from, in the order of reading.
    pub sources: Sources,
}

/// What kind of thing is swallowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntakeKind {
    /// With a meal.
    Meal,
    /// As a tablet, a powder or an antacid.
    Dose,
}

/// Something swallowed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Intake {
    /// When.
    pub at_h: f64,
    /// Magnesium in it.
    pub amount_mmol: f64,
    /// What kind of thing.
    pub kind: IntakeKind,
}

/// Something that runs into a vein at a steady rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Infusion {
    /// When it begins.
    pub start_h: f64,
    /// How long it lasts within the run.
    pub over_h: f64,
    /// How fast.
    pub rate_mmol_per_h: f64,
}

/// A look at the synapse.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// When.
    pub at_h: f64,
    /// Index of the junction.
    pub junction: usize,
}

/// A junction that is looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Junction {
    /// Its scenario file as it was typed.
    pub file: String,
    /// The same from where the program was started.
    pub path: String,
    /// The scenario.
    pub scenario: Scenario,
}

/// What was asked for, with every default filled in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Setup {
    /// Meals, in the order of the file.
    pub meals: Vec<(Meal, Timing)>,
    /// Doses, in the order of the file.
    pub doses: Vec<(Dose, Timing)>,
}

/// What a meal consists of.
#[derive(Debug, Clone, PartialEq)]
pub enum Meal {
    /// A portion of a food.
    Food {
        /// Which.
        food: &'static Food,
        /// How much of it, g.
        portion_g: f64,
    },
    /// Magnesium alone.
    Magnesium {
        /// How much.
        amount_mmol: f64,
    },
}

/// What a dose consists of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Dose {
    /// A salt.
    Salt {
        /// Which.
        salt: Salt,
        /// How much of it.
        mass_mg: f64,
    },
    /// Magnesium alone.
    Magnesium {
        /// How much.
        amount_mmol: f64,
    },
}
