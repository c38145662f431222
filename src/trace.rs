//! What a run leaves behind: named columns with units over time, and the moments of events.
//!
//! Analysis, export and figures read only this; nobody needs the model to use it. Times need not
//! be evenly spaced: between two samples every column is meant to be joined by a straight line.

/// One recorded quantity, sampled at [`Trace::time_ms`].
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Name with its unit as suffix, `nerve_potential_mV`.
    pub name: String,
    /// Unit as text, `mV`; empty for counts, `1` for fractions.
    pub unit: String,
    /// One value for each time.
    pub values: Vec<f64>,
}

/// Moments at which something happened, for example the spikes of the nerve.
#[derive(Debug, Clone, PartialEq)]
pub struct Events {
    /// What happened, `nerve_spike`.
    pub name: String,
    /// When, ascending.
    pub times_ms: Vec<f64>,
}

/// The record of one run.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Trace {
    /// Sample times, ascending. At a sudden change of the bath the same time may stand twice, for
    /// just before and just after.
    pub time_ms: Vec<f64>,
    /// The recorded quantities, in the order of the signal.
    pub columns: Vec<Column>,
    /// The recorded events.
    pub events: Vec<Events>,
}

impl Trace {
    /// The values of the column called `name`.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&[f64]> {
        self.columns.iter().find(|column| column.name == name).map(|column| &column.values[..])
    }

    /// The times of the events called `name`, empty when there were none.
    #[must_use]
    pub fn events(&self, name: &str) -> &[f64] {
        self.events.iter().find(|events| events.name == name).map_or(&[], |e| &e.times_ms[..])
    }

    /// The value of a column at any time, joined by straight lines and held at both ends.
    #[must_use]
    pub fn value_at(&self, name: &str, time_ms: f64) -> Option<f64> {
        let values = self.column(name)?;
        let after = self.time_ms.partition_point(|&t| t <= time_ms);
        if after == 0 {
            return values.first().copied();
        }
        let Some(&t1) = self.time_ms.get(after) else { return values.last().copied() };
        let (t0, v0, v1) = (self.time_ms[after - 1], values[after - 1], values[after]);
        Some(v0 + (v1 - v0) * (time_ms - t0) / (t1 - t0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_values_between_samples_lie_on_the_line() {
        let trace = Trace {
            time_ms: vec![0.0, 2.0, 4.0],
            columns: vec![Column { name: "x".into(), unit: "1".into(), values: vec![0., 1., 5.] }],
            events: vec![],
        };
        for (time, expected) in [(-1.0, 0.0), (1.0, 0.5), (2.0, 1.0), (3.0, 3.0), (9.0, 5.0)] {
            assert_eq!(trace.value_at("x", time), Some(expected));
        }
        assert_eq!(trace.value_at("y", 0.0), None);
    }
}
