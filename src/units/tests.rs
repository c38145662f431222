//! Each row of the table against numbers written by hand in SI, and each error in words.

use super::*;

/// Size of every unit in SI base units, written independently of the table.
const IN_SI: &[(&str, f64)] = &[
    ("mM", 1.0),
    ("M", 1e3),
    ("uM", 1e-3),
    ("nM", 1e-6),
    ("ms", 1e-3),
    ("s", 1.0),
    ("us", 1e-6),
    ("min", 60.0),
    ("h", 3600.0),
    ("d", 86400.0),
    ("week", 604_800.0),
    ("month", 2_592_000.0),
    ("1/ms", 1e3),
    ("1/s", 1.0),
    ("Hz", 1.0),
    ("kHz", 1e3),
    ("1/us", 1e6),
    ("1/min", 1.0 / 60.0),
    ("mV", 1e-3),
    ("V", 1.0),
    ("uV", 1e-6),
    ("1/mV", 1e3),
    ("1/ms/mV", 1e6),
    ("1/s/mV", 1e3),
    ("mV/ms", 1.0),
    ("pA", 1e-12),
    ("nA", 1e-9),
    ("uA", 1e-6),
    ("fA", 1e-15),
    ("uA/cm2", 1e-6 / 1e-4),
    ("mA/cm2", 1e-3 / 1e-4),
    ("nA/cm2", 1e-9 / 1e-4),
    ("A/m2", 1.0),
    ("nS", 1e-9),
    ("pS", 1e-12),
    ("uS", 1e-6),
    ("mS", 1e-3),
    ("S/cm2", 1e4),
    ("mS/cm2", 10.0),
    ("uS/cm2", 1e-2),
    ("nS/um2", 1e-9 / 1e-12),
    ("pS/um2", 1.0),
    ("pF", 1e-12),
    ("fF", 1e-15),
    ("nF", 1e-9),
    ("uF", 1e-6),
    ("uF/cm2", 1e-2),
    ("pF/um2", 1.0),
    ("fF/um2", 1e-3),
    ("pC", 1e-12),
    ("fC", 1e-15),
    ("nC", 1e-9),
    ("e/nm2", 1.602_176_634e-19 / 1e-18),
    ("C/m2", 1.0),
    ("uC/cm2", 1e-2),
    ("um", 1e-6),
    ("nm", 1e-9),
    ("mm", 1e-3),
    ("cm", 1e-2),
    ("um2", 1e-12),
    ("nm2", 1e-18),
    ("mm2", 1e-6),
    ("cm2", 1e-4),
    ("um3", 1e-18),
    ("pL", 1e-15),
    ("nL", 1e-12),
    ("mL", 1e-6),
    ("L", 1e-3),
    ("um2/ms", 1e-9),
    ("um2/s", 1e-12),
    ("cm2/s", 1e-4),
    ("um/ms", 1e-3),
    ("um/s", 1e-6),
    ("cm/s", 1e-2),
    ("m/s", 1.0),
    ("degC", 1.0),
    ("K", 1.0),
    ("1/uM/ms", 1e3 * 1e3),
    ("1/uM/s", 1e3),
    ("1/mM/ms", 1e3),
    ("1/mM/s", 1.0),
    ("1/M/s", 1e-3),
    ("1/uM", 1e3),
    ("1/mM", 1.0),
    ("1/M", 1e-3),
    ("uM/pA", 1e-3 / 1e-12),
    ("uM/nA", 1e-3 / 1e-9),
    ("mM/pA", 1.0 / 1e-12),
    ("uM/ms", 1.0),
    ("uM/s", 1e-3),
    ("mM/ms", 1e3),
    ("uM/ms/pA", 1e12),
    ("uM/s/pA", 1e9),
    ("mN", 1e-3),
    ("N", 1.0),
    ("uN", 1e-6),
    ("mg", 1e-6),
    ("g", 1e-3),
    ("kg", 1.0),
    ("ug", 1e-9),
    ("mmol", 1e-3),
    ("mol", 1.0),
    ("umol", 1e-6),
    ("mmol/h", 1e-3 / 3600.0),
    ("mmol/d", 1e-3 / 86400.0),
    ("mmol/min", 1e-3 / 60.0),
    ("g/h", 1e-3 / 3600.0),
    ("mg/h", 1e-6 / 3600.0),
    ("g/min", 1e-3 / 60.0),
    ("mg/min", 1e-6 / 60.0),
    ("mL/min", 1e-6 / 60.0),
    ("L/h", 1e-3 / 3600.0),
    ("L/d", 1e-3 / 86400.0),
    ("L/kg", 1e-3),
    ("mL/kg", 1e-6),
    ("mmHg", 133.322_387_415),
    ("kPa", 1000.0),
    ("1", 1.0),
    ("%", 0.01),
];

/// Second spellings, written independently of the table.
const SAME: &[(&str, &str)] = &[
    ("mmol/L", "mM"),
    ("mmol/l", "mM"),
    ("mol/m3", "mM"),
    ("mol/L", "M"),
    ("mol/l", "M"),
    ("umol/L", "uM"),
    ("umol/l", "uM"),
    ("nmol/L", "nM"),
    ("nmol/l", "nM"),
    ("day", "d"),
    ("days", "d"),
    ("weeks", "week"),
    ("months", "month"),
    ("ms-1", "1/ms"),
    ("s-1", "1/s"),
    ("min-1", "1/min"),
    ("1/mV/ms", "1/ms/mV"),
    ("1/(ms*mV)", "1/ms/mV"),
    ("1/(mV*ms)", "1/ms/mV"),
    ("1/(ms mV)", "1/ms/mV"),
    ("1/mV/s", "1/s/mV"),
    ("1/(s*mV)", "1/s/mV"),
    ("1/(mV*s)", "1/s/mV"),
    ("V/s", "mV/ms"),
    ("pA/um2", "A/m2"),
    ("S/m2", "pS/um2"),
    ("F/m2", "pF/um2"),
    ("fL", "um3"),
    ("ml", "mL"),
    ("l", "L"),
    ("°C", "degC"),
    ("ºC", "degC"),
    ("℃", "degC"),
    ("C", "degC"),
    ("1/(uM*ms)", "1/uM/ms"),
    ("1/(uM ms)", "1/uM/ms"),
    ("1/(uM*s)", "1/uM/s"),
    ("1/(uM s)", "1/uM/s"),
    ("1/(mM*ms)", "1/mM/ms"),
    ("1/(mM ms)", "1/mM/ms"),
    ("1/(mM*s)", "1/mM/s"),
    ("1/(mM s)", "1/mM/s"),
    ("1/(M*s)", "1/M/s"),
    ("1/(M s)", "1/M/s"),
    ("mM/nA", "uM/pA"),
    ("nM/pA", "uM/nA"),
    ("mM/s", "uM/ms"),
    ("uM/fC", "uM/ms/pA"),
    ("uM/(ms*pA)", "uM/ms/pA"),
    ("uM/(pA*ms)", "uM/ms/pA"),
    ("uM/pC", "uM/s/pA"),
    ("uM/(s*pA)", "uM/s/pA"),
    ("uM/(pA*s)", "uM/s/pA"),
    ("ml/min", "mL/min"),
    ("l/kg", "L/kg"),
    ("mL/g", "L/kg"),
    ("ml/kg", "mL/kg"),
    ("percent", "%"),
];

fn unit(text: &str) -> &'static Unit {
    Unit::find(text).unwrap_or_else(|| panic!("no unit {text}"))
}

fn read(text: &str, into: &str) -> f64 {
    parse(text, unit(into)).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn refuse(text: &str, into: &str) -> (String, String) {
    let error = parse(text, unit(into)).expect_err(text);
    (error.to_string(), error.hint(&format!("1.2 {into}"), str::to_owned).to_string())
}

#[test]
fn exact_every_row_has_the_size_written_by_hand() {
    let rows: Vec<&str> = UNITS.iter().map(|row| row.text).collect();
    let written: Vec<&str> = IN_SI.iter().map(|(text, _)| *text).collect();
    assert_eq!(rows, written, "each row needs a number written by hand");
    for (text, si) in IN_SI {
        if *text == "K" {
            continue;
        }
        let row = unit(text);
        let own = row.dimension.own_unit();
        let own_si = IN_SI.iter().find(|(t, _)| *t == own.text).map(|(_, si)| *si).unwrap();
        let ratio = read(&format!("1 {text}"), own.text) / (si / own_si);
        assert!((ratio - 1.0).abs() < 4.0 * f64::EPSILON, "{text}: off by a factor of {ratio}");
    }
}

#[test]
fn exact_every_second_spelling_means_the_same_unit() {
    let in_table: usize = UNITS.iter().map(|row| row.also.len()).sum();
    assert_eq!(in_table, SAME.len(), "each second spelling needs its meaning written by hand");
    for (also, proper) in SAME {
        assert_eq!(unit(also).text, *proper, "{also}");
    }
}

#[test]
fn no_spelling_stands_for_two_units() {
    let mut spellings: Vec<&str> = UNITS.iter().flat_map(Unit::spellings).collect();
    let count = spellings.len();
    spellings.sort_unstable();
    spellings.dedup();
    assert_eq!(spellings.len(), count);
}

#[test]
fn exact_kelvin_and_celsius_differ_by_an_offset() {
    assert_eq!(read("310.15 K", "degC").to_bits(), 37.0_f64.to_bits());
    assert_eq!(read("0 K", "degC").to_bits(), (-273.15_f64).to_bits());
    assert_eq!(read("37 degC", "K").to_bits(), 310.15_f64.to_bits());
}

#[test]
fn the_same_quantity_gives_the_same_bits_in_every_decimal_unit() {
    for tenths in 1..20_000_u32 {
        let milli = f64::from(tenths) / 10.0;
        let text = number(milli);
        let micro = format!("{text}e3 uM");
        assert_eq!(read(&micro, "mM").to_bits(), milli.to_bits(), "{micro}");
        let second = format!("{text}e-3 s");
        assert_eq!(read(&second, "ms").to_bits(), milli.to_bits(), "{second}");
    }
}

#[test]
fn what_is_written_is_read_back_bit_by_bit() {
    for row in UNITS {
        for value in [0.0, 1.0, -2.5, 0.1, 1.0 / 3.0, 1e-7, 6.02e23, f64::MIN_POSITIVE, -1e300] {
            let text = format(value, row);
            assert_eq!(read(&text, row.text).to_bits(), value.to_bits(), "{text}");
        }
    }
}

#[test]
fn spellings_people_use_are_understood() {
    for (text, into, expected) in [
        ("0.25mM", "mM", 0.25),
        ("  0.25   mM ", "mM", 0.25),
        ("250 µM", "mM", 0.25),
        ("250 μM", "mM", 0.25),
        (".5 ms", "ms", 0.5),
        ("5. ms", "ms", 5.0),
        ("+1e-3 M", "mM", 1.0),
        ("3 /ms", "1/ms", 3.0),
        ("3/ms", "1/ms", 3.0),
        ("3 per ms", "1/ms", 3.0),
        ("119 /uM/s", "1/uM/ms", 0.119),
        ("2000 µA/cm²", "uA/cm2", 2000.0),
        ("2 mA/cm^2", "uA/cm2", 2000.0),
        ("2 mA / cm2", "uA/cm2", 2000.0),
        ("37 °C", "degC", 37.0),
        ("30 %", "1", 0.3),
        ("0.3", "1", 0.3),
        ("10 Hz", "1/ms", 0.01),
        ("90 min", "h", 1.5),
    ] {
        assert_eq!(read(text, into).to_bits(), f64::to_bits(expected), "{text}");
    }
}

#[test]
fn a_number_without_a_unit_is_refused_and_told_how_to_mend_it() {
    assert_eq!(
        refuse("2", "mM"),
        (
            "`2` has no unit, but a concentration needs one".into(),
            "write for example `2 mM`".into()
        )
    );
}

#[test]
fn a_unit_of_something_else_is_refused_by_its_dimension() {
    let (message, hint) = refuse("2 mV", "mM");
    assert_eq!(message, "`mV` measures a potential, but a concentration is expected");
    assert_eq!(hint, "a concentration is written in mM, M, uM or nM");
}

#[test]
fn a_unit_in_the_wrong_case_is_refused_and_case_is_named() {
    for text in ["2 MM", "2 mm"] {
        let (_, hint) = refuse(text, "mM");
        assert!(hint.starts_with("did you mean `mM`? upper and lower case matter"), "{hint}");
    }
}

#[test]
fn a_misspelt_unit_is_refused_with_the_nearest_one() {
    let (message, hint) = refuse("2 uA/cm", "uA/cm2");
    assert_eq!(message, "`uA/cm` is not a unit for a current density");
    assert!(hint.starts_with("did you mean `uA/cm2`?"), "{hint}");
}

#[test]
fn units_of_a_laboratory_report_are_refused_with_their_conversion() {
    assert!(refuse("2 mEq/L", "mM").1.ends_with("1 mEq/L of calcium or magnesium is 0.5 mM"));
    assert!(refuse("2 mg/dL", "mM").1.contains("0.411 mM"));
}

#[test]
fn a_decimal_comma_is_refused_and_mended() {
    let (message, hint) = refuse("1,2 mM", "mM");
    assert_eq!(message, "`1,2 mM` has a comma in the number");
    assert!(hint.ends_with("`1.2 mM`"), "{hint}");
}

#[test]
fn a_dash_of_a_word_processor_is_refused_and_mended() {
    assert_eq!(refuse("−70 mV", "mV").1, "write `-70 mV`");
}

#[test]
fn numbers_that_are_not_finite_are_refused() {
    for text in
        ["NaN mM", "inf mM", "-inf mM", "Infinity mM", "1e400 mM", "1e99999999999 mM", "1e307 M"]
    {
        let message = refuse(text, "uM").0;
        assert_eq!(message, format!("`{text}` is not a finite number"));
    }
}

#[test]
fn text_without_a_number_is_refused() {
    assert_eq!(refuse("mM", "mM").0, "`mM` does not begin with a number");
    assert_eq!(refuse("much", "mM").0, "`much` does not begin with a number");
    assert_eq!(refuse("", "mM").0, "nothing is written here, but a concentration is expected");
}

#[test]
fn only_the_unit_is_blamed_when_only_the_unit_is_wrong() {
    let error = parse("2.0 mV", unit("mM")).unwrap_err();
    assert_eq!(error.part("2.0 mV"), 4..6);
}
