//! Salts of magnesium, and how much magnesium is in a gram of each.

use crate::constants::MAGNESIUM_G_PER_MOL;
use crate::scenario::choice::words;

/// A salt of magnesium that is swallowed or infused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each has its words below")]
pub enum Salt {
    Oxide,
    Hydroxide,
    Carbonate,
    Citrate,
    Chloride,
    Sulfate,
    Lactate,
    Glycinate,
    Acetate,
}

words! { Salt {
    Oxide = "oxide", "Magnesium oxide, MgO";
    Hydroxide = "hydroxide", "Magnesium hydroxide, Mg(OH)2, an antacid and laxative";
    Carbonate = "carbonate", "Magnesium carbonate, MgCO3";
    Citrate = "citrate", "Trimagnesium dicitrate without water, Mg3(C6H5O7)2";
    Chloride = "chloride", "Magnesium chloride hexahydrate, MgCl2 6 H2O";
    Sulfate = "sulfate", "Magnesium sulfate heptahydrate, MgSO4 7 H2O, Epsom salt";
    Lactate = "lactate", "Magnesium lactate dihydrate, Mg(C3H5O3)2 2 H2O";
    Glycinate = "glycinate", "Magnesium bisglycinate, Mg(C2H4NO2)2";
    Acetate = "acetate", "Magnesium acetate tetrahydrate, Mg(C2H3O2)2 4 H2O";
} }

impl Salt {
    /// Mass of the salt that holds one mole of magnesium, g/mol, from the formula and the
    /// conventional atomic weights.
    #[must_use]
    pub fn per_mole_g(self) -> f64 {
        match self {
            Salt::Oxide => 40.304,
            Salt::Hydroxide => 58.320,
            Salt::Carbonate => 84.313,
            Salt::Citrate => 150.37,
            Salt::Chloride => 203.30,
            Salt::Sulfate => 246.47,
            Salt::Lactate => 238.48,
            Salt::Glycinate => 172.42,
            Salt::Acetate => 214.45,
        }
    }

    /// Magnesium in a mass of this salt.
    #[must_use]
    pub fn magnesium_mmol(self, mass_mg: f64) -> f64 {
        mass_mg / self.per_mole_g()
    }
}

/// Amount of magnesium that weighs as much.
#[must_use]
pub fn elemental_mmol(mass_mg: f64) -> f64 {
    mass_mg / MAGNESIUM_G_PER_MOL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::choice::Choice as _;

    #[test]
    fn exact_molar_masses_are_the_sums_of_their_atoms() {
        // atoms of C, H, N, O, S, Cl beside one Mg
        let atoms = |salt| match salt {
            Salt::Oxide => [0., 0., 0., 1., 0., 0.],
            Salt::Hydroxide => [0., 2., 0., 2., 0., 0.],
            Salt::Carbonate => [1., 0., 0., 3., 0., 0.],
            Salt::Citrate => [4., 10. / 3., 0., 14. / 3., 0., 0.],
            Salt::Chloride => [0., 12., 0., 6., 0., 2.],
            Salt::Sulfate => [0., 14., 0., 11., 1., 0.],
            Salt::Lactate => [6., 14., 0., 8., 0., 0.],
            Salt::Glycinate => [4., 8., 2., 4., 0., 0.],
            Salt::Acetate => [4., 14., 0., 8., 0., 0.],
        };
        let weights = [12.011, 1.008, 14.007, 15.999, 32.06, 35.45];
        for salt in Salt::ALL {
            let rest: f64 = atoms(*salt).iter().zip(weights).map(|(n, weight)| n * weight).sum();
            let sum = MAGNESIUM_G_PER_MOL + rest;
            assert!((salt.per_mole_g() / sum - 1.0).abs() < 3e-4, "{salt:?}: {sum}");
        }
    }

    #[test]
    fn a_gram_of_the_hospital_salt_is_four_millimoles() {
        assert!((Salt::Sulfate.magnesium_mmol(1000.0) - 4.06).abs() < 0.01);
        assert!((elemental_mmol(300.0) - 12.34).abs() < 0.01);
    }
}
