//! What was typed: every table and key of a scenario of the body, with its documentation.

use super::food::{Food, food};
use super::salt::Salt;
use super::schedule::{When, when};
use crate::scenario::choice::choice;
use crate::scenario::choices::{PresetName, ScenarioKind};
use crate::scenario::overrides::{ParameterOverride, parameters};
use crate::scenario::quantity::{EitherReader, Quantity, QuantityReader, either, quantity};
use crate::scenario::reader::At;
use crate::scenario::scalar::{Clock, clock, text, whole};
use crate::scenario::section::{list, section, table, tables};
use crate::scenario::wording::{Wording, wording};

/// Most occasions that a count may ask for; the real bound comes later, with a better message.
const MOST_COUNT: u64 = 1_000_000;

fn moment() -> QuantityReader {
    quantity("h", "14 d").at_least(0.0)
}

fn span_of_time(example: &'static str) -> QuantityReader {
    quantity("h", example).above(0.0)
}

/// Magnesium itself, as a mass or an amount of substance; bounds are those of a bad mistake.
fn magnesium(example: &'static str) -> EitherReader {
    either(
        quantity("mg", example).above(0.0).at_most(100_000.0),
        quantity("mmol", "12 mmol").above(0.0).at_most(4000.0),
    )
}

section! {
    /// A scenario of a whole body: what a person eats, swallows and is given, what that does to the
    /// magnesium of serum, and what the synapse does with it.
    pub struct BodyFile {
        /// Version of the scenario format. This program reads version 1.
        schema: u64 = whole(1, 1, 1);
        /// What the file describes; here a body.
        kind: ScenarioKind = choice::<ScenarioKind>();
        /// Another scenario file, relative to this one, of which this is a variant. Tables merge
        /// key by key; lists are replaced.
        extends: String = text("supplement.toml");
        /// Title of the figure; `title.nl` for Dutch, and so on.
        title: Wording = wording(text("A tablet a day"));
        /// The question that the scenario answers; `question.nl` for Dutch, and so on.
        question: Wording = wording(text("Does a supplement reach the synapse?"));
        /// What to look for in the figure, one sentence each.
        look_for: Wording<Vec<At<String>>> = wording(list(text("the kidney lets the surplus go")));
        /// What is well established, one sentence each.
        established: Wording<Vec<At<String>>> = wording(list(text("The kidney keeps serum magnesium steady.")));
        /// What is disputed, one sentence each.
        contested: Wording<Vec<At<String>>> = wording(list(text("That a supplement helps against cramps.")));
        /// Keys of the references that the scenario rests on.
        sources: Vec<At<String>> = list(text("zhang-2016"));
        /// Whose body, and how long.
        run: Run = table::<Run>();
        /// The person.
        person: Person = table::<Person>();
        /// How much magnesium the person has at the beginning.
        start: Start = table::<Start>();
        /// What is eaten.
        meal: Vec<At<Meal>> = tables::<Meal>();
        /// What is swallowed as a tablet, a powder or an antacid.
        dose: Vec<At<Dose>> = tables::<Dose>();
        /// What runs into a vein.
        infusion: Vec<At<Infusion>> = tables::<Infusion>();
        /// When a look is taken at the synapse.
        synapse: Vec<At<Synapse>> = tables::<Synapse>();
        /// Parameters that differ from the preset, by group.
        parameters: Vec<ParameterOverride> = parameters();
    }
}

section! {
    /// Whose body, and how long.
    pub struct Run {
        /// Set of parameters; human if left out.
        preset: PresetName = choice::<PresetName>();
        /// Length of the run, hours to months.
        duration: Quantity = span_of_time("4 weeks");
        /// Time of day at which the run begins; midnight if left out.
        clock: Clock = clock();
    }
}

section! {
    /// The person.
    pub struct Person {
        /// Body mass; from the preset if left out.
        mass: Quantity = quantity("kg", "70 kg").at_least(1.0).at_most(400.0);
        /// Filtration rate of the kidneys (GFR): about 100 mL/min when they are well, below 15 when
        /// they fail, 0 when they do not work at all. From the preset if left out.
        kidney: Quantity = quantity("mL/min", "100 mL/min").at_least(0.0).at_most(300.0);
        /// What is left of the kidney's power to hold magnesium back; some drugs and inherited
        /// diseases take it away. All of it if left out.
        reabsorption: Quantity = quantity("1", "0.9").at_least(0.0).at_most(1.0);
        /// What is lost by other ways, such as diarrhoea, at the usual serum magnesium; nothing if
        /// left out.
        loss: Quantity = quantity("mmol/h", "3 mmol/d").at_least(0.0).at_most(100.0);
        /// Ionised calcium of serum; from the preset if left out.
        calcium: Quantity = quantity("mM", "1.2 mM").at_least(0.1).at_most(5.0);
    }
}

section! {
    /// How much magnesium the person has at the beginning. If nothing is said, as much as the meals
    /// of the first day keep up when they come again and again, or else three usual meals a day.
    pub struct Start {
        /// Total magnesium of serum, with which the tissue is at rest.
        magnesium: Quantity = quantity("mM", "0.6 mM").at_least(0.0).at_most(20.0);
        /// Magnesium that serum and tissue lack.
        deficit: Quantity = quantity("mmol", "60 mmol").at_least(0.0);
    }
}

/// Declares something that is swallowed: its own keys, and when it is, which all of them share.
macro_rules! occasion {
    ($(#[doc = $about:literal])+ $Name:ident { $($keys:tt)+ }) => {
        section! {
            $(#[doc = $about])+
            pub struct $Name {
                $($keys)+
                /// When: a time of day such as "08:00", or a time since the beginning such as "36 h".
                at: When = when(), required;
                /// Not before this time since the beginning; for a time of day.
                from: Quantity = moment();
                /// From one time to the next; once only if left out.
                every: Quantity = span_of_time("1 d");
                /// How many times; to the end of the run if left out.
                times: u64 = whole(1, MOST_COUNT, 14);
                /// Not at or after this time since the beginning.
                until: Quantity = span_of_time("14 d");
            }
        }
    };
}

occasion! {
    /// A meal: a food and how much of it, or the magnesium in it.
    Meal {
        /// A food of the table.
        food: &'static Food = food();
        /// How much of it.
        amount: Quantity = quantity("g", "30 g").above(0.0).at_most(5000.0);
        /// The magnesium in the meal, instead of a food.
        magnesium: Quantity = magnesium("100 mg");
    }
}

occasion! {
    /// A tablet, a powder or an antacid: the magnesium in it, or a salt and how much of that.
    Dose {
        /// The magnesium itself (elemental), not its salt.
        magnesium: Quantity = magnesium("300 mg");
        /// A salt of magnesium, with `amount`.
        salt: Salt = choice::<Salt>();
        /// How much of that salt.
        amount: Quantity = quantity("mg", "500 mg").above(0.0).at_most(1e6);
    }
}

section! {
    /// What runs into a vein: magnesium, or grams of magnesium sulfate heptahydrate.
    pub struct Infusion {
        /// When it begins: a time of day, or a time since the beginning.
        at: When = when(), required;
        /// How long it lasts; with a `rate`, to the end of the run if left out.
        over: Quantity = span_of_time("20 min");
        /// How fast, in magnesium or in grams of the salt.
        rate: Quantity = either(
            quantity("g/h", "1 g/h").above(0.0).at_most(1000.0),
            quantity("mmol/h", "4 mmol/h").above(0.0).at_most(4000.0),
        );
        /// How much in all, instead of a rate, in magnesium or in grams of the salt.
        amount: Quantity = either(
            quantity("g", "4 g").above(0.0).at_most(1000.0),
            quantity("mmol", "16 mmol").above(0.0).at_most(4000.0),
        );
    }
}

section! {
    /// A look at the synapse: a junction scenario runs in the calcium and magnesium of that moment.
    pub struct Synapse {
        /// Scenario file of the junction, relative to this file.
        scenario: String = text("../01-one-impulse.toml"), required;
        /// When: times of day, or times since the beginning.
        at: Vec<At<When>> = list(when()), required;
    }
}
