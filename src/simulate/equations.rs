//! The chain on one segment, as the solver sees it: rates, and exact derivatives by dual numbers.

use super::segments::Segment;
use crate::model::physiology::Physiology;
use crate::model::state::STATES;
use crate::real::{Dual, Real};
use crate::solver::Equations;
use crate::solver::spline::Spline;
use nalgebra::SMatrix;

/// A preparation in the three kinds of number that a run needs.
pub struct Preparation {
    /// For the run itself.
    pub plain: Physiology<f64>,
    /// For derivatives along one direction.
    along: Box<Physiology<Dual<1>>>,
    /// For the Jacobian.
    full: Box<Physiology<Dual<STATES>>>,
}

impl Preparation {
    /// Makes the other kinds from the plain one.
    #[must_use]
    pub fn new(plain: Physiology<f64>) -> Self {
        let along = Box::new(plain.map(|value| value));
        let full = Box::new(plain.map(|value| value));
        Preparation { plain, along, full }
    }
}

/// The equations of one segment.
pub struct SegmentEquations<'a> {
    /// The preparation.
    pub preparation: &'a Preparation,
    /// The segment.
    pub segment: &'a Segment,
    /// Membrane noise of the run, if any.
    pub noise: Option<&'a Spline>,
}

impl SegmentEquations<'_> {
    #[inline(always)]
    fn rates_in<R: Real>(
        &self,
        physiology: &Physiology<R>,
        local_ms: R,
        state: &[R; STATES],
    ) -> [R; STATES] {
        physiology.changes_per_ms(state, &self.segment.environment(local_ms, self.noise))
    }

    /// Derivative of the rates when time and state move along a direction.
    fn derivative_along(
        &self,
        local_ms: f64,
        state: &[f64; STATES],
        time_slope: f64,
        direction: Option<&[f64; STATES]>,
    ) -> [f64; STATES] {
        let time = Dual { value: local_ms, slope: [time_slope] };
        let moving = std::array::from_fn(|i| Dual {
            value: state[i],
            slope: [direction.map_or(0.0, |d| d[i])],
        });
        self.rates_in(&self.preparation.along, time, &moving).map(|rate| rate.slope[0])
    }
}

impl Equations<STATES> for SegmentEquations<'_> {
    fn rates(&self, time_ms: f64, state: &[f64; STATES]) -> [f64; STATES] {
        self.rates_in(&self.preparation.plain, time_ms, state)
    }

    fn jacobian(&self, time_ms: f64, state: &[f64; STATES]) -> SMatrix<f64, STATES, STATES> {
        let moving = std::array::from_fn(|i| Dual::variable(state[i], i));
        let rates = self.rates_in(&self.preparation.full, Dual::constant(time_ms), &moving);
        SMatrix::from_fn(|row, column| rates[row].slope[column])
    }

    fn time_slope(&self, time_ms: f64, state: &[f64; STATES]) -> Option<[f64; STATES]> {
        if self.segment.is_steady() && self.noise.is_none() {
            return None;
        }
        Some(self.derivative_along(time_ms, state, 1.0, None))
    }

    fn acceleration(
        &self,
        time_ms: f64,
        state: &[f64; STATES],
        rates: &[f64; STATES],
    ) -> [f64; STATES] {
        self.derivative_along(time_ms, state, 1.0, Some(rates))
    }

    fn is_noisy(&self) -> bool {
        self.noise.is_some()
    }
}
