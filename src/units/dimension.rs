//! What units measure.

use super::{UNITS, Unit, one_of};

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the field's own words")]
pub enum Dimension {
    Concentration,
    Time,
    Rate,
    Potential,
    PerPotential,
    RatePerPotential,
    PotentialRate,
    Current,
    CurrentDensity,
    Conductance,
    ConductanceDensity,
    Capacitance,
    CapacitanceDensity,
    Charge,
    ChargeDensity,
    Length,
    Area,
    Volume,
    Diffusion,
    Velocity,
    Temperature,
    RatePerConcentration,
    PerConcentration,
    ConcentrationPerCurrent,
    ConcentrationRate,
    ConcentrationRatePerCurrent,
    Force,
    Mass,
    Amount,
    AmountRate,
    MassRate,
    VolumeRate,
    VolumePerMass,
    Pressure,
    Number,
}

impl Dimension {
    /// Its name in a sentence, `a concentration`.
    #[must_use]
    pub fn described(self) -> &'static str {
        match self {
            Self::Concentration => "a concentration",
            Self::Time => "a time",
            Self::Rate => "a rate or frequency",
            Self::Potential => "a potential",
            Self::PerPotential => "a steepness per potential",
            Self::RatePerPotential => "a rate per potential",
            Self::PotentialRate => "a potential per time",
            Self::Current => "a current",
            Self::CurrentDensity => "a current density",
            Self::Conductance => "a conductance",
            Self::ConductanceDensity => "a conductance density",
            Self::Capacitance => "a capacitance",
            Self::CapacitanceDensity => "a capacitance per area",
            Self::Charge => "a charge",
            Self::ChargeDensity => "a charge density",
            Self::Length => "a length",
            Self::Area => "an area",
            Self::Volume => "a volume",
            Self::Diffusion => "a diffusion coefficient",
            Self::Velocity => "a velocity or permeability",
            Self::Temperature => "a temperature",
            Self::RatePerConcentration => "a rate per concentration",
            Self::PerConcentration => "an affinity",
            Self::ConcentrationPerCurrent => "a concentration per current",
            Self::ConcentrationRate => "a concentration per time",
            Self::ConcentrationRatePerCurrent => "a concentration per time and current",
            Self::Force => "a force",
            Self::Mass => "a mass",
            Self::Amount => "an amount of substance",
            Self::AmountRate => "an amount per time",
            Self::MassRate => "a mass per time",
            Self::VolumeRate => "a volume per time",
            Self::VolumePerMass => "a volume per body mass",
            Self::Pressure => "a pressure",
            Self::Number => "a plain number",
        }
    }

    /// The unit the program calculates in, which is the first of its rows.
    #[must_use]
    pub fn own_unit(self) -> &'static Unit {
        self.units().next().unwrap_or_else(|| unreachable!("each dimension has a row"))
    }

    /// All units of this dimension, its own first.
    pub fn units(self) -> impl Iterator<Item = &'static Unit> {
        UNITS.iter().filter(move |unit| unit.dimension == self)
    }

    /// The units as a phrase, `mM, M, uM or nM`.
    #[must_use]
    pub fn units_in_words(self) -> String {
        one_of(self.units().map(|unit| unit.text.to_owned()))
    }
}
