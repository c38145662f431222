//! How the program ends when it cannot do what was asked: what is said, and the exit code.

use super::language;
use crate::export::ExportError;
use crate::figure::FigureError;
use crate::lab::LabError;
use crate::media::MediaError;
use crate::message::{Message, Piece, Told, message};
use crate::report::{ReportError, not_honest};
use crate::scenario::fault::Fault;
use crate::scenario::{Heads, Kind, Look, ScenarioError, render_error, wrapped};
use crate::show::ShowError;
use crate::simulate::SimulateError;
use crate::simulate::body::BodyError;
use crate::sweep::store::StoreError;
use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;
use std::sync::OnceLock;

/// An end that is not a success.
#[derive(Debug)]
pub(super) enum Exit {
    /// Too few or too many scenarios to compare.
    Count { count: usize, most: usize },
    /// A scenario could not be read or makes no sense.
    Scenario(Box<ScenarioError>),
    /// A run could not be followed to its end.
    Simulate { scenario: String, error: SimulateError },
    /// A name on the command line that nothing has.
    Unknown(Fault),
    /// The model does not agree with published results.
    Claims { failed: usize },
    /// A run of the body could not be followed to its end.
    Body { scenario: String, error: Box<BodyError> },
    /// A fit or a study of many runs has no result.
    Study { message: String, help: String, code: u8 },
    /// Some rows of a sweep failed; the others are there.
    Rows { failed: u64, rows: u64 },
    /// A sweep could not be kept, or its table not be written or read.
    Store(StoreError),
    /// The honesty box could not be worked out.
    Honesty(Message),
    /// Something could not be written.
    Export(ExportError),
    /// The figure could not be drawn.
    Figure(FigureError),
    /// There is no animation or sound.
    Media(MediaError),
    /// There is no report.
    Report(ReportError),
    /// The lab could not be opened.
    Lab(LabError),
    /// What was to be shown does not exist.
    Show(ShowError),
    /// What is printed could not be.
    Output(std::io::Error),
    /// Somebody asked to stop when the simulation was done and its files were being made.
    Interrupted,
}

impl From<ScenarioError> for Exit {
    fn from(error: ScenarioError) -> Self {
        Exit::Scenario(Box::new(error))
    }
}

impl From<ExportError> for Exit {
    fn from(error: ExportError) -> Self {
        Exit::Export(error)
    }
}

impl From<FigureError> for Exit {
    fn from(error: FigureError) -> Self {
        Exit::Figure(error)
    }
}

impl From<MediaError> for Exit {
    fn from(error: MediaError) -> Self {
        Exit::Media(error)
    }
}

impl From<ReportError> for Exit {
    fn from(error: ReportError) -> Self {
        Exit::Report(error)
    }
}

impl From<ShowError> for Exit {
    fn from(error: ShowError) -> Self {
        Exit::Show(error)
    }
}

impl From<std::io::Error> for Exit {
    fn from(error: std::io::Error) -> Self {
        Exit::Output(error)
    }
}

impl Exit {
    /// The exit code, as listed in `--help`.
    pub(super) fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Exit::Scenario(error) => match error.kind() {
                Kind::Invalid => 3,
                Kind::Io => 7,
                Kind::Limit => 8,
            },
            Exit::Simulate { error, .. } | Exit::Report(ReportError::Simulate { error, .. }) => {
                simulate_code(error)
            }
            Exit::Body { error, .. } => match &**error {
                BodyError::Interrupted => 130,
                BodyError::Numerical { .. } => 4,
                BodyError::Synapse { error, .. } => simulate_code(error),
            },
            Exit::Study { code, .. } => *code,
            Exit::Interrupted => 130,
            Exit::Rows { .. } => 5,
            Exit::Claims { .. } => 6,
            Exit::Figure(_)
            | Exit::Honesty(_)
            | Exit::Media(MediaError::Drawing(_) | MediaError::Encoding(_))
            | Exit::Report(ReportError::Figure(_) | ReportError::Honesty(_))
            | Exit::Show(ShowError::Preset(_)) => 1,
            Exit::Media(MediaError::TooLong { .. } | MediaError::Frames { .. }) => 8,
            Exit::Show(_)
            | Exit::Media(_)
            | Exit::Unknown(_)
            | Exit::Count { .. }
            | Exit::Export(ExportError::SourceDate { .. }) => 2,
            Exit::Output(error) if error.kind() == std::io::ErrorKind::BrokenPipe => 0,
            Exit::Export(_) | Exit::Lab(_) | Exit::Output(_) | Exit::Report(_) | Exit::Store(_) => {
                7
            }
        })
    }

    /// Says on standard error what happened and how to mend it.
    pub(super) fn report(&self) {
        let text = match self {
            Exit::Count { count, most } => {
                let what = message!(
                    "tell-compare-count",
                    "a comparison needs 2 to {most} scenarios, not {count}",
                    most,
                    count
                );
                let more = message!("tell-try-help", "For more information, try '--help'.");
                format!("{}\n{}\n", wrong(&language::tell(&what)), language::tell(&more))
            }
            Exit::Scenario(error) => render_error(error, look()),
            Exit::Simulate { scenario, error } => simulate_text(scenario, error),
            Exit::Unknown(fault) => told(fault),
            Exit::Claims { failed: 1 } => wrong(&language::tell(&message!(
                "tell-claim-trouble",
                "one claim is in trouble; it stands above"
            ))),
            Exit::Claims { failed } => wrong(&language::tell(&message!(
                "tell-claims-trouble",
                "{failed} claims are in trouble; they stand above",
                failed
            ))),
            Exit::Body { scenario, error } => body_text(scenario, error),
            Exit::Study { message, help, .. } if help.is_empty() => wrong(message),
            Exit::Study { message, help, .. } => wrong(message) + &way_out(help),
            Exit::Export(error) => told(error),
            Exit::Store(error) => told(error),
            Exit::Lab(error) => told(error),
            Exit::Rows { failed, rows } if failed == rows => wrong(&language::tell(&message!(
                "tell-sweep-all-failed",
                "every row failed; the table says why, in the column `failure`"
            ))),
            Exit::Rows { failed, rows } => wrong(&language::tell(&message!(
                "tell-sweep-some-failed",
                "{failed} of {rows} rows failed, and all others are there; the column `failure` of \
                 the table says why",
                failed,
                rows
            ))),
            Exit::Show(error) => told(error),
            Exit::Media(error) => told(error),
            Exit::Report(error) => told(error),
            Exit::Honesty(said) => wrong(&language::tell(&not_honest(said))),
            Exit::Interrupted => wrong(&language::tell(&stopped())),
            Exit::Figure(error) => {
                let said = error.told();
                let what = message!(
                    "tell-figure-not-drawn",
                    "the figure could not be drawn: {said}",
                    said
                );
                wrong(&language::tell(&what))
            }
            Exit::Output(error) if error.kind() == std::io::ErrorKind::BrokenPipe => return,
            Exit::Output(error) => {
                let reason = Piece::of_system(error);
                let what =
                    message!("tell-output", "the result could not be printed: {reason}", reason);
                wrong(&language::tell(&what))
            }
        };
        // there is nobody left to tell when standard error is closed
        let _ = std::io::stderr().write_all(text.as_bytes());
    }
}

fn simulate_code(error: &SimulateError) -> u8 {
    match error {
        SimulateError::Interrupted { .. } => 130,
        SimulateError::Numerical { error, .. } => match error {
            crate::solver::SolveError::TooManySteps { .. } => 8,
            _ => 4,
        },
    }
}

fn body_text(scenario: &str, error: &BodyError) -> String {
    let cure = match error {
        BodyError::Interrupted => nothing_written(),
        BodyError::Numerical { .. } | BodyError::Synapse { .. } => message!(
            "tell-run-parameter-help",
            "a parameter far outside its range is the usual cause; nothing was written"
        ),
    };
    of_run(scenario, error, &cure)
}

fn simulate_text(scenario: &str, error: &SimulateError) -> String {
    use crate::solver::SolveError::{Interrupted, NotFinite, StepTooSmall, TooManySteps};
    let cure = match error {
        SimulateError::Interrupted { .. } => nothing_written(),
        SimulateError::Numerical { error, .. } => match error {
            TooManySteps { .. } => message!(
                "tell-run-too-many-steps-help",
                "allow more with `max_steps` under [solver], or make the run shorter; nothing was \
                 written"
            ),
            NotFinite { .. } | StepTooSmall { .. } | Interrupted { .. } => message!(
                "tell-run-numerical-help",
                "look at what the scenario does to this variable at that time; a parameter far \
                 outside its range is the usual cause; nothing was written"
            ),
        },
    };
    of_run(scenario, error, &cure)
}

fn nothing_written() -> Message {
    message!("tell-run-nothing-written", "nothing was written")
}

/// What went wrong in a run of a scenario.
fn of_run(scenario: &str, error: &impl Told, cure: &Message) -> String {
    wrong(&format!("{scenario}: {}", language::tell(&error.told())))
        + &way_out(&language::tell(cure))
}

/// That somebody asked to stop.
fn stopped() -> Message {
    message!("tell-stopped", "stopped; nothing was written")
}

/// What went wrong and how to mend it, in the language of the program.
fn told(error: &impl Told) -> String {
    let help = error.mended().map(|help| way_out(&language::tell(&help)));
    wrong(&language::tell(&error.told())) + &help.unwrap_or_default()
}

/// What went wrong.
fn wrong(message: &str) -> String {
    entry(&format!("{} ", language::words().word("frame-error")), message)
}

/// How to mend it.
fn way_out(help: &str) -> String {
    entry(&format!("  {} ", language::words().word("frame-help")), help)
}

/// What is hardly meant.
pub(super) fn warning(message: &str) -> String {
    entry(&format!("{} ", language::words().word("frame-warning")), message)
}

/// Width of the terminal that we write for.
pub(super) const WIDTH: usize = 80;

/// A head and its text, broken into lines that fit a terminal and stand under one another.
pub(super) fn entry(head: &str, text: &str) -> String {
    let width = head.chars().count();
    let text = wrapped(text, width, WIDTH);
    let margin = format!("\n{:width$}", "");
    format!("{head}{}\n", text.replace('\n', &margin))
}

/// The words before an error, a warning, a way out and a reason, in the language of the program.
static FRAME: OnceLock<[String; 4]> = OnceLock::new();

/// How messages look on this terminal: colours only for people, and only if they like them.
pub(super) fn look() -> Look {
    let colour = std::io::stderr().is_terminal() && may_colour();
    let [error, warning, help, note] = FRAME.get_or_init(|| {
        let words = language::words();
        ["frame-error", "frame-warning", "frame-help", "frame-note"]
            .map(|key| words.word(key).trim_end_matches(':').to_owned())
    });
    let heads = Heads { error, warning, help, note };
    Look { colour, width: WIDTH, heads, tell: language::tell, ..Look::default() }
}

/// Whether colours are welcome on a terminal at all: not with `NO_COLOR`, not where it is dumb.
pub(super) fn may_colour() -> bool {
    let no_color = std::env::var("NO_COLOR").is_ok_and(|value| !value.is_empty());
    let dumb = std::env::var("TERM").is_ok_and(|term| term == "dumb");
    !no_color && !dumb
}
