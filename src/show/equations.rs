//! The equations: the list of them, and one with its numbers.

use crate::message::message;
use serde_json::{Value, json};

use super::page::{Block, Cell, code, symbol, words};
use super::parameters;
use super::references::cited;
use super::{Filter, Page, ShowError};
use crate::equation::Equation;
use crate::model::EQUATIONS;
use crate::scenario::choices::PresetName;

/// The chapters of the model, each with the equation it begins with.
pub const CHAPTERS: &[(&str, &str)] = &[
    ("grahame", "The bath and the surface of the membrane"),
    ("gate", "Gates"),
    ("nerve-membrane", "The nerve ending"),
    ("mrg-node", "The nerve ending, another choice: the MRG node"),
    ("squid-axon", "The nerve ending, another choice: the squid axon"),
    ("evening-drive", "The evening drive"),
    ("calcium-gate", "Calcium entry, and magnesium against it"),
    ("bulk-calcium", "Calcium inside the nerve ending"),
    ("release-sensor", "Release"),
    ("receptor-block", "The end plate"),
    ("fibre-membrane", "The muscle fibre"),
    ("twitch-drive", "Force"),
    ("nmda-block", "Instead of the muscle: the next nerve cell, central, an illustration"),
    ("junctions", "A muscle of many junctions"),
    ("fluid-balance", "The body around the synapse"),
];

/// The equations by chapter, in the order of the signal.
pub fn by_chapter() -> impl Iterator<Item = (&'static str, &'static [&'static Equation])> {
    let start = |slug: &str| EQUATIONS.iter().position(|equation| equation.slug == slug);
    CHAPTERS.iter().enumerate().filter_map(move |(i, (first, title))| {
        let from = start(first)?;
        let next = CHAPTERS.get(i + 1).and_then(|(first, _)| start(first));
        Some((*title, &EQUATIONS[from..next.unwrap_or(EQUATIONS.len())]))
    })
}

/// Every equation by name and sentence.
#[must_use]
pub fn all() -> Page {
    let mut page = Page::new("Equations, in the order of the signal");
    for (title, equations) in by_chapter() {
        page.section(title);
        let row = |e: &&Equation| vec![code(e.slug), words(e.sentence)];
        page.table(&["name", "what it says"], equations.iter().map(row).collect());
    }
    page.say(message!(
        "tell-show-equations",
        "`calgate show equation NAME` shows one with its formula and numbers."
    ));
    page.data = EQUATIONS.iter().map(|equation| data(equation)).collect();
    page
}

/// One equation with its formula, place, source and numbers.
///
/// # Errors
///
/// [`ShowError::Unknown`] when there is no equation of that name.
pub fn one(name: &str, preset: PresetName) -> Result<Page, ShowError> {
    let slugs = EQUATIONS.iter().map(|equation| equation.slug);
    let wanted = name.trim().to_lowercase();
    let wanted = wanted.trim_start_matches("[eq:").trim_start_matches("eq:").trim_end_matches(']');
    let equation = EQUATIONS.iter().find(|equation| equation.slug == wanted).ok_or_else(|| {
        let said = |name| message!("tell-show-no-equation", "there is no equation `{name}`", name);
        ShowError::unknown(said, name, slugs, "equations")
    })?;
    let mut page = Page::new(equation.slug);
    describe(&mut page, equation);
    let numbers = parameters::Numbers::of(Filter::all_of(preset))?;
    let rows = equation.parameters.iter().filter_map(|(of, path)| {
        let entry = numbers.find(path)?;
        let (value, range) = parameters::value_and_range(entry);
        let known = words(parameters::known(entry));
        Some(vec![symbol(*of), code(*path), words(value), words(range), known])
    });
    let rows: Vec<Vec<Cell>> = rows.collect();
    if !rows.is_empty() {
        page.section(format!("Its numbers (preset {})", numbers.preset));
    }
    page.table(&["symbol", "parameter", "value", "range", "known"], rows);
    page.data = data(equation);
    if let Some(list) = page.data["parameters"].as_array_mut() {
        for parameter in list {
            let path = parameter["parameter"].as_str().unwrap_or_default().to_owned();
            if let Some(entry) = numbers.find(&path) {
                parameter["value"] = json!(entry.value);
                parameter["unit"] = json!(entry.unit);
            }
        }
    }
    Ok(page)
}

/// Adds sentence, formula, source and place of an equation to a page.
pub(super) fn describe(page: &mut Page, equation: &Equation) {
    page.paragraph(equation.sentence);
    page.blocks.push(Block::Formula { plain: equation.formula, latex: equation.latex });
    page.facts(vec![
        ("source", words(cited(equation.source))),
        ("where in it", words(equation.locus)),
        ("in the code", code(place(equation))),
    ]);
}

/// File and line.
pub(super) fn place(equation: &Equation) -> String {
    // the compiler of another system writes its own separators
    format!("{}:{}", equation.file.replace('\\', "/"), equation.line)
}

/// An equation for programs.
pub(super) fn data(equation: &Equation) -> Value {
    let parameters: Vec<Value> = equation
        .parameters
        .iter()
        .map(|(symbol, path)| json!({ "symbol": symbol, "parameter": path }))
        .collect();
    json!({
        "name": equation.slug,
        "sentence": equation.sentence,
        "formula": equation.formula,
        "latex": equation.latex,
        "parameters": parameters,
        "source": equation.source.key,
        "locus": equation.locus,
        "file": equation.file,
        "line": equation.line,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::Format;

    #[test]
    fn exact_the_chapters_hold_every_equation_once_and_in_order() {
        let slugs: Vec<&str> =
            by_chapter().flat_map(|(_, equations)| equations).map(|e| e.slug).collect();
        let all: Vec<&str> = EQUATIONS.iter().map(|e| e.slug).collect();
        assert_eq!(slugs, all);
        assert_eq!(by_chapter().count(), CHAPTERS.len());
    }

    #[test]
    fn an_equation_is_shown_with_its_numbers_and_its_place() {
        let page = one("site-occupancy", PresetName::Human).unwrap();
        let text = page.render(Format::Text);
        for part in ["K_2", "magnesium_block.magnesium_constant", "3 mM", "magnesium_block.rs:"] {
            assert!(text.contains(part), "no {part} in\n{text}");
        }
        assert_eq!(page.data["parameters"][1]["value"], 3.0);
        assert!(one("[eq:grahame]", PresetName::Human).is_ok());
    }

    #[test]
    fn an_equation_that_is_not_there_is_refused_and_the_nearest_offered() {
        let said = one("graham", PresetName::Human).unwrap_err().to_string();
        assert_eq!(said, "there is no equation `graham`; did you mean `grahame`?");
    }
}
