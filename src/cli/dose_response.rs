//! `calgate dose-response`: a measure along one key of the scenario, with the band that the
//! plausible ranges of the parameters leave open.

use super::drawing::{Drawing, Pictures};
use super::exit::{Exit, entry};
use super::language;
use super::output::{self, json};
use super::progress::Progress;
use super::sensitivity::Which;
use super::study::{
    self, about, cell, failures_table, failures_text, figure_stem, measures, refused, shown, stamp,
    title_of, with_unit, written,
};
use super::{Common, Outcome, interrupt, run};
use crate::analysis::Measure;
use crate::experiment::Base;
use crate::export::csv;
use crate::export::folder::OutputFolder;
use crate::export::place::safe_name;
use crate::figure::{self, Band, Heading, Line, Plot, PlotAxis, PlotPanel};
use crate::message::{Told as _, message};
use crate::scenario;
use crate::sensitivity::Study;
use crate::sensitivity::dose_response::{Along, Asked, Response, response};
use crate::text::{Catalogue, Value};
use crate::units::{self, Unit};
use serde_json::json as value;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// What `calgate dose-response` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Scenario file (TOML)
    scenario: PathBuf,
    /// Key of the scenario that is moved, for example bath.magnesium
    #[arg(long, value_name = "KEY")]
    along: String,
    /// First value, with its unit
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    from: String,
    /// Last value, with its unit
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    to: String,
    /// How many values
    #[arg(long, value_name = "N", default_value_t = 21, value_parser = clap::value_parser!(u32).range(2..=1000))]
    points: u32,
    /// Step in equal ratios instead of equal differences
    #[arg(long)]
    ratios: bool,
    /// What is read from each run; may be repeated
    #[arg(long, value_name = "NAME", required = true, value_delimiter = ',')]
    measure: Vec<String>,
    /// Divide each curve by what the same parameters give in the scenario as it is
    #[arg(long)]
    relative: bool,
    /// Also draw the parameters this often from their ranges, for the 5 to 95 % band
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=10_000))]
    band: u32,
    #[command(flatten)]
    which: Which,
    /// Seed of the draws
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    drawing: Drawing,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let (path, common) = (&arguments.scenario, &arguments.common);
    let words = language::words();
    let measures = measures(&arguments.measure)?;
    let along = along(arguments)?;
    let scenario = scenario::load(path, &common.overrides)?;
    // both ends must hold before hundreds of runs are made
    for end in [along.values.first(), along.values.last()].into_iter().flatten() {
        let overrides: Vec<String> =
            common.overrides.iter().cloned().chain([along.set(*end)]).collect();
        scenario::load(path, &overrides)?;
    }
    run::warn([&scenario], common.quiet);
    let factors = if arguments.band > 0 { arguments.which.factors(&scenario)? } else { Vec::new() };
    if common.dry_run {
        if !common.quiet {
            let doses: Vec<String> =
                along.values.iter().map(|dose| along.set(*dose) + "\n").collect();
            std::io::stdout().write_all(doses.concat().as_bytes())?;
        }
        return Ok(());
    }
    let mut provenance = language::provenance(&words)?;
    let name = output::name_of(path);
    let target = common.out.clone().unwrap_or_else(|| {
        Path::new("output").join(safe_name(&format!("dose-response-{name}-{}", arguments.along)))
    });
    let mut folder = OutputFolder::begin(&target, run::policy(common))?;

    let progress = Progress::start("dose response", common.quiet);
    let simulated = output::simulate(path, scenario, &|_| true)?;
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
    let asked = Asked {
        draws: arguments.band as usize,
        seed: arguments.seed,
        relative: arguments.relative,
    };
    let found = response(&study, &along, asked)?;
    drop(progress);

    let title = output::label(&simulated, &words);
    let report = value!({
        "scenario": simulated.name,
        "along": along.key,
        "unit": along.unit,
        "measures": measures.iter().map(Measure::name).collect::<Vec<_>>(),
        "relative": arguments.relative,
        "draws": arguments.band,
        "seed": arguments.seed,
        "parameters": factors.len(),
        "runs": found.runs,
        "failed": found.failures.len(),
    });
    folder.add("dose-response.json", json(&report).as_bytes())?;
    folder.add("dose-response.csv", &table(&measures, &along, &found)?)?;
    folder.add("scenario.resolved.toml", simulated.resolved.as_bytes())?;
    folder.add("failures.csv", &failures_table(&found.failures)?)?;
    let mut pictures = Pictures::new();
    for (index, measure) in measures.iter().enumerate() {
        let shown_as = Shown {
            title: &title,
            axis: axis(measure, arguments.relative, &words),
            stamp: stamp(&provenance, &words)?,
        };
        if let Some(plot) = plot(index, &along, &found, shown_as, &words) {
            let svg = figure::plot(&plot, &words, &arguments.drawing.style())?;
            pictures.push((figure_stem(&measures, index), svg));
        }
    }
    for (name, bytes) in arguments.drawing.files(&pictures)? {
        folder.add(&name, &bytes)?;
    }
    let place = output::put(folder, &provenance)?;

    let text = if common.json {
        let mut report = report;
        report["folder"] = value!(place);
        json(&report)
    } else if let Some(told) = arguments.drawing.told(&place, &pictures) {
        told
    } else if common.quiet {
        return Ok(());
    } else {
        let failed = failures_text(&found.failures, found.runs, &words);
        text(&title, &measures, &along, &found, arguments.relative, &words)
            + &failed
            + &written(&place, &words)
    };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// The values along the key; both ends in the unit of the first.
fn along(arguments: &Arguments) -> Result<Along, Exit> {
    let (_, unit_text) = units::split(&arguments.from);
    let Some(unit) = Unit::find(if unit_text.is_empty() { "1" } else { unit_text }) else {
        let message = message!(
            "tell-dose-no-unit",
            "--from: `{found}` has no unit that is known",
            found = units::shown(&arguments.from)
        );
        let help = message!("tell-dose-no-unit-help", "write for example --from '0 mM'");
        return Err(refused(&message, help, 2));
    };
    let read = |option: &str, text: &str| {
        units::parse(text, unit).map_err(|error| {
            let hint =
                error.hint(&units::format(1.0, unit), |mended| format!("{option} '{mended}'"));
            let error = error.told();
            refused(&message!("tell-option", "{option}: {error}", option, error), hint, 2)
        })
    };
    let (low, high) = (read("--from", &arguments.from)?, read("--to", &arguments.to)?);
    if low >= high {
        let message = message!(
            "tell-dose-backwards",
            "--from {from} is not below --to {to}",
            from = &arguments.from,
            to = &arguments.to
        );
        let help = message!("tell-dose-backwards-help", "exchange them");
        return Err(refused(&message, help, 2));
    }
    if arguments.ratios && low <= 0.0 {
        let message = message!("tell-dose-ratios", "equal ratios cannot begin at zero");
        let help = message!("tell-dose-ratios-help", "raise --from, or leave out --ratios");
        return Err(refused(&message, help, 2));
    }
    let unit = if unit.text == "1" { "" } else { unit.text };
    let count = arguments.points as usize;
    Ok(Along::new(&arguments.along, unit, (low, high), count, arguments.ratios))
}

fn table(measures: &[Measure], along: &Along, found: &Response) -> Result<Vec<u8>, Exit> {
    let mut rows = Vec::new();
    for (index, measure) in measures.iter().enumerate() {
        for (dose, &at) in along.values.iter().enumerate() {
            let band = found.bands[index].get(dose).copied().flatten();
            rows.push([
                along.key.clone(),
                along.unit.clone(),
                cell(at),
                measure.name(),
                measure.unit().to_owned(),
                cell(found.curves[index][dose]),
                cell(band.map(|band| band.low)),
                cell(band.map(|band| band.median)),
                cell(band.map(|band| band.high)),
                band.map_or(0, |band| band.count).to_string(),
            ]);
        }
    }
    let header = [
        "key",
        "key_unit",
        "at",
        "measure",
        "measure_unit",
        "value",
        "low_5",
        "median",
        "high_95",
        "draws",
    ];
    Ok(csv::table(&header, rows)?)
}

/// The title of the axis of a measure.
fn axis(measure: &Measure, relative: bool, words: &Catalogue) -> String {
    if relative {
        words.phrase("dose-relative", &[("measure", Value::Text(&about(measure, words)))])
    } else {
        title_of(measure, words)
    }
}

/// What stands around a curve.
struct Shown<'a> {
    title: &'a str,
    axis: String,
    stamp: figure::Stamp,
}

/// The curve with its band; nothing when no run gave a value.
fn plot(
    index: usize,
    along: &Along,
    found: &Response,
    shown_as: Shown<'_>,
    words: &Catalogue,
) -> Option<Plot> {
    let doses = || along.values.iter().copied();
    let curve: Vec<(f64, f64)> =
        doses().zip(&found.curves[index]).filter_map(|(x, y)| Some((x, (*y)?))).collect();
    let bands = || doses().zip(&found.bands[index]).filter_map(|(x, band)| Some((x, (*band)?)));
    if curve.is_empty() {
        return None;
    }
    let mut panel = PlotPanel::new(PlotAxis::from_zero(shown_as.axis.clone()));
    let range: Vec<_> = bands().map(|(x, band)| (x, band.low, band.high)).collect();
    let named = if range.is_empty() { String::new() } else { words.word("dose-as-in-scenario") };
    if !range.is_empty() {
        let median = bands().map(|(x, band)| (x, band.median)).collect();
        panel.bands.push(Band::new(range, words.word("dose-band")));
        let median = Line::new(median, words.word("dose-median")).dashed(figure::Dash::Dashed);
        panel.lines.push(Line { fine: true, ..median });
    }
    panel.lines.insert(0, Line::new(curve.clone(), named));
    let name = with_unit(&along.key, &along.unit);
    let scale = if along.values[0] > 0.0 && is_in_ratios(&along.values) {
        figure::Scale::Logarithmic
    } else {
        figure::Scale::Linear
    };
    let head = [("measure", Value::Text(&shown_as.axis)), ("key", Value::Text(&name))];
    let told: Vec<String> = curve
        .iter()
        .map(|(x, y)| {
            let (x, y) = (shown(*x, "", words), shown(*y, "", words));
            let values = [("value", Value::Text(&y)), ("place", Value::Text(&x))];
            words.phrase("figure-sweep-told-point", &values)
        })
        .collect();
    let description = format!("{} {}.", words.phrase("dose-along", &head), told.join("; "));
    Some(Plot {
        heading: Heading { title: shown_as.title.to_owned(), question: String::new(), description },
        stamp: shown_as.stamp,
        x: PlotAxis { scale, ..PlotAxis::linear(name) },
        panels: vec![panel],
        ..Plot::default()
    })
}

/// Whether the steps grow in proportion to the values.
fn is_in_ratios(values: &[f64]) -> bool {
    values.len() > 2 && (values[1] * values[1] / values[0] / values[2] - 1.0).abs() < 1e-9
}

/// Doses that are shown on the terminal; the table has them all.
const MOST_TOLD: usize = 25;

fn text(
    title: &str,
    measures: &[Measure],
    along: &Along,
    found: &Response,
    relative: bool,
    words: &Catalogue,
) -> String {
    let mut text = entry("", title);
    for (index, measure) in measures.iter().enumerate() {
        let name = if relative {
            words.phrase("dose-relative", &[("measure", Value::Text(&measure.name()))])
        } else {
            with_unit(&measure.name(), measure.unit())
        };
        let bands = &found.bands[index];
        let head = if bands.is_empty() { String::new() } else { words.word("dose-band") };
        let _ = writeln!(text, "\n  {}", with_unit(&along.key, &along.unit));
        let _ = writeln!(text, "{}", format!("  {name:>50}{head:>26}").trim_end());
        for (dose, &at) in along.values.iter().enumerate().take(MOST_TOLD) {
            let value = found.curves[index][dose]
                .map_or_else(|| words.word("summary-none"), |value| shown(value, "", words));
            let range = bands
                .get(dose)
                .copied()
                .flatten()
                .map_or_else(String::new, |band| study::range(band.low, band.high, "", words));
            let line = format!("  {:>12}{value:>38}{range:>26}", shown(at, "", words));
            let _ = writeln!(text, "{}", line.trim_end());
        }
        let more = along.values.len().saturating_sub(MOST_TOLD);
        if more > 0 {
            let _ = writeln!(
                text,
                "  {}",
                words.phrase("dose-more", &[("more", Value::Count(more as u64))])
            );
        }
    }
    text.push('\n');
    text
}
