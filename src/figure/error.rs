//! Why there is no figure.

use crate::message::{Message, Piece, Told, message, shows_what_is_told};

/// Why there is no figure.
#[derive(Debug, Clone, PartialEq)]
pub enum FigureError {
    /// Nothing was given.
    NoRun,
    /// More runs than can be told apart.
    TooManyRuns {
        /// How many were given.
        given: usize,
        /// How many can be shown.
        most: usize,
    },
    /// A trace of no length.
    NoTime {
        /// Label of the run.
        run: String,
        /// Number of samples.
        samples: usize,
    },
    /// Times that run backward.
    TimeBackward {
        /// Label of the run.
        run: String,
        /// Last time in order.
        time_ms: f64,
    },
    /// A column of another length than the times.
    Uneven {
        /// Label of the run.
        run: String,
        /// Name of the column.
        column: String,
        /// Number of its values.
        values: usize,
        /// Number of times.
        times: usize,
    },
    /// A value that is no finite number.
    NotFinite {
        /// Label of the run.
        run: String,
        /// Name of the column.
        column: String,
        /// Which sample, from 0.
        sample: usize,
        /// The value found, as text.
        value: String,
    },
    /// None of the columns that the figure knows.
    NothingToShow {
        /// Label of the run.
        run: String,
    },
    /// A part of a figure without anything to draw.
    NoData {
        /// Title of the panel or of the figure.
        part: String,
    },
    /// A number of a series that is no finite number.
    NotANumber {
        /// Name of the series, or of the axis.
        series: String,
        /// Which of its points, from 1, in words.
        point: Message,
        /// The value found, as text.
        value: String,
    },
    /// A number that has no place among powers of ten.
    NotPositive {
        /// Name of the series, or of the axis.
        series: String,
        /// Which of its points, from 1, in words.
        point: Message,
        /// The value found.
        value: f64,
    },
    /// Ends in the wrong order.
    UpsideDown {
        /// Name of the axis, zone, band or claim.
        name: String,
        /// Where it begins.
        from: f64,
        /// Where it ends.
        to: f64,
    },
    /// Two named series of one panel with the same look.
    Alike {
        /// Name of the one.
        first: String,
        /// Name of the other.
        second: String,
    },
    /// More named series than can be told apart.
    TooManyNames {
        /// Title of the panel.
        panel: String,
        /// How many were given.
        given: usize,
        /// How many can be shown.
        most: usize,
    },
    /// More panels, cells or rows than fit a page.
    TooManyParts {
        /// What there is too much of, in words.
        part: Message,
        /// How many were given.
        given: usize,
        /// How many can be shown.
        most: usize,
    },
    /// The drawing library refused.
    Drawing(String),
    /// No picture of this fineness.
    Fineness(f64),
    /// The picture could not be made.
    Raster(Piece),
    /// The document could not be made.
    Pdf(Piece),
}

shows_what_is_told!(FigureError);

impl Told for FigureError {
    fn told(&self) -> Message {
        match self {
            Self::NoRun => message!("tell-figure-no-run", "a figure needs at least one run"),
            Self::TooManyRuns { given, most } => message!(
                "tell-figure-too-many-runs",
                "{given} runs in one figure cannot be told apart; give at most {most}",
                given,
                most
            ),
            Self::NoTime { .. }
            | Self::TimeBackward { .. }
            | Self::Uneven { .. }
            | Self::NotFinite { .. }
            | Self::NothingToShow { .. } => self.of_a_trace(),
            Self::NoData { part } => {
                message!("tell-figure-no-data", "`{part}` of the figure holds no data", part)
            }
            Self::NotANumber { .. } | Self::NotPositive { .. } | Self::UpsideDown { .. } => {
                self.of_a_number()
            }
            Self::Alike { first, second } => message!(
                "tell-figure-alike",
                "`{first}` and `{second}` look alike; give them different colours, dashes or \
                 markers",
                first,
                second
            ),
            Self::TooManyNames { panel, given, most } => message!(
                "tell-figure-too-many-names",
                "`{panel}` names {given} series, which cannot be told apart; give at most {most}",
                panel,
                given,
                most
            ),
            Self::TooManyParts { part, given, most } => message!(
                "tell-figure-too-many-parts",
                "{given} {part} do not fit a page; give at most {most}",
                given,
                part,
                most
            ),
            Self::Drawing(reason) => {
                message!("tell-figure-drawing", "cannot draw the figure: {reason}", reason)
            }
            Self::Fineness(typed) => message!(
                "tell-figure-fineness",
                "cannot make a picture of {typed} pixels an inch; give 20 to 1200",
                typed = *typed
            ),
            Self::Raster(reason) => {
                message!("tell-figure-png", "cannot make a PNG of the figure: {reason}", reason)
            }
            Self::Pdf(reason) => {
                message!("tell-figure-pdf", "cannot make a PDF of the figure: {reason}", reason)
            }
        }
    }
}

impl FigureError {
    pub(super) fn too_many(part: Message, given: usize, most: usize) -> Self {
        Self::TooManyParts { part, given, most }
    }

    /// What is wrong with a recorded run.
    fn of_a_trace(&self) -> Message {
        match self {
            Self::NoTime { run, samples } => message!(
                "tell-figure-no-time",
                "the trace of `{run}` holds {samples} samples over no time; a curve needs time to \
                 pass",
                run,
                samples
            ),
            Self::TimeBackward { run, time_ms } => message!(
                "tell-figure-time-backward",
                "the times of `{run}` run backward after {time} ms",
                run,
                time = *time_ms
            ),
            Self::Uneven { run, column, values, times } => message!(
                "tell-figure-uneven",
                "column `{column}` of `{run}` holds {values} values for {times} times",
                column,
                run,
                values,
                times
            ),
            Self::NotFinite { run, column, sample, value } => message!(
                "tell-figure-not-finite",
                "column `{column}` of `{run}` is {value} at sample {sample}; only finite numbers \
                 can be drawn",
                column,
                run,
                value,
                sample = sample.to_string()
            ),
            Self::NothingToShow { run } => message!(
                "tell-figure-nothing-to-show",
                "the trace of `{run}` has no column this figure can show",
                run
            ),
            _ => unreachable!("only what a trace lacks is told here"),
        }
    }

    /// What is wrong with a number that was to be drawn.
    fn of_a_number(&self) -> Message {
        match self {
            Self::NotANumber { series, point, value } => message!(
                "tell-figure-not-a-number",
                "`{series}` is {value} at {point}; only finite numbers can be drawn",
                series,
                value,
                point
            ),
            Self::NotPositive { series, point, value } => message!(
                "tell-figure-not-positive",
                "`{series}` is {value} at {point}, which has no place on a logarithmic axis; give \
                 values above zero or a linear axis",
                series,
                value = *value,
                point
            ),
            Self::UpsideDown { name, from, to } => message!(
                "tell-figure-upside-down",
                "`{name}` reaches from {from} to {to}; the lower end comes first",
                name,
                from = *from,
                to = *to
            ),
            _ => unreachable!("only what is wrong with a number is told here"),
        }
    }
}
