//! Curves that a reader can tell apart: in lanes of their own, or by a name close to them.

use crate::{assert_legible, draw, heading, keep, lines_of, shown, synapse, text_boxes};
use calgate::figure::Shown;
use calgate::trace::Trace;
use resvg::usvg;

/// The lowest and the highest place of a line, which has its zero at the top of the page.
fn extremes(line: &[(i32, i32)]) -> (i32, i32) {
    let heights = line.iter().map(|point| point.1);
    (heights.clone().max().unwrap(), heights.min().unwrap())
}

const RUN_COLOURS: [&str; 6] = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#B88B00", "#2F9BD3"];

#[test]
fn spikes_that_would_hide_each_other_get_a_lane_for_each_run() {
    let command = [400.0, 450.0, 500.0];
    let alone = [20.0, 60.0, 155.0, 230.0, 299.0, 370.0, 400.0, 450.0, 487.0, 500.0, 570.0];
    let traces = [
        synapse(600.0, &command, 84.0, 0.02),
        synapse(600.0, &command, 84.0, 0.02),
        synapse(600.0, &alone, 60.0, 0.02),
        synapse(600.0, &command, 12.0, 0.02),
    ];
    let mut traces = traces.to_vec();
    traces[2].events[0].times_ms = command.to_vec();
    let names = ["Normal", "Little Mg²⁺", "Little Mg²⁺, low Ca²⁺", "Toxic Mg²⁺"];
    let runs: Vec<Shown<'_>> = names.iter().zip(&traces).map(|(n, t)| shown(n, t)).collect();
    let figure = keep("lanes", &runs, &heading("Magnesium at the nerve-muscle junction", ""));
    assert_legible(&figure);

    let lines: Vec<_> = RUN_COLOURS[..4].iter().map(|colour| lines_of(&figure, colour)).collect();
    for panel in 0..5 {
        for pair in lines.windows(2) {
            let (above, below) = (extremes(&pair[0][panel]), extremes(&pair[1][panel]));
            assert!(above.0 < below.1, "in panel {panel}, {above:?} reaches into {below:?}");
        }
        let heights = lines.iter().map(|line| extremes(&line[panel])).map(|(low, high)| low - high);
        let heights: Vec<i32> = heights.collect();
        assert!((heights[0] - heights[1]).abs() <= 1, "lanes differ in scale: {heights:?}");
        assert!(heights[0] > 450, "a spike {} units high is too low", heights[0]);
    }
    let fibre = |run: usize| extremes(&lines[run][4]);
    assert!(fibre(3).0 - fibre(3).1 < 150, "the muscle of the last run does not answer");
    // Eleven spikes rise from the nerve of the third run and three from that of the others.
    let peaks = |line: &[(i32, i32)]| {
        let (low, high) = extremes(line);
        let up = |y: i32| y < low - (low - high) * 9 / 10;
        line.windows(2).filter(|pair| !up(pair[0].1) && up(pair[1].1)).count()
    };
    assert_eq!([0, 1, 2, 3].map(|run| peaks(&lines[run][0])), [3, 3, 11, 3]);

    let dashed = figure.text().lines().filter(|line| line.contains("stroke-dasharray"));
    assert_eq!(dashed.count(), 6, "only the force of three runs and its key are interrupted");
    let boxes = text_boxes(&figure);
    for name in names {
        let places = boxes.iter().filter(|(words, _)| words == name);
        assert_eq!(places.count(), 5, "{name} stands at four panels of lanes and at the force");
    }
    assert_eq!(boxes.iter().filter(|(words, _)| words.ends_with("quanta")).count(), 4);
}

#[test]
fn lanes_hold_two_to_six_runs_of_any_length_and_any_part_of_the_chain() {
    let names = [
        "No command, little magnesium, normal calcium, at rest in the evening",
        "short",
        "Muskelfaserverkürzungsgeschwindigkeit",
        "The squid axon, in water with few divalent ions",
        "Little <calcium> & \"much\" magnesium",
        "the sixth of the runs",
    ];
    let traces: Vec<Trace> = (0..6)
        .map(|run| {
            let length_ms = 300.0 + 150.0 * f64::from(run);
            let impulses: Vec<f64> = (0..=run).map(|i| 10.0 + 40.0 * f64::from(i + run)).collect();
            let mut trace = synapse(length_ms, &impulses, 60.0, 0.05);
            if run == 3 {
                trace.columns.truncate(1);
            }
            trace
        })
        .collect();
    for several in 2..=6 {
        let runs: Vec<Shown<'_>> =
            names.iter().zip(&traces).take(several).map(|(n, t)| shown(n, t)).collect();
        let figure =
            keep(&format!("lanes-unlike-{several}"), &runs, &heading("Lanes", "Who fires?"));
        assert_legible(&figure);
        let boxes = text_boxes(&figure);
        for name in &names[..several] {
            let in_full = boxes.iter().any(|(words, _)| words == name);
            assert!(in_full, "{name} stands nowhere in full");
        }
        let explained = boxes.iter().filter(|(words, _)| words == "stimulus");
        assert_eq!(explained.count(), 1, "marks above the lanes are explained once");
        for (run, colour) in RUN_COLOURS.iter().enumerate().take(several) {
            let curves = lines_of(&figure, colour).iter().filter(|line| line.len() > 2).count();
            assert!(curves >= if run == 3 { 1 } else { 6 }, "{curves} curves of run {run}");
        }
    }
}

#[test]
fn lanes_without_spikes_are_not_needed() {
    let silent = [0.0, 0.0].map(|quanta| synapse(600.0, &[], quanta, 0.5));
    let figure = draw(&[shown("a", &silent[0]), shown("b", &silent[1])], &heading("Silence", ""));
    let figure = figure.unwrap();
    assert_legible(&figure);
    let (first, second) = (lines_of(&figure, "#0072B2"), lines_of(&figure, "#D55E00"));
    assert_eq!(first[1], second[1], "both rest on the same line");
}

#[test]
fn calcium_near_the_channels_is_named_beside_its_peak() {
    let trace = synapse(12.0, &[1.0], 84.0, 0.01);
    let figure = draw(&[shown("one", &trace)], &heading("One impulse", "")).unwrap();
    let place = |wanted: &str| {
        text_boxes(&figure).into_iter().find(|(words, _)| words == wanted).unwrap().1
    };
    let near = lines_of(&figure, "#D55E00").remove(1);
    // The page is 17400 units and 657.6 pixels of SVG wide.
    let pixels = |units: i32| f64::from(units) * 657.638 / 17400.0;
    let peak = near.iter().min_by_key(|point| point.1).unwrap();
    let name = place("near channels");
    assert!((f64::from(name.left()) - pixels(peak.0)).abs() < 20.0, "{peak:?} {name:?}");
    assert!((f64::from(name.top()) - pixels(peak.1)).abs() < 15.0, "{peak:?} {name:?}");
    assert!(place("whole ending").top() > name.bottom(), "it stands by the lower curve");
    for colour in ["#A84A00", "#8A5F00"] {
        assert!(lines_of(&figure, colour).is_empty(), "no line has to lead to either name");
    }
}

#[test]
fn curves_that_part_within_a_panel_are_named_there() {
    // Three fibres that answer one after the other, over a flat fourth.
    let traces = [20.0, 60.0, 95.0, 500.0].map(|start_ms| {
        let mut trace = synapse(120.0, &[start_ms], 84.0, 0.05);
        trace.columns.retain(|column| column.name == "fibre_potential_mV");
        trace.events.clear();
        trace
    });
    let names = ["first", "second", "third", "none"];
    let runs: Vec<Shown<'_>> = names.iter().zip(&traces).map(|(n, t)| shown(n, t)).collect();
    let figure = keep("apart", &runs, &heading("Late and later", ""));
    assert_legible(&figure);
    let boxes = text_boxes(&figure);
    for (name, colour) in names.iter().zip(RUN_COLOURS).take(3) {
        let curve = &lines_of(&figure, colour)[1];
        let peak = curve.iter().min_by_key(|point| point.1).unwrap();
        let x = f64::from(peak.0) * 657.638 / 17400.0;
        let near = |place: &usvg::Rect| {
            (f64::from(place.left()) - x).abs() < 20.0
                || (f64::from(place.right()) - x).abs() < 20.0
        };
        assert!(boxes.iter().any(|(words, place)| words == name && near(place)), "{name}");
    }
}
