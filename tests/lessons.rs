//! Lessons: the shipped ones hold in every language, their numbers and answers come from the model,
//! and each faulty file says exactly what is wrong and where (`tests/scenario_files/README.md`
//! explains the remarks).
#![cfg(feature = "lesson")]
#![allow(clippy::unwrap_used, reason = "a test may panic, also in what it shares with others")]

use std::fs;
use std::path::{Path, PathBuf};

use calgate::lesson::file::lesson_schema;
use calgate::lesson::quiz::Answer;
use calgate::lesson::sheets::Sheets;
use calgate::lesson::{self, Computed, Lesson, LessonError, generic, page, table};
use calgate::message::Told as _;
use calgate::scenario::library::Disk;
use calgate::scenario::problem::Warning;
use calgate::scenario::tree::Sources;
use calgate::scenario::{Look, ScenarioError, load, render_error};
use calgate::simulate::{self, Setup};
use calgate::text::{Catalogue, LANGUAGES};

#[path = "scenario_files/corpus.rs"]
mod corpus;

use corpus::{files, keeps_its_word};

const FOLDER: &str = "tests/lesson_files";
const SHIPPED: &str = "scenarios/lessons";

fn quiet() -> &'static (dyn Fn() + Sync) {
    &|| ()
}

/// A lesson with what the model says to it; or all that is wrong with it.
fn made(path: &Path) -> Result<(Lesson, Computed), Box<ScenarioError>> {
    let lesson = lesson::load(&Disk, &path.display().to_string())?;
    match lesson::compute(&Disk, &lesson, quiet()) {
        Ok(computed) => Ok((lesson, computed)),
        Err(LessonError::File(error)) => Err(error),
        Err(error) => panic!("{}: {error}", path.display()),
    }
}

fn read(path: &Path) -> Result<(Vec<Warning>, Sources), ScenarioError> {
    made(path).map(|(lesson, _)| (Vec::new(), lesson.sources)).map_err(|error| *error)
}

fn shipped() -> Vec<PathBuf> {
    files(SHIPPED)
}

#[test]
fn every_bad_file_says_exactly_what_is_wrong_and_where() {
    let mut broken = Vec::new();
    let files = files(&format!("{FOLDER}/bad"));
    for path in &files {
        if read(path).is_ok() {
            broken.push(format!("{}: loads, but should not", path.display()));
        } else if let Err(difference) = keeps_its_word(read, path) {
            broken.push(difference);
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n\n"));
    assert!(files.len() >= 40, "the corpus has shrunk to {}", files.len());
}

#[test]
fn what_is_wrong_with_a_lesson_is_told_in_dutch_whole() {
    let dutch = Catalogue::for_language("nl").unwrap();
    let mut english = Vec::new();
    for path in files(&format!("{FOLDER}/bad")) {
        let Err(error) = read(&path) else { continue };
        for problem in &error.problems {
            let told = [Some(problem.fault.told()), problem.fault.help(), problem.fault.label()];
            for message in told.into_iter().flatten() {
                let said = dutch.tell(&message);
                let words = [" the ", " and ", " has ", " have ", " this ", " or ", " not "];
                if said == message.english || words.iter().any(|word| said.contains(word)) {
                    english.push(format!("{}: {said}", path.display()));
                }
            }
        }
    }
    assert!(english.is_empty(), "{}", english.join("\n"));
}

#[test]
fn every_good_file_loads_with_exactly_the_warnings_it_names() {
    for path in files(&format!("{FOLDER}/good")) {
        keeps_its_word(read, &path).unwrap();
    }
}

#[test]
fn every_report_fits_a_terminal_of_eighty_columns_and_helps() {
    for path in files(&format!("{FOLDER}/bad")) {
        let error = read(&path).unwrap_err();
        let report = render_error(&error, Look::default());
        for line in report.lines() {
            // what was typed is shown as it is
            let drawn = line.contains("-->") || line.contains(":::") || line.contains(" | ");
            assert!(line.chars().count() <= 80 || drawn, "{}:\n{report}", path.display());
        }
        for problem in &error.problems {
            let says = problem.fault.help().is_some() || problem.fault.label().is_some();
            let own_words = problem.fault.to_string().contains(" must be ");
            assert!(says || own_words, "{}: {}", path.display(), problem.fault);
        }
    }
}

#[test]
fn the_schema_beside_the_lessons_is_that_of_the_program() {
    if std::env::var_os("CALGATE_WRITE").is_some() {
        fs::write("scenarios/lesson.schema.json", lesson_schema()).unwrap();
    }
    let stored = fs::read_to_string("scenarios/lesson.schema.json").unwrap();
    let cure = "run `calgate schema lesson > scenarios/lesson.schema.json`";
    assert!(stored == lesson_schema(), "lesson.schema.json is stale; {cure}");
    let schema: serde_json::Value = serde_json::from_str(&stored).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for path in shipped() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("#:schema ../lesson.schema.json\n"), "{}", path.display());
        let json = serde_json::to_value(text.parse::<toml::Table>().unwrap()).unwrap();
        let errors: Vec<_> = validator.iter_errors(&json).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    }
}

#[test]
fn every_shipped_lesson_holds_and_is_whole() {
    let lessons = shipped();
    assert!(lessons.len() >= 6, "only {} lessons", lessons.len());
    for path in lessons {
        let (lesson, computed) =
            made(&path).unwrap_or_else(|error| panic!("{}", render_error(&error, Look::default())));
        assert!((3..=6).contains(&lesson.steps.len()), "{}", lesson.name);
        assert!((4..=6).contains(&lesson.quiz.len()), "{}", lesson.name);
        assert!(
            lesson
                .evidence
                .iter()
                .any(|known| !known.claims.is_empty() || lesson.name.starts_with('6'))
        );
        assert_eq!(computed.answers.len(), lesson.quiz.len());
        let text = fs::read_to_string(&path).unwrap();
        for number in &lesson.numbers {
            let (braced, quoted) = (format!("{{{}}}", number.name), format!("\"{}\"", number.name));
            let named = text.contains(&braced) || text.matches(&quoted).count() > 1;
            assert!(named, "{}: nobody names the number `{}`", lesson.name, number.name);
        }
    }
}

#[test]
fn every_shipped_lesson_is_one_page_in_every_language_the_same_on_every_run() {
    for path in shipped() {
        let (lesson, computed) = made(&path).unwrap();
        let table = table::make(&Disk, &lesson, quiet()).unwrap();
        for language in LANGUAGES {
            let words = Catalogue::of(*language);
            let sheets =
                Sheets { lesson: &lesson, computed: &computed, table: &table, words: &words };
            let html = page::html(&sheets, "calgate").unwrap();
            let name = format!("{} in {}", lesson.name, language.name);
            assert!(html.len() < 5_000_000, "{name} has {} bytes", html.len());
            assert!(html.contains(&format!("<html lang=\"{}\"", language.tag)), "{name}");
            for from_elsewhere in [" src=\"", " href=\"http", "@import", "url("] {
                assert!(!html.contains(from_elsewhere), "{name} has `{from_elsewhere}`");
            }
            let disclaimer = words.word("disclaimer-full");
            for text in [sheets.worksheet(), sheets.key(), sheets.quiz(), sheets.gift()] {
                assert!(text.contains(&disclaimer), "{name} without the disclaimer");
                assert!(!text.contains("NaN"), "{name}");
            }
            assert!(html == page::html(&sheets, "calgate").unwrap(), "{name} differs");
        }
        let again = lesson::compute(&Disk, &lesson, quiet()).unwrap();
        assert!(again == computed, "{} computes other numbers", lesson.name);
    }
}

/// The number of a measure of a scenario, by the plain way of a library user.
fn plainly(scenario: &str, overrides: &[&str], measure: &str) -> f64 {
    let overrides: Vec<String> = overrides.iter().map(|text| (*text).to_owned()).collect();
    let scenario = load(Path::new(scenario), &overrides).unwrap();
    let run = simulate::run(&Setup::of(&scenario), &mut |_| true).unwrap();
    calgate::analysis::Measure::find(measure).unwrap().of(&run.trace).unwrap()
}

#[test]
fn answers_of_two_lessons_are_those_of_runs_made_by_hand() {
    const ONE: &str = "scenarios/01-one-impulse.toml";
    let quanta = |set: &[&str]| plainly(ONE, set, "quantal_content_first");
    let chosen = |answer: &Answer| match answer {
        Answer::Chosen { options, right } => options[*right],
        other => panic!("{other:?}"),
    };
    let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-9 * b.abs(), "{a} and {b}");

    let (_, first) = made(Path::new("scenarios/lessons/1-how-a-nerve-speaks.toml")).unwrap();
    let (normal, half) = (quanta(&[]), quanta(&["bath.calcium=0.6 mM"]));
    close(chosen(&first.answers[0]), normal);
    close(chosen(&first.answers[1]), 100.0 * half / normal);
    assert_eq!(first.answers[2], Answer::Compared(0), "beside the channels");
    assert_eq!(first.answers[3], Answer::Statement(true));
    let Answer::Typed { right, tolerance } = first.answers[4] else { panic!("a number is typed") };
    let spikes =
        |calcium_mM: f64| plainly(ONE, &[&format!("bath.calcium={calcium_mM} mM")], "fibre_spikes");
    assert_eq!((spikes(right - 0.001), spikes(right + 0.001)), (0.0, 1.0));
    assert!(tolerance > 0.0 && tolerance < 0.2 * right);

    let (_, second) = made(Path::new("scenarios/lessons/2-what-magnesium-does.toml")).unwrap();
    let without = quanta(&["bath.magnesium=0 mM"]);
    close(chosen(&second.answers[0]), 100.0 * (without / normal - 1.0));
    let rest = |set: &[&str]| plainly(ONE, set, "resting_influx_pA");
    let flood = rest(&["bath.magnesium=0 mM"]) / rest(&[]);
    assert_eq!(second.answers[1], Answer::Statement(flood >= 10.0));
    assert_eq!(second.answers[2], Answer::Compared(0), "the normal bath releases most");
    assert_eq!(second.answers[3], Answer::Statement(true));
}

#[test]
fn a_plain_scenario_becomes_a_lesson() {
    for name in ["01-one-impulse", "04-no-command-low-magnesium", "08-toxic-magnesium"] {
        let lesson = generic::of_scenario(&Disk, &format!("scenarios/{name}.toml")).unwrap();
        let computed = lesson::compute(&Disk, &lesson, quiet()).unwrap();
        assert_eq!(computed.predictions.iter().flatten().count(), 1, "{name}");
    }
    let body = generic::of_scenario(&Disk, "scenarios/body/1-a-tablet-a-day.toml").unwrap_err();
    assert!(body.to_string().contains("a scenario of a body"), "{body}");
}
