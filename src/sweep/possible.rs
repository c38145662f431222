//! Which measures a run can have at all, before there is one.
//!
//! A measure is a function of a trace and says nothing of what it looks at. So it is shown two
//! traces that are made for this: one with every column there is, one with those of the run. What
//! it finds in the first and not in the second, it needs a column for that the run lacks.

use std::collections::BTreeSet;

use crate::analysis::measures::Named;
use crate::model::choices::Target;
use crate::simulate;
use crate::trace::{Column, Events, Trace};

/// When the shocks of the made traces come: enough for trains and for four in a row.
const SHOCKS_MS: [f64; 4] = [10.0, 30.0, 50.0, 70.0];

/// Samples of the made traces, a quarter of a millisecond apart.
const SAMPLES: u32 = 400;

/// Whether a run with these columns may have the measure. Where that cannot be told, it may.
pub(super) fn may_have(measure: &Named, columns: &BTreeSet<&'static str>) -> bool {
    let targets = [Target::Muscle, Target::NerveCell];
    let all = targets.into_iter().flat_map(simulate::column_names).collect();
    (measure.read)(&made(&all)).is_none() || (measure.read)(&made(columns)).is_some()
}

/// A trace in which everything answers each shock with a hump.
fn made(columns: &BTreeSet<&'static str>) -> Trace {
    let time_ms: Vec<f64> = (0..=SAMPLES).map(|sample| 0.25 * f64::from(sample)).collect();
    let hump = |t: f64| SHOCKS_MS.map(|shock| (1.0 - (t - shock - 2.0).abs() / 2.0).max(0.0));
    let value = |name: &str, t: f64| match name {
        "released_quanta" | "calcium_entered_uM" => {
            SHOCKS_MS.map(|shock| ((t - shock) / 4.0).clamp(0.0, 1.0)).iter().sum()
        }
        _ if name.ends_with("potential_mV") => -80.0 + 120.0 * hump(t).iter().sum::<f64>(),
        _ => 0.01 + hump(t).iter().sum::<f64>(),
    };
    let column = |name: &&str| Column {
        name: (*name).to_owned(),
        unit: String::new(),
        values: time_ms.iter().map(|t| value(name, *t)).collect(),
    };
    let events = [
        ("stimulus", "nerve_potential_mV", 0.0),
        ("nerve_spike", "nerve_potential_mV", 1.0),
        ("quantum", "released_quanta", 1.5),
        ("endplate_potential", "fibre_potential_mV", 1.5),
        ("fibre_spike", "fibre_potential_mV", 2.0),
        ("cell_spike", "cell_potential_mV", 2.0),
    ];
    let events = events.iter().filter(|(_, of, _)| columns.contains(of));
    let events = events.map(|(name, _, after_ms)| Events {
        name: (*name).to_owned(),
        times_ms: SHOCKS_MS.iter().map(|shock| shock + after_ms).collect(),
    });
    Trace { columns: columns.iter().map(column).collect(), events: events.collect(), time_ms }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::measures::MEASURES;
    use crate::scenario::load_text;

    fn columns(target: Target) -> BTreeSet<&'static str> {
        simulate::column_names(target).collect()
    }

    #[test]
    fn what_the_muscle_and_the_release_do_a_nerve_alone_does_not_tell() {
        let refused = |target| {
            let columns = columns(target);
            let refused = MEASURES.iter().filter(|measure| !may_have(measure, &columns));
            refused.map(|measure| measure.name).collect::<Vec<_>>()
        };
        assert_eq!(refused(Target::Muscle), ["cell_spikes", "mean_nmda_calcium_pA"]);
        let nerve = refused(Target::Nerve);
        for name in ["quantal_content_first", "fibre_spikes", "peak_force_frac", "quanta_released"]
        {
            assert!(nerve.contains(&name), "{name}: {nerve:?}");
        }
        assert!(!nerve.contains(&"nerve_rate_Hz") && !nerve.contains(&"spike_peak_mV"));
        let cell = refused(Target::NerveCell);
        assert!(cell.contains(&"peak_force_frac") && !cell.contains(&"quantal_content_first"));
    }

    #[test]
    fn nothing_that_a_run_has_is_refused() {
        for (target, lines) in [
            ("muscle", ""),
            ("muscle", "fibre.model = \"event\""),
            ("muscle", "release.mode = \"quantal\"\nbath.magnesium = \"4 mM\""),
            ("nerve-cell", ""),
            ("nerve", ""),
            ("nerve", "nerve.drive = \"20 uA/cm2\""),
        ] {
            let text = format!(
                "schema = 1\n{lines}\n[run]\nduration = \"150 ms\"\ntarget = \"{target}\"\n\
                 [[stimulus.train]]\nstart = \"5 ms\"\nrate = \"40 Hz\"\ncount = 4\n"
            );
            let scenario = load_text("written", &text, &[]).unwrap();
            let columns = columns(scenario.choices.target);
            let run = simulate::run(&simulate::Setup::of(&scenario), &mut |_| true).unwrap();
            let found = MEASURES.iter().filter(|measure| (measure.read)(&run.trace).is_some());
            let wrong: Vec<_> = found.filter(|measure| !may_have(measure, &columns)).collect();
            assert!(wrong.is_empty(), "{target} {lines}: {wrong:?}");
        }
    }
}
