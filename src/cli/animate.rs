//! `calgate animate`: one or two runs as a film, with its description beside it.

use super::beside::Asked;
use super::{Outcome, exit::entry};
use crate::media::{AnimationSize, Caption, animation};
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// What `calgate animate` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    asked: Asked,
    /// How many times slower than life; such that the film lasts some seconds if left out
    #[arg(long, value_name = "FACTOR")]
    slow: Option<f64>,
    /// How large the pictures are: 640, 960 or 1280 pixels wide
    #[arg(long, value_name = "SIZE", default_value = "medium", value_parser = sizes())]
    size: AnimationSize,
}

fn sizes() -> impl TypedValueParser<Value = AnimationSize> {
    PossibleValuesParser::new(AnimationSize::ALL.map(|(name, _)| name)).map(|typed| {
        let found = AnimationSize::ALL.iter().find(|(name, _)| *name == typed);
        found.map_or_else(AnimationSize::default, |(_, size)| *size)
    })
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let beside = arguments.asked.run()?;
    let caption = Caption { stamp: beside.provenance.stamp(), record: beside.provenance.json()? };
    let film = animation(&beside.told(), arguments.slow, arguments.size, &caption, &beside.words)?;
    let described = entry("", &film.description) + "\n" + &entry("", &caption.stamp);
    arguments.asked.put(&[("gif", &film.gif), ("txt", described.as_bytes())], &beside.words)
}
