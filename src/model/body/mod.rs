//! The body around the synapse: from what is swallowed, infused and excreted to the magnesium and
//! calcium that bathe the nerve ending, over hours to months.
//!
//! What is swallowed lies in the [`gut`], from where a part goes over into the fluid outside the
//! cells; the [`kidney`] lets out what it cannot hold back; [`tissue`] slowly takes up or gives
//! back. [`serum`] says how much of the magnesium is ionised, and how calcium follows when
//! magnesium runs out. [`blood_pressure`] is an output only.
//!
//! Time counts in hours here, amounts in mmol, concentrations in mM.

pub mod blood_pressure;
pub mod gut;
pub mod kidney;
pub mod serum;
pub mod state;
pub mod tissue;

use crate::equation::Equation;
use crate::model::parameters::Parameters;
use crate::real::Real;
use crate::references::LU_2000;
pub use state::{BodyState, BodyVector, STATES};

/// Index entry of [`Person::changes_per_h`].
pub const FLUID_BALANCE: Equation = crate::equation!(
    "fluid-balance",
    "Magnesium outside the cells changes by what is absorbed and infused, and by what leaves.",
    "v m dC/dt = G / tau_a + I - E - X - L C / C_u",
    r"v m \frac{dC}{dt} = \frac{G}{\tau_{\mathrm{a}}} + I - E - X - L \frac{C}{C_{\mathrm{u}}}",
    [
        ("v", "body.fluid"),
        ("m", "body.mass"),
        ("tau_a", "gut.absorption_time"),
        ("C_u", "body.usual_serum"),
    ],
    LU_2000,
    "one volume of distribution, 0.25 to 0.44 L/kg; E goes with the urine, X into tissue, L C / C_u \
     by other ways",
);

/// One person: the numbers of the catalogue, and what is this person's own.
#[derive(Debug, Clone, Copy)]
pub struct Person<R> {
    /// All parameters of the model; only those of the body are used.
    pub parameters: Parameters<R>,
    /// Body mass.
    pub mass_kg: R,
    /// What the kidneys filter; 0 when they do not work.
    pub filtration_mL_min: R,
    /// How much of the kidney's power to hold magnesium back is left, 1 when it is whole.
    pub reabsorption_frac: R,
    /// What is lost by other ways (diarrhoea, sweat) at the usual serum magnesium.
    pub loss_mmol_per_h: R,
    /// Ionised calcium while the parathyroid glands work.
    pub calcium_mM: R,
}

impl<R: Real> Person<R> {
    /// The same person in another kind of number.
    pub fn map<S>(&self, convert: impl Fn(R) -> S) -> Person<S> {
        Person {
            parameters: self.parameters.map(&convert),
            mass_kg: convert(self.mass_kg),
            filtration_mL_min: convert(self.filtration_mL_min),
            reabsorption_frac: convert(self.reabsorption_frac),
            loss_mmol_per_h: convert(self.loss_mmol_per_h),
            calcium_mM: convert(self.calcium_mM),
        }
    }

    /// Volume in which magnesium is distributed at once.
    pub fn fluid_L(&self) -> R {
        self.parameters.body.fluid_L_per_kg * self.mass_kg
    }

    /// Volume of fluid that would hold as much as the tissue does at the same concentration.
    pub fn tissue_L(&self) -> R {
        self.parameters.body.tissue_L_per_kg * self.mass_kg
    }

    /// Total magnesium of serum in a state.
    pub fn serum_mM(&self, state: &BodyVector<R>) -> R {
        state[BodyState::Fluid as usize] / self.fluid_L()
    }

    /// The serum with which the tissue would be at rest in a state.
    pub fn tissue_mM(&self, state: &BodyVector<R>) -> R {
        state[BodyState::Tissue as usize] / self.tissue_L()
    }

    /// What the kidneys excrete at a serum magnesium.
    pub fn excretion_mmol_per_h(&self, serum_mM: R) -> R {
        let filtered_frac = -self.parameters.body.bound_frac + 1.0;
        kidney::excretion(
            serum_mM * filtered_frac,
            self.filtration_mL_min,
            self.reabsorption_frac,
            &self.parameters.kidney,
        )
    }

    /// How fast each state changes, per hour, while `infused_mmol_per_h` flow into a vein.
    ///
    /// `[eq:fluid-balance]` Source: Lu & Nightingale 2000 for the volume of distribution.
    ///
    /// Every amount that leaves one state enters another, so that their sum changes only by what is
    /// infused and swallowed.
    pub fn changes_per_h(&self, y: &BodyVector<R>, infused_mmol_per_h: R) -> BodyVector<R> {
        let p = &self.parameters;
        let serum_mM = self.serum_mM(y);
        let absorbed = gut::release(y[BodyState::GutAbsorbable as usize], p.gut.absorption_h);
        let stool = gut::release(y[BodyState::GutRest as usize], p.gut.transit_h);
        let excreted = self.excretion_mmol_per_h(serum_mM);
        let to_tissue =
            tissue::exchange(serum_mM, self.tissue_mM(y), self.tissue_L(), p.body.tissue_time_h);
        let lost = self.loss_mmol_per_h * serum_mM / p.body.usual_serum_mM;
        let calcium_goal_mM = serum::calcium_goal(serum_mM, self.calcium_mM, &p.parathyroid);
        let calcium_mM = y[BodyState::Calcium as usize];

        let mut change = [R::constant(0.0); STATES];
        change[BodyState::GutAbsorbable as usize] = -absorbed;
        change[BodyState::GutRest as usize] = -stool;
        change[BodyState::Fluid as usize] =
            absorbed + infused_mmol_per_h - excreted - to_tissue - lost;
        change[BodyState::Tissue as usize] = to_tissue;
        change[BodyState::Infused as usize] = infused_mmol_per_h;
        change[BodyState::Absorbed as usize] = absorbed;
        change[BodyState::Excreted as usize] = excreted;
        change[BodyState::Stool as usize] = stool;
        change[BodyState::Lost as usize] = lost;
        change[BodyState::Calcium as usize] = (calcium_goal_mM - calcium_mM) / p.parathyroid.time_h;
        change
    }
}

impl Person<f64> {
    /// The state of a person whose tissue is at rest with this serum magnesium and who has nothing
    /// in the gut.
    #[must_use]
    pub fn at_rest(&self, serum_mM: f64) -> BodyVector<f64> {
        let mut state = [0.0; STATES];
        state[BodyState::Fluid as usize] = serum_mM * self.fluid_L();
        state[BodyState::Tissue as usize] = serum_mM * self.tissue_L();
        state[BodyState::Calcium as usize] =
            serum::calcium_goal(serum_mM, self.calcium_mM, &self.parameters.parathyroid);
        state
    }

    /// Serum magnesium at which as much leaves as is absorbed, in mM; `None` when nothing leaves.
    #[must_use]
    pub fn steady_serum_mM(&self, absorbed_mmol_per_h: f64) -> Option<f64> {
        if self.filtration_mL_min <= 0.0 && self.loss_mmol_per_h <= 0.0 {
            return None;
        }
        let leaves = |serum_mM: f64| {
            self.excretion_mmol_per_h(serum_mM)
                + self.loss_mmol_per_h * serum_mM / self.parameters.body.usual_serum_mM
        };
        // what leaves grows with serum, so that halving an interval finds the one balance
        let (mut low_mM, mut high_mM) = (0.0, MOST_SERUM_mM);
        for _ in 0..200 {
            let middle_mM = 0.5 * (low_mM + high_mM);
            if leaves(middle_mM) < absorbed_mmol_per_h {
                low_mM = middle_mM;
            } else {
                high_mM = middle_mM;
            }
        }
        Some(high_mM).filter(|serum_mM| *serum_mM < MOST_SERUM_mM)
    }

    /// Swallows `amount_mmol`: what will be absorbed of it is settled at once.
    pub fn swallow(&self, state: &mut BodyVector<f64>, amount_mmol: f64) {
        let absorbed_mmol = gut::absorbed(amount_mmol, &self.parameters.gut);
        state[BodyState::Swallowed as usize] += amount_mmol;
        state[BodyState::GutAbsorbable as usize] += absorbed_mmol;
        state[BodyState::GutRest as usize] += amount_mmol - absorbed_mmol;
    }
}

/// A serum magnesium far beyond what anybody survives.
const MOST_SERUM_mM: f64 = 1000.0;

#[cfg(test)]
mod tests;
