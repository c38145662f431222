//! Constants of nature. Each stands here and nowhere else.

/// Gas constant, J/(mol K) (CODATA 2018, exact).
pub const GAS_CONSTANT_J_PER_MOL_KELVIN: f64 = 8.314_462_618_153_24;
/// Faraday constant, C/mol (CODATA 2018, exact).
pub const FARADAY_C_PER_MOL: f64 = 96_485.332_123_310_02;
/// Elementary charge, C (CODATA 2018, exact).
pub const ELEMENTARY_CHARGE_C: f64 = 1.602_176_634e-19;
/// Permittivity of empty space, F/m (CODATA 2018).
pub const VACUUM_PERMITTIVITY_F_PER_M: f64 = 8.854_187_812_8e-12;
/// 0 °C in kelvin.
pub const ZERO_CELSIUS_K: f64 = 273.15;
/// Molar mass of magnesium, g/mol (IUPAC 2013, conventional value).
pub const MAGNESIUM_G_PER_MOL: f64 = 24.305;
/// Conventional millimetres of mercury in a kilopascal.
pub const MILLIMETRES_OF_MERCURY_PER_KILOPASCAL: f64 = 1000.0 / 133.322_387_415;

/// RT/F, the potential that thermal motion is worth: 26.73 mV at 37 °C.
#[must_use]
pub fn thermal_mV(temperature_degC: f64) -> f64 {
    1000.0 * GAS_CONSTANT_J_PER_MOL_KELVIN * (temperature_degC + ZERO_CELSIUS_K) / FARADAY_C_PER_MOL
}
