//! The report of a run or a comparison of junctions, computed anew from their scenarios.

use super::folder::{Folder, Kind};
use super::parts::{Figure, Parts, Table};
use super::{ReportError, why};
use crate::analysis::{Summary, summarise};
use crate::experiment::attribution::{normal, without_magnesium};
use crate::experiment::in_parallel;
use crate::export::rows::rows;
use crate::figure::{self, Heading, Shown, Stamp, Style};
use crate::scenario::{self, Scenario};
use crate::simulate::{self, Setup, SimulateError};
use crate::text::{Catalogue, Value};
use crate::trace::Trace;

/// A scenario of the folder and its run.
struct Member {
    label: String,
    scenario: Scenario,
    trace: Trace,
    summary: Summary,
}

/// The report's parts.
pub(super) fn parts(
    folder: &Folder,
    words: &Catalogue,
    keep_going: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Parts, ReportError> {
    let names = match folder.kind {
        Kind::Run => vec!["scenario.resolved.toml"],
        _ => folder.ending(".scenario.resolved.toml"),
    };
    let mut parts = Parts::default();
    let mut asked = Vec::new();
    for (file, run) in names.iter().zip(&folder.provenance.runs) {
        let scenario = scenario::load(&folder.place(file), &[])?;
        parts.add_story(&scenario.story);
        parts.warnings.extend(scenario.warnings.iter().map(|warning| words.tell(&warning.message)));
        parts.attached.push(((*file).to_owned(), folder.text(file)?));
        asked.push((label(&scenario, run.name(), words), scenario));
    }
    let single = asked.len() == 1;
    // a single run is held against what it would be without what is unusual in it
    let against = if single { reference(&asked[0].1) } else { None };
    asked.extend(against.map(|(key, scenario)| (words.word(key), scenario)));
    let members = members(asked, keep_going)?;
    let shown = if single { &members[..1] } else { &members[..] };
    let first = &members[0];
    parts.kind = if single { "report-kind-run" } else { "report-kind-comparison" };
    parts.title = if single {
        first.scenario.story.question_in(words.language()).clone_into(&mut parts.question);
        first.label.clone()
    } else {
        let count = Value::Count(members.len() as u64 - 1);
        let reference = Value::Text(&first.label);
        words.phrase("compare-heading", &[("count", count), ("reference", reference)])
    };
    parts.told = shown.iter().map(|member| told(member, !single, words)).collect();
    parts.figures.push(chain(folder, shown, &parts.title, words)?);
    parts.tables.push(table(&members, words));

    let mut reasons = Vec::new();
    for other in &members[1..] {
        let (reference, here) = if single { (other, first) } else { (first, other) };
        let names = (reference.label.as_str(), here.label.as_str());
        let why = why::of(&reference.scenario, &here.scenario, names, words, keep_going);
        reasons.push(why.map_err(|error| fault(here.label.clone(), error))?);
    }
    parts.why = why::all(&reasons);
    Ok(parts)
}

fn fault(scenario: String, error: SimulateError) -> ReportError {
    ReportError::Simulate { scenario, error }
}

/// What a run is held against: the normal bath, or none of its magnesium where its bath is normal.
fn reference(scenario: &Scenario) -> Option<(&'static str, Scenario)> {
    let normal = normal(scenario);
    if why::alike(&normal, scenario) {
        let without = without_magnesium(scenario);
        (!why::alike(&without, scenario)).then_some(("report-without-magnesium", without))
    } else {
        Some(("report-normal", normal))
    }
}

/// Runs all of them, each under its label.
fn members(
    asked: Vec<(String, Scenario)>,
    keep_going: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Vec<Member>, ReportError> {
    let runs = in_parallel(&asked, |(_, scenario)| {
        simulate::run(&Setup::of(scenario), &mut |_| keep_going(0.0))
    });
    let mut members = Vec::new();
    for ((label, scenario), run) in asked.into_iter().zip(runs) {
        let trace = run.map_err(|error| fault(label.clone(), error))?.trace;
        let summary = summarise(&trace);
        members.push(Member { label, scenario, trace, summary });
    }
    Ok(members)
}

/// What a scenario is called: its title, or its name.
fn label(scenario: &Scenario, name: &str, words: &Catalogue) -> String {
    let title = scenario.story.title_in(words.language());
    if title.is_empty() { name.to_owned() } else { title.to_owned() }
}

/// What happened, in sentences.
fn told(member: &Member, named: bool, words: &Catalogue) -> String {
    let s = &member.summary;
    let count = |n: usize| Value::Count(n as u64);
    let mut sentences = Vec::new();
    if named {
        sentences.push(format!("{}:", member.label));
    }
    sentences.push(if s.stimuli > 0 {
        let values = [("stimuli", count(s.stimuli)), ("impulses", count(s.nerve_spikes))];
        words.phrase("report-told-commanded", &values)
    } else {
        words.phrase(
            "report-told-uncommanded",
            &[
                ("impulses", count(s.nerve_spikes)),
                ("duration", Value::Quantity(s.duration_ms, "ms")),
            ],
        )
    });
    if s.stimuli > 0 && s.uncommanded_nerve_spikes > 0 {
        let extra = [("impulses", count(s.uncommanded_nerve_spikes))];
        sentences.push(words.phrase("report-told-extra", &extra));
    }
    if let Some(quanta) = s.quanta_released {
        sentences.push(words.phrase("report-told-quanta", &[("quanta", Value::Number(quanta))]));
    }
    if let (Some(impulses), Some(force)) = (s.fibre_spikes, s.peak_force_frac) {
        let force = if force < 1e-4 { 0.0 } else { 100.0 * force };
        sentences.push(words.phrase(
            "report-told-muscle",
            &[("impulses", count(impulses)), ("force", Value::Quantity(force, "%"))],
        ));
    }
    if let Some(impulses) = s.cell_spikes {
        sentences.push(words.phrase("report-told-cell", &[("impulses", count(impulses))]));
    }
    sentences.join(" ")
}

/// The chain from nerve to muscle.
fn chain(
    folder: &Folder,
    members: &[Member],
    title: &str,
    words: &Catalogue,
) -> Result<Figure, ReportError> {
    let shown: Vec<Shown<'_>> = members
        .iter()
        .map(|member| Shown { label: member.label.clone(), trace: &member.trace })
        .collect();
    let description = members.iter().map(|member| told(member, true, words));
    let description = description.collect::<Vec<_>>().join(" ");
    let heading = Heading { title: title.to_owned(), question: String::new(), description };
    let stamp = Stamp {
        line: format!("{} · {}", folder.provenance.stamp(), words.word("disclaimer-short")),
        record: folder.provenance.json()?,
    };
    let svg = figure::chain(&shown, &heading, words, &stamp, &Style::default())?;
    Ok(Figure { svg: svg.text().to_owned(), caption: words.word("report-figure-chain") })
}

/// The summaries beside each other.
fn table(members: &[Member], words: &Catalogue) -> Table {
    let columns: Vec<_> = members.iter().map(|member| rows(&member.summary, words)).collect();
    let mut lines = Vec::new();
    for (i, row) in columns[0].iter().enumerate() {
        if columns.iter().any(|column| column[i].value.is_some()) {
            let cells = columns.iter().map(|column| column[i].shown.clone());
            lines.push(std::iter::once(row.name.clone()).chain(cells).collect());
        }
    }
    let labels = members.iter().map(|member| member.label.clone());
    Table {
        caption: words.word("report-table-summary"),
        heads: std::iter::once(words.word("compare-quantity")).chain(labels).collect(),
        rows: lines,
        left_out: 0,
    }
}
