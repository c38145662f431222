//! Why a request gets no answer: its number, what is said, and how to mend it.

use super::limits::{
    MOST_BODY_BYTES, MOST_CLIENT, MOST_DURATION_ms, MOST_HEAD_BYTES, MOST_MEASURES, MOST_POINTS,
    MOST_PULSES, MOST_SAMPLES, MOST_STEPS, RUN, SWEEP,
};
use crate::export::ExportError;
use crate::figure::FigureError;
use crate::scenario::in_words::{in_words_count, in_words_ms};
use crate::scenario::{Look, ScenarioError, render_error};
use crate::simulate::SimulateError;
use crate::solver::SolveError;
use serde_json::{Value, json};
use thiserror::Error;

/// Why a request gets no answer.
#[derive(Debug, Error)]
pub(super) enum Refusal {
    // the request as it came in
    #[error("this is no request of HTTP: {0}")]
    NotHttp(String),
    #[error("the request broke off before its end")]
    CutOff,
    #[error("the request did not arrive in time")]
    TooSlow,
    #[error("the head of the request is larger than {MOST_HEAD_BYTES} bytes")]
    HeadTooLarge,
    #[error("the request is larger than {MOST_BODY_BYTES} bytes")]
    BodyTooLarge,
    #[error("a request with a body needs its length")]
    NoLength,
    #[error("`{found}` is no length of a body")]
    BadLength { found: String },
    #[error("a body in pieces is not read here")]
    InPieces,
    #[error("the header `{name}` stands there twice")]
    HeaderTwice { name: &'static str },
    // who asks, and for what
    #[error("the host `{found}` is not this lab")]
    ForeignHost { found: String },
    #[error("a page of `{found}` may not use this lab")]
    ForeignOrigin { found: String },
    #[error("the token of the page is missing, or is not that of this lab")]
    NoToken,
    #[error("there is nothing at `{path}`")]
    NoSuchPage { path: String },
    #[error("`{found}` is not the way to ask for `{path}`")]
    WrongMethod { found: String, path: String, allowed: &'static str },
    #[error("the body must be JSON, not `{found}`")]
    NotJson { found: String },
    #[error("the body cannot be read: {0}")]
    Malformed(String),
    #[error("there is no file `{found}` to download")]
    NoSuchDownload { found: String, nearest: Option<String> },
    #[error("the lab is busy")]
    Busy,
    #[error("a newer request took the place of this one")]
    Superseded,
    // what was asked makes no sense, or too much work
    #[error("{}", of_scenario(.0))]
    Scenario(Box<ScenarioError>),
    #[error("{0}")]
    Simulate(SimulateError),
    #[error("the run lasts {}; the lab makes at most {}", in_words_ms(*.duration_ms), in_words_ms(MOST_DURATION_ms))]
    TooLong { duration_ms: f64 },
    #[error("the run has {count} shocks; the lab makes at most {MOST_PULSES}")]
    TooManyPulses { count: usize },
    #[error("the run would store {} samples; the lab stores at most {}", in_words_count(*.count), in_words_count(MOST_SAMPLES))]
    TooManySamples { count: f64 },
    #[error("the run took more than {} s and was ended", RUN.as_secs())]
    OutOfTime,
    #[error("the sweep took more than {} s and was ended", SWEEP.as_secs())]
    SweepOutOfTime,
    #[error("{count} points; the lab makes 2 to {MOST_POINTS}")]
    Points { count: u64 },
    #[error("{count} measures; the lab reads 1 to {MOST_MEASURES}")]
    Measures { count: usize },
    #[error("`client` has {count} letters; it may have {MOST_CLIENT}")]
    Client { count: usize },
    // what went wrong here
    #[error("the figure could not be drawn: {0}")]
    Figure(FigureError),
    #[error("{0}")]
    Export(ExportError),
    #[error("something unexpected happened")]
    Unexpected,
}

impl From<ScenarioError> for Refusal {
    fn from(error: ScenarioError) -> Self {
        Refusal::Scenario(Box::new(error))
    }
}

impl From<FigureError> for Refusal {
    fn from(error: FigureError) -> Self {
        Refusal::Figure(error)
    }
}

impl From<ExportError> for Refusal {
    fn from(error: ExportError) -> Self {
        Refusal::Export(error)
    }
}

/// The first problem, and how many there are besides.
fn of_scenario(error: &ScenarioError) -> String {
    let first = error.problems.first().map(|problem| problem.fault.to_string());
    match (first, error.problems.len()) {
        (None, _) => "the scenario does not hold".to_owned(),
        (Some(first), 0 | 1) => first,
        (Some(first), 2) => format!("{first} (and another problem)"),
        (Some(first), count) => format!("{first} (and {} more problems)", count - 1),
    }
}

impl Refusal {
    /// The number of the answer.
    pub(super) fn status(&self) -> u16 {
        match self {
            Self::NotHttp(_)
            | Self::CutOff
            | Self::BadLength { .. }
            | Self::HeaderTwice { .. }
            | Self::Malformed(_) => 400,
            Self::ForeignHost { .. } | Self::ForeignOrigin { .. } | Self::NoToken => 403,
            Self::NoSuchPage { .. } => 404,
            Self::WrongMethod { .. } => 405,
            Self::TooSlow => 408,
            Self::Superseded => 409,
            Self::NoLength => 411,
            Self::BodyTooLarge => 413,
            Self::NotJson { .. } => 415,
            Self::NoSuchDownload { .. }
            | Self::Scenario(_)
            | Self::Simulate(_)
            | Self::TooLong { .. }
            | Self::TooManyPulses { .. }
            | Self::TooManySamples { .. }
            | Self::OutOfTime
            | Self::SweepOutOfTime
            | Self::Points { .. }
            | Self::Measures { .. }
            | Self::Client { .. } => 422,
            Self::HeadTooLarge => 431,
            Self::Figure(_) | Self::Export(_) | Self::Unexpected => 500,
            Self::InPieces => 501,
            Self::Busy => 503,
        }
    }

    /// How to mend it; empty when there is nothing to say.
    pub(super) fn help(&self) -> String {
        let short = "`calgate run` has no such limit";
        match self {
            Self::Scenario(error) => {
                let first = error.problems.first();
                let help = first.and_then(|problem| problem.fault.help());
                return help.map(|help| help.to_string()).unwrap_or_default();
            }
            Self::NoSuchDownload { nearest: Some(near), .. } => {
                return format!("did you mean `{near}`?");
            }
            Self::NoSuchDownload { nearest: None, .. } => {
                return format!("there are {}", super::download::names());
            }
            Self::WrongMethod { allowed, .. } => return format!("use {allowed}"),
            Self::NotHttp(_) => "is the address written with `http://`, not `https://`?",
            Self::ForeignHost { .. } | Self::ForeignOrigin { .. } => {
                "open the address that the lab printed when it began"
            }
            Self::NoToken => "load the page again: the lab may have been started anew",
            Self::NoSuchPage { .. } => "the page of the lab is at `/`",
            Self::NotJson { .. } => "send `Content-Type: application/json`",
            Self::InPieces | Self::NoLength | Self::BadLength { .. } => {
                "send the body whole, with `Content-Length`"
            }
            Self::BodyTooLarge => "make the scenario shorter, or use `calgate run`",
            Self::Simulate(SimulateError::Numerical { error, .. }) => match error {
                SolveError::TooManySteps { .. } => {
                    return format!(
                        "make the run shorter: the lab takes at most {} steps; {short}",
                        in_words_count(MOST_STEPS as f64)
                    );
                }
                _ => "a parameter far outside its range is the usual cause",
            },
            Self::TooLong { .. } | Self::TooManyPulses { .. } | Self::OutOfTime => {
                return format!("make the run shorter; {short}");
            }
            Self::TooManySamples { .. } => return format!("take `record.every` out; {short}"),
            Self::SweepOutOfTime => "ask for fewer points, or use `calgate sweep`",
            Self::Points { .. } => "`calgate sweep` makes more",
            Self::Busy => "try again in a moment",
            Self::Unexpected => "please report it",
            _ => "",
        }
        .to_owned()
    }

    /// The answer's body.
    pub(super) fn json(&self) -> Value {
        let mut answer = json!({ "error": self.to_string(), "help": self.help() });
        if let Self::Scenario(error) = self {
            answer["problems"] = error
                .problems
                .iter()
                .map(|problem| {
                    let place = problem.place.map(|place| {
                        let (line, column) = error.sources.line_and_column(place);
                        let file = &error.sources.get(place.source).name;
                        json!({ "file": file, "line": line, "column": column })
                    });
                    json!({
                        "error": problem.fault.to_string(),
                        "help": problem.fault.help().map(|help| help.to_string()),
                        "place": place,
                    })
                })
                .collect();
            answer["text"] = render_error(error, Look::default()).into();
        }
        answer
    }
}
