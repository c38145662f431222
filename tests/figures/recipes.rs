//! Figures by name: each is drawn from what it names, says what the analysis gives, and is drawn
//! again from a folder without a run.

use calgate::analysis::{Measure, quantal_methods};
use calgate::experiment::{Base, evaluate};
use calgate::export::csv;
use calgate::figure::{
    Desk, FIGURE_RECIPES, FigureRecipe, Origin, RecipeError, Source, Stamp, Stored, Style,
};
use calgate::scenario;
use calgate::simulate::{self, Run, Setup};
use calgate::text::Catalogue;
use std::fs;
use std::path::Path;

/// A figure as SVG, with its description.
fn drawn(name: &str, source: &Source<'_>) -> Result<(String, String), RecipeError> {
    let words = Catalogue::english();
    let stamp = |made: &[Origin]| {
        assert!(!made.is_empty(), "{name} is drawn from something");
        Stamp { line: "calgate".into(), record: "{}".into() }
    };
    let desk = Desk::new(&words, Style::default(), &stamp, &|_| true);
    let svg = FigureRecipe::find(name)?.draw(source, &desk)?;
    Ok((svg.text().to_owned(), svg.description().to_owned()))
}

fn usual(name: &str) -> (String, String) {
    drawn(name, &Source::Usual(&[])).unwrap()
}

fn shipped(name: &str) -> String {
    format!("{}/scenarios/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn run_of(name: &str) -> Run {
    let scenario = scenario::load(Path::new(&shipped(name)), &[]).unwrap();
    simulate::run(&Setup::of(&scenario), &mut |_| true).unwrap()
}

/// Writes what the folder of a run has for figures.
fn store(folder: &Path, name: &str, run: &Run) {
    let scenario = scenario::load(Path::new(&shipped(name)), &[]).unwrap();
    fs::write(folder.join("trace.csv"), csv::trace_table(&run.trace).unwrap()).unwrap();
    fs::write(folder.join("events.csv"), csv::events_table(&run.trace).unwrap()).unwrap();
    let resolved = scenario::resolved_text(&scenario);
    fs::write(folder.join("scenario.resolved.toml"), resolved).unwrap();
}

#[test]
fn every_recipe_is_drawn_from_what_it_names_and_twice_alike() {
    for recipe in &FIGURE_RECIPES {
        let (svg, description) = usual(recipe.name);
        assert!(svg.contains("<desc") && !description.is_empty(), "{}", recipe.name);
        assert!(!svg.contains("NaN") && !description.contains("NaN"), "{}", recipe.name);
        assert!(usual(recipe.name).0 == svg, "{} differs from time to time", recipe.name);
    }
}

#[test]
fn the_dose_response_says_what_a_run_in_the_normal_bath_gives() {
    let measure = [Measure::find("quantal_content_first").unwrap()];
    let file = shipped("01-one-impulse.toml");
    let normal = evaluate(Base::file(&file), &[], &measure).unwrap()[0];
    let set = ["bath.magnesium=4 mM".to_owned()];
    let four = evaluate(Base::file(&file), &set, &measure).unwrap()[0];
    let words = Catalogue::english();
    let (svg, description) = usual("dose-response");
    // 0.55 mM lies between two points of the sweep
    let part = words.number(100.0 * four / normal);
    let said = description.split("at 4 mM Mg²⁺ ").nth(1).unwrap();
    let said: f64 = said.split(' ').next().unwrap().parse().unwrap();
    assert!((said / part.parse::<f64>().unwrap() - 1.0).abs() < 0.01, "{said} is not {part}");
    assert!(svg.contains("equation of Dodge"), "published points are named by their source");
}

#[test]
fn published_points_stand_only_beside_the_preparation_that_they_belong_to() {
    let set = ["bath.calcium=2 mM".to_owned()];
    let (svg, _) = drawn("dose-response", &Source::Usual(&set)).unwrap();
    assert!(!svg.contains("equation of Dodge"));
}

#[test]
fn the_drawn_ending_carries_the_numbers_of_its_run() {
    let run = run_of("01-one-impulse.toml");
    let words = Catalogue::english();
    let of = |name: &str| Measure::find(name).unwrap().of(&run.trace).unwrap();
    let (svg, description) = usual("terminal");
    let quanta = format!("{} quanta.", words.number(of("quantal_content_first")));
    assert!(svg.contains(&quanta) && description.contains(&quanta), "{description}");
    let near = words.quantity(of("peak_calcium_near_channels_uM"), "µM");
    assert!(description.contains(&near), "{near}: {description}");
    // (Ca/K1) / (1 + Ca/K1 + Mg/K2) of the shipped constants
    let scenario = scenario::load(Path::new(&shipped("01-one-impulse.toml")), &[]).unwrap();
    let p = &scenario.parameters.magnesium_block;
    let (calcium, magnesium) = (1.2 / p.calcium_constant_mM, 0.55 / p.magnesium_constant_mM);
    let share = words.quantity(100.0 * calcium / (1.0 + calcium + magnesium), "%");
    assert!(description.contains(&format!("Ca²⁺ holds {share}")), "{share}: {description}");
}

#[test]
fn a_silent_muscle_is_drawn_as_silent() {
    let set = ["bath.magnesium=5 mM".to_owned()];
    let (_, description) = drawn("terminal", &Source::Usual(&set)).unwrap();
    assert!(description.contains("stays silent"), "{description}");
}

#[test]
fn the_quantal_histogram_says_what_the_methods_of_counting_give() {
    let run = run_of("23-six-hundred-commands.toml");
    let content = quantal_methods::content_by_amplitudes(&run.trace).unwrap();
    let by_failures = quantal_methods::content_by_failures(&run.trace).unwrap();
    let (_, description) = usual("quantal-histogram");
    let said = format!("{content:.2} by mean answer over single quantum, {by_failures:.2} by");
    assert!(description.contains(&said), "{said}: {description}");
    assert!((content / by_failures - 1.0).abs() < 0.1, "{content} and {by_failures}");
}

#[test]
fn waits_between_spontaneous_quanta_vary_as_chance_does() {
    let run = run_of("22-quanta-at-rest.toml");
    let (_, description) = usual("miniature-histogram");
    let waits = run.trace.events("quantum").len() - 1;
    assert!(description.starts_with(&format!("{waits} waits")), "{description}");
    let said = description.split("over mean: ").nth(1).unwrap();
    let variation: f64 = said.split(';').next().unwrap().parse().unwrap();
    assert!((0.85..1.15).contains(&variation), "{variation}");
}

#[test]
fn a_stored_run_gives_the_bytes_of_the_run_itself() {
    for (name, scenario) in [
        ("terminal", "01-one-impulse.toml"),
        ("chain", "01-one-impulse.toml"),
        ("quantal-histogram", "23-six-hundred-commands.toml"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        store(folder.path(), scenario, &run_of(scenario));
        let stored = Stored::read(folder.path()).unwrap();
        let again = drawn(name, &Source::Stored(&stored)).unwrap();
        let fresh = drawn(name, &Source::File(&shipped(scenario), &[])).unwrap();
        assert!(again == fresh, "{name} differs when it is drawn from the folder");
    }
}

#[test]
fn a_folder_that_lacks_a_column_is_refused_with_its_name_and_a_cure() {
    let folder = tempfile::tempdir().unwrap();
    let mut run = run_of("01-one-impulse.toml");
    run.trace.columns.retain(|column| column.name != "calcium_influx_pA");
    store(folder.path(), "01-one-impulse.toml", &run);
    let stored = Stored::read(folder.path()).unwrap();
    let refused = drawn("terminal", &Source::Stored(&stored)).unwrap_err();
    let said = refused.to_string();
    assert!(said.contains("lacks the column `calcium_influx_pA`"), "{said}");
    let help = calgate::message::Told::mended(&refused).unwrap().to_string();
    assert!(help.contains("calgate run scenarios/01-one-impulse.toml"), "{help}");
}

#[test]
fn a_source_of_another_kind_is_refused_with_what_is_needed() {
    let folder = tempfile::tempdir().unwrap();
    store(folder.path(), "01-one-impulse.toml", &run_of("01-one-impulse.toml"));
    let stored = Stored::read(folder.path()).unwrap();
    let said = drawn("calcium-slope", &Source::Stored(&stored)).unwrap_err().to_string();
    assert!(said.contains("is drawn from a sweep, and") && said.ends_with("is a run"), "{said}");
    let body = shipped("body/1-a-tablet-a-day.toml");
    let said = drawn("terminal", &Source::File(&body, &[])).unwrap_err().to_string();
    assert!(said.ends_with("is a body"), "{said}");
}

#[test]
fn a_folder_that_holds_no_result_and_a_damaged_table_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let said = Stored::read(folder.path()).unwrap_err().to_string();
    assert!(said.contains("holds no result of calgate"), "{said}");
    fs::write(folder.path().join("trace.csv"), "time_ms,x_mV\n0,1\n1,two\n").unwrap();
    let said = Stored::read(folder.path()).unwrap_err().to_string();
    assert!(said.contains("trace.csv`, line 3: `two` is no number"), "{said}");
}

#[test]
fn a_figure_without_such_a_name_is_refused_with_the_nearest() {
    let said = FigureRecipe::find("termnal").unwrap_err().to_string();
    assert_eq!(said, "there is no figure `termnal`; did you mean `terminal`?");
}
