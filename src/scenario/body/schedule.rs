//! When: times of day and times since the beginning, once or again and again.

use serde_json::{Value as Json, json};

use super::fault::BodyFault;
use crate::message::{Message, message};
use crate::scenario::fault::Fault;
use crate::scenario::problem::Reading;
use crate::scenario::quantity::{Quantity, QuantityReader, quantity};
use crate::scenario::reader::{Field, Path, Reader};
use crate::scenario::scalar::{ClockReader, clock};
use crate::scenario::tree::{Node, Span, Value};
use crate::units::{self, shown};

/// Hours in a day.
const DAY_h: f64 = 24.0;

/// A moment as it is typed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum When {
    /// A time of day, hours since midnight.
    Clock {
        /// Hours since midnight.
        hour_h: f64,
    },
    /// A time since the beginning of the run.
    Since {
        /// Hours.
        time_h: f64,
    },
}

impl When {
    /// The first such moment of a run that begins at `begin_h` o'clock, not before `from_h`.
    #[must_use]
    pub fn first_h(self, begin_h: f64, from_h: f64) -> f64 {
        match self {
            When::Since { time_h } => time_h,
            When::Clock { hour_h } => {
                // counted in minutes, because a clock shows no less and thirds of hours are no numbers
                let minutes = |time_h: f64| (time_h * 60.0).round();
                let wait = (minutes(hour_h) - minutes(begin_h)).rem_euclid(DAY_h * 60.0) / 60.0;
                let days = ((from_h - wait) / DAY_h).ceil().max(0.0);
                wait + days * DAY_h
            }
        }
    }
}

/// Reads a [`When`].
#[derive(Debug, Clone)]
pub struct WhenReader {
    clock: ClockReader,
    since: QuantityReader,
}

/// A time of day such as "08:00", or a time since the beginning such as "36 h".
#[must_use]
pub fn when() -> WhenReader {
    WhenReader { clock: clock(), since: quantity("h", "36 h").at_least(0.0) }
}

impl Reader for WhenReader {
    type Output = When;

    fn read(&self, node: &Node, path: &Path, reading: &mut Reading<'_>) -> Option<When> {
        let is_clock = match &node.value {
            Value::Text(text) => text.contains(':'),
            Value::Date(_) => true,
            _ => false,
        };
        if is_clock {
            let clock = self.clock.read(node, path, reading)?;
            return Some(When::Clock { hour_h: clock.hour_h });
        }
        if let Value::Text(text) = &node.value
            && units::split(text).0.is_empty()
        {
            let (path, found) = (path.text().to_owned(), shown(text));
            reading.fault(node.span, BodyFault::BadMoment { path, found });
            return None;
        }
        let since = self.since.read(node, path, reading)?;
        Some(When::Since { time_h: since.value_in("h") })
    }

    fn schema(&self) -> Json {
        json!({ "anyOf": [self.clock.schema(), self.since.schema()] })
    }

    fn example(&self) -> String {
        "\"08:00\"".into()
    }
}

/// When something happens, with every default filled in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Timing {
    /// The first time.
    pub first_h: f64,
    /// From one time to the next.
    pub every_h: f64,
    /// How many times.
    pub times: u64,
}

impl Timing {
    /// All moments, ascending.
    pub fn moments_h(self) -> impl Iterator<Item = f64> {
        (0..self.times).map(move |index| self.first_h + index as f64 * self.every_h)
    }
}

/// A run's length and beginning, for everything that happens in it.
#[derive(Debug, Clone, Copy)]
pub struct RunSpan {
    /// Time of day at which it begins.
    pub begin_h: f64,
    /// Its length.
    pub duration_h: f64,
    /// Where its length was said.
    pub said: Span,
}

/// The keys that say when.
pub struct Keys<'a> {
    /// The table in words, `meal`.
    pub table: &'static str,
    /// What happens late, with its verb.
    pub what: &'a Message,
    /// `at`.
    pub at: &'a Field<When>,
    /// `from`.
    pub from: &'a Field<Quantity>,
    /// `every`.
    pub every: &'a Field<Quantity>,
    /// `times`.
    pub times: &'a Field<u64>,
    /// `until`.
    pub until: &'a Field<Quantity>,
}

/// Works out when something happens. What would happen at or after the end of the run is left out,
/// but the first time must lie within it.
pub fn timing(keys: &Keys<'_>, run: Option<RunSpan>, reading: &mut Reading<'_>) -> Option<Timing> {
    let at = keys.at.given()?;
    let hours = |field: &Field<Quantity>| field.value().map(|quantity| quantity.value_in("h"));
    if let (When::Since { .. }, Some(span)) = (at.value, keys.from.span()) {
        reading.fault(span, BodyFault::FromWithoutClock { path: keys.table });
        return None;
    }
    let once = keys.every.is_absent();
    for (there, field) in [("times", keys.times.span()), ("until", keys.until.span())] {
        if let (true, Some(span)) = (once, field) {
            let (path, missing) = (keys.table.to_owned(), "every");
            let fault = Fault::NeedsCompanion { path, there, missing, example: "every = \"1 d\"" };
            reading.fault(span, fault);
            return None;
        }
    }
    let run = run?;
    let first_h = at.value.first_h(run.begin_h, hours(keys.from).unwrap_or(0.0));
    let end_h = hours(keys.until).map_or(run.duration_h, |until_h| until_h.min(run.duration_h));
    if first_h >= run.duration_h {
        let fault = Fault::AfterTheEnd {
            what: keys.what.clone(),
            when: in_words_h(first_h),
            end: in_words_h(run.duration_h),
        };
        let related = vec![(run.said, message!("tell-scenario-end-of-run", "the run ends here"))];
        reading.fault_with(at.span, fault, related);
        return None;
    }
    let every_h = if once { DAY_h } else { hours(keys.every)? };
    let room = ((end_h - first_h) / every_h * (1.0 - 1e-12)).ceil().max(0.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not negative, and one beyond the range of u64 is far beyond every bound"
    )]
    let room = if once { 1 } else { room as u64 };
    let times = keys.times.value().map_or(room, |times| room.min(*times));
    if times == 0 {
        reading.fault(keys.until.span(), BodyFault::Never { path: keys.table });
        return None;
    }
    Some(Timing { first_h, every_h, times })
}

/// A time as people say it: hours for two days, then days and hours.
#[must_use]
pub fn in_words_h(time_h: f64) -> String {
    let short = |value: f64| units::number((value * 100.0).round() / 100.0);
    if time_h < 2.0 * DAY_h {
        return format!("{} h", short(time_h));
    }
    // a hair below a whole day is that day
    let days = ((time_h + 0.005) / DAY_h).floor();
    let hours = short((time_h - days * DAY_h).max(0.0));
    if hours == "0" { format!("{} d", short(days)) } else { format!("{} d {hours} h", short(days)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_a_time_of_day_is_the_next_one_that_comes() {
        let eight = When::Clock { hour_h: 8.0 };
        assert_eq!(eight.first_h(0.0, 0.0), 8.0);
        assert_eq!(eight.first_h(8.0, 0.0), 0.0);
        assert_eq!(eight.first_h(9.0, 0.0), 23.0);
        assert_eq!(eight.first_h(0.0, 8.0), 8.0);
        assert_eq!(eight.first_h(0.0, 8.1), 32.0);
        assert_eq!(eight.first_h(20.0, 28.0 * 24.0), 28.0 * 24.0 + 12.0);
        let half_past = When::Clock { hour_h: 23.0 + 20.0 / 60.0 };
        assert_eq!(half_past.first_h(23.0 + 20.0 / 60.0, 0.0), 0.0);
        assert_eq!(When::Since { time_h: 30.0 }.first_h(9.0, 0.0), 30.0);
    }

    #[test]
    fn exact_moments_follow_one_another() {
        let timing = Timing { first_h: 8.0, every_h: 12.0, times: 3 };
        assert_eq!(timing.moments_h().collect::<Vec<_>>(), [8.0, 20.0, 32.0]);
    }

    #[test]
    fn hours_become_days_after_two_of_them() {
        assert_eq!(in_words_h(36.0), "36 h");
        assert_eq!(in_words_h(48.0), "2 d");
        assert_eq!(in_words_h(24.0 * 28.5), "28 d 12 h");
        assert_eq!(in_words_h(24.0 * 28.0 - 1e-9), "28 d");
        assert_eq!(in_words_h(24.0 * 28.0 + 8.0 + 1.0 / 3.0), "28 d 8.33 h");
    }
}
