//! A scenario that is in some ways like the one and in the others like the other of two.

use super::{MOST_MECHANISMS, Mechanism};
use crate::scenario::Scenario;
use crate::scenario::protocol::{BathKnot, Protocol};

/// Calcium, magnesium, potassium and sodium, mM.
type Ions = [f64; 4];
const CALCIUM: usize = 0;
const MAGNESIUM: usize = 1;
const POTASSIUM: usize = 2;
const SODIUM: usize = 3;

/// Which of the two a mixture is like, in what.
pub(super) struct Mixture<'a> {
    pub(super) reference: &'a Scenario,
    pub(super) scenario: &'a Scenario,
    /// The mechanisms in which it is like the scenario.
    pub(super) chosen: Vec<Mechanism>,
}

impl<'a> Mixture<'a> {
    fn from(&self, mechanism: Mechanism) -> &'a Scenario {
        use Mechanism::{AllElse, Commands, Drive, Parameters};
        let swept_up =
            matches!(mechanism, Parameters | Commands | Drive) && self.chosen.contains(&AllElse);
        if swept_up || self.chosen.contains(&mechanism) { self.scenario } else { self.reference }
    }

    /// The mixture as a scenario that can be run.
    pub(super) fn made(&self) -> Scenario {
        let from = |mechanism| self.from(mechanism);
        let bath_of = |mechanism| &from(mechanism).protocol.bath[..];
        let others = bath_of(Mechanism::OtherIons);
        let channel = merged([
            bath_of(Mechanism::CalciumAtChannel),
            bath_of(Mechanism::MagnesiumAtChannel),
            others,
            others,
        ]);
        let membrane = merged([
            bath_of(Mechanism::CalciumAtMembrane),
            bath_of(Mechanism::MagnesiumAtMembrane),
            others,
            others,
        ]);
        let (numbers, commands, drive) =
            (from(Mechanism::Parameters), from(Mechanism::Commands), from(Mechanism::Drive));
        Scenario {
            parameters: numbers.parameters,
            choices: numbers.choices,
            protocol: Protocol {
                duration_ms: commands.protocol.duration_ms,
                pulses: commands.protocol.pulses.clone(),
                seed: drive.protocol.seed,
                drive: drive.protocol.drive.clone(),
                noise: drive.protocol.noise,
                membrane_bath: if membrane == channel { Vec::new() } else { membrane },
                bath: channel,
            },
            ..self.scenario.clone()
        }
    }
}

/// The mechanisms in which two scenarios differ, in the order of the signal.
#[must_use]
pub fn differing(reference: &Scenario, scenario: &Scenario) -> Vec<Mechanism> {
    let (a, b) = (&reference.protocol, &scenario.protocol);
    let ion = |ion: usize| {
        let borders_ms = moments([&a.bath, &b.bath, &a.bath, &b.bath]);
        borders_ms.iter().any(|&time_ms| {
            [false, true].iter().any(|&after| {
                ions_at(&a.bath, time_ms, after)[ion] != ions_at(&b.bath, time_ms, after)[ion]
            })
        })
    };
    let differs = |mechanism: &Mechanism| match mechanism {
        Mechanism::MagnesiumAtMembrane | Mechanism::MagnesiumAtChannel => ion(MAGNESIUM),
        Mechanism::CalciumAtMembrane | Mechanism::CalciumAtChannel => ion(CALCIUM),
        Mechanism::OtherIons => ion(POTASSIUM) || ion(SODIUM),
        Mechanism::Parameters => {
            reference.parameters != scenario.parameters || reference.choices != scenario.choices
        }
        Mechanism::Commands => a.pulses != b.pulses || a.duration_ms != b.duration_ms,
        Mechanism::Drive => a.drive != b.drive || a.noise != b.noise || a.seed != b.seed,
        Mechanism::AllElse => false,
    };
    let mut found: Vec<Mechanism> = Mechanism::ALONE.into_iter().filter(differs).collect();
    if found.len() > MOST_MECHANISMS {
        use Mechanism::{AllElse, Commands, Drive, Parameters};
        found.retain(|mechanism| !matches!(mechanism, Parameters | Commands | Drive));
        found.push(AllElse);
    }
    found
}

/// The bath whose ions come from these four, one from each.
fn merged(sources: [&[BathKnot]; 4]) -> Vec<BathKnot> {
    let mut knots = Vec::new();
    for time_ms in moments(sources) {
        let at = |after: bool| -> Ions {
            std::array::from_fn(|ion| ions_at(sources[ion], time_ms, after)[ion])
        };
        let (before, after) = (at(false), at(true));
        if before != after {
            knots.push(knot(time_ms, before));
        }
        knots.push(knot(time_ms, after));
    }
    knots
}

/// Every moment at which one of the four has a corner, ascending.
fn moments(sources: [&[BathKnot]; 4]) -> Vec<f64> {
    let mut moments_ms: Vec<f64> =
        sources.iter().flat_map(|knots| knots.iter().map(|knot| knot.time_ms)).collect();
    moments_ms.sort_by(f64::total_cmp);
    moments_ms.dedup();
    moments_ms
}

/// The ions just before or just after a moment.
fn ions_at(knots: &[BathKnot], time_ms: f64, after: bool) -> Ions {
    let ions = |n: usize| {
        let k: &BathKnot = &knots[n];
        [k.calcium_mM, k.magnesium_mM, k.potassium_mM, k.sodium_mM]
    };
    let passed =
        knots.partition_point(
            |knot| {
                if after { knot.time_ms <= time_ms } else { knot.time_ms < time_ms }
            },
        );
    if passed == 0 {
        return ions(0);
    }
    let (earlier, from) = (knots[passed - 1].time_ms, ions(passed - 1));
    if passed == knots.len() || earlier == time_ms {
        return from;
    }
    let (later, to) = (knots[passed].time_ms, ions(passed));
    let along = (time_ms - earlier) / (later - earlier);
    std::array::from_fn(|ion| {
        if from[ion] == to[ion] { from[ion] } else { from[ion] + (to[ion] - from[ion]) * along }
    })
}

fn knot(time_ms: f64, ions: Ions) -> BathKnot {
    BathKnot {
        time_ms,
        calcium_mM: ions[CALCIUM],
        magnesium_mM: ions[MAGNESIUM],
        potassium_mM: ions[POTASSIUM],
        sodium_mM: ions[SODIUM],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corner(time_ms: f64, magnesium_mM: f64) -> BathKnot {
        knot(time_ms, [1.2, magnesium_mM, 4.5, 145.0])
    }

    #[test]
    fn exact_corners_of_two_baths_are_brought_together() {
        let step = [corner(0.0, 1.0), corner(4.0, 1.0), corner(4.0, 3.0)];
        let ramp = [corner(0.0, 0.0), corner(2.0, 0.0), corner(6.0, 4.0)];
        // calcium of the step, magnesium of the ramp: a corner where either has one
        let made = merged([&step, &ramp, &step, &step]);
        let expected = [corner(0.0, 0.0), corner(2.0, 0.0), corner(4.0, 2.0), corner(6.0, 4.0)];
        assert_eq!(made, expected);
        // a bath that is its own is itself, with its steps
        assert_eq!(merged([&step, &step, &step, &step]), step);
        assert_eq!(ions_at(&ramp, 3.0, true)[MAGNESIUM], 1.0);
        assert_eq!(ions_at(&ramp, 9.0, false)[MAGNESIUM], 4.0);
    }
}
