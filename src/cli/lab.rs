//! `calgate lab`: a page on this machine with the engine behind it.

use super::exit::{Exit, entry, warning};
use super::{Outcome, interrupt, language, output, run};
use crate::export::place::safe_name;
use crate::lab::{Given, Lab, LabError, Options};
use crate::message::Piece;
use crate::scenario;
use crate::text::Value;
use std::io::Write as _;
use std::path::PathBuf;

/// What `calgate lab` understands.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Scenario file (TOML) to begin with; the first of the teaching list if left out
    scenario: Option<PathBuf>,
    /// Change a value of the scenario, for example 'bath.magnesium=0.2 mM'; may be repeated
    #[arg(long = "set", value_name = "KEY=VALUE", requires = "scenario")]
    overrides: Vec<String>,
    /// Port of the page on this machine; a free one if left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    port: Option<u16>,
    /// Only print the address
    #[arg(long)]
    no_browser: bool,
}

impl From<LabError> for Exit {
    fn from(error: LabError) -> Self {
        Exit::Lab(error)
    }
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let given = match &arguments.scenario {
        None => None,
        Some(path) => {
            let scenario = scenario::load(path, &arguments.overrides)?;
            run::warn([&scenario], false);
            Some(Given::new(&safe_name(&output::name_of(path)), &scenario))
        }
    };
    let words = language::words();
    let lab = Lab::open(Options { port: arguments.port, given }, language::words())?;
    let address = lab.url();
    let mut out = std::io::stdout();
    // in one piece: who reads only the address may close the pipe after it
    let at = words.phrase("terminal-lab-at", &[("address", Value::Text(&address))]);
    let said = entry("", &at) + &entry("", &words.word("terminal-lab-closes"));
    out.write_all(said.as_bytes())?;
    out.flush()?;
    if !arguments.no_browser
        && let Err(error) = open::that_detached(&address)
    {
        let reason = words.tell_piece(&Piece::of_system(&error));
        let said = words.phrase("terminal-no-browser", &[("reason", Value::Text(&reason))]);
        // nobody to tell is no reason to stop
        let _ = std::io::stderr().write_all(warning(&said).as_bytes());
    }
    lab.serve(interrupt::asked)?;
    Ok(())
}
