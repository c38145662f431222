//! The numbers of a body's course that a person asks for first, and the course day by day.

use super::clinical::clinical_range;
use crate::trace::Course;
use serde::Serialize;

/// Hours in a day.
const DAY_h: f64 = 24.0;

/// Summary of a body's course. The first and the last day are the whole run where that is shorter.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BodySummary {
    /// Length of the run.
    pub duration_h: f64,
    /// Total magnesium of serum at the beginning.
    pub serum_start_mM: f64,
    /// Total magnesium of serum, mean of the first day.
    pub serum_first_day_mM: f64,
    /// Total magnesium of serum, mean of the last day.
    pub serum_last_day_mM: f64,
    /// How far that is from the beginning.
    pub serum_change_mM: f64,
    /// Lowest total magnesium of the last day.
    pub serum_trough_last_day_mM: f64,
    /// Highest total magnesium of the last day.
    pub serum_peak_last_day_mM: f64,
    /// Lowest total magnesium of the run.
    pub serum_lowest_mM: f64,
    /// Highest total magnesium of the run.
    pub serum_highest_mM: f64,
    /// When it was highest.
    pub serum_highest_at_h: f64,
    /// Key of the words for what the highest means.
    pub highest_means: &'static str,
    /// Key of the words for what the lowest means.
    pub lowest_means: &'static str,
    /// Ionised magnesium, mean of the last day.
    pub ionised_last_day_mM: f64,
    /// Lowest ionised calcium of the run.
    pub calcium_lowest_mM: f64,
    /// Largest fall of systolic pressure.
    pub blood_pressure_fall_mmHg: f64,
    /// Magnesium in the urine of the first day.
    pub urine_first_day_mmol_per_d: f64,
    /// Magnesium in the urine of the last day.
    pub urine_last_day_mmol_per_d: f64,
    /// Swallowed in all.
    pub swallowed_mmol: f64,
    /// Absorbed in all.
    pub absorbed_mmol: f64,
    /// Infused in all.
    pub infused_mmol: f64,
    /// Left with the urine in all.
    pub excreted_mmol: f64,
    /// Left by other ways, beside urine and stool, in all.
    pub lost_mmol: f64,
    /// What serum and tissue gained in all; negative when they lost.
    pub retained_mmol: f64,
}

/// Reads the summary of a course; `None` when it has none of the columns of a body.
#[must_use]
pub fn summarise_body(course: &Course) -> Option<BodySummary> {
    let serum = course.column("total_magnesium_mM")?;
    let (first_h, last_h) = (*course.time_h.first()?, *course.time_h.last()?);
    let first_day = (first_h, last_h.min(first_h + DAY_h));
    let last_day = (first_h.max(last_h - DAY_h), last_h);
    let (lowest, highest) = extremes(course, "total_magnesium_mM", (first_h, last_h))?;
    let at = serum.iter().position(|value| *value >= highest)?;
    let (trough, peak) = extremes(course, "total_magnesium_mM", last_day)?;
    let mean = |day| mean(course, "total_magnesium_mM", day);
    let total = |column: &str| course.column(column)?.last().copied();
    let gained = |column: &str| {
        let values = course.column(column)?;
        Some(values.last()? - values.first()?)
    };
    let per_day = |(from_h, to_h): (f64, f64)| {
        let excreted = |time_h| course.value_at("excreted_mmol", time_h);
        Some((excreted(to_h)? - excreted(from_h)?) * DAY_h / (to_h - from_h))
    };
    Some(BodySummary {
        duration_h: last_h - first_h,
        serum_start_mM: *serum.first()?,
        serum_first_day_mM: mean(first_day)?,
        serum_last_day_mM: mean(last_day)?,
        serum_change_mM: mean(last_day)? - serum.first()?,
        serum_trough_last_day_mM: trough,
        serum_peak_last_day_mM: peak,
        serum_lowest_mM: lowest,
        serum_highest_mM: highest,
        serum_highest_at_h: course.time_h[at],
        highest_means: clinical_range(highest).words,
        lowest_means: clinical_range(lowest).words,
        ionised_last_day_mM: self::mean(course, "ionised_magnesium_mM", last_day)?,
        calcium_lowest_mM: extremes(course, "ionised_calcium_mM", (first_h, last_h))?.0,
        blood_pressure_fall_mmHg: extremes(course, "blood_pressure_fall_mmHg", (first_h, last_h))?
            .1,
        urine_first_day_mmol_per_d: per_day(first_day)?,
        urine_last_day_mmol_per_d: per_day(last_day)?,
        swallowed_mmol: total("swallowed_mmol")?,
        absorbed_mmol: total("absorbed_mmol")?,
        infused_mmol: total("infused_mmol")?,
        excreted_mmol: total("excreted_mmol")?,
        lost_mmol: total("lost_mmol")?,
        retained_mmol: gained("fluid_mmol")? + gained("tissue_mmol")?,
    })
}

/// One day of a course.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Day {
    /// Middle of the day, since the beginning.
    pub middle_h: f64,
    /// Mean of the day.
    pub mean: f64,
    /// Lowest value.
    pub low: f64,
    /// Highest value.
    pub high: f64,
}

/// A column day by day; a last day that is not whole is left out.
#[must_use]
pub fn days(course: &Course, column: &str) -> Option<Vec<Day>> {
    let (first_h, last_h) = (*course.time_h.first()?, *course.time_h.last()?);
    let mut days = Vec::new();
    let mut from_h = first_h;
    while from_h + DAY_h <= last_h * (1.0 + 1e-12) {
        let day = (from_h, (from_h + DAY_h).min(last_h));
        let (low, high) = extremes(course, column, day)?;
        let mean = mean(course, column, day)?;
        days.push(Day { middle_h: from_h + 0.5 * DAY_h, mean, low, high });
        from_h += DAY_h;
    }
    Some(days)
}

/// The samples of a column in a span of time, with a sample at either end.
fn samples(course: &Course, column: &str, (from_h, to_h): (f64, f64)) -> Option<Vec<(f64, f64)>> {
    let values = course.column(column)?;
    let mut samples = vec![(from_h, course.value_at(column, from_h)?)];
    let first = course.time_h.partition_point(|time_h| *time_h <= from_h);
    let last = course.time_h.partition_point(|time_h| *time_h < to_h);
    samples.extend((first..last).map(|i| (course.time_h[i], values[i])));
    // where a time stands twice, the value just before it belongs to this span
    let at_end = course.time_h.get(last).is_some_and(|time_h| *time_h <= to_h);
    samples.push((to_h, if at_end { values[last] } else { course.value_at(column, to_h)? }));
    Some(samples)
}

/// Mean of a column over a span of time (trapezia, exact for straight lines).
fn mean(course: &Course, column: &str, span_h: (f64, f64)) -> Option<f64> {
    let samples = samples(course, column, span_h)?;
    let area: f64 = samples.windows(2).map(|p| 0.5 * (p[0].1 + p[1].1) * (p[1].0 - p[0].0)).sum();
    let length_h = span_h.1 - span_h.0;
    (length_h > 0.0).then_some(area / length_h)
}

/// Lowest and highest value of a column in a span of time.
fn extremes(course: &Course, column: &str, span_h: (f64, f64)) -> Option<(f64, f64)> {
    let samples = samples(course, column, span_h)?;
    let start = (f64::INFINITY, f64::NEG_INFINITY);
    Some(samples.iter().fold(start, |(low, high), (_, value)| (low.min(*value), high.max(*value))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::Column;

    fn saw_tooth() -> Course {
        // rises by 24 in each day and falls at once at its end
        let column = |values| Column { name: "x".into(), unit: "1".into(), values };
        Course {
            time_h: vec![0.0, 24.0, 24.0, 48.0, 48.0, 60.0],
            columns: vec![column(vec![0.0, 24.0, 0.0, 24.0, 0.0, 12.0])],
            events: vec![],
        }
    }

    #[test]
    fn exact_days_have_their_mean_and_their_ends() {
        let days = days(&saw_tooth(), "x").unwrap();
        assert_eq!(days.len(), 2, "the half day at the end is left out");
        assert_eq!(days[0].middle_h, 12.0);
        assert_eq!(days[1].low, 0.0);
        for day in days {
            assert!((day.mean - 12.0).abs() < 1e-12, "{day:?}");
        }
    }

    #[test]
    fn exact_a_mean_between_samples_follows_the_line() {
        assert_eq!(mean(&saw_tooth(), "x", (6.0, 12.0)), Some(9.0));
        assert_eq!(extremes(&saw_tooth(), "x", (6.0, 12.0)), Some((6.0, 12.0)));
        assert_eq!(mean(&saw_tooth(), "y", (6.0, 12.0)), None);
    }
}
