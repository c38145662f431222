//! Force: how high, and how high on average.

use crate::trace::Trace;

/// Largest value of a column, and when.
#[must_use]
pub fn peak(trace: &Trace, column: &str) -> Option<(f64, f64)> {
    let values = trace.column(column)?;
    let best = (0..values.len()).reduce(|a, b| if values[b] > values[a] { b } else { a })?;
    Some((trace.time_ms[best], values[best]))
}

/// Average of a column over the run (trapezia).
#[must_use]
pub fn mean(trace: &Trace, column: &str) -> Option<f64> {
    let values = trace.column(column)?;
    let elapsed_ms = trace.time_ms.last()? - trace.time_ms.first()?;
    let area: f64 = (1..values.len())
        .map(|i| 0.5 * (values[i] + values[i - 1]) * (trace.time_ms[i] - trace.time_ms[i - 1]))
        .sum();
    (elapsed_ms > 0.0).then(|| area / elapsed_ms)
}
