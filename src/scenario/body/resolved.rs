//! A scenario of the body written back as text, with every default filled in. Reading that text
//! beside the files of its junctions gives the same scenario again.

use super::meaning::{BodyScenario, Dose, Meal};
use super::schedule::Timing;
use crate::scenario::choice::Choice as _;
use crate::scenario::choices::ScenarioKind;
use crate::scenario::resolved::Text;

/// The scenario as TOML. The same scenario gives the same bytes.
#[must_use]
pub fn resolved_text(scenario: &BodyScenario) -> String {
    let mut text = Text::begin();
    text.words("kind", ScenarioKind::Body.word());
    text.story(&scenario.story);
    text.header("[run]");
    text.words("preset", scenario.preset.name.word());
    text.quantity("duration", scenario.duration_h, "h");
    text.words("clock", &clock(scenario.begin_h));

    let person = &scenario.person;
    text.header("[person]");
    text.quantity("mass", person.mass_kg, "kg");
    text.quantity("kidney", person.filtration_mL_min, "mL/min");
    text.quantity("reabsorption", person.reabsorption_frac, "1");
    text.quantity("loss", person.loss_mmol_per_h, "mmol/h");
    text.quantity("calcium", person.calcium_mM, "mM");
    text.header("[start]");
    text.quantity("magnesium", scenario.start_mM, "mM");

    for (meal, timing) in &scenario.setup.meals {
        text.header("[[meal]]");
        match meal {
            Meal::Food { food, portion_g } => {
                text.words("food", &food.name);
                text.quantity("amount", *portion_g, "g");
            }
            Meal::Magnesium { amount_mmol } => text.quantity("magnesium", *amount_mmol, "mmol"),
        }
        occasion(*timing, &mut text);
    }
    for (dose, timing) in &scenario.setup.doses {
        text.header("[[dose]]");
        match dose {
            Dose::Salt { salt, mass_mg } => {
                text.words("salt", salt.word());
                text.quantity("amount", *mass_mg, "mg");
            }
            Dose::Magnesium { amount_mmol } => text.quantity("magnesium", *amount_mmol, "mmol"),
        }
        occasion(*timing, &mut text);
    }
    for infusion in &scenario.infusions {
        text.header("[[infusion]]");
        text.quantity("at", infusion.start_h, "h");
        text.quantity("over", infusion.over_h, "h");
        text.quantity("rate", infusion.rate_mmol_per_h, "mmol/h");
    }
    for (index, junction) in scenario.junctions.iter().enumerate() {
        text.header("[[synapse]]");
        text.words("scenario", &junction.file);
        let looks = scenario.looks.iter().filter(|look| look.junction == index);
        text.quantities("at", looks.map(|look| look.at_h), "h");
    }
    text.parameters(&scenario.changed, scenario.preset);
    text.finish()
}

fn occasion(timing: Timing, text: &mut Text) {
    text.quantity("at", timing.first_h, "h");
    if timing.times > 1 {
        text.quantity("every", timing.every_h, "h");
        text.line("times", &timing.times.to_string());
    }
}

fn clock(hour_h: f64) -> String {
    let minutes = (hour_h * 60.0).round();
    format!("{:02}:{:02}", (minutes / 60.0).floor(), minutes % 60.0)
}
