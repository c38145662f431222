//! The command line: what is typed, what it asks for, and what people read on the terminal. Only
//! this folder prints.

mod compare;
mod exit;
mod interrupt;
mod output;
mod progress;
mod rows;
mod run;
mod schema;

use clap::{Args, Parser, Subcommand};
use exit::Exit;
use std::path::PathBuf;
use std::process::ExitCode;

/// How magnesium gates calcium at the nerve-muscle junction.
///
/// calgate reads a scenario file, simulates a nerve ending and its muscle fibre, and leaves a
/// figure, tables and a summary in a folder.
#[derive(Debug, Parser)]
#[command(
    name = "calgate",
    version = concat!(env!("CARGO_PKG_VERSION"), " (", env!("CALGATE_COMMIT"), ")"),
    max_term_width = 80,
    after_help = EXIT_CODES,
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "\
Exit codes: 0 fine, 1 unexpected, 2 usage, 3 invalid scenario, 4 numerical failure,
7 input or output, 8 limit reached, 130 interrupted.

Teaching model of one synapse. Not medical advice.";

#[derive(Debug, Subcommand)]
enum Command {
    /// Run a scenario: a figure, tables and a summary
    #[command(after_help = "\
Examples:
  calgate run scenarios/01-one-impulse.toml
      the figure and the tables go to output/01-one-impulse
  calgate run scenarios/01-one-impulse.toml --set 'bath.magnesium=\"5 mM\"'
      the same with toxic magnesium
  calgate run scenarios/01-one-impulse.toml --dry-run
      only check the file, and show every value with its default")]
    Run(run::Arguments),
    /// Lay several scenarios over each other: one figure and a table of differences
    #[command(after_help = "\
Example:
  calgate compare scenarios/01-one-impulse.toml scenarios/08-toxic-magnesium.toml
      the first scenario is the one that the others are compared with")]
    Compare(compare::Arguments),
    /// Print the JSON schema of scenario files, for editors
    Schema,
}

/// What every command that writes a folder understands.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
struct Common {
    /// Change a value of the scenario, for example bath.magnesium="0.2 mM"
    #[arg(long = "set", value_name = "KEY=VALUE")]
    overrides: Vec<String>,
    /// Write to this folder instead of output/NAME
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Replace an earlier result instead of writing beside it as NAME-2
    #[arg(long)]
    force: bool,
    /// Check everything and show what would be run, but run nothing
    #[arg(long)]
    dry_run: bool,
    /// Print the result as JSON
    #[arg(long)]
    json: bool,
    /// Print nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

/// Runs the program that was typed.
#[must_use]
pub fn main() -> ExitCode {
    interrupt::listen();
    let result = match Cli::parse().command {
        Command::Run(arguments) => run::execute(&arguments),
        Command::Compare(arguments) => compare::execute(&arguments),
        Command::Schema => schema::execute(),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(exit) => {
            exit.report();
            exit.code()
        }
    }
}

/// Either it worked, or this is how the program ends.
type Outcome = Result<(), Exit>;
