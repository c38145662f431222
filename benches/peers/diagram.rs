//! The work-precision diagram: how long a run takes for how small an error, one panel for each
//! case.

use calgate::figure::{
    Colour, Dash, Heading, Line, Plot, PlotAxis, PlotPanel, Stamp, Style, plot, png,
};
use calgate::text::Catalogue;
use std::path::Path;

/// One row of the table: program, case, error and time.
struct Row {
    program: String,
    case: String,
    error: f64,
    time_ms: f64,
}

/// The look of each program, in the order of the table; those beyond have none and are left out.
const LOOKS: [(Colour, Dash); 12] = [
    (Colour::Vermillion, Dash::Solid),
    (Colour::Vermillion, Dash::Dashed),
    (Colour::Orange, Dash::Dotted),
    (Colour::Blue, Dash::Solid),
    (Colour::Blue, Dash::Dashed),
    (Colour::Sky, Dash::DashDot),
    (Colour::Green, Dash::Solid),
    (Colour::Purple, Dash::LongDash),
    (Colour::Ink, Dash::DashDotDot),
    (Colour::Ink, Dash::Solid),
    (Colour::Green, Dash::Dashed),
    (Colour::Purple, Dash::Dotted),
];

/// Reads the table that `benches/peers/collect.py` wrote and leaves `work-precision.svg` and `.png`
/// in the folder.
pub(crate) fn draw(table: &Path, folder: &Path) {
    let rows = read(table);
    let programs = distinct(rows.iter().map(|row| &row.program));
    let (mut panels, mut named) = (Vec::new(), Vec::new());
    for case in distinct(rows.iter().map(|row| &row.case)) {
        let lines = programs.iter().zip(LOOKS).filter_map(|(program, (colour, dash))| {
            let of = rows.iter().filter(|row| row.case == case && row.program == *program);
            let mut points: Vec<(f64, f64)> = of.map(|row| (row.error, row.time_ms)).collect();
            points.sort_by(|a, b| a.0.total_cmp(&b.0));
            if points.len() < 2 {
                return None;
            }
            // named once, where it comes first
            let is_new = !named.contains(program);
            let name = if is_new { program.as_str() } else { "" };
            named.extend(is_new.then(|| program.clone()));
            Some(Line { colour, ..Line::new(points, name) }.dashed(dash))
        });
        panels.push(PlotPanel {
            lines: lines.collect(),
            ..PlotPanel::new(PlotAxis::logarithmic(format!("{case}: CPU time (ms)")))
        });
    }
    let figure = Plot {
        heading: Heading {
            title: "Work and precision of solvers on the same equations".to_owned(),
            question: "Lower and further left is better.".to_owned(),
            description: "CPU time against the largest error of each solver.".to_owned(),
        },
        stamp: Stamp { line: format!("from {}", table.display()), record: String::new() },
        x: PlotAxis::logarithmic("Largest error of any state, in parts of its largest size"),
        panels,
        ..Plot::default()
    };
    let svg = plot(&figure, &Catalogue::english(), &Style::default()).unwrap();
    std::fs::write(folder.join("work-precision.svg"), svg.text()).unwrap();
    std::fs::write(folder.join("work-precision.png"), png(&svg, 120.0).unwrap()).unwrap();
}

fn distinct<'a>(values: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for value in values {
        if !found.contains(value) {
            found.push(value.clone());
        }
    }
    found
}

fn read(table: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(table).unwrap();
    let heads = reader.headers().unwrap().clone();
    let place = |name: &str| heads.iter().position(|head| head == name).unwrap();
    let places = ["program", "case", "error", "time_ms"].map(place);
    let row = |record: csv::StringRecord| {
        let cell = |i: usize| record[places[i]].to_owned();
        let (error, time_ms) = (cell(2).parse().ok()?, cell(3).parse().ok()?);
        Some(Row { program: cell(0), case: cell(1), error, time_ms })
    };
    reader.records().filter_map(|record| row(record.unwrap())).collect()
}
