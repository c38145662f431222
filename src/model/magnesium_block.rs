//! Magnesium against calcium at the calcium channel, counted in one of two ways, never both.
//!
//! *Competition* takes what was measured at the level of release: calcium and magnesium compete
//! for one site. That measurement already contains the shift of the calcium gates by surface
//! charge, so under competition those gates are not shifted. *Mechanistic* shifts them, and lets
//! magnesium block the pore weakly.

use crate::equation::Equation;
use crate::model::parameters::MagnesiumBlock;
use crate::real::Real;
use crate::references;

/// Index entry of [`site_occupancy`].
pub const SITE_OCCUPANCY: Equation = crate::equation!(
    "site-occupancy",
    "Fraction of sites that hold calcium while magnesium competes for them.",
    "phi = ([Ca]/K_1) / (1 + [Ca]/K_1 + [Mg]/K_2)",
    r"\phi = \frac{[\mathrm{Ca}] / K_{\mathrm{1}}}{1 + [\mathrm{Ca}] / K_{\mathrm{1}} + [\mathrm{Mg}] / K_{\mathrm{2}}}",
    [("K_1", "magnesium_block.calcium_constant"), ("K_2", "magnesium_block.magnesium_constant"),],
    references::DODGE_1967,
    "abstract (competition, fourth power); K1 and K2 after Jenkinson 1957"
);

/// Index entry of [`pore_open`].
pub const PORE_BLOCK: Equation = crate::equation!(
    "pore-block",
    "Fraction of open channels whose pore is free of magnesium.",
    "free = 1 / (1 + ([Mg]/K_pore) exp(-2 delta F V / R T))",
    r"\mathit{free} = \frac{1}{1 + \frac{[\mathrm{Mg}]}{K_{\mathrm{pore}}} \exp\left(-\frac{2 \delta F V}{R T}\right)}",
    [("K_pore", "magnesium_block.pore_constant"), ("delta", "magnesium_block.pore_depth"),],
    references::WOODHULL_1973,
    "abstract (form of a blocker part-way through the field)"
);

/// Index entry of [`permeation`].
pub const PERMEATION: Equation = crate::equation!(
    "permeation",
    "Current through an open channel saturates with outside calcium.",
    "permeation = [Ca] / ([Ca] + K_perm)",
    r"\mathit{permeation} = \frac{[\mathrm{Ca}]}{[\mathrm{Ca}] + K_{\mathrm{perm}}}",
    [("K_perm", "magnesium_block.permeation_constant"),],
    references::KHAN_2008,
    "abstract (3.3 mM, nearly voltage independent)"
);

/// Index entry of [`receptor_factor`].
pub const RECEPTOR_BLOCK: Equation = crate::equation!(
    "receptor-block",
    "Magnesium weakens the end plate's answer to transmitter.",
    "factor = 1 / (1 + [Mg]/K_receptor)",
    r"\mathit{factor} = \frac{1}{1 + [\mathrm{Mg}] / K_{\mathrm{receptor}}}",
    [("K_receptor", "magnesium_block.receptor_constant"),],
    references::DEL_CASTILLO_1954,
    "abstract (direction); the size is assumed"
);

/// Fraction of sites that hold calcium while magnesium competes for them. `[eq:site-occupancy]`
///
/// ```text
///              Ca/K1
/// phi = ──────────────────────
///        1 + Ca/K1 + Mg/K2
/// ```
/// * `calcium_mM`, `magnesium_mM`: ionised, outside the terminal
/// * K1, K2: where each ion alone would half fill the site
///
/// Departures: the paper puts the fourth power of this into release; here it multiplies the
/// calcium current, and the power comes from the sensor.
#[inline(always)]
pub fn site_occupancy<R: Real>(calcium_mM: R, magnesium_mM: R, p: &MagnesiumBlock<R::Given>) -> R {
    let calcium = calcium_mM / p.calcium_constant_mM;
    let magnesium = magnesium_mM / p.magnesium_constant_mM;
    calcium / (calcium + magnesium + 1.0)
}

/// Fraction of open channels whose pore is free of magnesium. `[eq:pore-block]`
///
/// ```text
///                      1
/// free = ─────────────────────────────────
///         1 + (Mg/K_pore) exp(-2 δ V / (RT/F))
/// ```
/// Depolarisation drives magnesium out.
///
/// Departures: Woodhull blocked sodium channels with protons; form only.
#[inline(always)]
pub fn pore_open<R: Real>(
    v_mV: R,
    magnesium_mM: R,
    thermal_mV: R::Given,
    p: &MagnesiumBlock<R::Given>,
) -> R {
    let field = (-(p.pore_depth * v_mV * 2.0) / thermal_mV).exp();
    (magnesium_mM / p.pore_constant_mM * field + 1.0).recip()
}

/// How nearly outside calcium saturates the current of an open channel. `[eq:permeation]`
///
/// Departures: measured on another type of calcium channel.
#[inline(always)]
pub fn permeation<R: Real>(calcium_mM: R, p: &MagnesiumBlock<R::Given>) -> R {
    calcium_mM / (calcium_mM + p.permeation_constant_mM)
}

/// What magnesium leaves of the end plate's answer. `[eq:receptor-block]`
#[inline(always)]
pub fn receptor_factor<R: Real>(magnesium_mM: R, p: &MagnesiumBlock<R::Given>) -> R {
    (magnesium_mM / p.receptor_constant_mM + 1.0).recip()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const P: MagnesiumBlock<f64> = MagnesiumBlock {
        calcium_constant_mM: 1.1,
        magnesium_constant_mM: 3.0,
        pore_constant_mM: 14.0,
        pore_depth: 0.15,
        permeation_constant_mM: 3.3,
        receptor_constant_mM: 20.0,
    };

    #[test]
    fn exact_each_ion_half_fills_the_site_at_its_constant() {
        assert!((site_occupancy(1.1, 0.0, &P) - 0.5).abs() < 1e-15);
        // magnesium moves the curve right by 1 + Mg/K2
        assert!((site_occupancy(1.1 * 3.0, 6.0, &P) - 0.5).abs() < 1e-15);
        assert!((pore_open(0.0, 14.0, 26.7, &P) - 0.5).abs() < 1e-15);
    }

    proptest! {
        #[test]
        fn more_magnesium_never_raises_what_calcium_gets(
            ca in 0.0..50.0_f64, mg in 0.0..50.0_f64, more in 0.0..50.0_f64, v_mV in -120.0..60.0_f64,
        ) {
            prop_assert!(site_occupancy(ca, mg + more, &P) <= site_occupancy(ca, mg, &P));
            prop_assert!(pore_open(v_mV, mg + more, 26.7, &P) <= pore_open(v_mV, mg, 26.7, &P));
            prop_assert!(pore_open(v_mV + 1.0, mg, 26.7, &P) >= pore_open(v_mV, mg, 26.7, &P));
        }
    }
}
