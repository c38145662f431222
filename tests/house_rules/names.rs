//! The unit is part of the name, in one spelling.

use std::collections::BTreeSet;

use crate::source::{Kind, Source, rust_files};
use crate::{assert_caught, assert_none};

/// The whole vocabulary of units in names, by kind. Add a unit here before its first use, not a
/// second spelling.
const SUFFIXES: &[(&str, &str)] = &[
    ("concentration", "_M _mM _uM _nM _per_mM _per_uM _per_uM_ms _per_uM_s"),
    ("change of concentration", "_uM_per_ms _uM_per_pA _uM_per_ms_pA _mM_per_h"),
    ("electricity", "_V _mV _per_mV _mV_per_ms _pA _nA _pF _uA_cm2 _uF_cm2"),
    ("conductance", "_nS _pS _nS_per_ms _mS_cm2 _S_cm2"),
    ("charge", "_e_nm2 _C_m2"),
    ("time", "_us _ms _s _min _h _d _Hz _per_ms _per_s _per_h"),
    ("space", "_nm _um _um2 _um3 _um2_per_ms _um2_per_s _mm _pt _px"),
    ("temperature", "_degC _K"),
    ("mass and volume", "_mg _g _kg _mmol _mmol_per_h _mmol_per_d _L _L_per_h _L_per_kg _mL_min"),
    ("force, pressure and fractions", "_mN _mmHg _frac"),
    ("constants of nature", "_C_per_mol _F_per_m _J_per_K _J_per_mol_K _per_mol _g_per_mol"),
];

/// Symbols that keep their capitals within a name.
const SYMBOLS: &[&str] = &["Ca", "Cl", "H", "K", "Mg", "Na", "pH", "pK"];

/// Units as they slip from the keyboard, and how they are written here.
const SLIPS: &[(&str, &str)] = &[
    ("_mv", "_mV"),
    ("_millivolt", "_mV"),
    ("_hz", "_Hz"),
    ("_degc", "_degC"),
    ("_celsius", "_degC"),
    ("_kelvin", "_K"),
    ("_msec", "_ms"),
    ("_millis", "_ms"),
    ("_sec", "_s"),
    ("_seconds", "_s"),
    ("_minutes", "_min"),
    ("_hours", "_h"),
    ("_days", "_d"),
    ("_millimolar", "_mM"),
    ("_micromolar", "_uM"),
    ("_pct", "_frac"),
    ("_percent", "_frac"),
];

/// What is wrong with a name, if anything.
fn problem(name: &str) -> Option<String> {
    let upper = |text: &str| text.contains(|c: char| c.is_ascii_uppercase());
    let lower = |text: &str| text.contains(|c: char| c.is_ascii_lowercase());
    if !upper(name) {
        let slip = SLIPS.iter().find(|(slip, _)| name.ends_with(slip));
        return slip.map(|(slip, unit)| format!("ends in `{slip}`, which is written `{unit}`"));
    }
    let type_or_variant = name.starts_with(|c: char| c.is_ascii_uppercase()) && !name.contains('_');
    if type_or_variant || !lower(name) {
        return None;
    }
    // `from_mM` and `mM` itself are fine, and a constant is capitals up to its unit.
    let rest = SUFFIXES
        .iter()
        .flat_map(|(_, suffixes)| suffixes.split(' '))
        .filter(|suffix| name.ends_with(suffix) || name == &suffix[1..])
        .map(|suffix| &name[..name.len().saturating_sub(suffix.len())])
        .min_by_key(|rest| rest.len())
        .unwrap_or(name);
    let fine = |part: &str| SYMBOLS.contains(&part) || !upper(part);
    if !lower(rest) || rest.split('_').all(fine) {
        return None;
    }
    Some("mixes capitals outside the vocabulary of units".to_owned())
}

fn misnamed(sources: &[Source]) -> Vec<String> {
    let mut offences = BTreeSet::new();
    for source in sources {
        let words = source.tokens.iter().filter(|token| token.kind == Kind::Word);
        let words = words.map(|token| (token.text.trim_start_matches("r#"), token.line));
        // Names of columns are strings.
        let is_name = |text: &str| {
            text.contains('_')
                && text.starts_with(|c: char| c.is_ascii_lowercase())
                && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        let columns = source.strings().filter(|(text, _)| is_name(text));
        for (name, line) in words.chain(columns) {
            if let Some(problem) = problem(name) {
                offences.insert(format!("{}: `{name}` {problem}", source.place(line)));
            }
        }
    }
    offences.into_iter().collect()
}

#[test]
fn every_unit_suffix_is_in_the_vocabulary() {
    assert_none(
        &misnamed(&rust_files("src")),
        "spell the unit as in SUFFIXES in tests/house_rules/names.rs, or, for a unit that nobody \
         needed before, add it there",
    );
}

#[test]
fn a_name_with_a_misspelt_unit_is_caught() {
    let bad = Source::new(
        "src/a.rs",
        "fn f(v_MV: f64, rest_mv: f64, gNa: f64, tau_mS: f64) { g(\"calcium_Um\") }",
    );
    assert_caught(
        &misnamed(&[bad]),
        &[
            "`calcium_Um`",
            "`gNa`",
            "`rest_mv` ends in `_mv`, which is written `_mV`",
            "`tau_mS`",
            "`v_MV`",
        ],
    );
}

#[test]
fn names_that_follow_the_rule_are_let_through() {
    let good = "struct NerveEnding; const FARADAY_C_per_mol: f64 = F; const REST_mV: f64 = R; \
        fn from_mM(mM: f64, g_Na_S_cm2: f64, calcium_uM: f64, T: X, K1: Y, acid_pK: f64, \
        rate_per_uM_ms: f64, x_frac: f64, milliseconds_ms: f64) { \"fibre_potential_mV\" }";
    assert_caught(&misnamed(&[Source::new("src/a.rs", good)]), &[]);
}
