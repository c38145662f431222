//! Where each vesicle of a nerve ending is drawn, and when it leaves.

use crate::trace::Trace;

/// Steps from one place to the next to leave: coprime to every number of places used, so that
/// vesicles leave from all over the ending and not from left to right.
const GOLDEN: f64 = 0.618_033_988_749_895;

/// The vesicles of one run.
pub(super) struct Vesicles {
    /// Places for docked vesicles, alike in all columns.
    pub(super) places: usize,
    /// When each quantum leaves, ascending.
    pub(super) leaves_ms: Vec<f64>,
    /// The places in the order in which they fall empty.
    order: Vec<usize>,
}

impl Vesicles {
    /// How many are docked when the run begins.
    #[expect(clippy::cast_possible_truncation, reason = "a nerve ending has hundreds")]
    #[expect(clippy::cast_sign_loss, reason = "counts are not negative")]
    pub(super) fn docked_at_start(trace: &Trace) -> Option<usize> {
        trace.column("docked_vesicles")?.first().map(|docked| docked.round() as usize)
    }

    /// The vesicles of a run, on `places` places.
    pub(super) fn of(trace: &Trace, places: usize) -> Self {
        let quanta = trace.events("quantum");
        let leaves_ms = if quanta.is_empty() { crossings(trace) } else { quanta.to_vec() };
        let mut order: Vec<usize> = (0..places).collect();
        let scattered = |place: usize| (place as f64 * GOLDEN).fract();
        order.sort_by(|a, b| scattered(*a).total_cmp(&scattered(*b)));
        Self { places, leaves_ms, order }
    }

    /// How many have left by now.
    pub(super) fn left(&self, time_ms: f64) -> usize {
        self.leaves_ms.partition_point(|leaves_ms| *leaves_ms <= time_ms)
    }

    /// The places that hold a vesicle when `docked` of them are there.
    #[expect(clippy::cast_possible_truncation, reason = "a nerve ending has hundreds")]
    #[expect(clippy::cast_sign_loss, reason = "counts are not negative")]
    pub(super) fn held(&self, docked: f64) -> &[usize] {
        let missing = self.places.saturating_sub(docked.round() as usize);
        self.order.get(missing..).unwrap_or(&[])
    }

    /// The place that the quantum of this number comes from.
    pub(super) fn place(&self, quantum: usize) -> usize {
        if self.places == 0 { 0 } else { self.order[quantum % self.places] }
    }
}

/// When an average run has released half a quantum, one and a half, two and a half, …
fn crossings(trace: &Trace) -> Vec<f64> {
    let Some(released) = trace.column("released_quanta") else { return Vec::new() };
    let mut crossings_ms = Vec::new();
    let mut next = 0.5;
    for (i, pair) in released.windows(2).enumerate() {
        while pair[1] >= next && pair[1] > pair[0] {
            let along = ((next - pair[0]) / (pair[1] - pair[0])).clamp(0.0, 1.0);
            let (from_ms, to_ms) = (trace.time_ms[i], trace.time_ms[i + 1]);
            crossings_ms.push(from_ms + along * (to_ms - from_ms));
            next += 1.0;
        }
    }
    crossings_ms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::{Column, Events};

    fn released() -> Trace {
        let column = |name: &str, values: [f64; 3]| Column {
            name: name.into(),
            unit: String::new(),
            values: values.to_vec(),
        };
        Trace {
            time_ms: vec![0.0, 1.0, 2.0],
            columns: vec![
                column("released_quanta", [0.0, 2.0, 2.2]),
                column("docked_vesicles", [10.0, 8.0, 7.8]),
            ],
            events: vec![],
        }
    }

    #[test]
    fn exact_a_quantum_leaves_when_half_of_it_is_released() {
        let mut trace = released();
        let vesicles = Vesicles::of(&trace, 10);
        assert_eq!(vesicles.leaves_ms, [0.25, 0.75]);
        assert_eq!((vesicles.left(0.2), vesicles.left(0.25), vesicles.left(9.0)), (0, 1, 2));
        // counted ones leave when they leave
        trace.events.push(Events { name: "quantum".into(), times_ms: vec![0.9] });
        assert_eq!(Vesicles::of(&trace, 10).leaves_ms, [0.9]);
    }

    #[test]
    fn places_fall_empty_one_by_one_where_a_quantum_left() {
        let vesicles = Vesicles::of(&released(), 10);
        assert_eq!(vesicles.held(10.0).len(), 10);
        let held = vesicles.held(8.0);
        assert_eq!(held.len(), 8);
        assert!(!held.contains(&vesicles.place(0)) && !held.contains(&vesicles.place(1)));
        assert!(held.contains(&vesicles.place(2)));
        assert_eq!(vesicles.held(-1.0).len(), 0);
    }
}
