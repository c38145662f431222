//! The table that is made beforehand: what the figures show at every value of a knob with every
//! other's. It stands in for the engine on paper, and in browsers that cannot run it.

use super::compute::LessonError;
use super::{Drawn, Knob, Lesson};
use crate::analysis::Measure;
use crate::experiment::{Base, ExperimentError, in_parallel};
use crate::math;
use crate::scenario::library::Library;
use crate::scenario::{self, Loaded};
use crate::simulate;
use crate::simulate::body::run_body;
use crate::sweep::Spacing;

/// Samples that are kept of a run, about: as many as a small figure can show.
const SAMPLES: usize = 160;

/// What the figures show at every point.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Values of each knob, in its unit, smallest first.
    pub axes: Vec<Vec<f64>>,
    /// One for each combination; the last knob runs fastest.
    pub points: Vec<Point>,
    /// Unit of the times of the curves, `ms` or `h`.
    pub time_unit: &'static str,
}

/// What the figures show at one point.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The measures of [`measures`], in their order; nothing where the run does not have it.
    pub measures: Vec<Option<f64>>,
    /// Times of the samples, in the unit of the table.
    pub times: Vec<f64>,
    /// The values of each column of [`columns`] at these times.
    pub columns: Vec<Vec<f64>>,
}

/// The measures that the figures of a lesson show, each once: first those beside them.
#[must_use]
pub fn measures(lesson: &Lesson) -> Vec<Measure> {
    let beside = lesson.measures.iter().map(|beside| &beside.measure);
    let along = lesson.figures.iter().filter_map(|figure| match &figure.drawn {
        Drawn::Along(measure, _) => Some(measure),
        Drawn::Column(_) => None,
    });
    let mut all: Vec<Measure> = Vec::new();
    for measure in beside.chain(along) {
        if !all.contains(measure) {
            all.push(measure.clone());
        }
    }
    all
}

/// The columns that they show, in their order.
#[must_use]
pub fn columns(lesson: &Lesson) -> Vec<String> {
    let column = |figure: &super::Figure| match &figure.drawn {
        Drawn::Column(name) => Some(name.clone()),
        Drawn::Along(..) => None,
    };
    lesson.figures.iter().filter_map(column).collect()
}

impl Table {
    /// The values of the knobs at each point, in the order of the points.
    #[must_use]
    pub fn values(&self) -> Vec<Vec<f64>> {
        every(&self.axes)
    }

    /// Where the point with these places on the axes stands in the list.
    #[must_use]
    pub fn place(&self, at: &[usize]) -> usize {
        at.iter().zip(&self.axes).fold(0, |place, (at, axis)| place * axis.len() + at)
    }

    /// The places on the axes that are nearest to these values.
    #[must_use]
    pub fn nearest(&self, values: &[f64]) -> Vec<usize> {
        let nearest = |axis: &Vec<f64>, value: f64| {
            let distance = |at: &usize| (axis[*at] - value).abs();
            (0..axis.len()).min_by(|a, b| distance(a).total_cmp(&distance(b))).unwrap_or(0)
        };
        self.axes.iter().zip(values).map(|(axis, value)| nearest(axis, *value)).collect()
    }
}

/// Makes the table, in parallel; `done` is told after each run.
///
/// # Errors
/// A run that cannot be made.
pub fn make(
    library: &(dyn Library + Sync),
    lesson: &Lesson,
    done: &(dyn Fn() + Sync),
) -> Result<Table, LessonError> {
    let axes: Vec<Vec<f64>> =
        lesson.knobs.iter().enumerate().map(|(at, knob)| axis(knob, at, lesson)).collect();
    let all = every(&axes);
    let (measures, columns) = (measures(lesson), columns(lesson));
    let made = in_parallel(&all, |values| {
        let point = point(library, lesson, values, &measures, &columns);
        done();
        point
    });
    let mut points = Vec::new();
    let mut time_unit = "ms";
    for made in made {
        let (point, unit) = made?;
        time_unit = unit;
        points.push(point);
    }
    Ok(Table { axes, points, time_unit })
}

/// Every value with every other; the last runs fastest.
fn every(axes: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut all: Vec<Vec<f64>> = vec![Vec::new()];
    for axis in axes {
        let longer = |begun: Vec<f64>| {
            axis.iter().map(move |value| [&begun[..], &[*value]].concat()).collect::<Vec<_>>()
        };
        all = all.into_iter().flat_map(longer).collect();
    }
    all
}

/// How many runs [`make`] will make.
#[must_use]
pub fn runs(lesson: &Lesson) -> usize {
    let knobs = lesson.knobs.iter().enumerate();
    knobs.map(|(at, knob)| axis(knob, at, lesson).len()).product()
}

/// The values of a knob: its range in steps, where it starts, and where the story puts it.
fn axis(knob: &Knob, at: usize, lesson: &Lesson) -> Vec<f64> {
    let last = (knob.steps - 1) as f64;
    let value = |step: u64| {
        let part = step as f64 / last;
        let exact = match knob.spacing {
            Spacing::Linear => knob.from + part * (knob.to - knob.from),
            Spacing::Logarithmic => knob.from * math::pow(knob.to / knob.from, part),
        };
        // values that can be read aloud
        format!("{exact:.2e}").parse::<f64>().unwrap_or(exact).clamp(knob.from, knob.to)
    };
    let put = lesson.steps.iter().flat_map(|step| &step.set).filter(|(knob, _)| *knob == at);
    let mut values: Vec<f64> = (0..knob.steps).map(value).collect();
    values.push(knob.start);
    values.extend(put.map(|(_, value)| *value));
    values.sort_by(f64::total_cmp);
    values.dedup();
    values
}

fn point(
    library: &(dyn Library + Sync),
    lesson: &Lesson,
    values: &[f64],
    measures: &[Measure],
    columns: &[String],
) -> Result<(Point, &'static str), LessonError> {
    let knobs = lesson.knobs.iter().zip(values);
    let changes: Vec<String> = knobs.map(|(knob, value)| knob.change(*value)).collect();
    let start = lesson.base.with(&changes);
    let run = |error: ExperimentError| LessonError::Run { what: changes.join(", "), error };
    let base = Base { library, name: &start.scenario };
    let loaded = scenario::load_any_from(base.library, base.name, &start.set)
        .map_err(|error| run(error.into()))?;
    let (measures, times, values, unit) = match &loaded {
        Loaded::Junction(scenario) => {
            let setup = simulate::Setup::of(scenario);
            let trace =
                simulate::run(&setup, &mut |_| true).map_err(|error| run(error.into()))?.trace;
            let measures = measures.iter().map(|measure| measure.of(&trace)).collect();
            let column = |name: &String| trace.column(name).map(<[f64]>::to_vec);
            let values: Option<Vec<Vec<f64>>> = columns.iter().map(column).collect();
            (measures, trace.time_ms.clone(), values, "ms")
        }
        Loaded::Body(body) => {
            let course = run_body(body, &mut |_| true).map_err(|error| run(error.into()))?.course;
            let measures = measures.iter().map(|measure| measure.of_course(&course)).collect();
            let column = |name: &String| course.column(name).map(<[f64]>::to_vec);
            let values: Option<Vec<Vec<f64>>> = columns.iter().map(column).collect();
            (measures, course.time_h.clone(), values, "h")
        }
    };
    // the columns were looked up when the lesson was read
    let values = values.unwrap_or_default();
    let kept = kept(&times, &values);
    let only = |all: &[f64]| kept.iter().map(|at| rounded(all[*at])).collect::<Vec<f64>>();
    let columns = values.iter().map(|values| only(values)).collect();
    Ok((Point { measures, times: only(&times), columns }, unit))
}

/// The samples to keep: both ends, and in each stretch of time the lowest and highest of each column.
fn kept(times: &[f64], columns: &[Vec<f64>]) -> Vec<usize> {
    let all: Vec<usize> = (0..times.len()).collect();
    let (Some(first), Some(last)) = (times.first(), times.last()) else { return all };
    let stretches = (SAMPLES / (2 * columns.len()).max(1)).max(1);
    let width = (last - first) / stretches as f64;
    let mut kept = vec![0, times.len() - 1];
    let stretch = |at: &usize| ((times[*at] - first) / width).floor();
    for group in all.chunk_by(|a, b| stretch(a) == stretch(b)) {
        for values in columns {
            let by_value = |a: &&usize, b: &&usize| values[**a].total_cmp(&values[**b]);
            kept.extend(group.iter().min_by(by_value));
            kept.extend(group.iter().max_by(by_value));
        }
    }
    kept.sort_unstable();
    kept.dedup();
    kept
}

/// As many digits as a screen can show.
fn rounded(value: f64) -> f64 {
    format!("{value:.4e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_samples_that_are_kept_have_the_ends_and_the_peak_in_order() {
        let times: Vec<f64> = (0..=1000).map(f64::from).collect();
        let values: Vec<f64> = times
            .iter()
            .map(|t| if *t == 417.0 { 99.0 } else { math::sin_cos(t * 0.01).0 })
            .collect();
        let kept = kept(&times, &[values]);
        assert!(kept.len() <= SAMPLES + 4 && kept.len() > SAMPLES / 2, "{}", kept.len());
        assert_eq!((kept[0], kept[kept.len() - 1]), (0, 1000));
        assert!(kept.contains(&417));
        assert!(kept.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn a_run_without_samples_stays_empty() {
        assert!(kept(&[], &[]).is_empty());
    }

    #[test]
    fn exact_points_run_through_the_last_axis_first() {
        let all = every(&[vec![1.0, 2.0], vec![5.0, 6.0]]);
        assert_eq!(all, [[1.0, 5.0], [1.0, 6.0], [2.0, 5.0], [2.0, 6.0]]);
    }
}
