//! Who may use whom.

use std::collections::BTreeSet;

use crate::source::{Source, rust_files};
use crate::{assert_caught, assert_none};

/// Modules from the lowest layer to the highest. A module may use every lower layer; neighbours
/// within a layer are strangers.
const LAYERS: &[&[&str]] = &[
    BASE,
    &["model", "solver", "trace"],
    &["analysis", "scenario"],
    &["simulate"],
    &["experiment"],
    &["sweep"],
    &["fit", "honesty", "sensitivity", "validation"],
    &["text"],
    &["export", "figure", "show"],
    &["media", "page"],
    &["lab", "lesson", "report"],
    &["cli"],
    &["main"],
];

/// Words, numbers and units everything else is written in: one family, whose members know each
/// other.
const BASE: &[&str] = &[
    "constants",
    "equation",
    "expr",
    "lanes",
    "math",
    "message",
    "real",
    "references",
    "rng",
    "units",
];

/// Strangers although a layer lies between them, and why.
const STRANGERS: &[(&str, &str, &str)] = &[
    ("analysis", "model", "analysis must work on a published curve as well as on a run"),
    ("analysis", "solver", "analysis must work on a published curve as well as on a run"),
    ("text", "model", "words know no physiology"),
    ("text", "solver", "words know no numerics"),
];

/// What equations may not use: they are pure, so that one text serves every kind of number.
const IMPURE: &[&str] = &[
    "rand",
    "rand_chacha",
    "rand_distr",
    "rayon",
    "serde",
    "serde_json",
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "toml",
];

/// Layer of a module, counted from below.
fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

/// The module of the crate that a path leads to, if it leads to another one.
fn destination<'a>(source: &Source, words: &'a [String]) -> Option<&'a str> {
    let module = source.module();
    let first = words.first()?.as_str();
    let target = match first {
        "crate" => words.get(1)?,
        // The program itself sees the library from outside.
        "calgate" if module == ["main"] => words.get(1)?,
        "super" => {
            let steps = words.iter().take_while(|word| *word == "super").count();
            // Fewer steps than modules stay within the top module.
            if steps < module.len() {
                return None;
            }
            words.get(steps)?
        }
        _ => return None,
    };
    (module.first() != Some(&target.as_str())).then_some(target.as_str())
}

fn breaches(sources: &[Source]) -> Vec<String> {
    let mut offences = BTreeSet::new();
    for source in sources.iter().filter(|source| !is_root(source)) {
        let user = source.module()[0].to_owned();
        let Some(from) = layer(&user) else {
            offences.insert(format!("{}: `{user}` has no place in LAYERS", source.path));
            continue;
        };
        for path in source.paths().iter().filter(|path| !path.test) {
            let Some(used) = destination(source, &path.words) else { continue };
            let place = source.place(path.line);
            let Some(to) = layer(used) else {
                offences.insert(format!("{place}: `{used}` has no place in LAYERS"));
                continue;
            };
            let family = BASE.contains(&user.as_str()) && BASE.contains(&used);
            if to >= from && !family {
                offences.insert(format!("{place}: `{user}` may not use `{used}`"));
            }
            let strangers = STRANGERS.iter().find(|(a, b, _)| *a == user && *b == used);
            if let Some((_, _, why)) = strangers {
                offences.insert(format!("{place}: `{user}` may not use `{used}`: {why}"));
            }
        }
    }
    offences.into_iter().collect()
}

/// The map of the crate and the script that runs before it stand outside the layers.
fn is_root(source: &Source) -> bool {
    matches!(source.path.as_str(), "src/lib.rs" | "src/build.rs")
}

fn impurities(sources: &[Source]) -> Vec<String> {
    let mut offences = Vec::new();
    for source in sources.iter().filter(|source| source.module()[0] == "model") {
        for path in source.paths().iter().filter(|path| !path.test) {
            let joined = path.words.join("::").replacen("core::", "std::", 1);
            let named =
                |impure: &&&str| joined == **impure || joined.starts_with(&format!("{impure}::"));
            if let Some(impure) = IMPURE.iter().find(named) {
                offences.push(format!("{}: the model uses `{impure}`", source.place(path.line)));
            }
        }
    }
    offences
}

#[test]
fn modules_use_only_layers_below_them() {
    assert_none(
        &breaches(&rust_files("src")),
        "move what is needed to a lower layer, hand it over as an argument, or, if the house has \
         a new room, give it its place in LAYERS in tests/house_rules/layers.rs",
    );
}

#[test]
fn a_module_that_reaches_upwards_or_sideways_is_caught() {
    let file = |path: &str, text: &str| Source::new(path, text);
    let bad = [
        file("src/analysis/rates.rs", "use crate::{trace::Trace, model::Parameters};"),
        file("src/model/mod.rs", "fn f() { super::solver::solve() }"),
        file("src/solver/stiff.rs", "use super::super::model;\nuse super::explicit;"),
        file("src/text/mod.rs", "fn f() -> crate::cli::X {}"),
        file("src/scenario/check.rs", "use crate::model::Parameters;"),
        file("src/math.rs", "use crate::constants::X;"),
        file("src/unheard_of/mod.rs", ""),
        file("src/main.rs", "use calgate::cli;\nuse calgate::model;"),
    ];
    assert_caught(
        &breaches(&bad),
        &[
            "rates.rs:1: `analysis` may not use `model`: analysis must work",
            "src/model/mod.rs:1: `model` may not use `solver`",
            "src/solver/stiff.rs:1: `solver` may not use `model`",
            "src/text/mod.rs:1: `text` may not use `cli`",
            "`unheard_of` has no place",
        ],
    );
}

#[test]
fn equations_touch_no_files_clock_chance_or_formats() {
    assert_none(
        &impurities(&rust_files("src")),
        "give the equation plain numbers and do the rest in `scenario` or `simulate`",
    );
}

#[test]
fn an_equation_that_reads_the_clock_is_caught() {
    let bad = [
        Source::new("src/model/a.rs", "use std::{f64::consts, time::Instant};"),
        Source::new("src/model/b.rs", "#[derive(serde::Serialize)] struct S;"),
        Source::new("src/model/c.rs", "#[cfg(test)] mod tests { use std::fs; }"),
        Source::new("src/simulate/d.rs", "use std::fs::read;"),
    ];
    assert_caught(&impurities(&bad), &["a.rs:1: the model uses `std::time`", "`serde`"]);
}
