//! The scenarios and sweeps that figures are drawn of unless something else is given: they are part
//! of the program, so that a figure can be made anywhere.

use crate::scenario::fault::Fault;
use crate::scenario::library::Library;

/// Each file with its text.
macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../scenarios/", $name)))),+]
    };
}

/// Names as in the folder `scenarios`.
const FILES: &[(&str, &str)] = files![
    "01-one-impulse.toml",
    "03-no-command-normal-magnesium.toml",
    "04-no-command-low-magnesium.toml",
    "05-low-magnesium-and-low-calcium.toml",
    "22-quanta-at-rest.toml",
    "23-six-hundred-commands.toml",
    "24-a-node-without-divalents.toml",
    "opening/1-normal.toml",
    "opening/2-little-magnesium.toml",
    "opening/3-little-magnesium-low-calcium.toml",
    "opening/4-toxic-magnesium.toml",
    "body/4-antacid-with-failing-kidneys.toml",
    "sweeps/1-release-against-magnesium.toml",
    "sweeps/2-calcium-by-magnesium.toml",
    "sweeps/3-calcium-at-four-magnesiums.toml",
    "sweeps/4-firing-against-magnesium.toml",
    "sweeps/8-when-each-nerve-fires.toml",
    "sweeps/9-current-of-the-calcium-channel.toml",
    "sweeps/10-shift-of-the-gates.toml",
];

/// The files within the program.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shipped;

impl Library for Shipped {
    fn read(&self, name: &str) -> Result<Vec<u8>, Fault> {
        let found = FILES.iter().find(|(known, _)| *known == name);
        let missing = || Fault::NoSuchFile { path: name.to_owned(), nearest: None };
        found.map(|(_, text)| text.as_bytes().to_vec()).ok_or_else(missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::recipes::{FIGURE_RECIPES, Needs};
    use crate::{scenario, sweep};

    #[test]
    fn what_figures_are_usually_drawn_of_holds_as_it_is_shipped() {
        for recipe in &FIGURE_RECIPES {
            if recipe.needs == Needs::Table {
                let (_, warnings) = sweep::load(&Shipped, recipe.usual, &[]).unwrap();
                assert!(warnings.is_empty(), "{}: {warnings:?}", recipe.name);
            } else {
                scenario::load_any_from(&Shipped, recipe.usual, &[]).unwrap();
            }
        }
    }
}
