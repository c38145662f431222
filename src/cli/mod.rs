//! The command line: what is typed, what it asks for, and what people read on the terminal. Only
//! this folder prints.

mod animate;
mod beside;
mod body;
mod compare;
mod dose_response;
mod drawing;
mod exit;
mod figure;
mod fit;
mod help;
mod honesty;
mod interrupt;
mod lab;
mod language;
mod lesson;
mod output;
mod population;
mod progress;
mod replay;
mod report;
mod run;
mod schema;
mod sensitivity;
mod show;
mod sonify;
mod study;
mod sweep;
mod validate;

use clap::{Args, ColorChoice, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use exit::Exit;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// What [`exit::Exit::code`] may answer; a macro, because `concat!` takes no constant.
macro_rules! exit_codes {
    () => {
        "\
Exit codes:
    0  all is well
    1  something unexpected happened; please report it
    2  the command line was not understood
    3  a scenario is invalid
    4  the equations could not be followed to the end
    5  some rows of a sweep failed, or are still to be made
    6  the model does not agree with a claim
    7  a file could not be read or written
    8  a limit was reached
  130  stopped with Ctrl-C; a sweep keeps its rows, all else writes nothing"
    };
}

/// How magnesium gates calcium at the nerve-muscle junction.
///
/// calgate reads a scenario file, simulates a nerve ending and its muscle fibre, and leaves a
/// figure, tables and a summary in a folder.
#[derive(Debug, Parser)]
#[command(
    name = "calgate",
    version = concat!(env!("CARGO_PKG_VERSION"), " (", env!("CALGATE_COMMIT"), ")"),
    max_term_width = 80,
    after_help = concat!(exit_codes!(), "\n\nTeaching model of one synapse. Not medical advice."),
)]
struct Cli {
    #[command(flatten)]
    language: language::Asked,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run a scenario: a figure, tables and a summary
    #[command(after_help = concat!("\
Examples:
  calgate run scenarios/01-one-impulse.toml
      the figure and the tables go to output/01-one-impulse
  calgate run scenarios/01-one-impulse.toml --set 'bath.magnesium=5 mM'
      the same with toxic magnesium, in output/01-one-impulse-2
  calgate run scenarios/01-one-impulse.toml --dry-run
      only checks the file, and shows every value with its default
  calgate run scenarios/body/1-a-tablet-a-day.toml
      a whole body for weeks, and what its synapse does before and after

", exit_codes!()))]
    Run(run::Arguments),
    /// Lay several scenarios over each other: one figure and a table of differences
    #[command(after_help = concat!("\
Example:
  calgate compare scenarios/01-one-impulse.toml scenarios/06-zero-magnesium.toml
      what is different without magnesium; the first scenario is the yardstick

", exit_codes!()))]
    Compare(compare::Arguments),
    /// Repeat published experiments: what was measured, and what the model gives
    #[command(after_help = concat!("\
Examples:
  calgate validate
      every claim, line by line
  calgate validate release-slope-low-calcium
      only this one; `calgate validate --list` shows all names
  calgate validate my-claims.toml
      claims of your own, in the form of src/validation/claims

", exit_codes!()))]
    Validate(validate::Arguments),
    /// Show equations, numbers and sources, or the whole model to hand in
    #[command(after_help = concat!("\
Examples:
  calgate show equation site-occupancy
      what it says, its source, its place in the code and its numbers
  calgate show parameters axon --preset mouse
      every number of a group with range, source and how well it is known
  calgate show --assumed
      every number that we chose ourselves, and why
  calgate show model --format latex > model.tex
      the whole model as a document
  calgate show model --format c scenarios/02-a-train.toml > train.c
      its equations, their Jacobian and the pulses, for another solver

", exit_codes!()))]
    Show(show::Arguments),
    /// Find where something stands: equations, numbers, sources and files
    #[command(after_help = concat!("\
Example:
  calgate where magnesium block

", exit_codes!()))]
    Where(show::Sought),
    /// Put a muscle of many junctions under magnesium: who still transmits, and what force is left
    #[command(after_help = concat!("\
Example:
  calgate population scenarios/19-a-muscle-under-magnesium.toml
      a train of four and a tetanus at each concentration of the table [population]

", exit_codes!()))]
    Population(population::Arguments),
    /// Fit parameters to measured values
    #[command(after_help = study_help("\
Example:
  calgate fit scenarios/fits/human-nano-gain.toml
      the gain that gives 25 quanta, and how it compares with the one we ship"))]
    Fit(fit::Arguments),
    /// Find the parameters that a result depends on, over their plausible ranges
    #[command(after_help = study_help("\
Examples:
  calgate sensitivity scenarios/01-one-impulse.toml \\
      --measure quantal_content_first
      each parameter alone at both ends of its range
  calgate sensitivity scenarios/01-one-impulse.toml --method sobol \\
      --group magnesium_block,release_sensor --measure quantal_content_first
      shares of the variance, alone and with interactions"))]
    Sensitivity(sensitivity::Arguments),
    /// Draw a result along one key of the scenario, with its uncertainty
    #[command(after_help = study_help("\
Example:
  calgate dose-response scenarios/01-one-impulse.toml --along bath.magnesium \\
      --from '0 mM' --to '10 mM' --measure quantal_content_first --band 200
      release against magnesium, with the band that the parameters leave open"))]
    #[command(override_usage = "\
calgate dose-response [OPTIONS] --along <KEY> --from <VALUE> --to <VALUE>
                             --measure <NAME> <SCENARIO>")]
    DoseResponse(dose_response::Arguments),
    /// Run a scenario at many points: one table of what was measured at each
    #[command(after_help = concat!("\
Examples:
  calgate sweep scenarios/sweeps/1-release-against-magnesium.toml
      the table of all rows goes to output/1-release-against-magnesium; what is
      stopped goes on with the same command
  calgate replay scenarios/sweeps/1-release-against-magnesium.toml 7
      the whole output of one row

", exit_codes!()))]
    Sweep(sweep::Typed),
    /// Run one row of a sweep with its whole output
    #[command(after_help = concat!("\
Example:
  calgate replay scenarios/sweeps/1-release-against-magnesium.toml 7
      row 7 of the table, in output/1-release-against-magnesium-row-7

", exit_codes!()))]
    Replay(replay::Arguments),
    /// Draw one of the pictures a lesson needs, by its name
    #[command(after_help = concat!("\
Examples:
  calgate figure --list
      all of them: what each shows and what it is drawn from
  calgate figure terminal --set 'bath.magnesium=5 mM'
      a drawn nerve ending under toxic magnesium, in output/figure-terminal
  calgate figure dose-response output/1-release-against-magnesium
      from the table of a finished sweep; nothing is run again

", exit_codes!()))]
    Figure(figure::Arguments),
    /// Turn a finished folder into one page: figures, tables, and why it came out so
    #[command(after_help = concat!("\
Examples:
  calgate run scenarios/08-toxic-magnesium.toml
  calgate report output/08-toxic-magnesium
      the page goes to output/08-toxic-magnesium-report.html and needs nothing else
  calgate report output/08-toxic-magnesium --lang nl --out verslag.html
      the same in Dutch, under another name

", exit_codes!()))]
    Report(report::Arguments),
    /// Make a film of a run, or of two beside each other (GIF)
    #[command(after_help = concat!("\
Examples:
  calgate animate scenarios/01-one-impulse.toml
      the signal on its way from the nerve to the muscle, in slow motion
  calgate animate scenarios/01-one-impulse.toml scenarios/08-toxic-magnesium.toml
      both on the same axes; words for it stand in the .txt beside the .gif

", exit_codes!()))]
    Animate(animate::Arguments),
    /// Make the sound of a run, or of two, left and right (WAV)
    #[command(after_help = concat!("\
Examples:
  calgate sonify scenarios/02-a-train.toml
      the clicks that an electrode beside the muscle fibre picks up
  calgate sonify scenarios/03-no-command-normal-magnesium.toml \\
      scenarios/04-no-command-low-magnesium.toml
      left and right; a transcript stands in the .txt beside the .wav

", exit_codes!()))]
    Sonify(sonify::Arguments),
    /// Turn a scenario by hand, on a page in the browser
    #[command(after_help = concat!("\
Examples:
  calgate lab
      opens the browser with the first scenario of the teaching list
  calgate lab scenarios/02-a-train.toml --port 8080 --no-browser
      only prints the address, which nobody but this machine can reach

Ctrl-C closes the lab, with exit code 0.

", exit_codes!()))]
    Lab(lab::Arguments),
    /// Make a lesson: a page with knobs and a quiz, a worksheet and a teacher's key
    #[command(after_help = concat!("\
Examples:
  calgate lesson scenarios/lessons/2-what-magnesium-does.toml --lang nl
      the page and its sheets go to output/lessons/2-what-magnesium-does-nl
  calgate lesson 1 2 3
      three of the shipped lessons; `calgate lesson --list` shows all
  calgate lesson scenarios/09-calcium-rescues.toml
      a plain lesson around a scenario of your own

", exit_codes!()))]
    Lesson(lesson::Arguments),
    /// Print what the model's own numbers say of the article it illustrates
    Honesty,
    /// Print the JSON schema of scenarios, sweeps, fits or lessons, for editors
    Schema(schema::Arguments),
}

/// What stands below the options of a command that makes many runs.
fn study_help(examples: &str) -> String {
    format!("{examples}\n\n{}\n{}", study::measure_help(), exit_codes!())
}

/// What every command that writes a folder understands.
#[derive(Debug, Clone, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
struct Common {
    /// Change a value of the scenario, for example 'bath.magnesium=0.2 mM'; may be repeated
    #[arg(long = "set", value_name = "KEY=VALUE")]
    overrides: Vec<String>,
    /// Write to this folder instead of output/NAME
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Replace an earlier result instead of writing beside it as NAME-2
    #[arg(long)]
    force: bool,
    /// Check everything and show every value, but run and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Print the result as JSON, and nothing else
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
    // clap on its own colours a terminal that cannot show it when it thinks it is in a CI run
    let colour = if exit::may_colour() { ColorChoice::Auto } else { ColorChoice::Never };
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let language = language::typed(&arguments);
    let matches = help::read(Cli::command().color(colour), arguments, language);
    let typed = Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    language::settle(typed.language);
    let result = match typed.command {
        Command::Run(arguments) => run::execute(&arguments),
        Command::Compare(arguments) => compare::execute(&arguments),
        Command::Validate(arguments) => validate::execute(&arguments),
        Command::Show(arguments) => show::execute(&arguments),
        Command::Where(sought) => show::find(&sought),
        Command::Population(arguments) => population::execute(&arguments),
        Command::Fit(arguments) => fit::execute(&arguments),
        Command::Sensitivity(arguments) => sensitivity::execute(&arguments),
        Command::DoseResponse(arguments) => dose_response::execute(&arguments),
        Command::Sweep(arguments) => sweep::typed(&arguments),
        Command::Replay(arguments) => replay::execute(&arguments),
        Command::Figure(arguments) => figure::execute(&arguments),
        Command::Report(arguments) => report::execute(&arguments),
        Command::Animate(arguments) => animate::execute(&arguments),
        Command::Sonify(arguments) => sonify::execute(&arguments),
        Command::Lab(arguments) => lab::execute(&arguments),
        Command::Lesson(arguments) => lesson::execute(&arguments),
        Command::Honesty => honesty::execute(),
        Command::Schema(arguments) => schema::execute(&arguments),
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
