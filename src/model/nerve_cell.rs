//! The next nerve cell, where a run asks for one instead of the muscle: AMPA and NMDA receptors on
//! a small cell of the cortex, and magnesium in the mouth of the NMDA channel.
//!
//! An illustration of the central nervous system, not of the nerve-muscle junction: the quanta of
//! the terminal stand for those of many small synapses. The cell lives in the places of the state
//! that the muscle does not use then (see [`SLOTS`]), so that a run of the muscle costs no more.

use crate::equation::Equation;
use crate::model::environment::Environment;
use crate::model::gate::{
    Rates, exponential_rate_per_ms, gate_change_per_ms, linear_rate_per_ms, sigmoid,
};
use crate::model::nerve_ending::MILLI_TO_MICRO;
use crate::model::parameters::NerveCell;
use crate::model::physiology::Physiology;
use crate::model::state::{State, StateVector};
use crate::real::{Real, x_over_one_minus_exp_neg};
use crate::references;

/// Index entry of [`unblocked`].
pub const NMDA_BLOCK: Equation = crate::equation!(
    "nmda-block",
    "Fraction of NMDA channels whose mouth is free of magnesium.",
    "B = 1 / (1 + ([Mg]/K_B) exp(-s V))",
    r"B = \frac{1}{1 + \frac{[\mathrm{Mg}]}{K_{\mathrm{B}}} \exp(-s V)}",
    [("K_B", "nerve_cell.block_constant"), ("s", "nerve_cell.block_slope")],
    references::JAHR_1990,
    "ModelDB 136095, NMDA.mod"
);

/// Index entry of [`conductance_changes_nS_per_ms`].
pub const CELL_SYNAPSE: Equation = crate::equation!(
    "cell-synapse",
    "Quanta open AMPA channels at once and NMDA channels slowly; magnesium blocks the latter.",
    "dg/dt = g_a dQ/dt - g/tau_a;   dx/dt = g_n dQ/dt - x/tau_x,   dy/dt = x/tau_x - y/tau_n;   I_synapse = (g + B y)(V - V_rev)",
    r"\frac{dg}{dt} = g_{\mathrm{a}} \frac{dQ}{dt} - \frac{g}{\tau_{\mathrm{a}}}, \qquad \frac{dx}{dt} = g_{\mathrm{n}} \frac{dQ}{dt} - \frac{x}{\tau_{\mathrm{x}}}, \quad \frac{dy}{dt} = \frac{x}{\tau_{\mathrm{x}}} - \frac{y}{\tau_{\mathrm{n}}}, \qquad I_{\mathrm{synapse}} = (g + B y)(V - V_{\mathrm{rev}})",
    [
        ("g_a", "nerve_cell.ampa_conductance"),
        ("tau_a", "nerve_cell.ampa_decay_time"),
        ("g_n", "nerve_cell.nmda_conductance"),
        ("tau_x", "nerve_cell.nmda_rise_time"),
        ("tau_n", "nerve_cell.nmda_decay_time"),
        ("V_rev", "nerve_cell.reversal"),
    ],
    references::DESTEXHE_1994,
    "first-order decay from memory; the conductances of a quantum are ours"
);

/// Index entry of [`membrane_change_mV_per_ms`].
pub const CELL_MEMBRANE: Equation = crate::equation!(
    "cell-membrane",
    "Currents through the membrane of the next nerve cell.",
    "dV/dt = -[g_Na m^3 h (V-E_Na) + g_K n^4 (V-E_K) + g_L (V-E_L)]/C - I_synapse/C_cell",
    r"\frac{dV}{dt} = -\frac{g_{\mathrm{Na}} m^3 h (V - E_{\mathrm{Na}}) + g_{\mathrm{K}} n^4 (V - E_{\mathrm{K}}) + g_{\mathrm{L}} (V - E_{\mathrm{L}})}{C} - \frac{I_{\mathrm{synapse}}}{C_{\mathrm{cell}}}",
    [
        ("C", "nerve_cell.specific_capacitance"),
        ("C_cell", "nerve_cell.capacitance"),
        ("g_Na", "nerve_cell.sodium_conductance"),
        ("E_Na", "nerve_cell.sodium_reversal"),
        ("g_K", "nerve_cell.potassium_conductance"),
        ("E_K", "nerve_cell.potassium_reversal"),
        ("g_L", "nerve_cell.leak_conductance"),
        ("E_L", "nerve_cell.leak_reversal"),
    ],
    references::POSPISCHIL_2008,
    "regular-spiking cell, as in the published code of PySONIC; without its slow potassium current"
);

/// Index entry of [`gate_changes_per_ms`].
pub const CELL_GATES: Equation = crate::equation!(
    "cell-gates",
    "Rates of sodium activation m, sodium inactivation h and potassium n of the next nerve cell.",
    "U = V - V_T;   alpha_m = a_m k_m L((U - v_m)/k_m), beta_m = b_m l_m L((u_m - U)/l_m);   alpha_h = a_h exp((v_h - U)/k_h), beta_h = b_h / (1 + exp((u_h - U)/l_h));   alpha_n = a_n k_n L((U - v_n)/k_n), beta_n = b_n exp((u_n - U)/l_n)",
    r"\begin{aligned} U &= V - V_{\mathrm{T}} \\ \alpha_{\mathrm{m}} &= a_{\mathrm{m}} k_{\mathrm{m}} L\left(\frac{U - v_{\mathrm{m}}}{k_{\mathrm{m}}}\right), & \beta_{\mathrm{m}} &= b_{\mathrm{m}} l_{\mathrm{m}} L\left(\frac{u_{\mathrm{m}} - U}{l_{\mathrm{m}}}\right) \\ \alpha_{\mathrm{h}} &= a_{\mathrm{h}} \exp\left(\frac{v_{\mathrm{h}} - U}{k_{\mathrm{h}}}\right), & \beta_{\mathrm{h}} &= \frac{b_{\mathrm{h}}}{1 + \exp\left((u_{\mathrm{h}} - U) / l_{\mathrm{h}}\right)} \\ \alpha_{\mathrm{n}} &= a_{\mathrm{n}} k_{\mathrm{n}} L\left(\frac{U - v_{\mathrm{n}}}{k_{\mathrm{n}}}\right), & \beta_{\mathrm{n}} &= b_{\mathrm{n}} \exp\left(\frac{u_{\mathrm{n}} - U}{l_{\mathrm{n}}}\right) \end{aligned}",
    [
        ("V_T", "nerve_cell.gate_origin"),
        ("a_m", "nerve_cell.m_opening"),
        ("v_m", "nerve_cell.m_opening_midpoint"),
        ("k_m", "nerve_cell.m_opening_slope"),
        ("b_m", "nerve_cell.m_closing"),
        ("u_m", "nerve_cell.m_closing_midpoint"),
        ("l_m", "nerve_cell.m_closing_slope"),
        ("a_h", "nerve_cell.h_opening"),
        ("v_h", "nerve_cell.h_opening_midpoint"),
        ("k_h", "nerve_cell.h_opening_slope"),
        ("b_h", "nerve_cell.h_closing"),
        ("u_h", "nerve_cell.h_closing_midpoint"),
        ("l_h", "nerve_cell.h_closing_slope"),
        ("a_n", "nerve_cell.n_opening"),
        ("v_n", "nerve_cell.n_opening_midpoint"),
        ("k_n", "nerve_cell.n_opening_slope"),
        ("b_n", "nerve_cell.n_closing"),
        ("u_n", "nerve_cell.n_closing_midpoint"),
        ("l_n", "nerve_cell.n_closing_slope"),
    ],
    references::TRAUB_1991,
    "ModelDB 53569, HH2new.mod"
);

/// Index entry of [`calcium_pA`].
pub const NMDA_CALCIUM: Equation = crate::equation!(
    "nmda-calcium",
    "Calcium carries a small part of the current through NMDA channels: P_f of it at V_f, elsewhere in proportion to calcium's own driving force.",
    "i = -P_f B y (V_f - V_rev) L(-u) / L(-u_f),   u = 2 F V / R T, u_f = 2 F V_f / R T",
    r"i = -P_{\mathrm{f}} B y (V_{\mathrm{f}} - V_{\mathrm{rev}}) \frac{L(-u)}{L(-u_{\mathrm{f}})}, \qquad u = \frac{2 F V}{R T}, \quad u_{\mathrm{f}} = \frac{2 F V_{\mathrm{f}}}{R T}",
    [
        ("P_f", "nerve_cell.calcium_fraction"),
        ("V_f", "nerve_cell.calcium_potential"),
        ("V_rev", "nerve_cell.reversal")
    ],
    references::SCHNEGGENBURGER_1993,
    "fraction of the inward current, from memory; the driving force is Goldman's constant field"
);

/// The places of the state that the cell uses: whose they are otherwise, what stands there, and
/// the size at which a change of it matters.
pub const SLOTS: [(State, &str, f64); 7] = [
    (State::EndplateConductance, "ampa_conductance_nS", 4.0),
    (State::FibrePotential, "cell_potential_mV", 64.0),
    (State::FibreSodiumActivation, "cell_sodium_activation_frac", 1.0),
    (State::FibreSodiumInactivation, "cell_sodium_inactivation_frac", 1.0),
    (State::FibrePotassium, "cell_potassium_activation_frac", 1.0),
    (State::TwitchOnset, "nmda_rising_nS", 4.0),
    (State::Activation, "nmda_open_nS", 4.0),
];

/// Gates m, h, n.
pub type Gates<R> = [R; 3];

/// AMPA conductance, rising NMDA conductance, NMDA conductance before the block.
pub type Conductances<R> = [R; 3];

/// Fraction of NMDA channels that magnesium leaves free. `[eq:nmda-block]`
///
/// ```text
///                 1
/// B = ─────────────────────────
///      1 + (Mg/K_B) exp(-s V)
/// ```
/// Depolarisation drives magnesium out.
///
/// Departures: none; the block is taken as immediate, as in the paper.
#[inline(always)]
pub fn unblocked<R: Real>(v_mV: R, magnesium_mM: R, p: &NerveCell<R::Given>) -> R {
    (magnesium_mM / p.block_constant_mM * (-(p.block_slope_per_mV * v_mV)).exp() + 1.0).recip()
}

/// Changes of the synaptic conductances. `[eq:cell-synapse]`
///
/// Departures: receptors do not saturate; not scaled to the temperature of the run.
#[inline(always)]
pub fn conductance_changes_nS_per_ms<R: Real>(
    [ampa, rising, nmda]: Conductances<R>,
    quanta_per_ms: R,
    p: &NerveCell<R::Given>,
) -> Conductances<R> {
    [
        p.ampa_conductance_nS * quanta_per_ms - ampa / p.ampa_decay_time_ms,
        p.nmda_conductance_nS * quanta_per_ms - rising / p.nmda_rise_time_ms,
        rising / p.nmda_rise_time_ms - nmda / p.nmda_decay_time_ms,
    ]
}

/// Calcium current through NMDA channels, positive into the cell. `[eq:nmda-calcium]`
///
/// Departures: calcium inside the cell is taken as none against that outside.
#[inline(always)]
pub fn calcium_pA<R: Real>(
    nmda_nS: R,
    v_mV: R,
    magnesium_mM: R,
    thermal_mV: R::Given,
    p: &NerveCell<R::Given>,
) -> R {
    let driving = |v_mV: R| x_over_one_minus_exp_neg(-(v_mV * 2.0 / thermal_mV));
    let open_nS = nmda_nS * unblocked(v_mV, magnesium_mM, p);
    -(p.calcium_frac * open_nS * (p.calcium_potential_mV - p.reversal_mV)) * driving(v_mV)
        / driving(R::given(p.calcium_potential_mV))
}

/// Rates of m, h and n.
#[inline(always)]
fn rates<R: Real>(v_mV: R, p: &NerveCell<R::Given>) -> [Rates<R>; 3] {
    let u_mV = v_mV - p.gate_origin_mV;
    let linear = linear_rate_per_ms;
    let falling = exponential_rate_per_ms;
    [
        Rates {
            opening_per_ms: linear(
                u_mV,
                p.m_opening_per_ms_mV,
                p.m_opening_midpoint_mV,
                p.m_opening_slope_mV,
            ),
            closing_per_ms: linear(
                -u_mV,
                p.m_closing_per_ms_mV,
                -p.m_closing_midpoint_mV,
                p.m_closing_slope_mV,
            ),
        },
        Rates {
            opening_per_ms: falling(
                u_mV,
                p.h_opening_per_ms,
                p.h_opening_midpoint_mV,
                -p.h_opening_slope_mV,
            ),
            closing_per_ms: p.h_closing_per_ms
                * sigmoid(u_mV, p.h_closing_midpoint_mV, p.h_closing_slope_mV),
        },
        Rates {
            opening_per_ms: linear(
                u_mV,
                p.n_opening_per_ms_mV,
                p.n_opening_midpoint_mV,
                p.n_opening_slope_mV,
            ),
            closing_per_ms: falling(
                u_mV,
                p.n_closing_per_ms,
                p.n_closing_midpoint_mV,
                -p.n_closing_slope_mV,
            ),
        },
    ]
}

/// Speed at which the membrane's own currents move its potential. `[eq:cell-membrane]`
///
/// Departures: the slow potassium current that makes the cell adapt is left out, so it fires more
/// evenly than a real one; divalent ions do not shift its gates, so that what differs between two
/// baths is the terminal and the NMDA channel.
#[inline(always)]
pub fn membrane_change_mV_per_ms<R: Real>(
    v_mV: R,
    [m, h, n]: Gates<R>,
    around: &Environment<R>,
    p: &NerveCell<R::Given>,
) -> R {
    let to_sodium_mV = v_mV - (p.sodium_reversal_mV + around.sodium_step_mV);
    let to_potassium_mV = v_mV - (p.potassium_reversal_mV + around.potassium_step_mV);
    let outward_uA_cm2 = (p.sodium_conductance_S_cm2 * m * m * m * h * to_sodium_mV
        + p.potassium_conductance_S_cm2 * n.squared().squared() * to_potassium_mV
        + p.leak_conductance_S_cm2 * (v_mV - p.leak_reversal_mV))
        * MILLI_TO_MICRO;
    -outward_uA_cm2 / p.specific_capacitance_uF_cm2
}

/// Changes of m, h, n. `[eq:cell-gates]`
#[inline(always)]
pub fn gate_changes_per_ms<R: Real>(
    v_mV: R,
    [m, h, n]: Gates<R>,
    p: &NerveCell<R::Given>,
) -> Gates<R> {
    let [of_m, of_h, of_n] = rates(v_mV, p);
    [gate_change_per_ms(m, of_m), gate_change_per_ms(h, of_h), gate_change_per_ms(n, of_n)]
}

/// Where the gates settle at a constant potential.
pub fn steady_gates<R: Real>(v_mV: R, p: &NerveCell<R::Given>) -> Gates<R> {
    rates(v_mV, p).map(Rates::steady)
}

impl<R: Real> Physiology<R> {
    /// How fast those of the three conductances in `which` change, when so many quanta come.
    #[inline(always)]
    pub(super) fn cell_synapse_changes(
        &self,
        y: &StateVector<R>,
        quanta_per_ms: R,
        which: &[State],
        dy: &mut StateVector<R>,
    ) {
        let synapse = [State::EndplateConductance, State::TwitchOnset, State::Activation];
        let open_nS = synapse.map(|state| y[state as usize]);
        let changes =
            conductance_changes_nS_per_ms(open_nS, quanta_per_ms, &self.parameters.nerve_cell);
        for (state, change) in synapse.into_iter().zip(changes) {
            if which.contains(&state) {
                dy[state as usize] = change;
            }
        }
    }

    /// The cell's membrane.
    #[inline(always)]
    pub(super) fn nerve_cell_changes(
        &self,
        y: &StateVector<R>,
        around: &Environment<R>,
        dy: &mut StateVector<R>,
    ) {
        use State::{
            Activation, EndplateConductance, FibrePotassium, FibrePotential, FibreSodiumActivation,
            FibreSodiumInactivation,
        };
        let p = &self.parameters.nerve_cell;
        let [ampa, nmda] = [EndplateConductance, Activation].map(|state| y[state as usize]);
        let v_mV = y[FibrePotential as usize];
        let cell = [FibreSodiumActivation, FibreSodiumInactivation, FibrePotassium];
        let gates = cell.map(|state| y[state as usize]);
        let open_nS = ampa + nmda * unblocked(v_mV, around.magnesium_mM, p);
        let synaptic_pA = open_nS * (v_mV - p.reversal_mV);
        dy[FibrePotential as usize] =
            membrane_change_mV_per_ms(v_mV, gates, around, p) - synaptic_pA / p.capacitance_pF;
        for (state, change) in cell.into_iter().zip(gate_changes_per_ms(v_mV, gates, p)) {
            dy[state as usize] = change;
        }
    }
}
