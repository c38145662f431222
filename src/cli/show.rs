//! `calgate show` and `calgate where`: equations, numbers and sources, to be read or handed in.

use std::io::Write as _;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand, ValueEnum};

use super::help::page_told;
use super::{Outcome, output};
use crate::scenario;
use crate::scenario::choice::Choice;
use crate::scenario::choices::{Confidence, PresetName};
use crate::show::{self, Filter, Format, Page, ShowError};

/// What `calgate show` understands.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    topic: Option<Topic>,
    #[command(flatten)]
    form: Form,
    /// Whose numbers
    #[arg(long, global = true, value_name = "PRESET", value_parser = word_of::<PresetName>())]
    preset: Option<PresetName>,
    /// Only the numbers that we chose ourselves (fitted and assumed), with the reason
    #[arg(long, global = true)]
    assumed: bool,
    /// Only the numbers that are known this well
    #[arg(long, global = true, value_name = "WORD", value_parser = word_of::<Confidence>())]
    confidence: Option<Confidence>,
}

/// In which form it is shown.
#[derive(Debug, Args)]
struct Form {
    /// Write for reading here or for another program
    #[arg(long, global = true, value_enum, default_value_t, value_name = "FORMAT")]
    format: FormatWord,
    /// The same as --format json
    #[arg(long, global = true, conflicts_with = "format")]
    json: bool,
}

#[derive(Debug, Clone, Copy, Default, ValueEnum)]
enum FormatWord {
    /// Plain text, 80 columns wide
    #[default]
    Text,
    /// Markdown, for notes and web pages
    Markdown,
    /// A complete LaTeX document
    Latex,
    /// The data as JSON
    Json,
    /// The model's right-hand side and Jacobian as C, for solvers in other languages
    C,
}

#[derive(Debug, Subcommand)]
enum Topic {
    /// Every equation, in the order of the signal
    Equations,
    /// One equation with its source, its place in the code and its numbers
    Equation {
        /// Its name, for example grahame
        name: String,
    },
    /// Every number with range, source and how well it is known
    Parameters {
        /// Only this group, for example axon
        group: Option<String>,
    },
    /// One number with all that is known of it, and how to change it
    Parameter {
        /// Its group and name, for example axon.leak_conductance
        name: String,
    },
    /// Every source, and what of it was read
    References,
    /// One source, and all that rests on it
    Reference {
        /// Its key, for example dodge-1967
        key: String,
    },
    /// Every number that a run can be asked for by name
    Measures,
    /// One of them
    Measure {
        /// Its name, for example quantal_content_first
        name: String,
    },
    /// Every published result that the model is tested against
    Claims,
    /// One of them with its experiment
    Claim {
        /// Its name, for example influx-after-the-peak
        name: String,
    },
    /// The whole model to hand in: equations, symbols, numbers and sources
    Model(Written),
}

/// Whose equations are written as C.
#[derive(Debug, Args)]
struct Written {
    /// Scenario file (TOML) whose equations --format c writes; one impulse if left out
    scenario: Option<PathBuf>,
    /// Change a value of it, for example --set 'bath.magnesium=3 mM'
    #[arg(long = "set", value_name = "KEY=VALUE")]
    overrides: Vec<String>,
}

/// What `calgate where` understands.
#[derive(Debug, Args)]
pub(super) struct Sought {
    /// Words to look for
    #[arg(required = true, value_name = "WORDS")]
    words: Vec<String>,
    #[command(flatten)]
    form: Form,
}

/// Reads one word of a set, and lists the set in the help.
fn word_of<C: Choice + Send + Sync>() -> impl TypedValueParser<Value = C> {
    let known = |choice: &C| PossibleValue::new(choice.word()).help(choice.about());
    PossibleValuesParser::new(C::ALL.iter().map(known)).try_map(|typed| {
        C::ALL.iter().copied().find(|choice| choice.word() == typed).ok_or("not in the list")
    })
}

pub(super) fn execute(arguments: &Arguments) -> Outcome {
    let filter = Filter {
        preset: arguments.preset.unwrap_or_default(),
        chosen_by_us: arguments.assumed,
        confidence: arguments.confidence,
    };
    if matches!(arguments.form.format, FormatWord::C) {
        return write_c(arguments);
    }
    print(page(arguments.topic.as_ref(), filter)?, &arguments.form)
}

/// One impulse, for those who only want the equations.
const ONE_IMPULSE: &str =
    "schema = 1\n[run]\nduration = \"12 ms\"\n[[stimulus.single]]\nat = \"1 ms\"\n";

/// The equations as C, on standard output.
fn write_c(arguments: &Arguments) -> Outcome {
    let Some(Topic::Model(written)) = &arguments.topic else {
        return Err(ShowError::OnlyTheModel.into());
    };
    let mut overrides = written.overrides.clone();
    if let Some(preset) = arguments.preset {
        overrides.insert(0, format!("run.preset={}", preset.word()));
    }
    let scenario = match &written.scenario {
        Some(path) => scenario::load(path, &overrides)?,
        None => scenario::load_text("one impulse", ONE_IMPULSE, &overrides)?,
    };
    let name = written.scenario.as_deref().map_or("one impulse".into(), output::name_of);
    std::io::stdout().write_all(show::c_source::c_source(&scenario, &name).as_bytes())?;
    Ok(())
}

fn page(topic: Option<&Topic>, filter: Filter) -> Result<Page, ShowError> {
    match topic {
        // `calgate show --assumed` can only mean the numbers
        None if filter != Filter::default() => show::parameters::all(None, filter),
        None => Ok(show::contents()),
        Some(Topic::Equations) => Ok(show::equations::all()),
        Some(Topic::Equation { name }) => show::equations::one(name, filter.preset),
        Some(Topic::Parameters { group }) => show::parameters::all(group.as_deref(), filter),
        Some(Topic::Parameter { name }) => show::parameters::one(name, filter.preset),
        Some(Topic::References) => Ok(show::references::all()),
        Some(Topic::Reference { key }) => show::references::one(key),
        Some(Topic::Measures) => Ok(show::measures::all()),
        Some(Topic::Measure { name }) => show::measures::one(name),
        Some(Topic::Claims) => Ok(show::claims::all()),
        Some(Topic::Claim { name }) => show::claims::one(name),
        Some(Topic::Model(written))
            if written.scenario.is_none() && written.overrides.is_empty() =>
        {
            show::whole::page(filter)
        }
        Some(Topic::Model(_)) => Err(ShowError::OnlyAsC),
    }
}

pub(super) fn find(sought: &Sought) -> Outcome {
    print(show::find::find(&sought.words)?, &sought.form)
}

fn print(page: Page, form: &Form) -> Outcome {
    let format = match form.format {
        _ if form.json => Format::Json,
        FormatWord::Text => Format::Text,
        FormatWord::Markdown => Format::Markdown,
        FormatWord::Latex => Format::Latex,
        FormatWord::Json => Format::Json,
        FormatWord::C => return Err(ShowError::OnlyTheModel.into()),
    };
    // a document to hand in has no use for a remark about its language
    let page = page_told(page, matches!(format, Format::Text));
    std::io::stdout().write_all(page.render(format).as_bytes())?;
    Ok(())
}
