//! How divalent ions in the bath shift the voltage dependence of gates.
//!
//! The outer face of the membrane carries fixed negative charge. Ions screen it (and calcium
//! binds to it a little), so the potential just outside, psi, depends on the bath. A gate feels
//! the field across the membrane, from the inside to that face: more divalent ions make psi less
//! negative and the membrane needs more depolarisation for the same opening.
//!
//! Solved before the integration, at the corners and along the ramps of a changing bath; the
//! right-hand side only sees the resulting numbers.

use crate::constants::{
    ELEMENTARY_CHARGE_C, GAS_CONSTANT_J_PER_MOL_KELVIN, VACUUM_PERMITTIVITY_F_PER_M,
    ZERO_CELSIUS_K, thermal_mV,
};
use crate::equation::Equation;
use crate::math;
use crate::model::parameters::SurfaceCharge;
use crate::references;

/// Index entry of [`diffuse_charge_C_m2`].
pub const GRAHAME: Equation = crate::equation!(
    "grahame",
    "Charge of the cloud of ions that a surface at potential psi holds.",
    "sigma(psi)^2 = 2 eps_r eps_0 R T * SUM_i c_i [exp(-z_i F psi / R T) - 1]",
    r"\sigma(\psi)^2 = 2\,\varepsilon_{\mathrm{r}}\,\varepsilon_{0} R T \sum_{i} c_{i} \left[\exp\left(-\frac{z_{i} F \psi}{R T}\right) - 1\right]",
    [("eps_r", "surface_charge.relative_permittivity"),],
    references::HILLE_1975,
    "abstract (method); the equation is Grahame's for mixed valences"
);

/// Index entry of [`group_charge_C_m2`].
pub const CHARGE_REGULATION: Equation = crate::equation!(
    "charge-regulation",
    "Charge of acid and basic groups that protons, calcium and magnesium partly neutralise.",
    "sigma = SUM_j sigma_j / (1 + [H]_s 10^pK_j + [Ca]_s/K_Ca + A_Mg [Mg]_s) + sigma_b / (1 + 10^-pK_b/[H]_s),   [X]_s = [X] exp(-z F psi / R T)",
    r"\sigma = \sum_{\mathrm{j}} \frac{\sigma_{\mathrm{j}}}{1 + [\mathrm{H}]_{\mathrm{s}}\,10^{\mathrm{pK}_{\mathrm{j}}} + [\mathrm{Ca}]_{\mathrm{s}} / K_{\mathrm{Ca}} + A_{\mathrm{Mg}} [\mathrm{Mg}]_{\mathrm{s}}} + \frac{\sigma_{\mathrm{b}}}{1 + 10^{-\mathrm{pK}_{\mathrm{b}}} / [\mathrm{H}]_{\mathrm{s}}}, \qquad [\mathrm{X}]_{\mathrm{s}} = [\mathrm{X}] \exp\left(-\frac{z F \psi}{R T}\right)",
    [
        ("sigma_j", "surface_charge.strong_acid"),
        ("pK_j", "surface_charge.strong_acid_pK"),
        ("sigma_j", "surface_charge.weak_acid"),
        ("pK_j", "surface_charge.weak_acid_pK"),
        ("sigma_b", "surface_charge.base"),
        ("pK_b", "surface_charge.base_pK"),
        ("K_Ca", "surface_charge.calcium_binding"),
        ("A_Mg", "surface_charge.magnesium_affinity"),
    ],
    references::HILLE_1975,
    "abstract: three groups and their constants"
);

/// Index entry of [`gating_shift_mV`].
pub const GATING_SHIFT: Equation = crate::equation!(
    "gating-shift",
    "Gates feel the potential less the shift: how far the outer face lies above that of the reference bath, psi being where the charges of grahame and charge-regulation are equal.",
    "shift = psi([Ca], [Mg], [Na]+[K]) - psi([Ca]_0, [Mg]_0, [Na]_0+[K]_0),   both at pH and T",
    r"\Delta V = \psi\left([\mathrm{Ca}], [\mathrm{Mg}], [\mathrm{Na}] + [\mathrm{K}]\right) - \psi\left([\mathrm{Ca}]_{\mathrm{0}}, [\mathrm{Mg}]_{\mathrm{0}}, [\mathrm{Na}]_{\mathrm{0}} + [\mathrm{K}]_{\mathrm{0}}\right) \quad \text{at } \mathrm{pH}, T",
    [
        ("[Ca]_0", "reference.calcium"),
        ("[Mg]_0", "reference.magnesium"),
        ("[Na]_0", "reference.sodium"),
        ("[K]_0", "reference.potassium"),
        ("pH", "reference.acidity"),
        ("T", "reference.temperature"),
    ],
    references::FRANKENHAEUSER_1957,
    "that divalent ions move gates along the voltage axis; the reference bath is ours"
);

/// Index entry of [`closed_form_shift_mV`].
pub const CLOSED_FORM_SHIFT: Equation = crate::equation!(
    "closed-form-shift",
    "A short formula for the shift near the human reference bath.",
    "shift = 24.2 mV log10[([Ca] + 0.577 [Mg] + 0.706 mM) / ([Ca]_0 + 0.577 [Mg]_0 + 0.706 mM)]",
    r"\Delta V = 24.2\,\mathrm{mV}\,\log_{10} \frac{[\mathrm{Ca}] + 0.577\,[\mathrm{Mg}] + 0.706\,\mathrm{mM}}{[\mathrm{Ca}]_{\mathrm{0}} + 0.577\,[\mathrm{Mg}]_{\mathrm{0}} + 0.706\,\mathrm{mM}}",
    [],
    references::CALGATE,
    "fitted to the solver for Ca 0.2 to 2.5 and Mg 0 to 10 mM at 37 °C; not used in runs"
);

/// A bath as the membrane's charges see it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ions {
    /// Ionised calcium.
    pub calcium_mM: f64,
    /// Ionised magnesium.
    pub magnesium_mM: f64,
    /// Sodium and potassium together.
    pub monovalent_mM: f64,
    /// pH.
    pub acidity_pH: f64,
    /// Temperature.
    pub temperature_degC: f64,
}

/// Charge per area of the ion cloud that balances a surface at `psi_mV`. `[eq:grahame]`
///
/// Chloride makes the bath neutral. The sign is that of psi. Departures: none.
#[must_use]
pub fn diffuse_charge_C_m2(psi_mV: f64, ions: &Ions, p: &SurfaceCharge<f64>) -> f64 {
    let u = psi_mV / thermal_mV(ions.temperature_degC);
    let chloride_mM = ions.monovalent_mM + 2.0 * (ions.calcium_mM + ions.magnesium_mM);
    let excess = |valence: f64| math::exp(-valence * u) - 1.0;
    // mM is mol/m3
    let sum_mol_m3 = ions.monovalent_mM * excess(1.0)
        + (ions.calcium_mM + ions.magnesium_mM) * excess(2.0)
        + chloride_mM * excess(-1.0);
    let temperature_K = ions.temperature_degC + ZERO_CELSIUS_K;
    let squared = 2.0
        * p.relative_permittivity
        * VACUUM_PERMITTIVITY_F_PER_M
        * GAS_CONSTANT_J_PER_MOL_KELVIN
        * temperature_K
        * sum_mol_m3;
    squared.max(0.0).sqrt() * psi_mV.signum()
}

/// Charge per area of the fixed groups when the surface is at `psi_mV`. `[eq:charge-regulation]`
///
/// Departures: the paper gives no constant for magnesium; here it only screens, which reproduces
/// that it is weaker than calcium.
#[must_use]
pub fn group_charge_C_m2(psi_mV: f64, ions: &Ions, p: &SurfaceCharge<f64>) -> f64 {
    /// 1 e/nm² in C/m².
    const E_NM2_TO_C_M2: f64 = ELEMENTARY_CHARGE_C * 1e18;
    let boltzmann = math::exp(-psi_mV / thermal_mV(ions.temperature_degC));
    let power_of_ten = |exponent: f64| math::pow(10.0, exponent);
    let proton_M = power_of_ten(-ions.acidity_pH) * boltzmann;
    let calcium_mM = ions.calcium_mM * boltzmann * boltzmann;
    let magnesium_mM = ions.magnesium_mM * boltzmann * boltzmann;
    let acid = |density_e_nm2: f64, pK: f64| {
        density_e_nm2
            / (1.0
                + proton_M / power_of_ten(-pK)
                + calcium_mM / p.calcium_binding_mM
                + magnesium_mM * p.magnesium_affinity_per_mM)
    };
    let base = p.base_e_nm2 * proton_M / (proton_M + power_of_ten(-p.base_pK));
    E_NM2_TO_C_M2
        * (acid(p.strong_acid_e_nm2, p.strong_acid_pK)
            + acid(p.weak_acid_e_nm2, p.weak_acid_pK)
            + base)
}

/// Potential of the membrane's outer face, by bisection: the cloud's charge rises with psi and
/// the groups' charge falls, so there is one root.
#[must_use]
pub fn surface_potential_mV(ions: &Ions, p: &SurfaceCharge<f64>) -> f64 {
    let (mut low_mV, mut high_mV) = (-250.0, 50.0);
    // 300 mV halved 60 times is below the spacing of f64 there
    for _ in 0..60 {
        let middle_mV = 0.5 * (low_mV + high_mV);
        if diffuse_charge_C_m2(middle_mV, ions, p) < group_charge_C_m2(middle_mV, ions, p) {
            low_mV = middle_mV;
        } else {
            high_mV = middle_mV;
        }
    }
    0.5 * (low_mV + high_mV)
}

/// How far gates are shifted along the voltage axis in `bath`, against `reference`; positive is
/// harder to excite. `[eq:gating-shift]`
#[must_use]
pub fn gating_shift_mV(bath: &Ions, reference: &Ions, p: &SurfaceCharge<f64>) -> f64 {
    surface_potential_mV(bath, p) - surface_potential_mV(reference, p)
}

/// The shift against Ca 1.2, Mg 0.55 mM at 37 °C by a short formula. `[eq:closed-form-shift]`
///
/// For explanation, and as a test of the solver and the other way round.
#[must_use]
pub fn closed_form_shift_mV(calcium_mM: f64, magnesium_mM: f64) -> f64 {
    let screening = |ca: f64, mg: f64| ca + 0.577 * mg + 0.706;
    24.2 * math::log10(screening(calcium_mM, magnesium_mM) / screening(1.2, 0.55))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::approx_constant, reason = "a pK of 6.28 is not 2 pi")]
    fn frog_node() -> SurfaceCharge<f64> {
        SurfaceCharge {
            strong_acid_e_nm2: -0.90,
            strong_acid_pK: 2.88,
            weak_acid_e_nm2: -0.58,
            weak_acid_pK: 4.58,
            base_e_nm2: 0.33,
            base_pK: 6.28,
            calcium_binding_mM: 28_000.0,
            magnesium_affinity_per_mM: 0.0,
            relative_permittivity: 80.0,
        }
    }

    fn ions(calcium_mM: f64, magnesium_mM: f64, monovalent_mM: f64, temperature_degC: f64) -> Ions {
        Ions { calcium_mM, magnesium_mM, monovalent_mM, acidity_pH: 7.4, temperature_degC }
    }

    #[test]
    fn published_shifts_of_the_frog_node_are_reproduced() {
        let p = frog_node();
        let node = |ca, mg| ions(ca, mg, 115.0, 22.0);
        assert!((surface_potential_mV(&node(2.0, 0.0), &p) + 94.7).abs() < 0.1);
        let shift = |from: (f64, f64), to: (f64, f64)| {
            gating_shift_mV(&node(to.0, to.1), &node(from.0, from.1), &p)
        };
        // published: -18 mV; +20 to +25 mV for a tenfold rise of either ion
        assert!((shift((2.0, 0.0), (0.0, 0.0)) + 17.8).abs() < 0.1);
        assert!((shift((2.0, 0.0), (20.0, 0.0)) - 22.2).abs() < 0.1);
        assert!((shift((0.0, 2.0), (0.0, 20.0)) - 20.8).abs() < 0.1);
        // magnesium is the weaker of the two
        assert!((shift((2.0, 0.0), (0.0, 2.0)) + 4.3).abs() < 0.1);
    }

    #[test]
    fn exact_solver_and_closed_form_are_each_others_test() {
        let (p, reference) = (frog_node(), ions(1.2, 0.55, 150.0, 37.0));
        let mut worst_mV = 0.0_f64;
        for ca in [0.2, 0.4, 0.8, 1.2, 1.8, 2.5] {
            for mg in [0.0, 0.1, 0.3, 0.55, 1.0, 2.4, 5.0, 7.0, 10.0] {
                let solved = gating_shift_mV(&ions(ca, mg, 150.0, 37.0), &reference, &p);
                worst_mV = worst_mV.max((solved - closed_form_shift_mV(ca, mg)).abs());
            }
        }
        assert!(worst_mV < 0.17, "{worst_mV}");
        for (ca, mg, expected_mV) in [
            (1.2, 0.0, -1.6),
            (1.2, 0.3, -0.7),
            (1.2, 2.4, 4.1),
            (1.2, 5.0, 8.0),
            (1.2, 10.0, 13.0),
            (0.8, 0.1, -3.7),
        ] {
            let solved = gating_shift_mV(&ions(ca, mg, 150.0, 37.0), &reference, &p);
            assert!((solved - expected_mV).abs() < 0.06, "{ca} {mg}: {solved}");
        }
    }

    #[test]
    fn exact_both_sides_balance_at_the_root() {
        let p = frog_node();
        for bath in
            [ions(0.0, 0.0, 2.0, 6.3), ions(44.0, 50.0, 450.0, 6.3), ions(1.2, 15.0, 150.0, 37.0)]
        {
            let psi_mV = surface_potential_mV(&bath, &p);
            let (cloud, groups) =
                (diffuse_charge_C_m2(psi_mV, &bath, &p), group_charge_C_m2(psi_mV, &bath, &p));
            assert!((cloud / groups - 1.0).abs() < 1e-10, "{cloud} {groups}");
        }
    }
}
