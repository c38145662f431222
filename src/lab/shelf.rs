//! The scenarios at hand: those that the program ships, one given when the lab was opened, and one
//! that a page sends. They extend each other, and nothing else: no name leads to a file.

use crate::scenario::fault::Fault;
use crate::scenario::library::Library;
use crate::scenario::meaning::Story;
use crate::scenario::problem::nearest;
use crate::scenario::{self, Scenario, resolved_text};
use serde_json::{Value, json};

macro_rules! shipped {
    ($($name:literal)+) => {
        /// Name and text of each shipped scenario, in teaching order.
        const SHIPPED: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../scenarios/", $name, ".toml"))),)+];
    };
}

shipped! {
    "01-one-impulse"
    "02-a-train"
    "03-no-command-normal-magnesium"
    "04-no-command-low-magnesium"
    "05-low-magnesium-and-low-calcium"
    "06-zero-magnesium"
    "07-therapeutic-magnesium"
    "08-toxic-magnesium"
    "09-calcium-rescues"
    "10-potassium-depolarisation"
    "11-squid-axon-in-low-divalents"
    "12-without-surface-charge"
    "13-without-calcium-block"
    "14-without-facilitation"
    "15-without-depletion"
    "16-mechanistic-magnesium"
    "17-evening-drive"
    "18-single-quanta"
    "19-a-muscle-under-magnesium"
    "20-the-next-nerve-cell"
    "21-the-next-nerve-cell-low-magnesium"
    "24-a-node-without-divalents"
}

/// How the scenario of a page is called in messages.
const OF_PAGE: &str = "the page";

/// A scenario to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    name: String,
    text: String,
    story: Story,
}

impl Given {
    /// The scenario read from a file called `name`; what it extends is written out in it.
    #[must_use]
    pub fn new(name: &str, scenario: &Scenario) -> Self {
        let story = scenario.story.clone();
        Self { name: name.to_owned(), text: resolved_text(scenario), story }
    }
}

/// Scenarios by name.
#[derive(Debug)]
pub(super) struct Shelf {
    given: Option<Given>,
    /// What each that is shipped is about.
    stories: Vec<Story>,
}

/// A shelf, with the text of a page beside it.
pub(super) struct Beside<'a> {
    shelf: &'a Shelf,
    text: Option<&'a str>,
}

impl Shelf {
    pub(super) fn new(given: Option<Given>) -> Self {
        let empty = Self { given: None, stories: Vec::new() };
        let story = |(name, _): &(&str, &str)| {
            let scenario = scenario::load_from(&empty.beside(None), name, &[]);
            // a test reads each; without its title a scenario goes by its name
            scenario.map(|scenario| scenario.story).unwrap_or_default()
        };
        let stories = SHIPPED.iter().map(story).collect();
        Self { given, stories }
    }

    /// The name of the scenario to begin with.
    pub(super) fn first(&self) -> &str {
        self.given.as_ref().map_or(SHIPPED[0].0, |given| &given.name)
    }

    /// Name, title and question of each in a language, the given one first.
    pub(super) fn list(&self, language: &str) -> Value {
        let given = self.given.iter().map(|given| (given.name.as_str(), &given.story));
        // a given one of the same name takes its place
        let stays = |name: &str| self.given.as_ref().is_none_or(|given| given.name != name);
        let shipped = SHIPPED.iter().zip(&self.stories).map(|((name, _), story)| (*name, story));
        let all = given.chain(shipped.filter(|(name, _)| stays(name)));
        let entry = |(name, story): (&str, &Story)| {
            let (title, question) = (story.title_in(language), story.question_in(language));
            json!({ "name": name, "title": title, "question": question })
        };
        all.map(entry).collect()
    }

    /// The shelf, to read the scenario of that name from, or `text` by the name it is given back
    /// with.
    pub(super) fn beside<'a>(&'a self, text: Option<&'a str>) -> Beside<'a> {
        Beside { shelf: self, text }
    }
}

impl Beside<'_> {
    /// The name by which the text of the page is read.
    pub(super) const TEXT: &'static str = OF_PAGE;
}

impl Library for Beside<'_> {
    fn read(&self, name: &str) -> Result<Vec<u8>, Fault> {
        if let (OF_PAGE, Some(text)) = (name, self.text) {
            return Ok(text.as_bytes().to_vec());
        }
        // what a shipped one extends ends in `.toml`, and is a shipped one
        let given = self.shelf.given.as_ref().filter(|given| given.name == name);
        if let Some(given) = given {
            return Ok(given.text.clone().into_bytes());
        }
        let bare = name.strip_suffix(".toml").unwrap_or(name);
        if let Some((_, text)) = SHIPPED.iter().find(|(known, _)| *known == bare) {
            return Ok(text.as_bytes().to_vec());
        }
        let names = SHIPPED.iter().map(|(name, _)| *name);
        Err(Fault::NoSuchFile { path: crate::units::shown(name), nearest: nearest(bare, names) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scenario_of_the_teaching_list_stands_on_the_shelf_and_holds() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
            .filter_map(|name| name.strip_suffix(".toml").map(str::to_owned))
            .collect();
        files.sort();
        // those that last for minutes are no work for a page
        files.retain(|name| {
            let path = format!("scenarios/{name}.toml");
            let scenario = scenario::load(std::path::Path::new(&path), &[]).unwrap();
            scenario.protocol.duration_ms <= super::super::limits::MOST_DURATION_ms
        });
        let shipped: Vec<&str> = SHIPPED.iter().map(|(name, _)| *name).collect();
        assert_eq!(shipped, files);
        let shelf = Shelf::new(None);
        for (entry, name) in shelf.list("en").as_array().unwrap().iter().zip(shipped) {
            let scenario = scenario::load_from(&shelf.beside(None), name, &[]).unwrap();
            assert_eq!(entry["title"], scenario.story.title.as_str(), "{name}");
            assert_eq!(entry["question"], scenario.story.question.as_str(), "{name}");
        }
    }

    #[test]
    fn no_name_leads_to_a_file() {
        let shelf = Shelf::new(None);
        for name in ["/etc/passwd", "../Cargo.toml", "scenarios/01-one-impulse.toml", "Cargo", ""] {
            assert!(shelf.beside(None).read(name).is_err(), "{name}");
            let text = format!("schema = 1\nextends = {name:?}\n[run]\nduration = \"1 ms\"\n");
            let beside = shelf.beside(Some(&text));
            assert!(scenario::load_from(&beside, Beside::TEXT, &[]).is_err(), "{name}");
        }
    }

    #[test]
    fn a_given_scenario_comes_first_and_takes_the_place_of_one_with_its_name() {
        let text = "schema = 1\ntitle = \"Mine\"\n[run]\nduration = \"3 ms\"\n";
        let mine = scenario::load_text("mine", text, &[]).unwrap();
        let shelf = Shelf::new(Some(Given::new("02-a-train", &mine)));
        let list = shelf.list("en");
        let names = list.as_array().unwrap();
        assert_eq!((names.len(), &names[0]["title"]), (SHIPPED.len(), &json!("Mine")));
        let read = scenario::load_from(&shelf.beside(None), "02-a-train", &[]).unwrap();
        assert_eq!(read.protocol.duration_ms, 3.0);
        // but not what others extend
        let shelf = Shelf::new(Some(Given::new("01-one-impulse", &mine)));
        let other = scenario::load_from(&shelf.beside(None), "06-zero-magnesium", &[]);
        assert_ne!(other.unwrap().protocol.duration_ms, 3.0);
    }
}
