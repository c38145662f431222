//! Elementary functions of our own, so that the same scenario gives the same bits on every
//! platform and CPU: only IEEE additions, multiplications and divisions, fused nowhere but in
//! [`exp_fused`].
//!
//! The standard library's `exp` and `ln` differ between platforms in the last bit; the tests
//! below hold ours against `libm` to within a few units in the last place.

/// Added and taken away again, it rounds a number below 2^51 to the nearest whole one.
const ROUNDER: f64 = 6_755_399_441_055_744.0; // 1.5 * 2^52

/// The natural logarithm of 2 in two parts, the first with trailing zeros (fdlibm's split).
const LN_2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// e^x, relative error below 3e-16. Arguments beyond ±708 are held there, so that the result is
/// always a normal number; NaN stays NaN.
#[inline(always)]
#[must_use]
pub fn exp(x: f64) -> f64 {
    let x = if x > 708.0 { 708.0 } else { x };
    let x = if x < -708.0 { -708.0 } else { x };
    let rounded = x * std::f64::consts::LOG2_E + ROUNDER;
    let k = rounded - ROUNDER;
    let r = (x - k * LN_2_HIGH) - k * LN_2_LOW; // |r| <= ln(2)/2
    // Taylor polynomial of degree 13, evaluated in pairs to shorten the chain of dependencies.
    let r2 = r * r;
    let r4 = r2 * r2;
    let c01 = 1.0 + r;
    let c23 = 1.0 / 2.0 + r * (1.0 / 6.0);
    let c45 = 1.0 / 24.0 + r * (1.0 / 120.0);
    let c67 = 1.0 / 720.0 + r * (1.0 / 5_040.0);
    let c89 = 1.0 / 40_320.0 + r * (1.0 / 362_880.0);
    let c1011 = 1.0 / 3_628_800.0 + r * (1.0 / 39_916_800.0);
    let c1213 = 1.0 / 479_001_600.0 + r * (1.0 / 6_227_020_800.0);
    let tail = c45 + r2 * c67 + r4 * (c89 + r2 * c1011 + r4 * c1213);
    let polynomial = c01 + r2 * (c23 + r2 * tail);
    // The low bits of `rounded` hold k: moved into the exponent they make 2^k.
    let power_of_two = f64::from_bits((rounded.to_bits().wrapping_add(1023)) << 52);
    polynomial * power_of_two
}

/// e^x as [`exp`], with fused multiplications and additions: a third fewer instructions where the
/// CPU has them, and the same bits where it has not and takes its time. Relative error below 3e-16.
#[inline(always)]
#[must_use]
pub fn exp_fused(x: f64) -> f64 {
    let x = if x > 708.0 { 708.0 } else { x };
    let x = if x < -708.0 { -708.0 } else { x };
    let rounded = x.mul_add(std::f64::consts::LOG2_E, ROUNDER);
    let k = rounded - ROUNDER;
    let r = k.mul_add(-LN_2_LOW, k.mul_add(-LN_2_HIGH, x));
    let r2 = r * r;
    let r4 = r2 * r2;
    let c01 = 1.0 + r;
    let c23 = r.mul_add(1.0 / 6.0, 1.0 / 2.0);
    let c45 = r.mul_add(1.0 / 120.0, 1.0 / 24.0);
    let c67 = r.mul_add(1.0 / 5_040.0, 1.0 / 720.0);
    let c89 = r.mul_add(1.0 / 362_880.0, 1.0 / 40_320.0);
    let c1011 = r.mul_add(1.0 / 39_916_800.0, 1.0 / 3_628_800.0);
    let c1213 = r.mul_add(1.0 / 6_227_020_800.0, 1.0 / 479_001_600.0);
    let end = r4.mul_add(c1213, r2.mul_add(c1011, c89));
    let tail = r4.mul_add(end, r2.mul_add(c67, c45));
    let polynomial = r2.mul_add(r2.mul_add(tail, c23), c01);
    let power_of_two = f64::from_bits((rounded.to_bits().wrapping_add(1023)) << 52);
    polynomial * power_of_two
}

/// The natural logarithm of a positive number, absolute error below 2e-16 + 3e-16 |ln x|.
/// Zero gives minus infinity, a negative number or NaN gives NaN.
#[must_use]
pub fn ln(x: f64) -> f64 {
    if x.is_nan() || x < 0.0 {
        return f64::NAN;
    }
    if x == 0.0 {
        return f64::NEG_INFINITY;
    }
    if x.is_infinite() {
        return x;
    }
    // Lift subnormal numbers into the normal range.
    let (x, lift) =
        if x < f64::MIN_POSITIVE { (x * 18_014_398_509_481_984.0, 54.0) } else { (x, 0.0) };
    let bits = x.to_bits();
    let mut exponent = ((bits >> 52) & 0x7ff) as f64 - 1023.0 - lift;
    let mut mantissa = f64::from_bits((bits & 0x000f_ffff_ffff_ffff) | 0x3ff0_0000_0000_0000);
    if mantissa > std::f64::consts::SQRT_2 {
        mantissa *= 0.5;
        exponent += 1.0;
    }
    // ln m = 2 atanh(s), s = (m - 1)/(m + 1), |s| < 0.172
    let s = (mantissa - 1.0) / (mantissa + 1.0);
    let s2 = s * s;
    let mut series = 0.0;
    for odd in (3..=23).rev().step_by(2) {
        series = (series + 1.0 / f64::from(odd)) * s2;
    }
    exponent * LN_2_HIGH + (2.0 * s + (2.0 * s * series + exponent * LN_2_LOW))
}

/// The decimal logarithm.
#[must_use]
pub fn log10(x: f64) -> f64 {
    ln(x) * std::f64::consts::LOG10_E
}

/// Sine and cosine, for angles of moderate size (below a million), to a few units in the last
/// place of the larger one: a polynomial within an eighth of the circle, the same everywhere.
#[must_use]
pub fn sin_cos(angle: f64) -> (f64, f64) {
    use std::f64::consts::FRAC_PI_2;
    /// A quarter of the circle in two parts; the first has so few digits that its multiples are
    /// exact.
    const QUARTER: f64 = f64::from_bits(0x3ff9_21fb_5440_0000);
    const QUARTER_REST: f64 = 6.077_100_506_506_192e-11;
    let quarters = (angle / FRAC_PI_2).round();
    let rest = (angle - quarters * QUARTER) - quarters * QUARTER_REST;
    let square = rest * rest;
    // Taylor's series, innermost term first: 1 - x2/(n(n-1)) (1 - ...)
    let series = |first: f64| {
        let mut sum = 1.0;
        let mut n = first;
        while n > 2.5 {
            sum = 1.0 - square / (n * (n - 1.0)) * sum;
            n -= 2.0;
        }
        sum
    };
    let sine = rest * series(19.0);
    let cosine = 1.0 - 0.5 * square * series(20.0);
    let quarter = quarters.rem_euclid(4.0);
    if quarter == 0.0 {
        (sine, cosine)
    } else if quarter == 1.0 {
        (cosine, -sine)
    } else if quarter == 2.0 {
        (-sine, -cosine)
    } else {
        (-cosine, sine)
    }
}

/// `base` to any power, for a positive base. Relative error about 1e-16 (1 + |power ln base|).
#[must_use]
pub fn pow(base: f64, power: f64) -> f64 {
    exp(power * ln(base))
}

/// How many times faster a process runs at `temperature_degC` than where it was measured.
///
/// ```text
/// factor = Q10^((T - T_measured)/10)
/// ```
#[must_use]
pub fn q10_factor(q10: f64, temperature_degC: f64, measured_at_degC: f64) -> f64 {
    pow(q10, (temperature_degC - measured_at_degC) / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn exact_values_of_the_elementary_functions() {
        assert_eq!(exp(0.0).to_bits(), 1.0_f64.to_bits());
        assert_eq!(ln(1.0).to_bits(), 0.0_f64.to_bits());
        assert!(exp(f64::NAN).is_nan() && ln(f64::NAN).is_nan() && ln(-1.0).is_nan());
        assert!(exp(-1e9) > 0.0 && exp(1e9).is_finite());
        assert!((ln(5e-324) - libm::log(5e-324)).abs() < 1e-12);
        assert!((q10_factor(3.0, 37.0, 27.0) - 3.0).abs() < 1e-15 * 10.0);
        assert!((log10(1000.0) - 3.0).abs() < 1e-14);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]
        #[test]
        fn cross_exp_agrees_with_libm(x in -700.0..700.0_f64) {
            prop_assert!((exp(x) / libm::exp(x) - 1.0).abs() < 4.5e-16, "{x}");
            prop_assert!((exp_fused(x) / libm::exp(x) - 1.0).abs() < 4.5e-16, "{x}");
        }
        #[test]
        fn cross_sine_and_cosine_agree_with_libm(angle in -2000.0..2000.0_f64) {
            let (sine, cosine) = sin_cos(angle);
            let bound = 1e-15 + 1e-18 * angle.abs();
            prop_assert!((sine - libm::sin(angle)).abs() < bound, "{angle}");
            prop_assert!((cosine - libm::cos(angle)).abs() < bound, "{angle}");
        }
        #[test]
        fn cross_ln_agrees_with_libm(exponent in -300.0..300.0_f64) {
            let x = libm::exp10(exponent);
            let expected = libm::log(x);
            prop_assert!((ln(x) - expected).abs() <= 2e-16 + 3e-16 * expected.abs(), "{x}");
        }
    }
}
