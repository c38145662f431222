//! The published results that the model is tested against: the list of them, and one with its
//! experiment. What comes of them is shown by `calgate validate`.

use crate::message::message;
use serde_json::{Value, json};

use super::page::{Block, code, words};
use super::references::cited;
use super::{Page, ShowError};
use crate::scenario::choice::Choice as _;
use crate::units;
use crate::validation::claim::Claim;
use crate::validation::shipped;

/// Every claim, by part of the chain.
#[must_use]
pub fn all() -> Page {
    let claims = shipped::all();
    let mut page = Page::new("Claims: published results that the model is tested against");
    for group in claims.chunk_by(|a, b| a.group == b.group) {
        page.section(&group[0].group);
        let row = |claim: &Claim| {
            vec![code(&claim.name), words(&claim.published), words(claim.source.short)]
        };
        page.table(&["name", "published", "source"], group.iter().map(row).collect());
    }
    page.say(message!(
        "tell-show-claims",
        "`calgate show claim NAME` shows one with its experiment; `calgate validate` tests them."
    ));
    page.data = claims.iter().map(data).collect();
    page
}

/// One claim with its experiment.
///
/// # Errors
///
/// [`ShowError::Unknown`] when there is no claim of that name.
pub fn one(name: &str) -> Result<Page, ShowError> {
    let names = shipped::all().iter().map(|claim| claim.name.as_str());
    let claim = shipped::find(name.trim()).ok_or_else(|| {
        let said = |name| message!("tell-show-no-claim", "there is no claim `{name}`", name);
        ShowError::unknown(said, name, names, "claims")
    })?;
    let mut page = Page::new(&claim.name);
    page.paragraph(&claim.says);
    let (low, high) = claim.accept;
    let agree = format!("{} to {} {}", units::number(low), units::number(high), claim.unit);
    page.facts(vec![
        ("published", words(&claim.published)),
        ("source", words(cited(claim.source))),
        ("where in it", words(&claim.place)),
        ("known", words(format!("{}: {}", claim.confidence.word(), claim.confidence.about()))),
        ("agrees if", words(agree.trim_end())),
        ("ours is", words(&claim.how)),
        ("known not met", words(claim.open.as_deref().unwrap_or_default())),
    ]);
    page.section("Its experiment");
    let experiment = &claim.experiment;
    page.blocks.push(Block::Typed(experiment.scenario.trim().to_owned()));
    let series = experiment.series.iter().map(|series| {
        let values: Vec<&str> = series.values.iter().map(|(text, _)| text.as_str()).collect();
        let set = series.set.join(", ");
        vec![words(&series.label), code(series.measure.name()), code(set), words(values.join(", "))]
    });
    page.table(&["series", "measure", "changes", "values"], series.collect());
    if let Some(key) = &experiment.vary {
        page.say(message!(
            "tell-show-claim-values",
            "`{key}` takes these values one after another.",
            key
        ));
    }
    page.data = data(claim);
    Ok(page)
}

fn data(claim: &Claim) -> Value {
    json!({
        "name": claim.name,
        "group": claim.group,
        "says": claim.says,
        "source": claim.source.key,
        "place": claim.place,
        "confidence": claim.confidence.word(),
        "published": claim.published,
        "unit": claim.unit,
        "accept": [claim.accept.0, claim.accept.1],
        "how": claim.how,
        "open": claim.open,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::show::Format;

    #[test]
    fn every_claim_is_listed_and_shown_within_80_columns() {
        let list = all().render(Format::Json);
        for claim in shipped::all() {
            assert!(list.contains(&format!("\"{}\"", claim.name)), "{}", claim.name);
            let text = one(&claim.name).unwrap().render(Format::Text);
            assert!(text.contains(claim.source.short.split(' ').next().unwrap()), "{text}");
            assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
        }
    }

    #[test]
    fn a_claim_that_is_not_there_is_refused_and_the_nearest_offered() {
        let said = one("influx-after-peak").unwrap_err().to_string();
        assert!(said.contains("`influx-after-the-peak`"), "{said}");
    }
}
