//! The one table of units: each text a person may write, its dimension, and its size.
//!
//! Within a dimension the first row is the unit the program calculates in. A unit is
//! `multiple * 10^ten` of that one; keeping the power of ten apart lets a decimal text be moved
//! between units without a rounding error (see [`super::parse`]).

#[allow(clippy::enum_glob_use, reason = "each row of the table names a dimension")]
use super::Dimension::{self, *};
use crate::constants::{
    ELEMENTARY_CHARGE_C, MILLIMETRES_OF_MERCURY_PER_KILOPASCAL, ZERO_CELSIUS_K,
};

/// One unit: how it is written, what it measures, how large it is.
#[derive(Debug, PartialEq)]
pub struct Unit {
    /// How calgate writes it, `mM`.
    pub text: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// Power of ten against the dimension's own unit.
    pub(super) ten: i32,
    /// Factor besides the power of ten: 6 for a minute of 6·10⁴ ms.
    pub(super) multiple: f64,
    /// Added after scaling; only kelvin has one.
    pub(super) offset: f64,
    /// Other spellings that are understood; `µ` is turned into `u` before the table is read.
    pub(super) also: &'static [&'static str],
}

impl Unit {
    /// The unit written `text`; other spellings such as `mmol/L` and `µM` are understood.
    #[must_use]
    pub fn find(text: &str) -> Option<&'static Unit> {
        let text = plain(text);
        UNITS.iter().find(|unit| unit.is_written(&text))
    }

    /// The unit written `text` among those of one dimension.
    #[must_use]
    pub fn find_in(dimension: Dimension, text: &str) -> Option<&'static Unit> {
        let text = plain(text);
        dimension.units().find(|unit| unit.is_written(&text))
    }

    /// Every accepted spelling, the proper one first.
    pub(crate) fn spellings(&self) -> impl Iterator<Item = &'static str> + use<> {
        std::iter::once(self.text).chain(self.also.iter().copied())
    }

    fn is_written(&self, plain_text: &str) -> bool {
        self.spellings().any(|spelling| spelling == plain_text)
    }
}

/// One spelling for what means the same: `µ`, `²`, `per ms` and `/ms` become `u`, `2`, `1/ms`.
pub(super) fn plain(text: &str) -> String {
    let mut plain = text.trim().replace(['\u{b5}', '\u{3bc}'], "u");
    for (fancy, simple) in [("\u{b2}", "2"), ("\u{b3}", "3"), ("^", ""), ("·", "*"), ("⁻¹", "-1")]
    {
        plain = plain.replace(fancy, simple);
    }
    plain = plain.replace(" per ", "/");
    if let Some(rest) = plain.strip_prefix("per ") {
        plain = format!("/{rest}");
    }
    plain = plain.replace(" / ", "/").replace("/ ", "/").replace(" /", "/");
    if plain.starts_with('/') { format!("1{plain}") } else { plain }
}

const fn row(
    text: &'static str,
    dimension: Dimension,
    ten: i32,
    also: &'static [&'static str],
) -> Unit {
    Unit { text, dimension, ten, multiple: 1.0, offset: 0.0, also }
}

const fn odd(text: &'static str, dimension: Dimension, ten: i32, multiple: f64) -> Unit {
    Unit { text, dimension, ten, multiple, offset: 0.0, also: &[] }
}

/// A time of a day or more, in units of 10⁵ ms, with its plural.
const fn long(text: &'static str, multiple: f64, also: &'static [&'static str]) -> Unit {
    Unit { text, dimension: Time, ten: 5, multiple, offset: 0.0, also }
}

/// Every unit that calgate reads, by dimension, its own unit first.
pub const UNITS: &[Unit] = &[
    row("mM", Concentration, 0, &["mmol/L", "mmol/l", "mol/m3"]),
    row("M", Concentration, 3, &["mol/L", "mol/l"]),
    row("uM", Concentration, -3, &["umol/L", "umol/l"]),
    row("nM", Concentration, -6, &["nmol/L", "nmol/l"]),
    row("ms", Time, 0, &[]),
    row("s", Time, 3, &[]),
    row("us", Time, -3, &[]),
    odd("min", Time, 4, 6.0),
    odd("h", Time, 5, 36.0),
    long("d", 864.0, &["day", "days"]),
    long("week", 6048.0, &["weeks"]),
    // a month of thirty days, so that a daily dose comes thirty times
    long("month", 25_920.0, &["months"]),
    row("1/ms", Rate, 0, &["ms-1"]),
    row("1/s", Rate, -3, &["s-1"]),
    row("Hz", Rate, -3, &[]),
    row("kHz", Rate, 0, &[]),
    row("1/us", Rate, 3, &[]),
    Unit {
        text: "1/min",
        dimension: Rate,
        ten: -4,
        multiple: 1.0 / 6.0,
        offset: 0.0,
        also: &["min-1"],
    },
    row("mV", Potential, 0, &[]),
    row("V", Potential, 3, &[]),
    row("uV", Potential, -3, &[]),
    row("1/mV", PerPotential, 0, &[]),
    row("1/ms/mV", RatePerPotential, 0, &["1/mV/ms", "1/(ms*mV)", "1/(mV*ms)", "1/(ms mV)"]),
    row("1/s/mV", RatePerPotential, -3, &["1/mV/s", "1/(s*mV)", "1/(mV*s)"]),
    row("mV/ms", PotentialRate, 0, &["V/s"]),
    row("pA", Current, 0, &[]),
    row("nA", Current, 3, &[]),
    row("uA", Current, 6, &[]),
    row("fA", Current, -3, &[]),
    row("uA/cm2", CurrentDensity, 0, &[]),
    row("mA/cm2", CurrentDensity, 3, &[]),
    row("nA/cm2", CurrentDensity, -3, &[]),
    row("A/m2", CurrentDensity, 2, &["pA/um2"]),
    row("nS", Conductance, 0, &[]),
    row("pS", Conductance, -3, &[]),
    row("uS", Conductance, 3, &[]),
    row("mS", Conductance, 6, &[]),
    row("S/cm2", ConductanceDensity, 0, &[]),
    row("mS/cm2", ConductanceDensity, -3, &[]),
    row("uS/cm2", ConductanceDensity, -6, &[]),
    row("nS/um2", ConductanceDensity, -1, &[]),
    row("pS/um2", ConductanceDensity, -4, &["S/m2"]),
    row("pF", Capacitance, 0, &[]),
    row("fF", Capacitance, -3, &[]),
    row("nF", Capacitance, 3, &[]),
    row("uF", Capacitance, 6, &[]),
    row("uF/cm2", CapacitanceDensity, 0, &[]),
    row("pF/um2", CapacitanceDensity, 2, &["F/m2"]),
    row("fF/um2", CapacitanceDensity, -1, &[]),
    row("pC", Charge, 0, &[]),
    row("fC", Charge, -3, &[]),
    row("nC", Charge, 3, &[]),
    row("e/nm2", ChargeDensity, 0, &[]),
    odd("C/m2", ChargeDensity, -18, 1.0 / ELEMENTARY_CHARGE_C),
    odd("uC/cm2", ChargeDensity, -20, 1.0 / ELEMENTARY_CHARGE_C),
    row("um", Length, 0, &[]),
    row("nm", Length, -3, &[]),
    row("mm", Length, 3, &[]),
    row("cm", Length, 4, &[]),
    row("um2", Area, 0, &[]),
    row("nm2", Area, -6, &[]),
    row("mm2", Area, 6, &[]),
    row("cm2", Area, 8, &[]),
    row("um3", Volume, 0, &["fL"]),
    row("pL", Volume, 3, &[]),
    row("nL", Volume, 6, &[]),
    row("mL", Volume, 12, &["ml"]),
    row("L", Volume, 15, &["l"]),
    row("um2/ms", Diffusion, 0, &[]),
    row("um2/s", Diffusion, -3, &[]),
    row("cm2/s", Diffusion, 5, &[]),
    row("um/ms", Velocity, 0, &[]),
    row("um/s", Velocity, -3, &[]),
    row("cm/s", Velocity, 1, &[]),
    row("m/s", Velocity, 3, &[]),
    row("degC", Temperature, 0, &["°C", "ºC", "℃", "C"]),
    Unit {
        text: "K",
        dimension: Temperature,
        ten: 0,
        multiple: 1.0,
        offset: -ZERO_CELSIUS_K,
        also: &[],
    },
    row("1/uM/ms", RatePerConcentration, 0, &["1/(uM*ms)", "1/(uM ms)"]),
    row("1/uM/s", RatePerConcentration, -3, &["1/(uM*s)", "1/(uM s)"]),
    row("1/mM/ms", RatePerConcentration, -3, &["1/(mM*ms)", "1/(mM ms)"]),
    row("1/mM/s", RatePerConcentration, -6, &["1/(mM*s)", "1/(mM s)"]),
    row("1/M/s", RatePerConcentration, -9, &["1/(M*s)", "1/(M s)"]),
    row("1/uM", PerConcentration, 0, &[]),
    row("1/mM", PerConcentration, -3, &[]),
    row("1/M", PerConcentration, -6, &[]),
    row("uM/pA", ConcentrationPerCurrent, 0, &["mM/nA"]),
    row("uM/nA", ConcentrationPerCurrent, -3, &["nM/pA"]),
    row("mM/pA", ConcentrationPerCurrent, 3, &[]),
    row("uM/ms", ConcentrationRate, 0, &["mM/s"]),
    row("uM/s", ConcentrationRate, -3, &[]),
    row("mM/ms", ConcentrationRate, 3, &[]),
    row("uM/ms/pA", ConcentrationRatePerCurrent, 0, &["uM/fC", "uM/(ms*pA)", "uM/(pA*ms)"]),
    row("uM/s/pA", ConcentrationRatePerCurrent, -3, &["uM/pC", "uM/(s*pA)", "uM/(pA*s)"]),
    row("mN", Force, 0, &[]),
    row("N", Force, 3, &[]),
    row("uN", Force, -3, &[]),
    row("mg", Mass, 0, &[]),
    row("g", Mass, 3, &[]),
    row("kg", Mass, 6, &[]),
    row("ug", Mass, -3, &[]),
    row("mmol", Amount, 0, &[]),
    row("mol", Amount, 3, &[]),
    row("umol", Amount, -3, &[]),
    odd("mmol/h", AmountRate, 0, 1.0),
    odd("mmol/d", AmountRate, 0, 1.0 / 24.0),
    odd("mmol/min", AmountRate, 1, 6.0),
    odd("g/h", MassRate, 0, 1.0),
    odd("mg/h", MassRate, -3, 1.0),
    odd("g/min", MassRate, 1, 6.0),
    odd("mg/min", MassRate, -2, 6.0),
    row("mL/min", VolumeRate, 0, &["ml/min"]),
    odd("L/h", VolumeRate, 2, 1.0 / 6.0),
    odd("L/d", VolumeRate, 2, 1.0 / 144.0),
    row("L/kg", VolumePerMass, 0, &["l/kg", "mL/g"]),
    row("mL/kg", VolumePerMass, -3, &["ml/kg"]),
    row("mmHg", Pressure, 0, &[]),
    odd("kPa", Pressure, 0, MILLIMETRES_OF_MERCURY_PER_KILOPASCAL),
    row("1", Number, 0, &[]),
    row("%", Number, -2, &["percent"]),
];
