//! How a series of measurements becomes one number: pure functions of points (x, y).

use super::file::Reduce;
use crate::math::{ln, log10};
use crate::message::{Message, message};

/// A measurement y at the varied value x.
pub type Point = (f64, f64);

/// The one number of a series; why there is none, as a phrase, otherwise.
///
/// `published` holds the published value at each point, for [`Reduce::LargestFactor`]; `level` is
/// what [`Reduce::Crossing`] looks for.
///
/// # Errors
/// When the points do not suffice.
pub fn reduce(
    how: Reduce,
    points: &[Point],
    level: f64,
    published: &[f64],
) -> Result<f64, Message> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Err(message!("tell-claim-no-point", "there is no point"));
    };
    let several = || match points.len() {
        0 | 1 => Err(message!("tell-claim-no-slope", "one point has no slope")),
        _ => Ok(()),
    };
    let number = match how {
        Reduce::Value => last.1,
        Reduce::Ratio => last.1 / first.1,
        Reduce::Difference => last.1 - first.1,
        Reduce::Slope => {
            several()?;
            slope(points.iter().copied())
        }
        Reduce::LogLogSlope => {
            several()?;
            slope(points.iter().map(|(x, y)| (ln(*x), ln(*y))))
        }
        Reduce::Tenfold => {
            several()?;
            1.0 / slope(points.iter().map(|(x, y)| (*x, log10(*y))))
        }
        Reduce::TimeConstant => {
            let before = &points[..points.len() - 1];
            if before.len() < 2 {
                return Err(message!(
                    "tell-claim-three-values",
                    "a time constant needs three values"
                ));
            }
            -1.0 / slope(before.iter().map(|(x, y)| (*x, ln((last.1 - y).abs()))))
        }
        Reduce::Crossing => crossing(points, level)
            .ok_or_else(|| message!("tell-claim-not-crossed", "the level is not crossed"))?,
        Reduce::PlaceOfPeak => place_of_peak(points),
        Reduce::LargestFactor => {
            if published.len() != points.len() {
                return Err(message!(
                    "tell-claim-no-published",
                    "each value needs its published point"
                ));
            }
            let factors = points.iter().zip(published).map(|((_, y), p)| (y / p).max(p / y));
            factors.fold(1.0, f64::max)
        }
        Reduce::Highest => points.iter().map(|p| p.1).fold(f64::NEG_INFINITY, f64::max),
        Reduce::Lowest => points.iter().map(|p| p.1).fold(f64::INFINITY, f64::min),
    };
    if number.is_finite() {
        Ok(number)
    } else {
        Err(message!("tell-claim-not-finite", "the result is no finite number"))
    }
}

/// Slope of the straight line of least squares.
fn slope(points: impl Iterator<Item = Point> + Clone) -> f64 {
    let n = points.clone().count() as f64;
    let mean_x = points.clone().map(|p| p.0).sum::<f64>() / n;
    let mean_y = points.clone().map(|p| p.1).sum::<f64>() / n;
    let (above, below) = points.fold((0.0, 0.0), |(above, below), (x, y)| {
        (above + (x - mean_x) * (y - mean_y), below + (x - mean_x) * (x - mean_x))
    });
    above / below
}

/// Where the series first crosses the level, on a straight line between two points.
fn crossing(points: &[Point], level: f64) -> Option<f64> {
    points.windows(2).find_map(|pair| {
        let [(x0, y0), (x1, y1)] = [pair[0], pair[1]];
        ((y0 - level) * (y1 - level) <= 0.0 && y0 != y1)
            .then(|| x0 + (x1 - x0) * (level - y0) / (y1 - y0))
    })
}

/// Where the series is highest: the top of the parabola through the highest point and its
/// neighbours, or the point itself at an end.
fn place_of_peak(points: &[Point]) -> f64 {
    let top = (0..points.len())
        .reduce(|a, b| if points[b].1 > points[a].1 { b } else { a })
        .unwrap_or_default();
    if top == 0 || top + 1 == points.len() {
        return points[top].0;
    }
    let [(x0, y0), (x1, y1), (x2, y2)] = [points[top - 1], points[top], points[top + 1]];
    let (left, right) = ((x1 - x0) * (y1 - y2), (x1 - x2) * (y1 - y0));
    if left == right {
        return x1;
    }
    x1 - 0.5 * ((x1 - x0) * left - (x1 - x2) * right) / (left - right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::{exp, pow};

    #[test]
    fn exact_reductions_of_known_curves() {
        let power: Vec<Point> = [0.1, 0.2, 0.5].map(|x: f64| (x, 7.0 * x.powi(4))).to_vec();
        let ask = |how, points: &[Point]| reduce(how, points, 0.5, &[]).unwrap();
        assert!((ask(Reduce::LogLogSlope, &power) - 4.0).abs() < 1e-12);
        let decades: Vec<Point> = [0.0, 10.0, 20.0].map(|x: f64| (x, pow(10.0, x / 17.0))).into();
        assert!((ask(Reduce::Tenfold, &decades) - 17.0).abs() < 1e-9);
        let mut approach: Vec<Point> =
            [1.0, 2.0, 5.0].map(|x: f64| (x, 3.0 - 2.0 * exp(-x / 4.0))).into();
        approach.push((1e3, 3.0));
        assert!((ask(Reduce::TimeConstant, &approach) - 4.0).abs() < 1e-9);
        let line = [(1.0, 1.0), (2.0, 0.0), (3.0, -1.0)];
        assert_eq!(ask(Reduce::Crossing, &line), 1.5);
        assert_eq!(ask(Reduce::Slope, &line), -1.0);
        assert_eq!(ask(Reduce::Difference, &line), -2.0);
        assert_eq!(ask(Reduce::Ratio, &line), -1.0);
        assert_eq!(ask(Reduce::Highest, &line), 1.0);
        assert_eq!(ask(Reduce::Lowest, &line), -1.0);
        let parabola: Vec<Point> =
            [0.0, 1.0, 3.0].map(|x: f64| (x, 5.0 - (x - 1.2).powi(2))).into();
        assert!((ask(Reduce::PlaceOfPeak, &parabola) - 1.2).abs() < 1e-12);
        let factor = reduce(Reduce::LargestFactor, &[(0.0, 2.0), (1.0, 3.0)], 0.0, &[4.0, 3.3]);
        assert_eq!(factor, Ok(2.0));
    }

    #[test]
    fn what_cannot_be_reduced_is_refused() {
        assert!(reduce(Reduce::Slope, &[(1.0, 1.0)], 0.0, &[]).is_err());
        assert!(reduce(Reduce::Crossing, &[(0.0, 1.0), (1.0, 2.0)], 3.0, &[]).is_err());
        assert!(reduce(Reduce::LargestFactor, &[(0.0, 1.0)], 0.0, &[]).is_err());
        assert!(reduce(Reduce::Ratio, &[(0.0, 0.0), (1.0, 2.0)], 0.0, &[]).is_err());
        assert!(reduce(Reduce::Value, &[], 0.0, &[]).is_err());
    }
}
