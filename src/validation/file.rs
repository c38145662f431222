//! What a file of claims may say: every key with its documentation.

use crate::scenario::choice::{choice, words};
use crate::scenario::choices::Confidence;
use crate::scenario::reader::At;
use crate::scenario::scalar::{NumberReader, flag, number, text, whole};
use crate::scenario::section::{list, section, tables};

/// Largest number that a claim may speak of.
const MOST: f64 = 1e12;

fn any_number(example: f64) -> NumberReader {
    number(-MOST, MOST, example)
}

section! {
    /// Claims: published results, each with the experiment that tests the model against it.
    pub struct ClaimsFile {
        /// Version of the format. This program reads version 1.
        schema: u64 = whole(1, 1, 1);
        /// What the claims are about, the heading above them in tables and figures.
        title: String = text("Release of quanta");
        /// Names of claims that calgate ships and that shall be tested too.
        check: Vec<At<String>> = list(text("release-slope-low-calcium"));
        /// The claims of this file.
        claim: Vec<At<ClaimEntry>> = tables::<ClaimEntry>();
    }
}

section! {
    /// A published result and the experiment that tests the model against it.
    pub struct ClaimEntry {
        /// Short name, in small letters with hyphens.
        name: String = text("release-slope-low-calcium"), required;
        /// What the paper found, in a sentence.
        says: String = text("Release rises with the fourth power of calcium."), required;
        /// Key of the reference.
        source: String = text("dodge-1967"), required;
        /// Where in the paper, in which preparation.
        place: String = text("abstract; frog, 28 experiments"), required;
        /// How well the published number is known to us.
        confidence: Confidence = choice::<Confidence>(), required;
        /// The published number with its spread, as the paper writes it.
        published: String = text("3.78 ± 0.2 (SD)"), required;
        /// The published number itself, if it is one number; places the claim in the chart of all.
        value: f64 = any_number(3.78);
        /// Unit of the compared number; none if left out.
        unit: String = text("mV");
        /// Lowest and highest value that agree with the paper.
        accept: Vec<At<f64>> = list(any_number(3.6)), required;
        /// How ours is computed, in a sentence.
        how: String = text("regression of log quantal content on log calcium"), required;
        /// Why the model is known not to meet it; such a claim stays open.
        open: String = text("resting influx rises too late with depolarisation");
        /// The scenario, as a scenario file says it.
        scenario: String = text("schema = 1"), required;
        /// Changes to that scenario, as after --set.
        set: Vec<At<String>> = list(text("bath.magnesium=2 mM"));
        /// Key that is varied.
        vary: String = text("bath.calcium");
        /// Values of that key, in order, all in one unit.
        values: Vec<At<String>> = list(text("0.1 mM"));
        /// What is measured of each run.
        measure: String = text("quantal_content_first"), required;
        /// Measures over the first value, so that it counts as one.
        relative: bool = flag();
        /// How a series of measurements becomes one number.
        reduce: Reduce = choice::<Reduce>();
        /// Level that `crossing` looks for.
        level: f64 = any_number(0.5);
        /// Further series, each with changes of its own.
        series: Vec<At<SeriesEntry>> = tables::<SeriesEntry>();
        /// How the numbers of several series become one.
        combine: Combine = choice::<Combine>();
        /// Published value at each of `values`, for the figure and for `largest-factor`.
        points: Vec<At<f64>> = list(any_number(0.66));
        /// Half the length of the error bar of each point.
        errors: Vec<At<f64>> = list(any_number(0.05));
    }
}

section! {
    /// A series of measurements under changes of its own.
    pub struct SeriesEntry {
        /// Its name in the figure.
        label: String = text("4 mM magnesium"), required;
        /// Changes to the scenario, as after --set.
        set: Vec<At<String>> = list(text("bath.magnesium=4 mM"));
        /// Values of the varied key, if other than those of the claim.
        values: Vec<At<String>> = list(text("0.2 mM"));
        /// What is measured, if something other than the claim says.
        measure: String = text("peak calcium_bulk_uM");
    }
}

/// How a series becomes one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reduce {
    /// The only value.
    #[default]
    Value,
    /// Last over first.
    Ratio,
    /// Last minus first.
    Difference,
    /// Slope of a straight line.
    Slope,
    /// Slope of a straight line through the logarithms.
    LogLogSlope,
    /// How far x must go for ten times as much.
    Tenfold,
    /// Time constant of an exponential approach to the last value.
    TimeConstant,
    /// Where the series crosses a level.
    Crossing,
    /// Where it is highest.
    PlaceOfPeak,
    /// How far it is, as a factor, from the published points at most.
    LargestFactor,
    /// The highest value.
    Highest,
    /// The lowest value.
    Lowest,
}

words! { Reduce {
    Value = "value", "The only value";
    Ratio = "ratio", "The last value over the first";
    Difference = "difference", "The last value minus the first";
    Slope = "slope", "Slope of the straight line of least squares";
    LogLogSlope = "log-log-slope", "The same for the logarithms of both: the power of a power law";
    Tenfold = "tenfold", "How far x must go for ten times as much";
    TimeConstant = "time-constant", "How fast all values but the last come near the last, in units of x";
    Crossing = "crossing", "Where the series crosses `level`, on a straight line between values";
    PlaceOfPeak = "place-of-peak", "Where the series is highest, on a parabola through three values";
    LargestFactor = "largest-factor", "Largest factor between a value and its published point";
    Highest = "highest", "The highest value";
    Lowest = "lowest", "The lowest value";
} }

/// How the numbers of several series become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Combine {
    /// Second minus first.
    #[default]
    Difference,
    /// Second over first.
    Ratio,
}

words! { Combine {
    Difference = "difference", "The number of the second series minus that of the first";
    Ratio = "ratio", "The number of the second series over that of the first";
} }
