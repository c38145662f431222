//! What `animate` and `sonify` do alike: run one or two scenarios, and put what came of them into
//! files of one name.

use super::exit::{Exit, entry};
use super::output::{self, Result};
use super::progress::Progress;
use super::{Outcome, language, run};
use crate::export::files;
use crate::export::folder::Policy;
use crate::export::place::safe_name;
use crate::export::provenance::Provenance;
use crate::media::{MOST_BESIDE, MediaError, Told};
use crate::scenario;
use crate::text::{Catalogue, Value};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// What both understand.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Asked {
    /// One scenario file (TOML), or two to be set beside each other
    #[arg(required = true, value_name = "SCENARIO")]
    scenarios: Vec<PathBuf>,
    /// Change a value of the scenarios, for example 'run.duration=2 s'; may be repeated
    #[arg(long = "set", value_name = "KEY=VALUE")]
    overrides: Vec<String>,
    /// Write to this file instead of one in output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Replace an earlier result instead of writing beside it as NAME-2
    #[arg(long)]
    force: bool,
    /// Print nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

/// The runs, and where they come from.
pub(super) struct Beside {
    pub(super) results: Vec<Result>,
    pub(super) provenance: Provenance,
    pub(super) words: Catalogue,
}

impl Asked {
    /// Runs what was asked.
    pub(super) fn run(&self) -> std::result::Result<Beside, Exit> {
        let given = self.scenarios.len();
        if given > MOST_BESIDE {
            return Err(MediaError::Count { given }.into());
        }
        let words = language::words();
        let mut provenance = language::provenance(&words)?;
        let scenarios = self.scenarios.iter().map(|path| scenario::load(path, &self.overrides));
        let scenarios = scenarios.collect::<std::result::Result<Vec<_>, _>>()?;
        run::warn(&scenarios, self.quiet);
        let total = scenarios.len() as f64;
        let progress = Progress::start(self.name(), self.quiet);
        let mut results = Vec::new();
        for (i, (path, scenario)) in self.scenarios.iter().zip(scenarios).enumerate() {
            let go_on = |done_frac: f64| {
                progress.show((i as f64 + done_frac) / total);
                true
            };
            results.push(output::simulate(path, scenario, &go_on)?);
        }
        drop(progress);
        provenance.runs = results.iter().map(|result| result.provenance.clone()).collect();
        Ok(Beside { results, provenance, words })
    }

    /// What the files are called unless another name is given.
    fn name(&self) -> String {
        let names: Vec<String> = self.scenarios.iter().map(|path| output::name_of(path)).collect();
        safe_name(&names.join("-beside-"))
    }

    /// Puts the files into place, and says where they are.
    pub(super) fn put(&self, files: &[(&str, &[u8])], words: &Catalogue) -> Outcome {
        let named = || Path::new("output").join(format!("{}.{}", self.name(), files[0].0));
        let target = self.out.clone().unwrap_or_else(named);
        let policy = if self.force { Policy::Replace } else { Policy::Beside };
        let places = files::put(&target, files, policy)?;
        if !self.quiet {
            for place in places {
                let place = place.display().to_string();
                let written = words.phrase("media-written", &[("file", Value::Text(&place))]);
                std::io::stdout().write_all(entry("", &written).as_bytes())?;
            }
        }
        Ok(())
    }
}

impl Beside {
    /// The runs as they are told.
    pub(super) fn told(&self) -> Vec<Told<'_>> {
        let told =
            |result| Told { label: output::label(result, &self.words), trace: &result.run.trace };
        self.results.iter().map(told).collect()
    }
}
