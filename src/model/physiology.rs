//! Parameters made ready for a run: rates at the run's temperature, and the few numbers that are
//! solved or normalised once, before the integration.

use crate::constants::thermal_mV;
use crate::equation::Equation;
use crate::math::{ln, q10_factor};
use crate::model::choices::{AxonModel, Choices};
use crate::model::magnesium_block;
use crate::model::nerve_ending::{self, Leak, MILLI_TO_MICRO};
use crate::model::parameters::Parameters;
use crate::model::surface_charge::{Ions, gating_shift_mV};
use crate::model::{mrg_node, squid_axon};
use crate::real::Real;
use crate::references;

/// Index entry of [`at_temperature`].
pub const TEMPERATURE: Equation = crate::equation!(
    "temperature",
    "Rates are scaled from the temperature at which they were measured to that of the run.",
    "rate(T) = rate(T_m) q^((T - T_m)/10)",
    r"\mathit{rate}(T) = \mathit{rate}(T_{\mathrm{m}})\, q^{(T - T_{\mathrm{m}}) / 10}",
    [
        ("T", "reference.temperature"),
        ("q", "axon.m_q10"),
        ("T_m", "axon.gate_temperature"),
        ("q", "axon.h_q10"),
        ("q", "axon.s_q10"),
        ("q", "mrg_node.s_q10"),
        ("T_m", "mrg_node.s_temperature"),
        ("q", "squid.q10"),
        ("T_m", "squid.gate_temperature"),
        ("q", "calcium_channel.q10"),
        ("T_m", "calcium_channel.gate_temperature"),
        ("q", "release_sensor.q10"),
        ("T_m", "release_sensor.rate_temperature"),
        ("q", "muscle_fibre.q10"),
        ("T_m", "muscle_fibre.gate_temperature"),
        ("q", "nerve_cell.q10"),
        ("T_m", "nerve_cell.gate_temperature"),
    ],
    references::HODGKIN_1952,
    "form: a factor for each 10 degrees; the factors are those of each channel"
);

/// Index entry of [`Physiology::bath_effect`].
pub const EQUILIBRIUM_STEP: Equation = crate::equation!(
    "equilibrium-step",
    "The equilibrium potentials of potassium and sodium follow the bath.",
    "E_K(bath) = E_K + (R T / F) ln([K]/[K]_0),   E_Na(bath) = E_Na + (R T / F) ln([Na]/[Na]_0)",
    r"E_{\mathrm{K}}(\mathrm{bath}) = E_{\mathrm{K}} + \frac{R T}{F} \ln \frac{[\mathrm{K}]}{[\mathrm{K}]_{\mathrm{0}}}, \qquad E_{\mathrm{Na}}(\mathrm{bath}) = E_{\mathrm{Na}} + \frac{R T}{F} \ln \frac{[\mathrm{Na}]}{[\mathrm{Na}]_{\mathrm{0}}}",
    [
        ("T", "reference.temperature"),
        ("[K]_0", "reference.potassium"),
        ("[Na]_0", "reference.sodium"),
    ],
    references::CALGATE,
    "Nernst's equation for a bath that differs from the reference bath"
);

/// Index entry of [`Physiology::influx_factor`].
pub const INFLUX_FACTOR: Equation = crate::equation!(
    "influx-factor",
    "What calcium and magnesium in the bath make of the current of an open channel; 1 in the reference bath. One of the two descriptions is chosen, never both.",
    "competition: f = phi([Ca], [Mg]) / phi([Ca]_0, [Mg]_0);   mechanistic: f = permeation([Ca]) free([Mg], V) / (permeation([Ca]_0) free([Mg]_0, V))",
    r"f = \frac{\phi([\mathrm{Ca}], [\mathrm{Mg}])}{\phi([\mathrm{Ca}]_{\mathrm{0}}, [\mathrm{Mg}]_{\mathrm{0}})} \text{ (competition)} \quad \text{or} \quad f = \frac{\mathit{permeation}([\mathrm{Ca}])\, \mathit{free}([\mathrm{Mg}], V)}{\mathit{permeation}([\mathrm{Ca}]_{\mathrm{0}})\, \mathit{free}([\mathrm{Mg}]_{\mathrm{0}}, V)} \text{ (mechanistic)}",
    [("[Ca]_0", "reference.calcium"), ("[Mg]_0", "reference.magnesium"),],
    references::CALGATE,
    "our own: measured competition already contains the shift of the calcium gates, so the two are never added"
);

/// A preparation ready to be simulated; `R` is the kind of number.
#[derive(Debug, Clone, Copy)]
pub struct Physiology<R: Real> {
    /// Parameters with all rates at the temperature of the run.
    pub parameters: Parameters<R::Given>,
    /// RT/F.
    pub thermal_mV: R::Given,
    /// Leak of the mammalian nerve ending.
    pub leak: Leak<R::Given>,
    /// Reversal potential of the internode's load (MRG node) or of the leak (squid).
    pub leak_reversal_mV: R::Given,
    /// One over the influx factor of the reference bath, so that the factor is 1 there.
    pub influx_norm: R::Given,
    /// The alternatives chosen.
    pub choices: Choices,
    /// The vesicle states stand for sites that have not released since the start (see
    /// [`Physiology::survivors`]).
    pub survivors_only: bool,
}

/// Parameters whose rates hold at the preparation's own temperature. `[eq:temperature]`
#[must_use]
pub fn at_temperature(parameters: &Parameters<f64>) -> Parameters<f64> {
    let mut p = *parameters;
    let temperature_degC = p.reference.temperature_degC;
    let factor = |q10, measured_at_degC| q10_factor(q10, temperature_degC, measured_at_degC);
    let scale = |rates: &mut [&mut f64], by: f64| rates.iter_mut().for_each(|rate| **rate *= by);

    let a = &mut p.axon;
    let by_m = factor(a.m_q10, a.gate_temperature_degC);
    let by_h = factor(a.h_q10, a.gate_temperature_degC);
    let by_s = factor(a.s_q10, a.gate_temperature_degC);
    scale(&mut [&mut a.m_opening_per_ms_mV, &mut a.m_closing_per_ms_mV], by_m);
    scale(&mut [&mut a.h_opening_per_ms_mV, &mut a.h_closing_per_ms], by_h);
    scale(&mut [&mut a.s_opening_per_ms_mV, &mut a.s_closing_per_ms_mV], by_s);

    let n = &mut p.mrg_node;
    let by_slow = factor(n.s_q10, n.s_temperature_degC);
    // Persistent sodium has the Q10 of sodium activation (ModelDB 3810).
    scale(&mut [&mut n.p_opening_per_ms_mV, &mut n.p_closing_per_ms_mV], by_m);
    scale(&mut [&mut n.s_opening_per_ms, &mut n.s_closing_per_ms], by_slow);

    let s = &mut p.squid;
    let by_squid = factor(s.q10, s.gate_temperature_degC);
    scale(
        &mut [
            &mut s.m_opening_per_ms_mV,
            &mut s.m_closing_per_ms,
            &mut s.h_opening_per_ms,
            &mut s.h_closing_per_ms,
            &mut s.n_opening_per_ms_mV,
            &mut s.n_closing_per_ms,
        ],
        by_squid,
    );

    let c = &mut p.calcium_channel;
    let by_channel = factor(c.q10, c.gate_temperature_degC);
    scale(&mut [&mut c.opening_per_ms, &mut c.closing_per_ms], by_channel);

    let r = &mut p.release_sensor;
    let by_sensor = factor(r.q10, r.rate_temperature_degC);
    scale(
        &mut [
            &mut r.binding_per_uM_ms,
            &mut r.unbinding_per_ms,
            &mut r.fusion_per_ms,
            &mut r.spontaneous_per_ms,
        ],
        by_sensor,
    );

    let f = &mut p.muscle_fibre;
    let by_fibre = factor(f.q10, f.gate_temperature_degC);
    scale(
        &mut [
            &mut f.m_opening_per_ms_mV,
            &mut f.m_closing_per_ms,
            &mut f.h_opening_per_ms,
            &mut f.h_closing_per_ms,
            &mut f.n_opening_per_ms_mV,
            &mut f.n_closing_per_ms,
        ],
        by_fibre,
    );

    let c = &mut p.nerve_cell;
    let by_cell = factor(c.q10, c.gate_temperature_degC);
    scale(
        &mut [
            &mut c.m_opening_per_ms_mV,
            &mut c.m_closing_per_ms_mV,
            &mut c.h_opening_per_ms,
            &mut c.h_closing_per_ms,
            &mut c.n_opening_per_ms_mV,
            &mut c.n_closing_per_ms,
        ],
        by_cell,
    );
    p
}

/// How the bath acts on the membranes: what [`crate::model::environment::Environment`] needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BathEffect {
    /// Shift of the gates.
    pub gating_shift_mV: f64,
    /// Step of the potassium equilibrium potential.
    pub potassium_step_mV: f64,
    /// Step of the sodium equilibrium potential.
    pub sodium_step_mV: f64,
}

impl Physiology<f64> {
    /// Makes a preparation ready.
    ///
    /// * `parameters`: as in a parameter file, rates at the temperatures they were measured at
    #[must_use]
    pub fn new(parameters: &Parameters<f64>, choices: Choices) -> Self {
        let p = at_temperature(parameters);
        let leak_reversal_mV = match choices.axon {
            AxonModel::Mammal => p.axon.resting_potential_mV,
            AxonModel::MrgNode => {
                let (v_mV, n) = (p.axon.resting_potential_mV, &p.mrg_node);
                let [m, h, s, persistent] = mrg_node::steady_gates(v_mV, 0.0, &p.axon, n);
                let sodium_S_cm2 = n.sodium_conductance_S_cm2 * m * m * m * h
                    + n.persistent_sodium_conductance_S_cm2 * persistent.powi(3);
                let other_uA_cm2 = (sodium_S_cm2 * (v_mV - p.axon.sodium_reversal_mV)
                    + n.slow_potassium_conductance_S_cm2
                        * s
                        * (v_mV - p.axon.potassium_reversal_mV)
                    + n.leak_conductance_S_cm2 * (v_mV - n.leak_reversal_mV))
                    * MILLI_TO_MICRO;
                v_mV + other_uA_cm2 / (n.internode_conductance_S_cm2 * MILLI_TO_MICRO)
            }
            AxonModel::Squid => {
                let (s, v_mV) = (&p.squid, p.squid.resting_potential_mV);
                let [m, h, n, _] = squid_axon::steady_gates(v_mV, 0.0, s);
                let other_uA_cm2 =
                    (s.sodium_conductance_S_cm2 * m * m * m * h * (v_mV - s.sodium_reversal_mV)
                        + s.potassium_conductance_S_cm2
                            * n.powi(4)
                            * (v_mV - s.potassium_reversal_mV))
                        * MILLI_TO_MICRO;
                v_mV + other_uA_cm2 / (s.leak_conductance_S_cm2 * MILLI_TO_MICRO)
            }
        };
        let thermal_mV = thermal_mV(p.reference.temperature_degC);
        let mut physiology = Physiology {
            parameters: p,
            thermal_mV,
            leak: nerve_ending::leak_for_rest(&p.axon),
            leak_reversal_mV,
            influx_norm: 1.0,
            choices,
            survivors_only: false,
        };
        let reference = &p.reference;
        physiology.influx_norm =
            1.0 / physiology.influx_factor(0.0, reference.calcium_mM, reference.magnesium_mM);
        physiology
    }

    /// What a bath does to the membranes, against the reference bath. `[eq:equilibrium-step]`
    #[must_use]
    pub fn bath_effect(
        &self,
        calcium_mM: f64,
        magnesium_mM: f64,
        potassium_mM: f64,
        sodium_mM: f64,
    ) -> BathEffect {
        let r = &self.parameters.reference;
        let ions = |calcium_mM, magnesium_mM, monovalent_mM| Ions {
            calcium_mM,
            magnesium_mM,
            monovalent_mM,
            acidity_pH: r.acidity_pH,
            temperature_degC: r.temperature_degC,
        };
        let here = ions(calcium_mM, magnesium_mM, potassium_mM + sodium_mM);
        let there = ions(r.calcium_mM, r.magnesium_mM, r.potassium_mM + r.sodium_mM);
        let shifted = self.choices.switches.surface_charge && here != there;
        BathEffect {
            gating_shift_mV: if shifted {
                gating_shift_mV(&here, &there, &self.parameters.surface_charge)
            } else {
                0.0
            },
            // Nernst: the equilibrium potential moves with the logarithm of the bath.
            potassium_step_mV: self.thermal_mV * ln(potassium_mM / r.potassium_mM),
            sodium_step_mV: self.thermal_mV * ln(sodium_mM / r.sodium_mM),
        }
    }

    /// The same preparation in another kind of number.
    pub fn map<S: Real>(&self, convert: impl Fn(f64) -> S::Given) -> Physiology<S> {
        Physiology {
            parameters: self.parameters.map(&convert),
            thermal_mV: convert(self.thermal_mV),
            leak: Leak {
                potassium_S_cm2: convert(self.leak.potassium_S_cm2),
                sodium_S_cm2: convert(self.leak.sodium_S_cm2),
            },
            leak_reversal_mV: convert(self.leak_reversal_mV),
            influx_norm: convert(self.influx_norm),
            choices: self.choices,
            survivors_only: self.survivors_only,
        }
    }

    /// The same preparation, seen by release sites that have not released yet: the vesicle states
    /// are then how such sites are distributed over 0 to 5 bound ions (times the number of sites),
    /// and the quanta released are that number times the hazard each of them has run.
    #[must_use]
    pub fn survivors(self) -> Self {
        Physiology { survivors_only: true, ..self }
    }
}

impl<R: Real> Physiology<R> {
    /// How much calcium an open channel passes, relative to the reference bath, times
    /// `1 / influx_norm`. `[eq:influx-factor]`
    #[inline(always)]
    pub fn influx_factor(&self, v_mV: R, calcium_mM: R, magnesium_mM: R) -> R {
        use crate::model::choices::MagnesiumMechanism::{Competition, Mechanistic};
        let p = &self.parameters.magnesium_block;
        let magnesium_mM = if self.choices.switches.calcium_block {
            magnesium_mM
        } else {
            // switched off: magnesium stays what it was when the reference was measured
            R::given(self.parameters.reference.magnesium_mM)
        };
        match self.choices.magnesium {
            Competition => magnesium_block::site_occupancy(calcium_mM, magnesium_mM, p),
            Mechanistic => {
                // the reference current was measured with the reference's magnesium in the pore
                let reference_mM = R::given(self.parameters.reference.magnesium_mM);
                magnesium_block::permeation(calcium_mM, p)
                    * magnesium_block::pore_open(v_mV, magnesium_mM, self.thermal_mV, p)
                    / magnesium_block::pore_open(v_mV, reference_mM, self.thermal_mV, p)
            }
        }
    }
}
