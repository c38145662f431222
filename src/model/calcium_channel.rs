//! The calcium channel of the nerve ending: two identical gates, and a driving force that
//! depends on the concentrations on both sides.

use crate::equation::Equation;
use crate::model::gate::Rates;
use crate::model::parameters::CalciumChannel;
use crate::real::{Real, x_over_one_minus_exp_neg};
use crate::references;

/// Index entry of [`rates`].
pub const CALCIUM_GATE: Equation = crate::equation!(
    "calcium-gate",
    "Opening and closing of the presynaptic calcium channel's gate; two must be open.",
    "dm/dt = a exp(U/k_a) (1-m) - b exp(-U/k_b) m,   U = V under competition, V - shift under the mechanistic description",
    r"\frac{dm}{dt} = a \exp\left(\frac{U}{k_{\mathrm{a}}}\right) (1 - m) - b \exp\left(-\frac{U}{k_{\mathrm{b}}}\right) m, \qquad U = V \text{ (competition) or } V - \Delta V \text{ (mechanistic)}",
    [
        ("a", "calcium_channel.opening"),
        ("k_a", "calcium_channel.opening_slope"),
        ("b", "calcium_channel.closing"),
        ("k_b", "calcium_channel.closing_slope"),
    ],
    references::BORST_1998,
    "legend of fig. 8, as coded in cnmodel"
);

/// Index entry of [`goldman_hodgkin_katz`].
pub const CALCIUM_CURRENT: Equation = crate::equation!(
    "calcium-current",
    "Current of a representative channel, by diffusion and field together; f is the influx-factor.",
    "i_Ca = i_1 f m^2 u ([Ca]_n exp(-u) - [Ca]_r) / ([Ca]_n (1 - exp(-u))),   u = 2 F V / R T",
    r"i_{\mathrm{Ca}} = i_{\mathrm{1}}\, f\, m^2\, u\, \frac{[\mathrm{Ca}]_{\mathrm{n}} \exp(-u) - [\mathrm{Ca}]_{\mathrm{r}}}{[\mathrm{Ca}]_{\mathrm{n}} \left(1 - \exp(-u)\right)}, \qquad u = \frac{2 F V}{R T}",
    [
        ("i_1", "calcium_channel.single_channel_current"),
        ("[Ca]_n", "calcium_channel.nominal_calcium"),
    ],
    references::HODGKIN_1952,
    "Goldman's constant field; used instead of an ohmic law because calcium inside is so scarce"
);

/// Rates of one gate when it feels `felt_mV`. `[eq:calcium-gate]`
///
/// Departures: the paper's rates are scaled to the temperature of the run.
#[inline(always)]
pub fn rates<R: Real>(felt_mV: R, p: &CalciumChannel<R::Given>) -> Rates<R> {
    Rates {
        opening_per_ms: p.opening_per_ms * (felt_mV / p.opening_slope_mV).exp(),
        closing_per_ms: p.closing_per_ms * (-felt_mV / p.closing_slope_mV).exp(),
    }
}

/// Shape of the current of an open channel, in units of its value at 0 mV without inside
/// calcium: negative is inward. `[eq:calcium-current]`
///
/// * `inside_mM`, `outside_mM`: calcium; the result is relative to `outside_mM`
/// * `thermal_mV`: RT/F
///
/// Departures: none; the permeability is taken out.
#[inline(always)]
pub fn goldman_hodgkin_katz<R: Real>(
    v_mV: R,
    inside_mM: R,
    outside_mM: R::Given,
    thermal_mV: R::Given,
) -> R {
    let u = v_mV * 2.0 / thermal_mV;
    // u (ci - co e^-u)/(1 - e^-u) = ci L(u) - co L(-u), where L(x) = x/(1 - e^-x) = L(-x) + x
    let outwards = x_over_one_minus_exp_neg(-u);
    inside_mM / outside_mM * (outwards + u) - outwards
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_the_current_reverses_at_the_nernst_potential() {
        let (inside_mM, outside_mM, thermal_mV) = (0.0001, 2.0, 26.7);
        let reversal_mV = thermal_mV / 2.0 * libm::log(outside_mM / inside_mM);
        let at = |v_mV: f64| goldman_hodgkin_katz(v_mV, inside_mM, outside_mM, thermal_mV);
        assert!(at(reversal_mV).abs() < 1e-12);
        assert!((at(0.0) + 1.0 - inside_mM / outside_mM).abs() < 1e-12);
        assert!(at(-80.0) < at(-20.0) && at(-20.0) < 0.0);
    }
}
