//! What a total magnesium of serum means at the bedside. Laboratories and people differ: the lines
//! between the ranges are round numbers within those of the sources.

use crate::references::{BARBAGALLO_2009, DEFICIENCY_PAGES, JAHNEN_2012, Reference};

/// A range of total magnesium of serum and what it means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ClinicalRange {
    /// Where it begins.
    pub from_mM: f64,
    /// Where the next begins; infinite for the last.
    pub to_mM: f64,
    /// How grave it is.
    pub gravity: Gravity,
    /// Key of its words.
    pub words: &'static str,
    /// Where it comes from.
    pub source: &'static Reference,
}

/// How grave a range is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// As it should be.
    Usual,
    /// Beside the usual, without signs.
    Watch,
    /// Signs are to be expected.
    Signs,
    /// Dangerous.
    Danger,
}

const fn range(
    (from_mM, to_mM): (f64, f64),
    gravity: Gravity,
    words: &'static str,
    source: &'static Reference,
) -> ClinicalRange {
    ClinicalRange { from_mM, to_mM, gravity, words, source }
}

/// All ranges, from nothing upwards, without gaps.
pub const CLINICAL_RANGES: [ClinicalRange; 8] = [
    range((0.0, 0.5), Gravity::Signs, "body-range-deficient-signs", &DEFICIENCY_PAGES),
    range((0.5, 0.7), Gravity::Watch, "body-range-deficient", &DEFICIENCY_PAGES),
    range((0.7, 1.05), Gravity::Usual, "body-range-usual", &BARBAGALLO_2009),
    range((1.05, 2.5), Gravity::Watch, "body-range-raised", &JAHNEN_2012),
    range((2.5, 3.7), Gravity::Signs, "body-range-reflexes-weak", &JAHNEN_2012),
    range((3.7, 5.0), Gravity::Danger, "body-range-reflexes-lost", &JAHNEN_2012),
    range((5.0, 7.3), Gravity::Danger, "body-range-breathing", &JAHNEN_2012),
    range((7.3, f64::INFINITY), Gravity::Danger, "body-range-paralysis", &JAHNEN_2012),
];

/// The range of a total magnesium of serum.
#[must_use]
pub fn clinical_range(serum_mM: f64) -> &'static ClinicalRange {
    let found = CLINICAL_RANGES.iter().find(|range| serum_mM < range.to_mM);
    found.unwrap_or(&CLINICAL_RANGES[CLINICAL_RANGES.len() - 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_the_ranges_touch_and_every_serum_has_one() {
        assert_eq!(CLINICAL_RANGES[0].from_mM, 0.0);
        for pair in CLINICAL_RANGES.windows(2) {
            assert_eq!(pair[0].to_mM, pair[1].from_mM);
        }
        assert_eq!(clinical_range(0.85).gravity, Gravity::Usual);
        assert_eq!(clinical_range(0.7).gravity, Gravity::Usual);
        assert_eq!(clinical_range(-1.0).words, "body-range-deficient-signs");
        assert_eq!(clinical_range(99.0).words, "body-range-paralysis");
    }
}
