//! One accepted step, and the solution inside it.

use super::Equations;
use std::cell::OnceCell;

/// One accepted step from `start_ms` to `end_ms`, both counted from the start of the run.
pub struct Step<'a, const N: usize> {
    /// Where the step began.
    pub start_ms: f64,
    /// Where it ended.
    pub end_ms: f64,
    /// State at the start.
    pub start: &'a [f64; N],
    /// State at the end.
    pub end: &'a [f64; N],
    inside: Inside<'a, N>,
}

/// What is known of the solution inside a step.
enum Inside<'a, const N: usize> {
    /// Rates at both ends; the second derivatives are asked for when somebody looks inside.
    Hermite {
        rates: [&'a [f64; N]; 2],
        accelerations: OnceCell<[[f64; N]; 2]>,
        equations: &'a dyn Equations<N>,
        local_ms: [f64; 2],
    },
    /// The method's own polynomial: y(θ) = (1-θ) y0 + θ (y1 + (1-θ)(k1 + θ (k2 + θ k3))).
    Own { coefficients: &'a [[f64; N]; 3] },
}

impl<'a, const N: usize> Step<'a, N> {
    /// A step of an explicit method: quintic Hermite interpolation, error of sixth order.
    ///
    /// * `start_ms`: start in the run; `local_ms`: start and end in the segment's own time
    pub fn hermite(
        start_ms: f64,
        local_ms: [f64; 2],
        states: [&'a [f64; N]; 2],
        rates: [&'a [f64; N]; 2],
        equations: &'a dyn Equations<N>,
    ) -> Self {
        Step {
            start_ms,
            end_ms: start_ms + (local_ms[1] - local_ms[0]),
            start: states[0],
            end: states[1],
            inside: Inside::Hermite { rates, accelerations: OnceCell::new(), equations, local_ms },
        }
    }

    /// A step of a method that brings its own polynomial.
    #[must_use]
    pub fn own(
        start_ms: f64,
        length_ms: f64,
        states: [&'a [f64; N]; 2],
        coefficients: &'a [[f64; N]; 3],
    ) -> Self {
        Step {
            start_ms,
            end_ms: start_ms + length_ms,
            start: states[0],
            end: states[1],
            inside: Inside::Own { coefficients },
        }
    }

    /// Length of the step.
    #[must_use]
    pub fn length_ms(&self) -> f64 {
        self.end_ms - self.start_ms
    }

    /// True when the step is so long that its inside deserves samples of its own.
    #[must_use]
    pub fn has_own_polynomial(&self) -> bool {
        matches!(self.inside, Inside::Own { .. })
    }

    /// One state at `fraction` (0 to 1) of the step.
    #[must_use]
    pub fn component(&self, i: usize, fraction: f64) -> f64 {
        let (theta, rest) = (fraction, 1.0 - fraction);
        match &self.inside {
            Inside::Own { coefficients: [k1, k2, k3] } => {
                rest * self.start[i]
                    + theta * (self.end[i] + rest * (k1[i] + theta * (k2[i] + theta * k3[i])))
            }
            Inside::Hermite { rates, accelerations, equations, local_ms } => {
                let acceleration = accelerations.get_or_init(|| {
                    [
                        equations.acceleration(local_ms[0], self.start, rates[0]),
                        equations.acceleration(local_ms[1], self.end, rates[1]),
                    ]
                });
                let h = self.length_ms();
                quintic(
                    theta,
                    [self.start[i], self.end[i]],
                    [h * rates[0][i], h * rates[1][i]],
                    [h * h * acceleration[0][i], h * h * acceleration[1][i]],
                )
            }
        }
    }

    /// About where the solution is in the middle of the step, at no cost: the cubic Hermite value.
    #[must_use]
    pub fn rough_middle(&self) -> [f64; N] {
        match &self.inside {
            Inside::Own { .. } => self.at(0.5),
            Inside::Hermite { rates, .. } => {
                let eighth_ms = self.length_ms() / 8.0;
                std::array::from_fn(|i| {
                    0.5 * (self.start[i] + self.end[i]) + eighth_ms * (rates[0][i] - rates[1][i])
                })
            }
        }
    }

    /// The whole state at `fraction` (0 to 1) of the step.
    #[must_use]
    pub fn at(&self, fraction: f64) -> [f64; N] {
        if fraction <= 0.0 {
            *self.start
        } else if fraction >= 1.0 {
            *self.end
        } else {
            std::array::from_fn(|i| self.component(i, fraction))
        }
    }

    /// Where in the step (0 to 1) state `i` crosses `level`, when it is below at the start and
    /// above at the end: bisection, which needs no assumption about the shape.
    #[must_use]
    pub fn crossing(&self, i: usize, level: f64) -> f64 {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..50 {
            let middle = 0.5 * (low + high);
            if self.component(i, middle) < level { low = middle } else { high = middle }
        }
        0.5 * (low + high)
    }
}

/// The quintic with given values, first and second derivatives at 0 and 1.
fn quintic(x: f64, value: [f64; 2], slope: [f64; 2], bend: [f64; 2]) -> f64 {
    let rise = value[1] - value[0];
    // in powers of x: value, slope and half the bend at 0, then what the far end asks for
    let c0 = value[0];
    let c1 = slope[0];
    let c2 = 0.5 * bend[0];
    let c3 = 10.0 * rise - 6.0 * slope[0] - 4.0 * slope[1] - 1.5 * bend[0] + 0.5 * bend[1];
    let c4 = -15.0 * rise + 8.0 * slope[0] + 7.0 * slope[1] + 1.5 * bend[0] - bend[1];
    let c5 = 6.0 * rise - 3.0 * (slope[0] + slope[1]) - 0.5 * (bend[0] - bend[1]);
    c0 + x * (c1 + x * (c2 + x * (c3 + x * (c4 + x * c5))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_a_polynomial_of_degree_five_is_reproduced() {
        let p = |x: f64| 2.0 - x + 3.0 * x.powi(2) - 0.5 * x.powi(3) + 0.25 * x.powi(4) - x.powi(5);
        let d = |x: f64| -1.0 + 6.0 * x - 1.5 * x.powi(2) + x.powi(3) - 5.0 * x.powi(4);
        let dd = |x: f64| 6.0 - 3.0 * x + 3.0 * x.powi(2) - 20.0 * x.powi(3);
        for x in [0.0, 0.2, 0.5, 0.9, 1.0] {
            let found = quintic(x, [p(0.0), p(1.0)], [d(0.0), d(1.0)], [dd(0.0), dd(1.0)]);
            assert!((found - p(x)).abs() < 1e-14, "{x}");
        }
    }
}
