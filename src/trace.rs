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

    /// Adds samples at `times_ms`, on the straight lines between those there are: the curves do
    /// not change, but a new column may bend there. Times that are sampled already, or lie outside
    /// the trace, are left out.
    pub fn add_samples_at(&mut self, times_ms: &[f64]) {
        let (Some(&first), Some(&last)) = (self.time_ms.first(), self.time_ms.last()) else {
            return;
        };
        let is_new = |t: &f64| {
            first < *t && *t < last && self.time_ms.binary_search_by(|x| x.total_cmp(t)).is_err()
        };
        let mut new_ms: Vec<f64> = times_ms.iter().copied().filter(is_new).collect();
        new_ms.sort_by(f64::total_cmp);
        new_ms.dedup();
        // `Some` is a sample that stays, `None` a new one; sorting is stable, so that two samples of one
        // moment keep their order
        let mut order: Vec<(f64, Option<usize>)> =
            self.time_ms.iter().copied().enumerate().map(|(i, t)| (t, Some(i))).collect();
        order.extend(new_ms.into_iter().map(|t| (t, None)));
        order.sort_by(|a, b| a.0.total_cmp(&b.0));
        let names: Vec<String> = self.columns.iter().map(|column| column.name.clone()).collect();
        let columns: Vec<Vec<f64>> = names
            .iter()
            .zip(&self.columns)
            .map(|(name, column)| {
                let value = |&(t, old): &(f64, Option<usize>)| match old {
                    Some(i) => column.values[i],
                    None => self.value_at(name, t).unwrap_or(f64::NAN),
                };
                order.iter().map(value).collect()
            })
            .collect();
        for (column, values) in self.columns.iter_mut().zip(columns) {
            column.values = values;
        }
        self.time_ms = order.into_iter().map(|(t, _)| t).collect();
    }
}

/// The record of hours to months of a body: as a [`Trace`], but time counts in hours.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Course {
    /// Sample times, ascending. Where something is swallowed or changes at once the same time
    /// stands twice, for just before and just after.
    pub time_h: Vec<f64>,
    /// The recorded quantities.
    pub columns: Vec<Column>,
    /// The recorded events.
    pub events: Vec<CourseEvents>,
}

/// What was swallowed or infused, or when the synapse was looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct CourseEvents {
    /// What happened, `dose`.
    pub name: String,
    /// When, ascending.
    pub times_h: Vec<f64>,
}

impl Course {
    /// The values of the column called `name`.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&[f64]> {
        self.columns.iter().find(|column| column.name == name).map(|column| &column.values[..])
    }

    /// The times of the events called `name`, empty when there were none.
    #[must_use]
    pub fn events(&self, name: &str) -> &[f64] {
        self.events.iter().find(|events| events.name == name).map_or(&[], |e| &e.times_h[..])
    }

    /// The value of a column at any time, joined by straight lines and held at both ends; where a
    /// time stands twice, the value just after.
    #[must_use]
    pub fn value_at(&self, name: &str, time_h: f64) -> Option<f64> {
        let values = self.column(name)?;
        let after = self.time_h.partition_point(|&t| t <= time_h);
        if after == 0 {
            return values.first().copied();
        }
        let Some(&t1) = self.time_h.get(after) else { return values.last().copied() };
        let (t0, v0, v1) = (self.time_h[after - 1], values[after - 1], values[after]);
        Some(v0 + (v1 - v0) * (time_h - t0) / (t1 - t0))
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

    #[test]
    fn exact_added_samples_lie_on_the_lines_and_change_nothing() {
        let column = Column { name: "x".into(), unit: "1".into(), values: vec![0., 1., 3., 5.] };
        let mut trace =
            Trace { time_ms: vec![0.0, 2.0, 2.0, 4.0], columns: vec![column], events: vec![] };
        trace.add_samples_at(&[3.0, 1.0, 2.0, -1.0, 9.0, 3.0]);
        assert_eq!(trace.time_ms, [0.0, 1.0, 2.0, 2.0, 3.0, 4.0]);
        assert_eq!(trace.column("x").unwrap(), [0.0, 0.5, 1.0, 3.0, 4.0, 5.0]);
    }
}
