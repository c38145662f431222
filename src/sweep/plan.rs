//! How a sweep is divided into parts, and what it will take.
//!
//! A part is what one process makes at a time and what a disk keeps: some rows in a row. How many
//! depends on the sweep alone, never on the machine, so that parts made anywhere fit together.

use std::ops::Range;

use super::Sweep;

/// Most rows of a sweep.
pub const MOST_ROWS: u64 = 1_000_000_000;

/// A sweep with more rows than this is rather a slip than meant, and is asked back about.
pub const MANY_ROWS: u64 = 1_000_000;

/// Rows of a part, at most.
const MOST_ROWS_OF_A_PART: u64 = 4096;

/// The same where each row brings its traces, which are a hundred times as large.
const MOST_ROWS_WITH_TRACES: u64 = 256;

/// Rows of a part, at least; what is shorter than this is one part.
const FEWEST_ROWS_OF_A_PART: u64 = 8;

/// A sweep of at most this many rows is one part.
const TINY: u64 = 64;

/// Parts of a sweep that is long enough for so many.
const FEWEST_PARTS: u64 = 16;

/// Bytes of a number on the disk: in a part, in the merged Parquet file, and written out in CSV.
const BYTES_OF_A_NUMBER: u64 = 8 + 8 + 18;

/// Bytes of what each row has besides axes and measures: small whole numbers, mostly.
const BYTES_OF_ITS_OWN: u64 = 32;

/// A sweep, divided into parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// Runs.
    pub rows: u64,
    /// Points.
    pub points: u64,
    /// Parts, numbered from 0.
    pub parts: u64,
    /// Rows of each part but the last, which may have fewer: a power of two.
    pub rows_per_part: u64,
    /// Bytes that the table takes on the disk, parts and merged files together, without traces.
    pub bytes_estimate: u64,
}

impl Sweep {
    /// How it is divided.
    #[must_use]
    pub fn plan(&self) -> Plan {
        let rows = self.rows();
        let most = if self.traces.is_empty() { MOST_ROWS_OF_A_PART } else { MOST_ROWS_WITH_TRACES };
        let rows_per_part = if rows <= TINY {
            TINY
        } else {
            power_of_two_below(rows / FEWEST_PARTS).clamp(FEWEST_ROWS_OF_A_PART, most)
        };
        let numbers = (self.axes.len() + self.measures.len()) as u64;
        Plan {
            rows,
            points: self.points(),
            parts: rows.div_ceil(rows_per_part),
            rows_per_part,
            bytes_estimate: rows.saturating_mul(BYTES_OF_ITS_OWN + numbers * BYTES_OF_A_NUMBER),
        }
    }
}

fn power_of_two_below(number: u64) -> u64 {
    number.checked_ilog2().map_or(1, |exponent| 1 << exponent)
}

impl Plan {
    /// The rows of part number `part`, from 0; none beyond the last.
    #[must_use]
    pub fn part(&self, part: u64) -> Range<u64> {
        let start = part.saturating_mul(self.rows_per_part).min(self.rows);
        start..start.saturating_add(self.rows_per_part).min(self.rows)
    }

    /// The part that a row belongs to.
    #[must_use]
    pub fn part_of(&self, row: u64) -> u64 {
        row / self.rows_per_part
    }

    /// The parts of shard `shard` of `shards`, both counted from 1: each in turn takes one, so that
    /// all have points from everywhere and take about as long. None for a shard that is not there.
    pub fn shard(&self, shard: u64, shards: u64) -> impl Iterator<Item = u64> + use<> {
        let parts = if (1..=shards).contains(&shard) { self.parts } else { 0 };
        let step = usize::try_from(shards.max(1)).unwrap_or(usize::MAX);
        (shard.saturating_sub(1)..parts).step_by(step)
    }

    /// Whether somebody should be asked whether so many rows are meant.
    #[must_use]
    pub fn is_huge(&self) -> bool {
        self.rows > MANY_ROWS
    }

    /// At most `count` rows from everywhere in the sweep, to be timed before it starts.
    #[must_use]
    pub fn sample(&self, count: u64) -> Vec<u64> {
        let count = count.min(self.rows);
        // the middles of equal stretches: both ends of an axis are often unlike the rest
        let middle = |k: u64| {
            let place = u128::from(2 * k + 1) * u128::from(self.rows) / u128::from(2 * count);
            u64::try_from(place).unwrap_or(u64::MAX)
        };
        (0..count).map(middle).collect()
    }

    /// What the rows in `left` will take on `jobs` processors, judged by the seconds of processor
    /// time that some rows took. Nothing if none were timed.
    #[must_use]
    pub fn estimate(&self, left: u64, timed_s: &[f64], jobs: usize) -> Option<Estimate> {
        let count = timed_s.len() as f64;
        if timed_s.is_empty() {
            return None;
        }
        let mean_s = timed_s.iter().sum::<f64>() / count;
        let variance = timed_s.iter().map(|time_s| (time_s - mean_s).powi(2)).sum::<f64>();
        let deviation_s = (variance / (count - 1.0).max(1.0)).sqrt();
        // two standard errors of the mean; a single row says nothing of how they differ
        let off_s = if count > 1.0 { 2.0 * deviation_s / count.sqrt() } else { mean_s };
        let scale = left as f64 / jobs.max(1) as f64;
        let bytes = self.bytes_estimate as f64 * left as f64 / self.rows.max(1) as f64;
        Some(Estimate {
            time_s: mean_s * scale,
            low_s: (mean_s - off_s).max(0.0) * scale,
            high_s: (mean_s + off_s) * scale,
            bytes,
        })
    }
}

/// What a sweep will take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Wall time.
    pub time_s: f64,
    /// It will hardly be less.
    pub low_s: f64,
    /// It will hardly be more, if the rows that were timed are like the others.
    pub high_s: f64,
    /// Room on the disk, without traces.
    pub bytes: f64,
}

impl Estimate {
    /// The wall time in words, `12 s` or `3 to 5 min`.
    #[must_use]
    pub fn duration(&self) -> String {
        match self.between() {
            None => "less than 1 s".to_owned(),
            Some((low, high, unit)) if low == high => format!("{high} {unit}"),
            Some((low, high, unit)) => format!("{low} to {high} {unit}"),
        }
    }

    /// The least and the most that the wall time may be, in numbers with a point, and their unit;
    /// nothing for less than a second.
    #[must_use]
    pub fn between(&self) -> Option<(String, String, &'static str)> {
        let (size, unit) =
            *DURATIONS.iter().find(|(size, _)| self.high_s >= *size).unwrap_or(&(1.0, "s"));
        let shown = |time_s: f64| two_digits(time_s / size);
        let (low, high) = (shown(self.low_s.max(0.5 * self.time_s)), shown(self.high_s));
        (self.high_s >= 1.0).then_some((low, high, unit))
    }

    /// The room on the disk in words, `4.1 MB`.
    #[must_use]
    pub fn room(&self) -> String {
        let (size, unit) =
            *SIZES.iter().find(|(size, _)| self.bytes >= *size).unwrap_or(&(1.0, "B"));
        format!("{} {unit}", two_digits(self.bytes / size))
    }
}

/// Units of time in seconds, the longest first.
const DURATIONS: &[(f64, &str)] = &[(86_400.0, "d"), (3600.0, "h"), (60.0, "min")];

const SIZES: &[(f64, &str)] = &[(1e12, "TB"), (1e9, "GB"), (1e6, "MB"), (1e3, "kB")];

/// A number of which two digits are known.
fn two_digits(number: f64) -> String {
    if number < 9.95 { format!("{number:.1}") } else { format!("{number:.0}") }
}
