//! What was typed: every table and key of a scenario file, with its documentation.
//!
//! The sentences here are what an editor shows and what the reference page prints.

use super::choice::choice;
use super::choices::{PresetName, ScenarioKind};
use super::overrides::{ParameterOverride, parameters};
use super::quantity::{Quantity, QuantityReader, quantity};
use super::reader::At;
use super::scalar::{Clock, clock, flag, number, text, whole};
use super::section::{list, section, table, tables};
use super::wording::{Wording, wording};
use crate::model::choices::{AxonModel, FibreModel, MagnesiumMechanism, ReleaseMode, Target};
use crate::solver::Method;

/// Highest concentration that a bath may have, in mM: more than any salt solution a cell survives.
pub const MOST_CONCENTRATION_mM: f64 = 1000.0;

/// Highest seed: TOML's whole numbers are signed.
pub const MOST_SEED: u64 = i64::MAX as u64;

/// Most junctions of a muscle.
const MOST_JUNCTIONS: u64 = 100_000;

/// Most rows a count can ask for; the real bound on pulses is checked later, with a better message.
const MOST_COUNT: u64 = 1_000_000_000_000;

fn divalent(example: &'static str) -> QuantityReader {
    quantity("mM", example).at_least(0.0).at_most(MOST_CONCENTRATION_mM)
}

fn monovalent(example: &'static str) -> QuantityReader {
    quantity("mM", example).above(0.0).at_most(MOST_CONCENTRATION_mM)
}

fn moment(example: &'static str) -> QuantityReader {
    quantity("ms", example).at_least(0.0)
}

fn span_of_time(example: &'static str) -> QuantityReader {
    quantity("ms", example).above(0.0)
}

fn rate(example: &'static str) -> QuantityReader {
    quantity("Hz", example).above(0.0)
}

fn current_density(example: &'static str) -> QuantityReader {
    // beyond this no membrane survives, and products with times stay finite
    quantity("uA/cm2", example).at_least(-1e6).at_most(1e6)
}

section! {
    /// A scenario of calgate: what is done to a nerve ending and its muscle, and what to look for.
    pub struct ScenarioFile {
        /// Version of the scenario format. This program reads version 1.
        schema: u64 = whole(1, 1, 1);
        /// What the file describes; a junction if left out.
        kind: ScenarioKind = choice::<ScenarioKind>();
        /// Another scenario file, relative to this one, of which this is a variant. Tables merge
        /// key by key; lists are replaced.
        extends: String = text("01-normal-twitch.toml");
        /// Title of the figure; `title.nl` for Dutch, and so on.
        title: Wording = wording(text("Little magnesium"));
        /// The question that the scenario answers; `question.nl` for Dutch, and so on.
        question: Wording = wording(text("Does the nerve fire without a command?"));
        /// What to look for in the figure, one sentence each.
        look_for: Wording<Vec<At<String>>> = wording(list(text("the second impulse releases more")));
        /// What is well established, one sentence each.
        established: Wording<Vec<At<String>>> = wording(list(text("Magnesium lowers release.")));
        /// What is disputed, one sentence each.
        contested: Wording<Vec<At<String>>> = wording(list(text("That a supplement changes this.")));
        /// Keys of the references that the scenario rests on.
        sources: Vec<At<String>> = list(text("dodge-1967"));
        /// Whose junction, how long, how far.
        run: Run = table::<Run>();
        /// The fluid around the nerve ending.
        bath: Bath = table::<Bath>();
        /// The nerve ending and its steady drive.
        nerve: Nerve = table::<Nerve>();
        /// Shocks to the nerve.
        stimulus: Stimulus = table::<Stimulus>();
        /// How magnesium acts on the calcium channel.
        magnesium: Magnesium = table::<Magnesium>();
        /// Single mechanisms, to be switched off to see what each does.
        switches: Switches = table::<Switches>();
        /// How vesicles are counted.
        release: Release = table::<Release>();
        /// The muscle fibre.
        fibre: Fibre = table::<Fibre>();
        /// A muscle of many such junctions, for `calgate population`.
        population: Population = table::<Population>();
        /// Parameters that differ from the preset, by group.
        parameters: Vec<ParameterOverride> = parameters();
        /// How the equations are solved; rarely needed.
        solver: Solver = table::<Solver>();
        /// What is stored.
        record: Record = table::<Record>();
    }
}

section! {
    /// Whose junction, how long, how far.
    pub struct Run {
        /// Set of parameters; human if left out.
        preset: PresetName = choice::<PresetName>();
        /// Length of the run.
        duration: Quantity = span_of_time("1 s");
        /// Seed of all random draws; the same seed gives the same result to the last bit.
        seed: u64 = whole(0, MOST_SEED, 1);
        /// How far the simulation goes: to the force of the muscle, to a nerve cell, or only the nerve.
        target: Target = choice::<Target>();
        /// Temperature of the preparation; from the preset if left out.
        temperature: Quantity = quantity("degC", "37 degC").at_least(0.0).at_most(50.0);
    }
}

section! {
    /// The fluid around the nerve ending; what is left out comes from the preset.
    pub struct Bath {
        /// Ionised calcium, not total calcium.
        calcium: Quantity = divalent("1.2 mM");
        /// Ionised magnesium, not total magnesium.
        magnesium: Quantity = divalent("0.55 mM");
        /// Potassium.
        potassium: Quantity = monovalent("4.5 mM");
        /// Sodium.
        sodium: Quantity = monovalent("145 mM");
        /// Changes during the run.
        change: Vec<At<BathChange>> = tables::<BathChange>();
    }
}

section! {
    /// One change of the bath: a ramp from the values just before it to the new ones.
    pub struct BathChange {
        /// When it begins.
        at: Quantity = moment("500 ms"), required;
        /// How long the ramp lasts; at once if left out.
        over: Quantity = moment("200 ms");
        /// New ionised calcium.
        calcium: Quantity = divalent("1.2 mM");
        /// New ionised magnesium.
        magnesium: Quantity = divalent("2 mM");
        /// New potassium.
        potassium: Quantity = monovalent("4.5 mM");
        /// New sodium.
        sodium: Quantity = monovalent("145 mM");
    }
}

section! {
    /// The nerve ending and its steady drive.
    pub struct Nerve {
        /// Membrane model; from the preset if left out.
        axon: AxonModel = choice::<AxonModel>();
        /// Standard deviation of the membrane's noise current; none if left out.
        noise: Quantity = current_density("25 uA/cm2").at_least(0.0);
        /// Correlation time of that noise.
        noise_correlation: Quantity = span_of_time("1 ms");
        /// Steady current that stands for tonic input from the spinal cord; none if left out.
        drive: Quantity = current_density("10 uA/cm2");
        /// Changes of that drive during the run.
        drive_change: Vec<At<DriveChange>> = tables::<DriveChange>();
        /// Extra drive at the peak of the day's rhythm, around midnight: an illustration.
        evening_drive: Quantity = current_density("20 uA/cm2");
        /// Time of day at which the run takes place.
        clock: Clock = clock();
    }
}

section! {
    /// One change of the tonic drive.
    pub struct DriveChange {
        /// When it begins.
        at: Quantity = moment("500 ms"), required;
        /// How long the ramp lasts; at once if left out.
        over: Quantity = moment("200 ms");
        /// New drive.
        drive: Quantity = current_density("10 uA/cm2"), required;
    }
}

section! {
    /// Shocks to the nerve. There is a list of tables for each kind; all pulses are merged.
    pub struct Stimulus {
        /// One shock.
        single: Vec<At<Single>> = tables::<Single>();
        /// Shocks at a steady rate.
        train: Vec<At<Train>> = tables::<Train>();
        /// Two shocks, to see facilitation.
        pair: Vec<At<Pair>> = tables::<Pair>();
        /// Groups of shocks.
        burst: Vec<At<Burst>> = tables::<Burst>();
        /// Shocks at given moments.
        times: Vec<At<Times>> = tables::<Times>();
        /// Shocks at random moments.
        poisson: Vec<At<Poisson>> = tables::<Poisson>();
    }
}

/// Declares a kind of stimulus: its own keys, and the shape of the pulse that all kinds share.
macro_rules! stimulus {
    ($(#[doc = $about:literal])+ $Name:ident { $($keys:tt)+ }) => {
        section! {
            $(#[doc = $about])+
            pub struct $Name {
                $($keys)+
                /// Current density of each shock; from the preset if left out.
                amplitude: Quantity = current_density("2000 uA/cm2");
                /// Length of each shock; from the preset if left out.
                width: Quantity = span_of_time("0.1 ms");
            }
        }
    };
}

stimulus! {
    /// One shock.
    Single {
        /// When it begins.
        at: Quantity = moment("10 ms"), required;
    }
}

stimulus! {
    /// Shocks at a steady rate, for a number of shocks or for a time.
    Train {
        /// When the first begins.
        start: Quantity = moment("10 ms"), required;
        /// How many per second.
        rate: Quantity = rate("10 Hz"), required;
        /// How many in all.
        count: u64 = whole(1, MOST_COUNT, 5);
        /// How long the train lasts; a shock that would begin just at its end is left out.
        duration: Quantity = span_of_time("500 ms");
    }
}

stimulus! {
    /// Two shocks.
    Pair {
        /// When the first begins.
        at: Quantity = moment("10 ms"), required;
        /// From the beginning of the first to that of the second.
        interval: Quantity = span_of_time("20 ms"), required;
    }
}

stimulus! {
    /// Groups of shocks that come again and again.
    Burst {
        /// When the first burst begins.
        start: Quantity = moment("10 ms"), required;
        /// Rate inside a burst.
        rate: Quantity = rate("100 Hz"), required;
        /// Shocks in each burst.
        pulses: u64 = whole(1, MOST_COUNT, 5), required;
        /// From the beginning of a burst to that of the next.
        every: Quantity = span_of_time("200 ms"), required;
        /// Number of bursts.
        repeat: u64 = whole(1, MOST_COUNT, 3), required;
    }
}

stimulus! {
    /// Shocks at given moments.
    Times {
        /// When each begins.
        at: Vec<At<Quantity>> = list(moment("10 ms")), required;
    }
}

stimulus! {
    /// Shocks at random moments: the same seed gives the same moments.
    Poisson {
        /// When the random train begins.
        start: Quantity = moment("0 ms"), required;
        /// Mean rate, with the refractory time counted in.
        rate: Quantity = rate("10 Hz"), required;
        /// How long it lasts.
        duration: Quantity = span_of_time("1 s"), required;
        /// Shortest time from one shock to the next; 2 ms if left out.
        refractory: Quantity = moment("2 ms");
    }
}

section! {
    /// How magnesium acts on the calcium channel.
    pub struct Magnesium {
        /// The way of counting; competition if left out.
        mechanism: MagnesiumMechanism = choice::<MagnesiumMechanism>();
    }
}

section! {
    /// Single mechanisms, to be switched off to see what each does.
    pub struct Switches {
        /// Calcium and magnesium screen the nerve's membrane and shift its gates; on if left out.
        surface_charge: bool = flag();
        /// Magnesium keeps calcium out of the calcium channel; on if left out.
        calcium_block: bool = flag();
        /// Magnesium weakens the receptor of the muscle; off if left out.
        receptor_block: bool = flag();
        /// Impulses in quick succession release more; on if left out.
        facilitation: bool = flag();
        /// Vesicles run short; on if left out.
        depletion: bool = flag();
    }
}

section! {
    /// How vesicles are counted.
    pub struct Release {
        /// As an average or one by one; mean-field if left out.
        mode: ReleaseMode = choice::<ReleaseMode>();
    }
}

section! {
    /// The muscle fibre.
    pub struct Fibre {
        /// How it answers the end plate; with an action potential if left out.
        model: FibreModel = choice::<FibreModel>();
    }
}

section! {
    /// A muscle of many junctions that differ in quantal content and threshold. Only `calgate
    /// population` reads it; how much they differ stands in `[parameters.population]`.
    pub struct Population {
        /// How many junctions; 500 if left out.
        junctions: u64 = whole(1, MOST_JUNCTIONS, 500);
        /// Total serum magnesium to try; 0 to 15 mM if neither list is there.
        total_magnesium: Vec<At<Quantity>> = list(divalent("4 mM"));
        /// Ionised magnesium to try, instead.
        ionised_magnesium: Vec<At<Quantity>> = list(divalent("2.6 mM"));
    }
}

section! {
    /// How the equations are solved; rarely needed.
    pub struct Solver {
        /// Chosen automatically if left out.
        method: Method = choice::<Method>();
        /// Relative error allowed in each step; 1e-7 if left out.
        relative_tolerance: f64 = number(1e-13, 1e-2, 1e-7);
        /// Most steps before the run is given up; 20 million if left out.
        max_steps: u64 = whole(1, 1_000_000_000_000, 20_000_000);
        /// Longest step; not bounded if left out.
        max_step: Quantity = span_of_time("1 ms");
    }
}

section! {
    /// What is stored.
    pub struct Record {
        /// Time from sample to sample; if left out, samples lie close where something happens.
        every: Quantity = span_of_time("0.1 ms");
    }
}
