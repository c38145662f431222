//! What units measure.

use super::{UNITS, Unit};
use crate::message::{Message, Piece, message};

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
    pub fn described(self) -> Message {
        match self {
            Self::Concentration => message!("tell-dimension-concentration", "a concentration"),
            Self::Time => message!("tell-dimension-time", "a time"),
            Self::Rate => message!("tell-dimension-rate", "a rate or frequency"),
            Self::Potential => message!("tell-dimension-potential", "a potential"),
            Self::PerPotential => {
                message!("tell-dimension-per-potential", "a steepness per potential")
            }
            Self::RatePerPotential => {
                message!("tell-dimension-rate-per-potential", "a rate per potential")
            }
            Self::PotentialRate => {
                message!("tell-dimension-potential-rate", "a potential per time")
            }
            Self::Current => message!("tell-dimension-current", "a current"),
            Self::CurrentDensity => message!("tell-dimension-current-density", "a current density"),
            Self::Conductance => message!("tell-dimension-conductance", "a conductance"),
            Self::ConductanceDensity => {
                message!("tell-dimension-conductance-density", "a conductance density")
            }
            Self::Capacitance => message!("tell-dimension-capacitance", "a capacitance"),
            Self::CapacitanceDensity => {
                message!("tell-dimension-capacitance-density", "a capacitance per area")
            }
            Self::Charge => message!("tell-dimension-charge", "a charge"),
            Self::ChargeDensity => message!("tell-dimension-charge-density", "a charge density"),
            Self::Length => message!("tell-dimension-length", "a length"),
            Self::Area => message!("tell-dimension-area", "an area"),
            Self::Volume => message!("tell-dimension-volume", "a volume"),
            Self::Diffusion => message!("tell-dimension-diffusion", "a diffusion coefficient"),
            Self::Velocity => message!("tell-dimension-velocity", "a velocity or permeability"),
            Self::Temperature => message!("tell-dimension-temperature", "a temperature"),
            Self::RatePerConcentration => {
                message!("tell-dimension-rate-per-concentration", "a rate per concentration")
            }
            Self::PerConcentration => message!("tell-dimension-per-concentration", "an affinity"),
            Self::ConcentrationPerCurrent => {
                message!("tell-dimension-concentration-per-current", "a concentration per current")
            }
            Self::ConcentrationRate => {
                message!("tell-dimension-concentration-rate", "a concentration per time")
            }
            Self::ConcentrationRatePerCurrent => message!(
                "tell-dimension-concentration-rate-per-current",
                "a concentration per time and current"
            ),
            Self::Force => message!("tell-dimension-force", "a force"),
            Self::Mass => message!("tell-dimension-mass", "a mass"),
            Self::Amount => message!("tell-dimension-amount", "an amount of substance"),
            Self::AmountRate => message!("tell-dimension-amount-rate", "an amount per time"),
            Self::MassRate => message!("tell-dimension-mass-rate", "a mass per time"),
            Self::VolumeRate => message!("tell-dimension-volume-rate", "a volume per time"),
            Self::VolumePerMass => {
                message!("tell-dimension-volume-per-mass", "a volume per body mass")
            }
            Self::Pressure => message!("tell-dimension-pressure", "a pressure"),
            Self::Number => message!("tell-dimension-number", "a plain number"),
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

    /// The units as a choice, `mM, M, uM or nM`.
    #[must_use]
    pub fn choice_of_units(self) -> Piece {
        Piece::OneOf(self.units().map(|unit| unit.text.to_owned()).collect())
    }
}
