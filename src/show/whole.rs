//! The whole model on one page, to be handed in: equations in the order of the signal with sources
//! and places, symbols, numbers, and how well they are known.

use serde_json::{Value, json};

use super::page::{Cell, code, symbol, words};
use super::parameters::{self, Numbers};
use super::references::{self, cited, read_in_words};
use super::symbols::SYMBOLS;
use super::{Filter, Page, ShowError, equations};
use crate::equation::Equation;
use crate::model::EQUATIONS;
use crate::model::parameters::GROUPS;
use crate::references::ALL;
use crate::scenario::choice::Choice as _;
use crate::scenario::choices::Confidence;
use crate::scenario::preset::Entry;

/// The model with the numbers of a preparation that the filter lets pass.
///
/// # Errors
///
/// [`ShowError::Preset`] when the program's own parameter files are faulty.
pub fn page(filter: Filter) -> Result<Page, ShowError> {
    let numbers = Numbers::of(filter)?;
    let every = Numbers::of(Filter::all_of(filter.preset))?;
    let mut page = Page::new(format!("The calgate model (preset {})", numbers.preset));
    page.paragraph(format!(
        "From a nerve impulse to a twitch, or to the next nerve cell, as calgate {} computes it: {} equations and {} numbers. \
         A teaching model of one synapse, not medical advice. Each equation stands in the code \
         where it says; each number has a range, a source and a word for how well it is known.",
        env!("CARGO_PKG_VERSION"),
        EQUATIONS.len(),
        every.entries.len(),
    ));
    for (title, equations) in equations::by_chapter() {
        page.section(title);
        for equation in equations {
            page.part(equation.slug);
            equations::describe(&mut page, equation);
            page.table(&["symbol", "parameter", "value"], values(equation, &every));
        }
    }

    page.section("Symbols that are no parameters");
    let rows =
        SYMBOLS.iter().map(|(of, about, unit)| vec![several(of), words(*about), words(*unit)]);
    page.table(&["symbol", "meaning", "unit"], rows.collect());

    numbers_of(&mut page, &numbers, filter);
    how_well_known(&mut page, &every.entries);

    page.section("References");
    let cited_keys = |key: &str| {
        EQUATIONS.iter().any(|e| e.source.key == key)
            || every.entries.iter().any(|entry| entry.source == key)
    };
    let row = |reference: &&&crate::references::Reference| {
        vec![code(reference.key), words(cited(reference)), words(read_in_words(reference.read))]
    };
    let used: Vec<_> = ALL.iter().filter(|reference| cited_keys(reference.key)).collect();
    page.table(&["key", "source", "what was read of it"], used.iter().map(row).collect());

    let symbols: Vec<Value> = SYMBOLS
        .iter()
        .map(|(of, about, unit)| json!({ "symbol": of, "meaning": about, "unit": unit }))
        .collect();
    page.data = json!({
        "preset": numbers.preset,
        "version": env!("CARGO_PKG_VERSION"),
        "equations": EQUATIONS.iter().map(|e| equations::data(e)).collect::<Vec<_>>(),
        "symbols": symbols,
        "parameters": numbers.entries.iter().map(|e| parameters::data(e)).collect::<Vec<_>>(),
        "references": used.iter().map(|r| references::data(r)).collect::<Vec<_>>(),
    });
    Ok(page)
}

/// Several symbols in one cell stay as they are typed; one alone is set as a symbol.
fn several(symbols: &str) -> Cell {
    if symbols.contains(',') { words(symbols) } else { symbol(symbols) }
}

/// The numbers of an equation, symbol by symbol.
fn values(equation: &Equation, numbers: &Numbers) -> Vec<Vec<Cell>> {
    let row = |(of, path): &(&'static str, &'static str)| {
        let (value, _) = parameters::value_and_range(numbers.find(path)?);
        Some(vec![symbol(*of), code(*path), words(value)])
    };
    equation.parameters.iter().filter_map(row).collect()
}

fn numbers_of(page: &mut Page, numbers: &Numbers, filter: Filter) {
    for (group, about) in GROUPS {
        let in_group = |entry: &&&'static Entry| entry.group == *group;
        let entries: Vec<&Entry> = numbers.entries.iter().filter(in_group).copied().collect();
        if !entries.is_empty() {
            page.section(format!("Numbers: {group}"));
            page.paragraph(about.trim());
            parameters::table(page, &entries, filter);
        }
    }
}

/// What a reader should doubt: how many numbers are known how well, and which we chose and why.
fn how_well_known(page: &mut Page, entries: &[&'static Entry]) {
    page.section("How well the numbers are known");
    let rows = parameters::count_by_confidence(entries).into_iter().map(|(confidence, count)| {
        vec![code(confidence.word()), words(count.to_string()), words(confidence.about())]
    });
    page.table(&["word", "numbers", "meaning"], rows.collect());
    page.section("Numbers that we chose ourselves, and why");
    let ours = entries
        .iter()
        .filter(|entry| matches!(entry.confidence, Confidence::Fitted | Confidence::Assumed));
    let rows = ours.map(|entry| {
        let path = format!("{}.{}", entry.group, entry.name);
        let (value, _) = parameters::value_and_range(entry);
        vec![code(path), words(value), words(entry.confidence.word()), words(&entry.note)]
    });
    page.table(&["parameter", "value", "known", "why"], rows.collect());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::choices::PresetName;
    use crate::show::Format;

    #[test]
    fn the_whole_model_has_every_equation_and_every_number_in_every_format() {
        let page = page(Filter::all_of(PresetName::Human)).unwrap();
        for format in [Format::Text, Format::Markdown, Format::Latex, Format::Json] {
            let text = page.render(format).replace("\\_", "_").replace("\\allowbreak{}", "");
            for equation in EQUATIONS {
                let formula = match format {
                    Format::Text => equation.sentence.split(' ').next().unwrap(),
                    Format::Json => equation.slug,
                    Format::Markdown | Format::Latex => {
                        equation.latex.split(r"\qquad").next().unwrap()
                    }
                };
                assert!(text.contains(formula), "{format:?}: {}", equation.slug);
            }
            for info in crate::model::parameters::CATALOGUE {
                assert!(text.contains(info.name), "{format:?}: {}", info.name);
            }
        }
    }

    #[test]
    fn the_whole_model_fits_80_columns_and_latex_is_ascii() {
        for preset in PresetName::ALL {
            let page = page(Filter::all_of(*preset)).unwrap();
            for line in page.render(Format::Text).lines() {
                assert!(line.chars().count() <= 80, "{line}");
            }
            let latex = page.render(Format::Latex);
            assert!(latex.is_ascii() && !latex.contains("[U+"));
            assert_eq!(latex.matches("\\begin{").count(), latex.matches("\\end{").count());
        }
    }
}
