//! What cannot be drawn truly is refused, and the reader of the message knows what to mend.

use crate::plots::{draw, plot_of};
use calgate::figure::{
    Band, FigureError, Histogram, Line, Measured, MeasuredPoint, Plot, PlotAxis, PlotPanel, Tone,
    Zone,
};

fn refusal(panel: PlotPanel) -> String {
    draw(&plot_of(PlotAxis::linear("Mg²⁺ (mM)"), panel)).unwrap_err().to_string()
}

fn with_line(y: PlotAxis, points: Vec<(f64, f64)>) -> PlotPanel {
    PlotPanel { lines: vec![Line::new(points, "model")], ..PlotPanel::new(y) }
}

#[test]
fn a_number_that_is_none_is_refused_with_its_place() {
    let panel = with_line(PlotAxis::linear("Quanta"), vec![(0.0, 1.0), (1.0, f64::NAN)]);
    let expected = "`model` is NaN at point 2; only finite numbers can be drawn";
    assert_eq!(refusal(panel), expected);
    let endless = with_line(PlotAxis::linear("Quanta"), vec![(f64::INFINITY, 1.0)]);
    assert!(refusal(endless).contains("`model` is inf at point 1"));
    let point = MeasuredPoint { y_between: Some((f64::NAN, 3.0)), ..MeasuredPoint::new(1.0, 2.0) };
    let panel = PlotPanel {
        points: vec![Measured::new(vec![point], "")],
        ..PlotPanel::new(PlotAxis::linear("Quanta"))
    };
    assert!(refusal(panel).contains("`Quanta` is NaN at point 1"), "named by its axis");
    let bars = PlotPanel {
        histograms: vec![Histogram::new(0.0, 1.0, &[1.0, f64::NAN], "trials")],
        ..PlotPanel::default()
    };
    assert!(refusal(bars).contains("`trials` is NaN at point 2"));
    let band = Band::new(vec![(0.0, 1.0, f64::NAN)], "range");
    let panel = PlotPanel { bands: vec![band], ..PlotPanel::default() };
    assert!(refusal(panel).contains("`range` is NaN at point 1"));
}

#[test]
fn what_has_no_place_among_powers_of_ten_is_refused() {
    let y = || PlotAxis::logarithmic("Quanta");
    let message = refusal(with_line(y(), vec![(0.0, 1.0), (1.0, -2.0)]));
    assert_eq!(
        message,
        "`model` is -2 at point 2, which has no place on a logarithmic axis; give values above zero \
         or a linear axis"
    );
    let measured = |value: f64| PlotPanel {
        points: vec![Measured::new(vec![MeasuredPoint::new(1.0, value)], "published")],
        ..PlotPanel::new(y())
    };
    assert!(refusal(measured(0.0)).contains("`published` is 0 at point 1"), "it would vanish");
    let cut = PlotPanel {
        points: vec![Measured::new(vec![MeasuredPoint::new(1.0, 0.2).give_or_take(0.3)], "a")],
        ..PlotPanel::new(y())
    };
    assert!(
        draw(&plot_of(PlotAxis::linear("x"), cut)).is_ok(),
        "an error bar may reach below zero"
    );
    let range = PlotPanel { y: y().between(0.0, 10.0), ..with_line(y(), vec![(0.0, 1.0)]) };
    assert!(refusal(range).contains("`Quanta` is 0 at its first value"));
}

#[test]
fn a_figure_without_data_is_refused() {
    let nothing = Plot { panels: vec![], ..plot_of(PlotAxis::default(), PlotPanel::default()) };
    assert_eq!(draw(&nothing), Err(FigureError::NoData { part: "A plot".into() }));
    let empty = PlotPanel::new(PlotAxis::linear("Quanta"));
    assert_eq!(refusal(empty), "`Quanta` of the figure holds no data");
    let hollow = with_line(PlotAxis::linear("Quanta"), vec![]);
    assert_eq!(refusal(hollow), "`Quanta` of the figure holds no data");
}

#[test]
fn ends_in_the_wrong_order_are_refused() {
    let panel = || with_line(PlotAxis::linear("Quanta"), vec![(0.0, 1.0), (1.0, 2.0)]);
    let zone = PlotPanel { zones: vec![Zone::new(2.0, 1.0, "normal", Tone::Good)], ..panel() };
    assert_eq!(refusal(zone), "`normal` reaches from 2 to 1; the lower end comes first");
    let range = with_line(PlotAxis::linear("Quanta").between(3.0, 3.0), vec![(0.0, 1.0)]);
    assert!(refusal(range).contains("`Quanta` reaches from 3 to 3"));
    let band = PlotPanel { bands: vec![Band::new(vec![(0.0, 2.0, 1.0)], "range")], ..panel() };
    assert!(refusal(band).contains("`range` reaches from 2 to 1"));
    let point = MeasuredPoint { y_between: Some((4.0, 3.0)), ..MeasuredPoint::new(1.0, 2.0) };
    let bar = PlotPanel { points: vec![Measured::new(vec![point], "published")], ..panel() };
    assert!(refusal(bar).contains("`published` reaches from 4 to 3"));
}

#[test]
fn series_that_cannot_be_told_apart_are_refused() {
    let line = |name: &str| Line::new(vec![(0.0, 1.0), (1.0, 2.0)], name);
    let panel = |lines| PlotPanel { lines, ..PlotPanel::new(PlotAxis::linear("Quanta")) };
    assert_eq!(
        refusal(panel(vec![line("human"), line("mouse")])),
        "`human` and `mouse` look alike; give them different colours, dashes or markers"
    );
    let unnamed = panel(vec![line("human"), line(""), line("")]);
    assert!(draw(&plot_of(PlotAxis::linear("x"), unnamed)).is_ok(), "single runs under their mean");
    let points = |name: &str| Measured::new(vec![MeasuredPoint::new(0.0, 1.0)], name);
    let both = PlotPanel { points: vec![points("a"), points("b")], ..panel(vec![]) };
    assert!(refusal(both).contains("`a` and `b` look alike"));
    let apart = vec![points("a").numbered(0), points("b").numbered(4)];
    let both = PlotPanel { points: apart, ..panel(vec![]) };
    assert!(draw(&plot_of(PlotAxis::linear("x"), both)).is_ok(), "one is filled");
    let many = (0..7).map(|i| line(&format!("line {i}")).numbered(i));
    let more = (0..8).map(|i| points(&format!("points {i}")).numbered(i));
    let crowd = PlotPanel { points: more.collect(), ..panel(many.take(6).collect()) };
    assert_eq!(
        refusal(crowd),
        "`Quanta` names 14 series, which cannot be told apart; give at most 12"
    );
}
