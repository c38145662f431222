//! Each table of shocks by itself: defaults filled in, and faults that it has alone.

use super::check::given;
use super::fault::Fault;
use super::file;
use super::in_words::in_words_ms;
use super::meaning::{Shape, Stimulus, Timing};
use super::problem::Reading;
use super::quantity::Quantity;
use super::reader::{At, Field};
use super::stimulus::TOUCHING_ms;
use super::tree::Span;
use crate::model::parameters::Parameters;
use crate::units;

/// Refractory time of random trains unless the scenario says another.
const REFRACTORY_ms: f64 = 2.0;

/// A table that was understood, with the place of its header.
pub(super) struct Planned {
    pub(super) stimulus: Stimulus,
    pub(super) span: Span,
    /// Whether it may be expanded; a table with a fault of its own may not.
    pub(super) sound: bool,
}

/// Every table of shocks with its defaults filled in, in the order of the format.
pub(super) fn plan(
    tables: &file::Stimulus,
    parameters: &Parameters<f64>,
    reading: &mut Reading<'_>,
) -> Vec<Planned> {
    let shape = |amplitude: &Field<Quantity>, width: &Field<Quantity>| Shape {
        amplitude_uA_cm2: given(amplitude, "uA/cm2")
            .unwrap_or(parameters.stimulus.amplitude_uA_cm2),
        width_ms: given(width, "ms").unwrap_or(parameters.stimulus.width_ms),
    };
    let mut plan = Vec::new();
    let mut add = |timing: Option<Timing>, shape: Shape, span: Span, sound: bool| {
        if let Some(timing) = timing {
            plan.push(Planned { stimulus: Stimulus { timing, shape }, span, sound });
        }
    };
    for At { value, span } in tables.single.value().into_iter().flatten() {
        let timing = given(&value.at, "ms").map(|at_ms| Timing::Single { at_ms });
        add(timing, shape(&value.amplitude, &value.width), *span, true);
    }
    for At { value, span } in tables.train.value().into_iter().flatten() {
        let shape = shape(&value.amplitude, &value.width);
        let sound = rate_fits_width(&value.rate, shape, reading);
        add(train(value, *span, reading), shape, *span, sound);
    }
    for At { value, span } in tables.pair.value().into_iter().flatten() {
        let timing = given(&value.at, "ms").zip(given(&value.interval, "ms"));
        let timing = timing.map(|(at_ms, interval_ms)| Timing::Pair { at_ms, interval_ms });
        add(timing, shape(&value.amplitude, &value.width), *span, true);
    }
    for At { value, span } in tables.burst.value().into_iter().flatten() {
        let shape = shape(&value.amplitude, &value.width);
        let sound = rate_fits_width(&value.rate, shape, reading);
        let timing = burst(value);
        let fits = timing.as_ref().is_none_or(|timing| burst_fits(value, timing, shape, reading));
        add(timing, shape, *span, sound && fits);
    }
    for At { value, span } in tables.times.value().into_iter().flatten() {
        let at_ms = value.at.value().map(|list| {
            let mut times_ms: Vec<f64> = list.iter().map(|at| at.value.value_in("ms")).collect();
            times_ms.sort_by(f64::total_cmp);
            times_ms
        });
        let timing = at_ms.map(|at_ms| Timing::Times { at_ms });
        add(timing, shape(&value.amplitude, &value.width), *span, true);
    }
    for (stream, At { value, span }) in (0..).zip(tables.poisson.value().into_iter().flatten()) {
        let shape = shape(&value.amplitude, &value.width);
        let timing = poisson(value, stream);
        let fits = timing.as_ref().is_none_or(|timing| poisson_fits(value, timing, shape, reading));
        add(timing, shape, *span, fits);
    }
    plan
}

fn train(table: &file::Train, span: Span, reading: &mut Reading<'_>) -> Option<Timing> {
    let absent = [table.count.is_absent(), table.duration.is_absent()];
    if absent[0] == absent[1] {
        let both = !absent[0];
        let header = "`[[stimulus.train]]`".into();
        let place = table.duration.span().filter(|_| both).unwrap_or(span);
        reading
            .fault(place, Fault::EitherOr { table: header, one: "count", other: "duration", both });
        return None;
    }
    let (start_ms, rate_Hz) = (given(&table.start, "ms")?, given(&table.rate, "Hz")?);
    let count = match table.count.value() {
        Some(count) => *count,
        None => whole_intervals(given(&table.duration, "ms")?, rate_Hz),
    };
    Some(Timing::Train { start_ms, rate_Hz, count })
}

/// How many pulses begin within a time, the first at its beginning.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is positive, and one beyond the range of u64 is far beyond every bound"
)]
fn whole_intervals(duration_ms: f64, rate_Hz: f64) -> u64 {
    let intervals = duration_ms * rate_Hz / 1000.0;
    // 1 s at 10 Hz is ten pulses, also when the product comes out a hair above ten
    ((intervals * (1.0 - 1e-12)).ceil() as u64).max(1)
}

fn burst(table: &file::Burst) -> Option<Timing> {
    Some(Timing::Burst {
        start_ms: given(&table.start, "ms")?,
        rate_Hz: given(&table.rate, "Hz")?,
        pulses: *table.pulses.value()?,
        every_ms: given(&table.every, "ms")?,
        repeat: *table.repeat.value()?,
    })
}

fn poisson(table: &file::Poisson, stream: u32) -> Option<Timing> {
    Some(Timing::Poisson {
        start_ms: given(&table.start, "ms")?,
        rate_Hz: given(&table.rate, "Hz")?,
        duration_ms: given(&table.duration, "ms")?,
        refractory_ms: given(&table.refractory, "ms").unwrap_or(REFRACTORY_ms),
        stream,
    })
}

fn hertz(rate_Hz: f64) -> String {
    format!("{} Hz", units::number(rate_Hz))
}

fn rate_fits_width(rate: &Field<Quantity>, shape: Shape, reading: &mut Reading<'_>) -> bool {
    let Some(rate_Hz) = given(rate, "Hz") else { return false };
    let interval_ms = 1000.0 / rate_Hz;
    let fits = interval_ms >= shape.width_ms - TOUCHING_ms;
    if !fits {
        let fault = Fault::RateAboveWidth {
            rate: hertz(rate_Hz),
            interval: in_words_ms(interval_ms),
            width: in_words_ms(shape.width_ms),
        };
        reading.fault(rate.span(), fault);
    }
    fits
}

fn burst_fits(
    table: &file::Burst,
    timing: &Timing,
    shape: Shape,
    reading: &mut Reading<'_>,
) -> bool {
    let Timing::Burst { rate_Hz, pulses, every_ms, repeat, .. } = timing else { return true };
    let length_ms = (*pulses - 1) as f64 * 1000.0 / rate_Hz + shape.width_ms;
    let fits = *repeat == 1 || length_ms <= every_ms + TOUCHING_ms;
    if !fits {
        let (length, every) = (in_words_ms(length_ms), in_words_ms(*every_ms));
        reading.fault(table.every.span(), Fault::BurstTooLong { length, every });
    }
    fits
}

fn poisson_fits(
    table: &file::Poisson,
    timing: &Timing,
    shape: Shape,
    reading: &mut Reading<'_>,
) -> bool {
    let Timing::Poisson { rate_Hz, refractory_ms, .. } = timing else { return true };
    let refractory = in_words_ms(*refractory_ms);
    if *refractory_ms < shape.width_ms {
        let fault = Fault::RefractoryBelowWidth { refractory, width: in_words_ms(shape.width_ms) };
        reading.fault(table.refractory.span().or(table.width.span()), fault);
        return false;
    }
    let interval_ms = 1000.0 / rate_Hz;
    if interval_ms <= *refractory_ms {
        let (rate, interval) = (hertz(*rate_Hz), in_words_ms(interval_ms));
        reading.fault(table.rate.span(), Fault::PoissonTooFast { rate, interval, refractory });
        return false;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_a_train_by_time_leaves_out_the_shock_at_its_end() {
        assert_eq!(whole_intervals(1000.0, 10.0), 10);
        assert_eq!(whole_intervals(1000.1, 10.0), 11);
        assert_eq!(whole_intervals(0.3, 3.0), 1);
        for rate in 1..1000_u32 {
            assert_eq!(whole_intervals(3000.0, f64::from(rate)), u64::from(3 * rate));
        }
    }
}
