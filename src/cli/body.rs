//! `calgate run` of a scenario of the body: its course, what was seen at the synapse, one folder.

use super::drawing::{Drawing, Pictures};
use super::exit::{Exit, entry};
use super::language;
use super::output::{self, Files, json};
use super::progress::Progress;
use super::{Common, Outcome, interrupt, run};
use crate::analysis::{BodySummary, Summary, summarise, summarise_body};
use crate::export::folder::OutputFolder;
use crate::export::place::safe_name;
use crate::export::provenance::{self, Provenance};
use crate::export::{columns, csv, parquet};
use crate::figure::{self, Heading, Shown, ShownLook, Stamp, Style};
use crate::scenario::body::resolved_text;
use crate::scenario::body::schedule::in_words_h;
use crate::scenario::choice::Choice as _;
use crate::scenario::{self, BodyScenario};
use crate::simulate::body::{BodyRun, RELATIVE_TOLERANCE, SynapseRun, run_body};
use crate::solver::Method;
use crate::text::{Catalogue, Value};
use serde::Serialize;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// A body scenario, its run and what was read from it.
struct Result {
    name: String,
    scenario: BodyScenario,
    resolved: String,
    run: BodyRun,
    summary: BodySummary,
    looks: Vec<Look>,
}

/// What is told of one look at the synapse.
#[derive(Debug, Serialize)]
struct Look {
    at_h: f64,
    scenario: String,
    ionised_magnesium_mM: f64,
    ionised_calcium_mM: f64,
    summary: Summary,
}

/// `summary.json`.
#[derive(Serialize)]
struct Report<'a> {
    scenario: &'a str,
    title: &'a str,
    summary: &'a BodySummary,
    synapse: &'a [Look],
    imbalance_frac: f64,
    work: provenance::Work,
    warnings: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    folder: Option<PathBuf>,
}

/// What `--dry-run --json` prints.
#[derive(Serialize)]
struct Checked<'a> {
    scenario: String,
    title: &'a str,
    warnings: Vec<String>,
    resolved_sha256: String,
    resolved: String,
}

/// Follows a body through its time; `name` is what its folder is called.
pub(super) fn execute(
    path: &Path,
    name: &str,
    scenario: BodyScenario,
    (common, drawing): (&Common, &Drawing),
) -> Outcome {
    let words = language::words();
    run::warn_of([(&scenario.warnings[..], &scenario.sources)], common.quiet);
    let target = common.out.clone().unwrap_or_else(|| Path::new("output").join(safe_name(name)));
    let (name, resolved) = (output::name_of(path), resolved_text(&scenario));
    if common.dry_run {
        if !common.quiet {
            let checked = Checked {
                scenario: name,
                title: &scenario.story.title,
                warnings: warnings(&scenario),
                resolved_sha256: provenance::sha256(resolved.as_bytes()),
                resolved: resolved.clone(),
            };
            let text = if common.json { json(&checked) } else { resolved };
            std::io::stdout().write_all(text.as_bytes())?;
        }
        return Ok(());
    }
    let mut provenance = language::provenance(&words)?;
    let mut folder = OutputFolder::begin(&target, run::policy(common))?;

    let progress = Progress::start(name.clone(), common.quiet);
    let mut go_on = |done_frac| {
        progress.show(done_frac);
        !interrupt::asked()
    };
    let outcome = run_body(&scenario, &mut go_on);
    drop(progress);
    let run = outcome.map_err(|error| Exit::Body {
        scenario: path.display().to_string(),
        error: Box::new(error),
    })?;
    let summary = summarise_body(&run.course)
        .unwrap_or_else(|| unreachable!("a run of the body has every column of a body"));
    let looks = run.looks.iter().map(|seen| look(&scenario, seen)).collect();
    let result = Result { name, scenario, resolved, run, summary, looks };

    provenance.runs = result.provenance(path);
    let pictures = result.pictures(&provenance, drawing.style(), &words)?;
    for (name, bytes) in
        result.files(&provenance, &words)?.into_iter().chain(drawing.files(&pictures)?)
    {
        folder.add(&name, &bytes)?;
    }
    let place = output::put(folder, &provenance)?;
    let text = if common.json {
        json(&result.report(Some(place)))
    } else if let Some(told) = drawing.told(&place, &pictures) {
        told
    } else if common.quiet {
        return Ok(());
    } else {
        result.text(&place, &words)
    };
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

fn warnings(scenario: &BodyScenario) -> Vec<String> {
    scenario.warnings.iter().map(|warning| language::tell(&warning.message)).collect()
}

fn look(scenario: &BodyScenario, seen: &SynapseRun) -> Look {
    let bath = seen.scenario.setup.bath;
    Look {
        at_h: seen.look.at_h,
        scenario: output::name_of(Path::new(&scenario.junctions[seen.look.junction].file)),
        ionised_magnesium_mM: bath.magnesium_mM,
        ionised_calcium_mM: bath.calcium_mM,
        summary: summarise(&seen.run.trace),
    }
}

impl Look {
    /// The one number that this look is about: quanta where the nerve is commanded, or else how
    /// often it fires.
    fn in_short(&self, words: &Catalogue) -> String {
        match self.summary.quantal_content_first {
            Some(quanta) if self.summary.stimuli > 0 => {
                words.phrase("body-seen-quanta", &[("quanta", Value::Number(quanta))])
            }
            _ => {
                let impulses = self.summary.nerve_spikes as u64;
                words.phrase("body-seen-impulses", &[("impulses", Value::Count(impulses))])
            }
        }
    }
}

impl Result {
    fn title(&self, words: &Catalogue) -> String {
        let title = self.scenario.story.title_in(words.language());
        if title.is_empty() { self.name.clone() } else { title.to_owned() }
    }

    fn report(&self, folder: Option<PathBuf>) -> Report<'_> {
        Report {
            scenario: &self.name,
            title: &self.scenario.story.title,
            summary: &self.summary,
            synapse: &self.looks,
            imbalance_frac: self.run.imbalance_frac,
            work: output::work(self.run.work),
            warnings: warnings(&self.scenario),
            folder,
        }
    }

    /// The run of the body, then each look at the synapse.
    fn provenance(&self, path: &Path) -> Vec<provenance::Run> {
        let mut solver = serde_json::Map::new();
        solver.insert("method".into(), Method::Rosenbrock.word().into());
        solver.insert("relative_tolerance".into(), RELATIVE_TOLERANCE.into());
        // the body draws nothing at random; the junctions' own seeds stand with them
        let body =
            provenance::Run::new(path, &self.resolved, 0, solver, output::work(self.run.work));
        let looks = self.run.looks.iter().map(|seen| {
            let junction = &self.scenario.junctions[seen.look.junction];
            provenance::Run::new(
                Path::new(&junction.file),
                &scenario::resolved_text(&seen.scenario),
                seen.scenario.protocol.seed,
                output::solver_settings(&seen.scenario),
                output::work(seen.run.work),
            )
            .with_preset(seen.scenario.preset.name.word())
        });
        std::iter::once(body).chain(looks).collect()
    }

    fn files(
        &self,
        provenance: &Provenance,
        words: &Catalogue,
    ) -> std::result::Result<Files, Exit> {
        let course = &self.run.course;
        let described = columns::columns_json(course, |name| words.column(name))?;
        let parquet = parquet::trace_file(course, &described, &provenance.json()?)?;
        let mut files: Files = vec![
            ("summary.json".into(), json(&self.report(None)).into_bytes()),
            ("course.csv".into(), csv::trace_table(course)?),
            ("course.parquet".into(), parquet),
            ("events.csv".into(), csv::course_events_table(course)?),
            ("columns.json".into(), described.into_bytes()),
            ("scenario.resolved.toml".into(), self.resolved.clone().into_bytes()),
        ];
        if !self.looks.is_empty() {
            files.push(("synapse.csv".into(), self.synapse_table()?));
        }
        for (index, seen) in self.run.looks.iter().enumerate() {
            let name = format!("synapse-{}.toml", index + 1);
            files.push((name, scenario::resolved_text(&seen.scenario).into_bytes()));
        }
        Ok(files)
    }

    fn synapse_table(&self) -> std::result::Result<Vec<u8>, Exit> {
        let number = |value: Option<f64>| value.map_or(String::new(), crate::units::number);
        let count = |value: Option<usize>| value.map_or(String::new(), |n| n.to_string());
        let header = [
            "time_h",
            "scenario",
            "ionised_magnesium_mM",
            "ionised_calcium_mM",
            "stimuli",
            "nerve_spikes",
            "uncommanded_nerve_spikes",
            "quantal_content_first",
            "quantal_content_mean",
            "fibre_spikes",
            "peak_force_frac",
        ];
        let line = |look: &Look| {
            let s = &look.summary;
            [
                crate::units::number(look.at_h),
                look.scenario.clone(),
                crate::units::number(look.ionised_magnesium_mM),
                crate::units::number(look.ionised_calcium_mM),
                s.stimuli.to_string(),
                s.nerve_spikes.to_string(),
                s.uncommanded_nerve_spikes.to_string(),
                number(s.quantal_content_first),
                number(s.quantal_content_mean),
                count(s.fibre_spikes),
                number(s.peak_force_frac),
            ]
        };
        Ok(csv::table(&header, self.looks.iter().map(line))?)
    }

    /// The course, and the junction at each look.
    fn pictures(
        &self,
        provenance: &Provenance,
        style: Style,
        words: &Catalogue,
    ) -> std::result::Result<Pictures, Exit> {
        // the line under a figure names the body alone; the record inside it names every run
        let own = Provenance { runs: provenance.runs[..1].to_vec(), ..provenance.clone() };
        let stamp = Stamp {
            line: format!("{} · {}", own.stamp(), words.word("disclaimer-short")),
            record: provenance.json()?,
        };
        let question = self.scenario.story.question_in(words.language());
        let mut description = question.to_owned();
        for (name, shown) in self.rows(words) {
            let _ = write!(description, " {name}: {shown}.");
        }
        let heading = Heading {
            title: self.title(words),
            question: question.to_owned(),
            description: description.trim().to_owned(),
        };
        let looks: Vec<ShownLook> = self
            .looks
            .iter()
            .map(|look| ShownLook {
                at_h: look.at_h,
                calcium_mM: look.ionised_calcium_mM,
                magnesium_mM: look.ionised_magnesium_mM,
                label: look.in_short(words),
            })
            .collect();
        let course = figure::body(&self.run.course, &looks, &heading, words, &stamp, &style)?;
        let mut pictures = vec![("figure".to_owned(), course)];
        if (1..=figure::MOST_RUNS).contains(&self.run.looks.len()) {
            let shown: Vec<Shown<'_>> = self
                .run
                .looks
                .iter()
                .map(|seen| Shown {
                    label: words.as_written(&in_words_h(seen.look.at_h)),
                    trace: &seen.run.trace,
                })
                .collect();
            let chain = figure::chain(&shown, &heading, words, &stamp, &style)?;
            pictures.push(("synapse".to_owned(), chain));
        }
        Ok(pictures)
    }

    /// The rows of the summary: what it is, and the number with its unit.
    fn rows(&self, words: &Catalogue) -> Vec<(String, String)> {
        let s = &self.summary;
        let meaning = if s.lowest_means == s.highest_means {
            words.word(s.highest_means)
        } else {
            let (lowest, highest) = (words.word(s.lowest_means), words.word(s.highest_means));
            let values = [("lowest", Value::Text(&lowest)), ("highest", Value::Text(&highest))];
            words.phrase("body-meaning-between", &values)
        };
        let quantity = |key: &str, value: f64, unit: &str| {
            (words.word(key), words.quantity(rounded(value), unit))
        };
        let mut rows = vec![
            quantity("body-serum-start", s.serum_start_mM, "mM"),
            quantity("body-serum-last-day", s.serum_last_day_mM, "mM"),
            quantity("body-serum-change", s.serum_change_mM, "mM"),
            quantity("body-serum-lowest", s.serum_lowest_mM, "mM"),
            quantity("body-serum-highest", s.serum_highest_mM, "mM"),
            (words.word("body-meaning"), meaning),
            quantity("body-ionised", s.ionised_last_day_mM, "mM"),
            quantity("body-calcium", s.calcium_lowest_mM, "mM"),
            quantity("body-pressure", s.blood_pressure_fall_mmHg, "mmHg"),
            quantity("body-urine-first-day", s.urine_first_day_mmol_per_d, "mmol"),
            quantity("body-urine-last-day", s.urine_last_day_mmol_per_d, "mmol"),
        ];
        for (key, value) in [
            ("body-swallowed", s.swallowed_mmol),
            ("body-absorbed", s.absorbed_mmol),
            ("body-infused", s.infused_mmol),
            ("body-excreted", s.excreted_mmol),
            ("body-lost", s.lost_mmol),
            ("body-retained", s.retained_mmol),
        ] {
            // what the scenario has nothing of is not listed
            if value != 0.0 {
                rows.push(quantity(key, value, "mmol"));
            }
        }
        rows
    }

    /// The summary for a terminal 80 columns wide.
    fn text(&self, place: &Path, words: &Catalogue) -> String {
        let mut text = entry("", &self.title(words));
        let question = self.scenario.story.question_in(words.language());
        if !question.is_empty() {
            text += &entry("", question);
        }
        text.push('\n');
        for (name, shown) in self.rows(words) {
            let _ = writeln!(text, "  {name:<44}{shown:>14}");
        }
        if !self.looks.is_empty() {
            let _ = writeln!(text, "\n  {}", words.word("body-synapse"));
            let head = [
                "body-look-time",
                "body-look-junction",
                "body-look-magnesium",
                "body-look-quanta",
                "body-look-nerve",
                "body-look-fibre",
                "body-look-force",
            ]
            .map(|key| words.word(key));
            let _ = writeln!(text, "{}", line(&head));
        }
        for look in &self.looks {
            let s = &look.summary;
            let none = || words.word("summary-none");
            let number = |value: Option<f64>| value.map_or_else(none, |v| words.number(rounded(v)));
            let count = |n: Option<usize>| n.map_or_else(none, |n| words.count(n as u64));
            let _ = writeln!(
                text,
                "{}",
                line(&[
                    words.as_written(&in_words_h(look.at_h)),
                    look.scenario.clone(),
                    words.number(look.ionised_magnesium_mM),
                    number(s.quantal_content_first),
                    count(Some(s.nerve_spikes)),
                    count(s.fibre_spikes),
                    number(s.peak_force_frac.map(|force| 100.0 * force)),
                ])
            );
        }
        let work = output::work(self.run.work);
        let steps = words.phrase(
            "summary-steps",
            &[
                ("accepted", Value::Count(work.steps_accepted)),
                ("rejected", Value::Count(work.steps_rejected)),
                ("evaluations", Value::Count(work.evaluations)),
            ],
        );
        let folder = place.display().to_string();
        let written = words.phrase("summary-written", &[("folder", Value::Text(&folder))]);
        let _ = writeln!(text, "\n  {steps}\n  {written}");
        text
    }
}

/// One line of the table of looks; long names of scenarios are cut.
fn line(cells: &[String; 7]) -> String {
    const WIDEST: usize = 26;
    let [time, junction, magnesium, quanta, nerve, fibre, force] = cells;
    let junction: String = junction.chars().take(WIDEST).collect();
    format!(
        "  {time:>8}  {junction:<WIDEST$}{magnesium:>10}{quanta:>8}{nerve:>7}{fibre:>7}{force:>10}"
    )
}

/// Numbers that are nothing but rounding are shown as zero.
fn rounded(value: f64) -> f64 {
    const LEAST: f64 = 1e-3;
    if value.abs() < LEAST { 0.0 } else { value }
}
