//! The impulse and what follows it within a millisecond: height, width, threshold, calcium
//! influx, release; and what changes from impulse to impulse.
//!
//! Widths are at half height; delays are from peak to peak, as Borst & Sakmann 1998 (J Physiol
//! 506:143) and Katz & Miledi 1965 (J Physiol 181:656, from memory) measure them.

use super::release::{evoked_windows, quantal_contents};
use crate::trace::Trace;

/// A rise faster than this is an impulse: far above what a ramp of current makes.
const THRESHOLD_RISE_mV_per_ms: f64 = 10.0;
/// A plateau is reached at this fraction of it.
const PLATEAU_FRACTION: f64 = 0.95;

/// Samples of a column within a stretch of time.
fn within(trace: &Trace, column: &str, (from_ms, until_ms): (f64, f64)) -> Option<Vec<(f64, f64)>> {
    let values = trace.column(column)?;
    let points = trace.time_ms.iter().copied().zip(values.iter().copied());
    Some(points.filter(|(t, _)| (from_ms..=until_ms).contains(t)).collect())
}

/// The highest sample.
fn highest(points: &[(f64, f64)]) -> Option<usize> {
    (0..points.len()).reduce(|a, b| if points[b].1 > points[a].1 { b } else { a })
}

/// Time between the crossings of `level` on both sides of the highest sample, on straight lines.
fn width_at(points: &[(f64, f64)], level: f64) -> Option<f64> {
    let top = highest(points)?;
    let crossing = |a: (f64, f64), b: (f64, f64)| a.0 + (b.0 - a.0) * (level - a.1) / (b.1 - a.1);
    let before = (1..=top).rev().find(|&i| points[i - 1].1 <= level)?;
    let after = (top + 1..points.len()).find(|&i| points[i].1 <= level)?;
    Some(crossing(points[after - 1], points[after]) - crossing(points[before - 1], points[before]))
}

/// The first impulse with its surroundings: from 2 ms before it until the next, at most 20 ms.
fn first_impulse_window(trace: &Trace) -> Option<(f64, f64)> {
    let spikes_ms = trace.events("nerve_spike");
    let first_ms = *spikes_ms.first()?;
    let next_ms = spikes_ms.get(1).map_or(f64::INFINITY, |next| next - 0.3);
    Some((first_ms - 2.0, next_ms.min(first_ms + 20.0)))
}

/// Highest potential of the nerve.
#[must_use]
pub fn peak_mV(trace: &Trace) -> Option<f64> {
    super::force::peak(trace, "nerve_potential_mV").map(|(_, value)| value)
}

/// Width of the first impulse, half-way between the resting potential and its peak.
#[must_use]
pub fn half_width_ms(trace: &Trace) -> Option<f64> {
    let rest_mV = *trace.column("nerve_potential_mV")?.first()?;
    let points = within(trace, "nerve_potential_mV", first_impulse_window(trace)?)?;
    let peak_mV = points[highest(&points)?].1;
    width_at(&points, 0.5 * (rest_mV + peak_mV))
}

/// Potential at which the rise to the first impulse becomes faster than 10 mV/ms for good: it
/// stays so until the impulse. Meant for impulses that a slow current brings about; a short shock
/// itself rises faster.
#[must_use]
pub fn threshold_mV(trace: &Trace) -> Option<f64> {
    let points = within(trace, "nerve_potential_mV", first_impulse_window(trace)?)?;
    let crossing = points.iter().position(|&(_, v_mV)| v_mV >= 0.0)?;
    let slow = (1..=crossing).rev().find(|&i| {
        let (a, b) = (points[i - 1], points[i]);
        (b.1 - a.1) < THRESHOLD_RISE_mV_per_ms * (b.0 - a.0)
    })?;
    Some(points[slow].1)
}

/// Time of the peak of the first impulse.
fn first_peak_ms(trace: &Trace) -> Option<f64> {
    let points = within(trace, "nerve_potential_mV", first_impulse_window(trace)?)?;
    Some(points[highest(&points)?].0)
}

fn delay_of(trace: &Trace, column: &str) -> Option<f64> {
    let points = within(trace, column, first_impulse_window(trace)?)?;
    Some(points[highest(&points)?].0 - first_peak_ms(trace)?)
}

/// From the peak of the first impulse to that of the calcium influx.
#[must_use]
pub fn influx_delay_ms(trace: &Trace) -> Option<f64> {
    delay_of(trace, "calcium_influx_pA")
}

/// Width of the first calcium influx at half its height.
#[must_use]
pub fn influx_half_width_ms(trace: &Trace) -> Option<f64> {
    let points = within(trace, "calcium_influx_pA", first_impulse_window(trace)?)?;
    width_at(&points, 0.5 * points[highest(&points)?].1)
}

/// From the peak of the first impulse to that of release.
#[must_use]
pub fn synaptic_delay_ms(trace: &Trace) -> Option<f64> {
    delay_of(trace, "release_rate_per_ms")
}

/// How far the nerve falls below its resting potential after the first impulse; 0 when it does not.
#[must_use]
pub fn undershoot_mV(trace: &Trace) -> Option<f64> {
    let rest_mV = *trace.column("nerve_potential_mV")?.first()?;
    let points = within(trace, "nerve_potential_mV", first_impulse_window(trace)?)?;
    let after = &points[highest(&points)?..];
    Some(after.iter().fold(0.0, |most: f64, &(_, v_mV)| most.max(rest_mV - v_mV)))
}

/// Quantal content of the last impulse over that of the first.
#[must_use]
pub fn last_to_first(trace: &Trace) -> Option<f64> {
    let contents = quantal_contents(trace)?;
    (contents.len() > 1).then(|| contents[contents.len() - 1] / contents[0])
}

/// Quantal content of the second impulse over that of the first.
#[must_use]
pub fn second_to_first(trace: &Trace) -> Option<f64> {
    let contents = quantal_contents(trace)?;
    Some(contents.get(1)? / contents.first()?)
}

/// Impulses until bulk calcium comes, after an impulse, within 5 % of its plateau, counted from
/// rest. The plateau is the mean after the last quarter of the impulses.
#[must_use]
pub fn impulses_to_plateau(trace: &Trace) -> Option<f64> {
    let rest_uM = *trace.column("calcium_bulk_uM")?.first()?;
    let peaks: Option<Vec<f64>> = evoked_windows(trace)
        .into_iter()
        .map(|window| {
            let points = within(trace, "calcium_bulk_uM", window)?;
            Some(points[highest(&points)?].1 - rest_uM)
        })
        .collect();
    let peaks = peaks.filter(|peaks| peaks.len() >= 8)?;
    let last = &peaks[peaks.len() * 3 / 4..];
    let plateau_uM = last.iter().sum::<f64>() / last.len() as f64;
    let reached = peaks.iter().position(|&peak_uM| peak_uM >= PLATEAU_FRACTION * plateau_uM)?;
    Some((reached + 1) as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::exp;
    use crate::trace::{Column, Events};

    fn trace(name: &str, points: &[(f64, f64)], spike_ms: f64) -> Trace {
        Trace {
            time_ms: points.iter().map(|p| p.0).collect(),
            columns: vec![Column {
                name: name.into(),
                unit: String::new(),
                values: points.iter().map(|p| p.1).collect(),
            }],
            events: vec![Events { name: "nerve_spike".into(), times_ms: vec![spike_ms] }],
        }
    }

    #[test]
    fn exact_width_of_a_triangle_is_half_its_base() {
        let points = [(0.0, -80.0), (4.0, -80.0), (5.0, 40.0), (6.0, -80.0), (9.0, -80.0)];
        let trace = trace("nerve_potential_mV", &points, 4.7);
        assert!((half_width_ms(&trace).unwrap() - 1.0).abs() < 1e-12);
        assert_eq!(peak_mV(&trace), Some(40.0));
        assert_eq!(undershoot_mV(&trace), Some(0.0));
    }

    #[test]
    fn exact_undershoot_is_counted_after_the_peak_alone() {
        let points = [(0.0, -80.0), (4.0, -90.0), (5.0, 40.0), (6.0, -83.5), (9.0, -80.0)];
        assert_eq!(undershoot_mV(&trace("nerve_potential_mV", &points, 4.7)), Some(3.5));
    }

    #[test]
    fn exact_threshold_is_where_the_steep_rise_begins() {
        let fine: Vec<(f64, f64)> =
            (0..=100).map(|i| (0.1 * f64::from(i), -80.0 + 0.2 * f64::from(i))).collect();
        let rise = [(10.05, -58.0), (10.1, -50.0), (10.2, 20.0), (10.6, -70.0)];
        let points: Vec<(f64, f64)> = fine.into_iter().chain(rise).collect();
        let trace = trace("nerve_potential_mV", &points, 10.18);
        assert!((threshold_mV(&trace).unwrap() - -60.0).abs() < 1e-9);
    }

    #[test]
    fn exact_a_plateau_that_is_reached_exponentially() {
        let mut points = vec![(0.0, 0.1)];
        let mut spikes = vec![];
        for i in 0..40 {
            let t = 10.0 + 10.0 * f64::from(i);
            spikes.push(t);
            points.push((t, 0.1));
            points.push((t + 1.0, 0.1 + 1.0 - exp(-f64::from(i + 1) / 5.0)));
        }
        let mut trace = trace("calcium_bulk_uM", &points, 10.0);
        trace.events[0].times_ms = spikes;
        // 1 - exp(-n/5) >= 0.95 of nearly 1 from n = 15 on
        assert_eq!(impulses_to_plateau(&trace), Some(15.0));
    }
}
