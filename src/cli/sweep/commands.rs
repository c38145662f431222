//! What stands after `calgate sweep`: a file to make all of it here, or a word for shards of it.

use super::super::Outcome;
use super::{Arguments, figure, merge, plan, shard, status, submit};
use clap::{ArgMatches, Args, FromArgMatches, Subcommand};

/// What `calgate sweep` understands.
#[derive(Debug)]
pub(in super::super) struct Typed(Words);

#[derive(Debug)]
enum Words {
    /// A file.
    Whole(Arguments),
    /// A word for shards.
    Shards(Shards),
}

// clap derives either arguments or words; here it depends on whether a word stands there

impl Args for Typed {
    fn augment_args(command: clap::Command) -> clap::Command {
        Shards::augment_subcommands(Arguments::augment_args(command))
            .args_conflicts_with_subcommands(true)
            .subcommand_negates_reqs(true)
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Typed {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let words = match matches.subcommand_name() {
            Some(_) => Shards::from_arg_matches(matches).map(Words::Shards),
            None => Arguments::from_arg_matches(matches).map(Words::Whole),
        };
        words.map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// A sweep in shards, on one machine or many.
#[derive(Debug, Subcommand)]
enum Shards {
    /// Divide a sweep into shards: what each will take, and what to run
    #[command(after_help = "\
Example:
  calgate sweep plan scenarios/sweeps/1-release-against-magnesium.toml --shards 8
      prepares output/1-release-against-magnesium, which all machines must see")]
    Plan(plan::Arguments),
    /// Make one shard of a sweep, beside other processes
    #[command(after_help = "\
Example:
  calgate sweep run scenarios/sweeps/1-release-against-magnesium.toml --shard 1/8
      the first, ninth, … part; what is there is not made again

A row that fails is a row with a reason, and the shard ends with 0 all the same;
`status` and `merge` tell by their exit code that rows failed.")]
    Run(shard::Arguments),
    /// Say what of a sweep is there and what is missing
    #[command(after_help = "\
Example:
  calgate sweep status output/1-release-against-magnesium

Exit codes: 0 if all rows are made and have values, 5 if parts are missing or
rows failed.")]
    Status(status::Arguments),
    /// Put the parts of a sweep together: the table of all rows
    #[command(after_help = "\
Example:
  calgate sweep merge output/1-release-against-magnesium
      the same bytes as from one machine

Exit codes: 0 if all rows have values, 5 if parts are missing or rows failed.")]
    Merge(merge::Arguments),
    /// Draw a finished sweep from its table, without running it again
    #[command(after_help = "\
Examples:
  calgate sweep figure output/1-release-against-magnesium
      what fits the sweep, in output/1-release-against-magnesium-figure, and
      each figure in words in figures.json
  calgate sweep figure output/my-grid --kind heat-map \\
      --measure quantal_content_first --along bath.magnesium \\
      --family bath.calcium
      calcium by magnesium, with the edge of transmission

A raster of impulses needs a sweep with `traces = [\"nerve_potential_mV\"]`.")]
    Figure(figure::Arguments),
    /// Give the shards of a sweep to an engine: Slurm, this machine, others
    #[command(after_help = "\
Examples:
  calgate sweep submit scenarios/sweeps/1-release-against-magnesium.toml \\
      --engine slurm --shards 8 --time 30 --dry-run
      prints the script of the job array
  calgate sweep submit scenarios/sweeps/1-release-against-magnesium.toml \\
      --engine parallel --shards 8
      prints the lines for GNU parallel")]
    Submit(submit::Arguments),
    /// Submit the shards that still miss parts and are in no queue
    #[command(after_help = "\
Example:
  calgate sweep resume output/1-release-against-magnesium --engine slurm")]
    Resume(submit::Arguments),
}

/// Does what was typed.
pub(in super::super) fn execute(typed: &Typed) -> Outcome {
    match &typed.0 {
        Words::Whole(arguments) => super::execute(arguments),
        Words::Shards(Shards::Plan(arguments)) => plan::execute(arguments),
        Words::Shards(Shards::Run(arguments)) => shard::execute(arguments),
        Words::Shards(Shards::Status(arguments)) => status::execute(arguments),
        Words::Shards(Shards::Merge(arguments)) => merge::execute(arguments),
        Words::Shards(Shards::Figure(arguments)) => figure::execute(arguments),
        Words::Shards(Shards::Submit(arguments)) => submit::submit(arguments),
        Words::Shards(Shards::Resume(arguments)) => submit::resume(arguments),
    }
}
