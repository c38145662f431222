//! From what was typed to a [`Sweep`]: everything that can be known to be wrong before a single
//! run is said here, at its place in the sweep file.

use std::path::Path as FilePath;

use super::file::{Combined, SweepFile};
use super::plan::MOST_ROWS;
use super::trial::{Laid, Trial};
use super::{Axis, Design, Limits, Sweep, Values, sobol};
use crate::analysis::Measure;
use crate::message::{Message, message};
use crate::scenario::choice::Choice as _;
use crate::scenario::fault::Fault;
use crate::scenario::in_words::in_words_count;
use crate::scenario::library::{Library, tidy};
use crate::scenario::problem::{Reading, Warning};
use crate::scenario::reader::{At, Field};
use crate::scenario::tree::{Sources, Span};
use crate::scenario::wording::{Told, Wording};
use crate::scenario::{self, ScenarioError};

/// Reads the sweep file `name`; `overrides` change its scenario for every row, as its `set` does.
/// Gives the sweep and what is noticed about it, with places in its [`Sweep::sources`].
///
/// # Errors
///
/// All problems of the sweep file together; or else those of its scenario.
pub fn load(
    library: &dyn Library,
    name: &str,
    overrides: &[String],
) -> Result<(Sweep, Vec<Warning>), ScenarioError> {
    let (found, mut sources) =
        scenario::load_section(library, name, &[], |file: &SweepFile, _, reading| {
            let mut check = Check { library, reading };
            let found = check.sweep(file, overrides)?;
            Some(found.map(|(sweep, texts)| (sweep, texts, std::mem::take(&mut reading.warnings))))
        })?;
    let (mut sweep, texts, warnings) = found?;
    for (name, text) in texts {
        sources.add(name, text);
    }
    sweep.sources = sources;
    Ok((sweep, warnings))
}

/// Names and texts of the files of a scenario.
type Texts = Vec<(String, String)>;

pub(super) struct Check<'a, 'r> {
    pub(super) library: &'a dyn Library,
    pub(super) reading: &'a mut Reading<'r>,
}

pub(super) fn texts(field: &Field<Vec<At<String>>>) -> &[At<String>] {
    field.value().map_or(&[], Vec::as_slice)
}

impl Check<'_, '_> {
    /// A scenario that does not hold by itself is told apart from a faulty sweep file.
    fn sweep(
        &mut self,
        file: &SweepFile,
        overrides: &[String],
    ) -> Option<Result<(Sweep, Texts), ScenarioError>> {
        let text = |field: &Field<Wording>| field.value().cloned().unwrap_or_default();
        let told = Told { title: text(&file.title), question: text(&file.question) };
        let design = self.design(file);
        let measures = self.measures(file);
        let scenario = self.beside(file.scenario.given()?);
        let mut trial = Trial::new(self.library, &scenario);
        if let Err(error) = trial.lay(&[]) {
            return Some(Err(error));
        }
        let mut set: Vec<String> = texts(&file.set).iter().map(|at| at.value.clone()).collect();
        if let Err(error) = trial.lay(&set) {
            self.faults_of_set(&error, file);
            return None;
        }
        set.extend_from_slice(overrides);
        trial.forget();
        if let Err(error) = trial.lay(&set) {
            return Some(Err(error));
        }
        let axes = self.axes(file, &set, &mut trial);
        self.check_what_runs_have(file, measures.as_deref().unwrap_or_default(), &trial.laid);
        let replicates = self.replicates(file, &trial.laid, measures.as_deref());
        let (design, axes, limits) = (design?, axes?, self.limits(file, &trial.laid));
        let texts_of_scenario = trial.laid.texts;
        let sweep = Sweep {
            title: told.title.general().to_owned(),
            question: told.question.general().to_owned(),
            told,
            scenario,
            set,
            axes,
            design,
            replicates: u32::try_from(replicates).unwrap_or(u32::MAX),
            seed: file.seed.value().copied().unwrap_or(1),
            measures: measures?,
            traces: texts(&file.traces).iter().map(|at| at.value.clone()).collect(),
            limits,
            sources: Sources::default(),
        };
        self.check_size(file, &sweep);
        Some(Ok((sweep, texts_of_scenario)))
    }

    /// A path relative to the file in which it is written.
    fn beside(&self, name: &At<String>) -> String {
        let written_in = FilePath::new(&self.reading.sources.get(name.span.source).name);
        let folder = written_in.parent().map(FilePath::to_path_buf).unwrap_or_default();
        tidy(&folder.join(&name.value)).display().to_string()
    }

    pub(super) fn wrong(&mut self, span: impl Into<Option<Span>>, message: Message, help: Message) {
        let fault = Fault::Meaning { message, help };
        self.reading.fault(span, fault);
    }

    /// Whether something within this place has been found wrong already.
    pub(super) fn is_faulty(&self, span: Span) -> bool {
        let within = |place: Span| {
            place.source == span.source && span.start <= place.start && place.end <= span.end
        };
        self.reading.problems.iter().any(|problem| problem.place.is_some_and(within))
    }

    fn design(&mut self, file: &SweepFile) -> Option<Design> {
        let combined = match &file.design {
            Field::Absent => Combined::default(),
            Field::Wrong => return None,
            Field::Given(at) => at.value,
        };
        let is_drawn = matches!(combined, Combined::LatinHypercube | Combined::Sobol);
        let word = combined.word();
        if let (false, Field::Given(points)) = (is_drawn, &file.points) {
            self.wrong(
                points.span,
                message!(
                    "tell-sweep-points-of-axes",
                    "a sweep with `design = \"{word}\"` has as many points as its axes make",
                    word
                ),
                message!(
                    "tell-sweep-points-of-axes-help",
                    "take `points` out, or draw them with `design = \"latin-hypercube\"` or \
                     `design = \"sobol\"`"
                ),
            );
            return None;
        }
        if is_drawn && file.points.is_absent() {
            let table = format!("`design = \"{word}\"`").into();
            let example = "points = 256".to_owned();
            let fault = Fault::MissingKey { table, key: "points", example };
            self.reading.fault(file.design.span(), fault);
        }
        Some(match combined {
            Combined::Grid => Design::Grid,
            Combined::Zip => Design::Zip,
            Combined::OneAtATime => Design::OneAtATime,
            Combined::LatinHypercube => Design::LatinHypercube { points: *file.points.value()? },
            Combined::Sobol => {
                let points = file.points.given()?;
                self.check_sobol(file, points);
                Design::Sobol { points: points.value }
            }
        })
    }

    fn check_sobol(&mut self, file: &SweepFile, points: &At<u64>) {
        let help = message!(
            "tell-sweep-sobol-help",
            "a Latin hypercube has no such limit: `design = \"latin-hypercube\"`"
        );
        if points.value > sobol::MOST_POINTS {
            let most = in_words_count(sobol::MOST_POINTS as f64);
            let message = message!(
                "tell-sweep-sobol-points",
                "our Sobol' sequence ends after {most} points",
                most
            );
            self.wrong(points.span, message, help.clone());
        }
        if !points.value.is_power_of_two() {
            self.reading.warnings.push(Warning {
                message: message!(
                    "tell-sweep-sobol-uneven",
                    "{points} points of a Sobol' sequence are not quite even",
                    points = points.value
                ),
                reason: message!(
                    "tell-sweep-sobol-uneven-why",
                    "the sequence is balanced after 2, 4, 8, 16 and so on points"
                ),
                source: None,
                place: Some(points.span),
            });
        }
        let axes = file.axis.value().map_or(0, Vec::len);
        if axes > sobol::MOST_DIMENSIONS {
            let most = sobol::MOST_DIMENSIONS;
            let message = message!(
                "tell-sweep-sobol-dimensions",
                "our Sobol' sequence has {most} dimensions, not {axes}",
                most,
                axes
            );
            self.wrong(file.design.span(), message, help);
        }
    }

    fn replicates(&mut self, file: &SweepFile, laid: &Laid, measures: Option<&[Measure]>) -> u64 {
        let Some(&At { value: replicates, span }) = file.replicates.given() else { return 1 };
        let of_muscle = |measure: &Measure| matches!(measure, Measure::OfMuscle(_));
        let random = laid.random || measures.is_some_and(|measures| measures.iter().any(of_muscle));
        if replicates > 1 && laid.bodies {
            self.wrong(
                span,
                message!(
                    "tell-sweep-body-not-random",
                    "nothing in a scenario of the body is random, so that all replicates of a \
                     point would be the same"
                ),
                message!("tell-sweep-body-not-random-help", "take `replicates` out"),
            );
        } else if replicates > 1 && !random && measures.is_some() {
            self.reading.warnings.push(Warning {
                message: message!(
                    "tell-sweep-replicates-same",
                    "all replicates of a point will be the same"
                ),
                reason: message!(
                    "tell-sweep-replicates-same-why",
                    "nothing in this scenario is random: neither noise, nor single vesicles, nor \
                     random shocks"
                ),
                source: None,
                place: Some(span),
            });
        }
        replicates
    }

    fn limits(&mut self, file: &SweepFile, laid: &Laid) -> Limits {
        let Some(limits) = file.limits.value() else { return Limits::default() };
        if let (true, Field::Given(steps)) = (laid.bodies, &limits.steps_per_point) {
            let message =
                message!("tell-sweep-steps-of-body", "the steps of a body cannot be bounded");
            let help = message!("tell-sweep-steps-of-body-help", "bound `time_per_point` instead");
            self.wrong(steps.span, message, help);
        }
        Limits {
            steps: limits.steps_per_point.value().copied(),
            time_s: limits.time_per_point.value().map(|time| time.value_in("s")),
        }
    }

    fn check_size(&mut self, file: &SweepFile, sweep: &Sweep) {
        // as numbers that cannot overflow, for the message
        let steps = || sweep.axes.iter().map(|axis| axis.steps() as f64);
        let points = match sweep.design {
            Design::Grid => steps().product(),
            _ => sweep.points() as f64,
        };
        let rows = points * f64::from(sweep.replicates);
        if sweep.rows() > MOST_ROWS {
            let fault = Fault::TooManyRuns {
                count: in_words_count(rows),
                most: in_words_count(MOST_ROWS as f64),
            };
            let axis = file.axis.value().and_then(|tables| Some(tables.last()?.span));
            self.reading.fault(file.points.span().or(axis).or(file.replicates.span()), fault);
        }
        if sweep.design == Design::Zip {
            self.check_zip(file, &sweep.axes);
        }
    }

    fn check_zip(&mut self, file: &SweepFile, axes: &[Axis]) {
        let Some(first) = axes.first() else { return };
        for (axis, table) in axes.iter().zip(file.axis.value().into_iter().flatten()) {
            if axis.steps() != first.steps() {
                let place = match axis.values {
                    Values::List(_) => table.value.values.span(),
                    Values::Range { .. } => table.value.count.span(),
                };
                let message = message!(
                    "tell-sweep-zip",
                    "`{key}` has {count} values, but `{other}` has {others}",
                    key = &axis.key,
                    count = axis.steps(),
                    other = &first.key,
                    others = first.steps()
                );
                let help = message!(
                    "tell-sweep-zip-help",
                    "with `design = \"zip\"` all axes have equally many"
                );
                self.wrong(place, message, help);
            }
        }
    }
}
