//! Changes during the run, of the bath and of the tonic drive: ramps and steps that follow one
//! another, and the corners they make.

use super::check::{RunEnd, given, moment};
use super::fault::Fault;
use super::file::{self, Nerve};
use super::in_words::in_words_ms;
use super::meaning::{BathChange, DriveChange, Ions};
use super::problem::Reading;
use super::protocol::{BathKnot, DriveKnot};
use super::reader::At;
use super::tree::Span;
use crate::message::{Message, message};
use crate::model::parameters::Parameters;

/// A time and where it was said.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// When.
    pub at_ms: f64,
    /// Where.
    pub span: Span,
}

/// A change with its place, before it is known to fit in with the others.
struct Timed<'a, T> {
    begins: Moment,
    over_ms: f64,
    /// Where the length of the ramp was said, or else the beginning.
    over_span: Span,
    change: &'a T,
}

impl<T> Timed<'_, T> {
    fn ends_ms(&self) -> f64 {
        self.begins.at_ms + self.over_ms
    }
}

/// The bath at the beginning and its changes, ascending in time.
pub fn bath(
    bath: &file::Bath,
    parameters: &Parameters<f64>,
    end: Option<RunEnd>,
    reading: &mut Reading<'_>,
) -> (Ions, Vec<BathChange>) {
    let reference = &parameters.reference;
    let start = Ions {
        calcium_mM: given(&bath.calcium, "mM").unwrap_or(reference.calcium_mM),
        magnesium_mM: given(&bath.magnesium, "mM").unwrap_or(reference.magnesium_mM),
        potassium_mM: given(&bath.potassium, "mM").unwrap_or(reference.potassium_mM),
        sodium_mM: given(&bath.sodium, "mM").unwrap_or(reference.sodium_mM),
    };
    let mut timed = Vec::new();
    for At { value, span } in bath.change.value().into_iter().flatten() {
        let ions = [&value.calcium, &value.magnesium, &value.potassium, &value.sodium];
        if ions.iter().all(|ion| ion.is_absent()) {
            reading.fault(*span, Fault::EmptyBathChange);
        }
        let Some(begins) = moment(&value.at) else { continue };
        timed.push(Timed {
            begins,
            over_ms: given(&value.over, "ms").unwrap_or(0.0),
            over_span: value.over.span().unwrap_or(begins.span),
            change: value,
        });
    }
    let what = message!("tell-scenario-bath-change-ends", "this change of the bath ends");
    put_in_order(&mut timed, &what, end, reading);
    let mut now = start;
    let changes = timed
        .iter()
        .map(|timed| {
            let change = timed.change;
            now = Ions {
                calcium_mM: given(&change.calcium, "mM").unwrap_or(now.calcium_mM),
                magnesium_mM: given(&change.magnesium, "mM").unwrap_or(now.magnesium_mM),
                potassium_mM: given(&change.potassium, "mM").unwrap_or(now.potassium_mM),
                sodium_mM: given(&change.sodium, "mM").unwrap_or(now.sodium_mM),
            };
            BathChange { at_ms: timed.begins.at_ms, over_ms: timed.over_ms, to: now }
        })
        .collect();
    (start, changes)
}

/// The drive at the beginning and its changes, ascending in time.
pub fn drive(
    nerve: &Nerve,
    end: Option<RunEnd>,
    reading: &mut Reading<'_>,
) -> (f64, Vec<DriveChange>) {
    let mut timed = Vec::new();
    for At { value, .. } in nerve.drive_change.value().into_iter().flatten() {
        let Some(begins) = moment(&value.at) else { continue };
        timed.push(Timed {
            begins,
            over_ms: given(&value.over, "ms").unwrap_or(0.0),
            over_span: value.over.span().unwrap_or(begins.span),
            change: value,
        });
    }
    let what = message!("tell-scenario-drive-change-ends", "this change of the drive ends");
    put_in_order(&mut timed, &what, end, reading);
    let start_uA_cm2 = given(&nerve.drive, "uA/cm2").unwrap_or(0.0);
    let mut now_uA_cm2 = start_uA_cm2;
    let changes = timed
        .iter()
        .map(|timed| {
            now_uA_cm2 = given(&timed.change.drive, "uA/cm2").unwrap_or(now_uA_cm2);
            let at_ms = timed.begins.at_ms;
            DriveChange { at_ms, over_ms: timed.over_ms, to_uA_cm2: now_uA_cm2 }
        })
        .collect();
    (start_uA_cm2, changes)
}

/// Sorts changes by time and notes those that overlap or last beyond the end of the run.
fn put_in_order<T>(
    timed: &mut [Timed<'_, T>],
    what: &Message,
    end: Option<RunEnd>,
    reading: &mut Reading<'_>,
) {
    timed.sort_by(|a, b| a.begins.at_ms.total_cmp(&b.begins.at_ms));
    for pair in timed.windows(2) {
        let [before, after] = pair else { continue };
        let at_ms = after.begins.at_ms;
        let at = in_words_ms(at_ms);
        // sorted, so that only equality is left
        if at_ms <= before.begins.at_ms {
            let related = vec![(
                before.begins.span,
                message!("tell-scenario-other-change", "the other change"),
            )];
            reading.fault_with(after.begins.span, Fault::ChangesAtOnce { at }, related);
        } else if at_ms < before.ends_ms() {
            let until = in_words_ms(before.ends_ms());
            let related = vec![(
                before.over_span,
                message!("tell-scenario-change-before", "the change before it"),
            )];
            reading.fault_with(after.begins.span, Fault::ChangesOverlap { at, until }, related);
        }
    }
    let Some(end) = end else { return };
    for change in timed {
        if change.ends_ms() > end.end_ms {
            let (when, at_end) = (in_words_ms(change.ends_ms()), in_words_ms(end.end_ms));
            let begins_late = change.begins.at_ms > end.end_ms;
            let span = if begins_late { change.begins.span } else { change.over_span };
            let related =
                vec![(end.span, message!("tell-scenario-end-of-run", "the run ends here"))];
            let what = what.clone();
            reading.fault_with(span, Fault::AfterTheEnd { what, when, end: at_end }, related);
        }
    }
}

/// The corners of the bath's course; the first is at time 0.
#[must_use]
pub fn bath_knots(start: Ions, changes: &[BathChange]) -> Vec<BathKnot> {
    let knot = |time_ms: f64, ions: Ions| BathKnot {
        time_ms,
        calcium_mM: ions.calcium_mM,
        magnesium_mM: ions.magnesium_mM,
        potassium_mM: ions.potassium_mM,
        sodium_mM: ions.sodium_mM,
    };
    let mut knots = vec![knot(0.0, start)];
    let mut now = start;
    for change in changes {
        // a ramp that begins at time 0 needs no second corner there
        if change.at_ms > 0.0 || change.over_ms == 0.0 {
            knots.push(knot(change.at_ms, now));
        }
        now = change.to;
        knots.push(knot(change.at_ms + change.over_ms, now));
    }
    // a step at time 0 is no step: the run begins with what it leads to
    if changes.first().is_some_and(|change| change.at_ms + change.over_ms == 0.0) {
        knots.drain(..2);
    }
    knots
}

/// The corners of the drive's course, with the evening's drive on top; none if it is always 0.
#[must_use]
pub fn drive_knots(
    start_uA_cm2: f64,
    changes: &[DriveChange],
    evening_uA_cm2: f64,
) -> Vec<DriveKnot> {
    if changes.is_empty() && start_uA_cm2 == 0.0 && evening_uA_cm2 == 0.0 {
        return Vec::new();
    }
    let knot =
        |time_ms, drive_uA_cm2| DriveKnot { time_ms, drive_uA_cm2: drive_uA_cm2 + evening_uA_cm2 };
    let mut knots = vec![knot(0.0, start_uA_cm2)];
    let mut now_uA_cm2 = start_uA_cm2;
    for change in changes {
        if change.at_ms > 0.0 || change.over_ms == 0.0 {
            knots.push(knot(change.at_ms, now_uA_cm2));
        }
        now_uA_cm2 = change.to_uA_cm2;
        knots.push(knot(change.at_ms + change.over_ms, now_uA_cm2));
    }
    if changes.first().is_some_and(|change| change.at_ms + change.over_ms == 0.0) {
        knots.drain(..2);
    }
    knots
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Ions =
        Ions { calcium_mM: 1.2, magnesium_mM: 0.55, potassium_mM: 4.5, sodium_mM: 145.0 };

    fn magnesium(at_ms: f64, over_ms: f64, magnesium_mM: f64) -> BathChange {
        BathChange { at_ms, over_ms, to: Ions { magnesium_mM, ..START } }
    }

    fn course(changes: &[BathChange]) -> Vec<(f64, f64)> {
        let knots = bath_knots(START, changes);
        knots.iter().map(|knot| (knot.time_ms, knot.magnesium_mM)).collect()
    }

    #[test]
    fn exact_a_ramp_starts_from_the_bath_just_before_it() {
        let changes = [magnesium(10.0, 5.0, 2.0), magnesium(15.0, 0.0, 1.0)];
        assert_eq!(
            course(&changes),
            [(0.0, 0.55), (10.0, 0.55), (15.0, 2.0), (15.0, 2.0), (15.0, 1.0)]
        );
    }

    #[test]
    fn exact_a_change_at_time_zero_leaves_no_needless_corner() {
        assert_eq!(course(&[magnesium(0.0, 0.0, 2.0)]), [(0.0, 2.0)]);
        assert_eq!(course(&[magnesium(0.0, 5.0, 2.0)]), [(0.0, 0.55), (5.0, 2.0)]);
    }

    #[test]
    fn exact_the_evening_adds_to_every_corner_of_the_drive() {
        let change = DriveChange { at_ms: 5.0, over_ms: 0.0, to_uA_cm2: 10.0 };
        let knots = drive_knots(0.0, &[change], 3.0);
        let course: Vec<_> = knots.iter().map(|knot| (knot.time_ms, knot.drive_uA_cm2)).collect();
        assert_eq!(course, [(0.0, 3.0), (5.0, 3.0), (5.0, 13.0)]);
        assert!(drive_knots(0.0, &[], 0.0).is_empty());
    }
}
