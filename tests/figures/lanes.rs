//! Comparisons of runs that fire often: a lane for each.

use crate::{assert_legible, heading, keep, shown, synapse, text_boxes};
use calgate::figure::{MOST_RUNS, Shown, Svg};
use calgate::trace::{Events, Trace};

/// The lines of a colour that are drawn without gaps.
fn solid_lines(figure: &Svg, colour: &str) -> usize {
    let is_solid = |line: &&str| {
        line.starts_with("<polyline") && line.contains(colour) && !line.contains("dasharray")
    };
    figure.text().lines().map(str::trim_start).filter(is_solid).count()
}

#[test]
fn runs_with_many_spikes_get_a_lane_each_and_runs_with_few_lie_over_each_other() {
    let run = |impulses: &[f64]| {
        let mut trace = synapse(200.0, impulses, 25.0, 0.05);
        trace.events.push(Events { name: "nerve_spike".into(), times_ms: impulses.to_vec() });
        trace
    };
    let many: Vec<f64> = (0..6).map(|i| 30.0 * f64::from(i) + 5.0).collect();
    let count = |figure: &Svg, words: &str| {
        text_boxes(figure).iter().filter(|(found, _)| found == words).count()
    };
    for runs in 2..=MOST_RUNS {
        let traces: Vec<Trace> =
            (0..runs).map(|i| if i == 1 { run(&many) } else { run(&[5.0]) }).collect();
        let shown: Vec<Shown<'_>> =
            traces.iter().enumerate().map(|(i, t)| shown(&format!("bath {i}"), t)).collect();
        let figure = keep(&format!("lanes-{runs}"), &shown, &heading("Lanes", "Who fires?"));
        assert_legible(&figure);
        // the second run's pen is dashed, but its three lanes are not
        assert!(solid_lines(&figure, "#D55E00") >= 3, "{runs}");
        for i in 0..runs {
            // in the key, beside the nerve's lane and beside the fibre's
            assert!(count(&figure, &format!("bath {i}")) >= 3, "{runs}");
        }
        assert_eq!(count(&figure, "F"), 1, "lanes share a letter");
        assert_eq!(count(&figure, "G"), 0, "lanes share a letter");
    }
    let traces = [run(&[5.0]), run(&[6.0])];
    let few = [shown("bath 0", &traces[0]), shown("bath 1", &traces[1])];
    let figure = keep("no-lanes", &few, &heading("No lanes", ""));
    assert_eq!(solid_lines(&figure, "#D55E00"), 0);
}
