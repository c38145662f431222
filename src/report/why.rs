//! Why a run came out otherwise than another: what each mechanism did, in sentences and a table.

use crate::analysis::Measure;
use crate::experiment::attribution::{Attribution, Effect, Mechanism, Part, attribute};
use crate::model::choices::ReleaseMode;
use crate::page::Html;
use crate::scenario::Scenario;
use crate::simulate::SimulateError;
use crate::text::{Catalogue, Value};

/// A difference smaller than this part of what it differs from is none.
const LEAST_frac: f64 = 0.01;

/// What grew to more than this many times itself is told in its unit, and not in percent.
const MOST_TIMES: f64 = 4.0;
/// A part smaller than this part of the largest is not told in a sentence of its own.
const LEAST_TOLD_frac: f64 = 0.01;

/// What a measure counts in, and how it is shown.
#[derive(Clone, Copy)]
enum Counts {
    Things,
    In(&'static str),
    Percent,
}

/// What is asked of the two runs, in the order of the signal: the measure, and the word for it.
const ASKED: [(&str, &str, Counts); 9] = [
    ("nerve_spikes", "summary-nerve-spikes", Counts::Things),
    ("peak_calcium_near_channels_uM", "summary-peak-calcium", Counts::In("µM")),
    ("quantal_content_first", "summary-quantal-content-first", Counts::In("")),
    ("quanta_released", "summary-quanta-released", Counts::In("")),
    ("spontaneous_release_per_s", "summary-spontaneous-rate", Counts::In("/s")),
    ("cell_spikes", "summary-cell-spikes", Counts::Things),
    ("mean_nmda_calcium_pA", "summary-mean-nmda-calcium", Counts::In("pA")),
    ("fibre_spikes", "summary-fibre-spikes", Counts::Things),
    ("peak_force_frac", "summary-peak-force", Counts::Percent),
];

/// The reasons of one difference.
pub(super) struct Why(Html);

/// Whether nothing that acts differs between two scenarios.
pub(super) fn alike(reference: &Scenario, scenario: &Scenario) -> bool {
    crate::experiment::attribution::differing(reference, scenario).is_empty()
}

/// Divides the difference between a scenario and its reference, and tells it; `names` are those of
/// the reference and of the scenario.
pub(super) fn of(
    reference: &Scenario,
    scenario: &Scenario,
    names: (&str, &str),
    words: &Catalogue,
    keep_going: &(dyn Fn(f64) -> bool + Sync),
) -> Result<Why, SimulateError> {
    // single quanta fall at random, and chance is no mechanism: averages are compared
    let mean = |scenario: &Scenario| {
        let mut mean = scenario.clone();
        mean.choices.release = ReleaseMode::MeanField;
        mean
    };
    let measures: Vec<Measure> =
        ASKED.iter().filter_map(|(name, ..)| Measure::find(name)).collect();
    let found = attribute(&mean(reference), &mean(scenario), &measures, keep_going)?;
    let quantal = scenario.choices.release == ReleaseMode::Quantal;
    let noisy = scenario.protocol.noise.is_some();
    Ok(Why(told(&found, names, (quantal, noisy), words)))
}

/// The reasons of all differences, if there are any.
pub(super) fn all(reasons: &[Why]) -> Option<Html> {
    let mut html = Html::new();
    for why in reasons {
        html.add(&why.0);
    }
    (!reasons.is_empty()).then_some(html)
}

fn told(
    found: &Attribution,
    (reference, here): (&str, &str),
    (quantal, noisy): (bool, bool),
    words: &Catalogue,
) -> Html {
    let mut html = Html::new();
    let names = [("here", Value::Text(here)), ("reference", Value::Text(reference))];
    html.element("h3", &[], &words.phrase("report-why-head", &names));
    let effects: Vec<(&Effect, &str, Counts)> = found
        .effects
        .iter()
        .filter(|effect| !told_by_another(effect, &found.effects))
        .filter_map(|effect| {
            let name = effect.measure.name();
            let (_, key, counts) = ASKED.iter().find(|(asked, ..)| *asked == name)?;
            Some((effect, *key, *counts))
        })
        .collect();
    if found.mechanisms.is_empty() {
        html.element("p", &[], &words.word("report-why-alike"));
        return html;
    }
    let (changed, same): (Vec<_>, Vec<_>) =
        effects.into_iter().partition(|(effect, ..)| moved(effect));
    for (effect, key, counts) in changed {
        html.add(&effect_told(effect, &words.word(key), counts, words));
    }
    if !same.is_empty() {
        let names: Vec<String> = same.iter().map(|(_, key, _)| words.word(key)).collect();
        let same = [("measures", Value::Text(&names.join("; ")))];
        html.element("p", &[], &words.phrase("report-why-same", &same));
    }
    html.within("dl", &[("class", "mechanisms")], |list| {
        for mechanism in &found.mechanisms {
            let (name, about) = keys(*mechanism);
            list.element("dt", &[], &words.word(name));
            list.element("dd", &[], &words.word(about));
        }
    });
    let runs = [("runs", Value::Count(found.runs as u64))];
    let mut method = words.phrase("report-why-method", &runs);
    for (holds, key) in [(quantal, "report-why-averages"), (noisy, "report-why-noise")] {
        if holds {
            method = method + " " + &words.word(key);
        }
    }
    html.element("p", &[("class", "quiet")], &method);
    html
}

/// Whether another measure says the same: after a command the quanta of the impulse are told, and
/// all quanta together only where there was none.
fn told_by_another(effect: &Effect, all: &[Effect]) -> bool {
    effect.measure.name() == "quanta_released"
        && all.iter().any(|other| other.measure.name() == "quantal_content_first")
}

/// Whether anything moved it, be it that two mechanisms cancel each other.
fn moved(effect: &Effect) -> bool {
    let size = effect.reference.abs().max(effect.here.abs());
    let most = effect.parts.iter().map(|part| part.share.abs()).fold(0.0, f64::max);
    most > LEAST_frac * size && most > 1e-9
}

/// One measure: how it changed, what did it, and the table of the three questions.
fn effect_told(effect: &Effect, name: &str, counts: Counts, words: &Catalogue) -> Html {
    let mut html = Html::new();
    html.within("section", &[("class", "effect")], |html| {
        html.element("h4", &[], name);
        html.element("p", &[], &sentence(effect, counts, words));
        let unit = Unit::of(effect, counts);
        let mut parts: Vec<&Part> = effect.parts.iter().collect();
        parts.sort_by(|a, b| b.share.abs().total_cmp(&a.share.abs()));
        let most = parts.first().map_or(0.0, |part| part.share.abs());
        html.within("ul", &[("class", "shares")], |list| {
            for part in parts.iter().filter(|part| part.share.abs() >= LEAST_TOLD_frac * most) {
                let cause = words.word(keys(part.mechanism).0);
                let share = unit.shown(part.share, words);
                let values = [("share", Value::Text(&share)), ("cause", Value::Text(&cause))];
                list.element("li", &[], &words.phrase("report-why-part", &values));
            }
        });
        html.add(&table(effect, &unit, most, words));
    });
    html
}

/// Whether a difference is told in percent of the reference: not when that is next to nothing, nor
/// when it grew so many times over that percents say little.
fn percents_say_it(effect: &Effect) -> bool {
    let size = effect.reference.abs().max(effect.here.abs());
    effect.reference > LEAST_frac * size && effect.here < MOST_TIMES * effect.reference
}

/// In what the differences are told: in percent of the reference, or in the unit of the measure.
struct Unit {
    per: f64,
    sign: &'static str,
}

impl Unit {
    fn of(effect: &Effect, counts: Counts) -> Self {
        if percents_say_it(effect) {
            return Self { per: effect.reference / 100.0, sign: "%" };
        }
        match counts {
            Counts::Percent => Self { per: 0.01, sign: "%" },
            Counts::In(sign) => Self { per: 1.0, sign },
            Counts::Things => Self { per: 1.0, sign: "" },
        }
    }

    /// A difference with its sign.
    fn shown(&self, difference: f64, words: &Catalogue) -> String {
        let value = difference / self.per;
        if value.abs() < 5e-3 {
            return if self.sign.is_empty() { "0".into() } else { words.quantity(0.0, self.sign) };
        }
        let plus = if value > 0.0 { "+" } else { "" };
        let number = short(value, words);
        if self.sign.is_empty() {
            format!("{plus}{number}")
        } else {
            format!("{plus}{number}\u{a0}{}", self.sign)
        }
    }
}

/// A difference with no more digits than it deserves: a tenth at most, or two digits below one.
fn short(value: f64, words: &Catalogue) -> String {
    let text = if value.abs() < 1.0 {
        format!("{:.2}", value.abs())
    } else if (99.95..1000.0).contains(&value.abs()) {
        format!("{:.0}", value.abs())
    } else if value.abs() < 1000.0 {
        format!("{:.1}", value.abs())
    } else {
        return words.number(value);
    };
    let sign = if value < 0.0 { "−" } else { "" };
    format!("{sign}{}", text.replace('.', &words.word("number-decimal-mark")))
}

/// How a measure changed.
fn sentence(effect: &Effect, counts: Counts, words: &Catalogue) -> String {
    let value = |value: f64| match counts {
        Counts::Percent if value.abs() < 1e-4 => words.quantity(0.0, "%"),
        Counts::Percent => words.quantity(100.0 * value, "%"),
        #[expect(clippy::cast_possible_truncation, reason = "counts are whole")]
        #[expect(clippy::cast_sign_loss, reason = "counts are not negative")]
        Counts::Things => words.count(value as u64),
        Counts::In("") => words.number(value),
        Counts::In(unit) => words.quantity(value, unit),
    };
    let (from, to) = (value(effect.reference), value(effect.here));
    let ends = [("from", Value::Text(&from)), ("to", Value::Text(&to))];
    let size = effect.reference.abs().max(effect.here.abs());
    if effect.total().abs() <= LEAST_frac * size {
        return words.phrase("report-why-cancel", &ends);
    }
    if !percents_say_it(effect) {
        return words.phrase("report-why-appeared", &ends);
    }
    let percent = short(100.0 * effect.total().abs() / effect.reference, words);
    let values = [ends[0], ends[1], ("percent", Value::Text(&percent))];
    let key = if effect.total() < 0.0 { "report-why-fell" } else { "report-why-rose" };
    words.phrase(key, &values)
}

/// What each mechanism did: its share, alone, and what is lost without it.
fn table(effect: &Effect, unit: &Unit, most: f64, words: &Catalogue) -> Html {
    let mut html = Html::new();
    let number = [("class", "number")];
    html.within(
        "div",
        &[
            ("class", "wide"),
            ("tabindex", "0"),
            ("role", "group"),
            ("aria-label", &words.word("report-why-table")),
        ],
        |html| {
            html.within("table", &[], |table| {
                table.within("thead", &[], |head| {
                    head.within("tr", &[], |row| {
                        row.element("th", &[("scope", "col")], &words.word("report-why-mechanism"));
                        for key in ["report-why-share", "report-why-alone", "report-why-lost"] {
                            row.element(
                                "th",
                                &[("scope", "col"), ("class", "number")],
                                &words.word(key),
                            );
                        }
                        row.element("th", &[("scope", "col")], &words.word("report-why-bar"));
                    });
                });
                table.within("tbody", &[], |body| {
                    for part in &effect.parts {
                        body.within("tr", &[], |row| {
                            row.element(
                                "th",
                                &[("scope", "row")],
                                &words.word(keys(part.mechanism).0),
                            );
                            for value in [part.share, part.alone, part.lost_without] {
                                row.element("td", &number, &unit.shown(value, words));
                            }
                            row.within("td", &[("class", "bar")], |cell| {
                                cell.add(&bar(part.share, most));
                            });
                        });
                    }
                    let interplay: f64 = effect.interplay();
                    let lost: f64 = effect.parts.iter().map(|part| part.lost_without).sum();
                    body.within("tr", &[], |row| {
                        row.element("th", &[("scope", "row")], &words.word("report-why-interplay"));
                        row.element("td", &number, &unit.shown(0.0, words));
                        row.element("td", &number, &unit.shown(interplay, words));
                        row.element("td", &number, &unit.shown(effect.total() - lost, words));
                        row.element("td", &[], "");
                    });
                    body.within("tr", &[("class", "total")], |row| {
                        row.element("th", &[("scope", "row")], &words.word("report-why-total"));
                        for _ in 0..3 {
                            row.element("td", &number, &unit.shown(effect.total(), words));
                        }
                        row.element("td", &[], "");
                    });
                });
            });
        },
    );
    html
}

/// A share as a bar to the left or right of a middle line; the number stands beside it.
fn bar(share: f64, most: f64) -> Html {
    let length = if most > 0.0 { 48.0 * share.abs() / most } else { 0.0 };
    let (left, class) = if share < 0.0 { (50.0 - length, "less") } else { (50.0, "more") };
    Html::trusted(&format!(
        "<svg viewBox=\"0 0 100 12\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"{class}\" \
         x=\"{left:.2}\" y=\"1\" width=\"{length:.2}\" height=\"10\"/><line x1=\"50\" y1=\"0\" \
         x2=\"50\" y2=\"12\"/></svg>"
    ))
}

/// The words for a mechanism: what it is called, and what it is.
fn keys(mechanism: Mechanism) -> (&'static str, &'static str) {
    match mechanism {
        Mechanism::MagnesiumAtMembrane => {
            ("report-mechanism-magnesium-membrane", "report-about-magnesium-membrane")
        }
        Mechanism::MagnesiumAtChannel => {
            ("report-mechanism-magnesium-channel", "report-about-magnesium-channel")
        }
        Mechanism::CalciumAtMembrane => {
            ("report-mechanism-calcium-membrane", "report-about-calcium-membrane")
        }
        Mechanism::CalciumAtChannel => {
            ("report-mechanism-calcium-channel", "report-about-calcium-channel")
        }
        Mechanism::OtherIons => ("report-mechanism-other-ions", "report-about-other-ions"),
        Mechanism::Parameters => ("report-mechanism-parameters", "report-about-parameters"),
        Mechanism::Commands => ("report-mechanism-commands", "report-about-commands"),
        Mechanism::Drive => ("report-mechanism-drive", "report-about-drive"),
        Mechanism::AllElse => ("report-mechanism-all-else", "report-about-all-else"),
    }
}
