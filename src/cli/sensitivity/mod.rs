//! `calgate sensitivity`: which parameters a measure depends on, over their plausible ranges.

mod screening;
mod shares;
mod tornado;

use super::drawing::{Drawing, Pictures};
use super::exit::{Exit, entry};
use super::language;
use super::output::{self, json};
use super::progress::Progress;
use super::study::{failures_table, failures_text, measures, range, refused, shown, written};
use super::{Common, Outcome, interrupt, run};
use crate::analysis::Measure;
use crate::experiment::Base;
use crate::export::folder::OutputFolder;
use crate::export::place::safe_name;
use crate::message::message;
use crate::scenario;
use crate::sensitivity::{Factor, Outputs, SensitivityError, Study, Wanted, factors};
use crate::text::{Catalogue, Value};
use serde_json::json as value;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// How the parameters are varied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Method {
    /// Each parameter alone at both ends of its range: the tornado
    OneAtATime,
    /// Elementary effects: which of many parameters matter, with few runs
    Morris,
    /// Shares of the variance, alone and with interactions, with many runs
    Sobol,
}

impl Method {
    fn word(self) -> &'static str {
        match self {
            Self::OneAtATime => "one-at-a-time",
            Self::Morris => "morris",
            Self::Sobol => "sobol",
        }
    }
}

/// What `calgate sensitivity` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Scenario file (TOML)
    scenario: PathBuf,
    /// What is read from each run; may be repeated
    #[arg(long, value_name = "NAME", required = true, value_delimiter = ',')]
    measure: Vec<String>,
    /// How the parameters are varied
    #[arg(long, value_enum, default_value_t = Method::OneAtATime)]
    method: Method,
    #[command(flatten)]
    which: Which,
    /// Trajectories of morris (20 if left out) or lines of sobol (256 if left out)
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..=65536))]
    samples: Option<u32>,
    /// Seed of the design
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    drawing: Drawing,
}

/// Which parameters are varied.
#[derive(Debug, clap::Args)]
pub(super) struct Which {
    /// Vary these parameters, for example release_sensor.binding
    #[arg(long, value_name = "GROUP.NAME", value_delimiter = ',')]
    parameters: Vec<String>,
    /// Vary the parameters of these groups; all groups if nothing is said
    #[arg(long, value_name = "GROUP", value_delimiter = ',')]
    group: Vec<String>,
    /// But not these parameters
    #[arg(long, value_name = "GROUP.NAME", value_delimiter = ',')]
    except: Vec<String>,
    /// Nor those that were fitted so that the model meets a measurement
    #[arg(long)]
    without_fitted: bool,
}

impl Which {
    pub(super) fn factors(
        &self,
        scenario: &scenario::Scenario,
    ) -> Result<Vec<Factor>, SensitivityError> {
        let wanted = Wanted {
            names: &self.parameters,
            groups: &self.group,
            except: &self.except,
            without_fitted: self.without_fitted,
        };
        factors(scenario, wanted)
    }
}

/// A result: the table, the lines of the terminal, and the tornado where there is one.
struct Found {
    table: Vec<u8>,
    lines: String,
    outputs: Outputs,
    pictures: Pictures,
    report: serde_json::Value,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let (path, common) = (&arguments.scenario, &arguments.common);
    let words = language::words();
    let measures = measures(&arguments.measure)?;
    check_samples(arguments)?;
    let scenario = scenario::load(path, &common.overrides)?;
    run::warn([&scenario], common.quiet);
    let factors = arguments.which.factors(&scenario)?;
    if common.dry_run {
        if !common.quiet {
            std::io::stdout().write_all(factors_text(&factors, &words).as_bytes())?;
        }
        return Ok(());
    }
    let mut provenance = language::provenance(&words)?;
    let name = output::name_of(path);
    let target = common
        .out
        .clone()
        .unwrap_or_else(|| Path::new("output").join(safe_name(&format!("sensitivity-{name}"))));
    let mut folder = OutputFolder::begin(&target, run::policy(common))?;

    let progress = Progress::start("sensitivity", common.quiet);
    let simulated = output::simulate(path, scenario, &|_| true)?;
    let centres = centres(&measures, &simulated)?;
    provenance.runs = vec![simulated.provenance.clone()];
    let scenario_name = path.display().to_string();
    let study = Study {
        base: Base::file(&scenario_name),
        set: &common.overrides,
        factors: &factors,
        measures: &measures,
        keep_going: &|done, of| {
            progress.show(done as f64 / of as f64);
            !interrupt::asked()
        },
    };
    let title = output::label(&simulated, &words);
    let style = arguments.drawing.style();
    let found = match arguments.method {
        Method::OneAtATime => {
            tornado::one_at_a_time(&study, &centres, (&title, style), &provenance, &words)?
        }
        Method::Morris => screening::screened(&study, arguments, &words)?,
        Method::Sobol => shares::shared(&study, arguments, &words)?,
    };
    drop(progress);

    let report = value!({
        "scenario": simulated.name,
        "method": arguments.method.word(),
        "samples": found.report["samples"],
        "seed": arguments.seed,
        "runs": found.outputs.runs,
        "failed": found.outputs.failures.len(),
        "parameters": factors.len(),
        "in_scenario": measures.iter().zip(&centres).map(|(measure, &centre)| {
            value!({ "measure": measure.name(), "unit": measure.unit(), "value": centre })
        }).collect::<Vec<_>>(),
        "measures": found.report["measures"],
    });
    folder.add("sensitivity.json", json(&report).as_bytes())?;
    folder.add("sensitivity.csv", &found.table)?;
    folder.add("scenario.resolved.toml", simulated.resolved.as_bytes())?;
    folder.add("failures.csv", &failures_table(&found.outputs.failures)?)?;
    for (name, bytes) in arguments.drawing.files(&found.pictures)? {
        folder.add(&name, &bytes)?;
    }
    let place = output::put(folder, &provenance)?;

    let text = if common.json {
        let mut report = report;
        report["folder"] = value!(place);
        json(&report)
    } else if let Some(told) = arguments.drawing.told(&place, &found.pictures) {
        told
    } else if common.quiet {
        return Ok(());
    } else {
        let runs = found.outputs.runs;
        let made = words.phrase(
            "sensitivity-runs",
            &[
                ("runs", Value::Count(runs as u64)),
                ("parameters", Value::Count(factors.len() as u64)),
            ],
        );
        let failed = failures_text(&found.outputs.failures, runs, &words);
        entry("", &title)
            + &found.lines
            + "\n"
            + &entry("  ", &made)
            + &failed
            + &written(&place, &words)
    };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// Refuses a number of samples where there are none.
fn check_samples(arguments: &Arguments) -> Outcome {
    if arguments.method != Method::OneAtATime || arguments.samples.is_none() {
        return Ok(());
    }
    let message =
        message!("tell-study-no-samples", "--samples has no meaning for one parameter at a time");
    let help = message!("tell-study-no-samples-help", "add `--method morris` or `--method sobol`");
    Err(refused(&message, help, 2))
}

/// The measures of the scenario as it is.
pub(super) fn centres(measures: &[Measure], simulated: &output::Result) -> Result<Vec<f64>, Exit> {
    let read = |measure: &Measure| {
        measure.of(&simulated.run.trace).ok_or_else(|| {
            let message = message!(
                "tell-study-not-measured",
                "a run of `{name}` has no `{measure}`",
                name = &simulated.name,
                measure = measure.name()
            );
            let help =
                message!("tell-study-not-measured-help", "choose a measure that this scenario has");
            refused(&message, help, 3)
        })
    };
    measures.iter().map(read).collect()
}

fn factors_text(factors: &[Factor], words: &Catalogue) -> String {
    let mut text = String::new();
    for factor in factors {
        let unit = factor.info.unit;
        let range = range(factor.low, factor.high, unit, words);
        let _ = writeln!(text, "{:<48}{range:>32}", factor.name());
    }
    text
}

/// Parameters that are shown on the terminal and in the tornado; the table has them all.
const MOST_TOLD: usize = 15;

/// A line above the numbers of a measure.
fn heading(
    measure: &Measure,
    centre: Option<f64>,
    columns: [&str; 2],
    words: &Catalogue,
) -> String {
    let centre = centre.map_or(String::new(), |c| format!(": {}", shown(c, measure.unit(), words)));
    let name = format!("{}{centre}", measure.name());
    format!("\n  {name:<42}{:>17}{:>17}\n", columns[0], columns[1])
}

fn line(name: &str, cells: &[String; 2]) -> String {
    format!("  {name:<42}{:>17}{:>17}\n", cells[0], cells[1])
}

/// Numbers of the parameters, that with the largest value first; what is no number comes last, and
/// equals stay in the order of the catalogue.
fn ranked(values: impl Iterator<Item = f64>) -> Vec<usize> {
    let values: Vec<f64> = values.map(|v| if v.is_nan() { f64::NEG_INFINITY } else { v }).collect();
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[b].total_cmp(&values[a]));
    order
}
