//! Plots of one quantity against another, read back from their files.

use crate::{assert_legible, heading, lines_of, stamp, text_boxes};
use calgate::figure::{
    Band, Bar, Colour, Dash, FigureError, Guide, Histogram, Line, MarkRow, Measured, MeasuredPoint,
    Plot, PlotAxis, PlotPanel, SecondAxis, Style, Svg, Tone, Zone, plot, png,
};
use calgate::text::Catalogue;

const INK: &str = "#222222";
const BLUE: &str = "#0072B2";
const VERMILLION: &str = "#D55E00";
const GUIDE: &str = "#666666";

/// A place or a corner, in hundredths of a millimetre from the top left.
pub(crate) type Place = (i32, i32);

pub(crate) fn draw(shown: &Plot) -> Result<Svg, FigureError> {
    plot(shown, &Catalogue::english(), &Style::default())
}

/// A plot of one panel.
pub(crate) fn plot_of(x: PlotAxis, panel: PlotPanel) -> Plot {
    let heading = heading("A plot", "What does it show?");
    Plot { heading, stamp: stamp(), x, panels: vec![panel], ..Plot::default() }
}

/// Leaves both files where people can look at them, and asks of them what every figure owes.
pub(crate) fn keep(name: &str, figure: Result<Svg, FigureError>) -> Svg {
    let figure = figure.unwrap();
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("figures");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}.svg")), figure.text()).unwrap();
    std::fs::write(folder.join(format!("{name}.png")), png(&figure, 150.0).unwrap()).unwrap();
    assert_legible(&figure);
    figure
}

/// The corners of every shape filled with a colour.
pub(crate) fn shapes_of(figure: &Svg, colour: &str) -> Vec<Vec<Place>> {
    let fill = format!("fill=\"{colour}\"");
    let shapes = figure.text().lines().filter(|l| l.starts_with("<polygon") && l.contains(&fill));
    let corner = |pair: &str| {
        let (x, y) = pair.split_once(',').unwrap();
        (x.parse().unwrap(), y.parse().unwrap())
    };
    shapes
        .map(|line| {
            let points = line.split("points=\"").nth(1).unwrap().split('"').next().unwrap();
            points.split_whitespace().map(corner).collect()
        })
        .collect()
}

/// Left, top, right and bottom of a shape.
pub(crate) fn bounds(shape: &[Place]) -> (i32, i32, i32, i32) {
    let (xs, ys) = (shape.iter().map(|c| c.0), shape.iter().map(|c| c.1));
    (xs.clone().min().unwrap(), ys.clone().min().unwrap(), xs.max().unwrap(), ys.max().unwrap())
}

/// Middles of all circles with a rim of a colour.
pub(crate) fn circles(figure: &Svg, colour: &str) -> Vec<Place> {
    let stroke = format!("stroke=\"{colour}\"");
    let spots = figure.text().lines().filter(|l| l.starts_with("<circle") && l.contains(&stroke));
    let value = |line: &str, name: &str| {
        let rest = line.split(&format!("{name}=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    spots.map(|line| (value(line, "cx"), value(line, "cy"))).collect()
}

/// The frames of all panels: where the two longest straight lines in ink meet.
pub(crate) fn frames(figure: &Svg) -> Vec<(i32, i32, i32, i32)> {
    let straight = lines_of(figure, INK).into_iter().filter(|line| line.len() == 2);
    let upright = straight.filter(|line| line[0].0 == line[1].0 && (line[1].1 - line[0].1) > 600);
    let across: Vec<Vec<Place>> = lines_of(figure, INK)
        .into_iter()
        .filter(|line| line.len() == 2 && line[0].1 == line[1].1 && line[1].0 - line[0].0 > 5000)
        .collect();
    upright
        .filter_map(|axis| {
            let (left, top, bottom) = (axis[0].0, axis[0].1, axis[1].1);
            let below = across.iter().find(|line| line[0] == (left, bottom))?;
            Some((left, top, below[1].0, bottom))
        })
        .collect()
}

/// Where on the page a number stands whose tick is somewhere beside it, in canvas units.
fn number(figure: &Svg, text: &str) -> (f64, f64) {
    let boxes = text_boxes(figure);
    let found: Vec<_> = boxes.iter().filter(|(words, _)| words == text).collect();
    assert_eq!(found.len(), 1, "{text} among {boxes:?}");
    // The page is 17400 units and 657.6 pixels of SVG wide.
    let units = |pixels: f32| f64::from(pixels) * 17400.0 / 657.638;
    let place = found[0].1;
    (units(place.left().midpoint(place.right())), units(place.top().midpoint(place.bottom())))
}

fn close(found: i32, expected: f64) -> bool {
    (f64::from(found) - expected).abs() <= 1.5
}

#[test]
fn zones_reach_exactly_from_their_first_to_their_last_value_and_no_further_than_the_frame() {
    let panel = PlotPanel {
        zones: vec![
            Zone::new(f64::NEG_INFINITY, 0.7, "deficiency", Tone::Caution),
            Zone::new(0.7, 1.05, "normal", Tone::Good),
            Zone::new(5.0, 9.0, "breathing fails", Tone::Danger),
            Zone::new(20.0, 30.0, "beyond all", Tone::Neutral),
        ],
        lines: vec![Line::new(vec![(0.0, 0.85), (28.0, 4.1)], "serum")],
        ..PlotPanel::new(PlotAxis::from_zero("Total Mg (mM)").between(0.0, 6.0))
    };
    let figure = keep("zones", draw(&plot_of(PlotAxis::linear("Time (days)"), panel)));
    let (left, top, right, bottom) = frames(&figure)[0];
    let y = |value: f64| f64::from(bottom) - value / 6.0 * f64::from(bottom - top);
    for (colour, from, to) in
        [("#009E73", 0.7, 1.05), ("#B88B00", 0.0, 0.7), (VERMILLION, 5.0, 6.0)]
    {
        let zone = bounds(&shapes_of(&figure, colour)[0]);
        assert_eq!((zone.0, zone.2), (left, right), "{colour}");
        assert!(close(zone.1, y(to)) && close(zone.3, y(from)), "{colour}: {zone:?}");
    }
    let words: Vec<String> = text_boxes(&figure).into_iter().map(|(words, _)| words).collect();
    for name in ["deficiency", "normal", "breathing fails"] {
        assert!(words.iter().any(|words| words == name), "{name} is not named");
    }
    assert!(!words.iter().any(|words| words == "beyond all"), "it lies beyond the axis");
    let marks = figure.text().find("#009E73").unwrap();
    assert!(marks < figure.text().find(BLUE).unwrap(), "a zone lies on the line");
}

#[test]
fn error_bars_end_at_their_values_and_carry_a_cap_only_where_they_truly_end() {
    let points = vec![
        MeasuredPoint::new(2.0, 30.0).give_or_take(8.0),
        MeasuredPoint { y_between: Some((35.0, 70.0)), ..MeasuredPoint::new(5.0, 40.0) },
        MeasuredPoint { x_between: Some((6.0, 9.0)), ..MeasuredPoint::new(8.0, 10.0) },
    ];
    let panel = PlotPanel {
        points: vec![Measured { colour: Colour::Vermillion, ..Measured::new(points, "published") }],
        ..PlotPanel::new(PlotAxis::from_zero("Quanta").between(0.0, 50.0))
    };
    let x = PlotAxis::linear("Mg²⁺ (mM)").between(0.0, 10.0);
    let figure = keep("error-bars", draw(&plot_of(x, panel)));
    let (left, top, right, bottom) = frames(&figure)[0];
    let x = |value: f64| f64::from(left) + value / 10.0 * f64::from(right - left);
    let y = |value: f64| f64::from(bottom) - value / 50.0 * f64::from(bottom - top);
    let places = circles(&figure, VERMILLION);
    // The key holds one more.
    for (index, (at, value)) in [(2.0, 30.0), (5.0, 40.0), (8.0, 10.0)].into_iter().enumerate() {
        assert!(close(places[index].0, x(at)) && close(places[index].1, y(value)), "{places:?}");
    }
    assert_eq!(places.len(), 4);
    let bars = lines_of(&figure, VERMILLION);
    let ends = |bar: &[Place]| (bounds(bar).1, bounds(bar).3);
    let uprights: Vec<_> = bars.iter().filter(|bar| bar[0].0 == bar[1].0).collect();
    let tall: Vec<_> = uprights.iter().filter(|bar| ends(bar).1 - ends(bar).0 > 200).collect();
    assert_eq!(tall.len(), 2);
    assert!(close(ends(tall[0]).0, y(38.0)) && close(ends(tall[0]).1, y(22.0)));
    assert_eq!(ends(tall[1]).0, top, "cut off at the frame");
    assert!(close(ends(tall[1]).1, y(35.0)));
    let at_top = bars.iter().any(|bar| bar[0].1 == top && bar[1].1 == top);
    assert!(!at_top, "a cap where the bar does not end");
    let across =
        bars.iter().find(|bar| bar[0].1 == bar[1].1 && bounds(bar).2 - bounds(bar).0 > 300);
    let (from, _, to, _) = bounds(across.unwrap());
    assert!(close(from, x(6.0)) && close(to, x(9.0)));
}

#[test]
fn decades_stand_equally_far_apart_on_both_axes_and_a_power_law_is_straight() {
    let law = (0..=60).map(|i| 0.01 * libm::exp10(f64::from(i) / 20.0));
    let panel = PlotPanel {
        lines: vec![Line::new(law.map(|x| (x, 1000.0 * x * x)).collect(), "square")],
        ..PlotPanel::new(PlotAxis::logarithmic("Release").between(0.1, 1e5))
    };
    let x = PlotAxis::logarithmic("Ca²⁺ (mM)").between(0.01, 10.0);
    let figure = keep("logarithmic", draw(&plot_of(x, panel)));
    let (left, top, right, bottom) = frames(&figure)[0];
    let decade = f64::from(right - left) / 3.0;
    for (step, text) in ["0.01", "0.1", "1"].iter().enumerate() {
        let all: Vec<_> = text_boxes(&figure)
            .into_iter()
            .filter(|(words, place)| {
                words == text && f64::from(place.top()) * 17400.0 / 657.638 > f64::from(bottom)
            })
            .collect();
        let middle = f64::from(all[0].1.left().midpoint(all[0].1.right())) * 17400.0 / 657.638;
        assert!((middle - f64::from(left) - decade * step as f64).abs() < 40.0, "{text}: {middle}");
    }
    assert!(text_boxes(&figure).iter().any(|(words, _)| words == "1000"));
    let line = lines_of(&figure, BLUE).remove(0);
    assert_eq!(line.len(), 2, "a straight line needs its ends only: {line:?}");
    // From 0.1 at 0.01 to 100 000 at 10: corner to corner.
    assert!(close(line[0].0, f64::from(left)) && close(line[0].1, f64::from(bottom)), "{line:?}");
    assert!(close(line[1].0, f64::from(right)) && close(line[1].1, f64::from(top)), "{line:?}");
}

#[test]
fn the_second_axis_carries_the_same_values_in_its_own_unit() {
    let panel = PlotPanel {
        second_axis: Some(SecondAxis { title: "mg/dL".into(), factor: 2.431 }),
        lines: vec![Line::new(vec![(0.0, 0.85), (28.0, 4.1)], "kidneys at 5 %")],
        ..PlotPanel::new(PlotAxis::from_zero("Total Mg (mM)").between(0.0, 5.0))
    };
    let figure = keep("second-axis", draw(&plot_of(PlotAxis::linear("Time (days)"), panel)));
    let (_, top, right, bottom) = frames(&figure)[0];
    for value in [6.0, 8.0, 12.0] {
        let (x, y) = number(&figure, &format!("{value}"));
        let expected = f64::from(bottom) - value / 2.431 / 5.0 * f64::from(bottom - top);
        assert!((y - expected).abs() < 30.0, "{value} stands at {y}, not at {expected}");
        assert!(x > f64::from(right));
    }
    let ticks = lines_of(&figure, GUIDE);
    let at = |value: f64| f64::from(bottom) - value / 2.431 / 5.0 * f64::from(bottom - top);
    for value in [0.0, 2.0, 4.0, 6.0, 8.0, 10.0, 12.0] {
        let tick = |line: &Vec<Place>| line[0].0 == right && close(line[0].1, at(value));
        assert!(ticks.iter().any(tick), "no tick at {value}");
    }
    let boxes = text_boxes(&figure);
    let name = boxes.iter().find(|(words, _)| words == "kidneys at 5 %").unwrap().1;
    let twelve = boxes.iter().find(|(words, _)| words == "12").unwrap().1;
    assert!(name.left() > twelve.right(), "the name stands beyond the axis");
}

#[test]
fn what_leaves_the_frame_is_cut_off_and_never_drawn_along_the_border() {
    let wave: Vec<(f64, f64)> =
        (0..=400).map(|i| f64::from(i) / 20.0).map(|x| (x, 10.0 * libm::sin(x))).collect();
    let around = wave.iter().map(|&(x, y)| (x, y - 2.0, y + 2.0)).collect();
    let panel = PlotPanel {
        lines: vec![Line::new(wave, "")],
        bands: vec![Band { colour: Colour::Green, ..Band::new(around, "") }],
        points: vec![Measured {
            colour: Colour::Vermillion,
            ..Measured::new([3.0, 8.0].map(|y| MeasuredPoint::new(10.0, y)).to_vec(), "")
        }],
        ..PlotPanel::new(PlotAxis::linear("y").between(-5.0, 5.0))
    };
    let figure = keep("cut", draw(&plot_of(PlotAxis::linear("x").between(2.0, 18.0), panel)));
    let (left, top, right, bottom) = frames(&figure)[0];
    let pieces = lines_of(&figure, BLUE);
    assert!(pieces.len() >= 5, "{} pieces", pieces.len());
    for piece in &pieces {
        let (from, high, to, low) = bounds(piece);
        assert!(left <= from && to <= right && top <= high && low <= bottom, "{piece:?}");
        let along =
            |pair: &[Place]| pair[0].1 == pair[1].1 && (pair[0].1 == top || pair[0].1 == bottom);
        assert!(!piece.windows(2).any(along), "a line along the border: {piece:?}");
    }
    let band = bounds(&shapes_of(&figure, "#009E73")[0]);
    assert_eq!((band.1, band.3), (top, bottom), "the band reaches through the frame, no further");
    assert!(left <= band.0 && band.2 <= right, "{band:?}");
    assert_eq!(circles(&figure, VERMILLION).len(), 1, "the point at 8 is beyond the frame");
}

#[test]
fn zeros_leave_a_gap_on_a_logarithmic_axis_and_bands_sink_to_its_end() {
    let values = [5.0, 1.0, 0.0, 0.0, 0.5, 2.0];
    let points: Vec<(f64, f64)> = values.iter().zip(0..).map(|(y, x)| (f64::from(x), *y)).collect();
    let band = points.iter().map(|&(x, y)| (x, 0.0, y + 1.0)).collect();
    let panel = PlotPanel {
        lines: vec![Line::new(points, "release")],
        bands: vec![Band { colour: Colour::Green, ..Band::new(band, "range") }],
        ..PlotPanel::new(PlotAxis::logarithmic("Quanta").between(0.1, 10.0))
    };
    let figure = keep("gap", draw(&plot_of(PlotAxis::linear("Mg²⁺ (mM)"), panel)));
    let pieces: Vec<_> = lines_of(&figure, BLUE);
    // The key holds no piece of the line: it is named at its end.
    assert_eq!(pieces.len(), 2, "{pieces:?}");
    let (_, _, _, bottom) = frames(&figure)[0];
    assert_eq!(bounds(&shapes_of(&figure, "#009E73")[0]).3, bottom);
}

#[test]
fn bars_stand_on_zero_side_by_side_with_their_heights() {
    let counts = [40.0, 90.0, 130.0, 20.0];
    let panel = PlotPanel {
        histograms: vec![Histogram::new(-0.5, 1.0, &counts, "500 trials")],
        guides: vec![Guide::new(100.0, "expected")],
        ..PlotPanel::new(PlotAxis::from_zero("Trials").between(0.0, 150.0))
    };
    let figure = keep("bars", draw(&plot_of(PlotAxis::linear("Quanta"), panel)));
    let (left, top, right, bottom) = frames(&figure)[0];
    let bars: Vec<_> = shapes_of(&figure, BLUE).iter().map(|bar| bounds(bar)).collect();
    let width = f64::from(right - left) / 4.0;
    for (index, (bar, count)) in bars.iter().zip(counts).enumerate() {
        let from = f64::from(left) + width * index as f64;
        assert!(close(bar.0, from) && close(bar.2, from + width), "{bar:?}");
        assert_eq!(bar.3, bottom);
        assert!(close(bar.1, f64::from(bottom) - count / 150.0 * f64::from(bottom - top)));
    }
    assert_eq!(bars.len(), 5, "four bars and the key");
    let empty =
        Histogram { bars: vec![Bar { from: 0.0, to: 1.0, height: 0.0 }], ..Histogram::default() };
    let panel = PlotPanel { histograms: vec![empty], ..PlotPanel::new(PlotAxis::from_zero("n")) };
    assert!(draw(&plot_of(PlotAxis::linear("x"), panel)).is_ok(), "nothing counted is a result");
}

#[test]
fn names_stand_at_the_ends_of_lines_that_part_and_beside_samples_of_lines_that_meet() {
    let line = |index: usize, end: f64| {
        let points = vec![(0.0, 10.0), (10.0, end)];
        Line::new(points, format!("line {index}")).numbered(index)
    };
    let of = |ends: &[f64]| {
        let lines = ends.iter().enumerate().map(|(index, end)| line(index, *end)).collect();
        let panel =
            PlotPanel { lines, ..PlotPanel::new(PlotAxis::from_zero("y").between(0.0, 12.0)) };
        plot_of(PlotAxis::linear("x"), panel)
    };
    let parted = keep("parted", draw(&of(&[2.0, 6.0, 11.0])));
    let (_, top, right, bottom) = frames(&parted)[0];
    for (index, end) in [2.0, 6.0, 11.0].into_iter().enumerate() {
        let (x, y) = number(&parted, &format!("line {index}"));
        let expected = f64::from(bottom) - end / 12.0 * f64::from(bottom - top);
        assert!(x > f64::from(right) && (y - expected).abs() < 60.0, "{index}: {y}, {expected}");
    }
    assert_eq!(lines_of(&parted, BLUE).len(), 1, "no sample is needed");
    let met = keep("met", draw(&of(&[2.0, 2.1, 11.0])));
    for colour in [BLUE, VERMILLION, "#009E73"] {
        assert_eq!(lines_of(&met, colour).len(), 2, "a line and its sample in {colour}");
    }
    let dashed = met.text().lines().filter(|line| line.contains("stroke-dasharray"));
    assert_eq!(dashed.count(), 4, "the second and the third line, and their samples");
}

#[test]
fn dashes_keep_apart_also_where_lines_share_a_colour() {
    let dashes = [Dash::Solid, Dash::Dashed, Dash::Dotted, Dash::DashDot, Dash::LongDash];
    let lines = dashes.iter().enumerate().map(|(index, dash)| {
        let y = index as f64 + 1.0;
        Line::new(vec![(0.0, y), (1.0, y)], format!("{dash:?}")).dashed(*dash)
    });
    let panel = PlotPanel { lines: lines.collect(), ..PlotPanel::new(PlotAxis::from_zero("y")) };
    let figure = keep("dashes", draw(&plot_of(PlotAxis::linear("x"), panel)));
    let of_line = |line: &&str| line.starts_with("<polyline") && line.contains(BLUE);
    let mut found: Vec<&str> = figure
        .text()
        .lines()
        .filter(of_line)
        .map(|line| {
            line.split("stroke-dasharray=\"").nth(1).unwrap_or("\"").split('"').next().unwrap()
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    assert_eq!(found.len(), 5, "{found:?}");
}

/// A figure with everything in it.
pub(crate) fn full() -> Plot {
    let curve = |scale: f64| -> Vec<(f64, f64)> {
        (0..=50).map(|i| f64::from(i) / 5.0).map(|x| (x, scale * libm::exp(-x / 3.0))).collect()
    };
    let band = curve(30.0).into_iter().map(|(x, y)| (x, y * 0.7, y * 1.3)).collect();
    let points = [(0.55, 25.0), (2.0, 15.0), (6.0, 4.0)];
    let points = points.iter().map(|(x, y)| MeasuredPoint::new(*x, *y).give_or_take(y / 4.0));
    let first = PlotPanel {
        bands: vec![Band::new(band, "5–95 % over the parameters' ranges")],
        lines: vec![Line::new(curve(30.0), "model"), Line::new(curve(60.0), "more").numbered(1)],
        points: vec![Measured::new(points.collect(), "del Castillo & <Katz> 1954")],
        guides: vec![Guide::new(11.0, "quanta the fibre needs"), Guide::new(12.0, "another")],
        zones: vec![Zone::new(0.0, 3.0, "too few", Tone::Caution)],
        marks: vec![MarkRow { at: vec![1.0, 4.0], label: "a dose".into() }],
        second_axis: Some(SecondAxis { title: "per cent".into(), factor: 4.0 }),
        ..PlotPanel::new(PlotAxis::from_zero("Quantal content (quanta)"))
    };
    let second = PlotPanel {
        lines: vec![Line::new(curve(2.0), "")],
        share: 0.6,
        ..PlotPanel::new(PlotAxis::logarithmic("Force (%)"))
    };
    Plot {
        zones: vec![
            Zone::new(0.7, 1.05, "normal", Tone::Good),
            Zone::new(2.5, 4.0, "reflexes weak", Tone::Caution),
            Zone::new(3.7, 4.9, "reflexes lost", Tone::Serious),
            Zone::new(
                8.9,
                f64::INFINITY,
                "a name much wider than its zone at the end",
                Tone::Danger,
            ),
        ],
        guides: vec![Guide::new(0.55, "rest")],
        panels: vec![first, second],
        ..plot_of(PlotAxis::linear("Total Mg (mM)"), PlotPanel::default())
    }
}

#[test]
fn a_figure_with_everything_in_it_stays_legible_and_is_the_same_each_time() {
    let figure = keep("full", draw(&full()));
    assert_eq!(figure, draw(&full()).unwrap());
    assert_eq!(png(&figure, 96.0).unwrap(), png(&draw(&full()).unwrap(), 96.0).unwrap());
    let words: Vec<String> = text_boxes(&figure).into_iter().map(|(words, _)| words).collect();
    let words = words.join(" ");
    for name in ["A", "B", "model", "more", "5–95 %", "<Katz>", "a dose", "per cent", "normal"] {
        assert!(words.contains(name), "{name} is missing: {words}");
    }
    for name in ["quanta the fibre needs", "another", "too few", "reflexes lost", "rest", "Force"] {
        assert!(words.contains(name), "{name} is missing: {words}");
    }
}

#[test]
fn zones_along_x_go_through_all_panels_under_bars_of_their_length() {
    let figure = draw(&full()).unwrap();
    let frames = frames(&figure);
    let (left, _, right, _) = frames[0];
    let shapes: Vec<_> = shapes_of(&figure, "#009E73").iter().map(|s| bounds(s)).collect();
    let tints: Vec<_> = shapes.iter().filter(|s| s.3 - s.1 > 500).collect();
    assert_eq!(tints.len(), 2, "one in each panel: {shapes:?}");
    let x = |value: f64| f64::from(left) + value / 10.0 * f64::from(right - left);
    for (tint, frame) in tints.iter().zip(&frames) {
        assert!(close(tint.0, x(0.7)) && close(tint.2, x(1.05)), "{tint:?}");
        assert_eq!((tint.1, tint.3), (frame.1, frame.3));
    }
    let bar = shapes.iter().find(|s| s.3 < frames[0].1).unwrap();
    assert_eq!((bar.0, bar.2), (tints[0].0, tints[0].2));
    let place = |name: &str| text_boxes(&figure).into_iter().find(|(w, _)| w == name).unwrap().1;
    assert!(place("reflexes lost").bottom() < place("reflexes weak").top(), "a row of its own");
}

#[test]
fn plots_with_any_number_of_names_stay_legible() {
    for lines in 1..=6 {
        for (guides, zones) in [(0, 0), (1, 3), (4, 2), (6, 6)] {
            let line = |index: usize| {
                let slope = index as f64 - 2.0;
                let points = (0..=20).map(|i| f64::from(i) / 2.0);
                let points = points.map(|x| (x, 5.0 + slope * x / 4.0)).collect();
                let name = format!("series {index} with a long name that breaks");
                Line::new(points, name).numbered(index)
            };
            let zone = |index: usize| {
                let from = index as f64 * 1.3;
                Zone::new(from, from + 0.9, format!("zone number {index}"), Tone::Neutral)
            };
            let guide = |index: usize| Guide::new(index as f64 * 1.1, format!("guide {index}"));
            let panel = PlotPanel {
                lines: (0..lines).map(line).collect(),
                guides: (0..guides).map(guide).collect(),
                zones: (0..zones).map(zone).collect(),
                ..PlotPanel::new(PlotAxis::linear("A quantity (unit)"))
            };
            let mut shown = plot_of(PlotAxis::linear("x"), panel);
            shown.guides =
                (0..guides).map(|i| Guide::new(i as f64 * 1.7, format!("at {i}"))).collect();
            let figure = draw(&shown).unwrap();
            assert_legible(&figure);
            let words: Vec<String> = text_boxes(&figure).into_iter().map(|(w, _)| w).collect();
            for index in 0..guides {
                let name = format!("guide {index}");
                assert!(words.contains(&name), "{name} of {lines}, {guides}, {zones}");
            }
        }
    }
}
