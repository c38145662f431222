//! `calgate sensitivity`: which parameters a measure depends on, over their plausible ranges.

use super::exit::{Exit, entry};
use super::output::{self, Files, json};
use super::progress::Progress;
use super::study::{
    cell, failures_table, failures_text, figure_files, figure_stem, measures, shown, stamp,
    title_of, usage, written,
};
use super::{Common, Outcome, interrupt, run};
use crate::analysis::Measure;
use crate::experiment::Base;
use crate::export::csv;
use crate::export::folder::OutputFolder;
use crate::export::place::safe_name;
use crate::export::provenance::Provenance;
use crate::figure::{self, Heading, PlotAxis, Style, Tornado, TornadoRow};
use crate::scenario;
use crate::sensitivity::one_at_a_time::{Swing, swings};
use crate::sensitivity::{
    Factor, Outputs, SensitivityError, Study, Wanted, factors, morris, sobol,
};
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
    figures: Files,
    report: serde_json::Value,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let (path, common) = (&arguments.scenario, &arguments.common);
    let words = Catalogue::english();
    let measures = measures(&arguments.measure)?;
    if arguments.method == Method::OneAtATime && arguments.samples.is_some() {
        let message = "--samples has no meaning for one parameter at a time".to_owned();
        return Err(usage(message, "add `--method morris` or `--method sobol`"));
    }
    let scenario = scenario::load(path, &common.overrides)?;
    run::warn([&scenario], common.quiet);
    let factors = arguments.which.factors(&scenario)?;
    if common.dry_run {
        if !common.quiet {
            std::io::stdout().write_all(factors_text(&factors).as_bytes())?;
        }
        return Ok(());
    }
    let mut provenance = Provenance::new(Vec::new(), words.word("disclaimer-full"))?;
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
    let title = output::label(&simulated);
    let found = match arguments.method {
        Method::OneAtATime => one_at_a_time(&study, &centres, &title, &provenance, &words)?,
        Method::Morris => screened(&study, arguments, &words)?,
        Method::Sobol => shared(&study, arguments, &words)?,
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
    folder.add("failures.csv", &failures_table(&found.outputs.failures)?)?;
    for (name, bytes) in &found.figures {
        folder.add(name, bytes)?;
    }
    let place = output::put(folder, &provenance)?;

    let text = if common.json {
        let mut report = report;
        report["folder"] = value!(place);
        json(&report)
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

/// The measures of the scenario as it is.
pub(super) fn centres(measures: &[Measure], simulated: &output::Result) -> Result<Vec<f64>, Exit> {
    let read = |measure: &Measure| {
        measure.of(&simulated.run.trace).ok_or_else(|| Exit::Study {
            message: format!("a run of `{}` has no `{}`", simulated.name, measure.name()),
            help: "choose a measure that this scenario has".into(),
            code: 3,
        })
    };
    measures.iter().map(read).collect()
}

fn factors_text(factors: &[Factor]) -> String {
    let mut text = String::new();
    for factor in factors {
        let unit = factor.info.unit;
        let range = format!("{} to {}", shown(factor.low, ""), shown(factor.high, unit));
        let _ = writeln!(text, "{:<48}{range:>32}", factor.name());
    }
    text
}

/// Parameters that are shown on the terminal and in the tornado; the table has them all.
const MOST_TOLD: usize = 15;

/// A line above the numbers of a measure.
fn heading(measure: &Measure, centre: Option<f64>, columns: [&str; 2]) -> String {
    let centre = centre.map_or(String::new(), |c| format!(": {}", shown(c, measure.unit())));
    let name = format!("{}{centre}", measure.name());
    format!("\n  {name:<42}{:>17}{:>17}\n", columns[0], columns[1])
}

fn line(name: &str, cells: &[String; 2]) -> String {
    format!("  {name:<42}{:>17}{:>17}\n", cells[0], cells[1])
}

fn one_at_a_time(
    study: &Study<'_>,
    centres: &[f64],
    title: &str,
    provenance: &Provenance,
    words: &Catalogue,
) -> Result<Found, Exit> {
    let (swings, outputs) = swings(study, centres)?;
    let (mut rows, mut lines, mut figures, mut told) =
        (Vec::new(), String::new(), Files::new(), vec![]);
    for (index, (measure, swings)) in study.measures.iter().zip(&swings).enumerate() {
        let centre = centres[index];
        let columns = [words.word("sensitivity-at-low"), words.word("sensitivity-at-high")];
        lines += &heading(measure, Some(centre), [&columns[0], &columns[1]]);
        for (place, swing) in swings.iter().enumerate() {
            let factor = &study.factors[swing.factor];
            let end = |value: Option<f64>| {
                value.map_or_else(|| words.word("summary-none"), |v| shown(v, ""))
            };
            if place < MOST_TOLD && swing.reach(centre) > 0.0 {
                lines += &line(&factor.name(), &[end(swing.at_low), end(swing.at_high)]);
            }
            rows.push([
                measure.name(),
                measure.unit().to_owned(),
                factor.name(),
                factor.info.unit.to_owned(),
                cell(factor.low),
                cell(factor.value),
                cell(factor.high),
                cell(swing.at_low),
                cell(centre),
                cell(swing.at_high),
                cell(swing.reach(centre)),
            ]);
        }
        let stem = figure_stem(study.measures, index);
        figures.extend(tornado(study, index, swings, centre, title, provenance, words, &stem)?);
        told.push(value!({
            "measure": measure.name(),
            "parameters": swings.iter().map(|swing| value!({
                "parameter": study.factors[swing.factor].name(),
                "at_low": swing.at_low,
                "at_high": swing.at_high,
                "reach": swing.reach(centre),
            })).collect::<Vec<_>>(),
        }));
    }
    let header = [
        "measure",
        "measure_unit",
        "parameter",
        "unit",
        "low",
        "value",
        "high",
        "at_low",
        "at_value",
        "at_high",
        "reach",
    ];
    let report = value!({ "samples": null, "measures": told });
    Ok(Found { table: csv::table(&header, rows)?, lines, outputs, figures, report })
}

#[expect(clippy::too_many_arguments, reason = "what stands in, above and below one figure")]
fn tornado(
    study: &Study<'_>,
    index: usize,
    swings: &[Swing],
    centre: f64,
    title: &str,
    provenance: &Provenance,
    words: &Catalogue,
    stem: &str,
) -> Result<Files, Exit> {
    let measure = &study.measures[index];
    let rows: Vec<TornadoRow> = swings
        .iter()
        .filter(|swing| swing.reach(centre) > 0.0)
        .take(MOST_TOLD)
        .map(|swing| {
            let factor = &study.factors[swing.factor];
            TornadoRow {
                label: factor.name(),
                // an end without a value draws no bar; the table says why
                low: swing.at_low.unwrap_or(centre),
                high: swing.at_high.unwrap_or(centre),
                at_low: shown(factor.low, factor.info.unit),
                at_high: shown(factor.high, factor.info.unit),
            }
        })
        .collect();
    if rows.is_empty() {
        return Ok(Files::new());
    }
    let mut description = format!("{}: {}.", measure.name(), shown(centre, measure.unit()));
    for row in &rows {
        let (low, high) = (shown(row.low, ""), shown(row.high, ""));
        let _ = write!(
            description,
            " {}: {low} at {}, {high} at {}.",
            row.label, row.at_low, row.at_high
        );
    }
    let tornado = Tornado {
        heading: Heading {
            title: title.to_owned(),
            question: words.word("sensitivity-tornado-question"),
            description,
        },
        stamp: stamp(provenance, words)?,
        measure: PlotAxis::linear(title_of(measure)),
        centre,
        rows,
    };
    figure_files(stem, &figure::tornado(&tornado, words, &Style::default())?)
}

fn screened(study: &Study<'_>, arguments: &Arguments, words: &Catalogue) -> Result<Found, Exit> {
    let trajectories = arguments.samples.unwrap_or(20);
    let design = morris::design(study.factors.len(), trajectories as usize, arguments.seed);
    let outputs = study.run(design.points.len(), |number| study.at(&design.points[number]))?;
    let (mut rows, mut lines, mut told) = (Vec::new(), String::new(), vec![]);
    for (measure, values) in study.measures.iter().zip(&outputs.values) {
        let effects = morris::effects(&design, values, arguments.seed);
        let columns = [words.word("sensitivity-mean-effect"), words.word("sensitivity-deviation")];
        lines += &heading(measure, None, [&columns[0], &columns[1]]);
        let order = ranked(effects.iter().map(|effects| effects.mean_absolute.value));
        for (place, &k) in order.iter().enumerate() {
            let (factor, found) = (&study.factors[k], &effects[k]);
            if place < MOST_TOLD && found.mean_absolute.value > 0.0 {
                let cells = [shown(found.mean_absolute.value, ""), shown(found.deviation, "")];
                lines += &line(&factor.name(), &cells);
            }
            rows.push([
                measure.name(),
                measure.unit().to_owned(),
                factor.name(),
                cell(found.mean_absolute.value),
                cell(found.mean_absolute.low),
                cell(found.mean_absolute.high),
                cell(found.mean),
                cell(found.deviation),
                found.count.to_string(),
            ]);
        }
        told.push(value!({
            "measure": measure.name(),
            "parameters": order.iter().map(|&k| value!({
                "parameter": study.factors[k].name(),
                "mean_absolute_effect": effects[k].mean_absolute.value,
                "mean_effect": effects[k].mean,
                "deviation": effects[k].deviation,
            })).collect::<Vec<_>>(),
        }));
    }
    let header = [
        "measure",
        "measure_unit",
        "parameter",
        "mean_absolute_effect",
        "low_95",
        "high_95",
        "mean_effect",
        "deviation",
        "effects",
    ];
    let table = csv::table(&header, rows)?;
    let report = value!({ "samples": trajectories, "measures": told });
    Ok(Found { table, lines, outputs, figures: Files::new(), report })
}

fn shared(study: &Study<'_>, arguments: &Arguments, words: &Catalogue) -> Result<Found, Exit> {
    let given = study.factors.len();
    if given > sobol::MOST_PARAMETERS {
        let most = sobol::MOST_PARAMETERS;
        return Err(SensitivityError::TooManyParameters { given, most }.into());
    }
    let samples = arguments.samples.unwrap_or(256);
    let runs = samples as usize * (given + 2);
    let outputs = if runs > crate::sensitivity::study::MOST_RUNS {
        study.run(runs, |_| Vec::new())?
    } else {
        let points = sobol::design(given, samples as usize, arguments.seed);
        study.run(points.len(), |number| study.at(&points[number]))?
    };
    let (mut rows, mut lines, mut told) = (Vec::new(), String::new(), vec![]);
    for (measure, values) in study.measures.iter().zip(&outputs.values) {
        let shares = sobol::shares(given, values, arguments.seed);
        let columns = [words.word("sensitivity-first"), words.word("sensitivity-total")];
        lines += &heading(measure, None, [&columns[0], &columns[1]]);
        let order = ranked(shares.parameters.iter().map(|indices| indices.total.value));
        for (place, &k) in order.iter().enumerate() {
            let (factor, found) = (&study.factors[k], &shares.parameters[k]);
            if place < MOST_TOLD && found.total.value > 0.0 {
                let reach = |e: &crate::sensitivity::statistics::Estimate| {
                    format!("{:.3} ± {:.3}", e.value, 0.5 * (e.high - e.low))
                };
                lines += &line(&factor.name(), &[reach(&found.first), reach(&found.total)]);
            }
            rows.push([
                measure.name(),
                factor.name(),
                cell(found.first.value),
                cell(found.first.low),
                cell(found.first.high),
                cell(found.total.value),
                cell(found.total.low),
                cell(found.total.high),
            ]);
        }
        let spread = words.phrase(
            "sensitivity-spread",
            &[
                ("mean", Value::Text(&shown(shares.mean, measure.unit()))),
                ("deviation", Value::Text(&shown(shares.deviation, measure.unit()))),
                ("complete", Value::Count(shares.complete as u64)),
                ("samples", Value::Count(u64::from(samples))),
            ],
        );
        lines += &entry("  ", &spread);
        told.push(value!({
            "measure": measure.name(),
            "mean": shares.mean,
            "deviation": shares.deviation,
            "complete_lines": shares.complete,
            "parameters": order.iter().map(|&k| value!({
                "parameter": study.factors[k].name(),
                "first": shares.parameters[k].first.value,
                "total": shares.parameters[k].total.value,
            })).collect::<Vec<_>>(),
        }));
    }
    let header = [
        "measure",
        "parameter",
        "first",
        "first_low_95",
        "first_high_95",
        "total",
        "total_low_95",
        "total_high_95",
    ];
    let table = csv::table(&header, rows)?;
    let report = value!({ "samples": samples, "measures": told });
    Ok(Found { table, lines, outputs, figures: Files::new(), report })
}

/// Numbers of the parameters, that with the largest value first; what is no number comes last, and
/// equals stay in the order of the catalogue.
fn ranked(values: impl Iterator<Item = f64>) -> Vec<usize> {
    let values: Vec<f64> = values.map(|v| if v.is_nan() { f64::NEG_INFINITY } else { v }).collect();
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[b].total_cmp(&values[a]));
    order
}
