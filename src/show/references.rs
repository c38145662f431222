//! The sources: the list of them, and one with all that rests on it.

use crate::message::message;
use serde_json::{Value, json};

use super::page::{Cell, code, words};
use super::parameters::Numbers;
use super::{Page, ShowError};
use crate::model::EQUATIONS;
use crate::references::{ALL, Read, Reference};
use crate::scenario::choice::Choice as _;
use crate::scenario::choices::PresetName;

/// What was read of a source, in words.
#[must_use]
pub fn read_in_words(read: Read) -> &'static str {
    match read {
        Read::FullText => "full text",
        Read::Abstract => "abstract",
        Read::Code => "published model code that cites it",
        Read::Secondary => "a page that quotes it",
        Read::Memory => "nothing: quoted from memory, to be checked",
        Read::Own => "our own",
    }
}

/// A source as it is cited: authors, year, journal.
#[must_use]
pub fn cited(reference: &Reference) -> String {
    if reference.read == Read::Own {
        return format!("{}: {}", reference.short, reference.place);
    }
    format!("{}. {}", reference.short, reference.place)
}

/// Every source.
#[must_use]
pub fn all() -> Page {
    let mut page = Page::new("References");
    let row = |reference: &&Reference| {
        vec![code(reference.key), words(cited(reference)), words(read_in_words(reference.read))]
    };
    page.table(&["key", "source", "what was read of it"], ALL.iter().map(row).collect());
    page.say(message!(
        "tell-show-references",
        "`calgate show reference KEY` shows all that rests on one of them."
    ));
    page.data = ALL.iter().map(|reference| data(reference)).collect();
    page
}

/// One source with the equations and numbers that rest on it, of all preparations.
///
/// # Errors
///
/// [`ShowError::Unknown`] when there is no source of that key.
pub fn one(key: &str) -> Result<Page, ShowError> {
    let keys = ALL.iter().map(|reference| reference.key);
    let wanted = key.trim().to_lowercase();
    let reference = crate::references::find(&wanted).ok_or_else(|| {
        let said =
            |name| message!("tell-show-no-reference", "there is no reference `{name}`", name);
        ShowError::unknown(said, key, keys, "references")
    })?;
    let mut page = Page::new(cited(reference));
    let doi = match reference.doi {
        "" => String::new(),
        doi => format!("https://doi.org/{doi}"),
    };
    page.facts(vec![
        ("key", code(reference.key)),
        ("doi", words(doi)),
        ("what was read of it", words(read_in_words(reference.read))),
        ("in the code", code(place(reference))),
    ]);

    let equations: Vec<_> = EQUATIONS.iter().filter(|e| e.source.key == reference.key).collect();
    if !equations.is_empty() {
        page.section("Equations that rest on it");
    }
    let row =
        |e: &&&crate::equation::Equation| vec![code(e.slug), words(e.sentence), words(e.locus)];
    page.table(&["name", "what it says", "where in it"], equations.iter().map(row).collect());

    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut numbers: Vec<Value> = Vec::new();
    for preset in PresetName::ALL {
        for entry in Numbers::own(*preset)? {
            if entry.source == reference.key {
                let path = format!("{}.{}", entry.group, entry.name);
                numbers.push(json!({ "preset": preset.word(), "parameter": path }));
                let (value, _) = super::parameters::value_and_range(entry);
                let locus = words(entry.locus.clone());
                rows.push(vec![words(preset.word()), code(path), words(value), locus]);
            }
        }
    }
    if !rows.is_empty() {
        page.section("Numbers that rest on it");
    }
    if equations.is_empty() && rows.is_empty() {
        page.say(message!(
            "tell-show-only-cited",
            "No equation or number rests on it; texts of the program cite it."
        ));
    }
    page.table(&["preset", "parameter", "value", "where in it"], rows);
    let slugs: Vec<&str> = equations.iter().map(|e| e.slug).collect();
    page.data = data(reference);
    page.data["equations"] = json!(slugs);
    page.data["parameters"] = json!(numbers);
    Ok(page)
}

/// File and line.
pub(super) fn place(reference: &Reference) -> String {
    let entry = format!("= \"{}\",", reference.key);
    let mut lines = include_str!("../references.rs").lines();
    let line = lines.position(|line| line.contains(&entry)).map_or(1, |at| at + 1);
    format!("src/references.rs:{line}")
}

/// A source for programs.
pub(super) fn data(reference: &Reference) -> Value {
    json!({
        "key": reference.key,
        "short": reference.short,
        "place": reference.place,
        "doi": reference.doi,
        "read": read_in_words(reference.read),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::Format;

    #[test]
    fn a_source_shows_the_equations_and_numbers_that_rest_on_it() {
        let text = one("Dodge-1967").unwrap().render(Format::Text);
        assert!(text.contains("site-occupancy"), "{text}");
        let text = one("ruiz-2011").unwrap().render(Format::Text);
        assert!(text.contains("mouse") && text.contains("vesicle_pools.docked"), "{text}");
    }

    #[test]
    fn every_source_is_found_at_its_line() {
        let text = include_str!("../references.rs");
        for reference in ALL {
            let place = place(reference);
            let line: usize = place.rsplit(':').next().unwrap().parse().unwrap();
            assert!(text.lines().nth(line - 1).unwrap().contains(reference.key), "{place}");
        }
    }

    #[test]
    fn a_source_that_is_not_there_is_refused_and_the_nearest_offered() {
        let said = one("dodge-1976").unwrap_err().to_string();
        assert_eq!(said, "there is no reference `dodge-1976`; did you mean `dodge-1967`?");
    }
}
