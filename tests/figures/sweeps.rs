//! Figures of sweeps, drawn from tables of real runs.

use crate::plots::keep;
use crate::{lines_of, stamp, text_boxes};
use calgate::figure::{
    FigureError, Style, Svg, SweepAsked, SweepFigure, SweepFigureError, SweepKind, sweep_figures,
};
use calgate::scenario;
use calgate::scenario::library::Disk;
use calgate::simulate;
use calgate::sweep::Sweep;
use calgate::sweep::merge::{PARQUET, merge};
use calgate::sweep::spikes::Spikes;
use calgate::sweep::store::{Hold, Store};
use calgate::sweep::table::{self, SweepTable};
use calgate::text::Catalogue;
use std::path::Path;

/// Makes a sweep of a shipped scenario and reads its table back.
pub(crate) fn made(name: &str, scenario: &str, rest: &str) -> SweepTable {
    sweep_and_table(name, scenario, rest).1
}

fn sweep_and_table(name: &str, scenario: &str, rest: &str) -> (Sweep, SweepTable) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sweeps");
    std::fs::create_dir_all(&folder).unwrap();
    let scenario = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios").join(scenario);
    let text =
        format!("schema = 1\nkind = \"sweep\"\nscenario = \"{}\"\n{rest}", scenario.display());
    let file = folder.join(format!("{name}.toml"));
    std::fs::write(&file, text).unwrap();
    let (sweep, _) = calgate::sweep::load(&Disk, &file.display().to_string(), &[]).unwrap();
    let place = folder.join(name);
    let _ = std::fs::remove_dir_all(&place);
    let store = Store::open(&place, &sweep, Hold::Alone).unwrap();
    let missing = store.status().unwrap().missing;
    store.make_parts(&Disk, &missing, &|| true, &|_| {}).unwrap();
    merge(&store, "{}", "{}", &|_| {}).unwrap();
    let table = table::read(&place.join(PARQUET)).unwrap();
    drop(store);
    (sweep, table)
}

/// When the nerve fires in each row of a sweep.
fn impulses(sweep: &Sweep) -> Spikes {
    let row = |row: u64| {
        let scenario = scenario::load(Path::new(&sweep.scenario), &sweep.overrides(row)).unwrap();
        let run = simulate::run(&simulate::Setup::of(&scenario), &mut |_| true).unwrap();
        (run.trace.events("nerve_spike").to_vec(), scenario.protocol.duration_ms)
    };
    let rows: Vec<(Vec<f64>, f64)> = (0..sweep.rows()).map(row).collect();
    let until_ms = rows[0].1;
    Spikes { rows: rows.into_iter().map(|row| Some(row.0)).collect(), until_ms }
}

fn draw(table: &SweepTable, asked: &SweepAsked<'_>) -> Result<Vec<SweepFigure>, SweepFigureError> {
    sweep_figures(table, asked, &stamp(), &Catalogue::english(), &Style::default())
}

/// Draws one figure and leaves it where people can look at it.
fn one(name: &str, table: &SweepTable, asked: &SweepAsked<'_>) -> Svg {
    let figures = draw(table, asked).unwrap();
    assert_eq!(figures.len(), 1);
    keep(&format!("sweep-{name}"), Ok::<_, FigureError>(figures[0].svg.clone()))
}

const MAGNESIUM: &str = "[[axis]]\nkey = \"bath.magnesium\"\n";

#[test]
fn release_along_magnesium_is_one_curve_with_the_normal_bath_marked() {
    let table = made(
        "along-magnesium",
        "01-one-impulse.toml",
        &format!(
            "title = \"Release against magnesium\"\nmeasures = [\"quantal_content_first\", \
             \"fibre_spikes\"]\n{MAGNESIUM}from = \"0.1 mM\"\nto = \"10 mM\"\ncount = 21\n\
             spacing = \"log\"\n"
        ),
    );
    let figure = one("dose-response", &table, &SweepAsked::default());
    let words: Vec<String> = text_boxes(&figure).into_iter().map(|(words, _)| words).collect();
    for expected in ["Mg²⁺ in the bath (mM)", "normal human bath", "Release against magnesium"] {
        assert!(words.iter().any(|text| text == expected), "{expected}: {words:?}");
    }
    assert!(figure.description().contains(" at 0.1\u{a0}mM; "), "{}", figure.description());
    let again = draw(&table, &SweepAsked::default()).unwrap();
    assert_eq!(again[0].svg.text(), figure.text(), "the same bytes each time");
}

#[test]
fn random_runs_are_drawn_as_a_median_with_its_band() {
    let table = made(
        "quanta",
        "01-one-impulse.toml",
        &format!(
            "title = \"Chance at the nerve ending\"\nreplicates = 20\nmeasures = [\"\
             quantal_content_mean\", \"failures\"]\nset = [\"release.mode=quantal\"]\n\
             {MAGNESIUM}from = \"0.5 mM\"\nto = \"8 mM\"\ncount = 9\nspacing = \"log\"\n"
        ),
    );
    let figure = one("band", &table, &SweepAsked::default());
    let words: Vec<String> = text_boxes(&figure).into_iter().map(|(words, _)| words).collect();
    assert!(words.iter().any(|text| text.contains("10 to 90 %")), "{words:?}");
}

#[test]
fn calcium_by_magnesium_is_a_heat_map_with_the_edge_of_transmission() {
    let calcium = "[[axis]]\nkey = \"bath.calcium\"\nfrom = \"0.2 mM\"\nto = \"5 mM\"\n";
    let table = made(
        "calcium-by-magnesium",
        "01-one-impulse.toml",
        &format!(
            "title = \"Who wins, calcium or magnesium?\"\nmeasures = [\"quantal_content_first\", \
             \"fibre_spikes\"]\n{MAGNESIUM}from = \"0.1 mM\"\nto = \"10 mM\"\ncount = 25\n\
             spacing = \"log\"\n{calcium}count = 21\nspacing = \"log\"\n"
        ),
    );
    let names = ["quantal_content_first".to_owned()];
    let asked = SweepAsked { measures: &names, ..SweepAsked::default() };
    let figure = one("heat-map", &table, &asked);
    assert!(figure.description().contains("edge of transmission"), "{}", figure.description());
    let level = SweepAsked { boundary: Some(("quantal_content_first", 8.0)), ..asked };
    assert!(one("heat-map-level", &table, &level).description().contains("= 8 runs through"));
    let family = SweepAsked { kind: Some(SweepKind::DoseResponse), ..asked };
    one("pooled", &table, &family);
}

#[test]
fn few_values_of_a_second_axis_are_curves_with_their_names() {
    let calcium =
        "[[axis]]\nkey = \"bath.calcium\"\nvalues = [\"0.6 mM\", \"1.2 mM\", \"2.4 mM\"]\n";
    let table = made(
        "family",
        "01-one-impulse.toml",
        &format!(
            "title = \"Calcium against magnesium\"\nmeasures = [\"quantal_content_first\"]\n\
             {MAGNESIUM}from = \"0.1 mM\"\nto = \"10 mM\"\ncount = 21\nspacing = \"log\"\n\
             {calcium}"
        ),
    );
    let figure = one("family", &table, &SweepAsked::default());
    let words: Vec<String> = text_boxes(&figure).into_iter().map(|(words, _)| words).collect();
    assert!(words.iter().any(|text| text == "1.2\u{a0}mM"), "{words:?}");
    let powers = SweepAsked { logarithmic: true, ..SweepAsked::default() };
    let figure = one("family-log", &table, &powers);
    let words: Vec<String> = text_boxes(&figure).into_iter().map(|(words, _)| words).collect();
    for tick in ["0.3", "30", "100"] {
        assert!(words.iter().any(|text| text == tick), "{tick}: {words:?}");
    }
}

#[test]
fn three_axes_are_small_multiples() {
    let rest = |count: u32| {
        format!(
            "title = \"Calcium, magnesium, potassium\"\nmeasures = [\"quantal_content_first\", \
             \"fibre_spikes\"]\n{MAGNESIUM}from = \"0.1 mM\"\nto = \"10 mM\"\ncount = 13\n\
             spacing = \"log\"\n[[axis]]\nkey = \"bath.calcium\"\nfrom = \"0.5 mM\"\n\
             to = \"4 mM\"\ncount = {count}\nspacing = \"log\"\n[[axis]]\n\
             key = \"bath.potassium\"\nvalues = [\"3 mM\", \"5 mM\", \"7 mM\", \"9 mM\"]\n"
        )
    };
    let names = ["quantal_content_first".to_owned()];
    let asked = SweepAsked { measures: &names, ..SweepAsked::default() };
    let table = made("three-axes", "01-one-impulse.toml", &rest(4));
    one("multiples", &table, &asked);
    let table = made("three-axes-fine", "01-one-impulse.toml", &rest(13));
    one("multiples-heat", &table, &asked);
}

#[test]
fn points_of_a_latin_hypercube_are_dots_with_the_median_of_neighbours() {
    let table = made(
        "scattered",
        "01-one-impulse.toml",
        &format!(
            "title = \"Four things at once\"\ndesign = \"latin-hypercube\"\npoints = 300\n\
             measures = [\"quantal_content_first\"]\n{MAGNESIUM}from = \"0.2 mM\"\nto = \"5 mM\"\n\
             spacing = \"log\"\n[[axis]]\nkey = \"bath.calcium\"\nfrom = \"0.5 mM\"\n\
             to = \"3 mM\"\n[[axis]]\nkey = \"run.temperature\"\nfrom = \"20 degC\"\n\
             to = \"37 degC\"\n[[axis]]\nkey = \"bath.potassium\"\nfrom = \"3 mM\"\nto = \"8 mM\"\n"
        ),
    );
    one("scattered-all", &table, &SweepAsked::default());
    let asked = SweepAsked { along: Some("bath.calcium"), ..SweepAsked::default() };
    one("scattered-one", &table, &asked);
}

#[test]
fn one_at_a_time_is_a_tornado() {
    let table = made(
        "one-at-a-time",
        "01-one-impulse.toml",
        &format!(
            "title = \"What release depends on\"\ndesign = \"one-at-a-time\"\n\
             measures = [\"quantal_content_first\"]\n{MAGNESIUM}values = [\"0.3 mM\", \"2 mM\"]\n\
             [[axis]]\nkey = \"bath.calcium\"\nvalues = [\"0.8 mM\", \"2 mM\"]\n[[axis]]\n\
             key = \"run.temperature\"\nvalues = [\"30 degC\", \"40 degC\"]\n"
        ),
    );
    let figure = one("tornado", &table, &SweepAsked::default());
    assert!(figure.description().contains("at 0.3\u{a0}mM"), "{}", figure.description());
}

#[test]
fn words_are_rows_of_strokes() {
    let table = made(
        "words",
        "01-one-impulse.toml",
        "title = \"Two ways to block\"\nreplicates = 15\nset = [\"release.mode=quantal\", \
         \"bath.magnesium=3 mM\"]\nmeasures = [\"quantal_content_mean\"]\n[[axis]]\n\
         key = \"run.preset\"\nvalues = [\"human\", \"mouse\"]\n",
    );
    one("rows", &table, &SweepAsked::default());
}

#[test]
fn firing_against_magnesium_is_a_raster_with_a_stroke_for_each_impulse() {
    let (sweep, table) = sweep_and_table(
        "firing",
        "04-no-command-low-magnesium.toml",
        &format!(
            "title = \"Without a command\"\nquestion = \"How often does the nerve fire by \
             itself?\"\nreplicates = 3\nset = [\"run.duration=1 s\"]\nmeasures = \
             [\"nerve_spikes\"]\n{MAGNESIUM}values = [\"0 mM\", \"0.05 mM\", \"0.1 mM\", \
             \"0.2 mM\", \"0.55 mM\"]\n"
        ),
    );
    let spikes = impulses(&sweep);
    let counts = spikes.rows.iter().map(|row| row.as_ref().unwrap().len());
    assert!(counts.clone().sum::<usize>() > 5, "the nerve should fire");
    assert!(counts.zip(&table.measures[0]).all(|(count, told)| count as f64 == *told));
    let raster = SweepAsked { kind: Some(SweepKind::Raster), ..SweepAsked::default() };
    let figure = one("raster", &table, &SweepAsked { spikes: Some(&spikes), ..raster });
    let strokes = lines_of(&figure, "#0072B2").len();
    assert_eq!(strokes, spikes.rows.iter().flatten().map(Vec::len).sum::<usize>());
    // Without times a stroke is the measure of a run.
    let figure = one("raster-of-counts", &table, &raster);
    assert_eq!(lines_of(&figure, "#0072B2").len(), 15, "a stroke for each run");
    assert!(
        figure.description().contains("A lane is a run, its stroke"),
        "{}",
        figure.description()
    );
}

#[test]
fn what_the_table_does_not_have_is_refused_with_what_it_has() {
    let table = made(
        "refused",
        "01-one-impulse.toml",
        &format!(
            "measures = [\"quantal_content_first\"]\n{MAGNESIUM}values = [\"1 mM\", \"2 mM\"]\n"
        ),
    );
    let said = |asked: &SweepAsked<'_>| draw(&table, asked).unwrap_err().to_string();
    let heat_map = SweepAsked { kind: Some(SweepKind::HeatMap), ..SweepAsked::default() };
    assert!(said(&heat_map).contains("needs two axes, and this table has `bath.magnesium`"));
    let names = ["fibre_spikes".to_owned()];
    let measure = SweepAsked { measures: &names, ..SweepAsked::default() };
    assert!(said(&measure).contains("it has `quantal_content_first`"), "{}", said(&measure));
    let mut failed = table.clone();
    failed.measures[0].fill(f64::NAN);
    failed.failures.fill("it went wrong".into());
    let why = draw(&failed, &SweepAsked::default()).unwrap_err().to_string();
    assert!(why.contains("2 rows failed, the first because it went wrong"), "{why}");
}

#[test]
fn rows_that_failed_are_marked_and_counted() {
    let mut table = made(
        "marked",
        "01-one-impulse.toml",
        &format!(
            "title = \"Two rows are missing\"\nmeasures = [\"quantal_content_first\"]\n\
             {MAGNESIUM}from = \"0.5 mM\"\nto = \"5 mM\"\ncount = 10\n"
        ),
    );
    for row in [3, 4] {
        table.measures[0][row] = f64::NAN;
        table.failures[row] = "it took too many steps".into();
    }
    let figure = one("failed", &table, &SweepAsked::default());
    let words: Vec<String> = text_boxes(&figure).into_iter().map(|(words, _)| words).collect();
    for expected in ["failed: 2", "2 of 10 runs failed."] {
        assert!(words.iter().any(|text| text == expected), "{expected}: {words:?}");
    }
    assert_eq!(lines_of(&figure, "#0072B2").len(), 2, "the curve breaks where rows are missing");
}
