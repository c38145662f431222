//! Tornados and claims, read back from their files.

use crate::plots::{Place, bounds, circles, keep, shapes_of};
use crate::{heading, lines_of, stamp, text_boxes};
use calgate::figure::{
    ClaimGroup, ClaimRow, Claims, FigureError, PlotAxis, Style, Svg, Tornado, TornadoRow, Verdict,
    Words, claims, tornado,
};
use calgate::text::Catalogue;

const BLUE: &str = "#0072B2";
const VERMILLION: &str = "#D55E00";
const GREEN: &str = "#009E73";
const ARROW: &str = "#B88B00";
const ACCEPTED: &str = "#BFC7CE";

fn row(label: &str, low: f64, high: f64) -> TornadoRow {
    let (at_low, at_high) = ("0.2 mM".to_owned(), "0.8 mM".to_owned());
    TornadoRow { label: label.into(), low, high, at_low, at_high }
}

fn storm(rows: Vec<TornadoRow>) -> Tornado {
    Tornado {
        heading: heading("What decides on quantal content", "Each parameter alone"),
        stamp: stamp(),
        measure: PlotAxis::linear("Quantal content (quanta)"),
        centre: 25.0,
        rows,
    }
}

/// A tornado and a chart of claims in a style.
pub(crate) fn both_in(style: Style) -> [Svg; 2] {
    let words = Catalogue::english();
    let rows = (0..9).map(|i| row("calcium at the sensor", 10.0 + f64::from(i), 45.0)).collect();
    let lines = (1..9).map(|i| claim("slope of release", f64::from(i), (1.0, 5.0), 4.4)).collect();
    [tornado(&storm(rows), &words, &style).unwrap(), claims(&chart(lines), &words, &style).unwrap()]
}

/// Draws a tornado and a chart of claims in other words.
pub(crate) fn draw_both(words: &dyn Words) {
    tornado(&storm(vec![row("calcium", 10.0, 45.0)]), words, &Style::default()).unwrap();
    claims(&chart(vec![claim("slope", 4.0, (3.0, 5.0), 4.4)]), words, &Style::default()).unwrap();
}

fn draw_storm(shown: &Tornado) -> Result<Svg, FigureError> {
    tornado(shown, &Catalogue::english(), &Style::default())
}

#[test]
fn bars_of_a_tornado_lead_from_the_centre_to_their_values() {
    let shown = storm(vec![
        row("calcium at the sensor", 10.0, 45.0),
        row("a name so long that it has to be broken into two lines of the figure", 32.0, 20.0),
        row("both ends on one side", 28.0, 34.0),
        row("no effect", 25.0, 25.0),
    ]);
    let figure = keep("tornado", draw_storm(&shown));
    assert_eq!(figure, draw_storm(&shown).unwrap());
    // One more of each colour is in the key.
    let bars = |colour: &str| -> Vec<(i32, i32, i32, i32)> {
        let all = lines_of(&figure, colour);
        all.iter().filter(|line| line.len() == 5).map(|line| bounds(line)).skip(1).collect()
    };
    let (open, filled) = (bars(BLUE), bars(VERMILLION));
    assert_eq!((open.len(), filled.len()), (3, 3), "a bar of no length is not drawn");
    let centre = open[0].2;
    assert_eq!(filled[0].0, centre);
    let unit = f64::from(filled[0].2 - centre) / 20.0;
    let near =
        |found: i32, value: f64| (f64::from(found - centre) - unit * (value - 25.0)).abs() <= 2.0;
    assert!(near(open[0].0, 10.0));
    assert!(near(open[1].2, 32.0) && open[1].0 == centre);
    assert!(near(filled[1].0, 20.0) && filled[1].2 == centre);
    assert!(near(open[2].2, 28.0) && near(filled[2].2, 34.0));
    assert_eq!((open[2].0, filled[2].0), (centre, centre));
    assert!(open[2].3 <= filled[2].1, "two bars on one side do not hide each other");
    assert!(open.windows(2).all(|pair| pair[0].3 < pair[1].1), "from top to bottom as given");
    let boxes = text_boxes(&figure);
    assert_eq!(boxes.iter().filter(|(words, _)| words == "0.2 mM").count(), 4);
    assert!(boxes.iter().any(|(words, _)| words == "unchanged: 25.0"));
}

#[test]
fn a_tornado_of_many_parameters_over_any_measure_stays_legible() {
    for (name, measure) in [
        ("linear", PlotAxis::linear("Measure")),
        ("logarithmic", PlotAxis::logarithmic("Measure")),
        ("from-zero", PlotAxis::from_zero("Measure")),
    ] {
        let rows = (0..30).map(|i| {
            let reach = 20.0 / f64::from(i + 1);
            let text = |end: &str| format!("{end} of parameter {i}, in 1/µM/ms");
            TornadoRow {
                label: format!("group.parameter_number_{i}"),
                low: 25.0 - reach,
                high: 25.0 + 3.0 * reach,
                at_low: text("low"),
                at_high: text("high"),
            }
        });
        let shown = Tornado { measure, ..storm(rows.collect()) };
        keep(&format!("tornado-{name}"), draw_storm(&shown));
    }
}

#[test]
fn a_tornado_without_rows_or_with_nonsense_is_refused() {
    let message = |shown: &Tornado| draw_storm(shown).unwrap_err().to_string();
    assert!(message(&storm(vec![])).contains("holds no data"));
    let nonsense = storm(vec![row("calcium", f64::NAN, 3.0)]);
    assert!(message(&nonsense).contains("`calcium` is NaN at its low end"));
    let below = Tornado {
        measure: PlotAxis::logarithmic("Quanta"),
        ..storm(vec![row("calcium", 1.0, -3.0)])
    };
    assert!(message(&below).contains("`calcium` is -3 at its high end"));
}

fn claim(label: &str, published: f64, between: (f64, f64), ours: f64) -> ClaimRow {
    let (lowest, highest) = between;
    let verdict = if (lowest..=highest).contains(&ours) { Verdict::Passes } else { Verdict::Fails };
    ClaimRow {
        label: label.into(),
        published,
        lowest: Some(lowest),
        highest: Some(highest),
        ours: Some(ours),
        verdict,
        published_text: format!("{published} ({lowest} to {highest}) mV"),
        ours_text: ours.to_string(),
    }
}

fn chart(rows: Vec<ClaimRow>) -> Claims {
    let groups = vec![ClaimGroup { title: "Release".into(), rows }];
    Claims { heading: heading("Published and computed", "Where?"), stamp: stamp(), groups }
}

fn draw_chart(shown: &Claims) -> Result<Svg, FigureError> {
    claims(shown, &Catalogue::english(), &Style::default())
}

/// The x of a share of the published value, from the places of the ticks at 0.5 and 2.
fn share_at(figure: &Svg, share: f64) -> f64 {
    let guides = lines_of(figure, "#D4D4D4");
    let xs: Vec<f64> = guides.iter().map(|line| f64::from(line[0].0)).collect();
    let labels = ["0.5", "1", "2"];
    let at = |text: &str| xs[labels.iter().position(|label| *label == text).unwrap()];
    at("1") + (at("2") - at("0.5")) / 2.0 * libm::log2(share)
}

#[test]
fn a_claim_stands_at_its_share_of_the_published_value() {
    let figure = keep(
        "claims",
        draw_chart(&chart(vec![
            claim("slope", 4.0, (3.0, 5.0), 4.4),
            claim("gating shift, below zero", -18.0, (-24.0, -15.0), -20.0),
            claim("too small", 10.0, (9.0, 11.0), 6.0),
            claim("a change of nothing", 0.0, (-0.2, 0.2), 0.1),
            ClaimRow { highest: None, ..claim("at least", 8.0, (8.0, 9.0), 8.8) },
        ])),
    );
    let near = |found: i32, share: f64| (f64::from(found) - share_at(&figure, share)).abs() <= 3.0;
    let bars: Vec<_> = shapes_of(&figure, ACCEPTED).iter().map(|bar| bounds(bar)).collect();
    assert_eq!(bars.len(), 5, "one of the six is in the key, and nothing has no share: {bars:?}");
    assert!(near(bars[1].0, 0.75) && near(bars[1].2, 1.25), "{bars:?}");
    assert!(near(bars[2].0, 15.0 / 18.0) && near(bars[2].2, 24.0 / 18.0), "below zero");
    assert!(near(bars[4].0, 1.0) && bars[4].2 > bars[2].2, "without an upper end");
    // Key, then chart and verdict of each claim that agrees.
    let spots: Vec<Place> = circles(&figure, GREEN);
    let within: Vec<&Place> =
        spots.iter().filter(|spot| bars[4].2 >= spot.0 && spot.0 > 4000).collect();
    assert_eq!(within.len(), 3);
    for share in [1.1, 20.0 / 18.0, 1.1] {
        assert!(within.iter().any(|spot| near(spot.0, share)), "{share}: {within:?}");
    }
    let crosses = lines_of(&figure, VERMILLION);
    assert_eq!(crosses.len(), 6, "two strokes in the key, the chart and the verdict");
    let in_chart = |line: &&Vec<Place>| near(line[0].0.midpoint(line[1].0), 0.6);
    assert_eq!(crosses.iter().filter(in_chart).count(), 2);
    let boxes = text_boxes(&figure);
    for (words, times) in [("agrees", 4), ("agrees 4", 1), ("disagrees", 1), ("disagrees 1", 1)] {
        assert_eq!(boxes.iter().filter(|(found, _)| found == words).count(), times, "{words}");
    }
}

#[test]
fn a_value_beyond_the_axis_stands_at_its_end_as_an_arrowhead() {
    let far = ClaimRow { verdict: Verdict::Open, ..claim("rate", 1.0, (0.5, 2.0), 500.0) };
    let figure =
        keep("claims-far", draw_chart(&chart(vec![far, claim("a", 1.0, (0.5, 2.0), 1.0)])));
    let arrows = shapes_of(&figure, ARROW);
    assert_eq!(arrows.len(), 1);
    let (left, _, right, _) = bounds(&arrows[0]);
    let tip = arrows[0][0].0;
    assert!(tip == right && left < right, "it points to the right");
    assert!(f64::from(tip) > share_at(&figure, 9.9), "at the end of the axis");
}

#[test]
fn a_page_of_claims_stays_legible() {
    let groups = ["Release", "Nerve", "Muscle and body"].map(|title| {
        let rows = (0..12).map(|i| {
            let size = f64::from(i) + 1.0;
            let label = format!("claim {i} that takes so many words that it needs two lines here");
            let label = if i % 3 == 0 { label } else { format!("claim {i}") };
            let open = ClaimRow { verdict: Verdict::Open, ours: None, ..ClaimRow::default() };
            let row = claim(&label, size, (0.8 * size, 1.3 * size), 1.1 * size);
            if i == 7 {
                ClaimRow { label, published: size, ours_text: "–".into(), ..open }
            } else {
                row
            }
        });
        ClaimGroup { title: title.into(), rows: rows.collect() }
    });
    let shown = Claims { groups: groups.to_vec(), ..chart(vec![]) };
    let figure = keep("claims-page", draw_chart(&shown));
    assert_eq!(figure, draw_chart(&shown).unwrap());
    let boxes = text_boxes(&figure);
    assert!(boxes.iter().any(|(words, _)| words == "agrees 33"));
    assert!(boxes.iter().any(|(words, _)| words == "open 3"));
}

#[test]
fn claims_that_say_nothing_or_stand_on_their_head_are_refused() {
    let message = |shown: &Claims| draw_chart(shown).unwrap_err().to_string();
    assert!(message(&chart(vec![])).contains("holds no data"));
    assert!(
        message(&chart(vec![claim("slope", 4.0, (5.0, 3.0), 4.0)]))
            .contains("`slope` reaches from 5 to 3")
    );
    assert!(
        message(&chart(vec![claim("slope", f64::NAN, (3.0, 5.0), 4.0)]))
            .contains("`slope` is NaN at its published value")
    );
}
