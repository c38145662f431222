//! What every report is made of, whatever it reports: before it is known how it will look.

use crate::page::Html;
use crate::scenario::meaning::Story;

/// The parts of a report, in the order in which they are read.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) title: String,
    pub(super) question: String,
    /// Key of the words for what kind of result it is.
    pub(super) kind: &'static str,
    /// What happened, in short.
    pub(super) told: Vec<String>,
    pub(super) figures: Vec<Figure>,
    pub(super) tables: Vec<Table>,
    /// Why it came out so; nothing where there is nothing to divide.
    pub(super) why: Option<Html>,
    /// What to look for, what is established, what is contested.
    pub(super) stories: Vec<Story>,
    pub(super) warnings: Vec<String>,
    /// Keys of references.
    pub(super) sources: Vec<String>,
    /// Texts to be looked up: a name, and what stands there.
    pub(super) attached: Vec<(String, String)>,
    /// Whether the figures and tables are those of the folder, in the language in which it was made.
    pub(super) stored: bool,
}

/// A figure and what stands under it.
pub(super) struct Figure {
    pub(super) svg: String,
    pub(super) caption: String,
}

/// A table.
pub(super) struct Table {
    pub(super) caption: String,
    pub(super) heads: Vec<String>,
    /// The first cell names the row.
    pub(super) rows: Vec<Vec<String>>,
    /// Rows that the page leaves out, because they are in the folder.
    pub(super) left_out: usize,
}

impl Parts {
    /// The story of a scenario: its sources, and its sentences if they are not there yet.
    pub(super) fn add_story(&mut self, story: &Story) {
        for key in &story.sources {
            if !self.sources.contains(key) {
                self.sources.push(key.clone());
            }
        }
        let says = !(story.look_for.is_empty()
            && story.established.is_empty()
            && story.contested.is_empty());
        if says && !self.stories.contains(story) {
            self.stories.push(story.clone());
        }
    }
}
