//! What is said when a request gets no answer, and how to mend it.

use super::limits::{
    MOST_BODY_BYTES, MOST_CLIENT, MOST_DURATION_ms, MOST_HEAD_BYTES, MOST_MEASURES, MOST_POINTS,
    MOST_PULSES, MOST_SAMPLES, MOST_STEPS, RUN, SWEEP,
};
use super::refusal::Refusal;
use crate::message::{Message, Told, did_you_mean, message, shows_what_is_told};
use crate::scenario::ScenarioError;
use crate::scenario::in_words::{in_words_count, in_words_ms};
use crate::simulate::SimulateError;
use crate::solver::SolveError;

shows_what_is_told!(Refusal);

impl Told for Refusal {
    fn told(&self) -> Message {
        match self {
            Self::NotHttp(_)
            | Self::CutOff
            | Self::TooSlow
            | Self::HeadTooLarge
            | Self::BodyTooLarge
            | Self::NoLength
            | Self::BadLength { .. }
            | Self::InPieces
            | Self::HeaderTwice { .. } => self.as_it_came_in(),
            Self::ForeignHost { .. }
            | Self::ForeignOrigin { .. }
            | Self::NoToken
            | Self::NoSuchPage { .. }
            | Self::WrongMethod { .. }
            | Self::NotJson { .. }
            | Self::Malformed(_)
            | Self::NoSuchDownload { .. }
            | Self::Busy
            | Self::Superseded => self.who_and_what(),
            Self::Scenario(error) => of_scenario(error),
            Self::Simulate(error) => error.told(),
            Self::TooLong { .. }
            | Self::TooManyPulses { .. }
            | Self::TooManySamples { .. }
            | Self::OutOfTime
            | Self::SweepOutOfTime
            | Self::Points { .. }
            | Self::Measures { .. }
            | Self::Client { .. } => self.too_much(),
            Self::Figure(error) => {
                let said = error.told();
                message!("tell-figure-not-drawn", "the figure could not be drawn: {said}", said)
            }
            Self::Export(error) => error.told(),
            Self::Unexpected => message!("tell-lab-unexpected", "something unexpected happened"),
        }
    }

    fn mended(&self) -> Option<Message> {
        let short = || message!("tell-lab-no-limit", "`calgate run` has no such limit");
        Some(match self {
            Self::Scenario(error) => return error.problems.first()?.fault.help(),
            Self::NoSuchDownload { nearest: Some(near), .. } => did_you_mean(near),
            Self::NoSuchDownload { nearest: None, .. } => {
                let names = super::download::names();
                message!("tell-lab-there-are", "there are {names}", names)
            }
            Self::WrongMethod { allowed, .. } => {
                message!("tell-lab-use", "use {allowed}", allowed)
            }
            Self::NotHttp(_) => {
                message!("tell-lab-http", "is the address written with `http://`, not `https://`?")
            }
            Self::ForeignHost { .. } | Self::ForeignOrigin { .. } => message!(
                "tell-lab-open-address",
                "open the address that the lab printed when it began"
            ),
            Self::NoToken => message!(
                "tell-lab-load-again",
                "load the page again: the lab may have been started anew"
            ),
            Self::NoSuchPage { .. } => {
                message!("tell-lab-page-is-at", "the page of the lab is at `/`")
            }
            Self::NotJson { .. } => {
                message!("tell-lab-send-json", "send `Content-Type: application/json`")
            }
            Self::InPieces | Self::NoLength | Self::BadLength { .. } => {
                message!("tell-lab-send-whole", "send the body whole, with `Content-Length`")
            }
            Self::BodyTooLarge => {
                message!("tell-lab-shorter-text", "make the scenario shorter, or use `calgate run`")
            }
            Self::Simulate(SimulateError::Numerical { error, .. }) => match error {
                SolveError::TooManySteps { .. } => message!(
                    "tell-lab-fewer-steps",
                    "make the run shorter: the lab takes at most {most} steps; {short}",
                    most = in_words_count(MOST_STEPS as f64),
                    short = short()
                ),
                _ => message!(
                    "tell-usual-cause",
                    "a parameter far outside its range is the usual cause"
                ),
            },
            Self::TooLong { .. } | Self::TooManyPulses { .. } | Self::OutOfTime => {
                message!("tell-lab-shorter-run", "make the run shorter; {short}", short = short())
            }
            Self::TooManySamples { .. } => message!(
                "tell-lab-record-less",
                "take `record.every` out; {short}",
                short = short()
            ),
            Self::SweepOutOfTime => {
                message!("tell-lab-fewer-points", "ask for fewer points, or use `calgate sweep`")
            }
            Self::Points { .. } => message!("tell-lab-sweep-more", "`calgate sweep` makes more"),
            Self::Busy => message!("tell-lab-again", "try again in a moment"),
            Self::Unexpected => message!("tell-lab-report-it", "please report it"),
            _ => return None,
        })
    }
}

/// The first problem, and how many there are besides.
fn of_scenario(error: &ScenarioError) -> Message {
    let first = error.problems.first().map(|problem| problem.fault.told());
    match (first, error.problems.len()) {
        (None, _) => message!("tell-lab-no-scenario", "the scenario does not hold"),
        (Some(first), 0 | 1) => first,
        (Some(first), 2) => {
            message!("tell-lab-and-another", "{first} (and another problem)", first)
        }
        (Some(first), count) => message!(
            "tell-lab-and-more",
            "{first} (and {count} more problems)",
            first,
            count = count - 1
        ),
    }
}

impl Refusal {
    /// What is wrong with the request as it came in.
    fn as_it_came_in(&self) -> Message {
        match self {
            Self::NotHttp(reason) => {
                message!("tell-lab-not-http", "this is no request of HTTP: {reason}", reason)
            }
            Self::CutOff => message!("tell-lab-cut-off", "the request broke off before its end"),
            Self::TooSlow => message!("tell-lab-too-slow", "the request did not arrive in time"),
            Self::HeadTooLarge => message!(
                "tell-lab-head",
                "the head of the request is larger than {most} bytes",
                most = MOST_HEAD_BYTES
            ),
            Self::BodyTooLarge => message!(
                "tell-lab-body",
                "the request is larger than {most} bytes",
                most = MOST_BODY_BYTES
            ),
            Self::NoLength => {
                message!("tell-lab-no-length", "a request with a body needs its length")
            }
            Self::BadLength { found } => {
                message!("tell-lab-bad-length", "`{found}` is no length of a body", found)
            }
            Self::InPieces => message!("tell-lab-pieces", "a body in pieces is not read here"),
            Self::HeaderTwice { name } => {
                message!("tell-lab-header-twice", "the header `{name}` stands there twice", name)
            }
            _ => unreachable!("only what came in is told here"),
        }
    }

    /// What is wrong with who asks, or for what.
    fn who_and_what(&self) -> Message {
        match self {
            Self::ForeignHost { found } => {
                message!("tell-lab-host", "the host `{found}` is not this lab", found)
            }
            Self::ForeignOrigin { found } => {
                message!("tell-lab-origin", "a page of `{found}` may not use this lab", found)
            }
            Self::NoToken => message!(
                "tell-lab-token",
                "the token of the page is missing, or is not that of this lab"
            ),
            Self::NoSuchPage { path } => {
                message!("tell-lab-no-page", "there is nothing at `{path}`", path)
            }
            Self::WrongMethod { found, path, .. } => message!(
                "tell-lab-method",
                "`{found}` is not the way to ask for `{path}`",
                found,
                path
            ),
            Self::NotJson { found } => {
                message!("tell-lab-not-json", "the body must be JSON, not `{found}`", found)
            }
            Self::Malformed(reason) => {
                message!("tell-lab-malformed", "the body cannot be read: {reason}", reason)
            }
            Self::NoSuchDownload { found, .. } => {
                message!("tell-lab-no-download", "there is no file `{found}` to download", found)
            }
            Self::Busy => message!("tell-lab-busy", "the lab is busy"),
            Self::Superseded => {
                message!("tell-lab-superseded", "a newer request took the place of this one")
            }
            _ => unreachable!("only who asks for what is told here"),
        }
    }

    /// That more is asked for than the lab makes.
    fn too_much(&self) -> Message {
        match self {
            Self::TooLong { duration_ms } => message!(
                "tell-lab-too-long",
                "the run lasts {time}; the lab makes at most {most}",
                time = in_words_ms(*duration_ms),
                most = in_words_ms(MOST_DURATION_ms)
            ),
            Self::TooManyPulses { count } => message!(
                "tell-lab-pulses",
                "the run has {count} shocks; the lab makes at most {most}",
                count,
                most = MOST_PULSES
            ),
            Self::TooManySamples { count } => message!(
                "tell-lab-samples",
                "the run would store {count} samples; the lab stores at most {most}",
                count = in_words_count(*count),
                most = in_words_count(MOST_SAMPLES)
            ),
            Self::OutOfTime => message!(
                "tell-lab-out-of-time",
                "the run took more than {time} s and was ended",
                time = RUN.as_secs()
            ),
            Self::SweepOutOfTime => message!(
                "tell-lab-sweep-out-of-time",
                "the sweep took more than {time} s and was ended",
                time = SWEEP.as_secs()
            ),
            Self::Points { count } => message!(
                "tell-lab-points",
                "{count} points; the lab makes 2 to {most}",
                count,
                most = MOST_POINTS
            ),
            Self::Measures { count } => message!(
                "tell-lab-measures",
                "{count} measures; the lab reads 1 to {most}",
                count,
                most = MOST_MEASURES
            ),
            Self::Client { count } => message!(
                "tell-lab-client",
                "`client` has {count} letters; it may have {most}",
                count,
                most = MOST_CLIENT
            ),
            _ => unreachable!("only what is too much is told here"),
        }
    }
}
