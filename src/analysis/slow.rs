//! Measures of what takes longer than a run: the course of a body, and a muscle of many junctions.

use super::BodySummary;

/// A measure of a body's course.
pub type OfBody = Read<BodySummary>;
/// A measure of a muscle.
pub type OfMuscle = Read<MuscleSummary>;

/// A measure with a name.
pub struct Read<T> {
    /// Its name, with the unit as suffix where it has one.
    pub name: &'static str,
    /// Its unit; empty for counts, `1` for fractions and ratios.
    pub unit: &'static str,
    /// What it is, in a phrase.
    pub about: &'static str,
    /// Reads it from a summary.
    pub read: fn(&T) -> Option<f64>,
}

impl<T> std::fmt::Debug for Read<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl<T> PartialEq for Read<T> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// What is asked of a muscle of many junctions, as magnesium rises.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MuscleSummary {
    /// Total magnesium at which half of the junctions fail.
    pub half_fails_mM: Option<f64>,
    /// Total magnesium at which nine in ten fail.
    pub tenth_transmits_mM: Option<f64>,
    /// Fraction that answers at the highest magnesium tried.
    pub transmitting_frac: Option<f64>,
    /// Lowest fourth potential of a train of four over the first, where any junction answers.
    pub train_of_four_potential: Option<f64>,
    /// Force after 5 s of tetanus at the highest magnesium tried, relative to the reference bath.
    pub late_tetanus_frac: Option<f64>,
}

macro_rules! read {
    ($($name:literal [$unit:literal] $about:literal => $read:expr;)+) => {
        &[$(Read { name: $name, unit: $unit, about: $about, read: $read },)+]
    };
}

/// Measures of a body's course.
pub const BODY: &[OfBody] = read! {
    "serum_start_mM" ["mM"] "total magnesium of serum at the beginning" => |s| Some(s.serum_start_mM);
    "serum_last_day_mM" ["mM"] "total magnesium of serum, mean of the last day"
        => |s| Some(s.serum_last_day_mM);
    "serum_change_mM" ["mM"] "how far that is from the beginning" => |s| Some(s.serum_change_mM);
    "serum_highest_mM" ["mM"] "highest total magnesium of serum" => |s| Some(s.serum_highest_mM);
    "calcium_lowest_mM" ["mM"] "lowest ionised calcium of serum" => |s| Some(s.calcium_lowest_mM);
    "urine_last_day_mmol_per_d" ["mmol/d"] "magnesium in the urine of the last day"
        => |s| Some(s.urine_last_day_mmol_per_d);
    "absorbed_part" ["1"] "part of what was swallowed that was absorbed by the end"
        => |s| Some(s.absorbed_mmol / s.swallowed_mmol);
    "excreted_mmol" ["mmol"] "magnesium that left with the urine" => |s| Some(s.excreted_mmol);
    "retained_mmol" ["mmol"] "what serum and tissue gained" => |s| Some(s.retained_mmol);
    "blood_pressure_fall_mmHg" ["mmHg"] "largest fall of systolic blood pressure"
        => |s| Some(s.blood_pressure_fall_mmHg);
};

/// Measures of a muscle.
pub const MUSCLE: &[OfMuscle] = read! {
    "muscle_half_fails_mM" ["mM"] "total magnesium at which half of the junctions fail"
        => |s| s.half_fails_mM;
    "muscle_tenth_transmits_mM" ["mM"] "total magnesium at which nine junctions in ten fail"
        => |s| s.tenth_transmits_mM;
    "muscle_transmitting_frac" ["1"] "junctions that answer at the highest magnesium tried"
        => |s| s.transmitting_frac;
    "muscle_train_of_four" ["1"] "lowest fourth potential of a train of four over the first"
        => |s| s.train_of_four_potential;
    "muscle_late_tetanus" ["1"] "force after 5 s at 50 Hz and the highest magnesium tried, relative to the reference bath"
        => |s| s.late_tetanus_frac;
};
