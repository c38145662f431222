//! Numbers as people write them: three significant digits, a real minus sign, thin spaces.
//!
//! Only the decimal mark differs between languages; groups of three digits are set apart by a
//! thin space in all of them, as ISO 80000 has it.

/// Sign of a negative number; a hyphen is too short beside digits.
const MINUS: char = '−';
/// Narrow space between groups of three digits, at which no line is broken.
const GROUP: char = '\u{202f}';

/// `value` with three significant digits and the given decimal mark.
///
/// From 0.001 to 99 900 in full, beyond that with a power of ten: `0.0123`, `−80.0`, `12 300`,
/// `1.23 × 10⁻⁵`. Zero is `0`, and what is not a number is `–`.
#[must_use]
pub fn three_digits(value: f64, decimal_mark: &str) -> String {
    if value.is_nan() {
        return "–".to_owned();
    }
    let sign = if value < 0.0 { MINUS.to_string() } else { String::new() };
    if value.is_infinite() {
        return format!("{sign}∞");
    }
    if value == 0.0 {
        return "0".to_owned();
    }
    // The standard library rounds exactly; only the digits are moved about below.
    let rounded = format!("{:.2e}", value.abs());
    let (mantissa, exponent) =
        rounded.split_once('e').unwrap_or_else(|| unreachable!("`:e` writes an `e`"));
    let exponent: i32 =
        exponent.parse().unwrap_or_else(|_| unreachable!("`:e` writes a whole exponent"));
    let digits: String = mantissa.chars().filter(char::is_ascii_digit).collect();
    let zeros = |count: i32| "0".repeat(usize::try_from(count).unwrap_or(0));
    let shown = match exponent {
        2..=4 => grouped(&format!("{digits}{}", zeros(exponent - 2))),
        1 => format!("{}{decimal_mark}{}", &digits[..2], &digits[2..]),
        0 => format!("{}{decimal_mark}{}", &digits[..1], &digits[1..]),
        -3..=-1 => format!("0{decimal_mark}{}{digits}", zeros(-exponent - 1)),
        _ => {
            let power = superscript(exponent);
            format!("{}{decimal_mark}{} × 10{power}", &digits[..1], &digits[1..])
        }
    };
    sign + &shown
}

/// Decimal digits in groups of three; four digits stay together, as is usual.
#[must_use]
pub fn grouped(digits: &str) -> String {
    if digits.len() <= 4 {
        return digits.to_owned();
    }
    let mut text = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(GROUP);
        }
        text.push(digit);
    }
    text
}

/// A whole number in raised digits.
fn superscript(number: i32) -> String {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number
        .to_string()
        .chars()
        .map(|c| match c.to_digit(10) {
            Some(digit) => RAISED[digit as usize],
            None => '⁻',
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exact_numbers_are_written_as_in_a_textbook() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (1.0, "1.00"),
            (-80.0, "−80.0"),
            (9.994, "9.99"),
            (9.996, "10.0"),
            (999.6, "1000"),
            (25.0, "25.0"),
            (123.4, "123"),
            (1234.5, "1230"),
            (12_345.0, "12\u{202f}300"),
            (99_949.0, "99\u{202f}900"),
            (99_950.1, "1.00 × 10⁵"),
            (0.5, "0.500"),
            (0.001_234, "0.00123"),
            (0.000_999_6, "0.00100"),
            (0.000_123_4, "1.23 × 10⁻⁴"),
            (-6.022e23, "−6.02 × 10²³"),
            (f64::MIN_POSITIVE, "2.23 × 10⁻³⁰⁸"),
            (f64::NAN, "–"),
            (f64::INFINITY, "∞"),
            (f64::NEG_INFINITY, "−∞"),
        ] {
            assert_eq!(three_digits(value, "."), expected, "{value:e}");
        }
        assert_eq!(three_digits(-0.0123, ","), "−0,0123");
    }

    #[test]
    fn exact_counts_stand_in_groups_of_three() {
        for (digits, expected) in [
            ("7", "7"),
            ("1234", "1234"),
            ("12345", "12\u{202f}345"),
            ("123456", "123\u{202f}456"),
            ("1234567", "1\u{202f}234\u{202f}567"),
        ] {
            assert_eq!(grouped(digits), expected);
        }
    }
}
