//! Published results in the language of the reader.

use super::Catalogue;
use crate::validation::{self, Claim};

/// What the words of a shipped claim are called, behind its name.
const PARTS: [&str; 4] = ["says", "place", "published", "how"];

impl Catalogue {
    /// A claim with its words in this language. A claim of somebody else, and what has no words
    /// here, stays as it is written.
    #[must_use]
    pub fn claim(&self, claim: &Claim) -> Claim {
        let mut told = claim.clone();
        let Some(shipped) = validation::find(&claim.name) else { return told };
        let own = [&shipped.says, &shipped.place, &shipped.published, &shipped.how];
        let parts = [&mut told.says, &mut told.place, &mut told.published, &mut told.how];
        for ((part, own), text) in PARTS.iter().zip(own).zip(parts) {
            self.translate(&key(&claim.name, part), own, text);
        }
        if let (Some(own), Some(text)) = (&shipped.open, &mut told.open) {
            self.translate(&key(&claim.name, "open"), own, text);
        }
        let group = key("group", &shipped.group.to_lowercase().replace(' ', "-"));
        self.translate(&group, &shipped.group, &mut told.group);
        told
    }

    /// Whether claims are told in this language.
    #[must_use]
    pub fn tells_claims(&self) -> bool {
        let all = validation::all();
        self.language() == "en"
            || all.iter().all(|claim| self.bundle.has_message(&key(&claim.name, "says")))
    }

    fn translate(&self, key: &str, own: &str, text: &mut String) {
        if text == own && self.bundle.has_message(key) {
            *text = self.word(key);
        }
    }
}

fn key(name: &str, part: &str) -> String {
    format!("claim-{name}-{part}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Whether a text is the same in every language: numbers with their units.
    fn is_number(text: &str) -> bool {
        let is_unit = |word: &str| ["x", "ms", "h", "mM", "mV", "in"].contains(&word);
        let digits = |c: char| c.is_ascii_digit() || "-+±%".contains(c);
        text.split(' ').all(|word| is_unit(word) || word.chars().all(digits))
    }

    #[test]
    fn every_claim_is_told_in_dutch_and_every_word_has_its_claim() {
        let dutch = Catalogue::for_language("nl").unwrap();
        assert!(dutch.tells_claims());
        let mut known = BTreeSet::new();
        let mut untold = Vec::new();
        for claim in validation::all() {
            let told = dutch.claim(claim);
            let pairs = [
                ("says", &claim.says, &told.says),
                ("place", &claim.place, &told.place),
                ("published", &claim.published, &told.published),
                ("how", &claim.how, &told.how),
                ("group", &claim.group, &told.group),
            ];
            let open = claim.open.iter().zip(&told.open).map(|(own, told)| ("open", own, told));
            for (part, own, told) in pairs.into_iter().chain(open) {
                let name = &claim.name;
                if own == told && !is_number(own) && *own != "Calcium" {
                    untold.push(format!("{name}: {part} {own}"));
                }
                known.insert(key(name, part));
            }
            known.insert(key("group", &claim.group.to_lowercase().replace(' ', "-")));
        }
        assert!(untold.is_empty(), "{untold:#?}");
        let keys = include_str!("nl/claims.ftl").lines().filter(|line| line.starts_with("claim-"));
        let unused: Vec<&str> = keys
            .filter_map(|line| line.split(" =").next())
            .filter(|k| !known.contains(*k))
            .collect();
        assert!(unused.is_empty(), "no claim has {unused:?}");
    }

    #[test]
    fn a_claim_of_somebody_else_stays_as_it_is_written() {
        let dutch = Catalogue::for_language("nl").unwrap();
        let own = validation::all()[0].clone();
        let other = Claim { says: "Mine.".into(), ..own.clone() };
        assert_eq!(dutch.claim(&other).says, "Mine.");
        let unknown = Claim { name: "mine".into(), ..own.clone() };
        assert_eq!(dutch.claim(&unknown), unknown);
        assert_eq!(Catalogue::english().claim(&own), own);
    }
}
