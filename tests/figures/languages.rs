//! Figures of shipped scenarios in every language: all words keep to the sheet and off each other.

use crate::plots::keep;
use crate::stamp;
use calgate::figure::{Heading, Shown, Style, SweepAsked, SweepKind, body, chain, sweep_figures};
use calgate::scenario::{self, Loaded, Scenario};
use calgate::simulate::body::run_body;
use calgate::simulate::{Run, Setup, run};
use calgate::text::{Catalogue, LANGUAGES};
use std::path::PathBuf;

fn shipped(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(format!("{name}.toml"))
}

fn result(name: &str) -> (Scenario, Run) {
    let scenario = scenario::load(&shipped(name), &[]).unwrap();
    let run = run(&Setup::of(&scenario), &mut |_| true).unwrap();
    (scenario, run)
}

fn heading(scenario: &Scenario, words: &Catalogue) -> Heading {
    Heading {
        title: scenario.story.title_in(words.language()).to_owned(),
        question: scenario.story.question_in(words.language()).to_owned(),
        description: "-".into(),
    }
}

#[test]
fn the_chain_of_shipped_scenarios_is_legible_in_every_language() {
    for name in ["01-one-impulse", "09-calcium-rescues", "20-the-next-nerve-cell"] {
        let (scenario, run) = result(name);
        for language in LANGUAGES {
            let words = Catalogue::of(*language);
            let heading = heading(&scenario, &words);
            let shown = [Shown { label: heading.title.clone(), trace: &run.trace }];
            let figure = chain(&shown, &heading, &words, &stamp(), &Style::default());
            let figure = keep(&format!("{name}-{}", language.tag), figure);
            assert!(figure.text().contains(&heading.title));
            let english = language.tag == "en";
            assert_eq!(figure.text().contains("Time (ms)"), english, "{}", language.tag);
        }
    }
}

#[test]
fn runs_over_each_other_are_named_in_every_language() {
    let results = ["06-zero-magnesium", "01-one-impulse", "08-toxic-magnesium"].map(result);
    for language in LANGUAGES {
        let words = Catalogue::of(*language);
        let label = |scenario: &Scenario| scenario.story.title_in(language.tag).to_owned();
        let shown: Vec<Shown<'_>> = results
            .iter()
            .map(|(scenario, run)| Shown { label: label(scenario), trace: &run.trace })
            .collect();
        let heading = heading(&results[0].0, &words);
        let figure = chain(&shown, &heading, &words, &stamp(), &Style::default());
        let figure = keep(&format!("magnesium-{}", language.tag), figure);
        for (scenario, _) in &results {
            assert!(figure.text().contains(&label(scenario)), "{} is missing", label(scenario));
        }
    }
}

#[test]
fn the_course_of_a_body_is_legible_in_every_language() {
    let path = shipped("body/7-a-day-and-its-evening");
    let Loaded::Body(scenario) = scenario::load_any(&path, &[]).unwrap() else { panic!() };
    let run = run_body(&scenario, &mut |_| true).unwrap();
    for language in LANGUAGES {
        let words = Catalogue::of(*language);
        let heading = Heading {
            title: scenario.story.title_in(language.tag).to_owned(),
            question: scenario.story.question_in(language.tag).to_owned(),
            description: "-".into(),
        };
        let figure = body(&run.course, &[], &heading, &words, &stamp(), &Style::default());
        keep(&format!("body-{}", language.tag), figure);
    }
}

#[test]
fn figures_of_a_sweep_are_legible_in_every_language() {
    let table = crate::sweeps::made(
        "languages",
        "01-one-impulse.toml",
        "title.en = \"Calcium by magnesium\"\ntitle.nl = \"Calcium bij magnesium\"\n\
         measures = [\"quantal_content_first\", \"fibre_spikes\"]\n\
         [[axis]]\nkey = \"bath.magnesium\"\nvalues = [\"0.3 mM\", \"1.5 mM\", \"6 mM\"]\n\
         [[axis]]\nkey = \"bath.calcium\"\nvalues = [\"0.5 mM\", \"1.1 mM\", \"2.5 mM\"]\n",
    );
    for language in LANGUAGES {
        let words = Catalogue::of(*language);
        for kind in [SweepKind::Family, SweepKind::HeatMap] {
            let asked = SweepAsked { kind: Some(kind), ..SweepAsked::default() };
            let figures =
                sweep_figures(&table, &asked, &stamp(), &words, &Style::default()).unwrap();
            for figure in figures {
                let name = format!("{}-{}", kind.word(), language.tag);
                let svg = keep(&name, Ok::<_, calgate::figure::FigureError>(figure.svg));
                let title = if language.tag == "nl" { "Calcium bij" } else { "Calcium by" };
                assert!(svg.text().contains(title), "{name}");
                assert_eq!(svg.text().contains("1.5"), language.tag == "en", "{name}");
            }
        }
    }
}
