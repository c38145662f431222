//! Why a request gets no answer: its number, what is said, and how to mend it.

use crate::export::ExportError;
use crate::figure::FigureError;
use crate::message::{Piece, Told};
use crate::scenario::{ScenarioError, render_error};
use crate::simulate::SimulateError;
use crate::text::Catalogue;
use crate::text::frame::look;
use serde_json::{Value, json};

/// Why a request gets no answer.
#[derive(Debug)]
pub(super) enum Refusal {
    // the request as it came in
    NotHttp(String),
    CutOff,
    TooSlow,
    HeadTooLarge,
    BodyTooLarge,
    NoLength,
    BadLength { found: String },
    InPieces,
    HeaderTwice { name: &'static str },
    // who asks, and for what
    ForeignHost { found: String },
    ForeignOrigin { found: String },
    NoToken,
    NoSuchPage { path: String },
    WrongMethod { found: String, path: String, allowed: &'static str },
    NotJson { found: String },
    Malformed(Piece),
    NoSuchDownload { found: String, nearest: Option<String> },
    Busy,
    Superseded,
    // what was asked makes no sense, or too much work
    Scenario(Box<ScenarioError>),
    Simulate(SimulateError),
    TooLong { duration_ms: f64 },
    TooManyPulses { count: usize },
    TooManySamples { count: f64 },
    OutOfTime,
    SweepOutOfTime,
    Points { count: u64 },
    Measures { count: usize },
    Client { count: usize },
    // what went wrong here
    Figure(FigureError),
    Export(ExportError),
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

    /// The answer's body, in these words.
    pub(super) fn json(&self, words: &Catalogue) -> Value {
        let help = self.mended().map_or_else(String::new, |help| words.tell(&help));
        let mut answer = json!({ "error": words.tell(&self.told()), "help": help });
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
                        "error": words.tell(&problem.fault.told()),
                        "help": problem.fault.help().map(|help| words.tell(&help)),
                        "place": place,
                    })
                })
                .collect();
            answer["text"] = render_error(error, look(words.language())).into();
        }
        answer
    }
}
