//! `calgate show` and `calgate where`: equations, numbers and sources, to be read or handed in.

use std::io::Write as _;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand, ValueEnum};

use super::Outcome;
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
    Model,
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
    print(&page(arguments.topic.as_ref(), filter)?, &arguments.form)
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
        Some(Topic::Model) => show::whole::page(filter),
    }
}

pub(super) fn find(sought: &Sought) -> Outcome {
    print(&show::find::find(&sought.words)?, &sought.form)
}

fn print(page: &Page, form: &Form) -> Outcome {
    let format = match form.format {
        _ if form.json => Format::Json,
        FormatWord::Text => Format::Text,
        FormatWord::Markdown => Format::Markdown,
        FormatWord::Latex => Format::Latex,
        FormatWord::Json => Format::Json,
    };
    std::io::stdout().write_all(page.render(format).as_bytes())?;
    Ok(())
}
