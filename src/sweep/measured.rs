//! What a sweep reads from each run: measures and columns that exist, and that such runs can have.

use super::check::{Check, texts};
use super::file::SweepFile;
use super::possible::may_have;
use super::trial::Laid;
use crate::analysis::Measure;
use crate::message::{Message, message};
use crate::model::choices::Target;
use crate::scenario::fault::Fault;
use crate::scenario::problem::nearest;
use crate::scenario::reader::At;
use crate::simulate;
use crate::units::shown;

/// What is said where the chain ends before what is asked for.
fn not_so_far() -> Message {
    message!(
        "tell-sweep-not-so-far",
        "the run does not go so far, or goes elsewhere: see `run.target`"
    )
}

/// Where a column belongs that the runs of a sweep do not have.
fn help_of_another_run(laid: &Laid, column: &str) -> Message {
    let of_body = simulate::body::column_names().any(|known| known == column);
    match (of_body, laid.junctions) {
        (true, _) => message!(
            "tell-sweep-column-of-body",
            "that is a column of scenarios with `kind = \"body\"`"
        ),
        (false, true) => not_so_far(),
        (false, false) => message!(
            "tell-sweep-column-of-junction",
            "that is a column of a junction, and this scenario is a body"
        ),
    }
}

impl Check<'_, '_> {
    /// The measures, if all of them are some.
    pub(super) fn measures(&mut self, file: &SweepFile) -> Option<Vec<Measure>> {
        let names = file.measures.given()?;
        let mut measures = Vec::new();
        for (number, name) in names.value.iter().enumerate() {
            match Measure::find(&name.value) {
                None => {
                    let fault = Fault::UnknownName {
                        what: message!("tell-name-measure", "measure"),
                        found: shown(&name.value),
                        nearest: nearest(&name.value, Measure::names()),
                        see: message!(
                            "tell-see-measures",
                            "`calgate show measures` shows all of them"
                        ),
                    };
                    self.reading.fault(name.span, fault);
                }
                Some(measure) => measures.push(measure),
            }
            self.check_once(name, &names.value[..number]);
        }
        if names.value.is_empty() && !self.is_faulty(names.span) {
            self.wrong(
                names.span,
                message!("tell-sweep-no-measures", "a sweep without measures has no result"),
                message!(
                    "tell-sweep-no-measures-help",
                    "name at least one, for example `measures = [\"quantal_content_first\"]`"
                ),
            );
        }
        // those that were not understood have been told
        (measures.len() == names.value.len() && !measures.is_empty()).then_some(measures)
    }

    fn check_once(&mut self, name: &At<String>, before: &[At<String>]) {
        if before.iter().any(|known| known.value == name.value) {
            let fault = Fault::DuplicateKey { key: shown(&name.value), header: false };
            self.reading.fault(name.span, fault);
        }
    }

    /// Measures and columns that no run of these can have.
    pub(super) fn check_what_runs_have(
        &mut self,
        file: &SweepFile,
        measures: &[Measure],
        laid: &Laid,
    ) {
        for (name, measure) in texts(&file.measures).iter().zip(measures) {
            let has = match measure {
                Measure::OfColumn { column, .. } => {
                    self.check_column(name, column, laid);
                    continue;
                }
                Measure::OfBody(_) => laid.bodies,
                Measure::OfMuscle(_) => laid.junctions,
                Measure::Named(named) => laid.junctions && may_have(named, &laid.columns),
            };
            if !has {
                let message = message!(
                    "tell-sweep-not-measured",
                    "a run of this scenario has no `{name}`",
                    name = shown(&name.value)
                );
                let help = match measure {
                    Measure::OfBody(_) => message!(
                        "tell-sweep-measure-of-body",
                        "that is a measure of scenarios with `kind = \"body\"`"
                    ),
                    _ if laid.junctions => not_so_far(),
                    _ => message!(
                        "tell-sweep-measure-of-junction",
                        "that is a measure of a junction, and this scenario is a body"
                    ),
                };
                self.wrong(name.span, message, help);
            }
        }
        let traces = texts(&file.traces);
        for (number, name) in traces.iter().enumerate() {
            self.check_column(name, &name.value, laid);
            self.check_once(name, &traces[..number]);
        }
    }

    fn check_column(&mut self, name: &At<String>, column: &str, laid: &Laid) {
        if laid.columns.contains(column) {
            return;
        }
        if simulate::column_names(Target::Muscle)
            .chain(simulate::column_names(Target::NerveCell))
            .chain(simulate::body::column_names())
            .any(|known| known == column)
        {
            let message = message!(
                "tell-sweep-no-column",
                "a run of this scenario has no column `{column}`",
                column
            );
            self.wrong(name.span, message, help_of_another_run(laid, column));
        } else {
            let fault = Fault::UnknownName {
                what: message!("tell-name-column", "column"),
                found: shown(column),
                nearest: nearest(column, laid.columns.iter().copied()),
                see: message!(
                    "tell-see-columns",
                    "the header of a run's trace.csv shows all of them"
                ),
            };
            self.reading.fault(name.span, fault);
        }
    }
}
