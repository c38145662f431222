//! Measures: numbers that can be asked of a run by name, with their units and definitions.
//!
//! Claims, fits, sensitivities and sweeps all name what they look at in these words. Besides the
//! names of the table there are statistics of any column, `peak calcium_bulk_uM`.

use super::slow::{self, OfBody, OfMuscle};
use super::summarise_body;
use super::summary::{Summary, summarise};
use super::{clamp, force, latency, nerve, quantal_methods, train};
use crate::trace::{Column, Course, Trace};

/// A number that a run can be asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum Measure {
    /// One of the table.
    Named(&'static Named),
    /// A number of a body's course.
    OfBody(&'static OfBody),
    /// A number of a muscle of many junctions.
    OfMuscle(&'static OfMuscle),
    /// A statistic of a column.
    OfColumn {
        /// Which statistic.
        statistic: Statistic,
        /// Name of the column.
        column: String,
    },
}

/// A measure of the table.
pub struct Named {
    /// Its name, with the unit as suffix where it has one.
    pub name: &'static str,
    /// Its unit; empty for counts, `1` for fractions and ratios.
    pub unit: &'static str,
    /// What it is, in a phrase.
    pub about: &'static str,
    /// Reads it from a trace.
    pub read: fn(&Trace) -> Option<f64>,
}

impl std::fmt::Debug for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl PartialEq for Named {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// What can be asked of any column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Statistic {
    /// Its value at the beginning.
    First,
    /// Its value at the end.
    Last,
    /// Its highest value.
    Peak,
    /// Its lowest value.
    Trough,
    /// Its average over time.
    Mean,
    /// When it is highest.
    TimeOfPeak,
}

impl Statistic {
    const ALL: [(Self, &'static str); 6] = [
        (Self::First, "first"),
        (Self::Last, "last"),
        (Self::Peak, "peak"),
        (Self::Trough, "trough"),
        (Self::Mean, "mean"),
        (Self::TimeOfPeak, "time_of_peak"),
    ];

    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(statistic, _)| *statistic == self).map_or("", |(_, word)| word)
    }

    fn of(self, trace: &Trace, column: &str) -> Option<f64> {
        let values = trace.column(column)?;
        match self {
            Self::First => values.first().copied(),
            Self::Last => values.last().copied(),
            Self::Peak => force::peak(trace, column).map(|(_, value)| value),
            Self::Trough => values.iter().copied().reduce(f64::min),
            Self::Mean => force::mean(trace, column),
            Self::TimeOfPeak => force::peak(trace, column).map(|(time_ms, _)| time_ms),
        }
    }
}

impl Measure {
    /// The measure with this name, or the statistic of a column that it asks for, `peak
    /// force_frac`. Whether there is such a column, only a run can tell.
    #[must_use]
    pub fn find(name: &str) -> Option<Measure> {
        if let Some(named) = MEASURES.iter().find(|measure| measure.name == name) {
            return Some(Measure::Named(named));
        }
        if let Some(body) = slow::BODY.iter().find(|measure| measure.name == name) {
            return Some(Measure::OfBody(body));
        }
        if let Some(muscle) = slow::MUSCLE.iter().find(|measure| measure.name == name) {
            return Some(Measure::OfMuscle(muscle));
        }
        let (word, column) = name.split_once(' ')?;
        let (statistic, _) = Statistic::ALL.iter().find(|(_, known)| *known == word)?;
        let column = column.trim().to_owned();
        (!column.is_empty()).then_some(Measure::OfColumn { statistic: *statistic, column })
    }

    /// Its name, as [`Measure::find`] takes it.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Named(named) => named.name.to_owned(),
            Self::OfBody(body) => body.name.to_owned(),
            Self::OfMuscle(muscle) => muscle.name.to_owned(),
            Self::OfColumn { statistic, column } => format!("{} {column}", statistic.word()),
        }
    }

    /// The columns that it reads besides events and [`Measure::beginnings`], so that a run made for
    /// it need record no others. Every shipped scenario gives the same value with these alone
    /// (`tests/ensemble.rs`).
    #[must_use]
    pub fn columns(&self) -> Vec<&str> {
        match self {
            Self::Named(named) => columns_of(named.name).to_vec(),
            Self::OfColumn { column, .. } => vec![column],
            Self::OfBody(_) | Self::OfMuscle(_) => vec![],
        }
    }

    /// The columns of which it reads the first value alone, or only that they are there.
    #[must_use]
    pub fn beginnings(&self) -> Vec<&str> {
        match self {
            Self::Named(named) => beginnings_of(named.name).to_vec(),
            Self::OfColumn { .. } | Self::OfBody(_) | Self::OfMuscle(_) => vec![],
        }
    }

    /// Its unit; empty for counts, `1` for fractions and ratios.
    #[must_use]
    pub fn unit(&self) -> &str {
        match self {
            Self::Named(named) => named.unit,
            Self::OfBody(body) => body.unit,
            Self::OfMuscle(muscle) => muscle.unit,
            Self::OfColumn { statistic: Statistic::TimeOfPeak, .. } => "ms",
            Self::OfColumn { column, .. } => unit_of_column(column),
        }
    }

    /// What it is, in a phrase.
    #[must_use]
    pub fn about(&self) -> String {
        match self {
            Self::Named(named) => named.about.to_owned(),
            Self::OfBody(body) => body.about.to_owned(),
            Self::OfMuscle(muscle) => muscle.about.to_owned(),
            Self::OfColumn { statistic, column } => format!("{} of {column}", statistic.word()),
        }
    }

    /// Its value for a run; nothing when the run does not have it.
    #[must_use]
    pub fn of(&self, trace: &Trace) -> Option<f64> {
        let value = match self {
            Self::Named(named) => (named.read)(trace),
            Self::OfColumn { statistic, column } => statistic.of(trace, column),
            Self::OfBody(_) | Self::OfMuscle(_) => None,
        };
        value.filter(|value| value.is_finite())
    }

    /// Its value for a body's course; nothing when the course does not have it.
    #[must_use]
    pub fn of_course(&self, course: &Course) -> Option<f64> {
        let value = match self {
            Self::OfBody(body) => (body.read)(&summarise_body(course)?),
            // the times of a course are hours, but the statistics do not mind
            Self::OfColumn { statistic, column } => {
                let values = course.column(column)?.to_vec();
                let column = Column { name: column.clone(), unit: String::new(), values };
                let trace =
                    Trace { time_ms: course.time_h.clone(), columns: vec![column], events: vec![] };
                statistic.of(&trace, &trace.columns[0].name)
            }
            Self::Named(_) | Self::OfMuscle(_) => None,
        };
        value.filter(|value| value.is_finite())
    }

    /// The names of all measures that have one, for lists and for the nearest to a wrong one.
    pub fn names() -> impl Iterator<Item = &'static str> + Clone {
        let body = slow::BODY.iter().map(|measure| measure.name);
        MEASURES
            .iter()
            .map(|measure| measure.name)
            .chain(body)
            .chain(slow::MUSCLE.iter().map(|measure| measure.name))
    }
}

/// The unit that the name of a column ends in.
#[must_use]
pub fn unit_of_column(column: &str) -> &'static str {
    const UNITS: [(&str, &str); 14] = [
        ("_uA_cm2", "uA/cm2"),
        ("_mmol_per_d", "mmol/d"),
        ("_per_ms", "1/ms"),
        ("_per_day", "1/d"),
        ("_frac", "1"),
        ("_mmol", "mmol"),
        ("_mM", "mM"),
        ("_uM", "uM"),
        ("_mV", "mV"),
        ("_ms", "ms"),
        ("_pA", "pA"),
        ("_nS", "nS"),
        ("_Hz", "Hz"),
        ("_h", "h"),
    ];
    UNITS.iter().find(|(suffix, _)| column.ends_with(suffix)).map_or("", |(_, unit)| unit)
}

/// The columns of which the measure `name` of the table reads the first value alone.
fn beginnings_of(name: &str) -> &'static [&'static str] {
    match name {
        "gating_shift_mV" => &["gating_shift_mV"],
        "resting_potential_mV" => &["nerve_potential_mV"],
        "quantal_content_first"
        | "quantal_content_last"
        | "quantal_content_mean"
        | "last_to_first_content"
        | "second_to_first_content" => &["release_rate_per_ms"],
        "endplate_potentials" | "fibre_spikes" | "failures" => &["fibre_potential_mV"],
        "cell_spikes" => &["cell_potential_mV"],
        _ => &[],
    }
}

/// The columns that the measure `name` of the table reads as a whole.
fn columns_of(name: &str) -> &'static [&'static str] {
    match name {
        "stimuli"
        | "nerve_spikes"
        | "uncommanded_nerve_spikes"
        | "nerve_rate_Hz"
        | "interspike_interval_ms"
        | "interspike_interval_cv"
        | "first_latency_ms"
        | "miniatures_per_s"
        | "gating_shift_mV"
        | "resting_potential_mV"
        | "endplate_potentials"
        | "fibre_spikes"
        | "failures"
        | "cell_spikes" => &[],
        "spike_peak_mV" | "spike_half_width_ms" | "spike_threshold_mV" | "spike_undershoot_mV" => {
            &["nerve_potential_mV"]
        }
        "influx_delay_ms" | "influx_half_width_ms" | "resting_influx_pA" => {
            &["nerve_potential_mV", "calcium_influx_pA"]
        }
        "synaptic_delay_ms" => &["nerve_potential_mV", "release_rate_per_ms"],
        "peak_calcium_near_channels_uM" => &["calcium_near_channels_uM"],
        "peak_calcium_bulk_uM" | "calcium_bulk_rise_uM" | "impulses_to_calcium_plateau" => {
            &["calcium_bulk_uM"]
        }
        "calcium_entered_uM" => &["calcium_entered_uM"],
        "quanta_released"
        | "spontaneous_release_per_s"
        | "quantal_content_first"
        | "quantal_content_last"
        | "quantal_content_mean"
        | "last_to_first_content"
        | "second_to_first_content" => &["released_quanta"],
        "endplate_amplitude_mV" => &["fibre_potential_mV"],
        "mean_nmda_calcium_pA" => &["nmda_calcium_pA"],
        "peak_force_frac"
        | "mean_force_frac"
        | "time_to_peak_force_ms"
        | "train_of_four_ratio"
        | "fusion_index" => &["force_frac"],
        "activation_ripple" => &["twitch_activation"],
        // methods of counting quanta read end-plate potentials, and what released them
        _ => &[
            "release_rate_per_ms",
            "released_quanta",
            "endplate_conductance_nS",
            "fibre_potential_mV",
        ],
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the table wants one shape")]
fn of_summary(trace: &Trace, read: impl FnOnce(&Summary) -> f64) -> Option<f64> {
    Some(read(&summarise(trace)))
}

/// How far a column rises above its value at the start.
fn rise(trace: &Trace, column: &str) -> Option<f64> {
    let (_, highest) = force::peak(trace, column)?;
    Some(highest - trace.column(column)?.first()?)
}

macro_rules! measures {
    ($($name:literal [$unit:literal] $about:literal => $read:expr;)+) => {
        /// Every measure that has a name, in the order of the signal.
        pub const MEASURES: &[Named] =
            &[$(Named { name: $name, unit: $unit, about: $about, read: $read },)+];
    };
}

measures! {
    "gating_shift_mV" ["mV"] "shift of the nerve's gates at the start, against the reference bath"
        => |t| summarise(t).gating_shift_mV;
    "stimuli" [""] "stimuli given" => |t| of_summary(t, |s| s.stimuli as f64);
    "resting_potential_mV" ["mV"] "potential of the nerve at the start"
        => |t| t.column("nerve_potential_mV")?.first().copied();
    "nerve_spikes" [""] "impulses of the nerve" => |t| of_summary(t, |s| s.nerve_spikes as f64);
    "uncommanded_nerve_spikes" [""] "impulses of the nerve that no stimulus explains"
        => |t| of_summary(t, |s| s.uncommanded_nerve_spikes as f64);
    "nerve_rate_Hz" ["Hz"] "impulses of the nerve per second" => |t| of_summary(t, |s| s.nerve_rate_Hz);
    "spike_peak_mV" ["mV"] "highest potential of the nerve" => nerve::peak_mV;
    "spike_half_width_ms" ["ms"] "width of the first impulse, half-way between rest and peak"
        => nerve::half_width_ms;
    "spike_threshold_mV" ["mV"] "potential at which the first impulse rises faster than 10 mV/ms"
        => nerve::threshold_mV;
    "influx_delay_ms" ["ms"] "from the peak of the first impulse to the peak of calcium influx"
        => nerve::influx_delay_ms;
    "influx_half_width_ms" ["ms"] "width of the first calcium influx at half its height"
        => nerve::influx_half_width_ms;
    "synaptic_delay_ms" ["ms"] "from the peak of the first impulse to the peak of release"
        => nerve::synaptic_delay_ms;
    "peak_calcium_near_channels_uM" ["uM"] "highest calcium near the channels"
        => |t| summarise(t).peak_calcium_near_channels_uM;
    "peak_calcium_bulk_uM" ["uM"] "highest calcium in the bulk of the terminal"
        => |t| summarise(t).peak_calcium_bulk_uM;
    "calcium_bulk_rise_uM" ["uM"] "highest calcium in the bulk of the terminal, above the start"
        => |t| rise(t, "calcium_bulk_uM");
    "impulses_to_calcium_plateau" [""] "impulses of a train until bulk calcium is within 5 % of its plateau"
        => nerve::impulses_to_plateau;
    "resting_influx_pA" ["pA"] "calcium current of a representative channel at the start"
        => clamp::resting_influx_pA;
    "calcium_entered_uM" ["uM"] "calcium that entered, as a rise of the bulk without removal"
        => |t| t.column("calcium_entered_uM")?.last().copied();
    "quanta_released" [""] "quanta released in the whole run" => |t| summarise(t).quanta_released;
    "quantal_content_first" [""] "quanta that the first impulse released"
        => |t| summarise(t).quantal_content_first;
    "quantal_content_last" [""] "quanta that the last impulse released"
        => |t| super::release::quantal_contents(t)?.last().copied();
    "quantal_content_mean" [""] "quanta that an impulse released, on average"
        => |t| summarise(t).quantal_content_mean;
    "last_to_first_content" ["1"] "quantal content of the last impulse over that of the first"
        => nerve::last_to_first;
    "second_to_first_content" ["1"] "quantal content of the second impulse over that of the first"
        => nerve::second_to_first;
    "spontaneous_release_per_s" ["1/s"] "quanta per second between impulses"
        => |t| summarise(t).spontaneous_release_per_s;
    "endplate_amplitude_mV" ["mV"] "highest depolarisation of the muscle fibre at the end plate"
        => |t| rise(t, "fibre_potential_mV");
    "endplate_potentials" [""] "end-plate potentials of more than half a quantum"
        => |t| summarise(t).endplate_potentials.map(|n| n as f64);
    "fibre_spikes" [""] "impulses of the muscle fibre" => |t| summarise(t).fibre_spikes.map(|n| n as f64);
    "failures" [""] "impulses of the nerve that the fibre did not follow"
        => |t| summarise(t).failures.map(|n| n as f64);
    "cell_spikes" [""] "impulses of the next nerve cell" => |t| summarise(t).cell_spikes.map(|n| n as f64);
    "mean_nmda_calcium_pA" ["pA"] "calcium that enters the next nerve cell through NMDA channels, on average"
        => |t| summarise(t).mean_nmda_calcium_pA;
    "peak_force_frac" ["1"] "highest force, as a fraction of the tetanic force"
        => |t| summarise(t).peak_force_frac;
    "mean_force_frac" ["1"] "average force, as a fraction of the tetanic force"
        => |t| summarise(t).mean_force_frac;
    "time_to_peak_force_ms" ["ms"] "from the first impulse of the fibre to the peak of force"
        => clamp::time_to_peak_force_ms;
    "activation_ripple" ["1"] "amplitude of the summed twitches at the stimulus rate over their mean, late in a train"
        => clamp::activation_ripple;
    "spike_undershoot_mV" ["mV"] "how far the nerve falls below rest after the first impulse"
        => nerve::undershoot_mV;
    "interspike_interval_ms" ["ms"] "mean interval between impulses of the nerve"
        => latency::mean_interval_ms;
    "interspike_interval_cv" ["1"] "coefficient of variation of the intervals between impulses of the nerve"
        => latency::interval_variation;
    "first_latency_ms" ["ms"] "mean time from an impulse to its first quantum, in a quantal run"
        => latency::mean_first_latency_ms;
    "miniatures_per_s" ["1/s"] "miniature end-plate potentials per second, in a quantal run"
        => latency::miniatures_per_s;
    "quantal_content_direct" [""] "mean end-plate potential over mean miniature, in a quantal run"
        => quantal_methods::content_by_amplitudes;
    "quantal_content_failures" [""] "ln(impulses/failures) of release, in a quantal run"
        => quantal_methods::content_by_failures;
    "quantal_content_variance" [""] "1/CV^2 of end-plate potentials, corrected for the spread of quanta"
        => quantal_methods::content_by_variance;
    "safety_factor" ["1"] "end-plate potential over the threshold of an event fibre that fires"
        => quantal_methods::safety_factor;
    "paired_pulse_ratio" ["1"] "second end-plate potential over the first, when no spike hides them"
        => train::paired_pulse_ratio;
    "train_of_four_ratio" ["1"] "force after the fourth stimulus over that after the first"
        => train::train_of_four_ratio;
    "fusion_index" ["1"] "lowest force before the last contraction over its peak" => train::fusion_index;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::Column;

    #[test]
    fn every_name_finds_its_measure_and_no_two_are_alike() {
        for named in MEASURES {
            assert_eq!(Measure::find(named.name), Some(Measure::Named(named)));
            assert_eq!(MEASURES.iter().filter(|other| other.name == named.name).count(), 1);
            assert!(
                named.unit.is_empty() || crate::units::Unit::find(named.unit).is_some(),
                "{named:?}"
            );
        }
        assert_eq!(Measure::find("no_such_measure"), None);
    }

    #[test]
    fn exact_statistics_of_any_column() {
        let column = |name: &str, values: [f64; 4]| Column {
            name: name.into(),
            unit: String::new(),
            values: values.to_vec(),
        };
        let trace = Trace {
            time_ms: vec![0.0, 1.0, 2.0, 4.0],
            columns: vec![column("x_mV", [1.0, 5.0, 3.0, -1.0])],
            events: vec![],
        };
        let ask = |name: &str| Measure::find(name).unwrap().of(&trace);
        assert_eq!(ask("first x_mV"), Some(1.0));
        assert_eq!(ask("last x_mV"), Some(-1.0));
        assert_eq!(ask("peak x_mV"), Some(5.0));
        assert_eq!(ask("trough x_mV"), Some(-1.0));
        assert_eq!(ask("time_of_peak x_mV"), Some(1.0));
        assert_eq!(ask("mean x_mV"), Some((3.0 + 4.0 + 2.0) / 4.0));
        assert_eq!(ask("peak y_mV"), None);
        assert_eq!(Measure::find("peak x_mV").unwrap().unit(), "mV");
        assert_eq!(Measure::find("highest x_mV"), None);
    }
}
