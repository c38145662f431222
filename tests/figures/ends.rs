//! Lines that end apart or close together, and lines that have gaps.

use super::*;

#[test]
fn ends_that_stand_apart_are_named_where_they_are() {
    let traces = [90.0, 65.0, 41.0].map(|quanta| {
        let mut trace = synapse(60.0, &[1.0], quanta, 0.05);
        trace.columns.retain(|column| column.name == "force_frac");
        trace.columns[0].values.iter_mut().for_each(|value| *value *= quanta / 90.0);
        trace
    });
    let names = ["little Mg²⁺", "normal Mg²⁺", "much Mg²⁺"];
    let runs: Vec<Shown<'_>> = names.iter().zip(&traces).map(|(n, t)| shown(n, t)).collect();
    let figure = keep("ends", &runs, &heading("Force and magnesium", "How strong is a twitch?"));
    assert_legible(&figure);
    let boxes = text_boxes(&figure);
    for (name, colour) in names.iter().zip(["#0072B2", "#D55E00", "#009E73"]) {
        let lines = lines_of(&figure, colour);
        assert_eq!(lines.len(), 1, "the key is not needed beside labels at the ends");
        let (x, y) = *lines[0].last().unwrap();
        let places: Vec<_> = boxes.iter().filter(|(words, _)| words == name).collect();
        assert_eq!(places.len(), 1, "{name} stands once");
        let place = places[0].1;
        // The page is 17400 units and 657.6 pixels of SVG wide.
        let end = (f64::from(x) * 657.638 / 17400.0, f64::from(y) * 657.638 / 17400.0);
        assert!(f64::from(place.left()) > end.0);
        assert!(f64::from(place.top()) < end.1 && end.1 < f64::from(place.bottom()));
    }
}

#[test]
fn trains_laid_over_each_other_stay_readable() {
    let impulses: Vec<f64> = (0..30).map(|i| 20.0 * f64::from(i) + 5.0).collect();
    let mut traces = [84.0, 30.0].map(|quanta| synapse(700.0, &impulses, quanta, 0.05));
    for (trace, level) in traces.iter_mut().zip([0.6, 4.0]) {
        add(trace, "bath_calcium_mM", |_| 1.2);
        add(trace, "bath_magnesium_mM", |t| if t < 200.0 { 0.6 } else { level });
    }
    let runs = [shown("magnesium left alone", &traces[0]), shown("magnesium raised", &traces[1])];
    let figure = keep("trains", &runs, &heading("A train meets magnesium", "What is left?"));
    assert_legible(&figure);
    let words: Vec<String> = text_boxes(&figure).into_iter().map(|(words, _)| words).collect();
    assert!(words.iter().any(|words| words == "Mg²⁺ in the bath (mM)"));
    assert!(!words.iter().any(|words| words == "Ca²⁺ in the bath (mM)"), "it does not change");
}

#[test]
fn zeros_leave_a_gap_on_a_logarithmic_axis_instead_of_a_false_line() {
    let mut trace = synapse(12.0, &[1.0], 84.0, 0.01);
    for sample in 400..500 {
        set(&mut trace, "calcium_near_channels_uM", sample, 0.0);
    }
    let figure = keep("zeros", &[shown("x", &trace)], &heading("Zeros", ""));
    // Influx in one piece, calcium near the channels in two.
    let lines = lines_of(&figure, "#D55E00");
    assert_eq!(lines.len(), 3);
    let (before, after) = (lines[1].last().unwrap(), lines[2].first().unwrap());
    assert!(after.0 - before.0 > 900, "1 ms is left out: {before:?} to {after:?}");
}
