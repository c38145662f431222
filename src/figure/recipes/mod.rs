//! `calgate figure NAME`: the pictures a lesson needs, each drawn from a run that is made on the
//! spot or from a stored run, comparison or sweep.
//!
//! ```text
//!            shipped scenarios ─┐
//! scenario file, sweep file ────┼─▶ source ─▶ desk (runs it, or reads it back) ─▶ one file per
//! stored folder ─▶ stored ──────┘                                                 recipe ─▶ plot,
//!                  published claims ─▶ published (points with their source) ────▶  grid, scene
//! ```
//!
//! A recipe says what it needs, where that comes from unless something else is given, and how it is
//! drawn. Numbers that stand in a figure come from the run, through the analysis that everybody
//! else uses; points of the literature come from the claims that the model is tested against.

mod chain;
mod channel;
mod curves;
mod desk;
mod dose;
mod firing;
mod intervals;
mod map;
mod problem;
mod published;
mod quanta;
mod scene;
mod serum;
mod shift;
mod shipped;
mod slope;
mod stored;
mod terminal;
mod told;

pub use desk::{Desk, Origin, Source};
pub use problem::RecipeError;
pub use stored::{Stored, StoredError, StoredRun};

use super::Svg;
use crate::scenario::problem::nearest;

/// A picture that can be asked for by name.
#[derive(Clone, Copy)]
pub struct FigureRecipe {
    /// How it is typed, `terminal`.
    pub name: &'static str,
    /// Key of the title of the figure.
    pub title: &'static str,
    /// Key of the question that it answers.
    pub question: &'static str,
    /// Key of the line that says what it shows.
    pub about: &'static str,
    /// What it can be drawn from.
    pub needs: Needs,
    /// The scenario or sweep that is run unless another is given, as in the folder `scenarios`.
    pub usual: &'static str,
    draw: Draw,
}

type Draw = fn(&FigureRecipe, &Source<'_>, &Desk<'_>) -> Result<Svg, RecipeError>;

/// What a figure can be drawn from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// A run of one scenario: the scenario, or the folder of a run.
    Run,
    /// Several runs: a scenario in several baths, or the folder of a comparison.
    Runs,
    /// A table: a sweep, a scenario to be swept, or the folder of a finished sweep.
    Table,
    /// The course of a body: its scenario, or its folder.
    Course,
}

impl std::fmt::Debug for FigureRecipe {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FigureRecipe").field("name", &self.name).finish_non_exhaustive()
    }
}

/// All recipes, in the order of a lesson: what happens, what magnesium changes, why, and what that
/// means for a body.
pub static FIGURE_RECIPES: [FigureRecipe; 12] = [
    FigureRecipe {
        name: "chain",
        title: "recipes-chain-title",
        question: "recipes-chain-question",
        about: "recipes-chain-about",
        needs: Needs::Run,
        usual: "01-one-impulse.toml",
        draw: chain::chain,
    },
    FigureRecipe {
        name: "terminal",
        title: "recipes-terminal-title",
        question: "recipes-terminal-question",
        about: "recipes-terminal-about",
        needs: Needs::Run,
        usual: "01-one-impulse.toml",
        draw: terminal::draw,
    },
    FigureRecipe {
        name: "normal-deficient-toxic",
        title: "recipes-baths-title",
        question: "recipes-baths-question",
        about: "recipes-baths-about",
        needs: Needs::Runs,
        usual: "opening/1-normal.toml",
        draw: chain::baths,
    },
    FigureRecipe {
        name: "firing-raster",
        title: "recipes-firing-title",
        question: "recipes-firing-question",
        about: "recipes-firing-about",
        needs: Needs::Table,
        usual: "sweeps/8-when-each-nerve-fires.toml",
        draw: firing::draw,
    },
    FigureRecipe {
        // in two pieces, for in one it would look like a key of the catalogue of words
        name: concat!("dose", "-response"),
        title: "recipes-dose-title",
        question: "recipes-dose-question",
        about: "recipes-dose-about",
        needs: Needs::Table,
        usual: "sweeps/1-release-against-magnesium.toml",
        draw: dose::draw,
    },
    FigureRecipe {
        name: "calcium-magnesium-map",
        title: "recipes-map-title",
        question: "recipes-map-question",
        about: "recipes-map-about",
        needs: Needs::Table,
        usual: "sweeps/2-calcium-by-magnesium.toml",
        draw: map::draw,
    },
    FigureRecipe {
        name: "calcium-slope",
        title: "recipes-slope-title",
        question: "recipes-slope-question",
        about: "recipes-slope-about",
        needs: Needs::Table,
        usual: "sweeps/3-calcium-at-four-magnesiums.toml",
        draw: slope::draw,
    },
    FigureRecipe {
        name: "channel-current-voltage",
        title: "recipes-channel-title",
        question: "recipes-channel-question",
        about: "recipes-channel-about",
        needs: Needs::Table,
        usual: "sweeps/9-current-of-the-calcium-channel.toml",
        draw: channel::draw,
    },
    FigureRecipe {
        name: "surface-charge-shift",
        title: "recipes-shift-title",
        question: "recipes-shift-question",
        about: "recipes-shift-about",
        needs: Needs::Table,
        usual: "sweeps/10-shift-of-the-gates.toml",
        draw: shift::draw,
    },
    FigureRecipe {
        name: "miniature-histogram",
        title: "recipes-intervals-title",
        question: "recipes-intervals-question",
        about: "recipes-intervals-about",
        needs: Needs::Run,
        usual: "22-quanta-at-rest.toml",
        draw: intervals::draw,
    },
    FigureRecipe {
        name: "quantal-histogram",
        title: "recipes-quanta-title",
        question: "recipes-quanta-question",
        about: "recipes-quanta-about",
        needs: Needs::Run,
        usual: "23-six-hundred-commands.toml",
        draw: quanta::draw,
    },
    FigureRecipe {
        name: "serum-days",
        title: "recipes-serum-title",
        question: "recipes-serum-question",
        about: "recipes-serum-about",
        needs: Needs::Course,
        usual: "body/4-antacid-with-failing-kidneys.toml",
        draw: serum::draw,
    },
];

impl FigureRecipe {
    /// The recipe of this name.
    ///
    /// # Errors
    /// [`RecipeError::Unknown`] with the nearest name when there is none.
    pub fn find(name: &str) -> Result<&'static Self, RecipeError> {
        FIGURE_RECIPES.iter().find(|recipe| recipe.name == name).ok_or_else(|| {
            let names = FIGURE_RECIPES.iter().map(|recipe| recipe.name);
            RecipeError::unknown(name, nearest(name, names))
        })
    }

    /// Draws the figure.
    ///
    /// # Errors
    /// When the source does not fit, lacks columns, does not hold as a scenario, cannot be run, or
    /// cannot be drawn.
    pub fn draw(&self, source: &Source<'_>, desk: &Desk<'_>) -> Result<Svg, RecipeError> {
        (self.draw)(self, source, desk)
    }

    /// The command that makes a folder that this figure can be drawn from.
    #[must_use]
    pub fn command(&self) -> String {
        match self.needs {
            Needs::Table => format!("calgate sweep scenarios/{}", self.usual),
            Needs::Runs => "calgate compare scenarios/opening/*.toml".to_owned(),
            Needs::Run | Needs::Course => format!("calgate run scenarios/{}", self.usual),
        }
    }
}
