//! `calgate sonify`: one or two runs as the clicks of a loudspeaker, with a transcript beside them.

use super::Outcome;
use super::beside::Asked;
use crate::media::sound;

/// What `calgate sonify` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    asked: Asked,
    /// How many times slower than life; a click keeps its own length
    #[arg(long, value_name = "FACTOR", default_value_t = 1.0)]
    slow: f64,
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let beside = arguments.asked.run()?;
    let heard = sound(&beside.told(), arguments.slow, &beside.provenance.stamp(), &beside.words)?;
    let files: [(&str, &[u8]); 2] = [("wav", &heard.wav), ("txt", heard.transcript.as_bytes())];
    arguments.asked.put(&files, &beside.words)
}
