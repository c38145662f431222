//! (to come)

/// Inside the terminal calcium is counted in µM, outside in mM.
pub const UM_TO_MM: f64 = 1e-3;
