//! Symbols of the formulas that are no parameters: what the model computes, what a scenario sets,
//! and constants of nature.

/// A symbol, what it is, its unit.
pub type Meaning = (&'static str, &'static str, &'static str);

/// Symbols of the formulas that the catalogue of parameters does not have, in the order of the
/// signal.
pub const SYMBOLS: &[Meaning] = &[
    ("t", "time", "ms"),
    ("R, F", "gas constant, Faraday constant", ""),
    ("eps_0", "permittivity of empty space", ""),
    ("[Ca], [Mg], [K], [Na]", "ionised calcium and magnesium, potassium, sodium in the bath", "mM"),
    ("c_i, z_i", "concentration and valence of an ion in the bath", ""),
    ("psi", "potential of the membrane's outer face", "mV"),
    ("sigma", "charge of that face", "e/nm2"),
    ("shift", "how far divalent ions move the gates along the voltage axis", "mV"),
    ("V", "membrane potential: of the nerve, then of the muscle fibre or next nerve cell", "mV"),
    ("U, W", "potential as a gate feels it", "mV"),
    ("x, alpha, beta", "any gate, and its opening and closing rate", "1/ms"),
    ("m, h, s, n, p, w", "gates, each 0 (closed) to 1 (open)", ""),
    ("I_stim, I_drive, I_noise", "shock, tonic input and noise; together I_applied", "uA/cm2"),
    ("f", "how much calcium an open channel passes, 1 in the reference bath", ""),
    ("i_Ca", "calcium current of a representative channel, inward positive", "pA"),
    ("[Ca]_r", "free calcium in the bulk of the nerve ending", "uM"),
    ("[Ca]_nano", "calcium at the release sensor", "uM"),
    ("N_i, N", "docked vesicles with i ions bound, and all of them", ""),
    ("l", "rate at which a docked vesicle fuses by itself", "1/ms"),
    ("Q", "quanta released since the start", ""),
    ("Y", "facilitation, 0 to 1", ""),
    ("factor", "what magnesium leaves of the end plate's answer, where that is switched on", ""),
    ("g", "conductance of the end plate", "nS"),
    ("d, x, A", "drive of a twitch, its first state, summed twitches", ""),
    ("B", "fraction of NMDA channels that magnesium leaves free", ""),
    ("g, x, y", "in `cell-synapse`: AMPA, rising NMDA and NMDA conductance before the block", "nS"),
    ("C, C_f", "in the body: total magnesium of serum, and the part that is filtered", "mM"),
    ("D, G", "a dose that is swallowed; what of it lies in the gut", "mmol"),
    ("E, I, L", "what is excreted, infused, and lost in other ways", "mmol/h"),
    ("GFR, r", "filtration of this person, and what is left of the power to hold back", ""),
    ("F", "in `force`: force as a fraction of the tetanic force", ""),
];
