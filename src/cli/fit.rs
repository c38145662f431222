//! `calgate fit`: parameters fitted to measured values, with tables and a figure.

use super::drawing::Drawing;
use super::exit::{Exit, entry};
use super::language;
use super::output::{self, Files, Result as Simulated, json};
use super::study::{cell, shown, stamp, title_of, with_unit, written};
use super::{Common, Outcome, interrupt, run};
use crate::analysis::Measure;
use crate::experiment::{self, Base};
use crate::export::csv;
use crate::export::folder::OutputFolder;
use crate::export::place::safe_name;
use crate::export::provenance::Provenance;
use crate::figure::{
    self, Heading, Line, Measured, MeasuredPoint, Plot, PlotAxis, PlotPanel, Style, Svg,
};
use crate::fit::plan::Aim;
use crate::fit::uncertainty::Scatter;
use crate::fit::{self, Fit, Plan, full_name};
use crate::scenario;
use crate::scenario::library::Disk;
use crate::text::{Catalogue, Value};
use serde_json::json as value;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// What `calgate fit` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Fit file (TOML): scenario, parameters that may move, measured values
    #[arg(value_name = "FIT")]
    file: PathBuf,
    #[command(flatten)]
    common: Common,
    #[command(flatten)]
    drawing: Drawing,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let (path, common) = (&arguments.file, &arguments.common);
    let words = language::words();
    let plan = fit::load(&Disk, &path.display().to_string(), &common.overrides)?;
    if common.dry_run {
        if !common.quiet {
            std::io::stdout().write_all(plan_text(&plan, &words).as_bytes())?;
        }
        return Ok(());
    }
    let mut provenance = language::provenance(&words)?;
    let name = output::name_of(path);
    let target = common.out.clone().unwrap_or_else(|| Path::new("output").join(safe_name(&name)));
    let mut folder = OutputFolder::begin(&target, run::policy(common))?;

    let fit = fit::fit(&Disk, &plan, &|_trials| !interrupt::asked())?;
    let simulated = with_fitted(&plan, &fit)?;
    provenance.runs = vec![simulated.provenance.clone()];
    let title = plan.titles.in_language(words.language());
    let title = if title.is_empty() { name.clone() } else { title.to_owned() };
    let report = report(&title, &plan, &fit);
    folder.add("fit.json", json(&report).as_bytes())?;
    let style = arguments.drawing.style();
    let svg = figure(&title, &plan, &fit, &provenance, (&words, style))?;
    let pictures = vec![("figure".to_owned(), svg)];
    let drawn = arguments.drawing.files(&pictures)?;
    for (name, bytes) in tables(&plan, &fit)?.into_iter().chain(drawn) {
        folder.add(&name, &bytes)?;
    }
    folder.add("scenario.resolved.toml", simulated.resolved.as_bytes())?;
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
        text(&title, &plan, &fit, &words) + &written(&place, &words)
    };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

/// The scenario with the fitted parameters, run once more, so that it can be handed on.
fn with_fitted(plan: &Plan, fit: &Fit) -> Result<Simulated, Exit> {
    let overrides: Vec<String> = plan.set.iter().cloned().chain(fit.overrides()).collect();
    let path = Path::new(&plan.scenario);
    output::simulate(path, scenario::load(path, &overrides)?, &|_| true)
}

fn set_of(plan: &Plan, index: usize) -> String {
    plan.points[index].set.join("; ")
}

fn tables(plan: &Plan, fit: &Fit) -> Result<Files, Exit> {
    let parameters = fit.parameters.iter().zip(&plan.varied).map(|(fitted, varied)| {
        let spread =
            |of: fn(&fit::uncertainty::Spread) -> f64| cell(fitted.spread.as_ref().map(of));
        [
            full_name(fitted.info),
            fitted.info.unit.to_owned(),
            cell(fitted.value),
            spread(|s| s.standard_error),
            spread(|s| s.low),
            spread(|s| s.high),
            fitted.at_bound.to_string(),
            cell(fitted.shipped),
            cell(fitted.start),
            cell(varied.range.low),
            cell(varied.range.high),
        ]
    });
    let points = fit.points.iter().enumerate().map(|(k, met)| {
        let measure = &plan.points[k].measure;
        [
            (k + 1).to_string(),
            set_of(plan, k),
            measure.name(),
            measure.unit().to_owned(),
            cell(met.aim),
            cell(met.standard_deviation),
            cell(met.fitted),
            cell(met.fitted - met.aim),
            cell(met.weighted_deviation),
        ]
    });
    let names: Vec<String> = fit.parameters.iter().map(|p| full_name(p.info)).collect();
    let pairs = (0..names.len()).flat_map(|i| (0..names.len()).map(move |j| (i, j)));
    let correlation =
        pairs.map(|(i, j)| [names[i].clone(), names[j].clone(), cell(fit.correlation()[(i, j)])]);
    let header = [
        "parameter",
        "unit",
        "fitted",
        "standard_error",
        "low_95",
        "high_95",
        "at_bound",
        "in_scenario",
        "start",
        "lowest",
        "highest",
    ];
    let header_points = [
        "point",
        "set",
        "measure",
        "unit",
        "measured",
        "standard_deviation",
        "fitted",
        "deviation",
        "weighted_deviation",
    ];
    Ok(vec![
        ("parameters.csv".into(), csv::table(&header, parameters)?),
        ("points.csv".into(), csv::table(&header_points, points)?),
        ("correlation.csv".into(), csv::table(&["parameter", "with", "correlation"], correlation)?),
    ])
}

fn report(title: &str, plan: &Plan, fit: &Fit) -> serde_json::Value {
    let parameters: Vec<_> = fit
        .parameters
        .iter()
        .map(|fitted| {
            value!({
                "parameter": full_name(fitted.info),
                "unit": fitted.info.unit,
                "fitted": fitted.value,
                "standard_error": fitted.spread.map(|s| s.standard_error),
                "low_95": fitted.spread.map(|s| s.low),
                "high_95": fitted.spread.map(|s| s.high),
                "at_bound": fitted.at_bound,
                "in_scenario": fitted.shipped,
            })
        })
        .collect();
    let sure = &fit.uncertainty;
    value!({
        "title": title,
        "about": plan.about,
        "sources": plan.sources,
        "scenario": plan.scenario,
        "set": plan.set,
        "parameters": parameters,
        "points": fit.points.len(),
        "degrees_of_freedom": sure.degrees_of_freedom,
        "sum_of_squares": sure.sum_of_squares,
        "reduced_chi_square": sure.reduced_chi_square,
        "chance_of_worse": sure.chance_of_worse,
        "standard_deviations_known": fit.scatter == Scatter::Known,
        "trials": fit.trials,
        "failed_trials": fit.failed_trials,
    })
}

/// The result for a terminal 80 columns wide.
fn text(title: &str, plan: &Plan, fit: &Fit, words: &Catalogue) -> String {
    let mut text = entry("", title);
    if !plan.about.is_empty() {
        text += &entry("", &plan.about);
    }
    text.push('\n');
    for fitted in &fit.parameters {
        let unit = fitted.info.unit;
        let name = full_name(fitted.info);
        let _ = writeln!(text, "  {name:<48}{:>28}", shown(fitted.value, unit, words));
        let in_scenario = shown(fitted.shipped, unit, words);
        let told = match fitted.spread {
            Some(spread) => {
                let (low, high) = (shown(spread.low, "", words), shown(spread.high, unit, words));
                let error = shown(spread.standard_error, unit, words);
                let values = [
                    ("low", Value::Text(&low)),
                    ("high", Value::Text(&high)),
                    ("error", Value::Text(&error)),
                    ("scenario", Value::Text(&in_scenario)),
                ];
                words.phrase("fit-interval", &values)
            }
            None if fitted.at_bound => words.word("fit-at-bound"),
            None => {
                words.phrase("fit-without-interval", &[("scenario", Value::Text(&in_scenario))])
            }
        };
        text += &entry("    ", &told);
    }
    text.push('\n');
    for (i, first) in fit.parameters.iter().enumerate() {
        for (j, second) in fit.parameters.iter().enumerate().skip(i + 1) {
            let both = format!("{} × {}", full_name(first.info), full_name(second.info));
            let correlation = words.number(fit.correlation()[(i, j)]);
            let _ = writeln!(
                text,
                "  {}",
                words.phrase(
                    "fit-correlation",
                    &[("both", Value::Text(&both)), ("correlation", Value::Text(&correlation)),]
                )
            );
        }
    }
    for (k, met) in fit.points.iter().enumerate().take(MOST_POINTS_TOLD) {
        let measure = &plan.points[k].measure;
        let (aim, fitted) =
            (shown(met.aim, measure.unit(), words), shown(met.fitted, measure.unit(), words));
        let name = measure.name();
        let mut told = words.phrase(
            "fit-point",
            &[
                ("measure", Value::Text(&name)),
                ("aim", Value::Text(&aim)),
                ("fitted", Value::Text(&fitted)),
            ],
        );
        if !plan.points[k].set.is_empty() {
            let _ = write!(told, " ({})", set_of(plan, k));
        }
        text += &entry("  ", &told);
    }
    if fit.points.len() > MOST_POINTS_TOLD {
        let more = (fit.points.len() - MOST_POINTS_TOLD) as u64;
        let _ = writeln!(
            text,
            "  {}",
            words.phrase("fit-more-points", &[("more", Value::Count(more))])
        );
    }
    text.push('\n');
    for told in quality(fit, words) {
        text += &entry("  ", &told);
    }
    text
}

/// Points that are shown on the terminal; the table has them all.
const MOST_POINTS_TOLD: usize = 12;

/// A fit so bad by chance alone would be rarer than this.
const RARE: f64 = 0.01;

/// How good the fit is, in sentences.
fn quality(fit: &Fit, words: &Catalogue) -> Vec<String> {
    let sure = &fit.uncertainty;
    let mut told = Vec::new();
    match (sure.reduced_chi_square, fit.scatter) {
        (None, Scatter::FromTheFit) => told.push(words.word("fit-exactly-determined")),
        (None, Scatter::Known) => told.push(words.word("fit-only-given-scatter")),
        (Some(reduced), Scatter::FromTheFit) => {
            let (scatter, degrees) =
                (shown(reduced.sqrt(), "", words), sure.degrees_of_freedom as u64);
            told.push(words.phrase(
                "fit-scatter",
                &[("scatter", Value::Text(&scatter)), ("degrees", Value::Count(degrees))],
            ));
        }
        (Some(reduced), Scatter::Known) => {
            let (reduced, degrees) = (shown(reduced, "", words), sure.degrees_of_freedom as u64);
            told.push(words.phrase(
                "fit-chi-square",
                &[("reduced", Value::Text(&reduced)), ("degrees", Value::Count(degrees))],
            ));
            if sure.chance_of_worse.is_some_and(|chance| chance < RARE) {
                told.push(words.word("fit-too-far"));
            }
        }
    }
    told.push(words.phrase(
        "fit-trials",
        &[
            ("trials", Value::Count(fit.trials as u64)),
            ("failed", Value::Count(fit.failed_trials as u64)),
        ],
    ));
    told
}

/// What would be done, for `--dry-run`.
fn plan_text(plan: &Plan, words: &Catalogue) -> String {
    let title = plan.titles.in_language(words.language());
    let mut text = entry("", if title.is_empty() { &plan.scenario } else { title });
    for varied in &plan.varied {
        let unit = varied.info.unit;
        let range = &varied.range;
        let ends = [
            shown(range.low, "", words),
            shown(range.high, unit, words),
            shown(range.start, unit, words),
        ];
        let told = words.phrase(
            "fit-would-vary",
            &[
                ("low", Value::Text(&ends[0])),
                ("high", Value::Text(&ends[1])),
                ("start", Value::Text(&ends[2])),
            ],
        );
        text += &entry("  ", &format!("{} {told}", full_name(varied.info)));
    }
    for (k, point) in plan.points.iter().enumerate() {
        let aim = match &point.aim {
            Aim::Value(aim) => shown(*aim, point.measure.unit(), words),
            Aim::AsIn(set) => format!("[{}]", set.join("; ")),
        };
        text += &entry("  ", &format!("{} = {aim} ({})", point.measure.name(), set_of(plan, k)));
    }
    text
}

/// Points along the fitted curve.
const CURVE: usize = 61;

/// Measured points with their error bars, and what the fitted model gives: a curve along the only
/// condition if that is a number, otherwise a second mark beside each point.
fn figure(
    title: &str,
    plan: &Plan,
    fit: &Fit,
    provenance: &Provenance,
    (words, style): (&Catalogue, Style),
) -> Result<Svg, Exit> {
    let along = along(plan);
    let place = |k: usize| along.as_ref().map_or(k as f64 + 1.0, |x| x[k]);
    let mut measures: Vec<&Measure> = Vec::new();
    for point in &plan.points {
        if !measures.contains(&&point.measure) {
            measures.push(&point.measure);
        }
    }
    let curves = match &along {
        Some(x) => curves(plan, fit, x, &measures),
        None => Vec::new(),
    };
    let mut panels = Vec::new();
    for (number, measure) in measures.iter().enumerate() {
        let own = || (0..fit.points.len()).filter(|&k| plan.points[k].measure == **measure);
        let measured = own().map(|k| {
            let met = &fit.points[k];
            let point = MeasuredPoint::new(place(k), met.aim);
            met.standard_deviation.map_or(point, |sd| point.give_or_take(sd))
        });
        let mut panel = PlotPanel::new(PlotAxis::from_zero(title_of(measure, words)));
        panel.points.push(Measured::new(measured.collect(), words.word("fit-measured")));
        if let Some(curve) = curves.get(number) {
            panel.lines.push(Line::new(curve.clone(), words.word("fit-fitted")));
        } else {
            let fitted = own().map(|k| MeasuredPoint::new(place(k), fit.points[k].fitted));
            let fitted = Measured::new(fitted.collect(), words.word("fit-fitted")).numbered(1);
            panel.points.push(Measured { colour: figure::Colour::Blue, ..fitted });
        }
        panels.push(panel);
    }
    let x = match (&along, &plan.conditions[..]) {
        (Some(_), [condition, ..]) => PlotAxis::linear(with_unit(&condition.key, &condition.unit)),
        _ => PlotAxis::whole(words.word("fit-point-axis"))
            .between(0.0, fit.points.len() as f64 + 1.0),
    };
    let mut description = plan.about.clone();
    for fitted in &fit.parameters {
        let shown = shown(fitted.value, fitted.info.unit, words);
        let _ = write!(description, " {}: {shown}.", full_name(fitted.info));
    }
    let heading = Heading {
        title: title.to_owned(),
        question: plan.about.clone(),
        description: description.trim().to_owned(),
    };
    let stamp = stamp(provenance, words)?;
    let plot = Plot { heading, stamp, x, panels, ..Plot::default() };
    Ok(figure::plot(&plot, words, &style)?)
}

/// The entries of the only condition column, if they are numbers and all points have one.
fn along(plan: &Plan) -> Option<Vec<f64>> {
    let [_] = &plan.conditions[..] else { return None };
    let entry = |point: &fit::plan::Point| point.conditions.first()?.parse().ok();
    let x: Vec<f64> = plan.points.iter().map(entry).collect::<Option<_>>()?;
    x.iter().any(|value| *value != x[0]).then_some(x)
}

/// The fitted model along the condition, a curve for each measure.
fn curves(plan: &Plan, fit: &Fit, x: &[f64], measures: &[&Measure]) -> Vec<Vec<(f64, f64)>> {
    let low = x.iter().copied().fold(f64::MAX, f64::min);
    let high = x.iter().copied().fold(f64::MIN, f64::max);
    let places: Vec<f64> =
        (0..CURVE).map(|i| low + (high - low) * i as f64 / (CURVE - 1) as f64).collect();
    let fitted = fit.overrides();
    let runs: Vec<Vec<String>> = places
        .iter()
        .map(|place| {
            let set = plan.conditions[0].set(&crate::units::number(*place));
            plan.set.iter().cloned().chain([set]).chain(fitted.clone()).collect()
        })
        .collect();
    let measures: Vec<Measure> = measures.iter().map(|measure| (*measure).clone()).collect();
    let answers = experiment::evaluate_all(Base::file(&plan.scenario), &runs, &measures);
    let mut curves = vec![Vec::new(); measures.len()];
    for (&place, answer) in places.iter().zip(answers) {
        // a place where the run lacks a measure leaves a gap
        for (curve, value) in curves.iter_mut().zip(answer.unwrap_or_default()) {
            curve.push((place, value));
        }
    }
    curves
}
